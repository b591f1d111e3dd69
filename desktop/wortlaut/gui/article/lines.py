"""Line patterns of labels as plain rectangles: drawn in one call, six times faster than as a path."""

from PySide6.QtCore import QRectF

from wortlaut.domain.scheme import LineStyle

_BOX_STYLE, _DOUBLE_STYLE, _DASHED_STYLE = LineStyle.BOX, LineStyle.DOUBLE, LineStyle.DASHED
"""Looked up once: members of an enumeration are slow to reach."""

_SOLID, _DASHED, _DOUBLE, _BOX = 2.6, 2.8, 1.5, 1.3
"""Thickness of the strokes in pixels."""
_DASH, _DASH_GAP = 6.2, 3.1
_DOT, _DOT_PITCH = 1.6, 4.0
_DOUBLE_OFFSET, _BOX_HALF = 1.9, 2.85


def dots(left: float, right: float, center: float) -> list[QRectF]:
    """Return a dotted line."""
    count = max(0, int((right - left - _DOT) // _DOT_PITCH) + 1)
    return [QRectF(left + at * _DOT_PITCH, center - _DOT / 2, _DOT, _DOT) for at in range(count)]


def dashes(left: float, right: float, center: float, extra: float = 0.0) -> list[QRectF]:
    """Return a dashed line, `extra` pixels heavier."""
    thick, found, x = _DASHED + extra, [], left
    while x < right:
        found.append(QRectF(x, center - thick / 2, min(_DASH, right - x), thick))
        x += _DASH + _DASH_GAP
    return found


def line(style: LineStyle, left: float, right: float, center: float, extra: float = 0.0) -> list[QRectF]:
    """Return the line of a label, `extra` pixels heavier, without ticks."""
    width = right - left
    if style is _BOX_STYLE:
        thick, top, bottom = _BOX + extra / 2, center - _BOX_HALF, center + _BOX_HALF
        return [
            QRectF(left, top, width, thick),
            QRectF(left, bottom - thick, width, thick),
            QRectF(left, top, thick, bottom - top),
            QRectF(right - thick, top, thick, bottom - top),
        ]
    if style is _DOUBLE_STYLE:
        thick = _DOUBLE + extra / 2
        return [
            QRectF(left, center - _DOUBLE_OFFSET - thick / 2, width, thick),
            QRectF(left, center + _DOUBLE_OFFSET - thick / 2, width, thick),
        ]
    if style is _DASHED_STYLE:
        return dashes(left, right, center, extra)
    thick = _SOLID + extra
    return [QRectF(left, center - thick / 2, width, thick)]


def tick(x: float, center: float) -> QRectF:
    """Return the tick that marks a real end of a line."""
    return QRectF(x - 0.9, center - 5, 1.8, 8)


def stub(left: float, right: float, center: float) -> QRectF:
    """Return what joins a badge and a tick where there is no room for a pattern."""
    return QRectF(left, center - _BOX / 2, right - left, _BOX)
