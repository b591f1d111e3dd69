"""Rows of one height that a list of a dialog shows: what all of them have in common, and a place in its context."""

from typing import ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.check_box import draw_box
from wortlaut.gui.components.painting import draw_focus_ring, text_width
from wortlaut.gui.guard import guarded

_BAR, _BOX, _BOX_LEFT = 3, 17, 12


class RowDelegate(QStyledItemDelegate):
    """Draws the ground of a row, its box, the line below it and the ring of the keys; `draw` adds what it says.

    All sizes are pixels of the design.
    """

    HEIGHT: ClassVar[int]
    LEFT: ClassVar[int]
    """From the left edge to the words."""
    RIGHT: ClassVar[int] = 12
    ABOVE: ClassVar[int] = 6
    """Above and below the words."""
    BARRED: ClassVar[bool] = False
    """Whether a bar at the left marks the current row: where a list leads what stands beside it."""
    TICKED: ClassVar[bool] = False
    """Whether a row has a box; the list itself ticks it."""
    RULE_LEFT: ClassVar[int | None] = None
    """Where the line below begins; at the words without it."""

    def __init__(self, appearance: Appearance, owner: QListView) -> None:
        super().__init__(owner)
        self._appearance = appearance
        self._list = owner

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw what a row says into `area`."""
        raise NotImplementedError

    @guarded(QSize(0, 0))
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row; the list gives the width."""
        return QSize(0, self._appearance.px(self.HEIGHT))

    @guarded(default=False)
    def editorEvent(self, *_arguments: object) -> bool:
        """Leave ticking to the list."""
        return False

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        look, area = self._appearance, QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if current:
            painter.fillRect(area, look.color("soft"))
            if self.BARRED:
                painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), look.color("accent"))
        if self.TICKED:
            side = look.px(_BOX)
            box = QRectF(area.left() + look.px(_BOX_LEFT), round(area.center().y() - side / 2), side, side)
            checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
            draw_box(painter, box, look, checked=checked)
        above = look.px(self.ABOVE)
        self.draw(painter, area.adjusted(look.px(self.LEFT), above, -look.px(self.RIGHT), -above), index)
        left = area.left() + look.px(self.LEFT if self.RULE_LEFT is None else self.RULE_LEFT)
        painter.fillRect(QRectF(left, area.bottom(), area.width(), 1), look.color("rule"))
        if current and self._list.hasFocus():
            draw_focus_ring(painter, area, look)
        painter.restore()


def draw_elided(painter: QPainter, area: QRectF, side: Qt.AlignmentFlag, text: str, room: float | None = None) -> None:
    """Draw as much of `text` as `room` pixels hold, the width of the area without it, with … at its end."""
    width = int(area.width() if room is None else room)
    painter.drawText(area, side, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))


def draw_in_context(
    painter: QPainter,
    area: QRectF,
    words: str,
    strong: QFont,
    context: tuple[str, str],
    gaps: tuple[float, float] = (0.0, 0.0),
) -> None:
    """Draw `words` in the font `strong`, and around them as much of what stands there as the area holds.

    `context` is what stands before and after, in the font of the painter; `gaps` are the pixels between.
    """
    bottom = Qt.AlignmentFlag.AlignBottom
    face = painter.font()
    room = int(max(0.0, (area.width() - text_width(strong, words)) / 2))
    before = painter.fontMetrics().elidedText(context[0], Qt.TextElideMode.ElideLeft, room)
    painter.drawText(area, bottom, before)
    left = text_width(face, before) + (gaps[0] if before else 0)
    painter.setFont(strong)
    painter.drawText(area.adjusted(left, 0, 0, 0), bottom, words)
    left += text_width(strong, words) + gaps[1]
    painter.setFont(face)
    draw_elided(painter, area.adjusted(left, 0, 0, 0), bottom, context[1])
