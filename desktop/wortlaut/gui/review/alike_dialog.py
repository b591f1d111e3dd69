"""All alike cases in a list of their own, when there are more than the card has room for."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.alike_panel import AlikeRows

_SEEN = 14
_WIDTH = 720


class AlikeDialog(Sheet):
    """The rows of the card once more, with more of them in sight; what is ticked here is ticked there.

    Signals:
        decided: the ticked cases are to be decided as the card is.
    """

    decided = Signal()

    def __init__(
        self, appearance: Appearance, rows: AlikeRows, pattern: str, button: str, parent: QWidget | None
    ) -> None:
        title = QCoreApplication.translate("AlikeDialog", "Alike cases: {count}").format(count=len(rows.lines))
        super().__init__(appearance, title, parent, width=_WIDTH)
        self._button_words = button
        self.body.addWidget(Text(appearance, pattern, "small", "dim"))
        self.rows = AlikeRows(appearance, seen=_SEEN)
        self.rows.show_lines(rows.lines)
        self.rows.set_ticked(rows.ticked)
        self.body.addWidget(self.rows)
        self.button = self.add_button(self._words(), self._decide, primary=True, key="R")
        self.add_close()
        self.rows.toggled.connect(lambda: rows.set_ticked(self.rows.ticked))
        self.rows.toggled.connect(lambda: self.button.setText(self._words()))
        self.rows.left.connect(self.close)
        self.rows.setFocus()

    def _words(self) -> str:
        return self._button_words.format(count=len(self.rows.ticked))

    def _decide(self) -> None:
        self.close()
        self.decided.emit()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """R decides, as it does on the card."""
        if event.key() == Qt.Key.Key_R and not event.modifiers():
            self._decide()
        else:
            super().keyPressEvent(event)
