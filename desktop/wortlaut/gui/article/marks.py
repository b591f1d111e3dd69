"""What is painted of spans around some lines of text, as it is kept from one frame to the next."""

from dataclasses import dataclass, field

from PySide6.QtGui import QBrush, QPixmap

from wortlaut.gui.article.blocks import Placed
from wortlaut.gui.article.line_pictures import Cut

Edges = list[tuple[float, float]]
"""Left and right of each visual run."""
Spot = tuple[Placed, int, int, Edges, bool, bool, bool]
"""A fragment on one line: its span, its length, the line, its edges; whether the fragment begins, the fragment ends,
the whole span begins here."""
Tint = tuple[int, int, tuple[int, int, int, int], QBrush]
"""What tints are sorted by (length of the fragment, then of the hull); left, top, width and height; the color."""
TintBox = tuple[int, int, int, int, QBrush]
"""What `QPainter.fillRect` takes."""


@dataclass(slots=True)
class Marks:
    """What is painted of some spans, under the text and below the lines of a stripe."""

    tints: list[Tint] = field(default_factory=list)
    lines: list[Cut] = field(default_factory=list)
    chips: list[tuple[int, int, QPixmap]] = field(default_factory=list)
    """Left, top and picture."""

    def move(self, way: int) -> None:
        """Move what is below the lines down."""
        self.lines = [(cut[0], cut[1] + way, *cut[2:]) for cut in self.lines]
        self.chips = [(left, top + way, picture) for left, top, picture in self.chips]


@dataclass(slots=True)
class Kept:
    """What is painted of one span: taken over when others come and go."""

    item: Placed
    spots: list[Spot]
    rows: list[int]
    """Row of its line, for each spot."""
    marks: Marks

    def follow(self, item: Placed, rows: list[int], pitch: int) -> bool:
        """Let the lines go to other rows, `pitch` pixels each, when all go the same way and nothing joins them."""
        if not rows or len(item.span.fragments) > 1:
            return False
        way = rows[0] - self.rows[0]
        if len(rows) > 1 and any(new - old != way for new, old in zip(rows, self.rows, strict=True)):
            return False
        self.item, self.rows = item, rows
        if way:
            self.marks.move(way * pitch)
        return True
