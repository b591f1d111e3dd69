"""Lines over time that differ in pattern and marker, named at their ends. Knows no Qt."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from wortlaut.gui.plots.marks import Box, Entry, Plot, Shape, Table
from wortlaut.gui.plots.style import Drawing, Style

MOST = 6
"""So many lines can be told apart; the table has all."""
_LOOKS: Sequence[tuple[bool, Shape, bool]] = (
    (False, "disc", True),
    (True, "square", False),
    (False, "square", True),
    (True, "disc", False),
    (False, "disc", False),
    (True, "square", True),
)
"""Dashed, shape of the markers, filled."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value."""

    moment: int
    """Place of the moment it belongs to."""
    value: float
    accessible: str
    key: Hashable = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """One line."""

    name: str
    points: tuple[Point, ...]
    """By moment."""


@dataclass(frozen=True, slots=True)
class Series:
    """Lines over the same moments."""

    title: str
    summary: str
    moments: tuple[tuple[str, str], ...]
    """Short name, as it stands below, and full name, as it stands in the table."""
    lines: tuple[SeriesLine, ...]
    columns: tuple[str, str, str, str]
    """Headings of the table: whose, when, value, count."""
    empty: str
    """What is said without a value."""


def draw(data: Series, style: Style) -> Plot:
    """Return the lines."""
    drawing = Drawing(style)
    shown = data.lines[:MOST]
    if not shown:
        drawing.text(0, style.px(14), data.empty, room=style.width, color="dim")
        return drawing.plot(data.title, data.summary, style.px(28), _table(data))
    height, top, bottom = style.px(236), style.px(10), style.px(208)
    names = style.widest([_end_name(line) for line in shown], weight=600)
    left, right = style.px(32), style.width - min(names + style.px(14), style.width * 0.35)
    high = _top(max((point.value for line in shown for point in line.points), default=0.0))

    def across(moment: int) -> float:
        return left + (right - left) * (moment + 0.5) / max(1, len(data.moments))

    def up(value: float) -> float:
        return bottom - value / high * (bottom - top)

    for part in range(4):
        y, value = bottom - (bottom - top) * part / 3, high * part / 3
        drawing.line((left, y), (right, y))
        drawing.text(left - style.px(6), y, f"{value:.0f}", kind="chip", color="dim", anchor="end")
    _moments(drawing, data, (right - left) / max(1, len(data.moments)), across, bottom + style.px(15))
    ends = _spread([up(line.points[-1].value) for line in shown], style.px(15), bottom)
    width = (right - left) / max(1, len(data.moments))
    for row, (line, end) in enumerate(zip(shown, ends, strict=True)):
        dashed, shape, filled = _LOOKS[row]
        places = [(across(point.moment), up(point.value)) for point in line.points]
        if len(places) > 1:
            drawing.line(*places, stroke="fg", width=1.5, dashed=dashed)
        for (x, y), point in zip(places, line.points, strict=True):
            drawing.marker(x, y, style.px(3.5), "fg" if filled else "page", "fg", shape)
            box = Box(x - width / 2, y - style.px(9), width, style.px(18))
            drawing.cell(row, point.moment, box, point.accessible, point.key)
        drawing.text(right + style.px(8), end, _end_name(line), room=style.width - right - style.px(8), bold=True)
    return drawing.plot(data.title, data.summary, height, _table(data))


def _moments(drawing: Drawing, data: Series, width: float, across: Callable[[int], float], y: float) -> None:
    style = drawing.style
    widest = style.widest([short for short, _ in data.moments], "chip") + style.px(8)
    every = max(1, ceil(widest / width)) if width > 0 else 1
    for place, (short, _) in enumerate(data.moments):
        if place % every == 0:
            drawing.text(across(place), y, short, kind="chip", color="dim", anchor="middle")


def _end_name(line: SeriesLine) -> str:
    return f"{line.name} {line.points[-1].value:.0f}"


def _top(value: float) -> float:
    """Return the upper end of the axis: three steps of a round length."""
    steps = [1.0, 2.0, 3.0, 5.0, *(digit * 10.0**power for power in range(1, 7) for digit in (1.0, 1.5, 2.0, 3.0, 5.0))]
    return next((3 * step for step in steps if 3 * step >= value), value)


def _spread(wanted: Sequence[float], least: float, bottom: float) -> list[float]:
    """Return heights near the wanted ones that are at least `least` apart."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found = list(wanted)
    for before, place in pairwise(order):
        found[place] = max(found[place], found[before] + least)
    limit = bottom
    for place in reversed(order):
        found[place] = min(found[place], limit)
        limit = found[place] - least
    return found


def _table(data: Series) -> Table:
    rows: list[tuple[Entry, ...]] = []
    keys: list[Hashable] = []
    for line in data.lines:
        for point in line.points:
            rows.append((line.name, data.moments[point.moment][1], point.value, point.count))
            keys.append(point.key)
    return Table(data.columns, tuple(rows), tuple(keys))
