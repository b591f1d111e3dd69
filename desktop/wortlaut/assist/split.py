"""Splits articles into training, validation and test data, so that no group of near-duplicates is torn apart.

Groups are the units. They go, the large ones first and otherwise in an order drawn from the seed, to the split that
lacks most of what they hold: articles, and spans of each label. What was assigned once never moves; an article that
joins a group goes where the group is, and one that would tie two splits together goes nowhere.

The result depends neither on the order of the articles nor on the machine.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from wortlaut.assist.near_duplicates import LARGE_SHARE
from wortlaut.assist.word_sequences import WORD

QUOTE_WORDS = 12
"""Words from which a quote that stands in two articles can give the label away."""
_ARTICLES = ""
"""Stands among the labels for the articles themselves."""


class Split(StrEnum):
    """Parts of a dataset, in the order of time."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


SPLITS = tuple(Split)


@dataclass(frozen=True, slots=True)
class Item:
    """An article as far as it matters here."""

    id: str
    labels: Mapping[str, int] = field(default_factory=dict)
    """Label id to number of spans."""
    date: str | None = None
    """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
    held_out: bool = False
    """Of a source that is kept for the test data."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article was put."""

    split: Split
    group: str
    """Id of its group: that of one of its articles."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How articles that are new are split."""

    shares: tuple[float, float, float] = (0.8, 0.1, 0.1)
    """Of the articles, for training, validation and test; their sum is 1."""
    seed: int = 0
    by_time: bool = False
    """Later groups into later splits. A group is as old as its latest article; one without a date is for training."""
    hold_out: bool = False
    """The test data are the articles that are held out, with their groups, and no others."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where all articles are."""

    places: Mapping[str, Place]
    """By article id, sorted."""
    quarantined: tuple[str, ...]
    """Articles that would tie two splits together, sorted."""
    large: tuple[str, ...]
    """Groups (ids) with more than `LARGE_SHARE` of all articles: somebody should look at them."""


