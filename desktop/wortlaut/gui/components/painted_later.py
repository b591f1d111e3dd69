"""Lets the text be painted before what stands beside it."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class PaintedLater(QObject):
    """Holds the painting of a widget and of all in it back for one turn of the event loop, whenever it is asked to.

    What the widget holds and what it says to assistive technology changes at once; only its picture waits, so that the
    frame with a new span in the text is not kept up by the lists and counts that follow from it. When the program has
    nothing more urgent to do, the whole widget is painted, once for everything that came meanwhile.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint)

    def wait(self) -> None:
        """Paint nothing of the widget in this turn."""
        if not self._timer.isActive():
            self._widget.setUpdatesEnabled(False)
            self._timer.start()

    def _paint(self) -> None:
        self._widget.setUpdatesEnabled(True)
