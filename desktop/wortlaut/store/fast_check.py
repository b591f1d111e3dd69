"""The fast part of `check`: what must hold before anything is written to a project. Runs right after the first paint.

Two halves run side by side on two connections: SQLite lets go of the interpreter while it works. Spans and links come
after all else, in slices: a reader keeps everybody from writing.
"""

import hashlib
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from wortlaut.errors import DamagedError
from wortlaut.store import journal, soundness
from wortlaut.store.damage import SYMPTOMS
from wortlaut.store.schema import TABLES

_LAST_CHANGES = 5000
"""Entries of the journal are read again as far as they are among these; all of them only by the whole check."""


def check_basis(open_reader: Callable[[], sqlite3.Connection], path: Path) -> None:
    """Raise DamagedError when anything is damaged but the values of spans and links.

    That is: structure, texts, references, other values, end of the journal. `open_reader` opens a connection that only
    reads. What SQLite itself raises comes through.
    """

    def structure(reader: sqlite3.Connection) -> None:
        _check_structure(reader, path)

    def content(reader: sqlite3.Connection) -> None:
        lengths = _check_texts(reader, path)
        _check_references(reader, path)
        _refuse(next(soundness.unsound_values(reader, lengths), None), path)
        _check_end_of_journal(reader, path)

    _side_by_side(open_reader, structure, content)


def check_spans(
    open_reader: Callable[[], sqlite3.Connection], path: Path, pause: Callable[[], object] | None = None
) -> None:
    """Raise DamagedError when a value of a span or a link is damaged; the basis must hold.

    `pause` is called between slices, in two threads, when their readers hold no lock. What it and SQLite raise comes
    through.
    """

    def rows(reader: sqlite3.Connection) -> None:
        _refuse(next(soundness.unsound_rows(reader, pause), None), path)

    def places(reader: sqlite3.Connection) -> None:
        _refuse(next(soundness.unsound_places(reader, pause), None), path)

    _side_by_side(open_reader, rows, places)


def _side_by_side(
    open_reader: Callable[[], sqlite3.Connection],
    first: Callable[[sqlite3.Connection], None],
    second: Callable[[sqlite3.Connection], None],
) -> None:
    """Look at two things at once, each with a reader; raise what fails: damage before all else, `first` before."""
    failed: list[BaseException] = []

    def look_beside() -> None:
        try:
            with closing(open_reader()) as reader:
                first(reader)
        except BaseException as error:  # told by the thread that asked, and before what it found itself
            failed.insert(0, error)

    beside = threading.Thread(target=look_beside, name="fast check")
    beside.start()
    try:
        with closing(open_reader()) as reader:
            second(reader)
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


def _check_texts(connection: sqlite3.Connection, path: Path) -> dict[int, int]:
    """Return the code points of each text by its row number; SQLite's own check does not see a changed letter."""
    lengths = {}
    for number, sha256, body in connection.execute("SELECT number, sha256, CAST(body AS BLOB) FROM text"):
        if hashlib.sha256(body).hexdigest() != sha256:
            raise DamagedError("text_damaged", where=str(path), article=sha256[:16])
        lengths[number] = len(body.decode("utf-8"))
    return lengths


def _check_references(connection: sqlite3.Connection, path: Path) -> None:
    for name in sorted(TABLES):
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
