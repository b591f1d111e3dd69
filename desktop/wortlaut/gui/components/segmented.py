"""A choice of one among few, all visible: cells with their keys, one Tab stop, a group of radio buttons to readers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from wortlaut.domain.scheme import Label
from wortlaut.gui.appearance import Appearance, FontKind
from wortlaut.gui.article.keys import digit_of
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import (
    DISABLED_OPACITY,
    RADIUS,
    SEMIBOLD,
    badge_width,
    draw_badge,
    draw_focus_ring,
    draw_keycap,
    keycap_size,
    text_width,
)
from wortlaut.gui.components.themed import word_tip
from wortlaut.gui.guard import guarded

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACKWARD = (Qt.Key.Key_Left, Qt.Key.Key_Up)


@dataclass(frozen=True, slots=True)
class Choice:
    """One cell: its id, name, key in portable spelling (or ""), help, and the label whose color the key stands on."""

    id: str
    name: str
    key: str = ""
    help: str = ""
    label: Label | None = None


class Segmented(QWidget):
    """Mutually exclusive cells.

    Arrow keys move inside, Space and Enter choose, a digit chooses the cell with that number; with `follow` moving
    chooses at once. The names are never cut: all cells stand in one row if they fit, else in two columns, else in one.

    Signals:
        chosen: id of the cell a person chose; also when it was chosen before.
    """

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        choices: Sequence[Choice] = (),
        *,
        name: str = "",
        compact: bool = False,
        follow: bool = False,
        kind: FontKind = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.kind: FontKind = kind
        self._compact = compact
        self._follow = follow
        self._cells: list[_Cell] = []
        self._columns = 1
        self._missing = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        appearance.changed.connect(self.update)
        self.set_choices(choices)

    # content

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other cells; none of them is chosen."""
        for cell in self._cells:
            cell.setParent(None)
            cell.deleteLater()
        self._cells = [_Cell(self, choice) for choice in choices]
        for cell in self._cells:
            cell.clicked.connect(self._on_clicked)
            cell.show()
        self._set_tab_stop(0)
        self._arrange()

    @property
    def current(self) -> str | None:
        """Id of the chosen cell, or None."""
        return next((cell.choice.id for cell in self._cells if cell.isChecked()), None)

    def set_current(self, choice_id: str | None) -> None:
        """Mark a cell as chosen, without telling anybody."""
        stop = 0
        for place, cell in enumerate(self._cells):
            cell.mark(checked=cell.choice.id == choice_id)
            if cell.isChecked():
                stop = place
        if not any(cell.hasFocus() for cell in self._cells):
            self._set_tab_stop(stop)

    @property
    def missing(self) -> bool:
        """Whether the frame says that a choice is required."""
        return self._missing

    def set_missing(self, missing: bool) -> None:
        """Show or drop the dashed frame that says: a choice is required and not made."""
        if missing != self._missing:
            self._missing = missing
            self.setAccessibleDescription(self.tr("required, still missing") if missing else "")
            self.update()

    @property
    def cells(self) -> Sequence[QRadioButton]:
        """The cells, in order."""
        return self._cells

    def focus_choice(self) -> None:
        """Put the keyboard focus on the chosen cell, else on the first."""
        if self._cells:
            stop = next((cell for cell in self._cells if cell.isChecked()), self._cells[0])
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # moving and choosing

    def step(self, cell: "_Cell", by: int) -> None:
        """Move the keyboard focus by some cells, stopping at the ends."""
        place = max(0, min(len(self._cells) - 1, self._cells.index(cell) + by))
        self._set_tab_stop(place)
        self._cells[place].setFocus(Qt.FocusReason.OtherFocusReason)
        if self._follow and not self._cells[place].isChecked():
            self.choose(place)

    def choose(self, place: int) -> None:
        """Choose the cell at a 0-based place, as a person does."""
        if 0 <= place < len(self._cells) and self.isEnabled():
            self.set_current(self._cells[place].choice.id)
            self._set_tab_stop(place)
            self.chosen.emit(self._cells[place].choice.id)

    @property
    def columns(self) -> int:
        """Number of columns at the present width."""
        return self._columns

    def _on_clicked(self) -> None:
        self.choose(self._cells.index(self.sender()))  # type: ignore[arg-type]

    def _set_tab_stop(self, stop: int) -> None:
        for place, cell in enumerate(self._cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus)

    # geometry

    def _cell_height(self) -> int:
        return self.appearance.px(28 if self._compact else 32)

    def _widths(self) -> list[int]:
        return [cell.needed_width() for cell in self._cells]

    def _columns_for(self, width: int) -> int:
        widths = self._widths()
        if sum(widths) <= width or len(widths) < 2:
            return max(1, len(widths))
        both = max(widths[0::2]) + max(widths[1::2])
        return 2 if both <= width else 1

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        """Tell that narrower means higher."""
        return True

    @guarded(default=0)
    def heightForWidth(self, width: int) -> int:
        """Return the height that all cells need at a width."""
        columns = self._columns_for(width)
        return -(-max(1, len(self._cells)) // columns) * self._cell_height()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of all cells in one row."""
        return QSize(sum(self._widths()), self.heightForWidth(self.width()))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest cell."""
        return QSize(max(self._widths(), default=0), self.heightForWidth(self.width()))

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Arrange the cells anew."""
        self._arrange()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Repaint when the whole is switched on or off."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def _arrange(self) -> None:
        if not self._cells:
            return
        self._columns = columns = self._columns_for(self.width())
        height, widths = self._cell_height(), self._widths()
        edges = _column_edges(widths, columns, self.width())
        for place, cell in enumerate(self._cells):
            row, column = divmod(place, columns)
            cell.setGeometry(QRect(edges[column], row * height, edges[column + 1] - edges[column], height))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame and the hairlines between cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        look = self.appearance
        frame = QPen(look.color("border"), 1)
        if self._missing:
            frame = QPen(look.color("error"), 1.5)
            frame.setDashPattern([4, 2.5])
        painter.setPen(frame)
        painter.setBrush(look.color("page"))
        inset = 0.75 if self._missing else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for place, cell in enumerate(self._cells):
            row, column = divmod(place, self._columns)
            area = cell.geometry()
            if column:
                painter.fillRect(area.left(), area.top() + 6, 1, area.height() - 12, look.color("rule"))
            elif row:
                painter.fillRect(8, area.top(), self.width() - 16, 1, look.color("rule"))


def _column_edges(widths: Sequence[int], columns: int, width: int) -> list[int]:
    """Return the left edges of the columns and the right edge: the room that is left over is shared evenly."""
    needed = [max(widths[column::columns]) for column in range(columns)]
    spare = max(0, width - sum(needed)) / columns
    inner = [round(sum(needed[:column]) + spare * column) for column in range(1, columns)]
    return [0, *inner, width]


class _Cell(QRadioButton):
    """One cell; paints itself and leaves all decisions to the group."""

    def __init__(self, owner: Segmented, choice: Choice) -> None:
        super().__init__(choice.name, owner)
        self.owner = owner
        self.choice = choice
        self._needed: int | None = None
        self.setAccessibleName(choice.name)
        self.setAccessibleDescription(choice.help)
        self.setToolTip(word_tip(choice.help))
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def mark(self, *, checked: bool) -> None:
        """Set the state: a group to assistive technology, of which Qt otherwise lets nobody uncheck the chosen one."""
        self.setAutoExclusive(False)
        self.setChecked(checked)
        self.setAutoExclusive(True)

    def needed_width(self) -> int:
        """Return the width that key and name need, in pixels."""
        if self._needed is None:
            self._needed = self._measure()
        return self._needed

    def _measure(self) -> int:
        look = self.owner.appearance
        name = text_width(look.font(self.owner.kind, SEMIBOLD), self.choice.name)
        return ceil(self._key_width() + name) + look.px(17 if self.owner.kind == "body" else 13)

    def _key_width(self) -> float:
        look, choice = self.owner.appearance, self.choice
        if not choice.key:
            return 0.0
        if choice.label is not None:
            return badge_width(look, choice.key, 16) + look.px(6)
        return keycap_size(look, key_text(choice.key))[0] + look.px(7)

    @guarded(default=False)
    def hitButton(self, position: object) -> bool:  # noqa: ARG002
        """Take clicks everywhere in the cell."""
        return True

    @guarded()
    def nextCheckState(self) -> None:
        """Leave the state alone: the group sets it."""

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, choose by Space, Enter or a digit."""
        key = event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        digit = digit_of(
            QGuiApplication.platformName(), event.nativeScanCode(), event.nativeVirtualKey(), key, shift=shift
        )
        if key in _FORWARD or key in _BACKWARD:
            vertical = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            by = self.owner.columns if vertical and 1 < self.owner.columns < len(self.owner.cells) else 1
            self.owner.step(self, by if key in _FORWARD else -by)
        elif key == Qt.Key.Key_Home:
            self.owner.step(self, -len(self.owner.cells))
        elif key == Qt.Key.Key_End:
            self.owner.step(self, len(self.owner.cells))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.owner.choose(self.owner.cells.index(self))
        elif digit is not None and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.owner.choose(digit - 1)
        else:
            event.ignore()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw soft fill and bar when chosen, key, name, and the ring when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        look, choice, area = self.owner.appearance, self.choice, QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        inside = area.adjusted(2, 2, -2, -2)
        if self.isChecked():
            stacked = self.owner.columns < len(self.owner.cells)
            bar = (
                QRectF(2, 4, 3, area.height() - 8) if stacked else QRectF(6, area.height() - 4, area.width() - 12, 2.5)
            )
            painter.setBrush(look.color("soft"))
            painter.drawRoundedRect(inside, 3, 3)
            painter.setBrush(look.color("accent"))
            painter.drawRect(bar)
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(inside, 3, 3)
        font = look.font(self.owner.kind, SEMIBOLD if self.isChecked() else 400)
        left = float(look.px(10 if self.owner.kind == "body" else 8))
        if not choice.key:
            needed = text_width(font, choice.name)
            left = max(4.0, (area.width() - needed) / 2)
        elif choice.label is not None:
            draw_badge(painter, left, area.center().y(), choice.key, choice.label, look, 16)
        else:
            draw_keycap(painter, left, area.center().y(), key_text(choice.key), look)
        left += self._key_width()
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, choice.name)
        if self.hasFocus():
            draw_focus_ring(painter, area, look)
