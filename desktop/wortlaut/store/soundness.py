"""Looks whether the values in a project mean anything.

A file may come from anybody, and what SQLite accepts can still lie outside the text, be no JSON, or have another shape
than everything that reads it expects.

`unsound` is quick and part of what must hold before anything is written. `unreadable` reads every value there is; it is
asked when something failed that a damaged value would explain, and by `check`.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, NamedTuple

import orjson

from wortlaut.domain.article import PartialDate
from wortlaut.domain.scheme import SchemeError, scheme_from_data
from wortlaut.domain.span import LayerKind, LayerState, Origin, is_shadow_name
from wortlaut.store import slices
from wortlaut.store.damage import SYMPTOMS
from wortlaut.store.records import content_from_text, load, span_from_data
from wortlaut.store.review_tables import KEPT, data_of_row, selection
from wortlaut.store.schema import TABLES

_DEEPEST = 100
"""Levels of nesting in JSON; nothing that comes in has more."""
_SLICE = 10_000
"""Spans that are looked at without letting others write: some milliseconds."""
_MOST_KNOWN = 10_000
"""Different attributes that are remembered; few are in use."""
_ORIGINS = ", ".join(f"'{origin}'" for origin in Origin)
_WRONG = f"""id IS NULL OR start < 0 OR "end" <= start OR length(id) <> 36 OR origin NOT IN ({_ORIGINS})
    OR ifnull(confidence, 0) NOT BETWEEN 0 AND 1"""
_SPANS = f"SELECT id FROM span WHERE ({_WRONG})"  # noqa: S608 (constant text)
_SPECIAL = f"""SELECT id, {_WRONG} AS wrong,
    start, "end", fragments, surface, guessed, provenance, extra, note, source, precedent FROM span NOT INDEXED
