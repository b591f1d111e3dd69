"""How the columns of the page stand: three where it is wide, marks alone at the left where not, the receipt below."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import Surface
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.receipt import Receipt, Waiting
from wortlaut.gui.release.side import Side

_WIDE, _BESIDE = 1500, 1180
"""Widths from which the receipt is at its full width, and from which it stands beside the steps at all."""
_RECEIPT, _NARROW_RECEIPT = 404, 320
_STEPS, _NARROW_STEPS, _MARKS = 264, 224, 76


class Body(QWidget):
    """Left column, the step in the middle, the receipt; the button that writes is always in view."""

    def __init__(self, look: Appearance, left: Side, middle: QWidget, receipt: Receipt, waiting: Waiting) -> None:
        super().__init__()
        self._look = look
        self.left, self.receipt, self._waiting = left, receipt, waiting
        self.narrow = False
        ground = Surface(look, "window")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(middle)
        self._column.addStretch(1)
        self.area = _scrolled(ground)
        self._scrolled = _scrolled(None)
        self._side = QWidget()
        self._side_column = _column(self._side, self._scrolled)
        between = QWidget()
        self._between = _column(between, self.area)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(between, 1)
        row.addWidget(self._side)
        self._beside: bool | None = None
        receipt.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def arrange(self, width: int) -> None:
        """Arrange the columns for a width in pixels."""
        px = self._look.px
        self.narrow = width < px(_BESIDE)
        self.left.set_narrow(narrow=self.narrow)
        steps = _MARKS if self.narrow else _STEPS if width >= px(_WIDE) else _NARROW_STEPS
        self.left.setFixedWidth(px(steps))
        self._side.setFixedWidth(px(_RECEIPT if width >= px(_WIDE) else _NARROW_RECEIPT))
        if self._beside is not None and self._beside != self.narrow:
            return
        self._beside = not self.narrow
        if self.narrow:
            self._scrolled.takeWidget()
            self._column.insertWidget(1, self.receipt)
            self._between.addWidget(self._waiting)
        else:
            self._column.removeWidget(self.receipt)
            self._scrolled.setWidget(self.receipt)
            self._side_column.addWidget(self._waiting)
        self._side.setVisible(not self.narrow)
        self.receipt.show()

    def reveal(self) -> None:
        """Scroll the middle until what has the keyboard is seen, once everything has its place."""
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        widget = QApplication.focusWidget()
        if widget is not None and self.area.isAncestorOf(widget):
            self.area.ensureWidgetVisible(widget, 0, self._look.px(64))

    def show_top(self) -> None:
        """Scroll the middle to its beginning."""
        self.area.verticalScrollBar().setValue(0)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self.arrange(event.size().width())


def _column(holder: QWidget, first: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(first, 1)
    return column


def _scrolled(inside: QWidget | None) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if inside is not None:
        area.setWidget(inside)
    return area
