"""Opening, refusing, locking, writing."""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import patience
from store_helpers import article, contents, import_articles
from wortlaut.errors import BadInputError, DamagedError, DiskError, ExitCode, LockedError, WortlautError
from wortlaut.messages import error_text
from wortlaut.store.project_file import Project
from wortlaut.store.schema import APPLICATION_ID, CURRENT, Schema


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def edit(path: Path, *statements: str) -> None:
    """Change a project with plain SQLite, as somebody else might."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def refusal(path: Path, **options: bool) -> WortlautError:
    """The error with which `path` is refused; the file must be the same afterwards."""
    before = digest(path) if path.is_file() else None
    with pytest.raises(WortlautError) as caught:
        Project.open(path, **options).close()
    assert (digest(path) if path.is_file() else None) == before
    for language in ("de", "en"):
        assert error_text(caught.value, language).count(";") >= 2  # what is wrong; what is safe; what to do
    return caught.value


def test_a_new_project_has_the_promised_settings(project_path: Path) -> None:
    with Project.open(project_path) as project, project.reading() as connection:
        values = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in (
            "journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check", "application_id",
            "user_version", "locking_mode",
        )}  # fmt: skip
    assert values == {
        "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "trusted_schema": 0, "cell_size_check": 1,
        "application_id": APPLICATION_ID, "user_version": 2, "locking_mode": "normal",
    }  # fmt: skip


def test_every_table_is_strict_and_nothing_is_a_trigger(project_path: Path) -> None:
    with Project.open(project_path) as project, project.reading() as connection:
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
            "AND name NOT LIKE 'sqlite_%' AND name <> '_sqlite_migrations'"
        ).fetchall()
        triggers = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    assert (loose, triggers) == ([], [])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"Hello, this is a text.", "not_a_project"),
        (b"%PDF-1.7" + bytes(200), "not_a_project"),
        (bytes(5000), "not_a_project"),
    ],
)
def test_what_is_no_project_is_refused_unchanged(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x.wortlaut"
    path.write_bytes(content)
    error = refusal(path)
    assert (error.code, error.exit_code) == (code, ExitCode.BAD_INPUT)
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    edit(path, "CREATE TABLE visits (url TEXT)")
    assert refusal(path).code == "foreign_database"


def test_folders_pipes_and_nothing_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe").code == "not_a_file"
    assert refusal(tmp_path).code == "not_a_file"
    assert refusal(tmp_path / "gone.wortlaut").code == "project_missing"
    assert not (tmp_path / "gone.wortlaut").exists()


def test_a_newer_version_is_refused_with_its_number(project_path: Path) -> None:
    edit(project_path, "PRAGMA user_version = 9999")
    error = refusal(project_path)
    assert (error.code, error.exit_code, error.params["version"]) == ("too_new", ExitCode.BAD_INPUT, 9999)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE extra (x)",
        "CREATE INDEX i ON span (label)",
        "DROP VIEW span_view",
        "DROP INDEX span_layer",
    ],
)
def test_a_foreign_or_missing_object_is_refused(project_path: Path, statement: str) -> None:
    edit(project_path, statement)
    assert refusal(project_path).code == "unknown_objects"
    assert refusal(project_path, read_only=True).code == "unknown_objects"


@pytest.mark.parametrize("cut", [100, 20_000])
def test_a_cut_file_is_refused(project_path: Path, cut: int) -> None:
    os.truncate(project_path, project_path.stat().st_size - cut)
    assert refusal(project_path).exit_code == ExitCode.DAMAGED


def test_a_changed_text_forbids_every_write(project_path: Path) -> None:
    with Project.open(project_path) as project:
        import_articles(project, article("Ein ganz besonderer Satz."))
    data = project_path.read_bytes()
    assert b"Ein ganz besonderer" in data
    project_path.write_bytes(data.replace(b"Ein ganz besonderer", b"Ein ganz besonderes"))
    before = digest(project_path)
    with Project.open(project_path) as project:
        for _ in range(2):
            with pytest.raises(DamagedError), project.transaction():
                raise AssertionError("a damaged file must not be written")
    assert digest(project_path) == before


@pytest.mark.parametrize("name", ["a b%20?#.wortlaut", "-x.wortlaut", "ümlaut 🎈.wortlaut", "new\nline.wortlaut"])
def test_any_file_name_works(project_path: Path, name: str) -> None:
    path = project_path.rename(project_path.with_name(name))
    with Project.open(path) as project:
        import_articles(project, article())
    assert {entry.name for entry in path.parent.iterdir()} == {name, f"{name}.lock", "p.wortlaut.lock"}


def test_a_link_leads_to_the_same_lock(project_path: Path) -> None:
    link = project_path.with_name("link.wortlaut")
    link.symlink_to(project_path)
    with Project.open(project_path), pytest.raises(LockedError):
        Project.open(link)


def test_creating_never_replaces_a_file(project_path: Path) -> None:
    before = digest(project_path)
    with pytest.raises(BadInputError, match="target_exists"):
        Project.create(project_path)
    with pytest.raises(BadInputError, match="folder_missing"):
        Project.create(project_path.parent / "no" / "p.wortlaut")
    assert digest(project_path) == before


HOLDER = """
import sys
import threading
from pathlib import Path
from wortlaut.store.project_file import Project
project = Project.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_second_process_is_refused_by_name_and_a_killed_one_frees_the_lock(project_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(project_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        for _ in range(2):  # a refused attempt must not wipe the holder's name
            with pytest.raises(LockedError) as caught:
                Project.open(project_path)
            assert caught.value.params["pid"] == holder.pid
            assert caught.value.exit_code == ExitCode.LOCKED
        with Project.open(project_path, read_only=True) as reader, reader.reading() as connection:
            assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)
            with pytest.raises(DiskError, match="project_read_only"), reader.transaction():
                raise AssertionError("a reader must not write")
    finally:
        holder.kill()
        holder.communicate()
    Project.open(project_path).close()


def test_nothing_stays_of_a_failed_transaction(project_path: Path) -> None:
    with Project.open(project_path) as project:
        before = contents(project)
        with pytest.raises(ZeroDivisionError), project.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('x', 'y')").fetchone()[0 // 0]
        assert contents(project) == before
        with project.transaction(dry_run=True) as connection:
            connection.execute("INSERT INTO setting VALUES ('x', 'y')")
        assert contents(project) == before


def test_a_replaced_file_is_noticed(project_path: Path) -> None:
    with Project.open(project_path) as project:
        project.verify()
        copy = project_path.with_name("copy")
        copy.write_bytes(b"something else")
        copy.replace(project_path)
        with pytest.raises(DiskError, match="project_replaced"):
            import_articles(project, article())
    assert project_path.read_bytes() == b"something else"


def test_a_full_disk_is_told_and_nothing_is_lost(project_path: Path) -> None:
    with Project.open(project_path) as project:
        import_articles(project, article("Erster."))
        before = contents(project)
        pages = project.connection.execute("PRAGMA page_count").fetchone()[0]
        project.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskError, match="disk_full") as caught:
            import_articles(project, article("Zweiter. " * 50_000))
        assert caught.value.exit_code == ExitCode.DISK
        assert contents(project) == before
        project.connection.execute("PRAGMA max_page_count = 1000000")
        import_articles(project, article("Zweiter. " * 50_000))
        assert len(contents(project)["article"]) == 2


