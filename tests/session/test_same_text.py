import pytest

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Origin, Span
from wortlaut.messages import LANGUAGES, message
from wortlaut.session.same_text import identical_ranges, next_identical, repeat_at_next, repeat_span, untagged

TEXT = "Lund kam. Lunds Boot sank, sagte Lund. Die Lund-Werft und Lund schweigen; lund auch. Lund."
ALL = [(0, 4), (33, 37), (58, 62), (85, 89)]


def test_only_whole_words_count() -> None:
    assert identical_ranges(TEXT, "Lund") == ALL
    assert identical_ranges(TEXT, "Lund", Boundaries(TEXT)) == ALL
    assert identical_ranges(TEXT, "") == []
    assert identical_ranges("ha ha ha ha", "ha ha") == [(0, 5), (6, 11)]
    assert identical_ranges("„Ja“, „Ja“", "„Ja“") == [(0, 4), (6, 10)]
    assert identical_ranges("E-Mail 👍 Mail 👍", "Mail 👍") == [(9, 15)]


def test_the_next_place_is_behind_and_then_from_the_start() -> None:
    span = Span("a", "actor", ((33, 37),))
    content = LayerContent(None, [span])
    assert next_identical(content, TEXT, span, span.end) == (58, 62)
    assert next_identical(content, TEXT, span, 63) == (85, 89)
    assert next_identical(content, TEXT, span, 86) == (0, 4)
    assert next_identical(content, TEXT, span, 10_000) == (0, 4)


def test_places_that_hold_the_label_are_left_out() -> None:
    span = Span("a", "actor", ((0, 4),))
    others = [Span("b", "actor", ((27, 37),)), Span("c", "quote", ((54, 72),)), Span("d", "actor", ((85, 89),))]
    content = LayerContent(None, [span, *others])
    assert next_identical(content, TEXT, span, 4) == (58, 62)
    assert untagged(content, "actor", ALL) == [(58, 62)]
    assert untagged(content, "quote", ALL) == [(0, 4), (33, 37), (85, 89)]
    filled = LayerContent(None, [span, *others, Span("e", "actor", ((58, 62),))])
    assert next_identical(filled, TEXT, span, 4) is None


def test_the_key_pressed_again_and_again_tags_every_place(scheme: Scheme) -> None:
    first = Span(
        "a", "actor", ((33, 37),), {"kind": "person", "entity": "Ada Lund"}, unsure=True, note="?", guessed=("kind",)
    )
    content = LayerContent(None, [first])
    focus = "a"
    for expected in [*ALL[2:], ALL[0]]:
        result = repeat_at_next(content, TEXT, scheme, focus)
        assert isinstance(result, ChangeSet)
        assert result.kind == "propagate"
        content.apply(result)
        focus = result.focus or ""
        made = content.spans[focus]
        assert made.fragments == (expected,)
        assert result.caret == expected[1]
        assert (made.attributes, made.guessed) == (first.attributes, ("kind",))
        assert (made.unsure, made.note, made.origin) == (False, None, Origin.PROPAGATED)
    result = repeat_at_next(content, TEXT, scheme, focus)
    assert isinstance(result, Problem)
    assert (result.code, result.level) == ("no_identical_text", "hint")


def test_many_places_are_one_step(scheme: Scheme) -> None:
    span = Span("a", "actor", ((0, 4),), {"kind": "person"})
    content = LayerContent(None, [span])
    result = repeat_span(content, TEXT, scheme, span, ALL[1:])
    assert isinstance(result, ChangeSet)
    assert len(result.changes) == 3
    content.apply(result)
    assert len(content) == 4
    content.apply(result.inverse())
    assert list(content.spans) == ["a"]


def test_a_span_of_another_article_can_be_repeated(scheme: Scheme) -> None:
    result = repeat_span(LayerContent(None), TEXT, scheme, Span("far", "actor", ((500, 504),)), [ALL[0]])
    assert isinstance(result, ChangeSet)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_repeated(scheme: Scheme, language: str) -> None:
    quote = Span("q", "quote", ((0, 4), (10, 15)))
    actor = Span("a", "actor", ((10, 20),))
    content = LayerContent(None, [quote, actor])
    results = [
        repeat_at_next(content, TEXT, scheme, "q"),
        repeat_at_next(content, TEXT, scheme, "a"),
        repeat_span(content, TEXT, scheme, actor, [(10, 15)]),
    ]
    codes = [result.code for result in results if isinstance(result, Problem)]
    assert codes == ["several_fragments", "no_identical_text", "actor_in_actor"]
    for code in codes[:2]:
        assert message(f"problem.{code}", language)
    assert next_identical(content, TEXT, quote, 0) is None
