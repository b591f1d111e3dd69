"""Lays an article out lazily, one block at a time, and knows where everything lies.

y counts from the top of the first block, x from the left edge of the text. Public offsets are code points.
"""

from bisect import bisect_right, insort
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from wortlaut.domain.lanes import fill_lanes, places_of, refill_lanes
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range, Span, SpanKey
from wortlaut.gui.article.blocks import Block, Placed, outline
from wortlaut.gui.article.heights import Heights
from wortlaut.gui.article.metrics import Metrics

KEPT_BLOCKS = 400
"""So many laid out blocks stay in memory."""

_TOUCHING = 0.1
"""Visual runs that are no farther apart, in pixels, are one piece."""

_LENGTH = attrgetter("length")

Extent = tuple[int, float, float]
"""Line of a block, left and right edge."""


class ArticleLayout:
    """The lines of an article at one width, with the lanes of the spans of one layer."""

    def __init__(self, text: str, content: LayerContent, metrics: Metrics) -> None:
        self.text = text
        self.content = content
        self.metrics = metrics
        self._outline = outline(text)
        self._laid: dict[int, Block] = {}
        self._version = 0
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.heights = Heights(groups=self._estimates())

    # -- blocks

    def __len__(self) -> int:
        return len(self._outline.starts)

    @property
    def total_height(self) -> int:
        """Height of all blocks, partly estimated."""
        return self.heights.total

    def number(self, index: int) -> int:
        """Return the paragraph number of a block, 0 when it has none."""
        return self._outline.numbers[index]

    def paragraph_number(self, offset: int) -> int:
        """Return the number of the paragraph at an offset, from 1; 0 before the first one."""
        index = self.index_at(offset)
        while index and not self._outline.numbers[index]:
            index -= 1
        return self._outline.numbers[index]

    def is_empty(self, index: int) -> bool:
        """Tell whether a block is an empty line."""
        return self._outline.starts[index] == self._outline.ends[index]

    def index_at(self, offset: int) -> int:
        """Return the block an offset lies in; a line separator counts to the block before it."""
        return max(0, bisect_right(self._outline.starts, offset) - 1)

    def block(self, index: int) -> Block:
        """Return a block, laid out."""
        block = self._laid.get(index)
        if block is not None and block.version == self._version:
            return block
        if block is None:
            start, end = self._outline.starts[index], self._outline.ends[index]
            text = self.text[start:end]
            layout = QTextLayout(text, self.metrics.font)
            layout.setCacheEnabled(True)
            layout.setTextOption(self._option)
            block = self._laid[index] = Block(index, start, end, text, layout)
            self._find_spans(block)
        self._wrap(block)
        self._stack(block)
        return block

    def _wrap(self, block: Block) -> None:
        block.version = self._version
        block.line_tops = []
        block.rows = []
        block.stripes.clear()
        if not block.length:
            return  # nothing to shape, and about every other block is a blank line
        layout = block.layout
        width = self.metrics.column
        lines: list[QTextLine] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append(line)
        layout.endLayout()
        block.lines = lines
        block.line_starts = [line.textStart() for line in lines] if len(lines) > 1 else [0]

    def _find_spans(self, block: Block) -> None:
        if block.start == block.end:
            return
        spans = self.content.overlapping(block.start, block.end)
        known = {id(item.span): item for item in block.placed}
        items = [known.get(id(span)) or _placed(block, span) for span in spans]
        items.sort(key=_LENGTH)  # of those cut to the same length, the shorter ones stay first
        lanes, block.taken = fill_lanes([item.places for item in items])
        block.placed = [item.on(lane) for item, lane in zip(items, lanes, strict=True)]

    def _change_spans(self, block: Block, ids: Set[str], spans: Iterable[Span]) -> Range | None:
        """Take spans out by `ids` and `spans` in; return where in the block lanes are others now."""
        gone = [item for item in block.placed if item.span.id in ids]
        items = [item for item in block.placed if item.span.id not in ids] if gone else block.placed
        came = [_placed(block, span) for span in spans if span.start < block.end and span.end > block.start]
        for item in came:
            insort(items, item, key=_rank)
        touched = [*gone, *came]
        others, block.taken = refill_lanes(items, gone)
        for at, lane in others.items():
            items[at] = items[at].on(lane)
            touched.append(items[at])
        block.placed = items
        if not touched:
            return None
        return min([item.start for item in touched]), max([item.end for item in touched])

    def _stack(self, block: Block, changed: Range | None = None) -> None:
        """Put the lines below each other; they are not shaped again, and those that stay are not touched.

        With `changed`, only the lanes there are others than the last time.
        """
        metrics = self.metrics
        block.stacked += 1
        if block.start == block.end:
            block.rows, block.line_tops, block.height = [{}], [0], metrics.empty_line
            self.heights[block.index] = block.height
            return
        block.find_rows(changed)
        before, rows = block.line_tops, block.rows
        lift = metrics.top_gap + metrics.baseline
        bare, first_row, pitch = metrics.bare_line, metrics.line_height(1) - metrics.lane, metrics.lane
        first = block.touched[0] if before else 0
        tops = before[:first]
        y = before[first] if before else 0
        for number in range(first, len(rows)):
            tops.append(y)
            if block.lines and (not before or before[number] != y):
                line = block.lines[number]
                line.setPosition(QPointF(0, y + lift - line.ascent()))
            y += first_row + len(rows[number]) * pitch if rows[number] else bare
        block.line_tops = tops
        block.height = y + (0 if block.index in self._outline.continued else metrics.paragraph_gap)
        self.heights[block.index] = block.height

    def _estimates(self) -> list[Sequence[int]]:
        metrics = self.metrics
        per_line = max(8.0, metrics.characters * 0.95)
        lines = max(1.0, len(self.text) / per_line)
        density = len(self.content) / lines
        lanes = 0 if not len(self.content) else metrics.lane * min(6.0, 0.4 + density * 0.75)
        height = metrics.bare_line + lanes
        return self._outline.estimates(per_line, height, metrics.paragraph_gap, metrics.empty_line)

    # -- changes

    def use(self, metrics: Metrics) -> None:
        """Lay out anew with other metrics: shaped text is kept when only the width changed."""
        if metrics.size != self.metrics.size or metrics.lane != self.metrics.lane:
            self._laid.clear()
        self.metrics = metrics
        self._version += 1
        self.heights = Heights(groups=self._estimates())

    def restack(self, ranges: list[Range] | None) -> list[int]:
        """Read the spans of all laid out blocks in `ranges` anew (None: everywhere); return the blocks touched."""
        touched = list(self._laid.values()) if ranges is None else self._laid_in(ranges)
        for block in touched:
            if ranges is None:
                block.stripes.clear()
            self._find_spans(block)
            if block.version == self._version:
                self._stack(block)
        return sorted(block.index for block in touched)

    def change(self, spans: Collection[Span], seen: range) -> list[Block]:
        """Follow the content, where spans came, went or changed; return those of the blocks in `seen` that changed.

        `spans` are all that were there before or are there now; `Block.touched` says which lines are to be painted.
        Blocks that nobody sees are forgotten, and laid out anew when somebody does.
        """
        ids = {span.id for span in spans}
        known = self.content.spans
        there = [known[span_id] for span_id in ids if span_id in known]
        touched: list[Block] = []
        for block in self._laid_in([(span.start, span.end) for span in spans]):
            if block.index not in seen:
                del self._laid[block.index]
            elif block.start < block.end:
                changed = self._change_spans(block, ids, there)
                if block.version == self._version:
                    self._stack(block, changed)
                touched.append(block)
        touched.sort(key=attrgetter("index"))
        return touched

    def _laid_in(self, ranges: list[Range]) -> list[Block]:
        laid, starts = self._laid, self._outline.starts
        found: dict[int, Block] = {}
        for start, end in ranges:
            first = self.index_at(start)  # each block begins behind the one before it: the last one cannot be far
            between = range(first, bisect_right(starts, end, first, min(len(starts), first + end - start + 1)))
            for index in between if len(between) < len(laid) else filter(between.__contains__, laid):
                if index in laid:
                    found[index] = laid[index]
        return list(found.values())

    def repaint_all(self) -> None:
        """Forget what was prepared for painting, because colors or chips changed."""
        for block in self._laid.values():
            block.stripes.clear()

    def forget_far(self, first: int, last: int) -> None:
        """Drop laid out blocks far from `first` … `last` when there are too many."""
        if len(self._laid) > KEPT_BLOCKS:
            margin = KEPT_BLOCKS // 4
            near = range(first - margin, last + margin + 1)
            self._laid = {index: block for index, block in self._laid.items() if index in near}

    # -- geometry

    def visible(self, top: int, bottom: int) -> Iterator[tuple[Block, int]]:
        """Yield the blocks between two places with their tops, laying them out on the way."""
        index, y = self.heights.find(top)
        laid, count = self._laid, len(self)
        while index < count and y < bottom:
            block = laid.get(index)
            if block is None or block.version != self._version:
                block = self.block(index)
            yield block, y
            y += block.height
            index += 1

    def lay_out(self, index: int, y: int, bottom: int) -> tuple[int, int]:
        """Lay out the blocks from one that begins at `y` down to `bottom`; return the last of them and where it begins.

        At least the first one is.
        """
        laid, version, count = self._laid, self._version, len(self)
        while True:
            block = laid.get(index)
            if block is None or block.version != version:
                block = self.block(index)
            following = y + block.height
            if following >= bottom or index + 1 >= count:
                return index, y
            y = following
            index += 1

    def top_of(self, index: int) -> int:
        """Return where a block begins."""
        return self.heights.before(index)

    def place(self, offset: int) -> tuple[Block, int, float]:
        """Return block, line and x of a caret position."""
        block = self.block(self.index_at(offset))
        local = block.to_local(offset)
        line = max(0, bisect_right(block.line_starts, local) - 1)
        x = cursor_x(block.lines[line], local) if block.length else 0.0
        return block, line, x

    def offset_in_line(self, block: Block, line: int, x: float) -> int:
        """Return the caret position nearest to `x` that is shown on that line."""
        if not block.lines:
            return block.start
        local = block.lines[line].xToCursor(x)
        if line + 1 < len(block.line_starts) and local >= block.line_end(line):
            local = block.layout.previousCursorPosition(block.line_end(line))
        return block.to_offset(local)

    def line_at(self, y: int) -> tuple[Block, int, int]:
        """Return block, line and the block's top for a place."""
        index, top = self.heights.find(y)
        block = self.block(index)
        return block, max(0, bisect_right(block.line_tops, y - top) - 1), top

    def extents(self, block: Block, start: int, end: int) -> list[Extent]:
        """Return the pieces of the local range `[start, end)` line by line; several on one line in mixed directions."""
        first = max(0, bisect_right(block.line_starts, start) - 1)
        found: list[Extent] = []
        for number in range(first, len(block.lines)):
            line_start, line_end = block.line_starts[number], block.line_end(number)
            if line_start >= end:
                break
            low, high = max(start, line_start), min(end, line_end)
            pieces = line_pieces(block.lines[number], low, high, line_end, block.right_to_left, block.plain)
            found += [(number, left, right) for left, right in pieces]
        return found

    def parts_in(self, block: Block, span: Span) -> list[Range]:
        """Return the fragments of a span inside a block in local positions."""
        return [
            (block.to_local(start), block.to_local(end))
            for start, end in span.fragments
            if start < block.end and end > block.start
        ]


