"""Lengths of the spans of each label as boxes on a logarithmic axis. Knows no Qt."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from math import log

from wortlaut.gui.plots.label_bars import colored_bar
from wortlaut.gui.plots.marks import Box, Plot, Table
from wortlaut.gui.plots.style import Drawing, Style

Percentiles = tuple[int, int, int, int, int]
"""Values below which 5, 25, 50, 75 and 95 percent lie."""


@dataclass(frozen=True, slots=True)
class LengthRow:
    """One label."""

    label: str | None
    name: str
    lengths: Percentiles | None
    accessible: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class LengthBoxes:
    """All labels."""

    title: str
    summary: str
    rows: tuple[LengthRow, ...]
    columns: tuple[str, ...]
    """Headings of the table: label and the five percentiles."""
    undefined: str
    """What stands where a label has no span."""
    empty: str
    """What is said when none has one."""


def draw(data: LengthBoxes, style: Style) -> Plot:
    """Return the boxes: the middle half with the median in it, and a line from 5 to 95 percent."""
    drawing = Drawing(style)
    entries = tuple((row.name, *(row.lengths or (None,) * 5)) for row in data.rows)
    table = Table(data.columns, entries, tuple(row.key for row in data.rows))
    if all(row.lengths is None for row in data.rows):
        drawing.text(0, style.px(14), data.empty, room=style.width, color="dim")
        return drawing.plot(data.title, data.summary, style.px(28), table)
    chips = max((drawing.chip_width(row.name) for row in data.rows), default=0.0)
    left = min(chips, style.width * 0.3) + style.px(24)
    right = style.width - style.px(44)
    step, top = style.px(38), style.px(4)
    bottom = top + len(data.rows) * step
    ticks = _ticks(data)
    low, high = log(ticks[0]), log(ticks[-1])

    def at(value: float) -> float:
        return left + (right - left) * (log(max(1.0, value)) - low) / (high - low)

    for tick in _apart(ticks, at, style):
        drawing.line((at(tick), top), (at(tick), bottom))
        drawing.text(at(tick), bottom + style.px(13), str(tick), kind="chip", color="dim", anchor="middle")
    for place, row in enumerate(data.rows):
        y = top + place * step + step / 2
        drawing.chip(0, y, row.name, row.label, room=left - style.px(12))
        if row.lengths is None:
            drawing.text(left, y, data.undefined, room=right - left, color="dim")
        else:
            _box(drawing, row, y, (at(row.lengths[0]), at(row.lengths[1]), at(row.lengths[2]), at(row.lengths[3]),
                                   at(row.lengths[4])))  # fmt: skip
            drawing.text(style.width, y, str(row.lengths[2]), bold=True, anchor="end")
        drawing.row_cell(place, y - step / 2, step, row.accessible, row.key)
    return drawing.plot(data.title, data.summary, bottom + style.px(24), table)


def _box(drawing: Drawing, row: LengthRow, y: float, xs: tuple[float, float, float, float, float]) -> None:
    style = drawing.style
    drawing.line((xs[0], y), (xs[4], y), stroke="fg", width=1.4)
    box = Box(xs[1], y - style.px(7), max(style.px(2), xs[3] - xs[1]), style.px(14))
    colored_bar(drawing, box, row.label)
    drawing.line((xs[2], box.y), (xs[2], box.bottom), stroke="fg", width=style.px(2.5))


def _ticks(data: LengthBoxes) -> list[int]:
    """Return 1, 2, 5, 10, … around all values: at least two of them."""
    lengths = [row.lengths for row in data.rows if row.lengths is not None]
    least = min((one[0] for one in lengths), default=1)
    most = max((one[4] for one in lengths), default=100)
    steps = [digit * 10**power for power in range(10) for digit in (1, 2, 5)]
    first = max((place for place, step in enumerate(steps) if step <= max(1, least)), default=0)
    last = next((place for place, step in enumerate(steps) if step >= most), len(steps) - 1)
    return steps[first : max(last, first + 1) + 1]


def _apart(ticks: list[int], at: Callable[[float], float], style: Style) -> list[int]:
    """Return the ticks whose numbers do not touch each other."""
    shown: list[int] = []
    for tick in ticks:
        if not shown or at(tick) - at(shown[-1]) >= style.text_width(f"{tick}0", "chip") + style.px(6):
            shown.append(tick)
    return shown
