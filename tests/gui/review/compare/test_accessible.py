"""What a screen reader is told."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QAccessible

from compare_samples import Sample, agreed
from wortlaut.domain.article import Article, text_digest

OpenPage = Any
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture(autouse=True)
def awake() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def interface(page: Any) -> Any:
    return QAccessible.queryAccessibleInterface(page.view.text)


def test_the_name_tells_the_current_card(open_page: OpenPage) -> None:
    page = open_page()
    assert page.view.text.accessibleName() == "Article text"
    page.view.set_current("c-boundary")
    assert page.view.text.accessibleName() == "Article text, Card 2 of 10, Boundary left, Zitat"
    page.view.set_state("c-boundary", "skipped")
    page.view.set_current("c-boundary")
    assert page.view.text.accessibleName().endswith("Zitat, later")


def test_each_card_is_a_child_with_all_versions_as_its_description(open_page: OpenPage) -> None:
    page = open_page()
    article = interface(page)
    assert article.childCount() == 10
    names = [article.child(at).text(NAME) for at in range(10)]
    assert names[0] == "Card 1 of 10, Boundary left, Akteur, decided"
    assert "Card 4 of 10, Label, Zusage / Zitat" in names
    missing = article.child(2)
    assert missing.text(DESCRIPTION).startswith("Version 1: nothing. Version 2: Zusage · ")
    assert "Bagger, Boote" in missing.text(DESCRIPTION)


def test_versions_are_told_in_the_order_they_are_shown(open_page: OpenPage) -> None:
    page = open_page()
    page.sample.orders["c-missing"] = (1, 0)
    page.show()
    assert interface(page).child(2).text(DESCRIPTION).endswith("Version 2: nothing")


def test_a_child_knows_its_place_and_whether_it_is_current(open_page: OpenPage) -> None:
    page = open_page()
    page.view.set_current("c-label")
    article = interface(page)
    children = [article.child(at) for at in range(article.childCount())]
    assert [child.state().selected for child in children].count(True) == 1
    assert children[3].state().selected
    place = children[3].rect().center()
    assert article.indexOfChild(article.childAt(place.x(), place.y())) == 3
    assert article.indexOfChild(children[5]) == 5


def test_the_text_can_be_read_and_the_caret_followed(open_page: OpenPage) -> None:
    page = open_page()
    text = interface(page).textInterface()
    assert text.text(0, 10) == page.sample.article.text[:10]
    page.view.text.view.move_caret(25)
    assert interface(page).textInterface().cursorPosition() == 25


def test_children_of_another_article_are_invalid(open_page: OpenPage) -> None:
    page = open_page()
    old = interface(page).child(0)
    words = "Kurz."
    page.sample = Sample(Article(words, text_digest(words)), [agreed("x", "actor", "Kurz", words)])
    page.show()
    assert not old.isValid()
    assert interface(page).childCount() == 0
