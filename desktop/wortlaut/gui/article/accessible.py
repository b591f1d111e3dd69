"""The article as assistive technology sees it: a document with its text, caret and selection, and a child per span.

Loaded when assistive technology asks for a canvas, never before.
"""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from wortlaut.gui.article.accessible_events import AccessibleEvents
from wortlaut.gui.article.accessible_span import SpanInterface
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.article.text_proxy import TextProxy
from wortlaut.gui.components.accessible_leaf import NOTHING
from wortlaut.gui.guard import guarded

_BORROWED = (QAccessible.InterfaceType.TextInterface, QAccessible.InterfaceType.ActionInterface)
"""What the hidden text widget answers: reading, and taking the keyboard focus, which it hands to the canvas."""


class ArticleInterface(QAccessibleWidget):
    """Interface of a canvas. Qt owns it and deletes it with the canvas."""

    def __init__(self, canvas: ArticleCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Document)
        self._canvas = canvas
        self._proxy: TextProxy | None = None
        self._spans: dict[str, SpanInterface] = {}
        self._events = AccessibleEvents(canvas, self)
        canvas.destroyed.connect(self._let_go)

    @property
    def proxy(self) -> TextProxy:
        """The hidden text widget, made when it is asked for."""
        if self._proxy is None:
            self._proxy = TextProxy(self._canvas)
        return self._proxy

    # -- spans

    @property
    def known_spans(self) -> list[SpanInterface]:
        """The children that somebody has asked for."""
        return list(self._spans.values())

    def span(self, span_id: str) -> SpanInterface:
        """Return the interface of a span."""
        found = self._spans.get(span_id)
        if found is None:
            found = self._spans[span_id] = SpanInterface(self, self._canvas, span_id)
        return found

    def forget(self, span_id: str) -> None:
        """Say that a span is gone, and let its interface go."""
        gone = self._spans.pop(span_id, None)
        if gone is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(gone, QAccessible.Event.ObjectDestroyed))
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))

    def _let_go(self) -> None:
        for gone in self._spans.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))
        self._spans.clear()

    # -- Qt

    @guarded(NOTHING)
    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr | int:  # type: ignore[override]
        """Lend the text interface of the hidden widget, brought up to date."""
        if kind not in _BORROWED:
            return NOTHING
        self.proxy.follow()
        lent = QAccessible.queryAccessibleInterface(self.proxy.widget).interface_cast(kind)
        return NOTHING if lent is None else lent

    @guarded(QAccessible.State())
    def state(self) -> QAccessible.State:
        """Return that the text can be read and selected, but not written."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    @guarded("")
    def text(self, kind: QAccessible.Text) -> str:
        """Return the name; the number of spans as the description."""
        if kind == QAccessible.Text.Description and self._canvas.content is not None:
            translate, count = QCoreApplication.translate, len(self._canvas.content)
            pattern = translate("SpanName", "{count} span") if count == 1 else translate("SpanName", "{count} spans")
            return pattern.format(count=count)
        return super().text(kind)

    @guarded(0)
    def childCount(self) -> int:
        """Return the number of spans."""
        content = self._canvas.content
        return 0 if content is None else len(content)

    @guarded()
    def child(self, index: int) -> QAccessibleInterface:
        """Return a span by its place in the article."""
        content = self._canvas.content
        if content is None or not 0 <= index < len(content):
            return None  # type: ignore[return-value]
        return self.span(content.at_position(index).id)

    @guarded(-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a span, -1 when it is gone."""
        content = self._canvas.content
        if content is None or not isinstance(child, SpanInterface) or child.span_id not in content.spans:
            return -1
        return content.position(child.span_id)

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the innermost span at a place on the screen."""
        found = self._canvas.spans_at(self._canvas.viewport().mapFromGlobal(QPoint(x, y)))
        return self.span(found[0]) if found else None  # type: ignore[return-value]
