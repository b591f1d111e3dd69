"""A measure over time with intervals, and dashed lines where something changed. Knows no Qt."""

from collections.abc import Hashable
from dataclasses import dataclass
from math import ceil, floor

from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.numbers import decimal
from wortlaut.gui.plots.style import Drawing, Style


@dataclass(frozen=True, slots=True)
class Moment:
    """One point."""

    name: str
    """As short as `W40`."""
    below: str
    value: float | None
    low: float | None
    high: float | None
    accessible: str
    key: Hashable = None
    count: int = 0
    """Articles."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that changed before the moment with the number `before`."""

    before: int
    name: str


@dataclass(frozen=True, slots=True)
class OverTime:
    """Moments in order."""

    title: str
    summary: str
    moments: tuple[Moment, ...]
    events: tuple[Event, ...]
    columns: tuple[str, ...]
    """Headings of the table: time, articles, value, low, high, event."""
    empty: str
    """What is said when there is no moment."""


def draw(data: OverTime, style: Style) -> Plot:
    """Return the plot over time."""
    drawing = Drawing(style)
    height, top, bottom = style.px(228), style.px(24), style.px(188)
    left, right = style.px(32), style.width - style.px(8)
    low, high = _range(data)

    def across(place: float) -> float:
        return left + (right - left) * (place + 0.5) / max(1, len(data.moments))

    def up(value: float) -> float:
        return bottom - (min(high, max(low, value)) - low) / (high - low) * (bottom - top)

    for tenth in range(round(low * 10), round(high * 10) + 1):
        y = up(tenth / 10)
        drawing.line((left, y), (right, y))
        drawing.text(
            left - style.px(6), y, decimal(tenth / 10, style.language, 1), kind="chip", color="dim", anchor="end"
        )
    for event in data.events:
        x = across(event.before - 0.5)
        drawing.line((x, top - style.px(10)), (x, bottom), stroke="fg", dashed=True)
        at_right = x < (left + right) / 2
        room = (right - x if at_right else x - left) - style.px(6)
        drawing.text(
            x + style.px(6 if at_right else -6),
            top - style.px(12),
            event.name,
            room=room,
            kind="chip",
            anchor="start" if at_right else "end",
        )
    if not data.moments:
        drawing.text((left + right) / 2, (top + bottom) / 2, data.empty, color="dim", anchor="middle")
    known = [(across(place), up(moment.value)) for place, moment in enumerate(data.moments) if moment.value is not None]
    if len(known) > 1:
        drawing.line(*known, stroke="accent", width=1.4)
    width = (right - left) / max(1, len(data.moments))
    for place, moment in enumerate(data.moments):
        x = across(place)
        if moment.low is not None and moment.high is not None:
            drawing.interval(0, up(moment.low), up(moment.high), "accent", upright=x)
        if moment.value is not None:
            drawing.marker(x, up(moment.value), style.px(5), "page", "accent")
        drawing.text(x, bottom + style.px(14), moment.name, room=width, kind="chip", anchor="middle")
        drawing.text(x, bottom + style.px(29), moment.below, room=width, kind="chip", color="dim", anchor="middle")
        drawing.cell(0, place, Box(x - width / 2, 0, width, height), moment.accessible, moment.key)
    return drawing.plot(data.title, data.summary, height, _table(data))


def _range(data: OverTime) -> tuple[float, float]:
    """Return the tenths around everything that is drawn, at least four of them, not below 0 nor past 1."""
    values = [
        value for moment in data.moments for value in (moment.value, moment.low, moment.high) if value is not None
    ]
    if not values:
        return 0.0, 1.0
    low, high = max(0, floor(min(values) * 10 + 1e-9)), min(10, ceil(max(values) * 10 - 1e-9))
    while high - low < 4:
        low, high = max(0, low - 1), min(10, high + 1)
    return low / 10, high / 10


def _table(data: OverTime) -> Table:
    changes = {event.before: event.name for event in data.events}
    rows = tuple(
        (moment.name, moment.count, moment.value, moment.low, moment.high, changes.get(place))
        for place, moment in enumerate(data.moments)
    )
    return Table(data.columns, rows, tuple(moment.key for moment in data.moments))
