"""A window that is killed while somebody types. The long form: `packaging/faults gui-kills`."""

from pathlib import Path

import pytest

from faults.kill_scenes import Templates
from faults.kill_window import fresh_project, kill_window


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project nobody worked in."""
    root = tmp_path_factory.mktemp("windows")
    fresh_project(Templates(root).articles(), root / "run")
    return root / "run"


def test_S2_a_window_that_is_killed_keeps_what_it_said_to_be_saved(folder: Path) -> None:
    assert kill_window(folder, 1, least=3).saved >= 3
