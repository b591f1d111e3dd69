"""The words of a card: the same for all versions, with what is left out never in a difference."""

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.gui.review.excerpt import excerpt_of

WORDS = st.text(alphabet="abc 😀\u0301\n", min_size=1, max_size=300)


def test_context_ends_at_whole_words_and_at_the_paragraph() -> None:
    text = "Erster Absatz.\nDer Rat will heute abend noch entscheiden, sagte er.\nDritter."
    start = text.index("entscheiden")
    found = excerpt_of(text, (start, start + len("entscheiden")), (), context=12)
    assert found.shown == "… abend noch entscheiden, sagte er."


def test_what_is_shown_is_the_article_at_its_place() -> None:
    text = "Vorher 😀 steht hier etwas. Nachher."
    start, end = text.index("steht"), text.index(" etwas")
    found = excerpt_of(text, (start, end), ())
    [(low, high)] = found.places([(start, end)])
    assert found.shown[low:high] == text[start:end]


def test_the_middle_of_a_long_span_is_left_out_but_no_edge() -> None:
    text = "wort " * 400
    edges = (500, 1000)
    found = excerpt_of(text, (100, 1800), edges)
    assert " … " in found.shown
    assert len(found.shown) < 900
    for edge in (100, 1799, *edges):
        assert found.places([(edge, edge + 1)])


@given(WORDS, st.data())
def test_every_place_that_is_shown_is_what_stands_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = excerpt_of(text, (start, end), (), limit=60)
    for offset in range(start, end):
        for low, high in found.places([(offset, offset + 1)]):
            assert found.shown[low:high] == text[offset].replace("\n", " ")
    assert found.places([(start, start + 1)])
    assert found.places([(end - 1, end)])
