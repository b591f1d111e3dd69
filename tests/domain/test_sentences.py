import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries.sentences import is_abbreviation_period, sentence_starts, sentences

GERMAN = [
    "Der Damm hält.|Das Wasser fällt.",
    "Das gilt z. B. für Dr. Halter bzw. Prof. Lund.|Mehr weiß man nicht.",
    "Das gilt z.\u00a0B. für Kap Süd, d.\u00a0h. für alle.|Und sonst?",
    "Laut Art. 5 Abs. 2 gilt Nr. 5 nicht.|Das ist neu.",
    "Am 5. September tagt der Rat.|Am 3. Mai nicht.",
    "Sie kam am 1. Platz vorbei.|Er spielt in der 2. Liga.",
    "Papst Urban XIV. reiste ab.|Er traf Ludwig XVI.|Die Geschichte kennt ihn.",
    "Es kostet 3 Mrd. Euro.|Nein, 4 Mio. Dollar.",
    "Er besitzt 5 Mio.|Die Schwester hat mehr.",
    "Er verkauft Fisch usw.|Das läuft gut.",
    "Plan B.|Dann kam der Regen.",
    "J. R. Okafor ging.|Fr. Lund blieb.",
    "Er mag diese Art.|Die andere nicht.",
    "»Kommt er?«, fragte sie.|»Nein!«, rief er.",
    "„Hört auf!“, sagte sie.|„Sofort.“|Er schwieg.",
    "„Wirklich?“ fragte er.|„Ja!“ rief sie.",
    "Er sagte: „Das reicht.“|Sie ging.",
    "Ich weiß nicht …|Das geht zu weit.",
    "Wir … Bürger zahlen.|Immer.",
    "Um 20.15 Uhr kam er.|Es waren 3,5 Meter.",
    "Im Jahr 2024.|Lund blieb.",
    "Es waren 12.|Die anderen kamen später.",
    "Nur eins: Der Damm hält.|Mehr nicht.",
    "Der Hafen e. V. Kap Süd klagt.|Er verliert.",
    "(Das ist neu.)|Und das auch.",
    "Er kam. – so schien es – zu spät.",
    "Kam er?!|Nein.",
    "Das war's...|Der Rest schweigt.",
    "Wer?|Ich?",
    "Er kam 💔.|🧱 Mauern halten.",
    "Siehe S. 12 und Bd. IV.|Das genügt.",
]
ENGLISH = [
    "Mr. Fox met Dr. Lund.|They agreed.",
    "The U.S. Senate voted at 5 p.m. on Monday.|Nobody spoke.",
    "He left the U.S.|The others stayed.",
    "“Really?” Smith asked.|“Yes.”|He left.",
    "It cost $3.5 million.|See No. 5.|He said no.|Then he went.",
    "John F. Brown scored 12.|Smith lost.",
    "On Jan. 5 it rained, e.g. in Port Ada.|It stopped.",
    "“We wait,” he said.|“Not long.”",
    "Acme Inc. announced a deal.|Gov. Ada Lund signed.",
    "She paused...|Then she spoke.",
    "Is it over?|No!|It is not.",
    "St. Ada's walls held.|Capt. Fox did not.",
]


@pytest.mark.parametrize(("language", "marked"), [("de", case) for case in GERMAN] + [("en", case) for case in ENGLISH])
def test_sentences(language: str, marked: str) -> None:
    expected = marked.split("|")
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text, language)] == expected


def test_a_line_break_ends_a_sentence_and_blank_lines_hold_none() -> None:
    text = "Hafen in Not\n\n  \r\n Der Rat\u2028tagt. \x85Ende"
    assert [text[start:end] for start, end in sentences(text)] == ["Hafen in Not", "Der Rat", "tagt.", "Ende"]


@given(st.lists(st.sampled_from([*"aB1.!?…“„« \u00a0", "Dr. ", "z. B. ", "5. Mai ", "Die ", "… "]), max_size=30))
def test_parts_of_a_paragraph_give_the_same_starts(pieces: list[str]) -> None:
    text = "".join(pieces)
    whole = sentence_starts(text, 0, len(text), "de")
    middle = len(text) // 2
    parts = sentence_starts(text, 0, len(text), "de", 0, middle) + sentence_starts(
        text, 0, len(text), "de", middle, len(text)
    )
    assert parts == whole


@pytest.mark.parametrize(
    ("text", "belongs"),
    [
        ("e. V.", True),
        ("U.S.", True),
        ("Leo XIV.", True),
        ("usw.", True),
        ("Dr.", True),
        ("Kai.", False),
        ("12.", False),
    ],
)
def test_periods_of_abbreviations(text: str, belongs: bool) -> None:
    assert is_abbreviation_period(text, len(text) - 1, "de") is belongs
