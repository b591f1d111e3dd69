"""An index of intervals that stays fast with very long ones among many short ones."""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

Item = tuple[int, int, str, str]
"""Start, end (half-open), label and id of what lies there."""


_SHORT = 8
"""Intervals shorter than two to this power are one bucket: most are, and each bucket is a search of its own."""


_FEW = 16
"""Looking through so many takes less than moving half of a huge bucket by one place."""


class _Tier:
    """Intervals of about one length, sorted; their starts are kept apart, since plain numbers are found faster."""

    __slots__ = ("items", "starts")

    def __init__(self, items: list[Item]) -> None:
        self.items = sorted(items)
        self.starts = array("q", [item[0] for item in self.items])


class IntervalIndex:
    """Intervals bucketed by the power of two of their length, each bucket sorted by start.

    A query looks only at the window of each bucket that can reach it, so one span over the whole text does not slow
    down a query among 20,000 short ones. What was added last waits beside the buckets until it is more than a few.
    """

    __slots__ = ("_fresh", "_tiers")

    def __init__(self, items: Iterable[Item] = ()) -> None:
        lists: defaultdict[int, list[Item]] = defaultdict(list)
        every = list(items)
        short = [item for item in every if item[1] - item[0] < 1 << _SHORT]
        if len(short) < len(every):
            for item in every:
                lists[_power(item)].append(item)
        lists[_SHORT] = short
        self._tiers = {power: _Tier(found) for power, found in lists.items()}
        self._fresh: list[Item] = []

    def add(self, item: Item) -> None:
        """Add one interval."""
        self._fresh.append(item)
        if len(self._fresh) > _FEW:
            self._settle()

    def _settle(self) -> None:
        """Put what waits into the buckets."""
        for item in self._fresh:
            power = _power(item)
            tier = self._tiers.get(power)
            if tier is None:
                tier = self._tiers[power] = _Tier([])
            at = bisect_left(tier.items, item)
            tier.items.insert(at, item)
            tier.starts.insert(at, item[0])
        self._fresh.clear()

    def remove(self, item: Item) -> None:
        """Remove one interval; raise KeyError when it is not here."""
        if item in self._fresh:
            self._fresh.remove(item)
            return
        tier = self._tiers.get(_power(item))
        if tier is None:
            raise KeyError(item)
        at = bisect_left(tier.items, item)
        if at == len(tier.items) or tier.items[at] != item:
            raise KeyError(item)
        del tier.items[at], tier.starts[at]

    def overlapping(self, start: int, end: int) -> list[Item]:
        """Return the intervals that share at least one position with `[start, end)`, in no particular order."""
        found = [item for item in self._fresh if item[0] < end and item[1] > start]
        for power, tier in self._tiers.items():
            first = bisect_left(tier.starts, start - (1 << power) + 1)
            last = bisect_left(tier.starts, end, first)
            if first < last:
                found += [item for item in tier.items[first:last] if item[1] > start]
        return found

    def __iter__(self) -> Iterator[Item]:
        yield from self._fresh
        for tier in self._tiers.values():
            yield from tier.items

    def __len__(self) -> int:
        return len(self._fresh) + sum(len(tier.items) for tier in self._tiers.values())


def _power(item: Item) -> int:
    return max(_SHORT, (item[1] - item[0]).bit_length())
