"""A list of labels or values: sign, name, key, number of spans; moved by keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wortlaut.domain.scheme import Label
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import (
    DISABLED_OPACITY,
    SEMIBOLD,
    draw_badge,
    draw_focus_ring,
    draw_keycap,
    keycap_size,
    text_width,
)
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered

_ROW = 30
_ENTRY = Qt.ItemDataRole.UserRole + 1
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Entry:
    """One row."""

    id: str
    name: str
    note: str
    """At the right: how many spans."""
    key: str = ""
    badge: str = ""
    label: Label | None = None
    """Whose color the badge stands on."""
    retired: bool = False
    spoken: str = ""
    """What assistive technology reads."""


class NamedList(QListWidget):
    """Rows with a current one.

    Signals:
        chosen: id of the row that is current now.
        step_wanted: -1 or 1: Alt with an arrow key moves the current row.
        retire_wanted: Delete was pressed.
    """

    chosen = Signal(str)
    step_wanted = Signal(int)
    retire_wanted = Signal()

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _Delegate(appearance)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)
        appearance.changed.connect(self.viewport().update)

    @property
    def current(self) -> str:
        """The id of the current row; "" without rows."""
        item = self.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    @property
    def entries(self) -> list[Entry]:
        """All rows, from the top."""
        return [self.item(row).data(_ENTRY) for row in range(self.count())]

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """Show rows, with one of them as the current one; nobody is told."""
        self.blockSignals(True)  # noqa: FBT003
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.spoken or entry.name, self)
            item.setData(Qt.ItemDataRole.UserRole, entry.id)
            item.setData(_ENTRY, entry)
            if entry.id == current:
                self.setCurrentItem(item)
        if self.currentItem() is None and self.count():
            self.setCurrentRow(0)
        self.blockSignals(False)  # noqa: FBT003

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row, Delete retires it."""
        moved = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if moved and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_wanted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.retire_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))


class _Delegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(self._appearance.px(80), self._appearance.px(_ROW))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        look, area = self._appearance, QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, look.color("soft" if current else "hover" if is_hovered(option) else "page"))
        if entry.retired:
            painter.setOpacity(DISABLED_OPACITY + 0.2)
        left, middle = area.left() + look.px(12), area.center().y()
        if entry.label is not None:
            left += draw_badge(painter, left, middle, entry.badge, entry.label, look, 18) + look.px(8)
        right = self._draw_right(painter, area, entry)
        font = look.font("body", SEMIBOLD if current else 400)
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        room = QRectF(left, area.top(), max(0.0, right - left), area.height())
        text = QFontMetricsF(font).elidedText(entry.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, text)
        painter.setOpacity(1)
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look)
        painter.restore()

    def _draw_right(self, painter: QPainter, area: QRectF, entry: Entry) -> float:
        """Draw key and number at the right; return where the name must end."""
        look = self._appearance
        right = area.right() - look.px(8)
        if entry.key:
            right -= keycap_size(look, entry.key)[0]
            draw_keycap(painter, right, area.center().y(), entry.key, look)
        right -= look.px(8)
        font = look.font("small")
        width = ceil(text_width(font, entry.note))
        painter.setFont(font)
        painter.setPen(look.color("dim"))
        painter.drawText(QRectF(right - width, area.top(), width + 1, area.height()), _MIDDLE, entry.note)
        return right - width - look.px(8)
