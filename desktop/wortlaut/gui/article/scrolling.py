"""Where the viewport stands: a block and a distance, never pixels of the whole.

So estimates of heights that turn exact do not make the text jump.
"""

from bisect import bisect_right

from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.layout import ArticleLayout


class Scrolling:
    """The place at the top of the viewport, in a layout."""

    def __init__(self, layout: ArticleLayout) -> None:
        self._layout = layout
        self._block = 0
        self._rest = -layout.metrics.page_top
        self._last = 0, 0
        """The last block in sight, and its top in the viewport."""
        self._was_limited = False
        self.was_exact = True
        """Whether the last movement shifted everything that was in sight by just the distance asked for."""

    @property
    def origin(self) -> int:
        """Place in the layout at the top of the viewport; negative while the top margin is seen."""
        return self._layout.top_of(self._block) + self._rest

    @property
    def seen(self) -> range:
        """The blocks in sight, by number, and a few below them: lines above may have become less high since."""
        return range(self._block, self._last[0] + 3)

    def limits(self, height: int) -> tuple[int, int]:
        """Return the smallest and largest origin for a viewport of `height`."""
        metrics = self._layout.metrics
        low = -metrics.page_top
        return low, max(low, self._layout.total_height + metrics.page_bottom - height)

    def in_sight(self, height: int) -> tuple[Block, Block, int]:
        """Return the first and the last block in a viewport of `height`, and the last line."""
        index, top = self._last
        last = self._layout.block(index)
        line = max(0, bisect_right(last.line_tops, height - top) - 1)
        return self._layout.block(self._block), last, line

    def distance_to(self, offset: int, height: int) -> int:
        """Return how far to scroll so that the line at an offset is in sight with a margin, 0 when it is."""
        layout = self._layout
        block, line, _ = layout.place(offset)
        line_height = layout.metrics.line_height(len(block.rows[line]))
        top = layout.top_of(block.index) + block.line_tops[line] - self.origin
        margin = min(layout.metrics.bare_line, max(0, (height - line_height) // 2))
        if top - margin < 0:
            return top - margin if top > -height else top - height // 3
        if top + line_height + margin > height:
            return top + line_height + margin - height if top < 2 * height else top - height // 3
        return 0

    def move(self, distance: int, height: int) -> None:
        """Scroll by a distance; short ones are exact, far ones land where the estimates say."""
        if abs(distance) > 3 * height:
            self.go(self.origin + distance, height)
            return
        self._rest += distance
        self._settle(height)
        self.was_exact = not self._was_limited

    def go(self, origin: int, height: int) -> None:
        """Scroll to a place."""
        self.was_exact = False
        index, top = self._layout.heights.find(origin)
        self._layout.block(index)
        self._block, self._rest = index, origin - top
        self._settle(height)

    def keep(self, height: int) -> None:
        """Stay at the same text after heights changed."""
        self._settle(height)

    def keep_share(self, share: float, height: int) -> None:
        """Stay at the same share of the first block's height after it was laid out anew."""
        if self._rest >= 0:
            self._rest = round(share * self._layout.block(self._block).height)
        self._settle(height)

    @property
    def share(self) -> float:
        """How much of the first block is above the viewport, as a share of its height."""
        return self._rest / max(1, self._layout.heights[self._block])

    def _settle(self, height: int) -> None:
        """Lay out what is visible, then keep the place inside the limits."""
        self._was_limited = False
        for _ in range(4):
            self._normalize()
            self._last = self._layout.lay_out(self._block, -self._rest, height)
            low, high = self.limits(height)
            origin = self.origin
            wanted = max(low, min(high, origin))
            if wanted == origin:
                return
            self._rest += wanted - origin
            self._was_limited = True

    def _normalize(self) -> None:
        """Move the anchor to the block that lies at the top, exact block by exact block."""
        layout = self._layout
        while self._rest < 0 and self._block > 0:
            self._block -= 1
            self._rest += layout.block(self._block).height
        while self._block < len(layout) - 1 and self._rest >= layout.block(self._block).height:
            self._rest -= layout.block(self._block).height
            self._block += 1
