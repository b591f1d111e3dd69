"""Which article somebody works on next: own ones, assigned ones, new ones; last those that are rather for review."""

import sqlite3

from wortlaut.store.articles import JOINS, STATE
from wortlaut.store.assignments import WORK
from wortlaut.store.records import utc_now

_SUBMITTED = "kind = 'person' AND version > 0 AND layer.annotator NOT IN (SELECT shadow FROM second_pass)"
_SUBMITTED_HERE = f"SELECT 1 FROM layer WHERE layer.article = article.number AND {_SUBMITTED}"  # noqa: S608
_OTHERS = f"SELECT article.id FROM layer JOIN article ON article.number = layer.article WHERE {_SUBMITTED}"  # noqa: S608
_LEFT = "mine.number IS NULL AND task.article IS NULL AND again.article IS NULL"
"""With `WORK`: the annotator has nothing to do with the article."""
_GIVEN_BACK = (
    "SELECT action.article FROM undo_entry JOIN action ON seq = action WHERE undo_entry.annotator = :annotator "
    "AND by_key = 1 AND state = 'done' AND kind = 'give_back'"
)


def left_to_others(connection: sqlite3.Connection, annotator: str) -> frozenset[str]:
    """Return the articles (ids) that others have submitted, or that the annotator (id) gave back.

    Those that the annotator works in, or that are assigned or presented again to that person, are not among them.
    """
    found = connection.execute(
        f"SELECT article.id FROM article {WORK} WHERE {_LEFT} AND article.id IN ({_OTHERS} UNION {_GIVEN_BACK})",  # noqa: S608
        {"annotator": annotator, "now": utc_now()},
    )
    return frozenset(row[0] for row in found)


def first_to_annotate(
    connection: sqlite3.Connection, annotator: str, *, state: str | None = None, among: str | None = None
) -> str | None:
    """Return the first article (id) that is not `left_to_others`, or None; it reads no further than to that one.

    `state` is one of those of `articles.ids`; `among` is the only article (id) that comes into question.
    """
    conditions = [f"NOT ({_LEFT} AND (EXISTS ({_SUBMITTED_HERE}) OR article.id IN ({_GIVEN_BACK})))"]
    if state is not None:
        conditions.append(f"{STATE} = :state")
    if among is not None:
        conditions.append("article.id = :among")
    found = connection.execute(
        f"SELECT article.id FROM article {JOINS} WHERE {' AND '.join(conditions)} "  # noqa: S608 (all parts constant)
        "ORDER BY article.number LIMIT 1",
        {"annotator": annotator, "now": utc_now(), "state": state, "among": among},
    ).fetchone()
    return found[0] if found else None


def has_layer(connection: sqlite3.Connection, annotator: str, article: str) -> bool:
    """Tell whether the annotator has begun the article (ids both)."""
    found = connection.execute(
        "SELECT 1 FROM article JOIN layer ON layer.article = article.number "
        "WHERE article.id = ? AND kind = 'person' AND layer.annotator = ?",
        (article, annotator),
    )
    return found.fetchone() is not None


def first_open(connection: sqlite3.Connection, annotator: str) -> str | None:
    """Return the first article (id) that the annotator (id) has begun and not submitted, or None."""
    found = connection.execute(
        "SELECT article.id FROM layer JOIN article ON article.number = layer.article WHERE layer.annotator = ? "
        "AND layer.state = 'open' AND kind = 'person' ORDER BY article.number LIMIT 1",
        (annotator,),
    ).fetchone()
    return found[0] if found else None
