"""Which part of the dataset articles belong to, for ever; and what identifies the state of a project."""

import sqlite3
from typing import NamedTuple

from wortlaut.store.journal import Row
from wortlaut.store.records import Data, dump_sorted, load

_PREFIX = "release.split."
"""Of the settings that say where articles are; the article id follows."""
CARD = "release.card"
"""Key of the setting with what people said about the dataset: a JSON object."""


ASSIGNED = "assign_splits"
"""Kind of the action that remembers where articles are."""


class Head(NamedTuple):
    """An entry of the journal. Its hash covers all that happened until then."""

    seq: int
    at: str
    """UTC."""
    hash: str


def head(connection: sqlite3.Connection) -> Head:
    """Return the newest entry of the journal that is more than a release's note on where articles are.

    So a release does not change the state it describes. Every project has one, the one that made it.
    """
    found = connection.execute(
        "SELECT seq, at, hash FROM action WHERE kind <> ? ORDER BY seq DESC LIMIT 1", (ASSIGNED,)
    )
    return Head(*found.fetchone())


def places(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    """Return split and group of all articles that were ever assigned, by article id."""
    found = connection.execute(
        "SELECT key, value FROM setting WHERE key >= ? AND key < ? ORDER BY key", (_PREFIX, _PREFIX[:-1] + "/")
    )
    rows = ((key.removeprefix(_PREFIX), load(value)) for key, value in found)
    return {article: (value["split"], value["group"]) for article, value in rows}


def place_row(article: str, split: str, group: str, before: tuple[str, str] | None = None) -> Row:
    """Return the journal row that assigns an article; `before` is split and group it had, None for neither."""
    return Row("setting", _PREFIX + article, before and _value(*before), _value(split, group))


def _value(split: str, group: str) -> Data:
    return {"value": dump_sorted({"group": group, "split": split})}


def is_entry(connection: sqlite3.Connection, seq: int, digest: str) -> bool:
    """Tell whether the journal has an entry with that number and hash: whether a release is of this project."""
    found = connection.execute("SELECT 1 FROM action WHERE seq = ? AND hash = ?", (seq, digest)).fetchone()
    return found is not None
