"""Which project files this process has open in SQLite, and where they are now.

None of them may be opened in any other way meanwhile: closing any descriptor of a file drops all POSIX locks that the
process has on it, SQLite's own among them. Another program could then write in the middle of a transaction
(sqlite.org/howtocorrupt.html, 2.2).
"""

import os
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from wortlaut.errors import DiskError

_DESCRIPTORS = Path("/proc/self/fd")


class FileIdentity(NamedTuple):
    """Which file it is, whatever it is called."""

    device: int
    inode: int


_open: Counter[FileIdentity] = Counter()
_changing = threading.RLock()


def identity_of(path: Path) -> FileIdentity | None:
    """Return which file has this name now, without opening it; None when none has."""
    try:
        found = path.stat()
    except OSError:
        return None
    return FileIdentity(found.st_dev, found.st_ino)


def note_opened(file: FileIdentity | None) -> None:
    """Note that SQLite has a file open, once more; to be called before SQLite opens it."""
    if file is not None:
        with _changing:
            _open[file] += 1


def note_closed(file: FileIdentity | None) -> None:
    """Note that SQLite has closed a file, once."""
    if file is not None:
        with _changing:
            _open[file] -= 1
            if _open[file] <= 0:
                del _open[file]


@contextmanager
def noted(path: Path) -> Iterator[None]:
    """Note that SQLite has the file at `path` open meanwhile."""
    file = identity_of(path)
    note_opened(file)
    try:
        yield
    finally:
        note_closed(file)


@contextmanager
def untouched(path: Path) -> Iterator[bool]:
    """Tell whether the file at `path` may be read without SQLite: nobody here opens it in SQLite meanwhile."""
    file = identity_of(path)
    with _changing:
        yield file is None or file not in _open


def lost(path: Path, file: FileIdentity | None) -> DiskError | None:
    """Return what happened to the open `file` that was at `path`; None when it is still there.

    Codes: `project_moved` with its place as `now`, where the system tells it; `project_replaced`, another file is in
    its place; `project_vanished`. Opens nothing: that would drop SQLite's locks.
    """
    if file is None or (found := identity_of(path)) == file:
        return None
    where = str(path)
    now = _place_of(file)
    if now is not None:
        return DiskError("project_moved", where=where, now=now)
    return DiskError("project_vanished" if found is None else "project_replaced", where=where)


@contextmanager
def told_where(path: Path, file: FileIdentity | None) -> Iterator[None]:
    """Say more exactly what SQLite reports as a project that is not in its place."""
    try:
        yield
    except DiskError as error:
        told = lost(path, file) if error.code == "project_replaced" else None
        if told is None:
            raise
        raise told from error


def _place_of(file: FileIdentity) -> Path | None:
    """Return the present name of an open file, where the system knows it."""
    with suppress(OSError):
        for descriptor in _DESCRIPTORS.iterdir():
            with suppress(OSError):
                if identity_of(descriptor) == file:
                    place = Path(os.readlink(descriptor))  # noqa: PTH115 - as the system says it, not made whole
                    return place if identity_of(place) == file else None
    return None
