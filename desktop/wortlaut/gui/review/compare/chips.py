"""Chips of lanes: number of the version, name of the label on its tint, state."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from wortlaut.domain.scheme import LineStyle, Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.review.compare.items import Item, Look

_LONGEST = 260
"""Widest chip in designed pixels; longer texts are elided."""
_RADIUS = 3.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip ready to be drawn, its mark behind it."""

    pixmap: QPixmap
    width: float


@dataclass(frozen=True, slots=True)
class Paint:
    """How lanes of a label are painted."""

    accent: QColor
    fill: QColor
    line: LineStyle


class ChipDrawer:
    """Makes chips and keeps them, for one scheme, theme and screen."""

    def __init__(self, appearance: Appearance, scheme: Scheme, ratio: float) -> None:
        self._appearance = appearance
        self._ratio = ratio
        self._chips: dict[tuple[str | None, str, str, str, bool], Chip] = {}
        self.height = appearance.px(15)
        """Height of the chip of a loud lane."""
        self.quiet_height = appearance.px(13)
        self._paints: dict[str, Paint] = {}
        for label in scheme.labels:
            colors = appearance.label_colors(label)
            self._paints[label.id] = Paint(colors.accent, colors.fill, label.line)
        self._neutral = Paint(appearance.color("border"), appearance.color("page"), LineStyle.SOLID)

    def paint(self, label_id: str | None) -> Paint:
        """Return how lanes of a label are painted; neutral without one, or for one the scheme does not know."""
        return self._paints.get(label_id or "", self._neutral)

    def chip(self, item: Item) -> Chip | None:
        """Return the chip at the start of a lane, None for one without."""
        if not item.text:
            return None
        key = item.label, item.number, item.text, item.mark, item.look is Look.QUIET
        chip = self._chips.get(key)
        if chip is None:
            chip = self._chips[key] = self._draw(*key)
        return chip

    def _font(self, weight: int) -> QFont:
        font = self._appearance.font("chip", weight)
        font.setPixelSize(self._appearance.px(10))
        return font

    def _draw(self, label: str | None, number: str, text: str, mark: str, quiet: bool) -> Chip:
        look = self._appearance
        height = self.quiet_height if quiet else self.height
        font = self._font(600)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, look.px(_LONGEST))
        pad = look.px(3 if quiet else 5)
        number_width = look.px(13) if number else 0
        body = number_width + math.ceil(metrics.horizontalAdvance(text)) + 2 * pad
        mark_width = look.px(12) + 3 if mark else 0
        pixmap = self._transparent(body + mark_width, height)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, 0.5, body - 1, height - 1)
        colors = self.paint(label)
        painter.setPen(QPen(colors.accent, 1.2))
        painter.setBrush(colors.fill)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setFont(font)
        if number:
            self._draw_number(painter, box, number_width, number)
        painter.setPen(look.color("fg"))
        middle = (height + metrics.capHeight()) / 2
        painter.drawText(QPointF(number_width + pad, middle), text)
        if mark:
            painter.fillRect(QRectF(body, 0, mark_width, height), look.color("page"))
            side = look.px(12)
            painter.drawPixmap(QPointF(body + 2, (height - side) / 2), look.pixmap(mark, "fg", side, self._ratio))
        painter.end()
        return Chip(pixmap, body + mark_width)

    def _draw_number(self, painter: QPainter, box: QRectF, width: float, number: str) -> None:
        """The number stands in ink, like the digit on the key that takes the version."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(box.left() - 0.5, box.top() - 0.5, box.width(), box.height() + 1), _RADIUS, _RADIUS)
        painter.save()
        painter.setClipRect(QRectF(0, 0, width, box.height() + 1))
        painter.fillPath(path, self._appearance.color("fg"))
        painter.restore()
        painter.setPen(self._appearance.color("page"))
        painter.drawText(QRectF(0, 0, width, box.height() + 1), Qt.AlignmentFlag.AlignCenter, number)

    def _transparent(self, width: float, height: float) -> QPixmap:
        ratio = self._ratio
        pixmap = QPixmap(QSize(math.ceil(width * ratio), math.ceil(height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
