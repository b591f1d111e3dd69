"""The entries of the history as a table that reads on when somebody scrolls."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.dialogs.history_words import moment, state_word, what
from wortlaut.gui.guard import guarded
from wortlaut.session import history
from wortlaut.session.history import Filter
from wortlaut.session.points import points
from wortlaut.session.session import HistoryEntry

TIME, WHO, WHAT, ARTICLE, STATE = range(5)
_NO_INDEX = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class HistoryModel(QAbstractTableModel):
    """The entries that pass a filter, newest first; a page at a time, however many there are."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._filter = Filter()
        self._entries: list[HistoryEntry] = []
        self._titles: dict[str, str] = {}
        self._names: dict[int, str] = {}
        self._complete = False

    def show(self, wanted: Filter, *, rows: int = 0) -> None:
        """Show the entries that pass a filter, at once as many pages as `rows` need."""
        self.beginResetModel()
        self._filter, self._complete, self._entries = wanted, False, []
        self._titles.clear()
        self._names = {}
        for point in reversed(points(self._bridge.session)):
            self._names[point.after] = ", ".join(filter(None, (self._names.get(point.after), point.name)))
        self._entries = self._read(max(rows, history.PAGE))
        self.endResetModel()

    def entry(self, row: int) -> HistoryEntry | None:
        """Return the entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, seq: int) -> int:
        """Return the row of the entry with that number among those that were read, -1 without it."""
        return next((row for row, entry in enumerate(self._entries) if entry.seq == seq), -1)

    def title(self, article: str) -> str:
        """Return the title of an article."""
        if article not in self._titles:
            self._titles |= {row.id: row.title for row in self._bridge.session.article_rows([article])}
        return self._titles.get(article, "")

    def _read(self, limit: int) -> list[HistoryEntry]:
        before = self._entries[-1].seq if self._entries else None
        found = list(history.page(self._bridge.session, self._filter, before=before, limit=limit))
        self._complete = len(found) < limit
        ids = {entry.article for entry in found if entry.article} - self._titles.keys()
        self._titles |= {row.id: row.title for row in self._bridge.session.article_rows(sorted(ids))}
        return found

    @guarded(default=False)
    def canFetchMore(self, _parent: _Index) -> bool:
        """Tell whether there may be more."""
        return not self._complete

    @guarded()
    def fetchMore(self, _parent: _Index) -> None:
        """Read the next page."""
        found = self._read(history.PAGE)
        if found:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(found) - 1)
            self._entries += found
            self.endInsertRows()

    @guarded(default=0)
    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return the number of entries that were read."""
        return 0 if parent.isValid() else len(self._entries)

    @guarded(default=0)
    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 5

    @guarded(default=None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Time"), self.tr("Who"), self.tr("What"), self.tr("Article"), self.tr("State"))[section]

    @guarded(default=None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; the first cell says the whole row to assistive technology."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == TIME:
            return "; ".join(filter(None, (self._text(entry, column) for column in range(5))))
        return None

    def _text(self, entry: HistoryEntry, column: int) -> str:
        if column == TIME:
            return moment(entry.at, self._bridge.language)
        if column == WHO:
            return entry.annotator or "–"
        if column == WHAT:
            name = self._names.get(entry.seq)
            return what(entry) if name is None else f"{what(entry)} ◆ {name}"
        if column == ARTICLE:
            return self._titles.get(entry.article or "", "")
        return state_word(entry.state)
