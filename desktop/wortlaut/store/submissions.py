"""Reads what annotators submitted, article by article, for comparing it. Owners of second passes are no annotators."""

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from wortlaut.domain.card import Contribution
from wortlaut.domain.span import Annotator
from wortlaut.store.scheme_use import frozen

GOLD = "gold"
"""Stands for the id of an annotator where the adjudicated layers are meant."""

_NOT_SHADOW = "ifnull(layer.annotator, '') NOT IN (SELECT shadow FROM second_pass)"
_COMPARABLE = "kind IN ('person', 'gold')"
_DONE = "state IN ('submitted', 'gold')"


class LayerState(NamedTuple):
    """How far one annotator is with one article."""

    annotator: str
    """Annotator id."""
    state: str
    version: int


class ArticleStates(NamedTuple):
    """One article with the layers of the annotators asked for."""

    number: int
    """Of its row, for `text_of`."""
    id: str
    title: str | None
    date: str | None
    url: str | None
    layers: tuple[LayerState, ...]
    """By annotator id."""


class Submission(NamedTuple):
    """What one annotator submitted on one article."""

    contribution: Contribution
    at: str
    """UTC."""
    guideline: str | None


class SecondPass(NamedTuple):
    """An article that somebody annotated twice, and submitted both times."""

    number: int
    article: str
    annotator: str
    first: Contribution
    second: Contribution
    """Of the same annotator, under the id of the owner of the second layer."""


def submitters(connection: sqlite3.Connection) -> list[Annotator]:
    """Return the people who have submitted anything, by name."""
    found = connection.execute(
        "SELECT annotator.id, name FROM annotator WHERE id IN (SELECT annotator FROM layer WHERE kind = 'person' "  # noqa: S608
        f"AND state = 'submitted' AND {_NOT_SHADOW}) ORDER BY name_key"
    )
    return [Annotator(*row) for row in found]


def states(connection: sqlite3.Connection, annotators: Sequence[str]) -> list[ArticleStates]:
    """Return the articles on which any of the annotators (ids, or `GOLD`) has a layer, by article id."""
    places = ", ".join("?" * len(annotators))
    rows = connection.execute(
        "SELECT article.number, article.id, title, date, json_extract(meta, '$.url'), ifnull(annotator, kind), state, "  # noqa: S608
        "version FROM layer JOIN article ON article.number = layer.article "
        f"WHERE {_COMPARABLE} AND ifnull(annotator, kind) IN ({places}) AND {_NOT_SHADOW} "
        "ORDER BY article.id, ifnull(annotator, kind)",
        tuple(annotators),
    )
    found = []
    for head, group in groupby(rows, key=lambda row: row[:5]):
        number, id_, title, date, url = head
        layers = tuple(LayerState(*row[5:]) for row in group)
        found.append(ArticleStates(number, id_, title, date, url if isinstance(url, str) else None, layers))
    return found


def text_of(connection: sqlite3.Connection, number: int) -> str:
    """Return the text of the article with that row number."""
    text: str = connection.execute("SELECT body FROM text WHERE number = ?", (number,)).fetchone()[0]
    return text


def submitted(connection: sqlite3.Connection, number: int, annotators: Sequence[str]) -> list[Submission]:
    """Return what the annotators (ids, or `GOLD`) submitted last on the article with that row number, by annotator id.

    A layer that was reopened is not submitted.
    """
    places = ", ".join("?" * len(annotators))
    rows = connection.execute(
        "SELECT ifnull(annotator, kind), layer.version, content, at, submission.guideline FROM layer "  # noqa: S608
        "JOIN submission ON submission.layer = layer.number AND submission.version = layer.version "
        f"WHERE article = ? AND {_COMPARABLE} AND {_DONE} AND ifnull(annotator, kind) IN ({places}) "
        "ORDER BY ifnull(annotator, kind)",
        (number, *annotators),
    )
    return [Submission(Contribution(row[0], row[1], *frozen(connection, row[2])), row[3], row[4]) for row in rows]


def second_passes(connection: sqlite3.Connection, annotators: Sequence[str]) -> Iterator[SecondPass]:
    """Yield the articles that the annotators (ids) submitted twice, by article id."""
    places = ", ".join("?" * len(annotators))
    rows = connection.execute(
        "SELECT article.number, article.id, second_pass.annotator, shadow FROM second_pass "  # noqa: S608
        f"JOIN article ON article.id = second_pass.article WHERE second_pass.annotator IN ({places}) "
        "ORDER BY article.id, second_pass.annotator",
        tuple(annotators),
    ).fetchall()
    for number, article, annotator, shadow in rows:
        found = submitted(connection, number, (annotator, shadow))
        both = {one.contribution.annotator: one.contribution for one in found}
        if len(both) == 2:
            yield SecondPass(number, article, annotator, both[annotator], both[shadow])
