"""Settings of a project, and its label scheme."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.store.journal import Row
from wortlaut.store.records import load, utc_now


def initial_rows(scheme: Scheme, language: str, guidelines: str | None) -> list[Row]:
    """Return the journal rows of a new project, whose guidelines have that version."""
    values = {"project": new_id(), "created": utc_now(), "language": language, "scheme": scheme.reference}
    if guidelines is not None:
        values["guidelines.version"] = guidelines
    return [
        Row("scheme", scheme.reference, None, dict(scheme.data)),
        *(Row("setting", key, None, {"value": value}) for key, value in values.items()),
    ]


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """Return a setting, or None."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def with_prefix(connection: sqlite3.Connection, prefix: str) -> dict[str, str]:
    """Return the settings whose key begins so, by the rest of their keys; `prefix` is ASCII."""
    behind = prefix[:-1] + chr(ord(prefix[-1]) + 1)  # a range of the primary key: a project may have many settings
    found = connection.execute("SELECT key, value FROM setting WHERE key >= ? AND key < ?", (prefix, behind))
    return {key[len(prefix) :]: value for key, value in found}


def count_with(connection: sqlite3.Connection, prefixes: Iterable[str]) -> int:
    """Return the number of settings whose key begins with one of these."""
    return sum(len(with_prefix(connection, prefix)) for prefix in prefixes)


def scheme_data(connection: sqlite3.Connection) -> dict[str, Any] | None:
    """Return the JSON value of the scheme in use, or None when the file lacks it."""
    row = connection.execute(
        "SELECT data FROM setting JOIN scheme ON reference = value WHERE key = 'scheme'"
    ).fetchone()
    return load(row[0]) if row else None
