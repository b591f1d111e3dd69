import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die E-Mail kam.", ["Die", "E-Mail", "kam"]),
        ("das UN-Mandat, die 5.000-Euro-Frage", ["das", "UN-Mandat", "die", "5.000-Euro-Frage"]),
        ("Bürger*innen, Lehrer:innen und Helfer_innen", ["Bürger*innen", "Lehrer:innen", "und", "Helfer_innen"]),
        ("Müller's und Müller’s Boot", ["Müller's", "und", "Müller’s", "Boot"]),
        ("Hans’ Boot, ’90er", ["Hans", "Boot", "90er"]),
        ("siehe www.mole.example.", ["siehe", "www.mole.example"]),
        ("3,5 Prozent um 20.15 Uhr, 1,2,", ["3,5", "Prozent", "um", "20.15", "Uhr", "1,2"]),
        ("a,b; 1, 2", ["a", "b", "1", "2"]),
        ("Ost- und Westkai", ["Ost", "und", "Westkai"]),
        ("Kai–Mole, Kai - Mole", ["Kai", "Mole", "Kai", "Mole"]),
        ("Ha\u00adfen\u00adrat und Damm\u200bbau", ["Ha\u00adfen\u00adrat", "und", "Damm\u200bbau"]),
        ("Cafe\u0301 und A\u0308mter", ["Cafe\u0301", "und", "A\u0308mter"]),
        ("z. B. z.B. d.h.", ["z", "B", "z.B", "d.h"]),
        ("„Wort“ (CDU)", ["Wort", "CDU"]),
        ("Haus💔 👍🏽👍 🇩🇪🇫🇷", ["Haus", "💔", "👍🏽", "👍", "🇩🇪", "🇫🇷"]),
        ("👨\u200d👩\u200d👧 da", ["👨\u200d👩\u200d👧", "da"]),
        ("§ 5 kostet 50 % mehr €", ["5", "kostet", "50", "mehr"]),
        ("rock-'n'-roll it's the workers'", ["rock", "n", "roll", "it's", "the", "workers"]),
        ("und/oder, km/h 2024/25", ["und/oder", "km/h", "2024/25"]),
        ("Kolleg/innen und Helfer/-innen", ["Kolleg/innen", "und", "Helfer/-innen"]),
        ("Rask/Serrat", ["Rask", "Serrat"]),
        ("Грушевский шёл, 東京 へ", ["Грушевский", "шёл", "東京", "へ"]),
        ("a\u00a0b a\r\nb", ["a", "b", "a", "b"]),
        ("", []),
        ("… – !", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@given(st.text(alphabet="abÄ1,.-’*\u00ad\u0301 💔\u200d🇩\n"))
def test_words_lie_apart_and_never_end_in_a_joining_character(text: str) -> None:
    before = 0
    for start, end in words(text):
        assert before <= start < end
        assert not any(character.isspace() for character in text[start:end])
        assert text[start] not in "-.,*’"
        assert text[end - 1] not in "-.,*’"
        before = end