def components(ids: Iterable[str], bonds: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """Return the groups that articles form when those of each bond belong together; each is sorted, and so are they."""
    parent = {id_: id_ for id_ in ids}

    def root(id_: str) -> str:
        while parent[id_] != id_:
            parent[id_] = parent[parent[id_]]
            id_ = parent[id_]
        return id_

    for first, *others in bonds:
        for other in others:
            low, high = sorted((root(first), root(other)))
            parent[high] = low
    found: dict[str, list[str]] = {}
    for id_ in sorted(parent):
        found.setdefault(root(id_), []).append(id_)
    return [tuple(group) for group in found.values()]


def same_quotes(quotes: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return the articles (ids, sorted) that share a quote of `QUOTE_WORDS` words or more, for each such quote.

    `quotes` are article ids with the words of a quote; case and punctuation do not matter.
    """
    holders: dict[tuple[str, ...], set[str]] = {}
    for id_, quote in quotes:
        words = tuple(WORD.findall(quote.casefold()))
        if len(words) >= QUOTE_WORDS:
            holders.setdefault(words, set()).add(id_)
    return sorted(tuple(sorted(ids)) for ids in holders.values() if len(ids) > 1)


def split(items: Iterable[Item], groups: Iterable[Sequence[str]], earlier: Mapping[str, Place], rules: Rules) -> Plan:
    """Put all articles somewhere. `groups` are near-duplicates (ids), `earlier` what was assigned before."""
    known = {item.id: item for item in items}
    kept = [[id_ for id_ in group if id_ in known] for group in groups]
    found = components(known, (group for group in kept if len(group) > 1))
    return _Splitting(known, {id_: place for id_, place in earlier.items() if id_ in known}, rules).plan(found)


class _Splitting:
    def __init__(self, items: Mapping[str, Item], earlier: Mapping[str, Place], rules: Rules) -> None:
        self._items = items
        self._rules = rules
        self._places = dict(earlier)
        self._held: dict[Split, Counter[str]] = {one: Counter() for one in SPLITS}
        self._totals: Counter[str] = Counter()

    def plan(self, groups: Sequence[tuple[str, ...]]) -> Plan:
        quarantined: list[str] = []
        undecided: list[tuple[str, ...]] = []
        for group in groups:
            old = {id_: self._places[id_] for id_ in group if id_ in self._places}
            name = min((place.group for place in old.values()), default=group[0])
            splits = {place.split for place in old.values()}
            if len(splits) > 1:
                quarantined += [id_ for id_ in group if id_ not in old]
            elif splits:
                self._put(group, splits.pop(), name)
            else:
                undecided.append(group)
        left_out = set(quarantined)
        for id_, item in self._items.items():
            if id_ not in left_out:
                self._totals += _weights([item])
        for id_, place in self._places.items():
            self._held[place.split] += _weights([self._items[id_]])
        if self._rules.hold_out:
            undecided = self._hold_out(undecided)
        if self._rules.by_time:
            self._place_by_time(undecided)
        else:
            self._place_by_need(undecided)
        most = LARGE_SHARE * len(self._items)
        sizes = Counter(place.group for place in self._places.values())
        large = sorted(group for group, size in sizes.items() if size > most and size > 1)
        return Plan(dict(sorted(self._places.items())), tuple(sorted(quarantined)), tuple(large))

    def _put(self, group: Sequence[str], where: Split, name: str) -> None:
        for id_ in group:
            self._places[id_] = Place(where, name)

    def _decide(self, group: Sequence[str], where: Split) -> None:
        self._put(group, where, group[0])
        self._held[where] += _weights([self._items[id_] for id_ in group])

    def _hold_out(self, groups: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
        """Put the groups of held out articles into the test data; return the others."""
        others = []
        for group in groups:
            if any(self._items[id_].held_out for id_ in group):
                self._decide(group, Split.TEST)
            else:
                others.append(group)
        return others

    def _shares(self) -> dict[Split, float]:
        """Return the share of each split that new groups may go to."""
        shares = dict(zip(SPLITS, self._rules.shares, strict=True))
        if self._rules.hold_out:
            del shares[Split.TEST]
        total = sum(shares.values()) or 1.0
        return {one: share / total for one, share in shares.items() if share > 0} or {Split.TRAIN: 1.0}

    def _drawn(self, group: Sequence[str]) -> tuple[int, bytes]:
        return -len(group), hashlib.sha256(f"{self._rules.seed}/{group[0]}".encode()).digest()

    def _place_by_need(self, groups: Iterable[tuple[str, ...]]) -> None:
        """Place each group where it brings counts nearest to what they should be in the end.

        Nearness is the sum over splits and kinds of (count - wanted)^2 / (wanted * total of the kind).
        """
        shares = self._shares()
        pool = self._totals.copy()
        if self._rules.hold_out:
            pool -= self._held[Split.TEST]
        for group in sorted(groups, key=self._drawn):
            weights = _weights([self._items[id_] for id_ in group])

            def cost(where: Split, weights: Counter[str] = weights) -> float:
                held = self._held[where]
                wanted = {kind: shares[where] * pool[kind] for kind in weights}
                return sum(
                    more * (2 * (held[kind] - wanted[kind]) + more) / (wanted[kind] * pool[kind])
                    for kind, more in weights.items()
                )

            self._decide(group, min(shares, key=cost))

    def _place_by_time(self, groups: Iterable[tuple[str, ...]]) -> None:
        """Place groups by their latest date, those of a day together, as far as earlier places leave a choice."""
        shares = self._shares()
        order = list(shares)
        limits = [sum(list(shares.values())[: number + 1]) for number in range(len(order))]
        fixed = [
            (date, order.index(place.split))
            for id_, place in self._places.items()
            if (date := self._items[id_].date) and place.split in shares
        ]
        days: dict[str, list[tuple[str, ...]]] = {}
        for group in groups:
            days.setdefault(max(self._items[id_].date or "" for id_ in group), []).append(group)
        total = sum(len(group) for group in groups) + len(fixed)
        passed = 0
        for day in sorted(days):
            least = max((number for date, number in fixed if date <= day), default=0)
            most = min((number for date, number in fixed if date >= day), default=len(order) - 1)
            size = sum(map(len, days[day]))
            middle = (passed + sum(date < day for date, _ in fixed) + size / 2) / total
            wanted = next((number for number, limit in enumerate(limits) if middle < limit), len(order) - 1)
            chosen = order[0 if not day else max(least, min(most, wanted))]
            for group in sorted(days[day], key=self._drawn):
                self._decide(group, chosen)
            passed += size


def _weights(items: Iterable[Item]) -> Counter[str]:
    """Return how many articles and spans of each label there are."""
    found: Counter[str] = Counter()
    for item in items:
        found[_ARTICLES] += 1
        found.update({label: number for label, number in item.labels.items() if number})
    return found


def deviations(labels: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, float | None]]:
    """Return how far the share of each label in each split is from its share in all, in relation to that.

    `labels` is split to label to number of spans; so 0.1 means a tenth more than in all. None: the split has no span.
    """
    totals: Counter[str] = Counter()
    for counts in labels.values():
        totals.update(counts)
    everything = totals.total()
    sizes = {part: sum(counts.values()) for part, counts in labels.items()}

    def deviation(label: str, part: str) -> float | None:
        if not sizes[part]:
            return None
        return labels[part].get(label, 0) / sizes[part] / (totals[label] / everything) - 1

    return {label: {part: deviation(label, part) for part in labels} for label in sorted(totals) if totals[label]}
