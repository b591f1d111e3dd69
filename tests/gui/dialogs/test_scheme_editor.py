"""The editor of the label scheme: by keys, with counts before, as one step that undo takes back."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import patience
from window_desk import Desk, FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.dialogs.new_project import NewProjectDialog
from wortlaut.gui.dialogs.progress_sheet import ProgressSheet
from wortlaut.gui.scheme import dialog
from wortlaut.gui.scheme.dialog import SchemeDialog
from wortlaut.gui.tasks import Task
from wortlaut.session import scheme_editing
from wortlaut.session.scheme_files import scheme_of_file

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[SchemeDialog]], SchemeDialog]


@pytest.fixture
def desk(start: Start, project: Path) -> Desk:
    """A window in whose article a quote and two actors are tagged."""
    desk = start(project)
    text = desk.session.article.text  # type: ignore[union-attr]
    places = [place for place, char in enumerate(text) if char == " "][:4]
    for place, key in zip(places, "122", strict=False):
        desk.window.bridge.view.select(place + 1, place + 4)
        desk.keys(key)
    assert [span.label for span in desk.spans] == ["quote", "actor", "actor"]
    return desk


@pytest.fixture
def editor(desk: Desk, opened: Opened) -> SchemeDialog:
    desk.keys("Ctrl+Shift+T")
    return opened(desk, SchemeDialog)


def rows(editor: SchemeDialog) -> list[str]:
    return [f"{entry.key} {entry.name} {entry.note}".strip() for entry in editor.labels.list.entries]


def choose(editor: SchemeDialog, label: str) -> None:
    ids = [entry.id for entry in editor.labels.list.entries]
    editor.labels.list.setCurrentRow(ids.index(label))


def test_labels_are_renamed_moved_retired_and_merged_in_one_step(desk: Desk, editor: SchemeDialog) -> None:
    assert rows(editor) == ["1 Quote 1", "2 Actor 2", "3 Commitment 0", "4 Condition 0"]
    assert not editor.store.isEnabled()
    desk.keys("Alt+Down", "Down", "Delete")
    assert rows(editor) == ["2 Actor 2", "1 Quote 1", "Commitment 0 · retired", "4 Condition 0"]
    desk.keys("Ctrl+Z")
    assert rows(editor) == ["2 Actor 2", "1 Quote 1", "3 Commitment 0", "4 Condition 0"]
    assert len(desk.spans) == 3
    choose(editor, "commitment")
    desk.keys("Delete")
    choose(editor, "actor")
    editor.form.names["en"].setFocus()
    editor.form.names["en"].selectAll()
    desk.type("Party")
    desk.keys("Return")
    choose(editor, "quote")
    editor.labels.merge.setCurrentIndex(editor.labels.merge.findData("actor"))
    editor.labels.merge.activated.emit(editor.labels.merge.currentIndex())
    assert rows(editor)[0] == "2 Party 3"
    assert editor.effects.text().splitlines() == [
        "“Quote” becomes “Party”, with its spans: 1.",
        "“Actor” is called “Party” from now on; its spans stay: 2.",
        "“Commitment” is retired: spans that keep it: 0; no new ones.",
    ]
    prompts = desk.prompts
    prompts.answers.append(0)
    editor.store.click()
    assert prompts.told == ["Spans that change: 1; articles: 1; submitted layers, which stay so: 0."]
    desk.until(lambda: not editor.isVisible() if _is_there(editor) else True)
    assert [span.label for span in desk.spans] == ["actor"] * 3
    assert desk.session.scheme.version == "1.3"
    assert "1.3" in desk.notice
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    assert [span.label for span in desk.spans] == ["quote", "actor", "actor"]
    assert desk.session.scheme.version == "1.2"


def _is_there(editor: SchemeDialog) -> bool:
    import shiboken6

    return bool(shiboken6.isValid(editor))


def test_labels_are_merged_by_keys_only_after_one_is_chosen_in_the_list(desk: Desk, editor: SchemeDialog) -> None:
    choose(editor, "quote")
    before = rows(editor)
    editor.labels.merge.setFocus()
    QTest.keyClick(editor.labels.merge, Qt.Key.Key_Down)
    popup = editor.labels.merge.view()
    assert popup.isVisible()
    assert rows(editor) == before
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(popup, key)
    desk.until(lambda: len(rows(editor)) == 3)
    assert [entry.id for entry in editor.labels.list.entries] == ["actor", "commitment", "condition"]
    assert editor.label == "commitment"


def test_a_no_to_the_counts_changes_nothing(desk: Desk, editor: SchemeDialog) -> None:
    choose(editor, "quote")
    editor.form.id_wanted.emit("speech")
    assert "speech" in [entry.id for entry in editor.labels.list.entries]
    desk.prompts.answers.append(None)
    editor.store.click()
    assert editor.isVisible()
    assert desk.session.scheme.version == "1.2"
    editor.back.click()
    assert not editor.store.isEnabled()


def test_keys_swap_and_mistakes_are_told(editor: SchemeDialog) -> None:
    choose(editor, "condition")
    editor.form.key.setCurrentIndex(1)
    editor.form.key.activated.emit(1)
    assert rows(editor)[0::3] == ["4 Quote 1", "1 Condition 0"]
    told = ["“Quote” has the key 4 from now on.", "“Condition” has the key 1 from now on."]
    assert editor.effects.text().splitlines() == told
    editor.form.id_wanted.emit("actor")
    assert "stands for two things" in editor.effects.text()
    editor.form.recolored.emit("light", "#GG0000", "#FFFFFF")
    assert "not a color" in editor.effects.text()
    editor.form.recolored.emit("light", "#F5E663", "#202020")
    assert "Light: the line is hard to see (contrast 1.2, needed 3.0)." in editor.form.remarks.text()
    assert "Light: the text is hard to read on the tint" in editor.form.remarks.text()


def test_a_new_label_has_a_key_and_colors_of_its_own_and_values_are_edited(desk: Desk, editor: SchemeDialog) -> None:
    editor.labels.new.click()
    assert rows(editor)[-1] == "5 New label 0"
    assert not editor.form.remarks.isVisible()
    assert not editor.values.isVisible()
    desk.type("Place")
    editor.form.commit()
    assert rows(editor)[-1] == "5 Place 0"
    choose(editor, "actor")
    assert editor.values.attribute == "kind"
    editor.values.values.new.click()
    desk.type("party")
    editor.values.commit()
    assert [entry.name for entry in editor.values.values.list.entries][-1] == "party"
    editor.values.values.step_wanted.emit(-1)
    editor.values.values.retire.click()
    shown = [(entry.name, entry.key, entry.note) for entry in editor.values.values.list.entries]
    assert shown[-2:] == [("party", "", "0 · retired"), ("document / anonymous source", "⇧5", "0")]
    editor.values.values.merge_wanted.emit("person")
    assert [entry.id for entry in editor.values.values.list.entries][-1] == "source"
    editor.store.click()
    kind = desk.session.scheme.label("actor").main_attribute  # type: ignore[union-attr]
    assert kind is not None
    assert kind.now_called("new_value") == "person"


def test_a_scheme_goes_to_a_file_and_comes_from_one(desk: Desk, editor: SchemeDialog, tmp_path: Path) -> None:
    target = tmp_path / "own.json"
    editor.write_file(target)
    assert scheme_of_file(target).means_the_same(desk.session.scheme)
    editor.take_file(Path(__file__).parents[3] / "resources/schemes/named-entities.json")
    assert rows(editor)[:2] == ["1 Person 0", "2 Organization 0"]
    assert rows(editor)[-4:] == [
        "Quote 1 · retired", "Actor 2 · retired", "Commitment 0 · retired", "Condition 0 · retired",
    ]  # fmt: skip
    (tmp_path / "broken.json").write_text('{\n "schema": 1\n}')
    editor.take_file(tmp_path / "broken.json")
    assert "broken.json:" in desk.prompts.told[-1]
    editor.store.click()
    assert desk.session.scheme.reference == "named-entities 1.3"
    assert [span.label for span in desk.spans] == ["quote", "actor", "actor"]


def test_a_new_project_takes_a_shipped_scheme(start: Start, project: Path, tmp_path: Path) -> None:
    desk = start(project)
    made: list[tuple[Path, object]] = []
    dialog = NewProjectDialog(
        desk.window.bridge.appearance, tmp_path, FakePrompts(), lambda path, scheme: made.append((path, scheme))
    )
    dialog.scheme.setCurrentIndex(1)
    dialog._start()
    desk.program.create_project(*made[0])  # type: ignore[arg-type]
    scheme: Scheme = desk.session.scheme
    assert scheme.reference == "named-entities 1.0"


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few spans count as many."""
    monkeypatch.setattr(dialog, "_MANY_SPANS", 1)


