"""Tagging that is killed, or whose disk fails: what was said to be saved must be there, and nothing half."""

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from faults.kill_harness import PROJECT, Point, sound, spread_points
from faults.kill_work import PERSON, Report, Screen, shown, tag
from faults.tracing import KILL, KILLED, broken, counted, work
from faults.whole_lines import whole_lines
from wortlaut.session.session import Session

REPORT = "report"


@dataclass(frozen=True)
class Told:
    """What a worker said before it ended."""

    saved: dict[int, Screen]
    """Number of an action to what the screen showed when it was said to be saved."""
    failed: list[tuple[str, Screen]]
    """Codes of errors, with what the screen showed then."""
    last: dict[str, Any]
    """The last line that is whole."""

    @classmethod
    def read(cls, folder: Path) -> "Told":
        """Read what there is of a report."""
        lines = whole_lines(folder / REPORT)
        saved = {line["saved"]: line["screen"] for line in lines if "saved" in line}
        failed = [(line["failed"], line["screen"]) for line in lines if "failed" in line]
        return cls(saved, failed, lines[-1] if lines else {})


@dataclass(frozen=True)
class Tagging:
    """Tagging that ran to its end once."""

    template: Path
    first: int
    """Number of the newest action before it."""
    screens: dict[int, Screen]
    """Number of an action to what the screen showed after it, without ids."""
    calls: Counter[str]
    steps: int

    def command(self, folder: Path) -> list[str]:
        """The command line of the worker."""
        return work("tag", folder / PROJECT, folder / REPORT, self.steps)

    def spread(self, seed: int) -> list[Point]:
        """Every place to kill it at, see `kill_harness.spread_points`."""
        return spread_points(self.calls, f"tag {seed}")


def rehearse_tagging(template: Path, folder: Path, steps: int) -> Tagging:
    """Tag to the end."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    first, _ = on_disk(folder)
    calls = counted(work("tag", folder / PROJECT, folder / REPORT, steps), folder)
    told = Told.read(folder)
    assert len(told.saved) == steps + 1
    shutil.rmtree(folder)
    screens = {number: without_ids(screen) for number, screen in told.saved.items()}
    return Tagging(template, first, screens, calls, steps)


def without_ids(screen: Screen) -> Screen:
    """What is shown, with spans numbered in the order of the text."""
    numbers = {row[0]: number for number, row in enumerate(screen) if len(row) == 6}
    spans = [row[1:] for row in screen if len(row) == 6]
    links = sorted([row[1], numbers[row[2]], numbers[row[3]]] for row in screen if len(row) == 4)
    return [*spans, *links, *(row for row in screen if len(row) == 2)]


def on_disk(folder: Path) -> tuple[int, Screen]:
    """The newest action and the layer in the file, which must pass the full check."""
    with sound(folder / PROJECT) as project:
        session = Session(project, PERSON)
        session.open_article(session.article_ids()[0])
        with project.reading() as connection:
            newest = connection.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0]
            began = connection.execute("SELECT count(*) FROM layer").fetchone()[0]
        return newest, shown(session.content) if began else []


def kill_tagging(tagging: Tagging, point: Point, folder: Path) -> bool:
    """Kill tagging at a point and look at what is left; False when it ended before it came there."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tagging.template, folder)
    done = broken(tagging.command(folder), folder, *point, KILL)
    killed = done.returncode != 0
    if killed:
        assert done.returncode in KILLED, (point, done.returncode, done.stderr)
        judge_tagging(tagging, folder, f"tagging killed at {point}")
    shutil.rmtree(folder)
    return killed


def judge_tagging(tagging: Tagging, folder: Path, what: str) -> None:
    """Fail unless everything that was said to be saved is there, at most one action more, and undo goes on."""
    told = Told.read(folder)
    newest, screen = on_disk(folder)
    acknowledged = max(told.saved, default=tagging.first)
    assert acknowledged <= newest <= acknowledged + 1, (what, acknowledged, newest)
    if newest == acknowledged and told.saved:
        assert screen == told.saved[newest], what
    assert newest == tagging.first or without_ids(screen) == tagging.screens[newest], what
    with sound(folder / PROJECT) as project:
        session = Session(project, PERSON)
        session.open_article(session.article_ids()[0])
        if session.undo() is not None:
            session.redo()
            assert shown(session.content) == screen, what
            assert not (folder / f"{PROJECT}-journal").exists(), what


def kill_twice(tagging: Tagging, point: Point, folder: Path, place: int) -> int:
    """Kill tagging, then the recovery at several places; return how many kills of the recovery there were.

    `place` says at which of every few places.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tagging.template, folder)
    done = broken(tagging.command(folder), folder, *point, KILL)
    assert done.returncode in KILLED, (point, done.stderr)
    killed = 0
    if (folder / f"{PROJECT}-journal").exists():
        left = folder.with_name("left")
        shutil.copytree(folder, left)
        calls = counted(work("open", left / PROJECT), left)
        shutil.rmtree(left)
        for again in spread_points(calls, f"recovery {point} {place}")[:place]:
            shutil.copytree(folder, left)
            done = broken(work("open", left / PROJECT), left, *again, KILL)
            killed += done.returncode in KILLED
            judge_tagging(tagging, left, f"tagging killed at {point}, its recovery at {again}")
            shutil.rmtree(left)
    shutil.rmtree(folder)
    return killed


def fail_tagging(tagging: Tagging, folder: Path, call: str, when: str, how: str, *more: str) -> Told:
    """Let calls of tagging fail; return what was said, after looking at whether it is true.

    What the screen showed last must be what is on the disk then, and everything works again without the fault.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tagging.template, folder)
    done = broken(tagging.command(folder), folder, call, when, how, *more)
    assert done.returncode == 0, (call, when, how, done.stderr)
    told = Told.read(folder)
    newest, screen = on_disk(folder)
    what = f"{call} {when} {how}: {[code for code, _ in told.failed]}"
    assert newest == max(told.saved, default=tagging.first), what
    if "screen" in told.last and newest > tagging.first:
        assert told.last["screen"] == screen, what
    (folder / REPORT).unlink()
    tag(folder / PROJECT, Report(folder / REPORT), tagging.steps)
    assert not Told.read(folder).failed, what
    shutil.rmtree(folder)
    return told
