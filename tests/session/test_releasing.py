"""Releases: what is in them, what keeps them from being made, and that they stay what they are."""

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
from release_projects import PEOPLE, reviewed, story
from store_helpers import article, contents, import_articles, import_layer, span_object
from wortlaut import assets
from wortlaut.assist.split import Rules
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.errors import BadInputError, DiskError, LockedError, UsageError
from wortlaut.session.importing import ImportOptions
from wortlaut.session.jobs import check_project, import_into, scheme_of
from wortlaut.session.progress import CancelledError
from wortlaut.session.release_jobs import card_of_file, release_project, result_row
from wortlaut.session.release_lines import strict_agreement
from wortlaut.session.release_numbers import nested
from wortlaut.session.release_values import ASKED, ReleaseOptions
from wortlaut.session.releasing import release
from wortlaut.session.session import Session
from wortlaut.store import actions, bulk, replay, splits
from wortlaut.store.journal import Action
from wortlaut.store.project_file import Project

STORIES = 12
THIRDS = Rules((0.5, 0.25, 0.25))
FILES = {
    "train.jsonl", "validation.jsonl", "test.jsonl", "annotations.jsonl", "agreement.json", "splits.json",
    "guidelines.md", "load.py", "CHANGELOG.md", "README.md", "croissant.json", "manifest.json",
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory, scheme):
    """A project with gold of two people, released once; tests must not change it."""
    path = reviewed(tmp_path_factory.mktemp("reviewed"), scheme, [story(n) for n in range(STORIES)])
    release_project(path, path.with_name("first"), options())
    return path


def options(**more):
    return ReleaseOptions(**{"rules": THIRDS, "pseudonyms": True, **more})


@pytest.fixture(scope="module")
def folder(project):
    return project.with_name("first")


def manifest(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def everything(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def schema(name):
    return json.loads(assets.resource(f"json-schema/{name}.schema.json").read_text(encoding="utf-8"))


def copied(project, folder):
    """A copy of the project that a test may change."""
    path = folder / "main.wortlaut"
    path.write_bytes(project.read_bytes())
    return path


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


def test_the_agreement_is_that_of_the_lines(folder):
    found = json.loads((folder / "agreement.json").read_text(encoding="utf-8"))
    names = found["annotators"]
    left_out = {item["article"] for item in found["excluded"]}
    wanted = measure(folder / "annotations.jsonl", names, left_out)
    assert found["articles"] == wanted["articles"] > 0
    assert [found["strict_f1"]["low"], found["strict_f1"]["high"]] == pytest.approx(wanted["interval"], abs=1e-9)
    jsonschema.validate(found, schema("agreement"))


def test_places_are_in_the_lines_and_in_the_project(project, folder):
    places = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    for split in ("train", "validation", "test"):
        for line in rows(folder / f"{split}.jsonl"):
            meta = line["meta"]
            assert {"group": meta["group_id"], "split": meta["split"]} == places[line["id"]]
            assert (meta["split"], meta["gold_version"], line["layer"]["kind"]) == (split, 1, "gold")
            assert meta["agreement"]["strict_f1"] is not None
    with Project.open(project, read_only=True) as opened, opened.reading() as connection:
        stored = connection.execute("SELECT value FROM setting WHERE key LIKE 'release.split.%'").fetchall()
        assert sorted(json.loads(value)["split"] for (value,) in stored) == sorted(
            place["split"] for place in places.values()
        )
        assert replay.differences(connection) == []


def test_repeated_on_another_machine_it_is_the_same(project, folder, tmp_path):
    code = (
        "import sys; from pathlib import Path; from wortlaut.session.release_jobs import *;"
        "from wortlaut.assist.split import Rules;"
        "wanted = ReleaseOptions(rules=Rules((0.5, 0.25, 0.25)), pseudonyms=True);"
        "release_project(Path(sys.argv[1]), Path(sys.argv[2]), wanted)"
    )
    for number, (zone, locale, seed) in enumerate((("Asia/Tokyo", "de_DE.UTF-8", "1"), ("America/Lima", "C", "77"))):
        target = tmp_path / f"again{number}"
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, project, target], env=environment, check=True, cwd=tmp_path)
        assert everything(target) == everything(folder)


def test_a_release_changes_nothing_but_who_is_where(project, tmp_path, scheme):
    path = copied(project, tmp_path)
    before = path.read_bytes()
    release_project(path, tmp_path / "again", options())
    assert path.read_bytes() == before


