"""α of more than two annotators at once, on tokens and on units."""

from collections import Counter
from collections.abc import Iterable, Sequence

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.review.measures import Disagreement, pooled
from wortlaut.review.tallies import Side
from wortlaut.review.units import UnitCounts, alpha_u, count_units


class EverybodyTally:
    """Counts articles of any number of annotators."""

    def __init__(self, annotators: int, scheme: Scheme) -> None:
        self._annotators = annotators
        self._labels = tuple(label.id for label in scheme.labels)
        self._tokens: dict[str, Counter[tuple[int, int]]] = {label: Counter() for label in self._labels}
        self._units = {label: UnitCounts(annotators) for label in self._labels}

    def add(self, characters: int, tokens: int, sides: Sequence[Side]) -> None:
        """Count an article; α_U takes it only when nobody is missing."""
        for label in self._labels:
            votes = _votes([side.tokens.get(label, ()) for side in sides])
            votes[0] = tokens - votes.total()
            for many, number in votes.items():
                self._tokens[label][many, len(sides)] += number
            if len(sides) == self._annotators:
                self._units[label].add(count_units(characters, [side.units.get(label, ()) for side in sides]))

    def values(self) -> dict[str, float | None]:
        """Return Krippendorff's nominal α on tokens and α_U, pooled over labels as 1 − ΣD_o / ΣD_e."""
        parts = (_alpha_of_votes(votes) for votes in self._tokens.values())
        return {
            "token_alpha": pooled(part for part in parts if part is not None),
            "alpha_u": alpha_u(self._units.values()),
        }


def _votes(raters: Iterable[Sequence[Range]]) -> Counter[int]:
    """Return how many tokens are covered by how many raters; those that nobody covers are left out."""
    steps: Counter[int] = Counter()
    for ranges in raters:
        for start, end in ranges:
            steps[start] += 1
            steps[end] -= 1
    votes: Counter[int] = Counter()
    depth = before = 0
    for place in sorted(steps):
        if depth:
            votes[depth] += place - before
        depth += steps[place]
        before = place
    return votes


def _alpha_of_votes(votes: Counter[tuple[int, int]]) -> Disagreement | None:
    """Return the disagreement on a yes or no; `votes` has (how many say yes, of how many) to number of tokens."""
    observed = 0.0
    yes = no = 0
    for (many, raters), number in votes.items():
        observed += number * 2 * many * (raters - many) / (raters - 1)
        yes += number * many
        no += number * (raters - many)
    total = yes + no
    return Disagreement(observed / total, 2 * yes * no / (total * (total - 1))) if total else None
