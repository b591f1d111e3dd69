"""Looks for damage in what the tables of a project say: texts, articles, layers, submissions, gold."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.store import scheme_use, stream
from wortlaut.store.findings import Finding
from wortlaut.store.records import dump, load, normal
from wortlaut.store.rows import content_of

_EDGES = "edge_space"
"""The rule of a scheme that says the same about blank edges."""
_FROM_READINGS = ("unanimous", "majority", "taken", "merged")
"""Outcomes of decisions whose gold was read from what annotators submitted."""


def undecodable(reader: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the values that are no UTF-8 and so cannot even be read, with table and row.

    A lone surrogate, which Python would write but not read, is told apart.
    """
    tables = [name for (name,) in reader.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for table in tables:
        if table.startswith("text_search"):
            continue  # made of the texts, and can be made again
        try:
            for _ in reader.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 (name from the schema list)
                pass
        except sqlite3.OperationalError as error:
            if not str(error).startswith("Could not decode"):
                raise
            yield from _undecodable_rows(reader, table)


def _undecodable_rows(reader: sqlite3.Connection, table: str) -> Iterator[Finding]:
    with _as_bytes(reader):
        rows = reader.execute(f'SELECT * FROM "{table}"')  # noqa: S608 (name from the schema list)
        for place, row in enumerate(rows, 1):
            for value in row:
                if isinstance(value, bytes) and (code := _fault(value)):
                    yield Finding(code, params={"table": table, "row": place})


@contextmanager
def _as_bytes(reader: sqlite3.Connection) -> Iterator[None]:
    before, reader.text_factory = reader.text_factory, bytes
    try:
        yield
    finally:
        reader.text_factory = before


def _fault(value: bytes) -> str | None:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        try:
            value.decode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            return "not_utf8"
        return "lone_surrogate"
    return None


def texts(reader: sqlite3.Connection) -> Iterator[Finding]:
    """Yield texts that are not what their hash says, and characters in them that other programs stumble over."""
    for sha256, body in reader.execute("SELECT sha256, body FROM text ORDER BY number"):
        if hashlib.sha256(body.encode("utf-8")).hexdigest() != sha256:
            yield Finding("text_hash", article=sha256[:16])
        if body.startswith("\ufeff"):
            yield Finding("text_starts_with_bom", "hint", article=sha256[:16])
        if "\0" in body:
            yield Finding("text_holds_nul", "hint", article=sha256[:16])


def articles(reader: sqlite3.Connection) -> Iterator[Finding]:
    """Yield articles whose identity does not fit their text, or with a source of unknown encoding; layers of nobody."""
    found = reader.execute(
        "SELECT id, text_sha256, sha256, characters, body, "
        "(SELECT count(*) FROM source WHERE source.article = article.number AND encoding = '') "
        "FROM article JOIN text USING (number) ORDER BY id"
    )
    for article, said, sha256, characters, body, unknown_encodings in found:
        if said != sha256 or article != sha256[:16] or characters != len(body):
            yield Finding("article_identity", article=article)
        if unknown_encodings:
            yield Finding("source_encoding", article=article)
    nobody = reader.execute(
        "SELECT article.id, layer.id FROM layer JOIN article ON article.number = layer.article "
        "WHERE kind = 'person' AND annotator IS NULL ORDER BY 1, 2"
    )
    for article, layer in nobody:
        yield Finding("no_creator", params={"layer": layer}, article=article)


def submissions(reader: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the submitted layers that are not what was submitted."""
    found = reader.execute(
        "SELECT article.id, layer.number, state, content FROM layer JOIN article ON article.number = layer.article "
        "LEFT JOIN submission ON submission.layer = layer.number AND submission.version = layer.version "
        "WHERE state <> 'open' ORDER BY article.id"
    ).fetchall()
    for article, layer, state, content in found:
        if content is None and state == "gold":
            continue  # imported before gold was kept by version
        now = normal("layer_content", content_of(reader, layer))
        if content is None or normal("layer_content", scheme_use.content_now(reader, load(content))) != now:
            yield Finding("submitted_layer_changed", article=article)


def gold(reader: sqlite3.Connection) -> Iterator[Finding]:
    """Yield decisions without their gold, and gold without a decision, or without the submitted spans it came from."""
    found = reader.execute(
        "SELECT decision.article, card, item.value FROM decision, json_each(decision.data, '$.spans') AS item "
        "WHERE NOT EXISTS (SELECT 1 FROM span JOIN layer ON layer.number = span.layer "
        "JOIN article ON article.number = layer.article "
        "WHERE span.id = item.value AND layer.kind = 'gold' AND article.id = decision.article) ORDER BY 1, 2, 3"
    )
    for article, card, span in found:
        yield Finding("decision_span", params={"card": card, "span": span}, article=article)
    for article, span in reader.execute(_UNEXPLAINED):
        yield Finding("gold_without_source", article=article, spans=(span,))


_UNEXPLAINED = f"""WITH
decided (article, span) AS (
    SELECT decision.article, item.value FROM decision, json_each(decision.data, '$.spans') AS item),
whole (layer) AS (SELECT DISTINCT entity_id FROM change WHERE entity = 'layer_content' AND after IS NOT NULL),
gold (article, layer, span, provenance) AS (
    SELECT article.id, layer.id, span.id, span.provenance FROM layer
    JOIN article ON article.number = layer.article JOIN span ON span.layer = layer.number WHERE layer.kind = 'gold')
SELECT article, span FROM gold WHERE CASE
    WHEN (article, span) IN (SELECT article, span FROM decided) THEN
        json_extract(provenance, '$.outcome') IN {_FROM_READINGS}
        AND ifnull(json_array_length(provenance, '$.sources'), 0) = 0
    WHEN article IN (SELECT article FROM decided) THEN 1
    ELSE provenance IS NULL AND layer NOT IN (SELECT layer FROM whole) END
ORDER BY 1, 2"""  # noqa: S608 (constant text)
"""Gold that no decision explains, where there are any; where there are none, gold that did not come in as a file."""


def layers(reader: sqlite3.Connection, scheme: Scheme) -> Iterator[Finding]:
    """Yield spans and links that do not fit their text, each other, or the names that the scheme knows."""
    judge = _Judge(scheme)
    for record in stream.layers(reader, unopened=False):
        text, article = record.article.text, record.article.id
        length, spans, sound = len(text), set(), judge.sound
        for row in record.spans:
            id_, label, start, end, parts, surface, attributes = row[:7]
            spans.add(id_)
            known = (label, attributes) in sound and not parts  # looking closer at what is alike takes its time
            if known and 0 <= start < end <= length and text[start:end] == surface and not judge.looks(surface):
                continue
            for finding in judge.span(row, text):
                yield Finding(finding.code, finding.level, finding.params, article, (id_,))
        for link_id, kind, source, target, _ in record.links:
            if source not in spans or target not in spans or source == target:
                yield Finding("link_ends", params={"link": link_id}, article=article)
            elif scheme.link(kind) is None:  # which labels a link may join is a rule, and what breaks it may come in
                yield Finding("link_type", "error", {"link": link_id, "type": kind}, article=article,
                              spans=(source, target))  # fmt: skip


class _Judge:
    """Looks at one span after the other."""

    def __init__(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._edges = all(check.id != _EDGES or check.level == "off" for check in scheme.checks)
        self.sound: set[tuple[str, str]] = set()
        """Labels with attributes (JSON text) that were found sound."""

    def looks(self, surface: str) -> bool:
        """Tell whether a text has blank edges and no rule of the scheme looks for them."""
        return self._edges and (surface[0].isspace() or surface[-1].isspace())

    def span(self, row: stream.SpanRow, text: str) -> Iterator[Finding]:
        """Yield what is wrong with a span."""
        _, label, start, end, parts, surface, attributes, *_ = row
        fragments = load(parts) if parts else [[start, end]]
        rising = all(a < b for a, b in pairwise(edge for fragment in fragments for edge in fragment))
        if not rising or start != fragments[0][0] or end != fragments[-1][-1] or start < 0 or end > len(text):
            yield Finding("offsets", params={"start": start, "end": end})
            return
        found = [text[a:b] for a, b in fragments]
        if surface != (dump(found) if parts else found[0]):
            yield Finding("surface")
        if any(self.looks(one) for one in found):
            yield Finding("blank_edge", "warning")
        wrong = list(self._names(label, load(attributes)))
        yield from wrong
        if not wrong:
            self.sound.add((label, attributes))

    def _names(self, label_id: str, attributes: dict[str, Any]) -> Iterator[Finding]:
        label = self._scheme.label(label_id)
        if label is None:
            yield Finding("unknown_label", "error", {"label": label_id})
            return
        for attribute in attributes:
            if label.attribute(attribute) is None:
                yield Finding("unknown_attribute", "warning", {"label": label_id, "attribute": attribute})
