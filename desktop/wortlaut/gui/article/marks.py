"""What is painted of spans around some lines of text, as it is kept from one frame to the next."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPixmap

from wortlaut.gui.article.blocks import Placed

Edges = list[tuple[float, float]]
"""Left and right of each visual run."""
Spot = tuple[Placed, int, int, Edges, bool, bool, bool]
"""A fragment on one line: its span, its length, the line, its edges; whether the fragment begins, the fragment ends,
the whole span begins here."""
Pattern = tuple[QRectF, QPixmap, QRectF]
"""Where dashes or dots are, and which part of which picture."""
Tint = tuple[int, int, int, Edges, QBrush]
"""What tints are sorted by (length of the fragment, then of the hull), the line, its edges and the color."""


@dataclass(slots=True)
class Marks:
    """What is painted of some spans below the lines of a stripe."""

    bars: dict[str, list[QRectF]] = field(default_factory=dict)
    """Lines and ticks by label."""
    patterns: list[Pattern] = field(default_factory=list)
    chips: list[tuple[QPointF, QPixmap]] = field(default_factory=list)

    def move(self, way: int) -> None:
        """Move everything down; what was made of it before moves too."""
        for rects in self.bars.values():
            for rect in rects:
                rect.translate(0, way)
        for rect, _, _ in self.patterns:
            rect.translate(0, way)
        for place, _ in self.chips:
            place.setY(place.y() + way)


@dataclass(slots=True)
class Kept:
    """What is painted of one span: taken over when others come and go."""

    item: Placed
    spots: list[Spot]
    centers: list[int]
    """y of its line, for each spot."""
    marks: Marks
    tints: list[Tint]

    def stays_together(self, centers: list[int]) -> bool:
        """Tell whether the lines go to other heights all by the same way, and bring no dots along that join them."""
        way = centers[0] - self.centers[0]
        return len(self.item.span.fragments) == 1 and [center + way for center in self.centers] == centers
