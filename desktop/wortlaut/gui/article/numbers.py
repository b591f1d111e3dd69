"""Draws paragraph numbers from ready glyphs: shaping each new one would be a tenth of a frame after a jump."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QRawFont

_DIGITS = "0123456789"


class NumberWriter:
    """Writes numbers in one font."""

    def __init__(self, font: QFont) -> None:
        self._font = QRawFont.fromFont(font)
        glyphs = self._font.glyphIndexesForString(_DIGITS)
        widths = (advance.x() for advance in self._font.advancesForGlyphIndexes(glyphs))
        self._digits = dict(zip(_DIGITS, zip(glyphs, widths, strict=True), strict=False))
        self._below_center = (self._font.ascent() - self._font.descent()) / 2

    def write(self, painter: QPainter, number: int, right: float, center: float) -> None:
        """Write a number in the color of the painter's pen, up to `right` and around the y `center`."""
        glyphs: list[int] = []
        places: list[QPointF] = []
        x = 0.0
        for digit in str(number):
            glyph, width = self._digits[digit]
            glyphs.append(glyph)
            places.append(QPointF(x, 0))
            x += width
        run = QGlyphRun()
        run.setRawFont(self._font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        painter.drawGlyphRun(QPointF(round(right - x), round(center + self._below_center)), run)