def test_it_works_beside_an_open_window_when_nothing_is_to_be_written(project, tmp_path, scheme):
    path = copied(project, tmp_path)
    session = Session.open(path, "chief")
    try:
        release_project(path, tmp_path / "again", options())
        import_layer(session.project, article("Ein neuer Satz steht hier."), gold((0, 3, "actor")))
        with pytest.raises(LockedError):
            release_project(path, tmp_path / "never", options())
    finally:
        session.close()
    assert not (tmp_path / "never").exists()


def gold(*spans, attributes=None):
    objects = [
        span_object(start, end, label, origin="adjudicated", attributes=attributes or {"kind": "person"})
        for start, end, label in spans
    ]
    return bulk.IncomingLayer(None, LayerKind.GOLD, LayerState.GOLD, 1, spans=objects)


def test_what_is_released_can_be_imported(project, folder, tmp_path, scheme):
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


def test_names_stay_in_the_lines_when_they_may_but_not_on_the_card(project, tmp_path):
    release_project(project, tmp_path / "named", options(pseudonyms=False))
    assert {line["layer"]["annotator"] for line in rows(tmp_path / "named/annotations.jsonl")} == set(PEOPLE)
    assert b"anna" not in (tmp_path / "named/README.md").read_bytes()
    found = manifest(tmp_path / "named")["numbers"]["annotators"]
    assert found == manifest(project.with_name("first"))["numbers"]["annotators"]


def test_the_loading_script_reads_it(folder):
    done = subprocess.run([sys.executable, folder / "load.py"], capture_output=True, text=True, check=True)
    told = manifest(folder)["numbers"]["splits"]
    assert done.stdout.splitlines() == [
        f"{split} {counts['lines']} lines, {counts['spans']} spans" for split, counts in told.items()
    ]
    assert not (folder / "__pycache__").exists()


def test_without_texts_and_with_them_again(project, folder, tmp_path):
    originals = tmp_path / "originals"
    originals.mkdir()
    for number in range(STORIES):
        one = story(number)
        header = one.header if number % 2 else ""
        (originals / f"{number}.txt").write_bytes((header + one.text).encode())
    bare = tmp_path / "bare"
    release_project(project, bare, options(text_free=True))
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


def test_what_only_people_know_is_listed_and_never_made_up(project, folder, tmp_path):
    card = tmp_path / "card.toml"
    card.write_text(
        'license_annotations = "cc-by-4.0"\nbiases = "One outlet only | really"\nname = "Deiche"\n', "utf-8"
    )
    release_project(project, tmp_path / "told", options(), card=card)
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


def test_croissant_has_what_its_specification_asks_for(project, tmp_path):
    card = {field: f"about {field}" for field in ASKED}
    release_project(project, tmp_path / "all", options(card=card))
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


def test_earlier_places_stay_when_articles_are_added(project, folder, tmp_path, scheme):
    path = copied(project, tmp_path)
    before = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    victim = next(n for n in range(STORIES) if before[story(n).id]["split"] == "test")
    copy = article(story(victim).text.replace("das sah man", "sah man"))
    with Project.open(path) as opened:
        import_layer(opened, copy, gold((0, 9, "actor")))
        import_layer(opened, article("Ganz allein steht dieser Satz in seinem Text."), gold((0, 4, "actor")))
        import_articles(opened, article("Das hat noch niemand gelesen."))
        names = {one.name for one in _people(opened)}
    release_project(path, tmp_path / "second", options(rules=Rules(seed=5), previous=folder))
    after = json.loads((tmp_path / "second/splits.json").read_text(encoding="utf-8"))["places"]
    assert {id_: after[id_] for id_ in before} == before
    assert after[copy.id] == before[story(victim).id]
    assert len(after) == STORIES + 2
    assert manifest(tmp_path / "second")["excluded"] == [
        {"article": article("Das hat noch niemand gelesen.").id, "reason": "no_gold"}
    ]
    log = (tmp_path / "second/CHANGELOG.md").read_text(encoding="utf-8")
    assert "- articles added: 2\n" in log
    assert "- articles moved: 0\n" in log
    assert "- articles changed: 0\n" in log
    assert names


def _people(opened):
    from wortlaut.store.layers import annotators

    with opened.reading() as connection:
        return annotators(connection)


