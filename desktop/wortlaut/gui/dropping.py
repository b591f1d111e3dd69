"""Files and folders dropped anywhere on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.guard import guarded


class DropFrame(QWidget):
    """Watches a window for dragged files; shows a frame round it while they hover.

    Signals:
        dropped: list of the paths that were dropped.
    """

    dropped = Signal(object)

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("drop_frame")
        self._bridge = bridge
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files while the project can be written."""
        if isinstance(event, QDragEnterEvent):
            if _local_paths(event) and not self._bridge.session.read_only:
                event.acceptProposedAction()
                self._show()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            event.acceptProposedAction()
            self.dropped.emit(_local_paths(event))
            return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setPen(QPen(self._bridge.appearance.color("accent"), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
