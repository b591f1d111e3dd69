"""The check from its menu: the report can be read by keyboard and copied, leads to places, and mends what it offers."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMessageBox, QPlainTextEdit, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from pane_project import tag
from window_desk import Desk
from wortlaut.errors import BadInputError, DiskError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.check_report import CheckReportDialog
from wortlaut.gui.dialogs.failure import FailureDialog
from wortlaut.gui.prompts import Prompts
from wortlaut.paths import Folders
from wortlaut.session.acceptances import accept_problem

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[CheckReportDialog]], CheckReportDialog]
COPY = "failure_copy"


def damage(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def group(dialog: CheckReportDialog, number: int) -> QTreeWidgetItem:
    item = dialog.tree.topLevelItem(number - 1)
    assert item is not None
    return item


def test_a_sound_project_passes_and_the_report_is_copied(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.keys("Ctrl+F8")
    dialog = opened(desk, CheckReportDialog)
    assert dialog.tree.topLevelItemCount() == 19
    assert {group(dialog, number).text(1) for number in range(1, 19)} == {"passed"}
    assert dialog.tree.hasFocus()
    button = dialog.findChild(PushButton, "check_copy")
    assert button is not None
    button.click()
    assert " 19 points" not in QGuiApplication.clipboard().text()
    assert "13  The journal makes the tables  passed" in QGuiApplication.clipboard().text()


def test_damage_is_shown_at_its_point_and_mended_from_the_report(
    start: Start, project: Path, places: Folders, opened: Opened
) -> None:
    damage(project, "UPDATE source SET encoding = '' WHERE article = 3")
    desk = start(project)
    desk.command("project.check")
    dialog = opened(desk, CheckReportDialog)
    assert "damaged" in dialog.summary.text()
    found = group(dialog, 17)
    assert found.childCount() == 1
    assert found.isExpanded()
    mend = dialog.findChild(PushButton, "mend_tables")
    assert mend is not None
    mend.click()
    again = opened(desk, CheckReportDialog)
    assert "whole" in again.summary.text()
    assert len(list(places.backups.glob("*.repair.wortlaut"))) == 1


def test_accepted_problems_stand_for_themselves_with_their_reason(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    session = desk.session
    assert session.article is not None
    tag(desk.window.bridge, "actor", session.article.text[:3])
    (problem,) = [one for one in session.problems() if one.code == "half_word"]
    assert desk.window.bridge.do_here(lambda: accept_problem(session, problem, "Name"))
    desk.keys("Ctrl+F8")
    dialog = opened(desk, CheckReportDialog)
    last = group(dialog, dialog.tree.topLevelItemCount())
    assert (last.text(0), last.text(1)) == ("Accepted as they are", "1")
    item = last.child(0)
    assert item is not None
    assert item.text(0) == "Span cuts a word – “Name”"
    others = [group(dialog, place) for place in range(1, dialog.tree.topLevelItemCount())]
    found = [one.child(row) for one in others for row in range(one.childCount())]
    assert not any("cuts a word" in one.text(0) for one in found if one is not None)


def test_a_finding_leads_to_its_place(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    rows = desk.session.article_rows(desk.session.article_ids())
    damage(project, f"UPDATE source SET encoding = '' WHERE article = (SELECT number FROM article "
                    f"WHERE id = '{rows[4].id}')")  # fmt: skip
    desk.command("project.check")
    dialog = opened(desk, CheckReportDialog)
    place = group(dialog, 17).child(0)
    assert place is not None
    dialog.tree.setCurrentItem(place)
    desk.keys("Return")
    assert desk.session.article is not None
    assert desk.session.article.id == rows[4].id
    assert not dialog.isVisible()


@pytest.fixture
def prompts(qtbot: QtBot) -> Prompts:
    parent = QWidget()
    parent.resize(900, 600)
    qtbot.addWidget(parent)
    parent.show()
    return Prompts(parent, Appearance("light"))


def told(prompts: Prompts) -> list[FailureDialog]:
    assert prompts._parent is not None
    return [dialog for dialog in prompts._parent.findChildren(FailureDialog) if dialog.isVisible()]


def test_an_error_is_told_in_parts_that_can_be_selected_and_copied(prompts: Prompts) -> None:
    error = DiskError("disk_full", where="/home/<b>ü</b>/p.wortlaut")
    prompts.tell_error(error, "en")
    [dialog] = told(prompts)
    where = dialog.findChild(QLineEdit, "failure_where")
    assert where is not None
    assert (where.text(), where.isReadOnly()) == (error.where, True)
    words = [text for text in dialog.findChildren(Text) if text.textInteractionFlags() & _SELECT == _SELECT]
    assert [text.text() for text in words] == [
        "The disk is full.",
        "Everything confirmed is saved, this step is not.",
        "Free some space and try again.",
    ]
    assert {text.textFormat() for text in words} == {Qt.TextFormat.PlainText}
    button = dialog.findChild(PushButton, COPY)
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == (
        "What happened: The disk is full.\n"
        "Where: /home/<b>ü</b>/p.wortlaut\n"
        "What is safe: Everything confirmed is saved, this step is not.\n"
        "What to do next: Free some space and try again."
    )


def test_an_error_has_its_words_under_their_captions(prompts: Prompts) -> None:
    prompts.tell_error(DiskError("disk_full", where="/media/p.wortlaut"), "de")
    [dialog] = told(prompts)
    words = dialog.findChildren(Text)
    wrapped = [(text.height(), text.heightForWidth(text.width())) for text in words if text.wordWrap()]
    assert wrapped[1:] == [(needed, needed) for _, needed in wrapped[1:]]  # the first stands beside the sign


_SELECT = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_same_error_is_told_once_until_it_is_read(prompts: Prompts, qtbot: QtBot) -> None:
    for _ in range(3):
        prompts.tell_error(DiskError("disk_full", where="a"), "de")
    qtbot.waitUntil(lambda: len(told(prompts)) == 1)
    told(prompts)[0].close()
    prompts.tell_error(BadInputError("path_missing", where="b"), "de")
    prompts.tell_error(DiskError("disk_full", where="a"), "de")
    assert len(told(prompts)) == 2


def test_details_stand_in_a_field_and_are_copied_too(prompts: Prompts) -> None:
    read = []
    prompts.tell_failure("It went wrong.", "line 1\nline 2", lambda: read.append(True))
    [dialog] = told(prompts)
    field = dialog.findChild(QPlainTextEdit, "failure_details")
    assert field is not None
    assert field.isReadOnly()
    assert dialog.text == "It went wrong.\n\nline 1\nline 2"
    dialog.close()
    assert read == [True]


def test_what_is_asked_before_there_is_a_window_can_be_copied_without_choosing(prompts: Prompts, qtbot: QtBot) -> None:
    def answer() -> None:
        [box] = prompts._parent.findChildren(QMessageBox)  # type: ignore[union-attr]
        copy = next(button for button in box.buttons() if button.objectName() == "copy_told")
        copy.click()
        assert box.isVisible()
        next(button for button in box.buttons() if button.text() == "Read only").click()

    QTimer.singleShot(50, answer)
    assert prompts.choose("Locked", "a.wortlaut: open elsewhere", ["Read only"]) == 0
    assert QGuiApplication.clipboard().text() == "Locked\na.wortlaut: open elsewhere"
