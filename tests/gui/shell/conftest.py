"""The program started on small projects."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from window_desk import FIRST, SECOND, Desk, FakePrompts, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.paths import Folders, folders


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    """Folders of a person who has closed the first steps long ago."""
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    return own


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with two articles."""
    return make_project(tmp_path / "harbor.wortlaut", scheme, [FIRST, SECOND])


Start = Callable[..., Desk]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, places: Folders) -> Iterator[Start]:
    """Start the program on a project; it ends with the test."""
    desks: list[Desk] = []

    def begin(
        project: Path | None, *, language: str = "en", annotator: str = "anna", answers: Sequence[Any] = ()
    ) -> Desk:
        prompts = FakePrompts()
        prompts.answers.extend(answers)
        program = Program(qapp, places, annotator, language, prompts)
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
def desk(start: Start, project: Path) -> Desk:
    """The program on the small project, in English."""
    return start(project)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager and says so."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
