"""Parts that several dialogs are made of."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import SectionHeader
from wortlaut.gui.guard import guarded


class Combo(QComboBox):
    """A list that opens; the wheel changes it only while it has the keyboard."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None, *, height: int = 32) -> None:
        super().__init__(parent)
        self.setFixedHeight(appearance.px(height))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)

    def choose(self, value: object) -> bool:
        """Choose the entry with that data, without telling anybody; tell whether there is one."""
        place = self.findData(value)
        if place >= 0:
            self.blockSignals(True)  # noqa: FBT003
            self.setCurrentIndex(place)
            self.blockSignals(False)  # noqa: FBT003
        return place >= 0

    def disable(self, place: int, why: str) -> None:
        """Keep an entry from being chosen; `why` is its tool tip."""
        self.setItemData(place, why, Qt.ItemDataRole.ToolTipRole)
        self.setItemData(place, 0, Qt.ItemDataRole.UserRole - 1)  # flags, as QComboBox keeps them

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls around it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Part(QWidget):
    """A part of a dialog with its heading, shown or hidden as a whole."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(0, 0, 0, 8)
        self.lines.setSpacing(6)
        self._header = SectionHeader(appearance, title)
        self.lines.addWidget(self._header)

    def set_title(self, title: str) -> None:
        """Show another heading."""
        self._header.set_text(title)


class FittingScroll(QScrollArea):
    """As high as what is in it, but for `limit` pixels at most; then it scrolls.

    Signals:
        grown: what is inside needs another height than before.
    """

    grown = Signal()

    def __init__(self, inside: QWidget, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._inside = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self.setStyleSheet("QScrollArea { background: transparent; }")
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        inside.installEventFilter(self)

    @guarded(default=QSize())
    def sizeHint(self) -> QSize:
        """Return the size of what is inside, cut."""
        inside, layout = self._inside, self._inside.layout()
        width = max(self.width(), inside.minimumSizeHint().width())
        high = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
        return QSize(inside.sizeHint().width(), min(high if high >= 0 else inside.sizeHint().height(), self._limit))

    @guarded(default=QSize())
    def minimumSizeHint(self) -> QSize:
        """Return a size from which scrolling makes sense."""
        return QSize(self._inside.minimumSizeHint().width(), min(self.sizeHint().height(), 160))

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with what is inside."""
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.grown.emit()
        return super().eventFilter(watched, event)
