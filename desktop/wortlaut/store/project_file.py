"""An open project file: the connection, the lock, the one way to write."""

import hashlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self
from urllib.parse import quote

from wortlaut.errors import BadInputError, DamagedError, DiskError, LockedError, NotPossibleHereError
from wortlaut.store import schema as schema_module
from wortlaut.store.errors import translated
from wortlaut.store.header import read_header
from wortlaut.store.lock import ProjectLock
from wortlaut.store.schema import CURRENT, Schema

Connection = sqlite3.Connection
"""What `Project.reading` lends; for annotations outside the store."""
_OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
_BUSY_MILLISECONDS = 5000
_QUIET_MILLISECONDS = 300
"""So long nobody is told that another program keeps a transaction waiting."""


def connect(path: Path, mode: str, *, query_only: bool) -> sqlite3.Connection:
    """Open an existing SQLite file with everything that a foreign file could abuse turned off. Creates nothing.

    `mode` is `rw` or `ro`. Transactions are begun and ended by the caller only.
    """
    uri = f"file:{quote(str(path), safe='/', errors='surrogateescape')}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
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
        self._verified = verified
        self._verifying = threading.Lock()
        self._writing = threading.RLock()
        self._on_wait: Callable[[], object] | None = None
        self._data_version = self._read_data_version()

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, backups: Path | None = None, schema: Schema = CURRENT
    ) -> Self:
        """Open the project at `path`; a writer takes the lock, a reader never does.

        A file or folder that cannot be written is opened read-only. An older project is backed up (into `backups`,
        else beside itself) and migrated. `verify` is left to the caller: it must not delay the first paint.

        Raises BadInputError (missing, no project, newer version, foreign objects), LockedError naming the holder,
        DamagedError, DiskError.
        """
        if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
            raise NotPossibleHereError("sqlite_too_old", version=sqlite3.sqlite_version)
        path = _real(path)
        header = read_header(path, schema.version)
        writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        read_only = read_only or not writable
        lock = None
        if not read_only:
            lock = ProjectLock(path)
            lock.acquire()
        try:
            with translated(path):
                connection = connect(path, "rw" if writable else "ro", query_only=read_only)
            try:
                with translated(path):
                    if header.user_version < schema.version:
                        _upgrade(path, connection, schema, backups, read_only=read_only)
                    _check_outside(path, connection, schema)
                    return cls(path, connection, lock, read_only=read_only)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            if lock:
                lock.release()
            raise

    @classmethod
    def create(cls, path: Path, *, schema: Schema = CURRENT) -> Self:
        """Make a new project file without content; raise BadInputError when `path` exists.

        The file appears under its name complete or not at all.
        """
        path = _real(path)
        if os.path.lexists(path):
            raise BadInputError("target_exists", where=str(path))
        if not path.parent.is_dir():
            raise BadInputError("folder_missing", where=str(path.parent))
        building = path.with_name(f".{path.name[:200]}.{os.getpid()}.new")
        with translated(path):
            try:
                building.touch(exist_ok=False)
                connection = connect(building, "rw", query_only=False)
                try:
                    connection.execute("BEGIN IMMEDIATE")
                    schema_module.migrate(connection, schema)
                    connection.execute("COMMIT")
                finally:
                    connection.close()
                _publish(building, path)
            finally:
                building.unlink(missing_ok=True)
        return cls.open(path, schema=schema)

    def close(self) -> None:
        """Close the file and give the lock back; closing twice is harmless.

        Waits for a transaction of another thread: a connection that is closed under it ends the process.
        """
        with self._writing:
            self._connection.close()
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
        return self._verified

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for reading; for the modules of the store only."""
        return self._connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for reading, with errors translated."""
        with translated(self.path):
            yield self._connection

    @contextmanager
    def transaction(self, *, dry_run: bool = False) -> Iterator[sqlite3.Connection]:
        """Begin an immediate transaction; commit at the end (not when `dry_run`), roll back on any exception.

        When this returns, what was written is on the disk. Raises DiskError, LockedError, DamagedError; LockedError
        with the code `changed_outside` when another program has written since the last transaction.
        """
        if self.read_only:
            raise DiskError("project_read_only", where=str(self.path))
        self.verify()
        connection = self._connection
        with self._writing, translated(self.path):
            self._execute_patiently("BEGIN IMMEDIATE")
            try:
                if self._read_data_version() != self._data_version:
                    raise LockedError("changed_outside", where=str(self.path))
                yield connection
                self._execute_patiently("ROLLBACK" if dry_run else "COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
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

    def accept_outside_changes(self) -> None:
        """Take note that the caller has read everything again after `changed_outside`."""
        self._data_version = self._read_data_version()

    def verify(self) -> None:
        """Check the file's structure and the hashes of all texts, once; raise DamagedError.

        May run in any thread, on a connection of its own; the first transaction waits for it. After damage was found,
        every further call raises again, so nothing is written to a damaged file.
        """
        with self._verifying:
            if self._verified:
                return
            with translated(self.path):
                reader = self.open_reader()
                try:
                    quick_check(reader, self.path)
                finally:
                    reader.close()
            self._verified = True

    def open_reader(self) -> sqlite3.Connection:
        """Return a second connection that cannot write, to be closed by the caller; commits wait while it reads."""
        mode = "rw" if os.access(self.path, os.W_OK) else "ro"
        return connect(self.path, mode, query_only=True)

    def _read_data_version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version


def quick_check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise DamagedError when the structure is broken or a text does not have its hash."""
    for (line,) in connection.execute("PRAGMA quick_check(1)"):
        if line != "ok":
            raise DamagedError("damaged", where=str(path))
    for sha256, body in connection.execute("SELECT sha256, body FROM text"):
        if hashlib.sha256(body.encode("utf-8")).hexdigest() != sha256:
            raise DamagedError("text_damaged", where=str(path), article=sha256[:16])


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


def _check_outside(path: Path, connection: sqlite3.Connection, schema: Schema) -> None:
    if not size_is_whole(connection, path):
        raise DamagedError("wrong_size", where=str(path))
    unknown = schema_module.unknown_objects(connection, schema)
    if unknown:
        raise BadInputError("unknown_objects", where=str(path), names=", ".join(name[:60] for name in unknown[:5]))
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        raise BadInputError("wrong_journal_mode", where=str(path))


def _upgrade(
    path: Path, connection: sqlite3.Connection, schema: Schema, backups: Path | None, *, read_only: bool
) -> None:
    from wortlaut.store.backup import backup_before

    if read_only:
        raise BadInputError("too_old_to_read", where=str(path))
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok" or not size_is_whole(connection, path):
        raise DamagedError("damaged", where=str(path))
    if any(True for _ in connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'trigger'")):
        raise BadInputError("unknown_objects", where=str(path), names="trigger")
    backup_before(connection, path, backups or path.parent, "migration")
    connection.execute("BEGIN IMMEDIATE")
    try:
        schema_module.migrate(connection, schema)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _publish(building: Path, path: Path) -> None:
    """Give the finished file its name without ever replacing another one."""
    try:
        os.link(building, path)
    except FileExistsError:
        raise BadInputError("target_exists", where=str(path)) from None
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise BadInputError("target_exists", where=str(path)) from None
        building.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power failure, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _real(path: Path) -> Path:
    """Follow symbolic links, so that the lock lies beside the file itself."""
    with translated(path):
        try:
            return path.resolve()
        except RuntimeError:  # a loop of links
            raise BadInputError("project_missing", where=str(path)) from None
