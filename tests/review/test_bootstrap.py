"""Intervals over articles."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.review.bootstrap import SEED, Sums, bootstrap, jackknife, percentiles, resamples

ARTICLES = [(9, 10, 10), (0, 1, 1), (3, 4, 5), (5, 5, 5), (2, 4, 3), (7, 9, 8), (0, 0, 0), (1, 2, 2)]


def strict(sums):
    matched, a, b = sums
    return 2 * matched / (a + b) if a + b else None


def test_the_interval_of_eight_articles():
    assert strict(Sums(ARTICLES).total) == pytest.approx(0.7826, abs=5e-5)
    assert bootstrap(ARTICLES, strict) == pytest.approx((0.5926, 0.8814), abs=5e-5)


@pytest.mark.parametrize("articles", [1, 2, 3, 8, 9, 100, 1024, 5000])
def test_draws_are_those_of_the_standard_library(articles):
    wanted = random.Random(SEED)
    assert list(resamples(articles, 7)) == [[wanted.randrange(articles) for _ in range(articles)] for _ in range(7)]


rows = st.lists(st.lists(st.integers(0, 2**40), max_size=6), min_size=1, max_size=8)


@given(rows, st.data())
def test_packed_sums_are_sums(given_rows, data):
    sums = Sums(given_rows)
    width = max(map(len, given_rows))
    padded = [[*row, *[0] * (width - len(row))] for row in given_rows]
    drawn = data.draw(st.lists(st.integers(0, len(given_rows) - 1), min_size=len(given_rows), max_size=len(given_rows)))
    assert sums.total == [sum(column) for column in zip(*padded, strict=True)]
    assert sums.drawn(drawn) == [sum(column) for column in zip(*(padded[i] for i in drawn), strict=True)]
    left = data.draw(st.integers(0, len(given_rows) - 1))
    kept = [row for place, row in enumerate(padded) if place != left]
    assert sums.without(left) == [sum(row[place] for row in kept) for place in range(width)]


def test_resamples_in_which_a_measure_is_not_defined_are_left_out():
    assert percentiles([None, 0.5, None]) == (0.5, 0.5)
    assert percentiles([None]) is None
    assert bootstrap([], strict) is None
    assert bootstrap([(0, 0, 0)], strict, 50) is None


def test_jackknife_of_a_mean_is_the_usual_error():
    values = [3.0, 5.0, 7.0, 9.0]
    left_out = [(24 - value) / 3 for value in values]
    error = (sum((value - 6) ** 2 for value in values) / 3 / 4) ** 0.5
    assert jackknife(6.0, left_out, highest=100) == pytest.approx((6 - 1.959964 * error, 6 + 1.959964 * error))
    assert jackknife(6.0, left_out, highest=7)[1] == 7


@pytest.mark.parametrize(("value", "left_out"), [(None, [1.0, 1.0]), (1.0, [1.0]), (1.0, [1.0, None]), (1.0, [])])
def test_jackknife_is_not_defined_when_a_value_is_not(value, left_out):
    assert jackknife(value, left_out) is None
