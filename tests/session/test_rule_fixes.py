"""Quick fixes: each solves its problem in one change that can be taken back, and makes no graver one."""

from collections.abc import Sequence

import pytest

from bracket_markup import annotated
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import CHECKS, TEXT_CHECKS, problems
from wortlaut.domain.scheme import Scheme
from wortlaut.messages import has_message
from wortlaut.session.fix_names import FIX_NAMES
from wortlaut.session.rule_fixes import TO_CHOOSE, fix

Links = Sequence[tuple[str, str, str]]
_SPEAKER = ("speaker", "s2", "s1")

# check, language, text, links, what stands afterwards: surfaces of the spans with their labels
FIXED: list[tuple[str, str, str, Links, list[tuple[str, str]]]] = [
    ("edge_space", "de", "Es hilft[A  der Rat ].", (), [("actor", "der Rat")]),
    ("edge_space", "en", "[A The council\n]helps.", (), [("actor", "The council")]),
    ("edge_punct", "de", "[A Lund] sagt[Q:indirect , dass es regne.]", [_SPEAKER], [("quote", "dass es regne")]),
    ("edge_punct", "en", "[A Fox] said [Q:indirect that it rained.]", [_SPEAKER], [("quote", "that it rained")]),
    ("half_word", "de", "Der [A Hafen]rat tagt.", (), [("actor", "Hafenrat")]),
    ("half_word", "en", "The har[A bour] council meets.", (), [("actor", "harbour")]),
    (
        "paragraph",
        "de",
        "[A Lund]: [Q:indirect Es regne.\n\nEs stürme].",
        [_SPEAKER],
        [("quote", "Es regne."), ("quote", "Es stürme")],
    ),
    ("paragraph", "en", "[C:pledged We go.\n \nWe stay]", (), [("commitment", "We go."), ("commitment", "We stay")]),
    ("actor_comma", "de", "[A Lund, die Chefin], schweigt.", (), [("actor", "Lund")]),
    ("actor_comma", "en", "[A Ada Fox , the mayor], was silent.", (), [("actor", "Ada Fox")]),
    ("actor_in_actor", "de", "[A Nordlands [A Lund]] kommt.", (), [("actor", "Nordlands Lund")]),
    ("actor_in_actor", "en", "[A [A Nordland]'s envoy] left.", (), [("actor", "Nordland's envoy")]),
    ("same_extent_same_label", "de", "[A [A Lund]] kommt.", (), [("actor", "Lund")]),
    ("same_extent_same_label", "en", "[K:if [K:if if it rains]].", (), [("condition", "if it rains")]),
    ("commitment_in_condition", "de", "[K:if wenn [C:pledged man komme]].", (), [("condition", "wenn man komme")]),
    ("commitment_in_condition", "en", "[K:if if [C:pledged we go]].", (), [("condition", "if we go")]),
    ("direct_without_marks", "de", "„[Q:direct Es regnet]“, sagt sie.", (), [("quote", "„Es regnet“")]),
    ("direct_without_marks", "de", "[Q:direct „Es regnet], sagt sie.", (), [("quote", "„Es regnet")]),
    ("direct_without_marks", "en", "[Q:direct It rains], she says.", (), [("quote", "It rains")]),
    ("direct_without_marks", "en", "“[Q:direct It rains],” she says.", (), [("quote", "“It rains,”")]),
    (
        "cue_inside_marks",
        "de",
        "[Q:direct „Es regnet, sagte sie am Abend. Das bleibt so.“]",
        (),
        [("quote", "„Es regnet|Das bleibt so.“")],
    ),
    ("cue_inside_marks", "en", "[Q:direct “We leave, she said. We must.”]", (), [("quote", "“We leave|We must.”")]),
    ("hole_not_frame", "de", "[C:pledged Man⟨ trotzdem ⟩komme].", (), [("commitment", "Man trotzdem komme")]),
    ("hole_not_frame", "en", "[C:pledged We⟨ surely ⟩go].", (), [("commitment", "We surely go")]),
    ("asked_by_status", "de", "[A Lund] will [C:pledged gehen].", [("asked_by", "s2", "s1")], [("actor", "Lund")]),
    ("asked_by_status", "en", "[A Fox] will [C:offered go].", [("asked_by", "s2", "s1")], [("actor", "Fox")]),
    ("condition_unlinked", "de", "[C:pledged Man komme], [K:if falls es regne].", (), [("commitment", "Man komme")]),
    ("condition_unlinked", "en", "[C:pledged We go] [K:if if it rains].", (), [("condition", "if it rains")]),
    ("commitment_without_committer", "de", "[A Lund] sagt zu, [C:pledged zu helfen].", (), [("actor", "Lund")]),
    ("commitment_without_committer", "en", "[A Fox] pledged [C:pledged to help].", (), [("actor", "Fox")]),
    ("quote_without_speaker", "de", "Okafor sagte, [Q:indirect es regne].", (), [("actor", "Okafor")]),
    ("quote_without_speaker", "de", "[Q:direct „Es regnet“], sagte [A Ada Lund].", (), [("actor", "Ada Lund")]),
    ("quote_without_speaker", "en", "[Q:direct “It rains,”] said Ada Fox.", (), [("actor", "Ada Fox")]),
    (
        "condition_cue",
        "de",
        "Lund versprach, [C:pledged zehn Boote zu schicken], sobald der Rat zustimme.",
        (),
        [("condition", "sobald der Rat zustimme")],
    ),
    (
        "condition_cue",
        "en",
        "The council pledged [C:pledged to send boats] if the harbour opens.",
        (),
        [("condition", "if the harbour opens")],
    ),
    ("quotation_untagged", "de", "„Wir bauen die Mole“, sagte Okafor.", (), [("quote", "„Wir bauen die Mole“")]),
    ("quotation_untagged", "en", "“We build the pier,” said Fox.", (), [("quote", "“We build the pier,”")]),
    ("link_missing", "de", "Es regnet. [A Lund] schwieg. [Q:indirect Es regne].", (), [("actor", "Lund")]),
    ("link_does_not_fit", "de", "[A Lund] und [A Halter] gehen.", [("speaker", "s1", "s2")], [("actor", "Lund")]),
    ("unknown_value", "en", "[A:ship Fox] sinks.", (), [("actor", "Fox")]),
]


