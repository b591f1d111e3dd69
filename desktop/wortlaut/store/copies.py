"""What near-duplicates are found in and what people decided about them: texts in slices, and settings by article."""

import sqlite3
from typing import Any, NamedTuple

from wortlaut.store.journal import Row
from wortlaut.store.records import Data, dump_sorted, load

JOIN = "copies.join."
"""Of the settings that join two articles by hand; the ids follow, the smaller one first, with a dot between."""
APART = "copies.apart."
"""Of the settings that take an article out of its group; its id follows, the value tells from which articles."""
VETO = "copies.veto."
"""Of the settings that keep spans from being carried over; annotator, source and copy follow (ids)."""


class Text(NamedTuple):
    """An article as far as it is compared."""

    number: int
    id: str
    body: str
    title: str | None
    date: str | None
    """Of the first source."""
    meta: dict[str, Any]


def texts(connection: sqlite3.Connection, after: int, limit: int) -> list[Text]:
    """Return the next articles after the one with row number `after`."""
    found = connection.execute(
        "SELECT number, article.id, body, title, date, meta FROM article JOIN text USING (number) "
        "WHERE number > ? ORDER BY number LIMIT ?",
        (after, limit),
    )
    return [Text._make((*row[:5], load(row[5]))) for row in found]


def decided(connection: sqlite3.Connection, prefix: str) -> dict[str, Data]:
    """Return the values of the settings that begin with `prefix`, by what follows it."""
    found = connection.execute(
        "SELECT key, value FROM setting WHERE key >= ? AND key < ? ORDER BY key", (prefix, prefix[:-1] + "/")
    )
    return {key.removeprefix(prefix): load(value) for key, value in found}


def row(connection: sqlite3.Connection, key: str, value: Data | None) -> Row | None:
    """Return the journal row that gives a setting a value, or removes it; None when that would change nothing."""
    found = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    before = {"value": found[0]} if found else None
    after = None if value is None else {"value": dump_sorted(value)}
    return None if before == after else Row("setting", key, before, after)
