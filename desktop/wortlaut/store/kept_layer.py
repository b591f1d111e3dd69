"""Reads the spans and links of a layer, all at once or slice by slice.

They are read column by column, each as one JSON array: half the time of 20,000 rows. Spans and links are made when they
are asked for; spans with more than label, fragments and attributes are few and made now.
"""

import gc
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from wortlaut.domain.kept import KeptLinks, KeptSpans
from wortlaut.domain.layer_content import KeptLayer
from wortlaut.domain.span import Link, Origin, Range, Span, SpanKey
from wortlaut.store.committing import Moment, moment
from wortlaut.store.records import load
from wortlaut.store.rows import SPAN_COLUMNS

_SPECIAL = (
    "unsure OR origin <> 'manual' "
    "OR coalesce(note, source, confidence, guessed, provenance, precedent, extra) IS NOT NULL"
)
_PLACE = "layer = ? AND start BETWEEN ? AND ?"
_COLUMNS = f"""SELECT json_group_array(start), json_group_array("end"), json_group_array(label), json_group_array(id),
    json_group_array(attributes), json_group_object(id, fragments) FILTER (WHERE fragments IS NOT NULL),
    count(*) FILTER (WHERE {_SPECIAL})
FROM span WHERE {_PLACE}"""  # noqa: S608 (constant text)
_ROWS = f"SELECT {SPAN_COLUMNS} FROM span WHERE {_PLACE}"  # noqa: S608 (constant text)
_LINKS = """SELECT json_group_array(id), json_group_array(source), json_group_array(target), json_group_array(type),
    json_group_array(extra)
FROM link WHERE layer = ?"""
_FIRST, _LAST = -(2**63), 2**63 - 1
_LONG = 10_000
"""Characters of a column."""
SLICE = 4_000
"""Spans that are read at once: some milliseconds."""


def read_kept(connection: sqlite3.Connection, layer: int) -> KeptLayer:
    """Return the spans and links of the layer with that row number as they are now."""
    with _no_collecting():
        columns = _Columns()
        columns.read(connection, layer, (_FIRST, _LAST))
        return columns.spans(), _links(connection, layer)


def read_spans(connection: sqlite3.Connection, layer: int, before: int) -> Iterator[Span]:
    """Yield the spans of a layer that start before a code point."""
    return map(_span, connection.execute(_ROWS, (layer, _FIRST, before - 1)))


class SliceReader:
    """Reads a layer step by step; others may do something between the steps."""

    def __init__(self, layer: int, spans: int) -> None:
        """Read the layer with that row number, which has about `spans` spans."""
        self._layer = layer
        self._slices = 1 + spans // SLICE
        self._begin()

    def _begin(self) -> None:
        self._columns = _Columns()
        self._places: list[Range] | None = None
        self._moment: Moment = None

    def step(self, connection: sqlite3.Connection) -> KeptLayer | None:
        """Read a slice, or return the layer when all were read.

        It is the layer as it is at this last step: after anything was written in between, it begins anew.
        """
        try:
            with _no_collecting():
                return self._step(connection)
        except BaseException:
            self._begin()
            raise

    def _step(self, connection: sqlite3.Connection) -> KeptLayer | None:
        now = moment(connection)
        if self._places is None or now != self._moment:
            self._begin()
            self._moment, self._places = now, self._cut(connection)
        if not self._places:
            return self._columns.spans(), _links(connection, self._layer)
        self._columns.read(connection, self._layer, self._places.pop(0))
        return None

    def _cut(self, connection: sqlite3.Connection) -> list[Range]:
        """Return the first and last start of each slice; spans mostly lie evenly in a text."""
        last = connection.execute("SELECT max(start) FROM span WHERE layer = ?", (self._layer,)).fetchone()[0] or 0
        edges = [last * number // self._slices for number in range(1, self._slices)]
        return list(zip([_FIRST, *(edge + 1 for edge in edges)], [*edges, _LAST], strict=True))


class _Columns:
    """What was read of the spans of a layer, by column."""

    def __init__(self) -> None:
        self._keys: list[SpanKey] = []
        self._attributes: list[str] = []
        self._fragments: dict[str, str] = {}
        self._special: list[Span] = []
        self._known: dict[str, str] = {}

    def read(self, connection: sqlite3.Connection, layer: int, place: Range) -> None:
        """Add the spans of a layer that start between two code points, both included."""
        where = layer, *place
        columns = _values(connection.execute(_COLUMNS, where).fetchone())
        starts, ends, labels, ids, attributes, fragments, special = columns
        self._keys += zip(starts, ends, self._once(labels), ids, strict=True)
        self._attributes += self._once(attributes)
        self._fragments.update(fragments)
        if special:
            rows = connection.execute(f"{_ROWS} AND ({_SPECIAL})", where)
            self._special += map(_span, rows)

    def _once(self, values: Sequence[str]) -> Iterator[str]:
        """Yield values, the same object for the same ones: 20,000 labels would take a megabyte."""
        return map(self._known.setdefault, values, values)

    def spans(self) -> KeptSpans:
        """Return the spans, of which those that are plain are made when they are asked for."""
        keys, attributes, fragments = self._keys, self._attributes, self._fragments

        def stretches(place: int) -> tuple[Range, ...]:
            start, end, _, id_ = keys[place]
            return _parts(start, end, fragments.get(id_))

        def make(place: int) -> Span:
            return Span(keys[place][3], keys[place][2], stretches(place), _values_of(attributes[place]))

        return KeptSpans(self._special, keys, make, stretches)


def _links(connection: sqlite3.Connection, layer: int) -> Callable[[], KeptLinks]:
    """Read the links of a layer now, and return what takes them apart when somebody looks at them."""
    row = connection.execute(_LINKS, (layer,)).fetchone()

    def links() -> KeptLinks:
        ids, sources, targets, types, extra = _values(row)

        def make(place: int) -> Link:
            more = load(extra[place]) if extra[place] else {}
            return Link(ids[place], types[place], sources[place], targets[place], more)

        return KeptLinks((), list(zip(ids, sources, targets, strict=True)), make)

    return links


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


def _values(row: Sequence[Any]) -> Iterator[Any]:
    """Yield values, read as JSON where they are text."""
    read: Callable[[str], Any] = load
    if len(row[0]) > _LONG:
        import orjson  # twice as fast, but loading it takes longer than reading an ordinary layer

        read = orjson.loads
    for value in row:
        yield read(value) if isinstance(value, str) else value


@lru_cache(1000)
def _values_of(attributes: str) -> Mapping[str, str]:
    """Return attributes, the same object for the same ones: there are few combinations of values."""
    values: Mapping[str, str] = load(attributes)
    return values


def _parts(start: int, end: int, fragments: str | None) -> tuple[Range, ...]:
    return tuple((first, last) for first, last in load(fragments)) if fragments else ((start, end),)


def _span(row: tuple[Any, ...]) -> Span:
    (id_, label, start, end, fragments, _, attributes, unsure, note, origin, source, confidence, guessed, provenance,
     precedent, extra) = row  # fmt: skip
    return Span(
        id_,
        label,
        _parts(start, end, fragments),
        _values_of(attributes),
        bool(unsure),
        note,
        Origin.MANUAL if origin == "manual" else Origin(origin),
        source,
        confidence,
        tuple(load(guessed)) if guessed else (),
        load(provenance) if provenance else None,
        precedent,
        load(extra) if extra else {},
    )
