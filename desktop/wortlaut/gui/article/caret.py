"""Where a movement takes the caret."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from wortlaut.gui.article.blocks import Block
from wortlaut.gui.article.keys import Move
from wortlaut.gui.article.layout import ArticleLayout

if TYPE_CHECKING:
    from wortlaut.domain.boundaries import Boundaries

VERTICAL = frozenset({Move.LINE_UP, Move.LINE_DOWN, Move.PAGE_UP, Move.PAGE_DOWN})


class Caret:
    """Computes targets of movements in one article; up and down keep the column they began in."""

    def __init__(self, layout: ArticleLayout, boundaries: "Callable[[], Boundaries]") -> None:
        self._layout = layout
        self._boundaries = boundaries
        self._column: float | None = None

    def forget_column(self) -> None:
        """Take the column anew at the next vertical movement."""
        self._column = None

    def target(self, move: Move, offset: int, page: int) -> int:
        """Return the offset a movement leads to; `page` is the height of the viewport in pixels."""
        if move in VERTICAL:
            return self._vertical(move, offset, page)
        self._column = None
        boundaries = self._boundaries()
        match move:
            case Move.PREVIOUS_GRAPHEME:
                return boundaries.previous_grapheme(offset)
            case Move.NEXT_GRAPHEME:
                return boundaries.next_grapheme(offset)
            case Move.PREVIOUS_WORD:
                return boundaries.previous_word(offset)
            case Move.NEXT_WORD:
                return boundaries.next_word(offset)
            case Move.PREVIOUS_PARAGRAPH:
                return boundaries.previous_paragraph(offset)
            case Move.NEXT_PARAGRAPH:
                return boundaries.next_paragraph(offset)
            case Move.PREVIOUS_SENTENCE:
                return boundaries.previous_sentence(offset)
            case Move.NEXT_SENTENCE:
                return boundaries.next_sentence(offset)
            case Move.LINE_START | Move.LINE_END:
                return self._line_edge(offset, at_end=move is Move.LINE_END)
            case Move.ARTICLE_START:
                return 0
            case _:
                return len(self._layout.text)

    def _line_edge(self, offset: int, *, at_end: bool) -> int:
        block, line, _ = self._layout.place(offset)
        if not at_end:
            return block.to_offset(block.line_starts[line])
        if line + 1 < len(block.line_starts):  # the place behind a wrapped line is shown on the next one
            return block.to_offset(block.layout.previousCursorPosition(block.line_end(line)))
        return block.end

    def _vertical(self, move: Move, offset: int, page: int) -> int:
        block, line, x = self._layout.place(offset)
        if self._column is None:
            self._column = x
        if move in (Move.PAGE_UP, Move.PAGE_DOWN):
            place = self._page(block, line, page if move is Move.PAGE_DOWN else -page)
        else:
            place = self._neighbor(block, line, 1 if move is Move.LINE_DOWN else -1)
        if place is None:
            return 0 if move in (Move.LINE_UP, Move.PAGE_UP) else len(self._layout.text)
        return self._layout.offset_in_line(*place, self._column)

    def _neighbor(self, block: Block, line: int, step: int) -> tuple[Block, int] | None:
        """Return the next line up or down; empty lines are passed over."""
        if 0 <= line + step < len(block.line_starts):
            return block, line + step
        index = block.index + step
        while 0 <= index < len(self._layout):
            if not self._layout.is_empty(index):
                found = self._layout.block(index)
                return found, 0 if step > 0 else len(found.line_starts) - 1
            index += step
        return None

    def _page(self, block: Block, line: int, distance: int) -> tuple[Block, int] | None:
        layout = self._layout
        middle = block.line_tops[line] + layout.metrics.bare_line // 2  # so that up and down lead back
        y = layout.top_of(block.index) + middle + distance
        if not 0 <= y < layout.total_height:
            edge = None if (block.index, line) == self._last_place(distance) else self._last_place(distance)
            return (layout.block(edge[0]), edge[1]) if edge else None
        found, found_line, _ = layout.line_at(y)
        return found, found_line

    def _last_place(self, distance: int) -> tuple[int, int]:
        """Return block and line at the end of the article a page movement goes to."""
        if distance < 0:
            return 0, 0
        last = len(self._layout) - 1
        return last, len(self._layout.block(last).line_starts) - 1
