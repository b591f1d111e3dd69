"""What is known about the agreement of two or more annotators, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wortlaut.domain.card import BoundaryKind, Category
from wortlaut.review.bootstrap import TOO_FEW


@dataclass(frozen=True, slots=True)
class Estimate:
    """A measure. `value` is None where it is not defined; of several pairs of annotators it is the mean."""

    value: float | None
    low: float | None = None
    high: float | None = None
    """95 % percentile interval over articles; None without resamples."""
    jackknife: tuple[float, float] | None = None
    """95 % interval of the jackknife, when there are too few articles for the other one."""
    lowest: float | None = None
    highest: float | None = None
    """Of several pairs of annotators the least and the most."""


@dataclass(frozen=True, slots=True)
class Excluded:
    """An article that is not counted, and why."""

    article: str
    reason: str
    """`one_submission`, `not_submitted`, `reopened` or `near_duplicate`."""
    of: str | None = None
    """For a near-duplicate the article that is counted."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The measures of one label, or of all."""

    spans: Mapping[str, int]
    """Annotator to number of spans in the articles counted; equal ones count once."""
    articles: int
    """In how many articles anybody has such a span."""
    both_empty: int
    """In how many articles nobody has: these say nothing about it."""
    measures: Mapping[str, Estimate]
    skipped_units: int = 0
    """Spans that α_U leaves out because they overlap another one of the same annotator and label."""


@dataclass(frozen=True, slots=True)
class AttributeAgreement:
    """How far aligned spans of one label have the same value of an attribute."""

    alpha: Estimate
    same: float | None
    """Share of equal values."""
    spans: int
    """Aligned pairs in which at least one has a value; no value is a value here."""


@dataclass(frozen=True, slots=True)
class LinkAgreement:
    """How far links of one type are the same; ends are compared through the alignment of spans."""

    f1: Estimate
    aligned_f1: Estimate
    """Of the links only whose both ends are aligned."""
    targets: float | None
    """1 − mean MASI distance between the sets of targets of aligned spans."""
    links: Mapping[str, int]
    """Annotator to number of links in the articles counted."""


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two of the annotators."""

    a: str
    b: str
    articles: int
    spans: Mapping[str, int]
    strict_f1: Estimate
    confusion: Mapping[tuple[str | None, str | None], int]
    """Label of `a` and of `b` to number of aligned pairs; None on one side: the other one has no partner."""


@dataclass(frozen=True, slots=True)
class Week:
    """The articles whose last submission was in one week."""

    name: str
    """ISO 8601, such as `2026-W40`."""
    articles: int
    strict_f1: Estimate
    guidelines: tuple[str, ...] = ()
    """Versions of the guidelines these submissions were made under."""


@dataclass(frozen=True, slots=True)
class SelfAgreement:
    """One annotator against the same one, later and unknowing."""

    annotator: str
    articles: int
    strict_f1: Estimate
    type_overlap_f1: Estimate


@dataclass(frozen=True, slots=True)
class Report:
    """The agreement of two or more annotators."""

    annotators: tuple[str, ...]
    """Names, in the order asked for."""
    articles: int
    """Articles that at least two of them submitted."""
    excluded: tuple[Excluded, ...]
    overall: Scope
    labels: Mapping[str, Scope]
    """Label id to its measures, in the order of the scheme."""
    attributes: Mapping[str, Mapping[str, AttributeAgreement]]
    """Label id to attribute id."""
    links: Mapping[str, LinkAgreement]
    """Link type to its measures."""
    pairs: tuple[PairAgreement, ...]
    categories: Mapping[Category, int]
    """Cards by their first category, in the order of `Category`."""
    kinds: Mapping[BoundaryKind, int]
    weeks: tuple[Week, ...]
    resamples: int
    seed: int
    count_duplicates: bool
    self_agreement: tuple[SelfAgreement, ...] = ()
    one_against_rest: Mapping[str, float | None] = field(default_factory=dict)
    """Of more than two: annotator to the mean of the strict F1 with each of the others."""
    everybody: Mapping[str, float | None] = field(default_factory=dict)
    """Of more than two: `alpha_u` over the articles all submitted, `token_alpha` with what is missing left out."""

    @property
    def too_few(self) -> bool:
        """Tell whether there are too few articles for the intervals to say much."""
        return self.articles < TOO_FEW
