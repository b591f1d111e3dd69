"""A label on a card: its name in ink on its fill, framed in its accent."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.domain.scheme import Label
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD, text_width
from wortlaut.gui.guard import guarded

_HEIGHT = 18


def card_chip_width(appearance: Appearance, text: str) -> int:
    """Return the width of a chip, in pixels."""
    return ceil(text_width(appearance.font("chip", SEMIBOLD), text)) + appearance.px(12)


def draw_card_chip(
    painter: QPainter, left: float, middle: float, text: str, label: Label, appearance: Appearance
) -> int:
    """Draw a chip centered on the height `middle`; return its width."""
    width, height, paint = card_chip_width(appearance, text), appearance.px(_HEIGHT), appearance.label_colors(label)
    box = QRectF(left, round(middle - height / 2), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(paint.accent, 1.2))
    painter.setBrush(paint.fill)
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3.5, 3.5)
    painter.setFont(appearance.font("chip", SEMIBOLD))
    painter.setPen(appearance.color("fg"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width


class CardChip(QWidget):
    """A chip as a widget."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._label: Label | None = None
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def set_label(self, label: Label, text: str) -> None:
        """Show `text` in the colors of `label`."""
        self._label, self._text = label, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        return QSize(card_chip_width(self._appearance, self._text), self._appearance.px(_HEIGHT))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        if self._label is not None:
            draw_card_chip(QPainter(self), 0, self.height() / 2, self._text, self._label, self._appearance)
