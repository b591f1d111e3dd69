"""Paints the rows of the list of problems."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import localized
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import draw_badge, draw_focus_ring, draw_keycap, keycap_size
from wortlaut.gui.components.texts import quoted
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.panes.problem_rows import PROBLEM_ROLE, ROW_HEIGHT, ProblemModel, ProblemRow

_SIGNS = {"error": ("error", "error"), "warning": ("warning", "error"), "hint": ("hint", "dim")}
"""Icon and color of each level; the words are for those who do not see them."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ProblemDelegate(QStyledItemDelegate):
    """Sign, message and key above; badge and words below, or what was said when the problem was accepted."""

    def __init__(self, bridge: Bridge, model: ProblemModel) -> None:
        super().__init__()
        self._bridge = bridge
        self._model = model

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of all rows but one."""
        return QSize(self._bridge.appearance.px(100), self._bridge.appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        row, look = index.data(PROBLEM_ROLE), self._bridge.appearance
        area = QRectF(option.rect)
        painter.save()
        if isinstance(row, ProblemRow):
            self._draw_row(painter, area, row, hovered=is_hovered(option))
            if option.state & QStyle.StateFlag.State_HasFocus:
                draw_focus_ring(painter, area, look)
        else:
            _draw_group(painter, area, index.data(), look)
        painter.restore()

    def _draw_row(self, painter: QPainter, area: QRectF, row: ProblemRow, *, hovered: bool) -> None:
        look = self._bridge.appearance
        current = _is_current(row.problem, self._bridge)
        painter.fillRect(area, look.color("soft" if current else "hover" if hovered else "panel"))
        left = area.left() + look.px(40)
        painter.fillRect(QRectF(left, area.bottom() - 1, area.right() - left, 1), look.color("rule"))
        icon, role = ("ok", "dim") if row.is_accepted else _SIGNS.get(row.problem.level, _SIGNS["warning"])
        side = look.px(16)
        top = int(area.top()) + look.px(8)
        look.icon(icon, role).paint(painter, int(area.left()) + look.px(16), top, side, side)
        right = area.right() - look.px(14)
        first = QRectF(left, area.top() + look.px(5), right - left, look.px(20))
        if row.key:
            text = key_text(row.key)
            width = keycap_size(look, text)[0]
            draw_keycap(painter, right - width, first.center().y(), text, look)
            first.setRight(right - width - look.px(8))
        _draw_line(painter, first, row.message, look.font("body"), look.color("dim" if row.is_accepted else "fg"))
        second = QRectF(left, area.top() + look.px(24), right - left, look.px(20))
        if row.label is not None:
            badge = localized(row.label.badge, self._bridge.language)
            second.setLeft(
                left + draw_badge(painter, left, second.center().y(), badge, row.label, look, 15) + look.px(6)
            )
        if row.said:
            self._draw_said(painter, second, row)
        else:
            _draw_line(painter, second, row.text, look.reading_font(look.px(13)), look.color("dim"))
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))

    def _draw_said(self, painter: QPainter, room: QRectF, row: ProblemRow) -> None:
        """Draw the reason a problem was accepted for, with who and when at the right; or that it does not hold."""
        look = self._bridge.appearance
        font, color = look.font("small"), look.color("dim")
        if row.is_accepted:
            width = QFontMetricsF(font).horizontalAdvance(row.signed)
            _draw_line(
                painter, QRectF(room.right() - width, room.top(), width + 1, room.height()), row.signed, font, color
            )
            room = room.adjusted(0, 0, -width - look.px(8), 0)
        told = quoted(row.said, self._bridge.language) if row.is_accepted else self._model.remark(row)
        _draw_line(painter, room, told, font, color)


def _draw_group(painter: QPainter, area: QRectF, text: str, look: Appearance) -> None:
    """Draw the line above the accepted problems."""
    painter.fillRect(area, look.color("panel"))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("rule"))
    room = area.adjusted(look.px(16), look.px(4), -look.px(14), 0)
    _draw_line(painter, room, text, look.font("small", 600), look.color("dim"))


def _is_current(problem: Problem, bridge: Bridge) -> bool:
    """Tell whether the text shows what a problem is about: its span has the focus, or its place is selected."""
    if problem.place is not None:
        return bridge.view.selection == problem.place
    return bool(problem.spans) and problem.spans[0] == bridge.view.focused


def _draw_line(painter: QPainter, room: QRectF, text: str, font: Any, color: Any) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(room, _MIDDLE, QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
