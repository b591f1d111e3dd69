"""What people say about a dataset that no program can count; kept in the project, for every release of it."""

import json
from collections.abc import Mapping
from typing import Any

from wortlaut.errors import UsageError
from wortlaut.session.release_values import ASKED
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import settings, splits
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.project_file import Connection
from wortlaut.store.records import dump_sorted


def stored_card(connection: Connection) -> dict[str, str]:
    """Return what the project holds, by the names of `ASKED`."""
    stored: Any = json.loads(settings.get(connection, splits.CARD) or "{}")
    return {field: stored[field] for field in ASKED if isinstance(stored.get(field), str)}


def release_card(session: Session) -> Mapping[str, str]:
    """Return what the project of a session holds."""
    with session.project.reading() as connection:
        return stored_card(connection)


def set_card_field(session: Session, field: str, text: str) -> Applied | None:
    """Store what people say about one of `ASKED`, as one action; an empty text takes it away, None: as it was.

    Raises UsageError `card_field`, and what `Session.write` raises.
    """
    if field not in ASKED:
        raise UsageError("card_field", name=field, known=", ".join(ASKED))
    with session.project.reading() as connection:
        before = settings.get(connection, splits.CARD)
        told = stored_card(connection)
    changed = {**told, field: text.strip()}
    if not changed[field]:
        del changed[field]
    if changed == told:
        return None
    after = {"value": dump_sorted(changed)} if changed else None
    row = Row("setting", splits.CARD, None if before is None else {"value": before}, after)
    return session.write(Action("release_card", session.annotator.id, None, BY_KEY), [row])
