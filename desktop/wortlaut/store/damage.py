"""Tells a damaged file from a fault of the program, when reading fails and both look the same."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from wortlaut.errors import DamagedError

SYMPTOMS = (ArithmeticError, AttributeError, AssertionError, LookupError, RecursionError, TypeError, ValueError)
"""What fails when a value is not what it should be."""


@contextmanager
def explained(open_reader: Callable[[], sqlite3.Connection], path: Path) -> Iterator[None]:
    """Raise DamagedError instead of what a damaged value explains; let everything else pass.

    `open_reader` opens a connection to the project at `path`; nothing is opened while nothing fails.
    """
    try:
        yield
    except (sqlite3.DatabaseError, *SYMPTOMS) as error:
        if isinstance(error, sqlite3.DatabaseError) and not _is_damage(error):
            raise
        found = _found(open_reader, path)
        if found is None:
            raise
        raise found from error


def _found(open_reader: Callable[[], sqlite3.Connection], path: Path) -> DamagedError | None:
    """Return what is damaged in the project at `path`; None when nothing is."""
    from wortlaut.store.soundness import first_damage

    damaged = DamagedError("damaged", where=str(path))
    try:
        with closing(open_reader()) as reader:
            if reader.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":  # such as an index with other values
                return damaged
            found = first_damage(reader)
    except UnicodeDecodeError:  # in what SQLite says is wrong
        return damaged
    except sqlite3.DatabaseError as error:
        return damaged if _is_damage(error) else None
    return found and DamagedError("value_damaged", where=str(path), table=found.table, row=found.row)


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell damage from a full disk, a lock and the like."""
    name = getattr(error, "sqlite_errorname", None) or ""
    return name.startswith("SQLITE_CORRUPT") or str(error).startswith("Could not decode to UTF-8")
