"""Where things are in the viewport: pixels from code points and back."""

from PySide6.QtCore import QPoint, QRect, QRectF

from wortlaut.domain.span import Span
from wortlaut.gui.article import hit
from wortlaut.gui.article.chips import ChipBook
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.painter import caret_box
from wortlaut.gui.article.scrolling import Scrolling


class Geometry:
    """Converts between places in the viewport and offsets of the article that is shown."""

    def __init__(self, layout: ArticleLayout, scrolling: Scrolling) -> None:
        self._layout = layout
        self._scrolling = scrolling

    def rect_of(self, offset: int) -> QRect:
        """Return the box of the caret at an offset."""
        layout = self._layout
        top = layout.top_of(layout.index_at(offset)) - self._scrolling.origin
        return caret_box(layout, offset).translated(layout.metrics.left, top).toAlignedRect()

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """Return the text boxes of a range, line by line, those out of sight too."""
        layout = self._layout
        found: list[QRect] = []
        for index in range(layout.index_at(start), layout.index_at(max(start, end - 1)) + 1):
            block = layout.block(index)
            top = layout.top_of(index) - self._scrolling.origin + layout.metrics.top_gap
            for line, left, right in layout.extents(block, block.to_local(start), block.to_local(end)):
                box = QRectF(left, top + block.line_tops[line], right - left, layout.metrics.text_height)
                found.append(box.translated(layout.metrics.left, 0).toAlignedRect())
        return found

    def line_rect(self, offset: int, width: int) -> QRect:
        """Return the whole line at an offset, its lanes included, `width` pixels wide."""
        layout = self._layout
        block, line, _ = layout.place(offset)
        top = layout.top_of(block.index) + block.line_tops[line] - self._scrolling.origin
        return QRect(0, top, width, layout.metrics.line_height(len(block.rows[line])))

    def offset_at(self, point: QPoint) -> int:
        """Return the caret position nearest to a point."""
        layout = self._layout
        y = point.y() + self._scrolling.origin
        if y < 0:
            return 0
        if y >= layout.total_height:
            return len(layout.text)
        block, line, _ = layout.line_at(y)
        return layout.offset_in_line(block, line, point.x() - layout.metrics.left)

    def spans_at(self, point: QPoint, book: ChipBook, *, tinted: bool) -> tuple[list[str], bool]:
        """Return the ids of the spans at a point, innermost first, and whether it is on a lane."""
        x, y = point.x() - self._layout.metrics.left, point.y() + self._scrolling.origin
        return hit.spans_at(self._layout, book, x, y, tinted=tinted)

    def handle_at(self, point: QPoint, span: Span) -> str | None:
        """Return `start` or `end` when a handle of `span` is at a point, else None."""
        layout = self._layout
        x, y = point.x() - layout.metrics.left, point.y() + self._scrolling.origin
        for index in sorted({layout.index_at(span.start), layout.index_at(span.end - 1)}):
            found = hit.handle_at(layout, layout.block(index), layout.top_of(index), span, x, y)
            if found is not None:
                return found
        return None
