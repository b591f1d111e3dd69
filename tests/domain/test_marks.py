"""Quotation marks as they stand in the news: the hard cases, each with a sentence of our own, and the real articles."""

import re
from pathlib import Path

import pytest

from wortlaut.domain.boundaries import Boundaries

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"


def quoted(text: str, language: str) -> list[str]:
    """Return what Q selects, from every caret position, in the order of first finding."""
    places = Boundaries(text, language)
    found = [places.select_unit("quotation", caret) for caret in range(len(text) + 1)]
    return list(dict.fromkeys(text[slice(*extent)] for extent in found if extent))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "„Das wird“, sagte Rask, „teuer.“", ["„Das wird“", "„teuer.“"]),
        ("de", "„Das wird teuer“, sagte Rask. „Sehr teuer.“", ["„Das wird teuer“", "„Sehr teuer.“"]),
        ("de", "»Das ›Rote Palais‹ schweigt«, so Lund", ["»Das ›Rote Palais‹ schweigt«", "›Rote Palais‹"]),
        ("de", '„Sie nannte es "Unfug" und ging“', ['„Sie nannte es "Unfug" und ging“', '"Unfug"']),
        ("de", '"Das geht, sagte er. Sehr gut", sagte Rask', ['"Das geht, sagte er. Sehr gut"']),
        ("de", "Sie rief: „Wir gehen! Dann ging sie.", ["„Wir gehen! Dann ging sie"]),
        ("de", "Die ’90er waren laut, und Hans’ Auto auch.", []),
        ("en", "They don't know the workers' rights.", []),
        ("en", "“We stay.\n\n“We stay here.\n\n“And there.”", ["“We stay", "“We stay here", "“And there.”"]),
        ("de", "Präsidentin Lund: „Die Mole hält.“", ["„Die Mole hält.“"]),
        ("de", "Rask (Rote Liste): „Sie hält nicht.“", ["„Sie hält nicht.“"]),
        ("de", "Es seien laut Polizei „drei Boote“ gesunken.", ["„drei Boote“"]),
        ("de", "Er hat nach eigenen Angaben „nichts gewusst“.", ["„nichts gewusst“"]),
        ("de", "So Lund am Montag, so dass „alles“ klar war.", ["„alles“"]),
        ("de", "Das sei „neu“. Man habe Zeit. Es regnet. Man sei „froh“.", ["„neu“", "„froh“"]),
        ("de", "„Ich habe gewartet“, sagte sie.", ["„Ich habe gewartet“"]),
        ("de", "Jedenfalls sei das „andernfalls“ gestrichen.", ["„andernfalls“"]),
        ("de", "„Wir kommen, wenn es geht, allerdings erst, wenn Zeit ist.“", None),
        ("de", "„Sollte es regnen, bleiben wir, sollte es nicht dazu kommen.“", None),
        ("de", "Es gehe „nicht ohne“ den Rat.", ["„nicht ohne“"]),
        ("de", "Lund schloss einen „Besuch“ nicht aus.", ["„Besuch“"]),
        ("de", "Er wies das als „Märchen“ zurück.", ["„Märchen“"]),
        ("de", "Rask und Lund: »Wir sind uns einig.«", ["»Wir sind uns einig.«"]),
        ("de", "Rask sprach.\n\n„Nun ist Schluss.“", ["„Nun ist Schluss.“"]),
        ("de", " date 2031-05-02 „Nun ist Schluss.“", ["„Nun ist Schluss.“"]),
        ("de", "👩\u200d🚒 e\u0301 „Wir lo\u0308schen“ 🚒", ["„Wir lo\u0308schen“"]),
        ("de", "Er:\r\n„Ja,\u00a0gern“\r\nSie: „Nein“", ["„Ja,\u00a0gern“", "„Nein“"]),
    ],
)
def test_hard_cases(language: str, text: str, expected: list[str] | None) -> None:
    assert quoted(text, language) == ([text] if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "caret", "faulty", "guessed"),
    [
        ("„Ja“, sagte er.", 1, False, False),
        ('„Ja", sagte er.', 1, True, False),
        ("„Ja, sagte er.", 1, True, True),
    ],
)
def test_faulty_marks_are_flagged(text: str, caret: int, faulty: bool, guessed: bool) -> None:
    places = Boundaries(text)
    found = places.quotation_at(caret)
    assert found is not None
    assert (found.faulty, found.guessed) == (faulty, guessed)
    assert places.quotation_of((found.start, found.end)) == found
    assert places.quotation_of((0, 0)) is None


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real articles are not beside the repository")
def test_every_quotation_of_the_real_articles_is_found_from_everywhere_inside_it() -> None:
    count = 0
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        places = Boundaries(text)
        for match in re.finditer('„[^“„\n]*“|»[^«»\n]*«|"[^"\n]*"', text):
            count += 1
            for caret in range(match.start(), match.end() + 1):
                assert places.select_unit("quotation", caret) == match.span(), (path.name, caret)
    assert count >= 30
