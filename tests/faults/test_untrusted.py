"""Rows D of the fault list: project files that somebody made to do harm. Nothing in them is run, painted or spread."""

import hashlib
import json
import shutil
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from faults.command_line import call
from faults.hostile_projects import ENDLESS
from faults.long_fuzz_project import fuzz
from wortlaut.domain.scheme import MAX_LABELS, Scheme, SchemeError, scheme_from_data
from wortlaut.errors import DamagedError
from wortlaut.session.session import Session
from wortlaut.store.schema import TABLES

SECONDS = 5
"""A hostile file may take so long to be refused, on a slow machine."""


def refused(path: Path, codes: Sequence[int], but: Sequence[str] = ()) -> list[str]:
    """Nothing opens the project, `but` for commands that need not see it; the file stays as it is.

    Returns what each command said.
    """
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    target = path.with_name("target.wortlaut")
    path.with_name("text.txt").write_text("Ein Text.", encoding="utf-8")
    began = time.process_time()
    said = []
    for arguments in (
        ("export", path, "--to", path.with_name("out.jsonl")),
        ("merge", target, path),
        ("import", path, path.with_name("text.txt")),
        ("backup", path, "--to", path.with_name("backup.wortlaut")),
    ):
        answer = call(*arguments)
        if arguments[0] not in but:
            assert answer.code in codes, answer
            assert answer.out == ""
            said.append(answer.err)
    assert time.process_time() - began < SECONDS
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert not path.with_name("out.jsonl").exists()
    return said


@pytest.fixture
def tagged(sound: Path, tmp_path: Path) -> Path:
    """A copy of a sound project, to be made unsound; an empty one lies beside it."""
    for name in ("p.wortlaut", "target.wortlaut"):
        shutil.copy(sound / name, tmp_path / name)
    return tmp_path / "p.wortlaut"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a closed project of two articles, each with two spans and a link, and an empty project."""
    folder = tmp_path_factory.mktemp("sound")
    path = folder / "p.wortlaut"
    lines = []
    for number in range(2):
        text = f"Nora Grün sagte 🌉, die Brücke {number} werde gebaut."
        ids = [f"0190f000-0000-7000-8000-0000000000{number}{place}" for place in range(3)]
        spans = [
            {"id": ids[0], "label": "actor", "fragments": [[0, 9]], "surface": [text[0:9]]},
            {"id": ids[1], "label": "quote", "fragments": [[19, 29], [32, 37]], "surface": [text[19:29], text[32:37]],
             "attributes": {"type": "indirect"}},
        ]  # fmt: skip
        links = [{"id": ids[2], "type": "speaker", "from": ids[1], "to": ids[0]}]
        lines.append({"format": "wortlaut/1", "sources": [f"{number}.txt"], "text": text,
                      "layer": {"annotator": "anna"}, "spans": spans, "links": links})  # fmt: skip
    (folder / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    for name in ("p.wortlaut", "target.wortlaut"):
        assert call("new", folder / name).code == 0
    assert call("import", path, folder / "in.jsonl").code == 0
    return folder


def run(path: Path, *statements: str) -> None:
    """Change a project with plain SQLite and every protection off."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("ignore_check_constraints = ON", "writable_schema = ON", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON action BEGIN DELETE FROM span; END",
        "CREATE TRIGGER t INSTEAD OF INSERT ON span_view BEGIN DELETE FROM span; END",
        "CREATE TRIGGER t BEFORE UPDATE ON layer BEGIN UPDATE text SET body = 'x'; END",
    ],
)
def test_D1_a_trigger_is_refused_before_it_can_fire(tagged: Path, statement: str) -> None:
    run(tagged, statement)
    for line in refused(tagged, [3]):
        assert "(t)" in line


@pytest.mark.parametrize("name", ["another", "span_view", "second_pass"])
def test_D2_an_endless_view_is_refused_at_once(tagged: Path, name: str) -> None:
    run(tagged, f"DROP {'TABLE' if name in TABLES else 'VIEW'} IF EXISTS {name}", f"CREATE VIEW {name} AS {ENDLESS}")
    for line in refused(tagged, [3]):
        assert name in line


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE setting ADD COLUMN g TEXT AS (upper(value)) VIRTUAL",
        "CREATE INDEX i ON span (upper(surface))",
        "CREATE VIRTUAL TABLE w USING fts5 (body)",
        "CREATE TABLE t (x CHECK (length(hex(zeroblob(1000))) > 0))",
        "UPDATE sqlite_schema SET sql = replace(sql, 'note TEXT', 'note TEXT DEFAULT (random())') WHERE name = 'span'",
        "UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'span'",
        "UPDATE sqlite_schema SET sql = replace(sql, 'unicode61', 'trigram') WHERE name = 'text_search'",
        "DROP TABLE assignment",
    ],
)
def test_D3_another_schema_is_refused(tagged: Path, statement: str) -> None:
    run(tagged, statement)
    refused(tagged, [3, 5])


def test_D3_a_search_index_of_somebody_else_finds_nothing_wrong(tagged: Path) -> None:
    run(tagged, "DELETE FROM text_search_data", "INSERT INTO text_search_data VALUES (1, x'ff00ff'), (10, x'00')")
    session = Session.open(tagged, "anna", verify=False)
    try:
        found = session.search("Brücke")
    except DamagedError:
        found = []
    finally:
        session.close()
    assert all("Brücke" in around for _, _, around in found)


