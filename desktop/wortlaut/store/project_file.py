"""An open project file: the connection, the lock, the one way to write."""

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from wortlaut.errors import BadInputError, DamagedError, DiskError, LockedError
from wortlaut.store import schema as schema_module
from wortlaut.store.beside import check_beside, check_nothing_beside
from wortlaut.store.committing import Moment, is_kept, moment
from wortlaut.store.damage import explained
from wortlaut.store.errors import translated
from wortlaut.store.header import check_sqlite, read_header, uri_of
from wortlaut.store.in_use import InUse
from wortlaut.store.lock import Holder, ProjectLock
from wortlaut.store.looked_at import LookedAt
from wortlaut.store.open_files import identity_of, lost, note_closed, note_opened, noted, told_where
from wortlaut.store.places import is_protected, longest_name, name_fits, publish
from wortlaut.store.places import sync_folder as sync_folder
from wortlaut.store.schema import CURRENT, Schema

Connection = sqlite3.Connection
"""What `Project.reading` lends; for annotations outside the store."""
_BUSY_MILLISECONDS = 5000
_QUIET_MILLISECONDS = 300
"""So long nobody is told that another program keeps a transaction waiting."""


def connect(path: Path, mode: str, *, query_only: bool) -> sqlite3.Connection:
    """Open an existing SQLite file with everything that a foreign file could abuse turned off. Creates nothing.

    `mode` is `rw` or `ro`. Transactions are begun and ended by the caller only.
    """
    connection = sqlite3.connect(uri_of(path, mode), uri=True, isolation_level=None, check_same_thread=False)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in (
            f"busy_timeout = {_BUSY_MILLISECONDS}",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "mmap_size = 0",
            "foreign_keys = ON",
            "recursive_triggers = OFF",
            "synchronous = EXTRA",
            f"query_only = {'ON' if query_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


class Project:
    """An open project. One writer (holding the lock) or any number of readers; close it when done."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: ProjectLock | None,
        *,
        read_only: bool,
        verified: bool = False,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connection = connection
        self._lock = lock
        self.looked_at = LookedAt(path, self.open_reader, whole=verified)
        self._writing = threading.RLock()
        self.in_use = InUse()
        """To be entered by whoever uses `connection` without `reading`."""
        self._on_wait: Callable[[], object] | None = None
        self._data_version = self._read_data_version()
        self._taken_back: tuple[Moment] | None = None
        """The moment to which SQLite goes back as soon as the disk works again."""
        self._file = identity_of(path)
        note_opened(self._file)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        take_over: bool = False,
        backups: Path | None = None,
        schema: Schema = CURRENT,
    ) -> Self:
        """Open the project at `path`; a writer takes the lock, a reader never does.

        A file or folder that cannot be written is opened read-only, and so is one whose name leaves no room for that of
        its journal. With `take_over`, a lock that another computer left is taken (see `taken_from`). An older project
        is backed up (into `backups`, else beside itself) and migrated. `verify` is left to the caller: it must not
        delay the first paint.

        Raises BadInputError (missing, no project, newer version, foreign objects), LockedError naming the holder,
        DamagedError, DiskError.
        """
        check_sqlite()
        path = _real(path)
        header = read_header(path, schema.version)
        writable = not is_protected(path)
        read_only = read_only or not writable or not name_fits(path)
        lock = None
        if not read_only:
            lock = ProjectLock(path)
            lock.acquire(take_over=take_over)
        try:
            recovered = check_beside(path)
            with noted(path), translated(path):
                connection = connect(path, "rw" if writable else "ro", query_only=read_only)
                try:
                    if header.user_version < schema.version:
                        _upgrade(path, connection, schema, backups, read_only=read_only)
                    _check_outside(path, connection, schema)
                    if recovered:
                        _check_recovered(path, connection)
                    return cls(path, connection, lock, read_only=read_only)
                except BaseException:
                    connection.close()
                    raise
        except BaseException:
            if lock:
                lock.give_up()
            raise

    @classmethod
    def create(
        cls, path: Path, fill: Callable[[Connection], object] | None = None, *, schema: Schema = CURRENT
    ) -> Self:
        """Make a project with what `fill` writes, as a whole or not at all; BadInputError when `path` exists."""
        from wortlaut.store.temporary import part_beside, remove_left_parts  # for new files only

        check_sqlite()
        path = _real(path)
        if os.path.lexists(path):
            remove_left_parts(path.parent)  # its own second name, when it was killed in between
            raise BadInputError("target_exists", where=str(path))
        if not path.parent.is_dir():
            raise BadInputError("folder_missing", where=str(path.parent))
        if not name_fits(path):
            raise BadInputError("name_too_long", where=str(path), bytes=longest_name(path.parent))
        check_nothing_beside(path)
        building = part_beside(path)
        with translated(path):
            try:
                building.touch(exist_ok=False)
                connection = connect(building, "rw", query_only=False)
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    schema_module.migrate(connection, schema)
                    if fill:
                        fill(connection)
                    connection.execute("COMMIT")
                finally:
                    connection.close()
                publish(building, path)
            finally:
                building.unlink(missing_ok=True)
        return cls.open(path, schema=schema)

    def close(self) -> None:
        """Close the file and give the lock back; closing twice is harmless.

        Waits for what another thread reads or writes: a connection that is closed under it ends the process.
        """
        self.in_use.wait_for_others()
        with self._writing:
            self._connection.close()
        note_closed(self._file)
        self._file = None
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def verified(self) -> bool:
        """Whether `verify` has passed."""
        return self.looked_at.whole

    @property
    def lost(self) -> DiskError | None:
        """What happened to the file, see `open_files.lost`; None while it is in its place. Opens nothing."""
        return lost(self.path, self._file)

    @property
    def taken_from(self) -> Holder | None:
        """Who had left the lock that was taken over."""
        return self._lock.taken_from if self._lock else None

    @property
    def holder(self) -> Holder | None:
        """Who has the project open for writing, or had it when a computer went down; None for nobody."""
        return ProjectLock(self.path).holder()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for reading; for the modules of the store only."""
        return self._connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for reading, with errors translated; DamagedError for what a damaged value causes."""
        with self.in_use(), translated(self.path), explained(self.open_reader, self.path):
            yield self._connection

    @contextmanager
    def transaction(
        self, *, dry_run: bool = False, mending: bool = False, layers: Collection[str] | None = None
    ) -> Iterator[sqlite3.Connection]:
        """Begin an immediate transaction; commit at the end (not when `dry_run`), roll back on any exception.

        A damaged project is not written to, but by what is `mending` it. `layers` are the ids of those that are written
        to, when nothing but them is, or what comes from no span: it does not wait for the spans of others.

        When this returns, what was written is on the disk. Raises DiskError, LockedError, DamagedError; LockedError
        with the code `changed_outside` when another program has written since the last transaction.
        """
        if self.read_only:
            raise DiskError("project_read_only", where=str(self.path))
        if not mending:
            self.looked_at.wait_for(layers)
        connection = self._connection
        with (
            self._writing,
            told_where(self.path, self._file),
            translated(self.path),
            explained(self.open_reader, self.path),
        ):
            self._execute_patiently("BEGIN IMMEDIATE")
            wanted = before = self._check_unchanged()
            try:
                yield connection
                wanted = moment(connection)
                self._execute_patiently("ROLLBACK" if dry_run else "COMMIT")
            except BaseException as error:
                self._take_back(before)
                failed = dry_run or not isinstance(error, sqlite3.Error)
                if failed or not is_kept(connection, self.path, before, wanted):
                    raise

    def tell_waiting(self, on_wait: Callable[[], object]) -> None:
        """Let `on_wait` be called each time a transaction has waited 300 ms more for another program.

        It is called in the thread of the transaction.
        """
        self._on_wait = on_wait

    def _execute_patiently(self, statement: str) -> None:
        """Begin or end a transaction, telling about a long wait; after 5 s the error of SQLite is raised."""
        if self._on_wait is None:
            self._connection.execute(statement)
            return
        until = time.monotonic() + _BUSY_MILLISECONDS / 1000
        self._connection.execute(f"PRAGMA busy_timeout = {_QUIET_MILLISECONDS}")
        try:
            while True:
                try:
                    self._connection.execute(statement)
                except sqlite3.OperationalError as error:
                    if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                        raise
                    self._on_wait()
                else:
                    return
        finally:
            self._connection.execute(f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")

    def _check_unchanged(self) -> Moment:
        """Return the present moment, in a transaction; end it and raise LockedError when somebody else has written."""
        try:
            version, now = self._read_data_version(), moment(self._connection)
            if version != self._data_version and (self._taken_back is None or now != self._taken_back[0]):
                raise LockedError("changed_outside", where=str(self.path))
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._data_version, self._taken_back = version, None
        return now

    def _take_back(self, before: Moment) -> None:
        """End a transaction that failed; what SQLite writes for that is no change of somebody else."""
        self._taken_back = (before,)
        with suppress(sqlite3.Error):  # the error that led here is the one to tell; SQLite takes it back later then
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            self._data_version = self._read_data_version()
            self._taken_back = None

    @property
    def changed_outside(self) -> bool:
        """Whether another program has written since the last transaction, or since that was accepted."""
        with translated(self.path):
            return self._read_data_version() != self._data_version

    def accept_outside_changes(self) -> None:
        """Take note that the caller has read everything again after `changed_outside`."""
        self._data_version = self._read_data_version()

    def verify(self, pause: Callable[[], object] | None = None) -> None:
        """Do the fast part of the check, once: structure, texts, references, values, end of the journal; DamagedError.

        May run in any thread, on connections of its own; the first transaction waits for it, or for `verify_basis` when
        the layers it writes to were looked at. After damage was found, every further call raises again, so nothing is
        written to a damaged file. `pause` is called often; what it raises comes through.
        """
        self.looked_at.look_at_all(pause)

    def verify_basis(self) -> None:
        """Do the fast part of the check, once, but for the values of spans and links; raises like `verify`."""
        self.looked_at.look_at_basis()

    def open_reader(self) -> sqlite3.Connection:
        """Return a second connection that cannot write, to be closed by the caller; commits wait while it reads.

        Raises DiskError when the file is not in its place any more: another one may be.
        """
        if gone := self.lost:
            raise gone
        mode = "ro" if is_protected(self.path) else "rw"
        return connect(self.path, mode, query_only=True)

    def _read_data_version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version


def size_is_whole(connection: sqlite3.Connection, path: Path) -> bool:
    """Tell whether the file has exactly its pages: a file cut by less than a page passes SQLite's own checks."""
    connection.execute("BEGIN")  # a reader's lock keeps a writer from growing the file between the two looks
    try:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        return bool(path.stat().st_size == pages * size)
    finally:
        connection.execute("ROLLBACK")


def _refuse_unknown(path: Path, names: list[str]) -> None:
    if names:
        raise BadInputError("unknown_objects", where=str(path), names=", ".join(name[:60] for name in names[:5]))


def _check_outside(path: Path, connection: sqlite3.Connection, schema: Schema) -> None:
    if not size_is_whole(connection, path):
        raise DamagedError("wrong_size", where=str(path))
    _refuse_unknown(path, schema_module.unknown_objects(connection, schema))
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        raise BadInputError("wrong_journal_mode", where=str(path))


def _check_recovered(path: Path, connection: sqlite3.Connection) -> None:
    """Look at what an unfinished change was taken back from: whether all of it is of one file."""
    from wortlaut.store.journal import broken_entries

    if broken_entries(connection):
        raise DamagedError("damaged", where=str(path))


def _upgrade(
    path: Path, connection: sqlite3.Connection, schema: Schema, backups: Path | None, *, read_only: bool
) -> None:
    from wortlaut.store.backup import backup_before

    if read_only:
        raise BadInputError("too_old_to_read", where=str(path))
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok" or not size_is_whole(connection, path):
        raise DamagedError("damaged", where=str(path))
    _refuse_unknown(path, schema_module.unknown_in_older(connection, schema))
    backup_before(connection, path, backups or path.parent, "migration")
    connection.execute("BEGIN IMMEDIATE")
    try:
        schema_module.migrate(connection, schema)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _real(path: Path) -> Path:
    """Follow symbolic links, so that the lock lies beside the file itself."""
    with translated(path):
        try:
            return path.resolve()
        except RuntimeError:  # a loop of links
            raise BadInputError("project_missing", where=str(path)) from None
