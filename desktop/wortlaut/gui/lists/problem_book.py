"""All problems of the open layer, kept up to date piece by piece so that no key waits for them."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import neighborhood, problems_in_text, problems_of, stretches
from wortlaut.domain.span import Link, Range, Span
from wortlaut.gui.bridge import Bridge
from wortlaut.session.session import Applied

if TYPE_CHECKING:
    from wortlaut.domain.acceptance import Acceptances, Accepted, Judged

_SLICE_SECONDS = 0.012
_BATCH = 32
_AFTER_EDIT_MS = 60
"""After an edit the text is painted first, and a quick row of edits is checked once."""


_Place = TypeVar("_Place", str, Range)
_FAR = 4096
"""Code points before an edit in which a quotation can begin that reaches up to it."""


def place_of(problem: Problem, spans: Mapping[str, Span]) -> Range | None:
    """Return what a problem is about, in code points: its place, else its first span; None when that is gone."""
    if problem.place is not None:
        return problem.place
    span = spans.get(problem.spans[0]) if problem.spans else None
    return None if span is None else (span.start, span.end)


def go_to_problem(bridge: Bridge, problem: Problem) -> None:
    """Go to what a problem is about: text without a span is selected, so that a digit tags it."""
    if problem.place is not None:
        bridge.remember_place()
        bridge.view.select(*problem.place)
        bridge.text_wanted.emit()
    elif problem.spans:
        bridge.go_to_span(problem.spans[0])


class ProblemBook(QObject):
    """Checks when the window has nothing else to do: all spans and the text after opening, what is near after an edit.

    Signals:
        changed: the problems are others now, or what was accepted of them.
        lapsed: how many accepted problems are open again because of what was just edited.
    """

    changed = Signal()
    lapsed = Signal(int)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._found: dict[str, list[Problem]] = {}
        self._edits: list[ChangeSet] = []
        """What was changed, as far as nobody has looked yet what it touches."""
        self._waiting: dict[str, None] | None = {}
        """Ids of spans; None: all, which are not known yet."""
        self._stretches: list[Range] | None = None
        self._found_in_text: dict[Range, list[Problem]] = {}
        self._waiting_text: dict[Range, None] = {}
        self._sorted: list[Problem] | None = []
        self._judged: Judged | None = None
        self._acceptances: Acceptances | None = None
        self._told: Judged | None = None
        """What was told last of what is accepted in the open layer; None when nothing was yet."""
        self._differs = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._work)
        bridge.project_changed.connect(self._begin)
        bridge.article_changed.connect(self._begin)
        bridge.layer_read.connect(self._go_on)
        bridge.changed.connect(self._on_changed)
        self.restart()

    @property
    def problems(self) -> Sequence[Problem]:
        """All open problems found so far, in text order."""
        found = self._all()
        return self._judge(found).open if found else found

    @property
    def accepted(self) -> "Sequence[Accepted]":
        """The problems found so far that somebody accepted as they are, in text order."""
        found = self._all()
        return self._judge(found).accepted if found else ()

    def _judge(self, found: Sequence[Problem]) -> "Judged":
        session = self._bridge.session
        if self._judged is None or self._acceptances is not session.acceptances:
            self._acceptances = session.acceptances
            self._judged = self._acceptances.judge(found, session.content.spans if session.content else {})
        return self._judged

    def _all(self) -> Sequence[Problem]:
        if self._sorted is None:
            self._judged = None
            content = self._bridge.session.content
            spans = {} if content is None else content.spans
            known = [
                (spans[span_id].sort_key(), problem)
                for span_id, listed in self._found.items()
                if span_id in spans
                for problem in listed
            ]
            for listed in self._found_in_text.values():
                known += [((*problem.place, "", ""), problem) for problem in listed if problem.place is not None]
            self._sorted = [problem for _, problem in sorted(known, key=lambda item: item[0])]
        return self._sorted

    @property
    def is_complete(self) -> bool:
        """Whether every span and all text has been checked since its last change."""
        return not self._waits

    @property
    def _waits(self) -> bool:
        spans_wait = self._waiting or self._waiting is None
        return bool(self._edits or spans_wait or self._waiting_text or self._stretches is None)

    def next_problem(self, offset: int, direction: int) -> Problem | None:
        """Return the next (+1) or previous (-1) problem seen from a code-point offset, round the ends."""
        content = self._bridge.session.content
        if content is None:
            return None
        ordered = self.problems if direction > 0 else self.problems[::-1]
        places = [(place_of(problem, content.spans), problem) for problem in ordered]
        starts = [(place[0], problem) for place, problem in places if place is not None]
        beyond = (problem for start, problem in starts if (start - offset) * direction > 0)
        return next(beyond, starts[0][1] if starts else None)

    def finish(self) -> None:
        """Check everything that waits, now."""
        while self._waits:
            self._check_batch()
        self._tell()

    def _begin(self) -> None:
        """Check another article; the problems of the last one are gone at once."""
        self.restart()
        self._tell()

    def restart(self) -> None:
        """Check the open layer and its text again."""
        content = self._bridge.session.content
        self._differs = bool(self._found or self._found_in_text)
        self._found.clear()
        self._found_in_text.clear()
        self._sorted, self._told = None, None
        self._edits.clear()
        self._waiting = {} if content is None else None
        self._waiting_text.clear()
        self._stretches = None
        self._timer.stop()
        if content is None or content.is_whole:
            self._go_on()

    def _go_on(self) -> None:
        self._timer.start(0)

    def _on_changed(self, applied: Applied) -> None:
        session = self._bridge.session
        article, content = session.article, session.content
        if article is None or content is None or applied.article not in (None, article.id):
            return
        if applied.changes is None:
            self.restart()
            return
        if not applied.changes.changes:  # something is accepted, or not any more: no problem comes or goes
            self._differs = True
            self._tell()
            return
        self._edits.append(applied.changes)
        for change in applied.changes.changes:
            if change.after is None and self._found.pop(change.entity.id, None) is not None:
                self._differs = True
        self._sorted = None  # a span may have moved
        self._timer.start(_AFTER_EDIT_MS)

    def _work(self) -> None:
        until = perf_counter() + _SLICE_SECONDS
        while self._waits and perf_counter() < until:
            self._check_batch()
        if self._waits:
            self._timer.start(0)
        else:
            self._tell()

    def _check_batch(self) -> None:
        """Check some of the spans that wait; when none does, a stretch of the text."""
        session, boundaries = self._bridge.session, self._bridge.boundaries
        if session.article is None or session.content is None or boundaries is None:
            self._edits.clear()
            self._waiting = {}
            self._waiting_text.clear()
            self._stretches = []
        elif self._edits:
            self._find_touched(self._edits.pop(0), session.content, boundaries)
        elif self._waiting is None:
            self._waiting = dict.fromkeys(session.content.spans)
        elif self._waiting:
            self._check_spans(session.article.text, session.content, self._waiting, boundaries)
        elif self._stretches is None:
            self._stretches = list(stretches(boundaries))
            self._waiting_text = dict.fromkeys(self._stretches)
        else:
            self._check_text(session.article.text, session.content, boundaries)

    def _find_touched(self, edit: ChangeSet, content: LayerContent, boundaries: Boundaries) -> None:
        """Note what is to be checked again because of an edit, as the layer is now: later edits note their own."""
        for start, end in _touched(edit, content.spans):
            if self._waiting is not None:
                self._waiting.update(dict.fromkeys(span.id for span in neighborhood(content, start, end, boundaries)))
            if self._stretches is not None:
                first = max(boundaries.paragraph_at(start)[0], start - _FAR)
                low = max(0, bisect_right(self._stretches, (first, sys.maxsize)) - 1)
                high = bisect_left(self._stretches, (end, 0))
                self._waiting_text.update(dict.fromkeys(self._stretches[low:high]))

    def _check_spans(self, text: str, content: LayerContent, waiting: dict[str, None], boundaries: Boundaries) -> None:
        batch = list(islice(waiting, _BATCH))
        for span_id in batch:
            del waiting[span_id]
        spans = [content.spans[span_id] for span_id in batch if span_id in content.spans]
        found: dict[str, list[Problem]] = {span.id: [] for span in spans}
        for problem in problems_of(spans, text, content, self._bridge.session.scheme, boundaries):
            if problem.spans:
                found.setdefault(problem.spans[0], []).append(problem)
        self._keep(self._found, found)

    def _check_text(self, text: str, content: LayerContent, boundaries: Boundaries) -> None:
        part = next(iter(self._waiting_text))
        del self._waiting_text[part]
        listed = problems_in_text(*part, text, content, self._bridge.session.scheme, boundaries)
        self._keep(self._found_in_text, {part: listed})

    def _keep(self, known: dict[_Place, list[Problem]], found: Mapping[_Place, list[Problem]]) -> None:
        for place, listed in found.items():
            if known.get(place, []) != listed:
                self._differs, self._sorted = True, None
            if listed:
                known[place] = listed
            else:
                known.pop(place, None)

    def _tell(self) -> None:
        lapsed = 0 if self._waits else self._lapsed_since()
        if self._differs:
            self._differs = False
            self.changed.emit()
        if lapsed > 0:
            self.lapsed.emit(lapsed)

    def _lapsed_since(self) -> int:
        """Return how many acceptances lapsed since the last time: a span's edge moves while its problem stays."""
        from wortlaut.domain.acceptance import Judged  # not needed before the first paint

        before, given = self._told, self._bridge.session.acceptances.given
        self._told = self._judge(self._all()) if given else Judged()
        if before is None:
            return 0
        self._differs |= (before.accepted, before.lapsed) != (self._told.accepted, self._told.lapsed)
        return len(self._told.lapsed) - len(before.lapsed)


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
