"""Drawing that several controls share: focus rings, keycaps, chips, badges, state dots, line patterns, count bars."""

from collections.abc import Sequence
from math import ceil, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from wortlaut.domain.scheme import Label, LineStyle
from wortlaut.gui.appearance import Appearance

DISABLED_OPACITY = 0.45
RADIUS = 4.0
MEDIUM = 500
SEMIBOLD = 600
BOLD = 700


def text_width(font: QFont, text: str) -> float:
    """Return the advance of `text` in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_focus_ring(painter: QPainter, rect: QRectF, appearance: Appearance, radius: float = 5.0) -> None:
    """Draw the 2 px ring that says where the keys go, just inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(appearance.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


def keycap_size(appearance: Appearance, text: str, kind: str = "chip") -> tuple[float, float]:
    """Return width and height of a keycap with `text`, in pixels."""
    font = appearance.font("small" if kind == "small" else "chip", MEDIUM)
    height = appearance.px(22 if kind == "small" else 17)
    return max(height + 1.0, ceil(text_width(font, text)) + appearance.px(10)), height


def draw_keycap(
    painter: QPainter, x: float, middle: float, text: str, appearance: Appearance, *, kind: str = "chip"
) -> float:
    """Draw a keycap at `x`, centered on the height `middle`; return its width."""
    width, height = keycap_size(appearance, text, kind)
    rect = QRectF(x, round(middle - height / 2), width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(appearance.color("border"), 1))
    painter.setBrush(appearance.color("page"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(appearance.font("small" if kind == "small" else "chip", MEDIUM))
    painter.setPen(appearance.color("fg"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    return width


def chip_width(appearance: Appearance, text: str, kind: str = "small") -> float:
    """Return the width of a label chip with `text`, in pixels."""
    font = appearance.font("small" if kind == "small" else "chip", SEMIBOLD)
    return ceil(text_width(font, text)) + appearance.px(12 if kind == "small" else 10)


def draw_chip(
    painter: QPainter, x: float, middle: float, text: str, label: Label, appearance: Appearance, height: float = 20
) -> float:
    """Draw `text` on the color of `label` at `x`, centered on the height `middle`; return its width."""
    height = appearance.px(height)
    kind = "small" if height > appearance.px(16) else "chip"
    width = chip_width(appearance, text, kind)
    _draw_on_label_color(
        painter, QRectF(x, round(middle - height / 2), width, height), text, label, appearance, kind, SEMIBOLD
    )
    return width


def badge_width(appearance: Appearance, text: str, side: float = 20) -> float:
    """Return the width of a badge: square, unless the text needs more."""
    font = appearance.font("small" if side > 18 else "chip", SEMIBOLD)
    return max(appearance.px(side), ceil(text_width(font, text)) + appearance.px(6))


def draw_badge(
    painter: QPainter, x: float, middle: float, text: str, label: Label, appearance: Appearance, side: float = 20
) -> float:
    """Draw a square badge on the color of `label` at `x`, centered on the height `middle`; return its width."""
    kind = "small" if side > 18 else "chip"
    width = badge_width(appearance, text, side)
    height = appearance.px(side)
    _draw_on_label_color(
        painter, QRectF(x, round(middle - height / 2), width, height), text, label, appearance, kind, SEMIBOLD
    )
    return width


def _draw_on_label_color(
    painter: QPainter, rect: QRectF, text: str, label: Label, appearance: Appearance, kind: str, weight: int
) -> None:
    colors = appearance.label_colors(label)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.accent)
    painter.drawRoundedRect(rect, 3, 3)
    painter.setFont(appearance.font("small" if kind == "small" else "chip", weight))
    painter.setPen(colors.ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def draw_line_pattern(
    painter: QPainter, left: float, right: float, middle: float, label: Label, accent: QColor, ground: QColor
) -> None:
    """Draw the line of a label from `left` to `right` around the height `middle`, on a surface of color `ground`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    flat = Qt.PenCapStyle.FlatCap
    if label.line is LineStyle.BOX:
        painter.setPen(QPen(accent, 1.4))
        painter.setBrush(ground)
        painter.drawRect(QRectF(left + 0.5, middle - 2.3, right - left - 1, 4.6))
    elif label.line is LineStyle.DOUBLE:
        painter.setPen(QPen(accent, 1.6, Qt.PenStyle.SolidLine, flat))
        for y in (middle - 2, middle + 2):
            painter.drawLine(QPointF(left, y), QPointF(right, y))
    else:
        pen = QPen(accent, 3, Qt.PenStyle.SolidLine, flat)
        if label.line is LineStyle.DASHED:
            pen.setDashPattern([2, 1])
        painter.setPen(pen)
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))


def draw_state_dot(painter: QPainter, center: QPointF, state: str, appearance: Appearance) -> None:
    """Draw the state of an article: ring is new, half is open, disc is submitted, disc in a ring is gold."""
    color = appearance.color("dim" if state == "new" else "fg")
    factor = appearance.scale
    radius = 4.5 * factor
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.5 * factor))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state == "gold":
        painter.drawEllipse(center, 5.5 * factor, 5.5 * factor)
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(center, 3 * factor, 3 * factor)
    elif state == "submitted":
        painter.setBrush(color)
        painter.drawEllipse(center, radius, radius)
    else:
        painter.drawEllipse(center, radius, radius)
        if state == "open":
            half = QPainterPath(center)
            half.arcTo(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), 90, 180)
            half.closeSubpath()
            painter.fillPath(half, color)
    painter.restore()


def draw_count_bars(
    painter: QPainter,
    right: float,
    base: float,
    counts: Sequence[int],
    labels: Sequence[Label],
    top: float,
    appearance: Appearance,
) -> float:
    """Draw one bar per label, ending at `right` and standing on `base`; return the left edge.

    Heights grow with the square root of the count; `top` is the count of a full bar.
    """
    step, width, full = appearance.px(8), appearance.px(6), appearance.px(14)
    left = right - step * len(labels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for place, (count, label) in enumerate(zip(counts, labels, strict=False)):
        x = left + place * step
        height = 0 if not count else max(2, round(min(1.0, sqrt(count / max(top, 1))) * full))
        painter.fillRect(QRectF(x, base, width, 1), appearance.color("border"))
        painter.fillRect(QRectF(x, base - height, width, height), appearance.label_colors(label).accent)
    return left
