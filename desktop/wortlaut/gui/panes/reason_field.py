"""The line in which somebody says why a problem is right as it is. It stands in the pane; nothing waits for it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wortlaut.domain.acceptance import LONGEST_REASON
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton, WordButton
from wortlaut.gui.components.themed import ElidedText, LanguageWatcher, Surface
from wortlaut.gui.guard import guarded


class ReasonField(Surface):
    """A sentence about the problem, a field, and the two ways out of it.

    Signals:
        given: the reason; Enter was pressed.
        left: Esc was pressed.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "panel", "t", parent)
        self.setObjectName("reason")
        self._about = ElidedText(appearance, "small", "dim")
        self.field = QLineEdit()
        self.field.setObjectName("reason_field")
        self.field.setMaxLength(LONGEST_REASON)
        self.field.setFont(appearance.font("body"))
        self.field.setFixedHeight(appearance.px(32))
        self.field.installEventFilter(self)
        self.accept = PushButton(appearance, "", "Return", primary=True, height=28)
        self.accept.clicked.connect(lambda: self.given.emit(self.field.text()))
        self.cancel = WordButton(appearance, "")
        self.cancel.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(appearance.px(16), appearance.px(8), appearance.px(16), appearance.px(8))
        column.setSpacing(appearance.px(6))
        column.addWidget(self._about)
        column.addWidget(self.field)
        column.addLayout(buttons)
        LanguageWatcher(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Read all words again."""
        self.field.setPlaceholderText(self.tr("Why is it right as it is?"))
        self.accept.setText(self.tr("Accept"))
        self.cancel.setText(self.tr("Cancel"))

    def ask(self, message: str, before: str) -> None:
        """Ask about a problem; `before` is the reason that was given when it was another one."""
        self._about.set_text(message)
        self.field.setAccessibleName(self.tr("Reason for accepting: {problem}").format(problem=message))
        self.field.setText(before)
        self.field.selectAll()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, with or without Shift, gives the reason; Esc leaves."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                self.given.emit(self.field.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
