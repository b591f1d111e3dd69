"""How the Review page divides itself: three columns, a rail of marks, or the card under the text."""

from enum import Enum

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.card_panel import CardPanel
from wortlaut.gui.review.card_queue import CardQueue


class Room(Enum):
    """How much room there is across."""

    THREE = "three columns"
    RAIL = "rail, text, card"
    STACKED = "rail, card under the text"


THREE_FROM, RAIL_FROM = 1600, 1280
_QUEUE, _RAIL = 320, 56
_CARD = {Room.THREE: 500, Room.RAIL: 480}
_LEAST_TEXT = 480
_LEAST_CARD, _CARD_SHARE = 312, 0.58


def room_for(width: int, scale: float) -> Room:
    """Return how a page `width` pixels wide divides itself when fonts are `scale` times the designed size."""
    designed = width / scale
    if designed >= THREE_FROM:
        return Room.THREE
    return Room.RAIL if designed >= RAIL_FROM else Room.STACKED


class ReviewBody(QWidget):
    """Queue, text and card.

    Signals:
        rearranged: the parts stand elsewhere now.
    """

    rearranged = Signal()

    def __init__(
        self, appearance: Appearance, queue: CardQueue, text: QWidget, card: CardPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.queue, self.text, self.card = queue, text, card
        self.room = Room.THREE
        self._queue_over = False
        for part in (text, card, queue):
            part.setParent(self)

    @property
    def queue_is_over(self) -> bool:
        """Whether the whole queue lies over the text now."""
        return self._queue_over

    def show_queue(self, *, show: bool) -> None:
        """Lay the whole queue over the text, or shrink it again; nothing where it has a column of its own."""
        over = show and self.room is not Room.THREE
        if over != self._queue_over:
            self._queue_over = over
            self._place()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the room anew."""
        super().resizeEvent(event)
        before = self.room
        self.room = room_for(self.width(), self._appearance.scale)
        if self.room is Room.THREE:
            self._queue_over = False
        self._place()
        if self.room is not before:
            self.rearranged.emit()

    def _place(self) -> None:
        px, width, height = self._appearance.px, self.width(), self.height()
        self.queue.set_narrow(self.room is not Room.THREE and not self._queue_over)
        self.card.set_under(self.room is Room.STACKED)
        left = px(_QUEUE if self.room is Room.THREE else _RAIL)
        self.queue.setGeometry(0, 0, px(_QUEUE) if self._queue_over else left, height)
        if self.room is Room.STACKED:
            card = min(max(px(_LEAST_CARD), round(height * _CARD_SHARE)), height)
            self.text.setGeometry(QRect(left, 0, width - left, height - card))
            self.card.setGeometry(QRect(left, height - card, width - left, card))
        else:
            side = min(px(_CARD[self.room]), width - left - px(_LEAST_TEXT))
            self.text.setGeometry(QRect(left, 0, width - left - side, height))
            self.card.setGeometry(QRect(width - side, 0, side, height))
        self.queue.raise_()
