"""α_U against the numbers of Krippendorff 1995 and 2004 and of DKPro Statistics."""

import pytest
from hypothesis import given

from agreement_helpers import LABELS, layers, spans_of, values
from wortlaut.domain.span import Span
from wortlaut.review.units import UnitCounts, alpha_u, count_units, disagreement, unit_distance, units_of


def continuum(length, *raters, begin=0):
    return count_units(length, [[(start - begin, start - begin + size) for start, size in rater] for rater in raters])


def test_krippendorff_2004():
    c = continuum(300, [(225, 70), (370, 30)], [(220, 80), (355, 20), (400, 20)], begin=150)
    k = continuum(300, *[[(180, 60), (300, 50)]] * 2, begin=150)
    found = disagreement(c)
    assert found.observed == pytest.approx(0.0144, abs=5e-5)
    assert found.expected == pytest.approx(0.0532, abs=5e-5)
    assert found.agreement == pytest.approx(0.7286, abs=5e-5)
    assert alpha_u([k]) == 1
    assert alpha_u([c, k]) == pytest.approx(0.85867, abs=5e-6)


def test_dkpro_more_disagreement_than_chance():
    found = disagreement(continuum(10, [(1, 8)], [(2, 1), (4, 1), (6, 1)]))
    assert (found.observed, found.expected) == pytest.approx((0.9100, 0.5351), abs=1e-4)
    assert found.agreement == pytest.approx(-0.7003, abs=2e-4)


CASES = {
    "A": ([(2, 8), (14, 6)], [(4, 4), (15, 2)], 0.03125, 0.5530),
    "B": ([(0, 18)], [(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)], 2.26736, -0.9284),
    "C": (
        [(2, 6), (10, 2), (14, 4), (20, 2)],
        [(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)],
        0.02777,
        0.6931,
    ),
    "D": (
        [(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)],
        [(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)],
        0.38715,
        0.0659,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_krippendorff_1995(case):
    *raters, observed, alpha = CASES[case]
    stretch = 50_000
    found = disagreement(continuum(24 * stretch, *[[(a * stretch, b * stretch) for a, b in rater] for rater in raters]))
    assert found.observed == pytest.approx(observed, abs=1.1e-5)
    assert found.agreement == pytest.approx(alpha, abs=1e-4)


@pytest.mark.parametrize(
    ("other", "distance"),
    [((4, 2), 26), ((5, 2), 16), ((6, 2), 10), ((7, 2), 8), ((6, 4), 2), ((5, 6), 0), ((11, 3), 0)],
)
def test_distances_of_krippendorff_2004(other, distance):
    assert unit_distance((5, 11), (other[0], sum(other))) == distance
    assert unit_distance((other[0], sum(other)), (5, 11)) == distance


def test_distances_of_his_example():
    assert unit_distance((225, 295), (220, 300)) == 50
    assert unit_distance((370, 400), (355, 375)) == 850
    assert count_units(60, [[], [(10, 30)]]).observed == 2 * 400


def test_edges_of_the_definition():
    assert alpha_u([continuum(20, [], [], [])]) is None
    assert alpha_u([]) is None
    assert alpha_u([continuum(20, [(0, 1)], [], [])]) == 0
    assert alpha_u([continuum(20, [(3, 0)], [(7, 0)])]) == 0


def test_articles_are_one_continuum_with_their_gaps_kept():
    first = continuum(30, [(3, 5)], [(4, 5)])
    second = continuum(50, [(10, 9)], [])
    one_way, other_way = UnitCounts(2), UnitCounts(2)
    for counts in (first, second):
        one_way.add(counts)
    for counts in (second, first):
        other_way.add(counts)
    assert alpha_u([one_way]) == alpha_u([other_way])
    assert disagreement(one_way).observed == pytest.approx((2 * 2 + 2 * 81) / (2 * 80**2))


def test_units_do_not_overlap_and_what_is_skipped_is_counted():
    spans = [*spans_of([("quote", 5, 20), ("quote", 5, 9), ("quote", 20, 25), ("quote", 24, 30)])]
    spans.append(Span("x", "quote", ((40, 45), (50, 55))))
    assert units_of(spans) == (((5, 20), (20, 25), (40, 45), (50, 55)), 2)


def test_our_scheme(scheme):
    a = [("actor", 9, 16), ("quote", 23, 70), ("commitment", 24, 47), ("condition", 48, 68), ("actor", 75, 82),
         ("commitment", 88, 103)]  # fmt: skip
    b = [("actor", 0, 16), ("quote", 23, 70), ("commitment", 24, 68), ("condition", 48, 68), ("quote", 75, 82)]
    found = values(scheme, (a, b), length=104 - 4)  # the text of the tally is made of whole words
    assert found["measure", "condition", "alpha_u"] == 1
    exact = {label: [] for label in LABELS}
    for label in LABELS:
        sides = [[(start, end) for kind, start, end in side if kind == label] for side in (a, b)]
        exact[label] = count_units(104, sides)
    single = {label: alpha_u([counts]) for label, counts in exact.items()}
    assert single == pytest.approx(
        {"actor": 0.49152, "commitment": 0.21065, "quote": 0.96652, "condition": 1}, abs=5e-6
    )
    assert alpha_u(exact.values()) == pytest.approx(0.71584, abs=5e-6)


@given(layers(), layers())
def test_alpha_u_is_symmetric_and_one_for_equal_units(a, b):
    one, other = (units_of(span for span in spans_of(side) if span.label == "quote")[0] for side in (a, b))
    there, back = count_units(70, [one, other]), count_units(70, [other, one])
    assert alpha_u([there]) == alpha_u([back])
    if one:
        assert alpha_u([count_units(70, [one, one])]) == 1
