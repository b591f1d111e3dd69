"""Takes actions back and does them again, by writing the inverse as a new action."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wortlaut.errors import BadInputError
from wortlaut.store.errors import StaleValueError
from wortlaut.store.journal import NEVER, Action, Row, append, rows_of
from wortlaut.store.records import normal
from wortlaut.store.tables import Tables

KnownText = tuple[str, int, str]
"""Id and row number of a layer, and the text of its article, which the caller has in memory."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an undo or redo did."""

    seq: int
    """Number of the action that was undone or done again."""
    kind: str
    """What that action was."""
    article: str | None
    rows: Sequence[Row]
    """What was written now."""


def next_undo(connection: sqlite3.Connection, annotator: str) -> int | None:
    """Return the action that the undo key takes back: the annotator's newest that still stands."""
    return _first(
        connection,
        "SELECT action FROM undo_entry WHERE annotator = ? AND by_key = 1 AND state = 'done' "
        "ORDER BY action DESC LIMIT 1",
        annotator,
    )


def next_redo(connection: sqlite3.Connection, annotator: str) -> int | None:
    """Return the action that the redo key does again: the one the annotator took back last."""
    return _first(
        connection,
        "SELECT action FROM undo_entry WHERE annotator = ? AND by_key = 1 AND state = 'undone' "
        "AND undone_by IS NOT NULL ORDER BY undone_by DESC LIMIT 1",
        annotator,
    )


def undo(connection: sqlite3.Connection, seq: int, by: str | None, known: KnownText | None = None) -> Step:
    """Take the action `seq` back, inside the caller's transaction; `by` is the id of the annotator who does so.

    `known` is the id and row number of a layer and its text, when the caller has them in memory. Raises BadInputError
    `undo_conflict` when something the action made has changed since, `submission_used` when it was a submission that a
    review is based on, `not_undoable` when it cannot be undone at all.
    """
    kind, article, state, _ = _entry(connection, seq)
    if state != "done":
        raise BadInputError("not_undoable")
    return _do(connection, Step(seq, kind, article, inverse_rows(connection, seq)), "undo", by, known)


def redo(connection: sqlite3.Connection, seq: int, by: str | None, known: KnownText | None = None) -> Step:
    """Do the action `seq`, which was taken back, again; raises like `undo`."""
    kind, article, state, undone_by = _entry(connection, seq)
    if state != "undone" or undone_by is None:
        raise BadInputError("not_undoable")
    rows = [row.inverse() for row in rows_of(connection, undone_by)]
    rows.reverse()
    return _do(connection, Step(seq, kind, article, rows), "redo", by, known)


def whose_work(connection: sqlite3.Connection, seq: int) -> str | None:
    """Return the annotator (id) whose own layer an action of that person's undo key changed; None for any other."""
    row = connection.execute(
        "SELECT undo_entry.annotator FROM undo_entry JOIN change ON change.action = undo_entry.action "
        "JOIN layer ON layer.id = CASE WHEN entity IN ('layer', 'layer_content') THEN entity_id "
        "ELSE json_extract(ifnull(after, before), '$.layer') END "
        "WHERE undo_entry.action = ? AND by_key = 1 AND layer.kind = 'person' "
        "AND entity IN ('span', 'link', 'layer', 'layer_content', 'submission') LIMIT 1",
        (seq,),
    ).fetchone()
    return row[0] if row else None


def inverse_rows(connection: sqlite3.Connection, seq: int) -> list[Row]:
    """Return the rows that take an action back, as the project is now."""
    rows = [row.inverse() for row in rows_of(connection, seq) if row.entity != "annotator"]  # people stay
    rows.reverse()
    return _untouched_layers(connection, rows) + rows


def put_back(connection: sqlite3.Connection, tables: Tables, rows: Sequence[Row]) -> None:
    """Write rows that take an action back, or do it again; raise BadInputError when something is built on it."""
    _refuse_frozen(connection, rows)
    _refuse_used(connection, rows)
    try:
        for row in rows:
            if normal(row.entity, tables.read(row.entity, row.id)) != normal(row.entity, row.before):
                raise BadInputError("undo_conflict")
            tables.write(row.entity, row.id, row.before, row.after)
        tables.finish()
    except (StaleValueError, sqlite3.IntegrityError) as error:  # something else depends on it by now
        raise BadInputError("undo_conflict") from error
    for row in rows:
        if row.entity == "span" and row.after is None and connection.execute(_LINKED, (row.id, row.id)).fetchone():
            raise BadInputError("undo_conflict")
    _refuse_baseless(connection, rows)
    _refuse_orphans(connection, rows)


