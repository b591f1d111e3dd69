"""A choice whose words are too long for it: drawn with an ellipsis instead of cut off in the middle of a letter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from wortlaut.gui.guard import guarded


class ElidedCombo(QComboBox):
    """A combo box as narrow as its layout wants; the whole words are in its list and its accessible value."""

    def elided(self, option: QStyleOptionComboBox) -> str:
        """Return the current words as far as the field of `option` has room for them."""
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        return self.fontMetrics().elidedText(self.currentText().strip(), Qt.TextElideMode.ElideRight, field.width())

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the arrow and the words that have room."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.elided(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
