"""Cards: the vectors of the reference, and thirty planted disagreements of all categories."""

from time import process_time

import pytest

from planted_reviews import DISAGREEMENTS, planted_article, planted_articles
from wortlaut.domain.card import BoundaryKind, Card, Category, Contribution
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Range, Span
from wortlaut.review.cards import cards

TEXT = "Minister Ann Lee said: “We will build 500 homes if the budget passes,” and Bob Roe said he would resign."


def reader(who: str, *spans: tuple[str, int, int], links: tuple[tuple[str, int, int], ...] = ()) -> Contribution:
    made = tuple(Span(f"{who}{at}", label, ((start, end),)) for at, (label, start, end) in enumerate(spans))
    joined = tuple(Link(f"{who}-l{at}", kind, made[one].id, made[two].id) for at, (kind, one, two) in enumerate(links))
    return Contribution(who, 1, made, joined)


def found(text: str, scheme: Scheme, *readers: Contribution) -> tuple[Card, ...]:
    return cards("article", text, scheme, readers)


def summary(made: tuple[Card, ...]) -> list[tuple[Range, tuple[Category, ...]]]:
    return [(card.hull, card.categories) for card in made]


@pytest.fixture
def v15() -> tuple[Contribution, Contribution]:
    """Two readers of `TEXT`, as in the reference."""
    return (
        reader(
            "a",
            ("actor", 9, 16),
            ("quote", 23, 70),
            ("commitment", 24, 47),
            ("condition", 48, 68),
            ("actor", 75, 82),
            ("commitment", 88, 103),
        ),
        reader(
            "b",
            ("actor", 0, 16),
            ("quote", 23, 70),
            ("commitment", 24, 68),
            ("condition", 48, 68),
            ("quote", 75, 82),
        ),
    )


def test_v15_our_scheme(scheme: Scheme, v15: tuple[Contribution, Contribution]) -> None:
    made = found(TEXT, scheme, *v15)
    assert summary(made) == [
        ((0, 16), (Category.BOUNDARY,)),
        ((23, 70), ()),
        ((24, 68), (Category.BOUNDARY, Category.NESTING)),
        ((48, 68), ()),
        ((75, 82), (Category.LABEL,)),
        ((88, 103), (Category.MISSING,)),
    ]
    assert made[0].kinds == (BoundaryKind.LEFT, BoundaryKind.DETERMINER)
    assert made[2].kinds == (BoundaryKind.RIGHT,)


def test_v16_touching_spans_are_two_missing_ones(scheme: Scheme) -> None:
    made = found("x" * 20, scheme, reader("a", ("quote", 0, 10)), reader("b", ("quote", 10, 20)))
    assert summary(made) == [((0, 10), (Category.MISSING,)), ((10, 20), (Category.MISSING,))]


def test_v17_two_spans_against_one_are_one_card(scheme: Scheme) -> None:
    made = found("x" * 30, scheme, reader("a", ("quote", 0, 10), ("quote", 20, 30)), reader("b", ("quote", 0, 30)))
    assert summary(made) == [((0, 30), (Category.SPLIT,))]
    assert [len(reading.example) for reading in made[0].readings] == [2, 1]


def test_v18_nested_spans_of_equal_extent_stay_apart_and_agree(scheme: Scheme) -> None:
    spans = ("quote", 0, 30), ("commitment", 0, 30)
    assert [card.agreed for card in found("x" * 30, scheme, reader("a", *spans), reader("b", *spans))] == [True, True]


def test_v19_nobody_has_anything(scheme: Scheme) -> None:
    assert found("x" * 30, scheme, reader("a"), reader("b")) == ()
    assert found("x" * 30, scheme) == ()


@pytest.mark.parametrize("annotators", [2, 3, 4, 5])
@pytest.mark.parametrize("number", [0, 3, 8])
def test_thirty_planted_disagreements_are_all_classified(scheme: Scheme, annotators: int, number: int) -> None:
    article = planted_article(number, ("anna", "ben", "cem", "dora", "emil")[:annotators])
    made = cards(article.id, article.text, scheme, article.contributions)
    disagreeing = [card for card in made if not card.agreed]
    assert len(article.disagreements) == len(disagreeing) == DISAGREEMENTS
    for planted in article.disagreements:
        here = [card for card in disagreeing if planted.start <= card.hull[0] < planted.end]
        assert [(card.categories, card.kinds) for card in here] == [(planted.categories, planted.kinds)], planted.name
    assert {card.categories[0] for card in disagreeing} | {Category.NESTING} == set(Category)


