"""Files that move, meet the leavings of others, have odd names or lie in dangerous places: rows S9, S19 to S21."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from faults.command_line import call, inside
from faults.window import come_to_front, press, strip, window_on
from store_helpers import contents, tag
from window_desk import FIRST, SECOND, make_project
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, DamagedError, DiskError, ExitCode
from wortlaut.messages import LANGUAGES, error_text
from wortlaut.session import surroundings
from wortlaut.session.file_care import save_copy
from wortlaut.session.session import Session
from wortlaut.store.project_file import Project

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CODES = {"renamed": "project_moved", "replaced": "project_replaced", "deleted": "project_vanished"}
SAID = {
    "renamed": "The project file is now ",
    "replaced": "Another file is in ",
    "deleted": "The project file is gone ",
}


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Path:
    """A project with two articles in a folder of its own."""
    (tmp_path / "place").mkdir()
    return make_project(tmp_path / "place" / "harbor.wortlaut", scheme, [FIRST, SECOND])


def take_away(project: Path, how: str) -> None:
    """Do to the file what a file manager or a sync program does."""
    if how == "renamed":
        project.rename(project.with_name("archive.wortlaut"))
    elif how == "replaced":
        shutil.copy(project, project.with_name("other"))
        project.with_name("other").replace(project)
    else:
        project.unlink()


@pytest.mark.parametrize("how", CODES)
def test_S9_a_file_that_is_not_in_its_place_is_not_written_and_can_be_copied(
    project: Path, tmp_path: Path, how: str
) -> None:
    with Session.open(project, "anna").project as own:
        session = Session(own, "anna")
        session.open_article(session.article_ids()[0])
        tag(session, (0, 5))
        take_away(project, how)
        other = project.read_bytes() if how == "replaced" else None
        before = session.content
        with pytest.raises(DiskError) as caught:
            tag(session, (10, 15))
        assert (caught.value.code, caught.value.exit_code) == (CODES[how], ExitCode.DISK)
        assert all(str(project) in error_text(caught.value, language) for language in LANGUAGES)
        assert session.content is before
        with pytest.raises(DiskError):  # nothing is read from a file that may be another one
            own.open_reader()
        save_copy(session, tmp_path / "saved.wortlaut")
        with Project.open(tmp_path / "saved.wortlaut") as saved:
            assert contents(saved) == contents(own)
        if how == "renamed":
            project.with_name("archive.wortlaut").rename(project)
            tag(session, (10, 15))
        assert other is None or project.read_bytes() == other


@pytest.mark.parametrize("how", CODES)
def test_S9_the_window_notices_and_goes_on_in_a_copy(project: Path, tmp_path: Path, qtbot: QtBot, how: str) -> None:
    copy = tmp_path / "copy.wortlaut"
    with window_on(qtbot, project, tmp_path / "data") as desk:
        desk.keys("Ctrl+Down", "S", "1")
        (tagged,) = desk.spans
        take_away(project, how)
        if how == "renamed":
            come_to_front(desk)
        else:
            desk.keys("2")  # the next thing that is written
            assert str(project) in desk.prompts.told[-1]
        assert strip(desk).startswith(SAID[how])
        assert desk.spans == [tagged]
        rescued = list((tmp_path / "data" / "backups").glob("*.rescue.wortlaut"))
        assert len(rescued) == (0 if how == "renamed" else 1)  # what is nowhere else is in a backup, once
        come_to_front(desk)
        assert list((tmp_path / "data" / "backups").glob("*.rescue.wortlaut")) == rescued
        caret = desk.window.bridge.view.caret
        desk.prompts.answers.append(copy)
        press(desk, "Save a copy as …")
        desk.until(lambda: desk.session.path == copy)
        assert strip(desk) == ""
        assert desk.spans == [tagged]
        assert desk.window.bridge.view.caret == caret
        desk.until(lambda: desk.session.project.verified)
        desk.keys("Ctrl+Z")
        assert desk.spans == []
    for path in (*rescued, copy):
        assert call("check", path).code in (ExitCode.DONE, ExitCode.FINDINGS)


def test_S9_a_file_that_was_renamed_is_opened_where_it_is_now(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with window_on(qtbot, project, tmp_path / "data") as desk:
        take_away(project, "renamed")
        come_to_front(desk)
        press(desk, "Open it there")
        assert desk.session.path == project.with_name("archive.wortlaut")
        assert strip(desk) == ""


def test_S9_what_is_gone_is_kept_when_the_window_closes_before_anybody_notices(
    project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with window_on(qtbot, project, tmp_path / "data") as desk:
        desk.keys("Ctrl+Down", "S", "1")
        project.unlink()
    (kept,) = (tmp_path / "data" / "backups").glob("*.rescue.wortlaut")
    with window_on(qtbot, None, tmp_path / "data", [1]) as desk:  # the next start says so, and goes on in the sample
        assert desk.prompts.told[0].startswith(f"{project}: This project file does not exist;")
        assert desk.session.path != project
    with Session.open(kept, "anna", read_only=True).project as own:
        assert len(contents(own)["span"]) == 1


def test_S9_a_file_that_is_put_back_is_written_again(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with window_on(qtbot, project, tmp_path / "data") as desk:
        take_away(project, "renamed")
        come_to_front(desk)
        assert strip(desk)
        project.with_name("archive.wortlaut").rename(project)
        come_to_front(desk)
        assert strip(desk) == ""
        desk.keys("Ctrl+Down", "S", "1")
        assert len(desk.spans) == 1


@contextmanager
def in_the_middle(project: Path) -> Iterator[None]:
    """Be in the middle of a transaction that has written to the file already."""
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE setting SET value = value || 'x'")
        connection.execute("UPDATE article SET title = 'half'")
        connection.execute("UPDATE change SET before = 'half'")
        connection.execute("UPDATE text SET body = body || 'x'")
        yield
        connection.execute("ROLLBACK")


def killed_copy(project: Path, folder: Path) -> Path:
    """Return what a program leaves that is killed in the middle of a change of the project."""
    folder.mkdir()
    copy = folder / project.name
    with in_the_middle(project):
        for ending in ("", "-journal"):
            shutil.copy(f"{project}{ending}", f"{copy}{ending}")
    journal = Path(f"{copy}-journal").read_bytes()
    assert int.from_bytes(journal[8:12], "big") > 0
    return copy


def test_S19_the_journal_of_a_killed_change_takes_it_back(project: Path, tmp_path: Path) -> None:
    with Project.open(project) as own:
        before = contents(own)
    copy = killed_copy(project, tmp_path / "killed")
    with Project.open(copy) as own:
        own.verify()
        assert contents(own) == before
    assert not Path(f"{copy}-journal").exists()


def _older_copy(project: Path, tmp_path: Path) -> Path:
    """The journal of a project beside a backup of it that was put in its place."""
    copy = killed_copy(project, tmp_path / "killed")
    with Session.open(project, "anna").project as own:
        session = Session(own, "anna")
        session.open_article(session.article_ids()[0])
        tag(session, (0, 5))
        tag(session, (6, 9))
    shutil.copy(project, copy)
    return copy


def _another_project(project: Path, tmp_path: Path) -> Path:
    copy = killed_copy(project, tmp_path / "killed")
    copy.unlink()
    assert call("new", copy).code == ExitCode.DAMAGED
    assert not copy.exists()  # nor is one made that would get the journal
    assert call("new", tmp_path / "new.wortlaut").code == ExitCode.DONE
    return (tmp_path / "new.wortlaut").rename(copy)


def _log_of_another(project: Path, tmp_path: Path) -> Path:
    """A write-ahead log beside a project, which SQLite would replay into it."""
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (x)")
    shutil.copy(f"{other}-wal", f"{project}-wal")
    connection.close()
    return project


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_older_copy, "foreign_journal"),
        (_another_project, "foreign_journal"),
        (_log_of_another, "foreign_log"),
    ],
)
def test_S19_what_another_file_left_behind_is_not_merged(
    project: Path, tmp_path: Path, make: Callable[[Path, Path], Path], code: str
) -> None:
    path = make(project, tmp_path)
    beside = Path(f"{path}-wal" if code == "foreign_log" else f"{path}-journal")
    before = path.read_bytes(), beside.read_bytes()
    for read_only in (False, True):
        with pytest.raises(DamagedError) as caught:
            Project.open(path, read_only=read_only)
        assert (caught.value.code, caught.value.params["name"]) == (code, beside.name)
    assert call("articles", path).code == ExitCode.DAMAGED
    assert (path.read_bytes(), beside.read_bytes()) == before
    beside.unlink()
    assert call("check", path).code in (ExitCode.DONE, ExitCode.FINDINGS)


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Firma)", "Dropbox"),
        ("OneDrive - Universität", "OneDrive"),
        ("Nextcloud/Projekte/2026", "Nextcloud"),
        ("Google Drive", "Google Drive"),
        ("com~apple~CloudDocs", "iCloud Drive"),
        ("Drop", None),
        ("MyDropboxOld", None),
    ],
)
def test_S20_folders_that_are_synchronized_are_known_by_name(tmp_path: Path, folder: str, program: str | None) -> None:
    assert surroundings.sync_program(tmp_path / folder / "x") == program


def test_S20_folders_that_are_synchronized_are_known_by_their_marks(tmp_path: Path) -> None:
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    assert surroundings.sync_program(tmp_path / "shared" / "deep" / "deeper") == "Syncthing"


@pytest.mark.parametrize(
    ("path", "system"),
    [
        ("/users/anna/p.wortlaut", None),
        ("/mnt/team/p.wortlaut", "NFS"),
        ("/mnt/team/local/p.wortlaut", None),
        ("/mnt/two words/p.wortlaut", "SMB"),
        ("/mnt/teamwork/p.wortlaut", None),
        ("/run/host/p.wortlaut", "SSHFS"),
    ],
)
def test_S20_network_drives_are_known_by_their_file_system(tmp_path: Path, path: str, system: str | None) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        "90 22 0:50 / /mnt/team rw shared:2 - nfs4 server:/team rw\n"
        "91 90 8:2 / /mnt/team/local rw - ext4 /dev/sdb1 rw\n"
        "92 22 0:51 / /mnt/two\\040words rw shared:3 master:1 - cifs //server/share rw\n"
        "93 22 0:52 / /run/host rw - fuse.sshfs anna@host:/ rw\n"
    )
    assert surroundings.network_system(Path(path), mounts) == system


def test_S20_conflict_copies_are_named_and_what_people_name_so_is_not(tmp_path: Path) -> None:
    mine = [
        "harbor (Anna's conflicted copy 2026-01-02).wortlaut",
        "harbor (conflicted copy 2026-01-02 101500).wortlaut",
        "harbor (In Konflikt stehende Kopie von Anna 2026-01-02).wortlaut",
        "harbor.sync-conflict-20260102-101500-ABCDEFG.wortlaut",
        "harbor_conflict-20260102-101500.wortlaut",
    ]
    synced_only = ["harbor (1).wortlaut", "harbor 2.wortlaut", "harbor-LAPTOP-7AB3.wortlaut"]
    others = ["harbor.wortlaut", "harbor copy.wortlaut", "harbor-2.wortlaut", "port (conflicted copy).wortlaut"]
    for name in (*mine, *synced_only, *others):
        (tmp_path / name).touch()
    path = tmp_path / "harbor.wortlaut"
    assert surroundings.conflict_copies(path, synced=False) == sorted(mine)
    assert surroundings.conflict_copies(path, synced=True) == sorted([*mine, *synced_only])


def test_S20_the_place_of_a_project_is_remarked_on_once(tmp_path: Path, scheme: Scheme, qtbot: QtBot) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = make_project(folder / "harbor.wortlaut", scheme, [FIRST])
    data = ["--data-dir", tmp_path / "data"]
    told = call("articles", path, *data).err
    assert "Dropbox" in told
    assert len(told.splitlines()) == 1
    assert call("articles", path, *data).err == ""
    name = "harbor (conflicted copy 2026-01-02).wortlaut"
    shutil.copy(path, folder / name)
    with window_on(qtbot, path, tmp_path / "data") as desk:
        assert name in strip(desk)
        assert not desk.session.read_only
        press(desk, "Understood")
        assert strip(desk) == ""
        another = "harbor (1).wortlaut"
        shutil.copy(path, folder / another)
        come_to_front(desk)
        assert another in strip(desk)
    assert call("articles", path, *data).err == ""


NAMES = {
    "spaces and signs": "a b%20?#&;'\".wortlaut",
    "emoji": "ümlaut 🎈.wortlaut",
    "new line": "new\nline.wortlaut",
    "dash": "-x.wortlaut",
    "dots": "..wortlaut.",
    "bytes that are no text": os.fsdecode(b"caf\xe9.wortlaut"),
    "as long as it may be": "é" * 118 + "z.wortlaut.",
    "backslash": "a\\b%5C.wortlaut",
    "as a memory database": ":memory:",
    "as an address": "file:x?mode=memory",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_S21_any_name_is_opened_locked_written_and_checked(tmp_path: Path, name: str) -> None:
    (tmp_path / "new.txt").write_text("Ein Satz.")
    folder = tmp_path / "place"
    folder.mkdir()
    with inside(folder):
        for command in (["new"], ["articles"], ["check"]):
            answer = call(*command, "--", name)
            assert (answer.code, answer.err) == (ExitCode.DONE, "")
        assert call("import", "--", name, tmp_path / "new.txt").code == ExitCode.DONE
        assert "1 article" in call("articles", "--", name).out
        Path("link.wortlaut").symlink_to(name)
        with Project.open(folder / name):
            assert call("import", "link.wortlaut", tmp_path / "new.txt").code == ExitCode.LOCKED
    assert {entry.name for entry in folder.iterdir()} == {name, name + ".lock", "link.wortlaut"}


def test_S21_a_name_without_room_for_the_journal_is_read_and_said_so(project: Path, tmp_path: Path) -> None:
    name = "x" * 246 + ".wortlaut"
    assert len(name) == 255
    answer = call("new", tmp_path / name)
    assert (answer.code, "247 bytes" in answer.err) == (ExitCode.BAD_INPUT, True)
    path = project.rename(project.with_name(name))
    assert call("articles", path).code == ExitCode.DONE
    (tmp_path / "new.txt").write_text("Ein Satz.")
    assert call("import", path, tmp_path / "new.txt").code == ExitCode.DISK
    with Project.open(path) as own:
        assert own.read_only


def test_S21_another_name_of_the_same_file_is_remarked_on(project: Path, tmp_path: Path) -> None:
    (tmp_path / "second.wortlaut").hardlink_to(project)
    assert "2 names (hard links)" in call("articles", project).err


def test_S21_the_window_opens_a_name_that_is_no_text(project: Path, tmp_path: Path, qtbot: QtBot) -> None:
    path = project.rename(project.with_name(os.fsdecode(b"caf\xe9 & <b>.wortlaut")))
    for _ in range(2):  # the second time with what was remembered of the first
        with window_on(qtbot, path, tmp_path / "data") as desk:
            desk.keys("Ctrl+Down", "S", "1")
            assert desk.prompts.told == []
    assert desk.program.preferences.last_project == str(path)


def test_S21_a_project_is_not_made_where_a_memory_database_would_be(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="project_missing"):
        Project.open(tmp_path / ":memory:")
