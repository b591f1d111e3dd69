"""Draws a row of the list of spans."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import draw_badge, draw_focus_ring
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.lists.span_model import SPAN_ROLE, SpanRow

ROW_HEIGHT = 28
_INDENT = 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class SpanDelegate(QStyledItemDelegate):
    """Indentation by nesting, badge, text in the reading face, signs for note, link and doubt, value."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(self._bridge.appearance.px(100), self._bridge.appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        row = index.data(SPAN_ROLE)
        if not isinstance(row, SpanRow):
            return
        area, look, state = QRectF(option.rect), self._bridge.appearance, option.state
        current = row.span.id == self._bridge.view.focused
        painter.save()
        painter.fillRect(area, look.color("soft" if current else "hover" if is_hovered(option) else "panel"))
        for level in range(row.depth):
            x = area.left() + look.px(24 + level * _INDENT)
            painter.fillRect(QRectF(x, area.top(), 1, area.height()), look.color("rule"))
        left = area.left() + look.px(16 + row.depth * _INDENT)
        badge = localized(row.label.badge, self._bridge.language)
        left += draw_badge(painter, left, area.center().y(), badge, row.label, look, 17) + look.px(8)
        right = self._draw_right(painter, area, row)
        font = look.reading_font(look.px(14))
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        room = QRectF(left, area.top(), max(0.0, right - left), area.height())
        text = QFontMetricsF(font).elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, text)
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look)
        painter.restore()

    def _draw_right(self, painter: QPainter, area: QRectF, row: SpanRow) -> float:
        """Draw value and signs at the right; return where the text must end."""
        look = self._bridge.appearance
        right = area.right() - look.px(14)
        if row.value:
            font = look.font("small")
            metrics = QFontMetricsF(font)
            value = metrics.elidedText(row.value, Qt.TextElideMode.ElideRight, area.width() * 0.4)
            width = ceil(metrics.horizontalAdvance(value))
            painter.setFont(font)
            painter.setPen(look.color("dim"))
            painter.drawText(QRectF(right - width, area.top(), width + 1, area.height()), _MIDDLE, value)
            right -= width + look.px(8)
        side = look.px(16)
        for shown, icon in ((row.linked, "link"), (bool(row.span.note), "note"), (row.span.unsure, "unsure")):
            if shown:
                right -= side
                top = int(area.center().y() - side / 2)
                look.icon(icon).paint(painter, int(right), top, side, side)
                right -= look.px(4)
        return right - look.px(4)
