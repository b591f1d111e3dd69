"""Writes paragraph numbers with pictures of their digits: drawing text for each would be a tenth of a small frame."""

from collections.abc import Iterable
from math import ceil, floor

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from wortlaut.gui.article.line_pictures import transparent

Place = tuple[int, int, int]
"""A number, and the x and y that its place is counted from."""

_Part = tuple[int, QPixmap, float]
"""Where a picture begins, counted from the right end of the number; the picture; where exactly its digits begin."""

_TAIL = 100
"""Numbers are put together from their last two digits and what is before them: of both there are few in a frame."""
_MOST_PARTS = 1000


class NumberWriter:
    """Writes numbers in one font and color on a screen with `ratio` device pixels per pixel."""

    def __init__(self, font: QFont, color: QColor, ratio: float) -> None:
        self._font = font
        self._color = color
        self._ratio = ratio
        self._metrics = QFontMetricsF(font)
        self._ascent = ceil(self._metrics.ascent())
        self._height = self._ascent + ceil(self._metrics.descent())
        self._below_center = (self._metrics.ascent() - self._metrics.descent()) / 2
        self._parts: dict[tuple[str, float], _Part] = {}
        self._known: dict[int, list[tuple[int, QPixmap]]] = {}

    def write(self, painter: QPainter, places: Iterable[Place], right: int, center: float) -> None:
        """Write numbers; each ends at `right` and stands around the y `center`, counted from its place."""
        above = round(center + self._below_center) - self._ascent
        for number, left, top in places:
            x, y = left + right, top + above
            for at, picture in self._known.get(number) or self._look_up(number):
                painter.drawPixmap(x + at, y, picture)

    def _look_up(self, number: int) -> list[tuple[int, QPixmap]]:
        """Return the pictures a number is put together from, and where each begins."""
        digits = str(number)
        at, picture, begin = self._part(digits[-2:], 0)
        found = [(at, picture)]
        if number >= _TAIL:
            at, picture, _ = self._part(digits[:-2], begin)  # digits are of one width in most fonts
            found.append((at, picture))
        if len(self._known) >= _MOST_PARTS:
            self._known.clear()
        self._known[number] = found
        return found

    def _part(self, digits: str, end: float) -> _Part:
        """Return some digits of a number; those after them begin at `end`."""
        part = self._parts.get((digits, end))
        if part is None:
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
            part = self._parts[digits, end] = self._draw(digits, end)
        return part

    def _draw(self, digits: str, end: float) -> _Part:
        begin = end - self._metrics.horizontalAdvance(digits)
        left = floor(begin) - 1
        picture = transparent(ceil(end) - left + 1, self._height, self._ratio)
        painter = QPainter(picture)
        painter.setFont(self._font)
        painter.setPen(self._color)
        painter.drawText(QPointF(begin - left, self._ascent), digits)
        painter.end()
        return left, picture, begin
