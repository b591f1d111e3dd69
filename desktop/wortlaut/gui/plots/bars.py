"""Bars with a number each: measures from 0 to 1, and counts with a sign before the name. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Entry, Plot, Table
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar."""

    name: str
    value: float | None
    note: str
    accessible: str
    key: Hashable = None
    strong: bool = False
    icon: str = ""
    entries: tuple[Entry, ...] = ()
    """What stands in the table after name and value."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars below each other."""

    title: str
    summary: str
    bars: tuple[Bar, ...]
    columns: tuple[str, ...]


def _table(data: Bars) -> Table:
    rows = tuple((bar.name, bar.value, *bar.entries) for bar in data.bars)
    return Table(data.columns, rows, tuple(bar.key for bar in data.bars))


def draw_measures(data: Bars, style: Style) -> Plot:
    """Return bars on the axis from 0 to 1; a value below 0 has no bar but its number."""
    drawing = Drawing(style)
    name_width = style.widest([bar.name for bar in data.bars], weight=600) + style.px(14)
    number_width = style.text_width("−0,000", weight=600) + style.px(8)
    note_width = style.widest([bar.note for bar in data.bars])
    bar_width = min(
        style.px(180), max(style.px(60), style.width - name_width - number_width - note_width - style.px(9))
    )
    step = style.px(24)
    for row, bar in enumerate(data.bars):
        y = style.px(13) + row * step
        drawing.text(0, y, bar.name, bold=bar.strong)
        ground = Box(name_width, y - style.px(4), bar_width, style.px(8))
        drawing.rect(ground, "hover", stroke=None if style.tints else "border")
        if bar.value is not None and bar.value > 0:
            full = Box(ground.x, ground.y, ground.width * min(1.0, bar.value), ground.height)
            drawing.rect(full, "accent" if bar.strong else "border")
        at = name_width + bar_width + style.px(8)
        drawing.text(at, y, decimal(bar.value, style.language), bold=True)
        drawing.text(at + number_width, y, bar.note, room=style.width - at - number_width, color="dim")
        drawing.row_cell(row, y - step / 2, step, bar.accessible, bar.key)
    return drawing.plot(data.title, data.summary, len(data.bars) * step, _table(data))


def draw_counts(data: Bars, style: Style) -> Plot:
    """Return bars as long as their counts, each with its sign; the longest fills its column."""
    drawing = Drawing(style)
    name_width = style.px(24) + style.widest([bar.name for bar in data.bars]) + style.px(14)
    top = max((bar.value or 0 for bar in data.bars), default=0) or 1
    room = style.width - name_width
    bar_width = max(style.px(40), min(style.px(110), room * 0.4))
    if not any(bar.note for bar in data.bars):
        bar_width = max(bar_width, room - style.px(46))
    step = style.px(23)
    for row, bar in enumerate(data.bars):
        y, count = style.px(12) + row * step, bar.value or 0
        if bar.icon:
            drawing.icon(0, y, bar.icon)
        drawing.text(style.px(24), y, bar.name)
        length = bar_width * count / top
        if count:
            drawing.rect(Box(name_width, y - style.px(7), length, style.px(14)), "border")
        number = f"{count:.0f}"
        drawing.text(name_width + length + style.px(6), y, number, bold=bool(count), color="fg" if count else "dim")
        at = name_width + bar_width + style.px(46)
        drawing.text(at, y, bar.note, room=style.width - at, color="dim")
        drawing.row_cell(row, y - step / 2, step, bar.accessible, bar.key)
    return drawing.plot(data.title, data.summary, len(data.bars) * step, _table(data))
