"""Draws the marks of a plot on a widget or a picture."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.icons import tinted_pixmap
from wortlaut.gui.plots.colors import Palette
from wortlaut.gui.plots.marks import Box, Hatch, Icon, Line, Marker, Plot, Rect, Text, TextKind
from wortlaut.gui.plots.style import TEXT_SIZES, Measure

_ANCHORS = {
    "start": Qt.AlignmentFlag.AlignLeft,
    "middle": Qt.AlignmentFlag.AlignHCenter,
    "end": Qt.AlignmentFlag.AlignRight,
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ROOM = 4000.0
"""Width of the rectangle a text is aligned in; it is not cut there."""


def text_font(appearance: Appearance, kind: TextKind, weight: int) -> QFont:
    """Return the font of a kind of text."""
    font = appearance.font("body", weight)
    font.setPixelSize(round(TEXT_SIZES[kind] * appearance.scale))
    return font


def measure_with(appearance: Appearance) -> Measure:
    """Return what measures texts as they will be drawn, in pixels of scale 1."""

    @lru_cache(maxsize=4096)
    def measure(text: str, kind: TextKind, weight: int) -> float:
        return QFontMetricsF(text_font(appearance, kind, weight)).horizontalAdvance(text) / appearance.scale

    return measure


class PlotPainter:
    """Draws marks with one painter."""

    def __init__(self, painter: QPainter, appearance: Appearance, palette: Palette, ratio: float) -> None:
        self._painter = painter
        self._appearance = appearance
        self._palette = palette
        self._ratio = ratio
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, plot: Plot) -> None:
        """Draw all marks in order."""
        for mark in plot.marks:
            match mark:
                case Rect():
                    self._rect(mark)
                case Hatch():
                    self._hatch(mark)
                case Line():
                    self._line(mark)
                case Marker():
                    self._marker(mark)
                case Text():
                    self._text(mark)
                case Icon():
                    self._icon(mark)

    def _rect(self, mark: Rect) -> None:
        painter, area = self._painter, q_rect(mark.box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark.fill is not None:
            color = QColor(self._palette(mark.fill))
            color.setAlphaF(mark.opacity)
            painter.setBrush(color)
        if mark.stroke is None:
            painter.setPen(Qt.PenStyle.NoPen)
        else:
            painter.setPen(QPen(QColor(self._palette(mark.stroke)), mark.stroke_width))
        if mark.radius:
            painter.drawRoundedRect(area, mark.radius, mark.radius)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=mark.stroke is not None)
            painter.drawRect(area)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _hatch(self, mark: Hatch) -> None:
        painter = self._painter
        width = 2.0 if not self._appearance.has_tints else 1.0
        painter.setPen(QPen(QColor(self._palette(mark.stroke)), width))
        for start, end in hatch_lines(mark):
            painter.drawLine(QPointF(*start), QPointF(*end))

    def _line(self, mark: Line) -> None:
        pen = QPen(QColor(self._palette(mark.stroke)), mark.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if mark.dash:
            pen.setDashPattern([length / mark.width for length in mark.dash])
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF([QPointF(*point) for point in mark.points]))

    def _marker(self, mark: Marker) -> None:
        painter, radius = self._painter, mark.radius
        painter.setPen(QPen(QColor(self._palette(mark.stroke)), mark.stroke_width))
        painter.setBrush(QColor(self._palette(mark.fill)))
        if mark.shape == "square":
            painter.drawRect(QRectF(mark.x - radius, mark.y - radius, 2 * radius, 2 * radius))
        else:
            painter.drawEllipse(QPointF(mark.x, mark.y), radius, radius)

    def _text(self, mark: Text) -> None:
        painter = self._painter
        painter.setFont(text_font(self._appearance, mark.kind, mark.weight))
        painter.setPen(QColor(self._palette(mark.color)))
        left = {"start": mark.x, "middle": mark.x - _ROOM / 2, "end": mark.x - _ROOM}[mark.anchor]
        painter.drawText(QRectF(left, mark.y - 60, _ROOM, 120), _ANCHORS[mark.anchor] | _MIDDLE, mark.text)

    def _icon(self, mark: Icon) -> None:
        box = mark.box
        picture = tinted_pixmap(mark.name, self._palette(mark.color), round(box.width), self._ratio)
        self._painter.drawPixmap(QPointF(round(box.x), round(box.y)), picture)


def q_rect(box: Box) -> QRectF:
    """Return a box as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


def hatch_lines(mark: Hatch) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the slanted lines of a hatch; they end at its edges, as some viewers clip nothing."""
    box, lines = mark.box, []
    for place in range(int((box.width + box.height) / mark.step) + 1):
        low = box.x - box.height + place * mark.step
        first, last = max(low, box.x), min(low + box.height, box.right)
        if first < last:
            lines.append(((first, box.bottom - (first - low)), (last, box.bottom - (last - low))))
            if mark.crossed:
                lines.append(((first, box.y + (first - low)), (last, box.y + (last - low))))
    return lines


def picture(plot: Plot, appearance: Appearance, palette: Palette, ratio: float = 2.0, margin: int = 16) -> QImage:
    """Return a plot as a picture on the color of the page, `ratio` device pixels for each of its own."""
    width, height = plot.width + 2 * margin, plot.height + 2 * margin
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(palette("page")))
    painter = QPainter(image)
    painter.translate(margin, margin)
    PlotPainter(painter, appearance, palette, ratio).draw(plot)
    painter.end()
    return image
