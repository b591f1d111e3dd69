"""The report: published and derived examples, and what must hold for all layers."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agreement_helpers import LABELS, contribution, family, layers, report, spans_of, tally, values
from example_counts import examples
from wortlaut.domain.span import Link, Span
from wortlaut.review.agreement import Agreement
from wortlaut.review.cards import cards
from wortlaut.review.sums import OVERALL, confusion_matrix, measures
from wortlaut.review.tallies import Tokens, side_of

A = [("actor", 9, 16), ("quote", 23, 70), ("commitment", 24, 47), ("condition", 48, 68), ("actor", 75, 82),
     ("commitment", 88, 103)]  # fmt: skip
B = [("actor", 0, 16), ("quote", 23, 70), ("commitment", 24, 68), ("condition", 48, 68), ("quote", 75, 82)]
TEXT = "Minister Ann Lee said: “We will build 500 homes if the budget passes,” and Bob Roe said he would resign."


def shorts(label: str, *ranges: str) -> list[tuple[str, int, int]]:
    return [(label, *map(int, part.split("-"))) for part in ranges]


def test_strict_f1_of_bratiaa(scheme):
    doc29 = [*shorts("PER", "4-17", "361-397", "563-567", "720-724", "1074-1078", "1081-1096"),
             *shorts("LOC", "18-24", "2498-2504"), *shorts("ORG", "34-37"), *shorts("MISC", "2376-2387")]  # fmt: skip
    less = [span for span in doc29 if span not in (("LOC", 18, 24), ("PER", 1074, 1078))]
    doc46 = [*shorts("LOC", "0-8"), *shorts("ORG", "18-21", "192-195", "650-653"), *shorts("PER", "327-344", "454-465")]
    other = [*shorts("LOC", "0-8", "42-54"), *shorts("ORG", "18-21", "161-190", "408-426", "516-523", "650-653"),
             *shorts("PER", "327-344", "454-465")]  # fmt: skip
    pair = tally(scheme, (doc29, less), (doc46, other))
    found = measures(pair.sums(pair.articles), ("PER", "LOC", "ORG", "MISC"))
    assert found["measure", OVERALL, "strict_f1"] == pytest.approx(26 / 33)
    per_label = [found["measure", label, "strict_f1"] for label in ("PER", "LOC", "ORG", "MISC")]
    assert per_label == pytest.approx([0.9333, 0.6667, 0.6, 1], abs=5e-5)
    single = [measures(pair.sums([article]), ())["measure", OVERALL, "strict_f1"] for article in pair.articles]
    assert single == pytest.approx([0.8889, 0.6667], abs=5e-5)


def test_all_articles_are_one_pool_and_no_mean_of_articles(scheme):
    first = [("quote", 10 * n, 10 * n + 5) for n in range(10)]
    found = values(scheme, (first, [*first[:9], ("quote", 200, 205)]), ([("quote", 0, 5)], [("quote", 0, 6)]))
    assert family(found)[0] == pytest.approx(18 / 22)


def bio(*tags: str) -> list[tuple[str, int, int]]:
    """Return the spans of BIO tags; a tag is one code point here, and articles stand far apart."""
    found: list[list] = []
    for place, tag in enumerate(" ".join(tags).split()):
        if tag.startswith("B-"):
            found.append([tag[2:], place, place + 1])
        elif tag.startswith("I-"):
            found[-1][2] = place + 1
    return [tuple(span) for span in found]


def test_family_of_semeval_2013(scheme):
    true = bio("O B-PER I-PER O O O B-ORG I-ORG", "O B-LOC B-PER I-PER O O B-DATE")
    predicted = bio("O O B-PER I-PER O O B-ORG I-ORG", "O B-LOC I-LOC B-PER O O B-DATE")
    strict, exact, type_, _, partial = family(values(scheme, (true, predicted)))
    assert (strict, exact, type_, partial) == pytest.approx((0.40, 0.40, 1.0, 0.70))


def test_our_scheme(scheme):
    tokens = Tokens(TEXT)
    sides = [side_of(spans_of(side), (), tokens) for side in (A, B)]
    pair = tally(scheme)
    pair.add("0" * 16, TEXT, tokens, *sides)
    found = pair.table(pair.articles).values()
    assert family(found) == pytest.approx((0.3636, 0.5455, 0.7273, 0.9091, 0.7273), abs=5e-5)
    by_character = {
        label: (found["measure", label, "character_f1"], found["measure", label, "character_kappa"]) for label in LABELS
    }
    wanted = {"actor": (0.4667, 0.3772), "commitment": (0.5610, 0.2778), "quote": (0.9307, 0.8659), "condition": (1, 1)}
    for label, both in wanted.items():
        assert by_character[label] == pytest.approx(both, abs=5e-5)
    assert found["measure", OVERALL, "alpha_u"] == pytest.approx(0.71584, abs=5e-6)
    assert confusion_matrix(pair.sums(pair.articles)) == {
        ("actor", "actor"): 1, ("quote", "quote"): 1, ("commitment", "commitment"): 1, ("condition", "condition"): 1,
        ("actor", "quote"): 1, ("commitment", None): 1,
    }  # fmt: skip
    assert found["measure", OVERALL, "agr_ab"] == pytest.approx(4 / 6)
    assert found["measure", OVERALL, "agr_ba"] == pytest.approx(4 / 5)


def test_touching_spans_do_not_match(scheme):
    assert family(values(scheme, ([("quote", 0, 10)], [("quote", 10, 20)]))) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("swapped", [False, True])
def test_one_span_against_two(scheme, swapped):
    sides: Sequence = ([("quote", 0, 10), ("quote", 20, 30)], [("quote", 0, 30)])
    found = values(scheme, tuple(reversed(sides)) if swapped else sides)
    assert family(found)[::2] == (0, pytest.approx(2 / 3), pytest.approx(1 / 3))


def test_nested_equal_layers_agree(scheme):
    both = [("quote", 0, 50), ("commitment", 10, 40), ("quote", 12, 30)]
    found = values(scheme, (both, both))
    assert family(found) == (1, 1, 1, 1, 1)
    assert found["measure", OVERALL, "token_kappa"] == 1


def test_both_empty_is_not_defined(scheme):
    found = values(scheme, ([], []))
    assert set(found.values()) == {None}
    one = report(scheme, "ab", [[contribution("a", []), contribution("b", [])]])
    assert one.overall.both_empty == 1
    assert one.labels["quote"].measures["strict_f1"].value is None


def test_equal_spans_of_one_annotator_count_once(scheme):
    found = report(scheme, "ab", [[contribution("a", [("quote", 0, 4)] * 3), contribution("b", [("quote", 0, 4)])]])
    assert found.overall.spans == {"a": 1, "b": 1}
    assert found.overall.measures["strict_f1"].value == 1


def linked(scheme, links_a, links_b):
    spans = [("quote", 0, 20), ("actor", 30, 40), ("actor", 50, 60)]
    moved = [("quote", 0, 22), ("actor", 30, 40), ("actor", 80, 90)]
    return report(scheme, "ab", [[contribution("a", spans, links_a), contribution("b", moved, links_b)]], "word " * 20)


def test_links_are_compared_through_the_alignment(scheme):
    found = linked(scheme, [("speaker", 0, 1), ("speaker", 0, 2)], [("speaker", 0, 1), ("speaker", 0, 2)])
    speaker = found.links["speaker"]
    assert speaker.f1.value == 0.5
    assert speaker.aligned_f1.value == 1
    assert speaker.targets == pytest.approx(1 / 3 * 1 / 3)
    assert speaker.links == {"a": 2, "b": 2}
    assert found.links["committer"].f1.value is None


def test_attributes_of_aligned_spans(scheme):
    def side(annotator, statuses):
        one = contribution(annotator, [("commitment", 10 * n, 10 * n + 5) for n in range(len(statuses))])
        spans = tuple(
            Span(span.id, span.label, span.fragments, {"status": value} if value else {})
            for span, value in zip(one.spans, statuses, strict=True)
        )
        return type(one)(one.annotator, 1, spans, ())

    sides = [side("a", ["pledged", "offered", "", ""]), side("b", ["pledged", "intended", "offered", ""])]
    status = report(scheme, "ab", [sides]).attributes["commitment"]["status"]
    assert (status.spans, status.same) == (3, pytest.approx(1 / 3))
    # pledged 2, offered 2, intended 1, nothing 1: expected disagreement 1 - (2 + 2) / 30
    assert status.alpha.value == pytest.approx(1 - (2 / 3) / (26 / 30))


def test_defaults_of_attributes_are_values(scheme):
    sides = [contribution(name, [("quote", 0, 9), ("quote", 20, 29)]) for name in "ab"]
    marks = report(scheme, "ab", [sides]).attributes["quote"]["marks"]
    assert (marks.spans, marks.same, marks.alpha.value) == (2, 1, None)


def test_more_than_two_annotators(scheme):
    one, two, three = [("quote", 0, 9)], [("quote", 0, 9)], [("quote", 0, 8)]
    found = report(scheme, "abc", [[contribution(*item) for item in zip("abc", (one, two, three), strict=True)]])
    strict = found.overall.measures["strict_f1"]
    assert (strict.value, strict.lowest, strict.highest) == (pytest.approx(1 / 3), 0, 1)
    assert found.one_against_rest == {"a": 0.5, "b": 0.5, "c": 0}
    assert [(pair.a, pair.b, pair.strict_f1.value) for pair in found.pairs] == [
        ("a", "b", 1),
        ("a", "c", 0),
        ("b", "c", 0),
    ]
    assert "agr_ab" not in found.overall.measures
    assert 0 < found.everybody["alpha_u"] < 1
    assert found.everybody["token_alpha"] == 1


def test_who_did_not_submit_an_article_is_left_out_of_its_pairs(scheme):
    first = [contribution(name, [("quote", 0, 9)]) for name in "abc"]
    second = [contribution("a", [("quote", 0, 9)]), contribution("c", [("quote", 20, 29)])]
    found = report(scheme, "abc", [first, second])
    assert [(pair.articles, pair.strict_f1.value) for pair in found.pairs] == [(1, 1), (2, 0.5), (1, 1)]
    assert found.articles == 2
    assert found.overall.spans == {"a": 2, "b": 1, "c": 2}


def test_intervals_jackknife_and_weeks(scheme):
    agreement = Agreement("ab", scheme)
    for number, (a, b) in enumerate([(A, B), (A, A), (B, B), (B, A)]):
        agreement.add(
            f"{number:016x}", TEXT, [contribution("a", a), contribution("b", b)], week=f"2026-W{40 + number % 2}",
            guidelines=["1.2"],
        )  # fmt: skip
    found = agreement.report(200)
    strict = found.overall.measures["strict_f1"]
    assert strict.low < strict.value < strict.high == 1
    assert strict.jackknife[0] < strict.value
    assert found.too_few
    assert [(week.name, week.articles, week.guidelines) for week in found.weeks] == [
        ("2026-W40", 2, ("1.2",)), ("2026-W41", 2, ("1.2",)),
    ]  # fmt: skip
    assert found.overall.measures["alpha_u"].low is not None
    again = agreement.report(200)
    assert again == found
    assert agreement.report(0).overall.measures["strict_f1"].low is None


def test_the_second_pass_of_a_person(scheme):
    agreement = Agreement("ab", scheme)
    agreement.add_second_pass("0" * 16, TEXT, contribution("a", A), contribution("a#2", B))
    (own,) = agreement.report(20).self_agreement
    assert (own.annotator, own.articles) == ("a", 1)
    assert own.strict_f1.value == pytest.approx(0.3636, abs=5e-5)


def test_cards_are_counted_by_their_first_category(scheme):
    agreement = Agreement("ab", scheme)
    agreement.add_cards(cards("0" * 16, TEXT, scheme, [contribution("a", A), contribution("b", B)]))
    found = agreement.report(0)
    assert {key.value: number for key, number in found.categories.items() if number} == {
        "missing": 1, "label": 1, "boundary": 2,
    }  # fmt: skip


some = settings(max_examples=examples())


@some
@given(layers(), layers())
def test_the_family_is_symmetric_ordered_and_between_zero_and_one(scheme, a, b):
    there, back = values(scheme, (a, b), length=100), values(scheme, (b, a), length=100)
    for label in (OVERALL, *LABELS):
        assert family(there, label) == pytest.approx(family(back, label))
        strict, exact, type_, loosest, partial = family(there, label)
        if strict is None:
            assert family(there, label) == (None,) * 5
        else:
            assert 0 <= strict <= exact <= loosest <= 1
            assert strict <= type_ <= loosest
            assert strict <= partial <= loosest
    assert there["measure", OVERALL, "agr_ab"] == back["measure", OVERALL, "agr_ba"]
    assert there["measure", OVERALL, "alpha_u"] == back["measure", OVERALL, "alpha_u"]


@some
@given(layers())
def test_equal_layers_agree_in_everything_that_is_defined(scheme, a):
    found = values(scheme, (a, a), length=100)
    assert set(found.values()) <= {None, 1.0}


@some
@given(layers(), layers(), st.randoms(), st.integers(0, 30))
def test_order_names_and_position_change_nothing(scheme, a, b, random, shift):
    mixed = [random.sample(side, len(side)) for side in (a, b)]
    moved = [[(label, start + shift, end + shift) for label, start, end in side] for side in mixed]
    before, after = (values(scheme, sides, length=100) for sides in ((a, b), moved))
    same = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1", "character_f1", "agr_ab")
    for name in (*same, "character_kappa", "label_kappa"):
        key = "measure", OVERALL, name
        assert after[key] == (None if before[key] is None else pytest.approx(before[key]))


@some
@given(layers(), layers(), layers(), layers())
def test_the_order_of_the_articles_changes_nothing(scheme, a, b, c, d):
    one, other = values(scheme, (a, b), (c, d), length=100), values(scheme, (c, d), (a, b), length=100)
    assert one == {key: None if value is None else pytest.approx(value) for key, value in other.items()}


@some
@given(layers(), layers(), st.integers(0, 20), st.sampled_from(LABELS))
def test_one_more_span_that_the_other_does_not_have_never_raises_strict(scheme, a, b, start, label):
    more = (label, start, 71)  # longer than any span that is drawn
    before, after = (family(values(scheme, (side, b), length=100))[0] for side in (a, [*a, more]))
    assert after <= (1 if before is None else before)


@some
@given(layers(), layers(), layers())
def test_sums_over_resamples_are_those_of_the_articles_drawn(scheme, a, b, c):
    pair = tally(scheme, (a, b), (b, c), (c, a), length=100)
    drawn = pair.table(pair.articles).drawn([2, 0, 0])
    again = values(scheme, (c, a), (a, b), (a, b), length=100)
    assert drawn == {
        key: None if value is None else pytest.approx(value) for key, value in again.items() if key in drawn
    }


def test_links_to_what_is_not_there_are_left_out(scheme):
    tokens = Tokens("word")
    side = side_of(spans_of([("quote", 0, 4)]), [Link("1", "speaker", "000", "gone")], tokens)
    assert side.links == frozenset()
