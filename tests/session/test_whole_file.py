"""Files that are written by themselves: as a whole or not at all, and never in the place of a project."""

import os
from pathlib import Path

import pytest

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, DiskError
from wortlaut.session.session import Session
from wortlaut.session.whole_file import write_whole


def test_what_was_there_goes_only_when_it_may(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    write_whole(target, b"1")
    with pytest.raises(BadInputError, match="target_exists"):
        write_whole(target, b"2")
    assert target.read_bytes() == b"1"
    write_whole(target, b"2", overwrite=True)
    assert target.read_bytes() == b"2"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_bytes(b"1")
    (tmp_path / "link.json").symlink_to("real.json")
    write_whole(tmp_path / "link.json", b"2", overwrite=True)
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == b"2"


@pytest.mark.parametrize("kind", ["itself", "journal", "link", "other"])
def test_no_project_is_overwritten(tmp_path: Path, scheme: Scheme, kind: str) -> None:
    session = Session.create(tmp_path / "p.wortlaut", "eva", scheme)
    Session.create(tmp_path / "other.wortlaut", "eva", scheme).close()
    (tmp_path / "link.wortlaut").symlink_to("p.wortlaut")
    names = {"itself": "p.wortlaut", "journal": "p.wortlaut-wal", "link": "link.wortlaut", "other": "other.wortlaut"}
    target = tmp_path / names[kind]
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(BadInputError, match="target_is_project"):
        write_whole(target, b"x", project=session.path, overwrite=True)
    assert (target.read_bytes() if target.exists() else None) == before
    session.close()


def test_a_disk_that_refuses_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"1")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError):
        write_whole(target, b"2" * 1000, overwrite=True)
    assert target.read_bytes() == b"1"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
