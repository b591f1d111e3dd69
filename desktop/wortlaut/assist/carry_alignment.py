"""Two articles beside each other: which paragraphs belong together, and which words in them are the same.

Words are matched over the whole texts: what both begin and end with, then sequences of words that stand once in each of
them, in an order that both have (patience sorting), then the longest equal runs of the short stretches between. So the
work grows with the length of the texts and hardly with its square. Paragraphs that share enough of these words belong
together, and inside of them words are matched once more.

The result is the same whichever of the two texts is named first, but for its sides. Offsets are code points.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from wortlaut.domain.boundaries.paragraphs import crosses_blank_line, paragraphs
from wortlaut.domain.span import Range

_TOKEN = re.compile(r"\w+|[^\w\s]")
_SHORT = 40_000
"""Product of the lengths (in tokens) up to which a stretch is compared word by word with each other."""
_WIDTHS = (4, 2, 1)
"""Tokens of a sequence that may stand once in both texts."""
_DEPTH = 24
_SHARED = 0.3
"""Two paragraphs belong together when so much of the shorter one stands in the other one."""
_CHANCE = 3
"""A match of a few tokens between stretches so many times as long that differ is one by chance."""

Piece = tuple[int, int, int]
"""Where a stretch begins in the one and in the other text, and its length; the code points are the same."""
_Pair = tuple[int, int]


def _first(piece: Piece) -> int:
    return piece[0]


class Relation(StrEnum):
    """How the paragraphs of a row relate to each other."""

    SAME = "="
    CHANGED = "≈"
    ONLY_A = "−"
    ONLY_B = "+"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are the same in both texts, one after the other; the white space between them may differ in kind."""

    pieces: tuple[Piece, ...]

    @property
    def a(self) -> Range:
        """Where the run is in the first text."""
        last = self.pieces[-1]
        return self.pieces[0][0], last[0] + last[2]

    @property
    def b(self) -> Range:
        """Where the run is in the second text."""
        last = self.pieces[-1]
        return self.pieces[0][1], last[1] + last[2]

    def carried(self, part: Range) -> Range | None:
        """Return where a range of the first text is in the second one; None when it is not wholly in the run."""
        start, end = self._moved(part[0]), self._moved(part[1] - 1)
        return None if start is None or end is None or part[0] >= part[1] else (start, end + 1)

    def _moved(self, offset: int) -> int | None:
        place = bisect_right(self.pieces, offset, key=_first) - 1
        if place < 0:
            return None
        a, b, length = self.pieces[place]
        return b + offset - a if offset < a + length else None

    def flipped(self) -> "Run":
        """Return the run with its sides exchanged."""
        return Run(tuple((b, a, length) for a, b, length in self.pieces))


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs that stand beside each other. All rows together hold every code point of both texts once."""

    relation: Relation
    a: Range
    """Empty when the second text alone has it."""
    b: Range
    runs: tuple[Run, ...]
    """In text order on both sides."""


@dataclass(frozen=True)
class Alignment:
    """Two texts, row by row."""

    rows: tuple[Row, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [run.a[0] for run in self._runs]

    @cached_property
    def _runs(self) -> list[Run]:
        return [run for row in self.rows for run in row.runs]

    @cached_property
    def _filled(self) -> list[int]:
        """The rows in which the first text has something."""
        return [number for number, row in enumerate(self.rows) if row.a[0] < row.a[1]]

    def carried(self, part: Range) -> Range | None:
        """Return where a range of the first text stands unchanged in the second one, None when it does not."""
        place = bisect_right(self._starts, part[0]) - 1
        return self._runs[place].carried(part) if place >= 0 else None

    def nearby(self, part: Range) -> Range | None:
        """Return from where to where the second text has words of a range of the first one; None without any."""
        found = [
            (b + max(a, part[0]) - a, b + min(a + length, part[1]) - a)
            for run in self._runs
            if run.a[0] < part[1] and run.a[1] > part[0]
            for a, b, length in run.pieces
            if a < part[1] and a + length > part[0]
        ]
        return (found[0][0], found[-1][1]) if found else None

    def row_of(self, offset: int) -> int:
        """Return the number of the row that has a code point of the first text."""
        return self._filled[bisect_right(self._filled, offset, key=lambda number: self.rows[number].a[0]) - 1]


def align(a: str, b: str) -> Alignment:
    """Lay two texts beside each other."""
    if (len(a), a) > (len(b), b):
        rows = _in_order([_flipped(row) for row in _rows(b, a)])
        return Alignment(tuple(rows))
    return Alignment(tuple(_in_order(_rows(a, b))))


def differences(text: str, side: Range, same: Sequence[Range]) -> tuple[Range, ...]:
    """Return the words of `side` that are in none of the ranges `same` (sorted), without white space at their ends."""
    found: list[Range] = []
    at = side[0]
    for start, end in (*same, (side[1], side[1])):
        gap = text[at:start]
        if gap.strip():
            left = at + len(gap) - len(gap.lstrip())
            found.append((left, at + len(gap.rstrip())))
        at = max(at, end)
    return tuple(found)


def _flipped(row: Row) -> Row:
    signs = {Relation.ONLY_A: Relation.ONLY_B, Relation.ONLY_B: Relation.ONLY_A}
    return Row(signs.get(row.relation, row.relation), row.b, row.a, tuple(run.flipped() for run in row.runs))


def _in_order(rows: Iterable[Row]) -> list[Row]:
    """Return rows with those that only the first text has before those that only the second one has, between pairs."""
    found: list[Row] = []
    waiting: list[Row] = []
    for row in rows:
        if row.relation is Relation.ONLY_A:
            found.append(row)
        elif row.relation is Relation.ONLY_B:
            waiting.append(row)
        else:
            found += [*waiting, row]
            waiting = []
    return found + waiting


# words


class _Words:
    """The words and marks of a text, with the paragraphs they are in."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.words = [match[0] for match in found]
        self.parts = _whole_paragraphs(text)
        first = [start for start, _ in self.parts]
        self.part_of = [bisect_right(first, start) - 1 for start in self.starts]
        self.sizes = [0] * len(self.parts)
        for part, word in zip(self.part_of, self.words, strict=True):
            self.sizes[part] += len(word)

    def places(self, parts: Range) -> Range:
        """Return the places from and to of the words in paragraphs from and to."""
        return bisect_left(self.part_of, parts[0]), bisect_left(self.part_of, parts[1])

    def gap(self, place: int) -> str:
        """Return what is between a word and the next one."""
        return self.text[self.ends[place] : self.starts[place + 1]]


