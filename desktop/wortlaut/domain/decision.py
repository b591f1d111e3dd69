"""How a card was decided, as values: choices, reasons, decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from wortlaut.domain.card import Aspect
from wortlaut.domain.span import Range, Span


class Outcome(StrEnum):
    """What became of a card."""

    UNANIMOUS = "unanimous"
    """Pre-merged: everybody agreed."""
    MAJORITY = "majority"
    """Pre-merged: enough agreed."""
    TAKEN = "taken"
    """One reading was taken."""
    MERGED = "merged"
    """Union, intersection, or aspects of several readings."""
    EDITED = "edited"
    """Decided freely: edges moved, another label, or new spans."""
    ADDED = "added"
    """A span nobody had."""
    REJECTED = "rejected"
    """Nothing is here."""
    PARTIAL = "partial"
    """Some aspects are decided, others are still open."""
    SKIPPED = "skipped"
    """To be decided later."""
    UNRESOLVED = "unresolved"
    """Left open on purpose; the article can be finished with it."""


class Reason(StrEnum):
    """Why a decision was taken."""

    ANNOTATOR_ERROR = "annotator_error"
    GUIDELINE_GAP = "guideline_gap"
    AMBIGUOUS_TEXT = "ambiguous_text"
    BOUNDARY_CONVENTION = "boundary_convention"
    EDGE_CASE = "edge_case"
    LEGITIMATE_DISAGREEMENT = "legitimate_disagreement"
    """All readings are kept as `alternatives`."""
    SOURCE_TEXT_ERROR = "source_text_error"


class Confidence(StrEnum):
    """How sure the adjudicator is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ChoiceKind(StrEnum):
    """What an adjudicator does with a card."""

    TAKE = "take"
    UNION = "union"
    INTERSECTION = "intersection"
    RELABEL = "relabel"
    EDIT = "edit"
    REJECT = "reject"
    SKIP = "skip"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True)
class WantedLink:
    """A link of a gold span whose other end is named by what annotators made of it."""

    type: str
    target: tuple[str, str]
    """Annotator id and span id of the target as one annotator has it, or `("gold", span id)`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One key of the adjudicator."""

    kind: ChoiceKind
    reading: int | None = None
    """For `TAKE`: place of the reading in `Card.readings` (not the number on the screen)."""
    aspect: Aspect | None = None
    """Decide this aspect only; None decides the card."""
    label: str | None = None
    """For `RELABEL`."""
    fragments: tuple[Range, ...] = ()
    """For `EDIT`: where the span is now."""
    attributes: Mapping[str, str] | None = None
    """For `EDIT`; None keeps those of the pre-selected or first reading."""
    links: tuple[WantedLink, ...] | None = None
    """For `EDIT`; None keeps those of the reading the edit began with."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a card, by whom and why. Rejecting and leaving open are decisions too."""

    card: str
    article: str
    outcome: Outcome
    basis: str
    """`Card.basis` at that time."""
    spans: tuple[str, ...] = ()
    """Ids of the gold spans that came of it."""
    wanted: Mapping[str, tuple[WantedLink, ...]] = field(default_factory=dict)
    """Gold span id to the links it is to have; they appear in the gold as soon as their other end is there."""
    aspects: Mapping[Aspect, int] = field(default_factory=dict)
    """For `PARTIAL` and `MERGED`: aspect to the place of the reading it was taken from."""
    reason: Reason | None = None
    confidence: Confidence = Confidence.HIGH
    note: str | None = None
    guideline_question: bool = False
    decided_by: str | None = None
    """Annotator id; None for what was pre-merged."""
    at: str = ""
    """UTC, ISO 8601 with milliseconds."""
    versions: Mapping[str, int] = field(default_factory=dict)
    """Annotator id to the submission the card was made of."""
    alternatives: tuple[Span, ...] = ()
    audit: bool = False
    """Pre-merged and drawn for a second look."""
    stale: bool = False
    """A submission changed what it was based on; it has to be decided again."""
    batch: str | None = None
    """Id shared by decisions taken alike in one step."""

    @property
    def is_open(self) -> bool:
        """Tell whether the card still waits for the adjudicator."""
        return self.stale or self.audit or self.outcome in (Outcome.PARTIAL, Outcome.SKIPPED)
