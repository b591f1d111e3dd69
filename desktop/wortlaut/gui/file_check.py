"""The check of the project's file after the first paint, in threads: the first edit waits for its first part only."""

from PySide6.QtCore import QObject, Signal

from wortlaut.gui.tasks import Reporter, Task
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Session


class FileCheck(QObject):
    """Checks the project of one session.

    Signals:
        ready: nothing is wrong, but perhaps with spans and links of other articles, which are looked at next.
        passed: nothing is wrong at all.
        failed: something is, or the file could not be read; with the error.
    """

    ready = Signal()
    passed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stopped = False
        self._basis: Task[None] = Task(lambda _reporter: session.project.verify_basis(), self)
        self._spans: Task[None] = Task(self._look_at_spans, self)
        self._basis.finished.connect(self._go_on)
        self._basis.failed.connect(self._tell_failure)
        self._spans.finished.connect(self._tell_end)
        self._spans.failed.connect(self._tell_failure)

    def begin(self) -> None:
        """Begin."""
        self._basis.start()

    def end(self) -> None:
        """Stop soon, wait for that, and go; nothing is told any more."""
        self._stopped = True
        self._spans.cancel()
        self._basis.wait()
        self._spans.wait()
        self.deleteLater()

    def _go_on(self) -> None:
        if self._stopped:
            return
        self.ready.emit()
        if not self._stopped:
            self._spans.start()

    def _tell_end(self) -> None:
        if not self._stopped:
            self.passed.emit()

    def _tell_failure(self, error: BaseException) -> None:
        if not self._stopped:
            self.failed.emit(error)

    def _look_at_spans(self, reporter: Reporter) -> None:
        def pause() -> None:
            if reporter.cancelled():
                raise CancelledError

        self._session.verify(pause)
