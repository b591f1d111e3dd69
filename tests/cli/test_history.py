"""history: what was done, newest first."""

import json
from pathlib import Path

import jsonschema

from store_helpers import article, import_articles, tag
from wortlaut import assets
from wortlaut.session.session import Session

ITEM = article()


def rows(answer):
    assert answer.code == 0, answer.err
    value = json.loads(answer.out)
    jsonschema.validate(value, json.loads(assets.resource("json-schema/history.schema.json").read_text("utf-8")))
    return value


def tagged(path: Path) -> str:
    """Let Mia tag an article; return the id of the span."""
    session = Session.open(path, "Mia")
    import_articles(session.project, ITEM)
    session.open_article(ITEM.id)
    span = tag(session, (4, 9))
    session.undo()
    session.redo()
    session.close()
    return span.id


def test_entries_come_newest_first_up_to_a_limit(cli):
    assert cli("new", "p.wortlaut").code == 0
    span = tagged(Path("p.wortlaut"))
    everything = rows(cli("history", "p.wortlaut", "--json"))
    assert [row["kind"] for row in everything] == ["redo", "undo", "tag", "open", "import", "create"]
    assert [row["seq"] for row in everything] == [6, 5, 4, 3, 2, 1]
    assert everything[2] == {**everything[2], "annotator": "Mia", "article": ITEM.id, "state": "done", "note": None}
    limited = cli("history", "p.wortlaut", "--json", "--limit", "2")
    assert rows(limited) == everything[:2]
    assert "--limit" in limited.err
    assert [row["kind"] for row in rows(cli("history", "p.wortlaut", "--json", "--span", span))] == [
        "redo",
        "undo",
        "tag",
    ]
    assert len(rows(cli("history", "p.wortlaut", "--json", "--article", ITEM.id))) == 5
    told = cli("--lang", "de", "history", "p.wortlaut").out
    assert "getaggt" in told
    assert "Projekt angelegt" in told
    assert told.splitlines()[-1] == "6 Einträge"


def test_what_must_not_be_seen_yet_is_left_out(cli):
    assert cli("new", "p.wortlaut").code == 0
    tagged(Path("p.wortlaut"))
    session = Session.open(Path("p.wortlaut"), "Ben")
    session.open_article(ITEM.id)
    session.settle()
    session.close()
    assert [row["annotator"] for row in rows(cli("history", "p.wortlaut", "--json"))].count("Mia") == 4
    mine = rows(cli("history", "p.wortlaut", "--json", "--as", "Ben"))
    assert [row["kind"] for row in mine] == ["open", "import", "create"]


def test_what_is_unknown_is_said(cli):
    assert cli("new", "p.wortlaut").code == 0
    assert cli("history", "p.wortlaut", "--article", "0" * 16).code == 3
    assert cli("history", "p.wortlaut", "--span", "nothing").code == 3
    assert cli("history", "p.wortlaut", "--as", "nobody").code == 2
    for limit in ("0", "9" * 30):
        assert cli("history", "p.wortlaut", "--limit", limit).code == 2
    assert cli("history", "missing.wortlaut").code == 3
