"""The lock of a project: one writer at a time, across processes; the kernel frees it when its holder dies."""

import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from wortlaut.errors import DiskError, LockedError


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
        self._lock = FileLock(self._path, blocking=False, thread_local=False)

    def acquire(self) -> None:
        """Take the lock; raise LockedError naming the holder when another process has it."""
        holder = self._read_holder()  # before trying: some versions of filelock empty the file they fail to lock
        try:
            self._lock.acquire()
        except Timeout:
            self._refuse(holder or self._read_holder())
        except OSError as error:
            raise DiskError("cannot_lock", where=str(self._project)) from error
        try:
            mine = Holder(socket.gethostname(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"))
            self._note.write_text(json.dumps(asdict(mine)), encoding="utf-8")
        except OSError as error:
            self._lock.release()
            raise DiskError("cannot_lock", where=str(self._project)) from error

    def release(self) -> None:
        """Give the lock back; the file stays, because removing it would race with the next taker."""
        self._lock.release()

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
