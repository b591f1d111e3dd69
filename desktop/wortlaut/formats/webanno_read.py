"""Reads one file of WebAnno TSV 3.3. Offsets stay UTF-16 units, as the format has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.offset_units import OffsetUnit, UnitMap
from wortlaut.formats.record import MAX_TEXT_BYTES
from wortlaut.formats.strict_json import shown
from wortlaut.formats.webanno_cells import plain, plain_text, stacked

HEADER = "#FORMAT=WebAnno TSV 3."
NOTE, UNSURE = "note", "unsure"
_OURS = re.compile(r"webanno\.custom\.|.*\.NamedEntity$")
"""Layers that are taken; parts of speech, lemmas and syntax are not what is annotated here."""
_ROW = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,9})-(\d{1,9})\t([^\t]*)\t(.*)", re.DOTALL)
_REFERENCE = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})_(\d{1,9})\])?")

_Key = tuple[str, object]


@dataclass(slots=True)
class _Layer:
    name: str
    features: list[str]
    base: str = ""
    """Layer that relations of this one join; "" for spans."""
    columns: int = 0
    taken: bool = True


@dataclass(slots=True)
class _Found:
    start: int
    end: int
    line: int
    values: list[str | None] = field(default_factory=list)


class TsvReader:
    """Reads the lines of one file."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._layers: list[_Layer] = []
        self._text: list[str] = []
        self._length = 0  # UTF-16 units so far
        self._sentence: list[str] | None = None
        self._spans: dict[_Key, _Found] = {}
        self._links: list[tuple[str | None, _Layer, _Key, _Key, int]] = []
        self._rows: list[tuple[int, int, str, int]] = []
        self._left_out: dict[str, None] = {}
        self._line = 0

    def article(self, content: str) -> ForeignArticle:
        """Return the article; raise BadInputError with file and line for what is no TSV 3."""
        lines = content.split("\n")
        if not lines[0].startswith(HEADER):
            raise BadInputError("webanno_header", where=f"{self._where}:1")
        for self._line, line in enumerate(lines[1:], 2):
            try:
                self._take(line.removesuffix("\r"))
            except BadInputError as error:
                raise BadInputError(error.code, where=f"{self._where}:{self._line}", **error.params) from error
        text = "".join(self._text)
        self._check_tokens(text)
        keys = {key: f"{key[0]} {key[1]}" for key in self._spans}
        return ForeignArticle(
            text=text,
            spans=tuple(self._span(keys[key], key[0], found) for key, found in self._spans.items()),
            links=tuple(self._resolved(keys)),
            left_out=tuple(self._left_out),
            where=self._where,
            span_lines=tuple(found.line for found in self._spans.values()),
            link_lines=tuple(line for *_, line in self._links),
        )

    def _take(self, line: str) -> None:
        if line.startswith("#Text="):
            self._sentence = [*(self._sentence or []), plain_text(line.removeprefix("#Text="))]
        elif line.startswith("#T_"):
            self._layers.append(_layer(line))
            self._left_out |= {} if self._layers[-1].taken else {"results": None}
        elif line and not line.startswith("#"):
            match = _ROW.fullmatch(line)
            if match is None:
                raise BadInputError("webanno_row", value=shown(line))
            self._row(match[1], int(match[2]), int(match[3]), match[4], match[5].split("\t"))

    def _row(self, unit: str, start: int, end: int, token: str, cells: list[str]) -> None:
        if self._sentence is not None:
            if start < self._length:
                raise BadInputError("webanno_order", start=start, length=self._length)
            if start > MAX_TEXT_BYTES:  # no article is that long, and gaps would be filled with spaces
                raise BadInputError("offset_outside", field=unit, start=start, end=end, length=self._length)
            sentence = "\n".join(self._sentence)
            self._text += [" " * (start - self._length), sentence]
            self._length = start + len(sentence) + sum(char > "\uffff" for char in sentence)
            self._sentence = None
        self._rows.append((start, end, token, self._line))
        at = 0
        for layer in self._layers:
            columns = cells[at : at + layer.columns]
            at += layer.columns
            if len(columns) < layer.columns:
                raise BadInputError("webanno_row", value=shown("\t".join(cells)))
            if not layer.taken:
                continue
            if layer.base:
                self._relations(layer, unit, columns)
            else:
                self._annotations(layer, unit, start, end, columns)

    def _annotations(self, layer: _Layer, unit: str, start: int, end: int, columns: list[str]) -> None:
        stacks = [stacked(column) for column in columns]
        for place, (_, number) in enumerate(stacks[0]):
            key = layer.name, number or f"{unit}/{place}"
            known = self._spans.get(key)
            if known is not None:
                known.end = max(known.end, end)
                continue
            values = [plain(stack[place][0]) if place < len(stack) else None for stack in stacks]
            self._spans[key] = _Found(start, end, self._line, values)

    def _relations(self, layer: _Layer, unit: str, columns: list[str]) -> None:
        *features, references = columns
        kinds = stacked(features[0]) if features else []
        for place, reference in enumerate(references.split("|") if references != "_" else []):
            match = _REFERENCE.fullmatch(reference)
            if match is None:
                raise BadInputError("webanno_row", value=shown(reference))
            source = layer.base, int(match[2] or 0) or f"{match[1]}/0"
            target = layer.base, int(match[3] or 0) or f"{unit}/0"
            kind = plain(kinds[place][0]) if place < len(kinds) else None
            self._links.append((kind, layer, source, target, self._line))

    def _span(self, key: str, name: str, found: _Found) -> ForeignSpan:
        layer = next(layer for layer in self._layers if layer.name == name and not layer.base)
        values = dict(zip(layer.features, found.values, strict=False))
        label = values.pop(layer.features[0], None) if layer.features else None
        note, unsure = values.pop(NOTE, None), values.pop(UNSURE, None)
        attributes = {feature: value for feature, value in values.items() if value is not None}
        return ForeignSpan(
            key, label or name.rpartition(".")[2], ((found.start, found.end),), None, attributes, note, unsure == "true"
        )

    def _resolved(self, keys: dict[_Key, str]) -> Iterator[ForeignLink]:
        for kind, layer, source, target, line in self._links:
            for end in (source, target):
                if end not in keys:
                    where = f"{self._where}:{line}"
                    raise BadInputError("link_end_unknown", where=where, field=layer.name, value=shown(end[1]))
            yield ForeignLink(kind or layer.name.rpartition(".")[2], keys[source], keys[target])

    def _check_tokens(self, text: str) -> None:
        places = UnitMap(text, OffsetUnit.UTF16)
        for start, end, token, line in self._rows:
            first, last = places.to_code_point(start), places.to_code_point(end)
            found = None if first is None or last is None else text[first:last]
            if found != token:
                params = {"start": start, "end": end, "found": shown(found or ""), "given": shown(token)}
                raise BadInputError("surface_differs", where=f"{self._where}:{line}", field="token", **params)


def _layer(line: str) -> _Layer:
    kind, _, rest = line.removeprefix("#T_").partition("=")
    name, *features = rest.split("|")
    features = [feature for feature in features if feature]
    taken = _OURS.match(name) is not None and kind in ("SP", "RL")
    if kind == "RL":
        base = next((feature[3:] for feature in features if feature.startswith("BT_")), "")
        features = [feature for feature in features if not feature.startswith("BT_")]
        return _Layer(name, features, base, len(features) + 1, taken and bool(base))
    roles = sum(feature.startswith("ROLE_") for feature in features)
    layer = _Layer(name, features, "", max(len(features) + roles, 1), taken)
    return replace(layer, taken=False) if roles else layer
