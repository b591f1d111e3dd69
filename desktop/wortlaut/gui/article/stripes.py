"""Prepares what is painted around the text, a few lines at a time, so that a frame only replays it."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPixmap, QTextLine

from wortlaut.domain.scheme import LineStyle
from wortlaut.domain.span import Origin, Span
from wortlaut.gui.article import lines
from wortlaut.gui.article.blocks import Block, Placed
from wortlaut.gui.article.chips import PATTERN_HEIGHT, PATTERN_LENGTH, ChipBook, LabelLook
from wortlaut.gui.article.layout import cursor_x, line_pieces
from wortlaut.gui.article.metrics import Metrics

LINES = 8
"""Lines of a block that are prepared together."""

SHORTEST_LINE = 5.0
"""What is shorter behind a badge shows no pattern."""


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
    """Lines and ticks by label."""
    patterns: list[tuple[QRectF, QPixmap, QRectF]] = field(default_factory=list)
    """Dashes and dots: where, and which part of which picture."""
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
        self._first_row = metrics.row_center(0)
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
                self._add_bar(piece, look, bars)
        if len(span.fragments) > 1:
            opening = max(first, bisect_right(block.line_starts, item.start) - 1)
            for line in range(opening, min(last, bisect_left(block.line_starts, item.end))):
                self._add_connectors(item, line)

    def _center(self, item: Placed, line: int) -> int:
        return self._block.line_tops[line] + self._first_row + self._block.rows[line][item.lane] * self._metrics.lane

    def _piece(self, item: Placed, look: LabelLook, line: int, part: tuple[int, int]) -> Piece:
        block, metrics, span = self._block, self._metrics, item.span
        line_start, line_end = block.line_starts[line], block.line_end(line)
        start = part[0] if part[0] > line_start else line_start
        end = part[1] if part[1] < line_end else line_end
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

    def _add_connectors(self, item: Placed, line: int) -> None:
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
            if abs(right - left) > 6:
                center = self._center(item, line)
                self._add_pattern(item.span.label, min(left, right) + 3, max(left, right) - 3, center, dotted=True)

    def _add_bar(self, piece: Piece, look: LabelLook, bars: list[QRectF]) -> None:
        left, right = piece.bar_left, max(piece.right, piece.bar_left)
        if piece.suggested:
            self._add_pattern(piece.label, left + 2, right, piece.center, dotted=True)
            return
        if right - left > SHORTEST_LINE:
            if look.line is LineStyle.DASHED:
                self._add_pattern(piece.label, left, right, piece.center, dotted=False)
            else:
                bars += lines.line(look.line, left, right, piece.center)
        elif right > left:
            bars.append(lines.stub(left, right, piece.center))
        bars += ticks(piece)

    def _add_pattern(self, label: str, left: float, right: float, center: int, *, dotted: bool) -> None:
        """Take dashes and dots from a picture: hundreds of rectangles would cost more than all the rest."""
        pixmap, ratio = self._book.pattern(label, dotted=dotted), self._book.ratio
        x, end, half = round(left), round(right), PATTERN_HEIGHT // 2
        while x < end:
            width = min(PATTERN_LENGTH, end - x)
            target = QRectF(x, center - half, width, PATTERN_HEIGHT)
            self._stripe.patterns.append((target, pixmap, QRectF(0, 0, width * ratio, PATTERN_HEIGHT * ratio)))
            x += width


def ticks(piece: Piece) -> list[QRectF]:
    """Return the ticks at the real ends of a piece; a chip stands for the first one."""
    found: list[QRectF] = []
    if piece.first and piece.bar_left - piece.lane_left < 2:
        found.append(lines.tick(piece.bar_left, piece.center))
    if piece.last:
        found.append(lines.tick(max(piece.right, piece.bar_left), piece.center))
    return found


def heavy_line(piece: Piece, look: LabelLook) -> list[QRectF]:
    """Return the line of a piece that is focused or hovered, to be drawn over the normal one."""
    left, right = piece.bar_left, max(piece.right, piece.bar_left)
    if piece.suggested or right - left <= SHORTEST_LINE:
        return []
    return lines.line(look.line, left, right, piece.center, 1.2)
