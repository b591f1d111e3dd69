import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries.quotations import MARKS, mark_pairs


@pytest.mark.parametrize(
    ("text", "pairs", "unpaired"),
    [
        ("„A“, sagte X, „b.“", ["„A“", "„b.“"], 0),
        ("„A“, sagte X. „B.“", ["„A“", "„B.“"], 0),
        ("»A, ›b‹, c«, sagte X", ["»A, ›b‹, c«", "›b‹"], 0),
        ("« A », dit X. «B»", ["« A »", "«B»"], 0),
        ('„a "b" c“', ['„a "b" c“', '"b"'], 0),
        ("„a ‚b‘ c“", ["„a ‚b‘ c“", "‚b‘"], 0),
        ("“a ‘the workers' rights’ b” is it", ["“a ‘the workers' rights’ b”", "‘the workers' rights’"], 0),
        ('"A, sagte er. B", sagte X', ['"A, sagte er. B"'], 0),
        ("„offen und nie geschlossen", [], 1),
        ("geschlossen, nie offen“", [], 1),
        ("’90er, Hans’ Auto, don't, the workers' rights", [], 0),
        ('(„a“) und ("b")', ["„a“", '"b"'], 0),
        ("Lund: „Ja.“ – „Nein.“", ["„Ja.“", "„Nein.“"], 0),
        ("It's ‘fine’, she said", ["‘fine’"], 0),
        ("„eins »zwei ‚drei‘ zwei« eins“", ["„eins »zwei ‚drei‘ zwei« eins“", "»zwei ‚drei‘ zwei«", "‚drei‘"], 0),
    ],
)
def test_pairs(text: str, pairs: list[str], unpaired: int) -> None:
    found = mark_pairs(text)
    assert [text[pair.start : pair.end] for pair in found.pairs] == pairs
    assert len(found.unpaired) == unpaired


def test_marks_that_do_not_belong_together_are_told() -> None:
    assert [pair.mixed for pair in mark_pairs('„a", „b“').pairs] == [True, False]


def test_a_mark_that_is_never_closed_is_forgotten_after_many_others() -> None:
    found = mark_pairs("„»" + "„a " * 200 + "«")
    assert found.pairs == ()
    assert len(found.unpaired) == 203


@given(st.text(alphabet="ab ,.„“”\"‚‘’'»«›‹"))
def test_a_mark_is_in_one_pair_or_alone(text: str) -> None:
    found = mark_pairs(text)
    used = [at for pair in found.pairs for at in (pair.start, pair.end - 1)] + list(found.unpaired)
    assert len(used) == len(set(used))
    assert all(text[at] in MARKS for at in used)
    for outer in found.pairs:
        for inner in found.pairs:  # pairs nest or lie apart
            assert not outer.start < inner.start < outer.end - 1 < inner.end - 1
