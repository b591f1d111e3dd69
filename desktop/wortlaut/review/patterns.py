"""Patterns of disagreement: what makes two cards alike, so that they can be decided alike."""

from dataclasses import dataclass

from wortlaut.domain.boundaries.function_words import (
    ENGLISH_DETERMINERS,
    ENGLISH_NO_NOUN,
    GERMAN_DETERMINERS,
    GERMAN_NO_NOUN,
)
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.card import BoundaryKind, Card, Category
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.review.categories import meant_attributes

OFFICE, ARTICLE_WORD, WHITE_SPACE, WORDS = "@office", "@article_word", "@white_space", "@words"
HOLE, PARTS = "@hole", "@parts"
NO_LINK, OTHER_TARGET = "@no_link", "@other_target"
"""Details that are no words of the text."""

_FUNCTION_WORDS = GERMAN_NO_NOUN | ENGLISH_NO_NOUN
_DETERMINERS = GERMAN_DETERMINERS | ENGLISH_DETERMINERS
_SHORT = 3
"""Words of a span that is looked for by its words when somebody has it and somebody has not."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a card is about, without the place: cards of one pattern are one systematic difference."""

    category: Category | None
    """The category that counts; None for an agreed card."""
    labels: tuple[str, ...]
    """Label ids, sorted."""
    sides: tuple[str, ...] = ()
    """For a boundary: `left`, `right` or both."""
    details: tuple[str, ...] = ()
    """Words of the text in lower case (`dass`, `“`, `wenn …`), ids (attribute, values, link type), or a `@` code."""

    @property
    def key(self) -> str:
        """The pattern as one string: `boundary:quote:left:+dass`."""
        if self.category is None:
            return "agreed"
        sign = "+" if self.category is Category.BOUNDARY else ""
        parts = (self.category.value, "/".join(self.labels), "/".join(self.sides), sign + "/".join(self.details))
        return ":".join(part for part in parts if part)


def pattern(card: Card, text: str, scheme: Scheme) -> Pattern:
    """Return the pattern of a card by the category that counts, whoever of the annotators reads it how."""
    if card.agreed:
        return Pattern(None, ())
    category = card.categories[0]
    labels = tuple(sorted({span.label for span in card.spans}))
    match category:
        case Category.MISSING:
            return Pattern(category, labels, (), _short_surface(card, text))
        case Category.BOUNDARY:
            return _boundary(card, text, labels)
        case Category.SPLIT:
            divided = len({len(reading.example) for reading in card.readings if reading.example}) > 1
            return Pattern(category, labels, (), (PARTS if divided else HOLE,))
        case Category.ATTRIBUTE:
            return Pattern(category, labels, (), attribute_details(card, scheme))
        case Category.LINK:
            return Pattern(category, labels, (), _links(card))
        case _:
            return Pattern(category, labels)


def cluster(card: Card, text: str, scheme: Scheme) -> str:
    """Return the key of the systematic difference a card belongs to."""
    return pattern(card, text, scheme).key


def edges(card: Card) -> tuple[Range, Range]:
    """Return what lies between the first and the last start, and between the first and the last end, of the readings.

    Both are empty for a card without spans that differ at their edges.
    """
    hulls = [(r.example[0].start, max(span.end for span in r.example)) for r in card.readings if r.example]
    starts, ends = [hull[0] for hull in hulls], [hull[1] for hull in hulls]
    return (min(starts), max(starts)), (min(ends), max(ends))


def _boundary(card: Card, text: str, labels: tuple[str, ...]) -> Pattern:
    left, right = edges(card)
    sides = tuple(side for side, edge in (("left", left), ("right", right)) if edge[0] < edge[1])
    determiner = BoundaryKind.DETERMINER in card.kinds
    details = tuple(_said(text[slice(*edge)], determiner=determiner) for edge in (left, right) if edge[0] < edge[1])
    return Pattern(Category.BOUNDARY, labels, sides, details)


def _said(difference: str, *, determiner: bool) -> str:
    """Return the words that make the difference at one edge, or a code for them."""
    found = [difference[start:end].lower() for start, end in words(difference[:200])]
    if not difference.strip():
        return WHITE_SPACE
    if not found:
        return "".join(difference.split())
    if determiner:
        return ARTICLE_WORD if all(word in _DETERMINERS for word in found) else OFFICE
    if len(found) <= 2 and (len(found) == 1 or all(word in _FUNCTION_WORDS for word in found)):
        return " ".join(found)
    return f"{found[0]} …" if found[0] in _FUNCTION_WORDS else WORDS


def _short_surface(card: Card, text: str) -> tuple[str, ...]:
    found = [word for span in card.spans for start, end in span.fragments for word in text[start:end].lower().split()]
    return (" ".join(found),) if len(card.spans) == 1 and len(found) <= _SHORT else ()


def attribute_details(card: Card, scheme: Scheme) -> tuple[str, ...]:
    """Return the attributes that differ, each with the values people gave it: `status=offered|pledged`."""
    given = [meant_attributes(span, scheme) for reading in card.readings for span in reading.example]
    found: list[str] = []
    for key in sorted({key for attributes in given for key in attributes}):
        values = {attributes.get(key, "") for attributes in given}
        if len(values) > 1:
            found.append(f"{key}={'|'.join(sorted(values))}")
    return tuple(found)


def _links(card: Card) -> tuple[str, ...]:
    """Return the types of the links that differ, each with what is the matter."""
    counts = [
        {kind: sum(link.type == kind for link in reading.example_links) for kind in _types(card)}
        for reading in card.readings
        if reading.example
    ]
    found: list[str] = []
    for kind in sorted(_types(card)):
        numbers = {count[kind] for count in counts}
        if len(numbers) > 1:
            found += [kind, NO_LINK]
    return tuple(found) or (*sorted(_types(card)), OTHER_TARGET)


def _types(card: Card) -> set[str]:
    return {link.type for reading in card.readings for link in reading.example_links}
