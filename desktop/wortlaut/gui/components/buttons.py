"""Push buttons, icon buttons and the button that is only a word."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import (
    DISABLED_OPACITY,
    MEDIUM,
    RADIUS,
    draw_focus_ring,
    draw_keycap,
    keycap_size,
    text_width,
)
from wortlaut.gui.components.themed import word_tip
from wortlaut.gui.guard import guarded

_RING = 3
"""Room around the body of a push button that its focus ring needs, in pixels."""


class _Button(QAbstractButton):
    """Shared: repaints with the theme and under the pointer; Enter presses."""

    def __init__(self, appearance: Appearance, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the pointer comes and goes
        appearance.changed.connect(self.update)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does: on some desktops Qt leaves that to dialogs."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class PushButton(_Button):
    """A button with a word, and its key; `primary` for the one that goes on."""

    def __init__(
        self,
        appearance: Appearance,
        text: str,
        key: str = "",
        *,
        primary: bool = False,
        height: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._key = key
        self._primary = primary
        self._height = height
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of word and key, and the room for the ring."""
        look = self.appearance
        width = ceil(text_width(look.font("body", MEDIUM), self.text())) + look.px(24)
        if self._key:
            width += int(keycap_size(look, key_text(self._key))[0]) + look.px(12)
        return QSize(width + 2 * _RING, look.px(self._height) + 2 * _RING)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button."""
        look, painter = self.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        body = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        primary = self._primary and self.isEnabled()  # faded ink on a faded accent cannot be read
        ground = "accent" if primary else "soft" if self.isDown() else "hover" if self.underMouse() else "page"
        painter.setPen(QPen(look.color("accent" if primary else "border"), 1))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setFont(look.font("body", MEDIUM))
        painter.setPen(look.color("onaccent" if primary else "fg"))
        middle = Qt.AlignmentFlag.AlignVCenter
        if self._key:
            text = key_text(self._key)
            painter.drawText(body.adjusted(look.px(12), 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, self.text())
            left = body.right() - keycap_size(look, text)[0] - look.px(8)
            draw_keycap(painter, left, body.center().y(), text, look)
        else:
            painter.drawText(body, middle | Qt.AlignmentFlag.AlignHCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), look, 6.0)


class IconButton(_Button):
    """A tinted icon to press; its name is for assistive technology and the tool tip."""

    def __init__(
        self,
        appearance: Appearance,
        icon: str,
        name: str,
        *,
        framed: bool = False,
        size: int = 16,
        side: int = 24,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent)
        self._icon = icon
        self._framed = framed
        self._size = size
        self._side = side
        self.set_name(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_name(self, name: str) -> None:
        """Give the button another name."""
        self.setAccessibleName(name)
        self.setToolTip(word_tip(name))

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return a square big enough to hit."""
        side = self.appearance.px(self._side)
        return QSize(side, side)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        look, painter = self.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        hovered = self.underMouse() and self.isEnabled()
        if self._framed or hovered:
            contrast = look.theme == "contrast"
            edge = QPen(look.color("border" if contrast or hovered else "rule"), 1)
            painter.setPen(edge if self._framed else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover" if hovered else "page"))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        side = look.px(self._size)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        icon = look.icon(self._icon, "fg" if hovered or self._framed else "dim")
        corner = self.rect().center()
        icon.paint(painter, corner.x() - side // 2 + 1, corner.y() - side // 2 + 1, side, side, mode=QIcon.Mode.Normal)
        if self.hasFocus():
            draw_focus_ring(painter, area, look)


class WordButton(_Button):
    """An underlined word in the accent color, for what leads somewhere else."""

    def __init__(self, appearance: Appearance, text: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the word, high enough to hit."""
        look = self.appearance
        return QSize(ceil(text_width(look.font("small"), self.text())) + look.px(8), look.px(24))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word."""
        look, painter = self.appearance, QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        font = look.font("small")
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(look.color("accent"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), look)
