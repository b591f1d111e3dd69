"""A very long article with very many cards: only what is in sight is made, and a change touches only its place."""

import random
from typing import Any

import pytest

from compare_samples import Sample, agreed, disputed, make_span
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.card import Card, Category

OpenPage = Any
LENGTH, CARDS = 300_000, 6000


@pytest.fixture(scope="module")
def long_sample() -> Sample:
    """Every third card is in dispute; one line in the middle is far too long for one block."""
    chance = random.Random(4)
    words = ["Gemeinde", "Hafen", "und", "will", "den", "Deich", "am", "Sund", "prüfen", "\n"]
    text = " ".join(chance.choice(words) for _ in range(LENGTH // 6))
    middle = len(text) // 2
    text = text[:middle] + text[middle : middle + 40_000].replace("\n", " ") + text[middle + 40_000 :]
    cards: list[Card] = []
    for number in range(CARDS):
        start = chance.randrange(len(text) - 200)
        end = start + chance.choice([6, 20, 80, 180])
        if number % 3:
            card = agreed(f"c{number}", "actor", text[start:end], text, start)
        else:
            card = disputed(
                f"c{number}", (Category.MISSING,), (), (make_span(f"m{number}", "quote", (start, end)),)
            )  # fmt: skip
        cards.append(card)
    found = {card.id: card for card in cards}
    sample = Sample(Article(text, text_digest(text)), cards)
    sample.order_of = lambda card_id: tuple(range(len(found[card_id].readings)))  # type: ignore[method-assign]
    return sample


def made(page: Any) -> tuple[int, int]:
    """Return how many blocks are laid out, and how many cards have been turned into lanes."""
    layout = page.view.text._layout
    return len(layout._laid), len(layout.book._made)


def test_only_what_is_in_sight_is_made(open_page: OpenPage, long_sample: Sample) -> None:
    page = open_page(long_sample, size=(900, 900))
    page.picture()
    blocks, cards = made(page)
    assert blocks < 120
    assert cards < 400
    far = page.view.text.stops[-5][1]
    page.view.set_current(far)
    page.picture()
    top, bottom = page.view.text.line_span(*page.view.text.frame_of(far))
    assert top >= 0
    assert bottom <= page.view.text.viewport().height()
    assert made(page)[1] < 1200


def test_a_decision_makes_nothing_far_away_anew(open_page: OpenPage, long_sample: Sample) -> None:
    page = open_page(long_sample, size=(900, 900))
    layout = page.view.text._layout
    card_id = page.view.text.stops[0][1]
    page.view.set_current(card_id)
    page.picture()
    last = max(layout._laid)
    kept = layout.lanes(layout.block(last))
    page.view.set_state(card_id, "decided")
    page.picture()
    assert layout.lanes(layout.block(last)) is kept


def test_every_card_can_be_reached_inside_a_line_that_never_ends(open_page: OpenPage, long_sample: Sample) -> None:
    page = open_page(long_sample, size=(900, 900))
    text = page.sample.article.text
    middle = len(text) // 2 + 20_000
    inside = [owner for start, owner in page.view.text.stops if abs(start - middle) < 3000]
    assert len(inside) > 3
    for owner in inside[:6]:
        page.view.set_current(owner)
        top, bottom = page.view.text.line_span(*page.view.text.frame_of(owner))
        assert top >= 0
        assert bottom <= page.view.text.viewport().height()
