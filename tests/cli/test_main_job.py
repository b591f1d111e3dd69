"""New, import, articles, export, stats, check, backup: the main job without a window."""

import hashlib
import json
from pathlib import Path

import jsonschema
import pytest

from wortlaut import assets

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def schema(name):
    return json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text(encoding="utf-8"))


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real articles are not beside the repository")
def test_the_real_articles(cli):
    assert cli("new", "p.wortlaut").code == 0
    assert cli("import", "p.wortlaut", SHARED).code == 0
    rows = json.loads(cli("articles", "p.wortlaut", "--json").out)
    assert [row["date"] for row in rows] == ["2025-09-04", "2025-09-04", "2025-04", "2025-02", "2025-09-05"]
    assert {row["language"] for row in rows} == {"de"}
    assert cli("export", "p.wortlaut", "--to", "a.jsonl").code == 0
    lines = [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").split("\n") if line]
    files = {line["sources"][0]: (line["header"] + line["text"]).encode() for line in lines}
    assert files == {path.name: path.read_bytes() for path in SHARED.glob("*.txt")}
    before = digest("p.wortlaut")
    again = cli("import", "p.wortlaut", SHARED)
    assert (again.code, again.out.strip(), again.err) == (0, "Nothing new in 5 files", "")
    assert digest("p.wortlaut") == before
    assert not list((Path("..") / "data").glob("backups/*"))


def test_articles_in_the_order_of_their_names(cli, project):
    rows = json.loads(cli("articles", project, "--json").out)
    jsonschema.validate(rows, schema("articles"))
    assert [row["sources"][0][:3] for row in rows] == [f"{number:03}" for number in range(12)]
    by_state = {row["sources"][0][:3]: row["state"] for row in rows}
    assert [number for number, state in by_state.items() if state == "gold"] == ["000", "001", "002", "003", "008"]
    languages = {row["sources"][0][:3]: row["language"] for row in rows}
    assert [number for number, language in languages.items() if language == "en"] == ["008", "010"]


def test_articles_of_one_annotator_and_of_nobody_known(cli, project):
    assert cli("articles", project, "--annotator", "ANNOTATOR-A").code == 0
    unknown = cli("articles", project, "--annotator", "nobody")
    assert unknown.code == 2
    assert unknown.err.startswith("wortlaut: p.wortlaut: Nobody in the project is called “nobody”")


def test_export_import_export_gives_the_same_bytes(cli, project):
    assert cli("export", project, "--to", "a.jsonl").code == 0
    assert cli("export", project, "--to", "b.jsonl").code == 0
    assert cli("new", "q.wortlaut").code == 0
    assert cli("import", "q.wortlaut", "a.jsonl").code == 0
    assert cli("export", "q.wortlaut", "--to", "c.jsonl").code == 0
    assert Path("a.jsonl").read_bytes() == Path("b.jsonl").read_bytes() == Path("c.jsonl").read_bytes()
    again = cli("import", "q.wortlaut", "a.jsonl")
    assert (again.code, again.out.strip()) == (0, "Nothing new in 1 file")


def test_golden_bytes_through_a_project(cli):
    golden = Path(__file__).resolve().parents[1] / "golden"
    assert cli("new", "p.wortlaut").code == 0
    assert cli("import", "p.wortlaut", golden / "untidy.jsonl").code == 0
    assert cli("export", "p.wortlaut", "--to", "all.jsonl").code == 0
    assert cli("export", "p.wortlaut", "--to", "machine.jsonl", "--layer", "machine").code == 0
    wanted = (golden / "tidy.jsonl").read_bytes().splitlines(keepends=True)
    machine = [line for line in wanted if b'"kind":"machine"' in line]
    assert Path("all.jsonl").read_bytes() == b"".join(line for line in wanted if line not in machine)
    assert Path("machine.jsonl").read_bytes() == b"".join(machine)


def test_every_line_follows_the_schema_and_its_surfaces_the_text(cli, project):
    assert cli("export", project, "--to", "a.jsonl").code == 0
    validator = jsonschema.Draft202012Validator(schema("wortlaut-1"))
    lines = [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").split("\n") if line]
    assert len(lines) == 15 + 7
    for line in lines:
        validator.validate(line)
        for span in line["spans"]:
            assert span["surface"] == [line["text"][start:end] for start, end in span["fragments"]]
    golden = Path(__file__).resolve().parents[1] / "golden" / "tidy.jsonl"
    for line in golden.read_text(encoding="utf-8").splitlines():
        validator.validate(json.loads(line))


@pytest.mark.parametrize(
    ("layer", "lines"), [("all", 22), ("gold", 5), ("machine", 0), ("annotator-a", 5), ("Annotator-B", 5)]
)
def test_layers_that_are_exported(cli, project, layer, lines):
    assert cli("export", project, "--to", "a.jsonl", "--layer", layer).code == 0
    assert Path("a.jsonl").read_bytes().count(b"\n") == lines


def test_annotated_only_leaves_out_what_nobody_opened(cli, project):
    assert cli("export", project, "--to", "a.jsonl", "--annotated-only").code == 0
    assert Path("a.jsonl").read_bytes().count(b"\n") == 15


def test_unopened_opened_and_submitted_empty_are_three_things(cli):
    golden = Path(__file__).resolve().parents[1] / "golden" / "tidy.jsonl"
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", golden)
    cli("export", "p.wortlaut", "--to", "a.jsonl")
    layers = [json.loads(line)["layer"] for line in golden.read_text(encoding="utf-8").splitlines()]
    told = [json.loads(line)["layer"] for line in Path("a.jsonl").read_text(encoding="utf-8").splitlines()]
    states = [layer and layer["state"] for layer in told]
    assert {None, "open", "submitted"} <= set(states)
    assert [layer for layer in layers if layer is None or layer["kind"] != "machine"] == told


def test_stats(cli, project):
    counts = json.loads(cli("stats", project, "--json").out)
    jsonschema.validate(counts, schema("stats"))
    assert counts["articles"] == 12
    assert counts["states"] == {"new": 7, "open": 0, "submitted": 0, "gold": 5}
    assert [(layer["annotator"], layer["labels"]) for layer in counts["layers"]] == [
        ("annotator-a", {"quote": 67, "actor": 140, "commitment": 56, "condition": 27}),
        ("annotator-b", {"quote": 65, "actor": 139, "commitment": 57, "condition": 26}),
        ("gold", {"quote": 67, "actor": 141, "commitment": 56, "condition": 26}),
    ]
    assert "annotator-a: 5 articles" in cli("stats", project).out


def test_check_tells_findings_and_damage_apart(cli, project):
    found = cli("check", project, "--json")
    report = json.loads(found.out)
    jsonschema.validate(report, schema("check"))
    assert not report["damaged"]
    assert found.code == (1 if report["findings"] else 0)
    assert {finding["level"] for finding in report["findings"]} <= {"warning", "hint"}  # the examples break no rule
    data = bytearray(project.read_bytes())
    place = data.index(b"Tiefwasserkai bleibt")
    data[place] ^= 1
    Path("damaged.wortlaut").write_bytes(data)
    damaged = cli("check", "damaged.wortlaut", "--json")
    assert damaged.code == 5
    assert json.loads(damaged.out)["damaged"]


def test_backup_is_a_project_with_the_same_content(cli, project):
    assert cli("backup", project, "--to", "copy.wortlaut").code == 0
    cli("export", project, "--to", "a.jsonl")
    cli("export", "copy.wortlaut", "--to", "b.jsonl")
    assert Path("a.jsonl").read_bytes() == Path("b.jsonl").read_bytes()
    assert cli("backup", project, "--to", "copy.wortlaut").code == 3


def test_an_import_into_a_filled_project_makes_a_backup_first(cli, project):
    Path("more.txt").write_text("Noch ein Text.", encoding="utf-8")
    answer = cli("import", project, "more.txt")
    backups = list((Path("..") / "data" / "backups").glob("*.wortlaut"))
    assert len(backups) == 1
    assert backups[0].name in answer.out
    assert len(json.loads(cli("articles", backups[0], "--json").out)) == 12


def test_spans_go_into_the_layer_of_another_person(cli):
    cli("new", "p.wortlaut")
    layers = SEEDS / "layers" / "annotator-a.jsonl"
    assert cli("import", "p.wortlaut", layers, "--annotator", "Eva").code == 0
    counts = json.loads(cli("stats", "p.wortlaut", "--json").out)
    assert [(layer["annotator"], layer["spans"], layer["submitted"]) for layer in counts["layers"]] == [("Eva", 290, 0)]
    assert cli("import", "p.wortlaut", layers, "--annotator", "eva").out.strip() == "Nothing new in 1 file"
    assert cli("import", "p.wortlaut", SEEDS / "layers" / "gold.jsonl", "--annotator", "Eva").code == 3
    assert cli("import", "p.wortlaut", SEEDS / "layers", "--annotator", "Ida").code == 3
    assert cli("import", "p.wortlaut", layers, "--annotator", "gold").code == 2


def test_dry_run_reports_everything_and_writes_nothing(cli, project):
    good = (SEEDS / "layers" / "gold.jsonl").read_bytes()
    Path("mixed.jsonl").write_bytes(good + b"{}\n" + b"[1]\n")
    Path("new.txt").write_text("Ein neuer Text.", encoding="utf-8")
    before = digest(project)
    answer = cli("import", project, "mixed.jsonl", "new.txt", "--dry-run")
    assert answer.code == 1
    assert [line.split(":")[1:3] for line in answer.err.splitlines()] == [[" mixed.jsonl", "6"], [" mixed.jsonl", "7"]]
    assert "1 article" in answer.out
    assert digest(project) == before
    assert cli("import", project, "new.txt", "--dry-run").code == 0


def test_language_of_help_and_messages(cli):
    assert "Aufruf: wortlaut" in cli("--lang", "de", "--help").out
    assert "Usage: wortlaut" in cli("--lang", "en", "--help").out
    german = cli("export", "gibtsnicht.wortlaut", "--to", "a.jsonl", "--lang", "de")
    assert german.code == 3
    assert "Projektdatei gibt es nicht" in german.err
    assert "Options" not in cli("import", "--help", "--lang=de").out


def test_version(cli):
    assert cli("--version").out.startswith("wortlaut 0.")


def test_unknown_keys_of_a_later_line_survive(cli):
    line = {"format": "wortlaut/1", "text": "Ein Text.", "one": 1}
    later = {"format": "wortlaut/1", "text": "Ein Text.", "two": 2, "layer": {"annotator": "eva"}}
    Path("in.jsonl").write_text(json.dumps(line) + "\n" + json.dumps(later) + "\n", encoding="utf-8")
    cli("new", "p.wortlaut")
    assert cli("import", "p.wortlaut", "in.jsonl").code == 0
    cli("export", "p.wortlaut", "--to", "a.jsonl")
    assert json.loads(Path("a.jsonl").read_text(encoding="utf-8"))["meta"] == {"one": 1, "two": 2}
    assert cli("import", "p.wortlaut", "in.jsonl").out.strip() == "Nothing new in 1 file"


def test_the_name_of_an_annotator_is_found_whatever_its_form(cli):
    line = {"format": "wortlaut/1", "text": "Ein Text.", "layer": {"annotator": "Zo\u00eb"}}
    Path("in.jsonl").write_text(json.dumps(line), encoding="utf-8")
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", "in.jsonl")
    rows = json.loads(cli("articles", "p.wortlaut", "--json", "--annotator", " ZOE\u0308 ").out)
    assert [row["state"] for row in rows] == ["open"]
