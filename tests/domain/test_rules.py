import copy
import json
from collections.abc import Sequence

import pytest

from bracket_markup import annotated
from wortlaut import assets
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import (
    CHECKS,
    TEXT_CHECKS,
    creation_problem,
    neighborhood,
    problems,
    problems_of,
    relation_problem,
)
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import Link, Span

Links = Sequence[tuple[str, str, str]]


def found(
    marked: str, scheme: Scheme, links: Links = (), language: str = "de", **attributes: dict[str, str]
) -> dict[str, Problem]:
    text, content = annotated(marked, links)
    spans = [
        Span(span.id, span.label, span.fragments, attributes.get(span.id, span.attributes))
        for span in content.ordered()
    ]
    content = LayerContent(None, spans, content.links.values())
    return {problem.code: problem for problem in problems(text, content, scheme, Boundaries(text, language))}


# check id, sentences that break it, sentences that do not
TABLE: dict[str, tuple[list[str], list[str]]] = {
    "edge_space": (
        [
            "Es hilft [A der Rat ].",
            "Es hilft[A  der Rat].",
            "[A Lund\n]schweigt.",
            "[A \u00a0Lund] schweigt",
            "[Q:indirect Es ⟨, so Lund,⟩ regne].",
        ],
        ["Es hilft [A der Rat].", "[A Lund\u00a0Halter] hilft.", "[Q:indirect Es⟨, so Lund, ⟩regne]."],
    ),
    "edge_punct": (
        [
            "Sie sagt[Q:indirect , dass es regne].",
            "Sie sagt, [Q:indirect dass es regne.]",
            "[A Lund:] Es regnet.",
            "[Q:indirect Es regne,⟨ so Lund, ⟩bald].",
            "[C:pledged – man komme].",
            "Kommt [C:intended der Rat?]",
        ],
        [
            "Sie sagt: [Q:direct „Es regnet.“]",
            "Es klagt [A der Hafen e. V.]",
            "[A Papst Urban XIV.] reist ab.",
            "[Q:direct „Es regnet“⟨, sagt sie, ⟩„und zwar bald.“]",
            "Es waren [C:pledged 50 %].",
            "[A Rat (FDP)] tagt.",
        ],
    ),
    "half_word": (
        [
            "[A Hafen]rat tagt.",
            "Hafen[A rat] tagt.",
            "[A E]-Mail kam.",
            "Es sind [C:pledged 3],5 Boote.",
            "[A Bürger]*innen klagen.",
            "[A Ha\u00adfen\u00ad]rat tagt.",
            "[A Cafe]\u0301 klagt.",
        ],
        [
            "[A Der Hafenrat] tagt.",
            "Der [A Rat], der tagt.",
            "[A Kai]–Mole-Bahn.",
            "(So [A Lund])",
            "[A Lund]💔",
            "Es klagt [A Lund]",
        ],
    ),
    "paragraph": (
        [
            "[Q:indirect Es regne.\n\nEs stürme].",
            "[Q:indirect Es\r\n\r\nregne].",
            "[Q:indirect Es\n \t\nregne].",
            "[Q:indirect Es\u2029\u2029regne].",
            "[Q:indirect Es⟨\n\n⟩regne].",
        ],
        ["[Q:indirect Es regne.\nEs stürme].", "[Q:indirect Es\r\nregne].", "[A Lund]\n\n[A Halter]"],
    ),
    "actor_comma": (
        [
            "[A Lund, die Chefin], schweigt.",
            "[A Halter (FDP), Minister], kommt.",
            "[A die 3,5 Millionen, die kamen], gehen.",
        ],
        [
            "[A Lund], die Chefin, schweigt.",
            "[A 3,5 Millionen Menschen] klagen.",
            "[Q:indirect Lund, so heißt es, gehe].",
        ],
    ),
    "actor_in_actor": (
        ["[A Nordlands Präsidentin [A Ada Lund]] kommt.", "[A [A Nordlands] Präsidentin] kommt."],
        ["[A Lund] und [A Halter] kommen.", "[Q:indirect [A Lund] komme].", "[A Lund [C:pledged kommt]]."],
    ),
    "same_extent_same_label": (
        ["[A [A Lund]] kommt.", "[Q:indirect [Q:direct es regne]].", "[Q:indirect [Q:indirect es⟨, so er, ⟩regne]]."][
            :2
        ],
        ["[Q:indirect [C:pledged man komme]].", "[Q:indirect es [Q:partial „regne“]]."],
    ),
    "commitment_in_condition": (
        ["[K:if wenn [C:pledged man komme]].", "[K:if falls sie sagen, [C:offered sie kämen]]."],
        ["[C:pledged Man komme, [K:if wenn es regne], bald].", "[C:pledged Man komme], [K:if wenn es regne]."],
    ),
    "direct_without_marks": (
        [
            "[Q:direct Es regnet], sagt sie.",
            "[Q:direct „Es regnet], sagt sie.",
            "„[Q:direct Es regnet]“, sagt sie.",
            "[Q:direct Es regnet“].",
        ],
        [
            "[Q:direct „Es regnet“], sagt sie.",
            "[Q:direct »Es regnet.«]",
            "[Q:direct “It rains.”]",
            "[Q:indirect es regne].",
            "[Q:direct „Es“⟨, sagt sie, ⟩„regnet.“]",
            "[Q:partial nass] sei es.",
        ],
    ),
    "cue_inside_marks": (
        [
            "[Q:direct „Es regnet, sagte sie am Abend. Das bleibt so.“]",
            '[Q:direct "Wir gehen, erklärte Okafor. Und zwar bald."]',
            "[Q:direct “We leave, she said. We must.”]",
            "[Q:direct „Es bleibt, so Lund, dabei.“]",
            "[Q:direct »Ja, sagte der Minister, gewiss.«]",
            "[Q:direct “We leave, said Okafor. We must.”]",
        ],
        [
            "[Q:direct „Es regnet“], sagte sie.",
            "[Q:indirect Sie gehe, sagte sie].",
            "[Q:direct „Ich sagte ihm, dass es regnet.“]",
            "[Q:direct „Er rief ‚Komm‘, sagte er mir, und ging.“]",
            "[Q:direct „So ist es, und so bleibt es.“]",
            "[Q:direct „Es“⟨, sagte sie, ⟩„regnet.“]",
            "[Q:direct “I said we leave.”]",
        ],
    ),
    "hole_not_frame": (
        [
            "[Q:indirect Es⟨ bald ⟩regne].",
            "[C:pledged Man⟨ trotzdem ⟩komme].",
            "[Q:indirect The rain⟨ surely ⟩will stop].",
        ],
        [
            "[Q:indirect Es⟨, so Lund, ⟩regne].",
            "[Q:indirect Es sei⟨ laut Polizei ⟩nass].",
            "[Q:indirect Es sei⟨ nach Angaben des Rats ⟩nass].",
            "[Q:direct „Es“⟨, ergänzte er, ⟩„regnet.“]",
            "[Q:indirect Es⟨ – wie immer – ⟩regne].",
            "[Q:indirect The rain⟨, Fox added, ⟩would stop].",
        ],
    ),
}


