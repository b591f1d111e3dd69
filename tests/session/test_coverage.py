import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.boundaries.sentences import sentences
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Range, Span
from wortlaut.session.coverage import next_untouched

TEXT = "Eins kam. Zwei kam. Drei kam.\n\n* * *\n\nVier kam. Fünf kam.\nSechs kam."


def content_of(*parts: str) -> LayerContent:
    return LayerContent(
        None,
        [Span(part, "quote", ((TEXT.index(part), TEXT.index(part) + len(part)),)) for part in parts],
    )


def shown(found: Range | None) -> str | None:
    return None if found is None else TEXT[found[0] : found[1]]


@pytest.mark.parametrize(
    ("caret_at", "direction", "tagged", "read", "expected"),
    [
        ("Eins", 1, (), (), "Zwei kam."),
        ("Zwei", 1, (), (), "Drei kam."),
        ("Drei", 1, (), (), "Vier kam."),  # past the row of stars
        ("Eins", 1, ("Zwei",), (), "Drei kam."),
        ("Eins", 1, ("Zwei kam. Drei",), (), "Vier kam."),
        ("Drei", 1, (), ("Vier kam. Fünf kam.",), "Sechs kam."),
        ("Fünf", 1, (), ("Sechs kam.",), None),
        ("Sechs", 1, (), (), None),
        ("Sechs", -1, (), (), "Fünf kam."),
        ("Vier", -1, (), (), "Drei kam."),
        ("Vier", -1, ("Drei", "Zwei"), (), "Eins kam."),
        ("Vier", -1, (), ("Eins kam. Zwei kam. Drei kam.",), None),
        ("Eins", -1, (), (), None),
        ("\n* *", 1, (), (), "Vier kam."),
        ("\n* *", -1, (), (), "Drei kam."),
    ],
)
def test_the_next_untouched_sentence(
    caret_at: str, direction: int, tagged: tuple[str, ...], read: tuple[str, ...], expected: str | None
) -> None:
    ranges = [(TEXT.index(part), TEXT.index(part) + len(part)) for part in read]
    found = next_untouched(Boundaries(TEXT), content_of(*tagged), ranges, TEXT.index(caret_at), direction)
    assert shown(found) == expected


def test_a_hole_leaves_a_sentence_untouched() -> None:
    content = LayerContent(None, [Span("q", "quote", ((10, 15), (30, 37)))])
    found = next_untouched(Boundaries(TEXT), content, (), 12, 1)
    assert shown(found) == "Drei kam."


@given(st.integers(0, len(TEXT)), st.sets(st.integers(0, len(TEXT) - 2)), st.sampled_from([-1, 1]))
def test_walking_meets_each_untouched_sentence_once(caret: int, places: set[int], direction: int) -> None:
    content = LayerContent(None, [Span(str(at), "quote", ((at, at + 1),)) for at in places])
    boundaries = Boundaries(TEXT)
    own = boundaries.sentence_at(caret)
    expected = [
        (start, end)
        for start, end in sentences(TEXT)
        if not any(start <= at < end for at in places)
        and any(letter.isalnum() for letter in TEXT[start:end])
        and (start > own[0] if direction > 0 else start < own[0])
    ]
    found, at = [], caret
    while (sentence := next_untouched(boundaries, content, (), at, direction)) is not None:
        found.append(sentence)
        at = sentence[0]
    assert found == (expected if direction > 0 else expected[::-1])
