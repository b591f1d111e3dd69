"""Runs hostile cases in a child process, one by one, and sees it die, hang, or change what it was only to read."""

import hashlib
import json
import os
import random
import selectors
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from faults.telling import say

HANG_SECONDS = 10
"""Processor time that one case may take."""
PATIENCE_SECONDS = 120
"""Time on the clock that it may take on a machine with other things to do."""
_LOOKS = 0.5
_TICKS = os.sysconf("SC_CLK_TCK")
ROOT = Path(__file__).resolve().parents[2]


class Case(NamedTuple):
    """One hostile file, and what the child is told about it."""

    path: Path
    told: dict[str, Any]
    """With `kind`, by which outcomes are counted."""


@dataclass
class Outcomes:
    """What a run has seen."""

    cases: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    """Kind of input, and how it ended."""
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    """Seconds on the clock."""


class Child:
    """The process that takes the cases; started again after each that ended it."""

    def __init__(self, job: str, folder: Path) -> None:
        self._job = job
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, told: dict[str, Any]) -> dict[str, Any]:
        """Return what the child says about a case; `fault` is set when it died or hung."""
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        began = time.monotonic()
        used = _used(process.pid)
        try:
            process.stdin.write(json.dumps(told).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            return self._dead()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while not selector.select(_LOOKS):
                if _used(process.pid) - used > HANG_SECONDS or time.monotonic() - began > PATIENCE_SECONDS:
                    process.kill()
                    self.end()
                    return {"fault": f"hung for more than {HANG_SECONDS} s", "seconds": time.monotonic() - began}
        line = process.stdout.readline()
        if not line:
            return self._dead()
        return {**json.loads(line), "seconds": time.monotonic() - began}

    def end(self) -> None:
        """Let the child go."""
        if self._process is not None:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.close()
            self._process.wait()
            self._process.stdout.close()
            self._process = None

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            paths = os.pathsep.join((str(ROOT / "tests"), str(ROOT / "desktop")))
            with (self._folder / "stderr").open("wb") as errors:
                self._process = subprocess.Popen(
                    [sys.executable, "-X", "faulthandler", "-m", "faults.fuzz_child", self._job, str(self._folder)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    env={**os.environ, "PYTHONPATH": paths, "WORTLAUT_DATA_DIR": str(self._folder / "data")},
                )
        return self._process

    def _dead(self) -> dict[str, Any]:
        assert self._process is not None
        process = self._process
        self.end()
        said = (self._folder / "stderr").read_text(encoding="utf-8", errors="replace")[-3000:]
        return {"fault": f"died with {process.returncode}: {said}", "seconds": 0.0}


def _used(pid: int) -> float:
    """Processor seconds of a process so far."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS


def digest(path: Path) -> str:
    """The SHA-256 of a file, or of all files of a folder."""
    made = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            made.update(file.name.encode("utf-8", "surrogateescape") + file.read_bytes())
    return made.hexdigest()


def watch(
    job: str,
    folder: Path,
    make: Callable[[random.Random, Path], Case],
    *,
    seed: int,
    enough: Callable[[int], bool],
) -> Outcomes:
    """Make cases and give them to a child until `enough` is true of their number; keep those with a fault."""
    outcomes = Outcomes()
    child = Child(job, folder)
    kept = folder / "faults"
    try:
        for number in _numbers(enough):
            place = folder / "case"
            if place.exists():
                shutil.rmtree(place)
            place.mkdir()
            case = make(random.Random(f"{seed}/{number}"), place)
            before = digest(case.path)
            answer = child.ask({**case.told, "path": str(case.path)})
            outcomes.cases += 1
            outcomes.slowest = max(outcomes.slowest, answer["seconds"])
            fault = answer.get("fault")
            if fault is None and digest(case.path) != before:
                fault = "changed its input"
            outcomes.kinds[f"{case.told['kind']}: {'FAULT' if fault else answer['outcome']}"] += 1
            if fault is not None:
                outcomes.faults.append(f"{seed}/{number} {case.told}: {fault}")
                shutil.copytree(place, kept / f"{seed}-{number}", dirs_exist_ok=True)
    finally:
        child.end()
    return outcomes


def _numbers(enough: Callable[[int], bool]) -> Iterator[int]:
    number = 0
    while not enough(number):
        yield number
        number += 1


def until(minutes: float) -> Callable[[int], bool]:
    """For `watch`: enough when the time is over."""
    end = time.monotonic() + minutes * 60
    return lambda _: time.monotonic() > end


def tell(outcomes: Outcomes, folder: Path) -> int:
    """Print what was seen; return 1 when there was a fault."""
    for kind, count in sorted(outcomes.kinds.items()):
        say(f"{count:7} {kind}")
    say(f"{outcomes.cases} cases, slowest {outcomes.slowest:.1f} s, {len(outcomes.faults)} faults")
    for fault in outcomes.faults[:20]:
        say(fault)
    if outcomes.faults:
        say(f"the files are kept in {folder / 'faults'}")
    return 1 if outcomes.faults else 0
