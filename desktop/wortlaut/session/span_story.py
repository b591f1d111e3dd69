"""The history of a place through all annotators: made, changed, decided on, and the gold that came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wortlaut.domain.card import Card
from wortlaut.session.moments import local_time
from wortlaut.session.review_state import ArticleReview
from wortlaut.store import assignments, journal
from wortlaut.store.journal import Viewer
from wortlaut.store.project_file import Connection

GOLD = "gold"


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One action on a place."""

    seq: int
    at: datetime
    """Local time, aware."""
    who: str | None
    """Name of who did it; None for no person, or while names are hidden."""
    whose: str | None
    """Name of the annotator whose span it was, or `gold`; None while names are hidden, and for decisions."""
    kind: str
    """Word of the journal."""
    span: str | None
    """Id of the span; None for a decision."""
    state: str | None
    """`done`, `undone` or `discarded`."""
    note: str | None


def card_of_span(review: ArticleReview, span_id: str) -> str | None:
    """Return the card that a span of an annotator or of the gold belongs to."""
    for decision in review.decisions.values():
        if span_id in decision.spans:
            return decision.card
    return next((card for (_, span), card in review.homes.items() if span == span_id), None)


def story(
    connection: Connection, review: ArticleReview, card_id: str, reader: str, *, names_hidden: bool
) -> tuple[StoryStep, ...]:
    """Return what happened at the place of a card, oldest first, as the annotator with the id `reader` may know it."""
    viewer = assignments.viewer(connection, reader)
    layers = {layer.annotator.id: layer.layer for layer in review.standing.layers}
    found: list[StoryStep] = []
    card = review.cards.get(card_id)
    for annotator, span_id in _spans(card).items() if card else ():
        name = None if names_hidden else review.names.get(annotator[0])
        found += _steps(connection, span_id, layers.get(annotator[0]), viewer, name, hidden=names_hidden)
    found += _steps(connection, f"{review.id}/{card_id}", None, viewer, None, hidden=False, decision=True)
    decision = review.decisions.get(card_id)
    gold = review.gold.layer.id if review.gold else None
    for span_id in decision.spans if decision else ():
        found += _steps(connection, span_id, gold, viewer, GOLD, hidden=False)
    return tuple(sorted(found, key=lambda step: (step.seq, step.whose or "", step.span or "")))


def _spans(card: Card) -> Mapping[tuple[str, str], str]:
    return {
        (annotator, span.id): span.id
        for reading in card.readings
        for annotator, spans in zip(reading.annotators, reading.spans, strict=True)
        for span in spans
    }


def _steps(
    connection: Connection,
    entity_id: str,
    layer: str | None,
    viewer: Viewer,
    whose: str | None,
    *,
    hidden: bool,
    decision: bool = False,
) -> list[StoryStep]:
    return [
        StoryStep(
            row.seq,
            local_time(row.at),
            None if hidden else row.annotator,
            whose,
            row.kind,
            None if decision else entity_id,
            row.state,
            row.note,
        )
        for row in journal.history(connection, entity_id, layer, viewer)
    ]
