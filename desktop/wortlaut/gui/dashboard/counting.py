"""Counts in threads, the quick part first: numbers, then cards, then the agreement."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from wortlaut.gui.tasks import Reporter, Task
from wortlaut.session.dashboard_values import Dashboard, Glance, OpenCards, Scope
from wortlaut.session.session import Session


class Works(Protocol):
    """What is done in the threads, one at a time."""

    def numbers(self, scope: Scope, reporter: Reporter) -> Dashboard:
        """Count articles, people and spans."""

    def cards(self, numbers: Dashboard, reporter: Reporter) -> OpenCards:
        """Count the cards that wait for a decision."""

    def glance(self, numbers: Dashboard, reporter: Reporter) -> Glance | None:
        """Compute the agreement of the two with most articles in common."""

    def close(self) -> None:
        """Let go of the file."""


class SessionWorks:
    """Asks the session. Cards stay in memory and follow the file; the agreement is kept until submissions change."""

    def __init__(self, session: Session) -> None:
        from wortlaut.session.dashboard_review import CardReader

        self._session = session
        self._cards = CardReader(session.path, session.annotator.name)
        self._glance: tuple[str, Glance | None] | None = None

    def numbers(self, scope: Scope, reporter: Reporter) -> Dashboard:
        """Count on a connection of its own."""
        from wortlaut.session.dashboard import dashboard_of

        session = self._session
        return dashboard_of(session.project, session.scheme, session.annotator, scope, reporter.cancelled)

    def cards(self, numbers: Dashboard, reporter: Reporter) -> OpenCards:
        """Make all cards the first time, those of changed articles later."""
        return self._cards.open_cards(numbers, reporter.progress, reporter.cancelled)

    def glance(self, numbers: Dashboard, reporter: Reporter) -> Glance | None:
        """Compute, or say again what nothing has changed of."""
        from wortlaut.session.dashboard_review import glance_of

        if self._glance is None or self._glance[0] != numbers.fingerprint:
            session = self._session
            found = glance_of(session, session.scheme, numbers, reporter.progress, reporter.cancelled)
            self._glance = numbers.fingerprint, found
        return self._glance[1]

    def close(self) -> None:
        """Close the second connection."""
        self._cards.close()


class Counting(QObject):
    """One chain of tasks at a time; a new question ends the one before.

    Signals:
        numbers: a `Dashboard`.
        cards: `OpenCards`.
        glance: a `Glance`, or None when nobody can be compared.
        progressed: share of the whole, 0 to 1.
        ended: everything is counted.
        failed: an error; what was told before stays true.
    """

    numbers = Signal(object)
    cards = Signal(object)
    glance = Signal(object)
    progressed = Signal(float)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, make_works: Callable[[], Works], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_works = make_works
        self._works: Works | None = None
        self._task: Task[object] | None = None
        self._wanted: Scope | None = None

    @property
    def is_counting(self) -> bool:
        """Whether something is on its way."""
        return self._task is not None

    def start(self, scope: Scope) -> None:
        """Count in a scope, as soon as what runs now has ended."""
        self._wanted = scope
        if self._task is None:
            self._begin()
        else:
            self._task.cancel()

    def cancel(self) -> None:
        """Count no further."""
        self._wanted = None
        if self._task is not None:
            self._task.cancel()

    def stop(self) -> None:
        """Count no further, wait for the thread and let go of the file."""
        self.cancel()
        task, self._task = self._task, None
        if task is not None:
            task.wait()
        if self._works is not None:
            self._works.close()
            self._works = None

    def _begin(self) -> None:
        scope, self._wanted = self._wanted, None
        if scope is None:
            return
        if self._works is None:
            self._works = self._make_works()
        works = self._works
        self._run(lambda reporter: works.numbers(scope, reporter), self._on_numbers, 0)

    def _on_numbers(self, numbers: object) -> None:
        works = self._works
        assert works is not None
        assert isinstance(numbers, Dashboard)
        self.numbers.emit(numbers)
        self._run(lambda reporter: works.cards(numbers, reporter), lambda found: self._on_cards(numbers, found), 1)

    def _on_cards(self, numbers: Dashboard, cards: object) -> None:
        works = self._works
        assert works is not None
        self.cards.emit(cards)
        self._run(lambda reporter: works.glance(numbers, reporter), self._on_glance, 2)

    def _on_glance(self, glance: object) -> None:
        self.glance.emit(glance)
        self.ended.emit()

    def _run(self, work: Callable[[Reporter], object], then: Callable[[object], None], place: int) -> None:
        task: Task[object] = Task(work, self)
        self._task = task
        task.progressed.connect(lambda share: self.progressed.emit((place + share) / 3) if task is self._task else None)
        task.finished.connect(lambda found: then(found) if self._is_over(task) else None)
        task.failed.connect(lambda error: self.failed.emit(error) if self._is_over(task) else None)
        task.cancelled.connect(lambda: self._is_over(task))
        self.progressed.emit(place / 3)
        task.start()

    def _is_over(self, task: "Task[object]") -> bool:
        """Let a task go; tell whether what it found is still wanted. What was asked meanwhile begins."""
        task.wait()
        task.deleteLater()
        if task is not self._task:
            return False
        self._task = None
        if self._wanted is not None:
            self._begin()
            return False
        return True
