"""The numbers of a plot as a table to read, walk and copy."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.plots.marks import Entry, Table
from wortlaut.gui.plots.numbers import UNDEFINED, decimal

VALUE_ROLE = Qt.ItemDataRole.UserRole
"""The entry itself: a number in full, None for what is undefined."""
_Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """A `Table`; shown with three decimals, with all of them under `VALUE_ROLE`."""

    def __init__(self, table: Table, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._language = language

    @property
    def table(self) -> Table:
        """What is shown."""
        return self._table

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._table.rows)

    @guarded(0)
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._table.columns)

    @guarded()
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return an entry, as text or in full."""
        row = self._table.rows[index.row()]
        entry = row[index.column()] if index.column() < len(row) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(entry)
        if role == VALUE_ROLE:
            return entry
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(entry, str):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @guarded()
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        known = orientation == Qt.Orientation.Horizontal and section < len(self._table.columns)
        return self._table.columns[section] if known and role == Qt.ItemDataRole.DisplayRole else None

    def _shown(self, entry: Entry) -> str:
        if isinstance(entry, str):
            return entry
        if entry is None:
            return UNDEFINED
        return str(entry) if isinstance(entry, int) else decimal(entry, self._language)


class PlotTable(QTableView):
    """Shows a `TableModel`.

    Signals:
        left: `T` or Esc: back to the plot.
        entered: number of the row a person pressed Enter on or double clicked.
    """

    left = Signal()
    entered = Signal(int)

    def __init__(self, appearance: Appearance, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFont(appearance.font("small"))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(appearance.px(22))
        rows.setDefaultSectionSize(appearance.px(24))
        columns.setFont(appearance.font("small"))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(appearance.px(32))
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))
        appearance.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        page = self._appearance.color("page").name()
        self.setStyleSheet(f"QTableView, QHeaderView, QHeaderView::section {{ background: {page}; }}")

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Ask for no room: the table stands where the plot stood."""
        return QSize(0, 0)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Ask for no room."""
        return QSize(0, 0)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T and Esc lead back, Enter opens, the copy key copies the table with tabs between the columns."""
        key = event.key()
        if key in (Qt.Key.Key_T, Qt.Key.Key_Escape) and not event.modifiers():
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._as_text())
        else:
            super().keyPressEvent(event)

    def _as_text(self) -> str:
        model = self.model()
        rows, columns = range(model.rowCount()), range(model.columnCount())
        role, head = Qt.ItemDataRole.DisplayRole, Qt.Orientation.Horizontal
        lines = [[str(model.headerData(column, head, role)) for column in columns]]
        lines += [[str(model.data(model.index(row, column), role)) for column in columns] for row in rows]
        return "\n".join("\t".join(line) for line in lines) + "\n"
