"""Starting and ending from outside: signals, crashes, errors nobody expected."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import patience
from window_desk import Desk, FakePrompts
from wortlaut.error_places import places_of
from wortlaut.gui.application import Program
from wortlaut.gui.preferences import Preferences
from wortlaut.paths import Folders

_SCRIPT = """
import sys
from pathlib import Path
from wortlaut.gui.application import Program
from wortlaut.gui import application
from wortlaut.paths import folders
settle = Program._settle
def tell(self, session):
    settle(self, session)
    print("ready", flush=True)
Program._settle = tell
sys.exit(application.run(Path(sys.argv[1]), folders(sys.argv[2]), "anna", "en", ["wortlaut"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_program_in_order(project: Path, tmp_path: Path, number: signal.Signals) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(project), str(tmp_path / "own")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(number)
    assert process.wait(patience.SECONDS) == 0
    process.stdout.close()
    assert Preferences.load(tmp_path / "own").last_project == str(project)


def _raise(secret: str) -> None:
    try:
        raise ValueError(secret)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_unexpected_error_is_told_once_and_logged_without_text(
    desk: Desk, places: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    for _ in range(2):
        _raise("secret article text")
    QApplication.processEvents()
    assert len(desk.prompts.told) == 1
    log = (places.logs / "wortlaut.log").read_text(encoding="utf-8")
    assert log.count("ValueError") == 2
    assert "test_starting.py" in log
    assert "secret" not in log
    shown = capsys.readouterr().err  # no terminal: the system's own log
    assert "ValueError" in shown
    assert "secret" not in shown


def test_a_report_names_places_only() -> None:
    try:
        try:
            raise KeyError("secret")
        except KeyError as first:
            raise RuntimeError("secret") from first
    except RuntimeError as error:
        report = places_of(error)
    assert [line for line in report.splitlines() if not line.startswith(" ")] == ["RuntimeError", "after KeyError"]
    assert "secret" not in report


def test_no_key_is_lost_however_early_it_comes(
    qapp: QApplication, places: Folders, project: Path, qtbot: QtBot
) -> None:
    program = Program(qapp, places, "anna", "en", FakePrompts())
    desk = Desk(program, FakePrompts(), qtbot)
    try:
        with qtbot.waitSignal(program.settled):
            assert program.start(project)
            canvas = desk.window.canvas
            QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(canvas, Qt.Key.Key_S)
            QTest.keyClick(canvas, Qt.Key.Key_1)
        assert [span.label for span in desk.spans] == ["quote"]
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        desk.keys("Ctrl+Z")
        assert desk.spans == []
    finally:
        desk.end()
