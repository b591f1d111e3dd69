import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.boundaries.paragraphs import crosses_blank_line, paragraphs
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range

TEXT = "Er kam. „Wir gehen. Das ist gut.“ Marek (FDP) blieb, sagte er.\nZweite Zeile, kurz!\n\n  \nNeuer Absatz."
article_text = st.lists(
    st.sampled_from(
        [
            "Der Rat",
            " ",
            " ",
            ". ",
            ", ",
            "„",
            "“",
            "\n",
            "\r\n",
            "\n\n",
            "\u2028",
            "E-Mail",
            "👩\u200d🚒",
            "e\u0301",
            "(",
            ")",
            "5. Mai",
            "z. B. ",
            "\u00a0",
            "!",
            " – ",
            "\u00ad",
            "a",
            "Ü",
        ]
    ),
    max_size=25,
).map("".join)


def shown(text: str, found: Range | None) -> str | None:
    return None if found is None else text[found[0] : found[1]]


def test_paragraphs_are_split_at_every_kind_of_line_break() -> None:
    text = "a\r\nb\nc\rd\x85e\u2028f\u2029\n \n\tg\x0bh\n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["a", "b", "c", "d", "e", "f", "\tg\x0bh"]


@pytest.mark.parametrize(
    ("text", "crosses"),
    [
        ("a\nb", False),
        ("a\r\nb", False),
        ("a\n\nb", True),
        ("a\r\n\r\nb", True),
        ("a\n \t\nb", True),
        ("a\u2029\u2029b", True),
        ("a\r\rb", True),
        ("a\n", False),
        ("a\n\r\nb", True),
        ("a \n b", False),
    ],
)
def test_blank_lines_inside(text: str, crosses: bool) -> None:
    assert crosses_blank_line(text, 0, len(text)) is crosses
    assert not crosses_blank_line(text, 0, 1)


@pytest.mark.parametrize(
    ("unit", "caret_at", "expected"),
    [
        ("word", "kam", "kam"),
        ("word", ". „Wir", "kam"),  # a caret at the end of a word is in it
        ("word", " „Wir", "Wir"),
        ("word", "“ Marek", "Marek"),
        ("word", ".\nZweite", "er"),
        ("word", "!\n", "kurz"),
        ("sentence", "kam", "Er kam"),
        ("sentence", "gehen", "Wir gehen"),
        ("sentence", "ist gut", "Das ist gut"),
        ("sentence", "Marek", "Marek (FDP) blieb, sagte er"),
        ("sentence", "kurz", "Zweite Zeile, kurz"),
        ("quotation", "Das ist", "„Wir gehen. Das ist gut.“"),
        ("quotation", "Marek", None),
        ("paragraph", "Marek", "Er kam. „Wir gehen. Das ist gut.“ Marek (FDP) blieb, sagte er"),
        ("paragraph", "  \n", None),
        ("sentence", "  \n", None),
        ("word", "  \n", None),
        ("paragraph", "Absatz", "Neuer Absatz"),
    ],
)
def test_what_a_key_selects(unit: str, caret_at: str, expected: str | None) -> None:
    assert shown(TEXT, Boundaries(TEXT).select_unit(unit, TEXT.index(caret_at))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Das reicht.“", "„Das reicht.“"),
        ("Das reicht.", "Das reicht"),
        ("Sie sagte: „Das reicht.“", "Sie sagte: „Das reicht.“"),
        ("Das ist „gut“.", "Das ist „gut“"),
        ("Es klagt Marek (FDP).", "Es klagt Marek (FDP)"),
        ("(Das reicht.)", "(Das reicht.)"),
        ("– Das reicht –", "Das reicht"),
        ("• Mehr Geld;", "Mehr Geld"),
        ("Es klagt der Hafen e. V.", "Es klagt der Hafen e. V."),
        ("Das reicht nicht …", "Das reicht nicht"),
        ("»Ja«, sagte sie, »und ob!«", "»Ja«, sagte sie, »und ob!«"),
        ("Der Hafen.\u00a0", "Der Hafen"),
        ("-5 Grad waren es.", "-5 Grad waren es"),
        ("...", "..."),
    ],
)
def test_edges_of_a_sentence(text: str, expected: str) -> None:
    assert shown(text, Boundaries(text).select_unit("sentence", len(text) // 2)) == expected


def test_a_sentence_grows_and_shrinks_by_sentences() -> None:
    places = Boundaries(TEXT)
    grown = [places.select_unit("sentence", 0)]
    for _ in range(5):
        grown.append(places.grow_unit("sentence", grown[-1]))
    assert [shown(TEXT, found) for found in grown] == [
        "Er kam",
        "Er kam. „Wir gehen",
        "Er kam. „Wir gehen. Das ist gut.“",
        "Er kam. „Wir gehen. Das ist gut.“ Marek (FDP) blieb, sagte er",
        "Er kam. „Wir gehen. Das ist gut.“ Marek (FDP) blieb, sagte er.\nZweite Zeile, kurz",
        "Er kam. „Wir gehen. Das ist gut.“ Marek (FDP) blieb, sagte er.\nZweite Zeile, kurz",  # not over a blank line
    ]
    for longer, shorter in zip(grown[4:0:-1], grown[3::-1], strict=True):
        assert places.shrink_unit("sentence", longer) == shorter
    assert places.shrink_unit("sentence", grown[0]) is None


def test_growing_takes_in_a_mark_that_finds_its_partner() -> None:
    text = "„Wir gehen. Das ist gut.“ Ende."
    places = Boundaries(text)
    first = places.select_unit("sentence", 3)
    assert shown(text, first) == "Wir gehen"
    assert shown(text, places.grow_unit("sentence", first)) == "„Wir gehen. Das ist gut.“"


def test_words_grow_over_punctuation_and_complete_a_half_selected_one() -> None:
    text = "Der Rat, so Lund, tagt."
    places = Boundaries(text)
    assert shown(text, places.grow_unit("word", (4, 7))) == "Rat, so"
    assert shown(text, places.grow_unit("word", (4, 6))) == "Rat"
    assert shown(text, places.shrink_unit("word", (4, 10))) == "Rat"
    assert places.grow_unit("word", (18, 22)) == (18, 22)


def test_quotations_grow_outward_and_shrink_inward() -> None:
    text = "Er: „Das »Rote Palais« schweigt.“"
    places = Boundaries(text)
    inner = places.select_unit("quotation", text.index("Rote"))
    outer = places.grow_unit("quotation", inner)
    assert shown(text, inner) == "»Rote Palais«"
    assert shown(text, outer) == "„Das »Rote Palais« schweigt.“"
    assert places.grow_unit("quotation", outer) == outer
    assert places.shrink_unit("quotation", outer) == inner


def test_paragraphs_grow_over_blank_lines() -> None:
    places = Boundaries(TEXT)
    second = places.select_unit("paragraph", TEXT.index("Zweite"))
    assert shown(TEXT, places.grow_unit("paragraph", second)) == "Zweite Zeile, kurz!\n\n  \nNeuer Absatz"


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ("eld fe", "Geld fehle"),
        (", dass", "dass"),
        ("fehle. ", "fehle"),
        ("„Wir war", "„Wir warten"),
        ("warten.“", "warten.“"),
        ("-Mai", "E-Mail"),
        (" Marek (F", "Marek (FDP"),
        ("Marek (FDP)", "Marek (FDP)"),
        (",", ","),
    ],
)
def test_snapping_a_drag(selected: str, expected: str) -> None:
    text = "Lund sagte, dass Geld fehle. „Wir warten.“ Die E-Mail kam von Marek (FDP)."
    start = text.index(selected)
    assert shown(text, Boundaries(text).snap(start, start + len(selected))) == expected


