"""All problems of the open layer, kept up to date piece by piece so that no key waits for them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.rules import neighborhood, problems_of
from wortlaut.domain.span import Link, Range, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.session.session import Applied

_SLICE_SECONDS = 0.012
_BATCH = 32
_AFTER_EDIT_MS = 60
"""After an edit the text is painted first, and a quick row of edits is checked once."""


class ProblemBook(QObject):
    """Checks spans when the window has nothing else to do: all after opening, their neighborhood after an edit.

    Signals:
        changed: the problems are others now.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._found: dict[str, list[Problem]] = {}
        self._waiting: dict[str, None] = {}
        self._sorted: list[Problem] | None = []
        self._differs = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        bridge.project_changed.connect(self._begin)
        bridge.article_changed.connect(self._begin)
        bridge.changed.connect(self._on_changed)
        self.restart()

    @property
    def problems(self) -> Sequence[Problem]:
        """All problems found so far, in text order."""
        if self._sorted is None:
            content = self._bridge.session.content
            spans = {} if content is None else content.spans
            known = sorted((spans[span_id].sort_key(), span_id) for span_id in self._found if span_id in spans)
            self._sorted = [problem for _, span_id in known for problem in self._found[span_id]]
        return self._sorted

    @property
    def is_complete(self) -> bool:
        """Whether every span has been checked since its last change."""
        return not self._waiting

    def next_problem(self, offset: int, direction: int) -> Problem | None:
        """Return the next (+1) or previous (-1) problem seen from a code-point offset, round the ends."""
        content = self._bridge.session.content
        if content is None or not self.problems:
            return None
        ordered = self.problems if direction > 0 else self.problems[::-1]
        starts = [content.spans[problem.spans[0]].start for problem in ordered]
        beyond = (place for place, start in enumerate(starts) if (start - offset) * direction > 0)
        return ordered[next(beyond, 0)]

    def finish(self) -> None:
        """Check everything that waits, now."""
        while self._waiting:
            self._check_batch()
        self._tell()

    def _begin(self) -> None:
        """Check another article; the problems of the last one are gone at once."""
        self.restart()
        self._tell()

    def restart(self) -> None:
        """Check all spans of the open layer again."""
        content = self._bridge.session.content
        self._differs = bool(self._found)
        self._found.clear()
        self._sorted = None
        self._waiting = {} if content is None else dict.fromkeys(content.spans)
        self._timer.start(0)

    def _on_changed(self, applied: Applied) -> None:
        article, content = self._bridge.session.article, self._bridge.session.content
        if article is None or content is None or applied.article not in (None, article.id):
            return
        if applied.changes is None:
            self.restart()
            return
        for start, end in _touched(applied.changes, content.spans):
            self._waiting.update(dict.fromkeys(span.id for span in neighborhood(content, start, end)))
        for change in applied.changes.changes:
            if change.after is None and self._found.pop(change.entity.id, None) is not None:
                self._differs = True
        self._sorted = None  # a span may have moved
        self._timer.start(_AFTER_EDIT_MS)

    def _work(self) -> None:
        until = perf_counter() + _SLICE_SECONDS
        while self._waiting and perf_counter() < until:
            self._check_batch()
        if self._waiting:
            self._timer.start(0)
        else:
            self._tell()

    def _check_batch(self) -> None:
        session = self._bridge.session
        batch = list(islice(self._waiting, _BATCH))
        for span_id in batch:
            del self._waiting[span_id]
        if session.article is None or session.content is None:
            return
        spans = [session.content.spans[span_id] for span_id in batch if span_id in session.content.spans]
        found: dict[str, list[Problem]] = {span.id: [] for span in spans}
        for problem in problems_of(
            spans, session.article.text, session.content, session.scheme, self._bridge.boundaries
        ):
            if problem.spans:
                found.setdefault(problem.spans[0], []).append(problem)
        for span_id, listed in found.items():
            if self._found.get(span_id, []) != listed:
                self._differs, self._sorted = True, None
            if listed:
                self._found[span_id] = listed
            else:
                self._found.pop(span_id, None)

    def _tell(self) -> None:
        if self._differs:
            self._differs = False
            self.changed.emit()


def _touched(changes: ChangeSet, spans: Mapping[str, Span]) -> Iterable[Range]:
    """Yield the ranges in which a change set can have made or solved problems."""
    for change in changes.changes:
        for entity in (change.before, change.after):
            if isinstance(entity, Span):
                yield entity.start, entity.end
            elif isinstance(entity, Link):
                for end in (entity.source, entity.target):
                    if end in spans:
                        yield spans[end].start, spans[end].end
