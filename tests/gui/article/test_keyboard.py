"""Moving and selecting by keys: exact code points in every text."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wortlaut.domain.boundaries.graphemes import graphemes
from wortlaut.domain.span import Span

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

TEXTS = {
    "emoji": "Ein 😀 lacht, 👩‍👩‍👧 kommt 👍🏽 heute.",
    "crlf": "Erste Zeile.\r\n\r\nZweite 😀 Zeile.\r\nDritte.",
    "nbsp": "Vorab\u00a0steht z.\u00a0B. nichts.",
    "combining": "Cafe\u0301 und Rene\u0301 🇩🇪 hier.",
    "separators": "a\u2028b\u0085c\u2029d\re",
    "bidi": "vor שלום עולם nach مرحبا Ende",
}

OpenPage = Callable[..., Any]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_right_and_left_stop_at_each_grapheme(open_page: OpenPage, text: str) -> None:
    page = open_page(text)
    ends = [end for _, end in graphemes(text)]
    seen = []
    while page.view.caret < len(text):
        page.key(K.Key_Right)
        seen.append(page.view.caret)
    assert seen == ends
    back = []
    while page.view.caret:
        page.key(K.Key_Left)
        back.append(page.view.caret)
    assert back == [0, *ends[:-1]][::-1]


@pytest.mark.parametrize("name", sorted(TEXTS.keys() - {"bidi"}))  # between directions one place means two offsets
def test_place_and_offset_agree(open_page: OpenPage, name: str) -> None:
    text = TEXTS[name]
    page = open_page(text)
    for _, end in graphemes(text):
        box = page.canvas.rect_of(end)
        assert page.canvas.offset_at(box.center()) == end


def test_shift_keeps_the_anchor_and_plain_arrows_collapse(open_page: OpenPage) -> None:
    page = open_page("Rat tagt heute.")
    page.view.move_caret(4)
    page.key(K.Key_Right, SHIFT, 4)
    assert page.selected == "tagt"
    page.key(K.Key_Left, SHIFT, 6)
    assert page.selected == "t "
    page.key(K.Key_Right)
    assert page.view.selection is None
    assert page.view.caret == 4


def test_words_paragraphs_sentences_and_ends(open_page: OpenPage) -> None:
    page = open_page("Der UN-Rat tagt. Er vertagt sich.\n\nNeuer Absatz.")
    page.key(K.Key_Right, CTRL)
    assert page.view.caret == page.at("UN-Rat")
    page.key(K.Key_Right, CTRL)
    assert page.view.caret == page.at("tagt")
    page.key(K.Key_Down, ALT)
    assert page.view.caret == page.at("Er")
    page.key(K.Key_Down, CTRL | SHIFT)
    assert page.selected == "Er vertagt sich.\n\n"
    page.key(K.Key_End, CTRL)
    assert page.view.caret == len(page.text)
    page.key(K.Key_Up, CTRL)
    assert page.view.caret == page.at("Neuer")
    page.key(K.Key_Up, ALT)
    assert page.view.caret == page.at("Er")
    page.key(K.Key_Home, CTRL)
    assert page.view.caret == 0


def test_home_and_end_go_to_the_edges_of_the_line_on_the_screen(open_page: OpenPage) -> None:
    page = open_page("Wort " * 60)
    page.view.move_caret(150)
    page.key(K.Key_Home)
    start = page.view.caret
    page.key(K.Key_End)
    end = page.view.caret
    assert 0 < start < 150 < end < len(page.text)
    assert page.canvas.rect_of(start).top() == page.canvas.rect_of(end).top()
    assert page.canvas.rect_of(end + 1).top() > page.canvas.rect_of(end).top()


def test_up_and_down_keep_the_column_over_short_and_empty_lines(open_page: OpenPage) -> None:
    page = open_page("eine lange erste Zeile\n\nkurz\n\neine lange dritte Zeile")
    page.view.move_caret(15)
    column = page.canvas.rect_of(15).center().x()
    page.key(K.Key_Down)
    assert page.view.caret == page.at("kurz") + 4
    page.key(K.Key_Down)
    assert abs(page.canvas.rect_of(page.view.caret).center().x() - column) < 12
    page.key(K.Key_Down)
    assert page.view.caret == len(page.text)
    page.key(K.Key_Up, times=3)
    page.key(K.Key_Up)
    assert page.view.caret == 0


def test_page_keys_move_by_the_viewport_and_show_the_caret(open_page: OpenPage) -> None:
    page = open_page("\n".join(f"Zeile {number}" for number in range(300)))
    page.key(K.Key_PageDown)
    first = page.view.caret
    assert first > page.at("Zeile 8")
    page.key(K.Key_PageDown, times=2)
    assert page.canvas.viewport().rect().contains(page.canvas.rect_of(page.view.caret))
    page.key(K.Key_PageUp, times=2)
    assert abs(page.view.caret - first) <= 2 * len("Zeile 10 ")
    page.key(K.Key_PageDown, times=50)
    assert page.text[page.view.caret :].count("\n") == 0


def test_text_objects_select_grow_and_shrink(open_page: OpenPage) -> None:
    page = open_page("Vorab 😀. Die Cafe\u0301-Runde tagt heute. Danach nicht.")
    page.view.move_caret(page.at("Runde"))
    page.key(K.Key_W)
    assert page.selected == "Cafe\u0301-Runde"
    page.key(K.Key_W)
    assert page.selected == "Cafe\u0301-Runde tagt"
    page.key(K.Key_W, SHIFT)
    assert page.selected == "Cafe\u0301-Runde"
    page.key(K.Key_W, SHIFT)
    assert page.view.selection is None
    page.key(K.Key_S)
    assert page.selected == "Die Cafe\u0301-Runde tagt heute"
    page.view.drop_selection()
    page.key(K.Key_P)
    assert page.selected is not None
    assert page.selected.startswith("Vorab")
    assert page.selected.endswith("nicht")


def test_escape_drops_the_selection_then_the_focus(open_page: OpenPage) -> None:
    page = open_page("Rat tagt.", [Span("s", "actor", ((0, 3),))])
    page.view.select(4, 8)
    page.key(K.Key_Escape)
    assert page.view.selection is None
    page.view.focus("s")
    page.key(K.Key_Escape)
    assert page.view.focused is None


def test_moving_the_caret_drops_the_focus_of_the_span(open_page: OpenPage) -> None:
    page = open_page("Rat tagt.", [Span("s", "actor", ((0, 3),))])
    page.view.focus("s", 0)
    page.key(K.Key_Right)
    assert page.view.focused is None


def test_digits_are_told_with_shift_and_without(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page("Rat tagt.")
    told: list[tuple[int, bool]] = []
    page.canvas.digit_pressed.connect(lambda digit, shift: told.append((digit, shift)))
    page.key(K.Key_1)
    page.key(K.Key_3, SHIFT)
    page.key(K.Key_QuoteDbl, SHIFT)
    page.key(K.Key_5, Qt.KeyboardModifier.KeypadModifier)
    page.key(K.Key_2, CTRL)
    page.key(K.Key_0)
    assert told == [(1, False), (3, True), (2, True), (5, False)]


def test_tab_walks_spans_and_the_canvas_keeps_the_keyboard(open_page: OpenPage) -> None:
    page = open_page("Rat tagt.")
    steps: list[int] = []
    page.canvas.span_walk_wanted.connect(steps.append)
    page.key(K.Key_Tab)
    page.key(K.Key_Backtab, SHIFT)
    assert steps == [1, -1]
    assert page.canvas.hasFocus()


def test_enter_asks_for_the_details_of_the_focused_span(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page("Rat tagt.", [Span("s", "actor", ((0, 3),))])
    page.view.focus("s")
    with qtbot.waitSignal(page.canvas.span_activated) as asked:
        page.key(K.Key_Return)
    assert asked.args == ["s"]


def test_text_objects_are_selected_grown_and_shrunk_by_their_keys(open_page: OpenPage) -> None:
    text = "Sie sagte: „Wir bauen, wenn ‚alle‘ wollen“, und ging."
    page = open_page(text)
    page.view.move_caret(page.at("alle"))
    page.key(K.Key_Q)
    assert page.selected == "‚alle‘"
    page.key(K.Key_Q)
    assert page.selected == "„Wir bauen, wenn ‚alle‘ wollen“"
    page.key(K.Key_Q, SHIFT)
    assert page.selected == "‚alle‘"
    page.view.move_caret(page.at("wenn"))
    page.key(K.Key_C)
    clause = page.selected
    assert clause is not None
    assert clause.startswith("wenn")
    page.key(K.Key_C)
    assert page.view.selection is not None
    assert page.view.selection[1] - page.view.selection[0] >= len(clause)


def test_a_key_whose_text_object_is_not_here_says_so(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page("Ohne Marken.")
    with qtbot.waitSignal(page.canvas.nothing_to_select):
        page.key(K.Key_Q)
    assert page.view.selection is None


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_repeated_keys_that_come_faster_than_frames_are_obeyed_and_painted_together(
    open_page: OpenPage, qtbot: QtBot
) -> None:
    text = "Der Rat tagt im Hafen. " * 400
    slow = open_page(text)
    slow.key(K.Key_Right, CTRL, 300)
    page = open_page(text, size=(620, 420))
    QApplication.processEvents()
    paints = Paints(page.canvas.viewport())
    for _ in range(300):
        QApplication.postEvent(page.canvas, QKeyEvent(QEvent.Type.KeyPress, K.Key_Right, CTRL, autorep=True))
    QApplication.processEvents()
    assert page.view.caret == slow.view.caret, "keys still wait"
    assert page.canvas.rect_of(page.view.caret).intersects(page.canvas.viewport().rect())
    qtbot.waitUntil(lambda: paints.count > 0)
    assert paints.count < 10