WRONG = {
    "not UTF-8": "UPDATE span SET note = CAST(x'fffe' AS TEXT)",
    "bytes": "UPDATE span SET note = x'ff00'",
    "nothing": "UPDATE span SET label = NULL",
    "text for a number": "UPDATE span SET start = 'x'",
    "too large": 'UPDATE span SET "end" = 9223372036854775807',
    "no JSON": "UPDATE span SET attributes = '[['",
    "other JSON": "UPDATE span SET attributes = '[]'",
    "deep JSON": "UPDATE span SET extra = '" + "[" * 5000 + "]" * 5000 + "'",
    "no parts": "UPDATE span SET fragments = '[]' WHERE fragments IS NOT NULL",
    "no origin": "UPDATE span SET origin = 'nowhere'",
    "no date": "UPDATE article SET date = 'yesterday'",
    "no object": "UPDATE article SET meta = '1'",
    "no name": "UPDATE annotator SET name = x'0a' || 'x'",
    "a path": "UPDATE source SET name = '../../etc/passwd'",
    "no scheme": "UPDATE scheme SET data = '{}'",
    "no moment": "UPDATE layer SET submitted_at = 'soon'",
}


@pytest.mark.parametrize("wrong", WRONG)
def test_D4_values_of_a_wrong_kind_are_damage_with_their_place(tagged: Path, wrong: str) -> None:
    statement = WRONG[wrong]
    table = statement.split()[1]
    loose = TABLES[table].replace(") STRICT, ", ") ").replace(") STRICT", ")").replace(" NOT NULL", "")
    where = "" if "WHERE" in statement else f" WHERE rowid = (SELECT min(rowid) FROM {table})"
    where = "" if "WITHOUT ROWID" in TABLES[table] else where
    run(tagged, f"UPDATE sqlite_schema SET sql = '{loose.replace(chr(39), chr(39) * 2)}' WHERE name = '{table}'")
    run(tagged, statement + where)
    run(
        tagged, f"UPDATE sqlite_schema SET sql = '{TABLES[table].replace(chr(39), chr(39) * 2)}' WHERE name = '{table}'"
    )
    refused(tagged, [5])
    answer = call("check", tagged, "--json")
    assert answer.code == 5, answer
    if answer.out:
        assert json.loads(answer.out)


BENT = {
    "before the text": "UPDATE span SET start = -1 WHERE label = 'actor'",
    "backwards": 'UPDATE span SET start = "end", "end" = start WHERE label = \'actor\'',
    "behind the text": "UPDATE span SET \"end\" = 4000 WHERE label = 'actor'",
    "parts that cross": "UPDATE span SET fragments = '[[19,30],[25,37]]' WHERE label = 'quote'",
    "parts of half a number": "UPDATE span SET fragments = '[[19,29.5],[32,37]]' WHERE label = 'quote'",
    "no article": "DELETE FROM article",
    "no layer": "UPDATE span SET layer = 99",
    "a link to itself": "UPDATE link SET target = source",
    "a link to nothing": "UPDATE link SET target = 'x'",
    "a link into another article": "UPDATE link SET target = (SELECT max(id) FROM span WHERE label = 'actor')",
    "no annotator": "UPDATE layer SET annotator = NULL",
    "an action that undoes itself": "UPDATE action SET undoes = seq",
}


@pytest.mark.parametrize("bent", BENT)
def test_D5_spans_outside_the_text_are_listed_never_painted_never_exported(tagged: Path, bent: str) -> None:
    run(tagged, BENT[bent])
    refused(tagged, [5], but=("backup",) if "action" in bent else ())  # a copy of the journal as it is
    assert call("check", tagged).code == 5
    session = Session.open(tagged, "anna", verify=False)  # as the window opens it
    try:
        for article in session.article_ids():
            try:
                session.open_article(article)
            except DamagedError:
                continue
            assert session.article is not None
            assert session.content is not None
            for span in session.content.ordered():
                assert 0 <= span.start < span.end <= len(session.article.text)
            for link in session.content.links.values():
                assert {link.source, link.target} <= session.content.spans.keys()
        with pytest.raises(DamagedError):
            session.settle()
    finally:
        session.close()


def test_D5_an_offset_within_an_emoji_is_no_place(tagged: Path, tmp_path: Path) -> None:
    """Offsets count code points: counted in halves of UTF-16, what stands behind an emoji is somewhere else."""
    text = "🌉 Die Brücke bleibt"
    line = {"format": "wortlaut/1", "text": text, "layer": {"annotator": "anna"}, "spans": [
        {"id": "0190f000-0000-7000-8000-000000000009", "label": "actor", "fragments": [[3, 13]],
         "surface": ["Die Brücke"]}]}  # fmt: skip
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    answer = call("import", tagged, tmp_path / "a.jsonl")
    assert answer.code == 3
    assert "2–12" in answer.err


def test_D6_limits_of_a_scheme(scheme: Scheme) -> None:
    data: dict[str, Any] = json.loads(json.dumps(dict(scheme.data)))
    label = data["labels"][0]
    many = [{**label, "id": f"l{number}", "keys": []} for number in range(100_000)]
    for wrong in ({**data, "labels": many}, {**data, "labels": [{**label, "id": "x" * 1_000_000}]}):
        with pytest.raises(SchemeError):
            scheme_from_data(wrong)
    assert len(many) > MAX_LABELS


def test_D6_ten_thousand_columns_and_a_huge_value_are_refused(tagged: Path) -> None:
    columns = ", ".join(f"c{number}" for number in range(1_999))  # more are beyond SQLite itself
    run(tagged, f"CREATE TABLE wide ({columns})")
    refused(tagged, [3])
    run(tagged, "DROP TABLE wide", "UPDATE annotator SET name = hex(zeroblob(500000))")
    refused(tagged, [5])


def test_D7_mutated_files_neither_crash_nor_hang_nor_change(tmp_path: Path) -> None:
    outcomes = fuzz(tmp_path, seed=7, enough=lambda number: number >= 6)
    assert outcomes.faults == []
    assert outcomes.cases == 6
