"""Arrows between linked spans: they never touch the letters, and say which way the link runs."""

from collections.abc import Callable
from itertools import pairwise, permutations
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF

from wortlaut.domain.span import Link, Span
from wortlaut.gui.article.arrows import Arrow, arrow, spots
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.link_marks import LinkPreview

OpenPage = Callable[..., Any]

TEXT = "\n\n".join(
    f"Absatz {number}: Der Rat will die Brücke erneuern, sagte Okafor am Abend, und die Kasse zahlt bis zum Mai, wenn "
    "der Kreis zustimmt; dagegen ist Ruy, der lieber eine Fähre hätte und das auch sagt."
    for number in range(1, 9)
)
"""Lines of every kind: neighbors, the same one, other paragraphs, out of sight."""


def _spans(words: str, label: str) -> list[Span]:
    places, at = [], TEXT.find(words)
    while at >= 0:
        places.append(at)
        at = TEXT.find(words, at + 1)
    return [Span(f"{label}{number}", label, ((at, at + len(words)),)) for number, at in enumerate(places)]


@pytest.fixture
def layout(open_page: OpenPage) -> ArticleLayout:
    """A text with lanes on some lines and none on others."""
    spans = [*_spans("Okafor", "actor")[::2], *_spans("die Kasse zahlt", "commitment")]
    page = open_page(TEXT, spans, size=(620, 700))
    found: ArticleLayout = page.canvas._layout
    return found


def _letters(layout: ArticleLayout) -> list[tuple[float, float]]:
    """Top and bottom of what letters can cover on each line: from the ascenders to the descenders."""
    size = layout.metrics.size
    found = []
    for index in range(len(layout)):
        block = layout.block(index)
        if block.end > block.start:
            for line in range(len(block.line_starts)):
                top = layout.top_of(index) + block.line_tops[line] + layout.metrics.top_gap
                found.append((top + 0.32 * size, top + 1.32 * size))
    return found


def _points(made: Arrow) -> list[QPointF]:
    return [made.path.pointAtPercent(step / 200) for step in range(201)] + (
        [made.head.at(corner) for corner in range(3)] if made.head is not None else []
    )


def test_no_arrow_covers_a_letter(layout: ArticleLayout) -> None:
    ends = [*_spans("Okafor", "actor")[:4], *_spans("Ruy", "actor")[:4], *_spans("die Kasse zahlt bis", "quote")[:3]]
    letters = _letters(layout)
    view = 0, layout.total_height
    for number, (source, target) in enumerate(permutations(ends, 2)):
        made = arrow(layout, spots(layout, source, *view), spots(layout, target, *view), number % 4)
        assert made is not None
        for point in _points(made):
            if 0 < point.x() < layout.metrics.column:
                assert not any(top < point.y() < bottom for top, bottom in letters), (source.id, target.id, point)


def test_an_arrow_ends_at_its_target(layout: ArticleLayout) -> None:
    source, target = _spans("Okafor", "actor")[1], _spans("Ruy", "actor")[3]
    view = 0, layout.total_height
    [place] = spots(layout, target, *view)
    made = arrow(layout, spots(layout, source, *view), [place])
    assert made is not None
    assert made.head is not None
    tip = made.head.at(0)
    assert place.left <= tip.x() <= place.right
    assert abs(tip.y() - place.top) <= 1


def test_an_end_out_of_sight_has_no_head_and_lays_nothing_out(open_page: OpenPage) -> None:
    source, target = _spans("Okafor", "actor")[0], _spans("Ruy", "actor")[-1]
    layout: ArticleLayout = open_page(TEXT, size=(620, 300)).canvas._layout
    laid = set(layout._laid)
    made = arrow(layout, spots(layout, source, 0, 200), spots(layout, target, 0, 200))
    assert made is not None
    assert made.head is None
    assert set(layout._laid) == laid


def test_links_show_while_an_end_has_the_focus_or_the_pointer(open_page: OpenPage) -> None:
    quote, actor = Span("q", "quote", ((10, 30),)), Span("a", "actor", ((59, 65),))
    page = open_page(TEXT, [quote, actor], [Link("l", "speaker", "q", "a")])
    plain = page.picture()
    page.view.focus("a")
    assert page.picture() != plain
    assert len(page.canvas._scene.links.arrows) == 1
    page.view.focus(None)
    assert page.picture() == plain
    page.move(page.point(12, 0))
    page.picture()
    assert len(page.canvas._scene.links.arrows) == 1
    page.move(QPoint(4, 4))
    page.picture()
    assert not page.canvas._scene.links.arrows


def test_numbers_stand_above_their_spans_and_beside_each_other(open_page: OpenPage) -> None:
    spans = [Span("q", "quote", ((10, 30),)), *(Span(f"a{at}", "actor", ((at, at + 1),)) for at in (40, 41, 42))]
    page = open_page(TEXT, spans)
    page.view.focus("q")
    numbers = {f"a{at}": number for number, at in enumerate((42, 41, 40), 1)}
    page.canvas.show_link_preview(LinkPreview("q", frozenset(numbers), numbers, "a42"))
    page.picture()
    badges = page.canvas._scene.links.badges
    assert [number for _, number in badges] == [3, 2, 1]
    lefts = [corner.x() for corner, _ in badges]
    assert all(after - before >= 16 for before, after in pairwise(lefts))
    page.canvas.show_link_preview(None)
    page.picture()
    assert not page.canvas._scene.links.badges
