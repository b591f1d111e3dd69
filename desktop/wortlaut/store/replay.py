"""Makes the tables again from the journal and the texts alone, and compares."""

import itertools
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import orjson

from wortlaut.errors import BadInputError
from wortlaut.store.errors import StaleValueError
from wortlaut.store.journal import Action, record_undo, texts_of, value_of
from wortlaut.store.records import EMPTY_CONTENT, Data, dump, dump_sorted, load, normal
from wortlaut.store.review_tables import KEPT, selection
from wortlaut.store.rows import SPAN_COLUMNS, link_row, span_row
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


def replay(journal: sqlite3.Connection, target: sqlite3.Connection, known: "_WholeLayers | None" = None) -> None:
    """Fill `target`, a database with empty tables, from the journal and the texts of `journal`.

    What layers hold that `known` compares is left out. Raises ReplayError when an action does not fit what the ones
    before it made.
    """
    target.executemany("INSERT INTO text VALUES (?, ?, ?)", journal.execute("SELECT number, sha256, body FROM text"))
    tables = Tables(target)  # one for all actions: nothing in a replay reads the counts that it keeps
    for row in journal.execute(f"SELECT {_ACTION_COLUMNS} FROM action ORDER BY seq"):  # noqa: S608
        seq, _, _, annotator, article, kind, undoable, undoes, note, _ = row
        target.execute(f"INSERT INTO action ({_ACTION_COLUMNS}) VALUES (?{', ?' * 9})", row)  # noqa: S608
        try:
            for entity, entity_id, before, after in texts_of(journal, seq):
                if known is not None and entity == "layer_content" and entity_id in known:
                    known.compare(tables, entity_id, orjson.loads(after or ""))
                else:
                    tables.write(entity, entity_id, value_of(before), value_of(after))
        except (StaleValueError, BadInputError, sqlite3.IntegrityError, KeyError, TypeError, ValueError) as error:
            raise ReplayError(seq) from error
        record_undo(target, seq, Action(kind, annotator, article, undoable, undoes, note))
    tables.finish()


@contextmanager
def replayed(project: sqlite3.Connection, known: "_WholeLayers | None" = None) -> Iterator[sqlite3.Connection]:
    """Lend a database in memory with the tables that the journal of `project` makes; raises like `replay`."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for group in (TABLES, INDEXES, VIEWS):
            for sql in group.values():
                made.execute(sql)
        made.execute("BEGIN")
        replay(project, made, known)
        yield made


@dataclass(frozen=True, slots=True)
class Difference:
    """A table, or the spans or links of one layer, that are not what the journal says."""

    table: str
    article: str | None = None
    """Article id; None for all other tables."""
    differing: tuple[str, ...] = ()
    """Ids of what the journal and the tables have differently, or only the journal has."""
    unknown: tuple[str, ...] = ()
    """Ids of what no entry of the journal made."""


def differences(project: sqlite3.Connection) -> list[Difference]:
    """Return what is not as the journal says; raise ReplayError when it says nonsense.

    Layers that came in as a whole and were left so, which are most of a big project, are compared entry by entry;
    only what was worked on is made again.
    """
    known = _WholeLayers(project)
    with replayed(project, known) as made:
        names = [name for name in _MEANINGS if name not in _CONTENT]
        found = [Difference(name) for name in names if not _same(meaning(project, name), meaning(made, name))]
        layers = {layer for database in (made, project) for (layer,) in database.execute("SELECT id FROM layer")}
        for layer in sorted(layers - known.layers):
            article = _article_of(project, layer) or _article_of(made, layer)
            for table in _CONTENT:
                found += _content_differences(
                    table, article, _content(project, table, layer), _content(made, table, layer)
                )
    return known.found + found


class _WholeLayers:
    """The layers whose spans and links came in one entry of the journal and that no later entry touched."""

    def __init__(self, project: sqlite3.Connection) -> None:
        self._project = project
        self.found: list[Difference] = []
        self._objects: dict[tuple[tuple[str, Any], ...], str] = {}
        self.layers = {layer for (layer,) in project.execute(_WHOLE, (dump(EMPTY_CONTENT),))}

    def __contains__(self, layer: object) -> bool:
        return layer in self.layers

    def compare(self, made: Tables, layer: str, content: Data) -> None:
        """Compare a layer with its entry; count its spans for the row of the layer."""
        number, text = made.layer_text(layer)
        for label, count in Counter(span["label"] for span in content["spans"]).items():
            made.count(number, label, count)
        said = {
            "span": {row[1]: row[1:] for row in (span_row(0, span, text, self._dumped) for span in content["spans"])},
            "link": {row[0]: (row[0], *row[2:]) for row in (link_row(0, link) for link in content["links"])},
        }
        for table in _CONTENT:
            stored = _content(self._project, table, layer)
            if stored != said[table]:
                self.found += _content_differences(table, _article_of(self._project, layer), stored, said[table])

    def _dumped(self, value: Any) -> str:
        """Return sorted JSON text like `dump_sorted`; attributes are texts, and the same ones come again and again."""
        if not all(type(item) is str for item in value.values()):
            return dump_sorted(value)
        key = tuple(value.items())
        text = self._objects.get(key)
        if text is None:
            text = self._objects[key] = dump_sorted(value)
        return text


_WHOLE = """SELECT entity_id FROM change WHERE entity = 'layer_content' GROUP BY entity_id
HAVING count(*) = 1 AND max(ifnull(before = ?, 1) AND after IS NOT NULL)
EXCEPT SELECT json_extract(before, '$.layer') FROM change WHERE entity IN ('span', 'link', 'submission')
EXCEPT SELECT json_extract(after, '$.layer') FROM change WHERE entity IN ('span', 'link', 'submission')
EXCEPT SELECT entity_id FROM change WHERE entity = 'layer' AND after IS NULL"""
"""Submissions freeze what a layer holds, so that is made again."""

_CONTENT = {
    "span": f"SELECT {SPAN_COLUMNS} FROM span",  # noqa: S608 (constant text)
    "link": "SELECT id, type, source, target, extra FROM link",
}
_Rows = dict[str, tuple[Any, ...]]


def _content(connection: sqlite3.Connection, table: str, layer: str) -> _Rows:
    whose = "WHERE layer = (SELECT number FROM layer WHERE id = ?)"
    rows = connection.execute(f"{_CONTENT[table]} {whose}", (layer,))
    return {row[0]: row for row in rows}


def _content_differences(table: str, article: str | None, stored: _Rows, said: _Rows) -> list[Difference]:
    differing = tuple(sorted(key for key, row in said.items() if stored.get(key) != row))
    unknown = tuple(sorted(stored.keys() - said.keys()))
    return [Difference(table, article, differing, unknown)] if differing or unknown else []


def _article_of(connection: sqlite3.Connection, layer: str) -> str | None:
    row = connection.execute(
        "SELECT article.id FROM layer JOIN article ON article.number = layer.article WHERE layer.id = ?", (layer,)
    ).fetchone()
    return row[0] if row else None


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
