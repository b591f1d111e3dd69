import copy

import pytest

from bracket_markup import annotated
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import Link, Span
from wortlaut.messages import LANGUAGES, message
from wortlaut.session.cutting import cut_attribution


def cut(
    scheme: Scheme, marked: str, selected: str, *links: tuple[str, str, str], span_id: str = "s1"
) -> tuple[str, LayerContent, ChangeSet | Problem]:
    text, content = annotated(marked, links)
    start = text.index(selected)
    language = "en" if " said" in text or "according" in text else "de"
    selection = (start, start + len(selected))
    result = cut_attribution(content, text, scheme, span_id, selection, boundaries=Boundaries(text, language))
    return text, content, result


@pytest.mark.parametrize(
    ("marked", "selected", "pieces", "speaker"),
    [
        ("[Q Die Mole, so Okafor, werde fertig].", ", so Okafor,", ("Die Mole", "werde fertig"), "Okafor"),
        ("[Q Die Mole, so Okafor, werde fertig].", "so Okafor", ("Die Mole", "werde fertig"), "Okafor"),
        ("[Q Die Mole – sagte er – werde fertig].", "sagte er", ("Die Mole", "werde fertig"), "er"),
        (
            "[Q „Wir werden“, sagte Okafor am Freitag, „nicht warten“].",
            "sagte Okafor am Freitag",
            ("„Wir werden“", "„nicht warten“"),
            "Okafor",
        ),
        (
            "[Q Drei Boote seien nach Angaben der Polizei gesunken].",
            "nach Angaben der Polizei",
            ("Drei Boote seien", "gesunken"),
            "der Polizei",
        ),
        ("[Q Drei Boote seien laut Rask gesunken].", " laut Rask ", ("Drei Boote seien", "gesunken"), "Rask"),
        (
            "[Q Drei Boote seien, wie Lund der Agentur Nordpost mitteilte, gesunken].",
            "wie Lund der Agentur Nordpost mitteilte",
            ("Drei Boote seien", "gesunken"),
            "Lund",
        ),
        (
            "[Q Der Rat habe, hieß es in Regierungskreisen, versagt].",
            "hieß es in Regierungskreisen",
            ("Der Rat habe", "versagt"),
            "Regierungskreisen",
        ),
        (
            "[Q Es werde, so in Kap Süd der Sprecher des Rates, teuer].",
            "so in Kap Süd der Sprecher des Rates",
            ("Es werde", "teuer"),
            "der Sprecher des Rates",
        ),
        (
            "[Q Die Mole werde fertig, so Finanzminister Jonas Halter (FDP)].",
            "so Finanzminister Jonas Halter (FDP)",
            ("Die Mole werde fertig",),
            "Finanzminister Jonas Halter (FDP)",
        ),
        ("[Q “We will,” said Lund, “not wait”].", "said Lund", ("“We will,”", "“not wait”"), "Lund"),
        (
            "[Q Two boats, according to the harbor chief, sank].",
            "according to the harbor chief",
            ("Two boats", "sank"),
            "the harbor chief",
        ),
    ],
)
def test_hole_actor_and_link_in_one_change(
    scheme: Scheme, marked: str, selected: str, pieces: tuple[str, ...], speaker: str
) -> None:
    text, content, result = cut(scheme, marked, selected)
    assert isinstance(result, ChangeSet)
    assert (result.kind, result.focus) == ("attribution", "s1")
    before = dict(content.spans), dict(content.links)
    content.apply(result)
    assert content.spans["s1"].surface(text) == pieces
    (actor,) = (span for span in content.spans.values() if span.label == "actor")
    assert actor.surface(text) == (speaker,)
    (link,) = content.links.values()
    assert (link.type, link.source, link.target) == ("speaker", "s1", actor.id)
    content.apply(result.inverse())
    assert (dict(content.spans), dict(content.links)) == before


def test_an_actor_that_is_there_is_linked(scheme: Scheme) -> None:
    _, content, result = cut(scheme, "[Q Die Mole, so [A Okafor], werde fertig].", ", so Okafor,")
    assert isinstance(result, ChangeSet)
    assert [type(change.after) for change in result.changes] == [Span, Link]
    content.apply(result)
    assert [(link.source, link.target) for link in content.links.values()] == [("s1", "s2")]


def test_a_link_that_is_there_is_kept(scheme: Scheme) -> None:
    marked = "[Q Die Mole, so [A Okafor], werde fertig]."
    _, content, result = cut(scheme, marked, "so Okafor", ("speaker", "s1", "s2"))
    assert isinstance(result, ChangeSet)
    content.apply(result)
    assert list(content.links) == ["l1"]
    assert len(content.spans["s1"].fragments) == 2


def test_the_scheme_says_what_is_linked(scheme: Scheme) -> None:
    _, content, result = cut(scheme, "[C Boote werde, so Okafor, der Rat schicken].", "so Okafor")
    assert isinstance(result, ChangeSet)
    content.apply(result)
    assert [link.type for link in content.links.values()] == ["committer"]


@pytest.mark.parametrize(
    ("marked", "selected", "code"),
    [
        ("[Q Die Mole, wie es hieß, werde fertig].", "wie es hieß", "no_name_in_selection"),
        ("[A Die Mole, so Okafor, fertig].", "so Okafor", "no_link_for_label"),
        ("[Q Die Mole] werde, so Okafor, fertig.", "so Okafor", "outside_span"),
        ("[Q Okafor] sprach.", "Okafor", "nothing_left"),
        ("[Q Die Mole, [A so Okafor und Lund], werde fertig].", "so Okafor", "actor_in_actor"),
    ],
)
def test_what_cannot_be_cut_out(scheme: Scheme, marked: str, selected: str, code: str) -> None:
    _, _, result = cut(scheme, marked, selected)
    assert isinstance(result, Problem)
    assert result.code == code
    if scheme.check(code) is None:
        assert all(message(f"problem.{code}", language, label="L") for language in LANGUAGES)


def test_the_maximum_of_the_link_type_is_kept(scheme: Scheme) -> None:
    data = copy.deepcopy(dict(scheme.data))
    data["links"][0]["max"] = 1
    marked = "[Q Die Mole, so Okafor, werde fertig], sagt [A Lund]."
    _, _, result = cut(scheme_from_data(data), marked, "so Okafor", ("speaker", "s1", "s2"))
    assert isinstance(result, Problem)
    assert result.code == "too_many_links"
