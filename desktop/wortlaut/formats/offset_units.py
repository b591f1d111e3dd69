"""Units that file formats count offsets in, and how the unit of a file is found.

Inside the program offsets are code points. Other tools count UTF-16 units (JavaScript, Java), bytes of UTF-8 or
grapheme clusters; the four differ as soon as a text has an emoji, and silently, because the numbers look alike.
"""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from wortlaut.domain.boundaries.graphemes import graphemes
from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError
from wortlaut.formats.strict_json import shown

FRAGMENT_JOINT = " "
"""Stands between the words of two fragments where a format gives one surface for both."""


class OffsetUnit(StrEnum):
    """What one step of an offset is."""

    CODEPOINT = "codepoint"
    UTF16 = "utf16"
    UTF8 = "utf8"
    GRAPHEME = "grapheme"


class Located(NamedTuple):
    """Where a span of a file stands, in the unit of the file, and what the file says is written there."""

    fragments: tuple[Range, ...]
    surface: str | None = None


class UnitMap:
    """Converts positions of one text between code points and another unit."""

    __slots__ = ("_starts", "unit")

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        self.unit = unit
        self._starts = _starts(text, unit)

    def to_code_point(self, position: int) -> int | None:
        """Return the code point at a position of the unit; None outside the text and inside a character."""
        starts = self._starts
        if self.unit is OffsetUnit.GRAPHEME:
            return starts[position] if 0 <= position < len(starts) else None
        at = bisect_left(starts, position)
        return at if position >= 0 and at < len(starts) and starts[at] == position else None

    def from_code_point(self, offset: int) -> int:
        """Return the position of a code point; inside a grapheme cluster that of the next cluster."""
        return bisect_left(self._starts, offset) if self.unit is OffsetUnit.GRAPHEME else self._starts[offset]

    def widened(self, fragment: Range) -> Range:
        """Return the smallest range around `fragment`, in code points, that the unit can tell."""
        if self.unit is not OffsetUnit.GRAPHEME:
            return fragment
        start, end = fragment
        first = bisect_left(self._starts, start)
        if self._starts[first] != start:
            first -= 1
        return self._starts[first], self._starts[bisect_left(self._starts, end)]


def _starts(text: str, unit: OffsetUnit) -> Sequence[int]:
    """Return the position of each code point in the unit, or for clusters the code point of each; the end stands last.

    Where unit and code points are the same, a range does.
    """
    match unit:
        case OffsetUnit.GRAPHEME:
            starts = array("I", [start for start, _ in graphemes(text)])
            starts.append(len(text))
            return starts
        case OffsetUnit.UTF16 if text and max(text) > "\uffff":
            return array("I", accumulate((1 + (char > "\uffff") for char in text), initial=0))
        case OffsetUnit.UTF8 if not text.isascii():
            sizes = (1 + (char > "\x7f") + (char > "\u07ff") + (char > "\uffff") for char in text)
            return array("I", accumulate(sizes, initial=0))
    return range(len(text) + 1)


def converted(text: str, spans: Sequence[Located], unit: OffsetUnit) -> list[tuple[Range, ...]] | None:
    """Return the fragments of spans in code points; None when one does not fit the text or its surface in this unit."""
    places = UnitMap(text, unit)
    found = []
    for fragments, surface in spans:
        ranges: list[Range] = []
        for first, last in fragments:
            start, end = places.to_code_point(first), places.to_code_point(last)
            if start is None or end is None or start >= end:
                return None
            ranges.append((start, end))
        if surface is not None and FRAGMENT_JOINT.join(text[start:end] for start, end in ranges) != surface:
            return None
        found.append(tuple(ranges))
    return found


class UnitFinder:
    """Finds the unit of one file, article by article; what one article proves holds for the ones after it."""

    def __init__(self, units: Sequence[OffsetUnit], *, sure: bool, chosen: OffsetUnit | None = None) -> None:
        """Try `units`, the usual one first. `sure`: the format defines it, so only surfaces speak for another one."""
        self._units = [chosen] if chosen else list(units)
        self._sure = sure or chosen is not None
        self.used: OffsetUnit | None = None
        """The unit of the article asked about last; None before the first one with spans."""

    def fragments(self, text: str, spans: Sequence[Located]) -> list[tuple[Range, ...]]:
        """Return the fragments of all spans of an article in code points.

        Raises BadInputError `offset_unit_undecidable` when the units that fit mean different words, and with the place
        of the first wrong span when none fits.
        """
        self.used = None
        if not spans:
            return []
        units = self._units
        if self._sure and any(span.surface is None for span in spans):
            units = units[:1]
        readings = {unit: found for unit in units if (found := converted(text, spans, unit)) is not None}
        if not readings:
            raise _misfit(text, spans, units[0])
        first = next(iter(readings))
        if any(found != readings[first] for found in readings.values()):
            if not self._sure:
                raise _undecidable(text, readings)
        elif len(readings) < len(units):
            self._units = [unit for unit in self._units if unit in readings]
        self.used = first
        return readings[first]


def _undecidable(text: str, readings: dict[OffsetUnit, list[tuple[Range, ...]]]) -> BadInputError:
    """Return the error with one span for which the units mean different words, in each of them."""
    at = next(at for at, several in enumerate(zip(*readings.values(), strict=True)) if len(set(several)) > 1)
    samples = {
        unit: shown(FRAGMENT_JOINT.join(text[start:end] for start, end in found[at]))
        for unit, found in readings.items()
    }
    told = ", ".join(f"{unit}: “{sample}”" for unit, sample in samples.items())
    return BadInputError("offset_unit_undecidable", samples=told, readings=samples)


def _misfit(text: str, spans: Sequence[Located], unit: OffsetUnit) -> BadInputError:
    """Return what is wrong with the first span that does not fit in any unit."""
    places = UnitMap(text, unit)
    for index, (fragments, surface) in enumerate(spans):
        field = f"spans[{index}]"
        ranges = []
        for first, last in fragments:
            start, end = places.to_code_point(first), places.to_code_point(last)
            if start is None or end is None or start >= end:
                return BadInputError(
                    "offset_misfit", field=field, start=first, end=last, length=_length(text, unit), unit=unit.value
                )
            ranges.append((start, end))
        found = FRAGMENT_JOINT.join(text[start:end] for start, end in ranges)
        if surface is not None and found != surface:
            first, last = fragments[0][0], fragments[-1][1]
            return BadInputError(
                "surface_differs", field=field, start=first, end=last, found=shown(found), given=shown(surface)
            )
    raise AssertionError("every span fits")


def _length(text: str, unit: OffsetUnit) -> int:
    return UnitMap(text, unit).from_code_point(len(text))
