"""Statements and their sentences: of a whole seed article, and case by case."""

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from bracket_markup import annotated
from conftest import ROOT
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import Link, Span
from wortlaut.session.frame_sentences import PartKind, name_of, plain, sentence
from wortlaut.session.frames import frame_at, frames, statement_count, statement_ids, statement_labels

HARBOR = "548833677b3b1b8a"
SHOWN = 88
"""So much of each sentence stands below."""
STATEMENTS = """\
Velmora lehnt ab: Im Streit um den Tiefwasserkai an der Glockeninsel hat Velmora ein Ver
Tilo Brandis sagt: „Wir verhandeln nicht über ein Bauwerk, das auf unserem Grund steht“
Velmora lehnt ab: Wir verhandeln nicht über ein Bauwerk, das auf unserem Grund steht – l
Tilo Brandis ist bereit: Zugleich stellte er eine Ausnahme für Krankentransporte in Auss
Muschelpalais sagt sinngemäß: Die Regierung des Inselstaats sei bereit, die Hafengebühre
Regierung von Sankt Orlen ist bereit: die Hafengebühren rückwirkend zu zahlen – laut Mus
Muschelpalais sagt sinngemäß: Man werde die eigenen Lotsen aber nicht zurückziehen, sola
Sankt Orlen lehnt ab: Man werde die eigenen Lotsen aber nicht zurückziehen – solange Vel
Sankt Orlen lehnt ab: werde man auch keiner gemeinsamen Hafenaufsicht zustimmen – Ohne s
Rechnungshof sagt sinngemäß: Sie hat […] 48 Millionen Kronen gekostet und damit doppelt
Orlener Handelskammer sagt sinngemäß: Der sogenannte „Kaigroschen“, den die Reeder je An
Maike Torbrügg sagt sinngemäß: den Kai bis Jahresende für beide Flaggen zu öffnen
Maike Torbrügg sagt zu: den Kai bis Jahresende für beide Flaggen zu öffnen
Tilo Brandis nimmt zurück: Davon rückte der Minister nun ab
Tilo Brandis sagt: „Die Zusage galt“ […] „unter anderen Voraussetzungen.“
Tilo Brandis sagt sinngemäß: Sollte Sankt Orlen die ausstehenden Gebühren begleichen, kö
Velmora erwägt: könne man „über einzelne Liegeplätze“ reden – Sollte Sankt Orlen die aus
Tilo Brandis gebraucht die Worte „über einzelne Liegeplätze“
Sprecher des Küstenbundes sagt sinngemäß: das Angebot bleibe auf dem Tisch. Der Bund wer
Küstenbund sagt zu: Der Bund werde, falls beide Regierungen es wünschten, noch in dieser
Velmoras Opposition sagt sinngemäß: das Angebot anzunehmen
Velmoras Opposition fordert, Tilo Brandis soll: das Angebot anzunehmen
Runa Iversholm sagt: „Der Minister verwechselt einen Kai mit einer Festung“
Runa Iversholm sagt sinngemäß: Ihre Fraktion werde dem Haushalt des Ministeriums nicht z
Fraktion der Inselunion lehnt ab: Ihre Fraktion werde dem Haushalt des Ministeriums nich
"""


