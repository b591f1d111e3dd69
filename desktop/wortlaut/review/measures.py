"""Numbers that say how far annotators agree, from counts that were made elsewhere.

Every function returns None where its measure is not defined; nothing is ever filled in with 0 or 1. Sources of the
definitions: F1 as positive specific agreement, Hripcsak & Rothschild 2005; partial credit, SemEval-2013 task 9.1;
κ, Cohen 1960; α, Krippendorff 2011 (computing), 2004; MASI, Passonneau 2006, as a distance as NLTK has it.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

Distance = Callable[[Hashable, Hashable], float]
"""How different two values are, between 0 (the same) and 1."""


def f1(matched: float, size_a: int, size_b: int) -> float | None:
    """Return 2·matched / (size_a + size_b), the share of what two sides have that is in both; None when both are empty.

    `matched` may hold halves. The measure is symmetric.
    """
    total = size_a + size_b
    return 2 * matched / total if total else None


def share(part: int, whole: int) -> float | None:
    """Return part / whole; None when there is nothing. With `whole` the spans of one side: agr(a‖b), Wiebe 2005."""
    return part / whole if whole else None


def mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of the values that are defined; None when there are none."""
    defined = [value for value in values if value is not None]
    return sum(defined) / len(defined) if defined else None


def nominal(a: Hashable, b: Hashable) -> float:
    """Return 0 for equal values, else 1."""
    return 0.0 if a == b else 1.0


def masi_distance(a: Hashable, b: Hashable) -> float:
    """Return 1 − J·M of two frozensets: J their Jaccard index, M 1 when equal, 2/3 subset, 1/3 overlap, 0 disjoint.

    Two empty sets are the same. Raises TypeError for what is no frozenset.
    """
    if not isinstance(a, frozenset) or not isinstance(b, frozenset):
        raise TypeError("MASI compares frozensets")
    common = len(a & b)
    if a == b:
        return 0.0
    monotonicity = 2 / 3 if common == min(len(a), len(b)) else 1 / 3
    return 1 - common / len(a | b) * monotonicity if common else 1.0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Observed and expected disagreement: what chance-corrected measures consist of."""

    observed: float
    expected: float

    @property
    def agreement(self) -> float | None:
        """1 − observed / expected; None when nothing else could have been expected."""
        return 1 - self.observed / self.expected if self.expected else None


def pooled(parts: Iterable[Disagreement]) -> float | None:
    """Return 1 − ΣD_o / ΣD_e: the agreement over several labels, each of them one binary question."""
    observed = expected = 0.0
    for part in parts:
        observed += part.observed
        expected += part.expected
    return Disagreement(observed, expected).agreement


Pairs = Mapping[tuple[Any, Any], int]
"""Value of one rater and of the other to the number of items that have these."""


def cohen(table: Pairs) -> Disagreement | None:
    """Return Cohen's disagreements: each rater has an own distribution of values. None without items."""
    total = sum(table.values())
    if not total:
        return None
    rows, columns = _margins(table)
    observed = sum(number for (a, b), number in table.items() if a != b) / total
    by_chance = sum(number * columns[value] for value, number in rows.items())
    return Disagreement(observed, (total**2 - by_chance) / total**2)


def scott(table: Pairs) -> Disagreement | None:
    """Return the disagreements of Scott's π: both raters share one distribution of values. None without items."""
    return _shared_distribution(table, corrected=0)


def cohen_kappa(table: Pairs) -> float | None:
    """Return Cohen's κ of two raters."""
    found = cohen(table)
    return found.agreement if found else None


def alpha_of_pairs(table: Pairs) -> Disagreement | None:
    """Return Krippendorff's nominal disagreements of two raters without missing values. None without items."""
    return _shared_distribution(table, corrected=1)


def _shared_distribution(table: Pairs, corrected: int) -> Disagreement | None:
    total = sum(table.values())
    if not total:
        return None
    rows, columns = _margins(table)
    observed = sum(number for (a, b), number in table.items() if a != b) / total
    values = 2 * total
    different = values**2 - sum(number**2 for number in (rows + columns).values())
    return Disagreement(observed, different / (values * (values - corrected)))


def yes_or_no(both: int, a: int, b: int, total: int) -> tuple[Disagreement, Disagreement] | None:
    """Return the disagreements of κ and of α for a yes or no about `total` items, closed form of the tables above.

    `a` and `b` are how often each rater says yes, `both` how often they do so together. None without items.
    """
    if not total:
        return None
    observed = (a + b - 2 * both) / total
    by_chance = (a * (total - b) + b * (total - a)) / total**2
    yes, values = a + b, 2 * total
    return Disagreement(observed, by_chance), Disagreement(observed, 2 * yes * (values - yes) / (values * (values - 1)))


def krippendorff(items: Iterable[Sequence[Hashable | None]], distance: Distance = nominal) -> Disagreement | None:
    """Return Krippendorff's disagreements of any number of raters; None stands for a missing value.

    `items` has for each item the values of its raters; one with fewer than two values says nothing and is left out.
    Returns None when no item is left.
    """
    distances: dict[tuple[Hashable, Hashable], float] = {}
    numbers: Counter[Hashable] = Counter()
    observed = 0.0
    for item in items:
        values = Counter(value for value in item if value is not None)
        raters = values.total()
        if raters < 2:
            continue
        numbers.update(values)
        observed += _within(values, distance, distances) / (raters - 1)
    total = numbers.total()
    if not total:
        return None
    return Disagreement(observed / total, _within(numbers, distance, distances) / (total * (total - 1)))


def krippendorff_alpha(items: Iterable[Sequence[Hashable | None]], distance: Distance = nominal) -> float | None:
    """Return Krippendorff's α, see `krippendorff`; None for no items or for a single value that everybody uses."""
    found = krippendorff(items, distance)
    return found.agreement if found else None


def _within(values: Counter[Hashable], distance: Distance, known: dict[tuple[Hashable, Hashable], float]) -> float:
    """Return the sum of distances over all ordered pairs of different holders of these values."""
    if distance is nominal:
        return values.total() ** 2 - sum(number**2 for number in values.values())
    total = 0.0
    for (a, number_a), (b, number_b) in product(values.items(), repeat=2):
        if a != b:
            if (a, b) not in known:
                known[a, b] = distance(a, b)
            total += number_a * number_b * known[a, b]
    return total


def _margins(table: Pairs) -> tuple[Counter[Any], Counter[Any]]:
    rows: Counter[Any] = Counter()
    columns: Counter[Any] = Counter()
    for (a, b), number in table.items():
        rows[a] += number
        columns[b] += number
    return rows, columns
