"""The overview strip, in place of a scroll bar: where which labels are, what is left, where one is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from wortlaut.domain.kept import Stretches
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded

BODY = 18
OUTSIDE = 6
"""Room left of the body for problems and the mark of the focused span."""
_BUCKETS = 1024
_MARGIN = 4
_FOCUS_HEIGHT = 3
_VEIL = 22
"""Opacity, of 255, of what lies over the part that the viewport shows."""
_FIRST_SLICE, _SLICE = 100, 500
"""Spans counted before the first paint, and in each idle slice after it."""


class OverviewStrip(QWidget):
    """One column per label, drawn once into a picture; the viewport box and the focus mark lie over it."""

    place_wanted = Signal(float)
    """Share of the article, 0 to 1, that is to be in the middle of the viewport."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._length = 1
        self._columns: dict[str, list[int]] = {}
        """By label how many stretches begin in a bucket, less those that end before it."""
        self._sums: dict[str, list[int]] = {}
        """By label how many stretches lie in a bucket; made when one is asked for."""
        self._colors: dict[str, QColor] = {}
        self._scheme: Scheme | None = None
        self._waiting: Iterator[Stretches] = iter(())
        self._problems: Sequence[tuple[int, str]] = []
        self._read: Sequence[Range] = []
        self._focus: int | None = None
        self._window = 0.0, 1.0
        self._veil = QColor()
        self._picture: QPixmap | None = None
        self._stale: list[tuple[str, range]] = []
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._count_some)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedWidth(OUTSIDE + BODY)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview"))
        self.setCursor(Qt.CursorShape.ArrowCursor)

    # -- what it shows

    def show_spans(self, length: int, scheme: Scheme | None, spans: Iterable[Stretches]) -> None:
        """Show the spans of another article of `length` code points; `spans` must not change while it is read."""
        self._length = max(1, length)
        self._scheme = scheme
        self._columns = {label.id: [0] * (_BUCKETS + 1) for label in scheme.labels} if scheme else {}
        self._sums.clear()
        self._waiting = iter(spans)
        self.restyle()
        self._count_some(_FIRST_SLICE)

    def _count_some(self, number: int = _SLICE) -> None:
        part = list(islice(self._waiting, number))
        self._sums.clear()
        for label, fragments in part:
            self._count(label, fragments, 1)
        if len(part) < number:
            self._idle.stop()
            self._redraw()
        else:
            self._idle.start()

    def replace(self, removed: Iterable[Span], added: Iterable[Span]) -> None:
        """Take spans out and in; only what they change of the picture is drawn anew: mostly nothing among many others.

        What is taken out may still wait to be counted; until then it counts less than nothing.
        """
        for spans, step in ((removed, -1), (added, 1)):
            for span in spans:
                self._stale += [(span.label, buckets) for buckets in self._follow(span, step)]
        if self._stale:
            first = min(buckets.start for _, buckets in self._stale)
            last = max(buckets.stop for _, buckets in self._stale)
            top, bottom = int(self._y(first / _BUCKETS)), int(self._y(last / _BUCKETS))
            reach = 8 + 2 * self.height() // _BUCKETS  # marks are higher than their buckets
            self.update(0, top - reach, self.width(), bottom - top + 2 * reach)

    def _draw_stale(self, picture: QPixmap) -> None:
        """Draw what changed since the last paint into the picture."""
        painter = QPainter(picture)
        for label, buckets in self._stale:
            self._draw_column(painter, label, buckets)
        painter.end()
        self._stale.clear()

    def _buckets(self, part: Range) -> range:
        scale = _BUCKETS / self._length
        first = int(part[0] * scale)
        return range(first, min(_BUCKETS, max(first + 1, int(part[1] * scale))))

    def _follow(self, span: Span, step: int) -> list[range]:
        """Count a span; return the buckets that hold something now or nothing any more: that is all one sees of it."""
        sums = self._sums_of(span.label)
        self._count(span.label, span.fragments, step)
        found: list[range] = []
        for part in span.fragments:
            buckets, differs = self._buckets(part), False
            for bucket in buckets:
                before = sums[bucket]
                sums[bucket] = before + step
                differs = differs or (before > 0) != (before + step > 0)
            if differs:
                found.append(buckets)
        return found

    def _sums_of(self, label: str) -> list[int]:
        sums = self._sums.get(label)
        if sums is None:
            sums = self._sums[label] = list(accumulate(self._columns[label]))
        return sums

    def _count(self, label: str, fragments: Sequence[Range], step: int) -> None:
        column = self._columns[label]
        scale = _BUCKETS / self._length
        for start, end in fragments:
            first = int(start * scale)
            column[first] += step
            column[min(_BUCKETS, max(first + 1, int(end * scale)))] -= step

    def set_problems(self, places: Sequence[tuple[int, str]]) -> None:
        """Show problems by start and level; hints have no mark here."""
        shown = [(start, level) for start, level in places if level != "hint"]
        if shown != self._problems:
            self._problems = shown
            self._redraw()

    def set_read(self, ranges: Sequence[Range]) -> None:
        """Show which parts were marked as read."""
        if ranges != self._read:
            self._read = ranges
            self._redraw()

    def set_focus(self, offset: int | None) -> None:
        """Show where the focused span begins."""
        if offset != self._focus:
            self._update_focus()
            self._focus = offset
            self._update_focus()

    def set_window(self, start: int, end: int) -> None:
        """Show what the viewport shows, in code points."""
        window = start / self._length, max(start, end) / self._length
        if window == self._window:
            return
        before = self._window_box()
        self._window = window
        after = self._window_box()
        if before != after:
            self.update(before)
            self.update(after)

    def _window_box(self) -> QRect:
        """Return what is drawn around the part that the viewport shows."""
        top, bottom = self._y(self._window[0]), self._y(self._window[1])
        return QRectF(OUTSIDE + 1, top, BODY - 3, max(8.0, bottom - top)).toAlignedRect().adjusted(0, 0, 1, 1)

    def _update_focus(self) -> None:
        if self._focus is not None:
            self.update(0, self._focus_top(self._focus), self.width(), _FOCUS_HEIGHT)

    def _focus_top(self, offset: int) -> int:
        return round(self._y(offset / self._length)) - _FOCUS_HEIGHT // 2

    def restyle(self) -> None:
        """Use the colors of the present theme."""
        labels = self._scheme.labels if self._scheme else ()
        self._colors = {label.id: self._appearance.label_colors(label).accent for label in labels}
        self._veil = QColor(self._appearance.color("fg"))
        self._veil.setAlpha(_VEIL)
        self._redraw()

    def _redraw(self) -> None:
        self._picture = None
        self._stale.clear()
        self.update()

    # -- painting

    def _y(self, share: float) -> float:
        return _MARGIN + share * (self.height() - 2 * _MARGIN)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._appearance.color("page"))
        painter = QPainter(picture)
        color = self._appearance.color
        painter.fillRect(QRectF(OUTSIDE, 0, BODY, self.height()), color("panel"))
        painter.fillRect(QRectF(OUTSIDE, 0, 1, self.height()), color("rule"))
        for start, end in self._read:
            top, bottom = self._y(start / self._length), self._y(end / self._length)
            painter.fillRect(QRectF(OUTSIDE + 1, top, 1, max(1.0, bottom - top)), color("thumb"))
        for label in self._columns:
            self._draw_column(painter, label, range(_BUCKETS))
        for offset, _ in self._problems:
            painter.fillRect(QRectF(1, self._y(offset / self._length) - 2, 4, 4), color("error"))
        painter.end()
        return picture

    def _draw_column(self, painter: QPainter, label: str, buckets: range) -> None:
        """Draw a stretch of the column of a label over what is there."""
        pitch = max(1.5, (BODY - 4) / max(1, len(self._columns)))
        number = list(self._columns).index(label)
        x, width = OUTSIDE + 3 + (number * pitch) % (BODY - 4), max(1.5, pitch - 1)
        reach = 2 + int(4 * _BUCKETS / max(1, self.height()))  # marks are at least two pixels high
        low, high = max(0, buckets.start - reach), min(_BUCKETS, buckets.stop + reach)
        top, bottom = self._y(low / _BUCKETS), self._y(high / _BUCKETS)
        painter.setClipRect(QRectF(x, top, width, bottom - top + 2))
        painter.fillRect(QRectF(x, top, width, bottom - top + 2), self._appearance.color("panel"))
        column, color = self._sums_of(label), self._colors[label]
        for first, last in _runs(column, max(0, low - reach), min(_BUCKETS, high + reach)):
            top, bottom = self._y(first / _BUCKETS), self._y(last / _BUCKETS)
            painter.fillRect(QRectF(x, top, width, max(2.0, bottom - top - 1)), color)
        painter.setClipping(False)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the picture, the viewport box and the focus mark."""
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != self.size():
            self._picture = self._draw()
            self._stale.clear()
        elif self._stale:
            self._draw_stale(self._picture)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(self._appearance.color("border"))
        painter.setBrush(self._veil)
        painter.drawRect(self._window_box().adjusted(0, 0, -1, -1))
        if self._focus is not None:
            top = self._focus_top(self._focus)
            painter.fillRect(0, top, self.width(), _FOCUS_HEIGHT, self._appearance.color("accent"))
        painter.end()

    # -- mouse

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press was ours, so the release is: the canvas below must not see half a click."""
        event.accept()

    def _go(self, event: QMouseEvent) -> None:
        share = (event.position().y() - _MARGIN) / max(1, self.height() - 2 * _MARGIN)
        self.place_wanted.emit(min(1.0, max(0.0, share)))


def _runs(column: Sequence[int], low: int, high: int) -> Iterator[Range]:
    """Yield the stretches of buckets between `low` and `high` that hold something."""
    start: int | None = None
    for at in range(low, high):
        if column[at] > 0 and start is None:
            start = at
        elif column[at] <= 0 and start is not None:
            yield start, at
            start = None
    if start is not None:
        yield start, high
