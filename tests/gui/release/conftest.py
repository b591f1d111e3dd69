"""Dataset pages on a project with gold, on one with a leak, and on one without anything."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import patience
from project_fixtures import project_path
from release_projects import STORIES, copied, few_resamples, folder, gold, released, story
from store_helpers import article, import_layer
from window_desk import FakePrompts
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.release import release_page
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.release_page import ReleasePage
from wortlaut.session.rehearsing import Rehearsal, rehearse
from wortlaut.session.session import Session
from wortlaut.store import actions, splits
from wortlaut.store.journal import Action
from wortlaut.store.project_file import Project

__all__ = ["few_resamples", "folder", "project_path", "released"]
THIRDS = Plan(shares=(50, 25, 25))
Open = Callable[..., ReleasePage]


@pytest.fixture(scope="session")
def found(released: Path) -> Rehearsal:
    """What a rehearsal of the project with gold finds."""
    with closing(Session.open(released, "chief", read_only=True)) as session:
        return rehearse(session, THIRDS.options())


@pytest.fixture
def project(released: Path, tmp_path: Path) -> Path:
    """A copy of the project with gold, released once elsewhere."""
    return copied(released, tmp_path)


@pytest.fixture
def leak(project: Path, folder: Path) -> tuple[str, str]:
    """Half a copy of a test article that is in the training data; returns the ids of copy and article."""
    places = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    victim = next(story(n) for n in range(STORIES) if places[story(n).id]["split"] == "test")
    trap = article("Anders überschrieben\n\n" + victim.text[: len(victim.text) // 2 + 20])
    with Project.open(project) as opened:
        import_layer(opened, trap, gold((0, 6, "actor")))
        actions.write(opened, Action(splits.ASSIGNED), [splits.place_row(trap.id, "train", trap.id)])
    return trap.id, victim.id


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture(autouse=True)
def rehearsed_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """What changes is rehearsed again however long that takes: a person is asked to say so where it takes long."""
    monkeypatch.setattr(release_page, "_BY_ITSELF_S", patience.SECONDS)


@pytest.fixture
def opened(qtbot: QtBot, prompts: FakePrompts) -> Iterator[Open]:
    """Show a page on a project, rehearsed; `rehearse` stands in for the session."""
    shown: list[tuple[ReleasePage, QWidget, Session]] = []

    def show(
        path: Path,
        *,
        plan: Plan = THIRDS,
        name: str = "chief",
        language: str = "en",
        size: tuple[int, int] = (1680, 1000),
        rehearse: Any = None,
    ) -> ReleasePage:
        session = Session.open(path, name)
        bridge = Bridge(session, Appearance("light"), language)
        window = QWidget()
        page = ReleasePage(bridge, window, prompts=prompts, rehearse=rehearse)
        page.plan = plan
        shown.append((page, window, session))
        page.setGeometry(0, 0, *size)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        with qtbot.waitSignal(page.answered):
            page.entered()
        return page

    yield show
    for page, window, session in shown:
        page.stop()
        window.close()
        window.deleteLater()
        session.close()
