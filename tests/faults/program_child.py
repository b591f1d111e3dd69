"""The window as a process of its own that the tests send signals to: says what it does on stdout, line by line.

Arguments: PROJECT DATA WHAT [PATH], where WHAT is `wait`, `tag` (tag a word each 5 ms), `import` (PATH, which stops in
the middle until it is told to end) or `abort` (tag a word, then abort as C++ does).
"""

import os
import sys
import threading
from itertools import count
from pathlib import Path

from PySide6.QtCore import QTimer

import patience
from wortlaut.domain.change import ChangeSet
from wortlaut.gui import application
from wortlaut.gui.application import Program
from wortlaut.gui.tasks import Task
from wortlaut.paths import folders
from wortlaut.session import importing
from wortlaut.session.annotate import create_span
from wortlaut.session.importing import ImportOptions

MIDDLE = 300
"""An import halts at so many texts."""


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def tag(program: Program, start: int) -> None:
    """Tag two characters and say so."""
    assert program.window is not None
    bridge = program.window.bridge
    assert bridge.session.content is not None
    assert bridge.session.article is not None
    text = bridge.session.article.text
    changes = create_span(bridge.session.content, text, bridge.session.scheme, "actor", [(start, start + 2)])
    if isinstance(changes, ChangeSet) and bridge.do(changes):
        say(f"saved {start}")


def begin(program: Program, what: str) -> None:
    """Do what is asked for."""
    say("ready")
    assert program.window is not None
    if what == "abort":
        tag(program, 0)
        os.abort()
    elif what == "tag":
        places = iter(range(0, 100_000, 3))
        timer = QTimer(program)
        timer.timeout.connect(lambda: tag(program, next(places)))
        timer.start(5)
    elif what == "import":
        _halt_in_the_middle()
        program.window.dialogs.files.import_paths([Path(sys.argv[4])], ImportOptions())


def _halt_in_the_middle() -> None:
    """Let an import say so at a text in its middle, and go on when its work is asked to stop."""
    detect, cancel, calls, stopped = importing.detected_language, Task.cancel, count(1), threading.Event()

    def cancelled(task: Task[object]) -> None:
        cancel(task)
        stopped.set()

    def detected(*arguments: str) -> str:
        if next(calls) == MIDDLE:
            say("importing")
            stopped.wait(patience.SECONDS)
        return detect(*arguments)

    Task.cancel = cancelled  # type: ignore[method-assign]
    importing.detected_language = detected


def main() -> int:
    """Open the window and keep it open."""
    settle = Program._settle

    def settled(program: Program, session: object) -> None:
        settle(program, session)  # type: ignore[arg-type]
        QTimer.singleShot(0, program, lambda: begin(program, sys.argv[3]))

    Program._settle = settled  # type: ignore[method-assign,assignment]
    return application.run(Path(sys.argv[1]), folders(sys.argv[2]), "anna", "en", ["wortlaut"])


if __name__ == "__main__":
    sys.exit(main())
