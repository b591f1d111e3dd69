"""A disk of its own that is full, write-protected or gone, in a namespace that ends with this process.

Run under `unshare -rm` as `python -m faults.small_disk WHAT TEMPLATES DISK`. Prints one JSON object per thing that was
tried: what was tried, and what came of it.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from faults.kill_harness import PROJECT, shape
from faults.kill_scenes import Templates, scenes
from faults.kill_work import PERSON, plan, shown
from faults.tracing import run
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.errors import WortlautError
from wortlaut.session.session import Applied, Session

TRIED = ("import texts", "backup", "export jsonl")
_FILLER = "filler"


def _mount(disk: Path, *options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", disk], check=True)


def _fill(disk: Path, leave: int) -> Path:
    """Take all room but `leave` bytes."""
    filler = disk / _FILLER
    free = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - leave)))
    return filler


def _say(**line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")


def _outcome(act: Callable[[], object]) -> str:
    """The code of the error, or `done`."""
    try:
        done = act()
    except WortlautError as error:
        return error.code
    assert not isinstance(done, Problem), done
    return "done"


def full(templates: Path, disk: Path) -> None:
    """Every scene on a full disk and again with room; then tagging until the disk is full, and again with room."""
    _mount(disk, "size=3m")
    for scene in scenes(templates):
        if scene.name not in TRIED:
            continue
        folder = disk / "run"
        shutil.copytree(scene.template, folder)
        before = scene.state(folder)
        filler = _fill(disk, 20_000)
        failed = run(scene.command(folder), folder)
        same = scene.state(folder) == before
        filler.unlink()
        again, _ = scene.again(folder)
        changed = scene.state(folder) != before
        outcome = {"code": failed.returncode, "told": failed.stderr, "same": same}
        _say(what=scene.name, again=again, done=changed, **outcome)
        shutil.rmtree(folder)
    _tag_until_full(Templates(templates).articles(), disk)


def _tag_until_full(template: Path, disk: Path) -> None:
    folder = disk / "run"
    shutil.copytree(template, folder)
    session = Session.open(folder / PROJECT, PERSON)
    session.open_article(session.article_ids()[0])
    session.settle()
    filler = _fill(disk, 60_000)
    actions = plan(session)
    outcome, act, done = "done", session.undo, 0
    while outcome == "done" and done < 1000:
        _, act = next(actions)
        outcome, done = _outcome(act), done + 1
    screen = shown(session.content)
    read = len(session.article_rows(session.article_ids()))
    filler.unlink()
    again = _outcome(act)
    grown = shown(session.content) != screen
    session.close()
    with Session.open(folder / PROJECT, PERSON).project as project:
        reopened = Session(project, PERSON)
        reopened.open_article(reopened.article_ids()[0])
        same = shown(reopened.content) == shown(session.content)
    shape(folder / PROJECT)
    _say(what="edit", code=outcome, read=read, again=again, done=grown, same=same)


def protected(templates: Path, disk: Path) -> None:
    """A project on a disk that allows no writing."""
    _mount(disk, "size=3m")
    shutil.copytree(Templates(templates).tagged(), disk / "run")
    before = (disk / "run" / PROJECT).read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    session = Session.open(disk / "run" / PROJECT, PERSON)
    session.open_article(session.article_ids()[0])
    screen = shown(session.content)
    edited = _outcome(lambda: session.apply(ChangeSet("nothing", ())))
    _say(what="window", code=edited, read_only=session.read_only, screen=len(screen))
    session.close()
    for arguments in (["articles"], ["import", disk / "run" / "texts"]):
        name, *rest = arguments
        command = [sys.executable, "-B", "-m", "wortlaut", "--lang", "en", str(name), str(disk / "run" / PROJECT)]
        done = run([*command, *map(str, rest)], templates)
        _say(what=name, code=done.returncode, told=done.stderr)
    _say(what="file", same=(disk / "run" / PROJECT).read_bytes() == before)


def gone(templates: Path, disk: Path) -> None:
    """A disk that is taken away while the project is open."""
    _mount(disk, "size=3m")
    shutil.copytree(Templates(templates).articles(), disk / "run")
    session = Session.open(disk / "run" / PROJECT, PERSON)
    session.open_article(session.article_ids()[0])
    session.settle()
    actions = plan(session)
    _, act = next(actions)
    assert isinstance(act(), Applied)
    screen = shown(session.content)
    subprocess.run(["umount", "-l", disk], check=True)
    _, act = next(actions)
    began = time.monotonic()
    outcome = _outcome(act)
    took = time.monotonic() - began
    _say(what="edit", code=outcome, same=shown(session.content) == screen, quickly=took < 5)
    session.close()


def main() -> None:
    """Do what the arguments say."""
    what, templates, disk = sys.argv[1:]
    {"full": full, "protected": protected, "gone": gone}[what](Path(templates), Path(disk))


if __name__ == "__main__":
    main()
