"""Fields whose text is stored when one leaves them, also through a key of the window."""

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEdit(QPlainTextEdit):
    """Several lines of plain text.

    Signals:
        committed: the text, when it differs from what was shown and the person leaves the field or presses Ctrl+Enter.
        left: the person wants back to where he or she came from.
    """

    committed = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setFont(appearance.font("body"))
        self.setTabChangesFocus(True)
        self.setFixedHeight(appearance.px(56))
        self.document().setDocumentMargin(1)

    def show_text(self, text: str) -> None:
        """Show a stored text; what was typed and not committed is replaced."""
        if text != self._shown or text != self.toPlainText():
            self._shown = text
            self.setPlainText(text)

    def commit(self) -> None:
        """Hand the text over when it was changed."""
        text = self.toPlainText()
        if text != self._shown and not self.isReadOnly():
            self._shown = text
            self.committed.emit(text)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """Commit before a key of the window acts: it may open another article."""
        taken = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and not event.isAccepted():
            self.commit()
        return taken

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter commits; Esc commits and goes back."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ValueEdit(QLineEdit):
    """One line of text with suggestions.

    Signals:
        committed: the text without outer white space, when it differs from what was shown.
        entered: the keyboard came; what is suggested may be set now.
    """

    committed = Signal(str)
    entered = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self._suggestions = QStringListModel(self)
        completer = QCompleter(self._suggestions, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self._appearance = appearance
        self.textEdited.connect(self._dress_list, Qt.ConnectionType.SingleShotConnection)
        self.setFont(appearance.font("body"))
        self.setFixedHeight(appearance.px(28))
        self.editingFinished.connect(self.commit)

    def show_text(self, text: str) -> None:
        """Show a stored value."""
        self._shown = text
        if text != self.text():
            self.setText(text)

    def _dress_list(self) -> None:
        """Dress the list, a window of its own that Qt makes when it is needed first."""
        suggesting = self.completer().popup()
        assert suggesting is not None
        self._appearance.dress(suggesting)

    def set_suggestions(self, values: list[str]) -> None:
        """Offer values while typing."""
        self._suggestions.setStringList(values)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.entered.emit()

    def commit(self) -> None:
        """Hand the text over when it was changed."""
        text = self.text().strip()
        if text != self._shown and self.isEnabled():
            self._shown = text
            self.committed.emit(text)

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """Commit before a key of the window acts."""
        taken = super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride and not event.isAccepted():
            self.commit()
        return taken
