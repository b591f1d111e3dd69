"""Damage inside the file, backups that cannot be made, backups and restores beside open projects: S13, S23, S24."""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from store_helpers import contents, tag
from window_desk import FIRST, SECOND, make_project
from wortlaut.cli.program import run
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import DamagedError, DiskError, ExitCode, LockedError
from wortlaut.messages import LANGUAGES, error_text
from wortlaut.session import backups
from wortlaut.session.checking import check
from wortlaut.session.session import Session
from wortlaut.store import backup as store_backup
from wortlaut.store import project_file
from wortlaut.store.project_file import Project


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A closed project with two articles and a span in the first."""
    path = make_project(tmp_path / "harbor.wortlaut", scheme, [FIRST, SECOND])
    session = Session.open(path, "anna")
    session.open_article(session.article_ids()[0])
    at = FIRST.index("Okafor")
    tag(session, (at, at + 6), label="actor")
    session.close()
    return path


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    opened = Session.open(project, "anna")
    opened.open_article(opened.article_ids()[0])
    yield opened
    opened.close()


def flip(path: Path, text: str, which: int = 0) -> None:
    """Flip the lowest bit of the first byte of the place where a text stands."""
    data = bytearray(path.read_bytes())
    at = -1
    for _ in range(which + 1):
        at = data.index(text.encode(), at + 1)
    data[at] ^= 1
    path.write_bytes(bytes(data))


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_S13_a_flipped_bit_in_a_text_is_named_and_the_other_article_opens(project: Path) -> None:
    flip(project, "Brücke bleibt")
    before = digest(project)
    session = Session.open(project, "anna", verify=False)
    first, second = session.article_ids()
    with pytest.raises(DamagedError) as caught:
        session.verify()
    assert (caught.value.code, caught.value.exit_code) == ("text_damaged", ExitCode.DAMAGED)
    for language in LANGUAGES:
        told = error_text(caught.value, language)
        assert second in told
        assert str(project) in told
    assert session.open_article(first).text == FIRST
    with pytest.raises(DamagedError):  # reading goes on, writing does not
        tag(session, (0, 5))
    session.close()
    assert digest(project) == before


@pytest.mark.parametrize(("text", "codes"), [("Okafor", {"surface", "journal_differs"}), ("actor", {"unknown_label"})])
def test_S13_a_flipped_bit_in_a_span_is_found_with_its_article(
    project: Path, scheme: Scheme, text: str, codes: set[str]
) -> None:
    with closing(sqlite3.connect(project)) as connection:
        (article,) = connection.execute(
            "SELECT article.id FROM span JOIN layer ON layer.number = span.layer "
            "JOIN article ON article.number = layer.article"
        ).fetchone()
        ((root,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'span'").fetchall()
    data = bytearray(project.read_bytes())
    page = slice((root - 1) * 4096, root * 4096)
    data[data.index(text.encode(), page.start, page.stop)] ^= 1
    project.write_bytes(bytes(data))
    with Project.open(project, read_only=True) as opened:
        found = [one for one in check(opened, scheme).findings if one["code"] in codes]
    assert found
    assert {one["article"] for one in found} == {article}


def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite find no room for copies; the project itself has some."""
    connect = store_backup.connect

    def with_little_room(path: Path, mode: str, *, query_only: bool) -> sqlite3.Connection:
        connection = connect(path, mode, query_only=query_only)
        if path.suffix == ".part":
            connection.execute("PRAGMA max_page_count = 10")
        return connection

    monkeypatch.setattr(store_backup, "connect", with_little_room)


