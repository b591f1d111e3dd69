"""Prepares what is painted around the text, a few lines at a time, so that a frame only replays it.

Lines, ticks and dots are plain rectangles: one call per label and stripe draws them all, six times faster than a path.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPixmap, QTextLine

from wortlaut.domain.scheme import LineStyle
from wortlaut.domain.span import Origin, Span
from wortlaut.gui.article.blocks import Block, Placed
from wortlaut.gui.article.chips import ChipBook, LabelLook
from wortlaut.gui.article.layout import cursor_x, line_pieces
from wortlaut.gui.article.metrics import Metrics

LINES = 8
"""Lines of a block that are prepared together."""

_SOLID, _DASHED = 2.6, 2.8
_DASH, _DASH_GAP = 6.2, 3.1
_DOT, _DOT_PITCH = 1.6, 4.0


@dataclass(slots=True)
class Piece:
    """One span on one line: what can be hit, hovered and focused."""

    span: str
    label: str
    line: int
    boxes: list[QRectF]
    """Rectangles of the text."""
    lane_left: float
    bar_left: float
    """Where the line begins behind the chip."""
    right: float
    center: int
    """y of the line."""
    first: bool = False
    last: bool = False
    """Whether a fragment begins or ends here."""
    starts_span: bool = False
    ends_span: bool = False
    length: int = 0
    """Length of the span's hull: the innermost is the shortest."""
    suggested: bool = False


