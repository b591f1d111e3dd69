"""What the place of a project allows: whether it can be written there."""

import os
from pathlib import Path

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