def test_an_article_between_two_splits_is_quarantined(project, folder, tmp_path):
    path = copied(project, tmp_path)
    before = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    of = {
        split: next(n for n in range(STORIES) if before[story(n).id]["split"] == split) for split in ("test", "train")
    }
    bridge = article(story(of["test"]).text + "\n\n" + story(of["train"]).text)
    with Project.open(path) as opened:
        import_layer(opened, bridge, gold((0, 9, "actor")))
    result = release_project(path, tmp_path / "second", options())
    assert result.division.plan.quarantined == (bridge.id,)
    assert (bridge.id, "quarantined") in result.excluded
    for name, content in everything(tmp_path / "second").items():
        assert bridge.id.encode() not in content or name in ("manifest.json", "splits.json"), name


def test_a_planted_copy_in_training_is_refused(project, folder, tmp_path, scheme):
    path = copied(project, tmp_path)
    before = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    victim = next(n for n in range(STORIES) if before[story(n).id]["split"] == "test")
    trap = article("Anders überschrieben\n\n" + story(victim).text[: len(story(victim).text) // 2 + 20])
    with Project.open(path) as opened:
        import_layer(opened, trap, gold((0, 6, "actor")))
        actions.write(opened, Action("assign_splits"), [splits.place_row(trap.id, "train", trap.id)])
        state = contents(opened)
        dry = release(opened, scheme_of(opened), tmp_path / "trapped", options(dry_run=True))
        pairs = [{leak["a"], leak["b"]} for leak in dry.findings.leaks]
        assert {trap.id, story(victim).id} in pairs
        assert all(trap.id in pair for pair in pairs)
        assert result_row(dry)["nearest_pairs"][0] in dry.findings.leaks
        with pytest.raises(BadInputError, match="release_leaks"):
            release(opened, scheme_of(opened), tmp_path / "trapped", options())
        assert contents(opened) == state
    assert not (tmp_path / "trapped").exists()
    with Project.open(path, read_only=True) as opened:
        done = release(opened, scheme_of(opened), tmp_path / "without", options(leave_out=frozenset({trap.id})))
    assert (trap.id, "left_out") in done.excluded


def test_errors_in_the_layers_stop_it(project, tmp_path):
    path = copied(project, tmp_path)
    wrong = article("Das Ministerium sagt nichts zu den Plänen.")
    with Project.open(path) as opened:
        import_layer(opened, wrong, gold((4, 15, "actor"), (8, 20, "quote"), attributes={}))
        found = release(opened, scheme_of(opened), tmp_path / "x", options(dry_run=True)).findings
        assert {row["article"] for row in found.errors} == {wrong.id}
        with pytest.raises(BadInputError, match="release_errors"):
            release(opened, scheme_of(opened), tmp_path / "x", options())
    assert not (tmp_path / "x").exists()


def test_only_what_is_submitted_or_gold_is_released(project, tmp_path):
    path = copied(project, tmp_path)
    opening = bulk.IncomingLayer("anna", state=LayerState.OPEN, version=0, spans=[span_object(0, 3, "actor")])
    hidden = article("Geheim ist, was hier noch jemand schreibt.")
    session = Session.open(path, "bob")
    import_layer(session.project, hidden, opening)
    session.open_article(story(0).id)
    session.reopen("noch einmal")
    session.close()
    release_project(path, tmp_path / "gold", options(pseudonyms=False))
    assert {
        line["layer"]["annotator"] for line in rows(tmp_path / "gold/annotations.jsonl") if line["id"] == story(0).id
    } == {"anna"}
    release_project(path, tmp_path / "submitted", options(layer="submitted", pseudonyms=False))
    found = [line for split in ("train", "validation", "test") for line in rows(tmp_path / f"submitted/{split}.jsonl")]
    assert {line["layer"]["state"] for line in found} == {"submitted"}
    assert len(found) == 2 * STORIES - 1
    assert {line["layer"]["kind"] for line in found} == {"person"}
    assert hidden.id not in {line["id"] for line in found}
    told = manifest(tmp_path / "submitted")["numbers"]
    assert {**numbers(tmp_path / "submitted", list(told["labels"])), "annotators": None} == {**told, "annotators": None}
    release_project(path, tmp_path / "for-bob", options(layer="submitted", made_for="bob"))
    assert {"article": story(0).id, "reason": "hidden"} in manifest(tmp_path / "for-bob")["excluded"]


def test_sources_can_be_held_out(project, tmp_path, scheme):
    path = reviewed(tmp_path, scheme, [story(n) for n in range(9)])
    release_project(path, tmp_path / "held", options(hold_out=("ardel.example",), rules=THIRDS))
    assert {line["id"] for line in rows(tmp_path / "held/test.jsonl")} == {story(n).id for n in (0, 3, 6, 8)}
    with pytest.raises(UsageError, match="release_hold_out"):
        release_project(path, tmp_path / "no", options(hold_out=("nobody",), rules=THIRDS))
    with pytest.raises(UsageError, match="unknown_article"):
        release_project(path, tmp_path / "no", options(leave_out=frozenset({"0" * 16})))


def test_the_target_is_a_new_folder_or_an_earlier_release(project, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("mine", encoding="utf-8")
    for overwrite, code in ((False, "target_exists"), (True, "release_target_other")):
        with pytest.raises(BadInputError, match=code):
            release_project(project, other, options(overwrite=overwrite))
    assert [path.name for path in other.iterdir()] == ["thesis.txt"]
    with pytest.raises(BadInputError, match="folder_missing"):
        release_project(project, tmp_path / "no/where", options())
    with pytest.raises(BadInputError, match="target_exists"):
        release_project(project, folder, options())
    again = tmp_path / "again"
    release_project(project, again, options())
    (again / "stale.txt").write_text("old", encoding="utf-8")
    release_project(project, again, options(overwrite=True))
    assert everything(again) == everything(folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "other"]


def test_progress_is_told_and_the_work_can_be_stopped_anywhere(project, tmp_path):
    seen, asked = [], []

    def ask():
        asked.append(None)
        return False

    def watch(done, total):
        seen.append((done, total))

    release_project(project, tmp_path / "watched", options(), progress=watch, cancelled=ask)
    assert seen == sorted(seen)
    assert seen[-1][0] / seen[-1][1] > 0.9
    for after in range(0, len(asked), 7):
        answers = iter([False] * after)
        with pytest.raises(CancelledError):
            release_project(project, tmp_path / "never", options(), cancelled=lambda left=answers: next(left, True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["watched"]


def test_a_full_disk_leaves_nothing(project, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError):
        release_project(project, tmp_path / "never", options())
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_release_left_behind_is_removed(project, tmp_path):
    left, alive, other = (
        tmp_path / name for name in (".out.99999999.release", f".out.{os.getppid()}.release", ".out.x.release")
    )
    for path in (left, alive, other):
        path.mkdir()
        (path / "train.jsonl").write_bytes(b"")
    release_project(project, tmp_path / "out", options())
    assert {path.name for path in tmp_path.iterdir()} == {"out", alive.name, other.name}


def test_nothing_to_release(project_path, tmp_path):
    with pytest.raises(BadInputError, match="release_empty"):
        release_project(project_path, tmp_path / "x", options())
    assert not (tmp_path / "x").exists()


def test_the_places_are_one_step_that_can_be_taken_back(project, tmp_path, scheme):
    path = reviewed(tmp_path, scheme, [story(n) for n in range(4)])
    release_project(path, tmp_path / "first", options())
    session = Session.open(path, "chief")
    try:
        step = session.actions(1)[0]
        assert step.kind == "assign_splits"
        session.undo_action(step.seq)
    finally:
        session.close()
    result = release_project(path, tmp_path / "second", options())
    assert result_row(result)["new"] == 4


def test_the_real_articles(shared_seeds, tmp_path, scheme):
    path = tmp_path / "real.wortlaut"
    Session.create(path, "Mia", scheme).close()
    import_into(path, [shared_seeds], ImportOptions(), acting=None, backups=tmp_path)
    with Project.open(path) as opened:
        with opened.reading() as connection:
            ids = dict(
                connection.execute("SELECT substr(name, 1, 3), article.id FROM source JOIN article ON number = article")
            )
        for id_ in ids.values():
            import_gold(opened, id_)
    for seed in range(4):
        row = result_row(release_project(path, tmp_path / "r", options(rules=Rules(THIRDS.shares, seed), dry_run=True)))
        assert row["findings"] == {"errors": [], "leaks": []}
    apart = options(hold_out=("004*",), rules=THIRDS, dry_run=True)
    near = result_row(release_project(path, tmp_path / "s", apart))["nearest_pairs"]
    shared = [pair for pair in near if ids["004"] in (pair["a"], pair["b"]) and pair["sentences"]]
    assert shared
    assert all(pair["why"] is None for pair in shared)
    release_project(path, tmp_path / "r", options())
    told = json.loads((tmp_path / "r/splits.json").read_text(encoding="utf-8"))
    assert told["places"][ids["000"]] == told["places"][ids["001"]]
    assert told["pairs_over"] == 0


def import_gold(opened, id_):
    with bulk.Import(opened) as batch:
        batch.add_layer(id_, bulk.IncomingLayer(None, LayerKind.GOLD, LayerState.GOLD, 1))


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
