"""One version of a card: its key, how it differs, and the words all versions are set in."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wortlaut.domain.offsets import OffsetMap
from wortlaut.domain.scheme import Label
from wortlaut.domain.span import Range
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import (
    RADIUS,
    SEMIBOLD,
    draw_focus_ring,
    draw_keycap,
    draw_line_pattern,
    keycap_size,
    text_width,
)
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.chip import card_chip_width, draw_card_chip
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile
from wortlaut.gui.review.excerpt import Excerpt

_EXCERPT_SIZE = 17
_HEAD = 26
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Shown:
    """What a block says. Ranges are offsets of the article, in code points."""

    key: str
    """Digit that takes it, "" for the result of an edit."""
    title: str
    difference: str
    excerpt: Excerpt
    hull: Range
    """What lies outside of it is context."""
    spans: tuple[tuple[Label | None, tuple[Range, ...]], ...]
    """Label and fragments of each span."""
    extra: tuple[Range, ...] = ()
    """Characters that this version has and another has not."""
    lacking: tuple[Range, ...] = ()
    """Characters that another version has and this one has not."""
    chips: tuple[tuple[Label, str], ...] = ()
    """Label with its words, where labels, attributes or links are in dispute."""
    preselected: str = ""
    """The word that says so, "" when it is not."""
    share: str = ""
    """Who reads it so, when that may be seen."""
    dimmed: bool = False

    @property
    def name(self) -> str:
        """What assistive technology says."""
        chips = ", ".join(words for _, words in self.chips)
        return ", ".join(part for part in (self.title, chips, self.difference, self.share, self.preselected) if part)


class VersionBlock(QAbstractButton):
    """A version; pressing it takes it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: Shown | None = None
        self._layout = QTextLayout()
        self._lines: list[QTextLine] = []
        self._offsets = OffsetMap("")
        self._tile: tuple[str, QPixmap] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self._on_look_changed)

    @property
    def shown(self) -> Shown | None:
        """What the block says now."""
        return self._shown

    def show_version(self, shown: Shown) -> None:
        """Show a version."""
        self._shown = shown
        self.setAccessibleName(shown.name)
        self.setAccessibleDescription(shown.excerpt.shown)
        self._offsets = OffsetMap(shown.excerpt.shown)
        self._set_text()
        self.updateGeometry()
        self.update()

    def _on_look_changed(self) -> None:
        self._tile = None
        if self._shown is not None:
            self._set_text()
        self.update()

    # layout

    def _set_text(self) -> None:
        assert self._shown is not None
        look, excerpt = self._appearance, self._shown.excerpt
        self._layout.setText(excerpt.shown)
        self._layout.setFont(look.reading_font(look.px(_EXCERPT_SIZE)))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        dim = QTextCharFormat()
        dim.setForeground(look.color("dim"))
        inside = excerpt.places([self._shown.hull])
        edges = [0, *(edge for part in inside for edge in part), len(excerpt.shown)]
        formats = []
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if start < end:
                entry = QTextLayout.FormatRange()
                entry.start = self._offsets.to_utf16(start)
                entry.length = self._offsets.to_utf16(end) - entry.start
                entry.format = dim
                formats.append(entry)
        self._layout.setFormats(formats)
        self._break(self.width())

    def _break(self, width: int) -> float:
        """Set the lines for a width; return the height of all of them."""
        look = self._appearance
        metrics = QFontMetricsF(self._layout.font())
        self._layout.beginLayout()
        self._lines = []
        top = 0.0
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width - look.px(24)))
            line.setPosition(QPointF(0, top))
            self._lines.append(line)
            top += metrics.height() + look.px(8)
        self._layout.endLayout()
        return top

    def _text_top(self) -> int:
        chips = self._shown is not None and bool(self._shown.chips)
        return self._appearance.px(6 + _HEAD + (24 if chips else 0))

    @guarded(default=True)
    def hasHeightForWidth(self) -> bool:
        """Tell that narrower means higher."""
        return True

    @guarded(default=0)
    def heightForWidth(self, width: int) -> int:
        """Return the height that head and words need at a width."""
        height = self._break(width)
        self._break(self.width())
        return self._text_top() + ceil(height) + self._appearance.px(4)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(self._appearance.px(320), self.heightForWidth(max(self.width(), self._appearance.px(280))))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Ask for little width."""
        return QSize(self._appearance.px(200), self._text_top())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines again."""
        super().resizeEvent(event)
        self._break(self.width())

    # painting

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, head and words."""
        shown, look, painter = self._shown, self._appearance, QPainter(self)
        if shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if shown.preselected:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.setBrush(look.color("page"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
        else:
            painter.setPen(QPen(look.color("fg" if self.underMouse() else "rule"), 1))
            painter.setBrush(look.color("panel"))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS + 2, RADIUS + 2)
        self._draw_head(painter, area, shown)
        painter.save()
        painter.translate(look.px(12), self._text_top())
        self._draw_words(painter, shown)
        painter.restore()
        if self.hasFocus():
            draw_focus_ring(painter, area, look, RADIUS + 2)

    def _draw_head(self, painter: QPainter, area: QRectF, shown: Shown) -> None:
        look = self._appearance
        head = QRectF(look.px(12), look.px(6), area.width() - look.px(24), look.px(_HEAD))
        middle = head.center().y()
        left, right = head.left(), head.right()
        if shown.key:
            left += draw_keycap(painter, left, middle, shown.key, look) + look.px(8)
        title = look.font("body", SEMIBOLD)
        painter.setFont(title)
        painter.setPen(look.color("fg"))
        painter.drawText(QRectF(left, head.top(), right - left, head.height()), _MIDDLE, shown.title)
        left += text_width(title, shown.title) + look.px(10)
        small = look.font("small", SEMIBOLD)
        if shown.preselected:
            right -= keycap_size(look, "A")[0]
            draw_keycap(painter, right, middle, "A", look)
            width = text_width(small, shown.preselected)
            right -= width + look.px(6)
            painter.setFont(small)
            painter.setPen(look.color("accent"))
            painter.drawText(QRectF(right, head.top(), width + 2, head.height()), _MIDDLE, shown.preselected)
            right -= look.px(8)
        font = look.font("small")
        painter.setFont(font)
        painter.setPen(look.color("dim"))
        words = " · ".join(part for part in (shown.difference, shown.share) if part)
        fitting = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, right - left))
        painter.drawText(QRectF(left, head.top(), max(0.0, right - left), head.height()), _MIDDLE, fitting)
        x, row = head.left(), head.bottom() + look.px(10)
        for label, text in shown.chips:
            fits = QFontMetricsF(look.font("chip", SEMIBOLD)).elidedText(
                text, Qt.TextElideMode.ElideRight, max(20.0, head.right() - x - look.px(14))
            )
            if x + card_chip_width(look, fits) > head.right() + 1:
                break
            x += draw_card_chip(painter, x, row, fits, label, look) + look.px(6)

    def _draw_words(self, painter: QPainter, shown: Shown) -> None:
        look, excerpt = self._appearance, shown.excerpt
        height = QFontMetricsF(self._layout.font()).height()
        for label, fragments in shown.spans:
            for box in self._boxes(excerpt.places(fragments), height):
                if label is None:
                    continue
                paint = look.label_colors(label)
                if look.has_tints:
                    painter.fillRect(box.adjusted(-0.5, -1, 0.5, 1), paint.fill)
                ground = look.color("page" if shown.preselected else "panel")
                draw_line_pattern(painter, box.left(), box.right(), box.bottom() + 4, label, paint.accent, ground)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = look.color("fg")
        for box in self._boxes(excerpt.places(shown.lacking), height):
            draw_hatch(painter, box.adjusted(-0.5, -1, 0.5, 1), self._hatch())
            pen = QPen(ink, 1.2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.drawRect(box.adjusted(-0.5, -1, 0.5, 1))
        painter.setPen(QPen(ink, 2))
        for box in self._boxes(excerpt.places(shown.extra), height):
            painter.drawRect(box.adjusted(-0.5, -1, 0.5, 1))
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(0, 0))

    def _hatch(self) -> QPixmap:
        if self._tile is None or self._tile[0] != self._appearance.theme:
            self._tile = self._appearance.theme, hatch_tile(self._appearance, self.devicePixelRatioF())
        return self._tile[1]

    def _boxes(self, places: list[Range], height: float) -> list[QRectF]:
        """Return a box for each stretch on each line."""
        boxes: list[QRectF] = []
        for start, end in places:
            first, last = self._offsets.to_utf16(start), self._offsets.to_utf16(end)
            for line in self._lines:
                low, high = line.textStart(), line.textStart() + line.textLength()
                if first < high and last > low:
                    left, right = (_x(line, place) for place in (max(first, low), min(last, high)))
                    if last >= high:
                        right = min(right, line.naturalTextWidth())
                    boxes.append(QRectF(left, line.y(), right - left, height))
        return boxes


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)
