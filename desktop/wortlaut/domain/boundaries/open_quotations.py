"""Where a quotation whose other mark is missing probably begins or ends: proposals, always flagged as such."""

import re
from bisect import bisect_left, bisect_right

from wortlaut.domain.boundaries.edges import trim_edges
from wortlaut.domain.boundaries.quotations import MarkPairs, Quotation, same_family
from wortlaut.domain.boundaries.sentences import sentence_starts
from wortlaut.domain.cues import reporting_clause
from wortlaut.domain.span import Range

_NEAR = 8
"""Lone marks on each side of the caret that are looked at."""
_LONGEST = 4096
"""Code points a proposal may hold."""
_SINGLE = frozenset("‘’‛'›‹")
"""Marks that are apostrophes or typing errors when they stand alone."""
_COLON = re.compile(r":\s+")
_MEASURE = re.compile(r"\d[\"”]")


def open_quotations(text: str, found: MarkPairs, offset: int, language: str) -> list[Quotation]:
    """Return what the lone marks near `offset` may enclose in one paragraph, by start.

    An opening mark that is never closed reaches to a reporting clause (`, sagte sie`), to the last sentence end before
    the next mark of its kind opens, to the end of the quotation around it, or to the paragraph's end: whatever comes
    first. A closing mark that was never opened reaches back to the start of its sentence, to a colon in it, or to the
    mark before it. Single marks alone are no quotations, except `‚`. Offsets count from the paragraph's start.
    """
    last = bisect_right(found.unclosed, offset)
    first = bisect_left(found.unopened, offset - 1)
    ranges = [_from_opening(text, found, at, language) for at in found.unclosed[max(0, last - _NEAR) : last]]
    ranges += [_to_closing(text, found, at, language) for at in found.unopened[first : first + _NEAR]]
    return sorted(
        (Quotation(*proposal, guessed=True) for proposal in ranges if proposal is not None),
        key=lambda quotation: quotation.start,
    )


def _from_opening(text: str, found: MarkPairs, at: int, language: str) -> Range | None:
    if text[at] in _SINGLE:
        return None
    limit = min(len(text), at + _LONGEST)
    around = [pair.end - 1 for pair in found.pairs if pair.start < at < pair.end]
    limit = min([limit, *around])
    following = [
        mark
        for mark in (*(pair.start for pair in found.pairs), *found.unclosed)
        if at < mark < limit and same_family(text[mark], text[at])
    ]
    if following:
        starts = sentence_starts(text, at, limit, language, at + 1, min(following) + 1)
        limit = starts[-1] if starts else limit
    frame = reporting_clause(text[at + 1 : limit])
    end = limit if frame is None else at + 1 + frame
    start, end = trim_edges(text, at, end, language)
    return (start, end) if start == at and end > at + 1 else None


def _to_closing(text: str, found: MarkPairs, at: int, language: str) -> Range | None:
    if text[at] in _SINGLE or _MEASURE.fullmatch(text, max(0, at - 1), at + 1):
        return None
    low = max(0, at - _LONGEST)
    marks = [mark for pair in found.pairs for mark in (pair.start, pair.end - 1) if low <= mark < at]
    marks += [mark for mark in found.unpaired if low <= mark < at]
    low = max([low, *(mark + 1 for mark in marks)])
    starts = sentence_starts(text, 0, at, language, low, at)
    low = max([low, *starts])
    colon = max((match.end() for match in _COLON.finditer(text, low, at)), default=low)
    start, end = trim_edges(text, colon, at + 1, language)
    return (start, end) if end == at + 1 and start < at else None
