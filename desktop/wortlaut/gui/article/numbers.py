"""Draws paragraph numbers from ready glyphs: shaping each new one would be a tenth of a frame after a jump."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QRawFont

_DIGITS = "0123456789"

Place = tuple[int, int, int]
"""A number, and the x and y that its place is counted from."""


_TAIL = 100
"""Numbers are put together from their last two digits and what is before them: of both there are few in a frame."""
_MOST_PARTS = 1000


class NumberWriter:
    """Writes numbers in one font."""

    def __init__(self, font: QFont) -> None:
        self._font = QRawFont.fromFont(font)
        glyphs = self._font.glyphIndexesForString(_DIGITS)
        widths = (advance.x() for advance in self._font.advancesForGlyphIndexes(glyphs))
        self._digits = dict(zip(_DIGITS, zip(glyphs, widths, strict=True), strict=False))
        self._below_center = (self._font.ascent() - self._font.descent()) / 2
        self._parts: dict[str, tuple[QGlyphRun, float]] = {}

    def write(self, painter: QPainter, places: Iterable[Place], right: float, center: float) -> None:
        """Write numbers in the color of the painter's pen.

        Each ends at `right` and stands around the y `center`, counted from its place.
        """
        below = round(center + self._below_center)
        for number, left, top in places:
            text = str(number)
            head, head_width = self._part(text[:-2])
            tail, tail_width = self._part(text[-2:])
            x, y = left + round(right - head_width - tail_width), top + below
            if number >= _TAIL:
                painter.drawGlyphRun(QPointF(x, y), head)
            painter.drawGlyphRun(QPointF(x + head_width, y), tail)

    def _part(self, digits: str) -> tuple[QGlyphRun, float]:
        """Return some digits beside each other, and how wide they are."""
        known = self._parts.get(digits)
        if known is None:
            run, width = QGlyphRun(), 0.0
            points: list[QPointF] = []
            for digit in digits:
                points.append(QPointF(width, 0))
                width += self._digits[digit][1]
            run.setRawFont(self._font)
            run.setGlyphIndexes([self._digits[digit][0] for digit in digits])
            run.setPositions(points)
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
            known = self._parts[digits] = run, width
        return known
