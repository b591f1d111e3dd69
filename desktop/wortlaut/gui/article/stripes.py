"""Prepares what is painted around the text, a few lines at a time, so that a frame only replays it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QTextLine

from wortlaut.domain.span import Origin, Range
from wortlaut.gui.article import lines
from wortlaut.gui.article.blocks import Block, Placed
from wortlaut.gui.article.chips import ChipBook, LabelLook
from wortlaut.gui.article.layout import cursor_x, line_pieces
from wortlaut.gui.article.marks import Edges, Kept, Marks, Spot, Tint, TintBox
from wortlaut.gui.article.metrics import Metrics

_SUGGESTED = Origin.SUGGESTED
"""Looked up once: members of an enumeration are slow to reach."""
_SIZE = itemgetter(0, 1)
"""Of a tint."""

SHORTEST_LINE = 5.0
"""What is shorter behind a badge shows no pattern."""
_FEW = 4
"""So many spans are put together anew sooner than what was painted of them is found."""
SHORTEST_CONNECTOR = 6.0
"""A hole that is narrower shows no dots."""


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
    length: int
    """Length of the span's hull: the innermost is the shortest."""
    suggested: bool


class Stripe:
    """Everything around the text of some lines of a block.

    Coordinates count from the block's top left corner, as it was when the stripe was made: see `moved`.
    """

    __slots__ = (
        "_block",
        "_book",
        "_edges",
        "_ends",
        "_first",
        "_items",
        "_kept",
        "_last",
        "_lefts",
        "_lines",
        "_metrics",
        "_pieces",
        "_rights",
        "_stacked",
        "_tinted",
        "_together",
        "_top",
        "chips",
        "lines",
        "moved",
        "tints",
    )

    def __init__(
        self,
        block: Block,
        number: int,
        metrics: Metrics,
        book: ChipBook,
        *,
        tinted: bool,
        before: "Stripe | None" = None,
    ) -> None:
        """Prepare a stripe; what `before`, the one that stood here, has of the same spans is taken over."""
        together, starts, tops = block.together, block.line_starts, block.line_tops
        first = number * together
        last = min(first + together, len(starts))
        self._block = block
        self._metrics = metrics
        self._book = book
        self._tinted = tinted
        self._together: int = together
        if before is not None and before._together != together:
            before = None
        self._first = first
        self._last = last
        self._ends = starts[first + 1 : last + 1]
        if last == len(starts):
            self._ends.append(block.length)
        self._stacked = block.stacked
        self._items = self._items_now()
        self._pieces: list[Piece] | None = None
        self._lines = tops[first:last], block.rows[first:last]
        self._kept: dict[int, Kept] = {}
        if before is None:
            self._edges: dict[Range, Edges] = {}
            self._lefts: dict[int, float] = {}
            self._rights: dict[int, float] = {}
        else:
            self._edges, self._lefts, self._rights = before._edges, before._lefts, before._rights
        if before is None or len(self._items) <= _FEW:
            self._top: int = tops[first]
            self.moved = 0
            """Pixels that the lines went down since what is painted was prepared."""
            self._prepare()
        else:
            self._top = before._top
            self.moved = tops[first] - self._top
            self._prepare_again(before)

    def _prepare(self) -> None:
        """Put together what is painted, of all spans at once: most stripes are made once, or have few spans."""
        marks = Marks()
        self._mark(marks, self._spots(self._items))
        for item in self._items:
            if len(item.span.fragments) > 1:
                self._add_connectors(marks, item)
        self._show(marks)

    def _prepare_again(self, before: "Stripe") -> None:
        """Put it together span by span, since more changes come where one came: those that stay are taken over."""
        kept = self._kept
        (tops, rows), (tops_before, rows_before) = self._lines, before._lines
        way = tops[0] - tops_before[0]
        known = before._kept if [top + way for top in tops_before] == tops else {}
        elsewhere = {
            lane
            for old, new in zip(rows_before, rows, strict=True)
            for lane, row in old.items()
            if new.get(lane) != row
        }
        every = Marks()
        for item in self._items:
            key = id(item.parts)
            one = known.get(key)
            if one is None or one.item is not item or item.lane in elsewhere:
                one = self._kept_of(item, one)
            kept[key] = one
            every.tints += one.marks.tints
            every.lines += one.marks.lines
            every.chips += one.marks.chips
        self._show(every)

    def _show(self, marks: Marks) -> None:
        self.lines, self.chips, self.tints = marks.lines, marks.chips, _boxes(marks.tints)

    def _kept_of(self, item: Placed, known: Kept | None) -> Kept:
        """Return what is painted of a span; `known`, what was painted of it until now, is used up."""
        spots = self._spots([item]) if known is None else known.spots
        every, lane = self._block.rows, item.lane
        rows = [every[spot[2]][lane] for spot in spots]
        if known is not None:
            if known.follow(item, rows, self._metrics.lane):
                return known
            spots = [(item, *spot[1:]) for spot in spots]
        marks = Marks()
        self._mark(marks, spots)
        if len(item.span.fragments) > 1:
            self._add_connectors(marks, item)
        return Kept(item, spots, rows, marks)

    def follow(self) -> bool:
        """Follow the lines when they at most moved; tell whether the same spans lie on the same lanes of them."""
        block = self._block
        if self._stacked == block.stacked:
            return True
        if self._together != block.together:
            return False
        items = self._items_now()
        if items != self._items:
            return False
        self._stacked = block.stacked
        self.moved = block.line_tops[self._first] - self._top
        self._pieces = None
        return True

    def _items_now(self) -> list[Placed]:
        block = self._block
        top, bottom = block.line_starts[self._first], self._ends[-1]
        return [item for item in block.placed if item.start < bottom and item.end > top]

    @property
    def pieces(self) -> list[Piece]:
        """What can be hit, hovered and focused, where it is now: made when it is asked for, since few frames do."""
        if self._pieces is None:
            self._pieces = [self._piece(spot) for spot in self._spots(self._items)]
        return self._pieces

    def _spots(self, items: Iterable[Placed]) -> list[Spot]:
        """Return the fragments on each line, of one span after the other."""
        block, first, last, ends, lefts, rights = (
            self._block,
            self._first,
            self._last,
            self._ends,
            self._lefts,
            self._rights,
        )
        starts, text_lines, mixed = block.line_starts, block.lines, block.right_to_left
        found: list[Spot] = []
        for item in items:
            head = item.start if item.span.start >= block.start else None
            for start, end, begins, finishes in item.parts:
                for line in range(max(first, bisect_right(starts, start) - 1), min(last, bisect_left(starts, end))):
                    line_start, line_end = starts[line], ends[line - first]
                    opens, closes = start >= line_start, end <= line_end
                    low, high = start if opens else line_start, end if closes else line_end
                    if mixed:
                        edges = self._mixed_edges(line, low, high)
                    else:
                        left, right = lefts.get(low), rights.get(high)
                        if left is None:
                            left = lefts[low] = cursor_x(text_lines[line], low)
                        if right is None:
                            right = rights[high] = _right_of(text_lines[line], high, line_end)
                        edges = [(left, right if right > left else left)]
                    is_head = opens and start == head
                    found.append((item, end - start, line, edges, opens and begins, closes and finishes, is_head))
        return found

    def _mixed_edges(self, line: int, start: int, end: int) -> Edges:
        block = self._block
        edges = self._edges.get((start, end))  # whole lines are asked for by each long span
        if edges is None:
            line_end = self._ends[line - self._first]
            edges = line_pieces(block.lines[line], start, end, line_end, mixed=True, plain=block.plain)
            self._edges[start, end] = edges
        return edges

    def _center(self, item: Placed, line: int) -> int:
        block, metrics = self._block, self._metrics
        return block.line_tops[line] + metrics.row_center(0) + block.rows[line][item.lane] * metrics.lane

    def _mark(self, marks: Marks, spots: Iterable[Spot]) -> None:
        """Tints, chips, and behind each chip the line of its span in the pattern of its label."""
        metrics, book, looks, tinted = self._metrics, self._book, self._book.looks, self._tinted
        tops, rows, pitch, chip_top = self._block.line_tops, self._block.rows, metrics.lane, metrics.chip // 2
        text_top, height, first_row = metrics.top_gap - self.moved, metrics.text_height, metrics.row_center(0)
        first_row -= self.moved
        found, chips, tints = marks.lines, marks.chips, marks.tints
        for item, length, line, edges, begins, ends, head in spots:
            span, top = item.span, tops[line]
            center = top + first_row + rows[line][item.lane] * pitch
            left, end = edges[0][0], edges[-1][1]
            look = looks[span.label]
            is_suggested = span.origin is _SUGGESTED
            if tinted and not is_suggested:
                hull, top = span.end - span.start, top + text_top
                for low, high in edges:
                    x = round(low - 1)
                    tints.append((length, hull, (x, top, round(high + 1) - x, height), look.tint))
            chip = book.chip(span, end - left) if head else None
            if chip is None:
                bar_left = round(left + 1)
            else:
                at = round(left)
                chips.append((at, center - chip_top, chip.pixmap))
                bar_left = at + chip.width
            right = max(round(end - 1), bar_left)
            pictures = look.pictures
            if is_suggested:
                pictures.dots(found, bar_left + 2, right, center)
                continue
            if begins and chip is None:  # a chip stands for the tick
                pictures.tick(found, bar_left, center)
            if right - bar_left > SHORTEST_LINE:
                pictures.line(found, bar_left, right, center, ends=ends, hangs=chip is not None)
                continue
            if right > bar_left:
                pictures.stub(found, bar_left, right, center)
            if ends:
                pictures.tick(found, right, center)

    def _add_connectors(self, marks: Marks, item: Placed) -> None:
        """Dots through the holes of a span, over line ends too."""
        block, starts = self._block, self._block.line_starts
        for (_, before), (after, _) in pairwise(item.span.fragments):
            start, end = block.to_local(before), block.to_local(after)
            opening = max(self._first, bisect_right(starts, start) - 1)
            for line in range(opening, min(self._last, bisect_left(starts, end))):
                if start == block.line_end(line):
                    continue
                text_line = block.lines[line]
                left = cursor_x(text_line, start) if start >= starts[line] else 0.0
                right = cursor_x(text_line, end) if end < block.line_end(line) else text_line.naturalTextWidth()
                if abs(right - left) > SHORTEST_CONNECTOR:
                    low, high = round(min(left, right) + 3), round(max(left, right) - 3)
                    pictures = self._book.looks[item.span.label].pictures
                    pictures.dots(marks.lines, low, high, self._center(item, line) - self.moved)

    def _piece(self, spot: Spot) -> Piece:
        item, _, line, edges, _, _, head = spot
        span, left, right = item.span, edges[0][0], edges[-1][1]
        top, height = self._block.line_tops[line] + self._metrics.top_gap, self._metrics.text_height
        chip = self._book.chip(span, right - left) if head else None
        return Piece(
            span=span.id,
            label=span.label,
            line=line,
            boxes=[QRectF(low - 1, top, high - low + 2, height) for low, high in edges],
            lane_left=left,
            bar_left=left + 1 if chip is None else round(left) + chip.width,
            right=right - 1,
            center=self._center(item, line),
            length=span.end - span.start,
            suggested=span.origin is _SUGGESTED,
        )


