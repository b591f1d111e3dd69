"""The long run over hostile project files makes its files of every released version."""

import random
import shutil
from pathlib import Path

import pytest

from faults.hostile_projects import of_wrong_meaning

PROJECTS = sorted((Path(__file__).resolve().parents[1] / "projects").glob("*.wortlaut"))


@pytest.mark.parametrize("project", PROJECTS, ids=lambda path: path.stem)
def test_values_without_sense_are_put_into_what_the_version_has(project: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(project, tmp_path / "p.wortlaut"))
    for seed in range(40):  # every column that is drawn from is drawn
        of_wrong_meaning(path, random.Random(seed))
    assert path.read_bytes() != project.read_bytes()
