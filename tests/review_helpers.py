"""Builds projects whose articles several people have submitted, for the tests of the review."""

from collections.abc import Mapping, Sequence
from typing import Any

from store_helpers import article
from wortlaut.domain.article import Article
from wortlaut.domain.card import Card
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import LayerState, Link, Span
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Session
from wortlaut.store import bulk
from wortlaut.store.bulk_values import IncomingLayer
from wortlaut.store.project_file import Project

SENTENCE = "Ministerin Anna Kern sagte am Montag, die Stadt werde 500 Wohnungen bauen, wenn der Rat zustimmt. "
"""Parts: actor [0,20), quote [38,97), commitment [38,73), condition [75,97); each further sentence 99 later."""
LENGTH = len(SENTENCE)


def text_of(sentences: int, name: str = "") -> str:
    """A text of equal sentences; `name` makes it another article."""
    return SENTENCE * sentences + name


def place(sentence: int, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """A range of one sentence, as fragments."""
    return ((sentence * LENGTH + start, sentence * LENGTH + end),)


def span(label: str, fragments: Sequence[Sequence[int]], **attributes: str) -> Span:
    """A span with a fresh id."""
    return Span(new_id(), label, tuple((start, end) for start, end in fragments), attributes)


Content = tuple[Sequence[Span], Sequence[Link]]


def submit(project: Project, item: Article, layers: Mapping[str, Content], version: int = 1) -> None:
    """Bring submitted layers of an article into the project, by annotator name."""
    with bulk.Import(project) as batch:
        batch.add_article(item)
        for name, (spans, links) in layers.items():
            batch.add_layer(item.id, incoming(name, spans, links, version))


def incoming(name: str, spans: Sequence[Span], links: Sequence[Link], version: int = 1) -> IncomingLayer:
    """A submitted layer as an import brings it."""
    return IncomingLayer(
        name,
        state=LayerState.SUBMITTED,
        version=version,
        scheme="quote-actor-commitment-condition 1.2",
        spans=[span_object(one) for one in spans],
        links=[{"id": one.id, "type": one.type, "from": one.source, "to": one.target} for one in links],
    )


def span_object(one: Span) -> dict[str, Any]:
    """A span as an import brings it."""
    return {"id": one.id, "label": one.label, "fragments": [list(part) for part in one.fragments],
            "attributes": dict(one.attributes), "origin": "manual"}  # fmt: skip


def article_of(text: str, name: str = "001_a.txt") -> Article:
    """An article."""
    return article(text, name)


def annotator_id(session: Session, name: str) -> str:
    """Id of a person by name."""
    return next(person.id for person in session.annotators() if person.name == name)


def take(card: Card, annotator: str) -> Choice:
    """The choice of what one annotator (id) has."""
    return Choice(ChoiceKind.TAKE, next(at for at, one in enumerate(card.readings) if annotator in one.annotators))


def gold_of(desk: ReviewDesk, article_id: str) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    """Label and fragments of all gold spans, in text order."""
    review = desk.review(article_id)
    assert review
    return [(one.label, one.fragments) for one in review.content().ordered()]
