"""Chips: the little signs that name the label and the value of a span at its start."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPixmap

from wortlaut.domain.scheme import Label, LineStyle, Scheme, localized
from wortlaut.domain.span import Origin, Span
from wortlaut.gui.appearance import Appearance, LabelPaint
from wortlaut.gui.article.line_pictures import LinePictures, transparent

_SUGGESTED = Origin.SUGGESTED
"""Looked up once: members of an enumeration are slow to reach."""

UNSURE_MARK = "?"
GUESS_MARK = "≈"
"""Stands before a value that a rule filled in and nobody confirmed."""
BADGE_OVERHANG = 3
"""Pixels a badge may stick out of its span."""


@dataclass(frozen=True, slots=True)
class LabelLook:
    """How spans of one label are painted and named."""

    label: Label
    name: str
    badge: str
    paint: LabelPaint
    tint: QBrush
    bar: QBrush
    """Under the text, and for the line below it."""
    line: LineStyle
    pictures: LinePictures
    """Of that line."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip ready to be drawn."""

    pixmap: QPixmap
    width: int
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


@dataclass(slots=True)
class _Candidate:
    head: str
    tail: str
    head_width: int
    width: int
    room: int
    chip: Chip | None = None


class ChipBook:
    """Makes chips and keeps them, for one scheme, language, theme and screen."""

    def __init__(self, appearance: Appearance, scheme: Scheme, language: str, height: int, ratio: float) -> None:
        self._appearance = appearance
        self._language = language
        self._height = height
        self.ratio = ratio
        """Device pixels per pixel."""
        self._head_font = appearance.font("chip", 600)
        self._tail_font = appearance.font("chip")
        self._head_metrics = QFontMetricsF(self._head_font)
        self._tail_metrics = QFontMetricsF(self._tail_font)
        self._candidates: dict[tuple[str, str | None, bool, bool, bool], list[_Candidate]] = {}
        self._main_attributes = {
            label.id: label.main_attribute.id if label.main_attribute else None for label in scheme.labels
        }
        self.looks = {label.id: self._look(label) for label in scheme.labels}

    def _look(self, label: Label) -> LabelLook:
        name, badge = localized(label.name, self._language), localized(label.badge, self._language)
        paint = self._appearance.label_colors(label)
        pictures = LinePictures(label.line, paint.accent, self.ratio)
        return LabelLook(label, name, badge, paint, QBrush(paint.fill), QBrush(paint.accent), label.line, pictures)

    def chip(self, span: Span, room: float) -> Chip | None:
        """Return the most telling chip that fits into `room` pixels, or None when only a tick does."""
        attribute = self._main_attributes[span.label]
        stored = span.attributes.get(attribute) if attribute is not None else None
        key = span.label, stored, span.unsure, span.origin is _SUGGESTED, attribute in span.guessed
        candidates = self._candidates.get(key)
        if candidates is None:
            candidates = self._candidates[key] = self._fitting(span)
        for candidate in candidates:
            if candidate.room <= room:
                if candidate.chip is None:
                    candidate.chip = Chip(
                        self._draw(self.looks[span.label], candidate, suggested=key[3]), candidate.width
                    )
                return candidate.chip
        return None

    def _fitting(self, span: Span) -> list[_Candidate]:
        """Return what the chip of a span may say, longest first, with the room each needs."""
        look = self.looks[span.label]
        value = value_text(span, look.label, self._language)
        if self._main_attributes[span.label] in span.guessed:
            value = f"{GUESS_MARK} {value}"
        found: list[_Candidate] = []
        for head, tail in chip_texts(look.name, look.badge, value, unsure=span.unsure):
            is_badge = head == look.badge
            head_width = round(self._head_metrics.horizontalAdvance(head) + (6 if is_badge else 8))
            width = head_width + (round(self._tail_metrics.horizontalAdvance(tail)) + 8 if tail else 0)
            spare = -BADGE_OVERHANG if is_badge else 14 if tail else 4
            found.append(_Candidate(head, tail, head_width, width, width + spare))
        return found

    def _draw(self, look: LabelLook, candidate: _Candidate, *, suggested: bool) -> QPixmap:
        height, head, tail, head_width = self._height, candidate.head, candidate.tail, candidate.head_width
        pixmap = transparent(candidate.width, height, self.ratio)
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
