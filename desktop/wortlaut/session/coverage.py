"""What of an article was looked at: the next sentence that holds no span and stands in no paragraph marked as read."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range, normalize_fragments


def next_untouched(
    boundaries: Boundaries,
    content: LayerContent,
    read_ranges: Iterable[Range],
    caret: int,
    direction: Literal[-1, 1],
) -> Range | None:
    """Return the nearest untouched sentence after (+1) or before (-1) the one at `caret`, or None.

    A sentence is untouched when no fragment of a span reaches into it and `read_ranges` do not; one without a letter or
    digit has nothing to tag. The range has no white space at its edges.
    """
    read = normalize_fragments(read_ranges)
    own = boundaries.sentence_at(caret)
    at = caret if direction > 0 else own[0]
    while True:
        following = boundaries.next_sentence(at) if direction > 0 else boundaries.previous_sentence(at)
        if following == at or following >= len(boundaries.text):
            return None
        at = following
        sentence = boundaries.sentence_at(at)
        if sentence != own and _untouched(boundaries, content, read, sentence):
            return sentence


def _untouched(boundaries: Boundaries, content: LayerContent, read: Sequence[Range], sentence: Range) -> bool:
    start, end = sentence
    if start >= end or not any(character.isalnum() for character in boundaries.text[start:end]):
        return False
    before = bisect_left(read, (end, end)) - 1
    if before >= 0 and read[before][1] > start:
        return False
    return not any(
        low < end and high > start for span in content.overlapping(start, end) for low, high in span.fragments
    )
