"""The dialog that counts what an export would lose before it writes, and remembers what was chosen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from exchange_helpers import work
from window_desk import Desk
from wortlaut.errors import DamagedError
from wortlaut.gui.dialogs.export_dialog import ExportDialog
from wortlaut.gui.dialogs.export_ledger import CasesDialog
from wortlaut.gui.dialogs.sheet import Sheet

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[Sheet]], Sheet]


@pytest.fixture
def desk(start: Start, project: Path) -> Desk:
    work(project, "anna", limit=2)
    return start(project, annotator="anna")


def show(desk: Desk, opened: Opened) -> ExportDialog:
    desk.command("project.export")
    dialog = opened(desk, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    desk.until(lambda: dialog.settled)
    return dialog


def choose(desk: Desk, dialog: ExportDialog, name: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(name))
    dialog.format.activated.emit(dialog.format.currentIndex())
    desk.until(lambda: dialog.settled)


def test_losses_are_counted_before_and_are_those_of_the_file_beside_the_export(
    desk: Desk, opened: Opened, tmp_path: Path
) -> None:
    dialog = show(desk, opened)
    assert dialog.format.currentData() == "jsonl"
    assert dialog.ledger.isHidden()
    choose(desk, dialog, "doccano")
    assert dialog.preview is not None
    counted = {loss.kind: loss.count for loss in dialog.preview.losses}
    assert counted["links"] == len(dialog.preview.losses[0].cases) or counted["links"] > 0
    model = dialog.ledger.model()
    assert model.data(model.index(0, 0)) == "Links"  # the annotation itself before everything else
    assert not list(tmp_path.glob("*.jsonl"))

    dialog.ledger.setFocus()
    QTest.keyClick(dialog.ledger, Qt.Key.Key_Return)
    cases = opened(desk, CasesDialog)
    assert isinstance(cases, CasesDialog)
    assert cases.table.model().rowCount() == counted["links"]
    cases.close()

    target = tmp_path / "out.jsonl"
    dialog.place.field.setText(str(target))
    dialog.start.click()
    desk.until(lambda: "read back and equal" in desk.notice)
    ledger = json.loads((tmp_path / "out.jsonl.loss.json").read_text(encoding="utf-8"))
    assert {row["kind"]: row["count"] for row in ledger["losses"]} == counted
    assert str(tmp_path / "out.jsonl.loss.json") in desk.notice
    assert len(target.read_text(encoding="utf-8").splitlines()) == dialog.preview.articles


def test_scope_and_layer_are_what_is_written(desk: Desk, opened: Opened, tmp_path: Path) -> None:
    field = desk.window.list.findChild(QLineEdit)
    assert field is not None
    field.setText("Ort 3")
    desk.until(lambda: len(desk.window.list.order()) == 1)
    dialog = show(desk, opened)
    names = [cell.text() for cell in dialog.scope.cells]
    assert names[:2] == ["All 6", "As filtered in the list: 1"]
    dialog.scope.cells[1].click()
    desk.until(lambda: dialog.settled and dialog.preview is not None and dialog.preview.articles == 1)
    dialog.place.field.setText(str(tmp_path / "one.jsonl"))
    dialog.start.click()
    desk.until(lambda: "one.jsonl" in desk.notice)
    rows = [json.loads(line) for line in (tmp_path / "one.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["text"].split("Ort ")[1][0] for row in rows] == ["3"]


def test_the_next_export_begins_where_the_last_one_was(desk: Desk, opened: Opened, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    dialog = show(desk, opened)
    choose(desk, dialog, "doccano")
    dialog.unit.choose("codepoint")
    dialog.layer.choose("anna")
    dialog.place.field.setText(str(folder / "a.jsonl"))
    dialog.look()
    desk.until(lambda: dialog.settled)
    dialog.start.click()
    desk.until(lambda: "a.jsonl" in desk.notice)
    again = show(desk, opened)
    assert again.options.format == "doccano"
    assert again.options.layer == "anna"
    assert again.options.choices.unit == "codepoint"
    assert again.place.path == folder / "central.jsonl"
    again.close()


def test_nothing_is_replaced_without_being_asked(desk: Desk, opened: Opened, tmp_path: Path) -> None:
    dialog = show(desk, opened)
    there = tmp_path / "mine.jsonl"
    there.write_text("mine")
    dialog.place.field.setText(str(there))
    assert not dialog.start.isEnabled()
    assert "already" in dialog.note.text()
    dialog.place.overwrite.click()
    assert dialog.start.isEnabled()
    dialog.place.field.setText(str(tmp_path / "nowhere" / "a.jsonl"))
    assert not dialog.start.isEnabled()
    choose(desk, dialog, "brat")
    assert dialog.place.is_folder
    dialog.packed.click()
    desk.until(lambda: dialog.settled)
    assert not dialog.place.is_folder
    assert dialog.place.path is not None
    assert dialog.place.path.suffix == ".zip"
    dialog.close()
    assert there.read_text() == "mine"


def test_what_cannot_be_counted_is_told(desk: Desk, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = show(desk, opened)

    def damaged(*_: object, **__: object) -> None:
        raise DamagedError("damaged", where="here")

    monkeypatch.setattr("wortlaut.gui.dialogs.export_dialog.preview_export", damaged)
    choose(desk, dialog, "doccano")
    assert "here" in dialog.note.text()
    assert not dialog.start.isEnabled()
    dialog.close()
