"""What every key of the adjudicator makes of a card."""

import pytest

from wortlaut.domain.card import Aspect, Card, Category, Contribution
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Outcome, WantedLink
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span
from wortlaut.review.adjudicate import (
    INTERSECTION,
    UNION,
    DecidedSpan,
    Result,
    disputed,
    overrides_everyone,
    premerged,
    result,
)
from wortlaut.review.cards import cards

TEXT = "x" * 100


def quote(key: str, *fragments: Range, kind: str = "direct", label: str = "quote") -> Span:
    return Span(key, label, fragments, {"type": kind} if label in ("quote", "condition") else {})


def place(scheme: Scheme, *readers: tuple[Span, ...], links: tuple[tuple[Link, ...], ...] = ()) -> Card:
    """The first card of readers a, b, c …"""
    given = [Contribution("abcde"[at], 1, spans, links[at] if links else ()) for at, spans in enumerate(readers)]
    return cards("article", TEXT, scheme, given)[0]


def made(card: Card, scheme: Scheme, choice: Choice, decided: dict[Aspect, int] | None = None) -> Result:
    found = result(card, choice, scheme, decided=decided)
    assert isinstance(found, Result), found
    return found


def only(found: Result) -> DecidedSpan:
    (span,) = found.spans
    return span


def take(reading: int, aspect: Aspect | None = None) -> Choice:
    return Choice(ChoiceKind.TAKE, reading, aspect)


@pytest.fixture
def edge(scheme: Scheme) -> Card:
    """A boundary card: a has [0, 10) and [12, 20), b has [5, 18)."""
    return place(scheme, (quote("a", (0, 10), (12, 20)),), (quote("b", (5, 18)),))


@pytest.fixture
def several(scheme: Scheme) -> Card:
    """Boundary, attribute and link are disputed."""
    actor = Span("p", "actor", ((50, 60),)), Span("q", "actor", ((50, 60),))
    return place(
        scheme,
        (quote("a", (0, 10)), actor[0]),
        (quote("b", (0, 12), kind="indirect"), actor[1]),
        links=((Link("l", "speaker", "a", "p"),), ()),
    )


def test_a_version_is_taken_with_everything(scheme: Scheme, several: Card) -> None:
    span = only(made(several, scheme, take(0)))
    assert span.fragments == ((0, 10),)
    assert span.attributes == {"type": "direct"}
    assert span.links == (WantedLink("speaker", ("a", "p")),)
    assert span.sources == (("a", "a"),)
    assert made(several, scheme, take(0)).outcome is Outcome.TAKEN


def test_everybody_who_reads_it_so_is_a_source(scheme: Scheme) -> None:
    card = place(scheme, (quote("x", (0, 9)),), (quote("y", (0, 8)),), (quote("z", (0, 9)),))
    assert only(made(card, scheme, take(0))).sources == (("a", "x"), ("c", "z"))


def test_taking_the_version_with_nothing_rejects_the_place(scheme: Scheme) -> None:
    card = place(scheme, (quote("a", (0, 9)),), ())
    assert made(card, scheme, take(1)) == Result(Outcome.REJECTED)
    assert made(card, scheme, take(1, Aspect.EXISTENCE)) == Result(Outcome.REJECTED)
    assert made(card, scheme, take(0, Aspect.EXISTENCE)).spans == made(card, scheme, take(0)).spans
    assert result(card, take(1, Aspect.LABEL), scheme) == Problem("card_nothing_there")


def test_union_and_intersection_are_of_code_points_with_fragments(scheme: Scheme, edge: Card) -> None:
    assert set(edge.categories) == {Category.BOUNDARY, Category.SPLIT}
    joined = made(edge, scheme, Choice(ChoiceKind.UNION))
    assert only(joined).fragments == ((0, 20),)
    assert joined.outcome is Outcome.MERGED
    assert only(joined).sources == (("a", "a"), ("b", "b"))
    cut = made(edge, scheme, Choice(ChoiceKind.INTERSECTION))
    assert only(cut).fragments == ((5, 10), (12, 18))


def test_union_of_a_split_joins_the_parts(scheme: Scheme) -> None:
    card = place(scheme, (quote("a", (0, 10)), quote("b", (12, 20))), (quote("c", (0, 18)),))
    assert only(made(card, scheme, Choice(ChoiceKind.UNION))).fragments == ((0, 20),)
    assert only(made(card, scheme, Choice(ChoiceKind.INTERSECTION))).fragments == ((0, 10), (12, 18))
    parts = made(card, scheme, take(0)).spans
    assert [span.fragments for span in parts] == [((0, 10),), ((12, 20),)]
    assert [span.sources for span in parts] == [(("a", "a"),), (("a", "b"),)]


