"""Marks under text that a rule is about."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRect

from wortlaut.domain.change import Problem
from wortlaut.domain.span import Span
from wortlaut.gui.article.waves import signs_of, waves_in, waves_of

OpenPage = Callable[..., Any]

TEXT = "Der Rat zahlt.\n\n„Wir zahlen das selbst“, sagte Ruy.\n"
QUOTED = (TEXT.index("„"), TEXT.index("“") + 1)
SPANS = {"a": Span("a", "actor", ((0, 7),)), "b": Span("b", "actor", ((TEXT.index("Ruy"), TEXT.index("Ruy") + 3),))}
HINT = Problem("quotation_untagged", "hint", (), place=QUOTED)


def test_a_place_is_marked_as_a_whole_and_a_span_by_its_first_word() -> None:
    gone = Problem("x", "error", ("nobody",))
    problems = [Problem("x", "warning", ("a",)), HINT, Problem("y", "error", ("b",)), gone, Problem("z", "error", ())]
    assert waves_of(problems, SPANS, TEXT) == [
        (0, 3, "warning"),
        (*QUOTED, "hint"),
        (*SPANS["b"].fragments[0], "error"),
    ]


def test_the_gravest_problem_of_a_place_is_shown() -> None:
    problems = [Problem("x", "hint", ("a",)), Problem("y", "error", ("a",)), Problem("z", "warning", ("a",)), HINT]
    assert waves_of(problems, SPANS, TEXT)[0] == (0, 3, "error")
    assert signs_of(problems, SPANS) == [(0, "error"), (QUOTED[0], "hint")]


def test_what_reaches_into_a_part_is_found_there() -> None:
    waves = [(0, 3, "error"), (10, 60, "hint"), (50, 55, "error"), (70, 80, "hint")]
    assert waves_in(waves, 3, 10) == []
    assert waves_in(waves, 52, 71) == [(10, 60, "hint"), (50, 55, "error"), (70, 80, "hint")]


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_levels_look_different_and_only_hints_have_no_sign_in_the_margin(open_page: OpenPage, theme: str) -> None:
    page = open_page(TEXT, list(SPANS.values()), size=(420, 260))
    page.appearance.set_theme(theme)
    page.canvas.clearFocus()  # no blinking caret
    plain = page.picture()
    seen = set()
    left = page.canvas.viewport().mapTo(page.canvas, page.canvas.rect_of(QUOTED[0]).topLeft()).x()
    for level in ("hint", "warning", "error"):
        page.canvas.set_problems([Problem("x", level, (), place=QUOTED)])
        picture = page.picture()
        changed = [
            (x, y)
            for y in range(picture.height())
            for x in range(page.canvas.viewport().width())
            if picture.pixel(x, y) != plain.pixel(x, y)
        ]
        box: QRect = page.canvas.rect_of(QUOTED[0])
        under = [(x, y) for x, y in changed if x >= left - 4]
        assert under
        assert all(box.bottom() - 8 <= y <= box.bottom() + 4 for _, y in under)
        assert (len(under) < len(changed)) is (level != "hint")
        seen.add(frozenset((x, y, picture.pixel(x, y)) for x, y in under))
    assert len(seen) == 3
    page.canvas.set_problems([])
    assert page.picture() == plain
