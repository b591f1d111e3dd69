"""Killed at any moment: what was confirmed is there, nothing is half there. The long form: `packaging/faults kills`."""

from pathlib import Path

import pytest

from faults.kill_harness import Rehearsed, kill, rehearse, schema_of
from faults.kill_scenes import OLD_PROJECT, Templates, scenes
from faults.kill_tagging import Tagging, kill_tagging, kill_twice, rehearse_tagging
from faults.tracing import need_strace
from wortlaut.store.schema import CURRENT

NAMES = (
    *("import texts", "import layers", "export jsonl", "export brat", "export csv", "merge", "backup", "release"),
    *("assign", "migrate"),
)
MOMENTS = {name: ("rename", 1) for name in ("export jsonl", "export brat", "export csv", "backup")}
MOMENTS["release"] = ("renameat2", 1)
"""Where an export that is not careful is torn; elsewhere it is the end of the transaction."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where scenes are played."""
    need_strace()
    return tmp_path_factory.mktemp("kills")


@pytest.fixture(scope="module")
def rehearsed(root: Path) -> dict[str, Rehearsed]:
    """Every scene, played to its end once."""
    return {scene.name: rehearse(scene, root / "run") for scene in scenes(root / "templates")}


@pytest.fixture(scope="module")
def tagging(root: Path) -> Tagging:
    """Tagging, done to its end once."""
    return rehearse_tagging(Templates(root / "templates").articles(), root / "run", 4)


@pytest.mark.parametrize("call", ["pwrite64", "fdatasync", "unlink", "write"])
def test_S1_tagging_that_is_killed_loses_nothing_that_was_said_to_be_saved(
    tagging: Tagging, root: Path, call: str
) -> None:
    last = tagging.calls[call]
    assert kill_tagging(tagging, (call, last - last // 3), root / "run")


def test_S3_recovery_that_is_killed_as_well_loses_nothing(tagging: Tagging, root: Path) -> None:
    # The first call that removes a journal ends a transaction: killed there, all of it is taken back.
    assert kill_twice(tagging, ("unlink", 3), root / "run", 3) == 3


@pytest.mark.parametrize("name", NAMES)
def test_S1_what_is_killed_is_done_or_not_done(rehearsed: dict[str, Rehearsed], root: Path, name: str) -> None:
    scene = rehearsed[name]
    point = MOMENTS.get(name, ("fdatasync", scene.calls["fdatasync"] - 1))
    assert kill(scene, point, root / "run")


def test_S1_the_harness_plays_every_scene(rehearsed: dict[str, Rehearsed]) -> None:
    assert set(rehearsed) == set(NAMES)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_S17_a_migration_that_is_killed_leaves_the_old_project_or_the_new_one(
    rehearsed: dict[str, Rehearsed], root: Path, share: float
) -> None:
    scene = rehearsed["migrate"]
    assert kill(scene, ("pwrite64", int(scene.calls["pwrite64"] * share)), root / "run")
    (old, *_), (new, *_) = scene.before, scene.after
    assert (old, new) == (1, CURRENT.version)


def test_S17_the_first_version_becomes_the_present_one_with_all_it_says(rehearsed: dict[str, Rehearsed]) -> None:
    _, names, said = rehearsed["migrate"].after
    assert schema_of(OLD_PROJECT)[0] == 1
    assert set(CURRENT.objects) <= set(names)
    assert said == rehearsed["migrate"].before[2]
    assert said["articles"]
    assert said["spans"]
