"""One changed byte in any row of the journal, a row that is gone or moved: `check` finds it and names the entry."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from faults.command_line import call
from store_helpers import article, import_articles, tag
from wortlaut.domain.scheme import Scheme
from wortlaut.session.rewinding import go_back
from wortlaut.session.session import Session
from wortlaut.store import check
from wortlaut.store.project_file import Project

ACTION = ("id", "at", "annotator", "article", "kind", "undoable", "undoes", "note", "hash")
CHANGE = ("entity", "entity_id", "before", "after")
CELLS = [*(("action", name) for name in ACTION), *(("change", name) for name in CHANGE)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """A project with an import, tagging, a submission with its reopening, undo and going back to a point."""
    path = tmp_path_factory.mktemp("chain") / "p.wortlaut"
    session = Session.create(path, "Mia", scheme)
    item = article()
    import_articles(session.project, item)
    session.open_article(item.id)
    session.settle()
    for place in ((0, 3), (4, 9), (10, 15)):
        tag(session, place)
    session.undo()
    session.submit()
    session.reopen("noch einmal")
    go_back(session, 5)
    session.reload()
    tag(session, (0, 3))
    session.close()
    return path


@pytest.fixture
def project(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "p.wortlaut"))


def entries(path: Path, scheme: Scheme) -> list[int]:
    """The entries that `check` names."""
    with Project.open(path, read_only=True) as project:
        found = check.run(project, scheme)
    return [one.params["seq"] for one in found if one.code in ("journal_entry", "journal_gap")]  # type: ignore[misc]


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def changed(value: object) -> object:
    """Another value of the same kind, one byte away where there are bytes."""
    match value:
        case None:
            return "x"
        case int():
            return 1 - value if value < 2 else value - 1
        case _:
            text = str(value)
            return text[:-1] + ("0" if text[-1] != "0" else "1")


@pytest.mark.parametrize(("table", "column"), CELLS)
def test_one_changed_byte_is_found_in_every_row(project: Path, table: str, column: str) -> None:
    key = "seq" if table == "action" else "action"
    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        found = connection.execute(f"SELECT rowid, {key}, {column} FROM {table}").fetchall()
        assert len(found) > 8
        assert _broken(connection) == []
        for row, entry, value in found:
            if column == "undoes" and value is None:
                continue
            update = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"
            connection.execute(update, (changed(value), row))
            assert entry in _broken(connection), (row, value)
            connection.execute(update, (value, row))
        assert _broken(connection) == []


def _broken(connection: sqlite3.Connection) -> list[int]:
    from wortlaut.store.journal import broken_entries

    return broken_entries(connection)


@pytest.mark.parametrize("entry", [1, 2, 4, 6])
def test_an_entry_that_is_gone_is_found(project: Path, scheme: Scheme, entry: int) -> None:
    execute(project, f"DELETE FROM change WHERE action = {entry}", f"DELETE FROM action WHERE seq = {entry}")
    assert entry + 1 in entries(project, scheme)


def test_the_last_entry_that_is_gone_is_missed_by_what_it_did(project: Path, scheme: Scheme) -> None:
    """No chain knows how long it was; that the tables hold more than the journal says shows it."""
    [(last,)] = rows(project, "SELECT max(seq) FROM action")
    execute(project, f"DELETE FROM change WHERE action = {last}", f"DELETE FROM action WHERE seq = {last}")
    with Project.open(project, read_only=True) as opened:
        codes = {one.code for one in check.run(opened, scheme)}
    assert codes & {"no_event", "journal_differs", "foreign_key"}


def test_entries_and_rows_that_changed_places_are_found(project: Path, scheme: Scheme, tmp_path: Path) -> None:
    for table, key, first in (("action", "seq", 4), ("change", "number", 2)):
        copy = Path(shutil.copy(project, tmp_path / f"{table}.wortlaut"))
        swap = f"UPDATE {table} SET {key} = {{}} WHERE {key} = {{}}"
        moves = ((10_000, first), (first, first + 1), (first + 1, 10_000))
        execute(copy, *(swap.format(new, old) for new, old in moves))
        named = entries(copy, scheme)
        [(entry,)] = rows(copy, "SELECT 4" if table == "action" else "SELECT action FROM change WHERE number = 2")
        assert entry in named


def test_a_row_that_was_added_or_taken_away_is_found(project: Path, scheme: Scheme, tmp_path: Path) -> None:
    [(row, entry)] = rows(project, "SELECT number, action FROM change WHERE entity = 'span' LIMIT 1")
    columns = "action, entity, entity_id, before, after"
    for statement in (
        f"DELETE FROM change WHERE number = {row}",
        f"INSERT INTO change ({columns}) SELECT {columns} FROM change WHERE number = {row}",
    ):
        copy = Path(shutil.copy(project, tmp_path / "copy.wortlaut"))
        execute(copy, statement)
        assert entry in entries(copy, scheme)


def test_the_command_names_the_entry(project: Path, scheme: Scheme) -> None:
    assert call("check", project).code in (0, 1)
    execute(project, "UPDATE change SET after = replace(after, 'actor', 'actos') WHERE action = 4")
    answer = call("check", project)
    assert answer.code == 5
    assert "Journal entry 4 was changed" in answer.out
    found = json.loads(call("check", project, "--json").out)["findings"]
    assert {"seq": 4} in [one["params"] for one in found if one["code"] == "journal_entry"]
