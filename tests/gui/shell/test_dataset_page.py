"""The Dataset page in the window: its keys, and the way to an article that does not make its reader an annotator."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

import patience
from release_projects import copied, released
from window_desk import Desk
from wortlaut.gui.command_values import RELEASE, REVIEW
from wortlaut.gui.release import release_page
from wortlaut.gui.release.plan import CARD, CHECK, GROUPS, LAYERS, SPLIT, WRITE
from wortlaut.gui.release.release_page import ReleasePage
from wortlaut.store import assignments

__all__ = ["released"]
Start = Callable[..., Desk]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_keys_of_the_page(start: Start, released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release_page, "_BY_ITSELF_S", patience.SECONDS)  # rehearsed by itself on a slow machine as well
    desk = start(copied(released, tmp_path), annotator="chief")
    desk.keys("Ctrl+4")
    page = desk.window.pages.page
    assert isinstance(page, ReleasePage)
    desk.until(lambda: page.found is not None)
    for key, step in (("3", GROUPS), ("Alt+Right", SPLIT), ("5", CARD)):
        desk.keys(key)
        assert page.step == step
    page.card.focus_field("name")
    desk.keys("1")
    assert page.card.fields["name"].text == "1"
    desk.keys("Esc", "2")
    assert page.step == CHECK
    desk.keys("Alt+Left")
    assert page.step == LAYERS
    desk.until(lambda: not page.work.running)
    desk.keys("Ctrl+Return")
    assert page.step == WRITE
    desk.keys("Ctrl+K", "Esc", "Ctrl+Return")
    desk.until(lambda: page.result is not None)
    assert (tmp_path / "main-dataset" / "manifest.json").exists()
    assert not [name for name in _menus(desk.window) if name == "card"]

    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    page.open_step(CHECK)
    finding = page.found and page.found.checked[0]
    assert finding
    desk.keys("Return")
    assert desk.window.pages.current == REVIEW
    with desk.session.project.reading() as connection:
        assert finding.article not in assignments.blind(connection, desk.session.annotator.id)
    desk.keys("Ctrl+4")
    assert desk.window.pages.current == RELEASE


def test_another_list_of_articles_opens_none_behind_the_page(start: Start, project: Path) -> None:
    desk = start(project)
    first = desk.session.article
    assert first is not None
    desk.keys("Ctrl+4")
    assert desk.window.bridge.give_back(first.id)
    desk.window.bridge.articles_changed.emit()
    assert desk.window.pages.current == RELEASE
    assert desk.session.article is None
    desk.keys("Ctrl+1")
    assert desk.session.article is not None


def _menus(window: QWidget) -> list[str]:
    bar = window.menuBar()  # type: ignore[attr-defined]
    return [action.menu().objectName().removeprefix("menu.") for action in bar.actions() if action.isVisible()]
