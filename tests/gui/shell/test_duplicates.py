"""Near-duplicates in the whole window: found unasked, opened by key, tags carried over by key, and back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from window_desk import Desk, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.command_values import ANNOTATE, DUPLICATES, RELEASE
from wortlaut.gui.duplicates.duplicates_page import DuplicatesPage
from wortlaut.gui.lists.article_model import COPIES_ROLE

Start = Callable[..., Desk]
TEXT = (
    "Okafor lehnt den Bau der Mole ab. Der Rat brauche Zeit und Geld für seine Häuser.\n\n{}\n\nZusagen gab es nicht.\n"
)
CHANGED = "Ruy warf der Stadt {} vor, eine Lösung des Streits zu bremsen."


@pytest.fixture
def desk(start: Start, tmp_path: Path, scheme: Scheme) -> Desk:
    """Two copies, the first one open."""
    texts = [TEXT.format(CHANGED.format(word)) for word in ("erneut", "wieder")]
    return start(make_project(tmp_path / "copies.wortlaut", scheme, [*texts, "Die Brücke bleibt gesperrt.\n"]))


def test_copies_by_keys_alone(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2")
    (span,) = desk.spans
    desk.keys("Ctrl+Shift+K")
    page = desk.window.pages.page
    assert isinstance(page, DuplicatesPage)
    assert desk.window.windowTitle() == "copies – Near-duplicates – Wortlaut"
    desk.until(lambda: page.desk.chosen())
    desk.keys("J")
    assert page.view.current is not None
    desk.keys("1", "2")
    assert page.desk.chosen() == []
    desk.keys("V")
    desk.until(lambda: page.desk.chosen())
    desk.keys("Ctrl+Return")
    rows = desk.session.article_rows(desk.session.article_ids())
    assert [row.spans for row in rows] == [1, 1, 0]
    desk.keys("Ctrl+Z")
    assert desk.window.pages.current == DUPLICATES
    assert [row.spans for row in desk.session.article_rows(desk.session.article_ids())] == [1, 0, 0]
    desk.keys("Esc")
    assert desk.window.pages.current == ANNOTATE
    assert desk.spans == [span]
    assert QApplication.focusWidget() is desk.window.canvas


def test_a_pair_opens_from_another_page_and_returns_to_it(desk: Desk) -> None:
    first, second, third = desk.session.article_ids()
    desk.keys("Ctrl+4")
    page = desk.window.pages.page
    assert page is not None
    page.pair_wanted.emit(third, first)  # type: ignore[attr-defined]
    shown = desk.window.pages.page
    assert isinstance(shown, DuplicatesPage)
    assert (shown.desk.source, shown.desk.current) == (third, first)
    desk.until(lambda: shown.groups.list.lines)
    assert [line.key for line in shown.groups.list.lines] == [tuple(sorted((first, second)))]
    desk.keys("Esc")
    assert desk.window.pages.current == RELEASE
    desk.keys("Ctrl+1")
    assert desk.window.pages.current == ANNOTATE


def test_the_list_finds_out_unasked(desk: Desk) -> None:
    desk.until(lambda: desk.window.list.model.index(0).data(COPIES_ROLE) == 2)
