"""Intervals: how far a number would move with other articles (percentile bootstrap, Efron 1979; jackknife, Tukey 1958).

Whole articles are drawn, never spans: what stands in one article belongs together. The counts of the articles are
added up anew for each resample, nothing else is computed again.
"""

import random
import struct
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from operator import itemgetter

from wortlaut.review.measures import mean

SEED = 20240101
RESAMPLES = 2000
TOO_FEW = 20
"""Below this number of articles an interval of a bootstrap says little: the jackknife is reported as well."""
_TAIL = 0.025
"""Share of the resamples beyond each end of the 95 % interval."""
_NORMAL = 1.959963984540054
"""Quantile of the normal distribution for 95 %."""
_CHUNK = 1 << 14
"""Random words made at a time."""

Counts = Sequence[int]
"""Whole numbers, none negative, that are added over articles."""
Interval = tuple[float, float]


def resamples(articles: int, number: int, seed: int = SEED) -> Iterator[list[int]]:
    """Yield `number` resamples: positions of articles, drawn with replacement.

    The same draws as `random.Random(seed).randrange(articles)` one by one, made in bulk. There are fewer than 2³²
    articles.
    """
    words = _draws(articles, seed)
    for _ in range(number):
        yield list(islice(words, articles))


def _draws(articles: int, seed: int) -> Iterator[int]:
    """Yield positions as CPython's `randrange` draws them: the high bits of a word, again when they are too large."""
    source = random.Random(seed)  # noqa: S311 (the draws have to be the same everywhere, not secret)
    shift = 32 - articles.bit_length()
    limit = articles << shift
    while True:
        words = struct.unpack(f"<{_CHUNK}I", source.getrandbits(32 * _CHUNK).to_bytes(4 * _CHUNK, "little"))
        yield from [word >> shift for word in words if word < limit]


class Sums:
    """Counts of articles, packed so that adding up a resample is one pass over whole numbers of a few hundred bytes."""

    def __init__(self, rows: Sequence[Counts]) -> None:
        """Take the counts of each article; a row may be shorter than others, the rest is 0."""
        self.articles = len(rows)
        self.width = max(map(len, rows), default=0)
        largest = [0] * self.width
        for row in rows:
            for place, value in enumerate(row):
                if value > largest[place]:
                    largest[place] = value
        self._bytes = [((value * max(len(rows), 1)).bit_length() + 7) // 8 or 1 for value in largest]
        self._packed = [self._pack(row) for row in rows]
        self._all = sum(self._packed)
        self.total = self._unpacked(self._all)

    @property
    def size(self) -> int:
        """Bytes of the packed counts of an article."""
        return sum(self._bytes)

    def drawn(self, positions: Sequence[int]) -> list[int]:
        """Return the sums over a resample."""
        if len(positions) < 2:
            return self._unpacked(sum(self._packed[position] for position in positions))
        return self._unpacked(sum(itemgetter(*positions)(self._packed)))

    def without(self, position: int) -> list[int]:
        """Return the sums over all articles but one."""
        return self._unpacked(self._all - self._packed[position])

    def _pack(self, row: Counts) -> int:
        parts = (value.to_bytes(size, "little") for value, size in zip(row, self._bytes, strict=False))
        return int.from_bytes(b"".join(parts), "little")

    def _unpacked(self, packed: int) -> list[int]:
        data = packed.to_bytes(self.size, "little")
        values = []
        start = 0
        for size in self._bytes:
            values.append(int.from_bytes(data[start : start + size], "little"))
            start += size
        return values


def percentiles(values: Sequence[float | None]) -> Interval | None:
    """Return the 95 % percentile interval of what a measure was in the resamples; None when it was never defined."""
    defined = sorted(value for value in values if value is not None)
    if not defined:
        return None
    tail = int(_TAIL * len(defined))
    return defined[tail], defined[-1 - tail]


def jackknife(value: float | None, left_out: Sequence[float | None], highest: float = 1.0) -> Interval | None:
    """Return the 95 % interval from the values with one article left out each time; cut off at `highest`.

    None when the measure, or one of these values, is not defined, or there are fewer than two articles.
    """
    values = [found for found in left_out if found is not None]
    center = mean(values)
    if value is None or center is None or len(values) < len(left_out) or len(values) < 2:
        return None
    variance = (len(values) - 1) / len(values) * sum((found - center) ** 2 for found in values)
    reach = _NORMAL * variance**0.5
    return value - reach, min(value + reach, highest)


def bootstrap(
    rows: Sequence[Counts],
    statistic: Callable[[Sequence[int]], float | None],
    number: int = RESAMPLES,
    seed: int = SEED,
) -> Interval | None:
    """Return the 95 % percentile interval over articles of a statistic of their summed counts."""
    sums = Sums(rows)
    if not rows:
        return None
    return percentiles([statistic(sums.drawn(drawn)) for drawn in resamples(len(rows), number, seed)])
