"""A button with its key at the left, as decisions have it: the key teaches itself where the mouse is."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import (
    DISABLED_OPACITY,
    RADIUS,
    SEMIBOLD,
    draw_focus_ring,
    draw_keycap,
    keycap_size,
    text_width,
)
from wortlaut.gui.guard import guarded


class KeyButton(QAbstractButton):
    """A word with its key; `checkable` buttons show that they are on by frame, ground and weight."""

    def __init__(
        self, appearance: Appearance, text: str, key: str, *, checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._key = key
        self.setCheckable(checkable)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the pointer comes and goes
        appearance.changed.connect(self.update)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another word."""
        self.setText(text)
        self.setAccessibleName(
            self.tr("{text}, key {key}").format(text=text, key=key_text(self._key)) if self._key else text
        )
        self.updateGeometry()
        self.update()

    def set_possible(self, why_not: str) -> None:
        """Enable the button, or disable it and say why."""
        self.setEnabled(not why_not)
        self.setToolTip(why_not)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of key and word."""
        look = self._appearance
        width = ceil(text_width(look.font("body", SEMIBOLD), self.text())) + look.px(16)
        if self._key:
            width += ceil(keycap_size(look, key_text(self._key))[0]) + look.px(8)
        return QSize(width, look.px(32))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Allow less: the word is then cut."""
        return QSize(self._appearance.px(64), self._appearance.px(32))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button."""
        look, painter, on = self._appearance, QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        area = QRectF(self.rect())
        hovered = self.underMouse() and self.isEnabled()
        painter.setPen(QPen(look.color("accent" if on else "fg" if hovered else "border"), 2 if on else 1))
        painter.setBrush(look.color("soft" if on or self.isDown() else "page"))
        inset = 1.0 if on else 0.5
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        left = float(look.px(7))
        if self._key:
            left += draw_keycap(painter, left, area.center().y(), key_text(self._key), look) + look.px(8)
        font = look.font("body", SEMIBOLD if on else 400)
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        room = area.adjusted(left, 0, -look.px(5), 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, ceil(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            draw_focus_ring(painter, area, look)
