"""What people decide about near-duplicates: join two articles, take one out of its group, veto a transfer.

Each decision is stored in the project as one action that the undo key takes back.
"""

from collections.abc import Collection
from enum import StrEnum

from wortlaut.domain.change import Problem
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import copies
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.project_file import Connection
from wortlaut.store.records import utc_now

_NOTHING = Problem("nothing_to_do", "hint")


class VetoReason(StrEnum):
    """Why nothing is carried over to a copy."""

    OWN_WORDING = "own_wording"
    """It has its own version of the quotes."""
    OTHER_CONTEXT = "other_context"
    """The same words mean something else there."""
    TAG_ANEW = "tag_anew"
    """It is to be tagged without looking at the source."""
    NO_COPY = "no_copy"
    """It is no copy at all."""


def joins(connection: Connection) -> list[tuple[str, str]]:
    """Return the pairs of articles (ids) that were joined by hand."""
    found = (key.split(".") for key in copies.decided(connection, copies.JOIN))
    return [(a, b) for a, b in found]


def join(session: Session, a: str, b: str) -> Applied | Problem:
    """Let two articles belong to one group from now on, even when one of them was taken out before."""
    first, second = sorted((a, b))
    if first == second:
        return _NOTHING
    with session.project.reading() as connection:
        rows = [copies.row(connection, f"{copies.JOIN}{first}.{second}", _decision(session))]
        apart = copies.decided(connection, copies.APART)
        for article, other in ((a, b), (b, a)):
            if article in apart and other in apart[article]["from"]:
                rows.append(copies.row(connection, copies.APART + article, None))
    return _write(session, "join_copies", rows)


def take_out(session: Session, article: str, group: Collection[str]) -> Applied | Problem:
    """Let an article no longer belong to the others of its group; what joined it by hand goes."""
    others = sorted(set(group) - {article})
    with session.project.reading() as connection:
        known = copies.decided(connection, copies.APART).get(article, {}).get("from", [])
        value = {**_decision(session), "from": sorted({*known, *others})}
        rows = [copies.row(connection, copies.APART + article, value)] if others else []
        for a, b in joins(connection):
            if article in (a, b):
                rows.append(copies.row(connection, f"{copies.JOIN}{a}.{b}", None))
    return _write(session, "split_copies", rows)


def vetoes(session: Session, source: str) -> dict[str, VetoReason]:
    """Return to which copies (ids) the annotator lets nothing be carried over from an article, and why."""
    prefix = f"{copies.VETO}{session.annotator.id}.{source}."
    with session.project.reading() as connection:
        found = copies.decided(connection, prefix)
    return {copy: VetoReason(value["reason"]) for copy, value in found.items()}


def veto(session: Session, source: str, copy: str, reason: VetoReason | None) -> Applied | Problem:
    """Let nothing be carried over to a copy, for a reason; None lets it again."""
    key = f"{copies.VETO}{session.annotator.id}.{source}.{copy}"
    value = None if reason is None else {**_decision(session), "reason": str(reason)}
    with session.project.reading() as connection:
        row = copies.row(connection, key, value)
    return _write(session, "veto_copy", [row])


def _decision(session: Session) -> dict[str, object]:
    return {"by": session.annotator.id, "at": utc_now()}


def _write(session: Session, kind: str, rows: list[Row | None]) -> Applied | Problem:
    wanted = [row for row in rows if row is not None]
    if not wanted:
        return _NOTHING
    session.settle()
    return session.write(Action(kind, session.annotator.id, None, BY_KEY), wanted)
