"""The Review page of the program, on articles with planted disagreements."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planted_reviews import planted_article, write_jsonl
from review_page_desk import ReviewPageDesk
from window_desk import FIRST, FakePrompts, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.paths import folders
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Session

Begin = Callable[..., ReviewPageDesk]


@pytest.fixture(scope="session")
def planted_file(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """A plain article, and one that anna and ben submitted with thirty disagreements."""
    folder = tmp_path_factory.mktemp("planted")
    path = make_project(folder / "harbor.wortlaut", scheme, [FIRST])
    layers = folder / "layers.jsonl"
    write_jsonl(layers, [planted_article(0)])
    session = Session.open(path, "anna")
    # No sample of agreed places: it would be another one each time, because it follows from the ids of the people.
    set_review_settings(session, ReviewSettings(seed="planted", audit=0.0))
    import_files(session.project, scheme, [layers], ImportOptions(), by=None, backups=folder / "backups")
    session.close()
    return path


@pytest.fixture
def planted_project(tmp_path: Path, planted_file: Path) -> Path:
    """A copy of the planted project."""
    return Path(shutil.copy(planted_file, tmp_path))


@pytest.fixture
def begin(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Begin]:
    """Start the program on a project as its reviewer, with the Review page open; it ends with the test."""
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    desks: list[ReviewPageDesk] = []

    def start(
        project: Path, *, annotator: str = "kira", language: str = "en", answers: tuple[Any, ...] = ()
    ) -> ReviewPageDesk:
        prompts = FakePrompts()
        prompts.answers.extend(answers)
        program = Program(qapp, own, annotator, language, prompts)
        desk = ReviewPageDesk(program, prompts, qtbot)
        desks.append(desk)
        with qtbot.waitSignal(program.settled):
            assert program.start(project)
        desk.window.resize(1680, 1050)
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        desk.keys("Ctrl+2")
        return desk

    yield start
    for desk in desks:
        desk.end()


@pytest.fixture
def review(begin: Begin, planted_project: Path) -> ReviewPageDesk:
    """The Review page on the planted article, in English."""
    return begin(planted_project)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager and says so."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
