"""Takes back everything that one person did since a point of the journal, as one action that is undone like any other.

The action holds the inverse of each entry of that person, the newest first; what the person took back or did again
meanwhile is reversed, too, so afterwards all is as it was. What becomes of the entries in the table `undo_entry` are
rows of the action like the rest: undoing it brings everything back, and replaying the journal says the same.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wortlaut.errors import BadInputError
from wortlaut.store.journal import BY_KEY, NEVER, Action, Row, append
from wortlaut.store.records import Data
from wortlaut.store.tables import Tables
from wortlaut.store.undo import inverse_rows, put_back

KIND = "rewind"
"""Word of the journal."""
STAYS = ("point", "rename_point", "delete_point")
"""Kinds that are not taken back together with others: they only name what the others lead to."""
_STANDS: Data = {"state": "done", "by": None}
TOGETHER: Data = {"state": "undone", "by": None}
"""What `undo_entry` says of an action that was taken back with others: it comes back with them only."""


class Member(NamedTuple):
    """An entry of the journal that is taken back."""

    seq: int
    kind: str
    article: str | None
    undoes: int | None
    """What it took back or did again."""


@dataclass(slots=True)
class Rewound:
    """What going back to a point does."""

    members: list[Member]
    """What is taken back, newest first."""
    rows: list[Row]
    """What is written for it, in the order of doing."""
    hindered: Member | None = None
    """The newest entry that cannot be taken back. Everything in `members` is newer."""
    reason: BadInputError | None = None
    """Why it cannot."""


Advance = Callable[[int, int], None]
"""Is told how many of how many entries are taken back; what it raises ends the work."""

_MINE = f"""SELECT action.seq, action.kind, action.article, action.undoes FROM action
LEFT JOIN action AS target ON target.seq = action.undoes
WHERE action.annotator = ? AND action.seq > ? AND (action.undoable > {NEVER} OR action.undoes IS NOT NULL)
AND ifnull(target.kind, action.kind) NOT IN {STAYS} ORDER BY action.seq DESC"""  # noqa: S608 (constant text)


def take_back(connection: sqlite3.Connection, after: int, by: str, advance: Advance | None = None) -> Rewound:
    """Take back in the tables what the annotator (id) did after the entry `after`, inside the caller's transaction.

    It goes as far as nothing hinders it. The journal gets nothing: see `seal`. Half of an entry that cannot be taken
    back may be left in the tables, so the transaction must end without it.
    """
    wanted = [Member(*row) for row in connection.execute(_MINE, (by, after))]
    done = Rewound([], [])
    tables, undone_by = Tables(connection), _undone_by(connection, wanted)
    for place, member in enumerate(wanted):
        if advance:
            advance(place, len(wanted))
        mark = _mark(tables, member, undone_by.get(member.seq))
        if mark is None:
            continue  # somebody else took it back, or did it again, already
        rows = [*inverse_rows(connection, member.seq), mark]
        try:
            put_back(connection, tables, rows)
        except BadInputError as error:
            done.hindered, done.reason = member, error
            break
        done.members.append(member)
        done.rows += rows
    return done


def seal(connection: sqlite3.Connection, done: Rewound, by: str, note: str | None) -> int:
    """Write the journal entry of what was taken back; return its number."""
    articles = {member.article for member in done.members}
    article = articles.pop() if len(articles) == 1 else None
    return append(connection, Action(KIND, by, article, BY_KEY, note=note), done.rows)


def _mark(tables: Tables, member: Member, undone_by: int | None) -> Row | None:
    """Return what becomes of the action that a member did, took back or did again; None when it is so already."""
    seq = str(member.seq if member.undoes is None else member.undoes)
    now, was = tables.read("undo_entry", seq), None
    if now is None:
        return None
    if member.kind == "undo":
        was = _STANDS if now["by"] == member.seq else None
    elif now["state"] == "done":  # what was to be done again is passed over: that is what a new action does to it
        was = TOGETHER if member.undoes is None else Data({"state": "discarded", "by": undone_by})
    return None if was is None else Row("undo_entry", seq, now, was)


def _undone_by(connection: sqlite3.Connection, wanted: Sequence[Member]) -> dict[int, int]:
    """Return, for each member that did something again, the entry that had taken it back."""
    found: dict[int, int] = {}
    last: dict[int, int] = {}
    for member in reversed(wanted):
        if member.undoes is None:
            continue
        if member.kind == "undo":
            last[member.undoes] = member.seq
        elif member.undoes in last:
            found[member.seq] = last[member.undoes]
        else:
            sql = "SELECT max(seq) FROM action WHERE undoes = ? AND kind = 'undo' AND seq < ?"
            found[member.seq] = connection.execute(sql, (member.undoes, member.seq)).fetchone()[0]
    return found
