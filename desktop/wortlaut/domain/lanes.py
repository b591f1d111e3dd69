"""Lanes: which row below the text a span's line takes, so that lines of overlapping spans never meet."""

from collections.abc import Iterable, Sequence
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


def refill_lanes(hulls: Sequence[Hull], gone: Iterable[Hull]) -> tuple[dict[int, int], list[Places]]:
    """Find the lanes that `fill_lanes` gives to hulls of which some came or went, without searching for each of them.

    A hull stays where it was unless one that was served before it lies there now, or left room on a lower lane.

    Args:
        hulls: all hulls in order.
        gone: those that were among them.

    Returns:
        The new lane of each hull that has another one now, by its place among `hulls`; and what each lane holds.

    """
    lanes: list[Places] = []
    changed: dict[int, int] = {}
    left: set[int] = set()
    room: Places = 0
    """The lanes somebody left, and where."""
    for hull in gone:
        left.add(hull.lane)
        room |= hull.places
    for at, hull in enumerate(hulls):
        places, lane = hull.places, hull.lane
        is_taken = lane < 0 or (lane < len(lanes) and lanes[lane] & places)
        if is_taken or places & room:
            lower = lane
            for other in left if places & room else ():
                if other < lower and (other >= len(lanes) or not lanes[other] & places):
                    lower = other
            if lower != lane or is_taken:
                if lane >= 0:
                    left.add(lane)
                    room |= places & ~lanes[lane] if lane < len(lanes) else places
                changed[at] = lane = lower if lower != lane else _free_lane(lanes, places, lane + 1)
        if lane == len(lanes):
            lanes.append(places)
        else:
            lanes[lane] |= places
    return changed, lanes


def _free_lane(lanes: Sequence[Places], places: Places, first: int) -> int:
    number, count = first, len(lanes)
    while number < count and lanes[number] & places:
        number += 1
    return number


def rows_on(lanes: Sequence[Places], places: Places) -> dict[int, int]:
    """Return the row of each lane that holds something at some places, without empty rows between them."""
    return {lane: row for row, lane in enumerate([lane for lane, taken in enumerate(lanes) if taken & places])}
