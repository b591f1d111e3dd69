"""A span as assistive technology sees it: a child of the article with a name."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible

from wortlaut.domain.span import Span
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.article.span_names import span_name
from wortlaut.gui.components.accessible_leaf import AccessibleLeaf
from wortlaut.gui.guard import guarded

if TYPE_CHECKING:
    from wortlaut.gui.article.accessible import ArticleInterface


class SpanInterface(AccessibleLeaf):
    """One span of the article that is shown; invalid once the span is gone."""

    def __init__(self, article: "ArticleInterface", canvas: ArticleCanvas, span_id: str) -> None:
        super().__init__(article, canvas)
        self._canvas = canvas
        self.span_id = span_id

    @property
    def _span(self) -> Span | None:
        content = self._canvas.content if shiboken6.isValid(self._canvas) else None
        return content.spans.get(self.span_id) if content is not None else None

    @guarded(default=False)
    def isValid(self) -> bool:
        """Tell whether the span is still there."""
        return self._span is not None

    @guarded(QRect())
    def rect(self) -> QRect:
        """Return the place of the first and the last line on the screen."""
        span = self._span
        if span is None:
            return QRect()
        box = self._canvas.rect_of(span.start).united(self._canvas.rect_of(span.end))
        return box.translated(self._canvas.viewport().mapToGlobal(QPoint(0, 0)))

    @guarded(QAccessible.State())
    def state(self) -> QAccessible.State:
        """Return whether the span has the focus among the spans, and whether it is out of sight."""
        state, span = QAccessible.State(), self._span
        if span is None:
            state.invalid = True
            return state
        state.selectable = True
        state.selected = self._canvas.view.focused == self.span_id
        around = self._canvas.rect_of(span.start).united(self._canvas.rect_of(span.end))
        state.offscreen = not around.intersects(self._canvas.viewport().rect())
        return state

    @guarded("")
    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, or the note as the description."""
        span, canvas = self._span, self._canvas
        if span is None or canvas.content is None or canvas.scheme is None:
            return ""
        if kind == QAccessible.Text.Name:
            return span_name(span, canvas.content, canvas.scheme, canvas.text, canvas.language)
        return span.note or "" if kind == QAccessible.Text.Description else ""
