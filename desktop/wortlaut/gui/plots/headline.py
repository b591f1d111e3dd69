"""One number, large, and its interval on the axis from 0 to 1. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass

from wortlaut.gui.plots.marks import Plot, Table
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class Headline:
    """The number with its words."""

    title: str
    summary: str
    name: str
    """Of the measure."""
    value: float | None
    low: float | None
    high: float | None
    details: tuple[str, ...]
    """Lines below the name."""
    note: str
    columns: tuple[str, str, str, str]
    """Headings of the table: measure, value, low, high."""
    key: Hashable = None
    jackknife: tuple[float, float] | None = None
    """A second interval, drawn thin, where there are too few articles for the first."""


def unit_axis(drawing: Drawing, left: float, right: float, y: float) -> None:
    """Draw an axis from 0 to 1 with its numbers below."""
    style = drawing.style
    drawing.line((left, y), (right, y), stroke="rule")
    for tenth in range(0, 11, 2):
        x = left + (right - left) * tenth / 10
        drawing.line((x, y - style.px(3)), (x, y + style.px(3)), stroke="border")
        number = decimal(tenth / 10, style.language, 1)
        drawing.text(x, y + style.px(15), number, kind="chip", color="dim", anchor="middle")


def draw(data: Headline, style: Style) -> Plot:
    """Return the plot of a headline."""
    drawing = Drawing(style)
    number = decimal(data.value, style.language)
    drawing.text(0, style.px(32), number, kind="headline", bold=True)
    beside = max(style.px(150), style.text_width(number, "headline", 600) + style.px(24))
    drawing.text(beside, style.px(16), data.name, room=style.width - beside, kind="body", bold=True)
    for line, detail in enumerate(data.details):
        drawing.text(beside, style.px(36 + 17 * line), detail, room=style.width - beside, color="dim")
    left, right, y = style.px(10), style.width - style.px(12), style.px(92)
    unit_axis(drawing, left, right, y)
    if data.value is not None:
        _point(drawing, data, left, right, y)
    drawing.text(0, style.px(132), data.note, room=style.width, color="dim")
    height = style.px(144)
    drawing.row_cell(0, 0, height, data.summary, data.key)
    table = Table(data.columns, ((data.name, data.value, data.low, data.high),), (data.key,))
    return drawing.plot(data.title, data.summary, height, table)


def _point(drawing: Drawing, data: Headline, left: float, right: float, y: float) -> None:
    style = drawing.style

    def at(value: float) -> float:
        return left + (right - left) * min(1.0, max(0.0, value))

    assert data.value is not None
    if data.jackknife is not None:
        low, high = data.jackknife
        drawing.interval(y, at(low), at(high), "border")
    if data.low is not None and data.high is not None:
        drawing.line((at(data.low), y), (at(data.high), y), stroke="accent", width=style.px(4))
    drawing.marker(at(data.value), y, style.px(7), "accent", "page")