def _boxes(found: list[Tint]) -> list[TintBox]:
    """The longest fragments first, so that the innermost one keeps its color; the latest lies below the others.

    Tints are opaque: of several over the same stretch only the last one is seen, and painted.
    """
    if len(found) > 1:
        found.sort(key=_SIZE)
    seen: dict[tuple[int, int, int, int], QBrush] = {}
    for _, _, box, brush in found:
        seen.setdefault(box, brush)
    return [(*box, brush) for box, brush in reversed(seen.items())]


def _right_of(line: QTextLine, end: int, line_end: int) -> float:
    """Return where a piece of a line that runs to the right ends; white space at the end of the line hangs out."""
    right = cursor_x(line, end)
    return right if end < line_end else min(right, line.naturalTextWidth())


def stripe_of(block: Block, number: int, metrics: Metrics, book: ChipBook, *, tinted: bool) -> Stripe:
    """Return a stripe of a block, made when it is asked for the first time or its spans have changed."""
    stripe = block.stripes.get(number)
    before = stripe if isinstance(stripe, Stripe) else None
    if before is not None and before.follow():
        return before
    stripe = block.stripes[number] = Stripe(block, number, metrics, book, tinted=tinted, before=before)
    return stripe


def heavy_line(piece: Piece, look: LabelLook) -> list[QRectF]:
    """Return the line of a piece that is focused or hovered, to be drawn over the normal one."""
    left, right = piece.bar_left, max(piece.right, piece.bar_left)
    if piece.suggested or right - left <= SHORTEST_LINE:
        return []
    return lines.line(look.line, left, right, piece.center, 1.2)
