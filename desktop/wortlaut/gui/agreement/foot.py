"""The foot line of the page: how fresh the numbers are, and what the keys do."""

from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import WordButton
from wortlaut.gui.components.key_hints import KeyHints
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.plots.numbers import decimal


class Foot(Surface):
    """Says that numbers are computed, with how far that is, or when they were.

    Signals:
        cancel_wanted: the person wants the computing to stop.
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
                ("Left Right Up Down", self.tr("choose a cell")),
                ("Return", self.tr("its cards")),
                ("T", self.tr("as a table")),
                ("Ctrl+E", self.tr("write to a file")),
                ("F6", self.tr("next panel")),
            ]
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), 0, appearance.px(16), 0)
        row.setSpacing(appearance.px(12))
        row.addWidget(self.text)
        row.addWidget(self.stop_button)
        row.addSpacing(appearance.px(24))
        row.addWidget(self.hints, 1)

    def computing(self, share: float) -> None:
        """Say that numbers are computed; `share` of it is done."""
        self._share = share
        self.text.setText(self.tr("Computing … {percent}%").format(percent=round(100 * share)))
        self.stop_button.show()
        self.update()

    def done(self, seconds: float, at: datetime, language: str) -> None:
        """Say when the numbers were computed and how long that took."""
        pattern = self.tr("Computed in {seconds} s · as of {time}")
        self.say(pattern.format(seconds=decimal(seconds, language, 1), time=at.strftime("%H:%M:%S")))

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
