"""The next place with the same text, and all of them in the project, by keys in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pane_project import tag
from window_desk import Desk, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.dialogs.same_text import SameTextDialog
from wortlaut.gui.main_window import MainWindow

TEXTS = (
    "Ruy baut.\n\nDann zahlt Ruy, sagt Ruy am Montag.\n",
    "Anderswo\n\nAuch hier steht <b>Ruy</b> im Text.\n",
    "Ohne den Namen.\n",
)


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """Three articles, two of them with the name."""
    return make_project(tmp_path / "names.wortlaut", scheme, TEXTS)


def opened(desk: Desk) -> SameTextDialog:
    """Open the checklist by its key and wait until the project is searched."""
    desk.keys("Ctrl+Shift+D")
    [dialog] = desk.window.findChildren(SameTextDialog)
    desk.until(lambda: not dialog.searching)
    return dialog


def counts(window: MainWindow) -> list[int]:
    session = window.bridge.session
    return [row.spans for row in session.article_rows(session.article_ids())]


def test_the_next_same_text_is_tagged_and_gets_the_focus(desk: Desk) -> None:
    first = tag(desk.window.bridge, "actor", "Ruy")
    desk.keys("Shift+1", "Ctrl+D")
    view = desk.window.bridge.view
    assert [span.start for span in desk.spans] == [0, 22]
    assert view.focused == desk.spans[1].id != first.id
    assert desk.spans[1].attributes == {"kind": "person"}
    desk.keys("Ctrl+D")
    assert len(desk.spans) == 3
    desk.keys("Ctrl+D")
    assert "stands nowhere else" in desk.notice
    desk.keys("Ctrl+Z", "Ctrl+Z")
    assert [span.id for span in desk.spans] == [first.id]


def test_ticked_places_are_tagged_in_one_step(desk: Desk) -> None:
    tag(desk.window.bridge, "actor", "Ruy")
    dialog = opened(desk)
    assert dialog.list.model().rowCount() == 3
    assert not dialog.apply_button.isEnabled()
    dialog.list.setFocus()
    desk.keys("Space", "Down", "Down", "Space", "Return")
    assert counts(desk.window) == [2, 1, 0]
    assert [span.start for span in desk.spans] == [0, 22]
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    assert counts(desk.window) == [1, 0, 0]
    assert len(desk.spans) == 1
    desk.keys("Ctrl+Shift+Z")
    assert counts(desk.window) == [2, 1, 0]


def test_all_are_ticked_by_one_key_and_a_click_takes_one_away(desk: Desk) -> None:
    tag(desk.window.bridge, "actor", "Ruy")
    dialog = opened(desk)
    dialog.list.setFocus()
    desk.keys("Ctrl+A")
    assert len(dialog.ticked) == 3
    place = dialog.list.visualRect(dialog.list.model().index(1, 0)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert [found.extent for found in dialog.ticked] == [(22, 25), (29, 32)]
    desk.keys("Ctrl+A", "Ctrl+A")
    assert dialog.ticked == []


def test_the_context_names_article_and_words(desk: Desk) -> None:
    tag(desk.window.bridge, "actor", "Ruy")
    dialog = opened(desk)
    row = dialog.list.model().index(2, 0)
    assert row.data() == "Auch hier steht <b>Ruy</b> im Text."
    assert not dialog.grab().isNull()


def test_nothing_to_tick_is_said(desk: Desk) -> None:
    tag(desk.window.bridge, "actor", "Montag")
    dialog = opened(desk)
    assert dialog.list.model().rowCount() == 0
    assert not dialog.apply_button.isEnabled()
    assert "nowhere else" in dialog.count_text


def test_without_a_span_or_with_a_hole_a_hint_is_given(desk: Desk) -> None:
    desk.keys("Ctrl+Shift+D")
    assert "No span has the focus" in desk.notice
    span = tag(desk.window.bridge, "commitment", "zahlt Ruy, sagt Ruy")
    desk.window.bridge.view.select(span.start + 6, span.start + 10)
    desk.keys("-")
    desk.keys("Ctrl+Shift+D")
    assert "several parts" in desk.notice
    assert desk.window.findChildren(SameTextDialog) == []