def _whole_paragraphs(text: str) -> list[Range]:
    """Return the paragraphs with the white space that follows each, the first one with what stands before it."""
    starts = [start for start, _ in paragraphs(text)][1:]
    edges = [0, *starts, len(text)]
    return [pair for pair in pairwise(edges) if pair[0] < pair[1]]


def _matches(a: Sequence[str], b: Sequence[str]) -> list[_Pair]:
    """Return the places of words that are the same, ascending on both sides."""
    found: list[_Pair] = []
    stack = [(0, len(a), 0, len(b), 0)]
    while stack:
        low_a, high_a, low_b, high_b, depth = stack.pop()
        while low_a < high_a and low_b < high_b and a[low_a] == b[low_b]:
            found.append((low_a, low_b))
            low_a, low_b = low_a + 1, low_b + 1
        while low_a < high_a and low_b < high_b and a[high_a - 1] == b[high_b - 1]:
            high_a, high_b = high_a - 1, high_b - 1
            found.append((high_a, high_b))
        if low_a == high_a or low_b == high_b:
            continue
        if (high_a - low_a) * (high_b - low_b) <= _SHORT:
            found += _compared(a[low_a:high_a], b[low_b:high_b], low_a, low_b)
            continue
        anchors = _anchors(a, b, (low_a, high_a), (low_b, high_b)) if depth < _DEPTH else []
        if anchors:
            ends = [(low_a, low_b), *((one + 1, other + 1) for one, other in anchors)]
            begins = [*anchors, (high_a, high_b)]
            found += anchors
            stack += [(*pair, depth + 1) for pair in _between(ends, begins)]
    return sorted(found)


