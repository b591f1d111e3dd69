"""Windows of people who hand work to one another."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exchange_helpers import assign, central, texts
from window_desk import Desk, FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.paths import Folders, folders

_Sheet = TypeVar("_Sheet", bound=Sheet)
Opened = Callable[[Desk, type[_Sheet]], _Sheet]
Start = Callable[..., Desk]


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    """Folders of a person who has closed the first steps long ago."""
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    return own


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with six articles, nobody assigned."""
    return central(tmp_path / "central.wortlaut", scheme, texts(6))


@pytest.fixture
def assigned(project: Path) -> Path:
    """The same project; all articles are anna's and ben's."""
    assign(project, ("anna", "ben"))
    return project


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, places: Folders) -> Iterator[Start]:
    """Start the program on a project; it ends with the test."""
    desks: list[Desk] = []

    def begin(project: Path, *, language: str = "en", annotator: str = "chief") -> Desk:
        program = Program(qapp, places, annotator, language, FakePrompts())
        prompts = program._given_prompts
        assert isinstance(prompts, FakePrompts)
        desk = Desk(program, prompts, qtbot)
        desks.append(desk)
        with qtbot.waitSignal(program.settled):
            assert program.start(project)
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        desk.window.focus_text()
        return desk

    yield begin
    for desk in desks:
        desk.end()


@pytest.fixture
def opened() -> Opened[Sheet]:
    """Wait until the window shows one dialog of a kind, and return it."""

    def wait(desk: Desk, kind: type[_Sheet]) -> _Sheet:
        def shown() -> list[_Sheet]:
            return [dialog for dialog in desk.window.findChildren(kind) if dialog.isVisible()]

        desk.until(lambda: len(shown()) == 1)
        [dialog] = shown()
        dialog.activateWindow()
        desk.until(dialog.isActiveWindow)
        return dialog

    return wait


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager and says so."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
