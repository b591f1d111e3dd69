"""A bar in parts for each row, with the number of each part in its column. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.parts import Filling, fill_part, outline, swatch
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class Column:
    """What a number counts."""

    name: str
    filling: Filling | None = None
    """None for a number that is part of another one and has no place in the bar."""


@dataclass(frozen=True, slots=True)
class Count:
    """One number."""

    number: int
    accessible: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class PartsRow:
    """One row."""

    name: str
    counts: tuple[Count, ...]
    """One for each column."""


@dataclass(frozen=True, slots=True)
class RowsOfParts:
    """Rows below each other; the longest bar fills its column."""

    title: str
    summary: str
    columns: tuple[Column, ...]
    rows: tuple[PartsRow, ...]
    head: str
    """Of the names in the table."""
    empty: str
    """What is said without any row."""


_NUMBER = 34.0
_NAME_AND_BAR = 120.0
"""Least widths, in designed pixels; where there is no room the words over the numbers are cut."""


def draw(data: RowsOfParts, style: Style) -> Plot:
    """Return the bars."""
    drawing = Drawing(style)
    table = Table(
        (data.head, *(column.name for column in data.columns)),
        tuple((row.name, *(count.number for count in row.counts)) for row in data.rows),
        tuple(next((count.key for count in row.counts if count.key is not None), None) for row in data.rows),
    )
    if not data.rows:
        drawing.text(0, style.px(14), data.empty, room=style.width, color="dim")
        return drawing.plot(data.title, data.summary, style.px(28), table)
    widths = [_column_width(style, column) for column in data.columns]
    if style.width - sum(widths) < style.px(_NAME_AND_BAR):
        widths = [style.px(_NUMBER)] * len(widths)
    room = style.width - sum(widths) - style.px(12)
    name_width = min(style.widest([row.name for row in data.rows], weight=600) + style.px(14), room * 0.45)
    bar_width = max(style.px(24), room - name_width)
    numbers_at = style.width - sum(widths)
    _head(drawing, data, numbers_at, widths)
    longest = max((_total(data, row) for row in data.rows), default=0) or 1
    step, top = style.px(32), style.px(26)
    for place, row in enumerate(data.rows):
        y = top + place * step + step / 2
        drawing.text(0, y, row.name, room=name_width - style.px(8), bold=True)
        _bar(drawing, data, row, Box(name_width, y - style.px(7), bar_width, style.px(14)), longest)
        x = numbers_at
        for column, (count, width) in enumerate(zip(row.counts, widths, strict=True)):
            ink = "fg" if count.number else "dim"
            drawing.text(x + style.px(6), y, str(count.number), color=ink, bold=bool(count.number and not column))
            drawing.cell(place, column, Box(x, y - step / 2, width, step), count.accessible, count.key)
            x += width
    return drawing.plot(data.title, data.summary, top + len(data.rows) * step, table)


def _column_width(style: Style, column: Column) -> float:
    side = style.px(17) if column.filling is not None else 0.0
    return max(style.px(_NUMBER), side + style.text_width(column.name, "chip") + style.px(14))


def _head(drawing: Drawing, data: RowsOfParts, x: float, widths: list[float]) -> None:
    style, y = drawing.style, drawing.style.px(11)
    for column, width in zip(data.columns, widths, strict=True):
        at = x + style.px(6)
        if column.filling is not None:
            at += swatch(drawing, at, y, column.filling) + style.px(5)
        drawing.text(at, y, column.name, room=x + width - at, kind="chip", color="dim")
        x += width


def _total(data: RowsOfParts, row: PartsRow) -> int:
    pairs = zip(data.columns, row.counts, strict=True)
    return sum(count.number for column, count in pairs if column.filling is not None)


def _bar(drawing: Drawing, data: RowsOfParts, row: PartsRow, room: Box, longest: int) -> None:
    x = room.x
    for column, count in zip(data.columns, row.counts, strict=True):
        width = room.width * count.number / longest
        if column.filling is not None and width:
            fill_part(drawing, Box(x, room.y, width, room.height), column.filling)
            x += width
    if x > room.x:
        outline(drawing, Box(room.x, room.y, x - room.x, room.height))
