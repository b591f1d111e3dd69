"""Protections that nothing else would miss until the power fails, or a file comes that means harm."""

import hashlib
import json
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from exchange_helpers import assign, central, texts, work
from store_helpers import import_articles
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, DamagedError, DiskError
from wortlaut.formats.jsonl_proof import prove
from wortlaut.session import exchange, jobs
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.session import Session
from wortlaut.store import check
from wortlaut.store.backup import backup_before, backup_to, copy_verified
from wortlaut.store.errors import StaleValueError
from wortlaut.store.header import MAGIC
from wortlaut.store.project_file import Project, connect
from wortlaut.store.replacing import replace_project
from wortlaut.store.schema import CURRENT, Schema, unknown_objects
from wortlaut.store.tables import Tables

Inode = tuple[int, int]


class Syncs:
    """Notes what is brought to the disk, and whether that was so when it got its name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._synced: set[Inode] = set()
        self.named: list[str] = []
        self.unsafe: list[str] = []
        """Files that got their name before they were on the disk."""
        self.waiting: dict[Inode, str] = {}
        """Folders with a new name that is not on the disk yet."""
        sync = os.fsync
        monkeypatch.setattr(os, "fsync", lambda descriptor: (sync(descriptor), self._note(os.fstat(descriptor)))[0])
        for name in ("rename", "replace", "link"):
            monkeypatch.setattr(os, name, self._naming(name, getattr(os, name)))

    def _note(self, found: os.stat_result) -> None:
        self._synced.add((found.st_dev, found.st_ino))
        self.waiting.pop((found.st_dev, found.st_ino), None)

    def _naming(self, kind: str, do: Callable[..., None]) -> Callable[..., None]:
        def named(source: Any, target: Any, **more: Any) -> None:
            files = [Path(source)]
            if Path(source).is_dir():
                files = [path for path in Path(source).rglob("*") if path.is_file()]
            for file in files:
                found = file.stat()
                own = kind == "link" and file.read_bytes().startswith(MAGIC)  # SQLite brings its file to the disk
                if not own and (found.st_dev, found.st_ino) not in self._synced:
                    self.unsafe.append(str(file))
            do(source, target, **more)
            self.named.append(Path(target).name)
            folder = Path(target).parent.stat()
            assert stat.S_ISDIR(folder.st_mode)
            self.waiting[folder.st_dev, folder.st_ino] = str(Path(target).parent)

        return named


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """A project with two articles that anna submitted."""
    folder = tmp_path_factory.mktemp("filled")
    main = central(folder / "main.wortlaut", scheme, texts(2))
    assign(main, ["anna"])
    work(main, "anna")
    return main


def _export(name: str, target: str) -> Callable[[Path, Path], object]:
    return lambda project, folder: jobs.export_from(project, folder / target, ExportOptions(format=name))


def _open(project: Path, do: Callable[[Project], object]) -> None:
    with Project.open(project) as opened:
        do(opened)


def _restore(project: Path, folder: Path) -> None:
    other = project.with_name("other.part")
    _open(project, lambda opened: backup_to(opened, other))
    replace_project(project, other)


WRITERS: dict[str, Callable[[Path, Path], object]] = {
    "create": lambda _, folder: jobs.create_project(folder / "new.wortlaut"),
    "jsonl": _export("jsonl", "out.jsonl"),
    "folder": _export("brat", "out"),
    "archive": _export("brat", "out.zip"),
    "loss": _export("conll", "out.conll"),
    "backup": lambda project, folder: _open(project, lambda one: backup_to(one, folder / "copy.wortlaut")),
    "backup before": lambda project, folder: _open(project, lambda one: backup_before(one, project, folder, "merge")),
    "assignment": lambda project, folder: exchange.pack_assignment(project, folder / "a.pack", "anna"),
    "submission": lambda project, folder: exchange.pack_submission(project, folder / "s.pack", "anna"),
    "restore": _restore,
}


@pytest.mark.parametrize("writer", WRITERS)
def test_what_gets_a_name_is_on_the_disk_before_and_the_name_after(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, writer: str
) -> None:
    own = tmp_path / "own.wortlaut"
    own.write_bytes(filled.read_bytes())
    folder = tmp_path / "to"
    folder.mkdir()
    syncs = Syncs(monkeypatch)
    WRITERS[writer](own, folder)
    assert syncs.named
    assert syncs.unsafe == []
    assert syncs.waiting == {}


def test_a_project_of_a_pack_is_on_the_disk_as_well(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "a.pack"
    exchange.pack_assignment(filled, pack, "anna")
    syncs = Syncs(monkeypatch)
    exchange.project_from_pack(pack, tmp_path / "anna.wortlaut")
    assert "anna.wortlaut" in syncs.named
    assert syncs.waiting == {}


@pytest.mark.parametrize("query_only", [False, True])
def test_each_connection_has_everything_turned_off_that_a_file_could_abuse(filled: Path, query_only: bool) -> None:
    connection = connect(filled, "rw", query_only=query_only)
    try:
        said = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("trusted_schema", "cell_size_check", "foreign_keys", "recursive_triggers", "synchronous",
                         "query_only", "busy_timeout")
        }  # fmt: skip
        assert said == {
            "trusted_schema": 0, "cell_size_check": 1, "foreign_keys": 1, "recursive_triggers": 0,
            "synchronous": 3, "query_only": int(query_only), "busy_timeout": 5000,
        }  # fmt: skip
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 0
    finally:
        connection.close()


def test_a_connection_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "none.wortlaut", "rw", query_only=False)
    assert not list(tmp_path.iterdir())


@pytest.fixture
def opened(tmp_path: Path, scheme: Scheme) -> Iterator[Session]:
    """A project with an article."""
    session = Session.create(tmp_path / "p.wortlaut", "mia", scheme)
    import_articles(session.project, *texts(1))
    yield session
    session.close()


def test_a_transaction_keeps_others_from_writing_before_it_writes(opened: Session) -> None:
    other = sqlite3.connect(opened.path, timeout=0, isolation_level=None)
    try:
        with opened.project.transaction(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    finally:
        other.close()


def test_what_failed_in_a_transaction_is_taken_back_at_once(opened: Session) -> None:
    def fail() -> None:
        with opened.project.transaction() as connection:
            connection.execute("DELETE FROM source")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with opened.project.reading() as connection:
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM source").fetchone() == (1,)


def test_a_migration_of_several_steps_is_one_transaction(opened: Session) -> None:
    """Each step alone would be taken back by the library; the steps before it would stay."""
    path = opened.path
    opened.close()

    def first(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE first (id TEXT) STRICT")

    def second(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE second (id TEXT) STRICT")
        raise ZeroDivisionError

    later = Schema(
        CURRENT.version + 1, CURRENT.objects, (*CURRENT.migrations, ("998_first", first), ("999_second", second))
    )
    with pytest.raises(ZeroDivisionError):
        Project.open(path, schema=later)
    connection = connect(path, "rw", query_only=True)
    try:
        assert connection.execute("PRAGMA user_version").fetchone() == (CURRENT.version,)
        assert unknown_objects(connection, CURRENT) == []
    finally:
        connection.close()


def _digest(path: Path) -> str:
    """Whole files are too long to be shown where they differ."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


