"""Draws a card of the queue: mark, category, chips, difference, excerpt, value, how many are alike."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wortlaut.domain.card import Category
from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import RADIUS, SEMIBOLD, draw_focus_ring, text_width
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.review.chip import card_chip_width, draw_card_chip
from wortlaut.gui.review.compare.words import CATEGORY_ICONS, category_word
from wortlaut.gui.review.queue_model import CURRENT_ROLE, ROW_ROLE
from wortlaut.gui.review.value_panel import decimal
from wortlaut.gui.review.words import STATE_ICONS, agreed_word, state_word
from wortlaut.session.review_rows import CardRow

ROW_HEIGHT = 50
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class QueueDelegate(QStyledItemDelegate):
    """Two lines a card; `narrow` leaves the mark and the value."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.narrow = False

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(self._bridge.appearance.px(56), self._bridge.appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, CardRow):
            return
        area, look, current = QRectF(option.rect), self._bridge.appearance, bool(index.data(CURRENT_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, look.color("soft" if current else "hover" if is_hovered(option) else "panel"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("rule"))
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), look.px(4), area.height()), look.color("accent"))
        if self.narrow:
            self._draw_narrow(painter, area, row, current=current)
        else:
            self._draw_mark(painter, area.left() + look.px(12), area.top() + look.px(7), row, current=current)
            self._draw_first(painter, area, row, current=current)
            self._draw_second(painter, area, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look)
        painter.restore()

    def _draw_mark(self, painter: QPainter, left: float, top: float, row: CardRow, *, current: bool) -> None:
        look = self._bridge.appearance
        done = STATE_ICONS.get(row.state)
        box = QRectF(left, top, look.px(22), look.px(22))
        if done is None:
            painter.setPen(QPen(look.color("accent" if current else "border"), 1))
            painter.setBrush(look.color("accent" if current else "page"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        name = done or _icon(row)
        icon = look.icon(name, "onaccent" if current and done is None else "fg")
        side = look.px(16)
        icon.paint(painter, round(box.center().x() - side / 2), round(box.center().y() - side / 2), side, side)

    def _draw_narrow(self, painter: QPainter, area: QRectF, row: CardRow, *, current: bool) -> None:
        look = self._bridge.appearance
        self._draw_mark(painter, area.center().x() - look.px(11), area.top() + look.px(5), row, current=current)
        painter.setFont(look.font("chip", SEMIBOLD if current else 400))
        painter.setPen(look.color("fg"))
        box = QRectF(area.left(), area.top() + look.px(29), area.width(), look.px(16))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._right_words(row, 8))

    def _right_words(self, row: CardRow, limit: int = 20) -> str:
        word = state_word(row.state)
        return word[:limit] if word else decimal(row.value, self._bridge.language)

    def _draw_first(self, painter: QPainter, area: QRectF, row: CardRow, *, current: bool) -> None:
        look, scheme, language = self._bridge.appearance, self._bridge.session.scheme, self._bridge.language
        line = QRectF(area.left() + look.px(43), area.top() + look.px(6), area.width() - look.px(55), look.px(20))
        painter.setFont(look.font("small", SEMIBOLD if current or row.state == "audit" else 400))
        painter.setPen(look.color("fg"))
        words = self._right_words(row)
        painter.drawText(line, _RIGHT, words)
        right = line.right() - text_width(look.font("small", SEMIBOLD), words) - look.px(8)
        bold = look.font("small", SEMIBOLD)
        painter.setFont(bold)
        head = _head(row)
        painter.drawText(line, _MIDDLE, head)
        left = line.left() + text_width(bold, head) + look.px(7)
        middle = line.center().y()
        for place, label_id in enumerate(row.labels[:2]):
            label = scheme.label(label_id)
            name = localized(label.name, language) if label is not None else label_id
            if label is None or left + card_chip_width(look, name) > right:
                break
            if place:
                painter.setFont(look.font("small"))
                painter.setPen(look.color("fg"))
                painter.drawText(QRectF(left, line.top(), look.px(10), line.height()), _MIDDLE, "/")
                left += look.px(9)
            left += draw_card_chip(painter, left, middle, name, label, look) + look.px(5)
        self._draw_words(painter, QRectF(left, line.top(), max(0.0, right - left), line.height()), self._note(row))

    def _note(self, row: CardRow) -> str:
        return self.tr("earlier submission") if row.stale else row.difference

    def _draw_words(self, painter: QPainter, box: QRectF, words: str) -> None:
        look = self._bridge.appearance
        font = look.font("small")
        painter.setFont(font)
        painter.setPen(look.color("dim"))
        shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _MIDDLE, shown)

    def _draw_second(self, painter: QPainter, area: QRectF, row: CardRow) -> None:
        look = self._bridge.appearance
        line = QRectF(area.left() + look.px(43), area.top() + look.px(25), area.width() - look.px(55), look.px(20))
        alike = f"×{row.cluster_size}" if row.cluster_size > 1 and not state_word(row.state) else ""
        small = look.font("small")
        painter.setFont(small)
        painter.setPen(look.color("dim"))
        painter.drawText(line, _RIGHT, alike)
        font = look.reading_font(look.px(14))
        painter.setFont(font)
        painter.setPen(look.color("dim" if row.state in STATE_ICONS else "fg"))
        room = line.width() - (ceil(text_width(small, alike)) + look.px(8) if alike else 0)
        painter.drawText(line, _MIDDLE, QFontMetricsF(font).elidedText(row.excerpt, Qt.TextElideMode.ElideRight, room))


def _icon(row: CardRow) -> str:
    return CATEGORY_ICONS[Category(row.category)] if row.category is not None else "ok"


def _head(row: CardRow) -> str:
    return category_word(Category(row.category)) if row.category is not None else agreed_word()
