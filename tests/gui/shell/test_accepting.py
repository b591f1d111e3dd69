"""Accepting a problem as it is, with a reason, by key: from the text, from the list, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from pane_project import tag
from window_desk import FIRST, Desk
from wortlaut.domain.span import Span
from wortlaut.gui.panes.problem_rows import PROBLEM_ROLE, ProblemModel, ProblemRow
from wortlaut.gui.panes.reason_field import ReasonField
from wortlaut.session import annotate
from wortlaut.session.rule_levels import set_levels

ACTOR = "Der Rat werde, so Okafor"


@pytest.fixture
def actor(desk: Desk) -> Span:
    """An actor with a comma in it, which has the focus; nothing else is doubtful."""
    desk.window.bridge.do_all(lambda: set_levels(desk.session, {"quotation_untagged": "off"}))
    span = tag(desk.window.bridge, "actor", ACTOR)
    session = desk.session
    assert session.content is not None
    desk.window.bridge.do(annotate.set_attribute(session.content, session.scheme, span.id, "kind", "institution"))
    desk.window.focus_text()
    desk.window.side.tabs.problems.book.finish()
    assert [problem.code for problem in desk.window.side.tabs.problems.book.problems] == ["actor_comma"]
    return span


def model(desk: Desk) -> ProblemModel:
    return desk.window.side.tabs.problems.model


def rows(desk: Desk) -> list[ProblemRow | None]:
    return [model(desk).index(place).data(PROBLEM_ROLE) for place in range(model(desk).rowCount())]


def field(desk: Desk) -> ReasonField:
    reason = desk.window.side.tabs.problems.reason
    assert reason is not None
    return reason


def accept(desk: Desk, reason: str) -> None:
    desk.keys("Shift+Return")
    desk.type(reason)
    desk.keys("Return")


def test_shift_enter_in_the_text_asks_for_a_reason_and_goes_back(desk: Desk, actor: Span) -> None:
    desk.keys("Shift+Return")
    assert QApplication.focusWidget() is field(desk).field
    assert "comma" in field(desk).field.accessibleName()
    assert QApplication.activeModalWidget() is None
    desk.type("Beisatz")
    desk.keys("Return")
    assert QApplication.focusWidget() is desk.window.canvas
    assert field(desk).isHidden()
    line, accepted = rows(desk)
    assert line is None
    assert accepted is not None
    assert (accepted.said, accepted.is_accepted) == ("Beisatz", True)
    assert accepted.signed.startswith("anna, ")
    assert not desk.window.side.tabs.problems.book.problems
    assert desk.window.bridge.view.focused == actor.id


def test_the_same_key_takes_it_back(desk: Desk, actor: Span) -> None:
    accept(desk, "Beisatz")
    desk.keys("Shift+Return")
    assert [row.problem.code for row in rows(desk) if row] == ["actor_comma"]
    assert len(desk.window.side.tabs.problems.book.problems) == 1
    desk.keys("Ctrl+Z")
    assert not desk.window.side.tabs.problems.book.problems
    desk.keys("Ctrl+Z")
    assert len(desk.window.side.tabs.problems.book.problems) == 1
    desk.keys("Ctrl+Shift+Z")
    assert not desk.window.side.tabs.problems.book.problems


def test_esc_changes_nothing_and_a_reason_is_needed(desk: Desk, actor: Span) -> None:
    desk.keys("Shift+Return")
    desk.type("doch nicht")
    desk.keys("Esc")
    assert QApplication.focusWidget() is desk.window.canvas
    desk.keys("Shift+Return")
    assert field(desk).field.text() == ""
    desk.keys("Return")
    assert desk.notice == "A reason is missing"
    assert field(desk).isVisible()
    assert len(desk.window.side.tabs.problems.book.problems) == 1


def test_from_the_list_the_keyboard_stays_in_the_list(desk: Desk, actor: Span) -> None:
    desk.window.side.show_problems()
    pane = desk.window.side.tabs.problems
    pane.view.setFocus()
    pane.view.setCurrentIndex(model(desk).index(0))
    accept(desk, "Beisatz")
    assert QApplication.focusWidget() is pane.view
    assert pane.current_problem is not None  # what was accepted: the same key opens it again
    desk.keys("Shift+Return")
    assert len(pane.book.problems) == 1


def test_the_menu_of_a_problem_has_fix_and_accept(desk: Desk, actor: Span) -> None:
    desk.window.side.show_problems()
    pane = desk.window.side.tabs.problems
    pane.view.setCurrentIndex(model(desk).index(0))
    pane.view.customContextMenuRequested.emit(QPoint(20, 20))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    assert names[:2] == ["problem.fix", "problem.accept"]
    menu.close()


def test_an_accepted_problem_draws_no_wave_and_does_not_count(desk: Desk, actor: Span) -> None:
    tabs = desk.window.side.tabs
    heard: list[list[object]] = []
    tabs.problems_changed.connect(lambda problems: heard.append(list(problems)))
    accept(desk, "Beisatz")
    assert heard[-1] == []  # what the canvas marks
    assert tabs.tabs.button("problems").accessibleName() == "Problems, 0"
    view = tabs.problems.view
    desk.window.side.show_problems()
    heights = [view.rowHeight(place) for place in range(model(desk).rowCount())]
    assert heights == [32, 48]
    desk.keys("F8")
    assert "No problems" in desk.notice


def test_it_lapses_with_the_edge_and_says_so(desk: Desk, actor: Span) -> None:
    accept(desk, "Beisatz")
    desk.keys("Alt+Right")
    desk.until(lambda: "No longer accepted" in desk.notice)
    [row] = [row for row in rows(desk) if row is not None and row.problem.code == "actor_comma"]
    assert (row.is_accepted, row.said) == (False, "Beisatz")
    place = model(desk).place_of_problem(row.problem)
    assert "no longer accepted: “Beisatz”" in model(desk).index(place).data(Qt.ItemDataRole.AccessibleTextRole)
    desk.keys("Shift+Return")
    assert field(desk).field.text() == "Beisatz"  # may be given again
    desk.keys("Esc")
    desk.keys("Ctrl+Z")
    desk.until(lambda: not desk.window.side.tabs.problems.book.problems)


def test_an_error_is_not_accepted_and_without_a_problem_it_is_said(desk: Desk, actor: Span) -> None:
    desk.window.bridge.view.move_caret(0)
    desk.keys("Shift+Return")
    assert "No problem here" in desk.notice
    desk.window.bridge.do_all(lambda: set_levels(desk.session, {"commitment_without_committer": "off"}))
    tag(desk.window.bridge, "commitment", "bis Mai zahlen")  # without its status, which is an error
    desk.window.focus_text()
    desk.keys("Shift+Return")
    assert "An error cannot be accepted" in desk.notice


def test_of_a_span_with_an_error_the_warning_is_meant(desk: Desk) -> None:
    tag(desk.window.bridge, "commitment", "is Mai zahlen")  # half a word, and no status
    desk.window.focus_text()
    accept(desk, "Dialekt")
    accepted = desk.window.side.tabs.problems.book.accepted
    assert [(one.problem.level, one.acceptance.reason) for one in accepted] == [("warning", "Dialekt")]


def test_a_fix_while_a_reason_is_asked_for_puts_the_question_away(desk: Desk, actor: Span) -> None:
    desk.keys("Shift+Return")
    desk.keys("Ctrl+.")
    desk.until(lambda: field(desk).isHidden())
    assert QApplication.focusWidget() is desk.window.canvas
    assert not desk.window.side.tabs.problems.book.problems


def test_text_without_a_span_is_accepted_where_it_stands(desk: Desk) -> None:
    pane = desk.window.side.tabs.problems
    pane.book.finish()
    start = FIRST.index("„Wir")
    desk.window.bridge.view.move_caret(start + 3)
    accept(desk, "Losung")
    assert [one.acceptance.surface for one in pane.book.accepted] == [("„Wir bauen die Mole selbst“",)]
    desk.keys("Shift+Return")
    assert not pane.book.accepted


def test_a_submitted_article_is_locked(desk: Desk, actor: Span) -> None:
    assert desk.window.bridge.submit()
    desk.keys("Shift+Return")
    assert "Submitted" in desk.notice
    assert desk.window.side.tabs.problems.reason is None


def test_a_missing_value_is_chosen_in_the_inspector(desk: Desk) -> None:
    span = tag(desk.window.bridge, "commitment", "bis Mai zahlen")
    assert "status" not in span.attributes
    desk.window.focus_text()
    desk.keys("Ctrl+.")
    assert "choose the value" in desk.notice
    form = desk.window.side.inspector.span_page.form
    assert form is not None
    assert form.main is not None
    focus = QApplication.focusWidget()
    assert focus is not None
    assert form.main.isAncestorOf(focus)
    desk.keys("Shift+1")
    assert desk.spans[0].attributes["status"]


def test_a_missing_value_that_the_words_tell_is_set_at_once(desk: Desk) -> None:
    span = tag(desk.window.bridge, "quote", "„Wir bauen die Mole selbst“")
    assert "type" not in span.attributes
    desk.window.focus_text()
    desk.keys("Ctrl+.")
    assert (desk.spans[0].attributes["type"], desk.spans[0].guessed) == ("direct", ())
    assert FIRST.index("„Wir") == span.start
