"""The place of a project: whether it can be written there, and how a finished file gets its name."""

import os
from pathlib import Path

from wortlaut.errors import BadInputError
from wortlaut.store.beside import JOURNAL


def is_protected(path: Path) -> bool:
    """Tell whether file, folder or drive are write-protected for this person."""
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def name_fits(path: Path) -> bool:
    """Tell whether the name leaves room for that of the journal, which has to lie beside the file."""
    return len(os.fsencode(path.name)) <= longest_name(path.parent)


def longest_name(folder: Path) -> int:
    """Return the bytes that the name of a project can have in a folder."""
    try:
        longest = os.pathconf(folder, "PC_NAME_MAX")
    except (OSError, ValueError, AttributeError):  # AttributeError: Windows
        longest = 255
    return longest - len(JOURNAL)


def publish(building: Path, path: Path) -> None:
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
