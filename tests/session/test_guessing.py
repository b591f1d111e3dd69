"""Guessed values: filled in when a span is made, a person's own once confirmed."""

import re

import pytest

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.session.annotate import create_span, set_attribute
from wortlaut.session.guessing import confirm_guesses, getting_ready, with_guesses

TEXT = "Der Rat will die Halle räumen, wenn Geld da ist."


def tagged(
    scheme: Scheme, content: LayerContent, label: str, surface: str, *, language: str = "de", **attributes: str
) -> Span:
    start = TEXT.index(surface)
    made = create_span(content, TEXT, scheme, label, [(start, start + len(surface))], attributes=attributes)
    changes = with_guesses(made, content, TEXT, scheme, boundaries=Boundaries(TEXT, language), language=language)
    assert isinstance(changes, ChangeSet), changes
    content.apply(changes)
    span = changes.changes[0].after
    assert isinstance(span, Span)
    return span


def test_a_new_span_has_the_guessed_value_marked_as_such(scheme: Scheme) -> None:
    span = tagged(scheme, LayerContent(None), "condition", "wenn Geld da ist")
    assert (span.attributes, span.guessed) == ({"type": "if"}, ("type",))


@pytest.mark.parametrize("language", ["de", "en"])
def test_getting_ready_leaves_no_pattern_for_the_first_tag(
    scheme: Scheme, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wortlaut.domain.guesses import cue, verb

    cue._types.cache_clear()
    verb._statuses.cache_clear()
    assert len(list(getting_ready(language))) == 3
    monkeypatch.setattr(re, "compile", None)
    for label, surface in (("condition", "wenn Geld da ist"), ("commitment", "will die Halle räumen")):
        assert tagged(scheme, LayerContent(None), label, surface, language=language).label == label


def test_a_given_value_is_not_replaced(scheme: Scheme) -> None:
    span = tagged(scheme, LayerContent(None), "condition", "wenn Geld da ist", type="after")
    assert (span.attributes, span.guessed) == ({"type": "after"}, ())


def test_a_problem_stays_a_problem(scheme: Scheme) -> None:
    problem = Problem("nothing_selected")
    assert (
        with_guesses(problem, LayerContent(None), TEXT, scheme, boundaries=Boundaries(TEXT), language="de") is problem
    )


def test_confirming_keeps_the_value_and_drops_the_mark_for_all_in_one_step(scheme: Scheme) -> None:
    content = LayerContent(None)
    spans = [
        tagged(scheme, content, "condition", "wenn Geld da ist"),
        tagged(scheme, content, "commitment", "Der Rat will die Halle räumen"),
    ]
    changes = confirm_guesses(content, [span.id for span in spans])
    assert isinstance(changes, ChangeSet)
    content.apply(changes)
    assert [content.spans[span.id].guessed for span in spans] == [(), ()]
    assert content.spans[spans[1].id].attributes == {"status": "intended"}
    assert confirm_guesses(content, [span.id for span in spans]) == Problem("no_guesses", "hint")
    content.apply(changes.inverse())
    assert content.spans[spans[0].id].guessed == ("type",)


def test_setting_a_guessed_value_to_itself_confirms_it(scheme: Scheme) -> None:
    content = LayerContent(None)
    span = tagged(scheme, content, "condition", "wenn Geld da ist")
    changes = set_attribute(content, scheme, span.id, "type", "if")
    assert isinstance(changes, ChangeSet)
    content.apply(changes)
    assert content.spans[span.id].guessed == ()
