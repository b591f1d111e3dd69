"""Two annotators over many articles: their counts article by article, and their measures over any of these."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from wortlaut.domain.scheme import Scheme
from wortlaut.review.align import align
from wortlaut.review.bootstrap import Sums
from wortlaut.review.measures import Disagreement, pooled
from wortlaut.review.sums import OVERALL, Values, headline, headline_counts, measures
from wortlaut.review.tallies import Counting, Key, Side, Tokens
from wortlaut.review.units import UnitCounts, alpha_u, count_units, from_sums, room_for

_LARGEST_UNIT_TABLE = 12_000_000
"""Bytes of the counts of α_U over all articles, above which resampling them takes minutes."""


class PairTally:
    """Counts of the articles that two annotators have in common."""

    def __init__(self, a: str, b: str, scheme: Scheme) -> None:
        self.a = a
        self.b = b
        self.labels = tuple(label.id for label in scheme.labels)
        self._counting = Counting(scheme)
        self.loose = self._counting.loose
        self._places: dict[Key, int] = {}
        self._rows: dict[str, list[int]] = {}
        self._lengths: dict[str, int] = {}
        self._units: dict[str, dict[str, UnitCounts]] = {}

    def add(self, article: str, text: str, tokens: Tokens, a: Side, b: Side) -> None:
        """Count an article that both submitted."""
        counts = self._counting.count(a, b, align(a.spans, b.spans), text, tokens)
        places = self._places
        row = [0] * len(places)
        for key, number in counts.items():
            place = places.setdefault(key, len(places))
            if place >= len(row):
                row.append(number)
            else:
                row[place] = number
        self._rows[article] = row
        self._lengths[article] = len(text)
        self._units[article] = {
            label: count_units(len(text), [side.units.get(label, ()) for side in (a, b)])
            for label in self.labels
            if label in a.units or label in b.units
        }

    @property
    def articles(self) -> list[str]:
        """Ids of the articles counted, sorted."""
        return sorted(self._rows)

    def sums(self, articles: Iterable[str]) -> dict[Key, int]:
        """Return the counts over articles; those the two do not have in common count nothing."""
        total = [0] * len(self._places)
        for article in articles:
            for place, number in enumerate(self._rows.get(article, ())):
                total[place] += number
        return dict(zip(self._places, total, strict=True))

    def unit_totals(self, articles: Iterable[str]) -> dict[str, UnitCounts]:
        """Return for each label the counts of α_U over articles; those not in common count nothing."""
        totals = {label: UnitCounts(2) for label in self.labels}
        for article in articles:
            if article in self._rows:
                for label, total in totals.items():
                    total.add(self._unit_counts(article, label))
        return totals

    def _unit_counts(self, article: str, label: str) -> UnitCounts:
        return self._units[article].get(label) or count_units(self._lengths[article], ((), ()))

    def table(self, articles: Sequence[str]) -> "PairTable":
        """Return what resamples of `articles` are drawn from."""
        return PairTable(self, articles)

    def headline_table(self, articles: Sequence[str]) -> "HeadlineTable":
        """Return what resamples are drawn from when only the strict F1 and the type-overlap F1 are wanted."""
        keys = self.keys
        rows = [headline_counts(dict(zip(keys, self.row(article), strict=False))) for article in articles]
        return HeadlineTable(rows)

    def row(self, article: str) -> Sequence[int]:
        """Return the counts of an article, empty when the two do not have it in common."""
        return self._rows.get(article, ())

    @property
    def keys(self) -> Sequence[Key]:
        """What the places of a row count."""
        return tuple(self._places)

    def unit_row(self, article: str, label: str, lengths: Sequence[int]) -> list[int]:
        """Return what `from_sums` needs of an article: length, observed, units and room for each of `lengths`."""
        if article not in self._rows:
            return []
        counts = self._unit_counts(article, label)
        units = [counts.units[length] for length in lengths]
        return [counts.length, counts.observed, *units, *room_for(lengths, counts.gaps)]


class Table(Protocol):
    """Measures over articles, over a resample of them, and over all but one."""

    def values(self) -> Values:
        """Return the measures over all articles."""

    def drawn(self, positions: Sequence[int]) -> Values:
        """Return the measures over a resample, by the positions of its articles."""

    def without(self, position: int) -> Values:
        """Return the measures over all articles but one."""


class HeadlineTable:
    """The counts of the two measures that are shown of each pair, each week and each second pass."""

    def __init__(self, rows: Sequence[tuple[int, int, int, int]]) -> None:
        self._sums = Sums([(0, 0, 0, 0), *rows])  # so that there are four places also without articles

    def values(self) -> Values:
        """Return both measures over all articles."""
        return headline(*self._sums.total)

    def drawn(self, positions: Sequence[int]) -> Values:
        """Return both measures over a resample."""
        return headline(*self._sums.drawn([position + 1 for position in positions]))

    def without(self, position: int) -> Values:
        """Return both measures over all articles but one."""
        return headline(*self._sums.without(position + 1))


class PairTable:
    """Counts of two annotators in the order of some articles, to be summed over resamples of these."""

    def __init__(self, tally: PairTally, articles: Sequence[str]) -> None:
        self._tally = tally
        self._keys = tally.keys
        self._sums = Sums([tally.row(article) for article in articles])
        self._unit_totals = tally.unit_totals(articles)
        self._units = self._unit_sums(articles)

    def _unit_sums(self, articles: Sequence[str]) -> dict[str, tuple[list[int], Sums]]:
        size = sum(6 * len(counts.units) for counts in self._unit_totals.values()) * len(articles)
        if size > _LARGEST_UNIT_TABLE:
            return {}
        found = {}
        for label, counts in self._unit_totals.items():
            lengths = sorted(counts.units)
            rows = [self._tally.unit_row(article, label, lengths) for article in articles]
            found[label] = lengths, Sums(rows)
        return found

    def values(self) -> Values:
        """Return the measures over all articles."""
        found = self._measures(self._sums.total)
        found.update(unit_values(self._unit_totals))
        return found

    def drawn(self, positions: Sequence[int]) -> Values:
        """Return the measures over a resample; α_U is missing where resampling it would take minutes."""
        found = self._measures(self._sums.drawn(positions))
        self._add_units(found, {label: sums.drawn(positions) for label, (_, sums) in self._units.items()})
        return found

    def without(self, position: int) -> Values:
        """Return the measures over all articles but one."""
        found = self._measures(self._sums.without(position))
        self._add_units(found, {label: sums.without(position) for label, (_, sums) in self._units.items()})
        return found

    def _measures(self, totals: Sequence[int]) -> Values:
        return measures(dict(zip(self._keys, totals, strict=True)), self._tally.labels)

    def _add_units(self, found: Values, totals: dict[str, list[int]]) -> None:
        parts: list[Disagreement] = []
        for label, sums in totals.items():
            lengths, _ = self._units[label]
            part = None
            if sums:
                length, observed, *rest = sums
                units = dict(zip(lengths, rest[: len(lengths)], strict=True))
                room = dict(zip(lengths, rest[len(lengths) :], strict=True))
                part = from_sums(2, length, observed, room, units)
            found["measure", label, "alpha_u"] = part.agreement if part else None
            if part:
                parts.append(part)
        if self._units:
            found["measure", OVERALL, "alpha_u"] = pooled(parts)


def unit_values(totals: dict[str, UnitCounts]) -> Values:
    """Return α_U of each label and of all."""
    found: Values = {("measure", label, "alpha_u"): alpha_u([counts]) for label, counts in totals.items()}
    found["measure", OVERALL, "alpha_u"] = alpha_u(totals.values())
    return found
