"""Reads a damaged database row by row: what lies on a broken page is passed over, everything around it comes out.

It works on a copy, so a damaged file is never touched. Only tables are read whose SQL is known: nothing in a foreign
file is executed.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wortlaut.store.beside import JOURNAL
from wortlaut.store.errors import translated
from wortlaut.store.header import MAGIC
from wortlaut.store.open_files import untouched
from wortlaut.store.project_file import connect
from wortlaut.store.schema import TABLES

_PAGE_SIZES = tuple(2**power for power in range(9, 17))
_BEYOND = 2**31
"""More rows than any table of a project has."""
_HEAD = 100
"""Bytes before the list of tables on the first page."""
_CONSTANT = slice(18, 24)
"""Of these bytes; the same in every file of ours."""
_INTERIOR = 5
"""Kind of a page that only leads to others of a table."""
_STEP = 64
_OUT_OF_ORDER = "a broken page leads back to rows that were read"
_PATIENCE = 4000
"""So many probes go forward by small steps; then the steps grow, because whole regions are gone."""


@dataclass(slots=True)
class Tally:
    """How reading the tables went."""

    read: dict[str, int] = field(default_factory=dict)
    """Rows by table."""
    broken: dict[str, int] = field(default_factory=dict)
    """Places by table where rows could not be read."""

    @property
    def journal_is_whole(self) -> bool:
        """Whether nothing was passed over that replaying the journal needs."""
        return not any(self.broken.get(table) for table in ("text", "action", "change"))


@contextmanager
def readable_copy(path: Path, folder: Path, fresh: Path) -> Iterator[sqlite3.Connection]:
    """Lend a connection to a copy of the damaged file at `path`, mended as far as SQLite needs it to read on.

    The copy lies in `folder`. `fresh` is a new project, whose list of tables stands in for one that is broken. Raises
    DiskError.
    """
    copy = folder / "damaged"
    with translated(path):
        with untouched(path) as free:
            if free:
                _copy_bytes(path, copy)
            else:  # this process has it open: another descriptor would drop SQLite's locks
                _copy_pages(path, copy)
        _mend(copy)
        with closing(_connected(copy)) as connection:
            readable = bool(known_tables(connection))
        if not readable:
            _give_tables(copy, fresh)
        with closing(_connected(copy)) as connection:
            yield connection


def _connected(copy: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(copy, isolation_level=None, check_same_thread=False)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for pragma in ("trusted_schema = OFF", "writable_schema = ON", "mmap_size = 0", "cell_size_check = ON"):
        with suppress(sqlite3.Error):
            connection.execute(f"PRAGMA {pragma}")
    return connection


def known_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables in a file that are exactly ours; none when its list of tables is unreadable."""
    try:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    except sqlite3.Error:
        return []
    return [name for name, sql in found if TABLES.get(name) == sql]


def rows(
    connection: sqlite3.Connection, table: str, tally: Tally, look: Callable[[], object] | None = None
) -> Iterator[dict[str, Any]]:
    """Yield the readable rows of one of our tables as column name to value.

    `look` is called now and then; it may raise to end the reading.
    """
    try:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    except sqlite3.Error:
        columns = []
    if not columns:
        tally.broken[table] = tally.broken.get(table, 0) + 1
        return
    names = ", ".join(f'"{name}"' for name in columns)
    reading = _by_key if "WITHOUT ROWID" in TABLES[table] else _by_row_number
    for values in reading(connection, table, names, tally):
        tally.read[table] = tally.read.get(table, 0) + 1
        if look is not None and tally.read[table] % 500 == 1:
            look()
        yield dict(zip(columns, values, strict=True))


def _by_row_number(connection: sqlite3.Connection, table: str, names: str, tally: Tally) -> Iterator[tuple[Any, ...]]:
    select = f"SELECT rowid, {names} FROM {table} WHERE rowid >= ? ORDER BY rowid"  # noqa: S608 (our own names)
    start = -(2**63)
    last = _last_row_number(connection, table)
    while True:
        try:
            for row in connection.execute(select, (start,)):
                if row[0] < start:
                    raise sqlite3.DatabaseError(_OUT_OF_ORDER)
                start = row[0] + 1
                yield row[1:]
        except (sqlite3.Error, UnicodeDecodeError):
            tally.broken[table] = tally.broken.get(table, 0) + 1
            found = _next_readable(connection, select + " LIMIT 1", max(start, 0), last)
            if found is None:
                return
            start = found
        else:
            return


