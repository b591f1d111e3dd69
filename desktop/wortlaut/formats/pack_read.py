"""Reads packs, believing nothing: see `formats.pack`."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from wortlaut.domain.scheme import Scheme, SchemeError, scheme_from_data
from wortlaut.domain.span import SHADOW_SUFFIX, Annotator, LayerKind, LayerState
from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl import MAX_COUNT, LineReader
from wortlaut.formats.jsonl_spans import UUID, SpanReader
from wortlaut.formats.pack import (
    FORMAT,
    LONGEST_NAME,
    LONGEST_TEXT,
    MAX_HEAD_BYTES,
    POLICIES,
    PackArticle,
    PackGold,
    PackHead,
    PackItem,
    PackKind,
    PackLayer,
    PackSubmission,
    PackValue,
)
from wortlaut.formats.pack_accepted import acceptance_of, line_data
from wortlaut.formats.record import LayerData, Meta
from wortlaut.formats.strict_json import canonical, loads, shown

_ARTICLE = re.compile(r"[0-9a-f]{16}")
_REQUIRED = object()


class PackReader:
    """Reads the lines of one pack. `head` is there at once; `items` checks the rest while it is read."""

    def __init__(self, lines: Iterable[bytes], where: str) -> None:
        self._lines = iter(lines)
        self._where = where
        self._digest = hashlib.sha256()
        self._number = 0
        self.head = self._read_head()
        self._people = {person.id for person in self.head.annotators}
        self._names = {person.name: person.id for person in self.head.annotators}
        self._texts: dict[str, str] = {}
        self._layers: dict[str, tuple[str, str]] = {}  # id to article and kind
        self._owned: set[tuple[str, str, str | None]] = set()
        self._comments: set[str] = set()

    def items(self, scheme: Scheme) -> Iterator[PackItem]:
        """Yield what is in the pack, its labels checked against `scheme`; raise BadInputError with the line.

        What was yielded counts only when this ends without an error: the last line proves that nothing is missing.
        """
        reader = LineReader(scheme, Path(self._where).name)
        self._spans = SpanReader(scheme)
        kinds: dict[str, Callable[[Meta], PackItem]] = {
            "article": lambda data: self._article(data, reader),
            "assignment": self._assignment,
            "second_pass": self._second_pass,
            "gold": self._gold,
            "verdict": self._verdict,
            "comment": self._comment,
            "accepted": self._accepted,
        }
        for line in self._lines:
            digest, lines = self._digest.hexdigest(), self._number
            where = self._advance(line)
            try:
                data = loads(line.rstrip(b"\n"))
                kind = next(iter(data), None) if type(data) is dict else None
                if kind == "end":
                    self._end(data["end"], digest, lines)
                    return
                if kind not in kinds:
                    raise BadInputError("pack_line", name=shown(kind))
                value = data if kind == "article" else _object(data[kind])
                yield kinds[kind](value)
            except BadInputError as error:
                raise BadInputError(error.code, where=where, **error.params) from error
        raise BadInputError("pack_cut", where=self._where)

    def _advance(self, line: bytes) -> str:
        self._digest.update(line)
        self._number += 1
        return f"{self._where}:{self._number}"

    def _end(self, data: Any, digest: str, lines: int) -> None:
        if _object(data) != {"lines": lines, "sha256": digest} or next(self._lines, None) is not None:
            raise BadInputError("pack_cut")

    def _read_head(self) -> PackHead:
        line = next(self._lines, b"")
        where = self._advance(line)
        try:
            if len(line) > MAX_HEAD_BYTES:
                raise BadInputError("line_too_long", limit=f"{MAX_HEAD_BYTES / 1e6:.0f}")
            data = _object(loads(line.rstrip(b"\n")))
            if data.get("format") != FORMAT:
                raise BadInputError("format_value", field="format", value=shown(data.get("format")), known=FORMAT)
            kind = PackKind(_word(data, "kind", PackKind))
            people = tuple(_person(item) for item in _list(data, "annotators"))
            if len({person.id for person in people}) < len(people) or len({one.name for one in people}) < len(people):
                raise BadInputError("id_duplicate", field="annotators", value="")
            policies = _object(data.get("policies", {}))
            for key, value in policies.items():
                if key not in POLICIES or type(value) is not str or len(value) > POLICIES[key]:
                    raise BadInputError("field_value", field="policies", value=shown(key), known=", ".join(POLICIES))
            name = _text(data, "annotator", LONGEST_NAME, None)
            if (name is None) != (kind is PackKind.PROJECT) or (name and name not in {one.name for one in people}):
                raise BadInputError("field_value", field="annotator", value=shown(name), known="annotators")
            return PackHead(
                kind=kind,
                annotator=name,
                language=_text(data, "language", 20) or "",
                scheme=scheme_from_data(_object(data.get("scheme"))),
                guideline=_text(data, "guideline", LONGEST_NAME, None),
                policies=policies,
                annotators=people,
            )
        except SchemeError as error:
            raise BadInputError("scheme_unusable", where=where, reason=str(error)) from error
        except BadInputError as error:
            raise BadInputError(error.code, where=where, **error.params) from error

    # articles with layers

    def _article(self, data: Meta, reader: LineReader) -> PackArticle:
        record = reader.record_of(_object(data["article"]))
        record.where = f"{self._where}:{self._number}"
        self._texts[record.id] = record.text
        value = data.get("layer")
        if (record.layer is None) != (value is None):
            raise BadInputError("field_missing", field="layer")
        if record.layer is None:
            return PackArticle(record, None)
        try:
            layer = self._layer(_object(value), record.layer, record.text)
        except BadInputError as error:
            params: dict[str, Any] = {**error.params, "article": record.id}
            raise BadInputError(error.code, **params) from error
        owner = record.id, record.layer.kind, record.layer.annotator
        known = record.layer.annotator is None or record.layer.annotator in self._names
        if not known or owner in self._owned or layer.id in self._layers:
            raise BadInputError("field_value", field="layer", value=shown(record.layer.annotator), known="annotators")
        self._owned.add(owner)
        self._layers[layer.id] = record.id, record.layer.kind
        return PackArticle(record, layer)

    def _layer(self, data: Meta, told: LayerData, text: str) -> PackLayer:
        submissions = [self._submission(_object(item), told.kind, text) for item in _list(data, "submissions")]
        versions = [one.version for one in submissions]
        if any(later <= earlier for earlier, later in pairwise(versions)) or (versions and versions[-1] > told.version):
            raise BadInputError("layer_version", field="layer.submissions")
        kept = submissions or told.kind != LayerKind.GOLD  # gold that came in as JSONL may have no history
        if told.state != LayerState.OPEN and told.version and kept and told.version not in versions:
            raise BadInputError("layer_version", field="layer.submissions")
        if told.state != LayerState.OPEN and submissions:
            last = submissions[-1]
            if (last.spans, last.links) != (told.spans, told.links):
                raise BadInputError("pack_submission_differs", field="layer.submissions")
        at = _time(data, "submitted_at", None)
        if (at is None) != (told.state == LayerState.OPEN) and told.kind != LayerKind.GOLD:
            raise BadInputError("field_value", field="layer.submitted_at", value=shown(at), known=told.state)
        return PackLayer(_id(data, "id"), at, submissions)

    def _submission(self, data: Meta, kind: str, text: str) -> PackSubmission:
        spans = self._spans.spans(data.get("spans"), text, kind)
        return PackSubmission(
            version=_count(data, "version", 1),
            at=_time(data, "at") or "",
            scheme=_text(data, "scheme", 10 * LONGEST_NAME) or "",
            guideline=_text(data, "guideline", 10 * LONGEST_NAME, None),
            seconds=None if data.get("seconds") is None else _count(data, "seconds"),
            spans=spans,
            links=self._spans.links(data.get("links"), spans),
        )

    # values

    def _assignment(self, data: Meta) -> PackValue:
        return self._value(
            "assignment",
            {
                "article": self._known_article(data),
                "annotator": self._person_of(data, "annotator"),
                "at": _time(data, "at"),
                "by": self._person_of(data, "by", None),
            },
        )

    def _second_pass(self, data: Meta) -> PackValue:
        person, shadow = (self._person_of(data, key) for key in ("annotator", "shadow"))
        names = {id_: name for name, id_ in self._names.items()}
        if names[shadow] != names[person] + SHADOW_SUFFIX:
            raise BadInputError("pack_reference", field="shadow", value=shown(names[shadow]))
        return self._value(
            "second_pass",
            {
                "article": self._known_article(data),
                "annotator": self._person_of(data, "annotator"),
                "shadow": self._person_of(data, "shadow"),
                "due": _time(data, "due"),
            },
        )

    def _verdict(self, data: Meta) -> PackValue:
        layer, kind = self._known_layer(data)
        correction = data.get("correction")
        if correction is not None:
            (correction,) = self._spans.spans([correction], self._texts[self._layers[layer][0]], kind)
        return self._value(
            "verdict",
            {
                "id": _id(data, "id"),
                "layer": layer,
                "version": _count(data, "version", 1),
                "span": _id(data, "span", None),
                "reviewer": self._person_of(data, "reviewer"),
                "state": _word(data, "state", ("accepted", "corrected", "rejected", "question")),
                "correction": correction,
                "reason": _text(data, "reason", LONGEST_TEXT, None),
                "at": _time(data, "at"),
            },
        )

    def _comment(self, data: Meta) -> PackValue:
        layer, _ = self._known_layer(data)
        parent = _id(data, "parent", None)
        if parent is not None and parent not in self._comments:
            raise BadInputError("pack_reference", field="parent", value=parent)
        comment = {
            "id": _id(data, "id"),
            "layer": layer,
            "version": _count(data, "version"),
            "span": _id(data, "span", None),
            "parent": parent,
            "author": self._person_of(data, "author"),
            "body": _text(data, "body", LONGEST_TEXT),
            "at": _time(data, "at"),
            "resolved_at": _time(data, "resolved_at", None),
            "resolved_by": self._person_of(data, "resolved_by", None),
        }
        self._comments.add(comment["id"])
        return self._value("comment", comment)

    def _accepted(self, data: Meta) -> PackValue:
        layer, _ = self._known_layer(data)
        acceptance = acceptance_of(data, self._texts[self._layers[layer][0]])
        self._person_of(data, "by")
        _time(data, "at")
        return self._value("accepted", line_data(layer, acceptance))

    def _gold(self, data: Meta) -> PackGold:
        article = self._known_article(data)
        versions = {
            self._known(key): _number(value, "versions", 1) for key, value in _object(data.get("versions")).items()
        }
        decisions = tuple(self._decision(_object(item), article) for item in _list(data, "decisions"))
        if len({one["card"] for one in decisions}) < len(decisions):
            raise BadInputError("id_duplicate", field="decisions", value="card")
        past = frozenset(_moment(item) for item in _list(data, "past"))
        return PackGold(article, versions, decisions, past, f"{self._where}:{self._number}")

    def _decision(self, data: Meta, article: str) -> Meta:
        more = canonical(_object(data.get("data")))
        for person in _object(more.get("versions", {})):
            self._known(person)
        return {
            "article": article,
            "card": _hex(data, "card"),
            "outcome": _text(data, "outcome", 40),
            "basis": _hex(data, "basis"),
            "decided_by": self._person_of(data, "decided_by", None),
            "at": _time(data, "at"),
            "reason": _text(data, "reason", 40, None),
            "confidence": _word(data, "confidence", ("high", "medium", "low")),
            "data": more,
        }

    def _value(self, entity: str, data: Meta) -> PackValue:
        return PackValue(entity, data, f"{self._where}:{self._number}")

    # references

    def _known_article(self, data: Meta) -> str:
        article = _hex(data, "article")
        if article not in self._texts:
            raise BadInputError("pack_reference", field="article", value=article)
        return article

    def _known_layer(self, data: Meta) -> tuple[str, str]:
        layer = _id(data, "layer")
        if layer not in self._layers:
            raise BadInputError("pack_reference", field="layer", value=layer)
        return layer, self._layers[layer][1]

    def _person_of(self, data: Meta, key: str, default: Any = _REQUIRED) -> Any:
        person = _id(data, key, default)
        return person if person is None else self._known(person)

    def _known(self, person: str) -> str:
        if person not in self._people:
            raise BadInputError("pack_reference", field="annotators", value=shown(person))
        return person


def _object(value: Any) -> Meta:
    if type(value) is not dict:
        raise BadInputError("field_not_object", field="")
    return value


def _list(data: Meta, key: str) -> list[Any]:
    value = data.get(key)
    if type(value) is not list:
        raise BadInputError("field_not_list", field=key)
    return value


def _text(data: Meta, key: str, limit: int, default: Any = _REQUIRED) -> str | None:
    value = data.get(key)
    if value is None and default is not _REQUIRED:
        return None
    if type(value) is not str:
        raise BadInputError("field_not_text", field=key, value=shown(value))
    if len(value) > limit:
        raise BadInputError("field_too_long", field=key, limit=limit)
    return value


def _word(data: Meta, key: str, known: Iterable[str]) -> str:
    value = data.get(key)
    words = [str(word) for word in known]
    if type(value) is not str or value not in words:
        raise BadInputError("field_value", field=key, value=shown(value), known=", ".join(words))
    return value


def _id(data: Meta, key: str, default: Any = _REQUIRED) -> Any:
    value = data.get(key)
    if value is None and default is not _REQUIRED:
        return None
    if type(value) is not str or not UUID.fullmatch(value):
        raise BadInputError("id_invalid", field=key, value=shown(value))
    return value


def _hex(data: Meta, key: str) -> str:
    value = data.get(key)
    if type(value) is not str or not _ARTICLE.fullmatch(value):
        raise BadInputError("id_invalid", field=key, value=shown(value))
    return value


def _time(data: Meta, key: str, default: Any = _REQUIRED) -> str | None:
    value = _text(data, key, 40, default)
    if value is None:
        return None
    try:
        offset = datetime.fromisoformat(value).utcoffset()
    except ValueError:
        offset = None
    if offset is None or offset.total_seconds():
        raise BadInputError("date_invalid", field=key, value=shown(value))
    return value


def _count(data: Meta, key: str, least: int = 0) -> int:
    return _number(data.get(key), key, least)


def _number(value: Any, key: str, least: int) -> int:
    if type(value) is not int or not least <= value < MAX_COUNT:
        raise BadInputError("field_not_number", field=key, value=shown(value))
    return value


def _moment(value: Any) -> tuple[str, str]:
    if type(value) is not list or len(value) != 2:
        raise BadInputError("field_not_list", field="past")
    named = {"card": value[0], "at": value[1]}
    return _hex(named, "card"), _time(named, "at") or ""


def _person(value: Any) -> Annotator:
    data = _object(value)
    return Annotator(_id(data, "id"), _text(data, "name", LONGEST_NAME) or "")
