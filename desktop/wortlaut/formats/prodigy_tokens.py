"""Tokens as Prodigy shows them: all of a text, cut at the edges of spans, a single space told with the token before."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from wortlaut.domain.span import Range
from wortlaut.formats.tokens import tokens


class Token(NamedTuple):
    """One token of a text."""

    start: int
    end: int
    space: bool
    """Whether a space follows that is no token of its own."""


def whole_tokens(text: str, fragments: Iterable[Range]) -> list[Token]:
    """Return tokens that cover `text`, so that every fragment begins with one and ends with one.

    White space is a token of its own, but for the first space after a word, as long as no fragment needs it.
    """
    starts, ends = set(), set()
    for start, end in fragments:
        starts.add(start)
        ends.add(end)
    edges = starts | ends
    found: list[Token] = []
    at = 0
    for start, end in (*tokens(text, frozenset(edges)), (len(text), len(text))):
        if at < start:
            if found and text[at] == " " and at not in starts and at + 1 not in ends:
                found[-1] = found[-1]._replace(space=True)
                at += 1
            found += _gap(at, start, edges)
        if start < end:
            found.append(Token(start, end, space=False))
        at = end
    return found


def _gap(start: int, end: int, edges: set[int]) -> Iterator[Token]:
    cuts = [start, *(offset for offset in range(start + 1, end) if offset in edges), end]
    for first, last in pairwise(cuts):
        if first < last:
            yield Token(first, last, space=False)
