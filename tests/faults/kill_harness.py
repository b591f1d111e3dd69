"""Kills everything that writes at each of its system calls, and looks at what is left.

A `Scene` is a folder made ready and a command. It runs once to its end, which says how many calls there are to kill at
and what the result is; then once per kill point. After a kill, what is there must be the old state or the new one, a
project must pass the full check, and the command must work when it is given again.
"""

import contextlib
import hashlib
import io
import random
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from faults.tracing import KILL, KILLED, broken, counted
from wortlaut.session import jobs
from wortlaut.session.checking import check
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.store.project_file import Project

PROJECT = "p.wortlaut"
State = Any
Point = tuple[str, int]
"""A system call, and the how manieth of them."""
_RARE = ("fsync", "fdatasync", "ftruncate", "link", "linkat", "unlink", "unlinkat", "rename", "renameat", "renameat2")


@dataclass(frozen=True)
class Scene:
    """Something that writes."""

    name: str
    make: Callable[[], Path]
    """Makes the template when it is first wanted."""
    command: Callable[[Path], list[str]]
    state: Callable[[Path], State]
    """What is in a folder, without what differs from run to run; fails when that is not sound."""
    again: Callable[[Path], tuple[int, str]]
    """Gives the command again, in this process; returns its exit code and what it says."""

    @property
    def template(self) -> Path:
        """A folder with what it works on; copied for each run."""
        return self.make()


@dataclass(frozen=True)
class Rehearsed:
    """A scene that ran to its end once."""

    scene: Scene
    before: State
    after: State
    calls: Counter[str]

    def spread(self, seed: int) -> list[Point]:
        """Every place to kill it at."""
        return spread_points(self.calls, f"{self.scene.name} {seed}")


def spread_points(calls: Counter[str], seed: str) -> list[Point]:
    """Every place to kill at, in an order of which each beginning is a fair sample; syncs as often as writes."""
    dice = random.Random(seed)
    points = [(call, number) for call, count in sorted(calls.items()) for number in range(1, count + 1)]
    rare = [point for point in points if point[0] in _RARE]
    common = [point for point in points if point[0] not in _RARE]
    dice.shuffle(rare)
    dice.shuffle(common)
    return [point for pair in zip_longest(rare, common) for point in pair if point]


def rehearse(scene: Scene, folder: Path) -> Rehearsed:
    """Run a scene to its end."""
    shutil.rmtree(folder, ignore_errors=True)  # of one that went wrong
    shutil.copytree(scene.template, folder)
    before = scene.state(folder)
    calls = counted(scene.command(folder), folder)
    after = scene.state(folder)
    assert before != after, scene.name
    shutil.rmtree(folder)
    return Rehearsed(scene, before, after, calls)


def kill(rehearsed: Rehearsed, point: Point, folder: Path) -> bool:
    """Kill a scene at a point and look at what is left; False when it ended before it came there."""
    scene = rehearsed.scene
    shutil.rmtree(folder, ignore_errors=True)  # of one that went wrong
    shutil.copytree(scene.template, folder)
    done = broken(scene.command(folder), folder, *point, KILL)
    if done.returncode == 0:  # what is random in it made fewer calls this time
        shutil.rmtree(folder)
        return False
    assert done.returncode in KILLED, (scene.name, point, done.returncode, done.stderr)
    judge(rehearsed, folder, f"{scene.name} killed at {point}")
    shutil.rmtree(folder)
    return True


def judge(rehearsed: Rehearsed, folder: Path, what: str) -> None:
    """Fail unless a folder is in the state before or after, and gets into that after when the command is repeated."""
    scene = rehearsed.scene
    state = scene.state(folder)
    assert state in (rehearsed.before, rehearsed.after), (what, state)
    code, said = scene.again(folder)
    if state == rehearsed.before:
        assert code == 0, (what, said)
    assert scene.state(folder) == rehearsed.after, (what, said)
    assert leftovers(folder, scene.template) == [], (what, leftovers(folder, scene.template))


