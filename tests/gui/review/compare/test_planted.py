"""The thirty planted disagreements as the view shows them, with two to five annotators."""

from itertools import pairwise
from typing import Any

import pytest

from compare_samples import Sample
from planted_reviews import DISAGREEMENTS, planted_article
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.review.compare.card_book import MOST_VERSIONS
from wortlaut.gui.review.compare.items import Look
from wortlaut.review.cards import cards

OpenPage = Any
NAMES = ("anna", "ben", "cora", "dan", "eva")


def planted(scheme: Scheme, people: int) -> Sample:
    article = planted_article(0, NAMES[:people])
    made = cards(article.id, article.text, scheme, article.contributions)
    return Sample(Article(article.text, text_digest(article.text)), list(made))


@pytest.mark.parametrize("people", [2, 3, 5])
def test_every_version_of_every_card_is_shown(open_page: OpenPage, scheme: Scheme, people: int) -> None:
    page = open_page(planted(scheme, people))
    book = page.view.text._layout.book
    assert len(page.view.text.stops) == DISAGREEMENTS
    for _, owner in page.view.text.stops:
        numbers = {item.number for item in book.around(owner).items if item.look is not Look.QUIET}
        wanted = min(MOST_VERSIONS, len(book.cards[owner].readings))
        assert {str(place + 1) for place in range(wanted)} <= numbers
        assert page.view.text.owner_description(owner).count("Version ") == len(book.cards[owner].readings)


@pytest.mark.parametrize("people", [2, 5])
@pytest.mark.parametrize("width", [520, 900])
def test_nothing_of_them_overlaps(open_page: OpenPage, scheme: Scheme, people: int, width: int) -> None:
    page = open_page(planted(scheme, people), size=(width, 900))
    layout = page.view.text._layout
    for index in range(len(layout)):
        block = layout.block(index)
        lines = range(len(block.line_tops)) if block.length else ()
        edges = [(layout.line_top(block, line), layout.line_bottom(block, line)) for line in lines]
        assert all(bottom <= top for (_, bottom), (top, _) in pairwise(edges))
        for line in lines:
            for lane in layout.lanes(block)[line].lanes:
                center, half = layout.center(block, lane), layout.chips.height / 2
                assert edges[line][0] - 1 <= center - half
                assert center + half <= edges[line][1] + 1


def test_all_of_them_can_be_walked_through_by_key(open_page: OpenPage, scheme: Scheme) -> None:
    page = open_page(planted(scheme, 2), size=(900, 500))
    gone: list[str] = []
    page.view.card_clicked.connect(lambda card_id: (gone.append(card_id), page.view.set_current(card_id)))
    while page.view.text.walk(1):
        top, bottom = page.view.text.line_span(*page.view.text.frame_of(gone[-1]))
        assert top >= 0
        assert bottom <= page.view.text.viewport().height()
    assert gone == [owner for _, owner in page.view.text.stops]
