"""Values that free-text attributes have in a project: what the program suggests."""

import sqlite3

_LOOKED_AT = 20_000
"""So many of a person's newest spans of a label are looked at: a field that is entered must not wait."""


def newest(connection: sqlite3.Connection, annotator_id: str, label: str, attribute: str) -> list[str]:
    """Return the different values of an attribute in a person's newest spans of a label, in no order."""
    found = connection.execute(
        """SELECT DISTINCT json_extract(attributes, ?) FROM (
               SELECT attributes FROM span JOIN layer ON layer.number = span.layer
               WHERE span.label = ? AND layer.annotator = ? AND layer.kind = 'person' AND attributes <> '{}'
               ORDER BY span.rowid DESC LIMIT ?)""",
        (f'$."{attribute}"', label, annotator_id, _LOOKED_AT),
    )
    return [value for (value,) in found if isinstance(value, str) and value]
