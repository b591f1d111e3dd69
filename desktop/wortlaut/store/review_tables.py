"""Reads and writes the values of the review in the tables: assignments, decisions, verdicts, comments, second passes.

The JSON object of such a value has a key for every column. `Tables` sends these entities here.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wortlaut.store.errors import StaleValueError
from wortlaut.store.records import Data, dump_sorted, load


@dataclass(frozen=True, slots=True)
class Columns:
    """How an entity lies in the table of its name."""

    all: tuple[str, ...]
    key: tuple[str, ...]
    """Columns that name a value; joined with `/` they are its id in the journal."""
    objects: frozenset[str] = frozenset()
    """Columns that hold JSON text."""


KEPT: Mapping[str, Columns] = {
    "assignment": Columns(("article", "annotator", "at", "by"), ("article", "annotator")),
    "decision": Columns(
        ("article", "card", "outcome", "basis", "decided_by", "at", "reason", "confidence", "data"),
        ("article", "card"),
        frozenset({"data"}),
    ),
    "verdict": Columns(
        ("id", "layer", "version", "span", "reviewer", "state", "correction", "reason", "at"),
        ("id",),
        frozenset({"correction"}),
    ),
    "comment": Columns(
        ("id", "layer", "version", "span", "parent", "author", "body", "at", "resolved_at", "resolved_by"), ("id",)
    ),
    "second_pass": Columns(("article", "annotator", "shadow", "due"), ("article", "annotator")),
}


def identity(entity: str, data: Mapping[str, Any]) -> str:
    """Return the id that the journal uses for a value."""
    return "/".join(data[column] for column in KEPT[entity].key)


def selection(entity: str) -> str:
    """Return `SELECT` with all columns of an entity, for `data_of_row`."""
    return f"SELECT {_names(KEPT[entity].all)} FROM {entity}"  # noqa: S608 (constant text)


def data_of_row(entity: str, row: tuple[Any, ...]) -> Data:
    """Return the JSON object of a row of `selection`."""
    kept = KEPT[entity]
    data = dict(zip(kept.all, row, strict=True))
    for column in kept.objects:
        if data[column] is not None:
            data[column] = load(data[column])
    return data


def read(connection: sqlite3.Connection, entity: str, entity_id: str) -> Data | None:
    """Return what the table holds now; None for nothing."""
    row = connection.execute(f"{selection(entity)} WHERE {_is(entity)}", _key(entity, entity_id)).fetchone()
    return data_of_row(entity, row) if row else None


def write(connection: sqlite3.Connection, entity: str, entity_id: str, before: Data | None, after: Data | None) -> None:
    """Make the table hold `after` where it held `before`; None stands for nothing.

    Raises StaleValueError when nothing was there to be replaced, or `after` is not named `entity_id`.
    """
    if after is not None and identity(entity, after) != entity_id:
        raise StaleValueError(entity_id)
    kept = KEPT[entity]
    if after is None:
        found = connection.execute(f"DELETE FROM {entity} WHERE {_is(entity)}", _key(entity, entity_id))  # noqa: S608
    elif before is None:
        marks = ", ".join("?" * len(kept.all))
        found = connection.execute(
            f"INSERT INTO {entity} ({_names(kept.all)}) VALUES ({marks})",  # noqa: S608
            _values(entity, after),
        )
    else:
        columns = ", ".join(f'"{column}" = ?' for column in kept.all)
        found = connection.execute(
            f"UPDATE {entity} SET {columns} WHERE {_is(entity)}",  # noqa: S608
            (*_values(entity, after), *_key(entity, entity_id)),
        )
    if found.rowcount != 1:
        raise StaleValueError(entity_id)


def _values(entity: str, data: Data) -> tuple[Any, ...]:
    objects = KEPT[entity].objects
    return tuple(
        dump_sorted(data[column]) if column in objects and data[column] is not None else data[column]
        for column in KEPT[entity].all
    )


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _is(entity: str) -> str:
    return " AND ".join(f'"{column}" = ?' for column in KEPT[entity].key)


def _key(entity: str, entity_id: str) -> tuple[str, ...]:
    parts = tuple(entity_id.split("/"))
    if len(parts) != len(KEPT[entity].key):
        raise StaleValueError(entity_id)
    return parts
