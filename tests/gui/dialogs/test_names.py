"""Whatever can have the keyboard in these dialogs says what it is, and no text is cut."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from exchange_helpers import hand_in, hand_out, work
from window_desk import Desk
from wortlaut.gui.dialogs.assign_dialog import AssignDialog
from wortlaut.gui.dialogs.export_dialog import ExportDialog
from wortlaut.gui.dialogs.hand_out_dialog import HandOutDialog
from wortlaut.gui.dialogs.import_dialog import ImportDialog
from wortlaut.gui.dialogs.merge_report import MergeReport
from wortlaut.gui.dialogs.open_assignment import OpenAssignment
from wortlaut.gui.dialogs.review_settings_dialog import ReviewSettingsDialog
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.session import exchange

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[Sheet]], Sheet]


def unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def cut(root: QWidget) -> list[str]:
    """Texts that have less room than they need."""
    labels = [label for label in root.findChildren(QLabel) if label.isVisible() and not label.wordWrap()]
    return [label.text() for label in labels if label.width() < label.sizeHint().width()]


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_controls_have_names_and_room(
    start: Start, assigned: Path, tmp_path: Path, opened: Opened, language: str
) -> None:
    theirs = hand_out(assigned, "ben", tmp_path / "ben")
    work(theirs, "ben", limit=1)
    submission = hand_in(theirs, "ben")
    broken = submission.with_name("broken.pack")
    broken.write_bytes(submission.read_bytes()[:-40])
    pack = tmp_path / "for anna.pack"
    exchange.pack_assignment(assigned, pack, "anna")
    desk = start(assigned, language=language)
    run, files = desk.window.dialogs.exchange, desk.window.dialogs.files
    foreign = tmp_path / "foreign.jsonl"
    foreign.write_text('{"text":"😊 Mara sagt ja.","label":[[0,2,"PER"],[3,7,"SAY"]]}', encoding="utf-8")
    ways: dict[type[Sheet], Callable[[], object]] = {
        AssignDialog: run.assign,
        ReviewSettingsDialog: run.review_settings,
        HandOutDialog: run.hand_out,
        OpenAssignment: lambda: run.open_pack(pack),
        MergeReport: lambda: run.look_at([submission, broken]),
        ImportDialog: lambda: files.look_at([foreign, broken]),
        ExportDialog: files.export,
    }
    for kind, way in ways.items():
        way()
        dialog = opened(desk, kind)
        if isinstance(dialog, AssignDialog):
            dialog.way.choose(2)
            dialog.again.setChecked(True)
        if isinstance(dialog, ImportDialog | ExportDialog):
            desk.until(lambda dialog=dialog: dialog.settled)
        assert unnamed(dialog) == []
        assert cut(dialog) == []
        dialog.close()
