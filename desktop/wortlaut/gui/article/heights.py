"""Heights of all blocks of an article, exact or estimated, with sums in logarithmic time (a Fenwick tree)."""

from collections.abc import Iterable


class Heights:
    """Heights in pixels; answers where a block begins and which block lies at a place."""

    __slots__ = ("_sums", "_top", "_values", "total")

    def __init__(self, values: Iterable[int]) -> None:
        self._values = list(values)
        self.total = sum(self._values)
        count = len(self._values)
        sums = [0, *self._values]
        for at in range(1, count + 1):
            parent = at + (at & -at)
            if parent <= count:
                sums[parent] += sums[at]
        self._sums = sums
        self._top = 1 << (count.bit_length() - 1) if count else 0

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        return self._values[index]

    def __setitem__(self, index: int, value: int) -> None:
        difference = value - self._values[index]
        if not difference:
            return
        self._values[index] = value
        self.total += difference
        at = index + 1
        while at < len(self._sums):
            self._sums[at] += difference
            at += at & -at

    def before(self, index: int) -> int:
        """Return the sum of the heights before block `index`: where it begins."""
        total = 0
        while index:
            total += self._sums[index]
            index -= index & -index
        return total

    def find(self, y: int) -> tuple[int, int]:
        """Return the block at `y` and where it begins; the first or last one for places outside."""
        index, total, step = 0, 0, self._top
        last = len(self._values) - 1
        while step:
            following = index + step
            if following <= last and total + self._sums[following] <= y:
                index, total = following, total + self._sums[following]
            step >>= 1
        return index, total
