"""The legend over the compared text: one line of real samples."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article import lines
from wortlaut.gui.components.painting import text_width
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile

_HEIGHT = 32
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Legend(QWidget):
    """Says what above, below, a full tint and hatching mean."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._scheme: Scheme | None = None
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription("; ".join(self._words()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._restyle)

    def set_scheme(self, scheme: Scheme) -> None:
        """Take the samples from the first label of a scheme."""
        self._scheme = scheme
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[str, str, str, str]:
        return (
            self.tr("above the line"),
            self.tr("below the line"),
            self.tr("agreed: full tint, thin line"),
            self.tr("hatched half: this version does not have it"),
        )

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(self._appearance.px(480), self._appearance.px(_HEIGHT))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw samples and words; what has no room is left out."""
        look, painter = self._appearance, QPainter(self)
        painter.fillRect(self.rect(), look.color("page"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("rule"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("small")
        painter.setFont(font)
        x = float(look.px(16))
        samples = ((self._first, 20), (self._second, 20), (self._agreed, 30), (self._lacking, 30))
        for (sample, room), word in zip(samples, self._words(), strict=True):
            wide = look.px(room)
            width = text_width(font, word)
            if x + wide + width > self.width() - look.px(8):
                break
            sample(painter, x)
            painter.setFont(font)
            painter.setPen(look.color("dim"))
            painter.drawText(QRectF(x + wide, 0, width + 2, self.height()), _MIDDLE, word)
            x += wide + width + look.px(20)
        painter.end()

    def _first(self, painter: QPainter, x: float) -> None:
        self._draw_number(painter, x, "1")

    def _second(self, painter: QPainter, x: float) -> None:
        self._draw_number(painter, x, "2")

    def _draw_number(self, painter: QPainter, x: float, digit: str) -> None:
        look = self._appearance
        side = look.px(14)
        box = QRectF(x, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("fg"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(look.font("chip", 600))
        painter.setPen(look.color("page"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digit)

    def _box(self, x: float) -> QRectF:
        side = self._appearance.px(14)
        return QRectF(x, (self.height() - side) / 2, self._appearance.px(22), side)

    def _agreed(self, painter: QPainter, x: float) -> None:
        if self._scheme is not None:
            label, box = self._scheme.labels[0], self._box(x)
            paint = self._appearance.label_colors(label)
            painter.fillRect(box, paint.fill)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paint.accent)
            painter.drawRects(lines.line(label.line, box.left(), box.right(), box.bottom() + 4, -1.0))

    def _lacking(self, painter: QPainter, x: float) -> None:
        look, box = self._appearance, self._box(x)
        half = QPointF(box.left(), box.center().y())
        if self._scheme is not None:
            painter.fillRect(box, look.label_colors(self._scheme.labels[0]).fill)
        painter.fillRect(QRectF(half, box.bottomRight()), look.color("page"))
        draw_hatch(painter, QRectF(half, box.bottomRight()), hatch_tile(look, self.devicePixelRatioF()))
        for edge in (box.left() - 1.2, box.right()):
            painter.fillRect(QRectF(edge, box.top() - 1, 1.2, box.height() + 2), look.color("fg"))
