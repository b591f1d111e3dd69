"""The foot line of a page that works in a thread: how far that is, what was just done, and what the keys do."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce


class WorkingFoot(Surface):
    """One line; while the page works, a button to stop it and a line of its progress along the top.

    Signals:
        cancel_wanted: the person wants the work to stop.
    """

    cancel_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "panel", "t", parent)
        self._share: float | None = None
        self.setFixedHeight(appearance.px(32))
        self.text = Text(appearance, "", "small")
        self.stop_button = WordButton(appearance, self.tr("Stop"))
        self.stop_button.clicked.connect(self.cancel_wanted)
        self.stop_button.hide()
        self.hints = KeyHints(appearance)
        self._said = QWidget(self)  # goes as a whole while there is nothing to say, so that the keys begin at the edge
        said = QHBoxLayout(self._said)
        said.setContentsMargins(0, 0, appearance.px(24), 0)
        said.setSpacing(appearance.px(12))
        said.addWidget(self.text)
        said.addWidget(self.stop_button)
        self._said.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), 0, appearance.px(16), 0)
        row.setSpacing(0)
        row.addWidget(self._said)
        row.addWidget(self.hints, 1)

    def working(self, text: str, share: float) -> None:
        """Say what is being done; `share` of it is done."""
        self._share = share
        self.text.setText(text)
        self._said.show()
        self.stop_button.show()
        self.update()

    def say(self, text: str) -> None:
        """Say that nothing is being done, but this; to assistive technology as well."""
        self._share = None
        self.stop_button.hide()
        self.text.setText(text)
        self._said.setVisible(bool(text))
        announce(self, text)
        self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line of the progress along the top."""
        super().paintEvent(event)
        if self._share is not None:
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 0, self.width() * self._share, 2), self.appearance.color("accent"))
