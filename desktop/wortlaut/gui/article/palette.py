"""The palette at the selection: the labels in a row, for the mouse; it never takes the keyboard focus."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article import lines
from wortlaut.gui.article.chips import ChipBook, LabelLook
from wortlaut.gui.guard import guarded

SHADOW = 12
_DISTANCE = 8
_HEIGHT = 48
_KEYCAP = 22
_PADDING = 6


class LabelButton(QAbstractButton):
    """One label: its key on its color, its name, its line."""

    def __init__(self, appearance: Appearance, look: LabelLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._look = look
        self.suggested = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        key = look.label.key
        self.setAccessibleName(self.tr("%1, key %2").replace("%1", look.name).replace("%2", key) if key else look.name)
        self._font = appearance.font("body", 500)
        name_width = QFontMetrics(self._font).horizontalAdvance(look.name)
        self._keycap = appearance.px(_KEYCAP) if key else 0
        width = 2 * _PADDING + self._keycap + (_PADDING if key else 0) + name_width
        self.resize(width + 4, appearance.px(_HEIGHT) - 12)

    @guarded()
    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._appearance.color
        if self.suggested or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover" if self.underMouse() else "soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        x = float(_PADDING)
        if self._keycap:
            cap = QRectF(x, (self.height() - self._keycap) / 2, self._keycap, self._keycap)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.paint.accent)
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(self._look.paint.ink)
            painter.setFont(self._appearance.font("body", 600))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._look.label.key)
            x += self._keycap + _PADDING
        width = QFontMetrics(self._font).horizontalAdvance(self._look.name)
        painter.setFont(self._font)
        painter.setPen(color("fg"))
        middle = self.height() / 2
        text = QRectF(x, 0, width + 2, self.height() - 6)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._look.name)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.paint.accent)
        painter.drawRects(lines.line(self._look.line, x, x + width, round(middle + 11)))
        painter.end()


class SelectionPalette(QWidget):
    """Floats over the text near the selection; a click on a label tags with it."""

    label_chosen = Signal(str)

    def __init__(self, appearance: Appearance, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.setObjectName("selection_palette")
        self._appearance = appearance
        self._buttons: dict[str, LabelButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Labels for the selection"))
        self.hide()

    def set_labels(self, scheme: Scheme, book: ChipBook) -> None:
        """Offer the labels of a scheme."""
        self.hide()
        for button in self._buttons.values():
            button.setParent(None)
            button.deleteLater()
        self._buttons = {}
        for label in scheme.offered:
            button = LabelButton(self._appearance, book.looks[label.id], self)
            button.clicked.connect(lambda _checked=False, label_id=label.id: self._choose(label_id))
            self._buttons[label.id] = button

    def _choose(self, label_id: str) -> None:
        self.hide()
        self.label_chosen.emit(label_id)

    def suggest(self, label_id: str | None) -> None:
        """Mark the label that the rules recognize in the selection."""
        for each, button in self._buttons.items():
            button.suggested = each == label_id
            button.update()

    def show_at(self, selection: QRect, viewport: QSize) -> None:
        """Show it below `selection` (viewport pixels), or above where there is no room."""
        size = self._arrange(viewport.width())
        x = max(-SHADOW, min(selection.left() - SHADOW, viewport.width() - size.width() + SHADOW))
        y = selection.bottom() + _DISTANCE - SHADOW
        if y + size.height() > viewport.height():
            above = selection.top() - _DISTANCE + SHADOW - size.height()
            y = above if above >= -SHADOW else viewport.height() - size.height()
        self.setGeometry(QRect(QPoint(x, y), size))
        self.show()
        self.raise_()

    def _arrange(self, room: int) -> QSize:
        """Put the buttons in rows that fit into `room`; return the size with the shadow."""
        x = y = SHADOW + _PADDING
        width = 0
        for button in self._buttons.values():
            if x > SHADOW + _PADDING and x + button.width() + _PADDING + SHADOW > room:
                x, y = SHADOW + _PADDING, y + button.height() + _PADDING
            button.move(x, y)
            x += button.width() + _PADDING
            width = max(width, x)
        height = self._appearance.px(_HEIGHT) - 12
        return QSize(width + SHADOW, y + height + _PADDING + SHADOW)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the body with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        if self._appearance.has_tints:
            strength = 3 if self._appearance.theme == "light" else 9
            painter.setPen(Qt.PenStyle.NoPen)
            for step in range(SHADOW, 0, -1):
                shadow = QColor(self._appearance.color("shadow"))
                shadow.setAlpha(int(strength * (1.3 - step / SHADOW) + 1))
                painter.setBrush(shadow)
                painter.drawRoundedRect(body.adjusted(-step, 3 - step, step, min(step + 3, SHADOW)), 8 + step, 8 + step)
        painter.setPen(self._appearance.color("border"))
        painter.setBrush(self._appearance.color("page"))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
