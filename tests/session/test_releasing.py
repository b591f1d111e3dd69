"""Releases: what is in them, and that every number and every byte can be made again."""

import json
import os
import re
import subprocess
import sys
from collections import Counter

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from independent_agreement import measure
from independent_release import across, flat, numbers, on_card
from independent_release import nested as nested_again
from release_projects import PEOPLE, RESAMPLES, STORIES, everything, manifest, options, rows, story
from wortlaut import assets
from wortlaut.errors import BadInputError
from wortlaut.session import release_agreement
from wortlaut.session.agreement import AgreementOptions
from wortlaut.session.importing import ImportOptions
from wortlaut.session.jobs import check_project, import_into
from wortlaut.session.release_jobs import card_of_file, release_project
from wortlaut.session.release_lines import strict_agreement
from wortlaut.session.release_numbers import nested
from wortlaut.session.release_values import ASKED
from wortlaut.session.session import Session
from wortlaut.store import replay
from wortlaut.store.project_file import Project

FILES = {
    "train.jsonl", "validation.jsonl", "test.jsonl", "annotations.jsonl", "agreement.json", "splits.json",
    "guidelines.md", "load.py", "CHANGELOG.md", "README.md", "croissant.json", "manifest.json",
}  # fmt: skip


def schema(name):
    return json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text(encoding="utf-8"))


def test_all_files_are_there_and_are_what_the_manifest_says(folder):
    import hashlib

    told = manifest(folder)
    jsonschema.validate(told, schema("release-manifest"))
    assert {path.name for path in folder.iterdir()} == FILES
    assert {entry["name"] for entry in told["files"]} == FILES - {"manifest.json"}
    for entry in told["files"]:
        content = (folder / entry["name"]).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
        assert entry.get("lines", content.count(b"\n")) == content.count(b"\n")


def test_every_number_can_be_counted_again(folder):
    told = manifest(folder)["numbers"]
    assert numbers(folder, list(told["labels"])) == told
    assert told["articles"] == STORIES
    assert min(counts["articles"] for counts in told["splits"].values()) > 0
    assert told["decisions"]["taken"] > 0 < told["decisions"]["unanimous"]
    assert told["active_minutes"] > 0
    assert told["publishers"] == {"Serrater Bote": 8, "ardel.example": 4}


def test_the_card_has_no_number_that_does_not_come_from_the_files(folder):
    card, told = (folder / "README.md").read_text(encoding="utf-8"), manifest(folder)
    agreement = json.loads((folder / "agreement.json").read_text(encoding="utf-8"))
    told_splits = json.loads((folder / "splits.json").read_text(encoding="utf-8"))
    recount = numbers(folder, list(told["numbers"]["labels"]))
    reasons = [item["reason"] for item in told["excluded"]]
    sizes = [len(told_splits["large_groups"]), *(reasons.count(reason) for reason in set(reasons))]
    assert {key: told_splits[key] for key in ("pairs_compared", "nearest")} == across(folder)
    constants = [0.2, 0.5, 50, 0]  # limits of near-duplicates; nothing over them, no quote twice, the seed
    assert [*told_splits["thresholds"].values(), told_splits["pairs_over"]] == [0.2, 0.5, 50, 12, 0]
    files = [entry["bytes"] for entry in told["files"]]
    measures = [f"{value:.4f}" for value in flat(agreement) if isinstance(value, float | int)]
    known = {*map(str, flat([recount, across(folder), constants, sizes, files, told["journal"]["actions"]])), *measures}
    known |= {str(value) for value in flat(agreement) if isinstance(value, int)}
    said = on_card(card)
    assert len(said) > 150
    assert [number for number in said if number not in known] == []


def test_the_agreement_is_that_of_the_lines(released, tmp_path, monkeypatch):
    monkeypatch.setattr(release_agreement, "AgreementOptions", AgreementOptions)  # all 2,000 resamples
    folder = tmp_path / "whole"
    release_project(released, folder, options())
    found = json.loads((folder / "agreement.json").read_text(encoding="utf-8"))
    names = found["annotators"]
    left_out = {item["article"] for item in found["excluded"]}
    wanted = measure(folder / "annotations.jsonl", names, left_out)
    assert found["articles"] == wanted["articles"] > 0
    assert [found["strict_f1"]["low"], found["strict_f1"]["high"]] == pytest.approx(wanted["interval"], abs=1e-9)
    jsonschema.validate(found, schema("agreement"))