def test_caret_steps() -> None:
    places = Boundaries("Der Rat,\n\n tagt. Er geht.")
    text = places.text

    def stops(step: str, offset: int, last: int) -> list[int]:
        found = []
        while offset != last:
            offset = getattr(places, step)(offset)
            found.append(offset)
        return found

    assert stops("next_word", 0, len(text)) == [4, 8, 11, 17, 20, 25]
    assert stops("previous_word", len(text), 0) == [20, 17, 11, 10, 8, 4, 0]
    assert stops("next_sentence", 0, len(text)) == [11, 17, 25]
    assert stops("previous_sentence", len(text), 0) == [17, 11, 0]
    assert stops("next_paragraph", 0, len(text)) == [10, 25]
    assert stops("previous_paragraph", len(text), 0) == [10, 0]


@given(article_text, st.data())
def test_snapping_keeps_to_the_lines_and_is_done_after_once(text: str, data: st.DataObject) -> None:
    places = Boundaries(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = places.snap(start, end)
    assert places.paragraph_at(start)[0] <= low <= high <= max(end, places.paragraph_at(end)[1])
    assert places.snap(low, high) == (low, high)
    if low < high and any(character.isalnum() for character in text[low:high]):
        assert not text[low].isspace()
        assert not text[high - 1].isspace()
        assert not places.splits_word(low)
        assert not places.splits_word(high)


@given(article_text, st.data())
def test_units_hold_together(text: str, data: st.DataObject) -> None:
    places = Boundaries(text)
    caret = data.draw(st.integers(0, len(text)))
    paragraph = places.paragraph_at(caret)
    for unit in ("word", "sentence", "clause", "name_phrase", "paragraph"):
        found = places.select_unit(unit, caret)
        if found is None:
            continue
        assert paragraph[0] <= found[0] < found[1] <= paragraph[1]
        grown = places.grow_unit(unit, found)
        assert grown[0] <= found[0]
        assert grown[1] >= found[1]
        assert not crosses_blank_line(text, *grown) or unit == "paragraph"
    word = places.word_at(caret)
    assert word is None or word[0] <= caret <= word[1]


@given(article_text)
def test_steps_reach_both_ends(text: str) -> None:
    places = Boundaries(text)
    for unit in ("grapheme", "word", "sentence", "paragraph"):
        forward, backward = getattr(places, f"next_{unit}"), getattr(places, f"previous_{unit}")
        at = 0
        while at < len(text):
            assert at < forward(at) <= len(text)
            at = forward(at)
        while at > 0:
            assert 0 <= backward(at) < at
            at = backward(at)


def test_a_long_paragraph_gives_the_same_words_and_sentences_as_a_short_one() -> None:
    sentence = "Die E-Mail von Dr. Lund kam am 5. Mai, 3,5 Stunden zu spät. "
    text = sentence * 900
    places = Boundaries(text)
    expected = words(text)
    found = [places.word_at(start) for start, _ in expected]
    assert found == expected
    for offset in range(0, len(text) - len(sentence), 997):
        number = offset // len(sentence)
        start = number * len(sentence)
        assert places.sentence_at(offset) == (start, start + len(sentence) - 1)
        assert places.next_sentence(offset) == start + len(sentence)


def test_a_long_paragraph_without_white_space_is_walked_in_parts() -> None:
    text = "a\u0301" * 20_000
    places = Boundaries(text)
    at, steps = 0, 0
    while at < len(text):
        at, steps = places.next_word(at), steps + 1
        assert at % 2 == 0
    assert 2 <= steps <= 20


@pytest.mark.parametrize(
    ("unit", "text", "steps"),
    [
        (
            "clause",
            "Lund sagte, dass es regne, und ging. Rask blieb.",
            ["Lund sagte", "Lund sagte, dass es regne", "Lund sagte, dass es regne, und ging"],
        ),
        (
            "clause",
            "Lund erklärt, sie wolle helfen, sobald Geld da sei.",
            ["Lund erklärt", "Lund erklärt, sie wolle helfen", "Lund erklärt, sie wolle helfen, sobald Geld da sei"],
        ),
        ("name_phrase", "Dann kamen Rask und Lund.", ["Rask", "Rask und Lund"]),
        ("name_phrase", "Dann kamen Ada Lund, Rask und der Rat.", ["Ada Lund", "Ada Lund, Rask und der Rat"]),
        ("quotation", "„Er sagte ‚nie‘ und ging“, so Lund.", ["‚nie‘", "„Er sagte ‚nie‘ und ging“"]),
        (
            "clause",
            "Es sei „sehr wichtig, die große Insel im Süden mit an Bord zu haben“, sagte Lund.",
            ["Es sei", "Es sei „sehr wichtig, die große Insel im Süden mit an Bord zu haben“"],
        ),
    ],
)
def test_growing(unit: str, text: str, steps: list[str]) -> None:
    places = Boundaries(text)
    found = places.select_unit(unit, text.index(steps[0]) + 1)
    for expected in steps:
        assert shown(text, found) == expected
        grown = places.grow_unit(unit, found)
        found, last = grown, found
    if unit != "clause":
        assert found == last  # nothing more to add
    for expected in reversed(steps[:-1]):
        last = places.shrink_unit(unit, last)
        assert shown(text, last) is not None
        assert expected in shown(text, last)
    assert places.shrink_unit(unit, places.select_unit(unit, text.index(steps[0]) + 1)) is None


def test_the_last_name_grows_to_the_whole_enumeration() -> None:
    text = "Es kamen Rask, Ada Lund und der Rat."
    places = Boundaries(text)
    last = places.select_unit("name_phrase", text.index("Rat"))
    assert shown(text, last) == "der Rat"
    assert shown(text, places.grow_unit("name_phrase", last)) == "Rask, Ada Lund und der Rat"
    alone = places.select_unit("name_phrase", text.index("Es"))
    assert places.grow_unit("name_phrase", alone) == alone


@pytest.mark.parametrize("unit", ["clause", "name_phrase", "quotation"])
@pytest.mark.parametrize("piece", ["Rask ", "Rask, ", "„Rask ", "und Rask – ", "dass es ", "(", "Rask"])
def test_a_sentence_that_never_ends_is_looked_at_in_part(unit: str, piece: str) -> None:
    text = piece * (200_000 // len(piece))
    places = Boundaries(text)
    for caret in (0, 7, len(text) // 2, len(text)):
        found = places.select_unit(unit, caret)
        if found is not None:
            assert found[0] - len(piece) <= caret <= found[1] + len(piece)
            grown = places.grow_unit(unit, found)
            assert grown[0] <= found[0] < found[1] <= grown[1]
