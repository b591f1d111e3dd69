"""Splits an article into blocks: its lines, and very long ones into virtual chunks so that no frame is slow."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import sub
from unicodedata import bidirectional

from PySide6.QtGui import QTextLayout, QTextLine

from wortlaut.domain.lanes import Places, places_of, rows_on
from wortlaut.domain.offsets import OffsetMap
from wortlaut.domain.span import Range, Span
from wortlaut.gui.article.heights import GROUP

LONGEST = 8000
"""Longest line of a text, in code points, that is one block: laying it out costs about a millisecond."""
CHUNK = 2000
"""Length of the blocks that longer lines are cut into: one sees the cuts, but in such a text speed comes first."""

_HIGH = 16
"""Rows of lanes that make a line a high one."""

_SEPARATOR = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_OTHER_SEPARATORS = "\r\x85\u2028\u2029"
_PLAIN_WORD = "[\u05d0-\u05ea\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3]+"
_PLAIN = re.compile(f" *{_PLAIN_WORD}(?: {_PLAIN_WORD})* *")
"""Spaces beside a word follow the paragraph where what is on their other side does not."""
_DIRECTIONS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_STRONG = ("L", "R", "AL")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u200f\u202b\u202e\u2067]")


def _numbers() -> "array[int]":
    return array("I")


@dataclass(slots=True)
class Outline:
    """Where the blocks of a text lie, in code points; line separators belong to no block.

    Half a million lines are nothing to look through for a garbage collector that comes by: the numbers are arrays.
    """

    starts: "array[int]" = field(default_factory=_numbers)
    ends: "array[int]" = field(default_factory=_numbers)
    numbers: "array[int]" = field(default_factory=_numbers)
    """Number of the paragraph from 1; 0 for a blank line and for the later chunks of a long one."""
    continued: set[int] = field(default_factory=set)
    """Blocks whose line goes on in the next block."""
    lengths: list[Sequence[int]] = field(default_factory=list)
    """Lengths of all blocks in groups; groups that are equal are one object: of short lines there are few kinds."""

    def measure(self) -> None:
        """Note the lengths of the blocks, which are complete."""
        known: dict[Sequence[int], Sequence[int]] = {}
        lengths = iter(map(sub, self.ends, self.starts))
        self.lengths = [known.setdefault(group, group) for group in iter(lambda: tuple(islice(lengths, GROUP)), ())]

    def estimates(self, per_line: float, line: float, gap: int, empty: int) -> list[Sequence[int]]:
        """Return about how high the blocks are, in the groups of `lengths`.

        Args:
            per_line: code points in a full line.
            line: height of a line.
            gap: below each block.
            empty: height of an empty line.

        """
        groups = {id(group): group for group in self.lengths}
        every = set().union(*groups.values())
        height = {length: round(-(-length // per_line) * line) + gap if length else empty for length in every}
        made = {key: tuple(map(height.__getitem__, group)) for key, group in groups.items()}
        return [made[id(group)] for group in self.lengths]


def outline(text: str) -> Outline:
    """Find the blocks of `text`; there is at least one."""
    result = Outline()
    number = start = 0
    for end, following in _lines(text):
        blank = end == start or text[start:end].isspace()
        number += not blank
        result.numbers.append(0 if blank else number)
        result.starts.append(start)
        is_cut = end - start > LONGEST
        while is_cut and end - start > CHUNK:
            cut = _cut(text, start)
            result.continued.add(len(result.ends))
            result.ends.append(cut)
            result.starts.append(cut)
            result.numbers.append(0)
            start = cut
        result.ends.append(end)
        start = following
    result.measure()
    return result


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the end of each line and the start of the one after it."""
    if any(separator in text for separator in _OTHER_SEPARATORS):
        found = [match.span() for match in _SEPARATOR.finditer(text)]
    else:
        found, at = [], text.find("\n")
        while at >= 0:
            found.append((at, at + 1))
            at = text.find("\n", at + 1)
    found.append((len(text), len(text)))
    return found


