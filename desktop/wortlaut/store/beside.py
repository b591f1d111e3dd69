"""Looks at what lies beside a project before SQLite does: it would roll a journal of another file into the project.

Neither a rollback journal nor a write-ahead log says whose it is; SQLite goes by the name alone. Both stay behind when
a program is killed, and then meet another file when a project is copied or restored under the old name.
Formats: sqlite.org/fileformat2.html, 1.3 (database header) and 3 (rollback journal).
"""

import os
import time
from pathlib import Path
from typing import BinaryIO, NamedTuple

from wortlaut.errors import DamagedError
from wortlaut.store.errors import translated
from wortlaut.store.open_files import untouched
from wortlaut.store.schema import APPLICATION_ID

JOURNAL = "-journal"
_LOG = "-wal"
_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER_BYTES = 28
_TO_THE_END = 0xFFFFFFFF
_LOOKS, _PAUSE_SECONDS = 5, 0.02
"""Somebody may be writing: project and journal are then looked at until they are of one moment."""


class _Head(NamedTuple):
    """The first page of a database, as far as it tells which one it is."""

    page_size: int
    counter: int
    """Goes up by one with every transaction."""
    pages: int
    application: int


def check_beside(path: Path) -> bool:
    """Tell whether an unfinished change of the project at `path` lies beside it, which opening takes back.

    Raises DamagedError when what lies there belongs to another file, or came to this one from elsewhere. Not to be
    asked about a file that this process has open: then False.
    """
    with untouched(path) as readable, translated(path):
        return readable and _check(path)


def check_nothing_beside(path: Path) -> None:
    """Raise DamagedError when a new project at `path` would get what another file left behind there."""
    for ending, code in ((JOURNAL, "foreign_journal"), (_LOG, "foreign_log")):
        place = path.with_name(path.name + ending)
        if os.path.lexists(place):
            raise DamagedError(code, where=str(path), name=place.name)


def _check(path: Path) -> bool:
    log = path.with_name(path.name + _LOG)
    try:
        if log.is_file() and log.stat().st_size:  # projects have none; SQLite would replay it all the same
            raise DamagedError("foreign_log", where=str(path), name=log.name)
    except OSError:
        return False  # no name can be that long: SQLite finds nothing either
    for look in range(_LOOKS):
        if look:
            time.sleep(_PAUSE_SECONDS)
        found = _fits(path)
        if found is not False:
            return bool(found)
    raise DamagedError("foreign_journal", where=str(path), name=path.name + JOURNAL)


def _fits(path: Path) -> bool | None:
    """Return whether the journal can be of the file; None when there is none that SQLite would use."""
    try:
        with path.with_name(path.name + JOURNAL).open("rb", buffering=0) as journal:
            first = journal.read(_HEADER_BYTES)
            if len(first) < _HEADER_BYTES or not first.startswith(_MAGIC):
                return None
            with path.open("rb") as file:
                now = _head(file.read(100))
                size = os.fstat(file.fileno()).st_size
            pages, _sector, page_size = (int.from_bytes(first[at : at + 4], "big") for at in (16, 20, 24))
            before = _first_page(journal, page_size)
    except FileNotFoundError:
        return None
    if page_size != now.page_size or pages * page_size > size:
        return False
    if before is None:  # the first page was not touched yet, so the file still says how large it was
        return pages == now.pages
    return (
        before.application == APPLICATION_ID
        and before.page_size == page_size
        and before.pages == pages
        and now.counter - before.counter in (0, 1)
    )


def _first_page(journal: BinaryIO, page_size: int) -> _Head | None:
    """Return what the first page of the database held before, None when the journal does not have it.

    A journal is a row of segments, each with a header that fills a sector and with pages as they were.
    """
    at, end = 0, journal.seek(0, os.SEEK_END)
    while True:
        journal.seek(at)
        header = journal.read(_HEADER_BYTES)
        if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
            return None
        count, sector = int.from_bytes(header[8:12], "big"), int.from_bytes(header[20:24], "big")
        if not 32 <= sector <= 65536 or page_size < 512:
            return None
        place, step = at + sector, page_size + 8
        last = (end - place) // step
        count = last if count == _TO_THE_END else min(count, last)
        for _ in range(count):
            journal.seek(place)
            if int.from_bytes(journal.read(4), "big") == 1:
                return _head(journal.read(100))
            place += step
        if not count:
            return None
        at = -(-place // sector) * sector


def _head(page: bytes) -> _Head:
    size = int.from_bytes(page[16:18], "big")
    counter, pages, application = (int.from_bytes(page[at : at + 4], "big") for at in (24, 28, 68))
    return _Head(65536 if size == 1 else size, counter, pages, application)
