"""Per label two points with their intervals: filled strict, hollow label only. Knows no Qt.

The gap between the two is what boundaries cost. Gates are defined for the lower end of the hollow one.
"""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Entry, Plot, Table
from wortlaut.gui.plots.numbers import decimal, interval
from wortlaut.gui.plots.style import Drawing, Style

Estimate = tuple[float | None, float | None, float | None]
"""Value, low and high end; None for what is not defined."""


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One label."""

    label: str
    name: str
    strict: Estimate
    loose: Estimate
    accessible: str
    key: Hashable = None
    entries: tuple[Entry, ...] = ()
    """What stands in the table after the two estimates."""


@dataclass(frozen=True, slots=True)
class LabelMarks:
    """All labels."""

    title: str
    summary: str
    rows: tuple[LabelRow, ...]
    strict: str
    """Name of the filled mark."""
    loose: str
    """Name of the hollow mark."""
    columns: tuple[str, ...]
    gates: tuple[float, ...] = ()
    """Values at which a dashed line crosses the hollow marks."""


def draw(data: LabelMarks, style: Style) -> Plot:
    """Return the plot of all labels."""
    drawing = Drawing(style)
    chips = max((drawing.chip_width(row.name) for row in data.rows), default=0.0)
    left = min(chips, style.width * 0.3) + style.px(24)
    numbers = style.text_width("0,000  [0,00–0,00]", weight=600) + style.px(20)
    right = style.width - numbers
    step, top = style.px(42), style.px(10)
    bottom = top + len(data.rows) * step
    _grid(drawing, data, left, right, top, bottom)
    for place, row in enumerate(data.rows):
        middle = top + place * step + step / 2
        drawing.chip(0, middle, row.name, row.label, room=left - style.px(12))
        for estimate, y, filled in ((row.strict, middle - style.px(8), True), (row.loose, middle + style.px(8), False)):
            _estimate(drawing, estimate, y, left, right, f"label:{row.label}:accent" if filled else "page")
            text = f"{decimal(estimate[0], style.language)}  {interval(estimate[1], estimate[2], style.language)}"
            drawing.text(right + style.px(20), y, text.strip(), bold=filled, color="fg" if filled else "dim")
        drawing.line((0, middle + step / 2), (style.width, middle + step / 2))
        drawing.row_cell(place, middle - step / 2, step, row.accessible, row.key)
    y = bottom + style.px(38)
    x = _legend(drawing, style.px(6), y, data.strict, "fg")
    _legend(drawing, x, y, data.loose, "page")
    rows = tuple((row.name, *row.strict, *row.loose, *row.entries) for row in data.rows)
    table = Table(data.columns, rows, tuple(row.key for row in data.rows))
    return drawing.plot(data.title, data.summary, y + style.px(12), table)


def _grid(drawing: Drawing, data: LabelMarks, left: float, right: float, top: float, bottom: float) -> None:
    style = drawing.style
    for tenth in range(0, 11, 2):
        x = left + (right - left) * tenth / 10
        drawing.line((x, top), (x, bottom))
        number = decimal(tenth / 10, style.language, 1)
        drawing.text(x, bottom + style.px(12), number, kind="chip", color="dim", anchor="middle")
    for gate in data.gates:
        x = left + (right - left) * gate
        drawing.line((x, top), (x, bottom), stroke="fg", dashed=True)


def _estimate(drawing: Drawing, estimate: Estimate, y: float, left: float, right: float, fill: str) -> None:
    def at(value: float) -> float:
        return left + (right - left) * min(1.0, max(0.0, value))

    value, low, high = estimate
    if value is None:
        return
    if low is not None and high is not None:
        drawing.interval(y, at(low), at(high))
    drawing.marker(at(value), y, drawing.style.px(5.5), fill, "fg")


def _legend(drawing: Drawing, x: float, y: float, name: str, fill: str) -> float:
    """Draw a mark with its name; return where the next one may begin."""
    style = drawing.style
    drawing.marker(x, y, style.px(5), fill, "fg")
    drawing.text(x + style.px(11), y, name, room=style.width - x - style.px(11))
    return x + style.px(11) + style.text_width(name) + style.px(22)
