"""Lists what was done in a project, page by page, filtered, and as somebody may know it."""

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from wortlaut.store import articles
from wortlaut.store.journal import LISTED, OF_SPAN, SHOWN, Listed, Viewer
from wortlaut.store.records import dump

_SHORTEST_WORD = 3
"""From this length on, what is looked for is looked for in the tagged words, too."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which actions are listed: all conditions must hold."""

    annotator: str | None = None
    """Id of who did it."""
    kinds: Collection[str] = ()
    """One of these words of the journal; empty: any."""
    not_kinds: Collection[str] = ()
    article: str | None = None
    """Id of an article that it touched."""
    text: str = ""
    """Must occur in the note, in a title, date or source of the article, or in the words of a span that it touched."""
    since: str | None = None
    """UTC."""
    until: str | None = None
    """UTC; not this moment any more."""
    after: int | None = None
    """Number of the entry after which it must come."""
    seq: int | None = None
    """Number of the one entry that is wanted."""
    span: str | None = None
    """Id of a span that it touched."""
    layer: str | None = None
    """Id of the layer of that span."""


def page(
    connection: sqlite3.Connection, wanted: Wanted, viewer: Viewer, *, before: int | None = None, limit: int
) -> list[Listed]:
    """Return actions that `viewer` may know of, newest first; only those before the entry `before`."""
    conditions, parameters = _conditions(connection, wanted, viewer)
    if before is not None:
        conditions.append("seq < :before")
    found = connection.execute(
        f"{LISTED} WHERE {' AND '.join([*conditions, SHOWN])} ORDER BY seq DESC LIMIT :limit",
        {**viewer.parameters, **parameters, "before": before, "limit": limit},
    )
    return [Listed(*row) for row in found]


def last(connection: sqlite3.Connection) -> int:
    """Return the number of the newest entry of the journal, 0 without any."""
    found: int = connection.execute("SELECT ifnull(max(seq), 0) FROM action").fetchone()[0]
    return found


def is_entry(connection: sqlite3.Connection, seq: int) -> bool:
    """Tell whether the journal has an entry with that number."""
    return connection.execute("SELECT 1 FROM action WHERE seq = ?", (seq,)).fetchone() is not None


def article_of(connection: sqlite3.Connection, layer: str) -> tuple[str, str, str | None] | None:
    """Return the article (id) of the layer with that id, its kind, and the name of its owner; None without it."""
    row: tuple[str, str, str | None] | None = connection.execute(
        "SELECT article.id, kind, name FROM layer JOIN article ON article.number = layer.article "
        "LEFT JOIN annotator ON annotator.id = layer.annotator WHERE layer.id = ?",
        (layer,),
    ).fetchone()
    return row


def layer_of_span(connection: sqlite3.Connection, span: str) -> str | None:
    """Return the layer (id) of a span that is there, or was when it was last touched alone; None for an unknown one."""
    row = connection.execute(
        "SELECT layer.id FROM span JOIN layer ON layer.number = span.layer WHERE span.id = :span UNION ALL "
        "SELECT json_extract(ifnull(after, before), '$.layer') FROM change "
        "WHERE entity_id = :span AND entity = 'span' LIMIT 1",
        {"span": span},
    ).fetchone()
    return row[0] if row else None


def _conditions(connection: sqlite3.Connection, wanted: Wanted, viewer: Viewer) -> tuple[list[str], dict[str, object]]:
    parts: Sequence[tuple[object, str]] = (
        (wanted.annotator, "action.annotator = :wanted_annotator"),
        (wanted.kinds, "kind IN (SELECT value FROM json_each(:kinds))"),
        (wanted.not_kinds, "kind NOT IN (SELECT value FROM json_each(:not_kinds))"),
        (wanted.article, _OF_ARTICLE),
        (wanted.since, "at >= :since"),
        (wanted.until, "at < :until"),
        (wanted.after is not None, "seq > :after"),
        (wanted.seq is not None, "seq = :seq"),
        (wanted.span, f"({OF_SPAN} OR {_ABOUT_SPAN})"),
    )
    conditions = [sql for value, sql in parts if value]
    parameters: dict[str, object] = {
        "wanted_annotator": wanted.annotator,
        "kinds": dump(sorted(wanted.kinds)),
        "not_kinds": dump(sorted(wanted.not_kinds)),
        "article": wanted.article,
        "since": wanted.since,
        "until": wanted.until,
        "after": wanted.after,
        "seq": wanted.seq,
        "span": wanted.span,
        "layer": wanted.layer,
    }
    needle = wanted.text.strip()
    if needle:
        connection.create_function("folded_contains", 2, _folded_contains, deterministic=True)
        conditions.append(_OF_TEXT if len(needle) >= _SHORTEST_WORD else _OF_SHORT_TEXT)
        parameters["needle"] = needle.casefold()
        parameters["like"] = "%" + needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        parameters["found"] = dump(articles.ids(connection, viewer.annotator, text=needle))
    return conditions, parameters


_ABOUT_SPAN = """seq IN (SELECT action FROM change WHERE entity_id IN (
SELECT id FROM verdict WHERE layer = :layer AND span = :span
UNION SELECT id FROM comment WHERE layer = :layer AND span = :span
UNION SELECT made.id FROM layer AS own JOIN layer AS gold ON gold.article = own.article AND gold.kind = 'gold'
JOIN span AS made ON made.layer = gold.number WHERE own.id = :layer AND instr(made.provenance, :span) > 0))"""
"""What reviewers said about the span, and the gold that came of it."""
_LAYERS = "SELECT layer.id FROM layer JOIN article ON article.number = layer.article WHERE article.id = :article"
_OF_ARTICLE = f"""(article = :article OR seq IN (SELECT action FROM change WHERE entity_id = :article
OR entity_id IN ({_LAYERS}) OR entity_id IN (SELECT span.id FROM span JOIN layer ON layer.number = span.layer
WHERE layer.id IN ({_LAYERS}))))"""  # noqa: S608 (constant text)

_NOTED = "(note IS NOT NULL AND folded_contains(note, :needle))"
_OF_SHORT_TEXT = f"({_NOTED} OR article IN (SELECT value FROM json_each(:found)))"  # noqa: S608 (constant text)
_OF_TEXT = f"""({_NOTED} OR article IN (SELECT value FROM json_each(:found))
OR seq IN (SELECT action FROM change WHERE entity_id IN (SELECT span.id FROM span
JOIN layer ON layer.number = span.layer JOIN article ON article.number = layer.article
WHERE surface LIKE :like ESCAPE '\\' AND (layer.annotator IS :viewer
OR article.id NOT IN (SELECT value FROM json_each(:hidden))))))"""  # noqa: S608 (constant text)
"""Words of others in articles that must not be seen yet find nothing."""


def _folded_contains(value: str, needle: str) -> bool:
    return needle in value.casefold()
