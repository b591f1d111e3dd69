"""An article as HTML with its spans: cut into segments, each with the lines of all spans that lie over it.

Spans nest and cross, and HTML elements cannot: so the text is cut wherever a span begins, ends or has a hole, and each
piece says again what lies over it. `data-s` holds the number of a span over its pieces, `data-h` over its holes.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from wortlaut.domain.interval_index import IntervalIndex
from wortlaut.domain.lanes import assign_lanes
from wortlaut.domain.span import Origin, Range
from wortlaut.formats.article_sheet import Sheet, SheetSpan

NUL = "\u2400"
"""Shown instead of U+0000, which HTML cannot hold."""
_SEPARATOR = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CHIP_CHARACTER = 0.72
"""How wide a character of a chip is, in characters of the text."""
_CHIP_SPACE = 2
"""What a chip takes beside its characters, in characters of the text."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A span in one paragraph."""

    item: SheetSpan
    row: int
    """The row of its line below the text, from 1."""
    start: int
    end: int
    """Hull, cut to the paragraph."""


def text_html(sheet: Sheet, anchor: str) -> Iterator[str]:
    """Yield the paragraphs of an article; `anchor` begins the names of its places. The text of all is the article's."""
    index = IntervalIndex(item.span.sort_key() for item in sheet.spans)
    items = {item.span.id: item for item in sheet.spans}
    for start, end, following in _paragraphs(sheet.text):
        placed = _placed([items[key[3]] for key in index.overlapping(start, following)], start, following)
        words = "".join(_segments(sheet.text, placed, start, end, anchor))
        breaks = "".join(_segments(sheet.text, placed, end, following, anchor))
        yield f'<p dir="auto">{words}{f"<span hidden>{breaks}</span>" if breaks else ""}</p>\n'


def escaped(text: str) -> str:
    """Return text as HTML that a reader turns into the same text, but for U+0000."""
    return escape(text).replace("\r", "&#13;").replace("\0", NUL)


def _paragraphs(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of each line that is not blank, and where the next one starts.

    Blank lines belong to the line before them, or to the first one.
    """
    lines: list[Range] = []
    start = 0
    for match in _SEPARATOR.finditer(text):
        lines.append((start, match.start()))
        start = match.end()
    lines.append((start, len(text)))
    full = [line for line in lines if text[line[0] : line[1]].strip()] or [(0, len(text))]
    begins = [0, *(line[0] for line in full[1:]), len(text)]
    for (begin, following), line in zip(pairwise(begins), full, strict=True):
        yield begin, line[1], following


def _placed(inside: list[SheetSpan], start: int, end: int) -> list[_Placed]:
    """Return the spans of a paragraph with their rows, inner ones nearer to the text."""
    inside.sort(key=lambda item: (item.span.end - item.span.start, item.span.sort_key()))
    hulls = [(max(start, item.span.start), min(end, item.span.end)) for item in inside]
    taken = [
        (low, max(high, low + _width(_badge(item))) if item.span.start >= start else high)
        for item, (low, high) in zip(inside, hulls, strict=True)
    ]
    rows = assign_lanes(taken)
    return [_Placed(item, row + 1, *hull) for item, row, hull in zip(inside, rows, hulls, strict=True)]


def _badge(item: SheetSpan) -> str:
    return f"{item.number} {item.badge}"


def _width(words: str) -> int:
    return round(len(words) * _CHIP_CHARACTER) + _CHIP_SPACE


def _segments(text: str, placed: Sequence[_Placed], start: int, end: int, anchor: str) -> Iterator[str]:
    cuts = {start, end}
    for one in placed:
        for part in one.item.span.fragments:
            cuts.update(min(max(place, start), end) for place in part)
    order = sorted(cuts)
    over: list[list[_Placed]] = [[] for _ in order]
    for one in placed:
        for place in range(bisect_left(order, one.start), bisect_left(order, one.end)):
            over[place].append(one)
    for place, (low, high) in enumerate(pairwise(order)):
        yield _segment(escaped(text[low:high]), over[place], low, high, anchor)


def _segment(words: str, over: Sequence[_Placed], low: int, high: int, anchor: str) -> str:
    """Return a stretch that the same spans lie over; it makes the line as deep as its rows need."""
    if not over:
        return words
    chips: list[str] = []
    innermost = None
    opened = ""
    for one in sorted(over, key=lambda one: -one.row):
        part = _part_at(one.item.span.fragments, low)
        classes = ["k", f"l{one.item.place}"]
        suggested = one.item.span.origin is Origin.SUGGESTED
        classes += ["g"] if suggested else []
        if part is None:
            opened += f'<span class="{" ".join([*classes, "h"])}" data-h="{one.item.number}" style="--r:{one.row}">'
            continue
        classes += ["b"] if part[0] == low and not suggested else []
        classes += ["e"] if part[1] == high and not suggested else []
        opened += f'<span class="{" ".join(classes)}" data-s="{one.item.number}" style="--r:{one.row}">'
        if not suggested:
            innermost = _inner(innermost, one)
        if one.item.span.start == low:
            chips.append(_chip(one, anchor))
    if innermost is not None:
        words = f'<span class="t l{innermost.item.place}">{words}</span>'
    deepest = max(one.row for one in over)
    inside = f"{opened}{''.join(chips)}{words}{'</span>' * len(over)}"
    return f'<span class="s" style="--n:{deepest}"><span class="x">{inside}</span></span>'


def _inner(known: _Placed | None, other: _Placed) -> _Placed:
    if known is None:
        return other
    return min(known, other, key=lambda one: (one.item.span.length, one.item.span.end - one.item.span.start, one.row))


def _part_at(fragments: Sequence[Range], place: int) -> Range | None:
    """Return the fragment with a code point in it, None in a hole."""
    number = bisect_right(fragments, (place, 1 << 62)) - 1
    return fragments[number] if number >= 0 and place < fragments[number][1] else None


def _chip(one: _Placed, anchor: str) -> str:
    """Return the sign that names a span at its start: the longest one that fits; the text is not touched by it."""
    item = one.item
    part = item.span.fragments[0]
    room = min(part[1], one.end) - part[0]
    longest = f"{item.number} {item.name}"
    chip, tail = _badge(item), ""
    if item.value and _width(f"{longest} {item.value}") + 1 <= room:
        chip, tail = longest, item.value
    elif _width(longest) <= room:
        chip = longest
    suggested = " g" if item.span.origin is Origin.SUGGESTED else ""
    shown = f' data-v="{_attribute(tail)}"' if tail else ""
    name = _attribute(" ".join(filter(None, (longest, item.value))))
    return (
        f'<span class="a"><a class="c l{item.place}{suggested}" id="{anchor}-t{item.number}" '
        f'href="#{anchor}-s{item.number}" style="--r:{one.row}" data-c="{_attribute(chip)}"{shown} '
        f'title="{name}" aria-label="{name}"></a></span>'
    )


def _attribute(text: str) -> str:
    return escaped(" ".join(text.split()))
