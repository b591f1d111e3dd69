"""The lock of a project, beside the library that other systems take it by."""

import errno
import fcntl
import os
from pathlib import Path

import pytest
from filelock import FileLock

from wortlaut.errors import DiskError, LockedError
from wortlaut.store.lock import ProjectLock


def test_one_at_a_time_whoever_took_it_how(tmp_path: Path) -> None:
    project = tmp_path / "a.wortlaut"
    first, second = ProjectLock(project), ProjectLock(project)
    library = FileLock(tmp_path / "a.wortlaut.lock", blocking=False)
    first.acquire()
    with pytest.raises(LockedError):
        second.acquire()
    with pytest.raises(TimeoutError):
        library.acquire()
    first.release()
    first.release()
    with library, pytest.raises(LockedError):
        second.acquire()
    second.acquire()
    second.release()


def test_a_lock_on_a_file_that_was_removed_meanwhile_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, lock = tmp_path / "a.wortlaut.lock", fcntl.flock
    removed: list[int] = []

    def remove_first(file: int, how: int) -> None:
        if not removed:
            removed.append(file)
            path.unlink()
        lock(file, how)

    monkeypatch.setattr(fcntl, "flock", remove_first)
    mine = ProjectLock(tmp_path / "a.wortlaut")
    mine.acquire()
    with pytest.raises(LockedError):
        ProjectLock(tmp_path / "a.wortlaut").acquire()
    mine.release()


def test_a_file_system_without_locks_is_left_to_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_file: int, _how: int) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(fcntl, "flock", missing)
    first = ProjectLock(tmp_path / "a.wortlaut")
    with pytest.warns(UserWarning, match="(?i)lock"):
        first.acquire()
    first.release()


def test_a_file_that_cannot_be_locked_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_file: int, _how: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(fcntl, "flock", broken)
    with pytest.raises(DiskError):
        ProjectLock(tmp_path / "a.wortlaut").acquire()
