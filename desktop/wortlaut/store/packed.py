"""Which submissions left the project in a pack, and what a pack is made of."""

import sqlite3

from wortlaut.store import settings
from wortlaut.store.journal import Row
from wortlaut.store.records import Data
from wortlaut.store.review_tables import data_of_row, selection

_PACKED = "packed."
"""Key of the setting that notes the newest version of a layer that was packed; the id of the layer follows."""


def submitted_articles(connection: sqlite3.Connection, annotator: str) -> frozenset[str]:
    """Return the ids of the articles that the annotator (id) has submitted at least once."""
    found = connection.execute(
        "SELECT article.id FROM layer JOIN article ON article.number = layer.article "
        "WHERE annotator = ? AND kind = 'person' AND version > 0",
        (annotator,),
    )
    return frozenset(row[0] for row in found)


def packed_rows(connection: sqlite3.Connection, annotator: str) -> list[Row]:
    """Return the journal rows that note that everything the annotator (id) submitted so far is packed."""
    rows = []
    for layer, version in connection.execute(
        "SELECT id, version FROM layer WHERE annotator = ? AND kind = 'person' AND version > 0 ORDER BY id",
        (annotator,),
    ).fetchall():
        before = _packed(connection, layer)
        if before < version:
            old = {"value": str(before)} if before else None
            rows.append(Row("setting", _PACKED + layer, old, {"value": str(version)}))
    return rows


def is_packed(connection: sqlite3.Connection, layer: str, version: int) -> bool:
    """Tell whether a version of the layer with that id left the project in a pack."""
    return _packed(connection, layer) >= version


def all_about(connection: sqlite3.Connection, entity: str) -> list[Data]:
    """Return all verdicts or comments, oldest first, so that answers come after what they answer."""
    return [data_of_row(entity, row) for row in connection.execute(f"{selection(entity)} ORDER BY at, id")]


def _packed(connection: sqlite3.Connection, layer: str) -> int:
    return int(settings.get(connection, _PACKED + layer) or 0)