@pytest.mark.parametrize(("code", "language", "marked", "links", "expected"), FIXED)
def test_a_fix_solves_its_problem(
    scheme: Scheme, code: str, language: str, marked: str, links: Links, expected: list[tuple[str, str]]
) -> None:
    text, content = annotated(marked, links)
    places = Boundaries(text, language)

    def codes() -> dict[str, Problem]:
        return {problem.code: problem for problem in problems(text, content, scheme, places)}

    before = content.ordered()
    was = [(span, content.links_of(span.id)) for span in before]
    found = codes()
    changes = fix(found[code], content, text, scheme, boundaries=places)
    assert isinstance(changes, ChangeSet), changes
    content.apply(changes)
    assert code not in codes()
    assert {name for name, problem in codes().items() if problem.level == "error"} <= found.keys() | {
        "required_attribute",
        "condition_unlinked",
    }
    surfaces = [(span.label, "|".join(text[a:b] for a, b in span.fragments)) for span in content.ordered()]
    assert set(expected) <= set(surfaces)
    content.apply(changes.inverse())
    assert [(span, content.links_of(span.id)) for span in content.ordered()] == was


def test_every_rule_has_a_fix_with_a_name_and_a_test() -> None:
    tested = {code for code, *_ in FIXED}
    for code in {*CHECKS, *TEXT_CHECKS}:
        assert has_message(f"fix.{FIX_NAMES[code]}"), code
        assert code in tested, code