def test_three_readings_of_one_place_are_one_card(scheme: Scheme) -> None:
    made = found(
        "x" * 30,
        scheme,
        reader("a", ("quote", 0, 10)),
        reader("b", ("quote", 0, 12)),
        reader("c"),
        reader("d", ("actor", 0, 10)),
        reader("e", ("quote", 0, 10)),
    )
    assert summary(made) == [((0, 12), (Category.MISSING, Category.LABEL, Category.BOUNDARY))]
    assert [reading.annotators for reading in made[0].readings] == [("a", "e"), ("b",), ("c",), ("d",)]


def test_defaults_notes_and_doubts_make_no_disagreement(scheme: Scheme) -> None:
    one = Span("a", "quote", ((0, 5),), {"type": "direct", "marks": "ok"}, unsure=True, note="?")
    other = Span("b", "quote", ((0, 5),), {"type": "direct"})
    made = found("x" * 9, scheme, Contribution("a", 1, (one,), ()), Contribution("b", 2, (other,), ()))
    assert [card.agreed for card in made] == [True]


def test_punctuation_counts_only_when_nothing_else_differs(scheme: Scheme) -> None:
    text = "Er kam. Dann ging er"
    spans = [reader(who, ("quote", 0, end)) for who, end in (("a", 6), ("b", 7), ("c", 12))]
    assert found(text, scheme, *spans[:2])[0].kinds == (BoundaryKind.RIGHT, BoundaryKind.PUNCTUATION)
    assert found(text, scheme, *spans)[0].kinds == (BoundaryKind.RIGHT,)


def test_a_minus_sign_is_no_punctuation(scheme: Scheme) -> None:
    kinds = found("um -5 Grad", scheme, reader("a", ("quote", 3, 10)), reader("b", ("quote", 4, 10)))[0].kinds
    assert kinds == (BoundaryKind.LEFT,)


def test_a_link_to_a_differently_bounded_target_is_the_same_link(scheme: Scheme) -> None:
    made = found(
        "x" * 40,
        scheme,
        reader("a", ("quote", 0, 10), ("actor", 20, 30), links=(("speaker", 0, 1),)),
        reader("b", ("quote", 0, 10), ("actor", 22, 30), links=(("speaker", 0, 1),)),
    )
    assert summary(made) == [((0, 10), ()), ((20, 30), (Category.BOUNDARY,))]


def test_another_label_has_other_links_anyway(scheme: Scheme) -> None:
    made = found(
        "x" * 40,
        scheme,
        reader("a", ("quote", 0, 10), ("actor", 20, 30), links=(("speaker", 0, 1),)),
        reader("b", ("commitment", 0, 10), ("actor", 20, 30), links=(("committer", 0, 1),)),
    )
    assert made[0].categories == (Category.LABEL,)


def test_a_small_overlap_with_a_neighbor_is_no_split(scheme: Scheme) -> None:
    made = found("x" * 80, scheme, reader("a", ("quote", 0, 50), ("quote", 50, 70)), reader("b", ("quote", 0, 54)))
    assert summary(made) == [((0, 54), (Category.BOUNDARY,)), ((50, 70), (Category.MISSING,))]


def test_ids_do_not_change_when_somebody_moves_an_edge_but_the_basis_does(scheme: Scheme) -> None:
    before = found("x" * 30, scheme, reader("a", ("quote", 0, 10)), reader("b", ("quote", 0, 10)))[0]
    after = found("x" * 30, scheme, reader("a", ("quote", 0, 11)), reader("b", ("quote", 0, 10)))[0]
    assert before.id == after.id
    assert before.basis != after.basis


def test_ids_and_basis_are_the_same_on_every_machine(scheme: Scheme) -> None:
    made = found("x" * 30, scheme, reader("a", ("quote", 0, 10)), reader("b", ("quote", 0, 12)))[0]
    assert (made.id, made.basis) == ("20899275fbb4147e", "2a3d0d59d93a31ba")


def test_an_ordinary_article_takes_milliseconds(scheme: Scheme) -> None:
    def best(size: int) -> float:
        text, readers = "x" * (size * 40 + 99), []
        for who, shift in (("a", 0), ("b", 1)):
            spans = [("quote", n * 40, n * 40 + 30 + (shift if n % 4 == 0 else 0)) for n in range(size)]
            readers.append(reader(who, *spans))
        times = []
        for _ in range(5):
            begun = process_time()
            assert len(found(text, scheme, *readers)) == size
            times.append(process_time() - begun)
        return min(times)

    small, large = best(200), best(2000)
    assert small < 0.2  # about 4 ms; the limit leaves room for slow machines, and for what others do to their caches
    assert large < 60 * small  # ten times the spans: with their square, the time would be a hundred times as long


def test_five_thousand_cards_are_made_in_seconds(scheme: Scheme) -> None:
    articles = list(planted_articles(5000))
    begun = process_time()
    made = [card for one in articles for card in cards(one.id, one.text, scheme, one.contributions)]
    assert process_time() - begun < 10
    assert sum(not card.agreed for card in made) >= 5000
    assert len({card.id for card in made}) == len(made)
