"""Measuring: floor and product in turns, medians, and the table that compares them."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from statistics import median
from typing import Any

PERCENT_99 = 0.99
FRAME_MS = 16.7
"""CPU time a frame may take at 60 frames a second."""
WITHOUT_EDIT = "without-edit"
"""Tells a worker that another one has found a text edit to be no floor for an article."""


_SCREEN = {
    "screens": [
        {"name": "bench", "x": 0, "y": 0, "width": 1920, "height": 1080}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, "refreshRate": 60}
    ]
}


class NotMeasuredError(Exception):
    """A row could not be measured; the text says why."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How large the benchmark data is."""

    name: str
    articles: int
    spans_each: int
    listed: int
    big_characters: int
    big_spans: int
    starts: int
    """Rounds of program starts."""
    bulk_rounds: int
    frames: int
    hard_frames: int
    hard_processes: int
    keys: int


FULL = Scale("full", 10_000, 40, 100_000, 1_000_000, 20_000, 11, 3, 150, 60, 3, 60)
SMALL = Scale("small", 200, 40, 2_000, 60_000, 1_200, 3, 1, 30, 10, 1, 10)
ARTICLE_CHARACTERS = 4_000
LISTED_CHARACTERS = 300


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    what: str
    unit: str
    product: float
    floor: float | None
    promise: str
    kept: bool | None
    """None when nothing is promised: an absolute value for comparison."""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The product in units of its floor."""
        return self.product / self.floor if self.floor else None


def at_most(what: str, unit: str, product: float, floor: float, factor: float, note: str = "") -> Result:
    """A result that promises at most `factor` times the floor."""
    return Result(what, unit, product, floor, f"≤ {factor:g}×", product <= factor * floor, note)


def limit(what: str, unit: str, product: float, most: float, note: str = "") -> Result:
    """A result that promises an absolute value."""
    return Result(what, unit, product, None, f"≤ {most:g} {unit}", product <= most, note)


def absolute(what: str, unit: str, product: float, note: str = "") -> Result:
    """A value without a promise."""
    return Result(what, unit, product, None, "", None, note)


def percentile(values: list[float], share: float) -> float:
    """Return the value that `share` of `values` do not exceed."""
    ordered = sorted(values)
    return ordered[ceil(share * len(ordered)) - 1]


def in_turns(rounds: int, **measures: Callable[[], float]) -> dict[str, list[float]]:
    """Call each measure `rounds` times, one after the other in each round, so that all meet the same machine."""
    values: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            values[name].append(measure())
    return values


def medians(values: Mapping[str, list[float]]) -> dict[str, float]:
    """Return the median of each list."""
    return {name: median(list_of) for name, list_of in values.items()}


def wall_ms(call: Callable[[], object]) -> float:
    """Return the milliseconds on the clock that `call` took."""
    before = time.perf_counter()
    call()
    return (time.perf_counter() - before) * 1000


def cpu_ms(call: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that `call` took in this thread: the file is checked in another one."""
    before = time.thread_time()
    call()
    return (time.thread_time() - before) * 1000


@dataclass
class Workshop:
    """Folder for the data of one run, and the environment of the processes it starts."""

    folder: Path
    scale: Scale
    log: Callable[[str], None]
    made: dict[str, Path] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """A screen of the usual size that nobody sees, and no home of a person."""
        here = str(Path(__file__).resolve().parents[1])
        screen = self.folder / "screen.json"
        screen.write_text(json.dumps(_SCREEN), encoding="utf-8")
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return {
            **inherited,
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),  # compiled once, as in an installation
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "LANG": "C.UTF-8",
            "HOME": str(self.folder / "home"),
            "WORTLAUT_DATA_DIR": str(self.folder / "data"),
            "PYTHONPATH": here,
        }

    def worker(self, name: str, *arguments: str | Path) -> dict[str, Any]:
        """Run the module `benchmarks.NAME` in a process of its own; return the JSON value it prints last."""
        command = [sys.executable, "-m", f"benchmarks.{name}", *map(str, arguments)]
        started = time.monotonic()
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no message"])[-1]
            raise NotMeasuredError(f"{name} ended with {done.returncode}: {last}")
        answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
        return {**answer, "started": started}

    def command(self, *arguments: str | Path) -> float:
        """Run the program's command line; return the milliseconds it took."""
        command = [sys.executable, "-m", "wortlaut", *map(str, arguments)]
        before = time.perf_counter()
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        took = (time.perf_counter() - before) * 1000
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no message"])[-1]
            raise NotMeasuredError(f"wortlaut {arguments[0]} ended with {done.returncode}: {last}")
        return took

    def once(self, name: str, make: Callable[[Path], None]) -> Path:
        """Return the file `name`, made by `make` the first time it is asked for."""
        if name not in self.made:
            path = self.folder / name
            self.log(f"making {name}")
            make(path)
            self.made[name] = path
        return self.made[name]


def table(results: list[Result]) -> str:
    """Return the results as text, one line each."""
    head = ("", "product", "floor", "ratio", "promise", "")
    rows = [head]
    for result in results:
        ratio = result.ratio
        rows.append(
            (
                result.what,
                f"{result.product:.1f} {result.unit}",
                "" if result.floor is None else f"{result.floor:.1f} {result.unit}",
                "" if ratio is None else f"{ratio:.2f}×",
                result.promise,
                {True: "ok", False: "MISS", None: ""}[result.kept] + (f"  {result.note}" if result.note else ""),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(head) - 1)]
    return "\n".join(
        "  ".join(
            [
                row[0].ljust(widths[0]),
                *(cell.rjust(width) for cell, width in zip(row[1:5], widths[1:], strict=True)),
                row[5],
            ]
        ).rstrip()
        for row in rows
    )
