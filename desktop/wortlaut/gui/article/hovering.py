"""What the pointer does while no button is held: its shape, the span under it, and the hint about that span."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QToolTip

from wortlaut.gui.article.hints import as_tool_tip, span_hint

if TYPE_CHECKING:
    from wortlaut.gui.article.canvas import ArticleCanvas

_HINT_MS = 400
"""Until the hint about a span comes."""


class Hovering(QObject):
    """Follows the pointer over the text."""

    def __init__(self, canvas: "ArticleCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._span: str | None = None
        self._place = QPoint()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_HINT_MS)
        self._wait.timeout.connect(self._show_hint)

    def move(self, point: QPoint, place: QPoint) -> None:
        """Show what lies under the pointer at `point` of the viewport, `place` on the screen."""
        canvas = self._canvas
        canvas.viewport().setCursor(self._shape(point))
        found = canvas.spans_at(point)
        self._place = place
        if self._show(found[0] if found else None):
            QToolTip.hideText()
        if self._span is None:
            self._wait.stop()
        else:
            self._wait.start()

    def leave(self) -> None:
        """Forget the span: the pointer is elsewhere, or the text is another one."""
        self._wait.stop()
        self._show(None)

    def wait(self) -> None:
        """Let no hint come now."""
        self._wait.stop()

    def _show(self, span_id: str | None) -> bool:
        changed = span_id != self._span
        self._span = span_id
        if changed:
            self._canvas.show_hovered(span_id)
        return changed

    def _shape(self, point: QPoint) -> Qt.CursorShape:
        if self._canvas.handle_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        if self._canvas.is_on_lane(point):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.ArrowCursor if self._canvas.is_in_margin(point) else Qt.CursorShape.IBeamCursor

    def _show_hint(self) -> None:
        canvas = self._canvas
        content, scheme = canvas.content, canvas.scheme
        span = content.spans.get(self._span or "") if content is not None else None
        if content is not None and scheme is not None and span is not None and canvas.viewport().underMouse():
            text = span_hint(span, scheme, content, canvas.language, self.tr("unsure"))
            QToolTip.showText(self._place, as_tool_tip(text), canvas.viewport())