def _merge_quotes(desk: Desk, editor: SchemeDialog) -> ProgressSheet:
    choose(editor, "quote")
    editor.labels.merge.setCurrentIndex(editor.labels.merge.findData("actor"))
    editor.labels.merge.activated.emit(editor.labels.merge.currentIndex())
    editor.store.click()
    sheet = editor.findChild(ProgressSheet)
    assert sheet is not None
    return sheet


@pytest.mark.usefixtures("many")
def test_many_spans_are_looked_at_behind_a_sheet(desk: Desk, editor: SchemeDialog) -> None:
    desk.prompts.answers.append(0)
    _merge_quotes(desk, editor)
    desk.until(lambda: desk.session.scheme.version == "1.3")
    assert desk.prompts.told == ["Spans that change: 1; articles: 1; submitted layers, which stay so: 0."]
    assert [span.label for span in desk.spans] == ["actor"] * 3


@pytest.mark.usefixtures("many")
def test_looking_at_many_spans_can_be_stopped_and_changes_nothing(
    desk: Desk, editor: SchemeDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work, go_on, carried = threading.Event(), threading.Event(), scheme_editing.carried_span

    def slowly(*given: Any) -> Any:
        at_work.set()
        assert go_on.wait(patience.SECONDS)
        return carried(*given)

    monkeypatch.setattr(scheme_editing, "carried_span", slowly)
    entries = len(desk.session.actions(100))
    sheet = _merge_quotes(desk, editor)
    desk.until(at_work.is_set)
    sheet.cancel.click()
    go_on.set()
    desk.until(lambda: not editor.findChildren(Task))
    assert (editor.isVisible(), editor.store.isEnabled()) == (True, True)
    assert desk.session.scheme.version == "1.2"
    assert [span.label for span in desk.spans] == ["quote", "actor", "actor"]
    assert len(desk.session.actions(100)) == entries
