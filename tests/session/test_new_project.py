"""A new project appears complete or not at all, and never in the place of a file that came there meanwhile."""

from pathlib import Path

import pytest

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.session.new_project import new_project
from wortlaut.store.project_file import Project


def test_it_appears_when_all_of_it_is_there(tmp_path: Path, scheme: Scheme) -> None:
    path = tmp_path / "p.wortlaut"
    with new_project(path, scheme, "en") as session:
        assert not path.exists()
        assert session.language == "en"
    assert [one.name for one in tmp_path.iterdir()] == ["p.wortlaut"]
    assert path.stat().st_nlink == 1
    with Project.open(path) as project:
        project.verify()


def test_an_error_leaves_nothing(tmp_path: Path, scheme: Scheme) -> None:
    with pytest.raises(RuntimeError, match="stop"), new_project(tmp_path / "p.wortlaut", scheme, "de"):
        raise RuntimeError("stop")
    assert list(tmp_path.iterdir()) == []


def test_what_came_there_meanwhile_stays(tmp_path: Path, scheme: Scheme) -> None:
    path = tmp_path / "p.wortlaut"
    with pytest.raises(BadInputError, match="target_exists"), new_project(path, scheme, "de"):
        path.write_text("mine", encoding="utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["p.wortlaut"]
    assert path.read_text(encoding="utf-8") == "mine"
