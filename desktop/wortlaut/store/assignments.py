"""Who is to annotate which article, who is presented with one again, and what somebody must therefore not see."""

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass

from wortlaut.domain.span import SHADOW_SUFFIX, Annotator
from wortlaut.store.journal import Row, Viewer
from wortlaut.store.layers import StoredLayer, find_layer
from wortlaut.store.records import Data, dump, utc_now
from wortlaut.store.review_tables import data_of_row, identity, selection

WORK = (
    "LEFT JOIN second_pass AS again ON again.article = article.id AND again.annotator = :annotator "
    "AND again.due <= :now AND NOT EXISTS (SELECT 1 FROM layer AS done WHERE done.article = article.number "
    "AND done.kind = 'person' AND ifnull(done.annotator, '') = again.shadow AND done.state = 'submitted') "
    "LEFT JOIN layer AS mine ON mine.article = article.number AND mine.kind = 'person' "
    "AND ifnull(mine.annotator, '') = ifnull(again.shadow, :annotator) "
    "LEFT JOIN assignment AS task ON task.article = article.id AND task.annotator = :annotator "
)
"""Joins the work of `:annotator` at the moment `:now` (UTC) to `article`: `again`, a second pass that is due and not
submitted; `mine`, the layer worked in (that of the second pass then); `task`, the assignment."""

BLIND = "ifnull(mine.state = 'open', task.article IS NOT NULL OR again.article IS NOT NULL)"
"""With `WORK`: whether the annotator must not see what others did."""

_ALL_BLIND = (
    "SELECT task.article FROM assignment AS task WHERE task.annotator = :annotator AND NOT EXISTS (SELECT 1 "
    "FROM layer JOIN article ON article.number = layer.article WHERE article.id = task.article "
    "AND kind = 'person' AND layer.annotator = :annotator) "
    "UNION ALL SELECT article.id FROM layer JOIN article ON article.number = layer.article "
    "WHERE annotator = :annotator AND state = 'open' AND kind = 'person' "
    "UNION ALL SELECT again.article FROM second_pass AS again WHERE again.annotator = :annotator "
    "AND again.due <= :now AND NOT EXISTS (SELECT 1 FROM layer JOIN article ON article.number = layer.article "
    "WHERE article.id = again.article AND kind = 'person' AND layer.annotator = again.shadow "
    "AND state = 'submitted')"
)
_BLIND_AMONG = (
    f"SELECT article.id FROM article {WORK} "  # noqa: S608 (constant text)
    f"WHERE article.id IN (SELECT value FROM json_each(:articles)) AND {BLIND}"
)


@dataclass(frozen=True, slots=True)
class Workload:
    """What one annotator has to do and has done."""

    annotator: Annotator
    assigned: int
    open: int
    """Articles with a layer that is open."""
    submitted: int


def blind(connection: sqlite3.Connection, annotator: str | None) -> frozenset[str]:
    """Return the ids of the articles where the annotator (id) must not see what others did.

    These are the ones assigned to that annotator, opened by, or presented again to, and not submitted.
    """
    found = connection.execute(_ALL_BLIND, {"annotator": annotator, "now": utc_now()})
    return frozenset(row[0] for row in found)


def presented_again(connection: sqlite3.Connection, annotator: str) -> dict[str, str]:
    """Return the articles (ids) that the annotator (id) is presented with again now, and since when (UTC)."""
    found = connection.execute(
        f"SELECT article.id, again.due FROM article {WORK} WHERE again.article IS NOT NULL "  # noqa: S608
        "AND article.id IN (SELECT article FROM second_pass WHERE annotator = :annotator)",
        {"annotator": annotator, "now": utc_now()},
    )
    return dict(found.fetchall())


def viewer(connection: sqlite3.Connection, annotator: str) -> Viewer:
    """Return what of the journal is shown to the annotator (id)."""
    return Viewer(annotator, blind(connection, annotator), presented_again(connection, annotator))


