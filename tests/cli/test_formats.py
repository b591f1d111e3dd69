"""Formats of other tools on the command line: in, out, what is lost, and what `formats` claims."""

import hashlib
import json
import re
import sys
from pathlib import Path

import jsonschema
import pytest
from referencing import Registry, Resource

from wortlaut import assets
from wortlaut.formats.extras import EXTRAS
from wortlaut.formats.registry import formats

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "foreign"
WRITTEN = [known for known in formats() if known.writes and known.name != "jsonl"]
BOTH = [known for known in WRITTEN if known.reads]


def schema(name):
    return json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text(encoding="utf-8"))


def check(value, name):
    loss = Resource.from_contents(schema("loss"))
    registry = Registry().with_resource("loss.schema.json", loss)
    jsonschema.Draft202012Validator(schema(name), registry=registry).validate(value)


def target_of(known, name="out"):
    return Path(name if known.in_folder else name + known.suffixes[0])


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_formats_tell_what_there_is(cli):
    rows = json.loads(cli("formats", "--json").out)
    check(rows, "formats")
    assert [row["name"] for row in rows] == [known.name for known in formats()]
    told = cli("formats")
    assert (told.code, told.err) == (0, "")
    assert len(told.out.splitlines()) == len(rows)
    assert re.search(r"^jsonl +reads, writes    \.jsonl \.ndjson loses nothing$", told.out, re.MULTILINE)
    assert len({line.index("reads") for line in told.out.splitlines()}) == 1


@pytest.mark.parametrize("known", WRITTEN, ids=lambda known: known.name)
def test_export_says_what_it_lost(cli, project, known):
    target = target_of(known)
    answer = cli("export", project, "--to", target, "--format", known.name)
    assert answer.code == 0
    ledger = json.loads(Path(f"{target}.loss.json").read_text(encoding="utf-8"))
    check(ledger, "loss")
    assert ledger["export"]["format"] == known.name
    assert ledger["export"]["sha256"] in answer.out
    if target.is_file():
        assert hashlib.sha256(target.read_bytes()).hexdigest() == ledger["export"]["sha256"]
    kinds = [row["kind"] for row in ledger["losses"]]
    assert set(kinds) <= set(known.loses)
    assert all(f"({row['count']})" in answer.err for row in ledger["losses"])
    assert f"{target}.loss.json" in answer.err
    headers = {row["id"] for row in json.loads(cli("articles", project, "--json").out) if row["date"]}
    assert next(row["count"] for row in ledger["losses"] if row["kind"] == "headers") == len(headers)
    leftovers = [path.name for path in Path().iterdir() if path.name.startswith(".out")]
    assert leftovers == []


@pytest.mark.parametrize("known", BOTH, ids=lambda known: known.name)
def test_export_and_import_again(cli, known):
    cli("new", "a.wortlaut")
    cli("import", "a.wortlaut", GOLDEN / "ours.jsonl")
    target = target_of(known)
    assert cli("export", "a.wortlaut", "--to", target, "--format", known.name).code == 0
    cli("new", "b.wortlaut")
    if known.name == "csv":  # it has no texts
        text = lines(GOLDEN / "ours.jsonl")[0]["text"]
        Path("a.txt").write_bytes(text.encode())
        assert cli("import", "b.wortlaut", "a.txt").code == 0
    found = cli("import", "b.wortlaut", target, "--annotator", "eva", "--format", known.name)
    assert (found.code, found.err) == (0, "")
    cli("export", "b.wortlaut", "--to", "b.jsonl")
    (ours,), (back,) = lines(GOLDEN / "ours.jsonl"), lines(Path("b.jsonl"))
    assert back["text"] == ours["text"] or (known.name == "conll" and back["text"].split()[-2:] == ["ihr", "."])
    assert back["layer"]["annotator"] == "eva"
    if not {"discontinuous", "overlapping"} & set(known.loses):
        assert [span["surface"] for span in back["spans"]] == [span["surface"] for span in ours["spans"]]
        assert [span["label"] for span in back["spans"]] == [span["label"] for span in ours["spans"]]


def test_an_existing_target_or_ledger_stays(cli, project):
    Path("out.jsonl.loss.json").write_text("mine")
    refused = cli("export", project, "--to", "out.jsonl", "--format", "spans")
    assert (refused.code, Path("out.jsonl").exists()) == (3, False)
    assert Path("out.jsonl.loss.json").read_text() == "mine"
    assert cli("export", project, "--to", "out.jsonl", "--format", "spans", "--overwrite").code == 0
    before = Path("out.jsonl").read_bytes()
    assert cli("export", project, "--to", "out.jsonl", "--format", "doccano").code == 3
    assert Path("out.jsonl").read_bytes() == before


def test_whose_spans_they_are_must_be_said(cli):
    Path("a.jsonl").write_text('{"text":"Mara sagt ja.","spans":[{"start":0,"end":4,"label":"actor"}]}\n')
    cli("new", "p.wortlaut")
    refused = cli("import", "p.wortlaut", "a.jsonl")
    assert refused.code == 2
    assert refused.err.startswith("wortlaut: a.jsonl:1: This format does not say whose spans these are")
    assert "--annotator" in refused.err
    assert json.loads(cli("articles", "p.wortlaut", "--json").out) == []
    assert cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva").code == 0
    again = cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva")
    assert (again.code, again.out.strip()) == (0, "Nothing new in 1 file")


