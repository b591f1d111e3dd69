"""Lines with a name, a remark, a number and a count: attributes, links, values to compare. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Entry, Plot, Table
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One line."""

    name: str
    number: str
    accessible: str
    remark: str = ""
    count: str = ""
    label: str | None = None
    """Id of the label whose color the name stands on."""
    icon: str = ""
    key: Hashable = None
    entries: tuple[Entry, ...] = ()
    """Its row in the table."""


@dataclass(frozen=True, slots=True)
class NumberLines:
    """Lines below each other."""

    title: str
    summary: str
    lines: tuple[NumberLine, ...]
    columns: tuple[str, ...]
    step: float = 22


def draw(data: NumberLines, style: Style) -> Plot:
    """Return the plot of all lines; numbers stand below each other, counts at the right edge."""
    drawing = Drawing(style)
    counts = style.widest([line.count for line in data.lines])
    numbers = style.widest([line.number for line in data.lines], weight=600)
    names = max((_name_width(drawing, line) for line in data.lines), default=0.0)
    number_end = style.width - (counts + style.px(24) if counts else 0.0)
    remark_at = min(names + style.px(14), style.width * 0.5)
    step = style.px(data.step)
    for row, line in enumerate(data.lines):
        y = style.px(data.step / 2) + row * step
        room = (remark_at if line.remark else number_end - numbers) - style.px(8)
        if line.label is not None:
            drawing.chip(0, y, line.name, line.label, room=room)
        else:
            at = style.px(22) if line.icon else 0.0
            if line.icon:
                drawing.icon(0, y, line.icon, 15)
            drawing.text(at, y, line.name, room=room - at)
        if line.remark:
            drawing.text(remark_at, y, line.remark, room=number_end - numbers - remark_at - style.px(8), color="dim")
        drawing.text(number_end, y, line.number, bold=True, anchor="end")
        drawing.text(style.width, y, line.count, color="dim", anchor="end")
        drawing.row_cell(row, y - step / 2, step, line.accessible, line.key)
    table = Table(data.columns, tuple(line.entries for line in data.lines), tuple(line.key for line in data.lines))
    return drawing.plot(data.title, data.summary, len(data.lines) * step, table)


def _name_width(drawing: Drawing, line: NumberLine) -> float:
    if line.label is not None:
        return drawing.chip_width(line.name)
    return drawing.style.text_width(line.name) + (drawing.style.px(22) if line.icon else 0.0)
