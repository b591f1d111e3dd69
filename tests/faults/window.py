"""The window in this process, for the rows of the fault list."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from window_desk import Desk, FakePrompts
from wortlaut.gui.application import Program
from wortlaut.gui.panes.file_strip import FileStrip
from wortlaut.paths import folders


@contextmanager
def window_on(qtbot: QtBot, project: Path | None, data: Path, answers: Sequence[Any] = ()) -> Iterator[Desk]:
    """Lend the program on a project, with its own files below `data`; prompts get `answers` one after the other."""
    own = folders(data)
    own.settings.mkdir(parents=True, exist_ok=True)
    if not (own.settings / "preferences.json").exists():
        (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    prompts = FakePrompts()
    prompts.answers.extend(answers)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    desk = Desk(Program(application, own, "anna", "en", prompts), prompts, qtbot)
    try:
        with qtbot.waitSignal(desk.program.settled):
            assert desk.program.start(project)
        come_to_front(desk)
        yield desk
    finally:
        desk.end()


def come_to_front(desk: Desk) -> None:
    """Bring the window to the front, as after work in another one."""
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    desk.window.focus_text()


def strip(desk: Desk) -> str:
    """What the strip above the pages says; "" while there is none."""
    shown: FileStrip | None = desk.window.dialogs.care.strip
    return shown.text if shown is not None and not shown.isHidden() else ""


def press(desk: Desk, word: str) -> None:
    """Press a button of the strip."""
    shown = desk.window.dialogs.care.strip
    assert shown is not None
    (button,) = (button for button in shown.buttons if button.text() == word)
    button.click()
