"""The mark of what stops a release: another shape than a warning, and the only red on the page."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from wortlaut.gui.appearance import Appearance


def draw_stop(painter: QPainter, center: QPointF, look: Appearance, side: int = 18) -> None:
    """Draw a filled disc with a bar, `side` designed pixels wide."""
    pixels = look.px(side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("error"))
    painter.drawEllipse(center, pixels * 0.46, pixels * 0.46)
    painter.setBrush(look.color("page"))
    bar = QRectF(0, 0, pixels * 0.5, pixels * 0.15)
    bar.moveCenter(center)
    painter.drawRect(bar)
    painter.restore()
