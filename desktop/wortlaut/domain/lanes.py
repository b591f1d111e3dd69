"""Lanes: which row below the text a span's line takes, so that lines of overlapping spans never meet."""

from collections.abc import Sequence
from typing import Protocol

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


class Hull(Protocol):
    """What lies, or is to lie, on a lane."""

    @property
    def places(self) -> Places:
        """Where it is."""

    @property
    def lane(self) -> int:
        """The lane it had until now; -1 when it comes."""


def refill_lanes(hulls: Sequence[Hull], moved: Places) -> tuple[dict[int, int], list[Places]]:
    """Find the lanes that `fill_lanes` gives to hulls of which some came or went, looking only at those near them.

    Args:
        hulls: all hulls in order.
        moved: the places of all hulls that came or went.

    Returns:
        The new lane of each hull that has another one now, by its place among `hulls`; and what each lane holds.

    """
    lanes: list[Places] = []
    changed: dict[int, int] = {}
    for at, hull in enumerate(hulls):
        places, lane = hull.places, hull.lane
        if lane < 0 or places & moved:
            free = _free_lane(lanes, places)
            if free != lane:
                moved |= places  # those that are served later may have to give way, or may come nearer
                changed[at] = lane = free
        if lane == len(lanes):
            lanes.append(places)
        else:
            lanes[lane] |= places
    return changed, lanes


def _free_lane(lanes: Sequence[Places], places: Places) -> int:
    for number, taken in enumerate(lanes):
        if not taken & places:
            return number
    return len(lanes)


def rows_on(lanes: Sequence[Places], places: Places) -> dict[int, int]:
    """Return the row of each lane that holds something at some places, without empty rows between them."""
    return {lane: row for row, lane in enumerate([lane for lane, taken in enumerate(lanes) if taken & places])}