@dataclass(slots=True)
class Stripe:
    """Everything around the text of some lines of a block; coordinates count from the block's top left corner."""

    tints: list[tuple[QRectF, QColor]] = field(default_factory=list)
    bars: list[tuple[list[QRectF], QColor]] = field(default_factory=list)
    """Lines, ticks and dots by label."""
    chips: list[tuple[QPointF, QPixmap]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


def stripe_of(block: Block, number: int, metrics: Metrics, book: ChipBook, *, tinted: bool) -> Stripe:
    """Return a stripe of a block, made when it is asked for the first time."""
    stripe = block.stripes.get(number)
    if not isinstance(stripe, Stripe):
        stripe = block.stripes[number] = _Builder(block, metrics, book, tinted=tinted).build(number)
    return stripe


class _Builder:
    """Builds one stripe; a class only because the parts share so much."""

    def __init__(self, block: Block, metrics: Metrics, book: ChipBook, *, tinted: bool) -> None:
        self._block = block
        self._metrics = metrics
        self._book = book
        self._tinted = tinted
        self._stripe = Stripe()
        self._lines: list[QTextLine] = []
        self._first = 0
        self._tints: list[tuple[tuple[int, int, int], QRectF, QColor]] = []

    def build(self, number: int) -> Stripe:
        block = self._block
        self._first = first = number * LINES
        last = min(first + LINES, len(block.line_starts))
        start, end = block.line_starts[first], block.line_end(last - 1)
        self._lines = [block.layout.lineAt(line) for line in range(first, last)]
        bars: dict[str, list[QRectF]] = {}
        for item in block.placed:
            if item.start < end and item.end > start:
                self._add(item, first, last, bars.setdefault(item.span.label, []))
        self._tints.sort(key=lambda tint: tint[0])
        stripe = self._stripe
        stripe.tints = [(box, color) for _, box, color in self._tints]
        stripe.bars = [(rects, self._book.looks[label].paint.accent) for label, rects in bars.items()]
        return stripe

    def _add(self, item: Placed, first: int, last: int, bars: list[QRectF]) -> None:
        block, span = self._block, item.span
        look = self._book.looks[span.label]
        starts_here, ends_here = span.start >= block.start, span.end <= block.end
        final = len(item.parts) - 1
        for number, (start, end, begins, ends) in enumerate(item.parts):
            opening = max(first, bisect_right(block.line_starts, start) - 1)
            closing = min(last, bisect_left(block.line_starts, end))
            for line in range(opening, closing):
                opens = begins and start >= block.line_starts[line]
                closes = ends and end <= block.line_end(line)
                piece = self._piece(item, look, line, (start, end))
                piece.first, piece.last = opens, closes
                piece.starts_span = opens and starts_here and number == 0
                piece.ends_span = closes and ends_here and number == final
                if piece.starts_span:
                    self._add_chip(piece, span)
                self._stripe.pieces.append(piece)
                add_bar(bars, piece, look)
        if len(span.fragments) > 1:
            opening = max(first, bisect_right(block.line_starts, item.start) - 1)
            for line in range(opening, min(last, bisect_left(block.line_starts, item.end))):
                self._add_connectors(item, line, bars)

    def _center(self, item: Placed, line: int) -> int:
        return self._block.line_tops[line] + self._metrics.row_center(self._block.rows[line][item.lane])

    def _piece(self, item: Placed, look: LabelLook, line: int, part: tuple[int, int]) -> Piece:
        block, metrics, span = self._block, self._metrics, item.span
        line_end = block.line_end(line)
        start, end = max(part[0], block.line_starts[line]), min(part[1], line_end)
        edges = line_pieces(self._lines[line - self._first], start, end, line_end, block.right_to_left)
        top, height = block.line_tops[line] + metrics.top_gap, metrics.text_height
        boxes = [QRectF(left - 1, top, right - left + 2, height) for left, right in edges]
        suggested = span.origin is Origin.SUGGESTED
        length = span.end - span.start
        if self._tinted and not suggested:
            order = part[0] - part[1], -length, -len(self._tints)  # the innermost comes last
            self._tints += [(order, box, look.paint.fill) for box in boxes]
        left, right = edges[0][0], edges[-1][1]
        return Piece(
            span.id, span.label, line, boxes, left, left + 1, right - 1, self._center(item, line),
            length=length, suggested=suggested,
        )  # fmt: skip

    def _add_chip(self, piece: Piece, span: Span) -> None:
        chip = self._book.chip(span, piece.right + 1 - piece.lane_left)
        if chip is not None:
            at = round(piece.lane_left)
            self._stripe.chips.append((QPointF(at, piece.center - self._metrics.chip // 2), chip.pixmap))
            piece.bar_left = at + chip.width

    def _add_connectors(self, item: Placed, line: int, bars: list[QRectF]) -> None:
        """Dots through the holes of a span, over line ends too."""
        block = self._block
        line_start, line_end = block.line_starts[line], block.line_end(line)
        text_line = self._lines[line - self._first]
        for (_, before), (after, _) in pairwise(item.span.fragments):
            start, end = block.to_local(before), block.to_local(after)
            if start >= line_end or end <= line_start or start == end:
                continue
            left = cursor_x(text_line, start) if start >= line_start else 0.0
            right = cursor_x(text_line, end) if end < line_end else text_line.naturalTextWidth()
            if right - left > 6:
                add_dots(bars, min(left, right) + 3, max(left, right) - 3, self._center(item, line))


def add_dots(bars: list[QRectF], left: float, right: float, center: float) -> None:
    """Add a dotted line."""
    x = left
    while x + _DOT <= right:
        bars.append(QRectF(x, center - _DOT / 2, _DOT, _DOT))
        x += _DOT_PITCH


def add_bar(bars: list[QRectF], piece: Piece, look: LabelLook, extra: float = 0.0) -> None:
    """Add the line of a piece in the pattern of its label, `extra` pixels heavier, with ticks at its real ends."""
    left, right, center = piece.bar_left, max(piece.right, piece.bar_left), float(piece.center)
    if piece.suggested:
        add_dots(bars, left + 2, right, center)
        return
    width = right - left
    if width > 1:
        if look.line is LineStyle.BOX:
            _add_box(bars, left, right, center, 1.3 + extra / 2)
        elif look.line is LineStyle.DOUBLE:
            thick = 1.5 + extra / 2
            bars.append(QRectF(left, center - 1.9 - thick / 2, width, thick))
            bars.append(QRectF(left, center + 1.9 - thick / 2, width, thick))
        elif look.line is LineStyle.DASHED:
            thick, x = _DASHED + extra, left
            while x < right:
                bars.append(QRectF(x, center - thick / 2, min(_DASH, right - x), thick))
                x += _DASH + _DASH_GAP
        else:
            thick = _SOLID + extra
            bars.append(QRectF(left, center - thick / 2, width, thick))
    if piece.first and piece.bar_left - piece.lane_left < 2:
        bars.append(QRectF(left - 0.9, center - 5, 1.8, 8))
    if piece.last:
        bars.append(QRectF(right - 0.9, center - 5, 1.8, 8))


def _add_box(bars: list[QRectF], left: float, right: float, center: float, thick: float) -> None:
    top, bottom = center - 2.85, center + 2.85
    bars.append(QRectF(left, top, right - left, thick))
    bars.append(QRectF(left, bottom - thick, right - left, thick))
    bars.append(QRectF(left, top, thick, bottom - top))
    bars.append(QRectF(right - thick, top, thick, bottom - top))
