"""Accepted problems in the file: settings of the project, a key for each problem of a layer. Nothing here writes.

The value is JSON as `domain.acceptance` makes it. One that cannot be read counts for nothing: the problem is open.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping

from wortlaut.domain.acceptance import Acceptance, Acceptances, Identity, from_data, key_of, to_data
from wortlaut.store import settings
from wortlaut.store.journal import Row

_PREFIX = "accepted."
"""Keys of acceptances begin so; the id of the layer follows, a dot, and the key of the problem."""


def of_layer(connection: sqlite3.Connection, layer: str | None) -> Acceptances:
    """Return what was accepted in the layer with that id; nothing without a layer."""
    if layer is None:
        return Acceptances()
    return Acceptances.of(_read(settings.with_prefix(connection, f"{_PREFIX}{layer}.")))


def by_layer(connection: sqlite3.Connection) -> Mapping[str, Acceptances]:
    """Return what was accepted in each layer, by its id; layers without anything are left out."""
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for name, value in settings.with_prefix(connection, _PREFIX).items():
        layer, _, key = name.partition(".")
        values[layer][key] = value
    return {layer: Acceptances.of(_read(stored)) for layer, stored in values.items()}


def row(connection: sqlite3.Connection, layer: str, problem: Identity, after: Acceptance | None) -> Row | None:
    """Return the journal row that makes `after` what is stored for a problem; None when it is stored already."""
    name = f"{_PREFIX}{layer}.{key_of(problem)}"
    stored = settings.get(connection, name)
    wanted = None if after is None else json.dumps(to_data(after), ensure_ascii=False, separators=(",", ":"))
    if stored == wanted:
        return None
    return Row("setting", name, _value(stored), _value(wanted))


def _value(text: str | None) -> dict[str, str] | None:
    return None if text is None else {"value": text}


def _read(stored: Mapping[str, str]) -> Iterator[Acceptance]:
    for key, value in stored.items():
        try:
            acceptance = from_data(json.loads(value))
        except (ValueError, RecursionError):
            continue
        if key_of(acceptance.identity) == key:
            yield acceptance
