"""A statement's sentence laid out for painting: names strong, the article's words in the reading face, gaps in red.

What qualifies a statement is slanted.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from wortlaut.domain.offsets import OffsetMap
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import RADIUS, SEMIBOLD
from wortlaut.session.frame_sentences import Part, PartKind

_READING = 14
_PITCH, _BASELINE = 21, 15
"""Distance of lines, and of the baseline from the top of its line, whatever the faces in it."""


class SentenceLayout:
    """Lines of one sentence in a width; positions are pixels from its top left corner."""

    def __init__(self, parts: Sequence[Part], look: Appearance, width: float, most_lines: int = 0) -> None:
        """Lay `parts` out in `width` pixels; more lines than `most_lines` are left out (0: none)."""
        self._look = look
        self._ranges: list[tuple[int, int]] = []
        self._layout = QTextLayout("".join(part.text for part in parts), look.font("body"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats(parts))
        self.height = self._break(width, most_lines)

    def _formats(self, parts: Sequence[Part]) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for part in parts:
            length = OffsetMap(part.text).utf16_units
            self._ranges.append((at, at + length))
            made = QTextLayout.FormatRange()
            made.start, made.length, made.format = at, length, self._format(part)
            formats.append(made)
            at += length
        return formats

    def _format(self, part: Part) -> QTextCharFormat:
        look, made = self._look, QTextCharFormat()
        role = {PartKind.MISSING: "error", PartKind.PLAIN: "dim"}.get(part.kind, "fg")
        made.setForeground(look.color(role))
        if part.kind is PartKind.TEXT:
            made.setFont(look.reading_font(look.px(_READING), italic=part.link is not None))
        else:
            made.setFont(look.font("body", 400 if part.kind is PartKind.PLAIN else SEMIBOLD))
        if part.kind is PartKind.MISSING:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        return made

    def _break(self, width: float, most_lines: int) -> float:
        """Break the lines; return the height of all of them."""
        pitch, baseline = self._look.px(_PITCH), self._look.px(_BASELINE)
        self._layout.beginLayout()
        while not most_lines or self._layout.lineCount() < most_lines:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, (self._layout.lineCount() - 1) * pitch + baseline - line.ascent()))
        self._layout.endLayout()
        return float(self._layout.lineCount() * pitch)

    def part_at(self, place: QPointF) -> int | None:
        """Return the number of the part at a place, or None."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.naturalTextRect().contains(place):
                at = line.xToCursor(place.x(), QTextLine.CursorPosition.CursorOnCharacter)
                found = (n for n, (start, end) in enumerate(self._ranges) if start <= at < end)
                return next(found, None)
        return None

    def rects(self, part: int) -> list[QRectF]:
        """Return where a part stands, one rectangle per line."""
        start, end = self._ranges[part]
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            low, high = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if low < high:
                left, right = _x(line.cursorToX(low)), _x(line.cursorToX(high))
                pitch = self._look.px(_PITCH)
                found.append(QRectF(left, number * pitch, right - left, pitch))
        return found

    def paint(self, painter: QPainter, origin: QPointF, marked: int | None = None) -> None:
        """Draw the sentence; the part with number `marked` has a ring."""
        self._layout.draw(painter, origin)
        if marked is not None:
            painter.setPen(QPen(self._look.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self.rects(marked):
                painter.drawRoundedRect(rect.translated(origin).adjusted(-3, 0, 1, 0), RADIUS, RADIUS)


def _x(place: object) -> float:
    """Return the x of what `cursorToX` gives: a number, or number and cursor, by the version of the binding."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
