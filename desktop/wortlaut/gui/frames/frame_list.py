"""The list of statements: a badge and the sentence, as many lines as it needs; its parts lead to their spans."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import draw_badge, draw_focus_ring, draw_keycap, keycap_size
from wortlaut.gui.frames.frame_model import FRAME_ROLE, FrameModel, FrameRow
from wortlaut.gui.frames.sentence_layout import SentenceLayout
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.lists.row_view import RowView

FILL_KEY = "L"
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 14, 7, 8
_INDENT, _MOST_INDENT = 14, 3
_UNIFORM = 78
"""Height of a row when there are too many to lay out."""
_MOST_LINES = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FrameList(RowView):
    """Rows of statements.

    Signals:
        part_moved: id of the span to which the part leads that the arrow keys came to.
        part_shown: id of the span to which a part leads that was clicked.
        part_chosen: id of the span to which a part leads on which Enter was pressed.
        fill_wanted: id of the span of a statement with a gap that is to be filled.
        nearest_wanted: id of the span of a statement that is to be linked to what is nearest, at once.
        diagram_wanted: id of the span of a statement.
    """

    part_moved = Signal(str)
    part_shown = Signal(str)
    part_chosen = Signal(str)
    fill_wanted = Signal(str)
    nearest_wanted = Signal(str)
    diagram_wanted = Signal(str)

    def __init__(self, bridge: Bridge, model: FrameModel, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, model, 40, parent)
        self._bridge = bridge
        self._frames = model
        self._part: int | None = None
        self._uneven = False
        """Whether rows were given heights of their own."""
        self._delegate = _FrameDelegate(bridge, self)
        self.setItemDelegate(self._delegate)
        model.modelReset.connect(self.fit_rows)
        bridge.appearance.changed.connect(self.viewport().update)

    @property
    def part(self) -> int | None:
        """Number of the part of the current sentence that the arrow keys stand on; None for the whole."""
        return self._part

    def fit_rows(self) -> None:
        """Give each row the height its sentence needs."""
        header, look = self.verticalHeader(), self._bridge.appearance
        if self._frames.is_even:
            header.setDefaultSectionSize(look.px(_UNIFORM))
            if self._uneven:
                self._uneven = False
                for place in range(self._frames.rowCount()):
                    header.resizeSection(place, look.px(_UNIFORM))
            return
        self._uneven = True
        for place in range(self._frames.rowCount()):
            row = self._frames.row(place)
            if row is not None:
                height = self.layout_of(row).height + look.px(_TOP + _BOTTOM)
                header.resizeSection(place, max(look.px(36), round(height)))

    def layout_of(self, row: FrameRow) -> SentenceLayout:
        """Return the sentence of a row as it is drawn."""
        look = self._bridge.appearance
        taken = float(look.px(_LEFT + _RIGHT) + self.indent(row))
        if row.frame.missing:
            taken += keycap_size(look, FILL_KEY)[0] + look.px(6)
        width = max(look.px(80), self.viewport().width() - taken)
        return SentenceLayout(row.parts, look, width, _MOST_LINES if self._frames.is_even else 0)

    def indent(self, row: FrameRow) -> int:
        """Return by how many pixels a statement stands to the right of those it stands in."""
        return self._bridge.appearance.px(_INDENT) * min(len(row.frame.sources), _MOST_INDENT)

    def origin(self, area: QRectF, row: FrameRow) -> QPointF:
        """Return where the sentence of a row begins that is drawn in `area`."""
        look = self._bridge.appearance
        return QPointF(area.left() + look.px(_LEFT) + self.indent(row), area.top() + look.px(_TOP))

    # keys and mouse

    def _current_row(self) -> FrameRow | None:
        row = self.currentIndex().data(FRAME_ROLE)
        return row if isinstance(row, FrameRow) else None

    @guarded()
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Stand on the whole sentence of another row."""
        if current.row() != previous.row():
            self._part = None
        super().currentChanged(current, previous)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go through a sentence, Enter goes there, L and Shift+L fill a gap, D draws the statement."""
        row, key = self._current_row(), event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and key == Qt.Key.Key_L and held == Qt.KeyboardModifier.ShiftModifier:
            self.nearest_wanted.emit(row.frame.span.id)
        elif row is None or held:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(row, 1 if key == Qt.Key.Key_Right else -1)
        elif key in _ENTER and self._part is not None:
            self._choose(row, self._part, self.part_chosen)
        elif key == Qt.Key.Key_L:
            self.fill_wanted.emit(row.frame.span.id)
        elif key == Qt.Key.Key_D:
            self.diagram_wanted.emit(row.frame.span.id)
        else:
            super().keyPressEvent(event)

    def _step(self, row: FrameRow, by: int) -> None:
        stops = (None, *row.stops)
        at = stops.index(self._part) if self._part in stops else 0
        self._part = stops[(at + by) % len(stops)]
        self.viewport().update()
        span = row.frame.span.id if self._part is None else row.parts[self._part].span
        self.setAccessibleDescription("" if self._part is None else row.parts[self._part].text)
        self.part_moved.emit(span)

    def _choose(self, row: FrameRow, number: int, going: SignalInstance) -> None:
        part = row.parts[number]
        if part.span is None:
            return
        if part.is_gap:
            self.fill_wanted.emit(part.span)
        else:
            going.emit(part.span)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a name goes there; on a gap it is filled."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(FRAME_ROLE)
        if event.button() == Qt.MouseButton.LeftButton and isinstance(row, FrameRow):
            origin = self.origin(QRectF(self.visualRect(index)), row)
            number = self.layout_of(row).part_at(event.position() - origin)
            if number is not None:
                self._choose(row, number, self.part_shown)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentences anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_rows()


class _FrameDelegate(QStyledItemDelegate):
    def __init__(self, bridge: Bridge, owner: FrameList) -> None:
        super().__init__(owner)
        self._bridge = bridge
        self._list = owner

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._bridge.appearance.px(100), self._bridge.appearance.px(40))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(FRAME_ROLE)
        if not isinstance(row, FrameRow):
            return
        area, look = QRectF(option.rect), self._bridge.appearance
        current = index.row() == self._list.currentIndex().row()
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, look.color("soft" if current else "hover" if is_hovered(option) else "panel"))
        origin = self._list.origin(area, row)
        for level in range(self._list.indent(row) // look.px(_INDENT)):
            left = area.left() + look.px(22 + level * _INDENT)
            painter.fillRect(QRectF(left, area.top(), 1, area.height()), look.color("rule"))
        badge = localized(row.label.badge, self._bridge.language)
        middle = origin.y() + look.px(10)
        draw_badge(painter, origin.x() - look.px(28), middle, badge, row.label, look, 17)
        self._list.layout_of(row).paint(painter, origin, self._list.part if current else None)
        if row.frame.missing:
            right = area.right() - look.px(_RIGHT)
            draw_keycap(painter, right - keycap_size(look, FILL_KEY)[0], middle, FILL_KEY, look)
        painter.fillRect(QRectF(origin.x(), area.bottom() - 1, area.width(), 1), look.color("rule"))
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), look.color("accent"))
        if option.state & QStyle.StateFlag.State_HasFocus and self._list.part is None:
            draw_focus_ring(painter, area, look)
        painter.restore()
