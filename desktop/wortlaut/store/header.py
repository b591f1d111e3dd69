"""Looks at a project file before SQLite opens it.

Never used later: closing any descriptor of the file drops the process's POSIX locks on it.
"""

import stat
from dataclasses import dataclass
from pathlib import Path

from wortlaut.errors import BadInputError
from wortlaut.store.errors import translated
from wortlaut.store.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes say."""

    user_version: int


def read_header(path: Path, newest: int) -> Header:
    """Return the header of the project file at `path`.

    Raises BadInputError when there is nothing, no regular file, no project, or a project of a version past `newest`.
    """
    where = str(path)
    with translated(path):
        try:
            mode = path.lstat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            raise BadInputError("project_missing", where=where) from None
        if not stat.S_ISREG(mode):  # opening a FIFO would block
            raise BadInputError("not_a_file", where=where)
        with path.open("rb") as file:
            head = file.read(_HEADER_BYTES)
    if not head:
        raise BadInputError("empty_file", where=where)
    if len(head) < _HEADER_BYTES or not head.startswith(_MAGIC):
        raise BadInputError("not_a_project", where=where)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise BadInputError("foreign_database", where=where)
    version = int.from_bytes(head[60:64], "big")
    if version > newest:
        raise BadInputError("too_new", where=where, version=version, newest=newest)
    return Header(version)
