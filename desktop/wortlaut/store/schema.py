"""The tables of a project file, what may stand in it besides, and how older ones become newer ones.

Everything a migration does is plain SQL, because a project is opened only when `sqlite_schema` holds exactly the SQL
that stands here: text that a library formats would change with its version.

No CHECK asks `json_valid`: with `trusted_schema=OFF` older SQLite refuses it in a schema. `check` looks instead.
"""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field

APPLICATION_ID = 0x574F5254
"""`WORT`, at byte 68 of the file."""

_FIRST_TABLES: Mapping[str, str] = {
    "_sqlite_migrations": """CREATE TABLE _sqlite_migrations (
    id INTEGER PRIMARY KEY,
    migration_set TEXT,
    name TEXT,
    applied_at TEXT,
    UNIQUE (migration_set, name)
)""",
    "setting": """CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "scheme": """CREATE TABLE scheme (
    reference TEXT PRIMARY KEY, -- name and version
    data TEXT NOT NULL
) STRICT""",
    "text": """CREATE TABLE text ( -- by content, never changed, never deleted: the journal refers to it by hash
    number INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    body TEXT NOT NULL
) STRICT""",
    "article": """CREATE TABLE article ( -- apart from text, so that lists touch no text
    number INTEGER PRIMARY KEY REFERENCES text (number),
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 16),
    text_sha256 TEXT NOT NULL,
    title TEXT,
    first_words TEXT NOT NULL,
    characters INTEGER NOT NULL CHECK (characters >= 0),
    language TEXT NOT NULL,
    date TEXT, -- of the first source
    meta TEXT NOT NULL
) STRICT""",
    "source": """CREATE TABLE source ( -- header + text is the decoded file
    article INTEGER NOT NULL REFERENCES article (number),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    header TEXT NOT NULL,
    date TEXT,
    encoding TEXT NOT NULL,
    bom INTEGER NOT NULL CHECK (bom IN (0, 1)),
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID""",
    "annotator": """CREATE TABLE annotator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE -- NFC, case folded
) STRICT""",
    "layer": """CREATE TABLE layer (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (number),
    annotator TEXT REFERENCES annotator (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'gold', 'machine')),
    state TEXT NOT NULL CHECK (state IN ('open', 'submitted', 'gold')),
    version INTEGER NOT NULL CHECK (version >= 0),
    scheme TEXT NOT NULL,
    guideline TEXT,
    seconds INTEGER CHECK (seconds >= 0),
    read TEXT NOT NULL,
    extra TEXT NOT NULL,
    submitted_at TEXT, -- UTC
    spans INTEGER NOT NULL DEFAULT 0,
    counts TEXT NOT NULL DEFAULT '{}' -- label to number of spans
) STRICT""",
    "submission": """CREATE TABLE submission ( -- a layer as it was when it was submitted
    layer INTEGER NOT NULL REFERENCES layer (number),
    version INTEGER NOT NULL,
    at TEXT NOT NULL, -- UTC
    scheme TEXT NOT NULL,
    guideline TEXT,
    seconds INTEGER,
    content TEXT NOT NULL,
    PRIMARY KEY (layer, version)
) STRICT""",
    "span": """CREATE TABLE span ( -- offsets are code points, half-open
    id TEXT PRIMARY KEY,
    layer INTEGER NOT NULL REFERENCES layer (number),
    label TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    fragments TEXT, -- [[start, end], ...] when there is more than one
    surface TEXT NOT NULL, -- text of the fragment; with several fragments a JSON array of their texts
    attributes TEXT NOT NULL,
    unsure INTEGER NOT NULL CHECK (unsure IN (0, 1)),
    note TEXT,
    origin TEXT NOT NULL,
    source TEXT,
    confidence REAL,
    guessed TEXT,
    provenance TEXT,
    precedent TEXT,
    extra TEXT
) STRICT""",
    "link": """CREATE TABLE link (
    id TEXT PRIMARY KEY,
    layer INTEGER NOT NULL REFERENCES layer (number),
    type TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES span (id) DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES span (id) DEFERRABLE INITIALLY DEFERRED,
    extra TEXT
) STRICT""",
    "action": """CREATE TABLE action ( -- the journal: append only, hash-chained
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL, -- UTC
    annotator TEXT,
    article TEXT, -- article id, when it is about one
    kind TEXT NOT NULL,
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1, 2)), -- 0 never, 1 from the history, 2 by the undo key
    undoes INTEGER REFERENCES action (seq), -- for undo and redo
    note TEXT,
    hash TEXT NOT NULL
) STRICT""",
    "change": """CREATE TABLE change ( -- what an action did, value by value
    number INTEGER PRIMARY KEY,
    action INTEGER NOT NULL REFERENCES action (seq) DEFERRABLE INITIALLY DEFERRED,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    before TEXT,
    after TEXT
) STRICT""",
    "undo_entry": """CREATE TABLE undo_entry ( -- derived from the journal
    action INTEGER PRIMARY KEY REFERENCES action (seq),
    annotator TEXT,
    by_key INTEGER NOT NULL CHECK (by_key IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
    undone_by INTEGER REFERENCES action (seq)
) STRICT""",
}

_REVIEW_TABLES: Mapping[str, str] = {
    "assignment": """CREATE TABLE assignment ( -- who is to annotate an article
    article TEXT NOT NULL REFERENCES article (id),
    annotator TEXT NOT NULL REFERENCES annotator (id),
    at TEXT NOT NULL, -- UTC
    "by" TEXT REFERENCES annotator (id),
    PRIMARY KEY (article, annotator)
) STRICT, WITHOUT ROWID""",
    "decision": """CREATE TABLE decision ( -- what became of a place that annotators read, alike or not
    article TEXT NOT NULL REFERENCES article (id),
    card TEXT NOT NULL,
    outcome TEXT NOT NULL,
    basis TEXT NOT NULL, -- digest of the readings it was made of
    decided_by TEXT REFERENCES annotator (id), -- NULL: pre-merged
    at TEXT NOT NULL, -- UTC
    reason TEXT,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    data TEXT NOT NULL,
    PRIMARY KEY (article, card)
) STRICT, WITHOUT ROWID""",
    "verdict": """CREATE TABLE verdict ( -- what a reviewer says about a span of a submission, which never changes
    id TEXT PRIMARY KEY,
    layer TEXT NOT NULL REFERENCES layer (id),
    version INTEGER NOT NULL CHECK (version > 0),
    span TEXT, -- id; NULL with a correction: a span to be added; NULL without: the layer as a whole
    reviewer TEXT NOT NULL REFERENCES annotator (id),
    state TEXT NOT NULL CHECK (state IN ('accepted', 'corrected', 'rejected', 'question')),
    correction TEXT, -- the span as it should be
    reason TEXT,
    at TEXT NOT NULL -- UTC
) STRICT, WITHOUT ROWID""",
    "comment": """CREATE TABLE comment (
    id TEXT PRIMARY KEY,
    layer TEXT NOT NULL REFERENCES layer (id),
    version INTEGER NOT NULL CHECK (version >= 0),
    span TEXT, -- id; NULL: about the article
    parent TEXT REFERENCES comment (id), -- the comment it answers
    author TEXT NOT NULL REFERENCES annotator (id),
    body TEXT NOT NULL,
    at TEXT NOT NULL, -- UTC
    resolved_at TEXT, -- UTC
    resolved_by TEXT REFERENCES annotator (id)
) STRICT, WITHOUT ROWID""",
    "second_pass": """CREATE TABLE second_pass ( -- an article shown to the same person again, without saying so
    article TEXT NOT NULL REFERENCES article (id),
    annotator TEXT NOT NULL REFERENCES annotator (id),
    shadow TEXT NOT NULL REFERENCES annotator (id), -- owns the second layer
    due TEXT NOT NULL, -- UTC
    PRIMARY KEY (article, annotator)
) STRICT, WITHOUT ROWID""",
}

TABLES: Mapping[str, str] = {**_FIRST_TABLES, **_REVIEW_TABLES}

_FIRST_INDEXES: Mapping[str, str] = {
    "layer_owner": "CREATE UNIQUE INDEX layer_owner ON layer (article, kind, ifnull(annotator, ''))",
    "layer_annotator": "CREATE INDEX layer_annotator ON layer (annotator, state)",
    "span_layer": "CREATE INDEX span_layer ON span (layer, start)",
    "link_layer": "CREATE INDEX link_layer ON link (layer)",
    "link_source": "CREATE INDEX link_source ON link (source)",
    "link_target": "CREATE INDEX link_target ON link (target)",
    "change_action": "CREATE INDEX change_action ON change (action)",
    "change_entity": "CREATE INDEX change_entity ON change (entity_id)",
    "undo_entry_annotator": "CREATE INDEX undo_entry_annotator ON undo_entry (annotator, by_key, state, action)",
}

_REVIEW_INDEXES: Mapping[str, str] = {
    "assignment_annotator": "CREATE INDEX assignment_annotator ON assignment (annotator)",
    "verdict_layer": "CREATE INDEX verdict_layer ON verdict (layer, version)",
    "comment_layer": "CREATE INDEX comment_layer ON comment (layer)",
    "comment_parent": "CREATE INDEX comment_parent ON comment (parent)",
    "second_pass_shadow": "CREATE INDEX second_pass_shadow ON second_pass (shadow)",
}

INDEXES: Mapping[str, str] = {**_FIRST_INDEXES, **_REVIEW_INDEXES}

VIEWS: Mapping[str, str] = {
    "span_view": """CREATE VIEW span_view AS
SELECT article.id AS article,
    (SELECT name FROM source WHERE source.article = article.number ORDER BY position LIMIT 1) AS source,
    ifnull(article.title, article.first_words) AS title,
    article.date AS date,
    ifnull(annotator.name, layer.kind) AS annotator,
    layer.kind AS kind,
    layer.state AS state,
    span.label AS label,
    span.start AS start,
    span."end" AS "end",
    CASE WHEN span.fragments IS NULL THEN span.surface
        ELSE (SELECT group_concat(value, ' … ') FROM json_each(span.surface)) END AS surface,
    span.attributes AS attributes,
    span.note AS note,
    span.id AS span
FROM span
JOIN layer ON layer.number = span.layer
JOIN article ON article.number = layer.article
LEFT JOIN annotator ON annotator.id = layer.annotator""",
}

SEARCH: Mapping[str, str] = {
    "text_search": "CREATE VIRTUAL TABLE text_search USING fts5("
    "body, content='text', content_rowid='number', tokenize='unicode61 remove_diacritics 2')",
}
_SHADOWS: Mapping[str, str] = {  # as FTS5 writes them
    "text_search_data": "CREATE TABLE 'text_search_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "text_search_idx": "CREATE TABLE 'text_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "text_search_docsize": "CREATE TABLE 'text_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "text_search_config": "CREATE TABLE 'text_search_config'(k PRIMARY KEY, v) WITHOUT ROWID",
}

Migration = tuple[str, Callable[[sqlite3.Connection], None]]
"""Name and what it does to a project of the version before; inside a transaction."""


def _initial(connection: sqlite3.Connection) -> None:
    for group in (_FIRST_TABLES, _FIRST_INDEXES, VIEWS, SEARCH):
        for name, sql in group.items():
            if name != "_sqlite_migrations":
                connection.execute(sql)


def _review(connection: sqlite3.Connection) -> None:
    for group in (_REVIEW_TABLES, _REVIEW_INDEXES):
        for sql in group.values():
            connection.execute(sql)


@dataclass(frozen=True)
class Schema:
    """One version of the project file: its number, its objects, and the migrations that lead there from nothing."""

    version: int
    objects: Mapping[str, str]
    """Name to exact SQL of every table, index, view and virtual table, shadow tables included."""
    migrations: tuple[Migration, ...] = field(default=(("001_initial", _initial), ("002_review", _review)))


CURRENT = Schema(version=2, objects={**TABLES, **INDEXES, **VIEWS, **SEARCH, **_SHADOWS})


def unknown_objects(connection: sqlite3.Connection, schema: Schema) -> list[str]:
    """Return the names of what is in the file but not in `schema`, has other SQL, or is missing."""
    found: dict[str, str] = {}
    for name, table, sql in connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema"):
        if sql is None and name.startswith("sqlite_autoindex_") and table in schema.objects:
            continue  # made by SQLite for PRIMARY KEY and UNIQUE
        found[name] = sql
    wrong = {name for name, sql in found.items() if schema.objects.get(name) != sql}
    return sorted(wrong | (schema.objects.keys() - found.keys()))


def unknown_in_older(connection: sqlite3.Connection, schema: Schema) -> list[str]:
    """Return like `unknown_objects` what should not be in a file of a version before `schema`, or is missing.

    What that version had is found by making an empty one: as many migrations as its number says lead there.
    """
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrate(made, Schema(version, {}, schema.migrations[:version]))
        rows = made.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return unknown_objects(connection, Schema(version, dict(rows) if version > 0 else {}))


def migrate(connection: sqlite3.Connection, schema: Schema) -> None:
    """Apply the migrations the file lacks and set its version; the caller holds the transaction."""
    from sqlite_utils import Database, Migrations  # 70 ms that opening a current project does not pay
    from sqlite_utils.db import Database as _Database

    database = Database(connection, execute_plugins=False)
    steps = Migrations("wortlaut")
    for name, change in schema.migrations:

        def step(db: _Database, change: Callable[[sqlite3.Connection], None] = change) -> None:
            change(db.conn)

        steps(name=name)(step)
    connection.execute(TABLES["_sqlite_migrations"].replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS", 1))
    steps.apply(database)
    connection.execute(f"PRAGMA user_version = {schema.version}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
