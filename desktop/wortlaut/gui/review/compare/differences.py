"""Which characters of a card not every version has."""

from collections.abc import Sequence
from itertools import pairwise

from wortlaut.domain.card import Reading
from wortlaut.domain.span import Range, normalize_fragments
from wortlaut.gui.review.compare.items import Difference, Half


def covered(reading: Reading) -> tuple[Range, ...]:
    """Return what the spans of a reading cover, in text order."""
    return normalize_fragments(part for span in reading.example for part in span.fragments)


def differences(readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Return what some of the readings lack, the first of them being version 1; nothing for none."""
    covers = [covered(reading) for reading in readings]
    places = sorted({place for cover in covers for part in cover for place in part})
    found: list[Difference] = []
    for start, end in pairwise(places):
        has = [any(first <= start < last for first, last in cover) for cover in covers]
        lacking = (Half.NONE if has[0] else Half.UPPER) | (Half.NONE if all(has[1:]) else Half.LOWER)
        if not any(has) or lacking is Half.NONE:
            continue
        if found and found[-1].end == start and found[-1].lacking == lacking:
            found[-1] = Difference(found[-1].start, end, lacking)
        else:
            found.append(Difference(start, end, lacking))
    return tuple(found)
