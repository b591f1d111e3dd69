"""Assigning articles in the window: seen before, done as one step, taken back where nobody has begun."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from canary import WORD
from exchange_helpers import annotate, assign
from window_desk import Desk
from wortlaut.gui.dialogs.assign_dialog import AssignDialog
from wortlaut.session import coordination
from wortlaut.session.second_pass import Policy
from wortlaut.session.session import Session

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[AssignDialog]], AssignDialog]


def words(dialog: AssignDialog) -> tuple[str, str]:
    """What stands below the choices, once it is worked out."""
    dialog.preview_now()
    loads, note = (dialog.findChild(QLabel, name) for name in ("assign_loads", "assign_note"))
    assert isinstance(loads, QLabel)
    assert isinstance(note, QLabel)
    return loads.text(), note.text()


def test_new_people_get_all_articles_in_one_step(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    assert words(dialog) == ("", "Tick somebody, or write a name.")
    assert not dialog.start.isEnabled()
    dialog.people.names.setFocus()
    desk.type("anna, ben")
    assert words(dialog)[0] == "anna 6 (6 new), ben 6 (6 new), both 6"
    assert "New in the project: anna, ben." in words(dialog)[1]
    desk.keys("Return")
    assert "anna 6, ben 6" in desk.notice
    assert coordination.assigned(desk.session) == {"anna": 6, "ben": 6}
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    assert coordination.assigned(desk.session) == {}
    desk.keys("Ctrl+Shift+Z")
    assert coordination.assigned(desk.session) == {"anna": 6, "ben": 6}


def test_some_people_per_article_and_a_shared_part(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.command("articles.assign")
    dialog = opened(desk, AssignDialog)
    dialog.people.names.setText("anna, ben, carla")
    dialog.way.choose(1)
    dialog.number.setValue(2)
    assert words(dialog)[0] == "anna 4 (4 new), ben 4 (4 new), carla 4 (4 new), all of them 0"
    dialog.number.setValue(9)
    assert dialog.number.value() == 3, "not more than there are people"
    dialog.way.choose(2)
    dialog.share.setValue(50)
    assert words(dialog)[0] == "anna 4 (4 new), ben 4 (4 new), carla 4 (4 new), all of them 3"
    dialog.articles.choose(1)
    dialog.way.choose(0)
    assert words(dialog)[0] == "anna 1 (1 new), ben 1 (1 new), carla 1 (1 new), all of them 1"
    dialog.start.click()
    assert coordination.assigned(desk.session) == {"anna": 1, "ben": 1, "carla": 1}


def test_the_filter_of_the_list_is_a_choice(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.window.list.filter.setText("Ort 2")
    desk.until(lambda: len(desk.window.list.order()) == 1)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.people.names.setText("anna")
    assert dialog.articles.cells[1].text() == "As filtered in the list: 1"
    dialog.articles.choose(1)
    assert words(dialog)[0] == "anna 1 (1 new)"
    dialog.start.click()
    [row] = [row for row in desk.session.article_rows(desk.session.article_ids()) if "Ort 2" in row.title]
    with desk.session.project.reading() as connection:
        assert connection.execute("SELECT article FROM assignment").fetchall() == [(row.id,)]


def test_a_name_that_cannot_be_one_is_refused_before(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.people.names.setText("gold")
    assert "reserved" in words(dialog)[1]
    assert not dialog.start.isEnabled()
    dialog.people.names.setText("Zoë <b>x</b>")
    assert words(dialog)[0] == "Zoë <b>x</b> 6 (6 new)"
    dialog.close()


def test_the_second_pass_is_set_in_the_same_step_and_switched_off(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.people.names.setText("anna")
    dialog.again.setChecked(True)
    dialog.again_share.setValue(25)
    dialog.again_days.setValue(7)
    assert "second pass changes" in words(dialog)[1]
    dialog.start.click()
    assert coordination.second_pass_policy(desk.session) == Policy(0.25, 7)
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    assert coordination.second_pass_policy(desk.session) is None
    assert coordination.assigned(desk.session) == {}
    desk.keys("Ctrl+Shift+Z", "F9")
    dialog = opened(desk, AssignDialog)
    assert dialog.again.isChecked()
    assert (dialog.again_share.value(), dialog.again_days.value()) == (25, 7)
    dialog.people.tick("anna")
    assert words(dialog) == ("anna 6", "Nothing new to assign: they have these articles already.")
    assert not dialog.start.isEnabled()
    dialog.again.setChecked(False)
    assert "switched off" in words(dialog)[1]
    dialog.start.click()
    assert coordination.second_pass_policy(desk.session) is None
    assert coordination.assigned(desk.session) == {"anna": 6}


def test_what_nobody_has_begun_is_taken_back(start: Start, assigned: Path, opened: Opened) -> None:
    session = Session.open(assigned, "ben")
    session.open_article(session.article_ids()[0])
    annotate(session)
    session.close()
    desk = start(assigned)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.what.choose(1)
    assert words(dialog) == ("", "Tick whose assignments you take back.")
    assert dialog.people.names.isHidden()
    dialog.people.tick("ben")
    loads, note = words(dialog)
    assert loads == "To be taken back: ben 5"
    assert note.startswith("1 assignment")
    assert note.endswith("work has begun.")
    dialog.start.click()
    assert coordination.assigned(desk.session) == {"anna": 6, "ben": 1}
    assert desk.notice == "Taken back: ben 5"
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    assert coordination.assigned(desk.session) == {"anna": 6, "ben": 6}


def test_nothing_of_the_work_of_others_is_told(start: Start, assigned: Path, opened: Opened) -> None:
    session = Session.open(assigned, "ben")
    session.open_article(session.article_ids()[0])
    annotate(session, note=WORD)
    session.submit()
    session.close()
    desk = start(assigned, annotator="anna")
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.people.tick("ben")
    told = " ".join([*words(dialog), *(label.text() for label in dialog.findChildren(QLabel))])
    assert WORD not in told
    assert "submitted" not in told.replace("submitted articles", "")
    dialog.close()


def test_an_empty_project_says_what_comes_first(start: Start, tmp_path: Path, scheme: object, opened: Opened) -> None:
    path = tmp_path / "empty.wortlaut"
    Session.create(path, "chief", scheme).close()  # type: ignore[arg-type]
    desk = start(path)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.people.names.setText("anna")
    assert words(dialog)[1] == "There are no articles yet: import some first."
    assert not dialog.start.isEnabled()
    dialog.close()


def test_a_project_for_reading_only_is_not_assigned(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.session.read_only = True
    for command in ("articles.assign", "review.settings", "exchange.take_in", "exchange.hand_in"):
        desk.window.status.clear_notice()
        desk.command(command)
        assert "reading only" in desk.notice
    desk.session.read_only = False


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_preview_comes_by_itself(start: Start, project: Path, opened: Opened, language: str) -> None:
    assign(project, ("anna",))
    desk = start(project, language=language)
    desk.keys("F9")
    dialog = opened(desk, AssignDialog)
    dialog.people.tick("anna")
    assert not dialog.settled
    desk.until(lambda: dialog.settled)
    label = dialog.findChild(QLabel, "assign_loads")
    assert isinstance(label, QLabel)
    assert label.text() == "anna 6"
    dialog.close()
