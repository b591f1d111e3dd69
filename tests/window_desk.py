"""A whole window as a person has it before them: key events go in, prompts are recorded and answered by the test."""

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.errors import WortlautError
from wortlaut.gui.application import Program
from wortlaut.gui.main_window import MainWindow
from wortlaut.gui.prompts import Prompts
from wortlaut.messages import error_text
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.session import Session

FIRST = (
    "Hafen bekommt neue Mole\n\n"
    "„Wir bauen die Mole selbst“, sagte Okafor am Montag. Der Rat werde, so Okafor, bis Mai zahlen. "
    "Sobald der Kran steht, beginnt die Arbeit.\n"
)
SECOND = "Zweiter Artikel\n\nDie Brücke bleibt gesperrt, sagte Ruy.\n"


class FakePrompts(Prompts):
    """Records what is told, answers what is asked with what the test has laid ready."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.details: list[str] = []
        self.answers: list[Any] = []

    def _answer(self, then: Callable[[Any], object]) -> None:
        then(self.answers.pop(0))

    def ask_files(self, title: str, filters: str, then: Callable[[list[Path]], object]) -> None:
        self._answer(then)

    def ask_file(self, title: str, filters: str, then: Callable[[Path], object]) -> None:
        self._answer(then)

    def ask_folder(self, title: str, then: Callable[[Path], object]) -> None:
        self._answer(then)

    def ask_target(self, title: str, suggestion: Path, filters: str, then: Callable[[Path], object]) -> None:
        self._answer(then)

    def ask_text(self, title: str, question: str, value: str, then: Callable[[str], object]) -> None:
        self._answer(then)

    def tell(self, title: str, text: str, details: str = "") -> None:
        self.told.append(text)
        self.details.append(details)

    def tell_error(self, error: WortlautError, language: str) -> None:
        self.told.append(error_text(error, language))

    def tell_failure(self, text: str, details: str = "", closed: Callable[[], object] | None = None) -> None:
        self.told.append(text)
        self.details.append(details)
        if closed is not None:
            closed()

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        self.told.append(text)
        answer: int | None = self.answers.pop(0)
        return answer

    def choose_file(self, title: str, filters: str) -> Path | None:
        answer: Path | None = self.answers.pop(0)
        return answer


class Desk:
    """The running program as a person has it before them."""

    def __init__(self, program: Program, prompts: FakePrompts, qtbot: QtBot) -> None:
        self.program = program
        self.prompts = prompts
        self.qtbot = qtbot

    @property
    def window(self) -> MainWindow:
        assert self.program.window is not None
        return self.program.window

    @property
    def session(self) -> Session:
        return self.window.bridge.session

    @property
    def spans(self) -> list[Span]:
        assert self.session.content is not None
        return list(self.session.content.ordered())

    @property
    def notice(self) -> str:
        return self.window.status.notice

    @property
    def title(self) -> str:
        assert self.session.article is not None
        return self.session.article.text.split("\n")[0]

    def texts(self) -> list[tuple[str, ...]]:
        assert self.session.article is not None
        return [span.surface(self.session.article.text) for span in self.spans]

    def keys(self, *sequences: str) -> None:
        """Press key sequences wherever the keyboard is."""
        for sequence in sequences:
            combination = QKeySequence(sequence)[0]
            target = QApplication.focusWidget() or self.window
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        for letter in text:  # QTest.keyClicks aborts on letters it has no key code for
            target = QApplication.focusWidget() or self.window
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)

    def command(self, name: str) -> None:
        """Run a command as its menu entry does."""
        self.window.commands[name].trigger()

    def until(self, probe: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(probe()))

    def end(self) -> None:
        self.program.end()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


_MADE: dict[tuple[int, tuple[str, ...]], bytes] = {}


def make_project(path: Path, scheme: Scheme, texts: Sequence[str]) -> Path:
    """Make a project of the annotator anna with these articles; one that was made before is copied, with its id."""
    key = id(scheme), tuple(texts)
    if key not in _MADE:
        with TemporaryDirectory() as folder:
            _MADE[key] = _make_project(Path(folder) / path.name, scheme, texts).read_bytes()
    path.write_bytes(_MADE[key])
    return path


def _make_project(path: Path, scheme: Scheme, texts: Sequence[str]) -> Path:
    session = Session.create(path, "anna", scheme)
    sources = path.parent / "sources"
    sources.mkdir()
    files = []
    for number, text in enumerate(texts):
        file = sources / f"{number:03}.txt"
        file.write_bytes(f" date 2025-09-0{number + 1} {text}".encode())
        files.append(file)
    if files:
        import_files(session.project, scheme, files, ImportOptions(), by=None, backups=path.parent / "backups")
    session.close()
    return path
