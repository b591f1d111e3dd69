"""How two readings of one place differ: categories of disagreement and kinds of boundary."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from wortlaut.domain.boundaries.edges import EDGE_PUNCTUATION, is_edge_punctuation
from wortlaut.domain.boundaries.function_words import ENGLISH_DETERMINERS, GERMAN_DETERMINERS
from wortlaut.domain.boundaries.name_words import TITLES, is_role
from wortlaut.domain.boundaries.quotations import MARKS
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.card import BoundaryKind, Category
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.review.align import align, shared

_PUNCTUATION = EDGE_PUNCTUATION | MARKS | frozenset("()[]{}")
_ADDRESS = frozenset(("herr", "herrn", "frau", "mister", "miss", "madam", "sir"))
_NATURES = (BoundaryKind.PUNCTUATION, BoundaryKind.WHITESPACE, BoundaryKind.DETERMINER)
_LONGEST_EDGE = 200
"""Code points; a longer difference at an edge is no article word, office or form of address."""


def meant_attributes(span: Span, scheme: Scheme) -> dict[str, str]:
    """Return the attributes that say something: without values that are the default of the scheme anyway."""
    if not span.attributes:
        return {}
    label = scheme.label(span.label)
    if label is None:
        return dict(sorted(span.attributes.items()))
    defaults = {attribute.id: attribute.default for attribute in label.attributes if attribute.default is not None}
    return {key: value for key, value in sorted(span.attributes.items()) if value != defaults.get(key)}


def differences(
    text: str, scheme: Scheme, a: Sequence[Span], b: Sequence[Span]
) -> tuple[set[Category], set[BoundaryKind]]:
    """Return how two readings' spans differ, without links and nesting; both empty sets when they are alike."""
    if not a or not b:
        return ({Category.MISSING} if a or b else set()), set()
    pairs = align(a, b) if len(a) > 1 or len(b) > 1 else ((a[0], b[0]),)
    found: set[Category] = set()
    kinds: set[BoundaryKind] = set()
    divided: set[str] = set()
    paired = {span.id for pair in pairs for span in pair}
    for alone, others in ((a, b), (b, a)):
        for span in alone:
            if span.id in paired:
                continue
            whole = [other for other in others if other.label == span.label and shared(span.fragments, other.fragments)]
            divided |= {other.id for other in whole}
            found.add(Category.SPLIT if whole else Category.MISSING)
    for one, other in pairs:
        categories = _span_differences(scheme, one, other)
        if one.id in divided or other.id in divided:
            categories.discard(Category.BOUNDARY)  # the division is the difference: the edges follow from it
        elif Category.BOUNDARY in categories:
            kinds |= boundary_kinds(text, (one.start, one.end), (other.start, other.end))
        found |= categories
    return found, kinds


def _span_differences(scheme: Scheme, one: Span, other: Span) -> set[Category]:
    found: set[Category] = set()
    if one.label != other.label:
        found.add(Category.LABEL)
    elif one.attributes != other.attributes and meant_attributes(one, scheme) != meant_attributes(other, scheme):
        found.add(Category.ATTRIBUTE)
    if (one.start, one.end) != (other.start, other.end):
        found.add(Category.BOUNDARY)
    if one.fragments != other.fragments and _common_holes(one, other) != _common_holes(other, one):
        found.add(Category.SPLIT)
    return found


def _common_holes(span: Span, other: Span) -> list[Range]:
    """Return the holes of `span`, as far as they lie inside the hull of `other`."""
    start, end = max(span.start, other.start), min(span.end, other.end)
    holes = ((left[1], right[0]) for left, right in zip(span.fragments, span.fragments[1:], strict=False))
    return [(max(low, start), min(high, end)) for low, high in holes if max(low, start) < min(high, end)]


