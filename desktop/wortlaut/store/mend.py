"""Mends what can be mended in a damaged project, each in one transaction; the caller makes a backup before.

Whatever changes what people see is written into the journal, so that it can be taken back there. What follows from
something else (surfaces, counts, the search index) is made again, and a text is only put back that has its own hash.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from wortlaut.errors import DamagedError, WortlautError
from wortlaut.store import journal, replay, undo
from wortlaut.store.backup import backups_of, opened_backup, project_id
from wortlaut.store.errors import translated
from wortlaut.store.journal import FROM_HISTORY, Action, Row
from wortlaut.store.project_file import Project
from wortlaut.store.records import load, normal
from wortlaut.store.review_tables import KEPT, identity
from wortlaut.store.tables import Tables

FOUND_OUTSIDE = "outside_change"
"""Kind of the action that stands for what somebody changed past the journal."""
DANGLING = "dangling_links"
"""Kind of the action that removes links without ends."""

_KEYS: Mapping[str, str] = {
    "setting": "SELECT key FROM setting",
    "scheme": "SELECT reference FROM scheme",
    "annotator": "SELECT id FROM annotator",
    "article": "SELECT id FROM article",
    "layer": "SELECT id FROM layer",
    "span": "SELECT id FROM span",
    "link": "SELECT id FROM link",
    "submission": "SELECT layer.id || '/' || submission.version FROM submission "
    "JOIN layer ON layer.number = submission.layer",
}
"""Where the ids of the journal's values stand, in the order in which they can be written."""

_DERIVED = (
    ("span", "id", ("surface",)),
    ("layer", "id", ("spans", "counts")),
    ("article", "id", ("text_sha256", "first_words", "characters", "date")),
)
"""Columns that follow from the value of a row: table, key, columns."""
_FROZEN = "SELECT layer.id, submission.version, content FROM submission JOIN layer ON layer.number = submission.layer"
_FREEZE = "UPDATE submission SET content = ? WHERE layer = (SELECT number FROM layer WHERE id = ?) AND version = ?"
_DANGLING = "SELECT id FROM link WHERE source NOT IN (SELECT id FROM span) OR target NOT IN (SELECT id FROM span)"


def damaged_texts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the hash and the row number of the texts that do not have their hash."""
    found = {}
    factory, connection.text_factory = connection.text_factory, bytes  # what is no UTF-8 is to be read, too
    try:
        for number, sha256, body in connection.execute("SELECT number, sha256, body FROM text"):
            if hashlib.sha256(body).hexdigest() != sha256.decode("ascii", "replace"):
                found[sha256.decode("ascii", "replace")] = number
    finally:
        connection.text_factory = factory
    return found


def sound_texts(project: Project, folder: Path, wanted: Iterable[str]) -> dict[str, str]:
    """Return texts by their hash out of the backups of a project in `folder`, those that are whole there."""
    missing, found = set(wanted), {}
    with translated(project.path):
        backups = backups_of(project.path, folder, project_id(project.connection))
    for backup in backups:
        if not missing:
            break
        try:
            with opened_backup(backup.path) as copy, translated(backup.path):
                for sha256 in sorted(missing):
                    row = copy.execute("SELECT body FROM text WHERE sha256 = ?", (sha256,)).fetchone()
                    if row and hashlib.sha256(row[0].encode("utf-8")).hexdigest() == sha256:
                        found[sha256] = row[0]
        except WortlautError:
            continue  # a backup that is damaged, too
        missing -= found.keys()
    return found


def put_texts_back(project: Project, texts: Mapping[str, str]) -> None:
    """Write whole texts over damaged ones of the same hash; the search index was made of the whole ones."""
    with project.transaction(mending=True) as connection:
        for sha256, body in texts.items():
            connection.execute("UPDATE text SET body = ? WHERE sha256 = ?", (body, sha256))


def search_index_is_damaged(connection: sqlite3.Connection) -> bool:
    """Tell whether the search index contradicts itself or the texts it was made of."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute("INSERT INTO text_search (text_search, rank) VALUES ('integrity-check', 0)")
            last = connection.execute("SELECT ifnull(max(number), 0) FROM text").fetchone()[0]
            found = connection.execute("SELECT ifnull(max(id), 0) FROM text_search_docsize").fetchone()[0]
        finally:
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT
    return bool(found > last)


def make_search_index(project: Project) -> None:
    """Make the search index again out of the texts."""
    with project.transaction(mending=True) as connection:
        connection.execute("INSERT INTO text_search (text_search) VALUES ('rebuild')")


