"""The fast part of `check`: what must hold before anything is written to a project. Runs right after the first paint.

Both halves run side by side on two connections: SQLite lets go of the interpreter while it works.
"""

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from wortlaut.errors import DamagedError
from wortlaut.store import journal, soundness
from wortlaut.store.damage import SYMPTOMS
from wortlaut.store.schema import TABLES

_BY_VALUE = frozenset({"span", "link"})
"""Tables whose references are looked at together with their values."""
_LAST_CHANGES = 5000
"""Entries of the journal are read again as far as they are among these; all of them only by the whole check."""


def fast_check(open_reader: Callable[[], sqlite3.Connection], path: Path) -> None:
    """Raise DamagedError when the structure, a text, a reference, a value or the end of the journal is damaged.

    `open_reader` opens a connection that only reads. What SQLite itself raises comes through.
    """
    failed: list[BaseException] = []

    def first_half() -> None:
        try:
            with closing(open_reader()) as reader:
                _check_structure(reader, path)
                _check_texts(reader, path)
                _check_references(reader, path, TABLES.keys() - _BY_VALUE)
                _refuse(next(soundness.unsound_values(reader), None), path)
        except BaseException as error:  # told by the thread that asked, and before what it found itself
            failed.insert(0, error)

    beside = threading.Thread(target=first_half, name="fast check")
    beside.start()
    try:
        with closing(open_reader()) as reader:
            _check_end_of_journal(reader, path)
            found = next(soundness.unsound_spans(reader), None)
            if found is not None:
                _check_references(reader, path, _BY_VALUE)  # says more
            _refuse(found, path)
    except (sqlite3.DatabaseError, DamagedError, *SYMPTOMS) as error:
        failed.append(error)
    finally:
        beside.join()
    if failed:
        raise next((error for error in failed if isinstance(error, DamagedError)), failed[0])


def _refuse(found: soundness.Unsound | None, path: Path) -> None:
    if found is not None:
        raise DamagedError("value_damaged", where=str(path), table=found.table, row=found.row)


def _check_structure(connection: sqlite3.Connection, path: Path) -> None:
    for (line,) in connection.execute("PRAGMA quick_check(1)"):
        if line != "ok":
            raise DamagedError("damaged", where=str(path))


def _check_texts(connection: sqlite3.Connection, path: Path) -> None:
    """SQLite's own check does not see a changed letter."""
    for sha256, body in connection.execute("SELECT sha256, CAST(body AS BLOB) FROM text"):
        if hashlib.sha256(body).hexdigest() != sha256:
            raise DamagedError("text_damaged", where=str(path), article=sha256[:16])


def _check_references(connection: sqlite3.Connection, path: Path, tables: Iterable[str]) -> None:
    for name in sorted(tables):
        for table, row, parent, _ in connection.execute(f"PRAGMA foreign_key_check({name})"):
            raise DamagedError("references_broken", where=str(path), table=table, row=row, parent=parent)


def _check_end_of_journal(connection: sqlite3.Connection, path: Path) -> None:
    count, last = connection.execute("SELECT count(*), ifnull(max(seq), 0) FROM action").fetchone()
    broken = [last] if count != last else journal.broken_entries(connection, after=_begin_of_end(connection, last))
    if broken:
        raise DamagedError("journal_damaged", where=str(path), seq=broken[0])


def _begin_of_end(connection: sqlite3.Connection, last: int) -> int:
    """Return the entry after which all changes are among the last: a huge import would take too long to read."""
    row = connection.execute(
        "SELECT action FROM change ORDER BY number DESC LIMIT 1 OFFSET ?", (_LAST_CHANGES,)
    ).fetchone()
    return min(last, row[0]) if row else 0
