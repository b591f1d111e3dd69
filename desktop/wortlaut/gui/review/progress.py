"""How far an article is: solid is decided, hatched is left for later or unresolved, empty is open."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile


class ReviewProgress(QWidget):
    """A bar; the numbers stand beside it in words."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._counts = (0, 0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def show_counts(self, decided: int, waiting: int, total: int) -> None:
        """Show how many of `total` cards are decided, and how many left for later or unresolved."""
        self._counts = decided, waiting, max(1, total)
        self.setAccessibleName(
            self.tr("{decided} of {total} decided, {waiting} left for later or unresolved").format(
                decided=decided, total=total, waiting=waiting
            )
        )
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the bar."""
        return QSize(self._appearance.px(96), self._appearance.px(12))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar."""
        look, painter = self._appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(area, 3, 3)
        painter.fillPath(outline, look.color("page"))
        painter.save()
        painter.setClipPath(outline)
        decided, waiting, total = self._counts
        solid = area.width() * decided / total
        painter.fillRect(QRectF(area.left(), area.top(), solid, area.height()), look.color("accent"))
        hatched = QRectF(area.left() + solid, area.top(), area.width() * waiting / total, area.height())
        if waiting:
            draw_hatch(painter, hatched, hatch_tile(look, self.devicePixelRatioF()))
        painter.restore()
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
