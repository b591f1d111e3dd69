"""Keeps of rows that were read out of a damaged project those that make sense together, and tells what is missing."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.store import scheme_use, settings
from wortlaut.store.layers import name_key
from wortlaut.store.records import dump, dump_sorted, load, normal
from wortlaut.store.rows import INSERT_LINK, INSERT_SPAN, content_of, link_row, span_row

Told = tuple[str, str, int]
"""Code, what, how many; see `salvage.Loss`."""
_FIRST_WORDS = 80

# Rows that refer to what is gone, in the order in which they go.
_DANGLING = {
    "source": "article NOT IN (SELECT number FROM article)",
    "submission": "layer NOT IN (SELECT number FROM layer)",
    "assignment": "article NOT IN (SELECT id FROM article) OR annotator NOT IN (SELECT id FROM annotator)",
    "second_pass": "article NOT IN (SELECT id FROM article) OR annotator NOT IN (SELECT id FROM annotator) "
    "OR shadow NOT IN (SELECT id FROM annotator)",
    "decision": "article NOT IN (SELECT id FROM article) OR ifnull(decided_by NOT IN (SELECT id FROM annotator), 0)",
    "verdict": "layer NOT IN (SELECT id FROM layer) OR reviewer NOT IN (SELECT id FROM annotator)",
    "comment": "layer NOT IN (SELECT id FROM layer) OR author NOT IN (SELECT id FROM annotator)",
}


def keep_what_makes_sense(connection: sqlite3.Connection, fallback: Scheme) -> list[Told]:
    """Remove what is broken or refers to what is gone, inside the caller's transaction; return what is missing.

    `fallback` becomes the scheme when none is readable.
    """
    told = [*_articles(connection), *_layers(connection)]
    scheme = _scheme(connection)
    if scheme is None:
        scheme = fallback
        told.append(("scheme", fallback.reference, 1))
        connection.execute(
            "INSERT OR REPLACE INTO scheme VALUES (?, ?)", (fallback.reference, dump(dict(fallback.data)))
        )
        connection.execute("INSERT OR REPLACE INTO setting VALUES ('scheme', ?)", (fallback.reference,))
    _put_back(connection)
    told += _spans(connection, frozenset(label.id for label in scheme.labels))
    connection.execute(
        "DELETE FROM link WHERE source NOT IN (SELECT id FROM span) OR target NOT IN (SELECT id FROM span) "
        "OR (SELECT layer FROM span WHERE id = source) <> layer OR (SELECT layer FROM span WHERE id = target) <> layer"
    )
    connection.execute("UPDATE assignment SET by = NULL WHERE by NOT IN (SELECT id FROM annotator)")
    connection.execute("UPDATE comment SET parent = NULL WHERE parent NOT IN (SELECT id FROM comment)")
    for table, condition in _DANGLING.items():
        gone = connection.execute(f"DELETE FROM {table} WHERE {condition}").rowcount  # noqa: S608 (constant text)
        if gone and table not in ("source",):
            told.append(("dangling", table, gone))
    for table, column in (("submission", "content"), ("decision", "data")):
        told += _without_broken_json(connection, table, column)
    told += _reopened(connection)
    connection.execute("UPDATE layer SET spans = (SELECT count(*) FROM span WHERE span.layer = layer.number)")
    for layer, labels in _labels_by_layer(connection):
        connection.execute("UPDATE layer SET counts = ? WHERE number = ?", (dump_sorted(labels), layer))
    return told


def _articles(connection: sqlite3.Connection) -> Iterator[Told]:
    lost = connection.execute(
        "SELECT number, id, ifnull(title, first_words) FROM article WHERE number NOT IN (SELECT number FROM text) "
        "OR text_sha256 <> (SELECT sha256 FROM text WHERE text.number = article.number) "
        "OR substr(text_sha256, 1, 16) <> id"
    ).fetchall()
    for number, id_, title in lost:
        connection.execute("DELETE FROM article WHERE number = ?", (number,))
        yield "article", f"{id_} {title}".strip(), 1
    for number, sha256, body in connection.execute(
        "SELECT number, sha256, body FROM text WHERE number NOT IN (SELECT number FROM article)"
    ).fetchall():
        words = " ".join(body[: 4 * _FIRST_WORDS].split())[:_FIRST_WORDS]
        connection.execute(
            "INSERT OR IGNORE INTO article VALUES (?, ?, ?, NULL, ?, ?, ?, NULL, '{}')",
            (number, sha256[:16], sha256, words, len(body), settings.get(connection, "language") or "de"),
        )
        yield "article_facts", f"{sha256[:16]} {words}", 1
    for number, meta in connection.execute("SELECT number, meta FROM article").fetchall():
        if not _is_object(meta):
            connection.execute("UPDATE article SET meta = '{}' WHERE number = ?", (number,))


def _layers(connection: sqlite3.Connection) -> Iterator[Told]:
    gone = connection.execute("DELETE FROM layer WHERE article NOT IN (SELECT number FROM article)").rowcount
    if gone:
        yield "layer", "", gone
    people = connection.execute(
        "SELECT DISTINCT annotator FROM layer WHERE annotator IS NOT NULL "
        "AND annotator NOT IN (SELECT id FROM annotator)"
    ).fetchall()
    for place, (person,) in enumerate(people, 1):
        name = f"unknown-{place}"
        connection.execute("INSERT INTO annotator VALUES (?, ?, ?)", (person, name, name_key(name)))
        yield "person", name, 1
    for number, read, extra in connection.execute("SELECT number, read, extra FROM layer").fetchall():
        if not (_is_list(read) and _is_object(extra)):
            connection.execute("UPDATE layer SET read = '[]', extra = '{}' WHERE number = ?", (number,))


def _spans(connection: sqlite3.Connection, known: frozenset[str]) -> Iterator[Told]:
    connection.execute("DELETE FROM span WHERE layer NOT IN (SELECT number FROM layer)")
    layers = connection.execute(
        "SELECT layer.number, layer.spans, article.id, ifnull(title, first_words), body FROM layer "
        "JOIN article ON article.number = layer.article JOIN text ON text.number = article.number ORDER BY layer.number"
    )
    for layer, expected, article, title, body in layers:
        kept = 0
        for row in connection.execute(
            'SELECT id, label, start, "end", fragments, surface, attributes, confidence, guessed, provenance, extra '
            "FROM span WHERE layer = ?",
            (layer,),
        ).fetchall():
            if _makes_sense(row, body, known):
                kept += 1
            else:
                connection.execute("DELETE FROM span WHERE id = ?", (row[0],))
        if kept < expected:
            yield "spans", f"{article} {title}", expected - kept


def _makes_sense(row: tuple[Any, ...], text: str, known: frozenset[str]) -> bool:
    _, label, start, end, fragments, surface, attributes, _, guessed, provenance, extra = row
    try:
        parts = load(fragments) if fragments else [[start, end]]
        edges = [edge for a, b in parts for edge in (a, b)]
        rising = all(type(a) is int and type(b) is int and a < b for a, b in pairwise(edges))
        texts = [text[a:b] for a, b in parts]
    except (ValueError, TypeError):
        return False
    if not rising or label not in known or (start, end) != (edges[0], edges[-1]) or not 0 <= start < end <= len(text):
        return False
    if surface != (dump(texts) if fragments else texts[0]):
        return False
    return _is_object(attributes) and all(
        value is None or check(value)
        for value, check in ((guessed, _is_list), (provenance, _is_object), (extra, _is_object))
    )


def _reopened(connection: sqlite3.Connection) -> Iterator[Told]:
    """Open layers again whose last submission is gone or could not be put back: what was frozen cannot be told."""
    for layer, told, content, _ in _frozen(connection):
        if content is None or not _says(connection, content, layer):
            connection.execute("UPDATE layer SET state = 'open', submitted_at = NULL WHERE number = ?", (layer,))
            yield "reopened", told, 1


def _put_back(connection: sqlite3.Connection) -> None:
    """Give submitted layers the spans and links of their last submission, where some of theirs are lost."""
    for layer, _, content, text in _frozen(connection):
        if content is None or _says(connection, content, layer):
            continue
        connection.execute("SAVEPOINT layer")
        try:
            data = scheme_use.content_now(connection, load(content))
            connection.execute("DELETE FROM link WHERE layer = ?", (layer,))
            connection.execute("DELETE FROM span WHERE layer = ?", (layer,))
            connection.executemany(INSERT_SPAN, [span_row(layer, span, text) for span in data["spans"]])
            connection.executemany(INSERT_LINK, [link_row(layer, link) for link in data["links"]])
        except (sqlite3.Error, ValueError, KeyError, TypeError, IndexError):  # it is broken, too
            connection.execute("ROLLBACK TO layer")
        connection.execute("RELEASE layer")


def _frozen(connection: sqlite3.Connection) -> list[tuple[int, str, str | None, str]]:
    """Return number, article in words, last submission and text of the layers that are not open.

    Gold that came in as JSONL has no submission, and needs none.
    """
    return connection.execute(
        "SELECT layer.number, article.id || ' ' || ifnull(title, first_words), content, body FROM layer "
        "JOIN article ON article.number = layer.article JOIN text ON text.number = article.number "
        "LEFT JOIN submission ON submission.layer = layer.number AND submission.version = layer.version "
        "WHERE state <> 'open' AND (kind <> 'gold' OR layer.number IN (SELECT layer FROM submission)) "
        "ORDER BY layer.number"
    ).fetchall()


def _says(connection: sqlite3.Connection, content: str, layer: int) -> bool:
    """Tell whether a submission is what stands in its layer."""
    try:
        submitted = normal("layer_content", scheme_use.content_now(connection, load(content)))
        return bool(submitted == normal("layer_content", content_of(connection, layer)))
    except (ValueError, KeyError, TypeError):
        return False


def _labels_by_layer(connection: sqlite3.Connection) -> Iterator[tuple[int, dict[str, int]]]:
    labels: dict[int, Counter[str]] = {
        number: Counter() for (number,) in connection.execute("SELECT number FROM layer")
    }
    for layer, label, count in connection.execute("SELECT layer, label, count(*) FROM span GROUP BY 1, 2"):
        labels[layer][label] = count
    yield from labels.items()


def _without_broken_json(connection: sqlite3.Connection, table: str, column: str) -> Iterator[Told]:
    keys = {"submission": ("layer", "version"), "decision": ("article", "card")}[table]
    broken = [
        row[:2]
        for row in connection.execute(f"SELECT {', '.join(keys)}, {column} FROM {table}")  # noqa: S608
        if not _is_object(row[2])
    ]
    connection.executemany(f"DELETE FROM {table} WHERE {keys[0]} = ? AND {keys[1]} = ?", broken)  # noqa: S608
    if broken:
        yield "dangling", table, len(broken)


def _scheme(connection: sqlite3.Connection) -> Scheme | None:
    """Return the scheme in use; another one in the file stands in for it when it is gone."""
    chosen = settings.get(connection, "scheme")
    found = connection.execute("SELECT reference, data FROM scheme ORDER BY reference = ? DESC, rowid DESC", (chosen,))
    for reference, data in found.fetchall():
        try:
            scheme = scheme_from_data(load(data))
        except (ValueError, KeyError, TypeError):
            continue
        connection.execute("INSERT OR REPLACE INTO setting VALUES ('scheme', ?)", (reference,))
        return scheme
    return None


def drop_layers(connection: sqlite3.Connection, article: str) -> int:
    """Remove all layers of an article (id) with what refers to them; return how many there were."""
    layers = "SELECT number FROM layer WHERE article = (SELECT number FROM article WHERE id = :article)"
    ids = f"SELECT id FROM layer WHERE number IN ({layers})"  # noqa: S608 (constant text)
    for table, column, which in (
        ("link", "layer", layers), ("span", "layer", layers), ("submission", "layer", layers),
        ("verdict", "layer", ids), ("comment", "layer", ids), ("decision", "article", ":article"),
    ):  # fmt: skip
        connection.execute(f"DELETE FROM {table} WHERE {column} IN ({which})", {"article": article})  # noqa: S608
    return connection.execute(f"DELETE FROM layer WHERE number IN ({layers})", {"article": article}).rowcount  # noqa: S608


def _is_object(text: str) -> bool:
    return _has_type(text, dict)


def _is_list(text: str) -> bool:
    return _has_type(text, list)


def _has_type(text: str, kind: type) -> bool:
    try:
        return isinstance(json.loads(text), kind)
    except (ValueError, TypeError, RecursionError):
        return False
