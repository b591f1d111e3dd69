"""Parts of the status bar: a sign with a word, and the person who annotates."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import RADIUS, draw_focus_ring, text_width
from wortlaut.gui.guard import guarded


class IconText(QWidget):
    """An icon and a short text; keeps its width when the digits of a time change."""

    def __init__(self, appearance: Appearance, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon = icon
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    @property
    def text(self) -> str:
        """The text beside the icon."""
        return self._text

    def set_text(self, text: str, icon: str) -> None:
        """Show another text and icon ("" for none)."""
        if (text, icon) != (self._text, self._icon):
            self._text, self._icon = text, icon
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of icon and text."""
        look = self._appearance
        return QSize(look.px(22) + ceil(text_width(look.font("small"), self._text)), look.px(24))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and text."""
        draw_icon_text(self, QPainter(self), QRectF(self.rect()), self._icon, self._text, self._appearance, "fg")


class PersonButton(QAbstractButton):
    """The name of the annotator; a click changes who it is."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self.setText(name)
        self.setAccessibleName(name)
        self.updateGeometry()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of sign and name; long names end with an ellipsis."""
        look = self._appearance
        width = min(ceil(text_width(look.font("small"), self.text())), look.px(160))
        return QSize(look.px(30) + width, look.px(24))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sign and name."""
        look, painter = self._appearance, QPainter(self)
        area = QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        inside = area.adjusted(look.px(4), 0, -look.px(4), 0)
        draw_icon_text(self, painter, inside, "person", self.text(), look, "dim")
        if self.hasFocus():
            draw_focus_ring(painter, area, look)


def draw_icon_text(
    widget: QWidget, painter: QPainter, area: QRectF, icon: str, text: str, look: Appearance, role: str
) -> None:
    """Draw an icon in a role and a text beside it on `widget`, elided at the right."""
    side = look.px(16)
    left = area.left()
    if icon:
        top = int(area.center().y() - side / 2)
        shown = role if look.has_tints else "fg"
        painter.drawPixmap(int(left), top, look.pixmap(icon, shown, side, widget.devicePixelRatioF()))
    left += look.px(22)
    font = look.font("small")
    painter.setFont(font)
    painter.setPen(look.color("fg"))
    room = QRectF(left, area.top(), area.right() - left + 1, area.height())
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, ceil(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)
