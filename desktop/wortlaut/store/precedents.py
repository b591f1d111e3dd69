"""Spans with a note that makes them an example for others. SQL only; nothing here writes."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from wortlaut.domain.span import Range
from wortlaut.store.records import load

_ROWS = (
    'SELECT span.id, article.id, kind, annotator.name, article.language, label, start, "end", span.fragments, surface, '
    "attributes, precedent FROM span JOIN layer ON layer.number = span.layer JOIN article ON article.number = "
    "layer.article LEFT JOIN annotator ON annotator.id = layer.annotator "
    "WHERE span.rowid > ? AND span.rowid <= ? AND precedent IS NOT NULL"
)


class PrecedentRow(NamedTuple):
    """A precedent as the file has it."""

    span: str
    article: str
    kind: str
    annotator: str | None
    language: str
    label: str
    extent: Range
    text: str
    attributes: dict[str, str]
    note: str


def last(connection: sqlite3.Connection) -> int:
    """Return the number of the newest span; slices end there."""
    newest: int | None = connection.execute("SELECT max(rowid) FROM span").fetchone()[0]
    return newest or 0


def read(connection: sqlite3.Connection, after: int, up_to: int) -> Iterator[PrecedentRow]:
    """Yield the precedents among the spans with these numbers."""
    for row in connection.execute(_ROWS, (after, up_to)):
        (span, article, kind, annotator, language, label, start, end, fragments, surface, attributes, note) = row
        text = surface if fragments is None else " ".join(load(surface))
        yield PrecedentRow(span, article, kind, annotator, language, label, (start, end), text, load(attributes), note)
