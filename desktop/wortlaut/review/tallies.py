"""What two annotators did with one article, as counts that may be added up over articles."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span, normalize_fragments
from wortlaut.review.align import Pair
from wortlaut.review.measures import masi_distance
from wortlaut.review.units import units_of

Key = tuple[str, ...]
"""What is counted: a kind, and labels, link types, attributes or values."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


class Tokens:
    r"""The words (`\w+`) and single other characters that are no white space, of one text."""

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            self._starts.append(start)
            self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    def touched(self, ranges: Iterable[Range]) -> tuple[Range, ...]:
        """Return which tokens have a code point in `ranges`, as joined ranges of token numbers."""
        return normalize_fragments(
            (bisect_right(self._ends, start), bisect_left(self._starts, end)) for start, end in ranges
        )


@dataclass(frozen=True, slots=True)
class Side:
    """What one annotator submitted on one article, ready to be compared. Equal spans count once, and equal links."""

    spans: tuple[Span, ...]
    links: frozenset[tuple[str, str, str]]
    """Type, id of the source, id of the target."""
    characters: Mapping[str, tuple[Range, ...]]
    """Label to what its spans cover."""
    tokens: Mapping[str, tuple[Range, ...]]
    units: Mapping[str, tuple[Range, ...]]
    """Label to the units of α_U."""
    skipped: Mapping[str, int]
    """Label to number of spans that are no units because they overlap another one."""


def side_of(spans: Iterable[Span], links: Iterable[Link], tokens: Tokens) -> Side:
    """Return one side of a comparison. Of equal spans the one with the smallest id stands for all."""
    distinct: dict[tuple[str, tuple[Range, ...]], Span] = {}
    stands_for: dict[str, str] = {}
    for span in sorted(spans, key=lambda span: span.id):
        stands_for[span.id] = distinct.setdefault((span.label, span.fragments), span).id
    by_label: dict[str, list[Span]] = {}
    for span in distinct.values():
        by_label.setdefault(span.label, []).append(span)
    characters = {
        label: normalize_fragments(fragment for span in found for fragment in span.fragments)
        for label, found in by_label.items()
    }
    units = {label: units_of(found) for label, found in by_label.items()}
    joined = frozenset(
        (link.type, stands_for[link.source], stands_for[link.target])
        for link in links
        if link.source in stands_for and link.target in stands_for
    )
    return Side(
        tuple(sorted(distinct.values(), key=Span.sort_key)),
        joined,
        characters,
        {label: tokens.touched(found) for label, found in characters.items()},
        {label: found for label, (found, _) in units.items()},
        {label: skipped for label, (_, skipped) in units.items() if skipped},
    )


@dataclass(slots=True)
class Loose:
    """Counts that are only wanted as a whole, because they have too many different values to be kept per article."""

    texts: dict[tuple[str, str], Counter[tuple[str, str]]] = field(default_factory=dict)
    """Label and free-text attribute to the values of both annotators on aligned spans."""
    target_distances: dict[str, list[float]] = field(default_factory=dict)
    """Link type to the MASI distances between the sets of targets, on aligned spans."""


class Counting:
    """Counts articles of two annotators under one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self._attributes = {
            label.id: tuple((attribute.id, attribute.default, not attribute.values) for attribute in label.attributes)
            for label in scheme.labels
        }
        self.loose = Loose()

    def count(self, a: Side, b: Side, pairs: Sequence[Pair], text: str, tokens: Tokens) -> Counter[Key]:
        """Return the counts of one article; `pairs` is the alignment of the spans of both sides."""
        counts: Counter[Key] = Counter()
        for span in a.spans:
            counts["a", span.label] += 1
        for span in b.spans:
            counts["b", span.label] += 1
        for one, other in pairs:
            counts["same" if one.fragments == other.fragments else "part", one.label, other.label] += 1
            if one.label == other.label:
                self._count_attributes(counts, one, other)
        counts["characters",] = len(text)
        counts["tokens",] = len(tokens)
        for kind, own, others in (("character", a.characters, b.characters), ("token", a.tokens, b.tokens)):
            for label in own.keys() | others.keys():
                one_side, other_side = own.get(label, ()), others.get(label, ())
                counts[kind, "a", label] = _length(one_side)
                counts[kind, "b", label] = _length(other_side)
                counts[kind, "both", label] = _common(one_side, other_side)
        self._count_links(counts, a, b, pairs)
        return counts

    def _count_attributes(self, counts: Counter[Key], one: Span, other: Span) -> None:
        for attribute, default, is_text in self._attributes.get(one.label, ()):
            values = one.attributes.get(attribute, default) or "", other.attributes.get(attribute, default) or ""
            if values == ("", ""):
                continue
            if is_text:
                self.loose.texts.setdefault((one.label, attribute), Counter())[values] += 1
            else:
                counts["value", one.label, attribute, *values] += 1

    def _count_links(self, counts: Counter[Key], a: Side, b: Side, pairs: Sequence[Pair]) -> None:
        if not a.links and not b.links:
            return
        partner = {one.id: other.id for one, other in pairs}
        known_b = set(partner.values())
        for type_, source, target in a.links:
            counts["link_a", type_] += 1
            if source in partner and target in partner:
                counts["known_a", type_] += 1
                counts["link_both", type_] += (type_, partner[source], partner[target]) in b.links
        for type_, source, target in b.links:
            counts["link_b", type_] += 1
            counts["known_b", type_] += source in known_b and target in known_b
        targets: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
        for type_, source, target in a.links:
            if source in partner:
                targets.setdefault((type_, partner[source]), (set(), set()))[0].add(partner.get(target, f"-{target}"))
        for type_, source, target in b.links:
            if source in known_b:
                targets.setdefault((type_, source), (set(), set()))[1].add(target)
        for (type_, _), (own, others) in sorted(targets.items()):
            distance = masi_distance(frozenset(own), frozenset(others))
            self.loose.target_distances.setdefault(type_, []).append(distance)


def _length(ranges: Iterable[Range]) -> int:
    return sum(end - start for start, end in ranges)


def _common(a: Sequence[Range], b: Sequence[Range]) -> int:
    """Return how much two lists of ranges, each sorted and without overlaps, have in common."""
    total = first = second = 0
    while first < len(a) and second < len(b):
        total += max(0, min(a[first][1], b[second][1]) - max(a[first][0], b[second][0]))
        if a[first][1] <= b[second][1]:
            first += 1
        else:
            second += 1
    return total
