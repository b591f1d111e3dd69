"""α_U: agreement on where units lie in a continuum, corrected for chance (Krippendorff 1995; 2004, ch. 11.6).

A continuum is the text of one article under one label; each rater cuts it into units and the gaps between them. Several
articles are one continuum, laid end to end with their gaps kept: units and gaps end where the article ends, so that the
result does not depend on the order of the articles. Lengths are code points.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, combinations, pairwise

from wortlaut.domain.span import Range, Span
from wortlaut.review.measures import Disagreement

_Section = tuple[int, int, bool]
"""Start, end, and whether it is a unit (else a gap)."""


@dataclass(slots=True)
class UnitCounts:
    """What α_U needs of a continuum; those of several continua with the same raters may be added up."""

    raters: int
    length: int = 0
    """Code points of the continuum."""
    observed: int = 0
    """Sum of the squared distances over all ordered pairs of raters."""
    units: Counter[int] = field(default_factory=Counter)
    """Length to number of units, of all raters."""
    gaps: Counter[int] = field(default_factory=Counter)
    """Length to number of gaps, of all raters."""

    def add(self, other: "UnitCounts") -> None:
        """Take the counts of another continuum in."""
        self.length += other.length
        self.observed += other.observed
        self.units.update(other.units)
        self.gaps.update(other.gaps)


def unit_distance(a: Range, b: Range) -> int:
    """Return δ² of two units: squared differences of their starts and ends when they intersect, else 0."""
    if a[0] >= b[1] or b[0] >= a[1]:
        return 0
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def units_of(spans: Iterable[Span]) -> tuple[tuple[Range, ...], int]:
    """Return the units of one rater's spans of one label, and how many spans were skipped.

    Each fragment is a unit. Units of one rater must not overlap: of spans that do, the one that starts first stays, of
    those the longest.
    """
    kept: list[Range] = []
    skipped = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.fragments)):
        if kept and any(_overlaps(kept, fragment) for fragment in span.fragments):
            skipped += 1
            continue
        kept += span.fragments
        kept.sort()
    return tuple(kept), skipped


def _overlaps(kept: Sequence[Range], fragment: Range) -> bool:
    position = bisect_left(kept, fragment)
    before = position > 0 and kept[position - 1][1] > fragment[0]
    return before or (position < len(kept) and kept[position][0] < fragment[1])


def count_units(length: int, raters: Sequence[Sequence[Range]]) -> UnitCounts:
    """Return the counts of one continuum; `raters` has for each rater sorted units that do not overlap."""
    counts = UnitCounts(len(raters), length)
    lines = [_sections(length, units) for units in raters]
    for line in lines:
        for start, end, is_unit in line:
            (counts.units if is_unit else counts.gaps)[end - start] += 1
    counts.observed = 2 * sum(_observed(a, b) for a, b in combinations(lines, 2))
    return counts


def disagreement(counts: UnitCounts) -> Disagreement | None:
    """Return the observed and expected disagreement of α_U; None when nobody has a unit."""
    lengths = sorted(counts.units)
    room = room_for(lengths, counts.gaps)
    return from_sums(counts.raters, counts.length, counts.observed, dict(zip(lengths, room, strict=True)), counts.units)


def from_sums(
    raters: int, length: int, observed: int, room: Mapping[int, int], units: Mapping[int, int]
) -> Disagreement | None:
    """Return the disagreement from sums over continua; `room` is `room_for` every length of a unit."""
    number = sum(units.values())
    if not number or not length:
        return None
    expected = sum(
        many * ((number - 1) * (unit * (unit - 1) * (2 * unit - 1)) // 3 + unit * unit * room[unit])
        for unit, many in units.items()
        if many
    )
    cells = raters * length
    pairs = cells * (cells - 1) - sum(many * unit * (unit - 1) for unit, many in units.items())
    return Disagreement(
        observed / (raters * (raters - 1) * length * length), 2 * expected / (length * pairs) if pairs else 0.0
    )


def alpha_u(parts: Iterable[UnitCounts]) -> float | None:
    """Return α_U over labels, 1 − ΣD_o / ΣD_e; for one label give one part. None when nobody has a unit.

    Units without length (there are none in a layer) agree no better than chance: 0.
    """
    found = [(part, value) for part in parts if (value := disagreement(part)) is not None]
    expected = sum(value.expected for _, value in found)
    if not expected:
        return 0.0 if found and not any(unit for part, _ in found for unit in part.units) else None
    return 1 - sum(value.observed for _, value in found) / expected


def room_for(lengths: Sequence[int], gaps: Mapping[int, int]) -> list[int]:
    """Return for each length in how many places a unit of that length fits into the gaps."""
    sizes = sorted(gaps)
    number = [0, *accumulate(gaps[size] for size in sizes)]
    places = [0, *accumulate(gaps[size] * (size + 1) for size in sizes)]
    found = []
    for length in lengths:
        first = bisect_left(sizes, length)
        found.append(places[-1] - places[first] - length * (number[-1] - number[first]))
    return found


def _sections(length: int, units: Sequence[Range]) -> list[_Section]:
    """Return the units and, between them, the gaps that are not empty."""
    edges = [(0, 0), *units, (length, length)]
    line: list[_Section] = []
    for before, unit in pairwise(edges):
        if unit[0] > before[1]:
            line.append((before[1], unit[0], False))
        if unit is not edges[-1]:
            line.append((*unit, True))
    return line


def _observed(a: Sequence[_Section], b: Sequence[_Section]) -> int:
    """Return the sum of δ² over the sections of two raters: units that intersect, and units inside a gap."""
    total = first = second = 0
    while first < len(a) and second < len(b):
        start_a, end_a, unit_a = a[first]
        start_b, end_b, unit_b = b[second]
        if unit_a and unit_b:
            total += unit_distance((start_a, end_a), (start_b, end_b))
        elif unit_a and start_b <= start_a and end_a <= end_b:
            total += (end_a - start_a) ** 2
        elif unit_b and start_a <= start_b and end_b <= end_a:
            total += (end_b - start_b) ** 2
        first += end_a <= end_b
        second += end_b <= end_a
    return total
