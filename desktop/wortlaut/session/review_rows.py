"""What the review shows: rows of the queue, the open card, cards of the same pattern."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wortlaut.domain.card import Aspect, Card, Category
from wortlaut.domain.decision import Choice, ChoiceKind, Decision, Outcome
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.review.adjudicate import disputed, remaining
from wortlaut.review.categories import meant_attributes
from wortlaut.review.patterns import Pattern, edges
from wortlaut.review.policy import Why, preselect, shuffled
from wortlaut.review.queue import Value
from wortlaut.session.review_state import ArticleReview

_EXCERPT = 80
"""Code points of an excerpt."""


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of the queue."""

    id: str
    article: str
    category: Category | None
    """The one that counts; None for an agreed place in the audit sample."""
    categories: tuple[Category, ...]
    labels: tuple[str, ...]
    """Ids of the labels in use, in the order of the versions as shown."""
    difference: str
    """The words that only some have, ids of the attributes that differ, or types of links; empty when that says it."""
    excerpt: str
    """The text of the place, cut in the middle when it is long, white space made plain."""
    value: float
    cluster_size: int
    state: str
    """`open`, `decided`, `rejected`, `skipped`, `audit` or `unresolved`."""
    stale: bool
    """Decided, but on an older submission."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OpenCard:
    """One card with all that its panel shows."""

    card: Card
    order: tuple[int, ...]
    """Places in `card.readings` as shown: Version 1 is `card.readings[order[0]]`."""
    preselected: int | None
    """Place in `order`."""
    why: Why | None
    aspects: Mapping[Aspect, str]
    """`open`, `agreed`, `decided` or `current` (the open one that is next)."""
    value: Value
    decision: Decision | None
    names: tuple[str, ...] | None
    """Who reads it so, for each version shown; None while names are hidden."""
    own: bool
    """The reviewer is one of the annotators."""
    premerged: bool
    """The policy decides it when the review starts, or has decided it."""


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """Another card of the same pattern."""

    card: str
    article: str
    fits: bool
    """Whether it can be decided alike."""
    why: str | None
    """Code of the problem when not."""
    before: tuple[tuple[Range, ...], ...]
    """Fragments of each distinct span there."""
    after: tuple[tuple[Range, ...], ...]
    """Fragments of the gold spans that would come of it; none when it does not fit or nothing is to be there."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A systematic difference."""

    pattern: Pattern
    choice: Choice
    rows: tuple[AlikeRow, ...]


def card_row(review: ArticleReview, card: Card, value: Value, cluster_size: int, seed: str, scheme: Scheme) -> CardRow:
    """Return the line of a card."""
    start, end = card.hull
    decision = review.decisions.get(card.id)
    shown = [card.readings[at] for at in shuffled(card, seed)]
    return CardRow(
        card.id,
        card.article,
        card.categories[0] if card.categories else None,
        card.categories,
        tuple(dict.fromkeys(span.label for reading in shown for span in reading.example)),
        _difference(card, review.article.text, scheme),
        excerpt(review.article.text, start, end),
        value.product,
        cluster_size,
        review.state(card.id),
        decision is not None and decision.stale,
        start,
        end,
    )


def excerpt(text: str, start: int, end: int) -> str:
    """Return the text of a place on one line, its middle left out when it is long."""
    if end - start <= _EXCERPT:
        return " ".join(text[start:end].split())
    half = _EXCERPT // 2
    return f"{' '.join(text[start : start + half].split())} … {' '.join(text[end - half : end].split())}"


def _difference(card: Card, text: str, scheme: Scheme) -> str:
    match card.categories[0] if card.categories else None:
        case Category.BOUNDARY | Category.NESTING:
            said = (excerpt(text, *edge) for edge in edges(card) if edge[0] < edge[1])
            return " … ".join(said)
        case Category.ATTRIBUTE:
            given = [meant_attributes(span, scheme) for reading in card.readings for span in reading.example]
            keys = sorted({key for values in given for key in values})
            return ", ".join(key for key in keys if len({values.get(key) for values in given}) > 1)
        case Category.LINK:
            types = {link.type for reading in card.readings for link in reading.example_links}
            return ", ".join(sorted(types))
        case _:
            return ""


def open_card(
    review: ArticleReview,
    card: Card,
    value: Value,
    *,
    seed: str,
    scheme: Scheme,
    reviewer: str,
    names_hidden: bool,
) -> OpenCard:
    """Return a card as its panel shows it."""
    order = shuffled(card, seed)
    proposed = preselect(card, review.boundaries, scheme)
    decision = review.decisions.get(card.id)
    settled = decision is not None and not decision.is_open
    names = None
    if settled or not names_hidden:
        names = tuple(
            ", ".join(review.names.get(annotator, "") for annotator in card.readings[at].annotators) for at in order
        )
    return OpenCard(
        card,
        order,
        order.index(proposed[0]) if proposed else None,
        proposed[1] if proposed else None,
        aspects(card, decision, scheme),
        value,
        decision,
        names,
        any(reviewer in reading.annotators for reading in card.readings),
        card.id in review.premerged and (decision is None or decision.decided_by is None),
    )


def aspects(card: Card, decision: Decision | None, scheme: Scheme) -> Mapping[Aspect, str]:
    """Return for each aspect whether it is `agreed`, `decided`, `open`, or `current`: the first one open."""
    in_dispute = disputed(card)
    done = decision is not None and not decision.stale and decision.outcome not in (Outcome.PARTIAL, Outcome.SKIPPED)
    taken = decision.aspects if decision is not None and not decision.stale else {}
    still = () if done else remaining(card, scheme, taken)
    states = {aspect: "decided" if aspect in in_dispute else "agreed" for aspect in Aspect}
    states.update(dict.fromkeys(still, "open"))
    if still:
        states[still[0]] = "current"
    return states


def default_choice(card: Card, proposed: int | None, decision: Decision | None, review: ArticleReview) -> Choice:
    """Return what cards alike are proposed to be decided as: as this one was, else its pre-selected reading."""
    if decision is not None and decision.outcome is Outcome.REJECTED:
        return Choice(ChoiceKind.REJECT)
    if decision is not None and decision.outcome is Outcome.TAKEN:
        made = [(span.label, span.fragments) for span in review.gold_spans(decision)]
        for at, reading in enumerate(card.readings):
            if [(span.label, span.fragments) for span in reading.example] == made:
                return Choice(ChoiceKind.TAKE, at)
    return Choice(ChoiceKind.TAKE, proposed if proposed is not None else 0)


def in_pair(card: Card, pair: Sequence[str]) -> bool:
    """Tell whether the two annotators (ids) read the place differently."""
    return not any(set(pair) <= set(reading.annotators) for reading in card.readings) and all(
        any(annotator in reading.annotators for reading in card.readings) for annotator in pair
    )