def test_union_needs_a_boundary_and_intersection_common_text(scheme: Scheme) -> None:
    label = place(scheme, (quote("a", (0, 9)),), (quote("b", (0, 9), label="commitment"),))
    assert result(label, Choice(ChoiceKind.UNION), scheme) == Problem("card_no_boundary")
    chain = place(scheme, (quote("a", (0, 9)),), (quote("b", (5, 15)),), (quote("c", (9, 15)),))
    assert len(chain.readings) == 3
    assert result(chain, Choice(ChoiceKind.INTERSECTION), scheme) == Problem("card_no_common_text")


def test_union_leaves_other_aspects_open(scheme: Scheme, several: Card) -> None:
    found = made(several, scheme, Choice(ChoiceKind.UNION))
    assert found == Result(Outcome.PARTIAL, aspects={Aspect.BOUNDARY: UNION}, remaining=(Aspect.ATTRIBUTE, Aspect.LINK))


def test_union_says_that_something_is_here(scheme: Scheme) -> None:
    card = place(scheme, (quote("a", (0, 9)),), (quote("b", (2, 12)),), ())
    assert only(made(card, scheme, Choice(ChoiceKind.UNION))).fragments == ((0, 12),)


def test_whoever_decides_the_boundary_says_that_something_is_here(scheme: Scheme) -> None:
    card = place(scheme, (quote("a", (0, 9)),), (quote("b", (2, 12)),), ())
    assert disputed(card) == (Aspect.EXISTENCE, Aspect.BOUNDARY)
    assert made(card, scheme, take(0, Aspect.EXISTENCE)).remaining == (Aspect.BOUNDARY,)
    found = made(card, scheme, take(1, Aspect.BOUNDARY))
    assert (found.outcome, only(found).fragments) == (Outcome.TAKEN, ((2, 12),))


def test_aspects_are_decided_one_after_the_other(scheme: Scheme, several: Card) -> None:
    assert disputed(several) == (Aspect.BOUNDARY, Aspect.ATTRIBUTE, Aspect.LINK)
    first = made(several, scheme, take(1, Aspect.BOUNDARY))
    assert (first.outcome, first.spans, first.remaining) == (
        Outcome.PARTIAL,
        (),
        (Aspect.ATTRIBUTE, Aspect.LINK),
    )
    second = made(several, scheme, take(0, Aspect.ATTRIBUTE), dict(first.aspects))
    assert second.remaining == (Aspect.LINK,)
    last = made(several, scheme, take(0, Aspect.LINK), dict(second.aspects))
    assert last.outcome is Outcome.MERGED
    assert last.aspects == {Aspect.BOUNDARY: 1, Aspect.ATTRIBUTE: 0, Aspect.LINK: 0}
    assert only(last) == DecidedSpan(
        "quote",
        ((0, 12),),
        {"type": "direct"},
        (WantedLink("speaker", ("a", "p")),),
        (("a", "a"), ("b", "b")),
    )


def test_all_aspects_from_one_version_are_that_version(scheme: Scheme, several: Card) -> None:
    decided = {Aspect.BOUNDARY: 1, Aspect.ATTRIBUTE: 1}
    found = made(several, scheme, take(1, Aspect.LINK), decided)
    assert found.outcome is Outcome.TAKEN
    assert found.spans == made(several, scheme, take(1)).spans


def test_the_intersection_with_another_attribute(scheme: Scheme, several: Card) -> None:
    found = made(several, scheme, take(1, Aspect.LINK), {Aspect.BOUNDARY: INTERSECTION, Aspect.ATTRIBUTE: 1})
    assert only(found).fragments == ((0, 10),)
    assert (only(found).attributes, only(found).links) == ({"type": "indirect"}, ())


def test_attributes_and_links_come_with_the_label(scheme: Scheme) -> None:
    commitment = Span("b", "commitment", ((0, 12),), {"status": "pledged"})
    card = place(scheme, (quote("a", (0, 10)),), (commitment,))
    assert disputed(card) == (Aspect.BOUNDARY, Aspect.LABEL)
    found = made(card, scheme, take(1, Aspect.LABEL), {Aspect.BOUNDARY: 0})
    assert only(found) == DecidedSpan("commitment", ((0, 10),), {"status": "pledged"}, (), (("a", "a"), ("b", "b")))


