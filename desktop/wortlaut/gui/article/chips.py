"""Chips: the little signs that name the label and the value of a span at its start."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap

from wortlaut.domain.scheme import Label, LineStyle, Scheme, localized
from wortlaut.domain.span import Origin, Span
from wortlaut.gui.appearance import Appearance, LabelPaint

UNSURE_MARK = "?"
BADGE_OVERHANG = 3
"""Pixels a badge may stick out of its span."""


@dataclass(frozen=True, slots=True)
class LabelLook:
    """How spans of one label are painted and named."""

    label: Label
    name: str
    badge: str
    paint: LabelPaint
    line: LineStyle


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip ready to be drawn."""

    pixmap: QPixmap
    width: float
    """Chip and value text; the line of the span begins behind it."""


def value_text(span: Span, label: Label, language: str) -> str:
    """Return what stands beside the chip: the main value; a required one that is missing as "Status?"."""
    attribute = label.main_attribute
    if attribute is None:
        return ""
    stored = span.attributes.get(attribute.id)
    if stored is None:
        return localized(attribute.name, language) + "?" if attribute.required else ""
    value = attribute.value(stored)
    return localized(value.name, language) if value else stored


def chip_texts(name: str, badge: str, value: str, *, unsure: bool) -> list[tuple[str, str]]:
    """Return what a chip may say, longest first, as text on the chip and text beside it."""
    if not unsure:
        texts = [(name, value), (name, ""), (badge, "")]
    else:
        texts = [(name, f"{value} {UNSURE_MARK}"), (name, UNSURE_MARK), (badge, UNSURE_MARK), (badge, "")]
    return list(dict.fromkeys((head, tail.strip()) for head, tail in texts))


class ChipBook:
    """Makes chips and keeps them, for one scheme, language, theme and screen."""

    def __init__(self, appearance: Appearance, scheme: Scheme, language: str, height: int, ratio: float) -> None:
        self._appearance = appearance
        self._language = language
        self._height = height
        self._ratio = ratio
        self._head_font = appearance.font("chip", 600)
        self._tail_font = appearance.font("chip")
        self._head_metrics = QFontMetricsF(self._head_font)
        self._tail_metrics = QFontMetricsF(self._tail_font)
        self._widths: dict[tuple[str, str, bool], tuple[float, float]] = {}
        self._chips: dict[tuple[str, str, str, bool], Chip] = {}
        self.looks = {
            label.id: LabelLook(
                label,
                localized(label.name, language),
                localized(label.badge, language),
                appearance.label_colors(label),
                label.line,
            )
            for label in scheme.labels
        }

    def chip(self, span: Span, room: float) -> Chip | None:
        """Return the most telling chip that fits into `room` pixels, or None when only a tick does."""
        look = self.looks[span.label]
        suggested = span.origin is Origin.SUGGESTED
        value = value_text(span, look.label, self._language)
        for head, tail in chip_texts(look.name, look.badge, value, unsure=span.unsure):
            is_badge = head == look.badge
            head_width, width = self._measure(head, tail, is_badge)
            spare = 14 if tail and not is_badge else -BADGE_OVERHANG if is_badge else 4
            if width + spare <= room:
                key = span.label, head, tail, suggested
                if key not in self._chips:
                    self._chips[key] = Chip(self._draw(look, head, tail, head_width, width, suggested), width)
                return self._chips[key]
        return None

    def _measure(self, head: str, tail: str, is_badge: bool) -> tuple[float, float]:
        key = head, tail, is_badge
        if key not in self._widths:
            head_width = round(self._head_metrics.horizontalAdvance(head) + (6 if is_badge else 8))
            tail_width = round(self._tail_metrics.horizontalAdvance(tail)) + 8 if tail else 0
            self._widths[key] = head_width, head_width + tail_width
        return self._widths[key]

    def _draw(
        self,
        look: LabelLook,
        head: str,
        tail: str,
        head_width: float,
        width: float,
        suggested: bool,
    ) -> QPixmap:
        height = self._height
        pixmap = QPixmap(QSize(-(-int(width * self._ratio) // 1), round(height * self._ratio)))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, head_width, height)
        if suggested:
            painter.setPen(QPen(look.paint.accent, 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            painter.setPen(self._appearance.color("fg"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.paint.accent)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(look.paint.ink)
        painter.setFont(self._head_font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, head)
        if tail:
            painter.setPen(self._appearance.color("dim"))
            painter.setFont(self._tail_font)
            metrics = self._tail_metrics
            baseline = (height + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(head_width + 4, baseline), tail)
        painter.end()
        return pixmap
