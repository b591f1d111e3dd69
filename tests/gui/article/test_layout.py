"""Blocks, heights, chips: the parts under the canvas."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries.paragraphs import paragraphs
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.blocks import CHUNK, outline
from wortlaut.gui.article.chips import chip_texts, value_text
from wortlaut.gui.article.heights import Heights
from wortlaut.gui.article.layout import ArticleLayout, line_pieces
from wortlaut.gui.article.metrics import metrics_for

_texts = st.text(st.sampled_from("ab é😀\u0301\n\r\x85\u2028\u2029\u200d"), max_size=60)


@given(_texts)
def test_blocks_cover_a_text_but_for_its_line_breaks(text: str) -> None:
    found = outline(text)
    covered = "".join(text[start:end] for start, end in zip(found.starts, found.ends, strict=True))
    assert covered == "".join(char for char in text if char not in "\n\r\x85\u2028\u2029")
    assert all(end <= start for end, start in zip(found.ends, found.starts[1:], strict=False))


@given(_texts)
def test_numbers_count_the_paragraphs_of_the_boundaries(text: str) -> None:
    found = outline(text)
    numbered = [start for start, number in zip(found.starts, found.numbers, strict=True) if number]
    assert numbered == [start for start, _ in paragraphs(text)]
    assert [number for number in found.numbers if number] == list(range(1, len(numbered) + 1))


@pytest.mark.parametrize(
    "text", ["wort " * 9000, "x" * 40000, "😀" * 20000, "a\u0301" * 20000], ids=["words", "x", "emoji", "marks"]
)
def test_a_long_line_is_cut_where_characters_do_not_join(text: str) -> None:
    found = outline(text)
    assert len(found.starts) > 2
    assert [found.starts[0], found.ends[-1]] == [0, len(text)]
    assert all(end - start <= CHUNK for start, end in zip(found.starts, found.ends, strict=True))
    for end, start in zip(found.ends, found.starts[1:], strict=False):
        assert end == start
        assert text[start] != "\u0301"
    assert found.continued == set(range(len(found.starts) - 1))


@given(
    st.lists(st.integers(1, 50), min_size=1, max_size=400),
    st.lists(st.tuples(st.integers(0, 399), st.integers(1, 50), st.sampled_from(("set", "find", "before")))),
)
def test_heights_agree_with_plain_sums_whatever_was_asked_before(
    values: list[int], steps: list[tuple[int, int, str]]
) -> None:
    heights = Heights(values)
    for index, value, step in steps:
        index %= len(values)
        top = sum(values[:index])
        if step == "set":
            values[index] = value
            heights[index] = value
        elif step == "find":
            assert heights.find(top) == (index, top)
        else:
            assert heights.before(index) == top
    assert heights.total == sum(values)


@given(
    st.lists(st.integers(1, 50), min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 50)))
)
def test_heights_agree_with_plain_sums(values: list[int], changes: list[tuple[int, int]]) -> None:
    heights = Heights(values)
    for index, value in changes:
        if index < len(values):
            values[index] = value
            heights[index] = value
    assert heights.total == sum(values)
    tops = [sum(values[:index]) for index in range(len(values))]
    assert [heights.before(index) for index in range(len(values))] == tops
    for index, (top, value) in enumerate(zip(tops, values, strict=True)):
        assert heights.find(top) == heights.find(top + value - 1) == (index, top)
    assert heights.find(-5) == (0, 0)
    assert heights.find(heights.total + 5) == (len(values) - 1, tops[-1])


def test_a_chip_says_as_much_as_it_can() -> None:
    assert chip_texts("Zusage", "Zu", "gefordert", unsure=False) == [
        ("Zusage", "gefordert"),
        ("Zusage", ""),
        ("Zu", ""),
    ]
    assert chip_texts("Zusage", "Zu", "", unsure=False) == [("Zusage", ""), ("Zu", "")]


def test_a_chip_of_an_unsure_span_keeps_its_question_mark() -> None:
    texts = chip_texts("Zusage", "Zu", "gefordert", unsure=True)
    assert texts[0] == ("Zusage", "gefordert ?")
    assert all("?" in tail for _, tail in texts[:-1])


def test_values_are_named_in_the_language_of_the_reader(scheme: Scheme) -> None:
    label = scheme.label("quote")
    assert label is not None
    assert value_text(Span("s", "quote", ((0, 1),), {"type": "direct"}), label, "de") == "wörtlich"
    assert value_text(Span("s", "quote", ((0, 1),), {"type": "direct"}), label, "en") == "direct"
    assert value_text(Span("s", "quote", ((0, 1),)), label, "de") == "Art?"
    assert value_text(Span("s", "quote", ((0, 1),), {"type": "gone"}), label, "de") == "gone"


def test_longer_chip_texts_come_first() -> None:
    for unsure in (False, True):
        lengths = [len(head + tail) for head, tail in chip_texts("Bedingung", "Be", "nur wenn", unsure=unsure)]
        assert all(longer > shorter for longer, shorter in pairwise(lengths))


_TO_THE_LEFT = "הנמל המועצה Hafen 24 דחתה את 😀 (הבקשה) ביום 3,5 שני. משרד הודיע כי הגשר ייבנה בקיץ מחדש"


@pytest.mark.parametrize("text", [_TO_THE_LEFT, "24 " + _TO_THE_LEFT.replace(" ", "  "), "(😀) ه" + _TO_THE_LEFT])
def test_plain_stretches_that_run_to_the_left_lie_where_their_glyphs_are(appearance: Appearance, text: str) -> None:
    layout = ArticleLayout(text, LayerContent(None), metrics_for(appearance, 19, 420))
    block = layout.block(0)
    for number, line in enumerate(block.lines):
        first, last = block.line_starts[number], block.line_end(number)
        for start in range(first, last):
            for end in range(start + 1, last + 1):
                quick = line_pieces(line, start, end, last, mixed=True, plain=block.plain)
                slow = line_pieces(line, start, end, last, mixed=True)
                apart = [
                    abs(one - other) for pair in zip(quick, slow, strict=True) for one, other in zip(*pair, strict=True)
                ]
                assert max(apart) < 0.6, (start, end)
    assert len(block.plain) > 3


@pytest.mark.parametrize("text", ["Hafen: " + _TO_THE_LEFT, f"{_TO_THE_LEFT}\u200e {_TO_THE_LEFT}"])
def test_no_stretches_are_plain_where_the_paragraph_runs_to_the_right_or_is_told_how(
    appearance: Appearance, text: str
) -> None:
    assert not ArticleLayout(text, LayerContent(None), metrics_for(appearance, 19, 420)).block(0).plain
