"""Which words of an article stand on a card: the same for all versions, so that they wrap alike. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wortlaut.domain.span import Range, normalize_fragments

CONTEXT = 40
"""Code points shown on both sides, up to the next word."""
LIMIT = 420
"""From this length on, the middle of what all versions share is left out."""
_KEPT = 70
"""Code points kept around every edge where something is left out."""
_ELLIPSIS = " … "


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of the article as they are shown."""

    shown: str
    """Line breaks are spaces; everything else stands as in the article."""
    parts: tuple[tuple[int, int, int], ...]
    """Start and end in the article, and where that begins in `shown`; in code points."""

    def places(self, ranges: Iterable[Range]) -> list[Range]:
        """Return where ranges of the article stand in `shown`, without what is left out."""
        found: list[Range] = []
        for start, end in ranges:
            for first, last, shown in self.parts:
                low, high = max(start, first), min(end, last)
                if low < high:
                    found.append((low - first + shown, high - first + shown))
        return found


def excerpt_of(text: str, hull: Range, edges: Sequence[int], *, context: int = CONTEXT, limit: int = LIMIT) -> Excerpt:
    """Return the words around and in `hull`; `edges` are the offsets where versions begin, end or have holes."""
    start, end = _context(text, hull, context)
    kept = [(start, end)]
    if hull[1] - hull[0] > limit:
        around = [(max(start, edge - _KEPT), min(end, edge + _KEPT)) for edge in (*hull, *edges)]
        kept = list(normalize_fragments([(start, hull[0]), *around, (hull[1], end)]))
    shown = "… " if start > 0 and text[start - 1] != "\n" else ""
    parts: list[tuple[int, int, int]] = []
    for place, (first, last) in enumerate(kept):
        if place:
            shown += _ELLIPSIS
        parts.append((first, last, len(shown)))
        shown += "".join(" " if letter in "\r\n\u2028\u2029\t" else letter for letter in text[first:last])
    if end < len(text) and text[end] != "\n":
        shown += " …"
    return Excerpt(shown, tuple(parts))


def _context(text: str, hull: Range, context: int) -> Range:
    """Return `hull` with some words of its paragraph on both sides."""
    start, end = hull
    low = max(0, start - context, text.rfind("\n", 0, start) + 1)
    line_end = text.find("\n", end)
    high = min(len(text), end + context, line_end if line_end >= 0 else len(text))
    while 0 < low < start and not text[low - 1].isspace():
        low += 1
    while end < high < len(text) and not text[high].isspace():
        high -= 1
    return min(low, start), max(high, end)
