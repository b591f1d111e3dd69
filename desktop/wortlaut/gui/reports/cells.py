"""Rows of words and marks that flow over pages: headings, the legend, contents and lists."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from wortlaut.gui.reports.page_book import MARGIN, LabelInk, PageBook, color

MARK_HEIGHT = 14.0
_TOGETHER = 12
"""A row of so many lines is not torn apart between two pages."""
_NO_PEN = QPen(Qt.PenStyle.NoPen)


@dataclass(slots=True)
class Words:
    """Text in a column; wrapped when it is made."""

    x: float
    """From the left margin."""
    width: float
    text: str
    font: QFont
    ink: QColor
    target: str = ""
    """Name of a place that the text leads to."""
    _layout: QTextLayout = field(init=False)
    lines: list[QTextLine] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._layout = QTextLayout(" ".join(self.text.split()), self.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width)
            self.lines.append(line)
        self._layout.endLayout()

    def draw(self, book: PageBook, number: int, y: float, height: float) -> None:
        """Draw one line; `height` is that of the row's lines."""
        line = self.lines[number]
        painter = book.painter
        painter.setPen(QPen(self.ink))
        line.setPosition(QPointF(0, 0))
        line.draw(painter, QPointF(MARGIN + self.x, y + (height - line.height()) / 2))
        if self.target:
            book.link(QRectF(MARGIN + self.x, y, line.naturalTextWidth(), height), self.target)


@dataclass(slots=True)
class Mark:
    """Words on the color of a label, and words beside it."""

    x: float
    text: str
    look: LabelInk
    font: QFont
    target: str = ""

    @property
    def lines(self) -> Sequence[str]:
        """It is one line."""
        return (self.text,)

    def draw(self, book: PageBook, _number: int, y: float, height: float) -> None:
        """Draw it in the middle of the row's first line."""
        width = draw_mark(book.painter, MARGIN + self.x, y + height / 2, self.text, self.font, self.look)
        if self.target:
            book.link(QRectF(MARGIN + self.x, y, width, height), self.target)


Cell = Words | Mark


def draw_mark(painter: QPainter, x: float, center: float, text: str, font: QFont, look: LabelInk) -> float:
    """Draw words on the color of a label; return how wide it is."""
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(text) + 8
    painter.setPen(_NO_PEN)
    painter.setBrush(look.accent)
    painter.drawRoundedRect(QRectF(x, center - MARK_HEIGHT / 2, width, MARK_HEIGHT), 3, 3)
    painter.setPen(QPen(look.ink))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)
    painter.drawText(QPointF(x + 4, center + (metrics.ascent() - metrics.descent()) / 2), text)
    return width


def draw_row(book: PageBook, cells: Sequence[Cell], height: float, *, gap: float = 6, rule: bool = False) -> None:
    """Draw cells side by side, line by line, so that a row longer than a page goes on; `rule` draws a line below."""
    count = max(len(cell.lines) for cell in cells)
    if count <= _TOGETHER:
        book.ensure(count * height)
    for number in range(count):
        book.ensure(height)
        for cell in cells:
            if number < len(cell.lines):
                cell.draw(book, number, book.y, height)
        book.y += height
    if rule:
        right = max(cell.x + cell.width for cell in cells if isinstance(cell, Words))
        book.painter.fillRect(QRectF(MARGIN, book.y + gap / 2, right, 0.7), color("rule"))
    book.y += gap