def leftovers(folder: Path, template: Path) -> list[str]:
    """Names of what only a running program has: anything hidden, in the place of temporary files, or of SQLite."""
    known = {path.name for path in template.iterdir()}
    passing = (".part", ".new", "-journal", "-wal", ".tmp", ".old")
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.name.startswith(".") or path.name.endswith(passing) or _is_temporary(path.relative_to(folder), known)
    )


def _is_temporary(path: Path, known: set[str]) -> bool:
    return len(path.parts) == 1 and path.name.startswith("wortlaut-") and path.name not in known


# what is in a project


def sound(path: Path) -> Project:
    """Open a project for writing, as the next start does; fail when the full check finds any damage."""
    project = Project.open(path, backups=path.parent / "data" / "backups")
    try:
        project.verify()
        report = check(project, scheme_of(project))
        assert not report.damaged, (path, report.findings)
    except BaseException:
        project.close()
        raise
    return project


def shape(path: Path) -> State:
    """What a project says, without ids and times; fails when it is damaged."""
    with sound(path) as project, project.reading() as connection:
        return {
            name: [list(row) for row in connection.execute(query)]
            for name, query in {
                "actions": "SELECT kind FROM action ORDER BY seq",
                "articles": "SELECT id, title, language FROM article ORDER BY id",
                "sources": "SELECT name, header FROM source ORDER BY name, header",
                "people": "SELECT name FROM annotator ORDER BY name",
                "layers": "SELECT article, kind, state, version, spans FROM layer ORDER BY 1, 2, 3, 4, 5",
                "spans": 'SELECT layer, label, start, "end", surface FROM span ORDER BY 1, 3, 4, 2',
                "links": "SELECT layer, type, count(*) FROM link GROUP BY 1, 2 ORDER BY 1, 2",
                "assignments": "SELECT article, count(*) FROM assignment GROUP BY 1 ORDER BY 1",
            }.items()
        }


def project_state(folder: Path) -> State:
    """The state of a scene that changes the project."""
    return shape(folder / PROJECT)


def digests(*names: str) -> Callable[[Path], State]:
    """The state of a scene that writes files or folders beside the project, which it must leave alone."""

    def state(folder: Path) -> State:
        shape(folder / PROJECT)
        return {name: _digest(folder / name) for name in names}

    return state


def _digest(path: Path) -> object:
    if path.is_dir():
        return {str(file.relative_to(path)): _digest(file) for file in sorted(path.rglob("*")) if file.is_file()}
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def copy_state(name: str, like: str | None = PROJECT) -> Callable[[Path], State]:
    """The state of a scene that makes a project: nothing, or a whole copy of `like`, or one without articles."""

    def state(folder: Path) -> State:
        copy = folder / name
        if not copy.exists():
            return None
        said = shape(copy)
        return said["articles"] == [] if like is None else said == shape(folder / like)

    return state


def schema_of(path: Path) -> State:
    """Version and objects of a project, as SQLite alone sees it; what was begun is taken back by that."""
    connection = sqlite3.connect(path)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        names = sorted(name for (name,) in connection.execute("SELECT name FROM sqlite_schema"))
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        connection.close()
    return version, names


def migrated_state(folder: Path) -> State:
    """The state of a scene that only opens a project of an older version."""
    version, names = schema_of(folder / PROJECT)
    with tempfile.TemporaryDirectory() as place:  # not in the folder, whose disk may be full
        copy = Path(place) / PROJECT
        shutil.copyfile(folder / PROJECT, copy)
        return [version, names, shape(copy)]


def quietly(folder: Path, *arguments: object) -> tuple[int, str]:
    """Run the program in this process with everything it has in `folder`; return its exit code and what it says."""
    from wortlaut.cli.program import run as run_program

    said, place = io.StringIO(), tempfile.tempdir
    command = [*map(str, ("--data-dir", folder / "data", "--lang", "en", *arguments))]
    tempfile.tempdir = str(folder)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            return run_program(command), said.getvalue()
    finally:
        tempfile.tempdir = place


def new_project(path: Path) -> Path:
    """Make a project without articles."""
    jobs.create_project(path)
    return path
