"""A number for each month, shaded, a row for each year. Shade is a second cue; the number is always there. No Qt."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.style import Drawing, Style

_DARKEST = 0.36
"""Opacity of the shade of the largest value: text on it keeps its contrast in every theme."""
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class MonthField:
    """One month."""

    text: str
    value: float
    accessible: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """Months of some years."""

    title: str
    summary: str
    names: tuple[str, ...]
    """Of the twelve months, short."""
    years: tuple[int, ...]
    """The newest first."""
    fields: Mapping[tuple[int, int], MonthField]
    """By year and month, 1 to 12."""
    table: Table
    empty: str
    """What is said without a year."""


def draw(data: MonthGrid, style: Style) -> Plot:
    """Return the fields."""
    drawing = Drawing(style)
    if not data.years:
        drawing.text(0, style.px(14), data.empty, room=style.width, color="dim")
        return drawing.plot(data.title, data.summary, style.px(28), data.table)
    left = style.widest([str(year) for year in data.years]) + style.px(8) if len(data.years) > 1 else 0.0
    width, height = (style.width - left) / _MONTHS, style.px(34)
    most = max((field.value for field in data.fields.values()), default=0.0) or 1.0
    for row, year in enumerate(data.years):
        top = row * height
        if left:
            drawing.text(0, top + height / 2, str(year), color="dim")
        for month in range(1, _MONTHS + 1):
            box = Box(left + (month - 1) * width + 1, top + 1, width - 2, height - 2)
            field = data.fields.get((year, month))
            if field is None:
                drawing.rect(box, "hover" if style.tints else None, stroke=None if style.tints else "rule")
                continue
            opacity = 0.05 + _DARKEST * field.value / most
            drawing.rect(box, "fg" if style.tints else None, opacity=opacity, stroke=None if style.tints else "border")
            drawing.text(box.center, box.middle, field.text, bold=True, anchor="middle")
            drawing.cell(row, month, box, field.accessible, field.key)
    bottom = len(data.years) * height
    for month, name in enumerate(data.names):
        x = left + (month + 0.5) * width
        drawing.text(x, bottom + style.px(12), name, room=width, kind="chip", color="dim", anchor="middle")
    return drawing.plot(data.title, data.summary, bottom + style.px(24), data.table)
