"""The whole report on the agreement of two or more annotators, from their submissions article by article."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from wortlaut.domain.card import BoundaryKind, Card, Category, Contribution
from wortlaut.domain.scheme import Scheme
from wortlaut.review.bootstrap import RESAMPLES, SEED, TOO_FEW, jackknife, percentiles, resamples
from wortlaut.review.everybody import EverybodyTally
from wortlaut.review.measures import alpha_of_pairs, mean, share
from wortlaut.review.pairwise import PairTally, Table
from wortlaut.review.report import (
    AttributeAgreement,
    Estimate,
    Excluded,
    LinkAgreement,
    PairAgreement,
    Report,
    Scope,
    SelfAgreement,
    Week,
)
from wortlaut.review.sums import (
    COVERAGE,
    DIRECTED,
    FAMILY,
    ONLY_OVERALL,
    OVERALL,
    Values,
    attribute_values,
    confusion_matrix,
)
from wortlaut.review.tallies import Side, Tokens, side_of

_Key = tuple[str, ...]
_STRICT = ("measure", OVERALL, "strict_f1")
_TYPE_OVERLAP = ("measure", OVERALL, "type_overlap_f1")
_FEW = 6
"""Up to this number of articles there are fewer resamples that differ than are drawn: 462 of six."""
_LABEL_MEASURES = (*FAMILY, "alpha_u", *COVERAGE)


class Agreement:
    """Takes articles in one by one and reports on all of them.

    Annotators are told apart by the names in `annotators`; `Contribution.annotator` is one of these.
    """

    def __init__(self, annotators: Sequence[str], scheme: Scheme) -> None:
        self.annotators = tuple(annotators)
        self._scheme = scheme
        self._pairs = {pair: PairTally(*pair, scheme) for pair in combinations(self.annotators, 2)}
        self._everybody = EverybodyTally(len(self.annotators), scheme) if len(self.annotators) > 2 else None
        self._excluded: list[Excluded] = []
        self._articles: set[str] = set()
        self._categories: Counter[Category] = Counter()
        self._kinds: Counter[BoundaryKind] = Counter()
        self._weeks: dict[str, list[str]] = {}
        self._guidelines: dict[str, set[str]] = {}
        self._own: dict[str, PairTally] = {}
        self._spans: Counter[tuple[str, str]] = Counter()
        self._links: Counter[tuple[str, str]] = Counter()
        self._present: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()

    def exclude(self, article: str, reason: str, of: str | None = None) -> None:
        """Note an article that is not counted; see `Excluded`."""
        self._excluded.append(Excluded(article, reason, of))

    def add(
        self,
        article: str,
        text: str,
        contributions: Sequence[Contribution],
        *,
        week: str | None = None,
        guidelines: Iterable[str] = (),
    ) -> None:
        """Count an article that at least two annotators submitted.

        `week` (ISO 8601) is that of the last submission, None when nobody knows it; `guidelines` are the versions the
        submissions were made under.
        """
        tokens = Tokens(text)
        sides = {one.annotator: side_of(one.spans, one.links, tokens) for one in contributions}
        present = [name for name in self.annotators if name in sides]
        for a, b in combinations(present, 2):
            self._pairs[a, b].add(article, text, tokens, sides[a], sides[b])
        if self._everybody:
            self._everybody.add(len(text), len(tokens), [sides[name] for name in present])
        self._articles.add(article)
        self._count_sides({name: sides[name] for name in present})
        if week is not None:
            self._weeks.setdefault(week, []).append(article)
            self._guidelines.setdefault(week, set()).update(guidelines)

    def _count_sides(self, sides: Mapping[str, Side]) -> None:
        for name, side in sides.items():
            self._spans.update((name, span.label) for span in side.spans)
            self._spans[name, OVERALL] += len(side.spans)
            self._links.update((name, type_) for type_, _, _ in side.links)
            self._skipped.update(side.skipped)
            self._skipped[OVERALL] += sum(side.skipped.values())
        labels = {label for side in sides.values() for label in side.characters}
        self._present.update(labels)
        self._present[OVERALL] += bool(labels)

    def add_cards(self, cards: Iterable[Card]) -> None:
        """Count the disagreements among the cards of an article, each once, by its first category."""
        for card in cards:
            if card.categories:
                self._categories[card.categories[0]] += 1
                self._kinds.update(card.kinds)

    def add_second_pass(self, article: str, text: str, first: Contribution, second: Contribution) -> None:
        """Count an article that `first.annotator` annotated twice."""
        tokens = Tokens(text)
        tally = self._own.setdefault(first.annotator, PairTally(first.annotator, first.annotator, self._scheme))
        sides = [side_of(one.spans, one.links, tokens) for one in (first, second)]
        tally.add(article, text, tokens, *sides)

    def report(
        self,
        number: int = RESAMPLES,
        seed: int = SEED,
        *,
        count_duplicates: bool = False,
        tick: Callable[[], None] | None = None,
    ) -> Report:
        """Return the report with intervals from `number` resamples; 0 leaves the intervals out.

        `tick` is called for each resample of the measures; it may raise in order to stop the work.
        """
        tallies = list(self._pairs.values())
        articles = sorted(self._articles)
        estimates = estimate([tally.table(articles) for tally in tallies], len(articles), number, seed, tick)
        categories = {category: self._categories[category] for category in Category}
        return Report(
            annotators=self.annotators,
            articles=len(articles),
            excluded=tuple(sorted(self._excluded, key=lambda item: (item.article, item.reason))),
            overall=self._scope(OVERALL, estimates),
            labels={label.id: self._scope(label.id, estimates) for label in self._scheme.labels},
            attributes=self._attributes(estimates),
            links=self._link_agreement(estimates),
            pairs=tuple(self._pair(tally, number, seed, estimates) for tally in tallies),
            categories=categories,
            kinds={kind: self._kinds[kind] for kind in BoundaryKind if self._kinds[kind]},
            weeks=tuple(self._week(name, number, seed) for name in sorted(self._weeks)),
            resamples=number,
            seed=seed,
            count_duplicates=count_duplicates,
            self_agreement=tuple(self._itself(name, number, seed) for name in self.annotators if name in self._own),
            one_against_rest=self._rest() if len(tallies) > 1 else {},
            everybody=self._everybody.values() if self._everybody else {},
        )

    def _scope(self, label: str, estimates: Mapping[_Key, Estimate]) -> Scope:
        names: tuple[str, ...] = _LABEL_MEASURES
        if label == OVERALL:
            names += ONLY_OVERALL
        if len(self._pairs) == 1:
            names += DIRECTED
        return Scope(
            spans={name: self._spans[name, label] for name in self.annotators},
            articles=self._present[label],
            both_empty=len(self._articles) - self._present[label],
            measures={name: estimates.get(("measure", label, name), Estimate(None)) for name in names},
            skipped_units=self._skipped[label],
        )

    def _pair(self, tally: PairTally, number: int, seed: int, estimates: Mapping[_Key, Estimate]) -> PairAgreement:
        articles = tally.articles
        found = estimates
        if len(self._pairs) > 1:  # a single pair is what the whole report is about
            found = estimate([tally.headline_table(articles)], len(articles), number, seed)
        sums = tally.sums(articles)
        spans = {
            name: sum(many for key, many in sums.items() if key[0] == side)
            for side, name in (("a", tally.a), ("b", tally.b))
        }
        return PairAgreement(tally.a, tally.b, len(articles), spans, found[_STRICT], confusion_matrix(sums))

    def _week(self, name: str, number: int, seed: int) -> Week:
        articles = sorted(self._weeks[name])
        tables = [tally.headline_table(articles) for tally in self._pairs.values()]
        found = estimate(tables, len(articles), number, seed)
        return Week(name, len(articles), found[_STRICT], tuple(sorted(self._guidelines[name])))

    def _itself(self, name: str, number: int, seed: int) -> SelfAgreement:
        tally = self._own[name]
        found = estimate([tally.headline_table(tally.articles)], len(tally.articles), number, seed)
        return SelfAgreement(name, len(tally.articles), found[_STRICT], found[_TYPE_OVERLAP])

    def _rest(self) -> dict[str, float | None]:
        values = {pair: tally.headline_table(tally.articles).values()[_STRICT] for pair, tally in self._pairs.items()}
        return {name: mean(value for pair, value in values.items() if name in pair) for name in self.annotators}

    def _attributes(self, estimates: Mapping[_Key, Estimate]) -> dict[str, dict[str, AttributeAgreement]]:
        tables: dict[tuple[str, str], list[Mapping[tuple[str, str], int]]] = {}
        for tally in self._pairs.values():
            for key, table in attribute_values(tally.sums(tally.articles)).items():
                tables.setdefault(key, []).append(table)
            for key, texts in tally.loose.texts.items():
                tables.setdefault(key, []).append(texts)
        found: dict[str, dict[str, AttributeAgreement]] = {}
        for label in self._scheme.labels:
            for attribute in label.attributes:
                given = tables.get((label.id, attribute.id), [])
                total = sum(sum(table.values()) for table in given)
                same = sum(many for table in given for (one, other), many in table.items() if one == other)
                alpha = estimates.get(("attribute", label.id, attribute.id)) or _mean_alpha(given)
                found.setdefault(label.id, {})[attribute.id] = AttributeAgreement(alpha, share(same, total), total)
        return found

    def _link_agreement(self, estimates: Mapping[_Key, Estimate]) -> dict[str, LinkAgreement]:
        found = {}
        for type_ in (link.id for link in self._scheme.links):
            distances = [
                distance for tally in self._pairs.values() for distance in tally.loose.target_distances.get(type_, ())
            ]
            far = mean(distances)
            found[type_] = LinkAgreement(
                estimates.get(("link", type_, "f1"), Estimate(None)),
                estimates.get(("link", type_, "aligned_f1"), Estimate(None)),
                None if far is None else 1 - far,
                {name: self._links[name, type_] for name in self.annotators},
            )
        return found


def estimate(
    tables: Sequence[Table],
    articles: int,
    number: int = RESAMPLES,
    seed: int = SEED,
    tick: Callable[[], None] | None = None,
) -> dict[_Key, Estimate]:
    """Return every measure of the tables, one for each pair of annotators; of several the mean.

    Intervals come from `number` resamples of the articles, the pairs stay the same; below `TOO_FEW` articles from the
    jackknife as well.
    """
    each = [table.values() for table in tables]
    keys = sorted({key for values in each for key in values})
    found = {key: _point([values.get(key) for values in each], several=len(each) > 1) for key in keys}
    if not number or not articles:
        return found
    drawn: dict[_Key, list[float | None]] = {key: [] for key in keys}
    values_of = _resampling(tables, articles)
    for positions in resamples(articles, number, seed):
        _collect(drawn, values_of(positions))
        if tick:
            tick()
    left_out: dict[_Key, list[float | None]] = {key: [] for key in keys}
    if articles < TOO_FEW:
        for position in range(articles):
            _collect(left_out, [table.without(position) for table in tables])
    return {key: _interval(point, drawn[key], left_out[key]) for key, point in found.items()}


def _resampling(tables: Sequence[Table], articles: int) -> Callable[[Sequence[int]], Sequence[Values]]:
    """Return what gives the measures over a resample; those of few articles are computed once for each that differs."""

    def drawn(positions: Sequence[int]) -> Sequence[Values]:
        return [table.drawn(positions) for table in tables]

    if articles > _FEW:
        return drawn
    once = cache(drawn)
    return lambda positions: once(tuple(sorted(positions)))


def _collect(found: Mapping[_Key, list[float | None]], each: Sequence[Values]) -> None:
    for key, values in found.items():
        values.append(each[0].get(key) if len(each) == 1 else mean(one.get(key) for one in each))


def _point(values: Sequence[float | None], *, several: bool) -> Estimate:
    defined = [value for value in values if value is not None]
    if not several or not defined:
        return Estimate(mean(defined))
    return Estimate(mean(defined), lowest=min(defined), highest=max(defined))


def _interval(point: Estimate, drawn: Sequence[float | None], left_out: Sequence[float | None]) -> Estimate:
    if point.value is None:
        return point
    low, high = percentiles(drawn) or (None, None)
    return replace(point, low=low, high=high, jackknife=jackknife(point.value, left_out))


def _mean_alpha(tables: Sequence[Mapping[tuple[str, str], int]]) -> Estimate:
    alphas = [found.agreement if (found := alpha_of_pairs(table)) else None for table in tables]
    return _point(alphas, several=len(tables) > 1)
