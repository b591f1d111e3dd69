"""What two annotators did with one article, as counts that may be added up over articles, and the measures of sums."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span, normalize_fragments
from wortlaut.review.align import Pair
from wortlaut.review.measures import (
    Disagreement,
    Pairs,
    alpha_of_pairs,
    cohen,
    cohen_kappa,
    f1,
    masi_distance,
    mean,
    pooled,
    share,
)
from wortlaut.review.units import units_of

Key = tuple[str, ...]
"""What is counted: a kind, and labels, link types, attributes or values."""
Sums = Mapping[Key, int]

_TOKEN = re.compile(r"\w+|[^\w\s]")

OVERALL = ""
"""Stands for all labels together where else a label stands."""
FAMILY = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1")
"""From the strictest to what forgives most; see `_Matches`."""
COVERAGE = ("token_f1", "token_kappa", "token_alpha", "character_f1", "character_kappa")
"""Measures on single tokens and code points, each label a yes or no."""
DIRECTED = ("agr_ab", "agr_ba")
"""Share of the spans of the first annotator whose partner has the same label, and of those of the second."""
ONLY_OVERALL = ("macro_strict_f1", "macro_type_overlap_f1", "label_kappa", "label_alpha")
"""Means over labels; agreement on the label of what is aligned."""


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
                counts[f"{kind}_a", label] = _length(one_side)
                counts[f"{kind}_b", label] = _length(other_side)
                counts[f"{kind}_both", label] = _common(one_side, other_side)
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


@dataclass(slots=True)
class _Matches:
    """Spans of one label, or of all: how many there are and how well those of both sides match.

    The family has one definition for a label and for all: what both sides together have that counts as matched, in
    relation to all that they have. A pair with two labels counts on each side for the label of that side.
    """

    a: int = 0
    b: int = 0
    exact: int = 0
    """Pairs of the same extent and label."""
    moved: int = 0
    """Pairs of the same label only."""
    renamed: int = 0
    """Spans, of both sides, whose partner has the same extent only."""
    other: int = 0
    """Spans, of both sides, whose partner only overlaps."""

    def add(self, part: "_Matches") -> None:
        """Take another label in."""
        self.a += part.a
        self.b += part.b
        self.exact += part.exact
        self.moved += part.moved
        self.renamed += part.renamed
        self.other += part.other

    def measures(self) -> dict[str, float | None]:
        """Return the family (SemEval-2013 task 9.1) and both directions of agr(a‖b)."""
        half = (self.moved + self.other / 2) / 2
        return {
            "strict_f1": f1(self.exact, self.a, self.b),
            "exact_span_f1": f1(self.exact + self.renamed / 2, self.a, self.b),
            "type_overlap_f1": f1(self.exact + self.moved, self.a, self.b),
            "any_overlap_f1": f1(self.exact + self.moved + (self.renamed + self.other) / 2, self.a, self.b),
            "partial_f1": f1(self.exact + self.renamed / 2 + half, self.a, self.b),
            "agr_ab": share(self.exact + self.moved, self.a),
            "agr_ba": share(self.exact + self.moved, self.b),
        }


Values = dict[tuple[str, ...], float | None]
"""`("measure", label or "", name)`, `("attribute", label, id)` or `("link", type, name)` to the value."""


def measures(sums: Sums, labels: Iterable[str]) -> Values:
    """Return every measure of summed counts. `labels` are those that have a row of their own."""
    matches, coverage = _by_label(sums)
    found: Values = {}
    total = _Matches()
    for label in labels:
        one = matches.get(label, _Matches())
        _put(found, label, one.measures())
        _put(found, label, _coverage([coverage.get(label, {})], sums))
    for one in matches.values():
        total.add(one)
    _put(found, OVERALL, total.measures())
    _put(found, OVERALL, _coverage(list(coverage.values()), sums))
    confusion = aligned_labels(sums)
    label_alpha = alpha_of_pairs(confusion)
    _put(
        found,
        OVERALL,
        {
            "macro_strict_f1": mean(one.measures()["strict_f1"] for one in matches.values()),
            "macro_type_overlap_f1": mean(one.measures()["type_overlap_f1"] for one in matches.values()),
            "label_kappa": cohen_kappa(confusion),
            "label_alpha": label_alpha.agreement if label_alpha else None,
        },
    )
    for (label, attribute), table in attribute_values(sums).items():
        alpha = alpha_of_pairs(table)
        found["attribute", label, attribute] = alpha.agreement if alpha else None
    for type_ in sorted({key[1] for key in sums if key[0] in ("link_a", "link_b")}):
        size_a, size_b, both, known_a, known_b = (sums.get((kind, type_), 0) for kind in _LINK_KINDS)
        found["link", type_, "f1"] = f1(both, size_a, size_b)
        found["link", type_, "aligned_f1"] = f1(both, known_a, known_b)
    return found


_LINK_KINDS = ("link_a", "link_b", "link_both", "known_a", "known_b")


def aligned_labels(sums: Sums) -> dict[tuple[str, str], int]:
    """Return how often aligned spans have which two labels."""
    table: Counter[tuple[str, str]] = Counter()
    for key, number in sums.items():
        if key[0] in ("same", "part") and number:
            table[key[1], key[2]] += number
    return dict(table)


def confusion_matrix(sums: Sums) -> dict[tuple[str | None, str | None], int]:
    """Return the labels of aligned spans, and with None on one side the spans that have no partner."""
    table: dict[tuple[str | None, str | None], int] = {}
    alone: Counter[tuple[str, str]] = Counter({(key[0], key[1]): n for key, n in sums.items() if key[0] in ("a", "b")})
    for (one, other), number in aligned_labels(sums).items():
        table[one, other] = number
        alone["a", one] -= number
        alone["b", other] -= number
    for (side, label), number in alone.items():
        if number:
            table[(label, None) if side == "a" else (None, label)] = number
    return table


def attribute_values(sums: Sums) -> dict[tuple[str, str], dict[tuple[str, str], int]]:
    """Return for each label and closed attribute how often aligned spans have which two values; "" is none."""
    found: dict[tuple[str, str], dict[tuple[str, str], int]] = {}
    for key, number in sums.items():
        if key[0] == "value" and number:
            found.setdefault((key[1], key[2]), {})[key[3], key[4]] = number
    return found


def _by_label(sums: Sums) -> tuple[dict[str, _Matches], dict[str, dict[str, int]]]:
    matches: dict[str, _Matches] = {}
    coverage: dict[str, dict[str, int]] = {}
    for key, number in sums.items():
        if not number:
            continue
        match key:
            case ("a" | "b" as side, label):
                one = matches.setdefault(label, _Matches())
                if side == "a":
                    one.a += number
                else:
                    one.b += number
            case ("same" | "part" as kind, label, other):
                for part in {label, other}:
                    _count_pair(matches.setdefault(part, _Matches()), kind, number, same_label=label == other)
            case ("character_a" | "character_b" | "character_both" | "token_a" | "token_b" | "token_both", label):
                coverage.setdefault(label, {})[key[0]] = number
    return matches, coverage


def _count_pair(one: _Matches, kind: str, number: int, *, same_label: bool) -> None:
    if same_label and kind == "same":
        one.exact += number
    elif same_label:
        one.moved += number
    elif kind == "same":
        one.renamed += number
    else:
        one.other += number


def _coverage(labels: Sequence[Mapping[str, int]], sums: Sums) -> dict[str, float | None]:
    """Return the measures on tokens and code points; κ and α of several labels are 1 − ΣD_o / ΣD_e."""
    found: dict[str, float | None] = {}
    for kind in ("token", "character"):
        cells = [
            (label.get(f"{kind}_both", 0), label.get(f"{kind}_a", 0), label.get(f"{kind}_b", 0)) for label in labels
        ]
        found[f"{kind}_f1"] = f1(sum(c[0] for c in cells), sum(c[1] for c in cells), sum(c[2] for c in cells))
        tables = [_two_by_two(*c, sums.get((f"{kind}s",), 0)) for c in cells]
        found[f"{kind}_kappa"] = _pooled(tables, cohen)
        if kind == "token":
            found["token_alpha"] = _pooled(tables, alpha_of_pairs)
    return found


def _pooled(
    tables: Iterable[dict[tuple[bool, bool], int]],
    parts: Callable[[Pairs], Disagreement | None],
) -> float | None:
    return pooled(part for table in tables if (part := parts(table)) is not None)


def _two_by_two(both: int, a: int, b: int, total: int) -> dict[tuple[bool, bool], int]:
    return {(True, True): both, (True, False): a - both, (False, True): b - both, (False, False): total - a - b + both}


def _put(found: Values, label: str, values: Mapping[str, float | None]) -> None:
    for name, value in values.items():
        found["measure", label, name] = value


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
