"""The least SQLite has to do: the same rows, written without the program. Knows no table by name."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

Row = tuple[Any, ...]
_PRAGMAS = ("busy_timeout = 5000", "foreign_keys = ON", "synchronous = EXTRA", "trusted_schema = OFF")


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of one table; `replaces` when some of them stand in the table already, with other values."""

    table: str
    columns: int
    rows: list[Row]
    replaces: bool

    @property
    def statement(self) -> str:
        """SQL that writes one row."""
        verb = "INSERT OR REPLACE" if self.replaces else "INSERT"
        return f'{verb} INTO "{self.table}" VALUES ({", ".join("?" * self.columns)})'


def connect(path: Path) -> sqlite3.Connection:
    """Open a project file as the program does, without the program."""
    connection = sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True, isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _tables(connection: sqlite3.Connection) -> Iterable[tuple[str, int]]:
    listed = connection.execute("PRAGMA table_list").fetchall()
    indexes = {name for _, name, kind, *_ in listed if kind in ("virtual", "shadow")}
    for _, name, kind, columns, *_ in listed:
        if kind == "table" and name not in indexes and not name.startswith("sqlite_"):
            yield name, columns


def rows_added(before: Path, after: Path) -> list[TableRows]:
    """Return the rows of `after` that `before` does not hold in the same form, except those of full-text indexes."""
    old, new = connect(before), connect(after)
    try:
        added = []
        for table, columns in _tables(new):
            known = set(old.execute(f'SELECT * FROM "{table}"'))
            rows = [row for row in new.execute(f'SELECT * FROM "{table}"') if row not in known]
            if rows:
                added.append(TableRows(table, columns, rows, bool(known)))
        return added
    finally:
        old.close()
        new.close()


def write(connection: sqlite3.Connection, tables: Iterable[TableRows]) -> None:
    """Write the rows in one transaction, a single row by `execute`, more by `executemany`."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA defer_foreign_keys = ON")  # tables come in no order
    for table in tables:
        if len(table.rows) == 1:
            connection.execute(table.statement, table.rows[0])
        else:
            connection.executemany(table.statement, table.rows)
    connection.execute("COMMIT")
