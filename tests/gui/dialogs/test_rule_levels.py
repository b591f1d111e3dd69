"""Problems solved by one key, and how grave each rule is in a project."""

from collections.abc import Callable
from pathlib import Path

import pytest

from window_desk import FIRST, SECOND, Desk, make_project
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.dialogs.check_report import CheckReportDialog
from wortlaut.gui.panes.problem_rows import PROBLEM_ROLE, level_name
from wortlaut.gui.rules.levels_dialog import LevelsDialog
from wortlaut.session.rule_levels import rules_of_project

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[LevelsDialog]], LevelsDialog]


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with one quotation, its speaker named beside it."""
    return make_project(tmp_path / "harbor.wortlaut", scheme, [FIRST, SECOND])


def codes(desk: Desk) -> list[str]:
    desk.window.side.tabs.problems.book.finish()
    return [problem.code for problem in desk.window.side.tabs.problems.book.problems]


def level(desk: Desk, code: str) -> str:
    return next(rule.check.level for rule in rules_of_project(desk.session) if rule.check.id == code)


def test_one_key_after_the_other_makes_a_quote_with_its_speaker(start: Start, project: Path) -> None:
    desk = start(project)
    assert codes(desk) == ["quotation_untagged"]
    desk.keys("F8")
    assert desk.window.bridge.view.selection == (25, 52)
    assert "not tagged as a quote" in desk.notice
    desk.keys("Ctrl+.")
    assert [(span.label, span.attributes) for span in desk.spans] == [("quote", {"type": "direct"})]
    assert codes(desk) == ["quote_without_speaker"]
    desk.keys("Ctrl+.")
    assert desk.texts() == [("„Wir bauen die Mole selbst“",), ("Okafor",)]
    assert codes(desk) == []
    desk.keys("Ctrl+.")
    assert "No problem here" in desk.notice
    desk.keys("Ctrl+Z", "Ctrl+Z")
    assert desk.spans == []
    assert codes(desk) == ["quotation_untagged"]


def test_the_list_of_problems_fixes_its_row_and_keeps_the_keyboard(start: Start, project: Path) -> None:
    desk = start(project)
    assert codes(desk) == ["quotation_untagged"]
    pane = desk.window.side.tabs.problems
    desk.window.side.show_problems()
    pane.setFocus()
    desk.keys("Home")
    row = pane.model.index(0).data(PROBLEM_ROLE)
    assert (row.text, row.key, row.help) == ("„Wir bauen die Mole selbst“", "Ctrl+.", "tag as a quote")
    assert pane.model.index(0).data().startswith("Speech not tagged")
    assert pane.current_problem is row.problem
    desk.keys("Ctrl+.")
    assert [span.label for span in desk.spans] == ["quote"]
    assert pane.view.hasFocus()
    assert not desk.window.side.tabs.tabs.button("problems").text().endswith("0")


def test_all_levels_are_stored_as_one_step_and_hold_everywhere(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    assert codes(desk) == ["quotation_untagged"]
    desk.keys("Ctrl+Shift+F8")
    dialog = opened(desk, LevelsDialog)
    assert len(dialog.levels) == 17
    assert dialog.levels["quotation_untagged"].current == "hint"
    assert dialog.levels["edge_space"].hasFocus() or any(cell.hasFocus() for cell in dialog.levels["edge_space"].cells)
    dialog.levels["quotation_untagged"].choose(3)
    dialog.levels["half_word"].choose(0)
    dialog.store.click()
    assert "stored" in desk.notice
    assert (level(desk, "quotation_untagged"), level(desk, "half_word")) == ("error", "off")
    assert codes(desk) == ["quotation_untagged"]
    assert [problem.level for problem in desk.session.problems()] == ["error"]
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Return")
    assert "Not submitted: 1 error" in desk.notice
    assert desk.window.bridge.view.selection == (25, 52)
    desk.keys("Ctrl+Z")
    assert (level(desk, "quotation_untagged"), level(desk, "half_word")) == ("hint", "warning")
    assert [problem.level for problem in desk.session.problems()] == ["hint"]
    desk.keys("Ctrl+Shift+Z")
    assert level(desk, "half_word") == "off"
    desk.keys("Ctrl+Shift+F8")
    dialog = opened(desk, LevelsDialog)
    dialog.defaults.click()
    dialog.store.click()
    assert (level(desk, "quotation_untagged"), level(desk, "half_word")) == ("hint", "warning")


def test_a_finding_about_text_leads_there(
    start: Start, project: Path, opened: Callable[..., CheckReportDialog]
) -> None:
    desk = start(project)
    desk.window.bridge.view.select(56, 62)
    desk.keys("2", "Ctrl+F8")
    dialog = opened(desk, CheckReportDialog)
    rules = dialog.tree.topLevelItem(dialog.tree.topLevelItemCount() - 1)
    finding = rules.child(0)
    assert finding.text(0) == "Speech not tagged as a quote"
    dialog.tree.setCurrentItem(finding)
    desk.keys("Return")
    assert desk.window.bridge.view.selection == (25, 52)


def test_each_level_has_its_name() -> None:
    assert [level_name(Problem("x", one).level) for one in ("error", "warning", "hint")] == ["Error", "Warning", "Hint"]
