"""How many spans each label has, on its color, with a line of details below each bar. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Entry, Plot, Table
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class LabelBar:
    """One label."""

    label: str | None
    """Id of a label that has a color; None for one the scheme does not know."""
    name: str
    count: int
    number: str
    """The count as it is written."""
    details: str
    accessible: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class LabelBars:
    """All labels."""

    title: str
    summary: str
    bars: tuple[LabelBar, ...]
    columns: tuple[str, ...]
    """Headings of the table."""
    rows: tuple[tuple[Entry, ...], ...]
    """The table: a row for each label and each value of its attributes."""
    keys: tuple[Hashable, ...]
    empty: str
    """What is said without any span."""


def draw(data: LabelBars, style: Style) -> Plot:
    """Return the bars; the longest fills its column."""
    drawing = Drawing(style)
    table = Table(data.columns, data.rows, data.keys)
    if not any(bar.count for bar in data.bars):
        drawing.text(0, style.px(14), data.empty, room=style.width, color="dim")
        return drawing.plot(data.title, data.summary, style.px(28), table)
    left = max((drawing.chip_width(bar.name) for bar in data.bars), default=0.0)
    left = min(left, style.width * 0.3) + style.px(20)
    numbers = style.widest([bar.number for bar in data.bars], weight=600) + style.px(10)
    most = max((bar.count for bar in data.bars), default=0) or 1
    step = style.px(44)
    for place, bar in enumerate(data.bars):
        top = place * step
        y = top + style.px(13)
        drawing.chip(0, y, bar.name, bar.label, room=left - style.px(12))
        length = max(0.0, style.width - left - numbers) * bar.count / most
        if bar.count:
            box = Box(left, y - style.px(7), max(style.px(2), length), style.px(14))
            colored_bar(drawing, box, bar.label)
        ink = "fg" if bar.count else "dim"
        drawing.text(left + length + style.px(7), y, bar.number, color=ink, bold=bool(bar.count))
        drawing.text(left, top + style.px(32), bar.details, room=style.width - left, color="dim")
        drawing.row_cell(place, top, step - style.px(2), bar.accessible, bar.key)
    return drawing.plot(data.title, data.summary, len(data.bars) * step, table)


def colored_bar(drawing: Drawing, box: Box, label: str | None) -> None:
    """Draw a bar in the tint of a label with its outline; grey without one."""
    if label is None:
        drawing.rect(box, "border")
        return
    color = f"label:{label}:accent"
    drawing.rect(box, "page")
    drawing.rect(box, color, opacity=0.3 if drawing.style.tints else 1.0)
    drawing.rect(box.inset(0.5), None, stroke=color)
