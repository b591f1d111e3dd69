"""A canvas with an article, driven from outside by keys and mouse."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.view_state import ViewState

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass
class Page:
    """A canvas that shows `text`, and what a person does with it."""

    canvas: ArticleCanvas
    view: ViewState
    content: LayerContent
    text: str
    appearance: Appearance

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.canvas, key, modifiers)

    def point(self, offset: int, dx: int = 1) -> QPoint:
        """Return a place in the viewport a little to the right of the caret position `offset`."""
        return self.canvas.rect_of(offset).center() + QPoint(dx, 0)

    def lane_point(self, offset: int) -> QPoint:
        """Return a place on the first lane below `offset`."""
        box = self.canvas.rect_of(offset)
        return QPoint(box.center().x() + 4, box.bottom() + 10)

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def press(self, point: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.mousePress(self.canvas.viewport(), Qt.MouseButton.LeftButton, modifiers, point)

    def move(self, point: QPoint) -> None:
        QTest.mouseMove(self.canvas.viewport(), point)

    def release(self, point: QPoint) -> None:
        QTest.mouseRelease(self.canvas.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, point)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.press(start)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end)

    def apply(self, *changes: Change) -> None:
        """Change the content as a session does, and tell the canvas."""
        change_set = ChangeSet("tag", changes)
        self.content.apply(change_set)
        self.canvas.content_changed(change_set)

    def picture(self) -> QImage:
        """Return what the canvas shows."""
        while_busy()
        return self.canvas.grab().toImage()

    @property
    def selected(self) -> str | None:
        selection = self.view.selection
        return None if selection is None else self.text[selection[0] : selection[1]]

    def at(self, words: str) -> int:
        """Return where `words` begin."""
        return self.text.index(words)


def while_busy() -> None:
    """Let Qt deliver what waits."""
    for _ in range(3):
        QApplication.processEvents()


def make_span(span_id: str, label: str, *fragments: Range, **more: object) -> Span:
    return Span(span_id, label, tuple(fragments), **more)  # type: ignore[arg-type]


OpenPage = Callable[..., Page]


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance("light")


@pytest.fixture
def open_page(qtbot: QtBot, scheme: Scheme, appearance: Appearance) -> OpenPage:
    """Open a text on a canvas: `open_page(text, spans, links, size=…)`."""

    def open_it(
        text: str,
        spans: Iterable[Span] = (),
        links: Iterable[Link] = (),
        size: tuple[int, int] = (760, 600),
        language: str = "de",
    ) -> Page:
        view = ViewState()
        canvas = ArticleCanvas(appearance, view)
        qtbot.addWidget(canvas)
        canvas.resize(*size)
        content = LayerContent(None, spans, links)
        canvas.show()
        canvas.activateWindow()
        boundaries = Boundaries(text, language)
        canvas.show_article(Article(text, text_digest(text)), content, scheme, lambda: boundaries, language)
        canvas.setFocus()
        while_busy()
        return Page(canvas, view, content, text, appearance)

    return open_it
