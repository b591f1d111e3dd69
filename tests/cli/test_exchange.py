"""assign, pack, merge, new --from on the command line; and what `--as NAME` leaves out."""

import json
from pathlib import Path

import jsonschema
import pytest

from canary import BLIND, LABEL, WORD, leaks, planted
from exchange_helpers import work
from wortlaut import assets


@pytest.fixture
def planted_project(cli, scheme):
    """A project where others have used the canary; article ids come with it."""
    path = Path("canary.wortlaut")
    return path, planted(path, scheme)


def hand_out(cli, names="anna,bob"):
    """A project of which two people got an article each, and one both."""
    Path("in").mkdir()
    for number in range(3):
        text = f"Nora Grün aus Ort {number} sagte, die Brücke werde gebaut."
        Path(f"in/{number:03}.txt").write_text(f" date 2025-01-0{number + 1} {text}", encoding="utf-8")
    assert cli("new", "main.wortlaut").code == 0
    assert cli("import", "main.wortlaut", "in").code == 0
    answer = cli("assign", "main.wortlaut", "--to", names, "--overlap", "0.34", "--seed", "7")
    assert answer.code == 0, answer.err
    return answer


def test_assign_says_who_has_what(cli):
    first = hand_out(cli)
    assert "4 assignments new" in first.out
    again = cli("assign", "main.wortlaut", "--to", "bob,anna", "--overlap", "0.34", "--seed", "7")
    assert "0 assignments new, 4 known" in again.out
    loads = json.loads(cli("assign", "main.wortlaut", "--json").out)
    jsonschema.validate(loads, json.loads(assets.resource("json-schema/assign.schema.json").read_text("utf-8")))
    assert [(load["annotator"], load["assigned"]) for load in loads] == [("anna", 2), ("bob", 2)]
    would = cli("assign", "main.wortlaut", "--to", "carla", "--dry-run")
    assert "Would change 3" in would.out
    assert len(json.loads(cli("assign", "main.wortlaut", "--json").out)) == 2
    back = cli("assign", "main.wortlaut", "--to", "bob", "--remove")
    assert "2 assignments taken back" in back.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--to", "anna", "--overlap", "2"), 2),
        (("--to", "anna,bob", "--per-article", "3"), 2),
        (("--to", "gold"), 2),
        (("--to", ""), 2),
        (("--overlap", "0.5"), 2),
        (("--to", "anna", "--articles", "nothing"), 3),
        (("--to", "nobody", "--remove"), 2),
        (("--to", "anna", "--second-pass", "7"), 2),
    ],
)
def test_assign_refuses(cli, arguments, code):
    hand_out(cli)
    before = Path("main.wortlaut").read_bytes()
    answer = cli("assign", "main.wortlaut", *arguments)
    assert answer.code == code, answer
    assert answer.err.startswith("wortlaut: ")
    assert Path("main.wortlaut").read_bytes() == before


def test_there_and_back(cli):
    hand_out(cli)
    for name in ("anna", "bob"):
        assert cli("pack", "main.wortlaut", "--to", f"{name}.pack", "--for", name).code == 0
        made = cli("new", f"{name}.wortlaut", "--from", f"{name}.pack")
        assert f"Assigned to {name}" in made.out
        work(Path(f"{name}.wortlaut"), name)
        packed = cli("pack", f"{name}.wortlaut", "--to", f"{name}-done.pack", "--submission-of", name)
        assert packed.code == 0, packed.err
    dry = cli("merge", "main.wortlaut", "anna-done.pack", "bob-done.pack", "--dry-run")
    assert (dry.code, "4 layers" in dry.out) == (0, True), dry
    assert "nothing was written" in dry.out
    done = cli("merge", "main.wortlaut", "anna-done.pack", "bob.wortlaut")
    assert (done.code, "4 layers" in done.out) == (0, True), done
    assert "4 submitted versions" in done.out
    again = cli("merge", "main.wortlaut", "bob-done.pack", "anna.wortlaut")
    assert (again.code, "nothing new" in again.out) == (0, True)
    rows = json.loads(cli("articles", "main.wortlaut", "--json").out)
    assert sum(len(row["layers"]) for row in rows) == 4


