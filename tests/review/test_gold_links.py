"""Links of the gold appear as soon as both their ends are gold."""

from wortlaut.domain.card import Card, Contribution
from wortlaut.domain.decision import Decision, Outcome, WantedLink
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span
from wortlaut.review.cards import cards
from wortlaut.review.gold_links import GOLD, GoldLink, gold_links


def gold(key: str, label: str, *fragments: Range) -> Span:
    return Span(key, label, fragments)


def article(scheme: Scheme) -> tuple[Card, Card]:
    """A quote and its actor, as two annotators have them, with a link by both."""
    given = [
        Contribution(
            who,
            1,
            (Span(f"{who}q", "quote", ((0, 10),)), Span(f"{who}p", "actor", ((20 - shift, 30),))),
            (Link(f"{who}l", "speaker", f"{who}q", f"{who}p"),),
        )
        for who, shift in (("a", 0), ("b", 2))
    ]
    quote, actor = cards("article", "x" * 40, scheme, given)
    return quote, actor


def decided(card: Card, *spans: str, wanted: dict[str, tuple[WantedLink, ...]] | None = None) -> Decision:
    return Decision(card.id, "article", Outcome.TAKEN, card.basis, spans, wanted or {})


TO_ACTOR = {"g1": (WantedLink("speaker", ("a", "ap")),)}


def test_a_link_waits_for_its_other_end(scheme: Scheme) -> None:
    quote, actor = article(scheme)
    first = decided(quote, "g1", wanted=TO_ACTOR)
    spans = {"g1": gold("g1", "quote", (0, 10))}
    assert gold_links((quote, actor), [first], spans, scheme) == ()
    spans["g2"] = gold("g2", "actor", (18, 30))
    assert gold_links((quote, actor), [first, decided(actor, "g2")], spans, scheme) == (
        GoldLink("speaker", "g1", "g2"),
    )


def test_any_annotators_name_for_the_target_will_do_and_doubles_are_one(scheme: Scheme) -> None:
    quote, actor = article(scheme)
    wanted = {"g1": (WantedLink("speaker", ("b", "bp")), *TO_ACTOR["g1"], WantedLink("speaker", (GOLD, "g2")))}
    spans = {"g1": gold("g1", "quote", (0, 10)), "g2": gold("g2", "actor", (18, 30))}
    made = gold_links((quote, actor), [decided(quote, "g1", wanted=wanted), decided(actor, "g2")], spans, scheme)
    assert made == (GoldLink("speaker", "g1", "g2"),)


def test_a_rejected_target_and_one_with_another_label_get_no_link(scheme: Scheme) -> None:
    quote, actor = article(scheme)
    first = decided(quote, "g1", wanted=TO_ACTOR)
    spans = {"g1": gold("g1", "quote", (0, 10)), "g2": gold("g2", "commitment", (18, 30))}
    assert gold_links((quote, actor), [first, decided(actor)], spans, scheme) == ()
    assert gold_links((quote, actor), [first, decided(actor, "g2")], spans, scheme) == ()
    unknown = decided(quote, "g1", wanted={"g1": (WantedLink("knows", (GOLD, "g2")),)})
    assert gold_links((quote, actor), [unknown], spans, scheme) == ()


def test_of_several_gold_spans_the_one_with_most_common_text_is_meant(scheme: Scheme) -> None:
    quote, actor = article(scheme)
    spans = {
        "g1": gold("g1", "quote", (0, 10)),
        "g2": gold("g2", "actor", (18, 21)),
        "g3": gold("g3", "actor", (22, 30)),
    }
    made = [decided(quote, "g1", wanted=TO_ACTOR), decided(actor, "g2", "g3")]
    assert gold_links((quote, actor), made, spans, scheme) == (GoldLink("speaker", "g1", "g3"),)


def test_no_span_is_linked_to_itself(scheme: Scheme) -> None:
    quote, actor = article(scheme)
    spans = {"g1": gold("g1", "quote", (0, 10))}
    own = decided(quote, "g1", wanted={"g1": (WantedLink("speaker", ("b", "bq")),)})
    assert gold_links((quote, actor), [own], spans, scheme) == ()
