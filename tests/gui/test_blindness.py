"""The window of somebody who still annotates says nothing of what others did there, wherever one looks.

Everything a person or a screen reader can come across is collected: names, texts, tips, models, titles.
"""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from canary import BLIND, LABEL_NAME, WORD, planted, texts_of_window
from window_desk import Desk, FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.gui.pages import KEYS
from wortlaut.paths import folders

Open = Callable[[str], Desk]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def ids(tmp_path: Path, scheme: Scheme) -> list[str]:
    """The articles of the planted project: assigned, opened, free."""
    return planted(tmp_path / "canary.wortlaut", scheme)


@pytest.fixture
def window_of(qtbot: QtBot, qapp: QApplication, tmp_path: Path, ids: list[str]) -> Iterator[Open]:
    """Open the planted project as somebody."""
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    desks: list[Desk] = []

    def begin(name: str) -> Desk:
        prompts = FakePrompts()
        program = Program(qapp, own, name, "en", prompts)
        desk = Desk(program, prompts, qtbot)
        desks.append(desk)
        with qtbot.waitSignal(program.settled, timeout=10_000):
            assert program.start(tmp_path / "canary.wortlaut")
        desk.window.activateWindow()
        desk.until(desk.window.isActiveWindow)
        return desk

    yield begin
    for desk in desks:
        desk.end()


def heard(desk: Desk) -> str:
    """Everything the window says now, with what its dialogs say."""
    QApplication.processEvents()
    windows = [desk.window, *(one for one in QApplication.topLevelWidgets() if one.isVisible())]
    return "\n".join([*map(texts_of_window, windows), *desk.prompts.told])


def assert_silent(desk: Desk) -> None:
    """The word of the canary stands nowhere, and its label only where the scheme is listed."""
    text = heard(desk)
    assert WORD not in text
    used = [line for line in text.splitlines() if LABEL_NAME in line and not _lists_scheme(line)]
    assert used == []


def _lists_scheme(line: str) -> bool:
    """Buttons, menus and filters name every label of the scheme once, used or not."""
    return line.count(LABEL_NAME) == 1 and len(line) < 80


def _is_idle(desk: Desk) -> bool:
    """Tell whether the window waits for nothing: pages compute what they show in workers, some after a moment."""
    works = any(thread.name == "wortlaut-task" for thread in threading.enumerate())
    waits = any(timer.isActive() and timer.isSingleShot() for timer in desk.window.findChildren(QTimer))
    return not works and not waits


@pytest.mark.parametrize("place", [0, 1])
def test_the_annotate_page_is_silent(window_of: Open, ids: list[str], place: int) -> None:
    desk = window_of(BLIND)
    desk.window.bridge.open_article(ids[2])  # whoever opens the free one must not see it either
    desk.window.bridge.open_article(ids[place])
    assert desk.spans == []
    assert_silent(desk)
    for command in ("find", "find.project", "palette", "history", "project.export"):
        desk.command(command)
        assert_silent(desk)
        desk.keys("Esc")


@pytest.mark.parametrize("page", sorted(KEYS))
def test_every_page_is_silent(window_of: Open, ids: list[str], page: str) -> None:
    desk = window_of(BLIND)
    desk.window.bridge.open_article(ids[2])  # so that there is nothing left to review
    assert desk.session.article_ids(state="gold") == []
    desk.keys(KEYS[page])
    assert desk.window.pages.current == page
    desk.until(lambda: _is_idle(desk))
    assert_silent(desk)


def test_a_reviewer_hears_the_canary(window_of: Open) -> None:
    """The control: the same look finds it when it may be seen."""
    desk = window_of("bob")
    rows = desk.session.article_ids()
    desk.window.bridge.open_article(rows[0])
    assert WORD in heard(desk) or LABEL_NAME in "".join(
        line for line in heard(desk).splitlines() if not _lists_scheme(line)
    )
