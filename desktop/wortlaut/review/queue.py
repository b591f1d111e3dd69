"""Which card is worth most to look at next: the value of a card and its factors."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import log, log2, prod

from wortlaut.domain.card import Card, Category

WEIGHTS: Mapping[Category | None, float] = {
    Category.MISSING: 1.5,
    Category.LABEL: 1.5,
    Category.BOUNDARY: 1.0,
    Category.SPLIT: 1.0,
    Category.ATTRIBUTE: 0.8,
    Category.LINK: 1.0,
    Category.NESTING: 1.0,
    None: 0.5,
}
"""What a category counts; None is an agreed card in the audit sample."""
UNCOVERED = 2.0
"""Factor of articles in which nothing was decided by a person yet."""


class FactorKind(StrEnum):
    """What a factor of the value stands for."""

    CATEGORY = "category"
    """Weight of the category; `subject` is its id."""
    RARITY = "rarity"
    """Natural logarithm of all spans by those of the label; `subject` is the rarest label of the card."""
    SYSTEMATIC = "systematic"
    """Binary logarithm of one more than the cards of the cluster; `subject` is their number."""
    DISAGREEMENT = "disagreement"
    """1 minus the agreement (strict F1 of all pairs) on that label; `subject` is the label."""
    UNCOVERED = "uncovered"
    """2 while nothing is decided in the article, else 1."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of the value."""

    kind: FactorKind
    value: float
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """Why this card now."""

    factors: tuple[Factor, ...]

    @property
    def product(self) -> float:
        """What cards are sorted by, highest first; ties by article id and start."""
        return prod(factor.value for factor in self.factors)


@dataclass(frozen=True, slots=True)
class QueueContext:
    """What the value of a card depends on beside the card itself."""

    spans: int
    """Spans of all contributions."""
    labels: Mapping[str, int]
    """Label id to the spans with it."""
    agreement: Mapping[str, float]
    """Label id to the strict F1 over all pairs of annotators; labels without spans are left out."""
    clusters: Mapping[str, int]
    """Cluster key to the disagreeing cards in it."""


def queue_context(cards: Iterable[tuple[Card, str]]) -> QueueContext:
    """Count what the values depend on, once for all cards, each with its cluster key."""
    labels: Counter[str] = Counter()
    clusters: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    compared: Counter[str] = Counter()
    for card, key in cards:
        if not card.agreed:
            clusters[key] += 1
        counted = [
            Counter((span.label, span.fragments) for span in reading.example)
            for reading in card.readings
            for _ in reading.annotators
        ]
        for spans in counted:
            for (label, _), number in spans.items():
                labels[label] += number
                compared[label] += number * (len(counted) - 1)
        for one, other in combinations(counted, 2):
            for (label, _), number in (one & other).items():
                equal[label] += 2 * number
    agreement = {label: equal[label] / number for label, number in compared.items() if number}
    return QueueContext(labels.total(), labels, agreement, clusters)


def value(card: Card, key: str, context: QueueContext, *, covered: bool) -> Value:
    """Return the value of a card whose cluster key is `key`.

    `covered` tells whether something of its article was decided by a person. Formula: w(category) × log(N / n(label))
    × log2(1 + cards of the cluster) × (1 − agreement of the label) × (2 in an article not covered yet, else 1).
    """
    category = card.categories[0] if card.categories else None
    found = {span.label for span in card.spans}
    label = min(found, key=lambda name: (context.labels.get(name, 0), name))
    rarity = log(context.spans / context.labels[label]) if context.labels.get(label) else 0.0
    alike = max(1, context.clusters.get(key, 1))
    return Value(
        (
            Factor(FactorKind.CATEGORY, WEIGHTS[category], category.value if category else ""),
            Factor(FactorKind.RARITY, rarity, label),
            Factor(FactorKind.SYSTEMATIC, log2(1 + alike), str(alike)),
            Factor(FactorKind.DISAGREEMENT, 1 - context.agreement.get(label, 0.0), label),
            Factor(FactorKind.UNCOVERED, 1.0 if covered else UNCOVERED),
        )
    )
