"""Makes the tables again from the journal and the texts alone, and compares."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.store.errors import StaleValueError
from wortlaut.store.journal import Action, record_undo, rows_of
from wortlaut.store.records import load, normal
from wortlaut.store.review_tables import KEPT, selection
from wortlaut.store.schema import INDEXES, TABLES, VIEWS
from wortlaut.store.tables import Tables

_ACTION_COLUMNS = "seq, id, at, annotator, article, kind, undoable, undoes, note, hash"

# What a table means, without row numbers, which may differ, and in a fixed order.
_MEANINGS = {
    "setting": "SELECT key, value FROM setting ORDER BY key",
    "scheme": "SELECT reference, data FROM scheme ORDER BY reference",
    "article": "SELECT id, text_sha256, title, first_words, characters, language, date, meta FROM article ORDER BY id",
    "source": "SELECT article.id, position, name, header, source.date, encoding, bom FROM source "
    "JOIN article ON article.number = source.article ORDER BY article.id, position",
    "annotator": "SELECT id, name, name_key FROM annotator ORDER BY id",
    "layer": "SELECT layer.id, article.id, annotator, kind, state, version, scheme, guideline, seconds, read, extra, "
    "submitted_at, spans, counts FROM layer JOIN article ON article.number = layer.article ORDER BY layer.id",
    "submission": "SELECT layer.id, submission.version, at, submission.scheme, submission.guideline, "
    "submission.seconds, content FROM submission JOIN layer ON layer.number = submission.layer "
    "ORDER BY layer.id, submission.version",
    "span": 'SELECT span.id, layer.id, label, start, "end", fragments, surface, attributes, unsure, note, origin, '
    "source, confidence, guessed, provenance, precedent, span.extra FROM span JOIN layer ON layer.number = span.layer "
    "ORDER BY span.id",
    "link": "SELECT link.id, layer.id, type, source, target, link.extra FROM link "
    "JOIN layer ON layer.number = link.layer ORDER BY link.id",
    **{entity: f"{selection(entity)} ORDER BY {', '.join(kept.key)}" for entity, kept in KEPT.items()},
    "undo_entry": "SELECT action, annotator, by_key, state, undone_by FROM undo_entry ORDER BY action",
}


class ReplayError(Exception):
    """The journal contradicts itself at one action."""

    def __init__(self, seq: int) -> None:
        super().__init__(seq)
        self.seq = seq


def replay(journal: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Fill `target`, a database with empty tables, from the journal and the texts of `journal`.

    Raises ReplayError when an action does not fit what the ones before it made.
    """
    target.executemany("INSERT INTO text VALUES (?, ?, ?)", journal.execute("SELECT number, sha256, body FROM text"))
    for row in journal.execute(f"SELECT {_ACTION_COLUMNS} FROM action ORDER BY seq"):  # noqa: S608
        seq, _, _, annotator, article, kind, undoable, undoes, note, _ = row
        target.execute(f"INSERT INTO action ({_ACTION_COLUMNS}) VALUES (?{', ?' * 9})", row)  # noqa: S608
        tables = Tables(target)
        try:
            for change in rows_of(journal, seq):
                tables.write(change.entity, change.id, change.before, change.after)
            tables.finish()
        except (StaleValueError, BadInputError, sqlite3.IntegrityError, KeyError, TypeError, ValueError) as error:
            raise ReplayError(seq) from error
        record_undo(target, seq, Action(kind, annotator, article, undoable, undoes, note))


def differences(project: sqlite3.Connection) -> list[str]:
    """Return the names of the tables that are not what the journal says; raise ReplayError when it says nonsense."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for group in (TABLES, INDEXES, VIEWS):
            for sql in group.values():
                made.execute(sql)
        made.execute("BEGIN")
        replay(project, made)
        return [name for name in _MEANINGS if not _same(meaning(project, name), meaning(made, name))]


def meaning(connection: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """Yield what a table says, without row numbers, in a fixed order; for comparing two projects."""
    for row in connection.execute(_MEANINGS[table]):
        if table == "submission":
            yield (*row[:-1], normal("layer_content", load(row[-1])))
        elif table == "scheme":
            yield row[0], load(row[1])
        else:
            yield row


def tables() -> list[str]:
    """Return the names of the tables that `meaning` can read."""
    return list(_MEANINGS)


def _same(one: Iterator[tuple[Any, ...]], other: Iterator[tuple[Any, ...]]) -> bool:
    return all(a == b for a, b in itertools.zip_longest(one, other))
