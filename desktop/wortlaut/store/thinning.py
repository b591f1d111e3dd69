"""Which backups may go. Pure; goes by the order in which they were made, so a wrong clock never costs a backup."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

KEPT = 20
"""So many of the newest are always kept."""
KEPT_WEEKLY = 52
_MOST_BEGINNINGS = 50
_HOURLY = timedelta(days=1)
_DAILY = timedelta(days=30)
_LONGEST_GAP = timedelta(days=1)
"""What a gap between two backups counts at most: a clock that jumps ahead must not make everything old at once."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the name of a backup tells."""

    number: int
    """Backups of a project are counted as they are made: their order, whatever the clock says."""
    at: datetime
    """What the clock said (UTC)."""
    seq: int
    """Number of the last action in it."""
    kind: str
    """What it was made before: a word."""


def surplus(stamps: Sequence[Stamp]) -> list[Stamp]:
    """Return those that may go: besides the newest, one an hour, a day and a week is kept.

    How old a backup is follows from the gaps to the newer ones, not from the time now. A clock that was set back and a
    journal that became shorter (an older state was brought back) begin anew: what lies on both sides of that never
    stands for each other, and the two beside it stay, or nobody would see it later. The newest one from before a
    migration stays.
    """
    newest_first = sorted(stamps, key=lambda stamp: stamp.number, reverse=True)
    migration = next((stamp for stamp in newest_first if stamp.kind == "migration"), None)
    gone: list[Stamp] = []
    seen: set[tuple[int, str]] = set()
    weeks = epoch = 0
    age = timedelta()
    breaks = [_begins_anew(older, newer) for newer, older in pairwise(newest_first)]
    for place, stamp in enumerate(newest_first):
        before, after = place > 0 and breaks[place - 1], place < len(breaks) and breaks[place]
        if place:
            age += min(max(newest_first[place - 1].at - stamp.at, timedelta()), _LONGEST_GAP)
            epoch += before
        unit = _unit(age)
        bucket = (epoch, unit + stamp.at.strftime(_FORMATS[unit]))
        is_first = bucket not in seen
        seen.add(bucket)
        if place < KEPT or stamp is migration or ((before or after) and epoch < _MOST_BEGINNINGS):
            continue
        weeks += is_first and unit == "week"
        if not is_first or weeks > KEPT_WEEKLY:
            gone.append(stamp)
    return gone


def _begins_anew(older: Stamp, newer: Stamp) -> bool:
    return newer.at < older.at or newer.seq < older.seq


_FORMATS = {"hour": "%Y%m%d%H", "day": "%Y%m%d", "week": "%G%V"}


def _unit(age: timedelta) -> str:
    if age <= _HOURLY:
        return "hour"
    return "day" if age <= _DAILY else "week"
