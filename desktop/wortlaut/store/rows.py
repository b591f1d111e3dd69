"""Values as rows of the tables and back: columns and statements of spans, links, layers, articles and sources."""

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from wortlaut.domain.article import first_words
from wortlaut.store.records import Data, dump, dump_sorted, load

SPAN_COLUMNS = (
    'id, label, start, "end", fragments, surface, attributes, unsure, note, origin, source, confidence, guessed, '
    "provenance, precedent, extra"
)
INSERT_SPAN = f"INSERT INTO span (layer, {SPAN_COLUMNS}) VALUES (?{', ?' * 16})"  # noqa: S608 (constant text)
INSERT_LINK = "INSERT INTO link (id, layer, type, source, target, extra) VALUES (?, ?, ?, ?, ?, ?)"
UPDATE_SPAN = (
    'UPDATE span SET layer = ?, label = ?, start = ?, "end" = ?, fragments = ?, surface = ?, attributes = ?, '
    "unsure = ?, note = ?, origin = ?, source = ?, confidence = ?, guessed = ?, provenance = ?, precedent = ?, "
    "extra = ? WHERE id = ?"
)
LAYER_COLUMNS = "annotator, kind, state, version, scheme, guideline, seconds, read, extra, submitted_at"
INSERT_ARTICLE = (
    "INSERT INTO article (number, id, text_sha256, title, first_words, characters, language, date, meta) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
INSERT_SOURCE = "INSERT INTO source (article, position, name, header, date, encoding, bom) VALUES (?, ?, ?, ?, ?, ?, ?)"


def span_row(
    layer: int, data: Mapping[str, Any], text: str, dump_object: Callable[[object], str] = dump_sorted
) -> tuple[Any, ...]:
    """Return the row of a span (JSON object of the journal or of JSONL) for `INSERT_SPAN`.

    `dump_object` writes objects with sorted keys; bulk work has a faster one.
    """
    fragments = data["fragments"]
    get = data.get
    if len(fragments) == 1:
        start, end = fragments[0]
        parts, surface = None, text[start:end]
    else:
        start, end = fragments[0][0], fragments[-1][1]
        parts = dump([list(part) for part in fragments])
        surface = dump([text[part[0] : part[1]] for part in fragments])
    attributes, guessed, provenance, extra = get("attributes"), get("guessed"), get("provenance"), get("extra")
    return (
        layer,
        data["id"],
        data["label"],
        start,
        end,
        parts,
        surface,
        dump_object(attributes) if attributes else "{}",
        1 if get("unsure") else 0,
        get("note"),
        get("origin") or "manual",
        get("source"),
        get("confidence"),
        dump(guessed) if guessed else None,
        dump_object(provenance) if provenance else None,
        get("precedent"),
        dump_object(extra) if extra else None,
    )


def link_row(layer: int, data: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the row of a link (JSON object of the journal or of JSONL) for `INSERT_LINK`."""
    extra = data.get("extra")
    return data["id"], layer, data["type"], data["from"], data["to"], dump_sorted(extra) if extra else None


def span_of_row(row: tuple[Any, ...]) -> Data:
    """Return the JSON object of a row of `SPAN_COLUMNS`, without the layer and without defaults."""
    (id_, label, start, end, parts, _, attributes, unsure, note, origin, source, confidence, guessed, provenance,
     precedent, extra) = row  # fmt: skip
    data: Data = {"id": id_, "label": label, "fragments": load(parts) if parts else [[start, end]]}
    if attributes != "{}":
        data["attributes"] = load(attributes)
    if unsure:
        data["unsure"] = True
    if origin != "manual":
        data["origin"] = origin
    for key, value in (("note", note), ("source", source), ("confidence", confidence), ("precedent", precedent)):
        if value is not None:
            data[key] = value
    for key, value in (("guessed", guessed), ("provenance", provenance), ("extra", extra)):
        if value is not None:
            data[key] = load(value)
    return data


def link_of_row(row: tuple[Any, ...]) -> Data:
    """Return the JSON object of a row `id, type, source, target, extra`, without the layer."""
    data: Data = {"id": row[0], "type": row[1], "from": row[2], "to": row[3]}
    if row[4] is not None:
        data["extra"] = load(row[4])
    return data


def content_of(connection: sqlite3.Connection, layer: int) -> Data:
    """Return the spans and links of the layer with that row number as a JSON object, in a fixed order."""
    spans = connection.execute(
        f'SELECT {SPAN_COLUMNS} FROM span WHERE layer = ? ORDER BY start, "end", label, id',  # noqa: S608
        (layer,),
    )
    links = connection.execute("SELECT id, type, source, target, extra FROM link WHERE layer = ? ORDER BY id", (layer,))
    return {"spans": [span_of_row(row) for row in spans], "links": [link_of_row(row) for row in links]}


def layer_of_row(row: tuple[Any, ...]) -> Data:
    """Return the JSON object of a row `id, article id` and `LAYER_COLUMNS`."""
    (id_, article, annotator, kind, state, version, scheme, guideline, seconds, read, extra, submitted_at) = row
    return {
        "id": id_, "article": article, "annotator": annotator, "kind": kind, "state": state, "version": version,
        "scheme": scheme, "guideline": guideline, "seconds": seconds, "read": load(read), "extra": load(extra),
        "submitted_at": submitted_at,
    }  # fmt: skip


def article_row(number: int, data: Data, text: str) -> tuple[Any, ...]:
    """Return the row of an article for `INSERT_ARTICLE`."""
    sources = data["sources"]
    date = sources[0]["date"] if sources else None
    words = first_words(text[:10_000]) or first_words(text)  # most texts begin with words: spare splitting all of it
    return (number, data["id"], data["text_sha256"], data["title"], words, len(text), data["language"], date,
            dump_sorted(data["meta"]))  # fmt: skip


def source_rows(number: int, data: Data) -> list[tuple[Any, ...]]:
    """Return the rows of an article's sources for `INSERT_SOURCE`."""
    return [
        (number, position, source["name"], source["header"], source["date"], source["encoding"], int(source["bom"]))
        for position, source in enumerate(data["sources"])
    ]
