"""A short list of choices in the place of the decisions: reasons, labels, targets of a link. Digits choose."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded


class Chooser(QWidget):
    """A question and its answers, one below the other.

    Signals:
        left: Esc was pressed; nothing is chosen.
    """

    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[str], object] | None = None
        self._title = Text(appearance, "", "body", weight=600, wrap=True)
        self.choices = Segmented(appearance, name=self.tr("Choices"), compact=True)
        self.choices.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(appearance.px(6))
        column.addWidget(self._title)
        column.addWidget(self.choices)

    def ask(self, title: str, choices: Sequence[Choice], current: str | None, then: Callable[[str], object]) -> None:
        """Offer choices; `then` gets the id of the one that is chosen."""
        self._then = then
        self._title.setText(title)
        self.choices.set_choices(choices)
        self.choices.setAccessibleName(title)
        self.choices.set_current(current)
        self.show()
        self.choices.focus_choice()

    @property
    def is_open(self) -> bool:
        """Whether something is asked now."""
        return self._then is not None

    def choose_digit(self, digit: int) -> bool:
        """Choose by digit; False when there is no such choice."""
        if not 0 < digit <= len(self.choices.cells):
            return False
        self.choices.choose(digit - 1)
        return True

    def close_list(self) -> None:
        """Ask nothing any more."""
        self._then = None
        self.hide()

    def _on_chosen(self, choice_id: str) -> None:
        then = self._then
        self.close_list()
        if then is not None:
            then(choice_id)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
            self.left.emit()
        else:
            event.ignore()
