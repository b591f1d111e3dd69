"""Turns what SQLite and the file system report into errors a person can act on."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wortlaut.errors import BadInputError, DamagedError, DiskError, LockedError, WortlautError


class StaleValueError(Exception):
    """A value to be replaced is not there as expected."""


_BY_NAME: tuple[tuple[str, type[WortlautError], str], ...] = (
    # first prefix that fits wins, so the special cases stand before their families
    ("SQLITE_FULL", DiskError, "disk_full"),
    ("SQLITE_READONLY_DBMOVED", DiskError, "project_replaced"),
    ("SQLITE_READONLY", DiskError, "read_only"),
    ("SQLITE_IOERR", DiskError, "disk_failed"),
    ("SQLITE_CANTOPEN", DiskError, "cannot_open"),
    ("SQLITE_PERM", DiskError, "cannot_open"),
    ("SQLITE_BUSY", LockedError, "busy"),
    ("SQLITE_LOCKED", LockedError, "busy"),
    ("SQLITE_CORRUPT", DamagedError, "damaged"),
    ("SQLITE_NOTADB", BadInputError, "not_a_project"),
    ("SQLITE_CONSTRAINT", BadInputError, "stale_value"),
    ("SQLITE_TOOBIG", BadInputError, "value_too_big"),
)
_BY_ERRNO = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "cannot_open",
    errno.EPERM: "cannot_open",
}


def translate(error: Exception, path: Path) -> WortlautError | None:
    """Return the error a person is told instead of `error`; None when it is a fault of this program."""
    where = str(path)
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "") or ""
        if name == "SQLITE_IOERR_WRITE" and _is_limited():
            return DiskError("disk_full", where=where)
        for prefix, kind, code in _BY_NAME:
            if name.startswith(prefix):
                return kind(code, where=where)
        if str(error).startswith(("Could not decode to UTF-8", "unsupported file format")):
            return DamagedError("damaged", where=where)
        return None
    if isinstance(error, UnicodeDecodeError):  # of what SQLite says about a name that is not UTF-8
        return DamagedError("damaged", where=where)
    if isinstance(error, UnicodeEncodeError):
        return BadInputError("lone_surrogate", where=where)
    if isinstance(error, OSError):
        return DiskError(_BY_ERRNO.get(error.errno or 0, "disk_failed"), where=where)
    return None


def _is_limited() -> bool:
    """Tell whether files of this process may only grow to a size; SQLite reports that as a failing disk."""
    try:
        import resource
    except ImportError:
        return False  # Windows knows no such limit
    return resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what `translate` makes of SQLite's and the file system's errors; let all others pass.

    Damage that was found by something that knows only a connection gets the file's name.
    """
    try:
        yield
    except DamagedError as error:
        error.where = error.where or str(path)
        raise
    except (sqlite3.Error, OSError, UnicodeError) as error:
        told = translate(error, path)
        if told is None:
            raise
        raise told from error
