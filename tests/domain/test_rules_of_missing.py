"""The rules about what is missing: examples for and against, in both languages, and the articles we have."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from bracket_markup import annotated
from wortlaut import assets
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import neighborhood, problems, problems_in_text, stretches
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span

SHARED_SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
Example = tuple[str, str]

# check: examples that break it and examples that do not, each with its language
TABLE: dict[str, tuple[list[Example], list[Example]]] = {
    "quote_without_speaker": (
        [
            ("de", "Okafor sagte, [Q:indirect man baue die Mole selbst]."),
            ("de", "[Q:direct „Wir bauen die Mole selbst“], sagte Finanzminister Jonas Halter (FDP) am Abend."),
            ("de", "Nach Angaben der Polizei [Q:indirect seien drei Boote gesunken]."),
            ("de", "[Q:indirect Die Mole⟨, so Okafor, ⟩werde im Mai fertig]."),
            ("de", "Halter: [Q:direct „Wir gehen.“]"),
            ("de", "[Q:direct „Es regnet“], sagte [A sie]."),
            ("en", "[Q:direct “We will build the pier,”] said Ada Fox."),
            ("en", "The council announced [Q:indirect that the pier would close]."),
            ("en", "According to Ada Fox, [Q:indirect three boats had sunk]."),
        ],
        [
            ("de", "[Q:indirect Der Damm sei dicht]. Okafor ging nach Hause."),
            ("de", "Bemängelt wurde, [Q:indirect dass Geld fehle]."),
            ("de", "Es hieß, [Q:indirect das Geld fehle]."),
            ("de", "[Q:direct „Es regnet“], sagte sie."),
            ("de", "[Q:direct „Es regnet“], sagte er dem Sender am Abend."),
            ("de", "Am Mittwochabend hieß es, [Q:indirect die Mole sei zu]."),
            ("en", "[Q:direct “We are done,”] she said."),
            ("en", "It was reported [Q:indirect that the pier would close]."),
            ("en", "[Q:indirect The pier was closed]. Ada Fox went home."),
        ],
    ),
    "commitment_without_committer": (
        [
            ("de", "Nordland versprach, [C:pledged zehn Boote zu schicken]."),
            ("de", "[C:intended Danach soll die Gutachterin angerufen werden]."),
            ("de", "[A Marek] forderte, [C:demanded die Schleuse zu öffnen]."),
            ("de", "Er lehnte ab: [C:refused keine Boote]."),
            ("en", "Nordland promised [C:pledged to send ten boats]."),
            ("en", "The harbour is ready [C:offered to help]."),
            ("en", "[A Fox] demanded [C:demanded that the lock be opened]."),
        ],
        [
            ("de", "Man rief dazu auf, [C:demanded Wasser zu sparen]."),
            ("de", "[C:demanded Gefordert werden Neuwahlen]."),
            ("de", "Das Wasser ist knapp. [A Lund] schwieg. Nun [C:demanded soll gespart werden]."),
            ("de", "[Q:indirect Es regne], sagte [A Lund]."),
            ("en", "There were calls [C:demanded to save water]."),
            ("en", "[C:demanded Early elections were demanded]. [A Fox] was silent."),
            ("en", "[K:if If it rains], nobody goes."),
        ],
    ),
    "condition_cue": (
        [
            ("de", "Marek versprach, [C:pledged zehn Boote zu schicken], sobald das Abkommen unterzeichnet sei."),
            ("de", "Sollte der Damm brechen, [C:pledged werde man evakuieren], sagte Lund."),
            ("de", "[C:pledged Man werde, falls nötig, weitere Boote schicken]."),
            ("de", "[C:offered Hilfe gebe es] nur mit Zustimmung des Rates."),
            ("de", "Ohne Rückendeckung aus Kap Süd [C:refused werde man keine Boote schicken]."),
            ("de", "[C:refused Ihre Fraktion werde nicht zustimmen], es sei denn, die Sperre falle."),
            ("de", "Darüber [C:considered könne erst entschieden werden], wenn Geld da sei."),
            ("en", "Fox promised [C:pledged to send ten boats] once the treaty was signed."),
            ("en", "Unless both councils agree, [C:refused no file will be exchanged]."),
            ("en", "[C:offered The harbour would open] only with the council's consent."),
            ("en", "Should the dam break, [C:pledged we will leave], she said."),
        ],
        [
            ("de", "Marek versprach, [C:pledged zehn Boote zu schicken], auch wenn das Abkommen scheitere."),
            ("de", "Sie drohte, [C:pledged jedenfalls keine Boote zu schicken]."),
            ("de", "Falls es regnet, wird es nass. [C:pledged Man kommt trotzdem]."),
            ("de", "[C:pledged Man schicke Boote], [K:after sobald ein Abkommen stehe]."),
            ("de", "[C:pledged Bis Freitag wolle man liefern], sagte Lund nach der Sitzung."),
            ("de", "Sollte der Rat das tun? [C:pledged Man werde sehen]."),
            ("en", "Fox promised [C:pledged to send boats], even if the treaty failed."),
            ("en", "Asked if it rained, she said [C:pledged she would go]."),
            ("en", "[C:pledged We will stay] until Friday, as if nothing had happened."),
            ("en", "[C:pledged We go] [K:if if it rains]."),
            ("en", "It was once a port. [C:intended They want to build there]."),
        ],
    ),
    "quotation_untagged": (
        [
            ("de", "„Wir bauen die Mole selbst“, sagte Okafor."),
            ("de", "Okafor sagte dazu: »Nie wieder.«"),
            ("de", "Er nannte den Plan „völlig unausgereift“."),
            ("de", "Er wies die Forderung als „unannehmbar“ zurück."),
            ("de", "Marek sagte, [Q:indirect der Vertrag sei „toter Buchstabe“ geworden]."),
            ("de", '"Wir liefern am Freitag, sagte sie am Abend. Danach sehen wir weiter", erklärte Okafor.'),
            ("en", "“We will build the pier,” said Fox."),
            ("en", 'Fox told the council: "Nobody will be left behind."'),
            ("en", "Fox dismissed the plan as “badly timed”."),
        ],
        [
            ("de", "Die „Hafenpost“ berichtet vom Schiff „Elke II“."),
            ("de", "Der Kreis der „Willigen“ und die sogenannte „runde Sache“ tagen."),
            ("de", "Die „Lösung“ der Verwaltung kostet Geld, sagte Lund."),
            ("de", "Der Film „Wer nicht wagt, der gewinnt nie etwas im Leben“ läuft."),
            ("de", "Okafor sagte: [Q:direct „Wir bauen die Mole selbst.“]"),
            ("de", "[Q:direct „Er rief ‚Komm sofort her‘, und ich ging“], sagte sie."),
            ("de", "Er nannte den Plan [Q:partial „völlig unausgereift“]."),
            ("en", "The ferry “Candle Island” sank, said Fox."),
            ("en", "The paper “Deck and Dock” reported it."),
            ("en", "[Q:direct “We will build the pier,”] said Fox."),
            ("en", "The workers' rights and the year '90 don't matter."),
        ],
    ),
}


def found(marked: str, language: str, scheme: Scheme) -> dict[str, Problem]:
    text, content = annotated(marked)
    return {problem.code: problem for problem in problems(text, content, scheme, Boundaries(text, language))}


def cases(right: int) -> list[tuple[str, str, str]]:
    return [(check, *example) for check, examples in TABLE.items() for example in examples[right]]


@pytest.mark.parametrize(("check", "language", "marked"), cases(0))
def test_a_rule_finds_what_is_missing(scheme: Scheme, check: str, language: str, marked: str) -> None:
    problem = found(marked, language, scheme).get(check)
    assert problem is not None
    assert problem.level == scheme.check(check).level


@pytest.mark.parametrize(("check", "language", "marked"), cases(1))
def test_a_rule_lets_pass_what_lacks_nothing(scheme: Scheme, check: str, language: str, marked: str) -> None:
    assert check not in found(marked, language, scheme)


def test_a_problem_without_a_span_says_its_place(scheme: Scheme) -> None:
    text, content = annotated(
        "Es regnet.\n\n„Wir bauen die Mole selbst“, sagte Okafor. [A Lund], die [A Che]fin, schwieg."
    )
    listed = problems(text, content, scheme)
    assert [(one.code, one.spans) for one in listed] == [("quotation_untagged", ()), ("half_word", ("s2",))]
    assert text[slice(*listed[0].place)] == "„Wir bauen die Mole selbst“"
    parts = list(stretches(Boundaries(text)))
    assert [problems_in_text(*part, text, content, scheme) for part in parts] == [[], [listed[0]]]


def test_a_cue_is_told_once_and_where_it_is(scheme: Scheme) -> None:
    marked = "[C:pledged Man komme] und [C:pledged bleibe], wenn der Rat zustimme."
    text, content = annotated(marked)
    (problem,) = [one for one in problems(text, content, scheme) if one.code == "condition_cue"]
    assert (problem.spans, text[slice(*problem.place)]) == (("s1",), "wenn der Rat zustimme")


def test_what_stands_beside_an_edit_is_looked_at_again(scheme: Scheme) -> None:
    text, content = annotated("[A Lund] sagte, [Q:indirect es regne]. [A Halter] schwieg.")
    places = Boundaries(text)
    assert [span.id for span in neighborhood(content, 0, 4)] == ["s1"]
    assert [span.id for span in neighborhood(content, 0, 4, places)] == ["s1", "s2"]


def test_a_text_without_end_is_looked_at_in_pieces(scheme: Scheme) -> None:
    text = "Wir sagten „das ist ein langer Satz ohne Ende“ und weiter " * 400
    places = Boundaries(text)
    pieces = list(stretches(places))
    assert len(pieces) > 3
    assert (pieces[0][0], pieces[-1][1]) == (0, len(text))
    told = [one.place for part in pieces for one in problems_in_text(*part, text, LayerContent(None), scheme, places)]
    assert len(told) == len(set(told)) == 400


def test_off_is_off_also_for_what_the_scheme_says_about_links(scheme: Scheme) -> None:
    from dataclasses import replace

    text, content = annotated("Lund sagte, [Q:indirect es regne]. Es kam nichts. [Q:indirect Es stürme].")
    level = {"quote_without_speaker": "hint"}
    checks = tuple(replace(check, level=level.get(check.id, check.level)) for check in scheme.checks)
    told = problems(text, content, replace(scheme, checks=checks))
    assert [(one.code, one.level) for one in told] == [("quote_without_speaker", "hint"), ("link_missing", "hint")]
    checks = tuple(replace(check, level="off") for check in scheme.checks)
    assert problems(text, content, replace(scheme, checks=checks)) == []


def test_what_is_taken_out_of_the_gold_layers_is_told(scheme: Scheme) -> None:
    """Without their speaker links most quotes beside a name are told, and nearly always the right name is meant."""
    told, right, cues = 0, 0, Counter[bool]()
    for line in (assets.seeds() / "layers" / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        spans = [
            Span(item["id"], item["label"], tuple((start, end) for start, end in item["fragments"]), item["attributes"])
            for item in record["spans"]
        ]
        links = [Link(item["id"], item["type"], item["from"], item["to"]) for item in record["links"]]
        surfaces = {span.id: record["text"][span.start : span.end] for span in spans}
        speakers = {(link.source, surfaces[link.target]) for link in links if link.type == "speaker"}
        bare = LayerContent(None, [span for span in spans if span.label != "condition"])
        for problem in problems(record["text"], bare, scheme, Boundaries(record["text"], record["language"])):
            if problem.code == "quote_without_speaker":
                told += 1
                right += (problem.spans[0], problem.params["name"]) in speakers
            elif problem.code == "condition_cue":
                inside = [span for span in spans if span.label == "condition" and span.start < problem.place[1]]
                cues[any(span.end > problem.place[0] for span in inside)] += 1
    assert (told >= 45, right >= 0.9 * told) == (True, True)
    assert (cues[True] >= 20, cues[False]) == (True, 0)


@pytest.mark.skipif(not SHARED_SEEDS.is_dir(), reason="the real articles are not in the repository")
def test_the_real_articles_get_no_absurd_hints(scheme: Scheme) -> None:
    """Over empty layers only quotations are told; each was looked at, so the number may not grow unseen."""
    count = Counter[str]()
    for file in sorted(SHARED_SEEDS.glob("*.txt")):
        text = re.sub(r"^\s*date\s+\S+\s", "", file.read_text(encoding="utf-8"))
        listed = problems(text, LayerContent(None), scheme, Boundaries(text, "de"))
        count.update(problem.code for problem in listed)
        assert all(problem.level == "hint" for problem in listed)
    assert count == {"quotation_untagged": 24}


def test_each_of_these_rules_has_six_examples_each_way_in_both_languages() -> None:
    for broken, kept in TABLE.values():
        for examples in (broken, kept):
            assert len(examples) >= 6
            assert {language for language, _ in examples} == {"de", "en"}
