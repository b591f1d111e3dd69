"""Keeps the canvas showing the open article: the link between the bridge's facts and the canvas' methods."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication

from wortlaut.domain.change import Problem
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.bridge import Bridge
from wortlaut.session.session import Applied


class CanvasFeed(QObject):
    """Shows article, changes and problems in a canvas."""

    def __init__(self, bridge: Bridge, canvas: ArticleCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._canvas = canvas
        self._is_begun = False
        """Whether the canvas shows the beginning of a layer of which the rest was not read yet."""
        bridge.article_changed.connect(self.show_article)
        bridge.layer_read.connect(self._show_rest)
        bridge.changed.connect(self._on_changed)
        bridge.saved.connect(self._paint)
        self.show_article()

    def show_article(self) -> None:
        """Show the open article at its caret, or nothing."""
        bridge, session, boundaries = self._bridge, self._bridge.session, self._bridge.find_boundaries
        if session.article is None or session.content is None or boundaries is None:
            self._canvas.clear()
            return
        self._is_begun = not session.content.is_whole
        self._canvas.show_article(session.article, session.content, session.scheme, boundaries, bridge.language)
        self._canvas.set_read_only(not bridge.editable)

    def _show_rest(self) -> None:
        """Show all of a layer of which the canvas knew the beginning."""
        if self._is_begun:
            self._is_begun = False
            self._canvas.content_changed(None)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Mark what problems are about."""
        self._canvas.set_problems(problems)

    def copy_selection(self) -> None:
        """Copy the selected text, exactly as it stands in the article."""
        article, selection = self._bridge.session.article, self._bridge.view.selection
        if article is None or selection is None:
            self._bridge.problem_found.emit(Problem("select_text_first", "hint"))
        else:
            QGuiApplication.clipboard().setText(article.text[selection[0] : selection[1]])

    def _on_changed(self, applied: Applied) -> None:
        article = self._bridge.session.article
        if article is not None and applied.article in (None, article.id):
            self._canvas.content_changed(applied.changes)
            self._canvas.set_read_only(not self._bridge.editable)

    def _paint(self) -> None:
        """Paint the text with its new spans before inspector, lists and keys work out what they show."""
        QCoreApplication.sendPostedEvents(self._canvas.window(), QEvent.Type.UpdateRequest.value)
