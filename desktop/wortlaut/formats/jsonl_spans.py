"""Checks the spans and links of one line of our JSONL and brings them into canonical form.

This runs 400,000 times in a large import, so a span that is canonical already is passed on as it is.
"""

import re
from operator import itemgetter
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.scheme_carrying import LEFT, carried
from wortlaut.domain.span import LayerKind, Origin
from wortlaut.errors import BadInputError
from wortlaut.formats.record import LINK_KEYS, SPAN_KEYS, SPAN_OPTIONAL_KEYS, LinkData, SpanData
from wortlaut.formats.strict_json import canonical, shown

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_ORIGINS = frozenset(origin.value for origin in Origin)
_SUGGESTED = Origin.SUGGESTED.value
"""Stands in machine layers only."""
_SPAN_VALUES = itemgetter(*SPAN_KEYS)
_LINK_VALUES = itemgetter(*LINK_KEYS)
_SPAN_ORDER = itemgetter("start", "end", "label", "id")
_TEXT_OR_NONE = frozenset((str, type(None)))
_MOST_MET = 5000
"""Sets of attributes that are remembered: free texts must not fill the memory."""
_SPAN_DEFAULTS: SpanData = {
    "attributes": {},
    "unsure": False,
    "note": None,
    "origin": Origin.MANUAL.value,
    "source": None,
    "confidence": None,
}


