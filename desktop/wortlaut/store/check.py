"""Looks for damage in a project: file, tables, texts, spans, journal. Changes nothing.

What the scheme's rules say about sound spans is not looked at here: `domain.rules` does that.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from wortlaut.domain.scheme import Scheme
from wortlaut.store import journal, replay, schema, stream
from wortlaut.store.project_file import Project, size_is_whole
from wortlaut.store.records import dump, load, normal
from wortlaut.store.rows import content_of

DAMAGE = "damage"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be. The text is `finding.CODE` in the message catalog."""

    code: str
    level: str = DAMAGE
    """`damage`: the file is damaged; `error`: a value that the scheme does not know; `hint`: worth knowing."""
    params: Mapping[str, object] = field(default_factory=dict)
    article: str | None = None
    """Article id."""
    spans: tuple[str, ...] = ()
    """Span ids."""


def run(project: Project, scheme: Scheme) -> list[Finding]:
    """Return everything that is wrong, file first; an empty list for a sound project.

    Reads through a second connection, so it may run in a worker. Raises DamagedError only when nothing can be read.
    """
    with stream.open_reader(project) as reader:
        findings = list(_file(project, reader))
        if any(finding.code == "structure" for finding in findings):
            return findings  # reading on would only multiply the same damage
        parts = (_articles(reader), _journal(reader), _submissions(reader), _decisions(reader), _layers(reader, scheme))
        for part in parts:
            try:
                findings.extend(part)
            except (ValueError, KeyError, TypeError, sqlite3.DatabaseError) as error:  # JSON or UTF-8 that is none
                findings.append(Finding("unreadable", params={"detail": str(error)[:200]}))
    return findings


def _file(project: Project, reader: sqlite3.Connection) -> Iterator[Finding]:
    try:
        lines = [row[0] for row in reader.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    except sqlite3.DatabaseError as error:
        lines = [str(error)]
    for line in lines:
        yield Finding("structure", params={"detail": line[:200]})
    if lines:
        return
    if not size_is_whole(reader, project.path):
        yield Finding("file_size")
    for name in schema.unknown_objects(reader, schema.CURRENT):
        yield Finding("unknown_object", params={"name": name[:60]})
    for table, row, parent, _ in reader.execute("PRAGMA foreign_key_check"):
        yield Finding("foreign_key", params={"table": table, "row": row, "parent": parent})


def _articles(reader: sqlite3.Connection) -> Iterator[Finding]:
    for sha256, body in reader.execute("SELECT sha256, body FROM text ORDER BY number"):
        if hashlib.sha256(body.encode("utf-8")).hexdigest() != sha256:
            yield Finding("text_hash", article=sha256[:16])
        if body.startswith("\ufeff"):
            yield Finding("text_starts_with_bom", "hint", article=sha256[:16])
        if "\0" in body:
            yield Finding("text_holds_nul", "hint", article=sha256[:16])
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


def _journal(reader: sqlite3.Connection) -> Iterator[Finding]:
    for seq in journal.broken_entries(reader)[:20]:
        yield Finding("journal_entry", params={"seq": seq})
    try:
        for table in replay.differences(reader):
            yield Finding("journal_differs", params={"table": table})
    except replay.ReplayError as error:
        yield Finding("journal_entry", params={"seq": error.seq})


def _submissions(reader: sqlite3.Connection) -> Iterator[Finding]:
    found = reader.execute(
        "SELECT article.id, layer.number, state, content FROM layer JOIN article ON article.number = layer.article "
        "LEFT JOIN submission ON submission.layer = layer.number AND submission.version = layer.version "
        "WHERE state <> 'open' ORDER BY article.id"
    ).fetchall()
    for article, layer, state, content in found:
        if content is None and state == "gold":
            continue  # imported before gold was kept by version
        now = normal("layer_content", content_of(reader, layer))
        if content is None or normal("layer_content", load(content)) != now:
            yield Finding("submitted_layer_changed", article=article)


def _decisions(reader: sqlite3.Connection) -> Iterator[Finding]:
    """Yield the decisions whose gold spans are not in the gold layer of their article."""
    found = reader.execute(
        "SELECT decision.article, card, item.value FROM decision, json_each(decision.data, '$.spans') AS item "
        "WHERE NOT EXISTS (SELECT 1 FROM span JOIN layer ON layer.number = span.layer "
        "JOIN article ON article.number = layer.article "
        "WHERE span.id = item.value AND layer.kind = 'gold' AND article.id = decision.article) ORDER BY 1, 2, 3"
    )
    for article, card, span in found:
        yield Finding("decision_span", params={"card": card, "span": span}, article=article)


def _layers(reader: sqlite3.Connection, scheme: Scheme) -> Iterator[Finding]:
    for record in stream.layers(reader, unopened=False):
        spans = set()
        for row in record.spans:
            spans.add(row[0])
            for finding in _span(row, record.article.text, scheme):
                yield Finding(finding.code, finding.level, finding.params, record.article.id, (row[0],))
        for link_id, kind, source, target, _ in record.links:
            if source not in spans or target not in spans or source == target:
                yield Finding("link_ends", params={"link": link_id}, article=record.article.id)
            elif scheme.link(kind) is None:  # which labels a link may join is a rule, and what breaks it may come in
                yield Finding("link_type", "error", {"link": link_id, "type": kind}, article=record.article.id,
                              spans=(source, target))  # fmt: skip


def _span(row: stream.SpanRow, text: str, scheme: Scheme) -> Iterator[Finding]:
    _, label_id, start, end, parts, surface, *_ = row
    fragments = load(parts) if parts else [[start, end]]
    edges = [edge for fragment in fragments for edge in fragment]
    rising = all(a < b for a, b in pairwise(edges))
    if not rising or start != edges[0] or end != edges[-1] or start < 0 or end > len(text):
        yield Finding("offsets", params={"start": start, "end": end})
        return
    texts = [text[a:b] for a, b in fragments]
    if surface != (dump(texts) if parts else texts[0]):
        yield Finding("surface")
    if scheme.label(label_id) is None:
        yield Finding("unknown_label", "error", {"label": label_id})
