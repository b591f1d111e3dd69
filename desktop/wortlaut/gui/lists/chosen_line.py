"""A line over a list that says which of its rows were chosen elsewhere, with a button that lists all again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import IconButton
from wortlaut.gui.components.themed import ElidedText


class ChosenLine(QWidget):
    """Hidden while everything is listed.

    Signals:
        emptied: a person wants everything listed again.
    """

    emptied = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ElidedText(appearance, "small", weight=600)
        self.button = IconButton(appearance, "reject", "")
        self.button.clicked.connect(lambda: self.emptied.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.px(4))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Read all words again."""
        self.button.set_name(self.tr("List all articles"))

    def say(self, what: str) -> None:
        """Say what is listed; "" for everything."""
        self.text.set_text(what)
        self.setVisible(bool(what))
