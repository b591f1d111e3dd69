"""Looks at a project file before SQLite opens it, and through SQLite when this process has it open already."""

import sqlite3
import stat
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from wortlaut.errors import BadInputError, DamagedError, NotPossibleHereError
from wortlaut.store.errors import translated
from wortlaut.store.open_files import untouched
from wortlaut.store.schema import APPLICATION_ID

MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_WRITE_VERSION, _NEWEST_WRITE_VERSION = 18, 2
"""Offset of the byte; SQLite only reads a file that says more (sqlite.org/fileformat2.html, 1.3)."""
_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes say."""

    user_version: int


def check_sqlite() -> None:
    """Raise NotPossibleHereError when SQLite is too old for project files."""
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise NotPossibleHereError("sqlite_too_old", version=sqlite3.sqlite_version)


def uri_of(path: Path, mode: str) -> str:
    """Return the address by which SQLite opens the existing file `path`, whatever characters its name has."""
    return f"file:{quote(str(path), safe='/', errors='surrogateescape')}?mode={mode}"


def read_header(path: Path, newest: int) -> Header:
    """Return the header of the project file at `path`.

    Raises BadInputError when there is nothing, no regular file, no project, or a project of a version past `newest`;
    DamagedError when the file says that no SQLite may write to it, which none of our versions ever did.
    """
    where = str(path)
    with translated(path):
        try:
            mode = path.lstat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            raise BadInputError("project_missing", where=where) from None
        if not stat.S_ISREG(mode):  # opening a FIFO would block
            raise BadInputError("not_a_file", where=where)
        with untouched(path) as readable:
            application, version = _read(path) if readable else _asked(path)
    if application != APPLICATION_ID:
        raise BadInputError("foreign_database", where=where)
    if version > newest:
        raise BadInputError("too_new", where=where, version=version, newest=newest)
    return Header(version)


def _read(path: Path) -> tuple[int, int]:
    with path.open("rb") as file:
        head = file.read(_HEADER_BYTES)
    if not head:
        raise BadInputError("empty_file", where=str(path))
    if len(head) < _HEADER_BYTES or not head.startswith(MAGIC):
        raise BadInputError("not_a_project", where=str(path))
    if head[_WRITE_VERSION] > _NEWEST_WRITE_VERSION:
        raise DamagedError("header_damaged", where=str(path))
    return int.from_bytes(head[68:72], "big"), int.from_bytes(head[60:64], "big")


def _asked(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(uri_of(path, "ro"), uri=True)) as connection:
        application, version = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
    return application, version
