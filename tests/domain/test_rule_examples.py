"""At least six examples against and six for each rule about spans that are there, in German and English."""

from collections.abc import Sequence

import pytest

from bracket_markup import annotated
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.rules import CHECKS, problems
from wortlaut.domain.scheme import Scheme

Links = Sequence[tuple[str, str, str]]
ABOUT_WHAT_IS_MISSING = {"quote_without_speaker", "commitment_without_committer", "condition_cue"}
"""Rules whose examples are in `test_rules_of_missing`."""
_ASKED: Links = [("asked_by", "s2", "s1")]
_LINKED: Links = [("conditions", "s2", "s1")]
_LINKED_LATER: Links = [("conditions", "s1", "s2")]

# check: language, text, links
BROKEN: dict[str, list[tuple[str, str, Links]]] = {
    "edge_space": [
        ("de", "Es hilft [A der Hafenrat ].", ()),
        ("de", "Es hilft[A  der Hafenrat].", ()),
        ("de", "[C:pledged Man⟨, so Lund,⟩ komme].", ()),
        ("en", "[A The council ]helps.", ()),
        ("en", "Then[K:if  if it rains].", ()),
        ("en", "[Q:direct “We go.”\n]", ()),
    ],
    "edge_punct": [
        ("de", "Sie sagte[Q:indirect , dass der Damm halte].", ()),
        ("de", "[A Okafor,] die Sprecherin, kam.", ()),
        ("de", "[C:pledged Man werde zahlen;] das gelte.", ()),
        ("en", "She said[Q:indirect : the dam would hold].", ()),
        ("en", "[K:if if it rains,] nobody goes.", ()),
        ("en", "[C:intended They want to build.] Fine.", ()),
    ],
    "half_word": [
        ("de", "Der [A Küsten]bund tagt.", ()),
        ("de", "Der Küsten[A bund] tagt.", ()),
        ("de", "[A Okaf]ors Drohung.", ()),
        ("en", "The [A counc]il met.", ()),
        ("en", "[C:pledged We w]ill go.", ()),
        ("en", "The har[A bour] opened.", ()),
    ],
    "paragraph": [
        ("de", "[Q:indirect Es regne.\n\nEs stürme].", ()),
        ("de", "[A Ada\n\nLund] kam.", ()),
        ("de", "[C:pledged Man zahle.\r\n\r\nMan baue].", ()),
        ("en", "[Q:direct “We go.\n\nWe stay.”]", ()),
        ("en", "[K:if if it rains\n \nand snows]", ()),
        ("en", "[Q:indirect it rained⟨\n\n⟩and snowed]", ()),
    ],
    "actor_comma": [
        ("de", "[A Lund, die Ministerin], schwieg.", ()),
        ("de", "[A Okafor, Halter] und Marek kamen.", ()),
        ("de", "[A der Rat, dem Lund vorsitzt], tagte.", ()),
        ("en", "[A Ada Fox, the mayor], was silent.", ()),
        ("en", "[A the council, which met today], agreed.", ()),
        ("en", "[A Marek, Fox] and others came.", ()),
    ],
    "actor_in_actor": [
        ("de", "[A Nordlands Präsidentin [A Ada Lund]] kam.", ()),
        ("de", "[A die Sprecherin [A des Hafenrats]] schwieg.", ()),
        ("de", "[A [A Mareks] Anwalt] kam.", ()),
        ("en", "[A the mayor of [A Candle Island]] spoke.", ()),
        ("en", "[A [A Nordland]'s envoy] left.", ()),
        ("en", "[A the head of [A the harbour council], a lawyer] left.", ()),
    ],
    "same_extent_same_label": [
        ("de", "[A [A Lund]] kam.", ()),
        ("de", "[Q:direct [Q:indirect es regne]].", ()),
        ("de", "[C:pledged [C:offered man komme]].", ()),
        ("en", "[A [A Fox]] came.", ()),
        ("en", "[K:if [K:after once it rains]].", ()),
        ("en", "[Q:partial [Q:partial “wet”]]", ()),
    ],
    "commitment_in_condition": [
        ("de", "[K:if wenn [C:pledged man zahle]].", ()),
        ("de", "[K:only_if nur wenn Lund zusagt, [C:pledged dass sie komme]].", ()),
        ("de", "[K:after sobald [C:offered man bereit sei]].", ()),
        ("en", "[K:if if [C:pledged they pay]].", ()),
        ("en", "[K:unless unless Fox agrees [C:offered to come]].", ()),
        ("en", "[K:after once [C:intended they build]].", ()),
    ],
    "direct_without_marks": [
        ("de", "[Q:direct Wir gehen], sagte sie.", ()),
        ("de", "„[Q:direct Wir gehen]“, sagte sie.", ()),
        ("de", "[Q:direct „Wir gehen], sagte sie.", ()),
        ("en", "[Q:direct We leave], she said.", ()),
        ("en", "“[Q:direct We leave,]” she said.", ()),
        ("en", "[Q:direct We leave,”] she said.", ()),
    ],
    "cue_inside_marks": [
        ("de", "[Q:direct „Es regnet, sagte er am Abend. Es bleibt so.“]", ()),
        ("de", "[Q:direct „Wir gehen, betonte Okafor. Bald.“]", ()),
        ("de", "[Q:direct »Ja, meinte die Ministerin, gewiss.«]", ()),
        ("en", "[Q:direct “It rains, he said. It will go on.”]", ()),
        ("en", "[Q:direct “We leave, Fox added. Soon.”]", ()),
        ("en", "[Q:direct “We leave, said the mayor. Soon.”]", ()),
    ],
    "hole_not_frame": [
        ("de", "[Q:indirect Es⟨ bald ⟩regne].", ()),
        ("de", "[C:pledged Man⟨ dennoch ⟩zahle].", ()),
        ("de", "[K:if wenn es⟨ heute ⟩regne].", ()),
        ("en", "[Q:indirect The rain⟨ surely ⟩would stop].", ()),
        ("en", "[C:pledged We⟨ still ⟩go].", ()),
        ("en", "[K:if if it⟨ ever ⟩rains].", ()),
    ],
    "condition_unlinked": [
        ("de", "[C:pledged Man zahle], [K:if wenn es regne].", ()),
        ("de", "[K:after Sobald es regne], [C:pledged zahle man].", ()),
        ("de", "[K:only_if Nur mit Zustimmung] gehe es.", ()),
        ("en", "[C:pledged We pay] [K:if if it rains].", ()),
        ("en", "[K:after Once it rains], [C:pledged we pay].", ()),
        ("en", "[K:unless Unless they agree], no.", ()),
    ],
    "asked_by_status": [
        ("de", "[A Lund] will [C:intended zahlen].", _ASKED),
        ("de", "[A Lund] sagt [C:pledged Hilfe zu].", _ASKED),
        ("de", "[A Lund] erwägt [C:considered zu zahlen].", _ASKED),
        ("en", "[A Fox] wants [C:intended to pay].", _ASKED),
        ("en", "[A Fox] is ready [C:offered to pay].", _ASKED),
        ("en", "[A Fox] took it back [C:withdrawn to pay].", _ASKED),
    ],
}
KEPT: dict[str, list[tuple[str, str, Links]]] = {
    "edge_space": [
        ("de", "Es hilft [A der Hafenrat].", ()),
        ("de", "[A Ada\u00a0Lund] kam.", ()),
        ("de", "[C:pledged Man⟨, so Lund, ⟩komme].", ()),
        ("en", "[A The council] helps.", ()),
        ("en", "[Q:direct “We go.”]", ()),
        ("en", "[K:if if it rains]\n", ()),
    ],
    "edge_punct": [
        ("de", "Sie sagte: [Q:direct „Es regnet.“]", ()),
        ("de", "[A Der Hafen e. V.] klagte.", ()),
        ("de", "[A Halter (FDP)] kam.", ()),
        ("en", "She said: [Q:direct “It rains.”]", ()),
        ("en", "[A Sgt. Fox] came.", ()),
        ("en", "[K:if if it rains], nobody goes.", ()),
    ],
    "half_word": [
        ("de", "[A Der Küstenbund] tagt.", ()),
        ("de", "[A Okafors] Drohung.", ()),
        ("de", "[A Die E-Mail-Gruppe], sie tagt.", ()),
        ("en", "[A The council's] plan.", ()),
        ("en", "[A Fox’s] plan.", ()),
        ("en", "([A Fox])", ()),
    ],
    "paragraph": [
        ("de", "[Q:indirect Es regne.\nEs stürme].", ()),
        ("de", "[A Lund]\n\n[A Okafor]", ()),
        ("de", "[C:pledged Man zahle.\r\nMan baue].", ()),
        ("en", "[Q:direct “We go.\nWe stay.”]", ()),
        ("en", "[A Fox]\n\n[A Marek]", ()),
        ("en", "\n\n[K:if if it rains]\n\n", ()),
    ],
    "actor_comma": [
        ("de", "[A Lund], die Ministerin, schwieg.", ()),
        ("de", "[A 3,5 Millionen Menschen] klagen.", ()),
        ("de", "[Q:indirect Lund, so heißt es, gehe].", ()),
        ("en", "[A Ada Fox], the mayor, was silent.", ()),
        ("en", "[A 2,000 workers] left.", ()),
        ("en", "[C:pledged We, the council, will pay].", ()),
    ],
    "actor_in_actor": [
        ("de", "[A Lund] und [A Okafor] kamen.", ()),
        ("de", "[Q:indirect [A Lund] komme].", ()),
        ("de", "[C:pledged [A Der Rat] zahle].", ()),
        ("en", "[A Fox] and [A Marek] came.", ()),
        ("en", "[K:if if [A the council] agrees].", ()),
        ("en", "[Q:direct “[A We] go.”]", ()),
    ],
    "same_extent_same_label": [
        ("de", "[Q:indirect [C:pledged man komme]].", ()),
        ("de", "[Q:indirect es sei [Q:partial „nass“]].", ()),
        ("de", "[A Lund] und [A Lund] kamen.", ()),
        ("en", "[Q:indirect [C:pledged they would come]].", ()),
        ("en", "[Q:indirect it was [Q:partial “wet”]].", ()),
        ("en", "[A Fox] met [A Fox].", ()),
    ],
    "commitment_in_condition": [
        ("de", "[C:pledged Man werde, [K:if falls nötig], zahlen].", ()),
        ("de", "[C:pledged Man zahle], [K:if wenn es regne].", ()),
        ("de", "[Q:indirect [K:if wenn es regne], [C:pledged zahle man]].", ()),
        ("en", "[C:pledged We will, [K:if if needed], pay].", ()),
        ("en", "[C:pledged We pay] [K:if if it rains].", ()),
        ("en", "[Q:direct “[K:if If it rains], [C:pledged we pay].”]", ()),
    ],
    "direct_without_marks": [
        ("de", "[Q:direct „Wir gehen“], sagte sie.", ()),
        ("de", "[Q:direct »Wir gehen.«]", ()),
        ("de", "[Q:indirect man gehe], sagte sie.", ()),
        ("en", "[Q:direct “We leave,”] she said.", ()),
        ("en", "[Q:direct 'We leave,'] she said.", ()),
        ("en", "[Q:indirect that they left]", ()),
    ],
    "cue_inside_marks": [
        ("de", "[Q:direct „Es regnet“], sagte er.", ()),
        ("de", "[Q:direct „Es“⟨, sagte er, ⟩„regnet.“]", ()),
        ("de", "[Q:direct „Ich sagte ihm, dass wir gehen.“]", ()),
        ("en", "[Q:direct “It rains,”] he said.", ()),
        ("en", "[Q:direct “It”⟨, he said, ⟩“rains.”]", ()),
        ("en", "[Q:direct “I said we leave.”]", ()),
    ],
    "hole_not_frame": [
        ("de", "[Q:indirect Es⟨, so Okafor, ⟩regne].", ()),
        ("de", "[Q:indirect Drei Boote seien⟨ laut Polizei ⟩gesunken].", ()),
        ("de", "[C:pledged Man⟨, betonte sie, ⟩zahle].", ()),
        ("en", "[Q:indirect The rain⟨, Fox said, ⟩would stop].", ()),
        ("en", "[Q:indirect It was⟨ according to police ⟩wet].", ()),
        ("en", "[Q:direct “We”⟨ – she paused – ⟩“leave.”]", ()),
    ],
    "condition_unlinked": [
        ("de", "[C:pledged Man zahle], [K:if wenn es regne].", _LINKED),
        ("de", "[K:after Sobald es regne], [C:pledged zahle man].", _LINKED_LATER),
        ("de", "[C:pledged Man zahle].", ()),
        ("en", "[C:pledged We pay] [K:if if it rains].", _LINKED),
        ("en", "[K:after Once it rains], [C:pledged we pay].", _LINKED_LATER),
        ("en", "[Q:indirect if it rains]", ()),
    ],
    "asked_by_status": [
        ("de", "[A Lund] verlangt [C:demanded Geld].", _ASKED),
        ("de", "[A Lund] scheiterte: [C:refused kein Geld].", _ASKED),
        ("de", "[A Lund] will [C:intended zahlen].", [("committer", "s2", "s1")]),
        ("en", "[A Fox] demanded [C:demanded money].", _ASKED),
        ("en", "[A Fox] was told [C:refused no].", _ASKED),
        ("en", "[A Fox] wants [C:intended to pay].", ()),
    ],
}


def told(scheme: Scheme, language: str, marked: str, links: Links) -> set[str]:
    text, content = annotated(marked, links)
    return {problem.code for problem in problems(text, content, scheme, Boundaries(text, language))}


@pytest.mark.parametrize("check", BROKEN)
def test_what_breaks_a_rule_is_told(scheme: Scheme, check: str) -> None:
    assert [example for example in BROKEN[check] if check not in told(scheme, *example)] == []


@pytest.mark.parametrize("check", KEPT)
def test_what_keeps_a_rule_is_not(scheme: Scheme, check: str) -> None:
    assert [example for example in KEPT[check] if check in told(scheme, *example)] == []


def test_each_rule_has_six_examples_each_way_in_both_languages() -> None:
    assert set(BROKEN) == set(KEPT) == set(CHECKS) - ABOUT_WHAT_IS_MISSING
    for table in (BROKEN, KEPT):
        for check, examples in table.items():
            assert len(examples) >= 6, check
            assert {language for language, *_ in examples} == {"de", "en"}, check
