"""Rows U of the fault list in this process: errors in the program itself, undo, held keys, sizes, logs, threads."""

import gc
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRunnable, Qt, QThread, QThreadPool, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import patience
from canary import WORD as CANARY
from faults.soak import Soak
from faults.window import window_on
from window_desk import Desk, make_project
from wortlaut.cli.program import run
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.errors_dialog import rotate
from wortlaut.gui.garbage import GarbageCollector
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.notice_banner import NoticeBanner
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.tasks import Task
from wortlaut.session.annotate import create_span
from wortlaut.session.session import Session

TEXT = f"{CANARY} sagte am Montag, der Hafen bleibe zu. Sobald der Kran steht, zahlt der Rat.\n"
MANY_ACTIONS = 40
"""Undone one by one here; `./packaging/faults soak` does tens of thousands."""


pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.qt_no_exception_capture,  # the program's own handler is what is looked at
]


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with two articles."""
    return make_project(tmp_path / "p.wortlaut", scheme, [TEXT, f"Zweiter Artikel. {TEXT}"])


@pytest.fixture
def desk(qtbot: QtBot, project: Path, tmp_path: Path) -> Iterator[Desk]:
    """The window on it."""
    with window_on(qtbot, project, tmp_path / "own") as desk:
        yield desk


def stored(project: Path) -> list[tuple[Any, ...]]:
    """Label and place of all spans in the file."""
    connection = sqlite3.connect(project)
    found = connection.execute('SELECT label, start, "end" FROM span ORDER BY start, "end", label').fetchall()
    connection.close()
    return found


def shown(desk: Desk) -> list[tuple[Any, ...]]:
    """The same of the open article, as the window has it."""
    return sorted((span.label, span.start, span.end) for span in desk.spans)


def log(tmp_path: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "own" / "logs").glob("*"))


class _Runs(QThread):
    def run(self) -> None:
        _fail()


class _Pooled(QRunnable):
    def run(self) -> None:
        _fail()


class _Painted(QWidget):
    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        _fail()


def _fail(*_: object) -> None:
    raise RuntimeError(CANARY)


def _in_slot(desk: Desk) -> None:
    desk.window.bridge.view.caret_changed.connect(_fail)
    desk.keys("Right")


def _in_timer(_desk: Desk) -> None:
    QTimer.singleShot(0, _fail)


def _in_paint(desk: Desk) -> None:
    painted = _Painted(desk.window)
    painted.resize(20, 20)
    painted.show()
    painted.repaint()
    painted.deleteLater()


def _in_qthread(_desk: Desk) -> None:
    thread = _Runs()
    thread.start()
    assert thread.wait(patience.MILLISECONDS)


def _in_runnable(_desk: Desk) -> None:
    QThreadPool.globalInstance().start(_Pooled())
    assert QThreadPool.globalInstance().waitForDone(patience.MILLISECONDS)


def _in_thread(_desk: Desk) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join(patience.SECONDS)


def _in_task(desk: Desk) -> None:
    desk.window.dialogs.run("x", _fail, _fail)
    desk.until(lambda: not desk.window.dialogs.busy)


PLACES: tuple[Callable[[Desk], None], ...] = (
    *(_in_slot, _in_timer, _in_paint, _in_qthread, _in_runnable, _in_thread, _in_task),
)


@pytest.mark.parametrize("fail", PLACES, ids=lambda place: place.__name__)
def test_U1_an_error_anywhere_is_told_once_and_the_next_action_works(
    fail: Callable[[Desk], None], desk: Desk, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    recover = type(desk.window.bridge).recover
    monkeypatch.setattr(type(desk.window.bridge), "recover", lambda bridge: (read.append("read"), recover(bridge)))
    for _ in range(3):
        fail(desk)
        for _ in range(5):
            QCoreApplication.processEvents()
    assert len(desk.prompts.told) == 1
    assert "RuntimeError" in desk.prompts.details[-1]
    assert CANARY not in desk.prompts.details[-1]
    assert read == ["read"]
    assert "RuntimeError" in log(tmp_path)
    assert CANARY not in log(tmp_path)
    desk.window.focus_text()
    desk.keys("Ctrl+Home", "W", "2")
    assert len(stored(project)) == 1
    assert shown(desk) == stored(project)


def test_U1_after_half_an_action_the_window_shows_what_is_in_the_file(
    desk: Desk, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commit is done, then a view fails before the others have heard of it."""
    monkeypatch.setattr(type(desk.window.bridge), "_show", _fail)
    desk.keys("Ctrl+Home", "W", "2")
    monkeypatch.undo()
    QCoreApplication.processEvents()
    assert len(stored(project)) == 1
    assert shown(desk) == stored(project)
    assert desk.window.side.tabs.spans.model.rowCount() == 1
    desk.keys("Ctrl+Z")
    assert stored(project) == []