def test_places_are_in_the_lines_and_in_the_project(released, folder):
    places = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    for split in ("train", "validation", "test"):
        for line in rows(folder / f"{split}.jsonl"):
            meta = line["meta"]
            assert {"group": meta["group_id"], "split": meta["split"]} == places[line["id"]]
            assert (meta["split"], meta["gold_version"], line["layer"]["kind"]) == (split, 1, "gold")
            assert meta["agreement"]["strict_f1"] is not None
    with Project.open(released, read_only=True) as opened, opened.reading() as connection:
        stored = connection.execute("SELECT value FROM setting WHERE key LIKE 'release.split.%'").fetchall()
        assert sorted(json.loads(value)["split"] for (value,) in stored) == sorted(
            place["split"] for place in places.values()
        )
        assert replay.differences(connection) == []


def test_repeated_on_another_machine_it_is_the_same(released, folder, tmp_path):
    code = (
        "import sys; from pathlib import Path; from wortlaut.session.release_jobs import *;"
        "from wortlaut.assist.split import Rules;"
        "from functools import partial; from wortlaut.session import release_agreement as told;"
        f"told.AgreementOptions = partial(told.AgreementOptions, resamples={RESAMPLES});"
        "wanted = ReleaseOptions(rules=Rules((0.5, 0.25, 0.25)), pseudonyms=True);"
        "release_project(Path(sys.argv[1]), Path(sys.argv[2]), wanted)"
    )
    for number, (zone, locale, seed) in enumerate((("Asia/Tokyo", "de_DE.UTF-8", "1"), ("America/Lima", "C", "77"))):
        target = tmp_path / f"again{number}"
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, released, target], env=environment, check=True, cwd=tmp_path)
        assert everything(target) == everything(folder)


def test_what_is_released_can_be_imported(released, folder, tmp_path, scheme):
    path = tmp_path / "new.wortlaut"
    Session.create(path, "Mia", scheme).close()
    names = [folder / f"{name}.jsonl" for name in ("train", "validation", "test", "annotations")]
    import_into(path, names, ImportOptions(), acting=None, backups=tmp_path)
    assert not check_project(path).damaged
    with Project.open(path, read_only=True) as opened, opened.reading() as connection:
        count = connection.execute("SELECT kind, count(*) FROM layer GROUP BY kind").fetchall()
    assert dict(count) == {"gold": STORIES, "person": 2 * STORIES}


def test_names_of_people_are_in_no_file(folder):
    for name, content in everything(folder).items():
        if name != "guidelines.md":
            assert not re.search(rb"\b(?:anna|bob|chief)\b", content), name
    people = manifest(folder)["numbers"]["annotators"]
    assert len(people) == len(PEOPLE)
    assert all(re.fullmatch(r"annotator-[0-9a-f]{6}", name) for name in people)


def test_the_order_of_lines_tells_nothing_about_names(folder):
    for split in ("train", "validation", "test"):
        order = [line["id"] for line in rows(folder / f"{split}.jsonl")]
        assert order == sorted(order)
    order = [(line["id"], line["layer"]["annotator"]) for line in rows(folder / "annotations.jsonl")]
    assert order == sorted(order)


def test_names_stay_in_the_lines_when_they_may_but_not_on_the_card(released, tmp_path):
    release_project(released, tmp_path / "named", options(pseudonyms=False))
    assert {line["layer"]["annotator"] for line in rows(tmp_path / "named/annotations.jsonl")} == set(PEOPLE)
    assert b"anna" not in (tmp_path / "named/README.md").read_bytes()
    found = manifest(tmp_path / "named")["numbers"]["annotators"]
    assert found == manifest(released.with_name("first"))["numbers"]["annotators"]


def test_the_loading_script_reads_it(folder):
    done = subprocess.run([sys.executable, folder / "load.py"], capture_output=True, text=True, check=True)
    told = manifest(folder)["numbers"]["splits"]
    assert done.stdout.splitlines() == [
        f"{split} {counts['lines']} lines, {counts['spans']} spans" for split, counts in told.items()
    ]
    assert not (folder / "__pycache__").exists()


