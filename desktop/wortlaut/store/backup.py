"""Verified copies of a project, made by SQLite itself so that they are whole even while somebody writes."""

import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from wortlaut.errors import BadInputError, DamagedError, LockedError
from wortlaut.store import schema
from wortlaut.store.errors import translated
from wortlaut.store.header import read_header
from wortlaut.store.project_file import Project, connect, size_is_whole, sync_folder
from wortlaut.store.soundness import unsound
from wortlaut.store.temporary import part_beside
from wortlaut.store.thinning import Stamp, surplus

Connection = sqlite3.Connection
"""For annotations outside the store."""
_SUFFIX = ".wortlaut"
_STEM_BYTES = 100
_SLICE = 2000
"""Pages copied at a time while somebody tags: a commit waits some milliseconds at most."""
_LOOK_EVERY = 20_000
"""Steps of SQLite between two questions whether to stop."""
_RESTARTS = 20
"""SQLite begins the copy anew whenever the project was written meanwhile; so often that is borne."""
_NAME = re.compile(
    r"(?P<stem>.*)\.(?P<project>[0-9a-f]{8})-(?P<place>[0-9a-f]{8})\.(?P<number>\d{6,})"
    r"\.(?P<at>\d{8}T\d{6})-(?P<seq>\d+)\.(?P<kind>\w+)" + re.escape(_SUFFIX),
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in the folder, as far as its name tells."""

    path: Path
    stamp: Stamp
    project: str
    """Digest of the project's own id."""
    place: str
    """Digest of the path the project had."""


def backup_to(project: Project, target: Path) -> None:
    """Write a verified copy of `project` to `target`.

    Raises BadInputError when `target` exists, DamagedError when the copy does not pass the full check (nothing is
    left behind then), DiskError.
    """
    copy_verified(project.connection, target, project.path)


def backup_before(
    source: Project | sqlite3.Connection,
    path: Path,
    folder: Path,
    kind: str,
    *,
    patiently: bool = False,
    deeply: bool = True,
    stop: Callable[[], bool] | None = None,
) -> Path:
    """Make a verified backup in `folder` before an action of `kind` (a word for the file name); return its path.

    Afterwards older ones of this project are thinned out (`thinning`); never when the new one failed. `patiently`
    copies in slices, so that somebody can tag meanwhile. Not `deeply`: only header and size are looked at, because
    somebody waits; then nothing is thinned out. Raises like `backup_to`, LockedError `busy` when the project was
    written again and again meanwhile, and StoppedError once `stop` says so.
    """
    connection = source.connection if isinstance(source, Project) else source
    with translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
    target = folder / _next_name(connection, path, folder, kind)
    copy_verified(connection, target, path, patiently=patiently, deeply=deeply, stop=stop)
    if deeply:
        _thin(target, folder)
    return target


def backups_of(path: Path, folder: Path, project: str | None = None) -> list[Backup]:
    """Return the backups in `folder` of the project at `path`, newest first.

    `project` is its own id when it can be read: backups from before it was moved or renamed are found by that.
    """
    place, own = place_of(path), None if project is None else _digest(project)
    if not folder.is_dir():
        return []
    with translated(folder):
        found = [backup for entry in folder.iterdir() if (backup := backup_at(entry))]
    mine = [one for one in found if one.place == place or one.project == own]
    return sorted(mine, key=lambda one: (one.stamp.number, one.stamp.at, one.path.name), reverse=True)


def backup_at(path: Path) -> Backup | None:
    """Return the backup with that path; None when the name is not one of ours."""
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    try:
        at = datetime.strptime(name["at"], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Backup(path, Stamp(int(name["number"]), at, int(name["seq"]), name["kind"]), name["project"], name["place"])


class StoppedError(Exception):
    """Whoever wanted a copy wants it no longer; nothing is left of it."""


def copy_verified(
    connection: sqlite3.Connection,
    target: Path,
    path: Path,
    *,
    patiently: bool = False,
    deeply: bool = True,
    stop: Callable[[], bool] | None = None,
) -> None:
    """Copy the database behind `connection` (the project at `path`) to the new file `target` and check the copy."""
    if os.path.lexists(target):
        raise BadInputError("target_exists", where=str(target))
    if not target.parent.is_dir():
        raise BadInputError("folder_missing", where=str(target.parent))
    copy = part_beside(target)
    with translated(target):
        try:
            copy.touch(exist_ok=False)
            with closing(connect(copy, "rw", query_only=False)) as destination:
                with stoppable(destination, stop):
                    _copy(connection, destination, path, patiently=patiently, stop=stop)
                    if deeply:
                        check_deeply(destination, path)
                if not size_is_whole(destination, copy):
                    raise DamagedError("damaged", where=str(path))
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
            read_header(copy, schema.CURRENT.version)
            if os.path.lexists(target):
                raise BadInputError("target_exists", where=str(target))
            copy.rename(target)
            sync_folder(target.parent)
        finally:
            copy.unlink(missing_ok=True)
            copy.with_name(copy.name + "-journal").unlink(missing_ok=True)


@contextmanager
def opened_backup(path: Path) -> Iterator[sqlite3.Connection]:
    """Lend a backup for reading, as it is, of whatever version; nothing is written, no file comes into being.

    Raises BadInputError when it is no project that this program knows, DamagedError, DiskError.
    """
    version = read_header(path, schema.CURRENT.version).user_version
    with translated(path), closing(connect(path, "ro", query_only=True)) as connection:
        if not size_is_whole(connection, path):
            raise DamagedError("wrong_size", where=str(path))
        unknown = schema.unknown_objects(connection, schema.CURRENT) if version == schema.CURRENT.version else []
        if unknown:
            raise BadInputError("unknown_objects", where=str(path), names=", ".join(name[:60] for name in unknown[:5]))
        yield connection


def check_deeply(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DamagedError when structure, references, texts or values of the file at `path` are not what they should be.

    Values of older versions are looked at once they were migrated.
    """
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise DamagedError("damaged", where=str(path))
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise DamagedError("damaged", where=str(path))
    for sha256, body in connection.execute("SELECT sha256, body FROM text"):
        if hashlib.sha256(body.encode("utf-8")).hexdigest() != sha256:
            raise DamagedError("text_damaged", where=str(path), article=sha256[:16])
    if connection.execute("PRAGMA user_version").fetchone()[0] == schema.CURRENT.version:
        for table, row in unsound(connection):
            raise DamagedError("value_damaged", where=str(path), table=table, row=row)


def project_id(connection: sqlite3.Connection) -> str | None:
    """Return the id a project got when it was made."""
    row = connection.execute("SELECT value FROM setting WHERE key = 'project'").fetchone()
    return row[0] if row else None


def place_of(path: Path) -> str:
    """Return the digest by which a place is known in the names of backups."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:8]


def _digest(project: str) -> str:
    return hashlib.sha256(project.encode("utf-8")).hexdigest()[:8]


def _next_name(connection: sqlite3.Connection, path: Path, folder: Path, kind: str) -> str:
    project = project_id(connection)
    known = backups_of(path, folder, project)
    number = known[0].stamp.number + 1 if known else 1
    seq = connection.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0]
    at = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    stem = os.fsencode(path.stem)[:_STEM_BYTES].decode("utf-8", "ignore").replace("\n", " ")
    return f"{stem}.{_digest(project or '')}-{place_of(path)}.{number:06}.{at}-{seq}.{kind}{_SUFFIX}"


def _thin(newest: Path, folder: Path) -> None:
    """Remove what may go, now that a new backup is there and whole."""
    made = backup_at(newest)
    if made is None:
        return
    with suppress(OSError):  # one backup too many harms nobody, and the next time comes
        found = [backup for entry in folder.iterdir() if (backup := backup_at(entry))]
        mine = [one for one in found if (one.project, one.place) == (made.project, made.place)]
        gone = set(surplus([one.stamp for one in mine]))
        for one in mine:
            if one.stamp in gone:
                one.path.unlink(missing_ok=True)


class _WrittenMeanwhileError(Exception):
    pass


@contextmanager
def stoppable(connection: sqlite3.Connection, stop: Callable[[], bool] | None) -> Iterator[None]:
    """Let `stop` end what SQLite does on a connection."""
    if stop is None:
        yield
        return
    connection.set_progress_handler(stop, _LOOK_EVERY)
    try:
        yield
    except sqlite3.OperationalError:
        if stop():
            raise StoppedError from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _copy(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    path: Path,
    *,
    patiently: bool,
    stop: Callable[[], bool] | None,
) -> None:
    if not patiently:
        source.backup(target)
        return
    least, restarts = -1, 0

    def look(_: int, remaining: int, __: int) -> None:
        nonlocal least, restarts
        if stop is not None and stop():
            raise StoppedError
        if least >= 0 and remaining >= least:
            restarts += 1
            if restarts > _RESTARTS:
                raise _WrittenMeanwhileError
        least = remaining

    try:
        source.backup(target, pages=_SLICE, progress=look, sleep=0.01)
    except _WrittenMeanwhileError:
        raise LockedError("busy", where=str(path)) from None
