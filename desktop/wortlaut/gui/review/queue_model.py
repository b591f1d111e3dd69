"""Cards as rows: ids for all, the rest when somebody looks."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from wortlaut.gui.guard import guarded
from wortlaut.session.review_rows import CardRow

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `CardRow`."""
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the card is the current one."""
_NO_INDEX = QModelIndex()


class QueueModel(QAbstractListModel):
    """The cards that pass the filter, in their order. It changes its order only when it is told to."""

    def __init__(
        self,
        row_of: Callable[[str], CardRow],
        sentence_of: Callable[[CardRow], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._row_of = row_of
        self._sentence_of = sentence_of
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] = {}
        self._current: str | None = None

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._ids = list(ids)
        self._places = {card_id: place for place, card_id in enumerate(ids)}
        self.endResetModel()

    @property
    def ids(self) -> Sequence[str]:
        """Ids of all rows."""
        return self._ids

    def place_of(self, card_id: str | None) -> int:
        """Return the row of a card, -1 when it is not in the list."""
        return self._places.get(card_id or "", -1)

    def row(self, place: int) -> CardRow:
        """Return what stands in a row."""
        return self._row_of(self._ids[place])

    def set_current(self, card_id: str | None) -> None:
        """Mark another card as the current one."""
        before, self._current = self._current, card_id
        for changed in {before, card_id}:
            self.touch(changed)

    def touch(self, card_id: str | None) -> None:
        """Show a card as it is now."""
        place = self.place_of(card_id)
        if place >= 0:
            index = self.index(place)
            self.dataChanged.emit(index, index)

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of cards; rows have no children."""
        return 0 if parent.isValid() else len(self._ids)

    @guarded()
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, its excerpt, or the sentence for assistive technology; nothing for any other role."""
        if role == CURRENT_ROLE:
            return self._ids[index.row()] == self._current
        if role == ROW_ROLE:
            return self.row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence_of(self.row(index.row()))
        return None
