"""Long work in a thread: progress and the result come back as signals, a request to stop goes in."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

_Result = TypeVar("_Result")


class TaskCancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """Raised inside a task at its next progress report after the person pressed Cancel."""


class Reporter(QObject):
    """What the work in the thread may use: it reports progress and learns about Cancel."""

    progressed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def __call__(self, done: int, total: int) -> None:
        """Report `done` of `total` (0: not known); raise TaskCancelled when the person wants to stop."""
        if self._stop.is_set():
            raise TaskCancelled
        self.progressed.emit(done, total)

    def stop(self) -> None:
        """Make the next report raise TaskCancelled."""
        self._stop.set()


class Task(QObject, Generic[_Result]):
    """One piece of work in one thread. Exactly one of `finished`, `failed`, `cancelled` comes, in the window's thread.

    The work gets a `Reporter` and must not touch widgets or the session of the window.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _ended = Signal(str, object)

    def __init__(self, work: Callable[[Reporter], _Result], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._reporter = Reporter()
        self._reporter.progressed.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="wortlaut-task", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._reporter.stop()

    def wait(self) -> None:
        """Block until the thread has ended; the signals still come through the event loop."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work(self._reporter)
        except TaskCancelled:
            self._ended.emit("cancelled", None)
        except BaseException as error:
            self._ended.emit("failed", error)
        else:
            self._ended.emit("finished", result)

    @Slot(str, object)
    def _tell(self, how: str, value: object) -> None:
        if how == "cancelled":
            self.cancelled.emit()
        else:
            (self.finished if how == "finished" else self.failed).emit(value)