def _cut(text: str, start: int) -> int:
    """Return where to cut a line that is too long: behind a space, else between two characters that do not join."""
    limit = start + CHUNK
    space = text.rfind(" ", start + CHUNK // 2, limit)
    if space >= 0:
        return space + 1
    from wortlaut.domain.boundaries.graphemes import is_boundary, previous_grapheme  # few articles need it

    cut = limit
    return cut if is_boundary(text, cut) else max(start + CHUNK // 2, previous_grapheme(text, cut))


@dataclass(slots=True, eq=False)
class Placed:
    """A span inside one block: its lane and its fragments in UTF-16 units of the block."""

    span: Span
    start: int
    end: int
    """Hull, cut to the block."""
    lane: int
    parts: list[tuple[int, int, bool, bool]]
    """Start, end, and whether the fragment begins and ends here."""
    places: Places
    """The hull as a number."""
    length: int
    """Of the hull."""

    def on(self, lane: int) -> "Placed":
        """Return this on a lane: itself unless it was on another one, so that what was painted of it can be kept."""
        if self.lane == lane:
            return self
        if self.lane < 0:
            self.lane = lane
            return self
        return Placed(self.span, self.start, self.end, lane, self.parts, self.places, self.length)


class Block:
    """A block that is laid out. Positions inside it are UTF-16 units from its start; y counts from its top."""

    __slots__ = (
        "_has_pairs",
        "end",
        "height",
        "index",
        "layout",
        "length",
        "line_starts",
        "line_tops",
        "lines",
        "offsets",
        "placed",
        "plain",
        "right_to_left",
        "rows",
        "stacked",
        "start",
        "stripes",
        "taken",
        "together",
        "touched",
        "version",
    )

    def __init__(self, index: int, start: int, end: int, text: str, layout: QTextLayout) -> None:
        self.index = index
        self.start = start
        self.end = end
        self.offsets = OffsetMap(text)
        self.length = self.offsets.utf16_units
        """Length in UTF-16 units."""
        self._has_pairs = self.length > end - start
        self.right_to_left = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None
        self.plain = self._plain_stretches(text) if self.right_to_left else ()
        """In a block that runs to the left, stretches of nothing but words that do, in order."""
        self.layout = layout
        self.version = -1
        self.height = 0
        self.lines: list[QTextLine] = []
        """Shaped lines, none in a blank block; valid until the block is wrapped anew."""
        self.line_starts = [0]
        self.line_tops: list[int] = []
        self.placed: list[Placed] = []
        """The spans, shortest hull inside this block first, and then in the whole text."""
        self.taken: Sequence[Places] = ()
        """What each lane holds."""
        self.rows: list[dict[int, int]] = []
        """For each line the row of each lane on it."""
        self.touched = 0, 1
        """First and last line (exclusive) on which something changed when the spans did."""
        self.stacked = 0
        """How often the lines were put below each other: what was prepared before may have moved."""
        self.together = 2
        """Lines that are prepared together for painting: of high lines few are in sight."""
        self.stripes: dict[int, object] = {}
        """What is painted around the text, by group of lines; filled and read by the painter."""

    def _plain_stretches(self, text: str) -> Sequence[Range]:
        strong = next((kind for kind in map(bidirectional, text) if kind in _STRONG), "L")
        if strong == "L" or _DIRECTIONS.search(text) is not None:
            return ()
        local = self.offsets.to_utf16
        return [(local(match.start()), local(match.end())) for match in _PLAIN.finditer(text)]

    def to_local(self, offset: int) -> int:
        """Return the UTF-16 position of a code-point offset of the article, cut to the block."""
        if offset <= self.start:
            return 0
        if offset >= self.end:
            return self.length
        return self.offsets.to_utf16(offset - self.start) if self._has_pairs else offset - self.start

    def to_offset(self, local: int) -> int:
        """Return the code-point offset in the article of a UTF-16 position in the block."""
        return self.start + self.offsets.to_code_point(local)

    def line_end(self, line: int) -> int:
        """Return where a line ends (exclusive)."""
        return self.line_starts[line + 1] if line + 1 < len(self.line_starts) else self.length

    def find_rows(self, changed: Range | None = None) -> None:
        """Compute the rows of each line from the lanes on it; only where spans `changed` (None: everywhere)."""
        starts, taken, rows = self.line_starts, self.taken, self.rows
        first, last = 0, len(starts)
        if changed is not None and len(rows) == last:
            first, last = max(0, bisect_right(starts, changed[0]) - 1), bisect_left(starts, changed[1])
        if len(starts) == 1:
            rows[:] = [dict(enumerate(range(len(taken))))]
        else:
            ends = (*starts[first + 1 : last + 1], self.length)
            rows[first:last] = [
                rows_on(taken, places_of(*line)) for line in zip(starts[first:last], ends, strict=False)
            ]
        self.touched = first, last
        self.together = 2 if max(map(len, rows)) <= _HIGH else 1
