"""Lays out and draws one paragraph with its marks: tints under the text, lanes and chips below each line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextLine, QTextOption

from wortlaut.domain.offsets import OffsetMap
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Range
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article import lines
from wortlaut.gui.components.painting import text_width
from wortlaut.gui.duplicates.marks import Look, Mark, Paragraph
from wortlaut.gui.review.compare.hatching import draw_hatch

_LANE = 15
_GAP = 5
_SMOOTH = QPainter.RenderHint.Antialiasing


class ParagraphPicture:
    """A paragraph at one width. Heights and places are pixels from its top left corner."""

    def __init__(
        self, paragraph: Paragraph, appearance: Appearance, scheme: Scheme, language: str, width: float, size: int
    ) -> None:
        self._paragraph = paragraph
        self._look = appearance
        self._scheme = scheme
        self._language = language
        self._map = OffsetMap(paragraph.text)
        self._layout = QTextLayout(_one_block(paragraph.text), appearance.reading_font(size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._text_height = QFontMetricsF(appearance.reading_font(size)).height()
        self._lines: list[tuple[QTextLine, float]] = []
        self._parts = [
            (mark, [(self._map.to_utf16(low), self._map.to_utf16(high)) for low, high in mark.parts])
            for mark in paragraph.marks
        ]
        self.height = self._break(width)

    def _break(self, width: float) -> float:
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            self._lines.append((line, y))
            start, end = line.textStart(), line.textStart() + line.textLength()
            lanes = [mark.lane for mark, parts in self._parts if parts[0][0] < end and parts[-1][1] > start]
            y += self._text_height + self._look.px(_GAP) + (max(lanes) + 1 if lanes else 0) * self._look.px(_LANE)
        self._layout.endLayout()
        return y

    def paint(self, painter: QPainter, tile: QPixmap) -> None:
        """Draw everything from the origin of `painter` on; `tile` is the hatching."""
        if self._look.has_tints:
            for mark, parts in reversed(self._parts):  # the shortest, and so the innermost, on top
                if mark.look is not Look.HELD:
                    for box, _, _ in self._boxes(parts):
                        painter.fillRect(box, self._paint_of(mark)[1])
        differing = [(self._map.to_utf16(low), self._map.to_utf16(high)) for low, high in self._paragraph.differing]
        if self._paragraph.is_source:
            for box, _, _ in self._boxes(differing):
                draw_hatch(painter, box, tile)
        painter.setPen(self._look.color("fg"))
        self._layout.draw(painter, QPointF(0, 0))
        painter.setRenderHint(_SMOOTH)
        for box, begins, ends in self._boxes(differing):
            self._differing(painter, box, begins=begins, ends=ends)
        for mark, parts in self._parts:
            self._mark(painter, mark, parts)

    def _boxes(self, parts: "list[Range]") -> list[tuple[QRectF, bool, bool]]:
        """Return the text boxes of ranges (UTF-16), and whether a range begins and ends in each."""
        found = []
        for low, high in parts:
            for line, y in self._lines:
                start, end = line.textStart(), line.textStart() + line.textLength()
                if low >= end or high <= start:
                    continue
                left, right = _x(line, max(low, start)), _x(line, min(high, end))
                if high >= end:
                    right = min(right, line.naturalTextWidth())
                box = QRectF(min(left, right), y, abs(right - left), self._text_height)
                found.append((box, low >= start, high <= end))
        return found

    def _differing(self, painter: QPainter, box: QRectF, *, begins: bool, ends: bool) -> None:
        """Strike through what only the source has, frame what only the copy has."""
        ink = self._look.color("fg")
        painter.setPen(QPen(ink, 1.2 if self._paragraph.is_source else 1.6))
        if self._paragraph.is_source:
            middle = box.center().y() + 1
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
            return
        painter.drawLine(box.topLeft(), box.topRight())
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if begins:
            painter.drawLine(box.topLeft(), box.bottomLeft())
        if ends:
            painter.drawLine(box.topRight(), box.bottomRight())

    def _mark(self, painter: QPainter, mark: Mark, parts: "list[Range]") -> None:
        accent, _ = self._paint_of(mark)
        boxes = self._boxes(parts)
        if mark.look is Look.HELD:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 1.4, Qt.PenStyle.DashLine))
            for box, _, _ in boxes:
                painter.drawRect(box)
        else:
            label = self._scheme.label(mark.label)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            for box, _, _ in boxes:
                center = self._center(box, mark)
                if mark.look is Look.NEW or label is None:
                    painter.drawRects(lines.dots(box.left() + 1, box.right() - 1, center))
                else:
                    painter.drawRects(lines.line(label.line, box.left(), box.right(), center, -0.6))
        if mark.begins and boxes:
            self._chip(painter, mark, boxes[0][0])

    def _center(self, box: QRectF, mark: Mark) -> float:
        """Return the height of a lane below a text box."""
        return box.bottom() + self._look.px(_LANE) * mark.lane + self._look.px(5)

    def _chip(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        look = self._look
        font = look.font("chip", 600)
        font.setPixelSize(look.px(10))
        text = self._chip_text(mark)
        accent, fill = self._paint_of(mark)
        chip = QRectF(
            box.left(), self._center(box, mark) - look.px(4), text_width(font, text) + look.px(7), look.px(13)
        )
        painter.setPen(QPen(accent, 1.2, Qt.PenStyle.DashLine if mark.look is Look.HELD else Qt.PenStyle.SolidLine))
        painter.setBrush(look.color("page") if mark.look is Look.HELD else fill)
        painter.drawRoundedRect(chip, 3, 3)
        painter.setFont(font)
        painter.setPen(look.color("fg"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    def _chip_text(self, mark: Mark) -> str:
        label = self._scheme.label(mark.label)
        badge = mark.label[:2] if label is None else localized(label.badge, self._language)
        return {Look.THERE: badge, Look.NEW: f"+ {badge}", Look.HELD: f"{badge} ?"}[mark.look]

    def _paint_of(self, mark: Mark) -> tuple[QColor, QColor]:
        label = self._scheme.label(mark.label)
        if label is None:
            return self._look.color("border"), self._look.color("page")
        colors = self._look.label_colors(label)
        return colors.accent, colors.fill


def _one_block(text: str) -> str:
    """Return a text whose line breaks do not end the layout; every code point keeps its place."""
    return text.replace("\n", "\u2028").replace("\r", " ").replace("\u2029", "\u2028").replace("\x85", "\u2028")


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)
    x = found[0] if isinstance(found, tuple) else found  # the binding returns the position as well
    assert isinstance(x, float)
    return x
