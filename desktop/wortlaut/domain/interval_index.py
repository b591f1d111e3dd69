"""An index of intervals that stays fast with very long ones among many short ones."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

Item = tuple[int, int, str, str]
"""Start, end (half-open), label and id of what lies there."""


class IntervalIndex:
    """Intervals bucketed by the power of two of their length, each bucket sorted by start.

    A query looks only at the window of each bucket that can reach it, so one span over the whole text does not slow
    down a query among 20,000 short ones.
    """

    __slots__ = ("_tiers",)

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._tiers: defaultdict[int, list[Item]] = defaultdict(list)
        for item in items:
            self._tiers[(item[1] - item[0]).bit_length()].append(item)
        for tier in self._tiers.values():
            tier.sort()

    def add(self, item: Item) -> None:
        """Add one interval."""
        insort(self._tiers[(item[1] - item[0]).bit_length()], item)

    def remove(self, item: Item) -> None:
        """Remove one interval; raise KeyError when it is not here."""
        tier = self._tiers.get((item[1] - item[0]).bit_length(), [])
        at = bisect_left(tier, item)
        if at == len(tier) or tier[at] != item:
            raise KeyError(item)
        del tier[at]

    def overlapping(self, start: int, end: int) -> list[Item]:
        """Return the intervals that share at least one position with `[start, end)`, in no particular order."""
        found: list[Item] = []
        for power, tier in self._tiers.items():
            first = bisect_left(tier, (start - (1 << power) + 1,))
            last = bisect_left(tier, (end,))
            found += [item for item in tier[first:last] if item[1] > start]
        return found

    def __iter__(self) -> Iterator[Item]:
        for tier in self._tiers.values():
            yield from tier

    def __len__(self) -> int:
        return sum(map(len, self._tiers.values()))
