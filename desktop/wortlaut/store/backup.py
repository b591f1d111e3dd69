"""Verified copies of a project, made by SQLite itself so that they are whole even while somebody writes."""

import os
import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from wortlaut.domain.ids import new_id
from wortlaut.errors import BadInputError, DamagedError
from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project, connect, sync_folder

KEPT = 20
"""Backups kept per project; older ones give way to new ones."""

_SUFFIX = ".wortlaut"


def backup_to(project: Project, target: Path) -> None:
    """Write a verified copy of `project` to `target`.

    Raises BadInputError when `target` exists, DamagedError when the copy does not pass the full check (nothing is
    left behind then), DiskError.
    """
    copy_verified(project.connection, target, project.path)


def backup_before(source: Project | sqlite3.Connection, path: Path, folder: Path, kind: str) -> Path:
    """Make a verified backup in `folder` before an action of `kind` (a word for the file name); return its path.

    Keeps the newest `KEPT` of this project; never removes one when the new one failed.
    """
    connection = source.connection if isinstance(source, Project) else source
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    at = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    # The id's first digits grow with time: they order backups of the same second.
    name = f"{path.stem[:100]}.{at}-{new_id()[:13]}.{kind}{_SUFFIX}"
    target = folder / name
    copy_verified(connection, target, path)
    for old in backups_of(path, folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def backups_of(path: Path, folder: Path) -> list[Path]:
    """Return the backups of the project at `path` in `folder`, newest first, going by their names."""
    pattern = re.compile(re.escape(path.stem[:100]) + r"\.\d{8}T\d{6}-[0-9a-f-]{13}\.\w+" + re.escape(_SUFFIX))
    if not folder.is_dir():
        return []
    return sorted((entry for entry in folder.iterdir() if pattern.fullmatch(entry.name)), reverse=True)


def copy_verified(connection: sqlite3.Connection, target: Path, path: Path) -> None:
    """Copy the database behind `connection` (the project at `path`) to the new file `target` and check the copy."""
    if os.path.lexists(target):
        raise BadInputError("target_exists", where=str(target))
    if not target.parent.is_dir():
        raise BadInputError("folder_missing", where=str(target.parent))
    copy = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    with translated(target):
        try:
            copy.touch(exist_ok=False)
            destination = connect(copy, "rw", query_only=False)
            try:
                connection.backup(destination)
                if destination.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                    raise DamagedError("damaged", where=str(path))
            finally:
                destination.close()
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
            if os.path.lexists(target):
                raise BadInputError("target_exists", where=str(target))
            copy.rename(target)
            sync_folder(target.parent)
        finally:
            copy.unlink(missing_ok=True)
