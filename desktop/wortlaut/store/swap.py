"""Exchanges two names in one step, so that at no moment one of them is missing."""

import ctypes
import os
import sys
from pathlib import Path

_CURRENT_FOLDER = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def swap(first: Path, second: Path) -> bool:
    """Let two files or folders of one file system change names; False where the system cannot do it at once."""
    names = os.fsencode(first), os.fsencode(second)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(*names, _EXCHANGE) == 0)
        return bool(library.renameat2(_CURRENT_FOLDER, names[0], _CURRENT_FOLDER, names[1], _EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):  # no such library (Windows), or an old one without the call
        return False
