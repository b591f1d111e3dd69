"""The row below a step that leads to the one before and to the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import Text
from wortlaut.gui.release.words import step_names


class Turning(QWidget):
    """Two buttons with their keys.

    Signals:
        turned: -1 or +1.
    """

    turned = Signal(int)

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = PushButton(look, "", "Alt+Left")
        self.on = PushButton(look, "", "Alt+Right")
        self._waits = Text(look, "", "small", "dim")
        self.back.clicked.connect(lambda: self.turned.emit(-1))
        self.on.clicked.connect(lambda: self.turned.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self._waits)
        row.addWidget(self.on)

    def show_step(self, step: int, waits: str) -> None:
        """Name the neighbors of a step; `waits` says what keeps it from being passed."""
        names = step_names()
        self.back.setVisible(step > 1)
        self.on.setVisible(step < len(names))
        self.back.setText(names[step - 2] if step > 1 else "")
        self.on.setText(names[step] if step < len(names) else "")
        self._waits.setText(waits)
        for button in (self.back, self.on):
            button.updateGeometry()