OLD = Path(__file__).resolve().parents[1] / "projects" / "version-1.wortlaut"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER INSERT ON article BEGIN DELETE FROM text; END",
        "CREATE TABLE evil (x)",
        "DROP INDEX span_layer",
    ],
)
def test_a_project_of_an_older_version_is_compared_with_what_that_version_had(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "old.wortlaut"
    path.write_bytes(OLD.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
    before = _digest(path)
    with pytest.raises(BadInputError, match="unknown_objects"):
        Project.open(path)
    assert _digest(path) == before


def test_a_project_with_another_journal_mode_is_refused(opened: Session) -> None:
    opened.close()
    with closing(sqlite3.connect(opened.path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    with pytest.raises(BadInputError, match="wrong_journal_mode"):
        Project.open(opened.path)


def test_a_file_that_was_cut_while_it_was_open_is_found_by_the_check(opened: Session) -> None:
    os.truncate(opened.path, opened.path.stat().st_size - 100)
    first, *_ = check.run(opened.project, opened.scheme)  # what stood at the end is told after it
    assert first.code == "file_size"


def test_a_copy_of_a_broken_index_is_no_backup(opened: Session, tmp_path: Path) -> None:
    with opened.project.reading() as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'change_entity'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    opened.close()
    with opened.path.open("rb+") as file:
        file.seek((root - 1) * size + 3)
        file.write(b"\0\0")  # no cells
    target = tmp_path / "copy.wortlaut"
    with closing(connect(opened.path, "rw", query_only=True)) as connection, pytest.raises(DamagedError):
        copy_verified(connection, target, opened.path)
    assert not target.exists()


def _wrong_surface(line: Any) -> None:
    line["spans"][0]["surface"][0] += "x"


def _wrong_hull(line: Any) -> None:
    line["spans"][0]["end"] += 1


def _wrong_text(line: Any) -> None:
    line["text"] += "x"


@pytest.mark.parametrize("change", [_wrong_surface, _wrong_hull, _wrong_text])
def test_an_export_that_is_written_wrong_is_not_proven(
    filled: Path, tmp_path: Path, change: Callable[[Any], None]
) -> None:
    target = tmp_path / "out.jsonl"
    jobs.export_from(filled, target, ExportOptions())
    line = json.loads(target.read_text(encoding="utf-8").split("\n")[0])
    assert prove(target, lambda _: None).spans > 0
    change(line)
    target.write_text(json.dumps(line) + "\n", encoding="utf-8")
    with pytest.raises(DiskError, match="export_not_proven"):
        prove(target, lambda _: None)


def test_an_older_action_is_not_taken_back_from_under_a_newer_one(opened: Session) -> None:
    opened.open_article(opened.article_ids()[0])
    opened.edit_article(title="A", language="de")
    older = opened.actions()[0].seq
    opened.edit_article(title="B", language="de")
    with pytest.raises(BadInputError, match="undo_conflict"):
        opened.undo_action(older)
    assert opened.article is not None
    assert opened.article.title == "B"
    opened.undo_action(opened.actions()[0].seq)
    opened.undo_action(older)
    assert opened.article.title is None


def test_nothing_is_replaced_that_is_not_there(opened: Session) -> None:
    with opened.project.transaction() as connection, pytest.raises(StaleValueError):
        Tables(connection).write("setting", "nobody", {"value": "a"}, {"value": "b"})
    with opened.project.transaction() as connection, pytest.raises(StaleValueError):
        Tables(connection).write("span", "nobody", None, None)


def test_a_page_that_is_none_is_found_before_anything_is_written(opened: Session) -> None:
    with opened.project.reading() as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'change_entity'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    opened.close()
    with opened.path.open("rb+") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 8)
    with Project.open(opened.path) as project, pytest.raises(DamagedError):
        project.verify()
