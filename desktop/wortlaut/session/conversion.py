"""Between change sets of the domain and rows of the journal."""

from collections.abc import Iterable, Sequence

from wortlaut.domain.change import Change, ChangeSet, Entity
from wortlaut.domain.span import Annotator, Layer, Link, Span
from wortlaut.store.journal import Row
from wortlaut.store.records import (
    Data,
    layer_data,
    layer_from_data,
    link_data,
    link_from_data,
    span_data,
    span_from_data,
)

_ENTITIES = {"span", "link", "layer"}
_ELSEWHERE = {"assignment", "decision", "verdict", "comment", "second_pass"}
"""What is never in the memory of an open article."""


def to_rows(changes: ChangeSet, layer: str, submitted_at: str | None = None) -> list[Row]:
    """Return the journal rows of a change set on the layer with that id."""

    def data(entity: Entity | None) -> Data | None:
        if isinstance(entity, Span):
            return span_data(entity, layer)
        if isinstance(entity, Link):
            return link_data(entity, layer)
        return layer_data(entity, submitted_at) if entity is not None else None

    return [
        Row(type(change.entity).__name__.lower(), change.entity.id, data(change.before), data(change.after))
        for change in changes.changes
    ]


def to_changes(kind: str, rows: Iterable[Row], layer: str, annotator: Annotator | None) -> ChangeSet | None:
    """Return what `rows` do to the layer with that id; None when they replace it as a whole or concern another one."""
    changes: list[Change] = []
    for row in rows:
        owner = _owner(row)
        if row.entity == "submission" and owner == layer:
            continue  # nothing of it is in memory
        if row.entity not in _ENTITIES or owner != layer:
            return None
        changes.append(Change(_entity(row, row.before, annotator), _entity(row, row.after, annotator)))
    return ChangeSet(kind, tuple(changes), focus=_focus(changes))


def of_layer(rows: Sequence[Row], layer: str) -> Sequence[Row]:
    """Return those of `rows` that are spans and links of the layer with that id.

    All rows come back when one replaces that layer itself, or says more than what layers hold and what the review made
    of them.
    """
    if any(_owner(row) == layer and row.entity not in ("span", "link") for row in rows):
        return rows
    if any(row.entity not in _ENTITIES | _ELSEWHERE | {"submission"} for row in rows):
        return rows
    return [row for row in rows if row.entity in ("span", "link") and _owner(row) == layer]


def _owner(row: Row) -> str | None:
    """The id of the layer that a row is about."""
    if row.entity in _ELSEWHERE:
        return None
    owner: str | None = row.id if row.entity == "layer" else (row.before or row.after or {}).get("layer")
    return owner


def _entity(row: Row, data: Data | None, annotator: Annotator | None) -> Span | Link | Layer | None:
    if data is None:
        return None
    if row.entity == "span":
        return span_from_data(data)
    return link_from_data(data) if row.entity == "link" else layer_from_data(data, annotator)


def _focus(changes: Sequence[Change]) -> str | None:
    """The span to look at afterwards: the last one that is there."""
    return next((change.after.id for change in reversed(changes) if isinstance(change.after, Span)), None)
