"""Spans in words: where they lie among the words and marks of a stretch of text that can stand in several places.

Words are the same when they are the same letters; kinds of quotation marks, dashes and white space make no difference.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Origin, Range, Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_MARKS = str.maketrans({**dict.fromkeys("“”„‟»«›‹", '"'), **dict.fromkeys("‘’‚‛`´", "'"), **dict.fromkeys("–—‒−", "-")})

Part = tuple[int, int, int, int]
"""A fragment in words of its unit: first word, letters of it left out, end, letters of the last word left out."""


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """A span as it can stand in several places: where it lies in the words of the unit, and what it says."""

    parts: tuple[Part, ...]
    label: str
    attributes: tuple[tuple[str, str], ...] = ()
    """Those with closed values, by id."""

    def within(self, start: int) -> "Tag":
        """Return the tag as it lies in a unit that begins with that word."""
        return Tag(
            tuple((a - start, cut, b - start, rest) for a, cut, b, rest in self.parts), self.label, self.attributes
        )

    def is_whole(self, words: int) -> bool:
        """Tell whether it covers exactly a unit of so many words."""
        return self.parts == ((0, 0, words, 0),)


Version = tuple[Tag, ...]
"""All tags of a unit, sorted; none: not tagged."""


def tokens(text: str) -> list[Range]:
    """Return where words and marks lie in a text."""
    return [match.span() for match in _TOKEN.finditer(text)]


def normalized(word: str) -> str:
    """Return a word or mark as it is compared."""
    return word.translate(_MARKS)


def tag_of(span: Span, places: Sequence[Range], starts: Sequence[int], scheme: Scheme) -> Tag | None:
    """Return a span in the words of a text; None for suggestions, and for one that holds no word."""
    if span.origin is Origin.SUGGESTED:
        return None
    parts: list[Part] = []
    for low, high in span.fragments:
        first = bisect_right(starts, low) - 1
        if first < 0 or places[first][1] <= low:
            first += 1
        last = bisect_left(starts, high) - 1
        if last < first:
            return None
        parts.append((first, max(0, low - places[first][0]), last + 1, max(0, places[last][1] - high)))
    label = scheme.label(span.label)
    closed = [] if label is None else [one.id for one in label.attributes if one.values]
    values = tuple(sorted((id_, span.attributes[id_]) for id_ in closed if id_ in span.attributes))
    return Tag(tuple(parts), span.label, values)


def tags_at(text: str, unit: Range, spans: Iterable[Span], scheme: Scheme, *, whole: bool) -> Mapping[Tag, Span]:
    """Return the tags of a unit of a text and the spans behind them; spans that leave the unit do not belong to it.

    With `whole` only those that cover exactly the unit.
    """
    places = tokens(text[unit[0] : unit[1]])
    shifted = [(unit[0] + low, unit[0] + high) for low, high in places]
    starts = [low for low, _ in shifted]
    found: dict[Tag, Span] = {}
    for span in spans:
        if span.start < unit[0] or span.end > unit[1]:
            continue
        tag = tag_of(span, shifted, starts, scheme)
        if tag is not None and (not whole or tag.is_whole(len(shifted))):
            found[tag] = span
    return found


def fragments_of(tag: Tag, text: str, unit: Range) -> list[Range]:
    """Return where the fragments of a tag lie when its unit stands there in a text."""
    start, end = unit
    places = tokens(text[start:end])
    return [(start + places[a][0] + cut, start + places[b - 1][1] - rest) for a, cut, b, rest in tag.parts]
