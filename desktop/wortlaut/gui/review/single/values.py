"""What the review of one submission shows, as values: spans with verdicts, corrections and remarks."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from wortlaut.domain.article import Article
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span


class SpanState(StrEnum):
    """How far the review of a span is."""

    OPEN = "open"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    QUESTION = "question"
    """A question is open, and it is the reviewer's turn."""
    WAITING = "waiting"
    """A question is open, and it is the annotator's turn."""
    DONE = "done"
    """All questions are settled, without a verdict."""
    ADDED = "added"
    """The annotator has nothing here; the reviewer has."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment, or an answer to one."""

    author: str
    body: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its answers, in the order they were written."""

    id: str
    remarks: tuple[Remark, ...]
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class ReviewedSpan:
    """A span as it was submitted, and what the review says of it."""

    span: Span
    state: SpanState = SpanState.OPEN
    correction: Span | None = None
    reason: str | None = None
    reviewer: str = ""
    at: datetime | None = None
    """When the verdict was given."""
    threads: tuple[Thread, ...] = ()
    linked: tuple[str, ...] = ()
    """Links in words: `said by: Healey`."""

    @property
    def shown(self) -> Span:
        """The span as it stands after a correction."""
        return self.correction or self.span

    @property
    def has_note(self) -> bool:
        """Whether there is something to read beside the text."""
        return self.correction is not None or bool(self.threads) or bool(self.reason)


@dataclass(frozen=True, slots=True)
class Submission:
    """What one person submitted on one article, under review."""

    article: Article
    scheme: Scheme
    language: str
    """Language of the names in the scheme."""
    annotator: str
    version: int
    at: datetime | None = None
    """When it was submitted."""
    seconds: int | None = None
    """Active time."""
    spans: tuple[ReviewedSpan, ...] = field(default_factory=tuple)
    """In text order."""
    read_only: bool = False
    """The annotator's own view of it: comments can be answered, nothing else."""
    finished: bool = False

    def of(self, span_id: str) -> ReviewedSpan | None:
        """Return a span by its id."""
        return next((one for one in self.spans if one.span.id == span_id), None)
