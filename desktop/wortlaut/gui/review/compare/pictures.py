"""Prepares what is painted around the text, a few lines at a time, so that a frame only replays it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPixmap, QPolygonF

from wortlaut.domain.scheme import LineStyle
from wortlaut.gui.article import lines
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.layout import line_pieces
from wortlaut.gui.review.compare.items import Around, Band, Difference, Half, Look, Sign
from wortlaut.gui.review.compare.lanes import Lane
from wortlaut.gui.review.compare.layout import ReviewLayout

LINES = 8
"""Lines of a block that are prepared together."""

_QUIET_EXTRA = -1.0
"""Quiet lines are 1.6 pixels thick."""
_TICK = 7.0
_QUIET_TICK = 4.0
_EDGE = 1
"""On whole pixels, so that all edges look alike."""
_DASH, _DASH_GAP = 3.0, 3.0
_HEAD = 6.0


@dataclass(slots=True)
class Picture:
    """Everything around the text of some lines of a block; coordinates count from the block's top left corner."""

    tints: list[tuple[QRectF, QColor]] = field(default_factory=list)
    hatches: list[QRectF] = field(default_factory=list)
    edges: list[QRectF] = field(default_factory=list)
    bars: list[tuple[list[QRectF], QColor]] = field(default_factory=list)
    dashes: list[QRectF] = field(default_factory=list)
    """Where a version has nothing."""
    strokes: list[QRectF] = field(default_factory=list)
    dots: list[QPointF] = field(default_factory=list)
    heads: list[QPolygonF] = field(default_factory=list)
    """Links."""
    chips: list[tuple[QPointF, QPixmap]] = field(default_factory=list)
    digits: list[tuple[QPointF, str]] = field(default_factory=list)
    """Numbers of the versions in the gutter: center and text."""
    signs: dict[int, list[Sign]] = field(default_factory=dict)
    """Marks of the gutter by line."""


def picture_of(layout: ReviewLayout, block: Block, number: int) -> Picture:
    """Return a picture of a block, made when it is asked for the first time."""
    picture = block.stripes.get(number)
    if not isinstance(picture, Picture):
        picture = block.stripes[number] = _Builder(layout, block).build(number)
    return picture


def bars_of(lane: Lane, style: LineStyle, center: float, extra: float) -> list[QRectF]:
    """Return the lines and ticks of a lane, `extra` pixels heavier than on the canvas."""
    found: list[QRectF] = []
    behind = lane.chip_left + lane.chip.width if lane.chip is not None else None
    for part in lane.parts:
        left = part.left if behind is None else max(part.left, behind)
        if part.right - left > 1:
            found += lines.line(style, left, part.right, center, extra)
        found += _ticks(lane, part.left, part.right, center, (part.begins and behind is None, part.ends))
    return found


def _ticks(lane: Lane, left: float, right: float, center: float, ends: tuple[bool, bool]) -> list[QRectF]:
    """Ticks point to the text."""
    quiet = lane.item.look is Look.QUIET
    height, width = (_QUIET_TICK, 1.3) if quiet else (_TICK, 1.6)
    top = center if lane.item.band is Band.ABOVE else center - height
    found = [QRectF(left, top, width, height)] if ends[0] else []
    if ends[1]:
        found.append(QRectF(right - width, top, width, height))
    return found


