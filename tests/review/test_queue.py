"""Patterns, the value of a card, and deciding alike."""

from math import log, log2

import pytest

from planted_reviews import planted_article, planted_articles
from wortlaut.domain.card import Card, Category
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.scheme import Scheme
from wortlaut.review.alike import transfer
from wortlaut.review.cards import cards
from wortlaut.review.patterns import Pattern, cluster, pattern
from wortlaut.review.queue import UNCOVERED, WEIGHTS, FactorKind, queue_context, value

PATTERNS = {
    "only the first has the quote": "missing:quote",
    "only the second has the actor": "missing:actor:okafor",
    "actor or quote": "label:actor/quote",
    "another label and another right edge": "label:commitment/quote",
    "left edge": "boundary:quote:left:+gestern …",
    "both edges, shifted": "boundary:quote:left/right:+habe/geprüft",
    "the final period": "boundary:quote:right:+.",
    "the quotation marks": "boundary:quote:left/right:+„/.“",
    "white space at the edge": "boundary:quote:right:+@white_space",
    "the article word": "boundary:actor:left:+@article_word",
    "the office": "boundary:actor:left:+@office",
    "the form of address": "boundary:actor:left:+@office",
    "the opening word": "boundary:quote:left:+dass",
    "the edge runs over a condition": "boundary:commitment:right:+falls …",
    "one span or two": "split:quote:@parts",
    "one span or three": "split:commitment:@parts",
    "with a hole or without": "split:quote:@hole",
    "another value": "attribute:quote:type=direct|partial",
    "another status": "attribute:commitment:status=intended|pledged",
    "no link": "link:quote:speaker/@no_link",
    "another target": "link:quote:speaker/@other_target",
}


def planted(scheme: Scheme, number: int = 0) -> dict[str, tuple[Card, str]]:
    """The disagreeing cards of one planted article by the name of what is planted, with the text."""
    article = planted_article(number)
    made = [card for card in cards(article.id, article.text, scheme, article.contributions) if not card.agreed]
    return {
        one.name: (next(card for card in made if one.start <= card.hull[0] < one.end), article.text)
        for one in article.disagreements
    }


def test_patterns_say_what_a_card_is_about(scheme: Scheme) -> None:
    made = planted(scheme)
    assert {name: cluster(*made[name], scheme) for name in PATTERNS} == PATTERNS


def test_agreed_cards_have_a_pattern_too(scheme: Scheme) -> None:
    article = planted_article()
    agreed = next(c for c in cards(article.id, article.text, scheme, article.contributions) if c.agreed)
    assert pattern(agreed, article.text, scheme) == Pattern(None, ())
    assert cluster(agreed, article.text, scheme) == "agreed"


def test_the_same_difference_in_other_articles_is_one_cluster(scheme: Scheme) -> None:
    one, other = planted(scheme), planted(scheme, 1)
    assert {name for name in one if cluster(*one[name], scheme) != cluster(*other[name], scheme)} == {
        "only the second has the actor"  # another name
    }


def test_the_value_is_the_product_of_the_formula(scheme: Scheme) -> None:
    entries = [
        (card, cluster(card, article.text, scheme))
        for article in planted_articles(60)
        for card in cards(article.id, article.text, scheme, article.contributions)
    ]
    context = queue_context(entries)
    labels = [span.label for article in planted_articles(60) for c in article.contributions for span in c.spans]
    assert context.spans == len(labels)
    card, key = next((card, key) for card, key in entries if key.endswith("+dass"))
    found = value(card, key, context, covered=False)
    quotes = labels.count("quote")
    equal = pairs = 0
    for article in planted_articles(60):
        a, b = ({(s.label, s.fragments) for s in c.spans if s.label == "quote"} for c in article.contributions)
        equal, pairs = equal + 2 * len(a & b), pairs + len(a) + len(b)
    expected = [WEIGHTS[Category.BOUNDARY], log(len(labels) / quotes), log2(1 + 2), 1 - equal / pairs, UNCOVERED]
    assert [factor.kind for factor in found.factors] == list(FactorKind)
    assert [factor.value for factor in found.factors] == pytest.approx(expected)
    product = 1.0
    for factor in expected:
        product *= factor
    assert found.product == pytest.approx(product)
    assert value(card, key, context, covered=True).product == pytest.approx(product / UNCOVERED)
    assert [factor.subject for factor in found.factors] == ["boundary", "quote", "2", "quote", ""]


def test_a_label_dispute_counts_by_its_rarer_label(scheme: Scheme) -> None:
    article = planted_article()
    made = cards(article.id, article.text, scheme, article.contributions)
    context = queue_context((card, cluster(card, article.text, scheme)) for card in made)
    card, _ = planted(scheme)["condition or commitment"]
    assert context.labels["condition"] < context.labels["commitment"]
    assert value(card, "key", context, covered=True).factors[1].subject == "condition"


@pytest.mark.parametrize(
    "name",
    [
        "only the first has the quote",
        "commitment or quote",
        "left edge",
        "both edges, shifted",
        "the final period",
        "the office",
        "one span or two",
        "with a hole or without",
        "another status",
        "no link",
    ],
)
def test_a_version_is_taken_alike_whoever_made_it(scheme: Scheme, name: str) -> None:
    # which of the two annotators reads as the first changes from article to article only by the scene, so turn one
    card, text = planted(scheme)[name]
    article = planted_article(1)
    turned = [
        type(c)({"anna": "zoe", "ben": "abel"}[c.annotator], c.version, c.spans, c.links) for c in article.contributions
    ]
    others = cards(article.id, article.text, scheme, turned)
    start = next(one.start for one in article.disagreements if one.name == name)
    other = next(one for one in others if one.hull[0] >= start and not one.agreed)
    for at, reading in enumerate(card.readings):
        moved = transfer(card, Choice(ChoiceKind.TAKE, at), other, scheme)
        assert isinstance(moved, Choice)
        assert moved.reading == 1 - at
        taken = other.readings[moved.reading or 0]
        assert [s.surface(text) for s in reading.example] == [s.surface(article.text) for s in taken.example]


def test_what_cannot_be_decided_alike(scheme: Scheme) -> None:
    made, others = planted(scheme), planted(scheme, 1)
    target, other_target = made["another target"][0], others["another target"][0]
    assert transfer(target, Choice(ChoiceKind.TAKE, 0), other_target, scheme) == Problem("alike_no_reading", "hint")
    label, edge = made["actor or quote"][0], made["another label and another right edge"][0]
    assert transfer(label, Choice(ChoiceKind.TAKE, 0), edge, scheme) == Problem("alike_other_aspects", "hint")
    edit = Choice(ChoiceKind.EDIT, fragments=((0, 3),))
    assert transfer(label, edit, others["actor or quote"][0], scheme) == Problem("alike_own_text", "hint")
    assert transfer(label, Choice(ChoiceKind.REJECT, 1), others["actor or quote"][0], scheme) == Choice(
        ChoiceKind.REJECT
    )
