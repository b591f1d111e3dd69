"""Pages of a PDF: what is drawn flows down, onto a new page where there is no room, and is remembered as a target."""

import errno
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter, QPen

from wortlaut.domain.scheme import Label
from wortlaut.gui import tokens
from wortlaut.gui.reports.pdf_file import Marks

RESOLUTION = 96
"""Units of all lengths here in an inch: those of the screen."""
WIDTH, HEIGHT, MARGIN = 794.0, 1123.0, 68.0
"""A4, and 18 mm around."""
INNER = WIDTH - 2 * MARGIN
_FOOT = 30.0
_POINTS = 72 / RESOLUTION
_LIGHT = {role: QColor(colors[0]) for role, colors in tokens.COLORS.items()}


def interface_font(size: float, weight: int = 400) -> QFont:
    """Return the face of everything but article text, `size` units high."""
    font = QFont(list(tokens.INTERFACE_FAMILIES))
    font.setFeature(QFont.Tag("calt"), 0)
    return _plain(font, size, weight)


def reading_font(size: float) -> QFont:
    """Return the face of article text, `size` units high."""
    return _plain(QFont(list(tokens.READING_FAMILIES)), size, 400)


def _plain(font: QFont, size: float, weight: int) -> QFont:
    """Each letter has its usual shape: from others, Qt's PDF tells no reader which letter it is."""
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for ligatures in ("liga", "clig", "dlig"):
        font.setFeature(QFont.Tag(ligatures), 0)
    return font


def color(role: str) -> QColor:
    """Return a color of the light theme: paper is light."""
    return _LIGHT[role]


@dataclass(frozen=True, slots=True)
class LabelInk:
    """Colors of a label on paper."""

    accent: QColor
    fill: QColor
    ink: QColor


def label_ink(label: Label) -> LabelInk:
    """Return the colors of a label: its line and chip, the tint under the text, writing on the chip."""
    light = label.light
    return LabelInk(QColor(light.accent), QColor(light.fill or "#FFFFFF"), QColor(tokens.ink_on(light.accent)))


@dataclass(slots=True)
class _Waiting:
    """Links and places of one article, until it is known where all of them lie."""

    links: list[tuple[int, tuple[float, float, float, float], str]] = field(default_factory=list)
    places: dict[str, tuple[int, float]] = field(default_factory=dict)


class PageBook:
    """Draws onto the pages of a new PDF file; `y` is how far down the page is used."""

    def __init__(self, path: Path, title: str) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(RESOLUTION)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self.painter = QPainter()
        if not self.painter.begin(self._writer):
            raise OSError(errno.EIO, "the PDF cannot be written", str(path))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.marks = Marks()
        self.page = 0
        """The page that is drawn now, from 0, as drawn."""
        self.y = MARGIN
        self.shift = 0
        """Added to the numbers that stand on pages."""
        self.foot = title
        """Stands below each page."""
        self._waiting = _Waiting()
        self._small = interface_font(10)

    def close(self) -> None:
        """Write the file."""
        self._number()
        self.painter.end()

    @property
    def bottom(self) -> float:
        """Where the room of a page ends."""
        return HEIGHT - MARGIN - _FOOT

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self._number()
        self._writer.newPage()
        self.page += 1
        self.y = MARGIN

    def ensure(self, height: float) -> None:
        """Go to a new page unless there is so much room, or the page is empty."""
        if self.y + height > self.bottom and self.y > MARGIN:
            self.new_page()

    def _number(self) -> None:
        painter, number = self.painter, str(self.page + 1 + self.shift)
        painter.setFont(self._small)
        painter.setPen(QPen(color("dim")))
        metrics = QFontMetricsF(self._small)
        y = HEIGHT - MARGIN + metrics.ascent() - _FOOT / 2
        painter.drawText(QPointF(WIDTH - MARGIN - metrics.horizontalAdvance(number), y), number)
        foot = metrics.elidedText(self.foot, Qt.TextElideMode.ElideRight, INNER - 60)
        painter.drawText(QPointF(MARGIN, y), foot)

    # what leads where

    def place(self, name: str) -> None:
        """Name the present place; links of the same article may lead to it."""
        self._waiting.places[name] = self.page, self.y

    def link(self, box: QRectF, name: str) -> None:
        """Let a box on the present page lead to a place with a name, known now or later."""
        self._waiting.links.append((self.page, _points(box), name))

    def link_to(self, box: QRectF, page: int, y: float) -> None:
        """Let a box on the present page lead to a page, counted as drawn."""
        self.marks.add_link(self.page, _points(box), page, _up(y))

    def bookmark(self, title: str) -> None:
        """Add a bookmark that leads to the present place."""
        self.marks.bookmarks.append((title, self.page, _up(self.y)))

    def settle(self) -> None:
        """Resolve the links of an article that is complete."""
        waiting, self._waiting = self._waiting, _Waiting()
        for page, box, name in waiting.links:
            found = waiting.places.get(name)
            if found is not None:
                self.marks.add_link(page, box, found[0], _up(found[1]))


def _up(y: float) -> float:
    """Return a height as PDF counts it: points from the bottom."""
    return (HEIGHT - y) * _POINTS


def _points(box: QRectF) -> tuple[float, float, float, float]:
    return box.left() * _POINTS, _up(box.bottom()), box.right() * _POINTS, _up(box.top())
