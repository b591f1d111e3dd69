"""The spans of the open layer as rows, outer ones before inner ones; changed row by row."""

from bisect import bisect_left, insort
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from wortlaut.domain.change import Change
from wortlaut.domain.scheme import Label, localized
from wortlaut.domain.span import Link, Span
from wortlaut.gui.article.chips import GUESS_MARK
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.guard import guarded
from wortlaut.session.session import Applied

SPAN_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `SpanRow`."""

_TEXT_LIMIT = 160
_MOST_INDENT = 6
_MANY = 2000
_LATER_MS = 40
_NO_INDEX = QModelIndex()
_Key = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class SpanRow:
    """What a row shows."""

    span: Span
    label: Label
    depth: int
    text: str
    value: str
    linked: bool


class SpanModel(QAbstractListModel):
    """Spans by start, longest first, so that inner spans follow the outer one they stand in."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._keys: list[_Key] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self.reload)
        bridge.project_changed.connect(self._begin)
        bridge.article_changed.connect(self._begin)
        bridge.layer_read.connect(self._on_layer_read)
        bridge.changed.connect(self._on_changed)
        self._begin()

    def _begin(self) -> None:
        """Read the spans; very many of them are left for later."""
        content = self._bridge.session.content
        if content is None or len(content) <= _MANY:
            self.reload()
            return
        self._later.stop()
        self.beginResetModel()
        self._keys = []
        self.endResetModel()
        if content.is_whole:
            self._later.start()

    def _on_layer_read(self) -> None:
        """Read very many spans only after the text was painted."""
        content = self._bridge.session.content
        if content is not None and len(content) > _MANY:
            self._later.start()

    def reload(self) -> None:
        """Read all spans again."""
        self._later.stop()
        content = self._bridge.session.content
        self.beginResetModel()
        keys = () if content is None else content.keys()
        self._keys = sorted((start, -end, label, span_id) for start, end, label, span_id in keys)
        self.endResetModel()

    def place_of(self, span_id: str | None) -> int:
        """Return the row of a span, -1 when there is none."""
        content = self._bridge.session.content
        span = content.spans.get(span_id or "") if content is not None else None
        if span is None:
            return -1
        place = bisect_left(self._keys, _key(span))
        return place if place < len(self._keys) and self._keys[place] == _key(span) else -1

    def span_id(self, place: int) -> str:
        """Return the id of the span in a row."""
        return self._keys[place][3]

    def row(self, place: int) -> SpanRow | None:
        """Return what a row shows; None when the span or its label is gone."""
        session = self._bridge.session
        content, article = session.content, session.article
        span = content.spans.get(self._keys[place][3]) if content is not None else None
        label = session.scheme.label(span.label) if span is not None else None
        if content is None or article is None or span is None or label is None:
            return None
        around = content.overlapping(span.start, span.end)
        depth = sum(_encloses(other, span) for other in around)
        return SpanRow(
            span,
            label,
            min(depth, _MOST_INDENT),
            span_text(span.surface(article.text), _TEXT_LIMIT),
            _marked(main_value(span, label, self._bridge.language), span, label),
            bool(content.links_of(span.id)),
        )

    def _on_changed(self, applied: Applied) -> None:
        article = self._bridge.session.article
        if article is None or applied.article not in (None, article.id):
            return
        if applied.changes is None or self._later.isActive():
            self.reload()
            return
        touched: set[str] = set()
        for change in applied.changes.changes:
            if isinstance(change.entity, Span):
                self._replace(change)
                touched.add(change.entity.id)
            elif isinstance(change.entity, Link):
                touched |= {change.entity.source, change.entity.target}
        for span_id in touched:
            place = self.place_of(span_id)
            if place >= 0:
                self.dataChanged.emit(self.index(place), self.index(place))

    def _replace(self, change: Change) -> None:
        before, after = change.before, change.after
        old = _key(before) if isinstance(before, Span) else None
        new = _key(after) if isinstance(after, Span) else None
        if old == new:
            return
        if old is not None:
            place = bisect_left(self._keys, old)
            if place < len(self._keys) and self._keys[place] == old:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._keys[place]
                self.endRemoveRows()
        if new is not None:
            place = bisect_left(self._keys, new)
            self.beginInsertRows(QModelIndex(), place, place)
            insort(self._keys, new)
            self.endInsertRows()

    # Qt

    @guarded(0)
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        """Return the number of spans; rows have no children."""
        return 0 if parent.isValid() else len(self._keys)

    @guarded()
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, the row, or the sentence for assistive technology; nothing for any other role."""
        if role not in (Qt.ItemDataRole.DisplayRole, SPAN_ROLE, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if row is None or role == SPAN_ROLE:
            return row
        return row.text if role == Qt.ItemDataRole.DisplayRole else self._sentence(row)

    def _sentence(self, row: SpanRow) -> str:
        name = localized(row.label.name, self._bridge.language)
        guessed = QCoreApplication.translate("SpanModel", "guessed") if row.span.guessed else ""
        unsure = QCoreApplication.translate("SpanModel", "unsure") if row.span.unsure else ""
        note = QCoreApplication.translate("SpanModel", "with a note") if row.span.note else ""
        head = ", ".join(part for part in (name, row.value.removeprefix(GUESS_MARK).strip(), guessed) if part)
        return ", ".join(part for part in (f"{head}: {row.text}", unsure, note) if part)


def main_value(span: Span, label: Label, language: str) -> str:
    """Return the name of the value of a span's main attribute; `Status?` when a required one is missing, else ""."""
    attribute = label.main_attribute
    if attribute is None:
        return ""
    stored = span.attributes.get(attribute.id, attribute.default)
    value = attribute.value(stored) if stored is not None else None
    if value is not None:
        return localized(value.name, language)
    return f"{localized(attribute.name, language)}?" if attribute.required else ""


def _marked(value: str, span: Span, label: Label) -> str:
    """Return a value with the mark of a guess where it is one."""
    attribute = label.main_attribute
    return f"{GUESS_MARK} {value}" if attribute is not None and attribute.id in span.guessed else value


def _key(span: Span) -> _Key:
    return span.start, -span.end, span.label, span.id


def _encloses(outer: Span, span: Span) -> bool:
    return outer.start <= span.start and outer.end >= span.end and outer.id != span.id and _key(outer) < _key(span)