def test_labels_are_mapped_or_refused(cli):
    spans = [{"start": 0, "end": 4, "label": "PER"}, {"start": 5, "end": 9, "label": "MISC"}]
    Path("a.jsonl").write_text(json.dumps({"text": "Mara sagt ja.", "spans": spans}) + "\n")
    cli("new", "p.wortlaut")
    refused = cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva")
    assert refused.code == 3
    assert "spans[0]" in refused.err
    assert "--map" in refused.err
    assert "quote, actor, commitment, condition" in refused.err
    done = cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva", "--map", "per=actor,MISC=")
    assert done.code == 0
    assert "spans left out (1)" in done.err
    cli("export", "p.wortlaut", "--to", "b.jsonl")
    assert [span["label"] for span in lines(Path("b.jsonl"))[0]["spans"]] == ["actor"]
    assert cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva", "--map", "per").code == 2


def test_one_wrong_line_and_nothing_comes_in(cli, project):
    before = cli("articles", project, "--json").out
    good = '{"text":"Mara sagt ja.","spans":[{"start":0,"end":4,"label":"actor"}]}\n'
    Path("a.jsonl").write_text(good + good.replace('"end":4', '"end":400').replace("Mara", "Nora"))
    refused = cli("import", project, "a.jsonl", "--annotator", "eva")
    assert refused.code == 3
    assert refused.err.startswith("wortlaut: a.jsonl:2: spans[0]: [0, 400]")
    assert cli("articles", project, "--json").out == before
    dry = cli("import", project, "a.jsonl", "--annotator", "eva", "--dry-run")
    assert (dry.code, dry.out.startswith("Dry run")) == (1, True)


def test_the_unit_is_asked_for_and_taken(cli):
    text = "😊 Mara sagt ja."
    Path("a.jsonl").write_text(json.dumps({"text": text, "label": [[3, 7, "actor"]]}) + "\n")
    cli("new", "p.wortlaut")
    refused = cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva")
    assert refused.code == 3
    assert "utf16: “Mara”" in refused.err
    assert "--offset-unit" in refused.err
    assert cli("import", "p.wortlaut", "a.jsonl", "--annotator", "eva", "--offset-unit", "utf16").code == 0
    cli("export", "p.wortlaut", "--to", "b.jsonl")
    assert lines(Path("b.jsonl"))[0]["spans"][0]["surface"] == ["Mara"]


def test_formats_that_only_go_one_way(cli, project):
    refused = cli("export", project, "--to", "a.txt", "--format", "text")
    assert (refused.code, Path("a.txt").exists()) == (2, False)


def test_a_file_that_does_not_come_back_is_not_exported(cli, project, monkeypatch):
    """The proof is no ornament: a format that forgets a span is caught, and the target stays as it was."""
    from wortlaut.formats.span_jsonl import SpanJsonl

    whole = SpanJsonl.data
    monkeypatch.setattr(SpanJsonl, "data", lambda self, article: {**whole(self, article), "spans": []})
    refused = cli("export", project, "--to", "a.jsonl", "--format", "spans")
    assert refused.code == 70
    assert "did not give back what was written" in refused.err
    assert [path.name for path in Path().iterdir() if "a.jsonl" in path.name] == []


def test_a_folder_of_brat_comes_in_with_its_annotations(cli):
    cli("new", "p.wortlaut")
    refused = cli("import", "p.wortlaut", GOLDEN / "brat")
    assert refused.code == 2
    assert "--annotator" in refused.err
    done = cli("import", "p.wortlaut", GOLDEN / "brat", "--annotator", "eva")
    assert (done.code, done.out.startswith("New: 1 article, 1 layer with 5 spans and 3 links")) == (0, True)


def test_folders_appear_whole_or_not_at_all(cli, project):
    Path("out").mkdir()
    Path("out/mine.txt").write_text("mine")
    refused = cli("export", project, "--to", "out", "--format", "brat", "--overwrite")
    assert refused.code == 3
    assert [path.name for path in Path("out").iterdir()] == ["mine.txt"]
    assert not Path("out.loss.json").exists()


@pytest.mark.parametrize("name", sorted({known.name for known in formats() if known.needs}))
def test_without_its_library_a_format_says_what_to_install(cli, name, monkeypatch):
    known = next(known for known in WRITTEN if known.name == name)
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", GOLDEN / "ours.jsonl")
    assert cli("export", "p.wortlaut", "--to", target_of(known), "--format", name).code == 0
    module = EXTRAS[known.needs[0]].module
    for loaded in [one for one in sys.modules if one.partition(".")[0] == module]:
        monkeypatch.setitem(sys.modules, loaded, None)
    row = next(row for row in json.loads(cli("formats", "--json").out) if row["name"] == name)
    assert (row["missing"], row["extra"]) == (list(known.needs), EXTRAS[known.needs[0]].extra)
    install = f'pip install "wortlaut[{row["extra"]}]"'
    assert install in cli("formats").out
    cli("new", "q.wortlaut")
    for refused in (
        cli("export", "p.wortlaut", "--to", target_of(known, "again"), "--format", name),
        cli("import", "q.wortlaut", target_of(known), "--format", name, "--annotator", "eva"),
    ):
        assert refused.code == 7
        assert install in refused.err
    assert not target_of(known, "again").exists()
    assert json.loads(cli("articles", "q.wortlaut", "--json").out) == []


