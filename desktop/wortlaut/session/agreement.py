"""Compares what annotators of a project submitted: disagreements one by one, and how far they agree in numbers."""

import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from wortlaut.assist.near_duplicates import Piece, near_duplicates
from wortlaut.domain.card import Card, Contribution
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, Span
from wortlaut.errors import UsageError
from wortlaut.review.agreement import Agreement
from wortlaut.review.bootstrap import RESAMPLES, SEED
from wortlaut.review.cards import cards
from wortlaut.review.report import Estimate, Report
from wortlaut.session.moments import iso_week
from wortlaut.session.progress import Meter, Progress
from wortlaut.store import stream, submissions
from wortlaut.store.layers import find_annotator, name_key
from wortlaut.store.project_file import Connection, Project
from wortlaut.store.submissions import ArticleStates

__all__ = ["AgreementOptions", "ArticleCards", "Estimate", "Report", "agreement", "chosen_annotators", "compare"]

Cancelled = Callable[[], bool]

_STEPS = 3
"""How much longer counting an article takes than one of the two steps of looking for near-duplicates."""


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """Whose work on what is measured, and how."""

    annotators: tuple[str, ...] = ()
    """Names; empty means everybody who submitted something."""
    labels: frozenset[str] = frozenset()
    """Label ids to which spans, and links between them, are narrowed; empty means all."""
    articles: frozenset[str] | None = None
    """Article ids to which the comparison is narrowed; None means all."""
    weeks: tuple[str, str] | None = None
    """First and last ISO week (`2026-W40`) of the last submission of an article; None means any time."""
    resamples: int = RESAMPLES
    seed: int = SEED
    count_duplicates: bool = False
    """Count near-duplicate articles each; else of each group only the longest text counts, of those the smallest id."""
    forgive_edges: bool = False
    """Measure spans without the punctuation, quotation marks and white space at their outer edges."""
    hidden: frozenset[str] = frozenset()
    """Articles that the person asking must not see: treated as if they were not there."""


@dataclass(frozen=True, slots=True)
class ArticleCards:
    """The disagreements of one article."""

    article: str
    text: str
    contributions: tuple[Contribution, ...]
    cards: tuple[Card, ...]


def chosen_annotators(project: Project, names: Sequence[str]) -> tuple[Annotator, ...]:
    """Return the annotators of these names, in this order; without names everybody who submitted something.

    `gold` stands for the adjudicated layers, which no annotator can be called. Raises UsageError for a name the
    project does not know, and for fewer than two different ones.
    """
    with project.reading() as connection:
        if not names:
            return tuple(submissions.submitters(connection))
        found: dict[str, Annotator] = {}
        for name in names:
            is_gold = name_key(name) == submissions.GOLD
            annotator = Annotator(submissions.GOLD, submissions.GOLD) if is_gold else find_annotator(connection, name)
            if annotator is None:
                raise UsageError("annotator_unknown", where=str(project.path), name=name)
            found[annotator.id] = annotator
    if len(found) < 2:
        raise UsageError("two_annotators_needed")
    return tuple(found.values())


