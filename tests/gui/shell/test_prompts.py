"""Qt's own dialog for files, where the system has none: a path is typed, Enter answers, and it is out of the way."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.prompts import Prompts

Ask = Callable[[Prompts, Callable[[object], None]], None]
FILTERS = "Wortlaut (*.wortlaut)"


@pytest.mark.parametrize(
    "ask",
    [
        lambda prompts, then: prompts.ask_file("Open", FILTERS, then),
        lambda prompts, then: prompts.ask_files("Open", FILTERS, lambda paths: then(*paths)),
        lambda prompts, then: prompts.ask_target("Save", Path("other.wortlaut"), FILTERS, then),
    ],
)
def test_a_typed_path_is_answered_by_enter_after_the_dialog_is_gone(qtbot: QtBot, tmp_path: Path, ask: Ask) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    path = tmp_path / "harbor.wortlaut"
    path.touch()
    told: list[tuple[object, bool]] = []
    ask(Prompts(window, Appearance("light")), lambda found: told.append((found, dialog.isVisible())))
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()]
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    if dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave:
        path.unlink()  # else Qt asks whether it may be written over
    else:
        dialog.setDirectory(str(tmp_path))
        files = dialog.findChild(QListView, "listView")
        qtbot.waitUntil(lambda: files.model().rowCount(files.rootIndex()) == 1)
    QTest.keyClicks(field, str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [(path, False)]
