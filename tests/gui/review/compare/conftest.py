"""A compare view with the sample article, driven from outside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from compare_samples import Sample, sample
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.review.compare.compare_view import CompareView

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@dataclass
class Page:
    """A view that shows a sample, and what a person does with it."""

    view: CompareView
    sample: Sample
    appearance: Appearance
    scheme: Scheme
    window: QWidget

    def at(self, words: str, after: str = "") -> int:
        text = self.sample.article.text
        return text.index(words, text.index(after))

    def span(self, words: str, after: str = "") -> Range:
        start = self.at(words, after)
        return start, start + len(words)

    def boxes(self, part: Range) -> list[QRect]:
        return self.view.text.rects_of(*part)

    def point(self, offset: int, dx: int = 2) -> QPoint:
        return self.view.text.rect_of(offset).center() + QPoint(dx, 0)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view.text, key, modifiers)

    def click(self, point: QPoint) -> None:
        QTest.mouseClick(self.view.text.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, point)

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        viewport = self.view.text.viewport()
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, end)

    def picture(self) -> QImage:
        for _ in range(3):
            QApplication.processEvents()
        return self.view.text.viewport().grab().toImage()

    def show(self, results: dict[str, Sequence[Span]] | None = None, language: str = "de") -> None:
        shown = self.sample
        self.view.show_article(
            shown.article, shown.cards, self.scheme, language, shown.states, shown.order_of, results
        )  # fmt: skip

    def color(self, label: str) -> QColor:
        found = self.scheme.label(label)
        assert found is not None
        return self.appearance.label_colors(found).fill


OpenPage = Callable[..., Page]


@pytest.fixture
def appearance(qapp: QApplication) -> Appearance:
    return Appearance("light")


@pytest.fixture
def open_page(qtbot: QtBot, scheme: Scheme, appearance: Appearance) -> OpenPage:
    """Open a sample: `open_page(sample(), size=…, theme=…)`."""

    def open_it(
        shown: Sample | None = None,
        size: tuple[int, int] = (900, 1100),
        theme: str = "light",
        scale: float = 1.0,
    ) -> Page:
        appearance.scale = scale
        appearance.set_theme(theme)  # type: ignore[arg-type]
        window = QWidget()  # without a layout, so that no sizes go to the platform, which would warn
        qtbot.addWidget(window)
        view = CompareView(appearance, window)
        window.resize(*size)
        view.resize(*size)
        window.show()
        window.activateWindow()
        page = Page(view, shown or sample(), appearance, scheme, window)
        page.show()
        view.setFocus()
        QApplication.processEvents()
        return page

    return open_it