def dangling_links(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of the links whose source or target does not exist."""
    return [link for (link,) in connection.execute(_DANGLING)]


def remove_dangling_links(project: Project, by: str | None) -> int:
    """Remove links without ends, as one action of the journal; return its number."""
    with project.transaction(mending=True) as connection:
        tables = Tables(connection)
        rows = [Row("link", link, tables.read("link", link), None) for link in dangling_links(connection)]
        undo.write_rows(connection, rows)
        return journal.append(connection, Action(DANGLING, by, None, FROM_HISTORY), rows)


def outside_changes(project: Project) -> int:
    """Return how many values and derived rows are not as the journal says; raise DamagedError when it is damaged."""
    with translated(project.path), _made(project) as made:
        connection = project.connection
        return len(_rows(made, connection)) + sum(1 for _ in _derived(made, connection))


def follow_journal(project: Project, by: str | None) -> int:
    """Make the tables what the journal says; return the number of the action that can be done again for the contrary.

    What somebody changed past the journal is written into it first, as one action, which is then taken back: nothing
    is lost, and the history shows both. Raises DamagedError when the journal itself is damaged.
    """
    with project.transaction(mending=True) as connection, _made(project) as made:
        _correct(made, connection)  # so that values can be read
        connection.execute("DELETE FROM undo_entry")
        connection.executemany("INSERT INTO undo_entry VALUES (?, ?, ?, ?, ?)",
                               made.execute("SELECT action, annotator, by_key, state, undone_by FROM undo_entry "
                                            "ORDER BY action"))  # fmt: skip
        rows = _rows(made, connection)
        if not rows:
            return 0
        seq = journal.append(connection, Action(FOUND_OUTSIDE, by, None, FROM_HISTORY), rows)
        back = [row.inverse() for row in reversed(rows)]
        undo.write_rows(connection, back)
        _correct(made, connection)  # counts follow what was written, from where they already were
        journal.append(connection, Action("undo", by, None, undoes=seq), back)
        return seq


@contextmanager
def _made(project: Project) -> Iterator[sqlite3.Connection]:
    """Lend what the journal makes; raise DamagedError when the journal does not follow from itself."""
    broken = journal.broken_entries(project.connection)
    try:
        if broken:
            raise replay.ReplayError(broken[0])
        with replay.replayed(project.connection) as made:
            yield made
    except replay.ReplayError as error:
        raise DamagedError("journal_damaged", where=str(project.path), seq=error.seq) from error


def _rows(made: sqlite3.Connection, stored: sqlite3.Connection) -> list[Row]:
    """Return rows from what the journal says to what the tables hold, in an order in which they can be written."""
    gone, changed, new = [], [], []
    before, after = Tables(made), Tables(stored)
    for entity, keys in _all_keys():
        said, held = set(keys(made)), set(keys(stored))
        gone += [Row(entity, key, before.read(entity, key), None) for key in sorted(said - held)]
        new += [Row(entity, key, None, after.read(entity, key)) for key in sorted(held - said)]
        for key in sorted(said & held):
            was, now = before.read(entity, key), after.read(entity, key)
            if normal(entity, was) != normal(entity, now):
                changed.append(Row(entity, key, was, now))
    return [*reversed(gone), *changed, *new]


def _all_keys() -> Iterator[tuple[str, Callable[[sqlite3.Connection], Iterator[str]]]]:
    def stored(statement: str) -> Callable[[sqlite3.Connection], Iterator[str]]:
        return lambda connection: (key for (key,) in connection.execute(statement))

    def kept(entity: str) -> Callable[[sqlite3.Connection], Iterator[str]]:
        return lambda connection: _kept_keys(connection, entity)

    for entity, statement in _KEYS.items():
        yield entity, stored(statement)
    for entity in KEPT:
        yield entity, kept(entity)


def _kept_keys(connection: sqlite3.Connection, entity: str) -> Iterator[str]:
    columns = KEPT[entity].key
    names = ", ".join(f'"{column}"' for column in columns)
    for row in connection.execute(f"SELECT {names} FROM {entity}"):  # noqa: S608 (our tables)
        yield identity(entity, dict(zip(columns, row, strict=True)))


def _derived(made: sqlite3.Connection, stored: sqlite3.Connection) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Yield statements, with parameters, that correct columns which follow from others."""
    for table, key, columns in _DERIVED:
        names = ", ".join(f'"{column}"' for column in columns)
        wanted = {row[0]: row[1:] for row in made.execute(f"SELECT {key}, {names} FROM {table}")}  # noqa: S608
        changes = ", ".join(f'"{column}" = ?' for column in columns)
        for row in stored.execute(f"SELECT {key}, {names} FROM {table}"):  # noqa: S608 (constant text)
            if row[0] in wanted and row[1:] != wanted[row[0]]:
                yield f"UPDATE {table} SET {changes} WHERE {key} = ?", (*wanted[row[0]], row[0])  # noqa: S608
    frozen = {row[:2]: row[2] for row in made.execute(_FROZEN)}
    for layer, version, content in stored.execute(_FROZEN):
        said = frozen.get((layer, version))
        if said is not None and said != content and not _means(said, content):
            yield _FREEZE, (said, layer, version)


def _means(said: str, content: str) -> bool:
    try:
        return bool(normal("layer_content", load(said)) == normal("layer_content", load(content)))
    except (ValueError, KeyError, TypeError):
        return False  # damaged JSON


def _correct(made: sqlite3.Connection, stored: sqlite3.Connection) -> None:
    for statement, parameters in list(_derived(made, stored)):
        stored.execute(statement, parameters)
