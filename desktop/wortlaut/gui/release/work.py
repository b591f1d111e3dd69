"""The work behind the page, in threads: rehearsing, and writing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.tasks import Reporter, Task
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_values import ReleaseResult

_SETTLE_MS = 200
"""How long to wait for further changes before it is rehearsed again."""
Rehearse = Callable[[Plan, Reporter], Rehearsal]


class Rehearsals(QObject):
    """Rehearses a plan; a newer wish ends the older work.

    Signals:
        progressed: share that is done, 0 to 1.
        done: the `Rehearsal`.
        stopped: the person ended it; what was known before stays.
        failed: a `WortlautError`.
    """

    progressed = Signal(float)
    done = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, rehearse: Rehearse | None, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rehearse = rehearse or self._ask_session
        self._task: Task[Rehearsal] | None = None
        self._plan = Plan()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._start)

    @property
    def running(self) -> bool:
        """Whether a rehearsal runs or is about to."""
        return self._task is not None or self._timer.isActive()

    def ask(self, plan: Plan) -> None:
        """Rehearse a plan, soon."""
        self._plan = plan
        self._drop()
        self.progressed.emit(0.0)
        self._timer.start()

    def cancel(self) -> None:
        """End the work; a person wants it."""
        if self.running:
            self._timer.stop()
            self._drop()
            self.stopped.emit()

    def stop(self) -> None:
        """End the work and wait for it."""
        self._timer.stop()
        task = self._task
        self._drop()
        if task is not None:
            task.wait()

    def _ask_session(self, plan: Plan, reporter: Reporter) -> Rehearsal:
        from wortlaut.session.rehearsing import rehearse

        session = self._bridge.session
        return rehearse(session, plan.options(), progress=reporter.progress, cancelled=reporter.cancelled)

    def _drop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _start(self) -> None:
        self._drop()
        plan = self._plan
        task: Task[Rehearsal] = Task(lambda reporter: self._rehearse(plan, reporter), self)
        self._task = task
        task.progressed.connect(lambda share: self.progressed.emit(share) if task is self._task else None)
        task.finished.connect(lambda found: self._end(task, self.done, found))
        task.failed.connect(lambda error: self._end(task, self.failed, error))
        task.cancelled.connect(lambda: self._end(task, None, None))
        task.start()

    def _end(self, task: "Task[Rehearsal]", signal: object, value: object) -> None:
        current = task is self._task
        if current:
            self._task = None
        task.wait()
        task.deleteLater()
        if not current or signal is None:
            return
        if isinstance(value, BaseException) and not isinstance(value, WortlautError):
            raise value
        signal.emit(value)  # type: ignore[attr-defined]


def writing(bridge: Bridge, target: Path, plan: Plan, *, overwrite: bool) -> Callable[[Reporter], ReleaseResult]:
    """Return the work that writes a release: the very function of the command."""
    from wortlaut.session.releasing import release

    session = bridge.session
    options = plan.options(overwrite=overwrite, made_for=session.reader)
    by = session.annotator.id if session.reader is not None else None

    def work(reporter: Reporter) -> ReleaseResult:
        return release(
            session.project,
            session.scheme,
            target,
            options,
            by=by,
            progress=reporter.progress,
            cancelled=reporter.cancelled,
        )

    return work