def test_attributes_stay_open_while_readers_of_the_label_differ(scheme: Scheme) -> None:
    commitment = Span("c", "commitment", ((0, 10),), {"status": "pledged"})
    card = place(scheme, (quote("a", (0, 10)),), (quote("b", (0, 10), kind="indirect"),), (commitment,))
    assert disputed(card) == (Aspect.LABEL, Aspect.ATTRIBUTE)
    assert made(card, scheme, take(1, Aspect.LABEL)).remaining == (Aspect.ATTRIBUTE,)
    assert only(made(card, scheme, take(2, Aspect.LABEL))).attributes == {"status": "pledged"}


def test_another_label_drops_what_does_not_fit(scheme: Scheme, several: Card) -> None:
    found = only(made(several, scheme, Choice(ChoiceKind.RELABEL, label="commitment")))
    assert (found.label, found.fragments, found.attributes, found.links) == ("commitment", ((0, 10),), {}, ())
    condition = place(scheme, (quote("a", (0, 9), kind="if", label="condition"),), ())
    assert only(made(condition, scheme, Choice(ChoiceKind.RELABEL, label="quote"))).attributes == {}
    assert result(several, Choice(ChoiceKind.RELABEL, label="verb"), scheme) == Problem(
        "unknown_label", params={"label": "verb"}
    )


def test_free_edits_begin_with_the_base_reading(scheme: Scheme, several: Card) -> None:
    choice = Choice(ChoiceKind.EDIT, fragments=((0, 7), (7, 11)))
    first = made(several, scheme, choice)
    assert (only(first).fragments, only(first).attributes) == (((0, 11),), {"type": "direct"})
    assert first.outcome is Outcome.EDITED
    based = result(several, choice, scheme, base=1)
    assert isinstance(based, Result)
    assert (only(based).attributes, only(based).links) == ({"type": "indirect"}, ())
    assert result(several, Choice(ChoiceKind.EDIT, fragments=((4, 4),)), scheme) == Problem("card_no_span")


def test_free_edits_say_attributes_and_links(scheme: Scheme, several: Card) -> None:
    link = WantedLink("speaker", ("gold", "g"))
    choice = Choice(ChoiceKind.EDIT, attributes={"type": "partial", "marks": "ok", "color": "red"}, links=(link,))
    found = only(made(several, scheme, choice))
    assert (found.fragments, found.attributes, found.links) == (((0, 10),), {"type": "partial"}, (link,))


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [(ChoiceKind.SKIP, Outcome.SKIPPED), (ChoiceKind.REJECT, Outcome.REJECTED)],
)
def test_no_span_comes_of_it(scheme: Scheme, several: Card, kind: ChoiceKind, outcome: Outcome) -> None:
    assert made(several, scheme, Choice(kind)) == Result(outcome)


def test_unresolved_keeps_all_readings(scheme: Scheme, several: Card) -> None:
    found = made(several, scheme, Choice(ChoiceKind.UNRESOLVED))
    assert (found.outcome, [span.id for span in found.alternatives]) == (Outcome.UNRESOLVED, ["a", "b"])


def test_premerged_cards_go_back_to_everybody(scheme: Scheme) -> None:
    card = place(scheme, (quote("a", (0, 9)),), (quote("b", (0, 9)),))
    found = premerged(card, 0, Outcome.UNANIMOUS)
    assert only(found).sources == (("a", "a"), ("b", "b"))


@pytest.mark.parametrize(
    ("choice", "overrides"),
    [
        (take(0), False),
        (Choice(ChoiceKind.UNION), False),
        (Choice(ChoiceKind.REJECT), True),
        (Choice(ChoiceKind.RELABEL, label="commitment"), True),
        (Choice(ChoiceKind.RELABEL, label="quote"), False),
        (Choice(ChoiceKind.EDIT, fragments=((0, 12),)), False),
        (Choice(ChoiceKind.EDIT, fragments=((0, 11),)), True),
        (Choice(ChoiceKind.EDIT, attributes={"type": "indirect"}), False),
        (Choice(ChoiceKind.EDIT, attributes={"type": "partial"}), True),
        (Choice(ChoiceKind.EDIT, links=(WantedLink("speaker", ("a", "other")),)), True),
        (Choice(ChoiceKind.EDIT, links=(WantedLink("speaker", ("a", "p")),)), False),
        (Choice(ChoiceKind.SKIP), False),
    ],
)
def test_what_nobody_said_needs_a_reason(scheme: Scheme, several: Card, choice: Choice, overrides: bool) -> None:
    assert overrides_everyone(several, made(several, scheme, choice), scheme) == overrides


def test_rejecting_what_somebody_left_out_needs_none(scheme: Scheme) -> None:
    card = place(scheme, (quote("a", (0, 9)),), ())
    assert not overrides_everyone(card, Result(Outcome.REJECTED), scheme)
