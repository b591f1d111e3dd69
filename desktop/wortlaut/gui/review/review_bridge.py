"""The door between the Review page and the desk of the adjudicator: requests go in, facts come out as signals."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, Confidence, Reason
from wortlaut.domain.span import Range
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.gui.tasks import Reporter, Task

_Result = TypeVar("_Result")
REASON_NEEDED = "reason_needed"
_AT_ONCE = 16
"""So many articles are read in no time that anybody notices: without a thread."""


class ReviewBridge(QObject):
    """A desk as a QObject, and what goes along with the next decision: reason, confidence, note, flag.

    Signals:
        loading: share of the articles whose cards are made, 0 to 1.
        loaded: all cards are there.
        decided: ids of the cards that were just decided.
        article_changed: id of an article that was finished or opened again, None for several.
        reason_needed: a decision waits for a reason; `decide_with` goes on.
    """

    loading = Signal(float)
    loaded = Signal()
    decided = Signal(object)
    article_changed = Signal(object)
    reason_needed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._task: Task[None] | None = None
        self._waiting: Callable[[], bool] | None = None
        self._reasons: dict[object, Reason] = {}
        self.is_writing = False
        """Whether what is told now comes from here."""
        self.desk = ReviewDesk(bridge.session)
        self.reason: Reason | None = None
        self.confidence = Confidence.HIGH
        self.note: str | None = None
        self.guideline = False

    # cards

    def load(self) -> None:
        """Make the cards of all articles, of many in a thread; `loaded` tells when they are there."""
        from wortlaut.gui.tasks import Task

        self.stop()
        self.desk = ReviewDesk(self._bridge.session)
        desk = self.desk
        articles = self.attempt(desk.articles) or ()
        if sum(article.hidden_reason is None for article in articles) <= _AT_ONCE:
            try:
                desk.load()
            except WortlautError as error:
                self._bridge.failed.emit(error)
            else:
                self.loaded.emit()
            return

        def work(reporter: "Reporter") -> None:
            desk.load(reporter.progress)

        task: Task[None] = Task(work, self)
        self._task = task
        task.progressed.connect(self.loading)
        task.finished.connect(lambda _nothing: self._on_loaded(task))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.start()

    @property
    def is_loading(self) -> bool:
        """Whether cards are being made now."""
        return self._task is not None

    def stop(self) -> None:
        """Wait until nothing runs in the background."""
        if self._task is not None:
            self._task.wait()
            self._task = None

    def _on_loaded(self, task: "Task[None]") -> None:
        if task is self._task:
            self._task = None
            self.loaded.emit()
        task.deleteLater()

    def _on_failed(self, task: "Task[None]", error: BaseException) -> None:
        if task is self._task:
            self._task = None
        task.deleteLater()
        if not isinstance(error, WortlautError):
            raise error
        self._bridge.failed.emit(error)

    # deciding

    def begin(self, cluster: object) -> None:
        """Begin with a card: confidence is high again, the reason the last one given on a card of its kind."""
        self._waiting = None
        self.confidence = Confidence.HIGH
        self.note = None
        self.guideline = False
        self.reason = self._reasons.get(cluster)

    def decide(self, card_id: str, choice: Choice, cluster: object) -> bool:
        """Store a decision; tell whether it is stored. A missing reason is asked for, then it goes on by itself."""

        def store(reason: Reason | None) -> Applied | Problem:
            return self.desk.decide(
                card_id,
                choice,
                reason=reason,
                confidence=self.confidence,
                note=self.note,
                guideline_question=self.guideline,
            )

        return self._store(store, [card_id], cluster)

    def decide_alike(self, card_id: str, choice: Choice, ids: Sequence[str], cluster: object) -> bool:
        """Store the same decision on several cards as one step."""

        def store(reason: Reason | None) -> Applied | Problem:
            return self.desk.decide_alike(
                card_id, choice, ids, reason=reason, confidence=self.confidence, note=self.note
            )

        return self._store(store, ids, cluster)

    def add(self, article_id: str, label: str, selected: Range) -> bool:
        """Store a span that nobody had; tell whether it is stored."""
        return self._shown(self.attempt(lambda: self.desk.add(article_id, label, [selected])))

    def _store(self, store: Callable[[Reason | None], Applied | Problem], ids: Sequence[str], cluster: object) -> bool:
        given = self.reason
        result = self.attempt(lambda: store(given))
        if isinstance(result, Problem) and result.code == REASON_NEEDED:
            self._waiting = lambda: self._store(store, ids, cluster)
            self.reason_needed.emit()
            return False
        if not self._shown(result):
            return False
        if self.reason is not None:
            self._reasons[cluster] = self.reason
        self.decided.emit(list(ids))
        return True

    def give_reason(self, reason: Reason | None) -> bool:
        """Set the reason of the next decision; one that waited for it is stored now. Tell whether one was."""
        self.reason = reason
        waiting, self._waiting = self._waiting, None
        return waiting() if waiting is not None and reason is not None else False

    @property
    def waits(self) -> bool:
        """Whether a decision waits for its reason."""
        return self._waiting is not None

    def drop_waiting(self) -> None:
        """Give up the decision that waits for a reason."""
        self._waiting = None

    def step_confidence(self) -> Confidence:
        """Go from high to medium to low to high."""
        order = list(Confidence)
        self.confidence = order[(order.index(self.confidence) + 1) % len(order)]
        return self.confidence

    # articles

    def finish(self, article_id: str) -> Problem | None:
        """Freeze the gold of an article; return what keeps it from being finished."""
        result = self.attempt(lambda: self.desk.finish(article_id))
        if isinstance(result, Problem) and result.code == "cards_open":
            return result
        if self._shown(result):
            self.article_changed.emit(article_id)
        return None

    def reopen(self, article_id: str, reason: str) -> None:
        """Open the gold of an article again."""
        if self._shown(self.attempt(lambda: self.desk.reopen_gold(article_id, reason))):
            self.article_changed.emit(article_id)

    def remerge(self, article_id: str) -> None:
        """Put the review of an article on the newest submissions."""
        if self._shown(self.attempt(lambda: self.desk.remerge(article_id))):
            self.article_changed.emit(article_id)

    def give_back(self, article_id: str) -> bool:
        """Give an article back that the reviewer only opened, so that it can be reviewed; tell whether it is."""
        return self._bridge.give_back(article_id)

    # inside

    def _shown(self, result: Applied | Problem | None) -> bool:
        if isinstance(result, Problem):
            self._bridge.problem_found.emit(result)
        elif result is not None:
            self.is_writing = True
            try:
                self._bridge.show_review(result)
            finally:
                self.is_writing = False
        return isinstance(result, Applied)

    def attempt(self, action: Callable[[], _Result]) -> _Result | None:
        """Do something with the desk; a failure is told, and nothing was changed then."""
        try:
            return action()
        except WortlautError as error:
            self._bridge.failed.emit(error)
            return None
