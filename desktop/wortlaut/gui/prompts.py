"""Everything the window asks or tells outside its panes goes through one object, so a test can answer in its place."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMessageBox,
    QTreeView,
    QWidget,
)

from wortlaut.errors import WortlautError
from wortlaut.gui.appearance import Appearance

if TYPE_CHECKING:
    from wortlaut.gui.dialogs.failure import FailureDialog, Part

_FIELD_WIDTH = 380


class Prompts:
    """Asks with windows that do not stop the program: each answer arrives at `then`; no answer, no call."""

    def __init__(self, parent: QWidget | None = None, appearance: Appearance | None = None) -> None:
        self._parent = parent
        self._appearance = appearance
        self._told: FailureDialog | None = None

    def ask_files(self, title: str, filters: str, then: Callable[[list[Path]], None]) -> None:
        """Ask for existing files."""
        dialog = self._file_dialog(title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.accepted.connect(lambda: then([Path(name) for name in dialog.selectedFiles()]))
        dialog.open()

    def ask_file(self, title: str, filters: str, then: Callable[[Path], None]) -> None:
        """Ask for one existing file."""
        dialog = self._file_dialog(title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.accepted.connect(lambda: then(Path(dialog.selectedFiles()[0])))
        dialog.open()

    def ask_folder(self, title: str, then: Callable[[Path], None]) -> None:
        """Ask for an existing folder."""
        dialog = self._file_dialog(title, "")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.accepted.connect(lambda: then(Path(dialog.selectedFiles()[0])))
        dialog.open()

    def ask_target(self, title: str, suggestion: Path, filters: str, then: Callable[[Path], None]) -> None:
        """Ask where to write; the system's own dialog asks before it returns a file that exists."""
        dialog = self._file_dialog(title, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
        dialog.setDirectory(str(suggestion.parent))
        dialog.selectFile(suggestion.name)
        dialog.accepted.connect(lambda: then(Path(dialog.selectedFiles()[0])))
        dialog.open()

    def ask_text(self, title: str, question: str, value: str, then: Callable[[str], object]) -> None:
        """Ask for a line of text; an empty line is no answer."""
        dialog = QInputDialog(self._parent)
        self._dress(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(question)
        dialog.setTextValue(value)
        _make_room(dialog)
        for field in dialog.findChildren(QLineEdit):
            field.setMinimumWidth(_FIELD_WIDTH)
        dialog.textValueSelected.connect(lambda text: then(text.strip()) if text.strip() else None)
        dialog.open()

    def tell(self, title: str, text: str, details: str = "") -> None:
        """Tell something that stays until it is read; the text can be selected and copied."""
        box = self._box(QMessageBox.Icon.Information, title, text, details)
        box.addButton(QMessageBox.StandardButton.Close)
        box.open()

    def tell_error(self, error: WortlautError, language: str) -> None:
        """Tell an error part by part: what is wrong, where, what is safe, what to do."""
        from wortlaut.gui.dialogs.failure import parts_of  # nothing failed before the first paint

        self._tell_parts(parts_of(error, language))

    def tell_failure(self, text: str, details: str = "", closed: Callable[[], object] | None = None) -> None:
        """Tell that something failed: what is wrong, what is safe, what to do; `closed` is called when it was read."""
        self._tell_parts([("", text)], details, closed)

    def _tell_parts(
        self, parts: "Sequence[Part]", details: str = "", closed: Callable[[], object] | None = None
    ) -> None:
        from wortlaut.gui.dialogs.failure import FailureDialog

        title = QCoreApplication.translate("Prompts", "That did not work")
        look = self._appearance or Appearance("system")
        dialog = FailureDialog(look, title, parts, details, self._parent)
        if self._told is not None and self._told.text == dialog.text:
            dialog.deleteLater()  # it stands there already: a failing disk fails at every key
            return
        self._told = dialog

        def read() -> None:
            if self._told is dialog:
                self._told = None
            if closed is not None:
                closed()

        dialog.finished.connect(lambda _result: read())
        dialog.open()

    def choose(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """Ask to choose before there is a window to work in; return the place of the choice, or None."""
        box = self._box(QMessageBox.Icon.Question, title, text, "")
        _add_copy(box, f"{title}\n{text}")
        buttons = [box.addButton(choice, QMessageBox.ButtonRole.AcceptRole) for choice in choices]
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # it is asked what was clicked
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return next((place for place, button in enumerate(buttons) if button is clicked), None)

    def choose_file(self, title: str, filters: str) -> Path | None:
        """Ask for an existing file before there is a window to work in."""
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", filters)
        return Path(name) if name else None

    def _dress(self, dialog: QWidget) -> None:
        if self._parent is None and self._appearance is not None:
            self._appearance.dress(dialog)

    def _file_dialog(self, title: str, filters: str) -> QFileDialog:
        """Return a dialog whose answer is to be read when it is `accepted`: it is gone then, unlike at fileSelected."""
        dialog = QFileDialog(self._parent, title)
        self._dress(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.resize(860, 560)
        for field in dialog.findChildren(QLineEdit):
            field.textEdited.connect(lambda text: _take_path(dialog, text))
        for table in dialog.findChildren(QTreeView):  # Qt's own dialog, where the system has none
            columns = table.header()
            columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        if filters:
            dialog.setNameFilter(filters)
        return dialog

    def _box(self, icon: QMessageBox.Icon, title: str, text: str, details: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        self._dress(box)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=bool(self._parent))
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(title)
        box.setInformativeText(text)
        box.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if details:
            box.setDetailedText(details)
        if self._appearance is not None:
            name, role = _SIGNS[icon]
            box.setIconPixmap(self._appearance.pixmap(name, role, 32, box.devicePixelRatioF()))
        _make_room(box)
        return box


def _take_path(dialog: QFileDialog, typed: str) -> None:
    """Forget the rows that Qt marks while a path with folders is typed: it would open the first folder instead."""
    files = dialog.findChild(QListView, "listView")
    if files is not None and Path(typed).name != typed:
        files.selectionModel().clearSelection()


def _add_copy(box: QMessageBox, text: str) -> None:
    """Add a button that copies what is told, and does not close the box as its other buttons do."""
    copy = box.addButton(QCoreApplication.translate("Prompts", "Copy"), QMessageBox.ButtonRole.ActionRole)
    copy.setObjectName("copy_told")
    copy.clicked.disconnect()
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))


_SIGNS = {
    QMessageBox.Icon.Information: ("about", "accent"),
    QMessageBox.Icon.Warning: ("warning", "error"),
    QMessageBox.Icon.Question: ("hint", "accent"),
}
"""Icon and color of what is told or asked."""


def _make_room(dialog: QWidget) -> None:
    """Give a dialog of Qt the margins of the window's own."""
    layout = dialog.layout()
    if isinstance(dialog, QInputDialog):  # makes its layout anew when it shows
        dialog.setContentsMargins(13, 13, 13, 5)
        for label in dialog.findChildren(QLabel):
            label.setWordWrap(True)
    elif layout is not None:
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
