"""The note on a decision: one line that grows to three."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded

_LINES = 3


class NoteField(QPlainTextEdit):
    """Plain text; Enter and Esc go back to the card, Shift+Enter begins a line.

    Signals:
        left: the person wants back to the card.
    """

    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFont(appearance.font("body"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.setAccessibleName(self.tr("Note on the decision"))
        self.setPlaceholderText(self.tr("Note, optional (M)"))
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def note(self) -> str | None:
        """Return the note, None without one."""
        return self.toPlainText().strip() or None

    def show_note(self, text: str | None) -> None:
        """Show a note; what was typed is replaced."""
        if (text or "") != self.toPlainText():
            self.setPlainText(text or "")

    def _grow(self) -> None:
        line = QFontMetrics(self.font()).lineSpacing()
        lines = max(1, min(_LINES, round(self.document().size().height())))
        self.setFixedHeight(line * lines + self._appearance.px(16))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc leave."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.key() == Qt.Key.Key_Escape or (plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the cursor behind what is there."""
        super().focusInEvent(event)
        self.moveCursor(self.textCursor().MoveOperation.End)
