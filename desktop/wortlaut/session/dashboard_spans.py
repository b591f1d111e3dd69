"""Spans, lengths, links, shape and coverage of the layers that an overview counts."""

import json
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from wortlaut.domain.scheme import Label, Scheme
from wortlaut.session.dashboard_values import Key, LabelNumbers, Lengths, LinkNumbers, MonthCoverage, Shape
from wortlaut.store import dashboard
from wortlaut.store.dashboard import ExpectedLink, ListedArticle, ListedLayer, Place
from wortlaut.store.project_file import Connection

PERCENTS = (5, 25, 50, 75, 95)
_MONTH = 7
"""Code points of `2025-03`."""


@dataclass(frozen=True, slots=True)
class SpanNumbers:
    """Everything about the spans of some layers."""

    labels: tuple[LabelNumbers, ...]
    links: tuple[LinkNumbers, ...]
    shapes: Mapping[Shape, int]
    months: tuple[MonthCoverage, ...]
    behind: Mapping[Key, set[str]]
    """The articles (ids) behind each number."""


def count_spans(
    connection: Connection,
    scheme: Scheme,
    layers: Sequence[ListedLayer],
    articles: Mapping[str, ListedArticle],
    check: Callable[[], None],
) -> SpanNumbers:
    """Count in `layers`; `articles` by id. `check` is called now and then, and may raise."""
    chosen = [layer.number for layer in layers]
    article_of = {layer.number: layer.article for layer in layers}
    behind: dict[Key, set[str]] = {}

    def note(key: Key, numbers: Iterable[int]) -> None:
        behind.setdefault(key, set()).update(article_of[number] for number in numbers)

    for layer in layers:
        for label, number in layer.counts.items():
            if number:
                note(("label", label), [layer.number])
    labels = _labels(connection, scheme, layers)
    links = _links(connection, scheme, chosen, {one.label: one.spans for one in labels}, note)
    shapes = _unlinked(connection, scheme, chosen, note)
    covered: dict[int, int] = {}
    for number, places in _by_layer(dashboard.places(connection, chosen)):
        check()
        covered[number] = covered_by(places)
        for shape, count in _shapes(places):
            if count:
                shapes[shape] += count
                note(("shape", shape), [number])
    months = _months(layers, articles, covered, note)
    return SpanNumbers(labels, links, {shape: shapes[shape] for shape in Shape}, months, behind)


def _labels(connection: Connection, scheme: Scheme, layers: Sequence[ListedLayer]) -> tuple[LabelNumbers, ...]:
    spans: Counter[str] = Counter()
    for layer in layers:
        spans.update(layer.counts)
    chosen = [layer.number for layer in layers]
    values: dict[str, list[tuple[Mapping[str, str], int]]] = {}
    lengths: dict[str, Counter[int]] = {}
    for label_id, attributes, length, number in dashboard.values(connection, chosen):
        values.setdefault(label_id, []).append((attributes, number))
        lengths.setdefault(label_id, Counter())[length] += number
    known = {label.id: label for label in scheme.labels}
    ids = [*known, *sorted(spans.keys() - known.keys())]
    return tuple(
        LabelNumbers(
            id_,
            spans[id_],
            _values(known.get(id_), values.get(id_, ())),
            percentiles(sorted(lengths.get(id_, Counter()).items())),
        )
        for id_ in ids
    )


def _values(label: Label | None, found: Sequence[tuple[Mapping[str, str], int]]) -> Mapping[str, Mapping[str, int]]:
    """Return how often each value of the closed attributes is meant, those of the scheme first and in its order."""
    counted: dict[str, dict[str, int]] = {}
    for attribute in label.attributes if label else ():
        if attribute.values:
            counts = Counter({value.id: 0 for value in attribute.values})
            for given, number in found:
                value = given.get(attribute.id, attribute.default)
                if value is not None:
                    counts[value] += number
            counted[attribute.id] = dict(counts)
    return counted


