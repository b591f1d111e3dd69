"""Lists and reads articles. Lists touch no text."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from wortlaut.domain.article import Article
from wortlaut.store.assignments import BLIND, WORK
from wortlaut.store.records import load, source_from_row, utc_now

STATE = "CASE WHEN gold.number IS NOT NULL THEN 'gold' WHEN mine.number IS NOT NULL THEN mine.state ELSE 'new' END"
JOINS = WORK + (
    "LEFT JOIN layer AS gold ON gold.article = article.number AND gold.kind = 'gold' "
    f"AND ifnull(gold.annotator, '') = '' AND gold.state = 'gold' AND NOT {BLIND} "
)
"""The gold shows only when it is finished, and never to those who still annotate the article."""


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """A row of a list of articles; state and counts are of one annotator's layer, or of the gold layer."""

    id: str
    title: str
    date: str | None
    state: str
    counts: dict[str, int]
    characters: int
    sources: tuple[str, ...]
    language: str
    assigned: bool
    """Whether it is assigned to that annotator."""


def count(connection: sqlite3.Connection) -> int:
    """Return the number of articles."""
    found: int = connection.execute("SELECT count(*) FROM article").fetchone()[0]
    return found


def ids(
    connection: sqlite3.Connection, annotator: str, *, text: str = "", state: str | None = None, limit: int = -1
) -> list[str]:
    """Return article ids in the order they came into the project.

    `text` must occur in title, first words, date or a source's name, whatever the case; `state` is one of `new`,
    `open`, `submitted`, `gold` as the annotator (id) sees it.
    """
    where: list[str] = []
    parameters: dict[str, object] = {"annotator": annotator, "limit": limit, "state": state, "now": utc_now()}
    if text.strip():
        needle = text.strip().casefold()
        if needle.isascii():
            pattern = "%" + needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
            parameters["needle"] = pattern
            test = "{} LIKE :needle ESCAPE '\\'"
        else:  # LIKE folds ASCII only
            connection.create_function("folded_contains", 2, _folded_contains, deterministic=True)
            parameters["needle"] = needle
            test = "folded_contains({}, :needle)"
        columns = ("ifnull(article.title, '')", "article.first_words", "ifnull(article.date, '')")
        named = test.format("source.name")
        names = f"EXISTS (SELECT 1 FROM source WHERE source.article = article.number AND {named})"  # noqa: S608
        where.append("(" + " OR ".join([*(test.format(column) for column in columns), names]) + ")")
    if state is not None:
        where.append(f"{STATE} = :state")
    sql = "SELECT article.id FROM article " + (JOINS if state is not None else "")  # noqa: S608 (all parts constant)
    if where:
        sql += "WHERE " + " AND ".join(where)
    return [row[0] for row in connection.execute(f"{sql} ORDER BY article.number LIMIT :limit", parameters)]


def ids_by_source(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the ids of the articles that came from each source, by its name."""
    found: dict[str, set[str]] = {}
    for name, article in connection.execute(
        "SELECT name, article.id FROM source JOIN article ON article.number = source.article"
    ):
        found.setdefault(name, set()).add(article)
    return found


def rows(connection: sqlite3.Connection, annotator: str, article_ids: Sequence[str]) -> list[ListedArticle]:
    """Return the list rows of the articles with these ids, in the order of the ids; unknown ids are left out."""
    found: dict[str, ListedArticle] = {}
    wanted = json.dumps(list(article_ids))
    names: dict[int, list[str]] = {}
    for number, name in connection.execute(
        "SELECT source.article, source.name FROM json_each(?) AS wanted JOIN article ON article.id = wanted.value "
        "JOIN source ON source.article = article.number ORDER BY source.article, position",
        (wanted,),
    ):
        names.setdefault(number, []).append(name)
    for number, id_, title, date, state, counts, characters, language, assigned in connection.execute(
        f"SELECT article.number, article.id, ifnull(article.title, article.first_words), article.date, {STATE}, "  # noqa: S608
        "ifnull(gold.counts, ifnull(mine.counts, '{}')), article.characters, article.language, "
        "task.article IS NOT NULL "
        f"FROM json_each(:wanted) AS wanted JOIN article ON article.id = wanted.value {JOINS}",
        {"wanted": wanted, "annotator": annotator, "now": utc_now()},
    ):
        found[id_] = ListedArticle(
            id_,
            title,
            date,
            state,
            load(counts),
            characters,
            tuple(names.get(number, ())),
            language,
            bool(assigned),
        )
    return [found[article_id] for article_id in article_ids if article_id in found]


def state_counts(connection: sqlite3.Connection, annotator: str) -> dict[str, int]:
    """Return how many articles are `new`, `open`, `submitted`, `gold` as the annotator (id) sees it."""
    counts = {"new": count(connection), "open": 0, "submitted": 0, "gold": 0}
    worked = connection.execute(
        f"SELECT {STATE}, count(*) FROM article {JOINS} WHERE article.number IN ("  # noqa: S608
        # each through the index of annotators, in which gold layers have none
        "SELECT article FROM layer WHERE annotator IS NULL AND kind = 'gold' "
        "UNION ALL SELECT article FROM layer WHERE annotator = :annotator "
        "UNION ALL SELECT layer.article FROM second_pass JOIN layer ON layer.annotator = shadow "
        "WHERE second_pass.annotator = :annotator) GROUP BY 1",
        {"annotator": annotator, "now": utc_now()},
    )
    for state, number in worked:
        if state != "new":
            counts[state] += number
            counts["new"] -= number
    return counts


def read(connection: sqlite3.Connection, article_id: str) -> Article | None:
    """Return a whole article, or None."""
    row = connection.execute(
        "SELECT number, article.text_sha256, title, language, meta, body FROM article JOIN text USING (number) "
        "WHERE article.id = ?",
        (article_id,),
    ).fetchone()
    if row is None:
        return None
    number, sha256, title, language, meta, body = row
    sources = connection.execute(
        "SELECT name, header, date, encoding, bom FROM source WHERE article = ? ORDER BY position", (number,)
    )
    return Article(body, sha256, tuple(source_from_row(*source) for source in sources), title, language, load(meta))


def _folded_contains(value: str, needle: str) -> bool:
    return needle in value.casefold()
