"""Lays a text out with lanes above and below each line."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.metrics import RIGHT_MARGIN, Metrics, metrics_for
from wortlaut.gui.review.compare.chips import ChipDrawer
from wortlaut.gui.review.compare.items import Around, Band, Book
from wortlaut.gui.review.compare.lanes import Lane, LineLanes, place_lanes

GUTTER = 74
WIDEST = 720
_SMALLEST = 160
_BESIDE = 20
"""So far chips may stick out at the right of the column."""


def review_metrics(appearance: Appearance, size: int, width: int) -> Metrics:
    """Return the metrics for a reading size and a viewport width, in pixels: a wider gutter than the canvas has."""
    metrics = metrics_for(appearance, size, width)
    gutter = appearance.px(GUTTER)
    column = max(_SMALLEST, min(appearance.px(WIDEST), width - gutter - RIGHT_MARGIN))
    left = max(gutter, (width - column + gutter - RIGHT_MARGIN) // 2)
    share = column / metrics.column
    return replace(metrics, column=column, left=left, characters=metrics.characters * share, lane=appearance.px(17))


class ReviewLayout(ArticleLayout):
    """The lines of an article with the lanes of a book. `line_tops` are the tops of the text, below the upper lanes."""

    def __init__(self, text: str, book: Book, chips: ChipDrawer, metrics: Metrics) -> None:
        self.book = book
        self.chips = chips
        self._lanes: dict[int, list[LineLanes]] = {}
        self._found: dict[int, list[Around]] = {}
        super().__init__(text, LayerContent(None), metrics)

    # -- rows

    @property
    def loud(self) -> int:
        """Pitch of lanes of versions."""
        return self.metrics.lane

    @property
    def quiet(self) -> int:
        """Pitch of lanes of what agrees."""
        return self.metrics.lane - self.metrics.lane // 8

    def text_top(self, block: Block, line: int) -> int:
        """Return the top of the text box of a line below the top of its block."""
        return block.line_tops[line] + self.metrics.top_gap

    def center(self, block: Block, lane: Lane) -> int:
        """Return the height of a lane below the top of its block."""
        top, rows = self.text_top(block, lane.line), self._lanes[block.index][lane.line].rows
        if lane.item.band is Band.ABOVE:
            return top - round(self.loud * 0.6) - lane.row * self.loud
        bottom = top + self.metrics.text_height
        if lane.item.band is Band.QUIET:
            return bottom + round(self.quiet * 0.55) + lane.row * self.quiet
        return bottom + round(self.loud * 0.6) + rows.get(Band.QUIET, 0) * self.quiet + lane.row * self.loud

    def line_top(self, block: Block, line: int) -> int:
        """Return where a line begins, its upper lanes included."""
        return self.text_top(block, line) - self._upper(self._lanes[block.index][line]) - self.metrics.top_gap

    def line_bottom(self, block: Block, line: int) -> int:
        """Return where a line ends, its lower lanes included."""
        return block.line_tops[line] + self._lower(self._lanes[block.index][line])

    def _upper(self, line: LineLanes) -> int:
        above = line.rows.get(Band.ABOVE, 0)
        return above * self.loud + 3 if above else 0

    def _lower(self, line: LineLanes) -> int:
        """Height from the top of the text to the end of the line."""
        metrics, quiet, below = self.metrics, line.rows.get(Band.QUIET, 0), line.rows.get(Band.BELOW, 0)
        height = metrics.top_gap + metrics.text_height
        if not quiet and not below:
            return height + metrics.bare_gap
        return height + (quiet * self.quiet + 2 if quiet else 0) + (below * self.loud + 3 if below else 0) + 6

    def lanes(self, block: Block) -> Sequence[LineLanes]:
        """Return the lanes of each line of a block."""
        return self._lanes[block.index]

    def around(self, block: Block) -> Sequence[Around]:
        """Return everything that shares a place with a block, in text order."""
        return self._found[block.index]

    # -- what the base asks for

    def _find_spans(self, block: Block) -> None:
        block.placed = []
        self._found[block.index] = self.book.within(block.start, block.end) if block.length else []

    def _stack(self, block: Block, _changed: Range | None = None) -> None:
        """Put the lines below each other; they are not shaped again. All lanes are placed anew."""
        metrics = self.metrics
        lines = place_lanes(block, self._found[block.index], self.chips, metrics.column + _BESIDE)
        self._lanes[block.index] = lines
        block.stripes.clear()
        block.rows = [{} for _ in lines]
        y, tops = 0, []
        for number, line in enumerate(lines):
            y += self._upper(line)
            tops.append(y)
            text = block.layout.lineAt(number)
            if text.isValid():
                text.setPosition(QPointF(0, y + metrics.top_gap + metrics.baseline - text.ascent()))
            y += self._lower(line)
        block.line_tops = tops
        if block.start == block.end:
            block.height = metrics.empty_line
        else:
            block.height = y + (0 if block.index in self._outline.continued else metrics.paragraph_gap)
        self.heights[block.index] = block.height

    def _estimates(self) -> list[Sequence[int]]:
        metrics = self.metrics
        per_line = max(8.0, metrics.characters * 0.95)
        density = len(self.book) / max(1.0, len(self.text) / per_line)
        height = metrics.bare_line + metrics.lane * min(6.0, density)
        return self._outline.estimates(per_line, height, metrics.paragraph_gap, metrics.empty_line)

    # -- changes

    def forget_far(self, first: int, last: int) -> None:
        """Drop laid out blocks far from `first` … `last` when there are too many."""
        super().forget_far(first, last)
        if len(self._found) > len(self._laid):
            self._found = {index: found for index, found in self._found.items() if index in self._laid}
            self._lanes = {index: lanes for index, lanes in self._lanes.items() if index in self._laid}

    def relabel(self, chips: ChipDrawer) -> None:
        """Use other chips: their widths count."""
        self.chips = chips
        self.restack(None)

    def changed(self, ranges: list[Range] | None) -> None:
        """Read anew what is around some ranges, None for everywhere."""
        self.restack(ranges)