def _between(ends: Sequence[_Pair], begins: Sequence[_Pair]) -> Iterator[tuple[int, int, int, int]]:
    for (low_a, low_b), (high_a, high_b) in zip(ends, begins, strict=True):
        if low_a < high_a and low_b < high_b:
            yield low_a, high_a, low_b, high_b


def _compared(a: Sequence[str], b: Sequence[str], at_a: int, at_b: int) -> Iterator[_Pair]:
    for match in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
        for step in range(match.size):
            yield at_a + match.a + step, at_b + match.b + step


def _anchors(a: Sequence[str], b: Sequence[str], in_a: Range, in_b: Range) -> list[_Pair]:
    """Return the places of sequences that stand once in each stretch, in an order that both have."""
    for width in _WIDTHS:
        once_a, once_b = _once(a, in_a, width), _once(b, in_b, width)
        common = sorted((place, once_b[words]) for words, place in once_a.items() if words in once_b)
        if common:
            return _longest_ascending(common)
    return []


def _once(words: Sequence[str], stretch: Range, width: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    twice: set[tuple[str, ...]] = set()
    for place in range(stretch[0], stretch[1] - width + 1):
        sequence = tuple(words[place : place + width])
        if places.setdefault(sequence, place) != place:
            twice.add(sequence)
    return {sequence: place for sequence, place in places.items() if sequence not in twice}


def _longest_ascending(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Return a longest choice of pairs, sorted by the first place, whose second places ascend."""
    tops: list[int] = []
    ends: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, place) in enumerate(pairs):
        pile = bisect_right(tops, place)
        before[number] = ends[pile - 1] if pile else -1
        if pile == len(tops):
            tops.append(place)
            ends.append(number)
        else:
            tops[pile], ends[pile] = place, number
    found: list[_Pair] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _without_chance(pairs: Sequence[_Pair], sizes: _Pair) -> list[_Pair]:
    """Return matches without lonely words between long stretches that differ."""
    runs: list[list[_Pair]] = []
    for pair in pairs:
        if runs and (runs[-1][-1][0] + 1, runs[-1][-1][1] + 1) == pair:
            runs[-1].append(pair)
        else:
            runs.append([pair])
    found: list[_Pair] = []
    for number, run in enumerate(runs):
        before = runs[number - 1][-1] if number else (-1, -1)
        after = runs[number + 1][0] if number + 1 < len(runs) else sizes
        gaps = (
            max(run[0][0] - before[0], run[0][1] - before[1]) - 1,
            max(after[0] - run[-1][0], after[1] - run[-1][1]) - 1,
        )
        if len(run) > 2 or min(gaps) <= _CHANCE * len(run):
            found += run
    return found


# paragraphs


def _rows(a: str, b: str) -> Iterator[Row]:
    one, other = _Words(a), _Words(b)
    pairs = _without_chance(_matches(one.words, other.words), (len(one.words), len(other.words)))
    blocks = _blocks(one, other, pairs)
    at_a = at_b = 0
    for part_a, part_b in blocks:
        yield from _alone(Relation.ONLY_A, one.parts[at_a : part_a[0]], other.parts, at_b)
        yield from _alone(Relation.ONLY_B, other.parts[at_b : part_b[0]], one.parts, part_a[0])
        side_a = one.parts[part_a[0]][0], one.parts[part_a[1] - 1][1]
        side_b = other.parts[part_b[0]][0], other.parts[part_b[1] - 1][1]
        same = a[slice(*side_a)].strip() == b[slice(*side_b)].strip()
        yield Row(Relation.SAME if same else Relation.CHANGED, side_a, side_b, _runs(one, other, (part_a, part_b)))
        at_a, at_b = part_a[1], part_b[1]
    yield from _alone(Relation.ONLY_A, one.parts[at_a:], other.parts, at_b)
    yield from _alone(Relation.ONLY_B, other.parts[at_b:], one.parts, len(one.parts))


def _alone(relation: Relation, parts: Sequence[Range], others: Sequence[Range], at: int) -> Iterator[Row]:
    """Yield a row for each paragraph that one text alone has; `at` is the place among those of the other text."""
    edge = others[at][0] if at < len(others) else (others[-1][1] if others else 0)
    nothing = (edge, edge)
    for part in parts:
        if relation is Relation.ONLY_A:
            yield Row(relation, part, nothing, ())
        else:
            yield Row(relation, nothing, part, ())


def _blocks(one: _Words, other: _Words, pairs: Sequence[_Pair]) -> list[tuple[Range, Range]]:
    """Return which paragraphs (places from, to) of the texts belong together: those that share enough of their words.

    Where one text has as two paragraphs what the other one has as one, all three belong together.
    """
    shared: dict[_Pair, int] = {}
    for place_a, place_b in pairs:
        key = one.part_of[place_a], other.part_of[place_b]
        shared[key] = shared.get(key, 0) + len(one.words[place_a])
    found: list[tuple[Range, Range]] = []
    for (part_a, part_b), size in sorted(shared.items()):
        if size < _SHARED * min(one.sizes[part_a], other.sizes[part_b]):
            continue
        if found and (part_a < found[-1][0][1] or part_b < found[-1][1][1]):
            (from_a, to_a), (from_b, to_b) = found.pop()
            found.append(((from_a, max(to_a, part_a + 1)), (from_b, max(to_b, part_b + 1))))
        else:
            found.append(((part_a, part_a + 1), (part_b, part_b + 1)))
    return found


def _runs(one: _Words, other: _Words, block: tuple[Range, Range]) -> tuple[Run, ...]:
    """Return the runs of equal words of paragraphs that belong together; what stands around them has no say here."""
    in_a, in_b = one.places(block[0]), other.places(block[1])
    inside = _matches(one.words[slice(*in_a)], other.words[slice(*in_b)])
    runs: list[list[Piece]] = []
    before: _Pair | None = None
    for place_a, place_b in _without_chance(inside, (in_a[1] - in_a[0], in_b[1] - in_b[0])):
        pair = place_a + in_a[0], place_b + in_b[0]
        start_a, start_b = one.starts[pair[0]], other.starts[pair[1]]
        length = one.ends[pair[0]] - start_a
        joint = _joint(one, other, before, pair)
        if joint == "same":
            a, b, _ = runs[-1][-1]
            runs[-1][-1] = a, b, start_a + length - a
        elif joint == "alike":
            runs[-1].append((start_a, start_b, length))
        else:
            runs.append([(start_a, start_b, length)])
        before = pair
    return tuple(Run(tuple(pieces)) for pieces in runs)


def _joint(one: _Words, other: _Words, before: _Pair | None, pair: _Pair) -> str | None:
    """Tell whether a pair goes on where the one before it ended: `same` text between, `alike` white space, or None."""
    if before is None or (before[0] + 1, before[1] + 1) != pair:
        return None
    gap_a, gap_b = one.gap(before[0]), other.gap(before[1])
    if gap_a == gap_b:
        return "same"
    if not gap_a or not gap_b:
        return None
    blank_a, blank_b = (crosses_blank_line(gap, 0, len(gap)) for gap in (gap_a, gap_b))
    return "alike" if blank_a == blank_b else None
