"""Commands of the window whose keys a text field would take for itself."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from wortlaut.gui.actions import Actions
from wortlaut.gui.guard import guarded

_EDITING = frozenset("ACVXYZ")
"""Letters that, with Ctrl, mean the typed text itself: all, copy, paste, cut, redo, undo."""


class FieldKeys(QObject):
    """Lets the field that has the keyboard leave Ctrl and a letter to the command that has them.

    On some systems Qt's fields know keys of older editors: Ctrl+E goes to the end of the line instead of exporting, and
    Ctrl+K deletes what was typed instead of opening the palette.
    """

    def __init__(self, window: QWidget, commands: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        for widget, here in ((old, False), (now, True)):
            if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) and widget.window() is self._window:
                widget.removeEventFilter(self)
                if here:
                    widget.installEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        """Refuse in the name of the field what a command is for: the window then finds the command."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        letter = chr(event.key()) if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z else ""
        if not letter or letter in _EDITING or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if not self._commands.has_key(QKeySequence(event.keyCombination())):
            return False
        event.ignore()
        return True
