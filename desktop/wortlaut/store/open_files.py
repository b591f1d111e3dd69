"""Which project files this process has open in SQLite: none of them may be opened in any other way meanwhile.

Closing any descriptor of a file drops all POSIX locks that the process has on it, SQLite's own among them: another
program could then write in the middle of a transaction (sqlite.org/howtocorrupt.html, 2.2).
"""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


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
