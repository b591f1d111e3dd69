"""Rows S14 to S16 of the fault list: what is no project, or not of this version, is refused at once and untouched."""

import hashlib
import os
import shutil
import socket
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from faults.command_line import call, state

SECONDS = 2
READING = ("articles", "check", "stats")


def refusals(path: Path, code: int = 3) -> list[str]:
    """Every command refuses the path at once, in one whole line, and changes nothing."""
    folder = path.parent
    before = state(folder)
    began = time.process_time()
    said = []
    target = folder / "other.jsonl"
    for arguments in (
        *((command, path) for command in READING),
        ("export", path, "--to", target),
        ("backup", path, "--to", folder / "copy.wortlaut"),
        ("import", path, __file__),
        ("assign", path, "--to", "anna"),
    ):
        answer = call(*arguments)
        assert answer.code == code, answer
        assert answer.out == ""
        (line,) = answer.err.splitlines()
        assert len(line.split(";")) >= 3, line
        assert str(path) in line
        said.append(line)
    assert time.process_time() - began < SECONDS * len(said)
    assert state(folder) == before
    return said


def test_S14_what_is_no_file_or_empty_is_no_project(tmp_path: Path) -> None:
    folder, pipe, empty = tmp_path / "folder.wortlaut", tmp_path / "pipe.wortlaut", tmp_path / "empty.wortlaut"
    folder.mkdir()
    os.mkfifo(pipe)
    empty.touch()
    for path in (folder, pipe, empty, tmp_path / "gone.wortlaut", empty / "below"):
        refusals(path)
    assert not (tmp_path / "gone.wortlaut").exists()


def test_S14_a_socket_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.wortlaut")
        refusals(tmp_path / "s.wortlaut")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_S14_a_device_without_end_is_no_project(tmp_path: Path) -> None:
    for name in ("zero", "full", "null", "tty"):
        if Path("/dev", name).exists():
            answer = call("articles", f"/dev/{name}")
            assert answer.code == 3, answer
            link = tmp_path / f"{name}.wortlaut"
            link.symlink_to(f"/dev/{name}")
            assert call("check", link).code == 3


def test_S14_four_gigabytes_of_zeros_are_refused_by_their_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "zeros.wortlaut"
    path.touch()
    os.truncate(path, 4 << 30)  # takes no place on the disk
    began = time.process_time()
    assert call("articles", path).code == 3
    assert call("check", path).code == 3
    assert time.process_time() - began < SECONDS
    assert path.stat().st_size == 4 << 30


FOREIGN = {
    "text": b"Die Bruecke bleibt gesperrt.\n" * 20,
    "pdf": b"%PDF-1.7\n" + bytes(range(256)) * 4,
    "zip": b"PK\x03\x04" + bytes(200),
    "half a header": b"SQLite format 3\0",
    "a header and nothing": b"SQLite format 3\0" + bytes(84),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_S15_other_files_are_no_projects(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.wortlaut"
    path.write_bytes(FOREIGN[kind])
    refusals(path)


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR)", "PRAGMA user_version = 75"),
        ("CREATE TABLE col (id INTEGER PRIMARY KEY, models TEXT)", "CREATE TABLE notes (id INTEGER PRIMARY KEY)"),
        ("CREATE TABLE span (id TEXT)", "PRAGMA application_id = 252006674", "PRAGMA user_version = 2"),
        ("PRAGMA journal_mode = WAL", "CREATE TABLE x (y)"),
    ],
    ids=["bookmarks", "flash cards", "another application", "write-ahead log"],
)
def test_S15_databases_of_other_programs_are_named_as_such(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = tmp_path / "x.wortlaut"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    assert all("SQLite" in line or "database" in line for line in refusals(path))


@pytest.mark.parametrize("version", [0, 1, 2])
def test_S15_our_number_alone_makes_no_project(tmp_path: Path, version: int) -> None:
    path = tmp_path / "x.wortlaut"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE span (id TEXT)")
        connection.execute(f"PRAGMA application_id = {0x574F5254}")
        connection.execute(f"PRAGMA user_version = {version}")
    refusals(path)


def test_S15_a_backup_of_an_older_version_is_read_out_of_a_copy(tmp_path: Path, repo_root: Path) -> None:
    old = tmp_path / "old.wortlaut"
    shutil.copy(repo_root / "tests/projects/version-1.wortlaut", old)
    before = hashlib.sha256(old.read_bytes()).hexdigest()
    target = tmp_path / "new.wortlaut"
    assert call("new", target).code == 0
    assert call("merge", target, old).code == 0
    assert call("articles", target).code == 0
    assert hashlib.sha256(old.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("version", [3_000, 9_999, 2**31 - 1])
def test_S16_newer_projects_are_refused_with_their_version(tmp_path: Path, version: int) -> None:
    path = tmp_path / "x.wortlaut"
    assert call("new", path).code == 0
    (tmp_path / "x.wortlaut.lock").unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    assert all(str(version) in line for line in refusals(path))
    assert not (tmp_path / "x.wortlaut.lock").exists()  # not even a lock was taken
