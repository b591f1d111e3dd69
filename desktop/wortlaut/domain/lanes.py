"""Lanes: which row below the text a span's line takes, so that lines of overlapping spans never meet."""

from collections.abc import Iterable, Sequence

from wortlaut.domain.span import Range


def assign_lanes(hulls: Sequence[Range]) -> list[int]:
    """Return a lane for each hull: the lowest one, 0 nearest the text, that is free over the whole hull.

    Hulls are served in the order given; sorted by length, inner spans lie nearer the text than those around them.
    Touching hulls may share a lane, empty ones take none from others.

    A lane is kept as one large number with a bit for each place that is taken: whether a stretch is free is one
    operation, however many spans the lane holds.
    """
    origin = min((start for start, _ in hulls), default=0)
    lanes: list[int] = []
    assigned: list[int] = []
    for start, end in hulls:
        places = ((1 << (end - start)) - 1) << (start - origin)
        for number, taken in enumerate(lanes):
            if not taken & places:
                lanes[number] = taken | places
                break
        else:
            number = len(lanes)
            lanes.append(places)
        assigned.append(number)
    return assigned


def rows_of(lanes: Iterable[int]) -> dict[int, int]:
    """Return the row of each lane that is present on a line, without empty rows between them."""
    return {lane: row for row, lane in enumerate(sorted(set(lanes)))}