@cache
def gold() -> dict[str, dict[str, Any]]:
    """Return the records of our annotated seeds by article id."""
    lines = (ROOT / "seeds" / "layers" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


def layer(record: dict[str, Any]) -> LayerContent:
    spans = [
        Span(one["id"], one["label"], tuple((a, b) for a, b in one["fragments"]), one["attributes"])
        for one in record["spans"]
    ]
    return LayerContent(None, spans, [Link(k["id"], k["type"], k["from"], k["to"]) for k in record["links"]])


def told(content: LayerContent, text: str, scheme: Scheme, language: str = "de") -> list[str]:
    return [plain(sentence(frame, text, scheme, language)) for frame in frames(content, scheme)]


def case(marked: str, links: Sequence[tuple[str, str, str]], scheme: Scheme, language: str = "de") -> list[str]:
    text, content = annotated(marked, links)
    return told(content, text, scheme, language)


def test_a_seed_article_reads_as_the_full_list_of_its_statements(scheme: Scheme) -> None:
    record = gold()[HARBOR]
    sentences = told(layer(record), record["text"], scheme)
    assert [one[:SHOWN].rstrip() for one in sentences] == STATEMENTS.splitlines()


@pytest.mark.parametrize("article", sorted(gold()))
def test_every_quote_commitment_and_link_of_the_seeds_is_in_a_sentence(article: str, scheme: Scheme) -> None:
    record = gold()[article]
    content = layer(record)
    found = {frame.span.id: frame for frame in frames(content, scheme)}
    assert set(found) == {one["id"] for one in record["spans"] if one["label"] in ("quote", "commitment")}
    assert statement_count(content, scheme) == len(found)
    for link in record["links"]:
        statement, other = (link["from"], link["to"]) if link["type"] != "conditions" else (link["to"], link["from"])
        parts = sentence(found[statement], record["text"], scheme, record["language"])
        assert (link["type"], other) in {(part.link, part.span) for part in parts}
    for frame in found.values():
        wanted = "speaker" if frame.span.label == "quote" else "committer"
        has = any(link["type"] == wanted and link["from"] == frame.span.id for link in record["links"])
        assert [role.kind.id for role in frame.missing] == ([] if has else [wanted])


def test_a_gap_is_a_part_that_leads_to_its_statement(scheme: Scheme) -> None:
    text, content = annotated("[Q:direct „Es regnet“], hieß es.")
    [frame] = frames(content, scheme)
    [gap, *_] = sentence(frame, text, scheme, "de")
    assert (gap.text, gap.kind, gap.span, gap.link, gap.is_gap) == ("Akteur?", PartKind.MISSING, "s1", "speaker", True)
    assert case("[Q:direct “It rains,”] it was said.", (), scheme, "en") == ["Actor? says: “It rains,”"]


DEMAND = "[A Marek] forderte [A den Rat] auf, [C:demanded die Schleuse zu öffnen], [K:after sobald es regnet]."


def test_a_demand_names_who_asks_who_shall_act_and_the_condition(scheme: Scheme) -> None:
    links = [("asked_by", "s3", "s1"), ("committer", "s3", "s2"), ("conditions", "s4", "s3")]
    assert case(DEMAND, links, scheme) == ["Marek fordert, den Rat soll: die Schleuse zu öffnen – sobald es regnet"]
    assert case(DEMAND, links[1:], scheme, "en") == ["den Rat is to: die Schleuse zu öffnen – sobald es regnet"]


def test_a_condition_without_its_link_is_a_statement_of_its_own(scheme: Scheme) -> None:
    committer = [("committer", "s3", "s2")]
    assert case(DEMAND, committer, scheme)[1] == "Zusage?: sobald es regnet"
    _, content = annotated(DEMAND, committer)
    assert statement_ids(content, scheme) == ["s3", "s4"]
    assert statement_count(content, scheme) == 2


def test_a_condition_in_the_middle_is_told_once_and_leads_to_its_span(scheme: Scheme) -> None:
    marked = "[C:pledged [A Man] werde, [K:if falls\nnötig], Boote  schicken], [K:after sobald es regnet]"
    text, content = annotated(
        marked, [("committer", "s1", "s2"), ("conditions", "s3", "s1"), ("conditions", "s4", "s1")]
    )
    [frame] = frames(content, scheme)
    parts = sentence(frame, text, scheme, "de")
    assert plain(parts) == "Man sagt zu: Man werde, falls nötig, Boote schicken – sobald es regnet"
    assert [(part.text, part.span) for part in parts if part.link == "conditions"] == [
        ("falls nötig", "s3"),
        ("sobald es regnet", "s4"),
    ]


NESTED = "[A Lund] sagte, [Q:indirect [C:pledged [A Marek] helfe, so [A Okafor], [Q:partial „bald“]]]."


def test_who_says_so_stands_at_the_end_and_once(scheme: Scheme) -> None:
    links = [("speaker", "s2", "s1"), ("committer", "s3", "s4"), ("speaker", "s6", "s5")]
    assert case(NESTED, links, scheme) == [
        "Lund sagt sinngemäß: Marek helfe, so Okafor, „bald“",
        "Marek sagt zu: Marek helfe, so Okafor, „bald“ – laut Lund",
        "Okafor gebraucht die Worte „bald“ – laut Lund",
    ]
    links[2] = ("speaker", "s6", "s1")
    assert case(NESTED, links, scheme)[2] == "Lund gebraucht die Worte „bald“"


def test_what_stands_in_a_hole_is_not_said_there(scheme: Scheme) -> None:
    marked = "[Q:indirect Es regne ⟨, [C:pledged versprach [A Lund]], ⟩nicht]."
    _, content = annotated(marked, [("committer", "s2", "s3")])
    assert [len(frame.sources) for frame in frames(content, scheme)] == [0, 0]


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("A:group Diplomaten", "lehnen"),
        ("A:group Ihre Fraktion", "lehnt"),
        ("A:group Velmoras Opposition", "lehnt"),
        ("A:state Zwölf Küstenländer", "lehnen"),
        ("A:institution beide Regierungen", "lehnen"),
        ("A:person Ada Lund", "lehnt"),
        ("A:institution der Rat der zwölf Städte", "lehnt"),
    ],
)
def test_the_verb_agrees_with_the_name(name: str, verb: str, scheme: Scheme) -> None:
    [said] = case(f"[{name}] [C:refused öffnet nicht]", [("committer", "s2", "s1")], scheme)
    assert f" {verb} ab: öffnet nicht" in said


