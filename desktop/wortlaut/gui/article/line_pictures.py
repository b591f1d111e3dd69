"""Lines of a label as pictures to take pieces of: a third of the time its rectangles take, and no object for each."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from wortlaut.domain.scheme import LineStyle
from wortlaut.gui.article import lines

Cut = tuple[int, int, int, int, QPixmap, int, int, int, int]
"""What `QPainter.drawPixmap` takes: left, top, width and height, and which part of which picture in its own pixels."""

_LENGTH, _HEIGHT = 1200, 6
_EDGE = 2
_STUB = 6
_TICK, _TICK_HEIGHT = 2, 8
_ABOVE = 5
"""Pixels that a tick reaches above the middle of its line."""


def transparent(width: float, height: float, ratio: float) -> QPixmap:
    """Return a picture of nothing; `ratio` is the device pixels per pixel."""
    pixmap = QPixmap(QSize(math.ceil(width * ratio), math.ceil(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


class LinePictures:
    """The line, the dots and the ticks of one label on one screen, drawn when they are first needed.

    Lines begin and end at whole pixels, and `center` is the y of their middle.
    """

    def __init__(self, style: LineStyle, color: QColor, ratio: float) -> None:
        self._style = style
        self._color = color
        self._ratio = ratio
        self._line: QPixmap | None = None
        self._edge: QPixmap | None = None
        self._end: QPixmap | None = None
        self._dots: QPixmap | None = None
        self._stub: QPixmap | None = None
        self._tick: QPixmap | None = None
        self._closes = style is LineStyle.BOX

    def line(self, found: list[Cut], left: int, right: int, center: int, *, ends: bool, hangs: bool) -> None:
        """Add the line of the label to `found`.

        With a tick at its right end when the span `ends` there; the left end of one that `hangs` on a chip is not seen.
        """
        if self._line is None:
            self._line = self._draw(_LENGTH, _HEIGHT, lines.line(self._style, 0, 2 * _LENGTH, _HEIGHT / 2))
        if ends and (hangs or not self._closes) and right - left <= _LENGTH:
            self._ending(found, left, right, center)
            return
        self._cut(found, self._line, left, right, center)
        if self._closes:
            if self._edge is None:
                self._edge = self._draw(_EDGE, _HEIGHT, lines.line(self._style, -_LENGTH, _EDGE, _HEIGHT / 2))
            self._cut(found, self._edge, right - _EDGE, right, center)
        if ends:
            self.tick(found, right, center)

    def _ending(self, found: list[Cut], left: int, right: int, center: int) -> None:
        """Add a line with its tick as one piece."""
        if self._end is None:
            rects = [*lines.line(self._style, -_LENGTH, _LENGTH, _ABOVE), lines.tick(_LENGTH, _ABOVE)]
            self._end = self._draw(_LENGTH + 1, _TICK_HEIGHT, rects)
        ratio, width = self._ratio, right - left + 1
        cut = round((_LENGTH + 1 - width) * ratio), 0, round(width * ratio), round(_TICK_HEIGHT * ratio)
        found.append((left, center - _ABOVE, width, _TICK_HEIGHT, self._end, *cut))

    def dots(self, found: list[Cut], left: int, right: int, center: int) -> None:
        """Add a dotted line to `found`."""
        if self._dots is None:
            self._dots = self._draw(_LENGTH, _HEIGHT, lines.dots(0, _LENGTH, _HEIGHT / 2))
        self._cut(found, self._dots, left, right, center)

    def stub(self, found: list[Cut], left: int, right: int, center: int) -> None:
        """Add what joins a badge and a tick, at most some pixels away from each other, to `found`."""
        if self._stub is None:
            self._stub = self._draw(_STUB, _HEIGHT, [lines.stub(0, _STUB, _HEIGHT / 2)])
        self._cut(found, self._stub, left, right, center)

    def tick(self, found: list[Cut], x: int, center: int) -> None:
        """Add the mark of a real end of a line to `found`."""
        if self._tick is None:
            self._tick = self._draw(_TICK, _TICK_HEIGHT, [lines.tick(_TICK / 2, _ABOVE)])
        width, height = round(_TICK * self._ratio), round(_TICK_HEIGHT * self._ratio)
        found.append((x - _TICK // 2, center - _ABOVE, _TICK, _TICK_HEIGHT, self._tick, 0, 0, width, height))

    def _cut(self, found: list[Cut], picture: QPixmap, left: int, right: int, center: int) -> None:
        ratio, top = self._ratio, center - _HEIGHT // 2
        height = round(_HEIGHT * ratio)
        while left < right:
            width = min(_LENGTH, right - left)
            found.append((left, top, width, _HEIGHT, picture, 0, 0, round(width * ratio), height))
            left += width

    def _draw(self, width: int, height: int, rects: list[QRectF]) -> QPixmap:
        picture = transparent(width, height, self._ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRects(rects)
        painter.end()
        return picture