def test_U2_the_next_start_says_what_was_saved_last(
    qtbot: QtBot, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with window_on(qtbot, project, tmp_path / "own") as desk:
        desk.keys("Ctrl+Home", "W", "2")
        assert not desk.window.findChildren(NoticeBanner)
        monkeypatch.setattr(type(desk.program._mark), "lift", lambda _mark: None)  # as killed
    monkeypatch.undo()
    with window_on(qtbot, project, tmp_path / "own") as desk:
        [banner] = desk.window.findChildren(NoticeBanner)
        moment = desk.session.actions(1)[0].at.strftime("%H:%M:%S")
        assert "tagged" in banner.text.text()
        assert moment in banner.text.text()
        assert CANARY not in banner.text.text()
        assert desk.window.canvas.hasFocus()
        banner.close_button.click()
        assert banner.isHidden()
    with window_on(qtbot, project, tmp_path / "own") as desk:
        assert not desk.window.findChildren(NoticeBanner)  # it was closed properly


def test_U4_undo_and_redo_after_a_restart_and_across_articles(project: Path, qtbot: QtBot, tmp_path: Path) -> None:
    with window_on(qtbot, project, tmp_path / "own") as desk:
        desk.keys("Ctrl+Home", "W", "2", "Ctrl+PgDown", "Ctrl+Home", "W", "2", "Esc")
        full = stored(project)
        assert len(full) == 2
    with window_on(qtbot, project, tmp_path / "own") as desk:
        desk.keys("Ctrl+Z", "Ctrl+Z")
        assert stored(project) == []
    with window_on(qtbot, project, tmp_path / "own") as desk:
        desk.keys("Ctrl+Shift+Z", "Ctrl+Shift+Z")
        assert stored(project) == full
        desk.keys("Ctrl+Z")
        desk.keys("Ctrl+Home", "S", "1", "Ctrl+Shift+Z")
        assert [row[0] for row in stored(project)].count("quote") == 1  # something new: nothing to do again
        assert len(stored(project)) == 2


def test_U5_everything_can_be_taken_back_step_by_step(project: Path) -> None:
    session = Session.open(project, "anna")
    session.open_article(session.article_ids()[0])
    assert session.article is not None
    for number in range(MANY_ACTIONS):
        assert session.content is not None
        spans = list(session.content.ordered())
        if spans:
            changes: Any = ChangeSet("delete", (Change(spans[0], None),))
        else:
            changes = create_span(session.content, session.article.text, session.scheme, "actor", [(0, 5 + number % 3)])
        session.apply(changes)
    taken = 0
    while session.undo() is not None:
        taken += 1
    assert taken == MANY_ACTIONS
    assert stored(project) == []
    imported = next(entry for entry in session.actions() if entry.kind == "import")
    session.rename_annotator("berta")
    session.undo_action(imported.seq)
    assert session.article_count() == 0
    session.redo_action(imported.seq)
    assert session.article_count() == 2
    session.close()


def _held(desk: Desk, key: Qt.Key, times: int) -> None:
    for number in range(times):
        target = QApplication.focusWidget() or desk.window
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, chr(key), number > 0)
        QApplication.sendEvent(target, event)


def test_U6_a_held_key_makes_one_span(desk: Desk, project: Path) -> None:
    desk.keys("Ctrl+Home", "W")
    _held(desk, Qt.Key.Key_2, 200)
    assert len(stored(project)) == 1
    assert len([entry for entry in desk.session.actions() if entry.kind == "create" and entry.article]) == 1
    assert shown(desk) == stored(project)


