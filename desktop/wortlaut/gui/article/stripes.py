"""Prepares what is painted around the text, a few lines at a time, so that a frame only replays it.

Lines are filled paths of plain rectangles: one call per label and stripe draws patterns, ticks and dots together.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPixmap

from wortlaut.domain.scheme import LineStyle
from wortlaut.domain.span import Origin
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
    first: bool
    last: bool
    """Whether a fragment begins or ends here."""
    starts_span: bool
    ends_span: bool
    length: int
    """Length of the span's hull: the innermost is the shortest."""
    suggested: bool


@dataclass(slots=True)
class Stripe:
    """Everything around the text of some lines of a block; coordinates count from the block's top left corner."""

    tints: list[tuple[QRectF, QColor]] = field(default_factory=list)
    paths: list[tuple[QPainterPath, QColor]] = field(default_factory=list)
    chips: list[tuple[QPointF, QPixmap]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


def stripe_of(block: Block, number: int, metrics: Metrics, book: ChipBook, *, tinted: bool) -> Stripe:
    """Return a stripe of a block, made when it is asked for the first time."""
    stripe = block.stripes.get(number)
    if not isinstance(stripe, Stripe):
        stripe = block.stripes[number] = _Builder(block, metrics, book, tinted=tinted).build(number)
    return stripe


class _Builder:
    def __init__(self, block: Block, metrics: Metrics, book: ChipBook, *, tinted: bool) -> None:
        self._block = block
        self._metrics = metrics
        self._book = book
        self._tinted = tinted
        self._stripe = Stripe()
        self._paths: dict[str, QPainterPath] = {}
        self._tints: list[tuple[tuple[int, int, int], QRectF, QColor]] = []

    def build(self, number: int) -> Stripe:
        first = number * LINES
        last = min(first + LINES, len(self._block.line_starts))
        start, end = self._block.line_starts[first], self._block.line_end(last - 1)
        nearby = [item for item in self._block.placed if item.start < end and item.end > start]
        for line in range(first, last):
            for item in nearby:
                self._add(item, line)
        self._tints.sort(key=lambda tint: tint[0])
        stripe = self._stripe
        stripe.tints = [(box, color) for _, box, color in self._tints]
        stripe.paths = [(path, self._book.looks[label].paint.accent) for label, path in self._paths.items()]
        return stripe

    def _path(self, label: str) -> QPainterPath:
        path = self._paths.get(label)
        if path is None:
            path = self._paths[label] = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
        return path

    def _add(self, item: Placed, line: int) -> None:
        block = self._block
        line_start, line_end = block.line_starts[line], block.line_end(line)
        if item.start >= line_end or item.end <= line_start:
            return
        center = block.line_tops[line] + self._metrics.row_center(block.rows[line][item.lane])
        for number, (start, end, begins, ends) in enumerate(item.parts):
            if start < line_end and end > line_start:
                opens_span = number == 0 and begins and start >= line_start and item.span.start >= block.start
                closes_span = number == len(item.parts) - 1 and ends and end <= line_end and item.span.end <= block.end
                self._add_part(
                    item, line, center, (start, end), (begins and start >= line_start, ends and end <= line_end),
                    (opens_span, closes_span),
                )  # fmt: skip
        if len(item.span.fragments) > 1:
            self._add_connectors(item, line, center)

    def _add_part(
        self,
        item: Placed,
        line: int,
        center: int,
        part: tuple[int, int],
        edges: tuple[bool, bool],
        span_edges: tuple[bool, bool],
    ) -> None:
        block, metrics = self._block, self._metrics
        look = self._book.looks[item.span.label]
        suggested = item.span.origin is Origin.SUGGESTED
        start, end = max(part[0], block.line_starts[line]), min(part[1], block.line_end(line))
        text_line = block.layout.lineAt(line)
        pieces = line_pieces(text_line, start, end, block.line_end(line), block.right_to_left)
        top, height = block.line_tops[line] + metrics.top_gap, metrics.text_height
        boxes = [QRectF(left - 1, top, right - left + 2, height) for left, right in pieces]
        left, right = pieces[0][0], pieces[-1][1]
        if self._tinted and not suggested:
            order = part[0] - part[1], item.span.start - item.span.end, len(self._tints)  # the innermost comes last
            self._tints += [(order, box, look.paint.fill) for box in boxes]
        bar_left = left + 1
        if span_edges[0]:
            chip = self._book.chip(item.span, right - left)
            if chip is not None:
                at = round(left)
                self._stripe.chips.append((QPointF(at, center - metrics.chip // 2), chip.pixmap))
                bar_left = at + chip.width
        piece = Piece(
            item.span.id, item.span.label, line, boxes, left, bar_left, right - 1, center,
            edges[0], edges[1], span_edges[0], span_edges[1], item.span.end - item.span.start, suggested,
        )  # fmt: skip
        self._stripe.pieces.append(piece)
        add_bar(self._path(item.span.label), piece, look)

    def _add_connectors(self, item: Placed, line: int, center: int) -> None:
        """Dots through the holes of a span, over line ends too."""
        block = self._block
        line_start, line_end = block.line_starts[line], block.line_end(line)
        text_line = block.layout.lineAt(line)
        fragments = item.span.fragments
        for (_, before), (after, _) in pairwise(fragments):
            start, end = block.to_local(before), block.to_local(after)
            if start >= line_end or end <= line_start or start == end:
                continue
            left = cursor_x(text_line, start) if start >= line_start else 0.0
            right = cursor_x(text_line, end) if end < line_end else text_line.naturalTextWidth()
            if right - left > 6:
                add_dots(self._path(item.span.label), min(left, right) + 3, max(left, right) - 3, center)


def add_dots(path: QPainterPath, left: float, right: float, center: float) -> None:
    """Add a dotted line."""
    x = left
    while x + _DOT <= right:
        path.addRect(x, center - _DOT / 2, _DOT, _DOT)
        x += _DOT_PITCH


def add_bar(path: QPainterPath, piece: Piece, look: LabelLook, extra: float = 0.0) -> None:
    """Add the line of a piece in the pattern of its label, `extra` pixels heavier, with ticks at its real ends."""
    left, right, center = piece.bar_left, max(piece.right, piece.bar_left), float(piece.center)
    if piece.suggested:
        add_dots(path, left + 2, right, center)
        return
    width = right - left
    if width > 1:
        if look.line is LineStyle.BOX:
            _add_box(path, left, right, center, 1.3 + extra / 2)
        elif look.line is LineStyle.DOUBLE:
            thick = 1.5 + extra / 2
            path.addRect(left, center - 1.9 - thick / 2, width, thick)
            path.addRect(left, center + 1.9 - thick / 2, width, thick)
        elif look.line is LineStyle.DASHED:
            thick, x = _DASHED + extra, left
            while x < right:
                path.addRect(x, center - thick / 2, min(_DASH, right - x), thick)
                x += _DASH + _DASH_GAP
        else:
            thick = _SOLID + extra
            path.addRect(left, center - thick / 2, width, thick)
    if piece.first and piece.bar_left - piece.lane_left < 2:
        path.addRect(left - 0.9, center - 5, 1.8, 8)
    if piece.last:
        path.addRect(right - 0.9, center - 5, 1.8, 8)


def _add_box(path: QPainterPath, left: float, right: float, center: float, thick: float) -> None:
    top, bottom = center - 2.85, center + 2.85
    path.addRect(left, top, right - left, thick)
    path.addRect(left, bottom - thick, right - left, thick)
    path.addRect(left, top, thick, bottom - top)
    path.addRect(right - thick, top, thick, bottom - top)
