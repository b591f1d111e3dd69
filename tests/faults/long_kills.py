"""Kills everything that writes at as many places as asked for, and says how many there were."""

import itertools
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from faults.kill_harness import Rehearsed, kill, rehearse
from faults.kill_scenes import Templates, scenes
from faults.kill_tagging import kill_tagging, kill_twice, rehearse_tagging
from faults.telling import say

SEED = 6
TAGGING_STEPS = 36
"""Every kind of action twice, with all before it in the file."""
RECOVERIES = 3
"""So many kills of the recovery after one kill."""
EACH = 25
"""Kill points between two lines of what is done so far."""

Kill = tuple[str, Callable[[Path], int]]
"""Of what, and what does it and returns how many kills there were."""


def run(size: int) -> int:
    """Kill at no fewer than `size` points; return 1 when something was lost, torn or half there."""
    if shutil.which("strace") is None:
        sys.stderr.write("strace is missing (Debian package strace)\n")
        return 1
    began = time.monotonic()
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="kills-") as place:
        root = Path(place)
        failures = _kill_all(root, size, done, began)
    for name, count in sorted(done.items()):
        say(f"{count:6}  {name}")
    say(f"{done.total():6}  kill points in {time.monotonic() - began:.0f} s, {len(failures)} with something wrong")
    return 1 if failures else 0


def _kill_all(root: Path, size: int, done: Counter[str], began: float) -> list[str]:
    failures: list[str] = []
    for name, act in _kills(root):
        folder = root / "run"
        try:
            done[name] += act(folder)
        except AssertionError as error:
            done[name] += 1
            failures.append(f"{name}: {error}")
            say(failures[-1])
        shutil.rmtree(folder, ignore_errors=True)
        if done.total() and done.total() % EACH == 0:
            say(f"… {done.total()} of {size} kill points, {len(failures)} wrong, {time.monotonic() - began:.0f} s")
        if done.total() >= size:
            break
    return failures


def _kills(root: Path) -> Iterator[Kill]:
    """Every kill point there is: one of each scene in turn, tagging and its recovery among them."""
    templates = Templates(root / "templates")
    queues = [_tagging(templates, root), _recovering(templates, root)]
    for scene in scenes(root / "templates"):
        rehearsed = rehearse(scene, root / "run")
        total = sum(rehearsed.calls.values())
        say(f"{scene.name}: {total} system calls that write")
        queues.append(_of_scene(rehearsed))
    return itertools.chain.from_iterable(filter(None, row) for row in itertools.zip_longest(*queues))


def _of_scene(rehearsed: Rehearsed) -> Iterator[Kill]:
    for point in rehearsed.spread(SEED):
        yield rehearsed.scene.name, lambda folder, point=point: kill(rehearsed, point, folder)


def _tagging(templates: Templates, root: Path) -> Iterator[Kill]:
    tagging = rehearse_tagging(templates.articles(), root / "run", TAGGING_STEPS)
    say(f"tag: {sum(tagging.calls.values())} system calls that write")
    for point in tagging.spread(SEED):
        yield "tag", lambda folder, point=point: kill_tagging(tagging, point, folder)


def _recovering(templates: Templates, root: Path) -> Iterator[Kill]:
    tagging = rehearse_tagging(templates.articles(), root / "run", TAGGING_STEPS)
    for point in tagging.spread(SEED + 1):
        if point[0] != "write":
            yield "tag, then its recovery", lambda folder, point=point: kill_twice(tagging, point, folder, RECOVERIES)
