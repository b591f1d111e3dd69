"""Makes hostile project files: damaged bytes, foreign objects, values of the wrong type or meaning."""

import json
import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from faults.hostile_bytes import changed_json, nasty_value
from faults.nasty_texts import NAMES, NUMBERS, TEXTS
from wortlaut.store.schema import TABLES

PAGE = 4096
ENDLESS = "WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT n FROM x"
OBJECTS: dict[str, tuple[str, ...]] = {
    "trigger": ("CREATE TRIGGER t AFTER INSERT ON action BEGIN DELETE FROM span; END",),
    "trigger on update": ("CREATE TRIGGER t AFTER UPDATE ON layer BEGIN DELETE FROM link; END",),
    "endless view": (f"CREATE VIEW v AS {ENDLESS}",),
    "our view, endless": ("DROP VIEW span_view", f"CREATE VIEW span_view AS {ENDLESS}"),
    "view for a table": ("DROP TABLE second_pass", f"CREATE VIEW second_pass AS {ENDLESS}"),
    "generated column": ("ALTER TABLE setting ADD COLUMN g TEXT AS (upper(value)) VIRTUAL",),
    "more columns": tuple(f"ALTER TABLE setting ADD COLUMN c{number} TEXT" for number in range(50)),
    "index on an expression": ("CREATE INDEX i ON span (upper(surface))",),
    "partial index": ("CREATE UNIQUE INDEX i ON span (id) WHERE label = 'quote'",),
    "virtual table": ("CREATE VIRTUAL TABLE w USING fts5 (body)",),
    "other virtual table": ("CREATE VIRTUAL TABLE w USING rtree (id, a, b)",),
    "search without texts": ("DROP TABLE text_search", "CREATE TABLE text_search (body TEXT)"),
    "table": ("CREATE TABLE foreign_thing (x)",),
    "no table": ("DROP TABLE assignment",),
    "statistics": ("ANALYZE",),
    "automatic numbers": ("CREATE TABLE n (i INTEGER PRIMARY KEY AUTOINCREMENT)",),
}
_JSON_COLUMNS = (
    ("article", "meta"), ("layer", "read"), ("layer", "extra"), ("layer", "counts"), ("span", "fragments"),
    ("span", "attributes"), ("span", "guessed"), ("span", "provenance"), ("span", "extra"), ("span", "surface"),
    ("link", "extra"), ("submission", "content"), ("change", "before"), ("change", "after"), ("scheme", "data"),
    ("setting", "value"), ("decision", "data"), ("verdict", "correction"),
)  # fmt: skip
_MEANT = (
    ("span", "start"), ("span", "end"), ("span", "label"), ("span", "id"), ("span", "origin"), ("span", "note"),
    ("span", "confidence"), ("span", "layer"), ("link", "source"), ("link", "target"), ("link", "type"),
    ("layer", "kind"), ("layer", "state"), ("layer", "version"), ("layer", "annotator"), ("layer", "submitted_at"),
    ("article", "title"), ("article", "date"), ("article", "language"), ("article", "characters"),
    ("article", "first_words"), ("source", "name"), ("source", "date"), ("source", "header"), ("source", "encoding"),
    ("annotator", "name"), ("annotator", "id"), ("action", "at"), ("action", "kind"), ("action", "hash"),
    ("undo_entry", "action"), ("undo_entry", "state"), ("text", "body"),
)  # fmt: skip


def flipped(path: Path, rng: random.Random) -> None:
    """Flip some bits."""
    data = bytearray(path.read_bytes())
    for _ in range(rng.choice((1, 1, 4, 50))):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    path.write_bytes(data)


def header_changed(path: Path, rng: random.Random) -> None:
    """Change the first 100 bytes, which say what kind of file it is."""
    data = bytearray(path.read_bytes())
    for _ in range(rng.randint(1, 3)):
        data[rng.randrange(16, 100)] = rng.choice((0, 1, 2, 4, 64, 127, 255, rng.randrange(256)))
    path.write_bytes(data)