_LINKED = "SELECT 1 FROM link WHERE source = ? UNION ALL SELECT 1 FROM link WHERE target = ?"
"""Links must end somewhere when the transaction ends, so SQLite itself says nothing before."""


def write_rows(connection: sqlite3.Connection, rows: Iterable[Row], known: KnownText | None = None) -> None:
    """Write rows into the tables; raises StaleValueError when one does not fit what is there."""
    tables = Tables(connection)
    if known:
        tables.know_text(*known)
    for row in rows:
        tables.write(row.entity, row.id, row.before, row.after)
    tables.finish()


def _first(connection: sqlite3.Connection, sql: str, annotator: str) -> int | None:
    row = connection.execute(sql, (annotator,)).fetchone()
    return row[0] if row else None


def _entry(connection: sqlite3.Connection, seq: int) -> tuple[str, str | None, str, int | None]:
    row = connection.execute(
        "SELECT kind, article, state, undone_by FROM undo_entry JOIN action ON seq = action WHERE action = ?", (seq,)
    ).fetchone()
    if row is None:
        raise BadInputError("not_undoable")
    kind, article, state, undone_by = row
    return kind, article, state, undone_by


def _do(connection: sqlite3.Connection, step: Step, kind: str, by: str | None, known: KnownText | None) -> Step:
    tables = Tables(connection)
    if known:
        tables.know_text(*known)
    put_back(connection, tables, step.rows)
    append(connection, Action(kind, by, step.article, NEVER, undoes=step.seq), step.rows)
    return step


def _refuse_frozen(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Spans of a submitted or finished layer change only together with the layer."""
    moving = {row.id for row in rows if row.entity == "layer"}
    touched = {(row.before or row.after or {})["layer"] for row in rows if row.entity in ("span", "link")}
    for layer in touched - moving:
        state = connection.execute("SELECT state FROM layer WHERE id = ?", (layer,)).fetchone()
        if state and state[0] != "open":
            raise BadInputError("undo_conflict")


def _refuse_used(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """A submission that the review is based on stays: its owner can only open the layer again."""
    for row in rows:
        if row.entity == "submission" and row.before and row.after is None:
            from wortlaut.store import reviews  # not needed before the first paint

            layer, version = row.before["layer"], row.before["version"]
            if reviews.used(connection, layer, version):
                raise BadInputError("submission_used", version=version)


def _refuse_baseless(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """A review is not done again on a submission that was taken back meanwhile."""
    for row in rows:
        if row.entity == "setting" and row.after:
            from wortlaut.store import reviews  # not needed before the first paint

            article = reviews.article_of_setting(row.id)
            for person, version in reviews.versions(connection, article).items() if article else ():
                if not connection.execute(_SUBMITTED, (article, person, version)).fetchone():
                    raise BadInputError("undo_conflict")


def _refuse_orphans(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """A label scheme does not come back while spans or links have what it did not know yet."""
    if any(row.entity == "setting" and row.id == "scheme" for row in rows):
        from wortlaut.store import scheme_use  # not needed before the first paint

        if scheme_use.is_orphaning(connection, rows):
            raise BadInputError("undo_conflict")


_SUBMITTED = (
    "SELECT 1 FROM submission JOIN layer ON layer.number = submission.layer JOIN article ON article.number = "
    "layer.article WHERE article.id = ? AND annotator = ? AND submission.version = ?"
)


def _untouched_layers(connection: sqlite3.Connection, rows: Sequence[Row]) -> list[Row]:
    """Return rows that remove what opening left on articles that `rows` remove: layers nobody worked in."""
    own = {row.id for row in rows if row.entity == "layer"}
    removals: list[Row] = []
    for article in (row.id for row in rows if row.entity == "article" and row.after is None):
        layers = connection.execute(
            "SELECT layer.id FROM layer JOIN article ON article.number = layer.article WHERE article.id = ? "
            "AND state = 'open' AND version = 0 AND spans = 0 AND read = '[]'",
            (article,),
        ).fetchall()
        tables = Tables(connection)
        removals += [Row("layer", layer, tables.read("layer", layer), None) for (layer,) in layers if layer not in own]
    return removals
