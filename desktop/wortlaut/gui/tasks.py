"""Long work in a thread: progress and the result come back as signals, a request to stop goes in."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from wortlaut.session.progress import CancelledError

_Result = TypeVar("_Result")


class Reporter(QObject):
    """What the work in the thread may use: it reports progress and asks whether to stop."""

    progressed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Report `done` of `total`, in units of the work."""
        self.progressed.emit(done / max(1, total))

    def cancelled(self) -> bool:
        """Tell whether the person wants the work to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stop.set()


class Task(QObject, Generic[_Result]):
    """One piece of work in one thread. Exactly one of `finished`, `failed`, `cancelled` comes, in the window's thread.

    The work gets a `Reporter` and must not touch widgets. Raising CancelledError ends it as cancelled. `progressed`
    carries a share from 0 to 1.
    """

    progressed = Signal(float)
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

    @property
    def running(self) -> bool:
        """Whether the thread works."""
        return self._thread.is_alive()

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
        except CancelledError:
            self._ended.emit("cancelled", None)
        except BaseException as error:
            self._ended.emit("failed", error)
        else:
            self._ended.emit("finished", result)

    @Slot(str, object)
    def _tell(self, how: str, value: object) -> None:
        # The thread lets go of this object and of everything the work holds, before anybody here can: what is
        # destroyed must be destroyed in the window's thread.
        self._thread.join()
        if how == "cancelled":
            self.cancelled.emit()
        else:
            (self.finished if how == "finished" else self.failed).emit(value)


def stop_tasks(owner: QObject) -> None:
    """End all work that runs for an object or anything in it, and wait: what it works on is going to be closed."""
    tasks = owner.findChildren(Task)
    for task in tasks:
        task.cancel()
    for task in tasks:
        task.wait()
