"""Scrolling to cards, clicking them, walking, selecting for free edit."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from compare_samples import Sample, agreed, disputed, make_span, place, sample
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.card import Category

OpenPage = Any
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def long_sample(cards: int = 60) -> Sample:
    """Return an article with a disputed span in each of many paragraphs."""
    text = "".join(f"Absatz {number} nennt den Hafen und den Deich.\n" for number in range(cards))
    found = []
    for number in range(cards):
        start, end = place("den Hafen", text, text.index(f"Absatz {number} "))
        found.append(disputed(f"c{number}", (Category.MISSING,), (), (make_span(f"m{number}", "actor", (start, end)),)))
    return Sample(Article(text, text_digest(text)), found)


class TestScrolling:
    def test_a_card_out_of_sight_comes_to_a_third_of_the_height(self, open_page: OpenPage) -> None:
        page = open_page(long_sample(), size=(800, 600))
        page.view.set_current("c30")
        text = page.view.text
        top, bottom = text.line_span(*text.frame_of("c30"))
        assert abs(top - text.viewport().height() // 3) <= 2
        assert bottom < text.viewport().height()

    def test_a_card_in_sight_stays_where_it_is(self, open_page: OpenPage) -> None:
        page = open_page(long_sample(), size=(800, 600))
        page.view.set_current("c30")
        before = page.view.text.verticalScrollBar().value()
        page.view.set_current("c31")
        assert page.view.text.verticalScrollBar().value() == before

    def test_a_card_cut_by_the_edge_is_brought_in(self, open_page: OpenPage) -> None:
        page = open_page(long_sample(), size=(800, 600))
        text = page.view.text
        cut = next(at for at in range(60) if text.line_span(*text.frame_of(f"c{at}"))[1] > text.viewport().height())
        page.view.set_current(f"c{cut}")
        assert abs(text.line_span(*text.frame_of(f"c{cut}"))[0] - text.viewport().height() // 3) <= 2

    def test_the_strip_goes_to_its_place(self, open_page: OpenPage) -> None:
        page = open_page(long_sample(), size=(800, 600))
        strip = page.view.text.strip
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(8, strip.height() // 2))
        top, bottom = page.view.text.line_span(*page.view.text.frame_of("c30"))
        assert top >= 0
        assert bottom <= page.view.text.viewport().height()


class TestClicks:
    def clicked(self, page: Any, qtbot: QtBot, point: QPoint) -> str:
        with qtbot.waitSignal(page.view.card_clicked) as caught:
            page.click(point)
        return str(caught.args[0])

    def test_a_chip_above_the_line(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        box = page.view.text.rect_of(page.at("sich noch nicht"))
        assert self.clicked(page, qtbot, QPoint(box.left() + 20, box.top() - 12)) == "c-label"

    def test_a_lane_below_the_line(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        box = page.boxes(page.span("tragen"))[0]
        bottom = page.view.text.line_span(*page.span("tragen"))[1]
        assert self.clicked(page, qtbot, QPoint(box.center().x(), bottom - 16)) == "c-split"

    def test_the_innermost_card_in_dispute_under_the_text(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        assert self.clicked(page, qtbot, page.point(page.at("Bagger"))) == "c-missing"

    def test_the_mark_in_the_gutter(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        box = page.view.text.rect_of(page.at("sich noch nicht"))
        left = page.view.text.rect_of(page.at("Der Kreis")).left()
        assert self.clicked(page, qtbot, QPoint(left - 35, box.center().y())) == "c-label"

    @pytest.mark.parametrize("words", ["Kreis will", "verstehen gab"])
    def test_agreed_and_bare_text_only_takes_the_caret(self, open_page: OpenPage, qtbot: QtBot, words: str) -> None:
        page = open_page()
        with qtbot.assertNotEmitted(page.view.card_clicked):
            page.click(page.point(page.at(words)))
        assert page.view.text.view.caret == page.at(words)

    def test_text_is_only_text_while_a_card_is_edited(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        page.view.set_editing(True)
        with qtbot.assertNotEmitted(page.view.card_clicked):
            page.click(page.point(page.at("Bagger")))


class TestWalking:
    def test_tab_goes_through_cards_in_text_order(self, open_page: OpenPage) -> None:
        page = open_page()
        gone: list[str] = []
        page.view.card_clicked.connect(lambda card_id: (gone.append(card_id), page.view.set_current(card_id)))
        page.key(Qt.Key.Key_Tab, times=3)
        page.key(Qt.Key.Key_Backtab, SHIFT)
        assert gone == ["c-office", "c-boundary", "c-missing", "c-boundary"]

    def test_tab_leaves_behind_the_last_card(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        page.view.set_current(page.view.text.stops[-1][1])
        with qtbot.assertNotEmitted(page.view.card_clicked):
            page.key(Qt.Key.Key_Tab)

    def test_the_caret_goes_along_unless_it_is_there_already(self, open_page: OpenPage) -> None:
        page = open_page()
        page.view.set_current("c-label")
        assert page.view.text.view.caret == page.at("sich noch nicht")
        page.view.text.view.move_caret(page.at("Bagger") + 3)
        page.view.set_current("c-missing")
        assert page.view.text.view.caret == page.at("Bagger") + 3

    def test_agreed_cards_are_no_stops_but_those_to_be_checked_are(self, open_page: OpenPage) -> None:
        shown = sample()
        shown.states["c-elf"] = "audit"
        shown.states["c-kreis"] = "decided"
        page = open_page(shown)
        owners = [owner for _, owner in page.view.text.stops]
        assert "c-elf" in owners
        assert not {"c-kreis", "c-brandt"} & set(owners)


class TestSelecting:
    def test_the_mouse_takes_whole_words(self, open_page: OpenPage, qtbot: QtBot) -> None:
        page = open_page()
        start, end = page.span("noch nicht an")
        with qtbot.waitSignal(page.view.selection_changed):
            page.drag(page.point(start + 2, 0), page.point(end - 1, 0))
        assert page.view.selection == (start, end)

    def test_alt_takes_what_the_pointer_says(self, open_page: OpenPage) -> None:
        page = open_page()
        start, end = page.span("noch nicht an")
        page.drag(page.point(start + 2, 0), page.point(end - 1, 0), ALT)
        assert page.view.selection == (start + 2, end - 1)

    def test_a_double_click_takes_a_word(self, open_page: OpenPage) -> None:
        page = open_page()
        viewport = page.view.text.viewport()
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=page.point(page.at("Angaben") + 2))
        assert page.view.selection == page.span("Angaben")

    def test_the_keyboard_selects_and_escape_drops(self, open_page: OpenPage) -> None:
        page = open_page()
        said: list[tuple[int, int]] = []
        page.view.selection_changed.connect(lambda start, end: said.append((start, end)))
        page.view.text.view.move_caret(page.at("Angaben"))
        page.key(Qt.Key.Key_Right, SHIFT | CTRL)
        assert page.view.selection == (page.at("Angaben"), page.at("seines"))
        page.key(Qt.Key.Key_Escape)
        assert page.view.selection is None
        assert said == [(page.at("Angaben"), page.at("seines")), (page.at("seines"), page.at("seines"))]

    def test_a_step_never_stops_inside_an_emoji(self, open_page: OpenPage) -> None:
        page = open_page()
        page.view.text.view.move_caret(page.at("👩"))
        page.key(Qt.Key.Key_Right)
        assert page.view.text.view.caret == page.at(" am Abend")

    def test_letters_select_only_while_a_card_is_edited(self, open_page: OpenPage) -> None:
        page = open_page()
        page.view.text.view.move_caret(page.at("Angaben") + 1)
        page.key(Qt.Key.Key_W)
        assert page.view.selection is None
        page.view.set_editing(True)
        page.key(Qt.Key.Key_W)
        assert page.view.selection == page.span("Angaben")
        page.key(Qt.Key.Key_W, SHIFT)
        assert page.view.selection is None
        page.key(Qt.Key.Key_S)
        assert page.view.selection == page.span("Zunächst müsse der Bund die Mittel freigeben, sagte er nach Angaben "
                                                "seines Büros")  # fmt: skip

    def test_while_a_card_is_edited_letters_are_no_commands_of_the_page(self, open_page: OpenPage) -> None:
        page = open_page()
        done: list[str] = []
        for key in ("S", "Return", "U"):
            action = QAction(page.window)
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, key=key: done.append(key))
            page.window.addAction(action)
        page.view.text.view.move_caret(page.at("Angaben") + 1)
        page.key(Qt.Key.Key_S)
        page.view.set_editing(True)
        page.key(Qt.Key.Key_S)
        page.key(Qt.Key.Key_Return)
        page.key(Qt.Key.Key_U)
        assert done == ["S", "U"]
        assert page.view.selection is not None

    def test_the_selection_is_seen(self, open_page: OpenPage) -> None:
        page = open_page()
        before = page.picture()
        page.view.text.view.select(*page.span("Angaben"))
        assert page.picture() != before


def test_another_article_forgets_the_first(open_page: OpenPage) -> None:
    page = open_page()
    page.view.set_current("c-many")
    other = "Kurz."
    page.sample = Sample(Article(other, text_digest(other)), [agreed("x", "actor", "Kurz", other)])
    page.show()
    assert page.view.text.current is None
    assert page.view.text.text == other
    page.view.set_current("c-many")
    assert page.view.text.verticalScrollBar().value() == 0
    QApplication.processEvents()


def test_clear_shows_nothing(open_page: OpenPage) -> None:
    page = open_page()
    page.view.clear()
    picture = page.picture()
    page.key(Qt.Key.Key_Down)
    page.click(QPoint(100, 100))
    assert {picture.pixelColor(x, y).name() for x in range(0, 400, 7) for y in range(0, 400, 7)} == {
        page.appearance.color("page").name()
    }
    assert page.view.text.owner_at(QPoint(100, 100)) is None
