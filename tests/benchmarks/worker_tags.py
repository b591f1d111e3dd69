"""Tags words by key in the program's window; prints milliseconds from the key to painted and committed as JSON.

On the clock (`product`), and of processor time in the thread of the window (`processor`), which waiting for the disk
and other programs do not change. Both once the program is at rest; before, on the clock, while it looks at all spans
and makes the first backup (`busy`).
"""

import time
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from benchmarks.measure import cpu_ms, wall_ms
from benchmarks.program_window import run, until
from benchmarks.worker_keys import ATTEMPTS_FOR_EACH, KEYS, Keyboard

_BUSY_KEYS = 10
_MOST_ATTEMPTS = ATTEMPTS_FOR_EACH * 4
"""For each span: words that were tagged in earlier rounds are refused."""
_BEGINS_WITHIN = 0.5
"""Seconds from the end of the check to the first backup."""


def measure(window: QWidget, path: str, key_count: str) -> dict[str, Any]:
    """Tag word after word."""
    keyboard = Keyboard(window, Path(path))
    busy, _ = _tag(keyboard, _BUSY_KEYS)
    _rest(window)
    product, processor = _tag(keyboard, int(key_count))
    return {"product": product, "processor": processor, "busy": busy}


def _rest(window: Any) -> None:
    until(lambda: window.bridge.session.project.verified, "the project is checked")
    soon = time.monotonic() + _BEGINS_WITHIN
    until(lambda: time.monotonic() > soon, "time passes")
    until(lambda: not window.dialogs.keeper.is_working, "the first backup is made")


def _tag(keyboard: Keyboard, count: int) -> tuple[list[float], list[float]]:
    """Return milliseconds on the clock and of work for each of `count` spans, after one that warms up."""
    wanted = count + 1
    product: list[float] = []
    processor: list[float] = []
    for attempt in range(wanted * _MOST_ATTEMPTS):
        keyboard.select_next_word()
        before = keyboard.actions()
        key = KEYS[attempt % len(KEYS)]
        worked: list[float] = []
        took = wall_ms(lambda key=key, worked=worked: worked.append(cpu_ms(lambda: keyboard.press(key))))
        if keyboard.actions() > before:  # else it was refused by a rule
            product.append(took)
            processor += worked
        if len(product) == wanted:
            break
    return product[1:], processor[1:]


if __name__ == "__main__":
    run(measure)
