"""The single review with a real project: what keys store, and what comes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from review_helpers import annotator_id, article_of, place, span, submit, take, text_of
from wortlaut.domain.change import Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.review.single.note import Note
from wortlaut.gui.review.single.single_page import SinglePage
from wortlaut.gui.review.single.values import SpanState
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Session
from wortlaut.session.single_review import SingleReview
from wortlaut.session.single_values import LayerReview

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ARTICLE = article_of(text_of(3))


@dataclass
class Desk:
    page: SinglePage
    session: Session
    spans: list[Span]
    path: Path
    window: QWidget

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page.view.text, key, modifiers)
        QApplication.processEvents()

    def states(self) -> list[SpanState]:
        assert self.page.view.submission is not None
        return [one.state for one in self.page.view.submission.spans]

    def stored(self) -> LayerReview:
        """Return what is in the file."""
        found = SingleReview(self.session).open(ARTICLE.id, annotator_id(self.session, "Ann"))
        assert isinstance(found, LayerReview)
        return found

    @property
    def current(self) -> str | None:
        return self.page.view.text.current


def spans_of_ann() -> list[Span]:
    """An actor whose left edge is wrong, a quote, a commitment that is none."""
    return [
        span("actor", place(0, 11, 20)),
        span("quote", place(0, 38, 97), type="indirect"),
        span("commitment", place(1, 0, 20)),
    ]


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Iterator[tuple[Session, list[Span]]]:
    """Ann submitted; Mia reviews."""
    session = Session.create(tmp_path / "project.wortlaut", "Mia", scheme)
    spans = spans_of_ann()
    links = [Link(new_id(), "speaker", spans[1].id, spans[0].id)]
    submit(session.project, ARTICLE, {"Ann": (spans, links)})
    session.reload()
    yield session, spans
    session.close()


def open_page(qtbot: QtBot, session: Session, spans: list[Span], path: Path) -> Desk:
    window = QWidget()
    qtbot.addWidget(window)
    bridge = Bridge(session, Appearance("light"), "en")
    bridge.setParent(window)
    page = SinglePage(bridge, window)
    window.resize(1440, 900)
    page.resize(1440, 900)
    window.show()
    window.activateWindow()
    page.entered()
    QApplication.processEvents()
    return Desk(page, session, spans, path, window)


@pytest.fixture
def desk(qtbot: QtBot, project: tuple[Session, list[Span]], tmp_path: Path) -> Desk:
    return open_page(qtbot, *project, tmp_path)


def test_a_submission_is_shown_with_its_links(desk: Desk) -> None:
    assert desk.states() == [SpanState.OPEN] * 3
    assert desk.page.view.submission is not None
    assert desk.page.view.submission.spans[1].linked == ("said by: Anna Kern",)
    assert "Ann" in desk.page.view.panel.layers.currentText()


class TestVerdicts:
    def test_a_key_judges_and_goes_to_what_is_open(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_A)
        assert desk.states()[0] is SpanState.ACCEPTED
        assert desk.current == desk.spans[1].id
        desk.key(Qt.Key.Key_X)
        assert desk.states() == [SpanState.ACCEPTED, SpanState.REJECTED, SpanState.OPEN]
        assert {str(said.state) for said in desk.stored().verdicts.values()} == {"accepted", "rejected"}
        assert desk.page.view.panel.layers.currentText().endswith("Ann · 2/3")

    def test_the_same_key_again_takes_it_back(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_A)
        desk.key(Qt.Key.Key_P)
        desk.key(Qt.Key.Key_A)
        assert desk.states()[0] is SpanState.OPEN
        assert not desk.stored().verdicts

    def test_undo_takes_a_verdict_back_on_the_page(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_A)
        desk.page.run("card.undo")
        assert desk.states() == [SpanState.OPEN] * 3
        assert desk.session.article is None

    def test_commands_of_cards_mean_what_their_keys_mean_here(self, desk: Desk) -> None:
        desk.page.run("card.accept")
        desk.page.run("card.reject")
        desk.page.run("card.union")
        assert desk.states() == [SpanState.ACCEPTED, SpanState.REJECTED, SpanState.OPEN]

    def test_boundaries_are_corrected_and_the_submission_stays(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_E)
        desk.page.view.text.view.select(0, 20)
        desk.key(Qt.Key.Key_Return)
        (said,) = desk.stored().verdicts.values()
        assert said.correction is not None
        assert said.correction.fragments == ((0, 20),)
        assert desk.stored().submission.spans[0].fragments == ((11, 20),)
        assert desk.states()[0] is SpanState.CORRECTED
        desk.key(Qt.Key.Key_E)
        desk.key(Qt.Key.Key_Escape)
        assert not desk.page.view.is_editing

    def test_a_correction_back_to_what_was_submitted_takes_it_back(self, desk: Desk) -> None:
        for selected in ((0, 20), (11, 20)):
            desk.key(Qt.Key.Key_E)
            desk.page.view.text.view.select(*selected)
            desk.key(Qt.Key.Key_Return)
        assert desk.states()[0] is SpanState.OPEN

    def test_shift_and_a_digit_correct_the_main_attribute(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_N)
        desk.key(Qt.Key.Key_1, SHIFT)
        said = desk.stored().verdicts[desk.spans[1].id]
        assert said.correction is not None
        assert said.correction.attributes == {"type": "direct"}

    def test_another_label_is_chosen_by_digit(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_L)
        note = desk.page.view.margin.note
        assert note is not None
        assert note.chooser is not None
        assert note.chooser.isVisible()
        QTest.keyClick(note.chooser, Qt.Key.Key_1)
        said = desk.stored().verdicts[desk.spans[0].id]
        assert said.correction is not None
        assert said.correction.label == "quote"

    def test_escape_leaves_the_choice(self, desk: Desk) -> None:
        desk.page.run("value")
        note = desk.page.view.margin.note
        assert note is not None
        assert note.chooser is not None
        QTest.keyClick(note.chooser, Qt.Key.Key_Escape)
        assert not note.chooser.isVisible()
        assert desk.page.view.text.hasFocus()
        assert not desk.stored().verdicts

    def test_a_digit_adds_what_is_missing_and_x_takes_it_back(self, desk: Desk) -> None:
        desk.page.view.text.view.select(*place(0, 75, 97)[0])
        desk.key(Qt.Key.Key_4)
        assert SpanState.ADDED in desk.states()
        (added,) = desk.stored().added
        assert added.correction is not None
        assert added.correction.label == "condition"
        desk.page.view.go_to(added.correction.id)
        desk.key(Qt.Key.Key_X)
        assert not desk.stored().added


class TestComments:
    def comment(self, desk: Desk, body: str) -> None:
        desk.key(Qt.Key.Key_K)
        note = desk.page.view.margin.note
        assert note is not None
        assert note.field is not None
        assert note.field.hasFocus()
        QTest.keyClicks(note.field, body)
        QTest.keyClick(note.field, Qt.Key.Key_Return)
        QApplication.processEvents()

    def test_a_comment_makes_an_open_span_wait_for_its_annotator(self, desk: Desk) -> None:
        self.comment(desk, "xae")  # letters of commands are only typed
        assert desk.states() == [SpanState.WAITING, SpanState.OPEN, SpanState.OPEN]
        (thread,) = desk.stored().threads
        assert thread.comment.body == "xae"
        assert desk.page.view.text.hasFocus()

    def test_it_is_settled_by_a_key(self, desk: Desk) -> None:
        self.comment(desk, "Wer?")
        desk.key(Qt.Key.Key_O)
        assert desk.stored().threads[0].comment.resolved_at is not None
        assert desk.states()[0] is SpanState.DONE

    def test_shift_enter_answers(self, desk: Desk) -> None:
        self.comment(desk, "Wer?")
        desk.key(Qt.Key.Key_Return, SHIFT)
        note = desk.page.view.margin.note
        assert note is not None
        assert note.field is not None
        QTest.keyClicks(note.field, "Noch etwas")
        QTest.keyClick(note.field, Qt.Key.Key_Return)
        (thread,) = desk.stored().threads
        assert [answer.body for answer in thread.answers] == ["Noch etwas"]

    def test_a_comment_on_an_open_span_is_one_step(self, desk: Desk) -> None:
        before = len(desk.session.actions())
        desk.key(Qt.Key.Key_K)
        note = desk.page.view.margin.note
        assert note is not None
        QTest.keyClicks(note.field, "Warum?")
        QTest.keyClick(note.field, Qt.Key.Key_Return)
        assert len(desk.stored().threads) == 1
        assert len(desk.stored().verdicts) == 1
        assert len(desk.session.actions()) == before + 1
        desk.page.bridge.undo()
        assert not desk.stored().threads
        assert not desk.stored().verdicts
        assert desk.states() == [SpanState.OPEN] * 3


class TestOneSpanAtATime:
    def test_what_is_shown_after_each_key_is_what_is_stored(self, desk: Desk) -> None:
        shown = []
        for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_P, Qt.Key.Key_X, Qt.Key.Key_X, Qt.Key.Key_A):
            desk.key(key)
            view = desk.page.view
            shown.append((view.submission, list(view.panel.model.rows)))
            desk.page.entered()  # reads everything anew
            assert shown[-1] == (view.submission, list(view.panel.model.rows))
        assert len({tuple(one.state for one in rows) for _, rows in shown}) > 2

    def test_a_verdict_does_not_read_the_submission_again(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise AssertionError

        monkeypatch.setattr(desk.page.review, "open", refuse)
        desk.key(Qt.Key.Key_A)
        desk.key(Qt.Key.Key_X)
        assert desk.states()[:2] == [SpanState.ACCEPTED, SpanState.REJECTED]

    def test_notes_come_and_go_with_what_is_said(self, desk: Desk) -> None:
        margin = desk.page.view.margin
        desk.key(Qt.Key.Key_K)
        note = margin.note
        assert note is not None
        QTest.keyClicks(note.field, "Warum?")
        QTest.keyClick(note.field, Qt.Key.Key_Return)
        desk.key(Qt.Key.Key_N)
        assert sum(not note.isHidden() for note in margin.findChildren(Note)) == 2
        desk.page.bridge.undo()
        assert sum(not note.isHidden() for note in margin.findChildren(Note)) == 1


class TestFinishing:
    def test_open_spans_keep_it_from_being_finished(self, desk: Desk, qtbot: QtBot) -> None:
        with qtbot.waitSignal(desk.page.bridge.problem_found) as caught:
            desk.key(Qt.Key.Key_Return, CTRL)
        assert isinstance(caught.args[0], Problem)
        assert caught.args[0].code == "spans_open"

    def test_it_is_finished_when_everything_is_judged(self, desk: Desk) -> None:
        for _ in range(3):
            desk.key(Qt.Key.Key_A)
        desk.key(Qt.Key.Key_Return, CTRL)
        assert desk.stored().finished is not None
        assert not desk.page.view.finish.isVisible()
        desk.key(Qt.Key.Key_X)
        assert SpanState.REJECTED not in desk.states()
        desk.page.bridge.undo()
        assert desk.stored().finished is None
        assert desk.page.view.finish.isVisible()
        assert desk.session.article is None


class TestDifferences:
    def test_the_reviewer_sees_what_the_annotator_will_see(self, desk: Desk) -> None:
        desk.key(Qt.Key.Key_D)
        assert desk.page.view.submission is not None
        assert desk.page.view.submission.read_only
        desk.key(Qt.Key.Key_A)
        assert desk.states() == [SpanState.OPEN] * 3
        desk.key(Qt.Key.Key_D)
        assert not desk.page.view.submission.read_only

    def test_the_annotator_sees_verdicts_and_answers(
        self, desk: Desk, qtbot: QtBot, project: tuple[Session, list[Span]]
    ) -> None:
        session, spans = project
        desk.key(Qt.Key.Key_X)
        desk.key(Qt.Key.Key_A)
        TestComments().comment(desk, "Warum?")
        desk.page.run("done")
        desk.key(Qt.Key.Key_Return, CTRL)
        assert desk.stored().finished is not None
        session.set_annotator("Ann")
        own = open_page(qtbot, session, spans, desk.path)
        assert own.states() == [SpanState.REJECTED, SpanState.ACCEPTED, SpanState.DONE]
        own.key(Qt.Key.Key_A)
        assert own.states()[0] is SpanState.REJECTED
        assert not own.page.view.differences.isEnabled()

    def test_own_differences_from_the_gold_are_compared(
        self, qtbot: QtBot, tmp_path: Path, project: tuple[Session, list[Span]]
    ) -> None:
        session, spans = project
        other = [span("actor", place(0, 0, 20)), span("quote", place(0, 38, 97), type="indirect")]
        submit(session.project, ARTICLE, {"Ben": (other, [])})
        session.reload()
        review = ReviewDesk(session)
        for card_id in list(review.queue()):
            review.decide(card_id, take(review.card(card_id).card, annotator_id(session, "Ben")))
        review.finish(ARTICLE.id)
        session.set_annotator("Ann")
        desk = open_page(qtbot, session, spans, tmp_path)
        assert desk.page.view.differences.isEnabled()
        desk.key(Qt.Key.Key_D)
        compare = desk.page.gold
        assert compare.isVisible()
        stops = [owner for _, owner in compare.text.stops]
        assert len(stops) == 2 + 1  # the actor, the commitment, and the link only Ann has
        assert compare.text.owner_description(stops[0]).startswith(
            "Version 1: Actor: Anna Kern. Version 2: Actor: Minister"
        )
        desk.page.run("differences")
        assert desk.page.view.isVisible()


def test_without_a_submission_it_says_so(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    session = Session.create(tmp_path / "empty.wortlaut", "Mia", scheme)
    desk = open_page(qtbot, session, [], tmp_path)
    assert not desk.page.view.isVisible()
    assert [stop.isVisible() for stop in desk.page.stops()] == [True]
    desk.page.run("accept")
    session.close()
