"""Counts over the whole project, from the counts each layer keeps. Touches neither texts nor spans."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from wortlaut.store.records import load


@dataclass(frozen=True, slots=True)
class LayerOverview:
    """One layer of an article."""

    annotator: str
    """Name; the kind for layers no person owns."""
    kind: str
    state: str
    version: int
    spans: int
    counts: dict[str, int]
    """Label to number of spans."""


@dataclass(frozen=True, slots=True)
class ArticleOverview:
    """One article with all its layers: persons by name, then gold, then machine."""

    id: str
    sources: tuple[str, ...]
    title: str | None
    first_words: str
    date: str | None
    language: str
    characters: int
    layers: tuple[LayerOverview, ...]


def articles(connection: sqlite3.Connection) -> list[ArticleOverview]:
    """Return all articles in the order they came into the project."""
    sources: dict[int, list[str]] = {}
    for article, name in connection.execute("SELECT article, name FROM source ORDER BY article, position"):
        sources.setdefault(article, []).append(name)
    layers: dict[int, list[LayerOverview]] = {}
    for article, name, kind, state, version, spans, counts in connection.execute(
        "SELECT article, ifnull(annotator.name, kind), kind, state, version, spans, counts FROM layer "
        "LEFT JOIN annotator ON annotator.id = layer.annotator "
        "ORDER BY article, CASE kind WHEN 'person' THEN 0 WHEN 'gold' THEN 1 ELSE 2 END, annotator.name"
    ):
        layers.setdefault(article, []).append(LayerOverview(name, kind, state, version, spans, load(counts)))
    return [
        ArticleOverview(
            id_, tuple(sources.get(number, ())), title, words, date, language, characters, tuple(layers.get(number, ()))
        )
        for number, id_, title, words, date, language, characters in connection.execute(
            "SELECT number, id, title, first_words, date, language, characters FROM article ORDER BY number"
        )
    ]


def links(
    connection: sqlite3.Connection, shown: Callable[[str, str, str], bool] | None = None
) -> dict[tuple[str, str], dict[str, int]]:
    """Return how many links of each type there are, by (annotator or kind, kind) of their layer.

    `shown` is asked with an article's id, the kind and the annotator of a layer whether to count it.
    """
    if shown is not None:
        return _shown_links(connection, shown)
    found: dict[tuple[str, str], dict[str, int]] = {}
    for name, kind, type_, number in connection.execute(
        "SELECT ifnull(annotator.name, kind), kind, type, count(*) FROM link JOIN layer ON layer.number = link.layer "
        "LEFT JOIN annotator ON annotator.id = layer.annotator GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    ):
        found.setdefault((name, kind), {})[type_] = number
    return found


def _shown_links(
    connection: sqlite3.Connection, shown: Callable[[str, str, str], bool]
) -> dict[tuple[str, str], dict[str, int]]:
    found: dict[tuple[str, str], dict[str, int]] = {}
    for article, name, kind, type_, number in connection.execute(
        "SELECT article.id, ifnull(annotator.name, kind), kind, type, count(*) FROM link "
        "JOIN layer ON layer.number = link.layer JOIN article ON article.number = layer.article "
        "LEFT JOIN annotator ON annotator.id = layer.annotator GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4"
    ):
        if shown(article, kind, name):
            types = found.setdefault((name, kind), {})
            types[type_] = types.get(type_, 0) + number
    return found


def has_content(connection: sqlite3.Connection) -> bool:
    """Tell whether there is anything worth a backup."""
    return connection.execute("SELECT 1 FROM article LIMIT 1").fetchone() is not None
