import json
from pathlib import Path

import jsonschema
import pytest

from wortlaut import assets
from wortlaut.cli.program import run

Capture = pytest.CaptureFixture[str]


def test_shipped_schemes_are_listed(capsys: Capture) -> None:
    assert run(["--lang", "de", "scheme"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("quote-actor-commitment-condition  1.2  Zitat, Akteur")
    assert lines[1] == "named-entities  1.0  Person, Organisation, Ort, Zeitangabe, Sonstiger Name"
    assert run(["scheme", "--json"]) == 0
    assert [one["labels"] for one in json.loads(capsys.readouterr().out)] == [4, 5]


def test_a_scheme_is_shown_and_told_as_json(capsys: Capture) -> None:
    assert run(["--lang", "en", "scheme", "named-entities"]) == 0
    out = capsys.readouterr().out
    assert "  3  place  Place\n       kind  Kind: country, city / town" in out
    assert "located_in  organization → place  is based in" in out
    assert run(["scheme", "named-entities", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    jsonschema.validate(facts, json.loads(assets.resource("json-schema/scheme-facts.schema.json").read_text("utf-8")))
    assert facts["labels"][0]["line_contrast"]["light"] > 10
    assert facts["colors"] == []


def test_a_project_is_made_of_a_shipped_scheme_and_gives_it_to_a_file(tmp_path: Path, capsys: Capture) -> None:
    project, out = tmp_path / "p.wortlaut", tmp_path / "out.json"
    assert run(["--lang", "en", "--annotator", "eva", "new", str(project), "--scheme", "named-entities"]) == 0
    assert "named-entities 1.0" in capsys.readouterr().out
    assert run(["scheme", str(project), "--export", str(out)]) == 0
    shipped = assets.resource("schemes/named-entities.json").read_text(encoding="utf-8")
    assert json.loads(out.read_text(encoding="utf-8")) == json.loads(shipped)
    assert run(["--lang", "en", "scheme", "named-entities", "--export", str(out)]) == 3
    assert "already exists" in capsys.readouterr().err
    assert run(["scheme", "named-entities", "--export", str(project), "--overwrite"]) == 3
    assert run(["scheme", "named-entities", "--export", str(out), "--overwrite"]) == 0
    assert run(["--annotator", "eva", "new", str(tmp_path / "q.wortlaut"), "--scheme", str(out)]) == 0


@pytest.mark.parametrize(("language", "said"), [("en", "is not a color"), ("de", "ist keine Farbe")])
def test_a_broken_file_is_refused_with_its_line(tmp_path: Path, capsys: Capture, language: str, said: str) -> None:
    text = assets.resource("schemes/named-entities.json").read_text(encoding="utf-8").replace("#756310", "olive")
    broken = tmp_path / "broken.json"
    broken.write_text(text, encoding="utf-8")
    line = next(number for number, row in enumerate(text.splitlines(), 1) if "olive" in row)
    for arguments in (
        ["scheme", str(broken), "--check"],
        ["new", str(tmp_path / "n.wortlaut"), "--scheme", str(broken)],
    ):
        assert run(["--lang", language, *arguments]) == 3
        told = capsys.readouterr().err
        assert f"broken.json:{line}:" in told
        assert "labels[1].light.accent" in told
        assert said in told
    assert not (tmp_path / "n.wortlaut").exists()


def test_colors_that_are_hard_to_tell_apart_are_findings(tmp_path: Path, capsys: Capture) -> None:
    data = json.loads(assets.resource("schemes/named-entities.json").read_text(encoding="utf-8"))
    data["labels"][1]["dark"] = data["labels"][0]["dark"]
    (tmp_path / "s.json").write_text(json.dumps(data), encoding="utf-8")
    assert run(["--lang", "en", "scheme", str(tmp_path / "s.json"), "--check"]) == 1
    caught = capsys.readouterr()
    assert "usable, 5 labels, 3 links" in caught.out
    assert "person, organization: in the theme “dark” the colors are hard to tell apart" in caught.err


@pytest.mark.parametrize("source", ["named-entitys", "missing.json", "missing.wortlaut"])
def test_what_is_not_there(source: str) -> None:
    assert run(["scheme", source]) == 3


def test_the_scheme_of_a_project_is_replaced_after_it_was_told_what_changes(cli, project, tmp_path: Path) -> None:
    told = cli("--annotator", "eva", "scheme", project, "--replace", "named-entities", "--dry-run")
    assert told.code == 0, told.err
    assert "would be named-entities 1.3; changed: 0 spans" in told.out
    assert "quote (" in told.out
    assert "quote-actor" in cli("scheme", project).out.splitlines()[0]
    assert "The scheme is named-entities 1.3 now" in cli("scheme", project, "--replace", "named-entities").out
    shown = cli("scheme", project).out
    assert shown.startswith("named-entities 1.3\n  1  person  Person")
    assert "–  quote  Quote  (retired)" in shown
    assert "stays as it is: Nothing to change" in cli("scheme", project, "--replace", str(project)).out
    assert cli("check", project).code in (0, 1)
