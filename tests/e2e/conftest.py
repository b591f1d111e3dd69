"""An X server for the tests that drive a real window."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk import SCREEN, Desk

FIRST_DISPLAY, DISPLAYS = 100, 400
"""Display numbers the tests may take; each process begins at another one."""


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """An X server of our own; skips naming the packages when it cannot be had."""
    missing = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]
    if missing:
        pytest.skip(f"install {' and '.join(missing).lower()} to run the tests in a real window")
    for number in range(FIRST_DISPLAY + os.getpid() % DISPLAYS, FIRST_DISPLAY + 2 * DISPLAYS):
        if server := _start(number):
            break
    else:
        pytest.fail("no number is free for an X server")
    yield f":{number}"
    server.terminate()
    server.wait(10)


def _start(number: int) -> subprocess.Popen[bytes] | None:
    """Start an X server on display `number` and wait until it answers; return None where that display is taken.

    The server could choose the number itself, but of two that start and end at the same time one may then lose its
    socket to the other.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        if answer.readline().strip():
            return server
    server.wait(10)
    return None


@pytest.fixture
def desk(x_display: str, tmp_path: Path) -> Iterator[Desk]:
    """A desk that leaves no program running."""
    desk = Desk(x_display, tmp_path)
    yield desk
    if desk.process is not None and desk.process.poll() is None:
        desk.process.kill()
        desk.process.wait(10)
