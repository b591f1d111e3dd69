"""Articles as rows: ids for all, the rest in pages when somebody looks."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import short_date, state_word
from wortlaut.gui.guard import guarded
from wortlaut.session.session import ArticleRow

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ArticleRow`."""
OPEN_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the article is the open one."""
COPIES_ROLE = Qt.ItemDataRole.UserRole + 3
"""How many articles the group of near-duplicates has to which the article belongs; 0 for none."""

_PAGE = 64
_MAX_PAGES = 48
_NO_INDEX = QModelIndex()


class ArticleModel(QAbstractListModel):
    """The articles that pass the filter, in the order of the project. Keeps only the pages that were looked at last."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] | None = None
        self._pages: OrderedDict[int, dict[str, ArticleRow]] = OrderedDict()
        self._open_id: str | None = None
        self._copies: Mapping[str, int] = {}

    def set_copies(self, copies: Mapping[str, int]) -> None:
        """Show how many articles the group of each article (id) has."""
        self._copies = copies
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show other articles."""
        self.beginResetModel()
        self._ids, self._places = ids, None
        self._pages.clear()
        self.endResetModel()

    def extend_ids(self, ids: Sequence[str]) -> None:
        """Show the articles that follow those already shown; anything else is shown anew."""
        known = len(self._ids)
        if list(ids[:known]) != list(self._ids):
            self.set_ids(ids)
        elif len(ids) > known:
            self._pages.pop(known // _PAGE, None)
            self.beginInsertRows(QModelIndex(), known, len(ids) - 1)
            self._ids, self._places = ids, None
            self.endInsertRows()

    @property
    def ids(self) -> Sequence[str]:
        """Ids of all rows."""
        return self._ids

    def place_of(self, article_id: str | None) -> int:
        """Return the row of an article, -1 when it is not in the list."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self._ids)}
        return self._places.get(article_id or "", -1)

    def set_open(self, article_id: str | None) -> None:
        """Mark another article as the open one."""
        before, self._open_id = self._open_id, article_id
        for changed in {before, article_id}:
            self._touch(self.place_of(changed))

    def article(self, place: int) -> ArticleRow | None:
        """Return the article in a row, reading its page when needed; None when it is gone from the project."""
        if not 0 <= place < len(self._ids):
            return None
        page = place // _PAGE
        rows = self._pages.get(page)
        if rows is None:
            read = self._bridge.session.article_rows(self._ids[page * _PAGE : (page + 1) * _PAGE])
            rows = self._pages[page] = {row.id: row for row in read}
            if len(self._pages) > _MAX_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows.get(self._ids[place])

    def refresh(self, article_id: str) -> tuple[ArticleRow | None, ArticleRow | None]:
        """Read one article again; return it as it was shown (None: nobody had looked) and as it is."""
        place = self.place_of(article_id)
        rows = self._pages.get(place // _PAGE) if place >= 0 else None
        before = None if rows is None else rows.get(article_id)
        read = self._bridge.session.article_rows([article_id])
        now = read[0] if read else None
        if rows is not None and now is not None and now != before:
            rows[article_id] = now
            self._touch(place)
        return before, now

    def _touch(self, place: int) -> None:
        if place >= 0:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    # Qt

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of articles; rows have no children."""
        return 0 if parent.isValid() else len(self._ids)

    @guarded()
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return title, row, or the sentence for assistive technology; nothing for any other role."""
        if role == COPIES_ROLE:
            return self._copies.get(self._ids[index.row()], 0)
        if role == OPEN_ROLE:
            return self._ids[index.row()] == self._open_id
        if role not in (Qt.ItemDataRole.DisplayRole, ROW_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.article(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row if role == ROW_ROLE else self._sentence(row)

    def _sentence(self, row: ArticleRow) -> str:
        """What a screen reader says about an article: title, date, state, number of spans."""
        spans = self.tr("%n span(s)", "", row.spans)
        copies = self._copies.get(row.id, 0)
        told = self.tr("%n copies", "", copies) if copies else ""
        parts = (row.title, short_date(row.date, self._bridge.language), state_word(row.state), spans, told)
        return ", ".join(part for part in parts if part)
