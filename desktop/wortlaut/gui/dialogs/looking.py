"""Work in a thread whose answer is only wanted while nothing newer was asked: what previews in dialogs are made by."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from wortlaut.errors import WortlautError
from wortlaut.gui.tasks import Reporter, Task

Work = Callable[[Reporter], Any]


class Looking(QObject):
    """Does one piece of work after the other; a new one stops the one that runs, whose answer is dropped.

    Signals:
        found: what the newest work returned.
        failed: the WortlautError that it raised.
        progressed: share from 0 to 1.
    """

    found = Signal(object)
    failed = Signal(object)
    progressed = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task[Any] | None = None
        self._next: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None

    def look(self, work: Work) -> None:
        """Do `work`; nothing older is answered any more."""
        self._next = work
        if self._task is None:
            self._begin()
        else:
            self._task.cancel()

    def stop(self) -> None:
        """Stop, wait for the thread, and answer nothing more."""
        self._next = None
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            task.wait()
            task.deleteLater()

    def _begin(self) -> None:
        assert self._next is not None
        work, self._next = self._next, None
        task: Task[Any] = Task(work, self)
        self._task = task
        task.progressed.connect(self._on_progress)
        task.finished.connect(lambda result: self._end(task, lambda: self.found.emit(result)))
        task.failed.connect(lambda error: self._end(task, lambda: self._fail(error)))
        task.cancelled.connect(lambda: self._end(task, lambda: None))
        task.start()

    def _on_progress(self, share: float) -> None:
        if self._next is None:
            self.progressed.emit(share)

    def _end(self, task: Task[Any], tell: Callable[[], object]) -> None:
        if task is not self._task:
            return  # stopped, with its answer on the way
        self._task = None
        task.deleteLater()
        if self._next is None:
            tell()
        else:
            self._begin()

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, WortlautError):
            raise error
        self.failed.emit(error)