def test_a_double_leaves_its_links_to_the_other(scheme: Scheme) -> None:
    text, content = annotated("[A [A Lund]] sagt, [Q:indirect es regne].", [("speaker", "s3", "s2")])
    (problem,) = [one for one in problems(text, content, scheme) if one.code == "same_extent_same_label"]
    changes = fix(problem, content, text, scheme, boundaries=Boundaries(text))
    assert isinstance(changes, ChangeSet)
    content.apply(changes)
    (link,) = content.links.values()
    assert link.target == problem.spans[1]
    assert list(content.spans) == ["s1", "s3"]


def test_where_there_is_nothing_to_link_to_it_is_said(scheme: Scheme) -> None:
    text, content = annotated("Man versprach, [C:pledged zu helfen].")
    (problem,) = problems(text, content, scheme)
    assert fix(problem, content, text, scheme, boundaries=Boundaries(text)) == Problem(
        "nothing_to_link_here", "hint", ("s1",), {"link": "committer"}
    )
    gone = LayerContent(None)
    assert fix(problem, gone, text, scheme, boundaries=Boundaries(text)) == Problem("problem_gone", "hint")
    other = Problem("a_rule_of_a_newer_program", "warning", ("s1",))
    assert fix(other, content, text, scheme, boundaries=Boundaries(text)) == Problem("no_fix", "hint", ("s1",))


def missing(marked: str, scheme: Scheme) -> tuple[str, LayerContent, Problem]:
    text, content = annotated(marked)
    (problem,) = [one for one in problems(text, content, scheme) if one.code == "required_attribute"]
    return text, content, problem


def test_a_missing_value_is_set_where_the_words_suggest_it(scheme: Scheme) -> None:
    text, content, problem = missing("Man komme, [K falls es regne].", scheme)
    for guess in (True, False):  # the key is an answer of its own
        changes = fix(problem, content, text, scheme, boundaries=Boundaries(text), guess=guess)
        assert isinstance(changes, ChangeSet)
        (change,) = changes.changes
        assert (change.after.attributes, change.after.guessed) == ({"type": "if"}, ())


def test_a_missing_value_is_to_be_chosen_where_nothing_suggests_it(scheme: Scheme) -> None:
    text, content, problem = missing("[C zu gehen], das wäre es.", scheme)
    chosen = fix(problem, content, text, scheme, boundaries=Boundaries(text))
    assert chosen == Problem("value_to_choose", "hint", ("s1",), {"label": "commitment", "attribute": "status"})
    assert chosen.code in TO_CHOOSE


def test_which_link_is_too_many_only_a_person_knows(scheme: Scheme) -> None:
    problem = Problem("too_many_links", "error", ("s1",), {"link": "speaker", "maximum": 1})
    text, content = annotated("[Q:indirect Es regnet], sagt [A Lund].")
    chosen = fix(problem, content, text, scheme, boundaries=Boundaries(text))
    assert chosen == Problem("link_to_remove", "hint", ("s1",), {"link": "speaker"})
    assert chosen.code in TO_CHOOSE


def test_everything_that_can_be_told_has_a_fix() -> None:
    of_any_scheme = {"required_attribute", "unknown_value", "link_does_not_fit", "too_many_links", "link_missing"}
    assert FIX_NAMES.keys() == {*CHECKS, *TEXT_CHECKS, *of_any_scheme}
    assert all(has_message(f"fix.{name}") for name in FIX_NAMES.values())


def test_a_new_span_gets_the_values_that_its_words_suggest(scheme: Scheme) -> None:
    text, content = annotated("Lund versprach, [C:pledged zu helfen], sobald der Rat zustimme.")
    (problem,) = [one for one in problems(text, content, scheme) if one.code == "condition_cue"]
    changes = fix(problem, content, text, scheme, boundaries=Boundaries(text))
    assert isinstance(changes, ChangeSet)
    made = changes.changes[0].after
    assert (made.attributes, made.guessed) == ({"type": "after"}, ("type",))
    bare = fix(problem, content, text, scheme, boundaries=Boundaries(text), guess=False)
    assert isinstance(bare, ChangeSet)
    assert bare.changes[0].after.attributes == {}
