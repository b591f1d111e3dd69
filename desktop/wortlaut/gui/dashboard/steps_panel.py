"""What to do next: rows that a digit, Enter or a click opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring, draw_keycap, keycap_size
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dashboard.words import step_words
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.lists.row_view import RowView
from wortlaut.session.dashboard_values import Step

ROW_HEIGHT = 48
_STEP_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step as it is listed."""

    step: Step
    text: str
    below: str


class StepModel(QAbstractListModel):
    """Steps, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[StepRow] = ()

    def show_rows(self, rows: Sequence[StepRow]) -> None:
        """Show other steps; nothing happens when they are the same."""
        if rows == self.rows:
            return
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of steps."""
        return 0 if parent.isValid() else len(self.rows)

    @guarded()
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a step, or its name for assistive technology."""
        row = self.rows[index.row()]
        if role == _STEP_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{index.row() + 1}: {row.text}, {row.below}"
        return None


class _StepDelegate(QStyledItemDelegate):
    """Digit, what to do, and below it what else is known."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(self._appearance.px(120), self._appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        row = index.data(_STEP_ROLE)
        if not isinstance(row, StepRow):
            return
        look, area = self._appearance, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, look.color("soft" if chosen else "hover" if is_hovered(option) else "page"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("rule"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        digit = key_text(str(index.row() + 1))
        left = area.left() + look.px(10)
        draw_keycap(painter, left, area.center().y(), digit, look)
        left += max(keycap_size(look, digit)[0], look.px(18)) + look.px(14)
        room = QRectF(left, area.top(), area.right() - look.px(10) - left, area.height())
        bold, small = look.font("body", SEMIBOLD if chosen else 500), look.font("small")
        middle = area.center().y()
        for font, role, text, top in (
            (bold, "fg", row.text, middle - look.px(19)),
            (small, "dim", row.below, middle + look.px(1)),
        ):
            painter.setFont(font)
            painter.setPen(look.color(role))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            line = QRectF(room.left(), top, room.width(), look.px(19))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look, 3.0)
        painter.restore()


class _StepView(RowView):
    """Leaves digits to the page: to a list of Qt they are the beginning of a name."""

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Enter opens."""
        if event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)


class StepsPanel(Panel):
    """Lists what to do next.

    Signals:
        wanted: the `Step` to open.
    """

    wanted = Signal(object)

    def __init__(self, appearance: Appearance, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self._names = names
        self._row_height = appearance.px(ROW_HEIGHT)
        self.set_title(self.tr("Next"))
        self.set_remark(self.tr("a digit or Enter opens"))
        self.model = StepModel(self)
        self.view = _StepView(appearance, self.model, ROW_HEIGHT, self)
        self.view.setItemDelegate(_StepDelegate(appearance, self.view))
        self.view.setAccessibleName(self.tr("What to do next"))
        self.view.entered_row.connect(self.open)
        self.view.clicked.connect(lambda index: self.open(index.row()))
        self.nothing = Text(
            appearance, self.tr("Nothing waits: all that was begun is done."), "small", "dim", wrap=True
        )
        self.add(self.view)
        self.add(self.nothing)
        self.show_steps(())

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps; the row the keys are at stays."""
        row = max(0, self.view.currentIndex().row())
        self.model.show_rows([StepRow(step, *step_words(step, self._names)) for step in steps])
        self.view.setVisible(bool(steps))
        self.nothing.setVisible(not steps)
        self.view.setFixedHeight(self._row_height * max(1, len(steps)))
        if steps:
            self.view.show_row(min(row, len(steps) - 1))

    def open(self, place: int) -> bool:
        """Ask for the step at a place; tell whether there is one."""
        if not 0 <= place < len(self.model.rows):
            return False
        self.wanted.emit(self.model.rows[place].step)
        return True
