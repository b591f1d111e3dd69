"""Backups in the window: made while somebody tags, listed with what changed, brought back; alarm and rescue."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from window_desk import FIRST, SECOND, Desk, FakePrompts, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.dialogs.backups import BackupsSheet, ReplaceSheet
from wortlaut.paths import Folders, folders
from wortlaut.session import backups
from wortlaut.session.session import Session

Start = Callable[..., Desk]


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    return own


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    return make_project(tmp_path / "harbor.wortlaut", scheme, [FIRST, SECOND])


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, places: Folders) -> Iterator[Start]:
    desks: list[Desk] = []

    def begin(project: Path | None, answers: Sequence[Any] = (), *, settles: bool = True) -> Desk:
        prompts = FakePrompts()
        prompts.answers.extend(answers)
        program = Program(qapp, places, "anna", "en", prompts)
        desk = Desk(program, prompts, qtbot)
        desks.append(desk)
        if settles:
            with qtbot.waitSignal(program.checked):
                assert program.start(project)
            desk.until(lambda: not desk.window.dialogs.keeper.is_working)
        else:
            assert program.start(project)
        desk.window.activateWindow()
        desk.window.focus_text()
        return desk

    yield begin
    for desk in desks:
        desk.end()


def made(places: Folders, path: Path) -> list[backups.Entry]:
    return list(backups.listed_at(path, places.backups))


def sheet_of(desk: Desk) -> BackupsSheet:
    desk.command("project.backups")
    sheet = desk.window.findChild(BackupsSheet)
    assert sheet is not None
    desk.until(lambda: sheet.table.topLevelItemCount() and "checked" not in sheet.table.topLevelItem(0).text(7))
    return sheet


def press(sheet: BackupsSheet | ReplaceSheet, name: str) -> None:
    button = sheet.findChild(PushButton, name)
    assert button is not None
    button.click()


def strip_of(desk: Desk) -> Any:
    return desk.window.dialogs.keeper.strip


def test_a_backup_is_made_at_the_start_and_by_the_clock_when_there_is_something_new(
    start: Start, project: Path, places: Folders
) -> None:
    desk = start(project)
    keeper = desk.window.dialogs.keeper
    assert [entry.kind for entry in made(places, project)] == ["interval"]
    keeper.make()
    desk.until(lambda: not keeper.is_working)
    assert len(made(places, project)) == 1
    desk.keys("Ctrl+Right", "W", "2")
    assert desk.spans
    keeper.make()
    desk.until(lambda: not keeper.is_working)
    newest = made(places, project)[0]
    assert newest.facts is not None
    assert (newest.number, newest.facts.spans) == (2, 1)
    assert strip_of(desk) is None


def test_a_new_project_is_backed_up_before_changes_of_many_articles_too(
    start: Start, project: Path, places: Folders, tmp_path: Path
) -> None:
    desk = start(project)
    desk.program.create_project(tmp_path / "new.wortlaut", None)
    assert desk.session.path == tmp_path / "new.wortlaut"
    assert desk.session.backups.folder == places.backups


def test_a_folder_that_cannot_be_written_is_told_once_and_tried_again(
    start: Start, project: Path, places: Folders
) -> None:
    places.backups.write_text("no folder")
    desk = start(project)
    keeper = desk.window.dialogs.keeper
    strip = strip_of(desk)
    assert str(places.backups) in strip.text
    strip.buttons[1].click()
    assert strip.isHidden()
    keeper.make()
    desk.until(lambda: not keeper.is_working)
    assert strip.isHidden()  # once
    desk.keys("Ctrl+Right", "W", "2")
    assert desk.spans
    places.backups.unlink()
    keeper.make()
    desk.until(lambda: not keeper.is_working)
    assert len(made(places, project)) == 1
    places.backups.rename(places.data / "away")
    places.backups.write_text("no folder")
    desk.keys("Ctrl+Right", "W", "2")
    keeper.make()
    desk.until(lambda: not keeper.is_working)
    assert not strip.isHidden()  # it worked in between, so this is news


def test_the_sheet_tells_what_changed_since(start: Start, project: Path) -> None:
    desk = start(project)
    desk.keys("Ctrl+Right", "W", "2")
    sheet = sheet_of(desk)
    row = sheet.table.topLevelItem(0)
    assert row is not None
    assert [row.text(column) for column in (1, 2, 3, 4, 7)] == ["by the clock", "2", "0", "+1", "whole"]
    desk.until(lambda: "Added since: Actor 1" in sheet.details.text())
    press(sheet, "backups_now")
    desk.until(lambda: sheet.table.topLevelItemCount() == 2)
    assert sheet.table.topLevelItem(0).text(1) == "by hand"
    sheet.close()


def test_a_backup_is_restored_as_a_new_file(start: Start, project: Path, tmp_path: Path) -> None:
    desk = start(project)
    desk.keys("Ctrl+Right", "W", "2")
    target = tmp_path / "again.wortlaut"
    desk.prompts.answers.append(target)
    press(sheet_of(desk), "backups_restore")
    desk.until(target.exists)
    desk.until(lambda: strip_of(desk) is not None)
    assert str(target) in strip_of(desk).text
    assert len(desk.spans) == 1
    strip_of(desk).buttons[0].click()
    assert desk.session.path == target
    assert desk.spans == []


def test_a_backup_takes_the_projects_place_and_the_window_goes_on_with_it(
    start: Start, project: Path, tmp_path: Path
) -> None:
    desk = start(project)
    desk.keys("Ctrl+Right", "W", "2")
    press(sheet_of(desk), "backups_replace")
    question = desk.window.findChild(ReplaceSheet)
    assert question is not None
    with desk.qtbot.waitSignal(desk.program.checked):
        press(question, "backups_replace_really")
    desk.until(lambda: not desk.window.dialogs.keeper.is_working)
    assert desk.session.path == project
    assert desk.spans == []
    (kept,) = tmp_path.glob("harbor (*).wortlaut")
    assert kept.name in desk.prompts.told[-1]
    strip = strip_of(desk)
    assert strip is None or strip.isHidden()  # fewer spans are no surprise now
    desk.keys("Ctrl+Right", "W", "2")
    assert len(desk.spans) == 1
    session = Session.open(kept, "anna", read_only=True)
    session.open_article(session.article_ids()[0])
    assert session.content is not None
    assert len(session.content.spans) == 1
    session.close()


def test_a_file_that_lost_spans_since_raises_the_alarm(start: Start, project: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copy(project, older)
    desk = start(project)
    desk.keys("Ctrl+Right", "W", "2")
    desk.end()
    shutil.copy(older, project)
    desk = start(project)
    strip = strip_of(desk)
    assert "1 span" in strip.text
    assert "Actor −1" in strip.text
    walked = [desk.keys("F6") or QApplication.focusWidget() for _ in range(4)]
    assert strip.buttons[0] in walked  # also those of its buttons that have no key of their own are within reach
    strip.buttons[0].click()
    sheet = sheet_of(desk)
    desk.prompts.answers.append(tmp_path / "again.wortlaut")
    press(sheet, "backups_restore")
    desk.until(lambda: "Restored" in strip.text)
    strip.buttons[1].click()
    assert "Actor −1" in strip.text  # told again after what was told over it
    assert strip.isVisible()
    desk.end()
    desk = start(project)
    assert not strip_of(desk).isHidden()  # nobody said that it is right
    strip_of(desk).buttons[1].click()
    desk.end()
    desk = start(project)
    assert strip_of(desk) is None


def test_a_damaged_project_offers_backups_and_what_is_readable(
    start: Start, project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    data = bytearray(project.read_bytes())
    data[data.index("Brücke bleibt".encode())] ^= 1
    project.write_bytes(bytes(data))
    desk = start(project, settles=False)
    desk.until(lambda: hasattr(desk.window, "dialogs") and strip_of(desk) is not None)
    assert "article" in strip_of(desk).text
    target = tmp_path / "saved.wortlaut"
    desk.prompts.answers.append(target)
    strip_of(desk).buttons[1].click()
    desk.until(target.exists)
    desk.until(lambda: "1 article" in desk.prompts.told[-1])
    assert "Article lost" in desk.prompts.details[-1]
    with qtbot.waitSignal(desk.program.checked):
        strip_of(desk).buttons[0].click()
    assert desk.session.path == target


def test_a_project_too_damaged_to_open_comes_back_from_its_backup(start: Start, project: Path, tmp_path: Path) -> None:
    desk = start(project)
    desk.keys("Ctrl+Right", "W", "2")
    desk.window.dialogs.keeper.make()
    desk.end()
    project.write_bytes(project.read_bytes()[:-100])
    desk = start(project, answers=[0])
    assert len(desk.session.article_ids()) == 2
    assert desk.session.path == project
    assert len(list(tmp_path.glob("harbor (*).wortlaut"))) == 1


def test_a_project_too_damaged_to_open_is_read_out(start: Start, project: Path, tmp_path: Path) -> None:
    project.write_bytes(project.read_bytes()[:-100])
    desk = start(project, answers=[0])
    assert desk.session.path == tmp_path / "harbor saved.wortlaut"
    assert len(desk.session.article_ids()) == 2
