"""A disk that is full, fails, forbids writing or goes away: that is told, the screen is true, and it works again."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from faults.conftest import Stage
from faults.kill_harness import PROJECT, shape
from faults.kill_tagging import fail_tagging
from faults.kill_work import STEPS
from faults.small_disk import TRIED
from faults.tracing import broken, program, run
from wortlaut.errors import ExitCode

FULL, FAILED = "The disk is full; everything confirmed is saved, this step is not", "The disk reports an error"
TOLD = {"error=ENOSPC": FULL, "error=EIO": FAILED}
BROKEN = (
    # what, which call, how many from the end of the last one (or =, from the start) and how it goes on; how it fails
    ("import texts", "pwrite64", "60+9", "error=ENOSPC"),
    ("merge", "pwrite64", "10", "error=EIO"),
    ("backup", "fsync", "2", "error=EIO"),
    ("export csv", "write", "=2", "error=ENOSPC"),
    ("migrate", "fdatasync", "2", "error=EIO"),
)


def small_disk(what: str, stage: Stage) -> dict[str, dict[str, Any]]:
    """Run `small_disk` in a namespace of its own; what it tried, with what came of it."""
    root, disk = stage.root, stage.root / "disk"
    disk.mkdir(exist_ok=True)
    if shutil.which("unshare") is None or run(["unshare", "-rm", "true"], root).returncode:
        pytest.skip("this system lets nobody mount a disk of their own (unshare -rm)")
    child = [sys.executable, "-B", "-m", "faults.small_disk", what, str(root / "templates"), str(disk)]
    done = run(["unshare", "-rm", *child], root)
    assert done.returncode == 0, done.stderr
    assert not list(disk.iterdir())
    return {line["what"]: line for line in map(json.loads, done.stdout.splitlines())}


def test_S4_a_full_disk_is_told_nothing_changes_and_with_room_the_same_works(stage: Stage) -> None:
    tried = small_disk("full", stage)
    edited = tried.pop("edit")
    assert edited == {"what": "edit", "code": "disk_full", "read": 3, "again": "done", "done": True, "same": True}
    assert set(tried) == set(TRIED)
    for what, outcome in tried.items():
        assert outcome["code"] == ExitCode.DISK, (what, outcome)
        assert FULL in outcome["told"]
        assert (outcome["same"], outcome["again"], outcome["done"]) == (True, 0, True), outcome


@pytest.mark.parametrize(("what", "blocks"), [("import texts", 400), ("export jsonl", 20), ("migrate", 968)])
def test_S5_a_file_size_limit_is_a_full_disk(stage: Stage, what: str, blocks: int) -> None:
    scene, folder = stage.scene(what), stage.run
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(scene.template, folder)
    before = scene.state(folder)
    done = run(scene.command(folder), folder, "sh", "-c", 'ulimit -f "$0"; exec "$@"', str(blocks))
    assert done.returncode in (1, ExitCode.DISK)
    assert FULL in done.stderr or "disk_full" in done.stderr, done.stderr
    assert scene.state(folder) == before
    assert scene.again(folder)[0] == 0
    assert scene.state(folder) != before
    shutil.rmtree(folder)


def test_S5_edits_at_a_file_size_limit_are_told_and_none_is_half_there(stage: Stage) -> None:
    tagging, folder = replace(stage.tagging(), steps=3 * STEPS), stage.run  # more than its pages have room for
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(tagging.template, folder)
    size = (folder / PROJECT).stat().st_size // 512
    done = run(tagging.command(folder), folder, "sh", "-c", 'ulimit -f "$0"; exec "$@"', str(size))
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in (folder / "report").read_text(encoding="utf-8").splitlines()]
    assert {line["failed"] for line in lines if "failed" in line} == {"disk_full"}
    shape(folder / PROJECT)
    shutil.rmtree(folder)


@pytest.mark.parametrize(("what", "call", "when", "how"), BROKEN)
def test_S6_what_fails_is_told_and_leaves_everything_as_it_was(
    stage: Stage, what: str, call: str, when: str, how: str
) -> None:
    one, folder = stage.rehearsed(what), stage.run
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(one.scene.template, folder)
    last, *on = when.split("+")
    place = last[1:] if last.startswith("=") else "+".join([str(one.calls[call] + 1 - int(last)), *on])
    done = broken(one.scene.command(folder), folder, call, place, how)
    if what == "migrate":
        assert done.returncode == 1
    else:
        assert (done.returncode, done.stderr.count("\n")) == (ExitCode.DISK, 1), done.stderr
        assert TOLD[how] in done.stderr
    assert one.scene.state(folder) == one.before
    assert one.scene.again(folder)[0] == 0
    assert one.scene.state(folder) == one.after


@pytest.mark.parametrize(
    ("call", "when", "how", "failures"),
    [
        ("fdatasync", "9", "error=EIO", True),
        ("unlink", "3", "error=EIO", True),  # the end of a transaction, which is taken back then
        ("fdatasync", "10", "error=EIO", False),  # the journal is gone; its folder gets to the disk by the second try
        ("pwrite64", "90+150", "error=ENOSPC", True),
    ],
)
def test_S6_an_edit_that_fails_once_works_at_once_again(
    stage: Stage, call: str, when: str, how: str, failures: bool
) -> None:
    told = fail_tagging(stage.tagging(), stage.run, call, when, how)
    assert len(told.saved) == stage.tagging().steps + 1
    assert bool(told.failed) is failures


@pytest.mark.parametrize(
    ("call", "when", "how", "code"),
    [
        ("pwrite64", "100+", "error=ENOSPC", "disk_full"),
        ("fdatasync", "6+", "error=EIO", "disk_failed"),
    ],
)
def test_S6_edits_that_fail_from_then_on_are_told_each_and_the_screen_is_true(
    stage: Stage, call: str, when: str, how: str, code: str
) -> None:
    told = fail_tagging(stage.tagging(), stage.run, call, when, how)
    assert len(told.saved) < 3
    assert {failed for failed, _ in told.failed} == {code}


def test_S6_a_step_that_a_power_failure_may_take_back_is_told_as_such_and_shown(stage: Stage) -> None:
    told = fail_tagging(stage.tagging(), stage.run, "fdatasync", "10", "error=EIO", "fsync:error=EIO")
    assert [code for code, _ in told.failed] == ["saved_unsurely"]
    [(_, screen)] = told.failed
    assert len(screen) == 2  # the span stands, and is shown
    assert len(told.saved) == stage.tagging().steps + 1


def test_S7_what_may_not_be_written_is_opened_for_reading(stage: Stage) -> None:
    root = stage.root
    without_rights = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    first = run(["id", "-u"], root).stdout.strip() == "0"
    if first and (shutil.which("setpriv") is None or run([*without_rights, "true"], root).returncode):
        pytest.skip("root cannot lay down its rights here (setpriv)")
    folder = root / "protected"
    shutil.copytree(stage.templates.tagged(), folder)
    project = folder / PROJECT
    before = project.read_bytes()
    project.chmod(0o444)
    folder.chmod(0o555)
    prefix = without_rights if first else []
    try:
        read = run([*prefix, *program("--data-dir", root / "d", "articles", project)], root)
        refused = run([*prefix, *program("--data-dir", root / "d", "import", project, folder / "texts")], root)
    finally:
        folder.chmod(0o755)
    assert (read.returncode, read.stderr) == (0, "")
    assert (refused.returncode, refused.stderr.count("\n")) == (ExitCode.DISK, 1)
    assert "The project is open read-only; nothing was changed" in refused.stderr
    assert project.read_bytes() == before
    assert {path.name for path in folder.iterdir()} >= {PROJECT}


def test_S8_a_write_protected_disk_is_read(stage: Stage) -> None:
    tried = small_disk("protected", stage)
    assert (tried["window"]["code"], tried["window"]["read_only"]) == ("project_read_only", True)
    assert tried["window"]["screen"] > 1
    assert tried["articles"]["code"] == 0
    assert (tried["import"]["code"], tried["file"]["same"]) == (ExitCode.DISK, True)


def test_S10_a_disk_that_is_taken_away_is_told_at_once(stage: Stage) -> None:
    tried = small_disk("gone", stage)["edit"]
    assert tried == {"what": "edit", "code": "project_vanished", "same": True, "quickly": True}


def test_S18_a_migration_without_room_leaves_every_byte(stage: Stage) -> None:
    one, folder = stage.rehearsed("migrate"), stage.run
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(one.scene.template, folder)
    done = broken(one.scene.command(folder), folder, "pwrite64", f"{one.calls['pwrite64'] - 60}+9", "error=ENOSPC")
    assert "disk_full" in done.stderr
    assert one.scene.state(folder) == one.before
    assert (folder / PROJECT).read_bytes() == (one.scene.template / PROJECT).read_bytes()


def test_nothing_stays_mounted(stage: Stage) -> None:
    mounted = subprocess.run(["cat", "/proc/mounts"], capture_output=True, text=True, check=True).stdout
    assert str(stage.root) not in mounted
