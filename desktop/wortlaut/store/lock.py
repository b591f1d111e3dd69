"""The lock of a project: one writer at a time, across processes; the kernel frees it when its holder dies."""

import errno
import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wortlaut.errors import DiskError, LockedError

if TYPE_CHECKING:
    from types import ModuleType

_GiveBack = Callable[[], object]
_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK)
_TRIES = 10


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock."""

    host: str
    pid: int
    since: str
    """UTC, ISO 8601."""


class ProjectLock:
    """An OS lock on `<project>.lock`, with host, process and time written inside for the one who is refused."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._path = project.with_name(project.name + ".lock")
        # Windows forbids reading a locked file, so the note about the holder lies beside it there.
        self._note = self._path if os.name != "nt" else self._path.with_suffix(".lock-holder")
        self._give_back: _GiveBack | None = None

    def acquire(self) -> None:
        """Take the lock; raise LockedError naming the holder when another process has it."""
        holder = self._read_holder()  # before trying: some versions of filelock empty the file they fail to lock
        try:
            self._give_back = _take(self._path)
        except OSError as error:
            raise DiskError("cannot_lock", where=str(self._project)) from error
        if self._give_back is None:
            self._refuse(holder or self._read_holder())
        try:
            mine = Holder(_host_name(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"))
            self._note.write_text(json.dumps(asdict(mine)), encoding="utf-8")
        except OSError as error:
            self.release()
            raise DiskError("cannot_lock", where=str(self._project)) from error

    def release(self) -> None:
        """Give the lock back; the file stays, because removing it would race with the next taker."""
        if self._give_back is not None:
            self._give_back()
            self._give_back = None

    def _read_holder(self) -> Holder | None:
        try:
            data = json.loads(self._note.read_text(encoding="utf-8"))
            return Holder(str(data["host"]), int(data["pid"]), str(data["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _refuse(self, holder: Holder | None) -> None:
        where = str(self._project)
        if holder is None:
            raise LockedError("locked_by_unknown", where=where)
        since = holder.since
        with suppress(ValueError):
            since = datetime.fromisoformat(holder.since).astimezone().strftime("%Y-%m-%d %H:%M")
        raise LockedError("locked", where=where, host=holder.host, pid=holder.pid, since=since)


def _host_name() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import socket

    return socket.gethostname()


def _take(path: Path) -> _GiveBack | None:
    """Lock a file, made when it is missing; return what gives it back, None when somebody else has it.

    On POSIX this is `flock`, as the library does it: a writer that has it by the library is respected, and the other
    way round. The library itself is for other systems: loading it would be a twentieth of the start.
    """
    try:
        import fcntl
    except ImportError:
        return _take_by_library(path)
    for _ in range(_TRIES):
        was_there = path.exists()
        flags = os.O_RDWR | os.O_CREAT | os.O_NONBLOCK | os.O_NOFOLLOW
        file = os.open(path, flags, 0o644)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(file)
            if error.errno in _HELD:
                return None
            if error.errno == errno.ENOSYS:
                if not was_there:
                    path.unlink(missing_ok=True)  # without `flock` the library locks by making the file
                return _take_by_library(path)
            raise
        if _is_at(file, path):
            return lambda: _unlock(fcntl, file)
        os.close(file)  # somebody removed the file meanwhile: this lock would keep nobody away
    raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _unlock(fcntl: "ModuleType", file: int) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_UN)
    finally:
        os.close(file)


def _take_by_library(path: Path) -> _GiveBack | None:
    from filelock import FileLock, Timeout

    lock = FileLock(path, blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lock.release
