"""The single review as a person sees it: list, text and notes belong together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from compare_samples import TEXT
from single_samples import submission
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.review.single.note import Note
from wortlaut.gui.review.single.single_view import SingleView
from wortlaut.gui.review.single.values import SpanState, Submission


@dataclass
class Desk:
    view: SingleView
    appearance: Appearance
    submission: Submission
    window: QWidget

    def notes(self) -> list[Note]:
        return sorted((note for note in self.view.margin.findChildren(Note) if note.isVisible()), key=QWidget.y)

    def picture(self) -> QImage:
        for _ in range(3):
            QApplication.processEvents()
        return self.view.text.viewport().grab().toImage()

    def buttons(self) -> list[str]:
        note = self.view.margin.note
        assert note is not None
        return [child.accessibleName() for child in note.findChildren(QWidget) if "key" in child.accessibleName()]


OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qtbot: QtBot, scheme: Scheme) -> OpenDesk:
    def open_it(size: tuple[int, int] = (1440, 900), *, read_only: bool = False, scale: float = 1.0) -> Desk:
        appearance = Appearance("light")
        appearance.scale = scale
        window = QWidget()
        qtbot.addWidget(window)
        view = SingleView(appearance, window)
        window.resize(*size)
        view.resize(*size)
        window.show()
        window.activateWindow()
        shown = submission(scheme, read_only=read_only)
        view.show_submission(shown)
        view.text.setFocus()
        QApplication.processEvents()
        return Desk(view, appearance, shown, window)

    return open_it


def test_it_begins_at_the_first_open_span(open_desk: OpenDesk) -> None:
    desk = open_desk()
    assert desk.view.current is not None
    assert desk.view.current.span.id == "s2"
    assert desk.view.panel.model.rows[desk.view.panel.view.currentIndex().row()].span.id == "s2"
    assert desk.view.text.accessibleName().startswith("Article text, Span 2 of 9, Quote dass elf")


def test_list_text_and_margin_follow_each_other(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.view.panel.view.setFocus()
    QTest.keyClick(desk.view.panel.view, Qt.Key.Key_Down)
    assert desk.view.text.current == "s3"
    QTest.keyClick(desk.view.text, Qt.Key.Key_Tab)
    assert desk.view.panel.model.current == "s4"
    note = next(note for note in desk.notes() if note.reviewed.span.id == "s8")
    QTest.mouseClick(note, Qt.MouseButton.LeftButton, pos=QPoint(30, 4))
    assert desk.view.text.current == "s8"
    assert desk.view.margin.note is not None
    assert desk.view.margin.note.is_current


def test_notes_stay_level_with_their_spans(open_desk: OpenDesk) -> None:
    desk = open_desk((1440, 520))
    desk.view.go_to("s5")
    for _ in range(2):
        note = desk.view.margin.note
        assert note is not None
        line = desk.view.text.rect_of(TEXT.index("Der Kreis")).center()
        level = desk.view.margin.mapFrom(desk.window, desk.view.text.viewport().mapTo(desk.window, line)).y()
        assert note.y() + note.level() == level or note.y() + note.height() <= desk.view.margin.height()
        desk.view.text.scroll_by(25)
    tops = [(note.y(), note.y() + note.height()) for note in desk.notes()]
    assert all(bottom < top for (_, bottom), (top, _) in pairwise(tops))


def test_spans_without_remarks_have_no_note_unless_they_are_current(open_desk: OpenDesk) -> None:
    desk = open_desk()
    assert [note.reviewed.span.id for note in desk.notes()] == ["s2", "s4", "s5", "s6", "s8"]
    desk.view.go_to("s9")
    assert [note.reviewed.span.id for note in desk.notes()] == ["s4", "s5", "s6", "s8", "s9"]


def test_the_note_of_the_current_span_offers_what_can_be_done(open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk = open_desk()
    assert [name.split(",")[0] for name in desk.buttons()] == [
        "Accept", "Reject", "Correct", "Comment", "Label", "Type",
    ]  # fmt: skip
    note = desk.view.margin.note
    assert note is not None
    button = next(child for child in note.findChildren(QWidget) if child.accessibleName().startswith("Reject"))
    with qtbot.waitSignal(desk.view.action_wanted) as caught:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert caught.args == ["reject"]
    assert desk.view.finish.isVisible()


def test_who_only_looks_can_answer_and_nothing_else(open_desk: OpenDesk) -> None:
    desk = open_desk(read_only=True)
    desk.view.go_to("s8")
    assert [name.split(",")[0] for name in desk.buttons()] == ["Answer", "Done"]
    assert not desk.view.finish.isVisible()


class TestComments:
    def test_a_comment_is_sent_with_enter(self, open_desk: OpenDesk, qtbot: QtBot) -> None:
        desk = open_desk()
        note = desk.view.margin.note
        assert note is not None
        assert note.field is not None
        note.comment()
        QTest.keyClicks(note.field, "Wer sagt das?")
        with qtbot.waitSignal(desk.view.written) as caught:
            QTest.keyClick(note.field, Qt.Key.Key_Return)
        assert caught.args == ["Wer sagt das?", ""]

    def test_an_answer_knows_its_thread_and_breaks_lines(self, open_desk: OpenDesk, qtbot: QtBot) -> None:
        desk = open_desk()
        desk.view.go_to("s8")
        note = desk.view.margin.note
        assert note is not None
        assert note.field is not None
        note.answer("t1")
        QTest.keyClicks(note.field, "Gut")
        QTest.keyClick(note.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(note.field, "so")
        with qtbot.waitSignal(desk.view.written) as caught:
            QTest.keyClick(note.field, Qt.Key.Key_Return)
        assert caught.args == ["Gut\nso", "t1"]

    def test_nothing_is_no_comment_and_escape_goes_back(self, open_desk: OpenDesk, qtbot: QtBot) -> None:
        desk = open_desk()
        note = desk.view.margin.note
        assert note is not None
        assert note.field is not None
        with qtbot.assertNotEmitted(desk.view.written):
            QTest.keyClick(note.field, Qt.Key.Key_Return)
        QTest.keyClick(note.field, Qt.Key.Key_Escape)
        assert desk.view.text.hasFocus()

    def test_settling_tells_the_thread(self, open_desk: OpenDesk, qtbot: QtBot) -> None:
        desk = open_desk()
        desk.view.go_to("s8")
        note = desk.view.margin.note
        assert note is not None
        done = next(child for child in note.findChildren(QWidget) if child.accessibleName().startswith("Done"))
        with qtbot.waitSignal(desk.view.done_wanted) as caught:
            QTest.mouseClick(done, Qt.MouseButton.LeftButton)
        assert caught.args == ["t1"]

    def test_foreign_text_is_never_markup(self, open_desk: OpenDesk, scheme: Scheme) -> None:
        desk = open_desk()
        spans = list(desk.submission.spans)
        thread = spans[7].threads[0]
        bold = replace(thread, remarks=(replace(thread.remarks[0], body="<b>fett</b>", author="<i>k</i>"),))
        spans[7] = replace(spans[7], threads=(bold,))
        desk.view.show_submission(replace(desk.submission, spans=tuple(spans)))
        desk.view.go_to("s8")
        from PySide6.QtWidgets import QLabel

        assert desk.view.margin.note is not None
        shown = [label for label in desk.view.margin.note.findChildren(QLabel) if "<" in label.text()]
        assert len(shown) == 2
        assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}


class TestCorrecting:
    def corrected(self, desk: Desk, qtbot: QtBot) -> Span:
        with qtbot.waitSignal(desk.view.corrected) as caught:
            desk.view.accept_edit()
        span = caught.args[0]
        assert isinstance(span, Span)
        return span

    def test_what_is_selected_becomes_the_boundaries(self, open_desk: OpenDesk, qtbot: QtBot) -> None:
        desk = open_desk()
        desk.view.edit()
        start, end = desk.view.text.selection or (0, 0)
        assert TEXT[start:end].startswith("dass elf")
        desk.view.text.view.select(start + 4, end + 1)
        made = self.corrected(desk, qtbot)
        assert TEXT[made.start : made.end].startswith("elf nördliche")
        assert made.end == end + 1
        assert not desk.view.is_editing
        assert desk.view.text.selection is None

    def test_nothing_is_corrected_where_nothing_changed_or_it_is_dropped(
        self, open_desk: OpenDesk, qtbot: QtBot
    ) -> None:
        desk = open_desk()
        with qtbot.assertNotEmitted(desk.view.corrected):
            desk.view.edit()
            desk.view.accept_edit()
            desk.view.edit()
            desk.view.text.view.select(3, 9)
            desk.view.stop_editing()

    def test_another_span_ends_the_edit(self, open_desk: OpenDesk) -> None:
        desk = open_desk()
        desk.view.edit()
        desk.view.step(1)
        assert not desk.view.is_editing


class TestStates:
    def with_state(self, desk: Desk, at: int, state: SpanState) -> Submission:
        spans = list(desk.submission.spans)
        spans[at] = replace(spans[at], state=state)
        return replace(desk.submission, spans=tuple(spans))

    def test_a_verdict_changes_row_chip_and_tint_and_the_place_stays(self, open_desk: OpenDesk, scheme: Scheme) -> None:
        desk = open_desk()
        desk.view.go_to("s7")
        box = desk.view.text.rects_of(TEXT.index("Hauptlast"), TEXT.index("der Arbeiten"))[0]
        label = scheme.label("commitment")
        assert label is not None
        fill = desk.appearance.label_colors(label).fill
        x, y = box.left() + 2, box.top() + 2
        assert desk.picture().pixelColor(x, y) == fill
        scrolled = desk.view.text.verticalScrollBar().value()
        desk.view.show_submission(self.with_state(desk, 6, SpanState.REJECTED))
        assert desk.picture().pixelColor(x, y) == desk.appearance.color("page")
        assert desk.view.text.verticalScrollBar().value() == scrolled
        assert desk.view.text.current == "s7"
        row = desk.view.panel.model.index(6)
        assert row.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", rejected")

    def test_the_list_shows_what_the_filter_lets_through(self, open_desk: OpenDesk) -> None:
        desk = open_desk()
        panel = desk.view.panel
        panel.filter.setCurrentIndex(1)
        panel.filter.activated.emit(1)
        assert [row.span.id for row in panel.model.rows] == ["s2", "s7"]
        desk.view.show_submission(self.with_state(desk, 1, SpanState.ACCEPTED))
        assert [row.span.id for row in panel.model.rows] == ["s7"]
        panel.filter.setCurrentIndex(2)
        panel.filter.activated.emit(2)
        assert [row.span.id for row in panel.model.rows] == ["s5", "s6", "s8"]

    def test_steps_go_to_neighbors_or_to_what_is_open(self, open_desk: OpenDesk) -> None:
        desk = open_desk()
        assert desk.view.step(1, open_only=True)
        assert desk.view.text.current == "s7"
        assert desk.view.step(1, open_only=True)
        assert desk.view.text.current == "s2"
        assert desk.view.step(-1)
        assert not desk.view.step(-1)
        assert desk.view.text.current == "s1"


class TestAccessible:
    @pytest.fixture(autouse=True)
    def awake(self) -> Iterator[None]:
        QAccessible.setActive(True)
        yield
        QAccessible.setActive(False)

    def test_spans_are_children_of_the_text_with_their_remarks(self, open_desk: OpenDesk) -> None:
        desk = open_desk()
        text = QAccessible.queryAccessibleInterface(desk.view.text)
        assert text.childCount() == 9
        child = text.child(7)
        assert child.text(QAccessible.Text.Name) == (
            "Span 8 of 9, Condition ohne eine Zusage des Landes, question open"
        )
        assert child.text(QAccessible.Text.Description).startswith("kira: Ist das eine Bedingung")

    def test_notes_say_what_they_hang_on(self, open_desk: OpenDesk) -> None:
        desk = open_desk()
        names = [note.accessibleName() for note in desk.notes()]
        assert names[1].startswith("Note on Commitment Bagger, Boote")
        assert names[1].endswith(", corrected")
        assert all(name for name in names)


def test_in_a_narrow_window_the_list_comes_over_the_text(open_desk: OpenDesk) -> None:
    desk = open_desk((1000, 700))
    assert not desk.view.panel.isVisible()
    desk.view.show_list()
    QApplication.processEvents()
    assert desk.view.panel.isVisible()
    QTest.keyClick(desk.view.panel.view, Qt.Key.Key_Return)
    assert desk.view.text.hasFocus()
    assert not desk.view.panel.isVisible()
    desk.view.resize(1440, 700)
    QApplication.processEvents()
    assert desk.view.panel.isVisible()


def test_at_twice_the_size_nothing_of_a_note_is_cut(open_desk: OpenDesk) -> None:
    desk = open_desk((1440, 1800), scale=2.0)
    desk.view.go_to("s4")
    for note in desk.notes():
        for child in note.findChildren(QWidget):
            if child.isVisible():
                assert child.height() >= child.minimumSizeHint().height()
                assert note.rect().contains(child.mapTo(note, child.rect().bottomRight()))
