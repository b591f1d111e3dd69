"""Tells assistive technology that caret, selection or spans of the canvas are others now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleTextCursorEvent, QAccessibleTextSelectionEvent

from wortlaut.domain.change import ChangeSet
from wortlaut.domain.span import Span
from wortlaut.gui.article.canvas import ArticleCanvas

if TYPE_CHECKING:
    from wortlaut.gui.article.accessible import ArticleInterface

_MOST_RENAMED = 200
"""A span more or less gives all others another number; more names than that are not sent, but read when asked for."""


class AccessibleEvents(QObject):
    """Listens to a canvas and its view state as long as the canvas lives."""

    def __init__(self, canvas: ArticleCanvas, article: "ArticleInterface") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._article = article
        canvas.view.caret_changed.connect(self._tell_caret)
        canvas.view.selection_changed.connect(self._tell_selection)
        canvas.renewed.connect(self._tell_content)

    def _to_utf16(self, offset: int) -> int:
        return self._article.proxy.offsets.to_utf16(offset)

    def _tell_caret(self) -> None:
        if QAccessible.isActive():
            place = self._to_utf16(self._canvas.view.caret)
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._canvas, place))

    def _tell_selection(self) -> None:
        if QAccessible.isActive():
            view = self._canvas.view
            start, end = view.selection or (view.caret, view.caret)
            event = QAccessibleTextSelectionEvent(self._canvas, self._to_utf16(start), self._to_utf16(end))
            QAccessible.updateAccessibility(event)

    def _tell_content(self, changes: ChangeSet | None) -> None:
        article = self._article
        if changes is None:
            for known in article.known_spans:
                article.forget(known.span_id)
        else:
            self._tell_spans(changes)
        self._send(QAccessibleEvent(self._canvas, QAccessible.Event.DescriptionChanged))

    def _tell_spans(self, changes: ChangeSet) -> None:
        article = self._article
        for change in changes.changes:
            if isinstance(change.before, Span) and change.after is None:
                article.forget(change.before.id)
            elif isinstance(change.after, Span) and change.before is None:
                self._send(QAccessibleEvent(article.span(change.after.id), QAccessible.Event.ObjectCreated))
        for known in article.known_spans[:_MOST_RENAMED]:
            self._send(QAccessibleEvent(known, QAccessible.Event.NameChanged))

    def _send(self, event: QAccessibleEvent) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(event)
