"""Named points of the history, such as "before the meeting": settings of the project, journaled like all others."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wortlaut.domain.ids import new_id
from wortlaut.errors import BadInputError
from wortlaut.session.moments import local_time
from wortlaut.session.session import Applied, Session
from wortlaut.store import past, settings
from wortlaut.store.journal import FROM_HISTORY, Action, Row
from wortlaut.store.records import dump_sorted, utc_now

LONGEST_NAME = 80
"""Code points."""
_PREFIX = "point/"


@dataclass(frozen=True, slots=True)
class Point:
    """A name for the state of the project right after one entry of the journal."""

    id: str
    name: str
    after: int
    """Number of that entry."""
    at: datetime
    """When it was named; local time, aware."""


def points(session: Session) -> Sequence[Point]:
    """Return the named points, the newest state first."""
    with session.project.reading() as connection:
        found = settings.with_prefix(connection, _PREFIX)
    named = [_point(id_, json.loads(value)) for id_, value in found.items()]
    return sorted(named, key=lambda point: (-point.after, point.name))


def name_point(session: Session, name: str, after: int | None = None) -> Applied:
    """Name the state right after the entry `after`, or the present one; undone from the history.

    Raises BadInputError `point_name` for an empty, long or taken name, `unknown_entry`, DiskError.
    """
    name = _checked(session, name, "")
    with session.project.reading() as connection:
        place = past.last(connection) if after is None else after
        if after is not None and not past.is_entry(connection, after):
            raise BadInputError("unknown_entry", seq=after)
    value = dump_sorted({"name": name, "after": place, "at": utc_now()})
    row = Row("setting", _PREFIX + new_id(), None, {"value": value})
    return session.write(Action("point", session.annotator.id, None, FROM_HISTORY, note=name), [row])


def rename_point(session: Session, point: Point, name: str) -> Applied:
    """Give a point another name; raises like `name_point`."""
    name = _checked(session, name, point.id)
    after = dump_sorted({**_stored(session, point), "name": name})
    return _replace(session, "rename_point", point, {"value": after}, name)


def delete_point(session: Session, point: Point) -> Applied:
    """Forget the name of a point; what was done stays. Undone from the history."""
    return _replace(session, "delete_point", point, None, point.name)


def _replace(session: Session, kind: str, point: Point, after: dict[str, str] | None, note: str) -> Applied:
    before = {"value": dump_sorted(_stored(session, point))}
    row = Row("setting", _PREFIX + point.id, before, after)
    return session.write(Action(kind, session.annotator.id, None, FROM_HISTORY, note=note), [row])


def _stored(session: Session, point: Point) -> dict[str, object]:
    with session.project.reading() as connection:
        value = settings.get(connection, _PREFIX + point.id)
    if value is None:
        raise BadInputError("stale_value", where=str(session.path))
    found: dict[str, object] = json.loads(value)
    return found


def _point(id_: str, value: dict[str, object]) -> Point:
    return Point(id_, str(value["name"]), int(str(value["after"])), local_time(str(value["at"])))


def _checked(session: Session, name: str, own: str) -> str:
    name = " ".join(name.split())
    taken = any(point.name.casefold() == name.casefold() for point in points(session) if point.id != own)
    if not name or len(name) > LONGEST_NAME or taken or not name.isprintable():
        raise BadInputError("point_name", longest=LONGEST_NAME)
    return name