class SpanReader:
    """Checks spans and links against a scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self._labels = {
            label.id: {
                attribute.id: (frozenset(value.id for value in attribute.values), attribute.default)
                for attribute in label.attributes
            }
            for label in scheme.labels
        }
        self._link_types = {link.id for link in scheme.links}
        self._scheme = scheme
        self._older_values = {
            (label.id, attribute.id, alias): value.id
            for label in scheme.labels
            for attribute in label.attributes
            for value in attribute.values
            for alias in value.aliases
        }
        self._met: dict[Any, dict[str, str]] = {}  # label and attributes as they came to what they are here

    def spans(self, items: Any, text: str, kind: str) -> list[SpanData]:
        """Return the spans of a layer of that kind in canonical form, sorted.

        Raises BadInputError naming the field that is wrong.
        """
        if type(items) is not list:
            raise BadInputError("field_not_list", field="spans")
        try:
            canonical_already = bool(items) and self._pass_at_once(items, text, kind)
        except (BadInputError, TypeError, ValueError):
            canonical_already = False
        if canonical_already:
            return sorted(items, key=_SPAN_ORDER)
        ids: set[str] = set()
        spans = []
        for index, item in enumerate(items):
            try:
                span = self._span(item, text)
                if span["origin"] == _SUGGESTED and kind != LayerKind.MACHINE:
                    known = ", ".join(sorted(_ORIGINS - {_SUGGESTED}))
                    raise BadInputError("field_value", field="origin", value=_SUGGESTED, known=known)
                if span["id"] in ids:
                    raise BadInputError("id_duplicate", field="id", value=span["id"])
            except BadInputError as error:
                raise _inside(f"spans[{index}]", error) from error
            ids.add(span["id"])
            spans.append(span)
        spans.sort(key=_SPAN_ORDER)
        return spans

    def _pass_at_once(self, items: list[Any], text: str, kind: str) -> bool:
        """Tell whether all spans are right and canonical, checked column by column: a third quicker than one by one.

        What is not is left to `_span`, which says where and why. May raise instead of returning False.
        """
        if set(map(type, items)) != {dict} or set(map(tuple, items)) != {SPAN_KEYS}:
            return False
        (ids, labels, starts, ends, fragments, surfaces, attributes, unsure, notes, origins, sources,
         confidences) = zip(*map(_SPAN_VALUES, items), strict=True)  # fmt: skip
        expected = _ORIGINS if kind == LayerKind.MACHINE else _ORIGINS - {_SUGGESTED}
        if not (
            set(map(type, ids)) == {str}
            and all(map(UUID.fullmatch, ids))
            and len(set(ids)) == len(ids)
            and set(labels) <= self._labels.keys()
            and set(origins) <= expected
            and set(map(type, unsure)) == {bool}
            and set(map(type, notes)) | set(map(type, sources)) <= _TEXT_OR_NONE
            and set(confidences) == {None}
            and set(map(type, attributes)) == {dict}
            and _stand_there(starts, ends, fragments, surfaces, text)
        ):
            return False
        for item, label, given in zip(items, labels, attributes, strict=True):
            if given:
                item["attributes"] = self._known_attributes(given, label)
        return True

    def links(self, items: Any, spans: list[SpanData]) -> list[LinkData]:
        """Return the links in canonical form, sorted; raise BadInputError naming the field that is wrong."""
        if type(items) is not list:
            raise BadInputError("field_not_list", field="links")
        if not items:
            return []
        place = {span["id"]: index for index, span in enumerate(spans)}
        ids: set[str] = set()
        triples: set[tuple[str, str, str]] = set()
        links = []
        for index, item in enumerate(items):
            try:
                link = self._link(item, place)
                triple = (link["type"], link["from"], link["to"])
                if link["id"] in ids or triple in triples:
                    raise BadInputError("id_duplicate", field="id", value=link["id"])
            except BadInputError as error:
                raise _inside(f"links[{index}]", error) from error
            ids.add(link["id"])
            triples.add(triple)
            links.append(link)
        links.sort(key=lambda link: (link["type"], place[link["from"]], place[link["to"]], link["id"]))
        return links

    def _span(self, data: Any, text: str) -> SpanData:
        if type(data) is not dict:
            raise BadInputError("field_not_object", field="")
        if tuple(data) != SPAN_KEYS:
            data = _completed(data)
        if self._scheme.older_ids and data["label"] not in self._labels:
            _carry(data, self._scheme)
        span_id, label, start, end, fragments, surface, attributes, unsure, note, origin, source, confidence = (
            _SPAN_VALUES(data)
        )
        if type(span_id) is not str or not UUID.fullmatch(span_id):
            raise BadInputError("id_invalid", field="id", value=shown(span_id))
        if type(label) is not str or label not in self._labels:
            known = ", ".join(self._labels)
            raise BadInputError("label_unknown", field="label", value=shown(label), known=known)
        _check_fragments(start, end, fragments, len(text))
        if surface != [text[first:last] for first, last in fragments]:
            _refuse_surface(surface, fragments, text)
        if attributes:
            data["attributes"] = self._known_attributes(attributes, label)
        elif type(attributes) is not dict:
            raise BadInputError("field_not_object", field="attributes")
        if unsure is not False and unsure is not True:
            raise BadInputError("field_not_flag", field="unsure")
        if note is not None:
            _check_text("note", note)
        if type(origin) is not str or origin not in _ORIGINS:
            known = ", ".join(sorted(_ORIGINS))
            raise BadInputError("field_value", field="origin", value=shown(origin), known=known)
        if source is not None:
            _check_text("source", source)
        if confidence is not None:
            data["confidence"] = _confidence(confidence)
        checked: SpanData = data
        return checked

    def _known_attributes(self, attributes: Any, label: str) -> dict[str, str]:
        """Return attributes as `_attributes` does: the same few come again and again, and nobody changes them."""
        try:
            key = label, *attributes.items()
            known = self._met.get(key)
        except (AttributeError, TypeError):  # no object, or a value that is none
            return self._attributes(attributes, label)
        if known is None:
            known = self._attributes(attributes, label)
            if len(self._met) < _MOST_MET:
                self._met[key] = known
        return known

    def _attributes(self, attributes: Any, label: str) -> dict[str, str]:
        if type(attributes) is not dict:
            raise BadInputError("field_not_object", field="attributes")
        known = self._labels[label]
        kept = {}
        for name in sorted(attributes):
            value = attributes[name]
            if name not in known:
                field = f"attributes.{shown(name)}"
                raise BadInputError("attribute_unknown", field=field, label=label, known=", ".join(known))
            values, default = known[name]
            if self._older_values and type(value) is str:
                value = self._older_values.get((label, name, value), value)
            if type(value) is not str or (values and value not in values):
                _check_text(f"attributes.{name}", value)
                choice = ", ".join(sorted(values))
                raise BadInputError("field_value", field=f"attributes.{name}", value=shown(value), known=choice)
            if value != default:
                kept[name] = value
        return kept

    def _link(self, data: Any, spans: dict[str, int]) -> LinkData:
        if type(data) is not dict:
            raise BadInputError("field_not_object", field="")
        _require(data, LINK_KEYS)
        link_id, kind, source, target = _LINK_VALUES(data)
        if type(link_id) is not str or not UUID.fullmatch(link_id):
            raise BadInputError("id_invalid", field="id", value=shown(link_id))
        if type(kind) is not str or kind not in self._link_types:
            known = ", ".join(sorted(self._link_types))
            raise BadInputError("link_type_unknown", field="type", value=shown(kind), known=known)
        for field, end in (("from", source), ("to", target)):
            if type(end) is not str or end not in spans:
                raise BadInputError("link_end_unknown", field=field, value=shown(end))
        if source == target:
            raise BadInputError("link_to_itself", field="to", value=target)
        if len(data) == len(LINK_KEYS):
            return {"id": link_id, "type": kind, "from": source, "to": target}
        link = {key: data[key] for key in LINK_KEYS}
        if extra := _extra(data, LINK_KEYS):
            link["extra"] = extra
        return link


def _carry(data: SpanData, scheme: Scheme) -> None:
    """Say a span in the words of the present scheme when its label is called otherwise by now."""
    label, attributes = data["label"], data["attributes"]
    if type(label) is not str or type(attributes) is not dict:
        return
    found = carried(scheme, label, {name: value for name, value in attributes.items() if type(value) is str})
    if found is not None and all(type(value) is str for value in attributes.values()):
        data["label"], data["attributes"] = found.label, found.attributes
        if found.left:
            data["extra"] = {**data.get("extra", {}), LEFT: found.left}


def _completed(data: SpanData) -> SpanData:
    """Return a span with all keys of the format in its order, optional ones only when they say something."""
    _require(data, ("id", "label"))
    span = {**_SPAN_DEFAULTS, **data}
    if "fragments" not in span:
        _require(span, ("start", "end"))
        span["fragments"] = [[span["start"], span["end"]]]
    fragments = span["fragments"]
    _check_shape(fragments)
    span.setdefault("start", fragments[0][0])
    span.setdefault("end", fragments[-1][1])
    if "surface" not in span:
        raise BadInputError("field_missing", field="surface")
    whole = {key: span[key] for key in SPAN_KEYS}
    if (provenance := data.get("provenance")) is not None:
        if type(provenance) is not dict:
            raise BadInputError("field_not_object", field="provenance")
        whole["provenance"] = canonical(provenance)
    if guessed := data.get("guessed"):
        if type(guessed) is not list or not all(type(name) is str for name in guessed):
            raise BadInputError("field_not_list", field="guessed")
        whole["guessed"] = sorted(set(guessed))
    if (precedent := data.get("precedent")) is not None:
        _check_text("precedent", precedent)
        whole["precedent"] = precedent
    if extra := _extra(data, SPAN_KEYS + SPAN_OPTIONAL_KEYS[:-1]):
        whole["extra"] = extra
    return whole


def _extra(data: dict[str, Any], known: tuple[str, ...]) -> dict[str, Any]:
    """Return `extra` together with the keys this program does not know."""
    extra = data.get("extra") or {}
    if type(extra) is not dict:
        raise BadInputError("field_not_object", field="extra")
    unknown = {key: value for key, value in data.items() if key not in known and key != "extra"}
    for key in unknown.keys() & extra.keys():
        if unknown[key] != extra[key]:
            raise BadInputError("key_twice", field="extra", name=shown(key))
    merged: dict[str, Any] = canonical({**extra, **unknown})
    return merged


def _stand_there(starts: Any, ends: Any, fragments: Any, surfaces: Any, text: str) -> bool:
    """Tell whether all spans of a layer lie in the text and have its words; raises for some of those that do not."""
    if set(map(type, starts)) | set(map(type, ends)) != {int} or min(starts) < 0 or max(ends) > len(text):
        return False
    words = []
    for start, end, parts in zip(starts, ends, fragments, strict=True):
        if parts == [[start, end]] and type(parts[0][0]) is type(parts[0][1]) is int and start < end:
            words.append([text[start:end]])
        else:
            _check_fragments(start, end, parts, len(text))
            words.append([text[first:last] for first, last in parts])
    return list(surfaces) == words


def _check_shape(fragments: Any) -> None:
    if type(fragments) is not list or not fragments:
        raise BadInputError("fragments_shape", field="fragments")
    for fragment in fragments:
        if type(fragment) is not list or len(fragment) != 2:
            raise BadInputError("fragments_shape", field="fragments")


def _check_fragments(start: Any, end: Any, fragments: Any, length: int) -> None:
    _check_shape(fragments)
    previous = -1
    for first, last in fragments:
        if type(first) is not int or type(last) is not int:
            raise BadInputError("offset_not_integer", field="fragments", start=shown(first), end=shown(last))
        if not 0 <= first < last <= length:
            raise BadInputError("offset_outside", field="fragments", start=first, end=last, length=length)
        if first <= previous:
            raise BadInputError("fragments_order", field="fragments", start=first, end=last)
        previous = last
    if type(start) is not int or type(end) is not int or start != fragments[0][0] or end != fragments[-1][1]:
        raise BadInputError(
            "hull_differs", field="start", start=shown(start), end=shown(end), first=fragments[0][0], last=previous
        )


def _refuse_surface(surface: Any, fragments: list[list[int]], text: str) -> None:
    """Say what is wrong with a `surface` that differs, and where its words stand instead."""
    if type(surface) is not list or len(surface) != len(fragments):
        raise BadInputError("surface_shape", field="surface", fragments=len(fragments))
    for index, ((start, end), given) in enumerate(zip(fragments, surface, strict=True)):
        field = f"surface[{index}]"
        _check_text(field, given)
        if given == text[start:end]:
            continue
        found = _nearest(text, given, start) if given else -1
        params: dict[str, Any] = {"field": field, "start": start, "end": end}
        params |= {"found": shown(text[start:end]), "given": shown(given)}
        if found >= 0:
            raise BadInputError("surface_elsewhere", **params, at_start=found, at_end=found + len(given))
        raise BadInputError("surface_differs", **params)


def _nearest(text: str, wanted: str, offset: int) -> int:
    """Return where `wanted` begins nearest to `offset`, or -1."""
    after = text.find(wanted, offset)
    before = text.rfind(wanted, 0, offset + len(wanted))
    if after < 0 or before < 0:
        return max(after, before)
    return after if after - offset < offset - before else before


def _confidence(value: Any) -> float:
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise BadInputError("confidence_range", field="confidence", value=shown(value))
    return abs(round(float(value), 4))


def _check_text(field: str, value: Any) -> None:
    if type(value) is not str:
        raise BadInputError("field_not_text", field=field, value=shown(value))


def _require(data: dict[str, Any], keys: tuple[str, ...]) -> None:
    for key in keys:
        if key not in data:
            raise BadInputError("field_missing", field=key)


def _inside(prefix: str, error: BadInputError) -> BadInputError:
    """Return the error with the place of its field in the line."""
    params: dict[str, Any] = dict(error.params)
    inner = params.get("field")
    params["field"] = f"{prefix}.{inner}" if inner else prefix
    return BadInputError(error.code, **params)
