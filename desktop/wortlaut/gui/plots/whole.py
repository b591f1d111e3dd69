"""One bar that is all of something, in parts, each with its number below. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.parts import Filling, fill_part, outline, swatch
from wortlaut.gui.plots.style import SEMIBOLD, Drawing, Style


@dataclass(frozen=True, slots=True)
class Part:
    """One part."""

    name: str
    count: int
    number: str
    """The count as it is written."""
    filling: Filling
    accessible: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Whole:
    """All parts, in order."""

    title: str
    summary: str
    parts: tuple[Part, ...]
    columns: tuple[str, str]


def draw(data: Whole, style: Style) -> Plot:
    """Return the bar with its numbers."""
    drawing = Drawing(style)
    total = sum(part.count for part in data.parts)
    bar = Box(0, style.px(4), style.width, style.px(24))
    fill_part(drawing, bar, Filling.EMPTY)
    x = bar.x
    for part in data.parts:
        width = bar.width * part.count / total if total else 0.0
        if width:
            fill_part(drawing, Box(x, bar.y, width, bar.height), part.filling)
        x += width
    outline(drawing, bar)
    widths = _widths(data, style)
    columns, step = len(widths), style.px(50)
    for place, part in enumerate(data.parts):
        row, column = divmod(place, columns)
        left, top, width = sum(widths[:column]), style.px(38) + row * step, widths[column]
        drawing.text(left, top + style.px(13), part.number, kind="title", bold=True)
        side = swatch(drawing, left, top + style.px(35), part.filling)
        at = left + side + style.px(6)
        drawing.text(at, top + style.px(35), part.name, room=left + width - at - style.px(4))
        bleed = style.px(4) if column == 0 else 0.0
        drawing.cell(row, column, Box(left - bleed, top, width + bleed, step - style.px(2)), part.accessible, part.key)
    rows = -(-len(data.parts) // max(1, columns))
    table = Table(
        data.columns,
        tuple((part.name, part.count) for part in data.parts),
        tuple(part.key for part in data.parts),
    )
    return drawing.plot(data.title, data.summary, style.px(38) + rows * step, table)


def _widths(data: Whole, style: Style) -> list[float]:
    """Return the widths of the columns: as wide as their names where all fit beside each other, else equal ones."""
    needed = [
        max(style.text_width(part.name) + style.px(18), style.text_width(part.number, "title", SEMIBOLD)) + style.px(6)
        for part in data.parts
    ]
    rest = style.width - sum(needed)
    if rest >= 0:
        return [width + rest / len(needed) for width in needed]
    columns = max(1, int(style.width // max(needed)))
    return [style.width / columns] * columns
