"""Heights of all blocks of an article, exact or estimated, with sums in logarithmic time (a Fenwick tree of groups)."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, islice

GROUP = 64
"""Blocks that are summed up together: sums of so few numbers are faster than the tree."""
_MOST_KNOWN = 1000
"""Answers that are kept until a height changes."""


class Heights:
    """Heights in pixels; answers where a block begins and which block lies at a place."""

    __slots__ = ("_count", "_groups", "_known", "_near", "_owed", "_sums", "_top", "total")

    def __init__(self, values: Iterable[int] = (), groups: Iterable[Sequence[int]] | None = None) -> None:
        """Take the heights of all blocks, or groups of them: each but the last of `GROUP`; equal ones may be shared."""
        if groups is None:
            waiting = iter(values)
            groups = iter(lambda: tuple(islice(waiting, GROUP)), ())
        self._groups = list(groups)
        sums = [0, *map(sum, self._groups)]
        self._near = 0, 0, sums[1] if self._groups else 0
        """The group asked for last, where it begins and how high it is: the next question is mostly about it."""
        self._owed = 0
        """What that group grew by and the tree does not know yet."""
        self.total = sum(sums)
        self._count = len(self._groups) and (len(self._groups) - 1) * GROUP + len(self._groups[-1])
        count = len(self._groups)
        for at in range(1, count + 1):
            parent = at + (at & -at)
            if parent <= count:
                sums[parent] += sums[at]
        self._sums = sums
        self._known: dict[int, int] = {}
        self._top = 1 << (count.bit_length() - 1) if count else 0

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> int:
        return self._groups[index // GROUP][index % GROUP]

    def __setitem__(self, index: int, value: int) -> None:
        number = index // GROUP
        group = self._groups[number]
        difference = value - group[index % GROUP]
        if not difference:
            return
        if not isinstance(group, list):
            group = self._groups[number] = list(group)
        group[index % GROUP] = value
        self._known.clear()
        self.total += difference
        near, begin, height = self._near
        if number == near:
            self._near = near, begin, height + difference
            self._owed += difference
            return
        if number < near:
            self._near = near, begin + difference, height
        self._add(number, difference)

    def _add(self, number: int, difference: int) -> None:
        at = number + 1
        while at < len(self._sums):
            self._sums[at] += difference
            at += at & -at

    def before(self, index: int) -> int:
        """Return the sum of the heights before block `index`: where it begins."""
        known = self._known.get(index)  # a frame asks for the same few blocks again and again
        if known is not None:
            return known
        number, rest = divmod(index, GROUP)
        total = sum(self._groups[number][:rest]) if rest else 0
        near, begin, _ = self._near
        if number == near:
            total += begin
        else:
            if number > near:
                total += self._owed
            while number:
                total += self._sums[number]
                number -= number & -number
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[index] = total
        return total

    def find(self, y: int) -> tuple[int, int]:
        """Return the block at `y` and where it begins; the first or last one for places outside."""
        number, begin, height = self._near
        if not begin <= y < begin + height:
            self._add(number, self._owed)
            self._owed = 0
            number, begin = self._group_at(y)
            self._near = number, begin, sum(self._groups[number])
        bottoms = list(accumulate(self._groups[number]))
        place = min(bisect_right(bottoms, y - begin), len(bottoms) - 1)
        return number * GROUP + place, begin + (bottoms[place - 1] if place else 0)

    def _group_at(self, y: int) -> tuple[int, int]:
        number, total, step = 0, 0, self._top
        last = len(self._groups) - 1
        while step:
            following = number + step
            if following <= last and total + self._sums[following] <= y:
                number, total = following, total + self._sums[following]
            step >>= 1
        return number, total
