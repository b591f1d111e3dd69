"""Tells when the first window of a Qt program has been painted, without the program knowing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

Painted = Callable[[QWidget, float], None]
"""Takes the window and the moment (`time.monotonic`) its first paint was done."""


class _Watch(QObject):
    def __init__(self, painted: Painted) -> None:
        super().__init__()
        self._painted = painted
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if not self._seen and is_window and event.type() == QEvent.Type.Paint:
            self._seen = True
            # The paint event of a window comes before those of what is in it; all are done when the loop turns again.
            QTimer.singleShot(0, lambda: self._painted(watched, time.monotonic()))
        return False


def on_first_paint(painted: Painted) -> None:
    """Call `painted` once, when the event loop that is started later has painted the first window."""
    run = QApplication.exec

    def exec_and_watch(*_: object) -> int:
        application = QApplication.instance()
        watch = _Watch(painted)
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        for watched in windows or [application]:
            watched.installEventFilter(watch)
        for window in windows:
            window.update()
        return run()

    for kind in (QApplication, QGuiApplication, QCoreApplication):
        kind.exec = exec_and_watch
