"""Draws paragraph numbers from ready glyphs: shaping each new one would be a tenth of a frame after a jump."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QRawFont

_DIGITS = "0123456789"
_ORIGIN = QPointF(0, 0)

Place = tuple[int, int, int]
"""A number, and the x and y that its place is counted from."""


class NumberWriter:
    """Writes numbers in one font."""

    def __init__(self, font: QFont) -> None:
        self._font = QRawFont.fromFont(font)
        glyphs = self._font.glyphIndexesForString(_DIGITS)
        widths = (advance.x() for advance in self._font.advancesForGlyphIndexes(glyphs))
        self._digits = dict(zip(_DIGITS, zip(glyphs, widths, strict=True), strict=False))
        self._below_center = (self._font.ascent() - self._font.descent()) / 2

    def write(self, painter: QPainter, places: Iterable[Place], right: float, center: float) -> None:
        """Write numbers in the color of the painter's pen, all in one call.

        Each ends at `right` and stands around the y `center`, counted from its place.
        """
        below = round(center + self._below_center)
        glyphs: list[int] = []
        points: list[QPointF] = []
        for number, left, top in places:
            digits = [self._digits[digit] for digit in str(number)]
            x: float = left + round(right - sum(width for _, width in digits))
            for glyph, width in digits:
                glyphs.append(glyph)
                points.append(QPointF(x, top + below))
                x += width
        run = QGlyphRun()
        run.setRawFont(self._font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(points)
        painter.drawGlyphRun(_ORIGIN, run)
