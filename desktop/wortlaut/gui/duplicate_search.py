"""Keeps the groups of near-duplicates of the open project, found in a thread while nobody waits for them."""

from PySide6.QtCore import QObject, QTimer, Signal

from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.tasks import Reporter, Task
from wortlaut.session.duplicates import Copies, Found, find_copies, group_copies

UNASKED = 1_000
"""So many articles are searched without anybody asking: it takes a second."""
_SETTLE_MS = 1_500
"""How long nothing must have happened to the list of articles before it is searched unasked."""


class DuplicateSearch(QObject):
    """Searches, and tells the groups.

    Signals:
        grouped: the groups are there, or are others now.
        progressed: share of a search that is done.
        stopped: a search ended without a result.
    """

    grouped = Signal()
    progressed = Signal(float)
    stopped = Signal()

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._found: Found | None = None
        self._task: Task[Found] | None = None
        self._stale = True
        self.copies: Copies | None = None
        """What is known; None before the first search has ended."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.search_unasked)
        bridge.articles_changed.connect(self._on_articles_changed)
        bridge.project_changed.connect(self._on_project_changed)

    @property
    def searching(self) -> bool:
        """Whether a search runs."""
        return self._task is not None

    def search(self) -> None:
        """Search now, unless everything is known or on its way."""
        self._timer.stop()
        if self._task is not None:
            return
        if not self._stale and self._found is not None:
            self._group()
            return
        self._stale = False
        session, known = self._bridge.session, self._found

        def work(reporter: Reporter) -> Found:
            return find_copies(session, known, progress=reporter.progress, cancelled=reporter.cancelled)

        task: Task[Found] = Task(work, self)
        self._task = task
        task.progressed.connect(self.progressed)
        task.finished.connect(lambda found: self._on_finished(task, found))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.cancelled.connect(lambda: self._on_failed(task, None))
        task.start()

    def regroup(self) -> None:
        """Read what was decided by hand again."""
        if self._found is not None:
            self._group()

    def stop(self) -> None:
        """End a search and wait for it."""
        self._timer.stop()
        task, self._task = self._task, None
        if task is not None:
            self._stale = True
            task.cancel()
            task.wait()
            self.stopped.emit()

    def search_unasked(self) -> None:
        """Search now when that takes no time worth speaking of."""
        if self._bridge.session.article_count() <= UNASKED:
            self.search()

    def _group(self) -> None:
        assert self._found is not None
        before, self.copies = self.copies, group_copies(self._bridge.session, self._found)
        if before != self.copies:
            self.grouped.emit()

    def _on_articles_changed(self) -> None:
        self._stale = True
        if self._found is not None:
            self._group()  # what was decided by hand, or an undo of it
        self._timer.start()

    def _on_project_changed(self) -> None:
        self.stop()
        self._found, self.copies, self._stale = None, None, True
        self.grouped.emit()
        self._timer.start()

    def _on_finished(self, task: "Task[Found]", found: Found) -> None:
        if task is self._task:
            self._task = None
            self._found = found
            self._group()
            self.stopped.emit()
        task.wait()
        task.deleteLater()

    def _on_failed(self, task: "Task[Found]", error: object) -> None:
        if task is self._task:
            self._task = None
            self._stale = True
            self.stopped.emit()
            if isinstance(error, WortlautError):
                self._bridge.failed.emit(error)
            elif isinstance(error, BaseException):
                raise error
        task.deleteLater()
