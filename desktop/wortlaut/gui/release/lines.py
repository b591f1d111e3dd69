"""Lists of the page: a mark, numbers, one or two texts with a small line above, a remark. Rows are painted."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import draw_focus_ring
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.lists.row_view import RowView
from wortlaut.gui.release.stop_mark import draw_stop

_LINE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_EDGE, _ICON, _NUMBER = 8, 26, 60
"""Room beside a row, of its mark, and of each of its numbers, in designed pixels."""
TALL, LOW = 46, 30


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    name: str
    """What assistive technology says."""
    icon: str = ""
    numbers: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    """One or two, in the reading face, beside each other."""
    above: tuple[str, ...] = ()
    """What stands small over each text."""
    remark: str = ""
    alarm: bool = False
    """A finding that stops the release."""
    key: Hashable = None


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    @guarded()
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == _LINE:
            return line
        names = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return line.name if role in names else None


class _Delegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, height: int, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._height = height

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._appearance.px(200), self._appearance.px(self._height))

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = index.data(_LINE)
        if not isinstance(line, Line):
            return
        look, area = self._appearance, QRectF(option.rect)
        widget = self.parent()
        led = isinstance(widget, LineList) and (widget.marks_current or widget.hasFocus())
        chosen = led and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        ground = "soft" if chosen else "hover" if is_hovered(option) else "page"
        painter.fillRect(area, look.color(ground))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("rule"))
        if line.alarm:
            painter.fillRect(QRectF(area.left(), area.top(), look.px(3), area.height() - 1), look.color("error"))
        inside = area.adjusted(look.px(_EDGE), 0, -look.px(_EDGE), -1)
        left = self._mark(painter, inside, line)
        left = self._numbers(painter, inside, left, line)
        self._texts(painter, QRectF(left, inside.top(), inside.right() - left, inside.height()), line)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look, 3.0)
        painter.restore()

    def _mark(self, painter: QPainter, inside: QRectF, line: Line) -> float:
        if not line.icon:
            return inside.left()
        look = self._appearance
        side = look.px(16)
        if line.alarm:
            draw_stop(painter, QPointF(inside.left() + side / 2, inside.center().y()), look, 16)
        else:
            top = round(inside.center().y() - side / 2)
            icon = look.icon(line.icon, "fg", 16)
            icon.paint(painter, round(inside.left()), top, side, side, mode=QIcon.Mode.Normal)
        return inside.left() + look.px(_ICON)

    def _numbers(self, painter: QPainter, inside: QRectF, left: float, line: Line) -> float:
        look = self._appearance
        painter.setFont(look.font("body", 600 if line.alarm else 400))
        painter.setPen(look.color("fg"))
        for number in line.numbers:
            room = QRectF(left, inside.top(), look.px(56), inside.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, number)
            left += look.px(_NUMBER)
        return left

    def _texts(self, painter: QPainter, room: QRectF, line: Line) -> None:
        look = self._appearance
        small = look.font("small", 600 if line.alarm else 400)
        remark = QFontMetricsF(small).elidedText(line.remark, Qt.TextElideMode.ElideRight, room.width() * 0.5)
        taken = QFontMetricsF(small).horizontalAdvance(remark) + look.px(12) if remark else 0.0
        two_lines = any(line.above)
        half = room.height() / 2
        upper = QRectF(room.left(), room.top() + look.px(4), room.width(), half - look.px(4)) if two_lines else room
        painter.setFont(small)
        painter.setPen(look.color("error" if line.alarm else "dim"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, remark)
        reading = look.reading_font(look.px(15))
        width = room.width() if len(line.texts) == 1 else (room.width() - look.px(12)) / 2
        for place, text in enumerate(line.texts):
            left = room.left() + place * (width + look.px(12))
            last = place == len(line.texts) - 1
            over = width - (taken if last else 0)
            if two_lines:
                _draw(painter, QRectF(left, upper.top(), over, upper.height()), line.above[place], small, look, "dim")
                lower = QRectF(left, room.top() + half - look.px(1), width, half - look.px(2))
                _draw(painter, lower, text, reading, look, "fg")
            else:
                _draw(painter, QRectF(left, room.top(), over, room.height()), text, reading, look, "fg")


def _draw(painter: QPainter, area: QRectF, text: str, font: QFont, look: Appearance, role: str) -> None:
    painter.setFont(font)
    painter.setPen(look.color(role))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class LineHeads(QWidget):
    """What the numbers of the rows below are."""

    def __init__(self, appearance: Appearance, heads: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._heads = tuple(heads)
        self.setFixedHeight(appearance.px(20))
        self.setAccessibleName(", ".join(heads))
        appearance.changed.connect(self.update)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write each head over its numbers."""
        painter, look = QPainter(self), self._appearance
        painter.setFont(look.font("small"))
        painter.setPen(look.color("dim"))
        left = look.px(_EDGE + _ICON)
        for head in self._heads:
            room = QRectF(left, 0, look.px(2 * _NUMBER), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, head)
            left += look.px(_NUMBER)


class LineList(RowView):
    """Rows of one height; shows up to `most` of them before it scrolls.

    Signals:
        wanted: key of a row that Enter was pressed on.
    """

    wanted = Signal(object)

    def __init__(
        self, appearance: Appearance, name: str, *, height: int = TALL, most: int = 12, parent: QWidget | None = None
    ) -> None:
        self._height = appearance.px(height)
        self._most = most
        self.marks_current = False
        """Whether the current row is marked also while the keyboard is elsewhere."""
        model = _Model(appearance)
        super().__init__(appearance, model, height, parent)
        self._lines = model
        model.setParent(self)
        self.setItemDelegate(_Delegate(appearance, height, self))
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.entered_row.connect(lambda row: self.wanted.emit(self._lines.lines[row].key))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and letters are keys of the page, not a search in the list."""
        if event.text().strip() and event.text().isprintable() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown."""
        return self._lines.lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other rows; the current one stays when its key is still there."""
        before = self.current_key
        self._lines.show(tuple(lines))
        self.setVisible(bool(lines))
        self.setFixedHeight(self._height * min(self._most, max(1, len(lines))) + 2)
        keys = [line.key for line in lines]
        if lines:
            self.show_row(keys.index(before) if before in keys else 0)

    @property
    def current_key(self) -> Hashable:
        """Key of the current row; None without one."""
        row = self.currentIndex().row()
        return self._lines.lines[row].key if 0 <= row < len(self._lines.lines) else None

    def step(self, by: int) -> bool:
        """Go to the next (+1) or previous (-1) row and take the keyboard; False at the end."""
        row = self.currentIndex().row() + (by if self.hasFocus() else 0)
        if not 0 <= row < len(self._lines.lines):
            return False
        self.show_row(row)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