def no_folder(folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    folder.write_text("a file")


def protected(folder: Path) -> None:
    folder.chmod(0o555)
    if os.access(folder, os.W_OK):
        pytest.skip("whoever runs this may write everywhere")


def test_S23_a_missing_folder_is_made(session: Session, tmp_path: Path) -> None:
    assert backups.make_now(session.project, tmp_path / "not" / "there") is not None


@pytest.mark.parametrize("trouble", ["no folder", "protected", "full"])
def test_S23_without_room_for_backups_work_goes_on_and_the_last_good_one_stays(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    folder = tmp_path / "backups"
    good = backups.make_now(session.project, folder)
    assert good is not None
    place, kept = folder, good.read_bytes()
    if trouble == "no folder":
        no_folder(folder)
        place = folder.with_name("away")
    elif trouble == "protected":
        protected(folder)
    else:
        full_disk(monkeypatch)
    session.backups.folder = folder
    for start in range(3):
        tag(session, (start, start + 1))
        with pytest.raises(DiskError) as caught:
            backups.make_now(session.project, folder)
        assert all(str(folder) in error_text(caught.value, language) for language in LANGUAGES)
        backups.make_before_bulk(session, "propagate")
        assert isinstance(session.backups.failed, DiskError)
    assert session.content is not None
    assert len(session.content.spans) == 4
    assert (place / good.name).read_bytes() == kept
    assert [path.name for path in place.iterdir()] == [good.name]  # and nothing half of one
    monkeypatch.undo()
    if trouble == "no folder":
        folder.unlink()
        place.rename(folder)
    folder.chmod(0o755)
    assert backups.make_now(session.project, folder) is not None
    backups.make_before_bulk(session, "propagate")
    assert session.backups.failed is None


def test_S23_an_import_goes_on_without_a_backup_and_says_so(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "backups").write_text("a file")
    (tmp_path / "more.txt").write_text("Noch einer.")
    arguments = ["--data-dir", str(data), "import", str(project), str(tmp_path / "more.txt")]
    assert run(arguments) == ExitCode.DONE
    told = capsys.readouterr().err
    assert str(data / "backups") in told
    assert run(["articles", str(project), "--json"]) == ExitCode.DONE
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_S23_a_damaged_copy_is_no_backup_and_costs_none(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the disk gives back is not what was written: the copy is refused, the older ones stay."""
    folder = tmp_path / "backups"
    for _ in range(3):
        backups.make_now(session.project, folder, backups.BY_HAND)
    before = sorted(folder.iterdir())

    def damaged(*_: object) -> None:
        raise DamagedError("damaged", where="copy")

    monkeypatch.setattr(store_backup, "check_deeply", damaged)
    with pytest.raises(DamagedError):
        backups.make_now(session.project, folder, backups.BY_HAND)
    assert sorted(folder.iterdir()) == before


def test_S24_a_backup_beside_an_unfinished_change_holds_what_was_confirmed(session: Session, tmp_path: Path) -> None:
    before = contents(session.project)
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM span")
        made = backups.make_now(session.project, tmp_path / "backups")
        other.execute("ROLLBACK")
    assert made is not None
    assert backups.verified(made) is None
    backups.restore_to(made, tmp_path / "copy.wortlaut")
    with Project.open(tmp_path / "copy.wortlaut") as copy:
        assert contents(copy) == before


def test_S24_a_backup_waits_for_a_change_that_is_being_written_or_is_not_made(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_file, "_BUSY_MILLISECONDS", 50)
    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError):
            backups.make_now(session.project, tmp_path / "backups")
        other.execute("ROLLBACK")
    assert not list(tmp_path.glob("backups/*"))
    assert backups.make_now(session.project, tmp_path / "backups") is not None


def test_S24_a_restore_over_an_open_project_is_refused_and_changes_nothing(
    session: Session, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = backups.make_now(session.project, tmp_path / "data" / "backups")
    tag(session, (0, 5))
    before, names = digest(session.path), sorted(path.name for path in tmp_path.iterdir())
    command = ["--data-dir", str(tmp_path / "data"), "restore", str(session.path)]
    assert run([*command, "--replace"]) == ExitCode.LOCKED
    assert run([*command, "--to", str(session.path)]) == ExitCode.BAD_INPUT
    assert made is not None
    assert digest(session.path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    tag(session, (6, 9))  # and the lock still holds
    session.close()
    capsys.readouterr()
    assert run([*command, "--replace"]) == ExitCode.DONE
    (kept,) = tmp_path.glob("harbor (*).wortlaut")
    assert kept.name in capsys.readouterr().out
    old, new = (Session.open(path, "anna", read_only=True) for path in (kept, session.path))
    assert [sum(row.spans for row in one.article_rows(one.article_ids())) for one in (old, new)] == [3, 1]
    old.close()
    new.close()


def test_S24_a_leftover_journal_never_meets_the_restored_file(session: Session, tmp_path: Path) -> None:
    """A writer was killed: its journal belongs to the old file and must not be rolled into the new one."""
    made = backups.make_now(session.project, tmp_path / "backups")
    assert made is not None
    path = session.path
    copy = backups.prepared(made, path)
    session.close()
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(bytes(range(256)) * 20)
    path.write_bytes(b"\0" * 8192)  # too damaged for its change to be taken back
    kept = backups.swap(path, copy)
    assert not journal.exists()
    assert kept.with_name(kept.name + "-journal").exists()
    with Project.open(path) as project:
        project.verify()
