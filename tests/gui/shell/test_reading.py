"""The report and the radar by their keys, in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from pane_project import tag
from window_desk import Desk, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.consistency.dialog import ConsistencyDialog
from wortlaut.gui.reports.report_dialog import ReportDialog

SENTENCE = "Der Hafenrat von Ommen tagt am Montag im Mai."


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """Two articles with the same sentence."""
    return make_project(tmp_path / "same.wortlaut", scheme, (f"Eins\n\n{SENTENCE}\n", f"Zwei\n\n{SENTENCE}\n"))


def write(desk: Desk, kind: str) -> Path:
    """Ask for a report of the open article by key; return its file."""
    desk.keys("Ctrl+Shift+R")
    [dialog] = [one for one in desk.window.findChildren(ReportDialog) if one.isVisible()]
    dialog.activateWindow()
    desk.until(dialog.isActiveWindow)
    dialog.kind.chosen.emit(kind)
    target = Path(dialog.target.text())
    dialog.target.setFocus()
    QTest.keyClick(dialog.target, Qt.Key.Key_Return)
    return target


@pytest.mark.parametrize("kind", [".html", ".pdf"])
def test_a_report_is_written_from_the_window(desk: Desk, tmp_path: Path, kind: str) -> None:
    tag(desk.window.bridge, "actor", "Der Hafenrat von Ommen")
    target = write(desk, kind)
    assert target.parent == tmp_path
    desk.until(lambda: "1 article" in desk.notice)
    start = target.read_bytes()[:9]
    assert start == (b"<!DOCTYPE" if kind == ".html" else b"%PDF-1.4\n")
    write(desk, kind)
    desk.until(lambda: desk.prompts.told)
    assert "already exists" in desk.prompts.told[0]


def test_the_radar_opens_settles_and_closes(desk: Desk) -> None:
    desk.keys("Ctrl+Shift+C")
    desk.until(lambda: "Nothing is tagged differently" in desk.notice)
    bridge = desk.window.bridge
    first, second = bridge.session.article_ids()
    for article, words in ((second, "Ommen"), (first, "Der Hafenrat von Ommen")):
        bridge.open_article(article)
        tag(bridge, "actor", words)
    desk.keys("Ctrl+Shift+C")
    desk.until(lambda: desk.window.findChildren(ConsistencyDialog))
    [dialog] = desk.window.findChildren(ConsistencyDialog)
    [place] = dialog.places.ticked
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    desk.until(lambda: not desk.window.findChildren(ConsistencyDialog))
    texts = []
    for article in (first, second):
        bridge.open_article(article)
        texts += desk.texts()
    assert texts[0] == texts[1]
    assert place.article in (first, second)
    bridge.undo()
    bridge.open_article(place.article)
    assert desk.texts() != [texts[0]]
