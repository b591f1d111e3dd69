"""Where the file of an open project is now: moved, replaced or gone while it is open."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wortlaut.errors import DiskError
from wortlaut.store.open_files import FileIdentity, identity_of

_DESCRIPTORS = Path("/proc/self/fd")


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
