"""An X server for the tests that drive a real window."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import patience
from desk import SCREEN, Desk


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """An X server of our own; skips naming the packages when it cannot be had."""
    missing = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]
    if missing:
        pytest.skip(f"install {' and '.join(missing).lower()} to run the tests in a real window")
    reading, writing = os.pipe()
    # Without -noreset it begins anew whenever its last client goes, and refuses who comes just then. Without -r a key
    # repeats itself when xdotool does not get to let go of it within half a second.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset", "-r"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(patience.SECONDS)


@pytest.fixture
def desk(x_display: str, tmp_path: Path) -> Iterator[Desk]:
    """A desk that leaves no program running."""
    desk = Desk(x_display, tmp_path)
    yield desk
    if desk.process is not None and desk.process.poll() is None:
        desk.process.kill()
        desk.process.wait(patience.SECONDS)
