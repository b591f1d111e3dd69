"""The one-to-one alignment of two annotators' spans."""

from collections.abc import Iterator, Sequence
from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from example_counts import examples
from wortlaut.domain.span import Range, Span
from wortlaut.review.align import align, shared

Weight = tuple[int, int, int, float]


def span(key: str, label: str, *fragments: Range) -> Span:
    return Span(key, label, fragments)


def ids(pairs: Sequence[tuple[Span, Span]]) -> list[tuple[str, str]]:
    return [(one.id, other.id) for one, other in pairs]


def iou(one: Span, other: Span) -> float:
    common = shared(one.fragments, other.fragments)
    return common / (one.length + other.length - common)


def weight(pairs: Sequence[tuple[Span, Span]]) -> Weight:
    equal = sum((one.label, one.fragments) == (other.label, other.fragments) for one, other in pairs)
    same = sum(one.label == other.label for one, other in pairs)
    return equal, same, len(pairs), sum(iou(one, other) for one, other in pairs)


def matchings(a: Sequence[Span], b: Sequence[Span]) -> Iterator[list[tuple[Span, Span]]]:
    """Every one-to-one matching of overlapping spans."""
    if not a:
        yield []
        return
    yield from matchings(a[1:], b)
    for other in b:
        if shared(a[0].fragments, other.fragments):
            for rest in matchings(a[1:], [left for left in b if left is not other]):
                yield [(a[0], other), *rest]


@st.composite
def layers(draw: st.DrawFn, side: str, most: int) -> list[Span]:
    made = []
    for number in range(draw(st.integers(0, most))):
        points = sorted(draw(st.sets(st.integers(0, 14), min_size=2, max_size=4)))
        fragments = [(points[0], points[1])] + ([(points[2], points[3])] if len(points) == 4 else [])
        made.append(span(f"{side}{number}", draw(st.sampled_from("qc")), *fragments))
    return made


@given(layers("a", 4), layers("b", 4))
@settings(deadline=None, max_examples=examples(2))
def test_no_other_matching_weighs_more(a: list[Span], b: list[Span]) -> None:
    found, best = weight(align(a, b)), max(map(weight, matchings(a, b)))
    assert found[:3] == best[:3]
    assert abs(found[3] - best[3]) < 1e-6


@given(layers("a", 8), layers("b", 8), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=examples(2))
def test_neither_sides_nor_order_matter(a: list[Span], b: list[Span], random: object) -> None:
    there = ids(align(a, b))
    assert sorted((one, other) for other, one in ids(align(b, a))) == sorted(there)
    assert ids(align(a[::-1], sorted(b, key=lambda one: one.end))) == there
    assert len({one for one, _ in there}) == len({other for _, other in there}) == len(there)


def test_touching_spans_never_match() -> None:
    assert align([span("a", "q", (0, 10))], [span("b", "q", (10, 20))]) == ()


def test_a_span_in_the_hole_of_another_does_not_match() -> None:
    assert align([span("a", "q", (0, 10), (20, 30))], [span("b", "q", (12, 18))]) == ()


def test_equal_spans_match_before_better_overlaps_of_others() -> None:
    quote, inner = span("a1", "q", (0, 30)), span("a2", "q", (2, 30))
    assert ids(align([quote, inner], [span("b1", "q", (2, 30))])) == [("a2", "b1")]


def test_the_same_label_goes_before_the_larger_overlap() -> None:
    mine = [span("a1", "q", (0, 30))]
    assert ids(align(mine, [span("b1", "c", (0, 30)), span("b2", "q", (20, 40))])) == [("a1", "b2")]


def test_more_pairs_of_one_label_go_before_one_closer_pair() -> None:
    a = [span("a1", "q", (0, 10)), span("a2", "q", (8, 20))]
    b = [span("b1", "q", (0, 9)), span("b2", "q", (9, 12))]
    assert ids(align(a, b)) == [("a1", "b1"), ("a2", "b2")]
    chained = [span("b1", "q", (0, 2)), span("b2", "q", (0, 12))]
    assert ids(align(a, chained)) == [("a1", "b1"), ("a2", "b2")]


def test_a_tie_goes_to_what_comes_first_in_the_text() -> None:
    parts = [span("z", "q", (0, 10)), span("a", "q", (20, 30))]
    assert ids(align(parts, [span("b", "q", (0, 30))])) == [("z", "b")]


def dense(side: str, size: int, reach: int, shift: int) -> list[Span]:
    """Spans of which each overlaps about `reach` others."""
    labels = "qack"
    return [
        span(f"{side}{number}", labels[number % 4], (number * 10, number * 10 + reach * 10 + number * shift % 17))
        for number in range(size)
    ]


def test_two_thousand_dense_spans_on_each_side_take_no_minute() -> None:
    begun = process_time()
    assert len(align(dense("a", 2000, 12, 3), dense("b", 2000, 12, 5))) == 2000
    assert process_time() - begun < 10


def test_spans_that_all_overlap_each_other_are_bounded_too() -> None:
    a = [span(f"a{number}", "q", (number, 3000 - number)) for number in range(700)]
    b = [span(f"b{number}", "c", (number, 2999 - number)) for number in range(700)]
    begun = process_time()
    assert len(align(a, b)) == 700
    assert process_time() - begun < 20
