"""Whole actions: one transaction each, with the journal and the tables."""

from collections.abc import Sequence

from wortlaut.errors import BadInputError
from wortlaut.store import undo as undoing
from wortlaut.store.errors import StaleValueError
from wortlaut.store.journal import Action, Row, append
from wortlaut.store.project_file import Connection, Project
from wortlaut.store.undo import KnownText, Step


def write(project: Project, action: Action, rows: Sequence[Row], known: KnownText | None = None) -> int:
    """Write an action and what it changes; return its sequence number once it is on the disk.

    Raises BadInputError `stale_value` when the tables do not hold what is to be replaced, DiskError, LockedError.
    """
    return write_all(project, [(action, rows)], known)


def write_all(project: Project, work: Sequence[tuple[Action, Sequence[Row]]], known: KnownText | None = None) -> int:
    """Write several actions, each with what it changes, at once; raises like `write`, with none of them written.

    Returns the sequence number of the last one.
    """
    seq = 0
    layers, made = _layers_of(work)
    with project.transaction(layers=None if layers is None else layers - made) as connection:
        for action, rows in work:
            try:
                seq = write_in(connection, action, rows, known)
            except StaleValueError as error:
                raise BadInputError("stale_value", where=str(project.path)) from error
    project.looked_at.note_sound(made)
    return seq


def _layers_of(work: Sequence[tuple[Action, Sequence[Row]]]) -> tuple[set[str] | None, set[str]]:
    """Return the ids of the layers that are written to, None when more than layers is, and those that are made."""
    rows = [row for _, rows in work for row in rows]
    made = {row.id for row in rows if row.entity == "layer" and row.before is None}
    touched: set[str] = set()
    for row in rows:
        if row.entity in ("layer", "layer_content"):
            touched.add(row.id)
        elif row.entity in ("span", "link", "submission"):
            touched |= {value["layer"] for value in (row.before, row.after) if value is not None}
        elif row.entity != "annotator":
            return None, made
    return touched, made


def write_in(connection: Connection, action: Action, rows: Sequence[Row], known: KnownText | None = None) -> int:
    """Write an action inside the caller's transaction; return its number. Raises StaleValueError."""
    undoing.write_rows(connection, rows, known)
    return append(connection, action, rows)


def next_undo(project: Project, annotator: str) -> int | None:
    """Return the action the undo key takes back, or None."""
    with project.reading() as connection:
        return undoing.next_undo(connection, annotator)


def next_redo(project: Project, annotator: str) -> int | None:
    """Return the action the redo key does again, or None."""
    with project.reading() as connection:
        return undoing.next_redo(connection, annotator)


def undo(project: Project, seq: int, by: str | None, known: KnownText | None = None) -> Step:
    """Take an action back; raises like `store.undo.undo`."""
    with project.transaction() as connection:
        return undoing.undo(connection, seq, by, known)


def redo(project: Project, seq: int, by: str | None, known: KnownText | None = None) -> Step:
    """Do an action that was taken back again; raises like `store.undo.redo`."""
    with project.transaction() as connection:
        return undoing.redo(connection, seq, by, known)
