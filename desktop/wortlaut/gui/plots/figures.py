"""A few large numbers beside each other, each with what it is. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Entry, Plot, Table
from wortlaut.gui.plots.style import SEMIBOLD, Drawing, Style


@dataclass(frozen=True, slots=True)
class Figure:
    """One number."""

    number: str
    lines: tuple[str, ...]
    """What it is, below it."""
    accessible: str
    entries: tuple[Entry, ...]
    """Its row in the table."""
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Figures:
    """All of them."""

    title: str
    summary: str
    figures: tuple[Figure, ...]
    columns: tuple[str, ...]


def draw(data: Figures, style: Style) -> Plot:
    """Return the numbers beside each other, or below each other where there is no room for that."""
    drawing = Drawing(style)
    widest = max((style.text_width(one.number, "headline", SEMIBOLD) for one in data.figures), default=0.0)
    beside = (widest + style.px(20)) * len(data.figures) <= style.width
    columns = len(data.figures) if beside else 1
    lines = max((len(one.lines) for one in data.figures), default=0)
    width, height = style.width / max(1, columns), style.px(62 + 17 * lines)
    for place, one in enumerate(data.figures):
        row, column = divmod(place, columns)
        left, top = column * width, row * height
        drawing.text(left, top + style.px(28), one.number, kind="headline", bold=True)
        for line, text in enumerate(one.lines):
            y = top + style.px(64 + 17 * line)
            drawing.text(left, y, text, room=width - style.px(12), color="dim")
        drawing.cell(row, column, Box(left - style.px(4), top, width, height), one.accessible, one.key)
    rows = -(-len(data.figures) // max(1, columns))
    table = Table(
        data.columns,
        tuple(one.entries for one in data.figures),
        tuple(one.key for one in data.figures),
    )
    return drawing.plot(data.title, data.summary, rows * height, table)
