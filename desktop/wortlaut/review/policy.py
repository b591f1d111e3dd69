"""What the program decides by itself about cards: pre-merging, the audit sample, the order and the pre-selection."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from wortlaut.domain.boundaries import Boundaries, Unit
from wortlaut.domain.boundaries.edges import trim_edges, trim_white_space
from wortlaut.domain.boundaries.function_words import (
    ENGLISH_CONJUNCTIONS,
    ENGLISH_DETERMINERS,
    ENGLISH_PREPOSITIONS,
    GERMAN_CONJUNCTIONS,
    GERMAN_DETERMINERS,
    GERMAN_PREPOSITIONS,
    word_set,
)
from wortlaut.domain.boundaries.quotations import MARKS
from wortlaut.domain.card import BoundaryKind, Card, Category
from wortlaut.domain.decision import Outcome
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range

_COORDINATORS = word_set("und oder aber doch sondern denn sowie sowohl weder noch als and or but nor yet so as than")
_OPENING_WORDS = (GERMAN_CONJUNCTIONS | ENGLISH_CONJUNCTIONS) - _COORDINATORS
_DETERMINERS = GERMAN_DETERMINERS | ENGLISH_DETERMINERS
_PREPOSITIONS = GERMAN_PREPOSITIONS | ENGLISH_PREPOSITIONS


class Why(StrEnum):
    """Why a reading is pre-selected: codes whose sentences are in the message catalogs (`review.why.CODE`)."""

    MAJORITY = "majority"
    """More than half of the annotators read it so."""
    WHITE_SPACE = "white_space"
    """Boundary rule B2 of the guidelines."""
    PUNCTUATION = "punctuation"
    """Boundary rules B3 and B4."""
    OPENING_WORD = "opening_word"
    """Boundary rule B5."""
    DETERMINER = "determiner"
    """Boundary rule B6."""
    OFFICE = "office"
    """Section 3.1: office and name are one actor."""
    PREPOSITION = "preposition"
    """Boundary rule B7."""


@dataclass(frozen=True, slots=True)
class MergePolicy:
    """Which cards are decided without anybody looking: `complete`, `majority:K` or `none`."""

    votes: int | None
    """Annotators that must read a place alike; 0 stands for all of them, None merges nothing."""

    @classmethod
    def parse(cls, text: str) -> "MergePolicy":
        """Read a policy from the setting `review.premerge`; raise ValueError when it is none."""
        if text == "none":
            return cls(None)
        if text == "complete":
            return cls(0)
        kind, _, count = text.partition(":")
        if kind != "majority" or not count.isdecimal() or int(count) < 2:
            raise ValueError(f"not a policy: {text!r}")
        return cls(int(count))


@dataclass(frozen=True, slots=True)
class Premerged:
    """A card that the policy decides."""

    card: Card
    reading: int
    outcome: Outcome
    """`UNANIMOUS` or `MAJORITY`."""
    audit: bool
    """Drawn for a second look by a person: annotators who agree can both be wrong."""


def premerge(cards: Iterable[Card], policy: MergePolicy, seed: str, share: float = 0.1) -> tuple[Premerged, ...]:
    """Return the cards that `policy` decides, in the given order; ties and single readers decide nothing.

    `share` (0 to 1) is the share of them that is drawn for the audit, by a hash of `seed` and the card id.
    """
    found: list[Premerged] = []
    for card in cards:
        voters = sum(len(reading.annotators) for reading in card.readings)
        if policy.votes is None or voters < 2:
            continue
        needed = policy.votes or voters
        winners = [at for at, reading in enumerate(card.readings) if len(reading.annotators) >= needed]
        if len(winners) == 1:
            outcome = Outcome.UNANIMOUS if card.agreed else Outcome.MAJORITY
            found.append(Premerged(card, winners[0], outcome, drawn(card.id, seed, share)))
    return tuple(found)


def drawn(card_id: str, seed: str, share: float) -> bool:
    """Tell whether a card belongs to the audit sample."""
    return _hash(f"audit:{seed}:{card_id}") < share * 2**64


def shuffled(card: Card, seed: str) -> tuple[int, ...]:
    """Return the places of `card.readings` in the order in which they are shown: Version 1 first."""
    return tuple(sorted(range(len(card.readings)), key=lambda at: _hash(f"order:{seed}:{card.id}:{at}")))


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


def preselect(card: Card, boundaries: Boundaries, scheme: Scheme) -> tuple[int, Why] | None:
    """Return the place of the reading to propose and why, or None when there is no reason for any.

    A rule of the guidelines goes before the majority. It is asked only when the boundary is all that differs and the
    scheme keeps to the rule (`options` `trim_edge_punctuation` and `quote_include_marks`).
    """
    found = _by_rule(card, boundaries, scheme)
    if found is not None or card.agreed:
        return found
    voters = sum(len(reading.annotators) for reading in card.readings)
    for at, reading in enumerate(card.readings):
        if 2 * len(reading.annotators) > voters:
            return at, Why.MAJORITY
    return None


def _by_rule(card: Card, boundaries: Boundaries, scheme: Scheme) -> tuple[int, Why] | None:
    if not card.categories or set(card.categories) - {Category.BOUNDARY, Category.NESTING}:
        return None
    hulls = {(reading.example[0].start, reading.example[0].end): at for at, reading in enumerate(card.readings)}
    label = scheme.label(card.readings[0].example[0].label)
    if label is None or len(hulls) < len(card.readings):
        return None
    around = card.hull
    if BoundaryKind.WHITESPACE in card.kinds:
        return _chosen(hulls, trim_white_space(boundaries.text, *around), Why.WHITE_SPACE)
    if BoundaryKind.PUNCTUATION in card.kinds:
        if not scheme.options.get("trim_edge_punctuation", True):
            return None
        with_marks = label.text_object == Unit.QUOTATION and scheme.options.get("quote_include_marks", True)
        return _chosen(hulls, _lawful(boundaries, around, with_marks=bool(with_marks)), Why.PUNCTUATION)
    if card.kinds[:1] != (BoundaryKind.LEFT,) or len(hulls) != 2:
        return None
    longer, shorter = around, max(hulls)
    why = _left_rule(
        boundaries.text[longer[0] : shorter[0]],
        determiner=BoundaryKind.DETERMINER in card.kinds,
        name=label.text_object == Unit.NAME_PHRASE,
    )
    return None if why is None else _chosen(hulls, shorter if why is Why.PREPOSITION else longer, why)


def _left_rule(difference: str, *, determiner: bool, name: bool) -> Why | None:
    """Return the rule about words that only one of two readings has at its left edge."""
    found = difference.lower().split()
    if determiner:
        if len(found) == 1 and found[0] in _DETERMINERS:
            return Why.DETERMINER
        return Why.OFFICE if name else None
    if name and all(word in _PREPOSITIONS for word in found):
        return Why.PREPOSITION
    return Why.OPENING_WORD if not name and len(found) == 1 and found[0] in _OPENING_WORDS else None


def _chosen(hulls: Mapping[Range, int], hull: Range, why: Why) -> tuple[int, Why] | None:
    return (hulls[hull], why) if hull in hulls else None


def _lawful(boundaries: Boundaries, hull: Range, *, with_marks: bool) -> Range:
    """Return `hull` without punctuation at its edges, with the quotation marks around all of it or without them."""
    quotations = [(found.start, found.end) for found in boundaries.quotations(hull[0])]
    paired = {at for start, end in quotations if hull[0] <= start and end <= hull[1] for at in (start, end - 1)}
    text = boundaries.text
    lone = frozenset(at for at in range(*hull) if text[at] in MARKS and at not in paired)
    low, high = trim_edges(text, *hull, boundaries.language, lone)
    while not with_marks and (low, high) in quotations and high - low > 2:
        low, high = trim_edges(text, low + 1, high - 1, boundaries.language, lone)
    return low, high
