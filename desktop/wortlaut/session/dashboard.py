"""The overview of a project: how far it is, who has done how much, what its spans are like, and what to do next.

Everything is told from the side of one reader. Of articles that the reader still annotates only the reader's own work
counts (see `session.blindness`); owners of second passes are nobody here.

How long an article took is read from the journal, because a person forgets to stop any clock: the sum of the times
between each action on the article and the same person's action before it, up to the first submission. A time of more
than `LONGEST_GAP` is a pause and counts nothing, so a time is rather too short than too long. Estimating time on task
from the times between logged events with an upper bound is one of the ways that V. Kovanović, D. Gašević, S. Dawson,
S. Joksimović, R. S. Baker and M. Hatala compare in "Does Time-on-task Estimation Matter? Implications on Validity of
Learning Analytics Findings", Journal of Learning Analytics 2(3), 2015, 81–110: the bound decides the number, so it is
named wherever the number is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice
from statistics import median
from zlib import crc32

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, LayerKind, LayerState, is_shadow_name
from wortlaut.session.blindness import EVERYTHING, Sight
from wortlaut.session.dashboard_spans import count_spans
from wortlaut.session.dashboard_steps import Work, early_steps
from wortlaut.session.dashboard_values import (
    Basis,
    Dashboard,
    Key,
    LastDecision,
    PersonState,
    Scope,
    Stage,
    WeekMinutes,
)
from wortlaut.session.moments import iso_week
from wortlaut.session.progress import CancelledError
from wortlaut.session.review_articles import ReviewState, standings
from wortlaut.session.review_settings import review_settings
from wortlaut.store import assignments, dashboard
from wortlaut.store.dashboard import ListedLayer
from wortlaut.store.layers import annotators, name_key
from wortlaut.store.project_file import Connection, Project

LONGEST_GAP = 300.0
"""Seconds between two actions that still count as work."""
_DECISIONS = 8
_WORDS = 90
_STAGES: Mapping[ReviewState, Stage] = {
    ReviewState.GOLD: Stage.GOLD,
    ReviewState.ADJUDICATING: Stage.REVIEW,
    ReviewState.REOPENED: Stage.REVIEW,
    ReviewState.READY: Stage.READY,
    ReviewState.COLLECTING: Stage.ANNOTATING,
}
Cancelled = Callable[[], bool]
_key = lru_cache(maxsize=1024)(name_key)


def _never() -> bool:
    return False


def dashboard_of(
    project: Project,
    scheme: Scheme,
    reader: Annotator | None,
    scope: Scope = Scope(),  # noqa: B008 (frozen)
    cancelled: Cancelled = _never,
) -> Dashboard:
    """Return the overview for `reader`, who may see everything when None.

    Reads on a connection of its own, so it may run in a thread. Raises CancelledError.
    """
    try:
        with dashboard.reader(project, cancelled) as connection:
            return _Overview(connection, scheme, reader, scope, cancelled).made()
    except dashboard.StoppedError:
        raise CancelledError from None


class _Overview:
    """One overview in the making."""

    def __init__(
        self, connection: Connection, scheme: Scheme, reader: Annotator | None, scope: Scope, cancelled: Cancelled
    ) -> None:
        self._connection = connection
        self._scheme = scheme
        self._reader = reader
        self._scope = scope
        self._cancelled = cancelled
        self._sight = _sight(connection, reader)
        self._articles = {article.id: article for article in dashboard.articles(connection)}
        self._layers = [layer for layer in dashboard.layers(connection) if self._is_seen(layer)]
        self._people = [layer for layer in self._layers if layer.kind == LayerKind.PERSON]
        self._assigned = self._seen_assignments()
        self._behind: dict[Key, set[str]] = {}

    def made(self) -> Dashboard:
        """Return everything."""
        among = self._among()
        stage_of = self._stage_of()
        for article in among:
            self._behind.setdefault(("stage", stage_of[article]), set()).add(article)
        stages = Counter(stage_of[article] for article in among)
        people = self._person_states()
        basis, chosen = self._chosen()
        spans = count_spans(self._connection, self._scheme, chosen, self._articles, self._check)
        self._behind |= spans.behind
        minutes = self._minutes()
        names = {self._name(layer) for layer in self._people if not layer.untouched} | self._assigned.keys()
        behind = self._in_order()
        return Dashboard(
            scope=self._scope,
            articles=len(among),
            annotators=tuple(sorted(names, key=name_key)),
            guideline=dashboard.newest_guideline(self._connection),
            stages={stage: stages[stage] for stage in Stage},
            people=people,
            minutes=minutes,
            basis=basis,
            layers=len(chosen),
            labels=spans.labels,
            links=spans.links,
            shapes=spans.shapes,
            months=spans.months,
            decisions=self._decisions(),
            behind=behind,
            hidden=len(self._sight.hidden),
            steps=early_steps(
                self._connection,
                self._reader,
                self._work(stage_of),
                self._sight.hidden,
            ),
            fingerprint=self._fingerprint(),
            pair=self._pair(),
        )

    def _check(self) -> None:
        if self._cancelled():
            raise CancelledError

    # who may see what

    def _is_seen(self, layer: ListedLayer) -> bool:
        if is_shadow_name(layer.name) and not self._sight.is_own_shadow(layer.name):
            return False
        if layer.article not in self._sight.hidden and not is_shadow_name(layer.name):
            return True
        return self._sight.shows(layer.article, layer.kind, layer.name)

    def _name(self, layer: ListedLayer) -> str:
        return self._sight.told(layer.name) if is_shadow_name(layer.name) else layer.name

    def _is_reader(self, name: str) -> bool:
        return self._reader is not None and _key(name) == _key(self._reader.name)

    def _seen_assignments(self) -> Mapping[str, set[str]]:
        """Return the articles (ids) assigned to each person, by name; of hidden ones only the reader's own."""
        found: dict[str, set[str]] = {}
        for article, person in assignments.assignments(self._connection):
            if article not in self._sight.hidden or self._is_reader(person.name):
                found.setdefault(person.name, set()).add(article)
        if self._reader is not None and self._sight.again:
            found.setdefault(self._reader.name, set()).update(self._sight.again)
        return found

    # the scope

    def _is_in_scope(self, name: str) -> bool:
        return self._scope.annotator is None or _key(name) == _key(self._scope.annotator)

    def _is_in_period(self, at: str | None) -> bool:
        return self._scope.since is None or (at is not None and at >= self._scope.since)

    def _among(self) -> Sequence[str]:
        """Return the articles of the scope: all, or those one person has anything to do with."""
        if self._scope.annotator is None:
            return list(self._articles)
        mine = {layer.article for layer in self._people if self._is_in_scope(self._name(layer)) and not layer.untouched}
        for name, articles in self._assigned.items():
            if self._is_in_scope(name):
                mine |= articles
        return [article for article in self._articles if article in mine]

    def _chosen(self) -> tuple[Basis, Sequence[ListedLayer]]:
        """Return the layers that spans are counted in: gold when there is any, else submitted ones, else open ones."""
        gold = [layer for layer in self._layers if layer.kind == LayerKind.GOLD and layer.state == LayerState.GOLD]
        own = [layer for layer in self._people if self._is_in_scope(self._name(layer))]
        submitted = [layer for layer in own if layer.state == LayerState.SUBMITTED]
        candidates = [(Basis.SUBMITTED, submitted), (Basis.OPEN, [layer for layer in own if not layer.untouched])]
        if self._scope.annotator is None:
            candidates.insert(0, (Basis.GOLD, gold))
        for basis, layers in candidates:
            if layers and basis is not Basis.OPEN:
                return basis, [layer for layer in layers if self._is_in_period(layer.submitted_at)]
            if layers:
                return basis, layers
        return Basis.NOTHING, []

    # how far it is

    def _stage_of(self) -> Mapping[str, Stage]:
        """Return how far each article is; of those that are hidden only the own work is known."""
        ready = review_settings(self._connection).ready
        reviewer = self._reader.id if self._reader else ""
        found = standings(self._connection, reviewer, ready, self._sight.hidden)
        begun = {layer.article for layer in self._people if not layer.untouched}
        stages: dict[str, Stage] = {}
        for article in self._articles:
            standing = found.get(article)
            stage = Stage.NEW if standing is None or standing.blind else _STAGES[standing.state]
            if stage in (Stage.NEW, Stage.ANNOTATING):
                stage = Stage.ANNOTATING if article in begun else Stage.NEW
            stages[article] = stage
        return stages

    def _person_states(self) -> tuple[PersonState, ...]:
        counts: dict[str, Counter[str]] = {}
        begun: dict[str, set[str]] = {}

        def add(name: str, what: str, article: str) -> None:
            counts.setdefault(name, Counter())[what] += 1
            self._behind.setdefault(("person", name, what), set()).add(article)

        for layer in self._people:
            name = self._name(layer)
            if layer.untouched or not self._is_in_scope(name):
                continue
            begun.setdefault(name, set()).add(layer.article)
            add(name, "submitted" if layer.state == LayerState.SUBMITTED else "open", layer.article)
            if layer.state == LayerState.OPEN and layer.version:
                add(name, "reopened", layer.article)
        for name, articles in self._assigned.items():
            if self._is_in_scope(name):
                for article in articles - begun.get(name, set()):
                    add(name, "assigned", article)
        keys = ("submitted", "open", "assigned", "reopened")
        return tuple(PersonState(name, *(counts[name][key] for key in keys)) for name in sorted(counts, key=name_key))

    def _minutes(self) -> tuple[WeekMinutes, ...]:
        names = {layer.annotator: self._name(layer) for layer in self._people}
        seen = {(layer.annotator, layer.article) for layer in self._people if layer.version}  # not taken back
        taken: dict[tuple[str, str], dict[str, float]] = {}
        for worked in (
            *dashboard.told_time(self._connection),
            *dashboard.active_time(self._connection, LONGEST_GAP),
        ):  # the journal, where it knows, wins
            name = names.get(worked.annotator)
            wanted = (worked.annotator, worked.article) in seen and self._is_in_period(worked.at)
            if name is not None and wanted and self._is_in_scope(name):
                taken.setdefault((name, iso_week(worked.at)), {})[worked.article] = worked.seconds / 60
        for (name, week), articles in taken.items():
            self._behind[("minutes", name, week)] = set(articles)
        return tuple(
            WeekMinutes(name, week, median(articles.values()), len(articles))
            for (name, week), articles in sorted(taken.items(), key=lambda item: (name_key(item[0][0]), item[0][1]))
        )

    # reviews

    def _decisions(self) -> tuple[LastDecision, ...]:
        names = {person.id: person.name for person in annotators(self._connection)}
        found = (
            LastDecision(
                one.article,
                one.card,
                one.outcome,
                one.at,
                names.get(one.by, ""),
                one.cards,
                one.guideline_question,
                _words(one.surface),
            )
            for one in dashboard.last_decisions(self._connection)
            if one.article not in self._sight.hidden and self._is_in_period(one.at)
        )
        return tuple(islice((one for one in found if self._is_in_scope(one.by)), _DECISIONS))

    def _pair(self) -> tuple[str, str] | None:
        """Return the names of the two who have most submitted articles in common, the first by name of several."""
        done: dict[str, set[str]] = {}
        for layer in self._people:
            if layer.state == LayerState.SUBMITTED and layer.article not in self._sight.hidden:
                done.setdefault(self._name(layer), set()).add(layer.article)
        pairs = list(combinations(sorted(done, key=name_key), 2))
        best = max(pairs, key=lambda pair: len(done[pair[0]] & done[pair[1]]), default=None)
        return best if best and done[best[0]] & done[best[1]] else None

    def _fingerprint(self) -> str:
        """Return what changes when a submission that the agreement is made of does."""
        done = [(layer.number, layer.version, layer.state) for layer in self._people if layer.version]
        return f"{self._pair()} {len(self._sight.hidden)} {crc32(repr(done).encode())}"

    # what is next

    def _own_work(self) -> Sequence[tuple[str, bool]]:
        """Return what the reader has to annotate, in project order: article ids, and whether it is begun."""
        if self._reader is None:
            return []
        mine = [layer for layer in self._people if self._is_reader(self._name(layer))]
        begun = {layer.article for layer in mine if layer.state == LayerState.OPEN and not layer.untouched}
        done = {layer.article for layer in mine if layer.state == LayerState.SUBMITTED}
        given = self._assigned.get(self._reader.name, set()) - done
        return [(article, article in begun) for article in self._articles if article in begun or article in given]

    def _work(self, stage_of: Mapping[str, Stage]) -> Work:
        """Return where there is something to do, in project order, whatever the scope is."""
        taken = {layer.article for layer in self._layers if not layer.untouched and layer.kind != LayerKind.MACHINE}
        taken.update(*self._assigned.values())
        stages: dict[Stage, list[str]] = {}
        for article, stage in stage_of.items():
            stages.setdefault(stage, []).append(article)
        new = [article for article in stages.get(Stage.NEW, ()) if article not in taken]
        return Work(self._own_work(), new, stages, bool(self._articles))

    def _in_order(self) -> Mapping[Key, tuple[str, ...]]:
        """Return the articles behind each number in project order."""
        order = {article: place for place, article in enumerate(self._articles)}
        return {key: _sorted(found, order) for key, found in self._behind.items()}


def _sorted(articles: Iterable[str], order: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(articles, key=order.__getitem__))


def _sight(connection: Connection, reader: Annotator | None) -> Sight:
    if reader is None:
        return EVERYTHING
    again = frozenset(assignments.presented_again(connection, reader.id))
    return Sight(reader.name, assignments.blind(connection, reader.id), again)


def _words(surface: str) -> str:
    plain = " ".join(surface.split())
    return plain if len(plain) <= _WORDS else plain[: _WORDS - 1].rstrip() + "…"
