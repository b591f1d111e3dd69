"""SQLite's own locks hold whatever the program does meanwhile: rows S25 and S26 of the fault list."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import patience
from faults.command_line import call
from faults.window import window_on
from window_desk import FIRST, SECOND, Desk, FakePrompts, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.commands import COMMANDS
from wortlaut.session import jobs
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.file_care import lost, save_copy, why_read_only
from wortlaut.session.session import Session
from wortlaut.session.surroundings import remarks
from wortlaut.store import foreign, project_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT_OUT = ("quit", "project.sample", "language.", "theme.", "fullscreen")
"""Commands that end or remake the window, open another project, or only change the look."""

BEGIN = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None, timeout=0)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error.sqlite_errorname)
"""
LIBRARIES = """
import pkgutil, importlib, sys
from pathlib import Path
import wortlaut
for module in pkgutil.walk_packages(wortlaut.__path__, "wortlaut."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from wortlaut.gui.application import make_application
from wortlaut.session.session import Session
application = make_application(["wortlaut"])
session = Session.open(Path(sys.argv[1]), "anna")
lines = Path("/proc/self/maps").read_text().splitlines()
session.close()
print(*sorted({line.split()[-1].rsplit("/", 1)[-1] for line in lines if "sql" in line.lower()}))
"""


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with two articles."""
    return make_project(tmp_path / "harbor.wortlaut", scheme, [FIRST, SECOND])


_watched: dict[str, list[str]] = {}


def _note_opening(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and _watched and isinstance(arguments[0], str | bytes | os.PathLike):
        found = _watched.get(os.path.realpath(os.fsdecode(arguments[0])))
        if found is not None:
            found.append(sys._getframe(1).f_code.co_name)


sys.addaudithook(_note_opening)


@contextmanager
def transaction(path: Path) -> Iterator[list[str]]:
    """Hold a write transaction in this process; lend the list of who opened the file in another way."""
    opened: list[str] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        _watched[os.path.realpath(path)] = opened
        try:
            yield opened
        finally:
            _watched.clear()
        connection.execute("ROLLBACK")


def begins_elsewhere(path: Path) -> str:
    """Return why another process cannot write, "" when it can."""
    done = subprocess.run([sys.executable, "-c", BEGIN, str(path)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_S25_the_probe_sees_a_lock_that_is_lost(project: Path) -> None:
    with transaction(project) as opened:
        assert begins_elsewhere(project) == "SQLITE_BUSY"
        with project.open("rb") as file:
            file.read(1)
        assert opened
        assert begins_elsewhere(project) == ""


def _close_dialogs(desk: Desk) -> None:
    for widget in QApplication.topLevelWidgets():
        if widget is not desk.window and widget.isVisible():
            widget.close()
    palette = desk.window.dialogs._palette
    if isinstance(palette, QWidget):
        palette.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_S25_no_command_of_the_window_opens_the_project_behind_sqlite(
    project: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_file, "_BUSY_MILLISECONDS", 1)
    monkeypatch.setattr(FakePrompts, "_answer", lambda _self, _then: None)
    with window_on(qtbot, project, tmp_path / "data") as desk, transaction(project) as opened:
        for command in COMMANDS:
            if command.id.startswith(LEFT_OUT):
                continue
            if command.page and f"page.{command.page}" in {one.id for one in COMMANDS}:
                desk.command(f"page.{command.page}")
            desk.command(command.id)
            desk.until(lambda: not desk.window.dialogs.busy)
            _close_dialogs(desk)
            assert opened == [], command.id
        desk.window.dialogs.take_dropped([project])
        desk.until(lambda: not desk.window.dialogs.busy)
        _close_dialogs(desk)
        assert opened == []
        assert begins_elsewhere(project) == "SQLITE_BUSY"
        told = [text for text in desk.prompts.told if "inside the program" in text]
        assert told == []


def test_S25_what_works_on_an_open_project_opens_it_through_sqlite_only(project: Path, tmp_path: Path) -> None:
    link, hard, copy = tmp_path / "link.wortlaut", tmp_path / "hard.wortlaut", tmp_path / "copy.wortlaut"
    link.symlink_to(project)
    hard.hardlink_to(project)
    session = Session.open(project, "anna")
    work: list[Callable[[], object]] = [
        lambda: jobs.check_project(project),
        lambda: jobs.count(link),
        lambda: jobs.list_articles(hard, None),
        lambda: jobs.export_from(project, tmp_path / "out.jsonl", ExportOptions()),
        lambda: save_copy(session, copy),
        lambda: (lost(session), why_read_only(session), remarks(project)),
        lambda: foreign.is_sqlite(hard),
        lambda: call("merge", copy, project),
        lambda: call("merge", project, hard),
        lambda: call("import", project, hard, "--dry-run"),
        lambda: call("export", project, "--to", hard, "--overwrite"),
        lambda: call("backup", project, "--to", hard),
        lambda: call("pack", project, "--to", hard, "--for", "ben", "--overwrite"),
        lambda: call("release", project, "--to", hard),
        lambda: session.verify(),
    ]
    for number, do in enumerate(work):
        with transaction(project) as opened:
            do()
            assert opened == [], number
            assert begins_elsewhere(project) == "SQLITE_BUSY", number
    session.close()


def test_S26_there_is_one_sqlite_in_the_process_with_everything_loaded(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIBRARIES, str(project)],
        capture_output=True,
        text=True,
        timeout=patience.SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    libraries = done.stdout.split()
    kinds = [name.partition(".")[0] for name in libraries]
    assert kinds in (["_sqlite3"], ["_sqlite3", "libsqlite3"]), (
        libraries
    )  # Python's module, with or without its library
