"""Routes of the arrows between linked spans: through gaps, lanes and margins, never over text.

x counts from the left edge of the text, y from the top of the first block.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from wortlaut.domain.span import Span
from wortlaut.gui.article.layout import ArticleLayout

_GAP = 5.0
"""Of a route above the text it leads over: in the stretch that has neither text nor lanes."""
_MARGIN_LEFT, _MARGIN_RIGHT = -9.0, 12.0
_SIDE_BY_SIDE = 3.0
"""Between the routes of several arrows in a margin."""
_RADIUS = 4.0
_HIGHEST_ARC = 20.0
_SHORT = 24.0
_HEAD_LENGTH, _HEAD_WIDTH = 7.0, 4.0


@dataclass(frozen=True, slots=True)
class Spot:
    """One piece of a span on one line, or (without `line`) the height of a block that is out of sight."""

    left: float
    right: float
    top: float
    """Top of the text box."""
    line: tuple[int, int] | None
    """Block and line."""
    clear: float
    """Free pixels above the text box."""

    @property
    def landing(self) -> float:
        """Where an arrow ends: in the middle, but not where the number of a short piece stands."""
        return self.middle if self.right - self.left >= _SHORT else self.right - 3

    @property
    def middle(self) -> float:
        """Middle of the piece."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """A route with its head; no head where the end is out of sight."""

    path: QPainterPath
    head: QPolygonF | None


def spots(layout: ArticleLayout, span: Span, top: int, bottom: int) -> list[Spot]:
    """Return the pieces of a span between two heights; its first and last block count also where they are elsewhere."""
    found: list[Spot] = []
    shown = layout.heights.find(top)[0], layout.heights.find(bottom)[0]
    for start, end in span.fragments:
        first, last = layout.index_at(start), layout.index_at(end - 1)
        inside = range(max(first, shown[0]), min(last, shown[1]) + 1)
        for index in dict.fromkeys((first, *inside, last)):
            if not shown[0] <= index <= shown[1]:
                found.append(Spot(0, 0, layout.top_of(index), None, 0))
            else:
                found += _pieces(layout, index, start, end)
    return found


def _pieces(layout: ArticleLayout, index: int, start: int, end: int) -> Iterator[Spot]:
    block, metrics = layout.block(index), layout.metrics
    base = layout.top_of(index)
    for line, left, right in layout.extents(block, block.to_local(start), block.to_local(end)):
        if line:
            clear = block.line_tops[line] - block.line_tops[line - 1] - metrics.text_height
        else:
            clear = metrics.paragraph_gap + metrics.bare_gap + metrics.top_gap
        yield Spot(left, right, base + block.line_tops[line] + metrics.top_gap, (index, line), clear)


def arrow(layout: ArticleLayout, source: list[Spot], target: list[Spot], number: int = 0) -> Arrow | None:
    """Return the arrow between the pieces that are nearest to each other; `number` keeps several apart."""
    pairs = [(a, b) for a in source for b in target]
    if not pairs:
        return None
    a, b = min(pairs, key=lambda pair: (abs(pair[0].top - pair[1].top), abs(pair[0].middle - pair[1].middle)))
    if a.line is not None and a.line == b.line:
        return _arc(a, b)
    if a.line is not None and b.line is not None and a.line[0] == b.line[0] and abs(a.line[1] - b.line[1]) == 1:
        return _between_lines(a, b, layout.metrics.text_height)
    return _around(a, b, layout.metrics.column, number)


def _arc(a: Spot, b: Spot) -> Arrow:
    """Over one line: as high as the gap above it allows."""
    end = QPointF(b.landing, b.top - 1)
    inset = min(24.0, (a.right - a.left) / 2)
    if end.x() <= a.left:
        x = a.left + inset
    elif end.x() >= a.right:
        x = a.right - inset
    else:  # one inside the other
        x = a.left + 8 if end.x() - a.left > 24 else a.right - 8
    height = max(6.0, min(_HIGHEST_ARC, a.clear - 3))
    path = QPainterPath(QPointF(x, a.top - 1))
    top = a.top - 1 - height * 4 / 3
    path.cubicTo(QPointF(x, top), QPointF(end.x(), top), QPointF(end.x(), end.y() - 4))
    return Arrow(path, _head(end, down=True))


def _between_lines(a: Spot, b: Spot, text_height: int) -> Arrow:
    """From one line to the one below or above it, through the lanes between them."""
    down = b.top > a.top
    start = QPointF(a.middle, a.top + text_height + 1 if down else a.top - 1)
    end = QPointF(b.landing if down else b.middle, b.top - 1 if down else b.top + text_height + 1)
    middle = (start.y() + end.y()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), middle), QPointF(end.x(), middle), QPointF(end.x(), end.y() - (4 if down else -4)))
    return Arrow(path, _head(end, down=down))


def _around(a: Spot, b: Spot, column: int, number: int) -> Arrow:
    """Along the gap above one line, through a margin, along the gap above the other."""
    left = _MARGIN_LEFT - number * _SIDE_BY_SIDE
    right = column + _MARGIN_RIGHT + number * _SIDE_BY_SIDE
    ways = {side: sum(abs(spot.middle - side) for spot in (a, b) if spot.line is not None) for side in (left, right)}
    side = min(ways, key=lambda way: ways[way])
    points: list[QPointF] = []
    if a.line is None:
        points.append(QPointF(side, a.top))
    else:
        gap = a.top - _GAP
        points += [QPointF(a.middle, a.top - 1), QPointF(a.middle, gap), QPointF(side, gap)]
    if b.line is None:
        points.append(QPointF(side, b.top))
        return Arrow(_rounded(points), None)
    gap, end = b.top - _GAP - 2, QPointF(b.landing, b.top)
    points += [QPointF(side, gap), QPointF(b.landing, gap), QPointF(b.landing, b.top - 4)]
    return Arrow(_rounded(points), _head(end, down=True))


def _rounded(points: list[QPointF]) -> QPainterPath:
    """Return the way along some points with round corners."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path.lineTo(_toward(corner, before))
        path.quadTo(corner, _toward(corner, after))
    path.lineTo(points[-1])
    return path


def _toward(corner: QPointF, other: QPointF) -> QPointF:
    way = other - corner
    length = abs(way.x()) + abs(way.y())
    return corner + way * (min(_RADIUS, length / 2) / length) if length else corner


def _head(tip: QPointF, *, down: bool) -> QPolygonF:
    back = tip.y() - (_HEAD_LENGTH if down else -_HEAD_LENGTH)
    return QPolygonF([tip, QPointF(tip.x() - _HEAD_WIDTH, back), QPointF(tip.x() + _HEAD_WIDTH, back)])
