"""The measures of agreement of two annotators, from counts summed over articles (see `tallies`)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.review.measures import (
    Disagreement,
    alpha_of_pairs,
    cohen_kappa,
    f1,
    mean,
    pooled,
    share,
    yes_or_no,
)
from wortlaut.review.tallies import Key

Sums = Mapping[Key, int]
"""Counts over articles."""

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


@dataclass(slots=True)
class _Covered:
    """Tokens or code points of one label: of both annotators, of each."""

    both: int = 0
    a: int = 0
    b: int = 0


Values = dict[tuple[str, ...], float | None]
"""`("measure", label or "", name)`, `("attribute", label, id)` or `("link", type, name)` to the value."""


def measures(sums: Sums, labels: Sequence[str]) -> Values:
    """Return every measure of summed counts. `labels` are those that have a row of their own."""
    matches, covered = _by_label(sums)
    found: Values = {}
    total = _Matches()
    by_label = {label: one.measures() for label, one in matches.items()}
    for label in labels:
        _put(found, label, by_label.get(label) or _Matches().measures())
    for one in matches.values():
        total.add(one)
    _put(found, OVERALL, total.measures())
    for label, values in _coverage(labels, covered, sums).items():
        _put(found, label, values)
    confusion = aligned_labels(sums)
    label_alpha = alpha_of_pairs(confusion)
    _put(
        found,
        OVERALL,
        {
            "macro_strict_f1": mean(one["strict_f1"] for one in by_label.values()),
            "macro_type_overlap_f1": mean(one["type_overlap_f1"] for one in by_label.values()),
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


def headline(exact: int, moved: int, a: int, b: int) -> Values:
    """Return the strict F1 and the type-overlap F1 over all labels, from `headline_counts`."""
    found: Values = {}
    _put(found, OVERALL, {"strict_f1": f1(exact, a, b), "type_overlap_f1": f1(exact + moved, a, b)})
    return found


def headline_counts(sums: Sums) -> tuple[int, int, int, int]:
    """Return pairs of the same extent and label, pairs of the same label only, and spans of both sides."""
    exact = moved = a = b = 0
    for key, number in sums.items():
        match key:
            case ("a", _):
                a += number
            case ("b", _):
                b += number
            case ("same", label, other) if label == other:
                exact += number
            case ("part", label, other) if label == other:
                moved += number
    return exact, moved, a, b


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


def _by_label(sums: Sums) -> tuple[dict[str, _Matches], dict[tuple[str, str], _Covered]]:
    matches: dict[str, _Matches] = {}
    covered: dict[tuple[str, str], _Covered] = {}
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
            case ("character" | "token" as kind, "a" | "b" | "both" as part, label):
                setattr(covered.setdefault((kind, label), _Covered()), part, number)
    return matches, covered


def _count_pair(one: _Matches, kind: str, number: int, *, same_label: bool) -> None:
    if same_label and kind == "same":
        one.exact += number
    elif same_label:
        one.moved += number
    elif kind == "same":
        one.renamed += number
    else:
        one.other += number


def _coverage(
    labels: Iterable[str], covered: Mapping[tuple[str, str], _Covered], sums: Sums
) -> dict[str, dict[str, float | None]]:
    """Return the measures on tokens and code points of each label and of all; those pool κ and α as 1 − ΣD_o / ΣD_e."""
    found: dict[str, dict[str, float | None]] = {label: {} for label in (*labels, OVERALL)}
    for kind in ("token", "character"):
        total = sums.get((f"{kind}s",), 0)
        all_of_them = _Covered()
        kappas: list[Disagreement] = []
        alphas: list[Disagreement] = []
        for label, values in found.items():
            cells = covered.get((kind, label), _Covered()) if label != OVERALL else all_of_them
            values[f"{kind}_f1"] = f1(cells.both, cells.a, cells.b)
            both = yes_or_no(cells.both, cells.a, cells.b, total) if label != OVERALL else None
            if both:
                kappas.append(both[0])
                alphas.append(both[1])
                all_of_them.both += cells.both
                all_of_them.a += cells.a
                all_of_them.b += cells.b
            values[f"{kind}_kappa"] = (both[0].agreement if both else None) if label != OVERALL else pooled(kappas)
            if kind == "token":
                values["token_alpha"] = (both[1].agreement if both else None) if label != OVERALL else pooled(alphas)
    return found


def _put(found: Values, label: str, values: Mapping[str, float | None]) -> None:
    for name, value in values.items():
        found["measure", label, name] = value
