"""Cards: every place of an article as all its annotators read it, agreed or not."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

from wortlaut.domain.card import BoundaryKind, Card, Category, Contribution, Reading
from wortlaut.domain.interval_index import IntervalIndex
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.review.align import align, shared
from wortlaut.review.categories import differences, joined_kinds, meant_attributes, nesting_changes

_Node = tuple[int, str]
"""Number of the contribution, id of the span."""
_LinkKey = tuple[tuple[int, str, _Node], ...]
"""What links say: number of the source span, type, place of the target."""


def cards(article_id: str, text: str, scheme: Scheme, contributions: Sequence[Contribution]) -> tuple[Card, ...]:
    """Return the places of an article in text order, agreed ones included.

    A place is what the pairwise alignments connect. One span against several disjoint ones of the same label is one
    place. Spans that only contain each other are places of their own. The result depends on neither the order of the
    contributions nor that of their spans and links. Links whose ends are not in the contribution are left out.
    """
    given = sorted(contributions, key=lambda contribution: contribution.annotator)
    places = _Places(given)
    maker = _Maker(article_id, text, scheme, places)
    return tuple(maker.card(place) for place in sorted(places.groups().values(), key=_place_order))


def meets(a: Span, b: Span) -> bool:
    """Tell whether at least half of `a` lies in `b`."""
    return 2 * shared(a.fragments, b.fragments) >= a.length


_Place = list[list[Span]]
"""For each contribution its spans at one place, in text order."""


def _place_order(place: _Place) -> tuple[int, int, str, str]:
    spans = [span for spans in place for span in spans]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return start, end, *min((span.label, span.id) for span in spans)


class _Places:
    """Spans of all contributions, joined to places by their alignments."""

    def __init__(self, given: Sequence[Contribution]) -> None:
        self.given = given
        self.spans = [{span.id: span for span in contribution.spans} for contribution in given]
        self.indexes = [IntervalIndex(span.sort_key() for span in contribution.spans) for contribution in given]
        self.partner: dict[tuple[int, int], dict[str, Span]] = {}
        self._parent: dict[_Node, _Node] = {(i, key): (i, key) for i, spans in enumerate(self.spans) for key in spans}
        for i, j in combinations(range(len(given)), 2):
            pairs = align(given[i].spans, given[j].spans)
            self.partner[i, j] = {one.id: other for one, other in pairs}
            self.partner[j, i] = {other.id: one for one, other in pairs}
            for one, other in pairs:
                self._join((i, one.id), (j, other.id))
        for i, j in self.partner:
            self._join_divided(i, j)

    def root(self, node: _Node) -> _Node:
        """Return what stands for the place of a span."""
        parent = self._parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def _join(self, one: _Node, other: _Node) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low

    def _join_divided(self, i: int, j: int) -> None:
        """Join each span of `i` without a partner in `j` to the span there that covers it and another one."""
        for span in self.given[i].spans:
            if span.id in self.partner[i, j]:
                continue
            whole = [
                self.spans[j][item[3]]
                for item in self.indexes[j].overlapping(span.start, span.end)
                if item[2] == span.label and self._divides(i, j, span, self.spans[j][item[3]])
            ]
            if whole:
                best = max(whole, key=lambda other: (shared(span.fragments, other.fragments), other.sort_key()))
                self._join((i, span.id), (j, best.id))

    def _divides(self, i: int, j: int, part: Span, whole: Span) -> bool:
        sibling = self.partner[j, i].get(whole.id)
        return (
            sibling is not None
            and sibling.label == part.label
            and not shared(sibling.fragments, part.fragments)
            and meets(part, whole)
            and meets(sibling, whole)
        )

    def groups(self) -> Mapping[_Node, _Place]:
        """Return the places under what stands for them."""
        found: defaultdict[_Node, _Place] = defaultdict(lambda: [[] for _ in self.given])
        for i, contribution in enumerate(self.given):
            for span in sorted(contribution.spans, key=Span.sort_key):
                found[self.root((i, span.id))][i].append(span)
        return found

    def near(self, i: int, j: int, span: Span, other: Span) -> tuple[dict[str, Span], dict[str, Span]]:
        """Return the spans of `i` with an edge where `span` and `other` differ, and their partners in `j`."""
        own: dict[str, Span] = {}
        theirs: dict[str, Span] = {}
        for a, b in ((span.start, other.start), (span.end, other.end)):
            if a == b:
                continue
            for item in self.indexes[i].overlapping(min(a, b) - 1, max(a, b) + 1):
                partner = self.partner[i, j].get(item[3])
                if partner is not None and item[3] != span.id:
                    own[item[3]], theirs[item[3]] = self.spans[i][item[3]], partner
        return own, theirs


def _links_by_source(contribution: Contribution) -> Mapping[str, list[Link]]:
    known = {span.id for span in contribution.spans}
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(contribution.links, key=lambda link: (link.type, link.target, link.id)):
        if link.source in known and link.target in known:
            found[link.source].append(link)
    return found


@dataclass(frozen=True, slots=True)
class _Version:
    """What one annotator has at a place."""

    number: int
    annotator: str
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    link_key: _LinkKey
    said: object
    """All that can be decided about, with the ids of the spans."""


_encode = json.JSONEncoder(separators=(",", ":")).encode
"""The same text on every machine: keys are in order where they are put in, everything else is escaped to ASCII."""


def _digest(value: object) -> str:
    return blake2b(_encode(value).encode("ascii"), digest_size=8).hexdigest()


class _Maker:
    """Makes the cards of one article."""

    def __init__(self, article_id: str, text: str, scheme: Scheme, places: _Places) -> None:
        self._article_id = article_id
        self._text = text
        self._scheme = scheme
        self._places = places
        self._links = [_links_by_source(contribution) for contribution in places.given]

    def card(self, place: _Place) -> Card:
        """Return the card of one place."""
        groups: dict[object, list[_Version]] = {}
        for number, spans in enumerate(place):
            key, version = self._version(number, spans)
            groups.setdefault(key, []).append(version)
        readings = list(groups.values())
        categories: tuple[Category, ...] = ()
        kinds: tuple[BoundaryKind, ...] = ()
        if len(readings) > 1:
            categories, kinds = _differences(self._text, self._scheme, readings, self._places)
        owners = [
            [one.annotator, [span.id for span in spans]]
            for one, spans in zip(self._places.given, place, strict=True)
            if spans
        ]
        return Card(
            id=_digest([self._article_id, *owners]),
            article=self._article_id,
            categories=categories,
            kinds=kinds,
            readings=tuple(
                Reading(
                    tuple([version.annotator for version in versions]),
                    tuple([version.spans for version in versions]),
                    tuple([version.links for version in versions]),
                )
                for versions in readings
            ),
            basis=_digest([[[version.annotator, version.said] for version in versions] for versions in readings]),
        )

    def _version(self, number: int, spans: Sequence[Span]) -> tuple[object, _Version]:
        """Return what a reading is equal by, and what an annotator has at the place."""
        meant = [meant_attributes(span, self._scheme) for span in spans]
        said = [[span.id, span.label, span.fragments, made] for span, made in zip(spans, meant, strict=True)]
        links: list[Link] = []
        targets: set[tuple[int, str, _Node]] = set()
        for at, span in enumerate(spans):
            for link in self._links[number].get(span.id, ()):
                links.append(link)
                targets.add((at, link.type, self._places.root((number, link.target))))
        equal_by = tuple(
            [(span.label, span.fragments, tuple(made.items())) for span, made in zip(spans, meant, strict=True)]
        )
        link_key = tuple(sorted(targets))
        ends = [[link.source, link.type, link.target] for link in links]
        annotator = self._places.given[number].annotator
        version = _Version(number, annotator, tuple(spans), tuple(links), link_key, [said, ends])
        return (equal_by, link_key), version


def _differences(
    text: str, scheme: Scheme, readings: Sequence[Sequence[_Version]], places: _Places
) -> tuple[tuple[Category, ...], tuple[BoundaryKind, ...]]:
    found: set[Category] = set()
    kinds: list[set[BoundaryKind]] = []
    for one, other in combinations(readings, 2):
        a, b = one[0], other[0]
        categories, pair_kinds = differences(text, scheme, a.spans, b.spans)
        if pair_kinds:
            kinds.append(pair_kinds)
            if _nests(one, other, places):
                categories.add(Category.NESTING)
        if a.spans and b.spans and _links_differ(a, b):
            categories.add(Category.LINK)
        found |= categories
    return tuple(category for category in Category if category in found), joined_kinds(kinds)


def _links_differ(a: _Version, b: _Version) -> bool:
    """Tell whether two versions of one label go to other places; another label has other links anyway."""
    same_labels = {span.label for span in a.spans} == {span.label for span in b.spans}
    return same_labels and {key[1:] for key in a.link_key} != {key[1:] for key in b.link_key}


def _nests(one: Sequence[_Version], other: Sequence[_Version], places: _Places) -> bool:
    """Tell whether for some readers only a span at this place lies inside, or around, one of another place."""
    for a in one:
        for b in other:
            for span in a.spans:
                partner = places.partner[a.number, b.number].get(span.id)
                if partner is None or (span.start, span.end) == (partner.start, partner.end):
                    continue
                near, theirs = places.near(a.number, b.number, span, partner)
                far, mine = places.near(b.number, a.number, partner, span)
                if nesting_changes(span, partner, {**near, **mine}, {**theirs, **far}):
                    return True
    return False
