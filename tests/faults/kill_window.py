"""Kills the window at random times while somebody types in it, and looks at what is left."""

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from faults.kill_harness import PROJECT, sound
from faults.kill_work import PERSON, shown
from faults.tracing import TESTS
from faults.whole_lines import whole_lines
from wortlaut.session.session import Session

REPORT = "report"
PATIENCE_SECONDS = 60
LONGEST_SECONDS = 1.2
"""At most so long somebody types before the window is killed."""
EARLY = 0.1
"""Share of the windows that are killed while they start."""
TO_START_SECONDS = 1.5


@dataclass(frozen=True)
class Killed:
    """What there was when a window was killed."""

    saved: int
    """How often it had said that something is saved."""
    actions: int
    """Number of the newest action in the file afterwards."""


def kill_window(folder: Path, seed: int, least: int = 0) -> Killed:
    """Open the window on the project in `folder`, let somebody type, kill it at a time that `seed` says, and look.

    With `least`, not before it said so many times that something is saved.
    """
    (folder / REPORT).unlink(missing_ok=True)
    before = _newest(folder)
    dice = random.Random(seed)
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (str(TESTS), os.environ.get("PYTHONPATH")))),
        "HOME": str(folder),
        "WORTLAUT_DATA_DIR": str(folder / "data"),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*.debug=false",
    }
    command = [sys.executable, "-B", "-m", "faults.typing_window", folder / PROJECT, folder / REPORT, str(seed)]
    with (folder / "stderr").open("wb") as errors:
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=errors)
    early = dice.random() < EARLY and not least
    try:
        if not early:
            _wait_until_saved(process, folder, least)
        _live(process, dice.uniform(0, TO_START_SECONDS if early else LONGEST_SECONDS), folder)
    finally:
        process.kill()
        process.wait(PATIENCE_SECONDS)
    return _judge(folder, before, f"window with seed {seed}")


def _newest(folder: Path) -> int:
    with sound(folder / PROJECT) as project, project.reading() as connection:
        number: int = connection.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0]
    return number


def _lines(folder: Path) -> list[dict[str, Any]]:
    return whole_lines(folder / REPORT)


def _wait_until_saved(process: subprocess.Popen[bytes], folder: Path, least: int) -> None:
    pause, until = threading.Event(), time.monotonic() + PATIENCE_SECONDS
    while len(_lines(folder)) <= least:
        assert process.poll() is None, (folder / "stderr").read_text()
        assert time.monotonic() < until, "the window does not get ready"
        pause.wait(0.02)


def _live(process: subprocess.Popen[bytes], seconds: float, folder: Path) -> None:
    """Let somebody type for so long; fail when the window ends by itself."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return
    raise AssertionError((folder / "stderr").read_text())


def _judge(folder: Path, before: int, what: str) -> Killed:
    """Fail unless everything the window said to be saved is there, at most one action more, and undo goes on."""
    lines = _lines(folder)
    said = [line for line in lines if "saved" in line]
    told = [line["told"] for line in lines if "told" in line]
    assert told == [], what
    with sound(folder / PROJECT) as project:
        session = Session(project, PERSON)
        with project.reading() as connection:
            newest = connection.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0]
        ready = [line["ready"] for line in lines if "ready" in line]
        acknowledged = max([before, *ready, *(line["saved"] for line in said)])
        with project.reading() as connection:  # that an article was opened is stored, and nobody is told "saved" for it
            query = "SELECT kind FROM action WHERE seq > ? AND kind <> 'open'"
            more = [kind for (kind,) in connection.execute(query, (acknowledged,))]
        assert acknowledged <= newest, (what, acknowledged, newest)
        assert len(more) <= 1, (what, more)
        if said and newest == said[-1]["saved"]:
            session.open_article(said[-1]["article"])
            assert shown(session.content) == said[-1]["screen"], what
        taken_back = session.undo()
        if taken_back is not None:
            assert session.redo() is not None, what
    return Killed(len(said), newest)


def fresh_project(template: Path, folder: Path) -> None:
    """Begin again with a project nobody worked in."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
