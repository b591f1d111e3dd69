"""Looks for garbage where that does no harm: in the window's thread, when it has nothing to do."""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer

_QUIET_MS = 3_000
"""A look at everything takes some tens of milliseconds; it waits for a pause of this length at least."""


class GarbageCollector(QObject):
    """Takes Python's own collector's place from `begin` until `end`.

    Python looks for garbage in whichever thread makes the next object. Qt objects that are found in a worker are
    destroyed there, while the window's thread uses them: the process dies.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._began = False
        self._whole = QTimer(self)
        self._whole.setSingleShot(True)
        self._whole.setInterval(_QUIET_MS)
        self._whole.timeout.connect(self._collect_all)
        gc.disable()

    def begin(self) -> None:
        """Start to look, not in what there is now: that stays to the end."""
        self._began = True
        gc.freeze()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._collect)

    def end(self) -> None:
        """Give the work back to Python; no other thread may run any more."""
        self._whole.stop()
        if self._began:
            QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._collect)
        gc.enable()

    def _collect(self) -> None:
        """Look among the young as often as Python would."""
        young, middle, old = gc.get_count()
        often, seldom, rarely = gc.get_threshold()
        if old > rarely and not self._whole.isActive():
            self._whole.start()
        if middle > seldom:
            gc.collect(1)
        elif young > often:
            gc.collect(0)

    def _collect_all(self) -> None:
        gc.collect()
