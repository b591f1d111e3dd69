"""How wide a plot may be and how wide its texts are; collects marks. Knows no Qt."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Final

from wortlaut.gui.plots.marks import (
    Anchor,
    Box,
    Cell,
    Hatch,
    Icon,
    Line,
    Mark,
    Marker,
    Plot,
    Rect,
    Shape,
    Table,
    Text,
    TextKind,
)

Measure = Callable[[str, TextKind, int], float]
"""Advance of a text in a kind and weight, in pixels of scale 1."""

TEXT_SIZES: Final[Mapping[TextKind, float]] = {
    "chip": 11,
    "small": 12,
    "body": 13,
    "strong": 14,
    "title": 16,
    "headline": 48,
}
SEMIBOLD: Final = 600
BLEED: Final = 6.0
"""How far the cells of lines reach past the plot at both sides, in designed pixels."""
_NARROW: Final = frozenset("iljtfrI.,:;!|'()[] –·")
_WIDE: Final = frozenset("mwMW%—→")


def estimate(text: str, kind: TextKind, weight: int) -> float:
    """Return about how wide a text is in any sans serif: the same on every machine, so that files are."""
    units = sum(0.32 if sign in _NARROW else 0.9 if sign in _WIDE else 0.58 for sign in text)
    return units * TEXT_SIZES[kind] * (1.06 if weight >= SEMIBOLD else 1.0)


@dataclass(frozen=True, slots=True)
class Style:
    """What a plot must know of where it is drawn."""

    width: float
    scale: float = 1.0
    """Factor on every designed length; texts are measured at scale 1 and multiplied."""
    measure: Measure = estimate
    tints: bool = True
    """False in the contrast theme, where shades are left out."""
    language: str = "en"

    def px(self, length: float) -> float:
        """Return a designed length, scaled."""
        return length * self.scale

    def text_width(self, text: str, kind: TextKind = "small", weight: int = 400) -> float:
        """Return the advance of a text."""
        return self.measure(text, kind, weight) * self.scale

    def widest(self, texts: list[str], kind: TextKind = "small", weight: int = 400) -> float:
        """Return the advance of the longest of `texts`, 0 without any."""
        return max((self.text_width(text, kind, weight) for text in texts), default=0.0)

    def fit(self, text: str, room: float, kind: TextKind = "small", weight: int = 400) -> str:
        """Return the text, ended with … where `room` is less than it needs."""
        if self.text_width(text, kind, weight) <= room:
            return text
        for length in range(len(text) - 1, 0, -1):
            shorter = text[:length].rstrip() + "…"
            if self.text_width(shorter, kind, weight) <= room:
                return shorter
        return ""


@dataclass(slots=True)
class Drawing:
    """Marks in the making; lengths it is given are pixels of the plot."""

    style: Style
    marks: list[Mark] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    def rect(
        self,
        box: Box,
        fill: str | None = None,
        *,
        opacity: float = 1.0,
        stroke: str | None = None,
        stroke_width: float = 1.0,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle."""
        self.marks.append(Rect(box, fill, opacity, stroke, stroke_width, radius))

    def hatch(self, box: Box, stroke: str = "border", *, crossed: bool = False) -> None:
        """Hatch a rectangle, to both sides if `crossed`."""
        self.marks.append(Hatch(box, stroke, self.style.px(6), crossed))

    def line(
        self, *points: tuple[float, float], stroke: str = "rule", width: float = 1.0, dashed: bool = False
    ) -> None:
        """Draw a line through points."""
        dash = (self.style.px(4), self.style.px(3)) if dashed else ()
        self.marks.append(Line(points, stroke, width, dash))

    def marker(self, x: float, y: float, radius: float, fill: str, stroke: str, shape: Shape = "disc") -> None:
        """Draw a point."""
        self.marks.append(Marker(x, y, radius, fill, stroke, 2.0, shape))

    def icon(self, x: float, middle: float, name: str, side: float = 16) -> None:
        """Draw an icon, centered on the height `middle`."""
        side = self.style.px(side)
        self.marks.append(Icon(Box(x, middle - side / 2, side, side), name))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        room: float | None = None,
        kind: TextKind = "small",
        color: str = "fg",
        bold: bool = False,
        anchor: Anchor = "start",
    ) -> None:
        """Draw a line of text, cut to `room` where that is given."""
        weight = SEMIBOLD if bold else 400
        if room is not None:
            text = self.style.fit(text, room, kind, weight)
        if text:
            self.marks.append(Text(x, y, text, kind, color, weight, anchor))

    def chip(self, x: float, middle: float, text: str, label: str | None, room: float | None = None) -> float:
        """Draw a name on the color of a label, or in an outline without one; return its width."""
        style = self.style
        pad = style.px(5)
        if room is not None:
            text = style.fit(text, max(0.0, room - 2 * pad), "chip", SEMIBOLD)
        width, height = style.text_width(text, "chip", SEMIBOLD) + 2 * pad, style.px(18)
        box = Box(x, round(middle - height / 2), width, height)
        if label is None:
            self.rect(box.inset(0.5), "page", stroke="border", radius=3)
        else:
            self.rect(box, f"label:{label}:accent", radius=3)
        ink = "fg" if label is None else f"label:{label}:ink"
        self.text(box.center, box.middle, text, kind="chip", color=ink, bold=True, anchor="middle")
        return width

    def chip_width(self, text: str) -> float:
        """Return the width of a chip with `text`."""
        return self.style.text_width(text, "chip", SEMIBOLD) + 2 * self.style.px(5)

    def interval(self, y: float, low: float, high: float, stroke: str = "fg", *, upright: float | None = None) -> None:
        """Draw an interval with ends from `low` to `high` along the height `y`; with `upright` along that `x`."""
        end = self.style.px(4)
        if upright is None:
            self.line((low, y), (high, y), stroke=stroke, width=2)
            for x in (low, high):
                self.line((x, y - end), (x, y + end), stroke=stroke, width=2)
        else:
            self.line((upright, low), (upright, high), stroke=stroke, width=2)
            for at in (low, high):
                self.line((upright - end, at), (upright + end, at), stroke=stroke, width=2)

    def cell(self, row: int, column: int, box: Box, name: str, key: Hashable = None) -> None:
        """Make a part reachable by key."""
        self.cells.append(Cell(row, column, box, name, key))

    def row_cell(self, row: int, y: float, height: float, name: str, key: Hashable = None) -> None:
        """Make a whole line reachable by key; its box reaches `BLEED` past both sides: frames clear the text."""
        bleed = self.style.px(BLEED)
        self.cell(row, 0, Box(-bleed, y, self.style.width + 2 * bleed, height), name, key)

    def plot(self, title: str, summary: str, height: float, table: Table) -> Plot:
        """Return what was drawn."""
        return Plot(title, summary, self.style.width, height, tuple(self.marks), tuple(self.cells), table)
