"""Re-merging: decisions that a change does not touch are kept, all others are flagged."""

from dataclasses import replace

from planted_reviews import planted_article
from wortlaut.domain.card import Card, Contribution
from wortlaut.domain.decision import Decision, Outcome
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.review.cards import cards
from wortlaut.review.remerge import Fate, Remerged, remerge

TEXT = "x" * 100


def reader(who: str, *spans: tuple[str, int, int]) -> Contribution:
    made = tuple(Span(f"{who}{start}", label, ((start, end),)) for label, start, end in spans)
    return Contribution(who, 1, made, ())


def decide(made: tuple[Card, ...]) -> list[Decision]:
    return [Decision(card.id, card.article, Outcome.TAKEN, card.basis) for card in made]


def fates(scheme: Scheme, before: list[Contribution], after: list[Contribution]) -> list[Fate]:
    return [one.fate for one in again(scheme, before, after)]


def again(scheme: Scheme, before: list[Contribution], after: list[Contribution]) -> tuple[Remerged, ...]:
    old, new = cards("article", TEXT, scheme, before), cards("article", TEXT, scheme, after)
    return remerge(decide(old), old, new)


def test_a_moved_edge_touches_its_own_card_only(scheme: Scheme) -> None:
    article = planted_article()
    old = cards(article.id, article.text, scheme, article.contributions)
    first, second = article.contributions
    for at, span in enumerate(first.spans):
        edited = replace(span, fragments=((span.fragments[0][0] + 1, span.fragments[0][1]), *span.fragments[1:]))
        spans = (*first.spans[:at], edited, *first.spans[at + 1 :])
        new = cards(article.id, article.text, scheme, [replace(first, spans=spans, version=2), second])
        found = remerge(decide(old), old, new)
        fate = {one.decision.card: one.fate for one in found}
        own = next(card for card in old if span in [one for reading in card.readings for one in reading.spans[0]])
        assert fate[own.id] is not Fate.KEPT
        for card in old:
            near = card.hull[0] <= span.end and span.start <= card.hull[1]
            assert near or fate[card.id] is Fate.KEPT


def test_a_new_opinion_touches_the_decision(scheme: Scheme) -> None:
    before = [reader("a", ("quote", 0, 10), ("actor", 20, 30)), reader("b", ("quote", 0, 10))]
    after = [before[0], reader("b", ("quote", 0, 10), ("actor", 20, 31))]
    assert fates(scheme, before, after) == [Fate.KEPT, Fate.STALE]


def test_a_withdrawn_span_touches_the_decision(scheme: Scheme) -> None:
    before = [reader("a", ("quote", 0, 10)), reader("b", ("quote", 0, 10), ("actor", 20, 30))]
    assert fates(scheme, before, [before[0], reader("b", ("actor", 20, 30))]) == [Fate.STALE, Fate.KEPT]
    assert fates(scheme, before, [before[0], reader("b", ("quote", 0, 10))]) == [Fate.KEPT, Fate.GONE]


def test_another_target_of_a_link_touches_the_decision(scheme: Scheme) -> None:
    spans = reader("a", ("quote", 0, 10), ("actor", 20, 30), ("actor", 40, 50))
    before = [replace(spans, links=(Link("l", "speaker", "a0", "a20"),)), reader("b", ("quote", 0, 10))]
    after = [replace(spans, links=(Link("l", "speaker", "a0", "a40"),)), before[1]]
    assert fates(scheme, before, after) == [Fate.STALE, Fate.KEPT, Fate.KEPT]


def test_notes_and_doubts_touch_nothing(scheme: Scheme) -> None:
    before = [reader("a", ("quote", 0, 10)), reader("b", ("quote", 0, 10))]
    noted = replace(before[0], spans=(replace(before[0].spans[0], unsure=True, note="?"),), version=2)
    assert fates(scheme, before, [noted, before[1]]) == [Fate.KEPT]


def test_a_further_annotator_who_agrees_with_somebody_touches_nothing(scheme: Scheme) -> None:
    before = [reader("a", ("quote", 0, 10)), reader("b", ("quote", 0, 12))]
    (kept,) = again(scheme, before, [*before, reader("c", ("quote", 0, 12))])
    assert kept.fate is Fate.KEPT
    assert kept.card is not None
    assert (kept.card.id, kept.card.basis) != (kept.decision.card, kept.decision.basis)
    assert fates(scheme, before, [*before, reader("c", ("quote", 0, 11))]) == [Fate.STALE]
    assert fates(scheme, before, [*before, reader("c")]) == [Fate.STALE]


def test_two_places_that_become_one_ask_once(scheme: Scheme) -> None:
    before = [reader("a", ("quote", 0, 10), ("quote", 20, 30)), reader("b", ("quote", 0, 10))]
    after = [before[0], reader("b", ("quote", 0, 30))]
    found = again(scheme, before, after)
    assert sorted(one.fate for one in found) == [Fate.GONE, Fate.STALE]
    assert sum(one.card is not None for one in found) == 1


def test_added_spans_belong_to_no_card_and_are_kept(scheme: Scheme) -> None:
    added = Decision("an-added-span", "article", Outcome.ADDED, "")
    made = cards("article", TEXT, scheme, [reader("a", ("quote", 0, 10)), reader("b")])
    assert remerge([added], made, made) == (Remerged(added, Fate.KEPT, None),)
