"""Why this card now: the factors of its value and their product. A queue nobody can check is one nobody trusts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring
from wortlaut.gui.guard import guarded

_ROW = 19
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def decimal(value: float, language: str) -> str:
    """Return a number with two decimals as it is written in a language: `4,82`, `4.82`."""
    text = f"{value:.2f}"
    return text.replace(".", ",") if language == "de" else text


class ValuePanel(QWidget):
    """A factor a line, the product in bold; Enter or a click folds it.

    Signals:
        folded: whether only the product shows now.
    """

    folded = Signal(bool)

    def __init__(self, appearance: Appearance, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._language = language
        self._factors: Sequence[tuple[str, float]] = ()
        self._value = 0.0
        self._folded = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def show_value(self, value: float, factors: Sequence[tuple[str, float]]) -> None:
        """Show a value and what it is the product of."""
        self._value, self._factors = value, factors
        self.setAccessibleName(self.tr("Value {value} and its factors").format(value=decimal(value, self._language)))
        said = ", ".join(f"{name} {decimal(factor, self._language)}" for name, factor in factors)
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def fold(self) -> None:
        """Show the product alone, or all factors again."""
        self._folded = not self._folded
        self.updateGeometry()
        self.update()
        self.folded.emit(self._folded)

    @property
    def is_folded(self) -> bool:
        """Whether only the product shows."""
        return self._folded

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of head, factors and product."""
        rows = 0 if self._folded else len(self._factors) + 1
        return QSize(self._appearance.px(120), self._appearance.px(_ROW * (rows + 1) + 20))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Ask for the whole height."""
        return QSize(self._appearance.px(80), self.sizeHint().height())

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter folds and unfolds."""
        if event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.fold()
        else:
            super().keyPressEvent(event)

    @guarded()
    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click folds and unfolds."""
        self.fold()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        look, painter = self._appearance, QPainter(self)
        left, right = look.px(12), self.width() - look.px(12)
        row, top = look.px(_ROW), look.px(8)
        sides = Qt.AlignmentFlag.AlignVCenter
        if not self._folded:
            painter.setFont(look.font("body", SEMIBOLD))
            painter.setPen(look.color("fg"))
            painter.drawText(QRectF(left, top, right - left, row), sides, self.tr("Why this card now?"))
            top += row + look.px(2)
            painter.setFont(look.font("small"))
            for place, (name, factor) in enumerate(self._factors):
                box = QRectF(left, top, right - left, row)
                number = decimal(factor, self._language)
                painter.setPen(look.color("dim"))
                room = right - left - look.px(56)
                painter.drawText(box, sides, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room))
                painter.setPen(look.color("fg"))
                painter.drawText(box, sides | Qt.AlignmentFlag.AlignRight, f"× {number}" if place else number)
                top += row
            painter.fillRect(QRectF(left, top, right - left, 1), look.color("border"))
            top += look.px(2)
        painter.setFont(look.font("small", SEMIBOLD))
        painter.setPen(look.color("fg"))
        box = QRectF(left, top, right - left, row)
        painter.drawText(box, sides, self.tr("Value"))
        painter.drawText(box, sides | Qt.AlignmentFlag.AlignRight, decimal(self._value, self._language))
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), look)