def test_without_texts_and_with_them_again(released, folder, tmp_path):
    originals = tmp_path / "originals"
    originals.mkdir()
    for number in range(STORIES):
        one = story(number)
        header = one.header if number % 2 else ""
        (originals / f"{number}.txt").write_bytes((header + one.text).encode())
    bare = tmp_path / "bare"
    release_project(released, bare, options(text_free=True))
    for name, content in everything(bare).items():
        assert b"Nora" not in content or name == "guidelines.md", name
        assert "🌉".encode() not in content, name
    script = [sys.executable, bare / "restore_text.py", "--to", tmp_path / "full"]
    subprocess.run([*script, originals], capture_output=True, check=True)
    assert {path.name for path in (tmp_path / "full").iterdir()} == {name for name in FILES if name.endswith(".jsonl")}
    for path in (tmp_path / "full").iterdir():
        assert path.read_bytes() == (folder / path.name).read_bytes()
    (originals / "3.txt").write_text("something else", encoding="utf-8")
    failed = subprocess.run([*script, originals], capture_output=True, text=True, check=False)
    assert failed.returncode == 1
    assert story(3).text_sha256 in failed.stderr
    subprocess.run([sys.executable, bare / "load.py"], capture_output=True, check=True)


def test_what_only_people_know_is_listed_and_never_made_up(released, folder, tmp_path):
    card = tmp_path / "card.toml"
    card.write_text(
        'license_annotations = "cc-by-4.0"\nbiases = "One outlet only | really"\nname = "Deiche"\n', "utf-8"
    )
    release_project(released, tmp_path / "told", options(), card=card)
    told = manifest(tmp_path / "told")
    assert set(told["missing"]) == {*ASKED} - {"license_annotations", "biases", "name"}
    readme = (tmp_path / "told/README.md").read_text(encoding="utf-8")
    head = readme.split("---\n")[1]
    assert 'license: "cc-by-4.0"' in head
    assert "**Biases**: One outlet only | really" in readme
    assert (tmp_path / "told/LICENSE").read_text(encoding="utf-8") == "Annotations: cc-by-4.0\n"
    croissant = json.loads((tmp_path / "told/croissant.json").read_text(encoding="utf-8"))
    assert (croissant["license"], croissant["name"]) == ("cc-by-4.0", "Deiche")
    assert set(manifest(folder)["missing"]) == set(ASKED)
    assert all(
        f"- {field.replace('_', ' ').capitalize()}\n" in (folder / "README.md").read_text("utf-8") for field in ASKED
    )
    bare = json.loads((folder / "croissant.json").read_text(encoding="utf-8"))
    assert not bare.keys() & {"license", "url", "creator", "citeAs", "rai:dataBiases"}


def test_croissant_has_what_its_specification_asks_for(released, tmp_path):
    card = {field: f"about {field}" for field in ASKED}
    release_project(released, tmp_path / "all", options(card=card))
    data = json.loads((tmp_path / "all/croissant.json").read_text(encoding="utf-8"))
    wanted = ("@context", "@type", "conformsTo", "name", "description", "license", "url", "creator", "datePublished")
    assert all(data[key] for key in wanted)
    assert data["@context"]["conformsTo"] == "dct:conformsTo"
    files = {entry["name"]: entry["sha256"] for entry in manifest(tmp_path / "all")["files"]}
    del files["croissant.json"]
    assert {entry["@id"]: entry["sha256"] for entry in data["distribution"]} == files
    assert manifest(tmp_path / "all")["missing"] == []


@pytest.mark.parametrize(
    ("content", "code"),
    [("name = 3", "card_field"), ("nam = 'x'", "card_field"), ("name = ", "card_unusable"), (None, "path_missing")],
)
def test_a_card_with_a_slip_is_refused(tmp_path, content, code):
    path = tmp_path / "card.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInputError) as caught:
        card_of_file(path)
    assert caught.value.code == code


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6)), max_size=12))
def test_nested_spans_are_those_inside_of_others(pairs):
    spans = [{"start": start, "end": start + length, "fragments": [[start, start + length]]} for start, length in pairs]
    assert nested(spans) == nested_again(spans)


def test_strict_agreement_of_all_pairs():
    one, other = Counter({("quote", "[[0,3]]"): 1, ("actor", "[[4,5]]"): 1}), Counter({("quote", "[[0,3]]"): 1})
    assert strict_agreement([one]) is None
    assert strict_agreement([Counter(), Counter()]) == {"strict_f1": None}
    assert strict_agreement([one, other]) == {"strict_f1": 0.6667}
    assert strict_agreement([one, one, other]) == {"strict_f1": 0.8}
