"""Tokens for formats that need them: words, and single characters between them, never white space."""

from collections.abc import Iterator
from itertools import pairwise

from wortlaut.domain.boundaries.graphemes import graphemes
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range


def tokens(text: str, edges: frozenset[int] = frozenset()) -> Iterator[Range]:
    """Yield the tokens of `text` in order, cut at `edges`."""
    at = 0
    for start, end in (*words(text), (len(text), len(text))):
        for first, last in (*((at + a, at + b) for a, b in graphemes(text[at:start])), (start, end)):
            cuts = [first, *(offset for offset in range(first + 1, last) if offset in edges), last]
            for begin, stop in pairwise(cuts):
                yield from _without_space(text, begin, stop)
        at = end


def trimmed(text: str, fragment: Range) -> Range | None:
    """Return a fragment without white space at its edges; None when nothing else is in it."""
    inside = text[slice(*fragment)]
    start = fragment[0] + len(inside) - len(inside.lstrip())
    end = fragment[1] - len(inside) + len(inside.rstrip())
    return (start, end) if start < end else None


def _without_space(text: str, start: int, end: int) -> Iterator[Range]:
    begin = start
    for offset in range(start, end + 1):
        if offset == end or text[offset].isspace():
            if begin < offset:
                yield begin, offset
            begin = offset + 1