@pytest.mark.parametrize(("check", "marked"), [(check, marked) for check, (bad, _) in TABLE.items() for marked in bad])
def test_a_check_finds(scheme: Scheme, check: str, marked: str) -> None:
    problem = found(marked, scheme).get(check)
    assert problem is not None
    assert problem.level == scheme.check(check).level


@pytest.mark.parametrize(
    ("check", "marked"), [(check, marked) for check, (_, good) in TABLE.items() for marked in good]
)
def test_a_check_lets_pass(scheme: Scheme, check: str, marked: str) -> None:
    assert check not in found(marked, scheme)


def test_a_direct_quote_declared_faulty_needs_no_marks(scheme: Scheme) -> None:
    marked = "[Q:direct Es regnet], sagt sie."
    assert "direct_without_marks" not in found(marked, scheme, s1={"type": "direct", "marks": "faulty"})


@pytest.mark.parametrize(
    ("status", "wrong"),
    [("pledged", True), ("offered", True), ("demanded", False), ("refused", False), (None, False)],
)
def test_asked_by_goes_with_a_demand(scheme: Scheme, status: str | None, wrong: bool) -> None:
    value = f":{status}" if status else ""
    problem = found(f"[A Lund] verlangte [C{value} Neuwahlen].", scheme, [("asked_by", "s2", "s1")]).get(
        "asked_by_status"
    )
    assert (problem is not None) is wrong
    assert problem is None or problem.spans == ("s2", "s1")


def test_links_that_are_missing(scheme: Scheme) -> None:
    marked = "[A Lund] sagt, [Q:indirect [C:pledged man komme], [K:if wenn es regne]]."
    bare = found(marked, scheme)
    assert bare["condition_unlinked"].level == "error"
    assert bare["quote_without_speaker"].level == bare["commitment_without_committer"].level == "warning"
    assert "link_missing" not in bare
    assert found("Es gehe, [Q:indirect dass es regne].", scheme)["link_missing"].level == "warning"
    linked = found(marked, scheme, [("conditions", "s4", "s3"), ("speaker", "s2", "s1"), ("committer", "s3", "s1")])
    assert linked == {}


def test_required_attributes_and_values_the_scheme_does_not_know(scheme: Scheme) -> None:
    missing = found("[A Lund] sagt, [Q es regne].", scheme, [("speaker", "s2", "s1")])
    assert missing == {
        "required_attribute": Problem("required_attribute", "error", ("s2",), {"label": "quote", "attribute": "type"})
    }
    assert found("[A:ship Lund] sinkt.", scheme)["unknown_value"].params["value"] == "ship"


def test_links_that_do_not_fit_their_ends(scheme: Scheme) -> None:
    assert "link_does_not_fit" in found("[A Lund] und [A Halter] gehen.", scheme, [("speaker", "s1", "s2")])
    assert "link_does_not_fit" in found(
        "[Q:indirect es regne, [C:pledged er komme]]", scheme, [("speaker", "s1", "s2")]
    )


