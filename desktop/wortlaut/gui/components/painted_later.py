"""Lets the text be painted before what stands beside it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_FRAME_MS = 16
"""So long the picture waits: what others do in the next turns of the event loop comes in between, and so may a key."""


class PaintedLater(QObject):
    """Holds the painting of a widget and of all in it back for the length of a frame, whenever it is asked to.

    What the widget holds and what it says to assistive technology changes at once; only its picture waits, so that the
    frame with a new span in the text is not kept up by the lists and counts that follow from it. Then the whole widget
    is painted, once for everything that came meanwhile.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._paint)

    def wait(self) -> None:
        """Paint nothing of the widget now, but soon."""
        if not self._timer.isActive():
            self._widget.setUpdatesEnabled(False)
            self._timer.start()

    def _paint(self) -> None:
        self._widget.setUpdatesEnabled(True)
