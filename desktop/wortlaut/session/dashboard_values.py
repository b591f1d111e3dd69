"""What an overview of the project says, as values. Knows no window."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Key = tuple[str, ...]
"""Names a number of the overview: its part first, then what it is about, such as `("label", "quote")`."""


class Basis(StrEnum):
    """Which layers spans, links, lengths, shape and coverage are counted in."""

    GOLD = "gold"
    SUBMITTED = "submitted"
    """Each submitted layer of a person counts, so an article that three submitted counts three times."""
    OPEN = "open"
    """Nothing is submitted: work as it stands."""
    NOTHING = "nothing"
    """There is no layer."""


class Stage(StrEnum):
    """How far an article is, nearest to the goal first."""

    GOLD = "gold"
    REVIEW = "review"
    """Its gold is being decided on."""
    READY = "ready"
    """All submissions it takes are there."""
    ANNOTATING = "annotating"
    NEW = "new"
    """Nobody did anything in it."""


class Shape(StrEnum):
    """What about the shape of spans is counted; a span may have several."""

    NESTED = "nested"
    """Lies within the hull of another one; of several with the same hull all but one count."""
    CROSSING = "crossing"
    """Shares characters of its hull with another one, and neither hull lies within the other."""
    DISCONTINUOUS = "discontinuous"
    UNSURE = "unsure"
    UNLINKED = "unlinked"
    """Lacks a link that the scheme demands of it or warns about."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is looked at. A period leaves articles and people as they stand today, and narrows everything else."""

    annotator: str | None = None
    """Name of the only person whose work counts; None for everybody and the gold."""
    since: str | None = None
    """UTC: only what was submitted, finished or decided then or later."""


@dataclass(frozen=True, slots=True)
class PersonState:
    """How much of what somebody has to do is done."""

    name: str
    submitted: int
    open: int
    """Begun and not submitted, reopened ones among them."""
    assigned: int
    """Assigned and not begun."""
    reopened: int

    @property
    def total(self) -> int:
        """All articles of the person."""
        return self.submitted + self.open + self.assigned


@dataclass(frozen=True, slots=True)
class WeekMinutes:
    """How long articles took somebody that were first submitted in one week."""

    name: str
    week: str
    """ISO week, such as `2026-W40`."""
    minutes: float
    """Median over the articles."""
    articles: int


@dataclass(frozen=True, slots=True)
class Lengths:
    """Characters per span: nearest-rank percentiles."""

    p05: int
    p25: int
    p50: int
    p75: int
    p95: int


@dataclass(frozen=True, slots=True)
class LabelNumbers:
    """The spans of one label."""

    label: str
    spans: int
    values: Mapping[str, Mapping[str, int]]
    """Attribute to value to number of spans, defaults among them; of attributes with closed values only."""
    lengths: Lengths | None
    """None without a span."""


@dataclass(frozen=True, slots=True)
class LinkNumbers:
    """The links of one type."""

    type: str
    links: int
    sources: int
    """Spans they start at."""
    possible: int
    """Spans of the label they may start at."""


@dataclass(frozen=True, slots=True)
class MonthCoverage:
    """How much text of the articles of a month lies in spans."""

    month: str
    """Of the article's date, such as `2025-03`."""
    covered: int
    """Characters in at least one span, summed over layers."""
    characters: int
    """Of the articles, once for each layer."""
    articles: int

    @property
    def share(self) -> float | None:
        """Part of the text that lies in spans; None of nothing."""
        return self.covered / self.characters if self.characters else None


@dataclass(frozen=True, slots=True)
class LastDecision:
    """A decision, or several taken as one."""

    article: str
    card: str
    outcome: str
    at: str
    """UTC."""
    by: str
    """Name."""
    cards: int
    guideline_question: bool
    words: str
    """Of the span that came of it; "" without one."""


@dataclass(frozen=True, slots=True)
class OpenCards:
    """The disagreements that wait for a decision."""

    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Category to card ids, the most valuable first; each card once, by the category that counts."""
    articles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Article id to its open cards, the most valuable first; the article with the most valuable card first."""
    values: Mapping[str, float] = field(default_factory=dict)
    """Article id to the value of its first card."""
    edges: Mapping[str, int] = field(default_factory=dict)
    """Article id to the number of open cards in which only edge punctuation differs."""
    outdated: tuple[str, ...] = ()
    """Articles (ids) with submissions that their review is not based on yet."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Article id to title, of the articles that are looked at."""
    excerpts: Mapping[str, str] = field(default_factory=dict)
    """Card id to the text of its place, of decided ones as well."""

    @property
    def total(self) -> int:
        """All open cards."""
        return sum(map(len, self.categories.values()))


@dataclass(frozen=True, slots=True)
class Glance:
    """The agreement of the two who have most articles in common."""

    pair: tuple[str, str]
    articles: int
    strict: float | None
    low: float | None
    high: float | None
    furthest: tuple[str, float] | None
    """The label with the lowest strict F1, of at least two labels."""


class StepKind(StrEnum):
    """Something to do."""

    IMPORT = "import"
    CONTINUE = "continue"
    ASSIGNED = "assigned"
    DECIDE = "decide"
    READY = "ready"
    OUTDATED = "outdated"
    ANSWER = "answer"
    FURTHEST = "furthest"
    RELEASE = "release"
    BEGIN = "begin"


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next, with what it is to open."""

    kind: StepKind
    count: int = 0
    title: str = ""
    """Of the article it is about."""
    article: str | None = None
    """Where it begins."""
    articles: tuple[str, ...] = ()
    """All articles it is about."""
    cards: tuple[str, ...] = ()
    """Cards to open, the one to begin with first."""
    detail: int = 0
    """A second number: of cards, of those with edge punctuation only."""
    label: str = ""
    """Of a label, or of the annotator whose layer it is about: an id."""
    value: float | None = None
    people: tuple[tuple[str, int], ...] = ()
    """Name and number, by name."""


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The overview of a project in one scope."""

    scope: Scope
    articles: int
    """In the scope."""
    annotators: tuple[str, ...]
    """Names of everybody whose work may be seen, by name."""
    guideline: str | None
    stages: Mapping[Stage, int]
    people: tuple[PersonState, ...]
    """By name."""
    minutes: tuple[WeekMinutes, ...]
    """By name, then week."""
    basis: Basis
    layers: int
    """That are counted."""
    labels: tuple[LabelNumbers, ...]
    """In the order of the scheme."""
    links: tuple[LinkNumbers, ...]
    shapes: Mapping[Shape, int]
    """Number of spans."""
    months: tuple[MonthCoverage, ...]
    """Oldest first; articles whose month is not known are left out."""
    decisions: tuple[LastDecision, ...]
    """Newest first."""
    behind: Mapping[Key, tuple[str, ...]]
    """The articles (ids) behind each number, in project order."""
    hidden: int
    """Articles of which only the own work counts, because the reader still annotates them."""
    steps: tuple[Step, ...]
    """What can be said without the cards and the agreement."""
    fingerprint: str
    """Changes with what the agreement is computed of."""
    pair: tuple[str, str] | None
    """The two who have most articles in common that both submitted."""

    @property
    def spans(self) -> int:
        """All spans that are counted."""
        return sum(label.spans for label in self.labels)

    @property
    def link_count(self) -> int:
        """All links that are counted."""
        return sum(link.links for link in self.links)
