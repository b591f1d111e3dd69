"""The backups of a project: made before large changes and from time to time, listed, compared, and brought back.

All of it works beside an open window: the project is read through a connection of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wortlaut.domain.span import Annotator
from wortlaut.errors import BadInputError, DiskError, LockedError, WortlautError
from wortlaut.session.file_names import is_there
from wortlaut.session.moments import local_time
from wortlaut.session.progress import CancelledError
from wortlaut.store import assignments
from wortlaut.store import backup as store_backup
from wortlaut.store.backup import Backup
from wortlaut.store.backup_facts import Difference, Facts, difference, facts_of, goes_on_from
from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project
from wortlaut.store.replacing import replace_project
from wortlaut.store.temporary import part_beside

if TYPE_CHECKING:
    from wortlaut.session.session import Session

__all__ = ["Difference", "Entry", "Facts"]

INTERVAL = "interval"
"""Kind of the backups that are made from time to time while there are changes."""
BY_HAND = "hand"


@dataclass(frozen=True, slots=True)
class Entry:
    """A backup, as a list shows it."""

    path: Path
    number: int
    """The newest has the highest."""
    at: datetime
    """Local time, aware."""
    kind: str
    """What it was made before: `import`, `merge`, `migration`, …, or `interval`, `hand`."""
    size: int
    """Bytes."""
    facts: Facts | None
    """What it holds; None when it cannot be opened."""
    problem: WortlautError | None
    """Why it cannot be opened."""
    goes_on: bool
    """Whether the project went on from this state; False when it is one of another course of the same project."""


def make_before(
    project: Project, folder: Path, kind: str, *, deeply: bool = True
) -> tuple[Path | None, WortlautError | None]:
    """Make a backup before a change of `kind`; return its path, or why there is none.

    A folder that is missing, protected or full keeps nobody from working: the change is one step of the history and can
    be taken back. Raises DamagedError when the project itself is damaged. `deeply`: see `store.backup`.
    """
    try:
        return store_backup.backup_before(project, project.path, folder, kind, deeply=deeply), None
    except (DiskError, LockedError) as error:
        return None, error


def make_before_bulk(session: "Session", kind: str) -> None:
    """Make a backup before an action that changes many articles at once, when the session knows where to.

    A failure is left in the session, for the window to tell.
    """
    place = session.backups
    if place.folder is not None:
        _, place.failed = make_before(session.project, place.folder, kind, deeply=False)


def make_now(
    project: Project,
    folder: Path,
    kind: str = INTERVAL,
    stop: Callable[[], bool] | None = None,
    *,
    patiently: bool = True,
) -> Path | None:
    """Make a backup while somebody works; None when the newest one is of the same state.

    For a worker: commits wait some milliseconds at most. Raises DiskError, DamagedError, LockedError `busy` when the
    project was written again and again meanwhile, and CancelledError once `stop` says so. Not `patiently`: a commit
    waits until the whole copy is made (0.2 s for 126 MiB).
    """
    with translated(project.path), closing(project.open_reader()) as reader:
        if kind == INTERVAL and not _is_new(reader, project.path, folder):
            return None
        try:
            return store_backup.backup_before(reader, project.path, folder, kind, patiently=patiently, stop=stop)
        except store_backup.StoppedError:
            raise CancelledError from None


def _is_new(reader: store_backup.Connection, path: Path, folder: Path) -> bool:
    known = store_backup.backups_of(path, folder, store_backup.project_id(reader))
    facts = facts_of(reader)
    if not facts.articles:
        return False
    if not known or known[0].stamp.seq != facts.seq:
        return True
    newest = _entry(known[0], reader)
    return newest.facts is None or newest.facts.hash != facts.hash


def present(project: Project) -> Facts:
    """Return the state of an open project."""
    with translated(project.path), closing(project.open_reader()) as reader:
        return facts_of(reader)


def listed(project: Project, folder: Path) -> Iterator[Entry]:
    """Yield the backups of an open project, newest first; each is opened for that."""
    with translated(project.path), closing(project.open_reader()) as reader:
        for one in store_backup.backups_of(project.path, folder, store_backup.project_id(reader)):
            yield _entry(one, reader)


def listed_at(path: Path, folder: Path) -> Iterator[Entry]:
    """Yield the backups of the project that was at `path`, newest first, whatever is there now."""
    for one in store_backup.backups_of(_resolved(path), folder):
        yield _entry(one, None)


def of_path(path: Path, folder: Path) -> list[Entry]:
    """Return the backups of the project at `path`, newest first; of one that cannot be opened, those from its place.

    Raises BadInputError `project_missing` when there is neither a project nor a backup of one.
    """
    try:
        with Project.open(path, read_only=True) as project:
            return list(listed(project, folder))
    except WortlautError as error:
        found = list(listed_at(path, folder))
        if not found and isinstance(error, BadInputError):
            raise
        return found


def newest_good(path: Path, folder: Path) -> Entry | None:
    """Return the newest backup of the project at `path` that passes the full check; the project is not opened."""
    for entry in listed_at(path, folder):
        if entry.facts is not None and verified(entry.path) is None:
            return entry
    return None


def verified(path: Path) -> WortlautError | None:
    """Check a backup as a whole; return what is wrong, None for a whole one."""
    try:
        with store_backup.opened_backup(path) as connection:
            store_backup.check_deeply(connection, path)
    except WortlautError as error:
        return error
    return None


def differs_now(
    project: Project, path: Path, reader: Annotator | None = None, cancelled: Callable[[], bool] | None = None
) -> Difference:
    """Return what the project has more, less and otherwise than the backup at `path`; raises like `verified` returns.

    A `reader` is not told what others did in articles that must not be seen yet. Raises CancelledError when `cancelled`
    says so.
    """
    own = reader.id if reader is not None else ""
    with store_backup.opened_backup(path) as old, closing(project.open_reader()) as now, translated(project.path):
        hidden = assignments.blind(now, own) if own else frozenset[str]()
        try:
            with store_backup.stoppable(now, cancelled):
                return difference(old, now, own, hidden)
        except store_backup.StoppedError:
            raise CancelledError from None


def restore_to(backup: Path, target: Path) -> None:
    """Write a backup to the new file `target`, verified.

    Raises BadInputError `target_exists`, DamagedError, DiskError.
    """
    with store_backup.opened_backup(backup) as connection:
        store_backup.copy_verified(connection, target, backup)


def prepared(backup: Path, path: Path) -> Path:
    """Write a verified copy of a backup beside the project at `path`, for `swap`, and return its place.

    Raises like `restore_to`.
    """
    place = _resolved(path)
    target = part_beside(place)
    restore_to(backup, target)
    return target


def swap(path: Path, prepared_copy: Path) -> Path:
    """Put a prepared copy in the place of the project at `path`, which nobody has open; return the old file's new name.

    The old file stays beside it. At every moment there is a whole file under the project's name. Raises LockedError,
    DiskError; then everything is as it was, but for the copy, which is gone.
    """
    try:
        return replace_project(_resolved(path), prepared_copy)
    finally:
        prepared_copy.unlink(missing_ok=True)


def backup_named(path: Path, folder: Path, name: str) -> Path:
    """Return the backup that somebody means: `newest` (and whole), its number, or its file.

    Raises BadInputError `backup_missing`.
    """
    known = store_backup.backups_of(_resolved(path), folder)
    if name == "newest":
        good = newest_good(path, folder)
        if good is not None:
            return good.path
    elif name.isascii() and name.isdigit():
        found = [one.path for one in known if str(one.stamp.number) == name.lstrip("0")]
        if found:
            return found[0]
    elif is_there(Path(name)):
        return Path(name)
    raise BadInputError("backup_missing", where=str(path), name=name, folder=str(folder))


def _entry(one: Backup, reader: "store_backup.Connection | None") -> Entry:
    facts, problem, goes_on, size = None, None, True, 0
    try:
        with translated(one.path):
            size = one.path.stat().st_size
        with store_backup.opened_backup(one.path) as connection:
            facts = facts_of(connection)
        if reader is not None:
            goes_on = goes_on_from(reader, facts.seq, facts.hash)
    except WortlautError as error:
        problem = error
    at = local_time(one.stamp.at.isoformat())
    return Entry(one.path, one.stamp.number, at, one.stamp.kind, size, facts, problem, goes_on)


def _resolved(path: Path) -> Path:
    with translated(path):
        return path.resolve()
