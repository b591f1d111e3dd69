"""wortlaut release."""

import json
from pathlib import Path

import jsonschema
import pytest

from wortlaut import assets


def schema(name):
    return json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text(encoding="utf-8"))


def test_the_result_as_json(cli, project):
    dry = cli("release", project, "--to", "out", "--dry-run", "--json")
    assert dry.code == 0, dry.err
    row = json.loads(dry.out)
    jsonschema.validate(row, schema("release"))
    assert (row["written"], row["files"], row["numbers"], row["new"]) == (False, [], None, 5)
    assert not Path("out").exists()
    done = json.loads(cli("release", project, "--to", "out", "--json").out)
    jsonschema.validate(done, schema("release"))
    assert (done["written"], done["articles"], done["splits"]) == (True, 5, row["splits"])
    told = json.loads(Path("out/manifest.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema("release-manifest"))
    assert done["files"][:-1] == told["files"]
    assert done["numbers"] == told["numbers"]
    again = json.loads(cli("release", project, "--to", "out", "--overwrite", "--json").out)
    assert again["new"] == 0
    assert again["files"] == done["files"]


@pytest.mark.parametrize(("language", "words"), [("de", "5 Artikel herausgegeben"), ("en", "5 articles released")])
def test_the_result_in_words(cli, project, language, words):
    answer = cli("--lang", language, "release", project, "--to", "out", "--shares", "60,20,20", "--seed", "3")
    assert answer.code == 0
    assert words in answer.out
    assert "license_articles" in answer.out
    assert answer.err == ""


@pytest.mark.parametrize("shares", ["80,20", "a,b,c", "0,50,50", "-1,1,1", "nan,1,1", "inf,1,1", ""])
def test_shares_that_make_no_sense(cli, project, shares):
    answer = cli("release", project, "--to", "out", "--shares", shares)
    assert answer.code == 2
    assert "--shares" in answer.err
    assert not Path("out").exists()


def test_findings_of_a_dry_run(cli, project):
    line = {
        "format": "wortlaut/1",
        "text": "Das Ministerium sagt nichts.",
        "layer": {"annotator": "gold", "kind": "gold"},
    }
    span = {
        "id": "0190f000-0000-7000-8000-000000000001",
        "label": "quote",
        "start": 6,
        "end": 20,
        "fragments": [[6, 20]],
    }
    Path("wrong.jsonl").write_text(json.dumps({**line, "spans": [{**span, "surface": [line["text"][6:20]]}]}), "utf-8")
    assert cli("import", project, "wrong.jsonl").code == 0
    answer = cli("release", project, "--to", "out", "--dry-run")
    assert answer.code == 1
    assert "wortlaut check" in answer.out
    refused = cli("release", project, "--to", "out")
    assert (refused.code, refused.out) == (3, "")
    assert len(refused.err.split(";")) == 3


def test_unknown_articles_annotators_and_sources(cli, project):
    for more in (["--leave-out", "0" * 16], ["--as", "nobody"], ["--hold-out", "nowhere"], ["--layer", "machine"]):
        assert cli("release", project, "--to", "out", *more).code == 2
    assert not Path("out").exists()


def test_options_reach_the_release(cli, project):
    Path("card.toml").write_text('name = "Deiche"\n', encoding="utf-8")
    assert cli("release", project, "--to", "one").code == 0
    more = ["--text-free", "--pseudonyms", "--group-by-quote", "--card", "card.toml", "--previous", "one"]
    assert cli("release", project, "--to", "two", *more).code == 0
    told = json.loads(Path("two/manifest.json").read_text(encoding="utf-8"))
    assert (told["edition"], told["pseudonyms"], told["name"]) == ("text_free", True, "Deiche")
    assert told["split"]["group_by_quote"]
    assert Path("two/restore_text.py").exists()
    assert "articles changed: 0" in Path("two/CHANGELOG.md").read_text(encoding="utf-8")


def test_formats_beside_the_lines_and_two_releases_compared(cli, project):
    assert cli("release", project, "--to", "one", "--also", "conll").code == 0
    assert Path("one/formats/conll/train.conll").exists()
    assert cli("release", project, "--to", "two", "--reassign", "--shares", "1,1,1", "--seed", "5").code == 0
    answer = cli("release-diff", "one", "two", "--json")
    assert answer.code == 0
    row = json.loads(answer.out)
    jsonschema.validate(row, schema("release-diff"))
    assert [row["added"], row["removed"], row["changed"]] == [0, 0, 0]
    moved = [item["article"] for item in row["articles"] if item["change"] == "moved"]
    assert len(moved) == row["moved"] > 0
    said = cli("release-diff", "one", "two").out
    assert all(article in said for article in moved)
    assert cli("release-diff", "one", "nowhere").code == 3
    assert cli("release", project, "--to", "three", "--also", "conll", "--text-free").code == 2
    assert cli("release", project, "--to", "three", "--also", "jsonl").code == 2
    assert not Path("three").exists()
