"""The dialog that shows what an import would do: everything is asked and told before anything is written."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import patience
from window_desk import Desk
from wortlaut.gui.dialogs.import_dialog import ImportDialog
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.session import import_preview
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.store import scratch

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[Sheet]], Sheet]
Look = Callable[[Path], ImportDialog]


@pytest.fixture
def desk(start: Start, project: Path) -> Desk:
    return start(project)


@pytest.fixture
def look(desk: Desk, opened: Opened) -> Look:
    """Show what importing a file would do."""

    def show(path: Path) -> ImportDialog:
        desk.window.dialogs.files.look_at([path])
        dialog = opened(desk, ImportDialog)
        assert isinstance(dialog, ImportDialog)
        desk.until(lambda: dialog.settled)
        return dialog

    return show


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def written(desk: Desk, tmp_path: Path, layer: str = "all") -> list[dict[str, object]]:
    """The spans of the project, by export."""
    target = tmp_path / "written.jsonl"
    export_file(desk.session.project, target, ExportOptions(layer=layer, overwrite=True))
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    return [{**span, "annotator": row["layer"]["annotator"]} for row in rows for span in row["spans"]]


def choose(dialog: ImportDialog, name: str, text: str) -> None:
    combo = dialog.labels.choices[name]
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())


FOREIGN = (
    {"text": "😊 Mara sagt ja.", "label": [[3, 7, "PER"], [8, 12, "SAY"]]},
    {"text": "Nora sagt nein.", "label": [[0, 4, "PER"]]},
)


def test_unit_names_and_owner_are_asked_and_nothing_is_written_before(desk: Desk, look: Look, tmp_path: Path) -> None:
    dialog = look(lines(tmp_path / "a.jsonl", *FOREIGN))
    assert dialog.format.itemText(0) == "Recognized: doccano"
    assert not dialog.start.isEnabled()
    cells = {cell.text() for cell in dialog.readings.cells}
    assert any("“Mara”" in cell and "UTF-16" in cell for cell in cells)
    assert any("“ara ”" in cell for cell in cells)

    dialog.readings.cells[0].click()  # the unit whose words are the right ones
    desk.until(lambda: dialog.settled)
    assert dialog.unit.currentData() == "utf16"
    assert dialog.labels.choices["per"].hasFocus()  # the next thing that must be said
    assert dialog.owner.current == "person"  # the file names nobody
    assert dialog.person.currentText() == "chief"
    assert not dialog.start.isEnabled()

    choose(dialog, "per", "Actor")
    desk.until(lambda: dialog.settled)
    assert not dialog.start.isEnabled()
    choose(dialog, "say", "Leave out")
    desk.until(lambda: dialog.settled)
    assert dialog.start.isEnabled()
    assert "2 new article" in dialog.coming.text()
    assert "a.jsonl:1" in dialog.left_out.text()
    assert desk.session.article_count() == 6

    QTest.keyClick(dialog.format, "\r")
    desk.until(lambda: desk.session.article_count() == 8)
    desk.until(lambda: desk.prompts.told)
    assert "Spans left out (1)" in desk.prompts.details[0]
    spans = written(desk, tmp_path, "chief")
    assert {(span["label"], str(span["surface"]), span["origin"]) for span in spans} == {
        ("actor", "['Mara']", "imported"),
        ("actor", "['Nora']", "imported"),
    }


def test_spans_become_suggestions(desk: Desk, look: Look, tmp_path: Path) -> None:
    dialog = look(lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"]]}))
    dialog.owner.cells[2].click()
    desk.until(lambda: dialog.settled)
    dialog.start.click()
    desk.until(lambda: desk.session.article_count() == 7)
    desk.until(lambda: "1 new article" in desk.notice)
    (span,) = written(desk, tmp_path, "machine")
    assert (span["annotator"], span["origin"], span["source"]) == ("machine", "suggested", "import")
    assert written(desk, tmp_path, "all") == []


def test_what_is_wrong_is_told_with_its_line_and_keeps_all_out(desk: Desk, look: Look, tmp_path: Path) -> None:
    good = {"text": "Mara sagt ja.", "spans": [{"start": 0, "end": 4, "label": "actor"}]}
    wrong = {"text": "Nora sagt", "spans": [{"start": 0, "end": 400, "label": "actor"}]}
    source = lines(tmp_path / "a.jsonl", good, wrong)
    source.write_text(source.read_text() + '{"text":\n')
    dialog = look(source)
    told = dialog.refused.toPlainText()
    assert [line.split(": ")[0] for line in told.splitlines()] == [f"{source}:2", f"{source}:3"]
    assert not dialog.start.isEnabled()
    assert "Nothing was changed" in dialog.note.text()
    dialog.start.click()
    assert dialog.isVisible()
    dialog.close()
    assert desk.session.article_count() == 6


def test_a_name_that_cannot_be_one_is_told_and_a_better_one_helps(desk: Desk, look: Look, tmp_path: Path) -> None:
    dialog = look(lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"]]}))
    dialog.person.setEditText("gold")
    assert not dialog.settled
    desk.until(lambda: dialog.settled)
    assert "gold" in dialog.note.text()
    assert not dialog.start.isEnabled()
    dialog.person.setEditText("eva")
    desk.until(lambda: dialog.start.isEnabled())
    dialog.start.click()
    desk.until(lambda: desk.session.article_count() == 7)
    assert [span["annotator"] for span in written(desk, tmp_path)] == ["eva"]


def test_closing_stops_the_looking(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()
    copy = scratch.scratch

    def slow(*args: object) -> object:
        begun.set()
        assert go_on.wait(patience.SECONDS)
        return copy(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("wortlaut.session.importing.scratch", slow)
    desk.window.dialogs.files.look_at([lines(tmp_path / "a.jsonl", *FOREIGN)])
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    assert begun.wait(patience.SECONDS)
    shown: list[object] = []
    dialog.looking.found.connect(shown.append)
    threading.Timer(0.05, go_on.set).start()
    dialog.close()  # waits for the thread
    QApplication.processEvents()
    assert shown == []
    assert desk.session.article_count() == 6


def test_only_the_newest_choice_is_answered(desk: Desk, look: Look, tmp_path: Path) -> None:
    dialog = look(lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"]]}))
    answers: list[import_preview.ImportPreview] = []
    dialog.looking.found.connect(answers.append)
    for cell in (2, 1, 2):
        dialog.owner.cells[cell].click()
    desk.until(lambda: dialog.settled)
    assert len(answers) == 1
    assert answers[0].possible


def test_a_format_that_lacks_its_library_says_so(
    desk: Desk, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wortlaut.session import foreign

    rows = [{**row, "missing": ["thing"], "extra": "more"} if row["name"] == "brat" else row
            for row in foreign.format_rows()]  # fmt: skip
    monkeypatch.setattr("wortlaut.gui.dialogs.import_dialog.format_rows", lambda: rows)
    dialog = look(lines(tmp_path / "a.jsonl", *FOREIGN))
    place = dialog.format.findData("brat")
    assert "needs the extra “more”" in dialog.format.itemText(place)
    model = dialog.format.model()
    assert not model.flags(model.index(place, 0)) & Qt.ItemFlag.ItemIsEnabled