def _last_row_number(connection: sqlite3.Connection, table: str) -> int:
    with suppress(sqlite3.Error):
        last: int | None = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]  # noqa: S608
        return last or 0
    return _BEYOND


def _next_readable(connection: sqlite3.Connection, select: str, broken: int, last: int) -> int | None:
    """Return the first row number past `broken` from which reading works again; None when none does up to `last`."""
    low, step, probes = broken, 1, 0
    while True:
        high = low + step
        if low >= last:
            return None
        if _reads(connection, select, high):
            break
        low, probes = high, probes + 1
        step = min(step * 2, _STEP) if probes < _PATIENCE else step * 2
    while high - low > 1:
        middle = (low + high) // 2
        if _reads(connection, select, middle):
            high = middle
        else:
            low = middle
    return high


def _reads(connection: sqlite3.Connection, select: str, row_number: int) -> bool:
    try:
        row = connection.execute(select, (row_number,)).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    return row is None or row[0] >= row_number


def _by_key(connection: sqlite3.Connection, table: str, names: str, tally: Tally) -> Iterator[tuple[Any, ...]]:
    """Read from both ends up to what is broken."""
    try:
        info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    except sqlite3.Error:
        return
    places = [row[0] for row in sorted((row for row in info if row[5]), key=lambda row: row[5])]
    seen: set[tuple[Any, ...]] = set()
    for direction in ("", " DESC"):
        keys = ", ".join(f'"{info[place][1]}"{direction}' for place in places)
        try:
            for row in connection.execute(f"SELECT {names} FROM {table} ORDER BY {keys}"):  # noqa: S608
                key = tuple(row[place] for place in places)
                if key not in seen:
                    seen.add(key)
                    yield row
        except (sqlite3.Error, UnicodeDecodeError):
            if not direction:
                tally.broken[table] = tally.broken.get(table, 0) + 1
        else:
            return


def _copy_bytes(path: Path, copy: Path) -> None:
    shutil.copyfile(path, copy)
    journal = path.with_name(path.name + JOURNAL)
    if journal.is_file():
        shutil.copyfile(journal, copy.with_name(copy.name + JOURNAL))


def _copy_pages(path: Path, copy: Path) -> None:
    with closing(connect(path, "ro", query_only=True)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _mend(copy: Path) -> None:
    """Give a copy the size that its header says, and its first bytes; SQLite reads no file that was cut off."""
    with copy.open("r+b") as file:
        head = file.read(100)
        if len(head) < 100:
            return
        size = int.from_bytes(head[16:18], "big")
        size = 65536 if size == 1 else size
        if size not in _PAGE_SIZES:
            return
        if not head.startswith(MAGIC):
            file.seek(0)
            file.write(MAGIC)
        pages = int.from_bytes(head[28:32], "big")
        there = copy.stat().st_size
        if 0 < pages * size - there <= max(there * 4, 2**20):
            os.truncate(copy, pages * size)


def _give_tables(copy: Path, fresh: Path) -> None:
    """Write the list of tables of a new project into a copy, and its header where that is broken.

    Projects that this version of the program made have their tables begin on the same pages. In others, rows come out
    that fit no table, and texts that do not fit their hash: they are left out like everything broken.
    """
    with fresh.open("rb") as source, copy.open("r+b") as target:
        head, own = source.read(_HEAD), target.read(_HEAD)
        size = int.from_bytes(head[16:18], "big")
        pages = copy.stat().st_size // size
        if own[16:18] != head[16:18] or own[_CONSTANT] != head[_CONSTANT]:
            own = head[:28] + pages.to_bytes(4, "big") + head[32:]
        source.seek(0)
        first = source.read(size)
        for number in [1, *_children(first)]:
            if number > pages:
                continue
            source.seek((number - 1) * size)
            page = source.read(size)
            target.seek((number - 1) * size)
            target.write(own + page[_HEAD:] if number == 1 else page)


def _children(first: bytes) -> list[int]:
    """Return the pages that the list of tables goes on, by its first page (sqlite.org/fileformat2.html, 1.6)."""
    if first[_HEAD] != _INTERIOR:
        return []
    cells = int.from_bytes(first[_HEAD + 3 : _HEAD + 5], "big")
    places = (int.from_bytes(first[at : at + 2], "big") for at in range(_HEAD + 12, _HEAD + 12 + 2 * cells, 2))
    last = int.from_bytes(first[_HEAD + 8 : _HEAD + 12], "big")
    return [*(int.from_bytes(first[place : place + 4], "big") for place in places), last]
