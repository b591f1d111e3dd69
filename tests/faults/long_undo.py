"""Takes back and does again as many actions as asked for, after a restart each."""

import tempfile
import time
from pathlib import Path

from faults.telling import say
from faults.undo_work import many_steps
from wortlaut.session.jobs import default_scheme


def run(size: int) -> int:
    """Do `size` things, take all back, do all again, take all back."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="undo-") as place:
        steps = many_steps(Path(place) / "p.wortlaut", default_scheme(), size)
    seconds = time.monotonic() - began
    say(f"{size} actions; {steps} steps of undo and redo, all as it was; {seconds:.0f} s")
    return 0