def test_several_who_act_are_joined(scheme: Scheme) -> None:
    links = [("committer", "s4", f"s{number}") for number in (3, 1, 2)]
    [said] = case("[A Lund], [A Marek] und [A Okafor] [C:intended wollen helfen]", links, scheme)
    assert said == "Lund, Marek und Okafor beabsichtigen: wollen helfen"


def test_the_canonical_name_is_what_an_actor_is_called(scheme: Scheme) -> None:
    span = Span("s", "actor", ((0, 2),), {"entity": "Ada Lund"})
    assert name_of(span, "er geht", scheme) == "Ada Lund"
    assert name_of(replace(span, attributes={}), "er geht", scheme) == "er"


def test_the_statement_of_any_span_is_found(scheme: Scheme) -> None:
    links = [("asked_by", "s3", "s1"), ("committer", "s3", "s2"), ("conditions", "s4", "s3")]
    _, content = annotated(f"{DEMAND} [A Lund] schwieg. [Q:partial [A Die See]] schwieg.", links)

    def statement(span_id: str) -> str | None:
        frame = frame_at(content, scheme, span_id)
        return None if frame is None else frame.span.id

    found = [statement(f"s{number}") for number in range(1, 9)]
    assert found == ["s3", "s3", "s3", "s3", None, "s6", "s6", None]


# other schemes


def without(scheme: Scheme, *keys: str, **others: object) -> Scheme:
    return scheme_from_data({**{key: value for key, value in scheme.data.items() if key not in keys}, **others})


def test_a_scheme_without_templates_gets_sentences_of_its_own_names(scheme: Scheme) -> None:
    links = [("committer", "s3", "s2"), ("conditions", "s4", "s3")]
    expected = "Zusage (gefordert): die Schleuse zu öffnen – wer handelt: den Rat – hängt ab von: sobald es regnet"
    for other in (without(scheme, "sentences"), without(scheme, sentences=["no", "templates"])):
        assert case(DEMAND, links, other) == [expected]
    assert case(DEMAND, (), without(scheme, "sentences"), "en") == [
        "Commitment (demanded): die Schleuse zu öffnen – Actor?",
        "Condition (once / after): sobald es regnet – Commitment?",
    ]


@pytest.mark.parametrize("template", ["{text", "[{text}", "{nobody}{text}", "(a|{text}", "{text}]", "{source}: {text}"])
def test_a_careless_template_does_no_harm(template: str, scheme: Scheme) -> None:
    careless = without(scheme, sentences={"quote": {"de": template}})
    [said] = case("[Q:direct „Ja“]", (), careless)
    assert ("„Ja“" in said) is ("{text}" in template and not template.startswith("["))


def test_a_scheme_without_links_has_no_statements(scheme: Scheme) -> None:
    bare = without(scheme, "links", "sentences", "checks")
    assert statement_labels(bare) == ()
    assert case(DEMAND, (), bare) == []


def test_what_must_be_linked_but_to_no_statement_is_one(scheme: Scheme) -> None:
    only = [{**link, "min": 1} for link in scheme.data["links"] if link["id"] == "speaker"]
    assert statement_labels(without(scheme, "sentences", "checks", links=only)) == ("quote",)


def test_a_frame_knows_its_roles_by_link_type(scheme: Scheme) -> None:
    _, content = annotated(DEMAND, [("committer", "s3", "s2")])
    frame = frames(content, scheme)[0]
    role = frame.role("committer")
    assert role is not None
    assert [span.id for span in role.fillers] == ["s2"]
    assert frame.role("speaker") is None
    assert frame.missing == ()
