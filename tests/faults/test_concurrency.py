"""Two programs, two computers, two fingers: rows C of the fault list."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import patience
from faults.command_line import call
from faults.two_writers import two_writers
from faults.window import come_to_front, press, strip, window_on
from store_helpers import article, import_articles, tag
from window_desk import FIRST, SECOND, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import ExitCode, LockedError
from wortlaut.gui.commands import COMMANDS
from wortlaut.session import jobs
from wortlaut.session.session import Applied, Session
from wortlaut.store import project_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HOLDER = """
import sys
from pathlib import Path
from wortlaut.session.session import Session
session = Session.open(Path(sys.argv[1]), "ben")
print("open", flush=True)
for line in sys.stdin:
    session.open_article(session.article_ids()[0])
    session.edit_article(title=line.strip(), language="de")
    print("done", flush=True)
session.close()
"""
OTHER = {"host": "redaktion-3", "pid": 4711, "since": "2026-11-20T10:00:00+00:00"}
STEPS = [(0, 10), (20, 30)]


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with two articles."""
    return make_project(tmp_path / "harbor.wortlaut", scheme, [FIRST, SECOND])


@contextmanager
def held(project: Path) -> Iterator["subprocess.Popen[str]"]:
    """Have the project open for writing in another process, which gives the first article the titles it is sent."""
    command = [sys.executable, "-c", HOLDER, str(project)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        try:
            assert holder.stdout
            assert holder.stdout.readline() == "open\n"
            yield holder
        finally:
            holder.kill()


def actions(project: Path) -> list[tuple[str, str]]:
    """Kind and note of all actions."""
    with closing(sqlite3.connect(f"file:{project}?mode=ro", uri=True)) as connection:
        return connection.execute("SELECT kind, ifnull(note, '') FROM action ORDER BY seq").fetchall()


def lock_text(project: Path) -> str:
    return project.with_name(project.name + ".lock").read_text()


def leave_lock(project: Path) -> None:
    """Let it look as if another computer had not closed the project."""
    project.with_name(project.name + ".lock").write_text(json.dumps(OTHER))


def test_C1_a_second_process_is_told_by_whom_the_project_is_open_and_can_only_read(
    project: Path, tmp_path: Path
) -> None:
    (tmp_path / "new.txt").write_text("Ein neuer Artikel.")
    with held(project) as holder:
        before = project.read_bytes()
        for command in (["import", project, tmp_path / "new.txt"], ["take-over", project]):
            answer = call(*command)
            assert answer.code == ExitCode.LOCKED
            assert os.uname().nodename in answer.err
            assert f"process {holder.pid}" in answer.err
        for command in (["articles", project], ["stats", project], ["check", project]):
            assert call(*command).code == ExitCode.DONE
        assert call("backup", project, "--to", tmp_path / "copy.wortlaut").code == ExitCode.DONE
        assert project.read_bytes() == before


def test_C1_the_window_opens_read_only_says_why_and_follows_the_other(
    project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with held(project) as holder, window_on(qtbot, project, tmp_path / "data", [0]) as desk:
        assert strip(desk).startswith("Read only: open for writing on ")
        assert f"(process {holder.pid})" in strip(desk)
        assert desk.window.status.isVisible()
        desk.keys("Ctrl+Down", "S", "1")
        assert desk.notice == "The project is open for reading only"
        assert desk.spans == []
        reason = desk.window.commands.obstacle(next(one for one in COMMANDS if one.id == "articles.import"))
        assert reason == "the project is open for reading only"
        desk.command("project.write")  # still locked: told, and nothing else changes
        assert f"process {holder.pid}" in desk.prompts.told[-1]
        assert desk.session.read_only
        _send(holder, "Titel des anderen")
        come_to_front(desk)
        assert desk.session.article is not None
        assert desk.session.article.title == "Titel des anderen"
        assert holder.stdin
        holder.stdin.close()
        assert holder.wait(patience.SECONDS) == 0
        come_to_front(desk)
        assert strip(desk) == "Read only: nobody has the project open for writing now."
        caret = desk.window.bridge.view.caret
        press(desk, "Open for writing")
        assert (strip(desk), desk.session.read_only) == ("", False)
        assert desk.window.bridge.view.caret == caret
        desk.until(lambda: desk.session.project.verified)
        desk.keys("Ctrl+Home", "Ctrl+Down", "S", "1")
        assert len(desk.spans) == 1


def _send(holder: "subprocess.Popen[str]", line: str) -> None:
    assert holder.stdin
    assert holder.stdout
    holder.stdin.write(line + "\n")
    holder.stdin.flush()
    assert holder.stdout.readline() == "done\n"


def test_C2_what_was_killed_keeps_nobody_out(project: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Ein neuer Artikel.")
    with held(project) as holder:
        holder.kill()
        holder.wait()
        assert str(holder.pid) in lock_text(project)  # it had no time to take its name out
        assert call("import", project, tmp_path / "new.txt").code == ExitCode.DONE
    assert lock_text(project) == ""


def test_C3_the_lock_of_another_computer_is_asked_about_and_taking_over_is_noted(project: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Ein neuer Artikel.")
    leave_lock(project)
    before = project.read_bytes()
    for _ in range(2):  # being refused leaves the note where it is
        answer = call("import", project, tmp_path / "new.txt")
        assert (answer.code, "redaktion-3" in answer.err, "take-over" in answer.err) == (ExitCode.LOCKED, True, True)
    assert call("articles", project).code == ExitCode.DONE
    assert project.read_bytes() == before
    answer = call("take-over", project)
    assert (answer.code, "redaktion-3" in answer.out) == (ExitCode.DONE, True)
    assert actions(project)[-1] == ("take_over", "redaktion-3 4711 2026-11-20T10:00:00+00:00")
    assert call("check", project).code == ExitCode.DONE
    assert "Nothing to take over" in call("take-over", project).out
    assert call("import", project, tmp_path / "new.txt").code == ExitCode.DONE


def test_C3_a_lock_that_is_held_cannot_be_taken_over_whatever_it_says(project: Path) -> None:
    with held(project):
        leave_lock(project)
        assert call("take-over", project).code == ExitCode.LOCKED
    assert "take_over" not in dict(actions(project))


@pytest.mark.parametrize("choice", [0, 1])
def test_C3_the_window_asks_whether_to_read_or_to_take_over(
    project: Path, tmp_path: Path, qtbot: QtBot, choice: int
) -> None:
    leave_lock(project)
    with window_on(qtbot, project, tmp_path / "data", [choice]) as desk:
        assert "redaktion-3" in desk.prompts.told[0]
        assert desk.session.read_only == (choice == 0)
        assert ("take_over" in dict(actions(project))) == (choice == 1)
        if choice == 0:
            assert strip(desk).startswith("Read only: open for writing on redaktion-3")
            desk.prompts.answers.append(0)
            desk.command("project.write")
            assert not desk.session.read_only
            assert "take_over" in dict(actions(project))
        assert strip(desk) == ""


def test_C3_who_does_not_take_over_hears_it_once(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    leave_lock(project)
    with window_on(qtbot, project, tmp_path / "data", [0, None]) as desk:
        told = len(desk.prompts.told)
        desk.command("project.write")
        assert [text for text in desk.prompts.told[told:] if "redaktion-3" in text] == desk.prompts.told[-1:]
        assert len(desk.prompts.told) == told + 1
        assert desk.session.read_only


def test_C4_a_writer_with_another_tool_is_waited_for_and_never_written_over(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_file, "_BUSY_MILLISECONDS", 200)  # the person waits 5 s
    with Session.open(project, "anna").project as own:
        session = Session(own, "anna")
        session.open_article(session.article_ids()[0])
        tag(session, STEPS[0])
        other = sqlite3.connect(project, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE article SET title = 'by the shell'")
        before = session.content
        with pytest.raises(LockedError, match="busy"):
            tag(session, STEPS[1])
        assert session.content is before
        other.execute("COMMIT")
        with pytest.raises(LockedError, match="changed_outside"):
            tag(session, STEPS[1])
        assert session.article is not None
        assert session.article.title == "by the shell"  # read again, not written over
        tag(session, STEPS[1])
        assert other.execute("SELECT count(*) FROM span").fetchone() == (2,)
        other.close()


def test_C5_what_writes_says_so_when_it_begins(project: Path, tmp_path: Path, scheme: Scheme) -> None:
    del scheme
    (tmp_path / "new.txt").write_text("Ein neuer Artikel.")
    statements: list[str] = []
    with Session.open(project, "anna").project as own:
        own.connection.set_trace_callback(statements.append)
        session = Session(own, "anna")
        session.open_article(session.article_ids()[0])
        tag(session, STEPS[0])
        session.undo()
        session.redo()
        session.submit()
        session.reopen("again")
        session.set_annotator("ben")
        session.index_texts()
        import_articles(own, article("Noch einer."))
    begun = ""
    written = 0
    for statement in statements:
        first = statement.lstrip().split(maxsplit=1)[0].upper()
        if first in ("BEGIN", "COMMIT", "ROLLBACK"):
            begun = statement.strip().upper() if first == "BEGIN" else ""
        elif first in ("INSERT", "UPDATE", "DELETE", "REPLACE"):
            assert begun == "BEGIN IMMEDIATE", statement
            written += 1
    assert written > 10


def test_C6_a_second_press_right_after_submitting_is_not_for_the_next_article(
    project: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: patience.MILLISECONDS)  # of a person: 400
    with window_on(qtbot, project, tmp_path / "data") as desk:
        first = desk.title
        desk.keys("Ctrl+Return", "Ctrl+Return")
        assert desk.title != first
        assert desk.session.submitted_at() is None
        assert [kind for kind, _ in actions(project)].count("submit") == 1


def test_C6_what_is_done_twice_is_done_once(project: Path, tmp_path: Path) -> None:
    (tmp_path / "new.txt").write_text("Ein neuer Artikel.")
    with Session.open(project, "anna").project as own:
        session = Session(own, "anna")
        session.open_article(session.article_ids()[0])
        tag(session, STEPS[0])
        assert isinstance(session.submit(), Applied)
        assert not isinstance(session.submit(), Applied)
    for _ in range(2):
        assert call("import", project, tmp_path / "new.txt").code == ExitCode.DONE
    assert len(jobs.list_articles(project, None)) == 3
    assert [kind for kind, _ in actions(project)].count("submit") == 1
    assert [kind for kind, _ in actions(project)].count("import") == 2  # that of the fixture, and the first of the two


def test_C7_one_process_has_one_writer_and_readers_see_each_change(project: Path) -> None:
    link = project.with_name("link.wortlaut")
    link.symlink_to(project)
    with Session.open(project, "anna").project as own:
        session = Session(own, "anna")
        session.open_article(session.article_ids()[0])
        for name in (project, link):
            with pytest.raises(LockedError):
                Session.open(name, "anna")
        reader = Session.open(project, "anna", read_only=True)
        for step in STEPS:
            tag(session, step)
            reader.open_article(reader.article_ids()[0])
            assert reader.content is not None
            assert session.content is not None
            assert list(reader.content.ordered()) == list(session.content.ordered())
        reader.close()
        tag(session, (5, 8))  # closing the reader took no lock away
        with pytest.raises(LockedError):
            Session.open(project, "anna")


def test_C7_a_project_that_shows_is_not_opened_again(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    link = tmp_path / "link.wortlaut"
    link.symlink_to(project)
    with window_on(qtbot, project, tmp_path / "data") as desk:
        session = desk.session
        for name in (project, link):
            desk.program.open_project(name)
        assert desk.session is session
        assert desk.prompts.told == []


def test_C8_an_import_lets_the_window_live_and_loses_no_key(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:04}.txt").write_text(f"Artikel {number}. " + "Ein Satz. " * 40)
    with window_on(qtbot, project, tmp_path / "data") as desk:
        desk.keys("Ctrl+Down", "S", "1")
        (tagged,) = desk.spans
        beats: list[float] = []
        beat = QTimer()
        beat.setInterval(0)
        beat.timeout.connect(lambda: beats.append(time.process_time()))  # what others take is no fault of the window
        beat.start()
        desk.window.dialogs.files.import_paths([folder])
        assert desk.window.dialogs.busy
        desk.keys("2")  # under the sheet: refused, or done when it is its turn
        desk.until(lambda: not desk.window.dialogs.busy)
        beat.stop()
        (kept,) = desk.spans
        with desk.session.project.reading() as connection:
            assert connection.execute("SELECT id, label FROM span").fetchall() == [(tagged.id, kept.label)]
        assert desk.session.article_count() == 402
        assert len(beats) > 4  # blocked, it beats once before and once after
        gaps = sorted(after - before for before, after in pairwise(beats))
        assert gaps[-3] < 0.2  # seconds of the processor; the sheet comes and goes in two
        desk.window.focus_text()
        desk.keys("Ctrl+Z", *(["Ctrl+Z"] if kept != tagged else []))
        assert desk.spans == []


def test_C9_of_two_writers_that_are_killed_nothing_is_lost_and_nothing_doubled(tmp_path: Path, scheme: Scheme) -> None:
    outcome = two_writers(tmp_path, scheme, operations=30, kills=4)
    assert outcome.kills == 8
    assert outcome.kinds["ok"] > 30