def test_every_check_of_the_default_scheme_is_there(scheme: Scheme) -> None:
    assert {check.id for check in scheme.checks} == {*CHECKS, *TEXT_CHECKS}


def test_a_scheme_decides_level_and_ids_and_may_hold_checks_of_the_future(scheme: Scheme) -> None:
    data = copy.deepcopy(dict(scheme.data))
    by_id = {check["id"]: check for check in data["checks"]}
    by_id["actor_comma"].update(level="hint", roles={"label": "quote"})
    by_id["half_word"]["level"] = "off"
    data["checks"].append({"id": "rhymes", "level": "error", "when": "submit", "text": {"en": "it rhymes"}})
    other = scheme_from_data(data)
    codes = found("[A Lund, die Che]fin, sagt, [Q:indirect es regne, und zwar viel].", other, [("speaker", "s2", "s1")])
    assert {code: problem.level for code, problem in codes.items()} == {"actor_comma": "hint"}
    assert codes["actor_comma"].spans == ("s2",)


def test_another_scheme_has_only_its_own_rules() -> None:
    colors = {"accent": "#112233", "fill": "#445566"}
    names = {"name": {"en": "x"}, "badge": {"en": "x"}, "light": colors, "dark": colors, "contrast": colors}
    data = {
        "schema": "names",
        "version": "1",
        "labels": [{"id": "person", **names}, {"id": "place", **names}],
        "links": [
            {"id": "born_in", "from": "person", "to": "place", "min": 1, "max": 1}
            | {"name": {"seen_from_source": {"en": "born in"}, "seen_from_target": {"en": "birthplace of"}}}
        ],
    }
    scheme = scheme_from_data(data)
    text = "Ada aus Kap Süd und Westrien"
    spans = [Span("p", "person", ((0, 3),)), Span("a", "place", ((8, 15),)), Span("b", "place", ((20, 28),))]
    assert [(p.code, p.level) for p in problems(text, LayerContent(None, spans), scheme)] == [("link_missing", "error")]
    links = [Link("1", "born_in", "p", "a"), Link("2", "born_in", "p", "b")]
    assert [p.code for p in problems(text, LayerContent(None, spans, links), scheme)] == ["too_many_links"]


def test_problems_come_in_text_order_and_duplicates_are_told_once(scheme: Scheme) -> None:
    text, content = annotated("[A Lund,] sah [A [A Hafen]]rat.")
    assert [(problem.code, problem.spans) for problem in problems(text, content, scheme)] == [
        ("actor_comma", ("s1",)),
        ("edge_punct", ("s1",)),
        ("half_word", ("s2",)),
        ("half_word", ("s3",)),
        ("same_extent_same_label", ("s3", "s2")),
    ]


def test_what_an_edit_touches_is_enough_to_look_at_again(scheme: Scheme) -> None:
    text, content = annotated("[A Lund] sagt, [Q es regne]. [A Hafen]rat.", [("speaker", "s2", "s1")])
    near = neighborhood(content, 0, 4)
    assert [span.id for span in near] == ["s1", "s2"]
    everything = problems(text, content, scheme)
    again = problems_of(near, text, content, scheme)
    assert again == [problem for problem in everything if problem.spans[0] in {"s1", "s2"}]


def test_what_may_not_be_made(scheme: Scheme) -> None:
    text, content = annotated("[A Nordlands Präsidentin Ada Lund] kommt.\n\nSie [C:pledged kommt].")

    def code(label: str, start: int, end: int, replacing: str | None = None) -> str | None:
        problem = creation_problem(text, content, scheme, Span("new", label, ((start, end),)), replacing)
        return problem.code if problem else None

    assert code("actor", 0, 9) == "actor_in_actor"
    assert code("actor", 0, len("Nordlands Präsidentin Ada Lund kommt")) == "actor_in_actor"  # also around one
    assert code("actor", *content.spans["s1"].fragments[0]) == "same_extent_same_label"
    assert code("actor", 0, 9, replacing="s1") is None
    assert code("quote", 0, 9) is None
    assert code("quote", 0, len(text) - 1) == "paragraph"
    assert code("quote", 0, 10) == "edge_space"
    assert code("condition", len(text) - 6, len(text) - 1) is None  # a warning when submitting, no obstacle now
    renamed = Span("s2", "actor", content.spans["s1"].fragments)
    assert relation_problem(content, scheme, renamed, replacing="s2").code == "same_extent_same_label"


def test_the_gold_layers_of_the_examples_are_clean(scheme: Scheme) -> None:
    for line in (assets.seeds() / "layers" / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        spans = [
            Span(item["id"], item["label"], tuple((start, end) for start, end in item["fragments"]), item["attributes"])
            for item in record["spans"]
        ]
        links = [Link(item["id"], item["type"], item["from"], item["to"]) for item in record["links"]]
        content = LayerContent(None, spans, links)
        doubts = problems(record["text"], content, scheme, Boundaries(record["text"], record["language"]))
        assert [problem for problem in doubts if problem.code != "link_missing"] == []
