"""What holds for the cards of any layers."""

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from example_counts import examples
from wortlaut.domain.card import Card, Category, Contribution
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.review.align import align
from wortlaut.review.cards import cards

LABELS = ("quote", "actor", "commitment")
TEXT = "Der Rat sagte: „Ja.“ Sie, die Leiterin, wolle nicht. "
PROPERTY = settings(deadline=None, max_examples=examples(2))


def contribution(random: Random, who: str) -> Contribution:
    spans: dict[tuple[object, ...], Span] = {}
    for number in range(random.randint(0, 6)):
        points = sorted(random.sample(range(31), random.choice((2, 2, 2, 4))))
        fragments = tuple(zip(points[::2], points[1::2], strict=True))
        label = random.choice(LABELS)
        attributes = {"type": random.choice(("direct", "indirect"))} if label == "quote" else {}
        spans[label, fragments] = Span(f"{who}{number}", label, fragments, attributes)
    made = tuple(spans.values())
    ends = [(one.id, other.id) for one in made for other in made if (one.label, other.label) == ("quote", "actor")]
    chosen = random.sample(ends, random.randint(0, min(3, len(ends))))
    links = tuple(Link(f"{who}l{at}", "speaker", one, other) for at, (one, other) in enumerate(chosen))
    return Contribution(who, 1, made, links)


def layers(seed: int, count: int | None = None) -> list[Contribution]:
    """Layers of two to five annotators. Made of a seed: drawing each number costs more time than all the cards."""
    random = Random(seed)
    return [contribution(random, who) for who in "abcde"[: count or random.randint(2, 5)]]


SEEDS = st.integers(0, 2**32)
several = SEEDS.map(layers)
pairs = SEEDS.map(lambda seed: layers(seed, 2))
single = SEEDS.map(lambda seed: layers(seed, 1)[0])


def content(made: tuple[Card, ...]) -> list[object]:
    """What cards say, without ids of annotators."""
    return sorted(
        (
            card.hull,
            card.categories,
            card.kinds,
            sorted(
                sorted((span.id, span.label, span.fragments) for spans in reading.spans for span in spans)
                for reading in card.readings
            ),
        )
        for card in made
    )


@given(several)
@PROPERTY
def test_order_of_people_spans_and_links_changes_nothing(scheme: Scheme, given_by: list[Contribution]) -> None:
    turned = [replace(one, spans=one.spans[::-1], links=one.links[::-1]) for one in reversed(given_by)]
    assert cards("x", TEXT, scheme, turned) == cards("x", TEXT, scheme, given_by)


@given(several)
@PROPERTY
def test_names_of_people_change_nothing(scheme: Scheme, given_by: list[Contribution]) -> None:
    renamed = [replace(one, annotator=f"{9 - at}") for at, one in enumerate(given_by)]
    assert content(cards("x", TEXT, scheme, renamed)) == content(cards("x", TEXT, scheme, given_by))


@given(single, st.integers(2, 4))
@PROPERTY
def test_identical_layers_have_no_disagreement(scheme: Scheme, one: Contribution, count: int) -> None:
    copies = [_copy(one, f"copy{at}-") for at in range(count)]
    made = cards("x", TEXT, scheme, copies)
    assert all(card.agreed for card in made)
    assert len(made) == len(one.spans)


def _copy(one: Contribution, prefix: str) -> Contribution:
    spans = tuple(replace(span, id=prefix + span.id) for span in one.spans)
    links = tuple(Link(prefix + link.id, link.type, prefix + link.source, prefix + link.target) for link in one.links)
    return Contribution(prefix, 1, spans, links)


@given(several, st.integers(1, 40))
@PROPERTY
def test_shifting_everything_changes_nothing(scheme: Scheme, given_by: list[Contribution], by: int) -> None:
    shifted = [replace(one, spans=tuple(_shifted(span, by) for span in one.spans)) for one in given_by]
    before = cards("x", TEXT, scheme, given_by)
    after = cards("x", "\u2028" * by + TEXT, scheme, shifted)
    assert [(card.id, card.categories, card.kinds) for card in before] == [
        (card.id, card.categories, card.kinds) for card in after
    ]


def _shifted(span: Span, by: int) -> Span:
    return replace(span, fragments=tuple((start + by, end + by) for start, end in span.fragments))


@given(pairs)
@PROPERTY
def test_cards_are_spans_less_matched_pairs(scheme: Scheme, given_by: list[Contribution]) -> None:
    one, other = given_by
    made = cards("x", TEXT, scheme, given_by)
    joined = 0
    for card in made:
        spans = [span for reading in card.readings for own in reading.spans for span in own]
        sides = [[span for span in spans if span.id.startswith(side)] for side in "ab"]
        places = len(spans) - len(align(*sides))
        joined += places - 1
        if places > 1:
            assert Category.SPLIT in card.categories
    assert len(made) + joined == len(one.spans) + len(other.spans) - len(align(one.spans, other.spans))


@given(several)
@PROPERTY
def test_every_span_and_every_reader_is_on_the_cards_once(scheme: Scheme, given_by: list[Contribution]) -> None:
    made = cards("x", TEXT, scheme, given_by)
    assert sorted(s.id for c in made for r in c.readings for own in r.spans for s in own) == sorted(
        span.id for one in given_by for span in one.spans
    )
    assert sorted(k.id for c in made for r in c.readings for own in r.links for k in own) == sorted(
        link.id for one in given_by for link in one.links
    )
    for card in made:
        assert sorted(who for reading in card.readings for who in reading.annotators) == [
            one.annotator for one in given_by
        ]
        assert card.agreed == (len(card.readings) == 1)
    assert len({card.id for card in made}) == len(made)


@given(several)
@PROPERTY
def test_counts_by_first_category_sum_to_the_disagreeing_cards(scheme: Scheme, given_by: list[Contribution]) -> None:
    made = cards("x", TEXT, scheme, given_by)
    first = [card.categories[0] for card in made if card.categories]
    assert sum(first.count(category) for category in Category) == sum(len(card.readings) > 1 for card in made)
    for card in made:
        assert list(card.categories) == [category for category in Category if category in card.categories]
        assert bool(card.kinds) == (Category.BOUNDARY in card.categories)
        if len(given_by) == 2:
            assert (Category.MISSING in card.categories) == any(not reading.example for reading in card.readings)