def cursor_x(line: QTextLine, local: int) -> float:
    """Return the x of a cursor position on a line that is laid out."""
    x: Any = line.cursorToX(local)  # declared as object: a float, or a pair of it and the position
    place: float = x[0] if x.__class__ is tuple else x
    return place


def line_pieces(
    line: QTextLine, start: int, end: int, line_end: int, mixed: bool, plain: Sequence[Range] = ()
) -> list[tuple[float, float]]:
    """Return left and right edges of `[start, end)` on one line: one piece, or one per visual run when `mixed`.

    `plain` are the stretches of `Block.plain`: between two of them the edges alone are asked for, which is faster.
    """
    if mixed:
        if plain and _is_inside(plain, start) and _is_inside(plain, end):
            return [(cursor_x(line, end), cursor_x(line, start))]
        pieces = _visual_pieces(line, start, end)
        if pieces:
            return pieces
    left, right = cursor_x(line, start), cursor_x(line, end)
    if end >= line_end:
        right = max(left, min(right, line.naturalTextWidth()))  # white space at the end of a wrapped line hangs out
    return [(left, right) if left <= right else (right, left)]


def _is_inside(plain: Sequence[Range], place: int) -> bool:
    """Tell whether a place is in one of the stretches, not where directions meet."""
    first, last = plain[bisect_right(plain, (place, place)) - 1]
    return first < place < last


