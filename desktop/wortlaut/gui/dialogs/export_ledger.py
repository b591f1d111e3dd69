"""What an export would lose: a row for each kind, and all cases of one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.format_words import how_name, kind_name
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.session.exporting import Loss

_Index = QModelIndex | QPersistentModelIndex
_ROW = 26
_FIRST = ("discontinuous", "overlapping", "identical", "edges", "links", "attributes", "notes", "unsure")
"""Kinds of loss that are told before all others: they change what the annotation says."""
_MOST_ROWS = 6
"""So many rows of the ledger are seen at once; more are scrolled."""


def by_weight(losses: Sequence[Loss]) -> list[Loss]:
    """Return losses with those of the annotation itself first."""
    return sorted(losses, key=lambda loss: _FIRST.index(loss.kind) if loss.kind in _FIRST else len(_FIRST))


class LinesModel(QAbstractTableModel):
    """Rows of text under headings; columns named in `numbers` stand at the right."""

    def __init__(self, columns: Sequence[str], numbers: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._numbers = frozenset(numbers)
        self._rows: Sequence[tuple[str, ...]] = ()

    def show_rows(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(0)
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    @guarded()
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a text, or where it stands."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in self._rows[index.row()] if text)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    @guarded()
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self._columns[section] if role == Qt.ItemDataRole.DisplayRole else None


class LinesTable(QTableView):
    """Shows a `LinesModel`; the last column takes the room.

    Signals:
        entered: number of the row a person pressed Enter on or double clicked.
    """

    entered = Signal(int)

    def __init__(self, appearance: Appearance, model: LinesModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(appearance.font("small"))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(appearance.px(_ROW))
        rows.setDefaultSectionSize(appearance.px(_ROW))
        columns.setFont(appearance.font("small"))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        for column in range(model.columnCount() - 1):
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))
        appearance.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        look = self._appearance
        page, soft, fg = (look.color(role).name() for role in ("page", "soft", "fg"))
        self.setStyleSheet(
            f"QTableView, QHeaderView, QHeaderView::section {{ background: {page}; }}"
            "QTableView::item { padding: 0 8px; border: 0; }"
            f"QTableView::item:selected {{ background: {soft}; color: {fg}; }}"
            f"QTableView {{ border: 1px solid {look.color('rule').name()}; border-radius: 4px; }}"
            f"QTableView:focus {{ border: 2px solid {look.color('accent').name()}; }}"
        )

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height of all rows, up to a limit."""
        rows = min(max(self.model().rowCount(), 1), _MOST_ROWS)
        height = self.horizontalHeader().sizeHint().height() + rows * self._appearance.px(_ROW) + 6
        return QSize(self._appearance.px(320), height)

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Return the same height: rows scroll inside."""
        return QSize(self._appearance.px(240), self.sizeHint().height())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class LossTable(LinesTable):
    """The ledger: what, how often, what is done instead, the first case."""

    def __init__(self, appearance: Appearance, language: str, parent: QWidget | None = None) -> None:
        columns = (self.tr("Not held"), self.tr("Number"), self.tr("Instead"), self.tr("First case"))
        self._lines = LinesModel(columns, numbers=(1,))
        super().__init__(appearance, self._lines, self.tr("What the format does not hold"), parent)
        self._lines.setParent(self)
        self._language = language

    def show_losses(self, losses: Sequence[Loss]) -> None:
        """Show what would be lost."""
        self._lines.show_rows([self._row(loss) for loss in losses])
        if losses:
            self.setCurrentIndex(self._lines.index(0, 0))
        self.updateGeometry()

    def _row(self, loss: Loss) -> tuple[str, ...]:
        first = loss.cases[0] if loss.cases else None
        words = " · ".join(" ".join(part.split()) for part in (first.surface, first.value) if part) if first else ""
        language = self._language
        return kind_name(loss.kind, language), grouped(loss.count, language), how_name(loss.how, language), words


class CasesDialog(Sheet):
    """All cases of one kind of loss, as far as they were kept."""

    def __init__(self, appearance: Appearance, language: str, loss: Loss, parent: QWidget | None = None) -> None:
        super().__init__(appearance, f"{kind_name(loss.kind, language)} ({grouped(loss.count, language)})", parent,
                         width=680)  # fmt: skip
        self.setObjectName("export_cases")
        model = LinesModel((self.tr("Article"), self.tr("Layer"), self.tr("Words"), self.tr("Value")))
        self.table = LinesTable(appearance, model, self.tr("Cases"), self)
        model.setParent(self.table)
        model.show_rows(
            [
                (case.article, case.annotator or "", " ".join((case.surface or "").split()), case.value or "")
                for case in loss.cases
            ]
        )
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(appearance.px(280))
        self.body.addWidget(self.table, 1)
        if len(loss.cases) < loss.count:
            rest = self.tr("The first {number} of them are listed.").format(number=grouped(len(loss.cases), language))
            self.body.addWidget(Text(appearance, rest, "small", "dim", wrap=True))
        self.add_close()
        self.table.setFocus()
