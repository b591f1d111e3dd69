"""Private copies of a project that may be written: to try out what a change would do, without lock or trace."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project, connect
from wortlaut.store.temporary import temporary_folder

_PAGES = 4096
"""Copied between two questions whether to stop."""


@contextmanager
def scratch(project: Project, check: Callable[[], object] | None = None) -> Iterator[Project]:
    """Lend a copy of a project that was verified; it is gone afterwards.

    `check` is called while it is copied, and ends that by an exception. Raises DiskError.
    """
    with temporary_folder() as folder:
        path = folder / "scratch"
        with translated(path):  # not what the borrower does: that is about other files
            copy = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
            try:
                copy.execute("PRAGMA synchronous = OFF")  # nobody needs it after a power failure
                with project.in_use():
                    project.connection.backup(copy, pages=_PAGES, progress=lambda *_: check and check())
            finally:
                copy.close()
            connection = connect(path, "rw", query_only=False)
            connection.execute("PRAGMA synchronous = OFF")
        copied = Project(path, connection, None, read_only=False, verified=True)
        try:
            yield copied
        finally:
            copied.close()
