"""Annotators, and layers with what they hold."""

import sqlite3
import unicodedata
from dataclasses import dataclass

from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import Beginning, LayerContent
from wortlaut.domain.span import (
    SHADOW_SUFFIX,
    Annotator,
    Layer,
    LayerKind,
    LayerState,
    is_shadow_name,
)
from wortlaut.errors import DamagedError, UsageError
from wortlaut.store.journal import Row
from wortlaut.store.kept_layer import read_kept, read_spans
from wortlaut.store.records import Data, layer_from_data
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
    return LayerContent(stored.layer, *read_kept(connection, stored.number))


def read_beginning(connection: sqlite3.Connection, stored: StoredLayer) -> Beginning:
    """Return the spans of a layer that the top of the article shows."""
    return Beginning(read_spans(connection, stored.number, FIRST_PAGE), FIRST_PAGE, stored.spans)


def new_layer(article: str, annotator: Annotator, scheme: str, guideline: str | None = None) -> Layer:
    """Return an open layer that is not stored yet."""
    return Layer(new_id(), article, annotator, LayerKind.PERSON, LayerState.OPEN, 0, scheme, guideline)
