"""What the page shows of an agreement, as values. Knows no Qt.

None stands for what is not defined; the meaning of each number is that of `wortlaut agreement --json`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wortlaut.domain.card import Category
from wortlaut.domain.scheme import Scheme

TOO_FEW = 20
"""Below this number of articles an interval says little."""

Cell = tuple[str, ...]
"""What a bar or a field of a matrix stands for: its kind, then ids. `("confusion", "quote", "")` is quote against
nothing."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its interval."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    jackknife: tuple[float, float] | None = None
    """Interval of another kind, given where articles are few."""
    count: int | None = None
    """Items the number is about."""
    lowest: float | None = None
    highest: float | None = None
    """Of several pairs, whose mean the number is."""


NOTHING = Estimate()


@dataclass(frozen=True, slots=True)
class LabelReport:
    """One label."""

    label: str
    measures: Mapping[str, Estimate]
    spans: tuple[int, int] = (0, 0)
    """Of each side."""
    both_empty: int = 0
    """Articles in which nobody used the label."""


@dataclass(frozen=True, slots=True)
class PairReport:
    """Two annotators, or one with herself."""

    first: str
    second: str
    articles: int
    strict: Estimate


@dataclass(frozen=True, slots=True)
class Week:
    """One stretch of time."""

    name: str
    """ISO year and week, `2026-W47`."""
    articles: int
    strict: Estimate


@dataclass(frozen=True, slots=True)
class GuidelineChange:
    """From which week on another version of the guidelines was in use."""

    week: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """One disagreement, or one place both read alike."""

    id: str
    article: str
    title: str
    excerpt: str
    categories: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    """Labels that stand against each other; "" for nothing."""


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many cards count for a kind of disagreement, and what they are in detail."""

    category: str
    cards: int
    details: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Report:
    """Everything the page shows."""

    annotators: tuple[str, ...]
    people: tuple[str, ...]
    """Everybody who could be compared."""
    articles: int
    excluded: tuple[tuple[str, str], ...]
    """Article and the code of the reason."""
    spans: Mapping[str, int]
    measures: Mapping[str, Estimate]
    """`strict_f1`, `exact_span_f1`, `type_overlap_f1`, `any_overlap_f1`, `partial_f1`, `alpha_u`, …"""
    labels: tuple[LabelReport, ...]
    pairs: tuple[PairReport, ...]
    confusion: tuple[tuple[int, ...], ...]
    """Rows are the labels of the first annotator and nothing, columns those of the second."""
    categories: tuple[CategoryCount, ...]
    attributes: Mapping[tuple[str, str], Estimate]
    """Label and attribute to its α."""
    links: Mapping[str, Estimate]
    weeks: tuple[Week, ...]
    changes: tuple[GuidelineChange, ...]
    literature: Mapping[str, float | None] = field(default_factory=dict)
    """Numbers to put beside published ones, by name."""
    skipped_units: int = 0
    """Spans α_U left out because it knows no overlap."""
    resamples: int = 0
    seed: int = 0
    gold: bool = False
    """Whether the second side is the adjudicated layer."""
    cards: tuple[CardRow, ...] = ()
    row: dict[str, Any] = field(default_factory=dict)
    """The JSON object of `wortlaut agreement --json`: what is written to files. Empty when nobody was compared."""

    @property
    def label_ids(self) -> tuple[str, ...]:
        """The labels in the order of the scheme."""
        return tuple(label.label for label in self.labels)

    @property
    def few(self) -> bool:
        """Whether there are too few articles for the interval."""
        return self.articles < TOO_FEW

    def measure(self, name: str) -> Estimate:
        """Return a measure of the whole, an undefined one when it is not there."""
        return self.measures.get(name, NOTHING)

    def behind(self, cell: Cell) -> tuple[CardRow, ...]:
        """Return the cards a part of a plot stands for, in the order of the articles."""
        kind, *ids = cell
        if kind == "confusion":
            wanted = (ids[0], ids[1])
            return tuple(card for card in self.cards if wanted in card.pairs)
        if kind == "category":
            return tuple(card for card in self.cards if card.categories[:1] == (ids[0],))
        if kind == "label":
            return tuple(card for card in self.cards if card.categories and any(ids[0] in pair for pair in card.pairs))
        if kind == "disagreements":
            return tuple(card for card in self.cards if card.categories)
        return ()


def nobody(people: tuple[str, ...], scheme: Scheme, labels: tuple[str, ...] | None = None) -> Report:
    """Return the report of a project in which nobody can be compared, on some labels or all."""
    ids = labels or tuple(label.id for label in scheme.labels)
    size = len(ids) + 1
    return Report(
        annotators=people,
        people=people,
        articles=0,
        excluded=(),
        spans={},
        measures={},
        labels=tuple(LabelReport(label, {}) for label in ids),
        pairs=(),
        confusion=((0,) * size,) * size,
        categories=tuple(CategoryCount(category.value, 0) for category in Category),
        attributes={},
        links={},
        weeks=(),
        changes=(),
    )
