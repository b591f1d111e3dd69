"""A check box with its key at the right."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import (
    DISABLED_OPACITY,
    draw_focus_ring,
    draw_keycap,
    keycap_size,
    text_width,
)
from wortlaut.gui.guard import guarded


class CheckBox(QCheckBox):
    """A box, a word, and the key that does the same in the canvas."""

    def __init__(self, appearance: Appearance, text: str = "", key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._appearance = appearance
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of box, word and key."""
        look = self._appearance
        width = look.px(32) + ceil(text_width(look.font("body"), self.text()))
        if self._key:
            width += int(keycap_size(look, key_text(self._key))[0]) + look.px(8)
        return QSize(width, look.px(28))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Return the size of box and key; the word may be cut."""
        return QSize(self._appearance.px(64), self.sizeHint().height())

    @guarded(default=False)
    def hitButton(self, position: object) -> bool:  # noqa: ARG002
        """Take clicks everywhere."""
        return True

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the check box."""
        look, painter = self._appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        area, side = QRectF(self.rect()), look.px(17)
        box = QRectF(look.px(3), round((area.height() - side) / 2), side, side)
        draw_box(painter, box, look, checked=self.isChecked(), hovered=self.underMouse())
        right = area.right()
        if self._key:
            text = key_text(self._key)
            right -= keycap_size(look, text)[0]
            draw_keycap(painter, right, area.center().y(), text, look)
            right -= look.px(8)
        left = box.right() + look.px(8)
        painter.setFont(look.font("body"))
        painter.setPen(look.color("fg"))
        room = QRectF(left, 0, right - left, area.height())
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, ceil(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            width = left + text_width(look.font("body"), self.text()) + look.px(6)
            draw_focus_ring(painter, QRectF(0, 1, min(width, area.width()), area.height() - 2), look)


def draw_box(painter: QPainter, box: QRectF, appearance: Appearance, *, checked: bool, hovered: bool = False) -> None:
    """Draw the box of a check box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(appearance.color("accent" if checked else "border"), 1))
    painter.setBrush(appearance.color("accent" if checked else "hover" if hovered else "page"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if checked:
        pen = QPen(appearance.color("onaccent"), 2.0 * appearance.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([_at(box, 0.24, 0.52), _at(box, 0.43, 0.71), _at(box, 0.77, 0.31)])


def _at(box: QRectF, across: float, down: float) -> QPointF:
    """Return a point inside `box`."""
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())
