"""Killed at any moment: what was confirmed is there, nothing is half there. The long form: `packaging/faults kills`."""

import pytest

from faults.conftest import Stage
from faults.kill_harness import kill, schema_of
from faults.kill_scenes import OLD_PROJECT
from faults.kill_tagging import kill_tagging, kill_twice
from wortlaut.store.schema import CURRENT

MOMENTS = (
    # where work that is not careful is torn: at the end of its transaction, or where a file gets its name
    *(("import texts", "pwrite64", 12), ("merge", "fdatasync", 1)),
    *(("export jsonl", "rename", 1), ("export brat", "rename", 1), ("export csv", "rename", 1)),
    *(("new", "fdatasync", 1), ("restore", "rename", 1)),
    *(("backup", "fsync", 2), ("release", "renameat2", 1)),
)


@pytest.mark.parametrize("call", ["pwrite64", "fdatasync", "unlink"])
def test_S1_tagging_that_is_killed_loses_nothing_that_was_said_to_be_saved(stage: Stage, call: str) -> None:
    tagging = stage.tagging()
    assert kill_tagging(tagging, (call, tagging.calls[call] * 2 // 3), stage.run)


@pytest.mark.parametrize(("name", "call", "last"), MOMENTS)
def test_S1_what_is_killed_is_done_or_not_done(stage: Stage, name: str, call: str, last: int) -> None:
    rehearsed = stage.rehearsed(name)
    assert kill(rehearsed, (call, rehearsed.calls[call] + 1 - last), stage.run)


def test_S3_recovery_that_is_killed_as_well_loses_nothing(stage: Stage) -> None:
    # Killed where its journal is removed, all of a transaction is taken back.
    assert kill_twice(stage.tagging(), ("unlink", 3), stage.run, 3) == 3


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_S17_a_migration_that_is_killed_leaves_the_old_project_or_the_new_one(stage: Stage, share: float) -> None:
    rehearsed = stage.rehearsed("migrate")
    assert kill(rehearsed, ("pwrite64", int(rehearsed.calls["pwrite64"] * share)), stage.run)
    assert (rehearsed.before[0], rehearsed.after[0]) == (1, CURRENT.version)


def test_S17_the_first_version_becomes_the_present_one_with_all_it_says(stage: Stage) -> None:
    rehearsed = stage.rehearsed("migrate")
    _, names, said = rehearsed.after
    assert schema_of(OLD_PROJECT)[0] == 1
    assert set(CURRENT.objects) <= set(names)
    assert said == rehearsed.before[2]
    assert said["articles"]
    assert said["spans"]
