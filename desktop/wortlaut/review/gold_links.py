"""Links of the gold layer: they appear as soon as both their ends are gold."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wortlaut.domain.card import Card
from wortlaut.domain.decision import Decision
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.review.align import shared

GOLD = "gold"
"""Stands for the annotator in a wanted link whose target is a gold span already."""


class GoldLink(NamedTuple):
    """A link the gold layer is to have."""

    type: str
    source: str
    target: str


def gold_links(
    cards: Iterable[Card], decisions: Iterable[Decision], spans: Mapping[str, Span], scheme: Scheme
) -> tuple[GoldLink, ...]:
    """Return the wanted links of an article's decisions whose ends are both among the gold `spans` (by id), sorted.

    The target of a wanted link is the gold span that came of the card in which the annotator's target is; of several
    the one that shares most text with it. Links to places without gold, to the span itself and between labels that
    the scheme does not join are left out.
    """
    made = list(decisions)
    came_of = {decision.card: [span for span in decision.spans if span in spans] for decision in made}
    ends: dict[tuple[str, str], tuple[Span, list[str]]] = {}
    for card in cards:
        gold = came_of.get(card.id)
        if gold:
            for reading in card.readings:
                for who, own in zip(reading.annotators, reading.spans, strict=True):
                    ends.update(((who, span.id), (span, gold)) for span in own)
    found: set[GoldLink] = set()
    for decision in made:
        for source, wanted in decision.wanted.items():
            for link in wanted:
                target = link.target[1] if link.target[0] == GOLD else _nearest(ends.get(link.target), spans)
                if target is not None and _fits(scheme, link.type, spans.get(source), spans.get(target)):
                    found.add(GoldLink(link.type, source, target))
    return tuple(sorted(found))


def _nearest(end: tuple[Span, list[str]] | None, spans: Mapping[str, Span]) -> str | None:
    if end is None:
        return None
    return max(end[1], key=lambda gold: shared(spans[gold].fragments, end[0].fragments))


def _fits(scheme: Scheme, type_id: str, source: Span | None, target: Span | None) -> bool:
    link_type = scheme.link(type_id)
    return (
        link_type is not None
        and source is not None
        and target is not None
        and source.id != target.id
        and (link_type.source, link_type.target) == (source.label, target.label)
    )
