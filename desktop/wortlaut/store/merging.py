"""What happens when a layer comes in that is there already."""

import json
import sqlite3
from collections.abc import Sequence
from enum import Enum, auto
from typing import Literal

from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Layer, LayerState
from wortlaut.errors import BadInputError
from wortlaut.store.bulk_values import IncomingLayer
from wortlaut.store.guidelines import OF_SPANS
from wortlaut.store.journal import Row
from wortlaut.store.layers import StoredLayer
from wortlaut.store.records import Data, compact_span, dump_sorted, load, normal_span
from wortlaut.store.scheme_use import content_now


class Decision(Enum):
    """What to do with an incoming layer."""

    SAME = auto()
    REPLACE = auto()


def decide(
    connection: sqlite3.Connection,
    there: StoredLayer,
    present: Data,
    incoming: IncomingLayer,
) -> Decision:
    """Return whether an incoming layer is the one that is there, or its successor; raise BadInputError otherwise.

    A successor has a higher version, replaces nothing that was made here and not submitted, and keeps at least one span
    (ids stay the same through edits), or comes where nobody has worked yet.
    """
    layer = there.layer
    spans = incoming.spans
    if _told(layer) == _told(incoming) and _incoming_key(incoming) == content_key(present):
        return Decision.SAME
    if not present["spans"] and layer.state is LayerState.OPEN and layer.version == 0 and not layer.read:
        return Decision.REPLACE
    known = {span["id"] for span in present["spans"]}
    grew = not known or any(span["id"] in known for span in spans)
    if incoming.version > layer.version and grew and _holds_nothing_new(connection, there, present):
        return Decision.REPLACE
    raise BadInputError(
        "layer_conflict",
        annotator=layer.annotator.name if layer.annotator else str(layer.kind),
        article=layer.article,
        existing_version=layer.version,
        existing_spans=len(present["spans"]),
        incoming_version=incoming.version,
        incoming_spans=len(spans),
    )


def _holds_nothing_new(connection: sqlite3.Connection, there: StoredLayer, present: Data) -> bool:
    """Whether replacing the layer loses no work: it was submitted, or stands as an import brought it."""
    if there.layer.state is not LayerState.OPEN:
        return True
    known = connection.execute(
        "SELECT content FROM submission WHERE layer = ? AND version = ?", (there.number, there.layer.version)
    ).fetchone()
    if known and content_key(content_now(connection, load(known[0]))) == content_key(present):
        return True
    return stands_as_it_came(connection, there.layer.id, present)


def stands_as_it_came(connection: sqlite3.Connection, layer: str, present: Data) -> bool:
    """Tell whether a layer (id) holds what the newest import or merge wrote into it, so that no work is in it."""
    written = connection.execute(
        "SELECT after FROM change WHERE entity = 'layer_content' AND entity_id = ? ORDER BY number DESC LIMIT 1",
        (layer,),
    ).fetchone()
    if not written or not written[0]:
        return False
    return content_key(content_now(connection, load(written[0]))) == content_key(present)


def _told(layer: Layer | IncomingLayer) -> object:
    """Return what must be equal, beside spans and links, for two layers to be the same.

    Not the versions of guidelines that an export tells of single spans: here the journal knows them.
    """
    extra = {key: value for key, value in layer.extra.items() if key != OF_SPANS}
    return layer.state, layer.version, [list(pair) for pair in layer.read], dump_sorted(extra)


def _incoming_key(incoming: IncomingLayer) -> list[str]:
    return content_key({"spans": incoming.spans, "links": incoming.links})


def content_key(content: Data) -> list[str]:
    """Return a value that is equal for equal annotation, whatever the ids and the order."""
    return [said for said, _ in normal_content(content)]


def normal_content(content: Data) -> list[tuple[str, str]]:
    """Return what each span and link says, and its id, sorted: equal contents have equal lists but for the ids."""
    spans = {span["id"]: repr(_without_id(span)) for span in content["spans"]}
    links = [
        (repr((link["type"], spans[link["from"]], spans[link["to"]], dump_sorted(link.get("extra") or {}))), link["id"])
        for link in content["links"]
    ]
    return [*sorted((said, id_) for id_, said in spans.items()), *sorted(links)]


def _without_id(span: Data) -> object:
    return [sorted(value.items()) if isinstance(value, dict) else value for value in normal_span(span)[1:]]


def ids_in_use(connection: sqlite3.Connection, table: Literal["span", "link"], ids: Sequence[str]) -> set[str]:
    """Return those of the ids that spans, or links, of the project have."""
    found = connection.execute(
        f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608
        (json.dumps(ids),),
    )
    return {row[0] for row in found}


def fresh_ids(
    connection: sqlite3.Connection,
    spans: Sequence[Data],
    links: Sequence[Data],
    taken: set[str],
    own: set[str] | None = None,
) -> tuple[Sequence[Data], Sequence[Data]]:
    """Return spans and links with new ids where an id lives in another layer of the project, or is in `taken`.

    `own` are the ids that may be there, because their layer is being replaced. All ids are added to `taken`.
    """
    span_ids = [span["id"] for span in spans]
    link_ids = [link["id"] for link in links]
    clash = {id_ for id_ in (*span_ids, *link_ids) if id_ in taken}
    clash |= ids_in_use(connection, "span", span_ids) | ids_in_use(connection, "link", link_ids)
    clash -= own or set()
    new = {id_: new_id() for id_ in clash}
    if new:
        spans = [{**span, "id": new.get(span["id"], span["id"])} for span in spans]
        links = [{**link, "id": new.get(link["id"], link["id"]), "from": new.get(link["from"], link["from"]),
                  "to": new.get(link["to"], link["to"])} for link in links]  # fmt: skip
    taken.update(span["id"] for span in spans)
    taken.update(link["id"] for link in links)
    return spans, links


def merged_rows(
    connection: sqlite3.Connection, layer: Layer, present: Data, spans: Sequence[Data], links: Sequence[Data]
) -> tuple[list[Row], int, int]:
    """Return the rows that add to a layer what it lacks, and how many spans and links these are.

    A span it has, by id or by label and fragments, is not added again; links go to the span that is there. Raises
    BadInputError `layer_submitted`.
    """
    if layer.state is LayerState.SUBMITTED:
        name = layer.annotator.name if layer.annotator else str(layer.kind)
        raise BadInputError("layer_submitted", annotator=name, article=layer.article)
    ids = {span["id"]: span["id"] for span in present["spans"]}
    places = {_place(span): span["id"] for span in present["spans"]}
    missing = []
    for span in spans:
        there = ids.get(span["id"]) or places.get(_place(span))
        if there is None:
            missing.append(span)
        else:
            ids[span["id"]] = there
    wanted = [
        {**link, "from": ids.get(link["from"], link["from"]), "to": ids.get(link["to"], link["to"])} for link in links
    ]
    joined = {(link["type"], link["from"], link["to"]) for link in present["links"]}
    absent = [link for link in wanted if (link["type"], link["from"], link["to"]) not in joined]
    new_spans, new_links = fresh_ids(connection, missing, absent, set())
    rows = [Row("span", span["id"], None, {**compact_span(span), "layer": layer.id}) for span in new_spans]
    rows += [Row("link", link["id"], None, {**link, "layer": layer.id}) for link in new_links]
    return rows, len(new_spans), len(new_links)


def _place(span: Data) -> tuple[str, str]:
    return span["label"], json.dumps(span["fragments"])
