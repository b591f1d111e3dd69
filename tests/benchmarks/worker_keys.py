"""Tags words by key in the program's window; prints milliseconds from the key to painted and committed as JSON.

The floor is measured in turns with it: the same rows committed by raw SQLite to a copy of the project, plus one frame
of a text edit with the same text.
"""

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QWidget

from benchmarks.measure import wall_ms
from benchmarks.program_window import named, run, until
from benchmarks.raw_rows import connect, rows_added, write

KEYS = (Qt.Key.Key_1, Qt.Key.Key_3)
"""Labels that may stand anywhere."""
QUIET_TURNS = 200
ATTEMPTS_FOR_EACH = 4
"""Words that already have the label are refused and do not count."""


class _Paints(QObject):
    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self.count = 0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Keyboard:
    """The canvas of the window and the project file behind it."""

    def __init__(self, window: QWidget, project: Path) -> None:
        canvas = until(lambda: named(window, "ArticleCanvas"), "the canvas shows")
        assert isinstance(canvas, QAbstractScrollArea)
        self.canvas, self.project = canvas, project
        self.paints = _Paints(canvas.viewport())
        self.reader = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
        canvas.setFocus()
        until(canvas.hasFocus, "the canvas has the keyboard")

    def actions(self) -> int:
        """Number of committed actions."""
        return int(self.reader.execute("SELECT count(*) FROM action").fetchone()[0])

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and let the program paint what follows; a key that is refused paints nothing."""
        before, turns = self.paints.count, 0
        QTest.keyClick(self.canvas, key, modifier)
        while self.paints.count == before and turns < QUIET_TURNS:
            QApplication.processEvents()
            turns += 1

    def settle(self) -> None:
        """Let everything the last key started come to an end: many turns of the event loop without a frame."""
        quiet = 0
        while quiet < QUIET_TURNS:
            before = self.paints.count
            QApplication.processEvents()
            quiet = quiet + 1 if self.paints.count == before else 0

    def select_next_word(self) -> None:
        """The word after the next, so that no two spans touch."""
        for _ in range(2):
            self.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_W)
        self.settle()


def _raw_commit(before: Path, after: Path) -> float:
    rows = rows_added(before, after)
    connection = connect(before)
    try:
        return wall_ms(lambda: write(connection, rows))
    finally:
        connection.close()


def measure(window: QWidget, path: str, key_count: str, text_file: str) -> dict[str, Any]:
    """Tag word after word."""
    project, wanted = Path(path), int(key_count)
    keyboard = Keyboard(window, project)
    edit = QPlainTextEdit()
    edit.setPlainText(json.loads(Path(text_file).read_text(encoding="utf-8")))
    edit.setFont(keyboard.canvas.font())
    edit.resize(keyboard.canvas.size())
    edit.show()
    window.activateWindow()
    keyboard.canvas.setFocus()
    QApplication.processEvents()
    before, after = project.with_suffix(".before"), project.with_suffix(".after")
    product, commits, frames = [], [], []
    for attempt in range(wanted * ATTEMPTS_FOR_EACH):
        keyboard.select_next_word()
        shutil.copy(project, before)
        count = keyboard.actions()
        took = wall_ms(lambda attempt=attempt: keyboard.press(KEYS[attempt % len(KEYS)]))
        if keyboard.actions() == count:
            continue  # refused by a rule
        product.append(took)
        shutil.copy(project, after)
        commits.append(_raw_commit(before, after))
        frames.append(wall_ms(edit.viewport().repaint))
        if len(product) == wanted:
            break
    return {"product": product[1:], "commit": commits[1:], "frame": frames[1:]}


if __name__ == "__main__":
    run(measure)
