"""Puts what is readable in a damaged project into a new file, checked value by value.

Two ways: when the journal is whole, replaying it gives everything back, history included. Else the rows of the tables
are taken that still make sense together (`salvage_content`).
"""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import DamagedError
from wortlaut.store import journal, replay, salvage_content
from wortlaut.store.errors import translated
from wortlaut.store.project_file import Project, connect
from wortlaut.store.salvage_reading import Tally, known_tables, readable_copy, rows
from wortlaut.store.schema import TABLES

_COPIED = tuple(name for name in TABLES if name not in ("_sqlite_migrations", "undo_entry"))


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that could not be saved. The text is `salvage.CODE` in the message catalog."""

    code: str
    what: str = ""
    """Article id and title, name of a table, or the like."""
    count: int = 1


@dataclass(slots=True)
class Salvaged:
    """What was read out of a damaged project."""

    with_history: bool
    """Whether the journal was whole: then nothing that was confirmed is lost."""
    rows: dict[str, int]
    """Rows that were readable, by table."""
    losses: list[Loss] = field(default_factory=list)


def read_out(
    path: Path, target: Path, folder: Path, fallback: Scheme, look: Callable[[], object] | None = None
) -> Salvaged:
    """Write what is readable of the damaged project at `path` to the new project `target`, which is not yet sound.

    `folder` is for temporary files. With `with_history`, `target` is a whole project; else its tables hold what makes
    sense together, without a journal that explains it, and `fallback` is its scheme when none is readable. `look` may
    raise to stop. Raises DamagedError `nothing_to_salvage` when no text can be read, DiskError.
    """
    raw, tally = folder / "raw", Tally()
    Project.create(raw).close()
    with closing(connect(raw, "rw", query_only=False)) as there:
        there.execute("PRAGMA foreign_keys = OFF")
        there.execute("PRAGMA synchronous = OFF")
        there.execute("BEGIN")
        with readable_copy(path, folder, raw) as damaged, translated(path):
            _copy_rows(damaged, there, tally, look)
        _drop_changed_texts(there)
        there.execute("COMMIT")
        if there.execute("SELECT count(*) FROM text").fetchone()[0] == 0:
            raise DamagedError("nothing_to_salvage", where=str(path))
        found = Salvaged(_replays(there, target, tally), dict(tally.read))
        if not found.with_history:
            there.execute("BEGIN")
            there.execute("DELETE FROM change")  # it explains nothing more, and a broken one keeps the file shut
            there.execute("DELETE FROM action")
            found.losses = [Loss(*loss) for loss in salvage_content.keep_what_makes_sense(there, fallback)]
            there.execute("COMMIT")
            found.losses += [Loss("unreadable", table, count) for table, count in sorted(tally.broken.items())]
            target.unlink(missing_ok=True)
    if not found.with_history:
        raw.rename(target)
    return found


def _copy_rows(
    damaged: sqlite3.Connection, target: sqlite3.Connection, tally: Tally, look: Callable[[], object] | None
) -> None:
    there = known_tables(damaged)
    for table in _COPIED:
        if table not in there:
            continue
        for row in rows(damaged, table, tally, look):
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            try:
                target.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values()))  # noqa: S608
            except sqlite3.Error:  # a value of another type, or the same key twice
                tally.broken[table] = tally.broken.get(table, 0) + 1


def _drop_changed_texts(there: sqlite3.Connection) -> None:
    for number, sha256, body in there.execute("SELECT number, sha256, body FROM text").fetchall():
        if hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest() != sha256:
            there.execute("DELETE FROM text WHERE number = ?", (number,))


def _replays(there: sqlite3.Connection, target: Path, tally: Tally) -> bool:
    """Make `target` from the journal alone; tell whether that is everything."""
    if not tally.journal_is_whole or journal.broken_entries(there) or journal.gaps(there):
        return False
    texts, articles = (there.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("text", "article"))  # noqa: S608
    Project.create(target).close()
    with closing(connect(target, "rw", query_only=False)) as made:
        made.execute("BEGIN")
        try:
            replay.replay(there, made)
        except (replay.ReplayError, sqlite3.Error):
            return False
        made.executemany(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)",
            there.execute("SELECT number, action, entity, entity_id, before, after FROM change ORDER BY number"),
        )
        whole = made.execute("SELECT count(*) FROM article").fetchone()[0] >= articles and texts >= articles
        whole = whole and made.execute("SELECT 1 FROM setting WHERE key = 'scheme'").fetchone() is not None
        made.execute("COMMIT" if whole else "ROLLBACK")
    return whole
