"""The legend over two articles side by side: one line of real samples."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article import lines
from wortlaut.gui.components.painting import text_width
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile

_HEIGHT = 30


class CopiesLegend(QWidget):
    """Says what strike-through, frame, dots and dashes mean; what has no room is left out."""

    def __init__(self, appearance: Appearance, scheme: Scheme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance
        self._label = scheme.labels[0]
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription("; ".join(self._words()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("only in the source"),
            self.tr("only in the copy"),
            self.tr("+ comes in"),
            self.tr("? is not carried over"),
        )

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(self._look.px(300), self._look.px(_HEIGHT))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw samples and words."""
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.color("page"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("rule"))
        font = look.font("small")
        x, side = float(look.px(16)), look.px(14)
        for number, word in enumerate(self._words()):
            width = text_width(font, word)
            if x + look.px(34) + width > self.width() - look.px(8):
                break
            self._sample(painter, number, QRectF(x, round((self.height() - side) / 2), look.px(26), side))
            painter.setFont(font)
            painter.setPen(look.color("fg"))
            x += look.px(32)
            painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, word)
            x += width + look.px(18)

    def _sample(self, painter: QPainter, number: int, box: QRectF) -> None:
        look, colors = self._look, self._look.label_colors(self._label)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if number == 0:
            draw_hatch(painter, box, hatch_tile(look, self.devicePixelRatioF()))
            painter.setPen(QPen(look.color("fg"), 1.2))
            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        elif number == 1:
            painter.setPen(QPen(look.color("fg"), 1.6))
            painter.drawRect(box)
        elif number == 2:
            painter.fillRect(box, colors.fill)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent)
            bare = look.theme == "contrast"  # no tints there
            painter.drawRects(lines.dots(box.left(), box.right(), box.center().y() if bare else box.bottom() + 3))
        else:
            painter.setPen(QPen(colors.accent, 1.4, Qt.PenStyle.DashLine))
            painter.drawRect(box)
