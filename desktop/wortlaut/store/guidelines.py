"""Which version of the guidelines spans were made under, read from the journal. SQL only; nothing here writes."""

import sqlite3
from collections.abc import Mapping

from wortlaut.store.records import load

OF_SPANS = "guidelines"
"""What a layer says in `extra` about its spans: id to version, for those that were made under another one than it."""
FOREIGN = ("import", "merge", "salvage")
"""Actions whose spans were made elsewhere."""

_NOTED = (
    "SELECT action, json_extract(after, '$.value') FROM change WHERE entity_id = ? AND entity = 'setting' "
    "ORDER BY action, number"
)
_MADE = (
    "SELECT span.id, min(change.action) FROM span JOIN change ON change.entity_id = span.id JOIN action ON "
    "action.seq = change.action WHERE span.layer = (SELECT number FROM layer WHERE id = ?) AND change.entity = 'span' "
    "AND change.before IS NULL AND action.kind NOT IN ('import', 'merge', 'salvage') GROUP BY span.id"
)


class Noted:
    """What a setting said, by the number of the action: read once, asked often."""

    def __init__(self, connection: sqlite3.Connection, setting: str) -> None:
        self._steps: list[tuple[int, str | None]] = connection.execute(_NOTED, (setting,)).fetchall()

    @property
    def versions(self) -> frozenset[str]:
        """All that it ever said."""
        return frozenset(version for _, version in self._steps if version is not None)

    def at(self, seq: int) -> str | None:
        """Return what it said after that action; None when nothing."""
        return next((version for action, version in reversed(self._steps) if action <= seq), None)


def made_in(connection: sqlite3.Connection, layer: str) -> Mapping[str, int]:
    """Return span id to number of the action that made it, for the spans of a layer (id) that were made here."""
    return dict(connection.execute(_MADE, (layer,)))


def kept_by_layer(connection: sqlite3.Connection, layer: str) -> tuple[str | None, Mapping[str, str]]:
    """Return what a layer (id) says itself: its version, and that of single spans as they came with it."""
    row = connection.execute("SELECT guideline, extra FROM layer WHERE id = ?", (layer,)).fetchone()
    if row is None:
        return None, {}
    spans = load(row[1]).get(OF_SPANS)
    return row[0], spans if isinstance(spans, dict) else {}
