"""What two or more annotators disagree on, as values: contributions, readings, cards."""

from dataclasses import dataclass
from enum import StrEnum

from wortlaut.domain.span import Link, Range, Span


class Category(StrEnum):
    """Kinds of disagreement, in the order in which a card that is of several is counted."""

    MISSING = "missing"
    """Somebody has nothing here."""
    LABEL = "label"
    BOUNDARY = "boundary"
    SPLIT = "split"
    """One span against several of the same label, or the same hull with other holes."""
    ATTRIBUTE = "attribute"
    LINK = "link"
    NESTING = "nesting"
    """The edge moved across the edge of another span, so that one contains the other for some readers only."""


class BoundaryKind(StrEnum):
    """How the boundaries of two spans differ."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    CONTAINS = "contains"
    """Both edges differ and one span contains the other."""
    PUNCTUATION = "punctuation"
    """Only punctuation and quotation marks (and white space beside them) make the difference."""
    WHITESPACE = "whitespace"
    DETERMINER = "determiner"
    """Only an article word, an office or a form of address at the left edge makes the difference."""


class Aspect(StrEnum):
    """What of a card may be decided apart."""

    EXISTENCE = "existence"
    BOUNDARY = "boundary"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one annotator submitted on an article."""

    annotator: str
    """Annotator id."""
    version: int
    """Number of the submission."""
    spans: tuple[Span, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a place, and who reads it so. Equal ones are one reading."""

    annotators: tuple[str, ...]
    """Annotator ids, sorted."""
    spans: tuple[tuple[Span, ...], ...]
    """For each of `annotators` that person's spans, in text order; all empty when they have nothing here.

    The spans of one reading are equal but for their ids, notes and doubts.
    """
    links: tuple[tuple[Link, ...], ...]
    """For each of `annotators` the links that start at these spans."""

    @property
    def example(self) -> tuple[Span, ...]:
        """The spans as the first of the annotators made them."""
        return self.spans[0] if self.spans else ()

    @property
    def example_links(self) -> tuple[Link, ...]:
        """The links as the first of the annotators made them."""
        return self.links[0] if self.links else ()


@dataclass(frozen=True, slots=True)
class Card:
    """One place to decide: how everybody who submitted the article reads it. Agreed places are cards as well."""

    id: str
    """16 hex digits made of the article and the ids of all spans and annotators, so the same on every machine."""
    article: str
    categories: tuple[Category, ...]
    """All that hold, in the order of `Category`; empty for an agreed place."""
    kinds: tuple[BoundaryKind, ...]
    """How the boundaries differ; empty without `Category.BOUNDARY`."""
    readings: tuple[Reading, ...]
    """Sorted by the first annotator's id; never shown in this order (see the adjudication's shuffling)."""
    basis: str
    """16 hex digits of all that the readings say: another value means that somebody changed something."""

    @property
    def agreed(self) -> bool:
        """Tell whether everybody reads the place alike."""
        return not self.categories

    @property
    def spans(self) -> tuple[Span, ...]:
        """One span per distinct reading and place, in text order."""
        found = {span.id: span for reading in self.readings for span in reading.example}
        return tuple(sorted(found.values(), key=Span.sort_key))

    @property
    def hull(self) -> Range:
        """From the first to the last code point of any reading."""
        spans = self.spans
        return min(span.start for span in spans), max(span.end for span in spans)
