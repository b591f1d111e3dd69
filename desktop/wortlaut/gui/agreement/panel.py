"""A panel of the page: a frame with a title, a remark and what it is about."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import ElidedText, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.plots.style import BLEED

_RADIUS = 6.0


class Panel(QWidget):
    """A frame; `body` takes the rest. Its name for assistive technology is its title."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(appearance.px(240))
        column = QVBoxLayout(self)
        self._indent = appearance.px(BLEED)
        side, edge = appearance.px(16) - self._indent, appearance.px(12)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(appearance.px(10))
        self.head = QHBoxLayout()
        self.head.setContentsMargins(self._indent, 0, self._indent, 0)
        self.head.setSpacing(appearance.px(8))
        self._title = Text(appearance, title, "strong", weight=600)
        self._remark = ElidedText(appearance, "small", "dim")
        self._remark.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.head.addWidget(self._remark)
        column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(appearance.px(8))
        column.addLayout(self.body)
        column.addStretch(1)
        self.set_title(title)
        appearance.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_remark(self, remark: str) -> None:
        """Show a remark at the right of the title."""
        self._remark.set_text(remark)

    def add(self, widget: QWidget, *, bleeds: bool = False) -> None:
        """Put a widget below the others; one that `bleeds` has its own room for frames at both sides."""
        row = QHBoxLayout()
        indent = 0 if bleeds else self._indent
        row.setContentsMargins(indent, 0, indent, 0)
        row.addWidget(widget)
        self.body.addLayout(row)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter, look = QPainter(self), self._appearance
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("rule"), 1))
        painter.setBrush(look.color("page"))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)


def line(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Return widgets beside each other, with the room that is left at the right."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return holder
