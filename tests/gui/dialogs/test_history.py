"""The history in the window: found by key, shown in the text, taken back to a point after a look at what that means."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from window_desk import Desk
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.dialogs.go_back import GoBackSheet
from wortlaut.gui.dialogs.history import HistoryDialog
from wortlaut.gui.dialogs.history_model import STATE, WHAT
from wortlaut.gui.dialogs.history_words import lines
from wortlaut.session import history
from wortlaut.session.history import Details, LinkChange
from wortlaut.session.moments import now
from wortlaut.session.points import points
from wortlaut.session.session import HistoryEntry


@pytest.fixture
def desk(start, project: Path) -> Desk:  # type: ignore[no-untyped-def]
    """A window with two spans in the first article."""
    made: Desk = start(project, annotator="anna")
    made.keys("Ctrl+Home", "W", "2", "Ctrl+Right", "Ctrl+Right", "W", "2")
    assert len(made.spans) == 2
    return made


def column(dialog: HistoryDialog, number: int) -> list[str]:
    model = dialog.model
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def open_history(desk: Desk, opened) -> HistoryDialog:  # type: ignore[no-untyped-def]
    desk.keys("Ctrl+H")
    dialog: HistoryDialog = opened(desk, HistoryDialog)
    return dialog


def test_the_arrows_and_enter_lead_to_what_an_entry_changed(desk: Desk, opened) -> None:  # type: ignore[no-untyped-def]
    first, _ = desk.spans
    dialog = open_history(desk, opened)
    assert dialog.table.hasFocus()
    assert column(dialog, WHAT)[:2] == ["tagged", "tagged"]
    desk.keys("Down")
    words = first.surface(desk.session.article.text)[0]  # type: ignore[union-attr]
    assert dialog.changes.toPlainText() == f"new: Actor “{words}”"
    desk.keys("Return")
    desk.until(lambda: not dialog_is_open(desk))
    assert desk.window.bridge.view.focused == first.id
    desk.until(desk.window.canvas.hasFocus)


def dialog_is_open(desk: Desk) -> bool:
    return any(dialog.isVisible() for dialog in desk.window.findChildren(HistoryDialog))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (LinkChange("speaker", "Wir bauen", "Okafor", made=True), "gesagt von: „Wir bauen“ → „Okafor“"),
        (LinkChange("speaker", "", "Okafor", made=True), "gesagt von: – → „Okafor“"),
        (LinkChange("speaker", "Wir bauen", "Okafor", made=False), "removed: gesagt von: „Wir bauen“ → „Okafor“"),
    ],
)
def test_links_are_told_in_words(scheme: Scheme, change: LinkChange, told: str) -> None:
    entry = HistoryEntry(1, now(), "anna", "link", None, "done", None)
    assert lines(entry, Details((), 0, None, None, None, (change,)), scheme, "de", {}) == told


def test_words_and_lists_filter(desk: Desk, opened) -> None:  # type: ignore[no-untyped-def]
    dialog = open_history(desk, opened)
    shown = dialog.model.rowCount()
    assert shown > 3
    desk.keys("Ctrl+F")
    assert dialog.filter.field.hasFocus()
    desk.type("nirgends")
    desk.until(lambda: dialog.model.rowCount() == 0)
    assert not dialog.show_.isEnabled()
    assert not dialog.back.isEnabled()
    dialog.filter.field.clear()
    desk.until(lambda: dialog.model.rowCount() == shown)
    dialog.filter.group.setCurrentIndex(dialog.filter.group.findData("tagging"))
    assert set(column(dialog, WHAT)) <= {"tagged", "project made"}
    dialog.filter.place.setCurrentIndex(dialog.filter.place.count() - 1)
    assert dialog.filter.place.currentText().startswith("This span")
    assert column(dialog, WHAT) == ["tagged"]


def test_the_history_of_one_span_opens_from_its_page(desk: Desk, opened) -> None:  # type: ignore[no-untyped-def]
    desk.keys("U")
    desk.window.side.inspector.history_requested.emit(desk.spans[-1].id)
    dialog: HistoryDialog = opened(desk, HistoryDialog)
    assert column(dialog, WHAT) == ["unsure marked", "tagged"]


def test_more_is_read_when_somebody_scrolls(desk: Desk, opened, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(history, "PAGE", 2)
    dialog = open_history(desk, opened)
    entries = len(desk.session.actions())
    assert entries > 4
    desk.keys("End")
    desk.until(lambda: (desk.keys("End"), dialog.model.rowCount() == entries)[1])


def test_back_to_a_named_point_and_undo(desk: Desk, opened) -> None:  # type: ignore[no-untyped-def]
    desk.prompts.answers.append("before the meeting")
    desk.keys("Ctrl+Shift+H")
    assert desk.notice == "This point is called before the meeting now."
    kept = {span.id for span in desk.spans}
    desk.keys("Alt+Down", "W", "1", "Delete", "W", "3")
    dialog = open_history(desk, opened)
    [row] = [row for row, text in enumerate(column(dialog, WHAT)) if "◆ before the meeting" in text]
    for _ in range(row):
        desk.keys("Down")
    dialog.back.click()
    sheet: GoBackSheet = opened(desk, GoBackSheet)
    assert sheet.go.hasFocus()
    assert len(desk.spans) == 3  # nothing was taken back yet
    QTest.keyClick(sheet.go, Qt.Key.Key_Space)
    desk.until(lambda: {span.id for span in desk.spans} == kept)
    desk.until(lambda: desk.window.canvas.hasFocus())
    assert desk.notice.startswith("3 action")
    dialog = open_history(desk, opened)
    assert column(dialog, WHAT)[0] == "went back to a point (before the meeting)"
    assert column(dialog, STATE)[1:4] == ["taken back with others"] * 3
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    assert not dialog.step.isEnabled()
    desk.keys("Esc")
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    desk.until(lambda: len(desk.spans) == 3)


def test_a_point_is_named_renamed_and_forgotten_by_key(desk: Desk, opened) -> None:  # type: ignore[no-untyped-def]
    dialog = open_history(desk, opened)
    desk.prompts.answers += ["Anfang", "Beginn", ""]
    desk.keys("F2")
    assert column(dialog, WHAT)[1] == "tagged ◆ Anfang"
    assert dialog.table.currentIndex().row() == 1  # the same entry; above it that it was named
    desk.keys("F2")
    assert [point.name for point in points(desk.session)] == ["Beginn"]
    assert dialog.filter.period.findText("Since: Beginn") > 0
    desk.keys("F2")  # no name at all
    assert "another name" in dialog._message.text()
    desk.keys("Delete")
    assert points(desk.session) == []
    assert column(dialog, WHAT)[3] == "tagged"


def test_what_hinders_is_said(desk: Desk, opened) -> None:  # type: ignore[no-untyped-def]
    from wortlaut.errors import BadInputError
    from wortlaut.session.rewinding import Preview

    entry = history.page(desk.session, history.Filter())[1]
    told = Preview(1, 1, {"create": 1}, (), 0, entry, BadInputError("submission_used", version=1))
    seen: list[int] = []
    sheet = GoBackSheet(desk.window.bridge, told, None, seen.append, seen.append, desk.window)
    sheet.open()
    said = " ".join(label.text() for label in sheet.findChildren(type(sheet.body.itemAt(0).widget())))
    assert "It goes no further back than" in said
    assert "under review" in said
    sheet.go.click()
    assert seen == [entry.seq]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
