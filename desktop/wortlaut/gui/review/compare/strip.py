"""The overview strip of a review: open cards long, decided ones short, the current one in the accent."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded

WIDTH = 18
_MARGIN = 4
_LONG, _SHORT = 10, 5
_THICK = 2
_CURRENT = 4


class ReviewStrip(QWidget):
    """A tick per card at its place in the text, with a box for what is in sight; stands for the scroll bar."""

    place_wanted = Signal(float)
    """Share of the text, 0 to 1, that is to be in the middle of the viewport."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._length = 1
        self._places: Sequence[tuple[int, str]] = ()
        self._settled: Mapping[str, bool] = {}
        self._current: int | None = None
        self._window = 0.0, 1.0
        self._picture: QPixmap | None = None
        self.setFixedWidth(appearance.px(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview"))
        self.setCursor(Qt.CursorShape.ArrowCursor)

    # -- what it shows

    def show_places(self, length: int, places: Sequence[tuple[int, str]], settled: Mapping[str, bool]) -> None:
        """Show ticks at offsets, sorted, in a text of `length` code points, and which of them are settled."""
        self._length, self._places, self._settled = max(1, length), places, settled
        self._current = None
        self.restyle()

    def restyle(self) -> None:
        """Draw everything anew: colors or states are others."""
        self._picture = None
        self.update()

    def set_current(self, offset: int | None) -> None:
        """Show where the current card begins."""
        if offset != self._current:
            self._current = offset
            self.update()

    def set_window(self, start: int, end: int) -> None:
        """Show what the viewport shows, in code points."""
        window = start / self._length, max(start, end) / self._length
        if window != self._window:
            self._window = window
            self.update()

    # -- painting

    def _y(self, share: float) -> float:
        return _MARGIN + share * (self.height() - 2 * _MARGIN)

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        color, px = self._appearance.color, self._appearance.px
        picture.fill(color("panel"))
        painter = QPainter(picture)
        painter.fillRect(QRectF(0, 0, 1, self.height()), color("rule"))
        top, step = self._y(0), (self._y(1) - self._y(0)) / self._length
        settled = self._settled
        for long in (False, True):  # open ones over settled ones, each line of pixels once
            length, paint = px(_LONG if long else _SHORT), color("fg" if long else "border")
            for y in {round(top + offset * step) for offset, owner in self._places if settled[owner] is not long}:
                painter.fillRect(QRectF(px(3), y, length, _THICK), paint)
        painter.end()
        return picture

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ticks, the current card and the box of the viewport."""
        if self._picture is None or self._picture.deviceIndependentSize().toSize() != self.size():
            self._picture = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        top, bottom = self._y(self._window[0]), self._y(self._window[1])
        veil = QColor(self._appearance.color("fg"))
        veil.setAlpha(22)
        painter.setPen(self._appearance.color("border"))
        painter.setBrush(veil)
        painter.drawRect(QRectF(1, top, self.width() - 3, max(8.0, bottom - top)).toAlignedRect())
        if self._current is not None:
            y = round(self._y(self._current / self._length))
            painter.fillRect(QRectF(1, y - 1, self.width() - 2, _CURRENT), self._appearance.color("accent"))
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
        """The press was ours, so the release is."""
        event.accept()

    def _go(self, event: QMouseEvent) -> None:
        share = (event.position().y() - _MARGIN) / max(1, self.height() - 2 * _MARGIN)
        self.place_wanted.emit(min(1.0, max(0.0, share)))


def place_near(places: Sequence[tuple[int, str]], offset: int, step: int) -> str | None:
    """Return the owner before (-1) or after (+1) an offset that is no place itself, None past the ends."""
    at = bisect_left(places, (offset, ""))
    at = at if step > 0 else at - 1
    return places[at][1] if 0 <= at < len(places) else None
