"""Asks the system about processes."""

import os


def is_running(process: int) -> bool:
    """Tell whether a process (id) runs; where that cannot be asked, it does."""
    if os.name == "nt":
        return True  # asking would end the process there
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
