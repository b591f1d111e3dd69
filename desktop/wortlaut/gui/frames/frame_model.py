"""The statements of the open layer as rows; made when they are shown, read again after each change."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from wortlaut.domain.scheme import Label, localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.guard import guarded
from wortlaut.session.frame_sentences import Part, main_value, plain, sentence
from wortlaut.session.frames import Frame, frame_of, statement_ids

FRAME_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `FrameRow`."""
MANY = 3000
"""With more statements, gaps are not counted, and a role does not lead to its statement."""
EVEN = 300
"""With more statements, all rows have the same height."""
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class FrameRow:
    """What a row shows."""

    frame: Frame
    label: Label
    parts: tuple[Part, ...]
    value: str
    """Name of the value of the main attribute, or ""."""

    @property
    def stops(self) -> tuple[int, ...]:
        """Numbers of the parts that lead somewhere."""
        return tuple(number for number, part in enumerate(self.parts) if part.span is not None)


class FrameModel(QAbstractListModel):
    """Statements in text order, all or those with a gap."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._made: dict[str, FrameRow] = {}
        self.total = self.gaps = 0
        """Statements of the layer, and how many of them lack a role."""
        self.only_gaps = False
        """Whether only statements with a gap are rows."""

    def reload(self) -> None:
        """Read the layer again."""
        session = self._bridge.session
        content, scheme = session.content, session.scheme
        self.beginResetModel()
        self._made.clear()
        self._ids = [] if content is None else statement_ids(content, scheme)
        self.total, self.gaps = len(self._ids), 0
        if not self.is_long:
            lacking = [span_id for span_id in self._ids if self._has_gap(span_id)]
            self.gaps = len(lacking)
            if self.only_gaps:
                self._ids = lacking
        self._places = {span_id: place for place, span_id in enumerate(self._ids)}
        if not self.is_long:
            for place, span_id in enumerate(self._ids):
                row = self._row(span_id)
                for part in () if row is None else row.parts:
                    self._places.setdefault(part.span or "", place)
        self.endResetModel()

    @property
    def is_long(self) -> bool:
        """Whether there are too many statements to look at all of them at once."""
        return self.total > MANY

    @property
    def is_even(self) -> bool:
        """Whether all rows have the same height: there are too many to lay all of them out after each edit."""
        return len(self._ids) > EVEN

    def place_of(self, span_id: str | None) -> int:
        """Return the row of a statement, or the first in whose sentence a span stands; -1 for none."""
        return self._places.get(span_id, -1) if span_id else -1

    def span_id(self, place: int) -> str:
        """Return the id of the statement's span in a row."""
        return self._ids[place]

    def row(self, place: int) -> FrameRow | None:
        """Return what a row shows; None when the span is gone."""
        return self._row(self._ids[place])

    def _has_gap(self, span_id: str) -> bool:
        row = self._row(span_id)
        return row is not None and bool(row.frame.missing)

    def _row(self, span_id: str) -> FrameRow | None:
        session, language = self._bridge.session, self._bridge.language
        content, article, scheme = session.content, session.article, session.scheme
        if span_id not in self._made:
            if content is None or article is None or span_id not in content.spans:
                return None
            frame = frame_of(content, scheme, span_id)
            label = scheme.label(frame.span.label)
            if label is None:
                return None
            parts = tuple(sentence(frame, article.text, scheme, language))
            self._made[span_id] = FrameRow(frame, label, parts, main_value(frame.span, scheme, language))
        return self._made[span_id]

    # Qt

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._ids)

    @guarded()
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sentence, the row, or what assistive technology reads; nothing for any other role."""
        if role not in (Qt.ItemDataRole.DisplayRole, FRAME_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None or role == FRAME_ROLE:
            return row
        return plain(row.parts) if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)

    def _spoken(self, row: FrameRow) -> str:
        language = self._bridge.language
        head = ", ".join(part for part in (localized(row.label.name, language), row.value) if part)
        gaps = ", ".join(gap_names(row.frame, language))
        text = f"{head}: {plain(row.parts)}"
        missing = QCoreApplication.translate("FrameModel", "missing: {roles}")
        return f"{text}; {missing.format(roles=gaps)}" if gaps else text


def gap_names(frame: Frame, language: str) -> Sequence[str]:
    """Return the names of the roles that a statement lacks."""
    return [
        localized(role.kind.name_from_source if role.outgoing else role.kind.name_from_target, language)
        for role in frame.missing
    ]