def viewer_among(connection: sqlite3.Connection, annotator: str, articles: Collection[str]) -> Viewer:
    """Return what shows the annotator (id) as much as `viewer`, of actions on one of `articles` (ids) or on several.

    Each key asks for the history of one span, and somebody may have thousands of articles open.
    """
    values = {"annotator": annotator, "now": utc_now(), "articles": dump(sorted(articles))}
    # one article that is hidden, whichever, hides what others did in several at once
    hidden = connection.execute(_BLIND_AMONG, values).fetchall() or connection.execute(f"{_ALL_BLIND} LIMIT 1", values)
    return Viewer(annotator, frozenset(row[0] for row in hidden), presented_again(connection, annotator))


def owner(connection: sqlite3.Connection, article: str, annotator: Annotator) -> Annotator:
    """Return whose layer the annotator works in: the shadow's while a second pass is due and not submitted."""
    row = connection.execute(
        f"SELECT again.shadow, person.name FROM article {WORK} "  # noqa: S608 (constant text)
        "JOIN annotator AS person ON person.id = again.shadow WHERE article.id = :article",
        {"article": article, "annotator": annotator.id, "now": utc_now()},
    ).fetchone()
    return Annotator(*row) if row else annotator


def worked_in(
    connection: sqlite3.Connection, article: str, annotator: Annotator
) -> tuple[Annotator, StoredLayer | None]:
    """Return whose layer of an article the annotator works in, and that layer when it is there."""
    person = owner(connection, article, annotator)
    return person, find_layer(connection, article, person.id)


def shadow_of(connection: sqlite3.Connection, annotator: Annotator) -> Annotator | None:
    """Return the owner of an annotator's second pass, if there is one in the project."""
    row = connection.execute(
        "SELECT shadow, person.name FROM second_pass JOIN annotator AS person ON person.id = shadow "
        "WHERE annotator = ? UNION SELECT id, name FROM annotator WHERE name = ? LIMIT 1",
        (annotator.id, annotator.name + SHADOW_SUFFIX),
    ).fetchone()
    return Annotator(*row) if row else None


def assignments(connection: sqlite3.Connection) -> list[tuple[str, Annotator]]:
    """Return article ids with the annotators they are assigned to, in project order, then by name."""
    found = connection.execute(
        "SELECT task.article, person.id, person.name FROM assignment AS task "
        "JOIN article ON article.id = task.article JOIN annotator AS person ON person.id = task.annotator "
        "ORDER BY article.number, person.name_key"
    )
    return [(article, Annotator(id_, name)) for article, id_, name in found]


def workers(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return, per article id, the ids of the annotators it is assigned to or who have begun to work on it.

    A layer in which nothing was done yet is no work: a window makes one of the article it shows.
    """
    found: dict[str, set[str]] = {}
    for article, annotator in connection.execute(
        "SELECT article, annotator FROM assignment UNION SELECT article.id, layer.annotator FROM layer "
        "JOIN article ON article.number = layer.article WHERE kind = 'person' "
        "AND (layer.spans > 0 OR layer.version > 0 OR layer.read <> '[]') "
        "AND layer.annotator NOT IN (SELECT shadow FROM second_pass)"
    ):
        found.setdefault(article, set()).add(annotator)
    return found


def workloads(connection: sqlite3.Connection) -> list[Workload]:
    """Return what everybody has to do, by name; those who have neither assignment nor layer are left out."""
    counted = connection.execute(
        "SELECT id, name, (SELECT count(*) FROM assignment WHERE assignment.annotator = person.id), "
        "(SELECT count(*) FROM layer WHERE layer.annotator = person.id AND state = 'open'), "
        "(SELECT count(*) FROM layer WHERE layer.annotator = person.id AND state = 'submitted') "
        "FROM annotator AS person ORDER BY name_key"
    )
    found = [Workload(Annotator(id_, name), *counts) for id_, name, *counts in counted]
    return [load for load in found if not load.annotator.is_shadow and (load.assigned or load.open or load.submitted)]


def row(entity: str, data: Data) -> Row:
    """Return the journal row that adds an assignment or a second pass."""
    return Row(entity, identity(entity, data), None, data)


def stored(connection: sqlite3.Connection, entity: str) -> list[Data]:
    """Return all values of a kind of `review_tables`, by their key."""
    return [data_of_row(entity, found) for found in connection.execute(selection(entity) + " ORDER BY 1, 2")]