def test_findings_of_a_dry_run_are_exit_code_1_and_of_a_merge_3(cli):
    hand_out(cli)
    Path("other").mkdir()
    Path("other/000.txt").write_text(" date 2025-01-01 Ein anderer Text.", encoding="utf-8")
    assert cli("new", "other.wortlaut").code == 0
    assert cli("import", "other.wortlaut", "other").code == 0
    dry = cli("merge", "main.wortlaut", "other.wortlaut", "--dry-run")
    assert dry.code == 1
    assert "has another text here" in dry.err
    before = Path("main.wortlaut").read_bytes()
    answer = cli("merge", "main.wortlaut", "other.wortlaut")
    assert answer.code == 3
    assert Path("main.wortlaut").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("pack", "main.wortlaut", "--to", "x.pack"), 2),
        (("pack", "main.wortlaut", "--to", "x.pack", "--for", "anna", "--submission-of", "anna"), 2),
        (("pack", "main.wortlaut", "--to", "x.pack", "--for", "nobody"), 2),
        (("pack", "main.wortlaut", "--to", "x.pack", "--submission-of", "anna"), 3),
        (("pack", "main.wortlaut", "--to", "main.wortlaut", "--for", "anna", "--overwrite"), 3),
        (("pack", "main.wortlaut", "--to", "no/x.pack", "--for", "anna"), 3),
        (("new", "y.wortlaut", "--from", "in/000.txt"), 3),
        (("new", "y.wortlaut", "--from", "missing.pack"), 3),
        (("new", "main.wortlaut", "--from", "anna.pack"), 3),
        (("new", "y.wortlaut", "--from", "anna.pack", "--scheme", "s.json"), 2),
        (("merge", "main.wortlaut"), 2),
        (("merge", "main.wortlaut", "missing.pack"), 3),
        (("merge", "missing.wortlaut", "anna.pack"), 3),
        (("merge", "main.wortlaut", "main.wortlaut"), 3),
        (("export", "main.wortlaut", "--to", "e.jsonl", "--as", "nobody"), 2),
    ],
)
def test_wrong_requests_leave_everything_as_it_was(cli, arguments, code):
    hand_out(cli)
    assert cli("pack", "main.wortlaut", "--to", "anna.pack", "--for", "anna").code == 0
    before = {path: path.read_bytes() for path in Path().iterdir() if path.is_file()}
    answer = cli(*arguments)
    assert answer.code == code, answer
    assert answer.err.startswith("wortlaut: ")
    assert {path: path.read_bytes() for path in Path().iterdir() if path.is_file()} == before


def outputs(cli, path, name):
    """Everything the command line says and writes for somebody, but for lines about the free article."""
    made_for = ("--as", name) if name else ()
    commands = [
        ("articles", path),
        ("articles", path, "--json"),
        ("stats", path),
        ("stats", path, "--json"),
        ("check", path),
        ("check", path, "--json"),
        ("compare", path, "--annotators", "bob,carla"),
        ("compare", path, "--annotators", "bob,carla", "--json"),
        ("agreement", path, "--annotators", "bob,carla", "--resamples", "0"),
        ("agreement", path, "--annotators", "bob,carla", "--resamples", "0", "--json"),
    ]
    for number, layer in enumerate(("all", "gold", "bob", "carla")):
        commands.append(("export", path, "--to", f"{name}-{number}.jsonl", "--layer", layer))
    found = []
    for command in commands:
        answer = cli(*command, *made_for)
        assert answer.code in (0, 1), answer
        found += [answer.out, answer.err]
    found += [Path(f"{name}-{number}.jsonl").read_text(encoding="utf-8") for number in range(4)]
    return found


def _of_blind_articles(texts, ids):
    """The parts of answers that are about the blind articles: JSON lines and rows that name them."""
    return [line for text in texts for line in text.splitlines() if any(article in line for article in ids)]


def test_the_command_line_keeps_the_canary(cli, planted_project):
    path, ids = planted_project
    blind = outputs(cli, path, BLIND)
    assert leaks("\n".join(_of_blind_articles(blind, ids[:2]))) == []
    cards = json.loads(cli("compare", path, "--annotators", "bob,carla", "--json", "--as", BLIND).out)
    assert {card["article"] for card in cards["cards"]} == {ids[2]}
    assert cards["articles"] == 1
    agreement = json.loads(cli("agreement", path, "--annotators", "bob,carla", "--json", "--as", BLIND).out)
    assert agreement["articles"] == 1
    seen = outputs(cli, path, "chief")
    assert leaks("\n".join(_of_blind_articles(seen, ids[:2]))), "the control: a reviewer gets it"


def test_counts_made_for_the_blind_are_of_the_free_article_only(cli, planted_project):
    path, ids = planted_project
    everything = json.loads(cli("stats", path, "--json").out)
    told = json.loads(cli("stats", path, "--json", "--as", BLIND).out)
    bob, bob_told = (
        next(layer for layer in counts["layers"] if layer["annotator"] == "bob") for counts in (everything, told)
    )
    assert (bob["articles"], bob_told["articles"]) == (3, 1)
    assert (bob["labels"][LABEL], bob_told["labels"][LABEL]) == (3, 1)
    rows = {row["id"]: row for row in json.loads(cli("articles", path, "--json", "--as", BLIND).out)}
    assert [rows[article]["state"] for article in ids] == ["new", "open", "gold"]
    assert [[layer["annotator"] for layer in rows[article]["layers"]] for article in ids[:2]] == [[], [BLIND]]


def test_a_pack_for_the_blind_holds_no_canary_but_in_the_scheme(cli, planted_project):
    path, _ = planted_project
    assert cli("pack", path, "--to", "anna.pack", "--for", BLIND).code == 0
    head, *lines = Path("anna.pack").read_text(encoding="utf-8").splitlines()
    assert leaks("\n".join(lines)) == []
    assert WORD not in head
    assert "bob" not in "\n".join([head, *lines])


def test_logs_keep_the_canary(cli, planted_project, tmp_path):
    path, _ = planted_project
    outputs(cli, path, BLIND)
    logs = [file for file in (tmp_path / "data").rglob("*.log") if file.is_file()]
    assert all(leaks(file.read_text(encoding="utf-8")) == [] for file in logs)
