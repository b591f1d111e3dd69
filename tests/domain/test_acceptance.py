"""What an acceptance is bound to, when it lapses, and that nothing but one is read as one."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.acceptance import Acceptances, accept, from_data, identity_of, renamed, stands, to_data
from wortlaut.domain.change import Problem
from wortlaut.domain.span import Span

TEXT = "Der Rat werde, so Okafor, zahlen."
ONE, TWO = Span("s1", "actor", ((0, 7),)), Span("s2", "commitment", ((8, 13), (26, 32)))
SPANS = {"s1": ONE, "s2": TWO}
COMMA = Problem("actor_comma", "warning", ("s1",))
INSIDE = Problem("commitment_in_condition", "warning", ("s2", "s1"))
PLACE = Problem("quotation_untagged", "hint", (), {}, (4, 7))
MISSING = Problem("link_missing", "warning", ("s2",), {"link": "committer"})


def given_for(problem: Problem, reason: str = "so gewollt"):
    return accept(problem, SPANS, TEXT, reason=reason, by="a1", at="2026-01-01T00:00:00.000+00:00")


@pytest.mark.parametrize("problem", [COMMA, INSIDE, PLACE, MISSING])
def test_an_acceptance_comes_back_from_json_and_knows_its_problem(problem):
    acceptance = given_for(problem)
    data = to_data(acceptance)
    assert from_data(json.loads(json.dumps(data))) == acceptance
    assert list(data) == sorted(data)
    assert acceptance.identity == identity_of(problem)
    assert stands(acceptance, problem, SPANS)


def test_the_words_are_those_of_the_place_or_of_the_first_span():
    assert given_for(PLACE).surface == ("Rat",)
    assert given_for(MISSING).surface == ("werde", "zahlen")
    assert given_for(replace(MISSING, place=(0, 3))).surface == ("Der",)


@pytest.mark.parametrize(
    ("problem", "spans"),
    [
        (COMMA, {**SPANS, "s1": replace(ONE, fragments=((0, 6),))}),
        (COMMA, {**SPANS, "s1": replace(ONE, label="quote")}),
        (COMMA, {"s2": TWO}),
        (INSIDE, {**SPANS, "s1": replace(ONE, fragments=((0, 6),))}),
        (replace(COMMA, level="error"), SPANS),
        (replace(COMMA, place=(0, 3)), SPANS),
    ],
)
def test_it_lapses_with_what_matters(problem, spans):
    acceptance = given_for(replace(problem, level="warning", place=None))
    assert not stands(acceptance, problem, spans)
    judged = Acceptances.of([acceptance]).judge([problem], spans)
    assert (judged.open, judged.accepted) == ([problem], ())
    assert [one.acceptance for one in judged.lapsed] == [acceptance]


def test_it_stands_whatever_else_changes():
    acceptance = given_for(COMMA)
    noted = replace(ONE, attributes={"kind": "person"}, note="?", unsure=True)
    assert stands(acceptance, COMMA, {**SPANS, "s1": noted})
    assert stands(acceptance, replace(COMMA, level="hint"), SPANS)


def test_problems_of_one_span_are_told_apart():
    keys = {identity_of(problem) for problem in (COMMA, INSIDE, PLACE, MISSING)}
    other = replace(MISSING, params={"link": "asked_by"})
    further = replace(PLACE, place=(5, 7))
    assert len({*keys, identity_of(other), identity_of(further)}) == 6
    assert identity_of(replace(COMMA, params={"cue": "falls"}, place=(0, 3))) == identity_of(COMMA)


def test_what_cannot_be_accepted():
    for problem, reason in ((replace(COMMA, level="error"), "weil"), (COMMA, " "), (COMMA, "x" * 1001)):
        with pytest.raises(ValueError, match=problem.code):
            given_for(problem, reason)
    with pytest.raises(KeyError):
        given_for(replace(COMMA, spans=("s9",)))


def test_it_follows_spans_that_get_other_ids():
    acceptance = renamed(given_for(INSIDE), {"s2": "n2"}, "b1")
    assert [span.id for span in acceptance.spans] == ["n2", "s1"]
    assert acceptance.by == "b1"
    assert stands(acceptance, replace(INSIDE, spans=("n2", "s1")), {"n2": replace(TWO, id="n2"), "s1": ONE})


PLACES = [
    *((key,) for key in sorted(to_data(given_for(COMMA)))),
    *(("spans", 0, key) for key in ("fragments", "id", "label")),
    *[("spans", 0), ("spans", 0, "fragments", 0), ("spans", 0, "fragments", 0, 1), ("surface", 0), ("meant", "link")],
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 40) | st.text(max_size=3),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=3), below, max_size=3),
    max_leaves=5,
)


@given(path=st.sampled_from(PLACES), value=JSON)
def test_nothing_else_is_read_as_one(path, value):
    data = json.loads(json.dumps(to_data(given_for(COMMA))))
    owner = data
    for key in path[:-1]:
        owner = owner[key]
    owner[path[-1]] = value
    try:
        found = from_data(data)
    except ValueError:
        return
    assert to_data(found) == data
