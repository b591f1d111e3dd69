"""Hatching: the sign of what a version lacks, in ink, under the glyphs."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from wortlaut.gui.appearance import Appearance

_PITCH = 5
"""Distance of the strokes along the x axis in designed pixels."""
_STRENGTH, _STRENGTH_HEAVY = 0.6, 0.4
"""Opacity of the strokes where words have to be read through them; heavy ones still are 3 : 1 on black."""


def hatch_tile(appearance: Appearance, ratio: float) -> QPixmap:
    """Return a tile of strokes from the lower left to the upper right; heavier in the contrast theme."""
    contrast = appearance.theme == "contrast"
    side = appearance.px(_PITCH * 2 if contrast else _PITCH)
    pixels = max(2, math.ceil(side * ratio))
    tile = QPixmap(pixels, pixels)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = appearance.color("fg")
    ink.setAlphaF(_STRENGTH_HEAVY if contrast else _STRENGTH)
    painter.setPen(QPen(ink, (2.0 if contrast else 1.0) * ratio))
    for shift in (-pixels, 0, pixels):  # the neighbors' strokes reach into the corners
        painter.drawLine(QPointF(shift - 1, pixels + 1), QPointF(shift + pixels + 1, -1))
    painter.end()
    tile.setDevicePixelRatio(ratio)
    return tile


def draw_hatch(painter: QPainter, box: QRectF, tile: QPixmap) -> None:
    """Fill `box` with the tile; strokes of neighboring boxes go on in each other."""
    side = tile.deviceIndependentSize().width()
    painter.drawTiledPixmap(box, tile, QPointF(box.left() % side, box.top() % side))
