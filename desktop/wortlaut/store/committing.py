"""What became of a transaction when the disk failed while it ended.

SQLite reports a failed commit also when everything is written and only the folder could not be brought to the disk,
and it takes a transaction back by writing, which looks like somebody else's change afterwards.
"""

import sqlite3
from pathlib import Path

from wortlaut.errors import DiskError
from wortlaut.store.places import sync_folder

Moment = tuple[int, str] | None
"""Number and hash of the newest action, which tell one content of a project from another; None before the first."""


def moment(connection: sqlite3.Connection) -> Moment:
    """Return what the newest action is now, for this connection."""
    found: Moment = connection.execute("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1").fetchone()
    return found


def is_kept(connection: sqlite3.Connection, path: Path, before: Moment, wanted: Moment) -> bool:
    """Tell whether a transaction stands although ending it failed; it led from the moment `before` to `wanted`.

    Raises DiskError `saved_unsurely` when it stands in the file, but a power failure may still take it back.
    """
    try:
        if wanted == before or moment(connection) != wanted:
            return False
    except sqlite3.Error:  # the disk is gone; the next transaction looks again
        return False
    try:
        sync_folder(path.parent)
    except OSError as error:
        raise DiskError("saved_unsurely", where=str(path)) from error
    return True