def resized(path: Path, rng: random.Random) -> None:
    """Cut the file, or put something behind it."""
    data = path.read_bytes()
    if rng.random() < 0.6:
        path.write_bytes(data[: rng.choice((0, 1, 50, 100, PAGE, len(data) // 2, len(data) - 100, len(data) - PAGE))])
    else:
        path.write_bytes(data + rng.choice((b"\0", b"x" * 100, bytes(PAGE), rng.randbytes(PAGE))))


def spliced(path: Path, rng: random.Random) -> None:
    """Put pages in the place of others, or zeros, or noise."""
    data = bytearray(path.read_bytes())
    pages = len(data) // PAGE
    for _ in range(rng.choice((1, 1, 3))):
        at, other = rng.randrange(pages) * PAGE, rng.randrange(pages) * PAGE
        new = rng.choice((bytes(data[other : other + PAGE]), bytes(PAGE), rng.randbytes(PAGE)))
        cut = rng.choice((PAGE, PAGE, 100))
        data[at : at + cut] = new[:cut]
    path.write_bytes(data)


def with_objects(path: Path, rng: random.Random) -> None:
    """Add what the schema does not know, or take away what it does."""
    with suppress(sqlite3.OperationalError):  # older projects have not all tables
        _run(path, OBJECTS[rng.choice(sorted(OBJECTS))])


def with_other_sql(path: Path, rng: random.Random) -> None:
    """Write other SQL into the schema behind SQLite's back."""
    name = rng.choice(sorted(TABLES))
    sql = TABLES[name]
    others = (
        sql.replace("NOT NULL", "NOT NULL DEFAULT (hex(randomblob(9)))", 1),
        sql.replace(" STRICT", ""),
        sql.replace("TEXT", "TEXT COLLATE nothing", 1),
        sql + " ",
        f"CREATE TABLE {name} (",
        "CREATE TABLE x AS SELECT 1",
        f"CREATE VIRTUAL TABLE {name} USING nothing(x)",
        "",
    )
    with closing(_writable(path)) as connection:
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (rng.choice(others), name))
        if rng.random() < 0.3:
            connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (rng.randrange(20), name))


def of_wrong_type(path: Path, rng: random.Random) -> None:
    """Put values into tables that these do not allow: their definition is loosened for it and put back."""
    for _ in range(rng.choice((1, 1, 3))):
        table = rng.choice([name for name in sorted(TABLES) if _columns(path, name)])
        column = rng.choice(_columns(path, table))
        expression, value = rng.choice((
            ("?", None), ("?", b"\xff\xfe"), ("?", b""), ("?", 1), ("?", -1), ("?", 2**62), ("?", 0.5), ("?", "x"),
            ("?", ""), ("?", "\0"), ("CAST(? AS TEXT)", b"\xff\xfe\xed\xa0\x80"), ("CAST(? AS TEXT)", b"a\0b\xff"),
            ("?", "x" * 2_000_000), ("?", 1e400),
        ))  # fmt: skip
        _loosely(path, table, f'UPDATE "{table}" SET "{column}" = {expression}', (value,), rng)


def of_wrong_meaning(path: Path, rng: random.Random) -> None:
    """Put values into tables that fit the type of their column and make no sense."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        if rng.random() < 0.5:
            # projects of older versions lack some of them
            table, column = rng.choice([place for place in _JSON_COLUMNS if place[1] in _columns(path, place[0])])
            value: Any = _other_json(path, table, column, rng)
        else:
            table, column = rng.choice(_MEANT)
            value = rng.choice((*NUMBERS, *NAMES, *(one.text for one in TEXTS)))
        with suppress(sqlite3.Error, UnicodeError, OverflowError):
            _run(path, (f'UPDATE "{table}" SET "{column}" = ? WHERE {_some(rng)}',), (value,), foreign_keys=False)


def _other_json(path: Path, table: str, column: str, rng: random.Random) -> str:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(
            f'SELECT "{column}" FROM "{table}" WHERE "{column}" IS NOT NULL ORDER BY random() LIMIT 1'
        ).fetchone()
    if found is None or rng.random() < 0.2:
        return json.dumps(nasty_value(rng))
    return changed_json(str(found[0]).encode(), rng).decode("utf-8", "replace")


def bent(path: Path, rng: random.Random) -> None:
    """Spans and links that no program of ours makes: outside the text, crossing themselves, in circles, of nothing."""
    statements = (
        "UPDATE span SET start = -1 WHERE {some}",
        'UPDATE span SET start = "end", "end" = start WHERE {some}',
        'UPDATE span SET "end" = 100000000 WHERE {some}',
        'UPDATE span SET start = start + 1000000, "end" = "end" + 1000000 WHERE {some}',
        "UPDATE span SET fragments = '[[5,3],[3,5]]' WHERE {some}",
        "UPDATE span SET fragments = '[[0,1],[1,99999]]' WHERE {some}",
        "UPDATE span SET fragments = '[]' WHERE {some}",
        "UPDATE span SET layer = 4000 WHERE {some}",
        "UPDATE link SET target = source WHERE {some}",
        "UPDATE link SET source = target, target = source WHERE {some}",
        "DELETE FROM span WHERE {some}",
        "DELETE FROM layer WHERE {some}",
        "DELETE FROM article WHERE {some}",
        "DELETE FROM text WHERE {some}",
        "DELETE FROM annotator WHERE {some}",
        "DELETE FROM scheme",
        "DELETE FROM setting WHERE {some}",
        "UPDATE undo_entry SET undone_by = action WHERE {some}",
        "UPDATE action SET undoes = seq WHERE {some}",
        "UPDATE layer SET article = 1, annotator = NULL, kind = 'gold' WHERE {some}",
    )
    for _ in range(rng.choice((1, 1, 3))):
        statement = rng.choice(statements).format(some=_some(rng))
        with closing(_writable(path)) as connection, suppress(sqlite3.Error):
            connection.execute("PRAGMA ignore_check_constraints = ON")
            connection.execute(statement)


def _some(rng: random.Random) -> str:
    return rng.choice(("1", "random() % 3 = 0", "random() % 20 = 0"))


def _columns(path: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _writable(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    return connection


def _loosely(path: Path, table: str, statement: str, values: tuple[Any, ...], rng: random.Random) -> None:
    """Run a statement with a definition of the table that allows everything; the definition is put back."""
    sql = TABLES[table]
    loose = re.sub(r"CHECK \([^()]*(\([^()]*\)[^()]*)*\)|NOT NULL", "", sql)
    loose = loose.replace(") STRICT, ", ") ").replace(") STRICT", ")")
    for definition, run in ((loose, True), (sql, False)):
        with closing(_writable(path)) as connection:
            connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (definition, table))
        if run:
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                connection.execute("PRAGMA ignore_check_constraints = ON")
                with suppress(sqlite3.IntegrityError):
                    connection.execute(f"{statement} WHERE {_some(rng)}", values)


def _run(path: Path, statements: tuple[str, ...], values: tuple[Any, ...] = (), *, foreign_keys: bool = True) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        for statement in statements:
            connection.execute(statement, values)


CHANGES: dict[str, Callable[[Path, random.Random], None]] = {
    "bits": flipped,
    "header": header_changed,
    "size": resized,
    "pages": spliced,
    "objects": with_objects,
    "schema": with_other_sql,
    "types": of_wrong_type,
    "meanings": of_wrong_meaning,
    "bent": bent,
}