@pytest.mark.parametrize("known", [known for known in WRITTEN if known.packs], ids=lambda known: known.name)
def test_a_folder_goes_out_and_comes_in_as_one_archive(cli, known):
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", GOLDEN / "ours.jsonl")
    answer = cli("export", "p.wortlaut", "--to", "out.zip", "--format", known.name)
    assert (answer.code, Path("out.zip").is_file(), Path("out.zip.loss.json").is_file()) == (0, True, True)
    assert hashlib.sha256(Path("out.zip").read_bytes()).hexdigest() in answer.out
    assert cli("export", "p.wortlaut", "--to", "out.zip", "--format", known.name).code == 3
    cli("new", "q.wortlaut")
    assert cli("import", "q.wortlaut", "out.zip", "--annotator", "eva").code == 0
    cli("export", "q.wortlaut", "--to", "q.jsonl")
    (ours,), (back,) = lines(GOLDEN / "ours.jsonl"), lines(Path("q.jsonl"))
    assert (back["text"], len(back["spans"])) == (ours["text"], len(ours["spans"]))


def test_names_of_annotators_lead_nowhere(cli, project):
    assert cli("import", project, GOLDEN / "spans.jsonl", "--annotator", "../../eva").code == 0
    assert cli("export", project, "--to", "out", "--format", "brat", "--layer", "../../eva").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["..%2F..%2Feva", "annotation.conf"]


def test_csv_is_safe_to_open(cli):
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", GOLDEN / "ours.jsonl")
    assert cli("export", "p.wortlaut", "--to", "a.csv", "--format", "csv").code == 0
    assert ",'=1+1," in Path("a.csv").read_text(encoding="utf-8-sig")


def test_a_table_of_spans_is_about_articles_of_the_project(cli):
    cli("new", "p.wortlaut")
    cli("import", "p.wortlaut", GOLDEN / "ours.jsonl")
    cli("export", "p.wortlaut", "--to", "a.csv", "--format", "csv")
    table = Path("a.csv").read_text(encoding="utf-8-sig").replace(",anna,", ",ben,")
    Path("a.csv").write_text(table, encoding="utf-8")
    done = cli("import", "p.wortlaut", "a.csv")
    assert (done.code, done.err) == (0, "")
    cli("export", "p.wortlaut", "--to", "b.jsonl")
    anna, ben = lines(Path("b.jsonl"))
    assert (anna["sources"], anna["title"], anna["date"]) == (ben["sources"], ben["title"], ben["date"])
    for key in ("label", "surface", "attributes", "note", "unsure"):
        assert [span[key] for span in anna["spans"]] == [span[key] for span in ben["spans"]]
    cli("new", "q.wortlaut")
    refused = cli("import", "q.wortlaut", "a.csv")
    assert refused.code == 3
    assert refused.err.startswith("wortlaut: a.csv:2: The file has no text of the article")


@pytest.mark.parametrize("known", WRITTEN, ids=lambda known: known.name)
def test_nothing_can_be_exported(cli, known):
    cli("new", "p.wortlaut")
    answer = cli("export", "p.wortlaut", "--to", target_of(known), "--format", known.name)
    assert (answer.code, answer.err, target_of(known).exists()) == (0, "", True)
    assert json.loads(Path(f"{target_of(known)}.loss.json").read_text())["losses"] == []


def test_what_a_killed_export_left_behind_is_removed(cli, project):
    gone = 4_000_000  # no process has such a number
    Path(f".out.{gone}.part/anna").mkdir(parents=True)
    Path(f".out.{gone}.part/anna/a.txt").write_text("half")
    Path(f".out.loss.json.{gone}.part").write_text("half")
    assert cli("export", project, "--to", "out", "--format", "brat").code == 0
    assert [path.name for path in Path().iterdir() if path.name.endswith(".part")] == []


def test_losses_tell_nothing_that_the_reader_must_not_see(cli, project):
    """Layers that are held back are in no count and no example."""
    names = [row["annotator"] for row in json.loads(cli("stats", project, "--json").out)["layers"]]
    cli("import", project, GOLDEN / "spans.jsonl", "--annotator", "canary")
    cli("assign", project, "--to", names[0])
    done = cli("export", project, "--to", "out.jsonl", "--format", "spans", "--as", names[0])
    assert done.code == 0
    told = Path("out.jsonl.loss.json").read_text(encoding="utf-8") + Path("out.jsonl").read_text(encoding="utf-8")
    assert "of others left out" in done.err
    assert "canary" not in told
