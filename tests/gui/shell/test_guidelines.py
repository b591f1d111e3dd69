"""Guidelines by one key: at what has the keyboard, and back."""

from pathlib import Path

from window_desk import Desk
from wortlaut.gui.dialogs.manual import ManualWindow
from wortlaut.gui.panes.side_tabs import PROBLEMS
from wortlaut.session.guidelines import has_own, take_own


def tag_commitment(desk: Desk) -> None:
    desk.window.bridge.guesses = False
    text = desk.window.bridge.session.article
    assert text is not None
    start = text.text.index("Der Rat werde")
    desk.window.bridge.view.select(start, start + len("Der Rat werde"))
    desk.keys("3")


def place(desk: Desk) -> str:
    pane = desk.window.side.guidelines
    assert pane is not None
    return pane.page.place


def test_the_key_opens_them_at_what_has_the_keyboard(desk: Desk) -> None:
    side = desk.window.side
    tag_commitment(desk)
    desk.keys("Shift+F1")
    assert side.shows_guidelines
    assert place(desk).startswith("4 COMMITMENT")
    desk.keys("Shift+F1")
    assert place(desk).startswith("4.1 Status")
    desk.keys("Esc")
    assert not side.shows_guidelines
    assert desk.window.canvas.hasFocus()

    desk.keys("Return")  # the main attribute in the inspector
    desk.keys("Shift+F1")
    assert place(desk).startswith("4.1 Status")
    desk.keys("Esc", "Shift+6", "Return", "Shift+F1")
    assert place(desk).startswith("refused")
    desk.keys("Esc")

    tabs = side.tabs
    desk.until(lambda: tabs.problems.book.is_complete)
    tabs.show_tab(PROBLEMS)
    tabs.problems.view.setFocus()
    codes = [problem.code for problem in tabs.problems.book.problems]
    tabs.problems.view.setCurrentIndex(tabs.problems.model.index(codes.index("commitment_without_committer")))
    desk.keys("Shift+F1")
    assert place(desk).startswith("committer")
    desk.keys("Esc")

    desk.window.top.labels.findChildren(type(desk.window.top.labels._buttons["actor"]))[1].setFocus()
    desk.keys("Shift+F1")
    assert place(desk).startswith("3 ACTOR")


def test_books_beside_names_open_them_too(desk: Desk) -> None:
    tag_commitment(desk)
    wanted: list[object] = []
    desk.window.bridge.guidelines_wanted.connect(wanted.append)
    desk.until(lambda: desk.window.side.inspector.span_page.form is not None)
    form = desk.window.side.inspector.span_page.form
    assert form is not None
    from wortlaut.gui.components.buttons import IconButton

    books = [button for button in form.findChildren(IconButton) if "Guidelines" in button.accessibleName()]
    books[0].click()
    assert wanted == [("commitment-status", "commitment")]
    assert place(desk).startswith("4.1 Status")
    desk.window.top.labels._buttons["condition"].customContextMenuRequested.emit(desk.window.pos())
    assert place(desk).startswith("5 CONDITION")


def test_a_project_gets_its_own_file_and_gives_it_back(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("# Own rules 1\n\nNothing else. v2\n", encoding="utf-8")
    desk.prompts.answers.append(tmp_path / "own.md")
    desk.command("guidelines.own")
    pane = desk.window.side.guidelines
    assert pane is not None
    assert "Nothing else" in pane.page.toPlainText()
    desk.command("guidelines.shipped")
    assert not has_own(desk.session)
    assert "Nothing else" not in pane.page.toPlainText()
    desk.command("guidelines.shipped")
    assert desk.notice == "Nothing to change"
    desk.prompts.answers.append(tmp_path / "missing.md")
    desk.command("guidelines.own")
    assert "Reading failed" in desk.prompts.told[-1]


def test_a_key_makes_a_span_a_precedent_and_another_takes_it_back(desk: Desk) -> None:
    tag_commitment(desk)
    desk.prompts.answers.append("a promise")
    desk.keys("V")
    assert desk.spans[0].precedent == "a promise"
    desk.keys("Shift+V")
    assert desk.spans[0].precedent is None
    desk.keys("Ctrl+Z")
    assert desk.spans[0].precedent == "a promise"


def test_on_other_pages_they_open_in_a_window_of_their_own(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "own.md").write_text("# Own rules\n\n<b>Nothing</b> else. ![x](file:///y.png)\n", encoding="utf-8")
    take_own(desk.session, tmp_path / "own.md")
    desk.command("page.agreement")
    desk.command("guidelines")
    window = desk.window.findChild(ManualWindow)
    assert window is not None
    assert window.page.toPlainText() == "Own rules\n<b>Nothing</b> else. x"
    window.close()


def test_the_list_of_problems_leads_to_the_rule(desk: Desk) -> None:
    tag_commitment(desk)
    problems = desk.window.side.tabs.problems
    desk.window.side.show_problems()
    desk.until(lambda: problems.book.is_complete and bool(problems.book.problems))
    codes = [problem.code for problem in problems.book.problems]
    problems.view.setCurrentIndex(problems.model.index(codes.index("commitment_without_committer")))
    problems._rule.click()
    assert place(desk).startswith("committer")
