"""Bars from nothing to everything, each with its share in percent. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class ShareBar:
    """One share."""

    name: str
    share: float | None
    """0 to 1; None of nothing."""
    number: str
    """The share as it is written."""
    count: int
    accessible: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class ShareBars:
    """All shares."""

    title: str
    summary: str
    bars: tuple[ShareBar, ...]
    columns: tuple[str, str, str]
    """Headings of the table: name, count, share."""


def draw(data: ShareBars, style: Style) -> Plot:
    """Return the bars."""
    drawing = Drawing(style)
    names = min(style.widest([bar.name for bar in data.bars]) + style.px(14), style.width * 0.5)
    numbers = style.widest([bar.number for bar in data.bars], weight=600) + style.px(12)
    width, step = max(style.px(24), style.width - names - numbers), style.px(28)
    for row, bar in enumerate(data.bars):
        y = row * step + step / 2
        drawing.text(0, y, bar.name, room=names - style.px(8))
        ground = Box(names, y - style.px(6), width, style.px(12))
        drawing.rect(ground, "hover" if style.tints else None, stroke=None if style.tints else "border")
        if bar.share:
            drawing.rect(Box(ground.x, ground.y, ground.width * min(1.0, bar.share), ground.height), "border")
        drawing.text(style.width, y, bar.number, bold=True, anchor="end")
        drawing.row_cell(row, y - step / 2, step, bar.accessible, bar.key)
    table = Table(
        data.columns,
        tuple((bar.name, bar.count, bar.share) for bar in data.bars),
        tuple(bar.key for bar in data.bars),
    )
    return drawing.plot(data.title, data.summary, len(data.bars) * step, table)
