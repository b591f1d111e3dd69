"""`wortlaut check` and `wortlaut repair`: what they print, as words and as JSON, and how they end."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import jsonschema
import pytest

from wortlaut.session.acceptances import accept_problem
from wortlaut.session.annotate import create_span, reshape
from wortlaut.session.session import Session

ROOT = Path(__file__).resolve().parents[2]


def validated(answer, name):
    value = json.loads(answer.out)
    jsonschema.validate(value, json.loads((ROOT / f"resources/json-schema/{name}.schema.json").read_text("utf-8")))
    return value


def damage(path, script):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


@pytest.fixture
def small(cli):
    """A project with one article and nothing to find."""
    path = Path("p.wortlaut")
    Path("a.txt").write_text("Ein Artikel, sagte Ruy.\n", encoding="utf-8")
    assert cli("new", path).code == 0
    assert cli("import", path, "a.txt").code == 0
    return path


def test_a_sound_project_ends_with_0_and_lists_19_points(cli, small):
    found = validated(cli("check", small, "--json"), "check")
    assert [point["point"] for point in found["points"]] == list(range(1, 20))
    assert {point["state"] for point in found["points"][:18]} == {"passed"}
    assert found["findings"] == []
    told = cli("check", small, "--lang", "de")
    assert told.code == 0
    assert " 1  Aufbau der Datei: in Ordnung" in told.out
    assert len(told.out.splitlines()) == 20


def test_damage_ends_with_5_says_which_point_and_is_mended(cli, small):
    cli("backup", small, "--to", "b.wortlaut")
    damage(small, "UPDATE source SET encoding = ''")
    answer = cli("check", small, "--json")
    found = validated(answer, "check")
    assert answer.code == 5
    assert found["damaged"]
    assert {finding["point"] for finding in found["findings"]} == {13, 17}
    assert "17  The encoding of each source is recorded: found: 1" in cli("check", small).out

    offered = cli("repair", small)
    assert offered.code == 1
    assert "wortlaut repair p.wortlaut tables" in offered.out
    assert [one["repair"] for one in validated(cli("repair", small, "--json"), "repair")["offers"]] == ["tables"]
    mended = cli("repair", small, "tables", "--json")
    assert mended.code == 0
    (done,) = validated(mended, "repair")["mended"]
    assert Path(done["backup"]).exists()
    assert done["action"]
    assert cli("check", small).code == 0
    assert cli("repair", small).out.strip() == "Nothing (more) to mend"


def test_what_cannot_be_mended_says_so(cli, small):
    unknown = cli("repair", small, "everything")
    assert unknown.code == 2
    assert "texts, tables, links, search" in unknown.err
    nothing = cli("repair", small, "links")
    assert nothing.code == 3
    assert nothing.err.startswith("wortlaut: ")
    assert cli("repair", "missing.wortlaut").code == 3


def test_reading_commands_refuse_a_damaged_project(cli, small):
    damage(small, "UPDATE text SET body = body || 'x'")
    for command in (("export", small, "--to", "a.jsonl"), ("stats", small), ("articles", small)):
        assert cli(*command).code == 5
    assert not Path("a.jsonl").exists()


def test_hints_end_with_0_errors_with_1_and_a_checked_export_refuses_errors(cli):
    text = "Es regnet. „Wir bauen die Mole selbst“, sagte Ruy.\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", "a.txt")
    cli("export", "p.wortlaut", "--to", "a.jsonl")
    record = json.loads(Path("a.jsonl").read_text("utf-8"))

    def tagged(path, label, start, end):
        layer = {"annotator": "ben", "kind": "person", "state": "open", "version": 0, "scheme": "x"}
        span = {"id": "018f0000-0000-7000-8000-000000000001", "label": label, "start": start, "end": end}
        more = {"fragments": [[start, end]], "surface": [text[start:end]], "attributes": {}, "origin": "manual"}
        Path("t.jsonl").write_text(json.dumps({**record, "layer": layer, "spans": [{**span, **more}]}), "utf-8")
        cli("new", path)
        assert cli("import", path, "t.jsonl").code == 0

    tagged("hint.wortlaut", "actor", text.index("Ruy"), text.index("Ruy") + 3)
    answer = cli("check", "hint.wortlaut", "--json")
    (finding,) = validated(answer, "check")["findings"]
    assert (answer.code, finding["code"], finding["level"]) == (0, "quotation_untagged", "hint")
    assert text[slice(*finding["place"])] == "„Wir bauen die Mole selbst“"
    assert "11-38" in cli("check", "hint.wortlaut").out
    assert cli("export", "hint.wortlaut", "--to", "h.jsonl", "--check").code == 0

    tagged("error.wortlaut", "condition", 0, 9)
    assert cli("check", "error.wortlaut").code == 1
    refused = cli("export", "error.wortlaut", "--to", "e.jsonl", "--check")
    assert (refused.code, Path("e.jsonl").exists()) == (3, False)
    assert "2 errors stand in the layers" in refused.err
    assert cli("export", "error.wortlaut", "--to", "e.jsonl").code == 0


def test_what_was_accepted_is_counted_for_itself_and_given_with_its_reason(cli, small):
    text = "Ein Artikel, sagte Ruy.\n"
    session = Session.open(small, "anna")
    session.open_article(session.article_ids()[0])
    start = text.index("tikel")
    session.apply(create_span(session.content, text, session.scheme, "actor", [(start, start + 5)]))
    (problem,) = [one for one in session.problems() if one.code == "half_word"]
    accept_problem(session, problem, "Teil eines Namens")
    span = problem.spans[0]
    session.close()

    answer = cli("check", small, "--json")
    found = validated(answer, "check")
    (accepted,) = found["accepted"]
    assert (answer.code, found["findings"]) == (0, [])
    assert (accepted["code"], accepted["level"], accepted["spans"]) == ("half_word", "warning", [span])
    assert {**accepted["acceptance"], "at": ""} == {
        "reason": "Teil eines Namens", "by": "anna", "at": "", "holds": True,
    }  # fmt: skip
    told = cli("check", small)
    assert "(accepted by anna: Teil eines Namens)" in told.out
    assert "Accepted as they are: 1" in told.out
    assert "So akzeptiert: 1" in cli("--lang", "de", "check", small).out
    exported = cli("export", small, "--to", "a.jsonl", "--check")
    assert exported.code == 0
    assert "accepted as they are: 1" in exported.out + exported.err

    session = Session.open(small, "anna")
    session.open_article(session.article_ids()[0])
    session.apply(reshape(session.content, text, session.scheme, span, [(start + 1, start + 5)]))
    session.close()
    again = cli("check", small, "--json")
    (finding,) = validated(again, "check")["findings"]
    assert (again.code, finding["code"], finding["acceptance"]["holds"]) == (1, "half_word", False)
    assert "no longer accepted; anna had given a reason: Teil eines Namens" in cli("check", small).out
