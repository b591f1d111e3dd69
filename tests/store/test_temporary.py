"""Private folders for copies, and names that change places at once."""

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from wortlaut.errors import BadInputError, DiskError
from wortlaut.session.surroundings import remarks
from wortlaut.store.project_file import Project
from wortlaut.store.swap import swap
from wortlaut.store.temporary import temporary_folder

LEAVE = """
import os, sys
from wortlaut.store.temporary import temporary_folder
with temporary_folder() as folder:
    (folder / "copy").write_text("Text eines Artikels")
    print(folder, flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def test_what_a_killed_process_left_is_removed_and_nothing_else(place: Path) -> None:
    (place / "wortlaut-notes").mkdir()
    left = subprocess.run([sys.executable, "-c", LEAVE], capture_output=True, text=True, check=False).stdout.strip()
    assert Path(left).parent == place
    assert (Path(left) / "copy").exists()
    with temporary_folder() as mine, temporary_folder() as other:
        assert {path.name for path in place.iterdir()} == {"wortlaut-notes", mine.name, other.name}
        assert mine.stat().st_mode & 0o077 == 0
    assert [path.name for path in place.iterdir()] == ["wortlaut-notes"]


def test_a_link_with_such_a_name_is_not_followed(place: Path) -> None:
    precious = place / "precious"
    precious.mkdir()
    (precious / "file").touch()
    (place / "wortlaut-999999999-x").symlink_to(precious)
    with temporary_folder():
        assert (precious / "file").exists()


def test_no_room_for_temporary_files_is_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(place / "gone"))
    with pytest.raises(DiskError), temporary_folder():
        raise AssertionError("there is no folder")


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="only these systems can exchange names")
def test_two_folders_change_names_at_once(place: Path) -> None:
    for name in "ab":
        (place / name).mkdir()
        (place / name / name).touch()
    assert swap(place / "a", place / "b")
    assert (place / "a" / "b").exists()
    assert (place / "b" / "a").exists()
    assert not swap(place / "a", place / "gone")


@pytest.mark.parametrize("asked", ["new", "remarks"])
def test_the_second_name_of_a_project_whose_making_was_killed_goes(tmp_path: Path, asked: str) -> None:
    path = tmp_path / "p.wortlaut"
    Project.create(path).close()
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    left = tmp_path / f".wortlaut-{ended.pid}t1-00ff.part"
    left.hardlink_to(path)
    if asked == "new":
        with pytest.raises(BadInputError):
            Project.create(path)
    else:
        assert [remark for remark in remarks(path) if remark.kind == "hard_link"] == []
    assert not left.exists()
    assert path.exists()
