"""The foot line of the page: how far the search is, what was just done, and what the keys do."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce


class Foot(Surface):
    """One line.

    Signals:
        cancel_wanted: the search is to stop.
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
        self.hints.set_hints(
            [
                ("1 2 3", self.tr("copy on or off")),
                ("J K", self.tr("next difference")),
                ("Tab", self.tr("next copy")),
                ("G", self.tr("other article")),
                ("O", self.tr("exchange source")),
                ("Esc", self.tr("back")),
            ]
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), 0, appearance.px(16), 0)
        row.setSpacing(appearance.px(12))
        row.addWidget(self.text)
        row.addWidget(self.stop_button)
        row.addSpacing(appearance.px(16))
        row.addWidget(self.hints, 1)

    def searching(self, share: float) -> None:
        """Say that near-duplicates are searched; `share` of it is done."""
        self._share = share
        self.text.setText(self.tr("Looking for near-duplicates … {percent}%").format(percent=round(100 * share)))
        self.stop_button.show()
        self.update()

    def say(self, text: str) -> None:
        """Say something else, to assistive technology as well."""
        self._share = None
        self.stop_button.hide()
        self.text.setText(text)
        announce(self, text)
        self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line of the progress along the top."""
        super().paintEvent(event)
        if self._share is not None:
            painter = QPainter(self)
            painter.fillRect(QRectF(0, 0, self.width() * self._share, 2), self.appearance.color("accent"))
