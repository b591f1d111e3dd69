"""Has all of a huge layer in memory soon after its beginning was painted."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from wortlaut.domain.layer_content import LayerContent
from wortlaut.errors import WortlautError

_PAINTED_MS = 40
"""So long after the event loop went on, the beginning is on the screen: Qt paints first, however long that takes."""


class LayerReading(QObject):
    """Decides when the rest of the open layer is read, unless somebody asks for it before.

    Signals:
        done: all of the layer is in memory; or there is none.
        failed: a `WortlautError`; the layer cannot be read.
    """

    done = Signal()
    failed = Signal(object)

    def __init__(self, content: Callable[[], LayerContent | None], parent: QObject) -> None:
        """`content` returns what is open."""
        super().__init__(parent)
        self._content = content
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._is_painted = False

    def begin(self) -> None:
        """Follow another layer: it is done now, or when the rest was read."""
        content = self._content()
        if content is None or content.is_whole:
            self._timer.stop()
            self.done.emit()
        else:
            self._is_painted = False
            self._timer.start(0)

    def _on_time(self) -> None:
        if self._is_painted:
            self._read()
        else:
            self._is_painted = True
            self._timer.start(_PAINTED_MS)

    def _read(self) -> None:
        content = self._content()
        try:
            done = content is None or content.read_some()
        except WortlautError as error:
            self.failed.emit(error)
        else:
            if done:
                self.done.emit()
            else:
                self._timer.start(0)
