"""Kills as many windows as asked for while somebody types in them."""

import tempfile
import time
from pathlib import Path

from faults.kill_scenes import Templates
from faults.kill_window import Killed, fresh_project, kill_window
from faults.telling import say

EACH = 20
"""Kills of the same project, one after the other; then a new one, since the full check reads all of the journal."""


def run(size: int) -> int:
    """Kill `size` windows; return 1 when something was lost or half there."""
    began = time.monotonic()
    killed: list[Killed] = []
    failures: list[str] = []
    with tempfile.TemporaryDirectory(prefix="gui-kills-") as place:
        folder = Path(place) / "run"
        for number in range(size):
            if number % EACH == 0:
                fresh_project(Templates(Path(place)).articles(), folder)
            try:
                killed.append(kill_window(folder, number))
            except AssertionError as error:
                failures.append(f"kill {number}: {error}")
                say(failures[-1])
                fresh_project(Templates(Path(place)).articles(), folder)
            if (number + 1) % EACH == 0:
                say(f"… {number + 1} of {size} kills, {len(failures)} wrong, {time.monotonic() - began:.0f} s")
    said = sum(one.saved for one in killed)
    say(f"{size} kills in {time.monotonic() - began:.0f} s after {said} times “saved”; {len(failures)} wrong")
    return 1 if failures else 0
