"""Pre-merging, the audit sample, the shuffled order and the pre-selection."""

import pytest

from bracket_markup import annotated
from planted_reviews import planted_articles
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.card import Card, Contribution
from wortlaut.domain.decision import Outcome
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.review.cards import cards
from wortlaut.review.policy import MergePolicy, Why, premerge, preselect, shuffled


def read_as(scheme: Scheme, *marked: str) -> tuple[str, tuple[Card, ...]]:
    """Return the text and the cards of sentences that differ in their markup only."""
    texts, readers = set(), []
    for at, one in enumerate(marked):
        text, content = annotated(one)
        texts.add(text)
        spans = tuple(Span(f"{at}-{s.id}", s.label, s.fragments, s.attributes) for s in content.spans.values())
        readers.append(Contribution("abcde"[at], 1, spans, ()))
    (text,) = texts
    return text, cards("article", text, scheme, readers)


def votes(scheme: Scheme, *lengths: int) -> Card:
    """One card, with a quote of each length; 0 is nothing."""
    readers = [
        Contribution("abcde"[at], 1, (Span(f"{at}", "quote", ((0, length),)),) if length else (), ())
        for at, length in enumerate(lengths)
    ]
    return cards("article", "x" * 50, scheme, readers)[0]


@pytest.mark.parametrize(
    ("policy", "lengths", "expected"),
    [
        ("complete", (5, 5), Outcome.UNANIMOUS),
        ("complete", (5, 6), None),
        ("complete", (5,), None),
        ("complete", (5, 5, 0), None),
        ("majority:2", (5, 5, 6), Outcome.MAJORITY),
        ("majority:2", (5, 5, 6, 6), None),
        ("majority:3", (5, 5, 6), None),
        ("majority:2", (5, 5), Outcome.UNANIMOUS),
        ("majority:2", (5, 0, 0), Outcome.MAJORITY),
        ("none", (5, 5), None),
    ],
)
def test_policies(scheme: Scheme, policy: str, lengths: tuple[int, ...], expected: Outcome | None) -> None:
    made = premerge([votes(scheme, *lengths)], MergePolicy.parse(policy), "seed")
    assert [one.outcome for one in made] == ([expected] if expected else [])


def test_a_majority_takes_the_reading_of_the_many(scheme: Scheme) -> None:
    card = votes(scheme, 5, 6, 6)
    (made,) = premerge([card], MergePolicy.parse("majority:2"), "seed")
    assert card.readings[made.reading].annotators == ("b", "c")


@pytest.mark.parametrize("text", ["", "majority", "majority:1", "majority:x", "majority:-2", "all"])
def test_a_policy_that_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="not a policy"):
        MergePolicy.parse(text)


def test_the_audit_draws_its_share_by_the_seed(scheme: Scheme) -> None:
    made = [c for one in planted_articles(1500) for c in cards(one.id, one.text, scheme, one.contributions)]

    def sample(seed: str, share: float) -> set[str]:
        return {one.card.id for one in premerge(made, MergePolicy.parse("complete"), seed, share) if one.audit}

    agreed = sum(card.agreed for card in made)
    ten = sample("1", 0.1)
    assert abs(len(ten) - 0.1 * agreed) < 4 * (0.09 * agreed) ** 0.5  # four standard deviations
    assert ten == sample("1", 0.1) != sample("2", 0.1)
    assert ten < sample("1", 0.2)
    assert sample("1", 0) == set()
    assert len(sample("1", 1)) == agreed


def test_the_order_of_readings_is_even_and_depends_on_seed_and_card(scheme: Scheme) -> None:
    made = [c for one in planted_articles(900) for c in cards(one.id, one.text, scheme, one.contributions)]
    orders = [shuffled(card, "seed") for card in made if len(card.readings) == 2]
    assert 0.4 < orders.count((1, 0)) / len(orders) < 0.6
    assert orders == [shuffled(card, "seed") for card in made if len(card.readings) == 2]
    assert orders != [shuffled(card, "other") for card in made if len(card.readings) == 2]
    assert sorted(shuffled(votes(scheme, 5, 6, 7, 8, 0), "seed")) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ("Er meinte, [Q das Geld fehle].", "Er meinte, [Q das Geld fehle.]", Why.PUNCTUATION),
        ("Er meinte, [Q das Geld fehle].", "Er meinte[Q , das Geld fehle].", Why.PUNCTUATION),
        ("[Q „Das reicht nicht.“] So ging es.", "„[Q Das reicht nicht].“ So ging es.", Why.PUNCTUATION),
        ("[Q „Das reicht nicht“], sagte sie.", "[Q „Das reicht nicht“,] sagte sie.", Why.PUNCTUATION),
        ("„[C Wir zahlen]“, sagte sie.", "[C „Wir zahlen“], sagte sie.", Why.PUNCTUATION),
        ("Man wolle [C „sofort“ helfen].", "Man wolle [C „sofort“ helfen.]", Why.PUNCTUATION),
        ("So [Q sei es]  heute.", "So [Q sei es ] heute.", Why.WHITE_SPACE),
        ("So sprach [A der Rat] lange.", "So sprach der [A Rat] lange.", Why.DETERMINER),
        ("So sprach [A Ministerin Lund] lange.", "So sprach Ministerin [A Lund] lange.", Why.OFFICE),
        ("So laut [A dem Rat] heute.", "So [A laut dem Rat] heute.", Why.PREPOSITION),
        ("Er fragte, [Q ob das stimme].", "Er fragte, ob [Q das stimme].", Why.OPENING_WORD),
        ("Man hilft, [K wenn es regnet].", "Man hilft, wenn [K es regnet].", Why.OPENING_WORD),
    ],
)
def test_rules_of_the_guidelines(scheme: Scheme, right: str, wrong: str, why: Why) -> None:
    for marked, best in (((right, wrong), 0), ((wrong, right), 1)):
        text, made = read_as(scheme, *marked)
        assert preselect(made[0], Boundaries(text, "de"), scheme) == (best, why)


@pytest.mark.parametrize(
    "marked",
    [
        ("Er meinte, [Q das Geld fehle] oft.", "Er meinte, [Q das Geld] fehle oft."),
        ("Er meinte, [Q:direct das Geld fehle].", "Er meinte, [Q:indirect das Geld fehle.]"),
        ("Er meinte, [Q das Geld fehle].", "Er meinte, das Geld fehle."),
        ("Er rief [A Lund].", "Er rief [A Lund]."),
        ("Er meinte[Q , das Geld fehle.]", "Er meinte, [Q das Geld fehle.]"),
    ],
)
def test_without_a_reason_nothing_is_preselected(scheme: Scheme, marked: tuple[str, ...]) -> None:
    text, made = read_as(scheme, *marked)
    assert preselect(made[0], Boundaries(text, "de"), scheme) is None


def test_the_majority_is_preselected_but_a_rule_goes_first(scheme: Scheme) -> None:
    half, full = "Er meinte, [Q das Geld] fehle.", "Er meinte, [Q das Geld fehle]."
    text, made = read_as(scheme, half, full, half)
    assert preselect(made[0], Boundaries(text, "de"), scheme) == (0, Why.MAJORITY)
    text, made = read_as(scheme, half, full)
    assert preselect(made[0], Boundaries(text, "de"), scheme) is None
    period = "Er meinte, [Q das Geld fehle.]"
    text, made = read_as(scheme, period, full, period)
    assert preselect(made[0], Boundaries(text, "de"), scheme) == (1, Why.PUNCTUATION)