def boundary_kinds(text: str, one: Range, other: Range) -> set[BoundaryKind]:
    """Return how two different hulls differ: the side, containment, and what kind of characters make the difference."""
    left, right = _edge_ranges(one, other)
    kinds: set[BoundaryKind] = set()
    if left[0] == left[1]:
        kinds.add(BoundaryKind.RIGHT)
    elif right[0] == right[1]:
        kinds.add(BoundaryKind.LEFT)
    else:
        kinds.add(BoundaryKind.BOTH)
        if (one[0] < other[0]) == (one[1] > other[1]):
            kinds.add(BoundaryKind.CONTAINS)
    nature = _nature(text, left, right)
    return kinds | {nature} if nature else kinds


def _edge_ranges(one: Range, other: Range) -> tuple[Range, Range]:
    """Return what lies between the two starts and between the two ends."""
    return (min(one[0], other[0]), max(one[0], other[0])), (min(one[1], other[1]), max(one[1], other[1]))


def _nature(text: str, left: Range, right: Range) -> BoundaryKind | None:
    edges = text[slice(*left)] + text[slice(*right)]
    if not edges.strip():
        return BoundaryKind.WHITESPACE
    if all(character.isspace() or character in _PUNCTUATION for character in edges) and not _is_sign(text, left):
        return BoundaryKind.PUNCTUATION
    if right[0] == right[1] and _is_determiner(text[slice(*left)]):
        return BoundaryKind.DETERMINER
    return None


def _is_sign(text: str, left: Range) -> bool:
    """Tell whether the difference at the left edge is a sign or a point that belongs to the number after it."""
    last = left[1] - 1
    return (
        left[0] < left[1] and text[last] in EDGE_PUNCTUATION and not is_edge_punctuation(text, last, "en", at_end=False)
    )


def _is_determiner(difference: str) -> bool:
    if len(difference) > _LONGEST_EDGE or not difference[-1:].isspace() or set(difference) & (MARKS | {",", ";", ":"}):
        return False
    found = [difference[start:end] for start, end in words(difference)]
    return bool(found) and all(opens_name(word) for word in found)


@lru_cache(maxsize=4096)
def opens_name(word: str) -> bool:
    """Tell whether a word is an article word, an office or a form of address, in German or in English."""
    lower = word.lower().rstrip(".")
    return (
        lower in GERMAN_DETERMINERS
        or lower in ENGLISH_DETERMINERS
        or lower in TITLES
        or lower in _ADDRESS
        or is_role(word, english=False)
        or is_role(word, english=True)
    )


def joined_kinds(found: Iterable[set[BoundaryKind]]) -> tuple[BoundaryKind, ...]:
    """Return the kinds of all pairs of readings of one card, in the order of `BoundaryKind`.

    Punctuation, white space and determiner stand for the whole card only when every pair differs in nothing else.
    """
    every = list(found)
    natures = [kinds & set(_NATURES) for kinds in every]
    kept: set[BoundaryKind] = set()
    if all(natures):
        union = set[BoundaryKind]().union(*natures)
        if BoundaryKind.DETERMINER not in union:
            kept = union - {BoundaryKind.WHITESPACE} or union
        elif len(union) == 1:
            kept = union
    union = set[BoundaryKind]().union(*every) - set(_NATURES) | kept
    return tuple(kind for kind in BoundaryKind if kind in union)


def nesting_changes(one: Span, other: Span, near_one: Mapping[str, Span], near_other: Mapping[str, Span]) -> bool:
    """Tell whether one reader has `one` inside (or around) another span and the other reader does not.

    `near_one` and `near_other` hold, under the same keys, what the two readers made of the other places nearby.
    Equal extents go with either order, so they never make a change.
    """
    return any(
        _order(one, span) != _order(other, near_other[key])
        and 0 not in (_order(one, span), _order(other, near_other[key]))
        for key, span in near_one.items()
        if key in near_other
    )


def _order(span: Span, other: Span) -> int:
    """Return 0 for equal hulls, 1 when `span` contains `other`, 2 when it lies inside, 3 else."""
    if (span.start, span.end) == (other.start, other.end):
        return 0
    if span.start <= other.start and other.end <= span.end:
        return 1
    return 2 if other.start <= span.start and span.end <= other.end else 3
