"""A field for a short text that tells what was typed when it is left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded


class LineField(QLineEdit):
    """A line with a name.

    Signals:
        stored: what it holds, when that is something else than before and Enter was pressed or the field left.
    """

    stored = Signal(str)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName(name)
        self.setFixedHeight(appearance.px(30))
        self.returnPressed.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show a text; what was typed is dropped."""
        self._shown = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def commit(self) -> None:
        """Tell what was typed, if anything; an empty field goes back."""
        text = self.text().strip()
        if not text:
            self.setText(self._shown)
        elif text != self._shown:
            self._shown = text
            self.stored.emit(text)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field stores it."""
        super().focusOutEvent(event)
        self.commit()
