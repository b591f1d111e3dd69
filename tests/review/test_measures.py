"""Measures against published numbers and against their definitions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.review import measures
from wortlaut.review.measures import cohen, cohen_kappa, f1, krippendorff_alpha, masi_distance, scott, share


def table(rows):
    return {(i, j): number for i, row in enumerate(rows) for j, number in enumerate(row)}


def columns(*raters):
    return [
        [None if value == "–" else value for value in item] for item in zip(*(r.split() for r in raters), strict=True)
    ]


def test_cohen_kappa_of_cohen_1960():
    assert cohen_kappa(table([(88, 14, 18), (10, 40, 10), (2, 6, 12)])) == pytest.approx(0.492, abs=5e-4)


def test_kappa_and_pi_of_artstein_and_poesio_2008():
    rows = table([(20, 20), (10, 50)])
    assert cohen_kappa(rows) == pytest.approx(0.348, abs=5e-4)
    assert scott(rows).agreement == pytest.approx(0.341, abs=5e-4)
    dialogue = table([(46, 6, 0), (0, 32, 0), (0, 6, 10)])
    assert cohen_kappa(dialogue) == pytest.approx(0.801, abs=5e-4)
    assert measures.alpha_of_pairs(dialogue).agreement == pytest.approx(0.800, abs=1e-3)


def test_alpha_of_krippendorff_2011_with_missing_values():
    items = columns(
        "1 2 3 3 2 1 4 1 2 – – –", "1 2 3 3 2 2 4 1 2 5 – 3", "– 3 3 3 2 3 4 2 2 5 1 –", "1 2 3 3 2 4 4 1 2 5 1 –"
    )
    assert krippendorff_alpha(items) == pytest.approx(0.7434, abs=5e-5)


def test_alpha_of_a_dichotomy_krippendorff_1980():
    items = list(zip("0100000010", "0110010100", strict=True))
    found = measures.krippendorff(items)
    assert found.agreement == pytest.approx(0.095, abs=5e-4)
    assert 1 - found.observed == pytest.approx(0.60)


def test_alpha_of_three_raters_krippendorff_1980():
    items = [tuple(item) for item in ["111", "122", "222", "444", "144", "222", "123", "333", "222"]]
    assert krippendorff_alpha(items) == pytest.approx(0.6417, abs=5e-5)


def test_masi_distance_is_that_of_nltk():
    a, b, c = "A", "B", "C"
    sets = [({a}, {a}), ({a}, {a, b}), ({a, b}, {b, c}), ({a}, {b}), (set(), set()), (set(), {a})]
    found = [masi_distance(frozenset(one), frozenset(other)) for one, other in sets]
    assert found == pytest.approx([0, 2 / 3, 8 / 9, 1, 0, 1])


def test_masi_compares_sets_only():
    with pytest.raises(TypeError):
        masi_distance("A", frozenset("A"))


def test_alpha_takes_another_distance():
    items = [(frozenset("A"), frozenset("AB")), (frozenset("C"), frozenset("C"))]
    assert krippendorff_alpha(items) < krippendorff_alpha(items, masi_distance) < 1


def test_kappa_comes_near_f1_as_true_negatives_grow():
    found = [cohen_kappa({(1, 1): 13, (1, 0): 3, (0, 1): 4, (0, 0): many}) for many in (10, 100, 1000, 10**7)]
    assert found == pytest.approx([0.529, 0.754, 0.784, f1(13, 16, 17)], abs=5e-4)


@pytest.mark.parametrize("items", [[], [(None, 1)], [(1, 1), (1, 1)]])
def test_alpha_is_not_defined_without_items_or_with_a_single_value(items):
    assert krippendorff_alpha(items) is None


def test_nothing_is_filled_in_where_nothing_is_defined():
    assert f1(0, 0, 0) is None
    assert share(0, 0) is None
    assert cohen_kappa({}) is None
    assert cohen_kappa({("x", "x"): 7}) is None
    assert measures.pooled([]) is None
    assert measures.mean([None, None]) is None
    assert measures.yes_or_no(0, 0, 0, 0) is None


ratings = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=30)


@given(ratings)
def test_alpha_of_pairs_is_alpha(items):
    counted = {pair: items.count(pair) for pair in items}
    one, other = measures.alpha_of_pairs(counted), measures.krippendorff(items)
    assert one.observed == pytest.approx(other.observed, abs=1e-12)
    assert one.expected == pytest.approx(other.expected, abs=1e-12)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=40))
def test_the_closed_form_of_a_yes_or_no_is_that_of_the_tables(items):
    counted = {pair: items.count(pair) for pair in items}
    a, b = (sum(item[side] for item in items) for side in (0, 1))
    kappa, alpha = measures.yes_or_no(items.count((True, True)), a, b, len(items))
    for found, wanted in ((kappa, cohen(counted)), (alpha, measures.alpha_of_pairs(counted))):
        assert found.observed == pytest.approx(wanted.observed, abs=1e-12)
        assert found.expected == pytest.approx(wanted.expected, abs=1e-12)


@given(ratings, st.randoms())
def test_alpha_does_not_depend_on_the_order_of_items_or_raters(items, random):
    mixed = [tuple(random.sample(item, 2)) for item in random.sample(items, len(items))]
    before, after = krippendorff_alpha(items), krippendorff_alpha(mixed)
    assert after == (None if before is None else pytest.approx(before, abs=1e-12))