WHERE (wrong OR coalesce(fragments, guessed, provenance, extra, note, source, precedent) IS NOT NULL)
    AND rowid BETWEEN ? AND ?"""  # noqa: S608
"""All in one pass what `_SPANS`, `_PARTS` and `_JSON_OF_SPANS` look at one by one: a big project has many spans."""
_PLACES = """SELECT span.id FROM span INDEXED BY span_layer LEFT JOIN layer ON layer.number = span.layer
LEFT JOIN article ON article.number = layer.article
WHERE (span.start < 0 OR span."end" <= span.start OR ifnull(span."end" > article.characters, 1))"""
"""Through the index, as layers are read: it may say something else than the table."""
_PLACES_BY_LAYER = """SELECT inside.layer FROM (
    SELECT layer, min(start) AS first, max("end") AS last, min("end" - start) AS shortest,
        count("end") < count(*) AS open FROM span INDEXED BY span_layer WHERE layer BETWEEN ? AND ? GROUP BY layer
) AS inside LEFT JOIN layer ON layer.number = inside.layer LEFT JOIN article ON article.number = layer.article
WHERE first < 0 OR shortest <= 0 OR open OR ifnull(last > article.characters, 1)"""
"""The layers with rows of `_PLACES`, without looking their article up for each span."""
_PARTS = """SELECT span.id, span.start, span."end", span.fragments, span.surface, article.characters FROM span
JOIN layer ON layer.number = span.layer JOIN article ON article.number = layer.article
WHERE span.fragments IS NOT NULL"""
_JSON_OF_SPANS = """SELECT id, guessed, provenance, extra, note, source, precedent FROM span
WHERE coalesce(guessed, provenance, extra, note, source, precedent) IS NOT NULL"""
_LINKS = """SELECT link.id FROM link LEFT JOIN span AS one ON one.id = link.source
LEFT JOIN span AS other ON other.id = link.target
WHERE (link.source = link.target OR length(link.id) <> 36
    OR one.layer IS NOT link.layer OR other.layer IS NOT link.layer)"""
_LINK_EXTRAS = "SELECT id, extra FROM link WHERE extra IS NOT NULL"
_ARTICLES = """SELECT article.number, article.id, text_sha256, sha256, characters, article.number, date, meta
FROM article LEFT JOIN text USING (number)"""
_LENGTHS = "SELECT number, body FROM text"
_LAYERS = """SELECT layer.id, kind, state, annotator, read, extra, counts, submitted_at, characters, version
FROM layer LEFT JOIN article ON article.number = layer.article"""
_SUBMISSIONS = """SELECT submission.layer || '/' || submission.version, content, at, characters FROM submission
JOIN layer ON layer.number = submission.layer JOIN article ON article.number = layer.article"""


class Unsound(NamedTuple):
    """A value that means nothing."""

    table: str
    row: str | int
    """What names the row: its id, its key, or its number."""


def unsound(connection: sqlite3.Connection) -> Iterator[Unsound]:
    """Yield the rows that nothing should be done with; may raise what SQLite does for text that is not UTF-8."""
    yield from unsound_rows(connection)
    yield from unsound_places(connection)
    yield from unsound_values(connection)


def unsound_rows(connection: sqlite3.Connection, pause: Callable[[], object] | None = None) -> Iterator[Unsound]:
    """Yield the spans of `unsound` that are wrong by themselves.

    They are read in slices: outside a transaction others may write between them, and `pause` is called there.
    """
    pause = pause or _no_pause
    known: set[str] = set()
    for place in slices.rows(connection, "span", _SLICE):
        yield from _many(connection, "span", _SPECIAL, _special, place)
        yield from _attributes_of(connection, known, place)
        pause()


def unsound_places(connection: sqlite3.Connection, pause: Callable[[], object] | None = None) -> Iterator[Unsound]:
    """Yield the spans of `unsound` that do not fit their text, and links; like `unsound_rows`."""
    pause = pause or _no_pause
    for place in slices.layers(connection, _SLICE):
        for (layer,) in connection.execute(_PLACES_BY_LAYER, place).fetchall():
            for (row,) in connection.execute(f"{_PLACES} AND span.layer = ?", (layer,)):
                yield Unsound("span", row)
        pause()
    for place in slices.rows(connection, "link", _SLICE):
        for (row,) in connection.execute(f"{_LINKS} AND link.rowid BETWEEN ? AND ?", place):
            yield Unsound("link", row)
        yield from _many(connection, "link", f"{_LINK_EXTRAS} AND rowid BETWEEN ? AND ?", _object, place)
        pause()


def _no_pause() -> None:
    """Go on at once."""


def _attributes_of(connection: sqlite3.Connection, known: set[str], place: tuple[int, int]) -> Iterator[Unsound]:
    """Yield a span for each text of attributes that is none; `known` ones were looked at."""
    query = "SELECT DISTINCT attributes FROM span NOT INDEXED WHERE rowid BETWEEN ? AND ?"
    found = {row[0] for row in connection.execute(query, place)} - known
    for attributes in found:
        if _fails(_attributes, attributes):
            row = connection.execute("SELECT id FROM span WHERE attributes = ?", (attributes,)).fetchone()
            yield Unsound("span", row[0])
    if len(known) < _MOST_KNOWN:
        known |= found


def unsound_values(connection: sqlite3.Connection, lengths: Mapping[int, int] | None = None) -> Iterator[Unsound]:
    """Yield the rows of `unsound` in all other tables.

    `lengths` are the code points of the texts by row number, when the caller has counted them.
    """
    if lengths is None:
        lengths = {number: len(body) for number, body in connection.execute(_LENGTHS)}
    yield from _many(connection, "article", _ARTICLES, partial(_article, lengths))
    yield from _many(connection, "source", "SELECT article, name, date FROM source", _source)
    yield from _many(connection, "layer", _LAYERS, _layer)
    yield from _many(connection, "annotator", "SELECT id, name, name_key FROM annotator", _annotator)
    yield from _many(connection, "scheme", "SELECT reference, data FROM scheme", _scheme)
    yield from _many(connection, "setting", "SELECT key, value FROM setting", _setting)
    for entity in KEPT:
        yield from _kept(connection, entity)


def unsound_layer(connection: sqlite3.Connection, layer: int, before: int | None = None) -> bool:
    """Tell whether anything in the layer with that row number means nothing: it must not be painted, nor worked in.

    It finds all that `unsound_rows` and `unsound_places` find there. With `before`, only spans are looked at that start
    before that code point, and no links.
    """
    place = {"layer": layer, "before": before}
    spans = "span.layer = :layer" if before is None else "span.layer = :layer AND span.start < :before"
    links = "link.layer = :layer"
    queries = [f"{_SPANS} AND {spans}", f"{_PLACES} AND {spans}"]
    looks: list[tuple[str, str, str, Callable[..., bool]]] = [
        (_PARTS, "span", spans, _parts),
        (_JSON_OF_SPANS, "span", spans, _json_of_span),
    ]
    if before is None:
        queries.append(f"{_LINKS} AND {links}")
        looks.append((_LINK_EXTRAS, "link", links, _object))
    if any(connection.execute(f"{query} LIMIT 1", place).fetchone() for query in queries):
        return True
    for query, table, where, holds in looks:
        if next(_many(connection, table, f"{query} AND {where}", holds, place), None):
            return True
    values = connection.execute(f"SELECT DISTINCT attributes FROM span WHERE {spans}", place).fetchall()  # noqa: S608
    return any(_fails(_attributes, *row) for row in values)


def unreadable(connection: sqlite3.Connection) -> Iterator[Unsound]:
    """Yield every row with text that is not UTF-8, JSON that is none, or JSON that is not what it stands for."""
    factory = connection.text_factory
    connection.text_factory = bytes
    broken = False
    try:
        for table in TABLES:
            number = "rowid" if "WITHOUT ROWID" not in TABLES[table] else "''"
            for row, *values in connection.execute(f'SELECT {number}, * FROM "{table}"'):  # noqa: S608 (our tables)
                if any(isinstance(value, bytes) and not _is_utf8(value) for value in values):
                    broken = True
                    yield Unsound(table, row if row != b"" else _is_shown(values[0]))
    finally:
        connection.text_factory = factory
    if broken:
        return  # reading on would stop at the same rows
    yield from unsound(connection)
    yield from _many(connection, "submission", _SUBMISSIONS, _frozen)
    yield from _many(connection, "change", "SELECT number, before, after FROM change", _change)
    yield from _many(connection, "action", "SELECT seq, at FROM action", lambda at: bool(datetime.fromisoformat(at)))
    yield from _many(connection, "span", "SELECT id, label FROM span", lambda label: bool(label))


def first_damage(connection: sqlite3.Connection) -> Unsound | None:
    """Return a value that explains why reading failed; None when all of them can be read."""
    try:
        return next(unreadable(connection), None)
    except (sqlite3.DatabaseError, *SYMPTOMS):
        return Unsound("sqlite_schema", 0)


def _many(
    connection: sqlite3.Connection,
    table: str,
    query: str,
    holds: Callable[..., bool],
    values_of: tuple[int, ...] | Mapping[str, int | None] = (),
) -> Iterator[Unsound]:
    """Yield the rows of a query, named by their first column, whose other columns do not hold."""
    for row, *values in connection.execute(query, values_of):
        if _fails(holds, *values):
            yield Unsound(table, row)


def _fails(holds: Callable[..., bool], *values: Any) -> bool:
    try:
        return not holds(*values)
    except SYMPTOMS:
        return True


_NOTHING = (None,) * 6
"""A span without guesses, provenance, extra, note, source and precedent."""


def _special(wrong: int, start: int, end: int, parts: str | None, surface: str, *values: str | None) -> bool:
    """Look at a span; whether it ends inside its article, `_PLACES` tells."""
    plain = values == _NOTHING  # as of nearly all spans that are here because of their parts
    return (
        not wrong and (parts is None or _parts(start, end, parts, surface, end)) and (plain or _json_of_span(*values))
    )


def _parts(start: int, end: int, parts: str, surface: str, characters: int) -> bool:
    fragments = orjson.loads(parts)
    edges = [edge for first, last in fragments for edge in (first, last)]
    texts = orjson.loads(surface)
    return (
        len(fragments) > 1
        and _is_placed(edges, characters)
        and (edges[0], edges[-1]) == (start, end)
        and len(texts) == len(fragments)
        and all(type(text) is str for text in texts)
    )


def _json_of_span(guessed: str | None, provenance: str | None, extra: str | None, *_: str | None) -> bool:
    """Look at objects; notes and the like need only be text, which reading them has shown."""
    names = load(guessed) if guessed is not None else []
    return (
        type(names) is list
        and all(type(name) is str for name in names)
        and _is_plain(names)
        and all(value is None or _object(value) for value in (provenance, extra))
    )


def _attributes(text: str) -> bool:
    value = load(text)
    return _is_plain(value) and all(type(item) is str for item in value.values())


def _object(text: str) -> bool:
    value = load(text)
    return type(value) is dict and _is_plain(value)


def _is_plain(value: Any, depth: int = 0) -> bool:
    """Tell whether JSON can go out again: not too deep, with numbers of 64 bits and whole characters."""
    if depth > _DEEPEST:
        return False
    if isinstance(value, dict):
        return all(_is_plain(key) and _is_plain(item, depth + 1) for key, item in value.items())
    if isinstance(value, list):
        return all(_is_plain(item, depth + 1) for item in value)
    if isinstance(value, str):
        return value.isascii() or bool(value.encode("utf-8"))
    return abs(value) < 2**63 if isinstance(value, int | float) else True


def _article(
    lengths: Mapping[int, int], id_: str, said: str, sha256: str, characters: int, number: int, date: str | None,
    meta: str,
) -> bool:  # fmt: skip
    return (
        said == sha256
        and id_ == sha256[:16]
        and characters == lengths[number]
        and _is_date(date)
        and (meta == "{}" or _object(meta))
    )


def _source(name: str, date: str | None) -> bool:
    return "/" not in name and "\0" not in name and _is_date(date)


@lru_cache(1000)
def _is_date(text: str | None) -> bool:
    return text is None or bool(PartialDate.parse(text))


def _layer(
    kind: str, state: str, annotator: str | None, read: str, extra: str, counts: str, at: str | None, characters: int,
    version: int,
) -> bool:  # fmt: skip
    paragraphs = [] if read == "[]" else load(read)
    return (
        (LayerKind(kind) is LayerKind.PERSON) == (annotator is not None)
        and (LayerState(state) is not LayerState.SUBMITTED or version > 0)
        and all(type(start) is int and type(end) is int and 0 <= start < end <= characters for start, end in paragraphs)
        and (extra == "{}" or _object(extra))
        and _are_counts(counts)
        and (at is None or bool(datetime.fromisoformat(at)))
    )


@lru_cache(1000)
def _are_counts(text: str) -> bool:
    return all(type(number) is int and number > 0 for number in load(text).values())


def _annotator(name: str, key: str) -> bool:
    from wortlaut.store.layers import name_key

    return bool(name.strip()) and name.isprintable() and (key == name_key(name) or is_shadow_name(name))


def _scheme(data: str) -> bool:
    value = load(data)
    try:
        return _is_plain(value) and bool(scheme_from_data(value))
    except SchemeError:
        return False


def _setting(value: str) -> bool:
    return not value.startswith(("{", "[")) or isinstance(load(value), dict | list)


def _kept(connection: sqlite3.Connection, entity: str) -> Iterator[Unsound]:
    for row in connection.execute(selection(entity)):
        if _fails(_value, entity, row):
            yield Unsound(entity, "/".join(str(part) for part in row[:2]))


def _value(entity: str, row: tuple[Any, ...]) -> bool:
    data: Mapping[str, Any] = data_of_row(entity, row)
    moments = [data[key] for key in ("at", "due", "resolved_at") if data.get(key) is not None]
    if entity == "decision":
        from wortlaut.store.reviews import decision_data, decision_from_data

        if decision_data(decision_from_data(data)) != data:
            return False
    if entity == "verdict" and data["correction"] is not None:
        span_from_data(data["correction"])
    return all(datetime.fromisoformat(moment) for moment in moments)


def _frozen(content: str, at: str, characters: int) -> bool:
    spans, links = content_from_text(content)
    ids = {span.id for span in spans}
    return (
        len(ids) == len(spans)
        and all(_is_placed([edge for part in span.fragments for edge in part], characters) for span in spans)
        and all(type(value) is str for span in spans for value in (span.id, span.label, *span.attributes.values()))
        and all(type(link.id) is str and type(link.type) is str for link in links)
        and all({link.source, link.target} <= ids for link in links)
        and bool(datetime.fromisoformat(at))
    )


def _is_placed(edges: list[Any], characters: int) -> bool:
    """Tell whether the edges of fragments are places in a text, in order."""
    return all(type(edge) is int for edge in edges) and all(a < b for a, b in pairwise([-1, *edges, characters + 1]))


def _change(before: str | None, after: str | None) -> bool:
    return all(value is None or type(load(value)) is dict for value in (before, after))


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_shown(value: Any) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return text[:60]
