"""Which spans of an article can be carried over to a near-duplicate of it, exactly: nothing is guessed.

A span is carried when the words of all its fragments stand unchanged, one after the other, in the paragraph of the copy
that belongs to its own. One changed word is enough to hold it back. Offsets are code points.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.assist.carry_alignment import Alignment
from wortlaut.assist.word_sequences import Similarity, WordSequences
from wortlaut.domain.span import Range, Span


class Hindrance(StrEnum):
    """Why a span is not carried over."""

    CHANGED = "changed"
    """Some of its words are not the same."""
    ABSENT = "absent"
    """The copy has none of its words."""
    TAGGED = "tagged"
    """The same span is there already."""
    FORBIDDEN = "forbidden"
    """A rule of the scheme forbids it, beside what is tagged there."""


@dataclass(frozen=True, slots=True)
class Held:
    """A span that is not carried over."""

    span: Span
    """As it is in the source."""
    why: Hindrance
    place: Range | None = None
    """Where the copy has some of its words."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A span and where it goes."""

    span: Span
    fragments: tuple[Range, ...]
    """In the copy."""


def carry(spans: Iterable[Span], alignment: Alignment) -> tuple[list[Carried], list[Held]]:
    """Return which spans of the first text of `alignment` the second one has unchanged, and which not, in their order.

    All fragments of a span must be in one row, in the same order.
    """
    carried: list[Carried] = []
    held: list[Held] = []
    for span in spans:
        parts = [alignment.carried(part) for part in span.fragments]
        whole = tuple(part for part in parts if part is not None)
        one_row = alignment.row_of(span.start) == alignment.row_of(span.end - 1)
        if len(whole) == len(parts) and one_row:
            carried.append(Carried(span, whole))
            continue
        near = [place for part in span.fragments if (place := alignment.nearby(part))]
        place = (near[0][0], near[-1][1]) if near else None
        held.append(Held(span, Hindrance.CHANGED if place else Hindrance.ABSENT, place))
    return carried, held


def similarity(a: str, b: str) -> Similarity:
    """Compare two texts by their three-word sequences, as the search for near-duplicates does."""
    sequences = WordSequences([a, b])
    sequences.count(lambda _: None)
    return sequences.similarity(0, 1)