def _visual_pieces(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Return what a range looks like where directions mix; runs that touch are one piece, whatever their fonts."""
    boxes: list[Any] = [run.boundingRect().getRect() for run in line.glyphRuns(start, end - start)]
    pieces: list[tuple[float, float]] = []
    for left, right in sorted([(left, left + width) for left, _, width, _ in boxes if width > 0]):
        if pieces and left <= pieces[-1][1] + _TOUCHING:
            pieces[-1] = pieces[-1][0], max(pieces[-1][1], right)
        else:
            pieces.append((left, right))
    return pieces


def _rank(item: Placed) -> tuple[int, int, SpanKey]:
    """Return what the spans of a block are served by: the innermost first."""
    key = item.span.sort_key()
    return item.length, key[1] - key[0], key


def _placed(block: Block, span: Span) -> Placed:
    """Return a span as it lies in a block, on no lane yet."""
    fragments, to_local, low, high = span.fragments, block.to_local, block.start, block.end
    if len(fragments) == 1:
        begin, finish = fragments[0]
        opens, closes = begin >= low, finish <= high
        start, end = to_local(begin) if opens else 0, to_local(finish) if closes else block.length
        return Placed(span, start, end, -1, [(start, end, opens, closes)], places_of(start, end), end - start)
    start, end = to_local(fragments[0][0]), to_local(fragments[-1][1])
    parts = [
        (to_local(first), to_local(last), first >= low, last <= high)
        for first, last in fragments
        if first < high and last > low
    ]
    return Placed(span, start, end, -1, parts, places_of(start, end), end - start)
