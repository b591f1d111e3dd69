"""Tags words by key in the program's window; prints milliseconds from the key to painted and committed as JSON.

On the clock (`product`), and of processor time in the thread of the window (`processor`), which waiting for the disk
and other programs do not change.
"""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from benchmarks.measure import cpu_ms, wall_ms
from benchmarks.program_window import run
from benchmarks.worker_keys import ATTEMPTS_FOR_EACH, KEYS, Keyboard


def measure(window: QWidget, path: str, key_count: str) -> dict[str, Any]:
    """Tag word after word."""
    keyboard, wanted = Keyboard(window, Path(path)), int(key_count) + 1
    product: list[float] = []
    processor: list[float] = []
    for attempt in range(wanted * ATTEMPTS_FOR_EACH):
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
    return {"product": product[1:], "processor": processor[1:]}


if __name__ == "__main__":
    run(measure)
