"""Backups on the command line: list, restore, put in the project's place; reading out a damaged project."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from wortlaut import assets
from wortlaut.messages import LANGUAGES
from wortlaut.session.session import Session


def valid(name, text):
    value = json.loads(text)
    jsonschema.validate(value, json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text("utf-8")))
    return value


@pytest.fixture
def backed_up(cli, project, tmp_path):
    """A project with an article more than its one backup."""
    more = tmp_path / "more.txt"
    more.write_text("Noch ein Artikel.", encoding="utf-8")
    assert cli("import", project, more).code == 0
    return project


def test_backups_are_listed(cli, backed_up):
    (row,) = valid("backups", cli("backups", backed_up, "--json").out)
    assert (row["number"], row["kind"], row["articles"], row["same_course"]) == (1, "import", 12, True)
    assert sum(row["labels"].values()) == row["spans"] > 0
    assert row["bytes"] == Path(row["path"]).stat().st_size
    for language in LANGUAGES:
        answer = cli("--lang", language, "backups", backed_up)
        assert answer.code == 0
        assert "12 " in answer.out


def test_a_backup_becomes_a_new_file(cli, backed_up):
    assert cli("restore", backed_up, "--to", "again.wortlaut").code == 0
    assert len(json.loads(cli("articles", "again.wortlaut", "--json").out)) == 12
    assert len(json.loads(cli("articles", backed_up, "--json").out)) == 13
    assert cli("restore", backed_up, "--to", "again.wortlaut").code == 3
    assert cli("restore", backed_up, "--backup", "1", "--to", "third.wortlaut").code == 0
    for name in ("7", "²", "9" * 5000, "x" * 5000):
        assert cli("restore", backed_up, "--backup", name, "--to", "fourth.wortlaut").code == 3


def test_a_backup_takes_the_place_of_the_project_only_when_told_to(cli, backed_up):
    assert cli("restore", backed_up).code == 2
    assert cli("restore", backed_up, "--replace", "--to", "x.wortlaut").code == 2
    assert len(json.loads(cli("articles", backed_up, "--json").out)) == 13
    answer = cli("restore", backed_up, "--replace")
    assert answer.code == 0
    assert len(json.loads(cli("articles", backed_up, "--json").out)) == 12
    (kept,) = Path().glob("p (*).wortlaut")
    assert kept.name in answer.out
    assert len(json.loads(cli("articles", kept, "--json").out)) == 13


def test_an_open_project_is_not_replaced(cli, backed_up):
    session = Session.open(backed_up, "Mia")
    before = hashlib.sha256(backed_up.read_bytes()).hexdigest()
    try:
        assert cli("restore", backed_up, "--replace").code == 4
    finally:
        session.close()
    assert hashlib.sha256(backed_up.read_bytes()).hexdigest() == before
    assert list(Path().glob("p (*).wortlaut")) == []
    assert list(Path().glob(".*")) == []


def test_backups_of_a_damaged_project_are_found(cli, backed_up):
    backed_up.write_bytes(b"\0" * 5000)
    assert [row["number"] for row in valid("backups", cli("backups", backed_up, "--json").out)] == [1]
    assert cli("restore", backed_up, "--replace").code == 0
    assert len(json.loads(cli("articles", backed_up, "--json").out)) == 12
    assert cli("backups", "nowhere.wortlaut").code == 3


def test_an_import_without_room_for_a_backup_goes_on_and_says_so(cli, project, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "backups").write_text("no folder")
    more = tmp_path / "more.txt"
    more.write_text("Noch ein Artikel.", encoding="utf-8")
    answer = cli("import", project, more)
    assert answer.code == 0
    assert "no backup" in answer.err
    assert len(json.loads(cli("articles", project, "--json").out)) == 13


def test_a_damaged_project_is_read_out(cli, project):
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("UPDATE text SET body = body || 'x' WHERE number = 3")
        connection.commit()
    assert cli("check", project).code == 5
    value = valid("salvage", cli("salvage", project, "--to", "saved.wortlaut", "--json").out)
    assert (value["articles"], value["with_history"]) == (11, False)
    assert "article" in {loss["code"] for loss in value["losses"]}
    assert cli("check", "saved.wortlaut").code in (0, 1)
    for language in LANGUAGES:
        answer = cli("--lang", language, "salvage", project, "--to", f"{language}.wortlaut")
        assert answer.code == 1
        assert "11 " in answer.out
    assert cli("salvage", project, "--to", "saved.wortlaut").code == 3
