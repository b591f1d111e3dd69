"""The journal: every action with what it changed, append-only, each entry sealed with the hash of the one before."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wortlaut.domain.ids import new_id
from wortlaut.store.records import Data, dump, load, utc_now

NEVER, FROM_HISTORY, BY_KEY = 0, 1, 2
"""How an action can be undone."""

INSERT_CHANGE = "INSERT INTO change (action, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Row:
    """One value before and after an action, as JSON objects."""

    entity: str
    id: str
    before: Data | None
    after: Data | None

    def inverse(self) -> "Row":
        """The row that takes this one back."""
        return Row(self.entity, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Action:
    """An entry of the journal without its rows."""

    kind: str
    annotator: str | None = None
    """Annotator id."""
    article: str | None = None
    undoable: int = NEVER
    undoes: int | None = None
    note: str | None = None


class Entry:
    """A journal entry being written: rows stream in, `seal` adds the action itself with its hash."""

    def __init__(self, connection: sqlite3.Connection, action: Action, at: str | None = None) -> None:
        self._connection = connection
        self.action = action
        last = connection.execute("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1").fetchone() or (0, "")
        self.seq: int = last[0] + 1
        self.at = at or utc_now()
        self._id = new_id()
        self._digest = hashlib.sha256(last[1].encode())

    def add(self, row: Row) -> None:
        """Write one row."""
        before = None if row.before is None else dump(row.before)
        after = None if row.after is None else dump(row.after)
        self.add_texts([(row.entity, row.id, before, after)])

    def add_texts(self, rows: Iterable[tuple[str, str, str | None, str | None]]) -> None:
        """Write rows of entity, id, JSON text before, JSON text after."""
        rows = list(rows)
        for row in rows:
            _feed(self._digest, row)
        self._connection.executemany(INSERT_CHANGE, ((self.seq, *row) for row in rows))

    def seal(self) -> int:
        """Write the action and what follows for undo; return its sequence number."""
        action = self.action
        head = (self.seq, self._id, self.at, action.annotator, action.article, action.kind, action.undoable,
                action.undoes, action.note)  # fmt: skip
        _feed(self._digest, head)
        self._connection.execute(
            "INSERT INTO action (seq, id, at, annotator, article, kind, undoable, undoes, note, hash) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*head, self._digest.hexdigest()),
        )
        record_undo(self._connection, self.seq, action)
        return self.seq


def _feed(digest: Any, values: Iterable[object]) -> None:
    for value in values:
        data = b"-" if value is None else str(value).encode("utf-8")
        digest.update(b"%d:" % (len(data) if value is not None else -1))
        digest.update(data)


def record_undo(connection: sqlite3.Connection, seq: int, action: Action) -> None:
    """Bring the table `undo_entry` up to date with an action that was just written or replayed."""
    if action.kind == "undo":
        connection.execute(
            "UPDATE undo_entry SET state = 'undone', undone_by = ? WHERE action = ?", (seq, action.undoes)
        )
    elif action.kind == "redo":
        connection.execute("UPDATE undo_entry SET state = 'done', undone_by = NULL WHERE action = ?", (action.undoes,))
    elif action.undoable:
        by_key = action.undoable == BY_KEY
        if by_key:
            connection.execute(
                "UPDATE undo_entry SET state = 'discarded' WHERE annotator IS ? AND by_key = 1 AND state = 'undone' "
                "AND undone_by IS NOT NULL",  # what was taken back together comes back together only
                (action.annotator,),
            )
        connection.execute(
            "INSERT INTO undo_entry (action, annotator, by_key, state) VALUES (?, ?, ?, 'done')",
            (seq, action.annotator, int(by_key)),
        )


def append(connection: sqlite3.Connection, action: Action, rows: Iterable[Row], at: str | None = None) -> int:
    """Write a whole journal entry; return its sequence number."""
    entry = Entry(connection, action, at)
    for row in rows:
        entry.add(row)
    return entry.seal()


def rows_of(connection: sqlite3.Connection, seq: int) -> Iterator[Row]:
    """Yield the rows of an action in the order of doing."""
    for entity, entity_id, before, after in texts_of(connection, seq):
        yield Row(entity, entity_id, value_of(before), value_of(after))


def value_of(text: str | None) -> Data | None:
    """Return the value that JSON text of a row stands for; None for none."""
    value: Data | None = None if text is None else load(text)
    return value


def texts_of(connection: sqlite3.Connection, seq: int) -> Iterator[tuple[str, str, str | None, str | None]]:
    """Yield the rows of an action with their values as JSON text, in the order of doing."""
    found: Iterator[tuple[str, str, str | None, str | None]] = connection.execute(
        "SELECT entity, entity_id, before, after FROM change WHERE action = ? ORDER BY number", (seq,)
    )
    return found


def broken_entries(connection: sqlite3.Connection, *, after: int = 0) -> list[int]:
    """Return the sequence numbers whose hash does not follow from their content and the entry before, or that gap.

    Only entries past `after` are looked at.
    """
    broken: list[int] = []
    before = connection.execute("SELECT hash FROM action WHERE seq = ?", (after,)).fetchone()
    previous, expected = before[0] if before else "", after + 1
    actions = connection.execute(
        "SELECT seq, id, at, annotator, article, kind, undoable, undoes, note, hash FROM action WHERE seq > ? "
        "ORDER BY seq",
        (after,),
    )
    for *head, stored in actions:
        digest = hashlib.sha256(previous.encode())
        changes = connection.execute(
            "SELECT entity, entity_id, before, after FROM change WHERE action = ? ORDER BY number", (head[0],)
        )
        for row in changes:
            _feed(digest, row)
        _feed(digest, head)
        if digest.hexdigest() != stored or head[0] != expected:
            broken.append(head[0])
        previous, expected = stored, head[0] + 1
    return broken


def gaps(connection: sqlite3.Connection) -> list[int]:
    """Return the sequence numbers that follow on a missing one: the journal counts from 1 on without holes."""
    found = connection.execute("SELECT seq FROM action WHERE seq > 1 AND seq - 1 NOT IN (SELECT seq FROM action)")
    return [seq for (seq,) in found]


@dataclass(frozen=True, slots=True)
class Listed:
    """An action as a list shows it."""

    seq: int
    at: str
    """UTC."""
    annotator: str | None
    """Name."""
    kind: str
    article: str | None
    state: str | None
    """`done`, `undone`, `discarded`, `together` (taken back with others); None when it was never undoable."""
    note: str | None


LISTED = (
    "SELECT seq, at, annotator.name, kind, article, "
    "CASE WHEN undo_entry.state = 'undone' AND undone_by IS NULL THEN 'together' ELSE undo_entry.state END, "
    "note FROM action "
    "LEFT JOIN annotator ON annotator.id = action.annotator LEFT JOIN undo_entry ON undo_entry.action = seq "
)

SHOWN = (
    "(action.annotator IS :viewer AND (:again = '{}' OR article IS NULL OR at >= "
    "ifnull((SELECT value FROM json_each(:again) WHERE key = article), '')) "
    "OR action.annotator IS NOT :viewer AND ifnull(article NOT IN (SELECT value FROM json_each(:hidden)), "
    "undoable <> 2 OR kind IN ('assign', 'unassign') OR :hidden = '[]'))"
)
"""What a viewer may know of. Of several articles at once (no `article`) others' work is left out when any is hidden."""

