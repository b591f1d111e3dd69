"""Reads CSV of spans: ours, also after a spreadsheet had it, and others with columns of the same names.

Needed are the columns `start`, `end`, `label`, and `text` or `article`: a file without texts is about articles that the
project has. Rows of one article may stand anywhere.
"""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from wortlaut.domain.span import Range, normalize_fragments
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.foreign_format import ForeignFormat
from wortlaut.formats.members import decoded, read_limited
from wortlaut.formats.offset_units import FRAGMENT_JOINT, OffsetUnit, UnitFinder
from wortlaut.formats.strict_json import loads, shown

MAX_CELL = 2**31 - 1
"""Longest cell, in code points: an article may be one."""
_MAX_BYTES = 500_000_000
_NEEDED = ("start", "end", "label")
_OURS = ("span", "piece")
"""Columns that only our files have; then an apostrophe before a cell is a guard against formulas."""
_DIGITS = 12
_TRUE = ("true", "wahr", "1")
"""A spreadsheet writes what is true in its language."""
_Row = dict[str, str]


@contextmanager
def long_cells() -> Iterator[None]:
    """Let cells be as long as texts may be; the library's limit is one for the whole process."""
    limit = csv.field_size_limit(MAX_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


@dataclass(slots=True)
class _Layer:
    """The rows about one article by one annotator."""

    line: int
    rows: list[tuple[int, _Row]] = field(default_factory=list)


class CsvReader(ForeignFormat):
    """Reads for `SpanCsv`, which proves its own files without any text."""

    name = "csv"
    units = (OffsetUnit.CODEPOINT, OffsetUnit.UTF16, OffsetUnit.UTF8)

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield an article for each annotator's rows about it; one error for a file that is no such table."""
        try:
            text = decoded(read_limited(path, _MAX_BYTES), str(path)).removeprefix("\ufeff")
            with long_cells():
                layers = _layers(text, str(path))
        except BadInputError as error:
            yield error
            return
        if not layers:
            yield BadInputError("csv_empty", where=str(path))
        size = path.stat().st_size
        for layer in layers:
            try:
                yield replace(self._article(layer, str(path)), size=size)
                size = 0
            except BadInputError as error:
                where = error.where or f"{path}:{layer.line}"
                yield BadInputError(error.code, where=where, **error.params)

    def _article(self, layer: _Layer, where: str) -> ForeignArticle:
        first = layer.rows[0][1]
        name = first.get("article", "")
        text = next((row["text"] for _, row in layer.rows if row.get("text")), None)
        if text is None and self.choices.text_of is not None:
            text = self.choices.text_of(name)
        if text is None:
            raise BadInputError("csv_text_unknown", value=shown(name))
        pieces: dict[str, list[_Piece]] = {}
        for number, (line, row) in enumerate(layer.rows):
            try:
                piece = _piece(row, line, f"rows[{number}]")
            except BadInputError as error:
                raise BadInputError(error.code, where=f"{where}:{line}", **error.params) from error
            pieces.setdefault(row.get("span") or f"row {number}", []).append(piece)
        spans = [_span(key, sorted(parts)) for key, parts in pieces.items()]
        return ForeignArticle(
            text=text,
            spans=tuple(spans),
            links=tuple(ForeignLink(*link) for parts in pieces.values() for part in parts for link in part.links),
            annotator=first.get("annotator") or None,
            source=first.get("source") or None,
            date=first.get("date") or None,
            title=first.get("title") or None,
            where=where,
            span_lines=tuple(parts[0].line for parts in pieces.values()),
        )

    def located(self, article: ForeignArticle, finder: UnitFinder) -> ForeignArticle:
        """Join pieces that touch."""
        found = super().located(article, finder)
        spans = (replace(span, fragments=normalize_fragments(span.fragments)) for span in found.spans)
        return replace(found, spans=tuple(spans))


def _layers(text: str, where: str) -> list[_Layer]:
    """Return the rows of a table by article and annotator, in the order these come; raises BadInputError."""
    head = text[: text.find("\n")]  # spreadsheets write semicolons where the comma is decimal
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: dict[tuple[str, str], _Layer] = {}
    try:
        columns = [name.strip().casefold() for name in next(rows, [])]
        missing = [name for name in _NEEDED if name not in columns]
        if not {"text", "article"} & set(columns):
            missing.append("text")
        if missing or len(set(columns)) < len(columns):
            raise BadInputError("csv_columns", where=f"{where}:1", value=", ".join(missing or columns))
        guarded = set(_OURS) <= set(columns)
        line = rows.line_num + 1
        for cells in rows:
            if len(cells) != len(columns) and cells:
                raise BadInputError("csv_row", where=f"{where}:{line}", count=len(cells), columns=len(columns))
            if any(cells):
                plain = [cell.removeprefix("'") for cell in cells] if guarded else cells
                row = dict(zip(columns, plain, strict=True))
                key = row.get("article") or row.get("text", ""), row.get("annotator", "")
                found.setdefault(key, _Layer(line)).rows.append((line, row))
            line = rows.line_num + 1
    except csv.Error as error:
        raise BadInputError("csv_broken", where=f"{where}:{rows.line_num}", reason=str(error)) from error
    return list(found.values())


class _Piece(NamedTuple):
    """What a row says."""

    fragment: Range
    line: int
    label: str
    surface: str | None
    attributes: dict[str, str]
    note: str
    unsure: bool
    links: tuple[tuple[str, str, str], ...]
    """Type, id of the span, id of the other end."""


def _piece(row: _Row, line: int, place: str) -> _Piece:
    start, end = row["start"].strip(), row["end"].strip()
    for digits in (start, end):
        if not (digits.isascii() and digits.isdigit()) or len(digits) > _DIGITS:
            raise BadInputError("offset_not_integer", field=place, start=shown(start), end=shown(end))
    attributes = _value(row.get("attributes", ""), "{}", f"{place}.attributes", dict)
    for name, value in attributes.items():
        if not isinstance(value, str):
            raise BadInputError("field_not_text", field=f"{place}.attributes.{shown(name)}", value=shown(value))
    links = _value(row.get("links", ""), "[]", f"{place}.links", list)
    for link in links:
        if not isinstance(link, list) or len(link) != 2 or not all(isinstance(one, str) for one in link):
            raise BadInputError("field_not_text", field=f"{place}.links", value=shown(link))
    return _Piece(
        (int(start), int(end)),
        line,
        row["label"],
        row.get("surface") or None,
        attributes,
        row.get("note", ""),
        row.get("unsure", "").casefold() in _TRUE,
        tuple((kind, row.get("span", ""), target) for kind, target in links),
    )


def _span(key: str, parts: list[_Piece]) -> ForeignSpan:
    """Return the span that pieces make, which are sorted by their place."""
    other = next((part for part in parts if part.label != parts[0].label), None)
    if other is not None:
        raise BadInputError("pieces_differ", field=f"line {other.line}", value=shown(key), other=shown(other.label))
    words = [part.surface for part in parts if part.surface is not None]
    return ForeignSpan(
        key=key,
        label=parts[0].label,
        fragments=tuple(part.fragment for part in parts),
        surface=FRAGMENT_JOINT.join(words) if len(words) == len(parts) else None,
        attributes={name: value for part in parts for name, value in part.attributes.items()},
        note=next((part.note for part in parts if part.note), None),
        unsure=any(part.unsure for part in parts),
    )


def _value(cell: str, empty: str, place: str, kind: type) -> Any:
    value = loads((cell.strip() or empty).encode("utf-8"))
    if not isinstance(value, kind):
        raise BadInputError("field_not_list" if kind is list else "field_not_object", field=place)
    return value
