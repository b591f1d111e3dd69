"""A window in which somebody types without end, and which says after each "saved" what it shows.

Run as `python -m faults.typing_window PROJECT REPORT SEED`. Keys go to the widget that has the keyboard; the report has
a line `ready` when the window takes keys, a line `saved` for each time the window says so, and a line `told` for each
message that waits for an answer.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from faults.kill_work import PERSON, Report, newest, shown
from wortlaut.gui.application import Program, make_application
from wortlaut.gui.prompts import Prompts
from wortlaut.paths import folders

KEYS: Sequence[tuple[str, ...]] = (
    *(("W", "1"), ("S", "2"), ("C", "3"), ("W", "W", "4"), ("S", "1"), ("Q", "1"), ("2",), ("3",), ("4",)),
    *(("Ctrl+Right",) * 3, ("Ctrl+Down",), ("Ctrl+Home",), ("Down", "Down"), ("Ctrl+Shift+Right", "2"), ("Alt+Down",)),
    *(("Shift+1",), ("Shift+2",), ("U",), ("Alt+Right",), ("Alt+Left",), ("Tab",), ("Shift+Tab",), ("Esc",)),
    *(("Ctrl+Z",), ("Ctrl+Z", "Ctrl+Z"), ("Ctrl+Shift+Z",), ("Delete",), ("L", "1"), ("Space",), (".",)),
    *(("Ctrl+PgDown",), ("Ctrl+PgUp",)),
)
"""What somebody presses, in any order."""


class _Mute(Prompts):
    """Says in the report what would wait for an answer."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report

    def tell(self, title: str, text: str, details: str = "") -> None:
        self._report.say(told=text)

    def tell_failure(self, text: str, details: str = "") -> None:
        self._report.say(told=text)

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        self._report.say(told=text)
        return None


def _type(dice: random.Random, program: Program) -> None:
    for sequence in dice.choice(KEYS):
        QTest.keySequence(QApplication.focusWidget() or program.window, QKeySequence(sequence))


def main() -> None:
    """Type until somebody ends the process."""
    project, place, seed = sys.argv[1:]
    report = Report(Path(place))
    application = make_application(["wortlaut"])
    program = Program(application, folders(), PERSON, "en", _Mute(report))
    dice = random.Random(seed)
    timer = QTimer()
    timer.timeout.connect(lambda: _type(dice, program))

    def saved() -> None:
        assert program.window is not None
        session = program.window.bridge.session
        article = session.article.id if session.article else None
        report.say(saved=newest(session), article=article, screen=shown(session.content))

    def begin() -> None:
        assert program.window is not None
        program.window.bridge.saved.connect(saved)
        report.say(ready=newest(program.window.bridge.session))
        timer.start(0)

    program.settled.connect(begin)
    assert program.start(Path(project))
    sys.exit(application.exec())


if __name__ == "__main__":
    main()
