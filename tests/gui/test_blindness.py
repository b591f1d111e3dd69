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

Open = Callable[..., Desk]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def ids(tmp_path: Path, scheme: Scheme) -> list[str]:
    """The articles of the planted project: assigned, opened, free. Beside it lies the same without a canary."""
    planted(tmp_path / "quiet.wortlaut", scheme, word="Sperling", label="actor")
    return planted(tmp_path / "canary.wortlaut", scheme)


@pytest.fixture
def window_of(qtbot: QtBot, qapp: QApplication, tmp_path: Path, ids: list[str]) -> Iterator[Open]:
    """Open one of the two projects as somebody."""
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    desks: list[Desk] = []

    def begin(name: str, project: str = "canary") -> Desk:
        prompts = FakePrompts()
        program = Program(qapp, own, name, "en", prompts)
        desk = Desk(program, prompts, qtbot)
        desks.append(desk)
        with qtbot.waitSignal(program.settled):
            assert program.start(tmp_path / f"{project}.wortlaut")
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


def label_lines(text: str) -> set[str]:
    """Everything said about the label that only others use: lists of the scheme's labels, when nothing leaks."""
    return {line for line in text.splitlines() if LABEL_NAME in line}


def _is_idle(desk: Desk) -> bool:
    """Tell whether the window waits for nothing: pages compute what they show in workers, some after a moment."""
    works = any(thread.name == "wortlaut-task" for thread in threading.enumerate())
    waits = any(timer.isActive() and timer.isSingleShot() for timer in desk.window.findChildren(QTimer))
    return not works and not waits


def annotating(desk: Desk, ids: list[str], place: int) -> list[str]:
    """What the Annotate page and all that opens from it say with an article open."""
    desk.window.bridge.open_article(ids[2])  # whoever opens the free one must not see it either
    desk.window.bridge.open_article(ids[place])
    assert desk.spans == []
    said = [heard(desk)]
    for command in ("find", "find.project", "palette", "history", "project.export"):
        desk.command(command)
        said.append(heard(desk))
        desk.keys("Esc")
    return said


@pytest.mark.parametrize("place", [0, 1])
def test_the_annotate_page_is_silent(window_of: Open, ids: list[str], place: int) -> None:
    quiet = window_of(BLIND, "quiet")
    allowed = label_lines("\n".join(annotating(quiet, ids, place)))
    quiet.end()
    said = "\n".join(annotating(window_of(BLIND), ids, place))
    assert WORD not in said
    assert label_lines(said) - allowed == set()


def on_page(desk: Desk, ids: list[str], page: str) -> str:
    """What a page says when there is nothing left to review."""
    desk.window.bridge.open_article(ids[2])
    assert desk.session.article_ids(state="gold") == []
    desk.keys(KEYS[page])
    assert desk.window.pages.current == page
    desk.until(lambda: _is_idle(desk))
    return heard(desk)


@pytest.mark.parametrize("page", sorted(KEYS))
def test_every_page_is_silent(window_of: Open, ids: list[str], page: str) -> None:
    quiet = window_of(BLIND, "quiet")
    allowed = label_lines(on_page(quiet, ids, page))
    quiet.end()
    said = on_page(window_of(BLIND), ids, page)
    assert WORD not in said
    assert label_lines(said) - allowed == set()


def test_a_reviewer_hears_the_canary(window_of: Open, ids: list[str]) -> None:
    """The control: the same look finds it when it may be seen."""
    desk = window_of("bob")
    desk.window.bridge.open_article(ids[0])
    desk.command("history")
    assert WORD in heard(desk)
    assert label_lines(heard(desk))
