"""A list whose current row is the span that has the focus; it follows the focus and leads it."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.row_table import RowTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowView(RowTable):
    """Rows of one height.

    Signals:
        moved_to: row a person went to by key or click.
        entered_row: row a person pressed Enter on or double clicked.
        left: Esc was pressed.
    """

    moved_to = Signal(int)
    entered_row = Signal(int)
    left = Signal()

    def __init__(
        self, appearance: Appearance, model: QAbstractItemModel, row_height: int, parent: QWidget | None = None
    ) -> None:
        self._quiet = True
        super().__init__(appearance, model, row_height, parent)
        self._quiet = False
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)

    def show_row(self, place: int) -> None:
        """Make a row the current one without telling anybody; -1 for none."""
        if place < 0 and not self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            return
        self._quiet = True
        index = self.model().index(place, 0) if place >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        else:
            self.clearSelection()
        self._quiet = False

    @guarded()
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell where a person went by key."""
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid() and self.hasFocus():
            self.moved_to.emit(current.row())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the text, Esc leaves; everything else as in any list."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.moved_to.emit(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.entered_row.emit(index.row())