class _Builder:
    """Builds one picture; a class only because the parts share so much."""

    def __init__(self, layout: ReviewLayout, block: Block) -> None:
        self._layout = layout
        self._block = block
        self._picture = Picture()
        self._bars: dict[str | None, list[QRectF]] = {}
        self._tints: list[tuple[int, QRectF, QColor]] = []

    def build(self, number: int) -> Picture:
        block, layout = self._block, self._layout
        first = number * LINES
        last = min(first + LINES, len(block.line_starts))
        for line in range(first, last):
            for lane in layout.lanes(block)[line].lanes:
                self._add(lane)
            self._add_digits(line)
        for around in layout.around(block):
            for difference in around.differences:
                self._add_difference(difference, first, last)
            self._add_sign(around, first, last)
        self._tints.sort(key=lambda tint: -tint[0])
        picture = self._picture
        picture.tints = [(box, color) for _, box, color in self._tints]
        picture.bars = [(rects, layout.chips.paint(label).accent) for label, rects in self._bars.items()]
        return picture

    # -- lanes

    def _add(self, lane: Lane) -> None:
        item, layout = lane.item, self._layout
        center = layout.center(self._block, lane)
        if item.look in (Look.QUIET, Look.LOUD):
            paint = layout.chips.paint(item.label)
            bars = self._bars.setdefault(item.label, [])
            bars += bars_of(lane, paint.line, center, _QUIET_EXTRA if item.look is Look.QUIET else 0.0)
            self._add_holes(lane, center, bars)
            if item.tints:
                self._add_tints(lane, paint.fill)
        elif item.look is Look.NOTHING:
            self._add_dashes(lane, center)
        elif item.look is Look.LINK:
            self._add_link(lane, center)
        if lane.chip is not None:
            height = layout.chips.quiet_height if item.look is Look.QUIET else layout.chips.height
            self._picture.chips.append((QPointF(lane.chip_left, round(center - height / 2)), lane.chip.pixmap))

    def _add_tints(self, lane: Lane, color: QColor) -> None:
        length = lane.item.end - lane.item.start
        for part in lane.parts:
            box = self._half(lane.line, part.left, part.right, lane.item.tints)
            self._tints.append((length, box, color))

    def _half(self, line: int, left: float, right: float, half: Half) -> QRectF:
        """Return the box of some text, or the upper or lower half of it."""
        top, height = self._layout.text_top(self._block, line), self._layout.metrics.text_height
        middle = height // 2
        if half is Half.UPPER:
            return QRectF(left - 0.5, top, right - left + 1, middle)
        if half is Half.LOWER:
            return QRectF(left - 0.5, top + middle, right - left + 1, height - middle)
        return QRectF(left - 0.5, top, right - left + 1, height)

    def _add_holes(self, lane: Lane, center: float, bars: list[QRectF]) -> None:
        """Dots through the holes of a span, over line ends too."""
        fragments = lane.item.fragments
        if len(fragments) < 2:
            return
        for (_, before), (after, _) in pairwise(fragments):
            for left, right in self._pieces(lane.line, before, after):
                left = max(left, lane.chip_left + lane.chip.width) if lane.chip is not None else left
                if right - left > 6:
                    bars += lines.dots(left + 3, right - 3, center)

    def _pieces(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        block = self._block
        line_start, line_end = block.line_starts[line], block.line_end(line)
        low, high = max(block.to_local(start), line_start), min(block.to_local(end), line_end)
        if low >= high:
            return []
        return line_pieces(block.layout.lineAt(line), low, high, line_end, block.right_to_left)

    def _add_dashes(self, lane: Lane, center: float) -> None:
        left = lane.left if lane.chip is None else lane.chip_left + lane.chip.width + 3
        while left < lane.right:
            self._picture.dashes.append(QRectF(left, center - 0.6, min(_DASH, lane.right - left), 1.2))
            left += _DASH + _DASH_GAP

    def _add_link(self, lane: Lane, center: float) -> None:
        picture, left, right = self._picture, lane.left, lane.right
        if lane.chip is not None:
            right = max(right, lane.chip_left + lane.chip.width + 12)
        picture.strokes.append(QRectF(left, center - 0.7, right - left, 1.4))
        dot, head = (lane.last, lane.first) if lane.item.backwards else (lane.first, lane.last)
        tail, tip, back = (right, left, _HEAD) if lane.item.backwards else (left, right, -_HEAD)
        if dot:
            picture.dots.append(QPointF(tail, center))
        if head:
            corner = QPointF(tip + back, center - 3.5), QPointF(tip + back, center + 3.5)
            picture.heads.append(QPolygonF([QPointF(tip, center), *corner]))

    # -- text

    def _add_difference(self, difference: Difference, first: int, last: int) -> None:
        block, metrics = self._block, self._layout.metrics
        if difference.start >= block.end or difference.end <= block.start:
            return
        start, end = block.to_local(difference.start), block.to_local(difference.end)
        opening = max(first, bisect_right(block.line_starts, start) - 1)
        for line in range(opening, min(last, bisect_left(block.line_starts, end))):
            pieces = self._pieces(line, difference.start, difference.end)
            if not pieces:
                continue
            self._picture.hatches += [self._half(line, *piece, difference.lacking) for piece in pieces]
            top = self._layout.text_top(block, line) - 1
            height = metrics.text_height + 2
            if start >= block.line_starts[line] and difference.start >= block.start:
                self._picture.edges.append(QRectF(round(pieces[0][0]) - _EDGE, top, _EDGE, height))
            if end <= block.line_end(line) and difference.end <= block.end:
                self._picture.edges.append(QRectF(round(pieces[-1][1]), top, _EDGE, height))

    # -- gutter

    def _add_digits(self, line: int) -> None:
        """Each row of a version says which one, once for rows of the same version."""
        block, layout = self._block, self._layout
        lanes = [lane for lane in layout.lanes(block)[line].lanes if lane.item.number]
        said = ""
        for band in (Band.ABOVE, Band.BELOW):
            rows = sorted({lane.row for lane in lanes if lane.item.band is band})
            for row in rows:
                here = [lane for lane in lanes if lane.item.band is band and lane.row == row]
                numbers = {lane.item.number for lane in here}
                if len(numbers) == 1 and numbers != {said}:
                    said = here[0].item.number
                    self._picture.digits.append((QPointF(-15, layout.center(block, here[0])), said))

    def _add_sign(self, around: Around, first: int, last: int) -> None:
        sign, block = around.sign, self._block
        if sign is None or not block.start <= sign.offset < max(block.end, block.start + 1):
            return
        line = max(0, bisect_right(block.line_starts, block.to_local(sign.offset)) - 1)
        if first <= line < last:
            self._picture.signs.setdefault(line, []).append(sign)
