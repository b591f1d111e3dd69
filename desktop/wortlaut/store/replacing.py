"""Puts another file in the place of a project: the old one stays, and the name is never without a whole file."""

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from wortlaut.store.beside import JOURNAL
from wortlaut.store.errors import translated
from wortlaut.store.lock import ProjectLock
from wortlaut.store.project_file import connect, sync_folder


def replace_project(path: Path, other: Path) -> Path:
    """Give the file `other`, which lies in the same folder, the name of the project `path`; return the old one's name.

    Nobody may have the project open. A change that a killed program left unfinished is taken back first, and what is
    left of its journal goes with the old file: it must never meet the new one. Raises LockedError naming the holder,
    DiskError; then the old file is where it was.
    """
    lock = ProjectLock(path)
    lock.acquire()
    try:
        with translated(path):
            _take_back_unfinished(path)
            kept = _free_name(path)
            _exchange(path, other, kept)
            sync_folder(path.parent)
        return kept
    finally:
        lock.release()


def _take_back_unfinished(path: Path) -> None:
    with suppress(sqlite3.Error), closing(connect(path, "rw", query_only=True)) as old:
        old.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _exchange(path: Path, other: Path, kept: Path) -> None:
    journal, kept_journal = (one.with_name(one.name + JOURNAL) for one in (path, kept))
    linked = False
    if path.exists():
        try:
            os.link(path, kept)
            linked = True
        except OSError:  # a file system without hard links
            path.rename(kept)
    if journal.exists():
        journal.rename(kept_journal)
    try:
        other.replace(path)
    except BaseException:
        if kept_journal.exists():
            kept_journal.rename(journal)
        if linked:
            kept.unlink()
        elif kept.exists():
            kept.rename(path)
        raise


def _free_name(path: Path) -> Path:
    """Return a name beside the project that says when it was replaced; short enough for every file system."""
    at = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H.%M.%S")
    stem = os.fsencode(path.stem)[:150].decode("utf-8", "ignore")
    number = 1
    while True:
        more = "" if number == 1 else f" {number}"
        kept = path.with_name(f"{stem} ({at}{more}){path.suffix[:20]}")
        if not os.path.lexists(kept):
            return kept
        number += 1