def test_a_write_by_another_program_is_noticed(project_path: Path) -> None:
    with Project.open(project_path) as project:
        project.verify()
        edit(project_path, "UPDATE setting SET value = 'en' WHERE key = 'language'")
        with pytest.raises(LockedError, match="changed_outside"):
            import_articles(project, article())
        project.accept_outside_changes()
        import_articles(project, article())


NEXT_TABLE = "CREATE TABLE next_thing (id TEXT PRIMARY KEY) STRICT"


def next_schema(*, fails: bool = False) -> Schema:
    def add_table(connection: sqlite3.Connection) -> None:
        connection.execute(NEXT_TABLE)
        if fails:
            raise ZeroDivisionError

    return Schema(
        CURRENT.version + 1,
        {**CURRENT.objects, "next_thing": NEXT_TABLE},
        (*CURRENT.migrations, ("999_next_thing", add_table)),
    )


def test_an_older_project_is_backed_up_and_migrated(project_path: Path, tmp_path: Path) -> None:
    with Project.open(project_path) as project:
        import_articles(project, article())
        before = contents(project)
    backups = tmp_path / "backups"
    with Project.open(project_path, schema=next_schema(), backups=backups) as project:
        assert contents(project) == before
        assert project.connection.execute("PRAGMA user_version").fetchone() == (CURRENT.version + 1,)
    (saved,) = backups.iterdir()
    with Project.open(saved, read_only=True) as old:
        assert contents(old) == before
    assert refusal(project_path).code == "too_new"
    Project.open(project_path, schema=next_schema()).close()


def test_a_failed_migration_leaves_the_old_project(project_path: Path) -> None:
    with Project.open(project_path) as project:
        before = contents(project)
    with pytest.raises(ZeroDivisionError):
        Project.open(project_path, schema=next_schema(fails=True))
    with Project.open(project_path) as project:
        assert contents(project) == before


def test_a_reader_does_not_migrate(project_path: Path) -> None:
    before = digest(project_path)
    with pytest.raises(BadInputError, match="too_old_to_read"):
        Project.open(project_path, schema=next_schema(), read_only=True)
    assert digest(project_path) == before


def test_opening_loads_no_heavy_library(project_path: Path) -> None:
    code = (
        "import sys, json; from pathlib import Path; from wortlaut.session.session import Session\n"
        "s = Session.open(Path(sys.argv[1]), 'Mia', verify=False); s.article_rows(s.article_ids(limit=50)); s.close()\n"
        "print(json.dumps([m for m in ('sqlite_utils', 'orjson', 'click', 'PySide6') if m in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(project_path)], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


def test_a_write_that_waits_for_another_program_says_so_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "waiting.wortlaut"
    Project.create(path).close()
    with Project.open(path) as project:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        told: list[bool] = []

        def on_wait() -> None:
            told.append(other.in_transaction)
            other.execute("ROLLBACK")

        project.tell_waiting(on_wait)
        with project.transaction() as connection:
            assert connection.in_transaction
        other.close()
    assert told == [True]


def test_closing_waits_for_the_transaction_of_another_thread(project_path: Path) -> None:
    project = Project.open(project_path)
    begun, closing, outcome = threading.Event(), threading.Event(), []

    def write() -> None:
        with project.transaction() as connection:
            begun.set()
            closing.wait(patience.SECONDS)
            for number in range(200):
                connection.execute("INSERT INTO setting (key, value) VALUES (?, '1')", (f"test.{number}",))
        outcome.append("committed")

    writer = threading.Thread(target=write)
    writer.start()
    assert begun.wait(patience.SECONDS)
    closer = threading.Thread(target=project.close)
    closer.start()
    closing.set()
    for thread in (writer, closer):
        thread.join(patience.SECONDS)
    assert outcome == ["committed"]
    with Project.open(project_path) as again, again.reading() as connection:
        assert connection.execute("SELECT count(*) FROM setting WHERE key LIKE 'test.%'").fetchone() == (200,)
