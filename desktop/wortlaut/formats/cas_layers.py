"""What the layers of a CAS mean here: spans with labels and attributes, links, and what is left out.

Spans are taken from custom layers and named entities, and from every layer that is none of linguistics; the feature
`label` or `value`, else the first text, is the label, and a layer without any is one by its name. A mapping says
otherwise: `layer:Name=feature` takes only layers that are named so, with the label in that feature, and `layer:Name=`
leaves one out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats import cas_types as names
from wortlaut.formats.foreign import SAME_SPAN, ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.offset_units import OffsetUnit, UnitMap
from wortlaut.formats.strict_json import shown

LAYER_PREFIX = "layer:"
"""Before a name in a mapping: a layer, which the mapping gives the feature of its label."""
_OURS = re.compile(r"webanno\.custom\.|.*\.NamedEntity$")
_LINGUISTIC = ("uima.", "de.tudarmstadt.ukp.", "org.dkpro.", "org.apache.")
_FRAME = re.compile(r"uima\.|.*\.(?:segmentation|metadata)\.type\.|de\.tudarmstadt\.ukp\.(?:clarin|inception)\.")
"""Types that say how a document is made up, not what was annotated in it."""
_NOT_ATTRIBUTES = frozenset(("begin", "end", "sofa", names.NOTE, names.UNSURE))
_NUMBERS = ("Integer", "Short", "Long", "Byte", "Float", "Double")


@dataclass(frozen=True, slots=True)
class _Layer:
    """How the feature structures of one type are read."""

    name: str
    label: str | None
    """The feature that has the label; None when the layer itself is the label."""
    features: tuple[tuple[str, str], ...]
    """Name and range of the others."""
    is_relation: bool

    @property
    def short(self) -> str:
        return self.name.rpartition(".")[2]

    def label_of(self, found: Any) -> str:
        told = None if self.label is None else _told(getattr(found, names.accessor(self.label), None))
        return self.short if told is None else told


class LayerReader:
    """Reads views of one file."""

    def __init__(self, types: Any, mapping: Mapping[str, str], where: str) -> None:
        """Raise BadInputError when the mapping names a layer or feature that the type system does not have."""
        self._types = types
        self._where = where
        self._layers: dict[str, _Layer | None] = {}
        chosen = {
            name.casefold().removeprefix(LAYER_PREFIX): feature
            for name, feature in mapping.items()
            if name.casefold().startswith(LAYER_PREFIX)
        }
        self._chosen = chosen
        self._only = any(chosen.values())
        known = {name for layer in self._annotations() for name in (layer.name, _short(layer.name))}
        for wanted in chosen:
            if wanted not in {name.casefold() for name in known}:
                told = ", ".join(sorted(_short(layer.name) for layer in self._annotations()))
                raise BadInputError("cas_layer_unknown", where=where, value=shown(wanted), known=shown(told, 300))

    def article(self, found: Iterable[Any], text: str, lines: Mapping[int, int]) -> ForeignArticle:
        """Return the article of a view; offsets stay as they are. `found` are its members, `lines` those of ids."""
        members = sorted(found, key=lambda member: int(member.xmiID))
        layers = [(member, self._layer(member.type)) for member in members]
        spans = {member.xmiID: (member, layer) for member, layer in layers if layer and not layer.is_relation}
        relations = [(member, layer) for member, layer in layers if layer and layer.is_relation]
        left_out = ["results" for member, layer in layers if layer is None and self._says_something(member.type)]
        for key in [key for key, (member, _) in spans.items() if member.begin == member.end]:
            left_out.append("spans")  # a place between two characters has no words
            del spans[key]
        links: list[tuple[ForeignLink, int]] = []
        for member, layer in (*spans.values(), *relations):
            line = lines.get(member.xmiID, 0)
            for link in _relation(member, layer) if layer.is_relation else _references(member, layer):
                if {int(link.source), int(link.target)} <= spans.keys():
                    links.append((link, line))
                else:
                    left_out.append("links")
        titles = (getattr(member, "documentTitle", None) for member in members)
        title = next((title for title in titles if isinstance(title, str)), None)
        return ForeignArticle(
            text=text,
            spans=tuple(self._span(member, layer) for member, layer in spans.values()),
            links=tuple(link for link, _ in links),
            source=title,
            left_out=tuple(left_out),
            where=self._where,
            span_lines=tuple(lines.get(key, 0) for key in spans),
            link_lines=tuple(line for _, line in links),
        )

    def _annotations(self) -> Iterator[Any]:
        return (
            found
            for found in self._types.get_types()
            if self._types.is_instance_of(found, names.ANNOTATION) and not found.name.startswith("uima.")
        )

    def _says_something(self, found: Any) -> bool:
        """Tell whether a type is about the text, and no slot of a link or part of the frame."""
        return self._types.is_instance_of(found, "uima.cas.AnnotationBase") and not _FRAME.match(found.name)

    def _layer(self, found: Any) -> _Layer | None:
        """Return how a type is read; None when it is not."""
        if found.name not in self._layers:
            self._layers[found.name] = self._read_as(found)
        return self._layers[found.name]

    def _read_as(self, found: Any) -> _Layer | None:
        if not self._types.is_instance_of(found, names.ANNOTATION):
            return None
        features = {names.feature_name(one.name): str(one.rangeType.name) for one in found.all_features}
        is_relation = {names.SOURCE, names.TARGET} <= features.keys()
        chosen = self._chosen.get(found.name.casefold(), self._chosen.get(_short(found.name).casefold()))
        if chosen and chosen not in features:
            told = ", ".join(sorted(features.keys() - _NOT_ATTRIBUTES))
            raise BadInputError(
                "cas_feature_unknown", where=self._where, value=shown(chosen), layer=shown(found.name), known=told
            )
        usual = _OURS.match(found.name) or not found.name.startswith(_LINGUISTIC)
        if chosen == "" or (chosen is None and (not usual or (self._only and not is_relation))):
            return None
        label = chosen or _usual_label(features)
        others = {name: kind for name, kind in features.items() if name != label and name not in _NOT_ATTRIBUTES}
        return _Layer(found.name, label, tuple(others.items()), is_relation)

    def _span(self, found: Any, layer: _Layer) -> ForeignSpan:
        begin, end = found.begin, found.end
        if type(begin) is not int or type(end) is not int:
            params = {"field": layer.short, "start": shown(begin), "end": shown(end)}
            raise BadInputError("offset_not_integer", where=self._where, **params)
        attributes: dict[str, str] = {}
        extra: dict[str, Any] = {}
        for name, kind in layer.features:
            value: Any = getattr(found, names.accessor(name), None)
            if kind == "uima.cas.StringArray" and value is not None:
                extra[name] = [str(one) for one in value.elements or ()]
            elif value is not None and (told := _told(value)) is not None:
                attributes[name] = told
        note = getattr(found, names.NOTE, None)
        unsure = getattr(found, names.UNSURE, None)
        key = str(found.xmiID)
        return ForeignSpan(
            key, layer.label_of(found), ((begin, end),), None, attributes, _told(note) or None, unsure is True, extra
        )


def unit_of_tokens(found: Iterable[Any], text: str) -> OffsetUnit | None:
    """Return code points when the tokens of a view show that it counts them; None when it counts as it should.

    UIMA counts UTF-16 units, but not every tool does. Tokens have no white space at their edges, so tokens that have
    some, or that end inside a character, while none does in code points, say what the file counts.
    """
    if max(text, default="") <= "\uffff":
        return None
    places = [(one.begin, one.end) for one in found if one.type.name == names.TOKEN]
    bad = {unit: _badly_cut(places, text, unit) for unit in (OffsetUnit.UTF16, OffsetUnit.CODEPOINT)}
    return OffsetUnit.CODEPOINT if bad[OffsetUnit.UTF16] and not bad[OffsetUnit.CODEPOINT] else None


def _badly_cut(places: Iterable[tuple[Any, Any]], text: str, unit: OffsetUnit) -> bool:
    units = UnitMap(text, unit)
    for first, last in places:
        start, end = (units.to_code_point(at) if type(at) is int else None for at in (first, last))
        word = "" if start is None or end is None else text[start:end]
        if word != word.strip() or not word:
            return True
    return False


def _relation(found: Any, layer: _Layer) -> Iterator[ForeignLink]:
    """Yield the link that a relation is."""
    ends = [getattr(getattr(found, end), "xmiID", None) for end in (names.SOURCE, names.TARGET)]
    yield ForeignLink(layer.label_of(found), *(str(end or 0) for end in ends))


def _references(found: Any, layer: _Layer) -> Iterator[ForeignLink]:
    """Yield links for the features of a span that refer to others, directly or by slots with a role."""
    for name, _ in layer.features:
        value: Any = getattr(found, names.accessor(name), None)
        targets = value.elements or () if hasattr(value, "elements") else (value,)
        for target in targets:
            if not hasattr(target, "xmiID"):
                continue
            slot = getattr(target, "target", target)
            role = _told(getattr(target, "role", None)) or name
            kind = SAME_SPAN if layer.name == names.SPAN and name == names.PIECES else role
            if hasattr(slot, "xmiID"):
                yield ForeignLink(kind, str(found.xmiID), str(slot.xmiID))


def _usual_label(features: Mapping[str, str]) -> str | None:
    texts = [name for name, kind in features.items() if kind == names.STRING and name not in _NOT_ATTRIBUTES]
    return next((name for name in (names.LABEL, names.VALUE) if name in texts), texts[0] if texts else None)


def _told(value: object) -> str | None:
    """Return a value as text; None when it is none or no plain value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int | float) else None


def _short(name: str) -> str:
    return name.rpartition(".")[2]
