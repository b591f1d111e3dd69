"""Icons of `resources/icons/set`: drawn once per size as a mask, tinted for each color, mode and theme."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wortlaut.assets import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

DISABLED_OPACITY = 0.45
MENU_SIZE = 16
"""Menus ask for this size whatever the icon was made for."""


@cache
def _mask(name: str, side: int) -> QPixmap:
    """Return the drawing in black, `side` device pixels square."""
    renderer = QSvgRenderer(QByteArray(resource(f"icons/set/{name}.svg").read_bytes()))
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap


@cache
def tinted_pixmap(name: str, color: str, size: int, ratio: float, opacity: float = 1.0) -> QPixmap:
    """Return the icon `name` in `color`, `size` logical pixels square, drawn at the physical size."""
    mask = _mask(name, max(1, round(size * ratio)))
    pixmap = QPixmap(mask.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    painter.drawPixmap(0, 0, mask)
    painter.setOpacity(1.0)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), color)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def tinted_icon(name: str, rest: str, strong: str, size: int, ratio: float) -> "QIcon":
    """Return an icon in the color `rest`, `strong` when active, selected or (paler) disabled."""
    from PySide6.QtGui import QIcon  # not needed before the first paint: its class takes 2 ms to make

    icon = QIcon()
    modes = (
        (QIcon.Mode.Normal, rest, 1.0),
        (QIcon.Mode.Active, strong, 1.0),
        (QIcon.Mode.Selected, strong, 1.0),
        (QIcon.Mode.Disabled, strong, DISABLED_OPACITY),
    )
    for side in {size, MENU_SIZE}:
        for mode, color, opacity in modes:
            icon.addPixmap(tinted_pixmap(name, color, side, ratio, opacity), mode)
    return icon
