"""Spans made to fit: without white space at their edges, one for each word, fragments that do not touch."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from wortlaut.domain.span import Range, normalize_fragments
from wortlaut.formats.foreign import ForeignArticle, ForeignSpan
from wortlaut.formats.loss import Place
from wortlaut.formats.record import Flattening
from wortlaut.formats.tokens import trimmed


def trimmed_spans(article: ForeignArticle) -> ForeignArticle:
    """Return the article without white space at the edges of fragments.

    Spans that have nothing else, and their links, are gone.
    """
    spans: list[ForeignSpan] = []
    for span in article.spans:
        pieces = [piece for fragment in span.fragments if (piece := trimmed(article.text, fragment))]
        if pieces:
            spans.append(replace(span, fragments=normalize_fragments(pieces)))
    kept = {span.key for span in spans}
    links = tuple(link for link in article.links if link.source in kept and link.target in kept)
    return replace(article, spans=tuple(spans), links=links)


class Flat(NamedTuple):
    """One span for each word."""

    spans: tuple[ForeignSpan, ...]
    """With one fragment each, without white space at its edges, in the order of the text."""
    reasons: dict[Place, str]
    """Label and fragments of spans that are not there as they were, with the kind of loss."""


def flattened(article: ForeignArticle, flattening: Flattening) -> Flat:
    """Return the spans that stay where a format has room for one only; fragments become spans of their own."""
    kept: list[ForeignSpan] = []
    reasons: dict[Place, str] = {}
    extents = Counter(span.fragments for span in article.spans)
    taken: list[Range] = []
    for span in sorted(article.spans, key=lambda span: _rank(span, flattening)):
        pieces = [piece for fragment in span.fragments if (piece := trimmed(article.text, fragment))]
        place = span.label, span.fragments
        if any(_meets(piece, taken) for piece in pieces):
            reasons[place] = "identical" if extents[span.fragments] > 1 else "overlapping"
            continue
        if len(span.fragments) > 1:
            reasons.setdefault(place, "discontinuous")
        for number, piece in enumerate(pieces):
            insort(taken, piece)
            kept.append(ForeignSpan(f"{span.key}#{number}", span.label, (piece,)))
    return Flat(tuple(sorted(kept, key=lambda span: span.fragments)), reasons)


def _meets(piece: Range, taken: list[Range]) -> bool:
    """Tell whether a range has a character with one of several ranges that are apart from each other and sorted."""
    at = bisect_left(taken, (piece[1], piece[1]))
    return at > 0 and taken[at - 1][1] > piece[0]


def _rank(span: ForeignSpan, flattening: Flattening) -> tuple[object, ...]:
    """Return what spans are sorted by, the ones to be kept first."""
    start, end = span.fragments[0][0], span.fragments[-1][1]
    hull = end - start
    length = sum(last - first for first, last in span.fragments)
    size = {Flattening.OUTERMOST: -hull, Flattening.INNERMOST: hull, Flattening.LONGEST: -length}
    return size[flattening], start, span.label, span.key


def whole_fragments(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Return the fragments of a span from a file, sorted and joined where they touch.

    Ranges that are none come back as they stand: whoever looks at the text refuses them by their place.
    """
    found = tuple(ranges)
    return normalize_fragments(found) if all(start < end for start, end in found) else found
