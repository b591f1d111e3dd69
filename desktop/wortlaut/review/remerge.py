"""What becomes of decisions when submissions change after the adjudication began."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.domain.card import Card
from wortlaut.domain.decision import Decision


class Fate(StrEnum):
    """What becomes of one decision."""

    KEPT = "kept"
    """The change did not touch what was decided."""
    STALE = "stale"
    """Somebody changed something here: the decision stands until it is taken again."""
    GONE = "gone"
    """Nobody has anything here any more, or the place became part of another one."""


@dataclass(frozen=True, slots=True)
class Remerged:
    """One decision and the card it belongs to now."""

    decision: Decision
    fate: Fate
    card: Card | None
    """None for `GONE`, and for decisions that never belonged to a card (added spans)."""


def remerge(decisions: Iterable[Decision], old: Iterable[Card], new: Iterable[Card]) -> tuple[Remerged, ...]:
    """Return what becomes of `decisions`, in their order.

    `old` are the cards the decisions were taken on, `new` those of the present submissions. A decision finds its card
    by the annotators' spans in it, so it is kept when the card's id is another one because a further annotator
    submitted and reads the place like somebody else. A decision whose card is in neither list (a span nobody had) is
    kept. Two decisions never get the same card: all but the one that shares most spans with it are gone.
    """
    before = {card.id: card for card in old}
    after = {card.id: card for card in new}
    owner = {node: card for card in after.values() for node in _nodes(card)}
    found: list[Remerged] = []
    claims: dict[str, list[tuple[int, int]]] = {}
    for decision in decisions:
        was = before.get(decision.card)
        card = _successor(was, owner) if was is not None else after.get(decision.card)
        if card is None:
            found.append(Remerged(decision, Fate.KEPT if was is None else Fate.GONE, None))
            continue
        same = card.basis == decision.basis or (was is not None and _unchanged(was, card))
        claims.setdefault(card.id, []).append((-_common(was, card), len(found)))
        found.append(Remerged(decision, Fate.KEPT if same else Fate.STALE, card))
    for claimants in claims.values():
        for _, at in sorted(claimants)[1:]:
            found[at] = Remerged(found[at].decision, Fate.GONE, None)
    return tuple(found)


def _nodes(card: Card) -> set[tuple[str, str]]:
    return {
        (who, span.id)
        for reading in card.readings
        for who, spans in zip(reading.annotators, reading.spans, strict=True)
        for span in spans
    }


def _common(was: Card | None, card: Card) -> int:
    return len(_nodes(was) & _nodes(card)) if was is not None else 0


def _successor(was: Card, owner: Mapping[tuple[str, str], Card]) -> Card | None:
    """Return the new card with most spans of the old one, the first of them when several have as many."""
    heirs = Counter(owner[node].id for node in _nodes(was) if node in owner)
    if not heirs:
        return None
    cards = {owner[node].id: owner[node] for node in _nodes(was) if node in owner}
    return min(cards.values(), key=lambda card: (-heirs[card.id], card.hull, card.id))


def _unchanged(was: Card, card: Card) -> bool:
    """Tell whether everybody who was asked before says the same, and whoever is new reads it like one of them."""
    before, after = _said(was), _said(card)
    asked = set(before)
    if any(after.get(who) != said for who, said in before.items()):
        return False
    groups = [set(reading.annotators) for reading in card.readings]
    old_groups = [set(reading.annotators) for reading in was.readings]
    return all(group & asked in old_groups for group in groups)


def _said(card: Card) -> Mapping[str, Sequence[object]]:
    return {
        who: [
            *((span.id, span.label, span.fragments, dict(span.attributes)) for span in spans),
            *((link.source, link.type, link.target) for link in links),
        ]
        for reading in card.readings
        for who, spans, links in zip(reading.annotators, reading.spans, reading.links, strict=True)
    }
