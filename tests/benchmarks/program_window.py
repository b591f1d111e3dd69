"""Starts the program in this process and hands its painted window to a measurement, as a person would find it."""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.first_paint import on_first_paint

PATIENCE_SECONDS = 60
Found = TypeVar("Found")


def until(probe: Callable[[], Found | None], what: str) -> Found:
    """Let the program work until `probe` returns something true; return that."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        QApplication.processEvents()
        found = probe()
        if found:
            return found
    raise TimeoutError(what)


def named(window: QWidget, class_name: str) -> QWidget | None:
    """Return the visible widget of that class, or None."""
    found = (widget for widget in window.findChildren(QWidget) if type(widget).__name__ == class_name)
    return next((widget for widget in found if widget.isVisible()), None)


def run(measure: Callable[..., dict[str, Any]]) -> None:
    """Start the program on the project of the first argument; when its window is painted, print what `measure` returns.

    `measure` takes the window and the arguments, the project among them.
    """
    arguments = sys.argv[1:]

    def painted(window: QWidget, _: float) -> None:
        try:
            print(json.dumps(measure(window, *arguments)), flush=True)
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)

    on_first_paint(painted)
    from wortlaut.cli import main as program

    sys.argv = ["wortlaut", arguments[0]]
    program()