def test_U7_nothing_grows_while_one_works(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> None:
    soak = Soak(qtbot, tmp_path, scheme)
    try:
        soak.work(30)
        before = soak.measure()
        soak.work(60)
        after = soak.measure()
    finally:
        soak.end()
    assert after.files <= before.files
    assert after.threads <= before.threads
    assert after.widgets <= before.widgets + 5
    assert after.tasks == 0
    assert sys.version_info >= (3, 12) or after.none > before.none - 500


@pytest.mark.parametrize(
    ("width", "height", "theme"), [(800, 600, "light"), (800, 600, "dark"), (1024, 700, "contrast")]
)
def test_U8_a_small_window_in_any_theme_can_be_worked_in(
    desk: Desk, project: Path, width: int, height: int, theme: str
) -> None:
    desk.program.set_theme(theme)
    desk.window.resize(width, height)
    QCoreApplication.processEvents()
    assert desk.window.width() <= width
    assert desk.window.canvas.viewport().width() > width // 3
    desk.keys("Ctrl+Home", "W", "2")
    assert shown(desk) == stored(project) != []


def test_U9_broken_settings_are_put_aside_and_told(qtbot: QtBot, project: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "preferences.json").write_bytes(b'{"theme": "dark", \xff')
    with window_on(qtbot, project, own) as desk:
        [banner] = desk.window.findChildren(NoticeBanner)
        assert "preferences.damaged.json" in banner.text.text()
    assert (own / "preferences.damaged.json").read_bytes().startswith(b'{"theme": "dark"')
    assert Preferences.load(own).last_project == str(project)


@pytest.mark.parametrize("text", ["", "null", "[]", "7", '"x"', "[" * 100_000, '{"zoom": 1e999}', '{"keys": {"a": 3}}'])
def test_U9_settings_of_any_shape_give_a_window_its_defaults(text: str, tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text(text, encoding="utf-8")
    assert Preferences.load(tmp_path) == Preferences()


def test_U9_settings_of_a_newer_version_come_back_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"theme": "sepia", "zoom": 2, "hologram": {"depth": 3}}')
    preferences = Preferences.load(tmp_path)
    assert (preferences.theme, preferences.zoom) == ("system", 2)
    preferences.save()
    assert '"hologram": {' in (tmp_path / "preferences.json").read_text(encoding="utf-8")
    assert Preferences.load(tmp_path).unknown == {"hologram": {"depth": 3}}


def test_U9_settings_that_cannot_be_written_disturb_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    preferences = Preferences.load(tmp_path / "file")
    preferences.remember_project(tmp_path / "p.wortlaut")
    assert preferences.last_project == str(tmp_path / "p.wortlaut")


def test_U10_logs_hold_no_text_and_do_not_grow(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    QTimer.singleShot(0, lambda: {}[desk.session.article.text])  # type: ignore[union-attr]
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert "KeyError" in log(tmp_path)
    assert CANARY not in log(tmp_path) + capsys.readouterr().err
    path = tmp_path / "own" / "logs" / "wortlaut.log"
    for _ in range(30):
        with path.open("a", encoding="utf-8") as file:
            file.write("x" * 400_000)
        rotate(path)
    assert sum(file.stat().st_size for file in path.parent.iterdir()) < 10_000_000


def test_U10_the_log_of_the_command_line_names_places_only(
    project: Path, monkeypatch: pytest.MonkeyPatch, isolated_home: Path
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError(TEXT) from KeyError(TEXT)

    monkeypatch.setattr("wortlaut.cli.program.build", broken)
    assert run(["articles", str(project)]) == 70
    written = (isolated_home / "wortlaut" / "logs" / "command-line.log").read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "after KeyError" in written
    assert CANARY not in written


def test_U12_what_a_worker_says_arrives_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    heard: dict[str, bool] = {}

    def hear(name: str) -> Callable[[object], None]:
        return lambda *_: heard.update({name: QThread.currentThread() is QCoreApplication.instance().thread()})  # type: ignore[union-attr]

    def work(reporter: Any) -> None:
        assert threading.current_thread() is not threading.main_thread()
        reporter.progress(1, 2)

    task: Task[None] = Task(work)
    task.progressed.connect(hear("progressed"))
    task.finished.connect(hear("finished"))
    with qtbot.waitSignal(task.finished):
        task.start()
    assert heard == {"progressed": True, "finished": True}
    assert not task._thread.is_alive()  # when it is told, nothing is left that could let go of anything in the thread


def test_U12_no_worker_looks_for_garbage(desk: Desk) -> None:
    collector = GarbageCollector()
    collector.begin()
    where: list[str] = []

    def hear(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            where.append(threading.current_thread().name)

    gc.callbacks.append(hear)
    try:

        def work(_reporter: Any) -> int:
            made = 0
            for _ in range(20_000):
                ring: list[Any] = []
                ring.append(ring)
                made += 1
            return made

        done: list[int] = []
        desk.window.dialogs.run("x", work, done.append)
        desk.until(lambda: done)
        desk.until(lambda: where)
    finally:
        gc.callbacks.remove(hear)
        collector.end()
        gc.disable()
    assert set(where) == {"MainThread"}
