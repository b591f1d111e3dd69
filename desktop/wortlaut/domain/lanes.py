"""Lanes: which row below the text a span's line takes, so that lines of overlapping spans never meet."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from wortlaut.domain.span import Range


def assign_lanes(hulls: Sequence[Range]) -> list[int]:
    """Return a lane for each hull: the lowest one, 0 nearest the text, that is free over the whole hull.

    Hulls are served in the order given; sorted by length, inner spans lie nearer the text than those around them.
    Touching hulls may share a lane, empty ones take none from others.
    """
    lanes: list[list[Range]] = []
    assigned: list[int] = []
    for hull in hulls:
        number = next((at for at, taken in enumerate(lanes) if _is_free(taken, hull)), len(lanes))
        if number == len(lanes):
            lanes.append([])
        insort(lanes[number], hull)
        assigned.append(number)
    return assigned


def _is_free(taken: list[Range], hull: Range) -> bool:
    at = bisect_left(taken, hull)
    after_is_clear = at == len(taken) or taken[at][0] >= hull[1]
    before_is_clear = at == 0 or taken[at - 1][1] <= hull[0]
    return after_is_clear and before_is_clear


def rows_of(lanes: Iterable[int]) -> dict[int, int]:
    """Return the row of each lane that is present on a line, without empty rows between them."""
    return {lane: row for row, lane in enumerate(sorted(set(lanes)))}
