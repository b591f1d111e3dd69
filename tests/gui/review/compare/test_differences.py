"""Which characters are bracketed, and which half is hatched."""

import pytest

from compare_samples import disputed, make_span
from wortlaut.domain.card import Category
from wortlaut.domain.span import Range, Span
from wortlaut.gui.review.compare.differences import differences
from wortlaut.gui.review.compare.items import Difference, Half


def reading(*fragments: Range) -> tuple[Span, ...]:
    return (make_span("x", "quote", *fragments),) if fragments else ()


def found(*readings: tuple[Span, ...]) -> tuple[Difference, ...]:
    return differences(disputed("c", (Category.BOUNDARY,), *readings).readings)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([(0, 9)], [(4, 9)], [(0, 4, Half.LOWER)]),
        ([(4, 9)], [(0, 9)], [(0, 4, Half.UPPER)]),
        ([(0, 6)], [(4, 9)], [(0, 4, Half.LOWER), (6, 9, Half.UPPER)]),
        ([], [(3, 5)], [(3, 5, Half.UPPER)]),
        ([(3, 5)], [], [(3, 5, Half.LOWER)]),
        ([(0, 4), (6, 9)], [(0, 9)], [(4, 6, Half.UPPER)]),
        ([(0, 9)], [(0, 9)], []),
        ([(0, 5), (5, 9)], [(0, 9)], []),
    ],
    ids=["left", "left-other", "both", "missing-1", "missing-2", "hole", "same", "touching"],
)
def test_the_half_of_the_version_that_lacks_characters_is_hatched(
    one: list[Range], other: list[Range], expected: list[tuple[int, int, Half]]
) -> None:
    assert found(reading(*one), reading(*other)) == tuple(Difference(*item) for item in expected)


def test_the_lower_half_stands_for_all_versions_after_the_first() -> None:
    assert found(reading((0, 9)), reading((0, 9)), reading((4, 9))) == (Difference(0, 4, Half.LOWER),)
    assert found(reading((4, 9)), reading((4, 9)), reading((0, 9))) == (Difference(0, 4, Half.BOTH),)


def test_a_span_split_in_two_lacks_what_lies_between() -> None:
    two = (make_span("x", "quote", (0, 4)), make_span("y", "quote", (6, 9)))
    assert found(two, reading((0, 9))) == (Difference(4, 6, Half.UPPER),)
