"""Draws a row of the article list."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from wortlaut.domain.scheme import Label
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import draw_count_bars, draw_focus_ring, draw_state_dot
from wortlaut.gui.components.texts import grouped, short_date
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.article_model import COPIES_ROLE, OPEN_ROLE, ROW_ROLE
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.session.session import ArticleRow

ROW_HEIGHT = 56
_LEFT = 36
_RIGHT = 16
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WEIGHTS = {"new": 400}


class ArticleDelegate(QStyledItemDelegate):
    """State, title, date, number of spans and one bar per label; `top` is the count of a full bar."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.top = 32.0

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(self._bridge.appearance.px(200), self._bridge.appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        row = index.data(ROW_ROLE)
        area, look = QRectF(option.rect), self._bridge.appearance
        is_open = bool(index.data(OPEN_ROLE))
        painter.save()
        ground = "soft" if is_open else "hover" if is_hovered(option) else "panel"
        painter.fillRect(area, look.color(ground))
        if isinstance(row, ArticleRow):
            self._draw_title(painter, area, row, is_open=is_open)
            self._draw_facts(painter, area, row, int(index.data(COPIES_ROLE) or 0))
        left = look.px(_LEFT)
        painter.fillRect(QRectF(area.left() + left, area.bottom() - 1, area.width() - left, 1), look.color("rule"))
        if is_open:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        if _has_keys(option, index):
            draw_focus_ring(painter, area, look)
        painter.restore()

    def _draw_title(self, painter: QPainter, area: QRectF, row: ArticleRow, *, is_open: bool) -> None:
        look = self._bridge.appearance
        dot = QPointF(area.left() + look.px(20), area.top() + look.px(19))
        draw_state_dot(painter, dot, row.state, look)
        font = look.font("body", 600 if is_open else _WEIGHTS.get(row.state, 500))
        room = QRectF(
            area.left() + look.px(_LEFT), area.top() + look.px(8), area.width() - look.px(_LEFT + _RIGHT), look.px(22)
        )
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, title)

    def _draw_facts(self, painter: QPainter, area: QRectF, row: ArticleRow, copies: int) -> None:
        look, language = self._bridge.appearance, self._bridge.language
        font = look.font("small")
        painter.setFont(font)
        painter.setPen(look.color("dim"))
        right = area.right() - look.px(_RIGHT)
        line = QRectF(
            area.left() + look.px(_LEFT), area.top() + look.px(30), area.width() - look.px(_LEFT + _RIGHT), look.px(18)
        )
        if row.spans:
            labels: tuple[Label, ...] = self._bridge.session.scheme.labels[:9]
            base = area.top() + look.px(46)
            left = draw_count_bars(painter, right, base, row.counts, labels, self.top, look)
            number = grouped(row.spans, language)
            line.setRight(left - look.px(8))
            painter.setPen(look.color("dim"))
            painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, number)
            line.setRight(line.right() - ceil(QFontMetricsF(font).horizontalAdvance(number)) - look.px(8))
        date = short_date(row.date, language)
        if copies:
            self._draw_copies(painter, line, copies, date)
        painter.drawText(line, _MIDDLE, QFontMetricsF(font).elidedText(date, Qt.TextElideMode.ElideRight, line.width()))

    def _draw_copies(self, painter: QPainter, line: QRectF, copies: int, date: str) -> None:
        """Draw two sheets and how many articles are near-duplicates of each other, behind the date or in its place."""
        look = self._bridge.appearance
        metrics = QFontMetricsF(painter.font())
        side, number = look.px(14), grouped(copies, self._bridge.language)
        wide = side + look.px(4) + metrics.horizontalAdvance(number)
        before = metrics.horizontalAdvance(date) + look.px(10) if date else 0.0
        if before + wide > line.width():
            before = 0.0
        left = line.left() + before
        icon = look.icon("wire-copy", "dim", 14)
        icon.paint(painter, round(left), round(line.center().y() - side / 2), side, side)
        painter.drawText(QRectF(left + side + look.px(4), line.top(), wide, line.height()), _MIDDLE, number)
        if not before:
            line.setLeft(min(line.right(), left + wide + look.px(8)))


def _has_keys(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Tell whether the keyboard is at a row. Not asked of the style's flags: making their classes takes 10 ms."""
    view = option.widget
    return isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index
