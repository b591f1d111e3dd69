"""A file that is written by itself: there as a whole or not at all, and never in the place of a project."""

import os
import stat
from pathlib import Path

from wortlaut.errors import BadInputError
from wortlaut.session.input_files import is_project_file
from wortlaut.store.errors import translated
from wortlaut.store.places import sync_folder
from wortlaut.store.temporary import part_beside

_SQLITE_MAGIC = b"SQLite format 3\0"


def checked_target(target: Path, project: Path | None, *, overwrite: bool) -> Path:
    """Return the real place of `target`, which may be written; a link is followed.

    `project` is the one that this process has open: reading even one byte of it here would drop SQLite's locks.
    Raises BadInputError: the target is a project or belongs to one, is there without `overwrite`, is no file, or has no
    folder; DiskError.
    """
    real = Path(os.path.realpath(target))
    where = str(target)
    if project is not None and is_project_file(real, project):
        raise BadInputError("target_is_project", where=where)
    if not real.parent.is_dir():
        raise BadInputError("folder_missing", where=str(real.parent))
    try:
        mode = real.lstat().st_mode
    except FileNotFoundError:
        return real
    if not stat.S_ISREG(mode):
        raise BadInputError("target_not_a_file", where=where)
    if not overwrite:
        raise BadInputError("target_exists", where=where)
    with translated(target), real.open("rb") as file:
        if file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC:
            raise BadInputError("target_is_project", where=where)
    return real


def write_whole(target: Path, content: bytes, *, project: Path | None = None, overwrite: bool = False) -> None:
    """Write a file; what was there stays until all of the new one is on the disk. Raises like `checked_target`."""
    real = checked_target(target, project, overwrite=overwrite)
    part = part_beside(real)
    with translated(target):
        try:
            with part.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(real)
            sync_folder(real.parent)
        finally:
            part.unlink(missing_ok=True)
