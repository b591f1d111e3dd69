"""What does not belong to the edge of a span: white space, and punctuation outside quotation marks."""

import re

from wortlaut.domain.boundaries.graphemes import is_extending
from wortlaut.domain.boundaries.sentences import is_abbreviation_period
from wortlaut.domain.span import Range

EDGE_PUNCTUATION = frozenset(".,;:!?…-–—‒―•·")
"""Dropped from the edges of words, sentences, paragraphs and snapped drags."""
_BRACKET = re.compile(r"[()\[\]{}]")
_PARTNER = {")": "(", "]": "[", "}": "{"}


def trim_white_space(text: str, start: int, end: int) -> Range:
    """Return `[start, end)` without white space at its edges; an empty range at `start` when nothing else is there.

    White space that carries a combining mark stays: the mark must not lose its base.
    """
    low, high = start, end
    while low < high and text[low].isspace() and not (low + 1 < len(text) and is_extending(text[low + 1])):
        low += 1
    while high > low and text[high - 1].isspace():
        high -= 1
    return (low, high) if low < high else (start, start)


def is_edge_punctuation(text: str, offset: int, language: str, *, at_end: bool) -> bool:
    """Tell whether the character at `offset`, first or last of a range, is punctuation that does not belong there."""
    character = text[offset]
    if character not in EDGE_PUNCTUATION:
        return False
    if not at_end:
        extended = offset + 1 < len(text) and is_extending(text[offset + 1])
        return not extended and not (character in "-–—.," and text[offset + 1 : offset + 2].isdigit())
    return not is_abbreviation_period(text, offset, language)


def trim_edges(text: str, start: int, end: int, language: str, lone_marks: frozenset[int] | None = None) -> Range:
    """Return `[start, end)` without white space and punctuation at its edges.

    `lone_marks` are positions of quotation marks whose partner is outside: they are dropped too, as are brackets
    without a partner; None keeps marks and brackets as they are. A range of nothing else stays as it is, trimmed.
    """
    low, high = trim_white_space(text, start, end)
    kept = low, high
    lone = frozenset[int]() if lone_marks is None else lone_marks | _lone_brackets(text, low, high)
    while low < high and (text[low].isspace() or low in lone or is_edge_punctuation(text, low, language, at_end=False)):
        low += 1
    while high > low and (
        text[high - 1].isspace() or high - 1 in lone or is_edge_punctuation(text, high - 1, language, at_end=True)
    ):
        high -= 1
    return (low, high) if low < high else kept


def _lone_brackets(text: str, start: int, end: int) -> frozenset[int]:
    """Return the positions of brackets in `[start, end)` that have no partner there."""
    open_brackets: list[int] = []
    lone: set[int] = set()
    for match in _BRACKET.finditer(text, start, end):
        if match[0] not in _PARTNER:
            open_brackets.append(match.start())
        elif open_brackets and text[open_brackets[-1]] == _PARTNER[match[0]]:
            open_brackets.pop()
        else:
            lone.add(match.start())
    return frozenset(lone | set(open_brackets))
