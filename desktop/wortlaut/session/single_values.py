"""A submitted layer with what reviewers and its annotator said about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from wortlaut.domain.article import PartialDate
from wortlaut.domain.card import Card, Category
from wortlaut.domain.span import Annotator, Link, Span
from wortlaut.session.moments import local_time
from wortlaut.store import layers, reviews, scheme_use
from wortlaut.store.project_file import Connection
from wortlaut.store.records import Data, span_from_data
from wortlaut.store.reviews import Submission


class VerdictState(StrEnum):
    """What a reviewer says about a span."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    QUESTION = "question"
    """Left to the annotator's answer."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer says about one span, about one that is missing, or about the layer as a whole."""

    id: str
    span: str | None
    """Id; None for a span that is missing, and for the whole layer."""
    reviewer: Annotator
    state: VerdictState
    correction: Span | None
    """The span as it should be; for `CORRECTED`."""
    reason: str | None
    at: datetime
    """Local time, aware."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on a span or on the article."""

    id: str
    span: str | None
    """Id; None for the article."""
    parent: str | None
    """The comment it answers."""
    author: Annotator
    body: str
    at: datetime
    resolved_at: datetime | None
    resolved_by: Annotator | None
    version: int
    """The submission it was written about."""


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers, oldest first. It is resolved when its first comment is."""

    comment: Comment
    answers: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class SubmittedLayer:
    """One line in the list of layers that can be reviewed."""

    article: str
    title: str
    date: PartialDate | None
    annotator: Annotator
    version: int
    spans: int
    judged: int
    """Spans the reviewer has said something about."""
    finished: bool
    """The reviewer is through with this version."""
    own: bool
    """It is the reviewer's own layer: it can be looked at, not judged."""


@dataclass(frozen=True, slots=True)
class LayerReview:
    """A submission under the eyes of one reviewer. The submission never changes."""

    submission: Submission
    versions: int
    """How many submissions there are."""
    verdicts: Mapping[str, Verdict]
    """Span id to what is said about it."""
    added: tuple[Verdict, ...]
    """Spans that are missing, in text order."""
    threads: tuple[Thread, ...]
    """By place in the text; those about the article first."""
    finished: Verdict | None
    """The verdict on the layer as a whole, given at the end."""

    @property
    def open(self) -> tuple[Span, ...]:
        """The spans nobody has said anything about, in text order."""
        return tuple(span for span in self.submission.spans if span.id not in self.verdicts)

    def corrected(self) -> tuple[tuple[Span, ...], tuple[Link, ...]]:
        """Return spans and links as they are with the verdicts: without the rejected, with the added."""
        spans = [self._as_judged(span) for span in self.submission.spans]
        spans += [verdict.correction for verdict in self.added]
        kept = sorted(filter(None, spans), key=Span.sort_key)
        ids = {span.id for span in kept}
        links = tuple(link for link in self.submission.links if link.source in ids and link.target in ids)
        return tuple(kept), links

    def _as_judged(self, span: Span) -> Span | None:
        verdict = self.verdicts.get(span.id)
        if verdict is None or verdict.state in (VerdictState.ACCEPTED, VerdictState.QUESTION):
            return span
        return verdict.correction


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an annotator had, beside what came of it."""

    counts: Mapping[Category, int]
    """Places that differ, each once, by the category that counts; all categories are there."""
    cards: tuple[Card, ...]
    """The places that differ, in text order; the annotator's reading has the annotator's id."""
    agreed: int
    """Places that do not differ."""


@dataclass(frozen=True, slots=True)
class MyDifferences:
    """What became of an annotator's own submission."""

    review: LayerReview
    reviewed: Comparison | None
    """Against the layer as its reviewers corrected it; None before one is through with it."""
    gold: Comparison | None
    """Against the gold; None before the article is gold."""
    other: str
    """Stands for the annotator of the other side in the cards."""


def read_layer(
    connection: Connection, article: str, annotator: str, version: int | None, reviewers: Sequence[str] | None
) -> LayerReview | None:
    """Return a submission (the newest without `version`) with the verdicts of these annotators (ids; None: of all).

    None when there is no such submission.
    """
    stored = layers.find_layer(connection, article, annotator)
    if stored is None or stored.layer.version == 0:
        return None
    layer = stored.layer
    found = reviews.submission(connection, layer.id, layer.version if version is None else version)
    if found is None:
        return None
    people = {person.id: person for person in layers.annotators(connection)}
    said = [
        _verdict(connection, data, people)
        for data in reviews.verdicts(connection, layer.id, found.version)
        if reviewers is None or data["reviewer"] in reviewers
    ]
    added = [one for one in said if one.span is None and one.correction]
    whole = [one for one in said if one.span is None and not one.correction]
    return LayerReview(
        found,
        layer.version,
        {one.span: one for one in said if one.span},
        tuple(sorted(added, key=lambda one: one.correction.sort_key() if one.correction else (0, 0, "", ""))),
        _threads([_comment(data, people) for data in reviews.comments(connection, layer.id)], found),
        whole[-1] if whole else None,
    )


def read_span_again(connection: Connection, review: LayerReview, span: str, reviewer: str) -> LayerReview:
    """Return a review with what `reviewer` (id) says about one span (id), and all comments, read again."""
    submission = review.submission
    people = {person.id: person for person in layers.annotators(connection)}
    verdicts = {key: one for key, one in review.verdicts.items() if key != span}
    for data in reviews.verdicts(connection, submission.layer, submission.version, span):
        if data["reviewer"] == reviewer:
            verdicts[span] = _verdict(connection, data, people)
    comments = [_comment(data, people) for data in reviews.comments(connection, submission.layer)]
    return replace(review, verdicts=verdicts, threads=_threads(comments, submission))


def _verdict(connection: Connection, data: Data, people: Mapping[str, Annotator]) -> Verdict:
    return Verdict(
        data["id"],
        data["span"],
        people[data["reviewer"]],
        VerdictState(data["state"]),
        span_from_data(scheme_use.span_now(connection, data["correction"])) if data["correction"] else None,
        data["reason"],
        local_time(data["at"]),
    )


def _comment(data: Data, people: Mapping[str, Annotator]) -> Comment:
    return Comment(
        data["id"],
        data["span"],
        data["parent"],
        people[data["author"]],
        data["body"],
        local_time(data["at"]),
        local_time(data["resolved_at"]) if data["resolved_at"] else None,
        people.get(data["resolved_by"] or ""),
        data["version"],
    )


def _threads(comments: Iterable[Comment], submission: Submission) -> tuple[Thread, ...]:
    comments = list(comments)
    places = {span.id: place for place, span in enumerate(submission.spans)} if comments else {}
    answers: dict[str, list[Comment]] = {}
    first: list[Comment] = []
    for comment in comments:
        if comment.parent is None:
            first.append(comment)
        else:
            answers.setdefault(comment.parent, []).append(comment)
    first.sort(key=lambda comment: places.get(comment.span or "", -1))
    return tuple(Thread(comment, tuple(answers.get(comment.id, ()))) for comment in first)
