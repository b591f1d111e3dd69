"""The window around the text: articles, finding, palette, width classes, language, what is remembered."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from window_desk import FIRST, SECOND, Desk, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.gui.command_values import ANNOTATE, REVIEW
from wortlaut.gui.commands import COMMANDS, MENUS
from wortlaut.gui.dialogs.import_dialog import ImportDialog
from wortlaut.gui.find_bar import find_all
from wortlaut.gui.project_opening import started_from_desktop
from wortlaut.gui.window_layout import WidthClass
from wortlaut.paths import Folders
from wortlaut.session.session import Session


def test_the_text_has_the_keyboard_and_the_caret_at_its_start(desk: Desk) -> None:
    assert desk.window.canvas.hasFocus()
    assert desk.window.bridge.view.caret == 0
    assert desk.title == FIRST.split("\n")[0]
    assert len([window for window in QApplication.topLevelWidgets() if window.isVisible()]) == 1


def test_articles_are_walked_through(desk: Desk) -> None:
    desk.keys("Ctrl+PgDown")
    assert desk.title == "Zweiter Artikel"
    desk.keys("Ctrl+PgDown")
    assert "last article" in desk.notice
    desk.keys("Ctrl+PgUp")
    assert desk.title == FIRST.split("\n")[0]


def test_find_in_article_counts_and_walks(desk: Desk) -> None:
    desk.keys("Ctrl+F")
    desk.type("okafor")
    view = desk.window.bridge.view
    first = FIRST.index("Okafor")
    assert view.selection == (first, first + 6)
    desk.keys("Return")
    assert view.selection == (FIRST.rindex("Okafor"), FIRST.rindex("Okafor") + 6)
    desk.keys("F3")
    assert view.selection == (first, first + 6)
    desk.keys("Esc")
    assert desk.window.find_bar.isHidden()
    assert desk.window.canvas.hasFocus()


@pytest.mark.parametrize(
    ("text", "wanted", "hits"),
    [
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("Die die DIE", "die", [(0, 3), (4, 7), (8, 11)]),
        ("İstanbul und istanbul", "und", [(9, 12)]),
        ("😀 ja 😀 ja", "ja", [(2, 4), (7, 9)]),
        ("nichts", "", []),
    ],
)
def test_hits_are_code_points_of_the_text(text: str, wanted: str, hits: list[tuple[int, int]]) -> None:
    assert find_all(text, wanted) == hits


def test_find_in_project_jumps_and_backspace_returns(desk: Desk) -> None:
    desk.keys("Ctrl+Shift+F")
    desk.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    desk.type("Brücke")
    desk.keys("Return")
    assert desk.title == "Zweiter Artikel"
    start = SECOND.index("Brücke")
    assert desk.window.bridge.view.selection == (start, start + 6)
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Backspace")
    assert desk.title == FIRST.split("\n")[0]


def test_the_palette_runs_commands_by_german_and_english_words(desk: Desk) -> None:
    desk.keys("Ctrl+K")
    desk.type("nächster weiter art")
    desk.keys("Return")
    assert desk.title == "Zweiter Artikel"
    desk.keys("Ctrl+K")
    desk.type("Hafen bekommt")
    desk.keys("Return")
    assert desk.title == FIRST.split("\n")[0]


def test_the_palette_changes_the_label_of_the_focused_span(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1", "Ctrl+K")
    desk.type("bedingung")
    desk.keys("Return")
    assert [span.label for span in desk.spans] == ["condition"]
    assert desk.window.canvas.hasFocus()


def test_every_command_has_a_menu_entry_and_a_key_of_its_own(desk: Desk) -> None:
    assert [command.id for command in COMMANDS if not command.keys] == []
    for page in (ANNOTATE, REVIEW):
        keys: list[str] = [key for command in COMMANDS if command.page in ("", page) for key in command.keys]
        assert len(keys) == len(set(keys))
    ids = {command.id for menu in MENUS for group in menu.groups for command in group}
    assert ids == {command.id for command in COMMANDS}
    bar = desk.window.menuBar()
    shown = {action.objectName() for menu in bar.actions() for action in menu.menu().actions() if action.objectName()}
    assert shown == ids


def test_a_key_can_be_changed_and_is_remembered(desk: Desk, places: Folders) -> None:
    command = next(command for command in COMMANDS if command.id == "span.unsure")
    actions = desk.window.commands
    assert actions.conflict(command, "N") == "Note"
    assert actions.conflict(command, "1") is not None
    assert actions.conflict(command, "Z") is None
    actions.set_keys(command, ["Z"])
    desk.keys("Ctrl+Down", "W", "2", "Z")
    assert desk.spans[0].unsure
    stored = json.loads((places.settings / "preferences.json").read_text())
    assert stored["keys"] == {"span.unsure": ["Z"]}


@pytest.mark.parametrize(
    ("width", "expected", "list_visible"),
    [(1600, WidthClass.WIDE, True), (1300, WidthClass.MIDDLE, True), (1000, WidthClass.NARROW, False)],
)
def test_width_classes(desk: Desk, width: int, expected: WidthClass, list_visible: bool) -> None:
    window = desk.window
    window.resize(width, 800)
    desk.until(lambda: window.body.width_class is expected)
    assert window.list.isVisible() is list_visible
    assert window.top.list_button.isVisible() is (expected is WidthClass.NARROW)
    assert window.canvas.isVisible()


def test_in_a_narrow_window_the_list_lies_over_the_text(desk: Desk) -> None:
    window = desk.window
    window.resize(1000, 700)
    desk.until(lambda: window.body.width_class is WidthClass.NARROW)
    window.top.list_button.click()
    assert window.list.isVisible()
    desk.keys("Down", "Return")
    assert desk.title == "Zweiter Artikel"
    assert not window.list.isVisible()
    assert window.canvas.hasFocus()


def test_f6_goes_through_the_panes_and_back_to_the_text(desk: Desk) -> None:
    desk.window.resize(1440, 900)
    desk.until(lambda: desk.window.body.width_class is WidthClass.WIDE)
    desk.keys("Ctrl+Down", "W", "2")
    panes = []
    for _ in range(4):
        desk.keys("F6")
        panes.append(_pane(desk, QApplication.focusWidget()))
    assert panes == ["inspector", "side_tabs", "article_list", "canvas"]


def _pane(desk: Desk, widget: QWidget | None) -> str:
    names = ("inspector", "side_tabs", "article_list", "canvas")
    while widget is not None and widget.objectName() not in names:
        widget = widget.parentWidget()
    return "" if widget is None else widget.objectName()


def test_another_language_keeps_the_place_and_the_focus(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2")
    before = desk.window
    view = before.bridge.view
    caret, focused = view.caret, view.focused
    desk.command("language.de")
    assert desk.window is not before
    assert desk.window.bridge.language == "de"
    assert (desk.window.bridge.view.caret, desk.window.bridge.view.focused) == (caret, focused)
    desk.until(desk.window.isActiveWindow)
    desk.window.focus_text()
    desk.keys("3")
    assert desk.spans[0].label == "commitment"


def test_the_theme_is_switched_and_remembered(desk: Desk, places: Folders) -> None:
    desk.command("theme.dark")
    assert desk.window.bridge.appearance.theme == "dark"
    assert json.loads((places.settings / "preferences.json").read_text())["theme"] == "dark"


def test_place_and_size_are_remembered(start, project: Path) -> None:  # type: ignore[no-untyped-def]
    desk: Desk = start(project)
    desk.window.resize(760, 640)
    desk.keys("Ctrl+PgDown", "Ctrl+Down")
    caret = desk.window.bridge.view.caret
    assert caret > 0
    desk.end()
    again: Desk = start(None)
    assert again.session.path == project
    assert again.title == "Zweiter Artikel"
    assert again.window.bridge.view.caret == caret
    assert again.window.size().height() == 640


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"zoom": "big", "theme": 7, "keys": {"undo": [1]}, "windows": {"main": 3}}']
)
def test_damaged_preferences_give_the_defaults(start, project: Path, places: Folders, content: str) -> None:  # type: ignore[no-untyped-def]
    (places.settings / "preferences.json").write_text(content)
    desk: Desk = start(project)
    assert desk.window.bridge.appearance.choice == "system"


def test_an_empty_project_offers_the_import_and_shows_what_came(start, tmp_path: Path, scheme: Scheme) -> None:  # type: ignore[no-untyped-def]
    desk: Desk = start(make_project(tmp_path / "empty.wortlaut", scheme, []))
    page = desk.window.findChild(QWidget, "empty_page")
    assert page is not None
    assert page.isVisible()
    source = tmp_path / "one.txt"
    source.write_text("Ein Satz. Noch einer.\n", encoding="utf-8")
    desk.prompts.answers.append([source])
    desk.keys("Ctrl+I")
    _take_in(desk)
    desk.until(lambda: desk.session.article is not None)
    assert desk.title == "Ein Satz. Noch einer."
    assert not page.isVisible()
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("S", "1")
    assert desk.texts() == [("Ein Satz",)]


def _take_in(desk: Desk) -> None:
    """Read what an import would do, and press Enter."""
    dialog = desk.window.findChild(ImportDialog)
    assert dialog is not None
    desk.until(dialog.start.hasFocus)
    assert "1 new article" in dialog.coming.text()
    QTest.keyClick(dialog.start, Qt.Key.Key_Return)


def test_files_are_dropped_on_the_window(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "dropped.txt"
    source.write_text("Fallen gelassen.\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    place, copy = QPointF(200, 200), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    try:
        enter = QDragEnterEvent(place, copy, data, left, none)
    except TypeError:  # before Qt 6.12
        enter = QDragEnterEvent(place.toPoint(), copy, data, left, none)
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    assert desk.window.drop_frame.isVisible()
    QApplication.sendEvent(desk.window, QDropEvent(place, copy, data, left, none))
    assert not desk.window.drop_frame.isVisible()
    _take_in(desk)
    desk.until(lambda: desk.session.article_count() == 3)
    desk.until(lambda: "1" in desk.notice)


def test_a_second_source_of_a_known_article_is_told(desk: Desk, tmp_path: Path) -> None:
    for name in ("first.txt", "second.txt"):
        (tmp_path / name).write_text("Zweimal derselbe Text.\n", encoding="utf-8")
    desk.window.dialogs.files.import_paths([tmp_path / "first.txt"])
    desk.until(lambda: "1 new article" in desk.notice)  # the rows are there before the work is over
    desk.window.dialogs.files.import_paths([tmp_path / "second.txt"])
    desk.until(lambda: "1 article completed by another source" in desk.notice)
    assert desk.session.article_count() == 3


def test_what_cannot_be_imported_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    source = tmp_path / "latin.txt"
    source.write_bytes(b"caf\xe9 \xff")
    desk.window.dialogs.files.import_paths([source])
    desk.until(lambda: desk.prompts.told)
    assert "latin.txt" in desk.prompts.told[0]
    assert desk.session.article_count() == 2


def test_export_writes_what_was_tagged(desk: Desk, tmp_path: Path) -> None:
    from wortlaut.session.exporting import ExportOptions

    desk.keys("Ctrl+Down", "S", "1")
    target = tmp_path / "out.jsonl"
    desk.window.dialogs.files.export_to(target, ExportOptions())
    desk.until(lambda: str(target) in desk.notice)
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    surfaces = [span["surface"] for line in lines for span in line["spans"]]
    assert surfaces == [list(parts) for parts in desk.texts()]
    assert desk.prompts.told == []


def test_a_locked_project_opens_for_reading_only(start, project: Path) -> None:  # type: ignore[no-untyped-def]
    holder = Session.open(project, "berta")
    try:
        desk: Desk = start(project, answers=[0])
        assert desk.session.read_only
        desk.keys("Ctrl+Down", "W", "2")
        assert desk.spans == []
        assert "reading only" in desk.notice
        desk.end()
    finally:
        holder.close()


def test_a_missing_project_is_refused(start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    for name in ("GIO_LAUNCHED_DESKTOP_FILE_PID", "DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(BadInputError):
        start(tmp_path / "none.wortlaut")


def test_a_double_click_on_a_file_that_is_no_project_is_answered_in_a_window(  # type: ignore[no-untyped-def]
    start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIO_LAUNCHED_DESKTOP_FILE_PID", str(os.getpid()))
    text = tmp_path / "text.wortlaut"
    text.write_text("no project")
    desk = start(text, answers=[1])
    assert str(text) in desk.prompts.told[0]
    assert desk.session.article_count() > 0  # the sample


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"GIO_LAUNCHED_DESKTOP_FILE_PID": "1"}, False),  # that was the terminal
        ({"GIO_LAUNCHED_DESKTOP_FILE_PID": str(os.getpid())}, True),
        ({"DESKTOP_STARTUP_ID": "files-1-host_TIME0"}, True),
        ({"XDG_ACTIVATION_TOKEN": ""}, False),
    ],
)
def test_who_started_the_program(environment: dict[str, str], expected: bool) -> None:
    assert started_from_desktop(environment) is expected


def test_another_annotator_starts_with_an_empty_layer(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "W", "2")
    desk.prompts.answers.append("berta")
    desk.command("annotator")
    assert desk.session.annotator.name == "berta"
    assert desk.spans == []
    desk.prompts.answers.append("anna")
    desk.command("annotator")
    assert len(desk.spans) == 1


@pytest.mark.parametrize("name", ["about", "preferences", "history", "manual", "project.new", "project.export"])
def test_dialogs_open_and_close(desk: Desk, name: str) -> None:
    desk.command(name)
    opened = [window for window in QApplication.topLevelWidgets() if window.isVisible() and window is not desk.window]
    assert len(opened) == 1
    opened[0].close()
    desk.until(
        lambda: not any(window.isVisible() for window in QApplication.topLevelWidgets() if window is not desk.window)
    )


def test_the_first_start_shows_the_steps_which_tick_themselves_off(start, places: Folders) -> None:  # type: ignore[no-untyped-def]
    (places.settings / "preferences.json").unlink()
    desk: Desk = start(None)
    assert desk.session.path == places.sample_project
    assert desk.window.canvas.hasFocus()
    assert desk.window.side.welcome_steps == frozenset()
    desk.keys("S")
    assert desk.window.side.welcome_steps == {0}
    desk.keys("1", "Shift+2", "Alt+Down", "W", "2", "L", "1")
    assert desk.window.side.welcome_steps == {0, 1, 2}
    desk.keys("Ctrl+Return")
    assert desk.window.side.welcome_steps is None
    desk.command("welcome")
    assert desk.window.side.welcome_steps == frozenset()


def test_history_undoes_an_import(desk: Desk) -> None:
    entry = next(entry for entry in desk.session.actions() if entry.kind == "import")
    desk.window.bridge.step_action(entry.seq, again=False)
    assert desk.session.article_count() == 0
    desk.window.bridge.step_action(entry.seq, again=True)
    assert desk.session.article_count() == 2


def test_a_note_being_typed_is_stored_before_another_article_opens(desk: Desk) -> None:
    desk.keys("Ctrl+Down", "S", "1", "N")
    desk.type("noch offen")
    desk.command("article.next")
    desk.command("article.previous")
    assert [span.note for span in desk.spans] == ["noch offen"]


def test_what_the_inspector_asks_for_happens(desk: Desk) -> None:
    inspector = desk.window.side.inspector
    desk.keys("Ctrl+Down", "S")
    inspector.label_clicked.emit(desk.session.scheme.labels[2].id)
    assert [span.label for span in desk.spans] == [desk.session.scheme.labels[2].id]
    inspector.history_requested.emit(desk.spans[0].id)
    history = desk.window.findChild(QDialog, "history")
    assert history is not None
    history.close()
    inspector.menu_requested.emit(desk.window.mapToGlobal(desk.window.rect().center()))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    desk.window.bridge.submit()
    desk.prompts.answers.append("Nachtrag")
    inspector.reopen_requested.emit()
    assert desk.session.submitted_at() is None


def test_the_list_and_the_problems_follow_the_open_article(desk: Desk) -> None:
    desk.until(lambda: desk.window.list.pills.button("open").text() == "1")
    desk.keys("Ctrl+Down", "S", "3")
    desk.until(lambda: desk.window.side.tabs.problems.book.problems)
    desk.command("article.next")
    assert list(desk.window.side.tabs.problems.book.problems) == []
    desk.until(lambda: desk.window.list.pills.button("open").text() == "2")


def test_a_slow_write_is_told(desk: Desk) -> None:
    desk.window.bridge.saving.emit()
    assert "Saving" in desk.window.status._saved.text
    desk.keys("Ctrl+Down", "S", "1")
    assert "Saved" in desk.window.status._saved.text


def test_a_blocked_submission_says_that_nothing_was_submitted(desk: Desk) -> None:
    desk.keys("Ctrl+Shift+G")  # nothing is guessed
    desk.keys("Ctrl+Down", "S", "3")  # a commitment lacks its status
    desk.keys("Ctrl+Return")
    assert desk.session.submitted_at() is None
    assert desk.window.status.notice == "Not submitted: 1 error to mend, F8 goes to the next"
    assert desk.window.bridge.view.focused == desk.spans[0].id
