"""compare and agreement."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from generated_layers import Generator
from independent_agreement import measure
from wortlaut import assets

BOTH = ("annotator-a", "annotator-b")


def schema(name):
    return json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text(encoding="utf-8"))


def agreement(cli, project, *options):
    answer = cli("agreement", project, "--json", *options)
    assert answer.code == 0, answer.err
    found = json.loads(answer.out)
    jsonschema.validate(found, schema("agreement"))
    return found


def generated(cli, path, seed, articles, annotators, **options):
    Generator(seed, **options.pop("size", {})).write(Path(f"{path}.jsonl"), articles, annotators, **options)
    assert cli("new", path).code == 0
    answer = cli("import", path, f"{path}.jsonl")
    assert answer.code == 0, answer.err
    return path


def near(value):
    return None if value is None else pytest.approx(value, abs=1e-9)


def check_against_independent(cli, project, names, *options, resamples=200):
    found = agreement(cli, project, "--annotators", ",".join(names), "--resamples", resamples, *options)
    export = Path("independent.jsonl")
    assert cli("export", project, "--to", export, "--overwrite").code == 0
    left_out = {item["article"] for item in found["excluded"]}
    wanted = measure(export, names, left_out, resamples)
    assert found["articles"] == wanted.pop("articles") > 0
    assert found["spans"] == wanted.pop("spans")
    assert [found["strict_f1"]["low"], found["strict_f1"]["high"]] == [near(value) for value in wanted.pop("interval")]
    for label, measures in wanted.pop("per_label").items():
        assert {name: found["per_label"][label][name]["value"] for name in measures} == {
            name: near(value) for name, value in measures.items()
        }
    for place, value in wanted.pop("attributes").items():
        label, attribute = place.split(".")
        assert found["attributes"][label][attribute]["value"] == near(value)
    for type_, values in wanted.pop("links").items():
        link = found["links"][type_]
        assert [link["f1"]["value"], link["aligned_f1"]["value"]] == [near(value) for value in values]
    assert len(wanted) == 11
    assert {name: found[name]["value"] for name in wanted} == {name: near(value) for name, value in wanted.items()}
    return found


def test_numbers_of_the_sample_are_those_of_an_independent_script(cli, project):
    found = check_against_independent(cli, project, BOTH, resamples=2000)
    assert 0.85 < found["strict_f1"]["low"] < found["strict_f1"]["value"] < 0.95
    assert found["articles"] == 5


def test_numbers_of_a_generated_project_are_those_of_an_independent_script(cli):
    project = generated(cli, "g.wortlaut", 11, 30, ("anna", "ben"))
    found = check_against_independent(cli, project, ("anna", "ben"))
    assert found["articles"] == 30
    assert not found["too_few"]
    assert 0.3 < found["strict_f1"]["value"] < 0.9
    assert found["skipped_units"] > 0


def test_near_duplicates_count_once_unless_asked(cli):
    project = generated(cli, "g.wortlaut", 12, 8, ("anna", "ben"))
    lines = [json.loads(line) for line in Path("g.wortlaut.jsonl").read_text(encoding="utf-8").splitlines()]
    original = next(line for line in lines if line["layer"]["annotator"] == "anna")
    copies = Path("copies.jsonl")
    with copies.open("w", encoding="utf-8") as file:
        for line in Generator(13).copies(original["text"], ("anna", "ben")):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    assert cli("import", project, copies).code == 0
    once = check_against_independent(cli, project, ("anna", "ben"))
    ((left_out, kept),) = [(item["article"], item["of"]) for item in once["excluded"]]
    assert (once["articles"], kept) == (8, original["id"])
    assert left_out != kept
    each = check_against_independent(cli, project, ("anna", "ben"), "--count-duplicates")
    assert (each["articles"], each["excluded"]) == (9, [])


def test_reasons_for_leaving_articles_out(cli):
    project = generated(cli, "g.wortlaut", 14, 12, ("anna", "ben"), share=0.6)
    found = agreement(cli, project, "--resamples", 0)
    assert {item["reason"] for item in found["excluded"]} == {"one_submission"}
    rows = json.loads(cli("articles", project, "--json").out)
    assert len(rows) == found["articles"] + len(found["excluded"])


def test_three_annotators(cli):
    project = generated(cli, "g.wortlaut", 15, 6, ("anna", "ben", "cem"))
    found = agreement(cli, project, "--resamples", 50)
    assert found["annotators"] == ["anna", "ben", "cem"]
    strict = [pair["strict_f1"]["value"] for pair in found["pairs"]]
    assert found["strict_f1"]["value"] == pytest.approx(sum(strict) / 3)
    assert (found["strict_f1"]["lowest"], found["strict_f1"]["highest"]) == (min(strict), max(strict))
    check_against_independent(cli, project, ("anna", "cem"))


def test_without_resamples_there_are_no_intervals(cli, project):
    found = agreement(cli, project, "--resamples", 0)
    assert found["strict_f1"] == {"value": pytest.approx(0.9081, abs=1e-4)}
    assert "low" not in found["per_label"]["quote"]["alpha_u"]


def test_nobody_to_compare(cli):
    assert cli("new", "empty.wortlaut").code == 0
    found = agreement(cli, "empty.wortlaut")
    assert (found["annotators"], found["articles"], found["strict_f1"]["value"]) == ([], 0, None)


@pytest.mark.parametrize("names", ["annotator-a,nobody", "annotator-a", "annotator-a,ANNOTATOR-A"])
@pytest.mark.parametrize("command", ["compare", "agreement"])
def test_who_cannot_be_compared(cli, project, command, names):
    answer = cli(command, project, "--annotators", names)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("wortlaut: ")


def test_compare(cli, project):
    answer = cli("compare", project, "--annotators", ",".join(BOTH), "--json")
    assert answer.code == 0
    found = json.loads(answer.out)
    jsonschema.validate(found, schema("compare"))
    assert found["annotators"] == list(BOTH)
    assert found["articles"] == 5
    assert list(found["counts"]) == ["missing", "label", "boundary", "split", "attribute", "link", "nesting"]
    order = list(found["counts"])
    first = [min(card["categories"], key=order.index) for card in found["cards"]]
    assert {name: first.count(name) for name in order} == found["counts"]
    assert all(set(card["versions"]) == set(BOTH) for card in found["cards"])
    assert agreement(cli, project, "--resamples", 0)["categories"] == found["counts"]


def test_versions_are_the_spans_of_the_export(cli, project):
    found = json.loads(cli("compare", project, "--annotators", ",".join(BOTH), "--json").out)
    assert cli("export", project, "--to", "e.jsonl").code == 0
    spans, links = {}, {}
    for line in Path("e.jsonl").read_text(encoding="utf-8").split("\n"):
        row = json.loads(line) if line else {"spans": [], "links": []}
        spans |= {span["id"]: span for span in row["spans"]}
        links |= {link["id"]: link for link in row["links"]}
    for card in found["cards"]:
        shown = [span for version in card["versions"].values() for span in version]
        assert shown
        assert shown == [spans[span["id"]] for span in shown]
        drawn = [link for version in card.get("links", {}).values() for link in version]
        assert drawn == [links[link["id"]] for link in drawn]
        if card["categories"][0] == "link":
            assert drawn


def test_what_a_person_reads(cli, project):
    compared = cli("compare", project, "--annotators", ",".join(BOTH), "--lang", "de")
    assert compared.code == 0
    assert compared.out.splitlines()[-1].startswith("41 Uneinigkeiten, 5 Artikel: fehlt ")
    measured = cli("agreement", project, "--lang", "en")
    assert measured.code == 0
    assert "5 articles: strict F1 0.908 [0.884, 0.931]" in measured.out
    assert "too few" in measured.out


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "srcset", "action")]

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize(("language", "number"), [("de", "0,908"), ("en", "0.908")])
def test_the_report_as_a_page(cli, project, language, number):
    answer = cli("agreement", project, "--html", "r.html", "--lang", language)
    assert answer.code == 0, answer.err
    page = Page()
    page.feed(Path("r.html").read_text(encoding="utf-8"))
    assert number in page.words
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert page.addresses == []


EVIL = "<script>alert(1)</script>"


@pytest.fixture
def evil(cli):
    """A project in which an annotator and an attribute have names that are code."""
    assert cli("new", "evil.wortlaut").code == 0
    Generator(16).write(Path("evil.jsonl"), 3, ("=1+1", EVIL))
    assert cli("import", "evil.wortlaut", "evil.jsonl").code == 0
    return "evil.wortlaut"


def test_names_are_no_code_in_the_page(cli, evil):
    assert cli("agreement", evil, "--html", "r.html", "--resamples", 0).code == 0
    page = Page()
    page.feed(Path("r.html").read_text(encoding="utf-8"))
    assert "script" not in page.tags
    assert any(EVIL in words for words in page.words)


def test_the_report_as_a_table(cli, evil):
    assert cli("agreement", evil, "--csv", "r.csv", "--resamples", 20).code == 0
    content = Path("r.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfpart,")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    cells = [cell for row in rows for cell in row]
    assert "'=1+1" in cells
    assert not [
        cell for cell in cells if cell.startswith(("=", "+", "@")) or (cell.startswith("-") and not _number(cell))
    ]
    found = json.loads(cli("agreement", evil, "--json", "--resamples", 20).out)
    overall = {row[2]: row[3:6] for row in rows if row[0] == "overall"}
    strict = found["strict_f1"]
    assert [float(cell) for cell in overall["strict_f1"]] == [strict["value"], strict["low"], strict["high"]]


def _number(cell):
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_files_that_are_there_are_kept(cli, project):
    Path("r.html").write_text("mine", encoding="utf-8")
    refused = cli("agreement", project, "--html", "r.html", "--resamples", 0)
    assert refused.code == 3
    assert Path("r.html").read_text(encoding="utf-8") == "mine"
    assert cli("agreement", project, "--html", "r.html", "--resamples", 0, "--overwrite").code == 0
    assert "mine" not in Path("r.html").read_text(encoding="utf-8")
    assert cli("agreement", project, "--csv", project, "--overwrite").code == 3
    assert cli("agreement", project, "--csv", "nowhere/r.csv").code == 3


def test_the_project_is_only_read(cli, project):
    before = project.read_bytes()
    assert cli("compare", project, "--annotators", ",".join(BOTH)).code == 0
    assert cli("agreement", project, "--resamples", 20).code == 0
    assert project.read_bytes() == before


def test_who_still_annotates_an_article_learns_nothing_of_it(cli, project):
    assert cli("export", project, "--to", "e.jsonl", "--layer", "annotator-a").code == 0
    row = json.loads(Path("e.jsonl").read_text(encoding="utf-8").split("\n")[0])
    row["layer"] |= {"annotator": "cem", "state": "open", "version": 0}
    row["spans"], row["links"] = [], []
    Path("c.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert cli("import", project, "c.jsonl").code == 0
    for_cem = agreement(cli, project, "--resamples", 0, "--as", "cem")
    assert (for_cem["articles"], agreement(cli, project, "--resamples", 0)["articles"]) == (4, 5)
    for options in (("compare", project, "--annotators", ",".join(BOTH)), ("agreement", project)):
        assert row["id"] not in cli(*options, "--json", "--as", "cem").out
    assert row["id"] in cli("compare", project, "--annotators", ",".join(BOTH), "--json").out
    assert cli("agreement", project, "--as", "nobody").code == 2
