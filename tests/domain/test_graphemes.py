import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries.graphemes import graphemes, is_boundary, next_grapheme, previous_grapheme

PIECES = [
    "a",
    " ",
    ".",
    "\u0301",
    "\u200d",
    "\u200c",
    "\ufe0f",
    "\u00ad",
    "\u200b",
    "\r",
    "\n",
    "👍",
    "🏽",
    "👩",
    "❤",
    "🇩",
    "🇪",
]
PIECES += [
    "각",
    "가",
    "\u1100",
    "\u1161",
    "\u11a8",
    "क",
    "\u094d",
    "ष",
    "\u093f",
    "\u0600",
    "\u0e33",
    "\U000e0067",
    "\ufeff",
]
strange_text = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@pytest.mark.parametrize(
    "clusters",
    [
        ["e\u0301", "a"],
        ["o\u0308\u0323", "x"],
        ["\r\n", "\n", "\r", "\u0301"],
        ["👨\u200d👩\u200d👧\u200d👦", "x"],
        ["👍🏽", "!"],
        ["❤\ufe0f\u200d🔥"],
        ["👩🏾\u200d🚒", "👩🏾\u200d🚒"],
        ["🇩🇪", "🇫🇷", "🇩"],
        ["🏴\U000e0067\U000e0062\U000e007f", "a"],
        ["1\ufe0f\u20e3", "2"],
        ["각", "\u1100\u1161\u11a8", "가\u11a8", "한"],
        ["\u1100", "a", "\u11a8"],
        ["क\u094d\u0937\u093f", "त"],
        ["\u0e01\u0e33", "\u0e01"],
        ["\u0600\u0661", "a"],
        ["W", "a", "\u00ad", "r"],
        ["a", "\u200b", "\ufeff", "b"],
        ["a\u200d", "b"],
        ["a\u200c", "b"],
    ],
)
def test_clusters(clusters: list[str]) -> None:
    text = "".join(clusters)
    assert [text[start:end] for start, end in graphemes(text)] == clusters


@given(strange_text)
def test_clusters_cover_the_text_and_steps_agree_with_them(text: str) -> None:
    found = graphemes(text)
    stops = [0, *(end for _, end in found)]
    assert stops == sorted({0, *(start for start, _ in found), len(text)})
    for offset in range(len(text) + 1):
        assert next_grapheme(text, offset) == next((at for at in stops if at > offset), len(text))
        assert previous_grapheme(text, offset) == max((at for at in stops if at < offset), default=0)
        assert is_boundary(text, offset) == (offset in stops)


def test_a_long_run_of_marks_is_one_cluster_for_the_next_step() -> None:
    text = "x" + "a" + "\u0301" * 3000 + "b"
    assert next_grapheme(text, 1) == 3002
    assert previous_grapheme(text, 3002) == 1
