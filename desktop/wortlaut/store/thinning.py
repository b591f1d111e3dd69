"""Which backups may go. Pure; goes by the order in which they were made, so a wrong clock never costs a backup."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

KEPT = 20
"""So many of the newest are always kept."""
KEPT_WEEKLY = 52
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
    stands for each other. The newest one from before a migration stays.
    """
    newest_first = sorted(stamps, key=lambda stamp: stamp.number, reverse=True)
    migration = next((stamp for stamp in newest_first if stamp.kind == "migration"), None)
    gone: list[Stamp] = []
    seen: set[tuple[int, str]] = set()
    weeks = age_in_epochs = 0
    age = timedelta()
    newer: Stamp | None = None
    for place, stamp in enumerate(newest_first):
        if newer is not None:
            age += min(max(newer.at - stamp.at, timedelta()), _LONGEST_GAP)
            age_in_epochs += newer.at < stamp.at or newer.seq < stamp.seq
        newer = stamp
        unit = _unit(age)
        bucket = (age_in_epochs, unit + stamp.at.strftime(_FORMATS[unit]))
        is_first = bucket not in seen
        seen.add(bucket)
        if place < KEPT or stamp is migration:
            continue
        weeks += is_first and unit == "week"
        if not is_first or weeks > KEPT_WEEKLY:
            gone.append(stamp)
    return gone


_FORMATS = {"hour": "%Y%m%d%H", "day": "%Y%m%d", "week": "%G%V"}


def _unit(age: timedelta) -> str:
    if age <= _HOURLY:
        return "hour"
    return "day" if age <= _DAILY else "week"
