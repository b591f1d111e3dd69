"""Marks in names of files say which process made them: its id, and when it began, because ids are given out again."""

import os
import re
from contextlib import suppress
from functools import cache
from pathlib import Path

MARK_PATTERN = r"\d{1,19}(?:t\d{1,19})?"
"""A regular expression of a mark; one without the beginning comes from a system that does not tell it."""

_MARK = re.compile(rf"({MARK_PATTERN})", re.ASCII)
_AFTER_NAME = 19
"""Where `starttime` is in /proc/PID/stat among what follows the name, proc(5): field 22, and the name is field 2."""


def process_mark() -> str:
    """Return what tells this process from all others of this computer, also from later ones with its id."""
    return _mark_of(os.getpid())


@cache
def _mark_of(process: int) -> str:
    began = _began(process)
    return f"{process}t{began}" if began else str(process)


def _began(process: int) -> str:
    """When a process began, in ticks since the computer did; empty where the system does not tell."""
    with suppress(OSError, IndexError):
        # The name is in brackets, and may have brackets and blanks in it.
        return Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()[_AFTER_NAME].decode("ascii")
    return ""


def is_running(process: int) -> bool:
    """Tell whether a process (id) runs; where that cannot be asked, it does."""
    if os.name == "nt":
        return True  # asking would end the process there
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):  # no id of a process is that large
        return False
    except OSError:
        return True
    return True


def has_ended(mark: str) -> bool:
    """Tell whether a text, from the name of a file, is the mark of a process that does not run; others say nothing."""
    if not _MARK.fullmatch(mark):
        return False
    process, _, began = mark.partition("t")
    if not is_running(int(process)):
        return True
    now = _began(int(process))
    return bool(began and now and began != now)