def percentiles(found: Sequence[tuple[int, int]]) -> Lengths | None:
    """Return the nearest-rank percentiles of values with their numbers, in ascending order; None without any.

    Nearest rank: the smallest value such that at least that part of all values is not greater.
    """
    total = sum(number for _, number in found)
    if not total:
        return None
    ranks = [max(1, -(-percent * total // 100)) for percent in PERCENTS]
    result: list[int] = []
    seen = 0
    for value, number in found:
        seen += number
        while len(result) < len(ranks) and ranks[len(result)] <= seen:
            result.append(value)
    return Lengths(*result)


Note = Callable[[Key, Iterable[int]], None]


def _links(
    connection: Connection, scheme: Scheme, chosen: Sequence[int], spans: Mapping[str, int], note: Note
) -> tuple[LinkNumbers, ...]:
    links: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for number, type_, count, starts in dashboard.links(connection, chosen):
        links[type_] += count
        sources[type_] += starts
        note(("link", type_), [number])
    return tuple(LinkNumbers(one.id, links[one.id], sources[one.id], spans.get(one.source, 0)) for one in scheme.links)


def _unlinked(connection: Connection, scheme: Scheme, chosen: Sequence[int], note: Note) -> "Counter[Shape]":
    shapes: Counter[Shape] = Counter()
    expected = [
        ExpectedLink(one.source, one.id, tuple(one.only_if.items()))
        for one in scheme.links
        if one.minimum or one.warn_if_missing
    ]
    for number, count in dashboard.without_links(connection, chosen, expected):
        shapes[Shape.UNLINKED] += count
        note(("shape", Shape.UNLINKED), [number])
    return shapes


def _by_layer(places: Iterator[Place]) -> Iterator[tuple[int, list[Place]]]:
    for number, group in groupby(places, key=itemgetter(0)):
        yield number, list(group)


def _shapes(places: Sequence[Place]) -> Iterator[tuple[Shape, int]]:
    """Yield how many spans of a layer are of each shape that their places tell."""
    nested, crossing = shape_of([place[1:3] for place in places])
    yield Shape.NESTED, nested
    yield Shape.CROSSING, crossing
    yield Shape.DISCONTINUOUS, sum(place[3] is not None for place in places)
    yield Shape.UNSURE, sum(place[4] for place in places)


def shape_of(hulls: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return how many of the spans of a layer are nested and how many cross another one; see `Shape`.

    `hulls` are in code points, by start, the longest first.
    """
    nested, furthest = 0, -1
    for _, end in hulls:
        if end <= furthest:
            nested += 1
        else:
            furthest = end
    places = range(len(hulls))
    crossing = _cut_from_before([(start, end, place) for place, (start, end) in enumerate(hulls)])
    backward = sorted(places, key=lambda place: -hulls[place][1])
    crossing |= _cut_from_before([(-hulls[place][1], -hulls[place][0], place) for place in backward])
    return nested, len(crossing)


def _cut_from_before(ranges: Iterable[tuple[int, int, int]]) -> set[int]:
    """Return the numbers of ranges inside which one ends that starts before; `ranges` by start, each with its number.

    One look into the sorted ends answers it for each, so that thousands of spans around each other take no longer than
    as many side by side.
    """
    found: set[int] = set()
    ends: list[int] = []
    for _, same_start in groupby(ranges, key=itemgetter(0)):
        starting = list(same_start)
        for start, end, number in starting:
            place = bisect_right(ends, start)
            if place < len(ends) and ends[place] < end:
                found.add(number)
        for _, end, _ in starting:
            insort(ends, end)
    return found


def covered_by(places: Sequence[Place]) -> int:
    """Return how many code points lie in a fragment of at least one span; `places` are by start."""
    ranges = [place[1:3] for place in places if place[3] is None]
    parted = [place[3] for place in places if place[3] is not None]
    if parted:
        ranges += [(start, end) for fragments in parted for start, end in json.loads(fragments)]
        ranges.sort()
    covered = reached = 0
    for start, end in ranges:
        if end > reached:
            covered += end - max(start, reached)
            reached = end
    return covered


def _months(
    layers: Sequence[ListedLayer], articles: Mapping[str, ListedArticle], covered: Mapping[int, int], note: Note
) -> tuple[MonthCoverage, ...]:
    found: dict[str, list[ListedLayer]] = {}
    for layer in layers:
        date = articles[layer.article].date or ""
        if len(date) >= _MONTH:
            found.setdefault(date[:_MONTH], []).append(layer)
            note(("month", date[:_MONTH]), [layer.number])
    return tuple(
        MonthCoverage(
            month,
            sum(covered.get(layer.number, 0) for layer in found[month]),
            sum(articles[layer.article].characters for layer in found[month]),
            len({layer.article for layer in found[month]}),
        )
        for month in sorted(found)
    )