def compare(
    project: Project,
    scheme: Scheme,
    annotators: Sequence[Annotator],
    *,
    hidden: Collection[str] = (),
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Iterator[ArticleCards]:
    """Yield the articles that at least two of the annotators submitted, with what they disagree on.

    Articles come by id; `hidden` ones (ids) are left out. `cards` has no agreed places.
    """
    ids = [annotator.id for annotator in annotators]
    with stream.snapshot(project) as reader:
        found = [state for state in submissions.states(reader, ids) if state.id not in hidden]
        meter = Meter(len(found), progress, cancelled)
        for state in found:
            meter.advance(1)
            if len(_submitted_by(state)) < 2:
                continue
            text = submissions.text_of(reader, state.number)
            given = tuple(one.contribution for one in submissions.submitted(reader, state.number, ids))
            disputed = tuple(card for card in cards(state.id, text, scheme, given) if not card.agreed)
            yield ArticleCards(state.id, text, given, disputed)


def agreement(
    project: Project,
    scheme: Scheme,
    options: AgreementOptions,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    keep_cards: Callable[[ArticleCards], None] | None = None,
) -> Report:
    """Return the agreement of annotators on the articles that at least two of them submitted.

    `keep_cards` is called with all cards, agreed ones too, of each article that is counted. Reads a snapshot, so that
    work goes on meanwhile. Raises UsageError (unknown annotator, only one), CancelledError.
    """
    annotators = chosen_annotators(project, options.annotators)
    with stream.snapshot(project) as reader:
        return _Measuring(reader, scheme, annotators, options, progress, cancelled, keep_cards).report()


def agreement_in(
    reader: Connection,
    scheme: Scheme,
    annotators: Sequence[Annotator],
    options: AgreementOptions,
    groups: Sequence[Sequence[str]],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Return the agreement in a snapshot; `groups` are the near-duplicates (ids). The names are told as given."""
    return _Measuring(reader, scheme, annotators, options, progress, cancelled, None, groups).report()


class _Measuring:
    """One calculation."""

    def __init__(
        self,
        reader: Connection,
        scheme: Scheme,
        annotators: Sequence[Annotator],
        options: AgreementOptions,
        progress: Progress | None,
        cancelled: Cancelled | None,
        keep_cards: Callable[[ArticleCards], None] | None,
        groups: Sequence[Sequence[str]] | None = None,
    ) -> None:
        self._reader = reader
        self._scheme = scheme
        self._names = {annotator.id: annotator.name for annotator in annotators}
        self._options = options
        self._progress = progress
        self._cancelled = cancelled
        self._keep_cards = keep_cards
        self._groups = groups
        self._agreement = Agreement([annotator.name for annotator in annotators], scheme)

    def report(self) -> Report:
        options = self._options
        comparable = self._comparable()
        steps = len(comparable) * (_STEPS if options.count_duplicates else _STEPS + 2)
        meter = Meter(steps, self._progress, self._cancelled)
        counted = comparable if options.count_duplicates else self._without_duplicates(comparable, meter)
        meter.advance(_STEPS * (len(comparable) - len(counted)))
        for state in counted:
            self._add(state)
            meter.advance(_STEPS)
        for again in submissions.second_passes(self._reader, list(self._names)):
            if self._wanted(again.article):
                text = submissions.text_of(self._reader, again.number)
                first, second = self._prepared(again.first, text), self._prepared(again.second, text)
                self._agreement.add_second_pass(again.article, text, self._named(first), second)
        return self._agreement.report(
            options.resamples, options.seed, count_duplicates=options.count_duplicates, tick=lambda: meter.advance(0)
        )

    def _wanted(self, article: str) -> bool:
        options = self._options
        return article not in options.hidden and (options.articles is None or article in options.articles)

    def _comparable(self) -> list[ArticleStates]:
        """Return the articles that at least two submitted, and note why the others are not counted."""
        counted = []
        for state in submissions.states(self._reader, list(self._names)):
            if not self._wanted(state.id):
                continue
            done = _submitted_by(state)
            if len(done) > 1:
                counted.append(state)
                continue
            reopened = any(layer.version and layer.state == "open" for layer in state.layers)
            reason = "reopened" if reopened else "one_submission" if done else "not_submitted"
            self._agreement.exclude(state.id, reason)
        return counted

    def _without_duplicates(self, counted: list[ArticleStates], meter: Meter) -> list[ArticleStates]:
        longest = {
            state.id: (-len(submissions.text_of(self._reader, state.number)), state.id) for state in counted
        }  # fmt: skip
        left_out: set[str] = set()
        for ids in self._near_duplicates(counted, meter):
            known = [article for article in ids if article in longest]
            kept = min(known, key=longest.__getitem__, default=None)
            for article in known:
                if article != kept:
                    left_out.add(article)
                    self._agreement.exclude(article, "near_duplicate", kept)
        return [state for state in counted if state.id not in left_out]

    def _near_duplicates(self, counted: list[ArticleStates], meter: Meter) -> Sequence[Sequence[str]]:
        if self._groups is not None:
            return self._groups
        pieces = [
            Piece(state.id, submissions.text_of(self._reader, state.number), state.title, state.date, state.url)
            for state in counted
        ]
        return [group.ids for group in near_duplicates(pieces, meter.advance)]

    def _add(self, state: ArticleStates) -> None:
        found = submissions.submitted(self._reader, state.number, list(self._names))
        week = iso_week(max(one.at for one in found))
        if self._options.weeks and not self._options.weeks[0] <= week <= self._options.weeks[1]:
            self._agreement.exclude(state.id, "other_time")
            return
        text = submissions.text_of(self._reader, state.number)
        given = tuple(self._prepared(one.contribution, text) for one in found)
        guidelines = {one.guideline for one in found if one.guideline}
        self._agreement.add(state.id, text, [self._named(one) for one in given], week=week, guidelines=guidelines)
        made = cards(state.id, text, self._scheme, given)
        self._agreement.add_cards(made)
        if self._keep_cards:
            self._keep_cards(ArticleCards(state.id, text, given, made))

    def _named(self, given: Contribution) -> Contribution:
        return replace(given, annotator=self._names[given.annotator])

    def _prepared(self, given: Contribution, text: str) -> Contribution:
        """Return the part of a contribution that is about the chosen labels, with the edges that count."""
        labels, spans, links = self._options.labels, given.spans, given.links
        if labels:
            spans = tuple(span for span in spans if span.label in labels)
            ids = {span.id for span in spans}
            links = tuple(link for link in links if link.source in ids and link.target in ids)
        if self._options.forgive_edges:
            spans = tuple(_without_edges(span, text) for span in spans)
        return replace(given, spans=spans, links=links)


def _without_edges(span: Span, text: str) -> Span:
    """Return a span without punctuation and white space at its outer edges; one of nothing else stays as it is."""
    start, end = span.start, span.end
    while start < span.fragments[0][1] and _is_edge(text[start]):
        start += 1
    while end > max(start, span.fragments[-1][0]) and _is_edge(text[end - 1]):
        end -= 1
    inner = [edge for fragment in span.fragments for edge in fragment][1:-1]
    edges = [start, *inner, end]
    fragments = tuple(zip(edges[::2], edges[1::2], strict=True))
    return replace(span, fragments=fragments) if all(low < high for low, high in fragments) else span


def _is_edge(character: str) -> bool:
    return character.isspace() or unicodedata.category(character).startswith("P")


def _submitted_by(state: ArticleStates) -> list[str]:
    return [layer.annotator for layer in state.layers if layer.state in ("submitted", "gold")]
