"""The article as assistive technology sees it. That a screen reader really gets it: tests/e2e/test_screen_reader.py."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import shiboken6
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QPlainTextEdit

import patience
from desk import TRICKY
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Change
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.assistive import answer_assistive_technology
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.article.text_proxy import widget_text
from wortlaut.gui.view_state import ViewState

OpenPage = Callable[..., Any]
TEXT = "Die Mole, sagt Okafor, wird gebaut.\n\nDas kostet Geld."
NAME = QAccessible.Text.Name


def spans() -> list[Span]:
    return [
        Span("s1", "commitment", ((0, 8), (23, 34)), attributes={"status": "demanded"}, unsure=True),
        Span("s2", "actor", ((15, 21),), note="der Reeder"),
    ]


def interface(page: Any) -> QAccessibleInterface:
    answer_assistive_technology(page.canvas)
    found = QAccessible.queryAccessibleInterface(page.canvas)
    assert found is not None
    return found


def names(article: QAccessibleInterface) -> list[str]:
    return [article.child(place).text(NAME) for place in range(article.childCount())]


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_nothing_is_loaded_before_somebody_asks() -> None:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from wortlaut.gui.appearance import Appearance; from wortlaut.gui.view_state import ViewState\n"
        "from wortlaut.gui.article.canvas import ArticleCanvas\n"
        "canvas = ArticleCanvas(Appearance('light'), ViewState()); canvas.show(); canvas.setFocus()\n"
        "from wortlaut.gui.article.assistive import answer_assistive_technology as answer; answer(canvas)\n"
        "app.processEvents(); assert 'wortlaut.gui.article.accessible' not in sys.modules\n"
        "from PySide6.QtGui import QAccessible; QAccessible.queryAccessibleInterface(canvas)\n"
        "assert 'wortlaut.gui.article.accessible' in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=patience.SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr


def test_one_who_asked_too_early_is_answered_anew() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from PySide6.QtGui import QAccessible\n"
        "from wortlaut.gui.appearance import Appearance; from wortlaut.gui.view_state import ViewState\n"
        "from wortlaut.gui.article.canvas import ArticleCanvas\n"
        "from wortlaut.gui.article.assistive import answer_assistive_technology as answer\n"
        "canvas = ArticleCanvas(Appearance('light'), ViewState()); canvas.show(); canvas.setFocus()\n"
        "assert QAccessible.queryAccessibleInterface(canvas).role() != QAccessible.Role.Document\n"
        "QAccessible.isActive = staticmethod(lambda: True); answer(canvas); answer(canvas)\n"
        "assert QAccessible.queryAccessibleInterface(canvas).role() == QAccessible.Role.Document\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=patience.SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr


def test_role_name_and_state(open_page: OpenPage) -> None:
    article = interface(open_page(TEXT, spans()))
    state = article.state()
    assert article.role() == QAccessible.Role.Document
    assert article.text(NAME) == "Article text"
    assert article.text(QAccessible.Text.Description).startswith("2 ")
    assert (state.readOnly, state.multiLine, state.selectableText, state.focusable) == (1, 1, 1, 1)
    assert state.editable == 0


def test_spans_are_named_in_the_order_of_the_text(open_page: OpenPage) -> None:
    page = open_page(TEXT, spans(), [Link("l1", "speaker", "s1", "s2")], language="en")
    first, second = names(interface(page))
    assert first.startswith("Commitment, ")
    assert ": Die Mole […] wird gebaut, unsure, 1 link" in first
    assert first.endswith("span 1 of 2")
    assert second.startswith("Actor: Okafor, with a note, 1 link")
    assert second.endswith("span 2 of 2")


def test_names_of_labels_are_in_the_language_of_the_canvas(open_page: OpenPage) -> None:
    assert names(interface(open_page(TEXT, spans(), language="de")))[1].startswith("Akteur: Okafor")


def test_a_span_knows_its_place(open_page: OpenPage) -> None:
    page = open_page(TEXT, spans())
    article = interface(page)
    child = article.child(1)
    assert article.child(1) is child
    assert article.indexOfChild(child) == 1
    assert child.parent().role() == QAccessible.Role.Document
    assert child.childCount() == 0
    place = page.canvas.viewport().mapToGlobal(page.point(16))
    assert child.rect().contains(place)
    assert article.childAt(place.x(), place.y()) is child
    assert article.child(2) is None
    assert article.child(-1) is None
    page.view.focus("s2", 15)
    assert child.state().selected == 1
    assert article.child(0).state().selected == 0


def test_spans_come_and_go(open_page: OpenPage) -> None:
    page = open_page(TEXT, spans())
    article = interface(page)
    gone, stays = article.child(0), article.child(1)
    page.apply(Change(spans()[0], None))
    assert not shiboken6.isValid(gone)
    assert names(article) == [stays.text(NAME)]
    assert stays.text(NAME).endswith("span 1 of 1")
    page.apply(Change(None, spans()[0]))
    assert article.childCount() == 2
    assert article.child(0).text(NAME).endswith("span 1 of 2")


def test_another_article(open_page: OpenPage, scheme: Scheme) -> None:
    page = open_page(TEXT, spans())
    article = interface(page)
    old = article.child(0)
    assert article.textInterface().characterCount() == len(TEXT)
    text = "Anderer Text."
    page.view.reset(3)
    boundaries = Boundaries(text, "de")
    page.canvas.show_article(Article(text, text_digest(text)), LayerContent(None), scheme, lambda: boundaries, "de")
    reading = article.textInterface()
    assert reading.text(0, reading.characterCount()) == text
    assert reading.cursorPosition() == 3
    assert not shiboken6.isValid(old)
    assert article.childCount() == 0
    page.canvas.clear()
    assert article.textInterface().characterCount() == 0


def test_text_caret_and_selection_are_those_of_the_canvas(open_page: OpenPage) -> None:
    page = open_page(TRICKY)
    article = interface(page)
    reading = article.textInterface()
    assert reading.characterCount() == utf16(TRICKY)
    for words in ("Vorspann", "Cafe\u0301", "„Caf\u00e9", "Ruy\u00a0", "🇩🇪", "Geld"):
        start = page.at(words)
        page.view.select(start, start + len(words))
        reading = article.textInterface()
        begin = utf16(TRICKY[:start])
        assert reading.text(begin, begin + utf16(words)) == words
        assert reading.cursorPosition() == begin + utf16(words)
        assert reading.selectionCount() == 1


def test_assistive_technology_moves_caret_and_selection(open_page: OpenPage) -> None:
    page = open_page(TRICKY)
    reading = interface(page).textInterface()
    reading.setCursorPosition(utf16(TRICKY[: page.at("reicht")]))
    assert page.view.caret == page.at("reicht")
    reading.addSelection(utf16(TRICKY[: page.at("Geld")]), utf16(TRICKY[: page.at("Geld")]) + 4)
    assert page.selected == "Geld"


@pytest.mark.parametrize(("before", "inside"), [("😀 ein", 1), ("👩‍🚒", 2), ("e\u0301 und", 1), ("\r\n\r\n", 1)])
def test_no_caret_inside_a_character(open_page: OpenPage, before: str, inside: int) -> None:
    page = open_page(TRICKY)
    reading = interface(page).textInterface()
    reading.setCursorPosition(utf16(TRICKY[: page.at(before)]) + inside)
    assert page.view.caret == page.at(before)


def test_it_offers_only_what_does_not_crash(open_page: OpenPage) -> None:
    page = open_page(TEXT, spans())
    article = interface(page)
    for kind in QAccessible.InterfaceType:
        for asked in (article, article.child(0)):
            assert isinstance(asked.interface_cast(kind), shiboken6.VoidPtr)
    assert article.editableTextInterface() is None
    assert article.child(0).textInterface() is None


def test_taking_the_focus(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    other = QPlainTextEdit(page.canvas.parentWidget())
    page.canvas.clearFocus()
    interface(page).actionInterface().doAction(QAccessibleActionInterface.setFocusAction())  # named anew in Qt 6.12
    assert page.canvas.hasFocus()
    other.deleteLater()


def test_a_canvas_that_is_deleted_takes_its_spans_along(appearance: Appearance, scheme: Scheme) -> None:
    canvas = ArticleCanvas(appearance, ViewState())
    canvas.show_article(
        Article(TEXT, text_digest(TEXT)), LayerContent(None, spans()), scheme, lambda: Boundaries(TEXT, "de"), "de"
    )
    answer_assistive_technology(canvas)
    article = QAccessible.queryAccessibleInterface(canvas)
    child = article.child(0)
    article.textInterface()
    number = QAccessible.uniqueId(child)
    canvas.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert QAccessible.accessibleInterface(number) is None
    assert not shiboken6.isValid(article)


def test_an_error_inside_does_not_reach_qt(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(TEXT, spans())
    article = interface(page)
    child = article.child(0)
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: told.append(error[0]))
    monkeypatch.setattr(page.canvas, "_content", 7)
    monkeypatch.setattr(page.canvas, "_layout", 7)
    assert child.isValid() is False
    assert child.text(NAME) == ""
    assert article.childCount() == 0
    assert article.child(0) is None
    assert isinstance(article.interface_cast(QAccessible.InterfaceType.TextInterface), shiboken6.VoidPtr)
    assert len(told) == 5


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
@example("\r\n\r\r\n\n\r")
@example("\0\u2028\u2029\ufdd0\ufdd1\ufffc\ufffe\ufeff\x85\x0b\x0c\u00ad\u200b")
def test_the_widget_keeps_every_position(qapp: QApplication, text: str) -> None:
    widget = QPlainTextEdit()
    widget.setPlainText(widget_text(text))
    reading = QAccessible.queryAccessibleInterface(widget).textInterface()
    assert reading.characterCount() == utf16(text)
    kept = reading.text(0, reading.characterCount())
    assert len(kept) == len(text)
    changed = {mine for mine, theirs in zip(text, kept, strict=True) if mine != theirs}
    assert changed <= set("\r\u2029\ufdd0\ufdd1\ufffc\0")
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
