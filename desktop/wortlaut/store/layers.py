"""Annotators, and layers with what they hold."""

import gc
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from wortlaut.domain.ids import new_id
from wortlaut.domain.kept import KeptLinks, KeptSpans
from wortlaut.domain.layer_content import Beginning, KeptLayer, LayerContent
from wortlaut.domain.span import (
    SHADOW_SUFFIX,
    Annotator,
    Layer,
    LayerKind,
    LayerState,
    Link,
    Origin,
    Range,
    Span,
    SpanKey,
    is_shadow_name,
)
from wortlaut.errors import DamagedError, UsageError
from wortlaut.store.journal import Row
from wortlaut.store.records import Data, layer_from_data, load
from wortlaut.store.rows import SPAN_COLUMNS
from wortlaut.store.tables import Tables

RESERVED_NAMES = frozenset({"gold", "all", "machine"})
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class StoredLayer:
    """A layer with what only the store knows of it."""

    number: int
    layer: Layer
    submitted_at: str | None
    spans: int


def name_key(name: str) -> str:
    """Return what must be unique among annotators: the name in NFC, case folded."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())


def check_name(name: str) -> str:
    """Return the name as it is stored; raise UsageError when it is blank, too long, unprintable or reserved."""
    name = name.strip()
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        told = "".join(char if char.isprintable() else "\ufffd" for char in name[:40])
        raise UsageError("annotator_name_unusable", name=told)
    if name_key(name) in RESERVED_NAMES or is_shadow_name(name):
        raise UsageError("annotator_name_reserved", name=name)
    return name


def find_annotator(connection: sqlite3.Connection, name: str) -> Annotator | None:
    """Return the annotator whose name is the same by `name_key`."""
    row = connection.execute("SELECT id, name FROM annotator WHERE name_key = ?", (name_key(name),)).fetchone()
    return Annotator(*row) if row else None


def annotators(connection: sqlite3.Connection, *, shadows: bool = False) -> list[Annotator]:
    """Return all annotators by name, the owners of second passes among them only with `shadows`."""
    found = [Annotator(*row) for row in connection.execute("SELECT id, name FROM annotator ORDER BY name_key")]
    return [annotator for annotator in found if shadows or not annotator.is_shadow]


def annotator_row(annotator: Annotator) -> Row:
    """Return the journal row that adds an annotator."""
    return Row("annotator", annotator.id, None, {"name": annotator.name, "key": name_key(annotator.name)})


def new_annotator(name: str) -> Annotator:
    """Return an annotator that is not stored yet; raises UsageError for a name that cannot be one."""
    return Annotator(new_id(), check_name(name))


def incoming_annotator(name: str) -> Annotator:
    """Return an annotator that a file brings, who may own a second pass; raises like `new_annotator`."""
    suffix = SHADOW_SUFFIX if is_shadow_name(name) else ""
    return Annotator(new_id(), check_name(name.removesuffix(SHADOW_SUFFIX)) + suffix)


def find_layer(
    connection: sqlite3.Connection, article: str, annotator: str | None, kind: LayerKind = LayerKind.PERSON
) -> StoredLayer | None:
    """Return the layer of an annotator (id; None: nobody's) on an article (id)."""
    row = connection.execute(
        "SELECT layer.number, layer.id, layer.spans FROM layer JOIN article ON article.number = layer.article "
        "WHERE article.id = ? AND kind = ? AND ifnull(annotator, '') = ?",
        (article, str(kind), annotator or ""),
    ).fetchone()
    if row is None:
        return None
    data = Tables(connection).read("layer", row[1])
    assert data is not None
    person = None
    if data["annotator"]:
        name = connection.execute("SELECT name FROM annotator WHERE id = ?", (data["annotator"],)).fetchone()[0]
        person = Annotator(data["annotator"], name)
    return StoredLayer(row[0], layer_from_data(data, person), data["submitted_at"], row[2])


def submission_row(
    layer: str, version: int, at: str | None, scheme: str, guideline: str | None, seconds: int | None
) -> Row:
    """Return the journal row that freezes what the layer with that id holds as a version."""
    data = {"layer": layer, "version": version, "at": at, "scheme": scheme, "guideline": guideline, "seconds": seconds}
    return Row("submission", f"{layer}/{version}", None, data)


def last_submission_row(layer: Data) -> Row | None:
    """Return the row of the submission that a layer, as the journal has it, stands at; None when it is open."""
    if layer["state"] == LayerState.OPEN or not layer["version"]:
        return None
    return submission_row(
        layer["id"], layer["version"], layer["submitted_at"], layer["scheme"], layer["guideline"], layer["seconds"]
    )


_SPECIAL = (
    "unsure OR origin <> 'manual' "
    "OR coalesce(note, source, confidence, guessed, provenance, precedent, extra) IS NOT NULL"
)
_SPANS = f"""SELECT json_group_array(start), json_group_array("end"), json_group_array(label), json_group_array(id),
    json_group_array(fragments), json_group_array(attributes), count(*) FILTER (WHERE {_SPECIAL})
FROM span WHERE layer = ?"""  # noqa: S608 (constant text)
_LINKS = """SELECT json_group_array(id), json_group_array(source), json_group_array(target), json_group_array(type),
    json_group_array(extra)
FROM link WHERE layer = ?"""
_BEGINNING = f"SELECT {SPAN_COLUMNS} FROM span WHERE layer = ? AND start < ?"  # noqa: S608 (constant text)
_LONG = 10_000
"""Characters of a column."""
_HUGE = 2000
"""Spans of a layer that take more than a moment to read."""
FIRST_PAGE = 10_000
"""Code points: more than a window shows of the top of an article."""


def is_huge(stored: StoredLayer) -> bool:
    """Tell whether the beginning of a layer should be painted before the rest is read."""
    return stored.spans > _HUGE


def check_layer(connection: sqlite3.Connection, stored: StoredLayer, before: int | None = None) -> None:
    """Raise DamagedError when anything in a layer means nothing: spans outside the text must never be painted.

    With `before`, only spans are looked at that start before that code point.
    """
    from wortlaut.store.soundness import unsound_layer  # for files that were not verified yet

    if unsound_layer(connection, stored.number, before):
        where = connection.execute("PRAGMA database_list").fetchone()[2]
        raise DamagedError("value_damaged", where=where, table="layer", row=stored.layer.id)


def read_content(connection: sqlite3.Connection, stored: StoredLayer) -> LayerContent:
    """Return what a layer holds now."""
    with _no_collecting():
        return LayerContent(stored.layer, *read_kept(connection, stored))


def read_beginning(connection: sqlite3.Connection, stored: StoredLayer) -> Beginning:
    """Return the spans of a layer that the top of the article shows."""
    rows = connection.execute(_BEGINNING, (stored.number, FIRST_PAGE))
    return Beginning(map(_span, rows), FIRST_PAGE, stored.spans)


def read_kept(connection: sqlite3.Connection, stored: StoredLayer) -> KeptLayer:
    """Return the spans and links of a layer as they are now.

    A layer is read column by column, each as one JSON array: half the time of 20,000 rows. Spans and links are made
    when they are asked for; spans with more than label, fragments and attributes are few and made now.
    """
    with _no_collecting():
        spans, special = _kept_spans(connection, stored.number)
        if special:
            query = f"SELECT {SPAN_COLUMNS} FROM span WHERE layer = ? AND ({_SPECIAL})"  # noqa: S608 (constant text)
            for row in connection.execute(query, (stored.number,)):
                spans.put(_span(row))
        return spans, _kept_links(connection, stored.number)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Look for no garbage: many new objects, none of them in a cycle, would have all others looked at several times."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _row(connection: sqlite3.Connection, query: str, layer: int) -> Sequence[Any]:
    row: Sequence[Any] = connection.execute(query, (layer,)).fetchone()
    return row


def _columns(row: Sequence[Any]) -> Iterator[Any]:
    """Yield values, read as JSON where they are text."""
    read: Callable[[str], Any] = load
    if len(row[0]) > _LONG:
        import orjson  # twice as fast, but loading it takes longer than reading an ordinary layer

        read = orjson.loads
    for value in row:
        yield read(value) if isinstance(value, str) else value


def _kept_spans(connection: sqlite3.Connection, layer: int) -> tuple[KeptSpans, int]:
    """Return the spans of a layer as if all were plain, and how many are not."""
    starts, ends, labels, ids, fragments, attributes, special = _columns(_row(connection, _SPANS, layer))
    keys: list[SpanKey] = list(zip(starts, ends, labels, ids, strict=True))

    def make(place: int) -> Span:
        start, end, label, id_ = keys[place]
        return Span(id_, label, _fragments(start, end, fragments[place]), _attributes(attributes[place]))

    def stretches(place: int) -> tuple[Range, ...]:
        return _fragments(*keys[place][:2], fragments[place])

    return KeptSpans((), keys, make, stretches), special


def _kept_links(connection: sqlite3.Connection, layer: int) -> Callable[[], KeptLinks]:
    """Read the links of a layer now, and return what takes them apart when somebody looks at them."""
    row = _row(connection, _LINKS, layer)

    def links() -> KeptLinks:
        ids, sources, targets, types, extra = _columns(row)

        def make(place: int) -> Link:
            more = load(extra[place]) if extra[place] else {}
            return Link(ids[place], types[place], sources[place], targets[place], more)

        return KeptLinks((), list(zip(ids, sources, targets, strict=True)), make)

    return links


@lru_cache(1000)
def _attributes(text: str) -> Mapping[str, str]:
    """Return attributes, the same object for the same ones: there are few combinations of values."""
    attributes: Mapping[str, str] = load(text)
    return attributes


def _fragments(start: int, end: int, parts: str | None) -> tuple[Range, ...]:
    return tuple((first, last) for first, last in load(parts)) if parts else ((start, end),)


def _span(row: tuple[object, ...]) -> Span:
    (id_, label, start, end, parts, _, attributes, unsure, note, origin, source, confidence, guessed, provenance,
     precedent, extra) = row  # fmt: skip
    return Span(
        id_,  # type: ignore[arg-type]  # STRICT tables hold the declared types
        label,  # type: ignore[arg-type]
        _fragments(start, end, parts),  # type: ignore[arg-type]
        _attributes(attributes),
        bool(unsure),
        note,  # type: ignore[arg-type]
        Origin.MANUAL if origin == "manual" else Origin(origin),  # type: ignore[arg-type]
        source,  # type: ignore[arg-type]
        confidence,  # type: ignore[arg-type]
        tuple(load(guessed)) if guessed else (),  # type: ignore[arg-type]
        load(provenance) if provenance else None,  # type: ignore[arg-type]
        precedent,  # type: ignore[arg-type]
        load(extra) if extra else {},  # type: ignore[arg-type]
    )


def new_layer(article: str, annotator: Annotator, scheme: str, guideline: str | None = None) -> Layer:
    """Return an open layer that is not stored yet."""
    return Layer(new_id(), article, annotator, LayerKind.PERSON, LayerState.OPEN, 0, scheme, guideline)
