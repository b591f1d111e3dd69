"""Lanes: which row below the text a span's line takes, so that lines of overlapping spans never meet."""

from collections.abc import Sequence
from itertools import count

from wortlaut.domain.span import Range

Places = int
"""The places of a stretch, one bit for each: whether two meet is one operation, however long they are."""


def places_of(start: int, end: int) -> Places:
    """Return the places from `start` to `end` (exclusive), both at least 0."""
    return ((1 << (end - start)) - 1) << start


def assign_lanes(hulls: Sequence[Range]) -> list[int]:
    """Return a lane for each hull: the lowest one, 0 nearest the text, that is free over the whole hull.

    Hulls are served in the order given; sorted by length, inner spans lie nearer the text than those around them.
    Touching hulls may share a lane, empty ones take none from others.
    """
    origin = min((start for start, _ in hulls), default=0)
    return fill_lanes([places_of(start - origin, end - origin) for start, end in hulls])[0]


def fill_lanes(hulls: Sequence[Places]) -> tuple[list[int], list[Places]]:
    """Return a lane for each hull as `assign_lanes` does, and what each lane holds: its places as one large number."""
    lanes: list[Places] = []
    assigned: list[int] = []
    for places in hulls:
        for number, taken in enumerate(lanes):
            if not taken & places:
                lanes[number] = taken | places
                break
        else:
            number = len(lanes)
            lanes.append(places)
        assigned.append(number)
    return assigned, lanes


def refill_lanes(hulls: Sequence[Places], before: Sequence[int], moved: Places) -> tuple[list[int], list[Places]]:
    """Return what `fill_lanes` returns for hulls of which some came or went, without looking at those far from them.

    Args:
        hulls: all hulls in order.
        before: the lane each had when it was not alone new; -1 for one that came.
        moved: the places of all hulls that came or went.

    """
    lanes: list[Places] = []
    assigned: list[int] = []
    for places, lane in zip(hulls, before, strict=True):
        number = lane
        if lane < 0 or places & moved:
            number = _free_lane(lanes, places)
            if number != lane:
                moved |= places  # those that are served later may have to give way, or may come nearer
        if number == len(lanes):
            lanes.append(places)
        else:
            lanes[number] |= places
        assigned.append(number)
    return assigned, lanes


def _free_lane(lanes: Sequence[Places], places: Places) -> int:
    for number, taken in enumerate(lanes):
        if not taken & places:
            return number
    return len(lanes)


def rows_on(lanes: Sequence[Places], places: Places) -> dict[int, int]:
    """Return the row of each lane that holds something at some places, without empty rows between them."""
    return dict(zip([lane for lane, taken in enumerate(lanes) if taken & places], count(), strict=False))
