"""Scripted work in the window for as long as asked, and what the process takes for it."""

import gc
import resource
import sys
import threading
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from window_desk import Desk, FakePrompts, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.tasks import Task
from wortlaut.paths import folders

_ARTICLES = 9
_PARAGRAPH = "Okafor sagte am Montag, der Hafen bleibe geschlossen, bis der neue Kran steht und der Rat zahlt.\n\n"
_ROUND: tuple[tuple[str, ...], ...] = (
    ("Ctrl+Home",),
    ("W", "2"),
    ("Shift+1",),
    ("Alt+Down",),
    ("S", "1"),
    ("U",),
    ("Alt+Right",),
    ("Esc", "Alt+Down"),
    ("C", "4"),
    ("Delete",),
    ("Ctrl+Z",),
    ("Ctrl+Z",),
    ("Ctrl+Z",),
    ("Ctrl+Z",),
    ("Ctrl+Z",),
    ("Ctrl+Z",),
    ("Ctrl+Shift+Z",),
    ("Ctrl+Z",),
    ("Ctrl+PgDown",),
)
"""Keys of one article; what they tag they take back, so that the project does not grow but by its journal."""
_PAGES = ("Ctrl+2", "Ctrl+1", "Ctrl+5", "Ctrl+1", "Ctrl+Shift+F", "Esc")
_EVERY = 500
"""After so many actions the other pages are opened."""


@dataclass(frozen=True)
class Measured:
    """What the process takes."""

    actions: int
    resident: int
    """Bytes."""
    files: int
    threads: int
    widgets: int
    tasks: int
    none: int
    """References to None."""


class Soak:
    """A window on a project with some articles, and somebody who works in it."""

    def __init__(self, qtbot: QtBot, folder: Path, scheme: Scheme) -> None:
        self.project = make_soak_project(folder, scheme)
        own = folders(folder / "soak")
        own.settings.mkdir(parents=True)
        (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        prompts = FakePrompts()
        self.desk = Desk(Program(application, own, "anna", "en", prompts), prompts, qtbot)
        with qtbot.waitSignal(self.desk.program.settled):
            assert self.desk.program.start(self.project)
        self.desk.window.activateWindow()
        self.desk.until(self.desk.window.isActiveWindow)
        self.desk.window.focus_text()
        self.actions = 0
        self._keys = cycle(_ROUND)
        self._visited = 0

    def work(self, actions: int) -> None:
        """Do so many actions; go round to the first article after the last."""
        for _ in range(actions):
            keys = next(self._keys)
            if keys == ("Ctrl+PgDown",) and self._is_last():
                first = self.desk.session.article_ids(limit=1)[0]
                self.desk.window.open_article(first)
            else:
                self.desk.keys(*keys)
            QCoreApplication.processEvents()
            self.actions += 1
            if self.actions // _EVERY > self._visited:
                self._visited += 1
                self._look_around()

    def _is_last(self) -> bool:
        article = self.desk.session.article
        return article is not None and article.id == self.desk.session.article_ids()[-1]

    def _look_around(self) -> None:
        for key in _PAGES:
            self.desk.keys(key)
            for _ in range(5):
                QCoreApplication.processEvents()
        self.desk.window.take_keyboard()

    def measure(self) -> Measured:
        """What the process takes now, garbage aside."""
        self.desk.until(lambda: not any(task.running for task in self.desk.window.findChildren(Task)))
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.desk.prompts.told == [], self.desk.prompts.details
        with Path("/proc/self/statm").open(encoding="ascii") as file:
            pages = int(file.read().split()[1])
        return Measured(
            self.actions,
            pages * resource.getpagesize(),
            sum(1 for _ in Path("/proc/self/fd").iterdir()),
            threading.active_count(),
            sum(1 for widget in QApplication.allWidgets() if not _is_hint(widget)),
            len(self.desk.window.findChildren(Task)),
            sys.getrefcount(None),
        )

    def end(self) -> None:
        """Close the window."""
        self.desk.end()


def _is_hint(widget: QWidget) -> bool:
    """Tell whether a widget shows a key of a situation: it is kept, and which were shown depends on the machine."""
    return isinstance(widget, KeyHint) or isinstance(widget.parent(), KeyHint)


def make_soak_project(folder: Path, scheme: Scheme) -> Path:
    """A project with some short articles."""
    texts = [f"Artikel {number}\n\n" + _PARAGRAPH * (5 + number % 7) for number in range(_ARTICLES)]
    return make_project(folder / "soak.wortlaut", scheme, texts)
