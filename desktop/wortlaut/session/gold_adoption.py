"""Gold that came in as a file knows no decisions: they are made of it when it is opened again."""

from collections.abc import Mapping, Sequence

from wortlaut.domain.card import Card
from wortlaut.domain.decision import Decision, Outcome, WantedLink
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range, Span
from wortlaut.review.align import shared
from wortlaut.review.gold_links import GOLD
from wortlaut.session.review_state import ArticleReview
from wortlaut.store.records import utc_now

_Place = tuple[str, tuple[Range, ...]]


def adopted(review: ArticleReview) -> list[Decision]:
    """Return decisions, taken by no person, that explain the gold spans that none accounts for.

    A card whose reading is gold was taken, one with other gold at its place was edited, one without was rejected; gold
    that no card is about was added. Nothing for gold that came of decisions.
    """
    content = review.content()
    owned = {span for decision in review.decisions.values() for span in decision.spans}
    free = {(span.label, span.fragments): span for span in content.ordered() if span.id not in owned}
    if not free:
        return []
    at = utc_now()
    undecided = [card for card in review.cards.values() if card.id not in review.decisions]
    found = [_decision(review, card, Outcome.TAKEN, taken, at) for card in undecided if (taken := _taken(card, free))]
    decided = {decision.card for decision in found}
    for card in undecided:
        if card.id not in decided:
            there = _at_place(card, free)
            outcome = Outcome.EDITED if there else Outcome.REJECTED
            found.append(_decision(review, card, outcome, there, at))
    for span in free.values():
        card_id = span.id.replace("-", "")[-16:]
        found.append(Decision(card_id, review.id, Outcome.ADDED, "", (span.id,), _links(content, [span]), at=at))
    return found


def _decision(review: ArticleReview, card: Card, outcome: Outcome, spans: Sequence[Span], at: str) -> Decision:
    return Decision(
        card.id,
        review.id,
        outcome,
        card.basis,
        tuple(span.id for span in spans),
        _links(review.content(), spans),
        at=at,
        versions=review.versions,
    )


def _taken(card: Card, free: dict[_Place, Span]) -> list[Span]:
    """Return the gold spans that are one reading of a card, and take them out of `free`."""
    for reading in card.readings:
        places = [(span.label, span.fragments) for span in reading.example]
        if places and all(place in free for place in places):
            return [free.pop(place) for place in places]
    return []


def _at_place(card: Card, free: dict[_Place, Span]) -> list[Span]:
    """Return the gold spans that share most of their text with a card, and take them out of `free`."""
    found = [place for place in free if any(2 * shared(place[1], span.fragments) > span.length for span in card.spans)]
    return [free.pop(place) for place in found]


def _links(content: LayerContent, spans: Sequence[Span]) -> Mapping[str, tuple[WantedLink, ...]]:
    return {
        span.id: tuple(
            WantedLink(link.type, (GOLD, link.target)) for link in content.links_of(span.id) if link.source == span.id
        )
        for span in spans
    }
