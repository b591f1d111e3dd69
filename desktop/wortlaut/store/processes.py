"""Asks the system about processes."""

import os


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


def has_ended(process: str) -> bool:
    """Tell whether a text, from the name of a file, is the id of a process that does not run; others say nothing."""
    is_id = process.isascii() and process.isdigit() and len(process) < 20
    return is_id and not is_running(int(process))
