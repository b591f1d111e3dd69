"""The check of a project after the first paint: work begins after its first part, what is damaged is told anyway."""

import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

import patience
from faults.window import window_on
from store_helpers import tag
from window_desk import FIRST, SECOND, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import DamagedError
from wortlaut.gui.file_check import FileCheck
from wortlaut.session.session import Session
from wortlaut.store import project_file


@pytest.fixture
def session(tmp_path: Path, scheme: Scheme) -> Iterator[Session]:
    """A project with a span in each of two articles, opened as the window opens it."""
    path = make_project(tmp_path / "p.wortlaut", scheme, [FIRST, SECOND])
    with closing(Session.open(path, "anna")) as before:
        for article in before.article_ids():
            before.open_article(article)
            tag(before, (0, 5))
    with closing(Session.open(path, "anna", verify=False)) as session:
        session.open_article(session.article_ids()[0])
        yield session


class Told:
    """A check, and what it told, in its order."""

    def __init__(self, session: Session) -> None:
        self.check = FileCheck(session)
        self.order: list[object] = []
        self.check.ready.connect(lambda: self.order.append("ready"))
        self.check.passed.connect(lambda: self.order.append("passed"))
        self.check.failed.connect(self.order.append)


def test_a_sound_project_passes(session: Session, qtbot: QtBot) -> None:
    told = Told(session)
    with qtbot.waitSignal(told.check.passed):
        told.check.begin()
    assert told.order == ["ready", "passed"]
    assert session.project.verified


def test_a_damaged_span_elsewhere_is_told_after_work_could_begin(session: Session, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(session.path, isolation_level=None)) as connection:
        connection.execute('UPDATE span SET "end" = 99999 WHERE rowid = 2')
    session.project.accept_outside_changes()
    told = Told(session)
    with qtbot.waitSignal(told.check.failed):
        told.check.begin()
    ready, error = told.order
    assert ready == "ready"
    assert isinstance(error, DamagedError)


def test_a_damaged_text_is_told_before_anything_can_begin(session: Session, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(session.path, isolation_level=None)) as connection:
        connection.execute("UPDATE text SET body = body || '!'")
    told = Told(session)
    with qtbot.waitSignal(told.check.failed):
        told.check.begin()
    (error,) = told.order
    assert isinstance(error, DamagedError)


def test_ending_stops_the_long_part_and_tells_nothing(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking, left = threading.Event(), threading.Event()

    def look_for_ever(pause: Callable[[], object]) -> None:
        try:
            while True:
                looking.set()
                pause()
        finally:
            left.set()

    monkeypatch.setattr(session, "verify", look_for_ever)
    told = Told(session)
    with qtbot.waitSignal(told.check.ready):
        told.check.begin()
    assert looking.wait(patience.SECONDS)
    told.check.end()
    assert left.is_set()
    QCoreApplication.processEvents()
    assert told.order == ["ready"]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_thread_of_the_window_never_walks_through_all_spans(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project may have a million: opening it, listing its articles and tagging must not take longer for that."""
    session.close()
    here, connect, asked = threading.get_ident(), project_file.connect, set[str]()

    def note(statement: str) -> None:
        if threading.get_ident() == here:
            asked.add(statement)

    def connect_and_note(path: Path, mode: str, *, query_only: bool) -> sqlite3.Connection:
        connection = connect(path, mode, query_only=query_only)
        connection.set_trace_callback(note)
        return connection

    monkeypatch.setattr(project_file, "connect", connect_and_note)
    with window_on(qtbot, session.path, tmp_path / "data") as desk:
        desk.keys("Ctrl+Right", "W", "1", "Ctrl+Z", "Ctrl+PgDown")
        qtbot.waitUntil(lambda: desk.session.project.verified)
    walks = re.compile(r"SCAN (span|link|change)\b")
    with closing(sqlite3.connect(session.path)) as connection:
        plans = {
            statement: [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
            for statement in asked
            if statement.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE", "INSERT"))
        }
    assert any(step.startswith("SCAN article") for plan in plans.values() for step in plan)  # lists read them all
    assert any("FROM span" in statement for statement in plans)
    assert not {statement: plan for statement, plan in plans.items() if any(map(walks.match, plan))}