OF_SPAN = (
    "seq IN (SELECT action FROM change WHERE entity_id = :span UNION "
    "SELECT action FROM change WHERE entity_id = :layer AND entity = 'layer_content' AND "
    "(instr(after, :span) > 0 OR instr(before, :span) > 0))"
)
"""Actions that touched the span `:span` of the layer `:layer`."""

_TOUCHING = f"SELECT seq, article FROM action WHERE {OF_SPAN}"  # noqa: S608 (constant text)
_THESE = (
    f"{LISTED} WHERE seq IN (SELECT value FROM json_each(:actions)) "  # noqa: S608 (constant text)
    f"AND {SHOWN} ORDER BY seq"
)


@dataclass(frozen=True, slots=True)
class Viewer:
    """For whom actions are listed."""

    annotator: str
    """Annotator id."""
    hidden: Collection[str] = ()
    """Ids of the articles where nobody else's actions are shown."""
    again: Mapping[str, str] = field(default_factory=dict)
    """Ids of the articles that the annotator is presented with again, and since when (UTC): what was before is not
    shown."""

    @property
    def parameters(self) -> dict[str, object]:
        """The values for SQL."""
        return {"viewer": self.annotator, "hidden": dump(sorted(self.hidden)), "again": dump(dict(self.again))}


def newest(connection: sqlite3.Connection, limit: int, viewer: Viewer) -> list[Listed]:
    """Return the newest actions that `viewer` may know of, newest first."""
    found = connection.execute(
        f"{LISTED} WHERE {SHOWN} ORDER BY seq DESC LIMIT :limit", {**viewer.parameters, "limit": limit}
    )
    return [Listed(*row) for row in found]


def history(connection: sqlite3.Connection, span_id: str, layer: str | None, viewer: Viewer) -> list[Listed]:
    """Return the actions that touched a span and that `viewer` may know of, oldest first.

    `layer` is the id of the span's layer: imports write layers as a whole, and those rows are searched for the span.
    """
    return these(connection, touching(connection, span_id, layer), viewer)


def touching(connection: sqlite3.Connection, span_id: str, layer: str | None) -> dict[int, str | None]:
    """Return the numbers of the actions that touched a span, with the article (id) of each, None for several at once.

    `layer` as for `history`. Whether anybody may know of them is not looked at, see `these`.
    """
    return dict(connection.execute(_TOUCHING, {"span": span_id, "layer": layer}).fetchall())


def these(connection: sqlite3.Connection, actions: Iterable[int], viewer: Viewer) -> list[Listed]:
    """Return those of some actions that `viewer` may know of, oldest first."""
    found = connection.execute(_THESE, {**viewer.parameters, "actions": dump([*actions])})
    return [Listed(*row) for row in found]
