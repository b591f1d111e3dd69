"""The lock of a project: one writer at a time, across processes; the kernel frees it when its holder dies."""

import errno
import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wortlaut.errors import DiskError, LockedError

if TYPE_CHECKING:
    from types import ModuleType

    from filelock import BaseFileLock

SUFFIX = ".lock"
_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK)
_TRIES = 10
_MACHINE = Path("/etc/machine-id")
_MAX_NOTE = 4096
"""Bytes of a note that are read: the file may come from anywhere."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock."""

    host: str
    pid: int
    since: str
    """UTC, ISO 8601."""
    machine: str = ""
    """Tells computers of the same name apart; a hash, "" where the system has no id."""

    @property
    def since_told(self) -> str:
        """The moment in local time, as people read it."""
        with suppress(ValueError):
            return datetime.fromisoformat(self.since).astimezone().strftime("%Y-%m-%d %H:%M")
        return self.since[:40]


class ProjectLock:
    """An OS lock on `<project>.lock`, with host, process and time written inside for the one who is refused.

    What is written inside is taken out when the lock is given back. A folder that is synchronized, or some network file
    systems, carry the file between computers but not the lock: there the writing alone tells that somebody is at work.
    """

    def __init__(self, project: Path) -> None:
        self._project = project
        self._path = project.with_name(project.name + SUFFIX)
        # Windows forbids reading a locked file, so the note about the holder lies beside it there.
        self._note = self._path if os.name != "nt" else self._path.with_suffix(".lock-holder")
        self._held: _Held | None = None
        self._left: str = ""
        self.taken_from: Holder | None = None
        """Whose note was there when the lock was taken over."""

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock; raise LockedError naming the holder when another process has it.

        The note of another computer that did not give the lock back refuses, too (`locked_elsewhere`), unless
        `take_over`. Raises DiskError when there can be no lock file.
        """
        holder = self.holder()  # before trying: some versions of filelock empty the file they fail to lock
        try:
            self._held = _take(self._path, self._note)
        except OSError as error:
            raise DiskError("cannot_lock", where=str(self._project)) from error
        if self._held is None:
            self._refuse("locked", holder or self.holder())
        me, left = _me(), self.holder()
        if left is not None and (left.host, left.machine or me.machine) != (me.host, me.machine or left.machine):
            if not take_over:
                self._give_back()
                self._refuse("locked_elsewhere", left)
            self.taken_from = left
            self._left = _text_of(left)
        self._write(_text_of(me))

    def release(self) -> None:
        """Give the lock back; the file stays, because removing it would race with the next taker."""
        self._write("")
        self._give_back()

    def give_up(self) -> None:
        """Give the lock back as it was found: the project was not opened after all."""
        self._write(self._left)
        self._give_back()

    def holder(self) -> Holder | None:
        """Return who is written in the lock file; None when nobody is."""
        try:
            with self._note.open("rb") as file:
                data = json.loads(file.read(_MAX_NOTE))
            machine = str(data.get("machine", ""))[:100]
            return Holder(str(data["host"])[:100], int(data["pid"]), str(data["since"])[:100], machine)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def _write(self, note: str) -> None:
        if self._held is not None:
            with suppress(OSError):  # a full disk: the lock itself holds, only its holder is not named
                self._held.write(note)

    def _give_back(self) -> None:
        if self._held is not None:
            self._held.give_back()
            self._held = None

    def _refuse(self, code: str, holder: Holder | None) -> None:
        where = str(self._project)
        if holder is None:
            raise LockedError("locked_by_unknown", where=where)
        raise LockedError(code, where=where, host=holder.host, pid=holder.pid, since=holder.since_told)


def _me() -> Holder:
    return Holder(_host_name(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"), _machine())


def _text_of(holder: Holder) -> str:
    return json.dumps(asdict(holder))


def _host_name() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")  # Windows


def _machine() -> str:
    """The id is meant to stay on its computer (machine-id(5)): only a hash of it goes into the file."""
    try:
        own = _MACHINE.read_bytes().strip()
    except OSError:
        return ""
    return hashlib.sha256(b"wortlaut " + own).hexdigest()[:16] if own else ""


class _Held(Protocol):
    """A lock that is held."""

    def write(self, note: str) -> None: ...

    def give_back(self) -> None: ...


class _HeldFlock:
    """A lock of the kernel on an open file, which is also where the note goes."""

    def __init__(self, fcntl: "ModuleType", file: int) -> None:
        self._fcntl = fcntl
        self._file = file

    def write(self, note: str) -> None:
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, note.encode(), 0)

    def give_back(self) -> None:
        try:
            self._fcntl.flock(self._file, self._fcntl.LOCK_UN)
        finally:
            os.close(self._file)


class _HeldByLibrary:
    """A lock of the library."""

    def __init__(self, lock: "BaseFileLock", note: Path) -> None:
        self._lock = lock
        self._note = note

    def write(self, note: str) -> None:
        self._note.write_text(note, encoding="utf-8")

    def give_back(self) -> None:
        self._lock.release()


def _take(path: Path, note: Path) -> _Held | None:
    """Lock a file, made when it is missing; return the lock, None when somebody else has it.

    On POSIX this is `flock`, as the library does it: a writer that has it by the library is respected, and the other
    way round. The library itself is for other systems: loading it would be a twentieth of the start.
    """
    try:
        import fcntl
    except ImportError:
        return _take_by_library(path, note)
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
                return _take_by_library(path, note)
            raise
        if _is_at(file, path):
            if not was_there:
                _share_like(file, path)
            return _HeldFlock(fcntl, file)
        os.close(file)  # somebody removed the file meanwhile: this lock would keep nobody away
    raise OSError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))


def _share_like(file: int, path: Path) -> None:
    """Let everybody who may write the project lock it: in a folder of several people the file must not be only mine."""
    with suppress(OSError):
        os.fchmod(file, path.with_name(path.name.removesuffix(SUFFIX)).stat().st_mode & 0o666)


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _take_by_library(path: Path, note: Path) -> _Held | None:
    from filelock import FileLock, Timeout

    lock = FileLock(path, blocking=False, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return _HeldByLibrary(lock, note)
