"""A real X display and a real window, driven by xdotool: nothing here imports the program."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import patience

PROGRAM = [sys.executable, "-m", "wortlaut"]
SCREEN = "2880x1800x24"
"""Large enough for a window at 200 %."""
_LOOKS = 5
"""So many looks in a row must find the program at rest."""

PLAIN = (
    "Die Hafenkasse bleibt leer\n\n"
    "„Wir bauen die Mole selbst“, sagte Okafor am Montag. Der Rat werde, so Okafor, bis Mai zahlen. "
    "Sobald der Kran steht, beginnt die Arbeit.\n"
)
TRICKY = (
    "Vorab\u00a0😀 ein Vorspann mit Cafe\u0301 und 👩‍🚒.\r\n\r\n"
    "😀 „Caf\u00e9 bleibt offen 👍🏽“, sagte Rene\u0301 Ruy\u00a0(Küste). Rene\u0301 werde, so Ruy, im Mai öffnen.\r\n"
    "Wenn 👩‍👩‍👧 kommt, reicht\u00a0das 🇩🇪 Geld.\r\n"
)


def wait_until(probe: Callable[[], Any], what: str, timeout: float = patience.SECONDS) -> Any:
    """Return the first true result of `probe`; fail naming `what` when there is none in time."""
    pause = threading.Event()
    deadline = time.monotonic() + timeout
    while True:
        result = probe()
        if result:
            return result
        if time.monotonic() > deadline:
            pytest.fail(f"not within {timeout:.0f} s: {what}")
        pause.wait(0.05)


def _sleeps(thread: Path) -> bool:
    """Tell whether a thread waits for something to happen; it does not while it only waits for the processor."""
    with suppress(OSError):  # it has just ended
        return (thread / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "S"
    return False


class Desk:
    """One X display with at most one program window, and a folder for its files."""

    def __init__(self, display: str, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "WORTLAUT_DATA_DIR": str(folder / "data"),
            "HOME": str(folder / "home"),
            "LANG": "C.UTF-8",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        (folder / "home").mkdir(exist_ok=True)
        self.process: subprocess.Popen[bytes] | None = None

    def command(self, *arguments: str | Path, expect: int = 0) -> str:
        """Run the command line and return what it prints."""
        done = subprocess.run(
            [*PROGRAM, "--lang", "en", *map(str, arguments)],
            env=self.environment,
            capture_output=True,
            timeout=patience.SECONDS,
            check=False,
        )
        assert done.returncode == expect, done.stderr.decode()
        return done.stdout.decode("utf-8")

    def open(self, project: Path, *, annotator: str = "anna") -> str:
        """Start the window on `project`; return its X id once it is complete and has the keyboard."""
        with (self.folder / "stderr.txt").open("ab") as errors:
            self.process = subprocess.Popen(
                [*PROGRAM, "--lang", "en", "--annotator", annotator, str(project)],
                env=self.environment,
                stderr=errors,
            )
        window = wait_until(self._window, "the window shows")
        self.settle()
        self.xdotool("windowfocus", "--sync", window)
        self.settle()
        return str(window)

    def settle(self) -> None:
        """Wait until the program has done what it was asked to, however long that takes: all of its threads sleep."""
        assert self.process is not None
        threads, pause, rests = Path(f"/proc/{self.process.pid}/task"), threading.Event(), 0
        until = time.monotonic() + patience.SECONDS
        while rests < _LOOKS:
            assert time.monotonic() < until, "the program does not come to rest"
            pause.wait(0.02)
            rests = rests + 1 if all(_sleeps(thread) for thread in threads.iterdir()) else 0

    def _window(self) -> str | None:
        assert self.process is not None
        assert self.process.poll() is None, (self.folder / "stderr.txt").read_text()
        found = self.xdotool("search", "--onlyvisible", "--pid", str(self.process.pid), check=False).split()
        return found[-1] if found else None

    def xdotool(self, *arguments: str, check: bool = True) -> str:
        """Run xdotool on this display."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=patience.SECONDS,
            check=False,
        )
        assert done.returncode == 0 or not check, done.stderr
        return done.stdout

    def keys(self, *names: str) -> None:
        """Press keys one after the other, as a person would."""
        self.xdotool("key", "--clearmodifiers", "--delay", "15", *names)

    def close(self) -> None:
        """Quit by the keyboard and wait for the end."""
        assert self.process is not None
        self.keys("ctrl+q")
        code = self.process.wait(patience.SECONDS)
        assert code == 0, (code, (self.folder / "stderr.txt").read_text())
        self.process = None

    def kill(self) -> None:
        """End the program as a crash would: SIGKILL."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(patience.SECONDS)
        self.process = None

    def spans(self, project: Path, text: str) -> list[dict[str, Any]]:
        """Return the exported spans of the article with that text."""
        [line] = [line for line in self.export(project) if line["text"] == text]
        spans: list[dict[str, Any]] = line["spans"]
        return spans

    def export(self, project: Path) -> list[dict[str, Any]]:
        """Export the project and return the parsed lines, each surface compared with its text."""
        target = self.folder / "export.jsonl"
        self.command("export", project, "--to", target, "--overwrite")
        lines = [json.loads(line) for line in target.read_text(encoding="utf-8").split("\n") if line]
        for line in lines:
            for span in line["spans"]:
                assert span["surface"] == [line["text"][start:end] for start, end in span["fragments"]]
        return lines


def rows(project: Path, query: str) -> list[tuple[Any, ...]]:
    """Read rows from a project file beside the open window."""
    connection = sqlite3.connect(f"file:{project}?mode=rw", uri=True, timeout=patience.SECONDS)
    try:
        connection.execute("PRAGMA query_only=ON")
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def project_with(desk: Desk, *texts: str) -> Path:
    """Make a project with the given articles, in this order."""
    project = desk.folder / "p.wortlaut"
    desk.command("new", project)
    for number, text in enumerate(texts):
        source = desk.folder / f"{number:03}.txt"
        source.write_bytes(text.encode())
        desk.command("import", project, source)
    return project
