"""A release before it is written tells what the real one will be, and changes nothing."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from independent_release import numbers
from release_projects import STORIES, THIRDS, copied, everything, gold, manifest, options, story
from store_helpers import article, import_layer
from wortlaut.assist.split import Rules
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session.progress import CancelledError
from wortlaut.session.rehearsing import Rehearsal, latest_release, rehearse
from wortlaut.session.release_card import release_card, set_card_field
from wortlaut.session.release_jobs import compare_releases, release_project, result_row
from wortlaut.session.release_parts import copy_of, join_parts
from wortlaut.session.releasing import release
from wortlaut.session.session import Session
from wortlaut.store import actions, splits
from wortlaut.store.journal import Action
from wortlaut.store.project_file import Project

FORMATS = ("conll", "spans", "brat")


def rehearsed(path: Path, wanted=None, name: str = "chief") -> Rehearsal:
    with closing(Session.open(path, name, read_only=True)) as session:
        return rehearse(session, wanted or options())


@pytest.fixture(scope="module")
def rehearsal(released) -> Rehearsal:
    return rehearsed(released)


def test_it_tells_every_file_of_the_real_one(rehearsal, folder):
    written = everything(folder)
    assert {file.name: file.size for file in rehearsal.result.files} == {name: len(d) for name, d in written.items()}
    hashes = {entry["name"]: entry["sha256"] for entry in manifest(folder)["files"]}
    assert {file.name: file.sha256 for file in rehearsal.result.files if file.name != "manifest.json"} == hashes


def test_its_numbers_are_those_of_the_files(rehearsal, folder):
    counted = numbers(folder, list(rehearsal.result.numbers["labels"]))
    assert rehearsal.result.numbers == counted
    for name, part in rehearsal.parts.items():
        own = counted["splits"][name]
        assert (part.articles, part.groups) == (own["articles"], own["groups"])
        assert dict(part.labels) == {label: count for label, count in own["labels"].items() if count}
    assert rehearsal.people == {"anna": 12, "bob": 12}
    assert rehearsal.group_count == counted["groups"]
    assert rehearsal.sources == ("Serrater Bote", "ardel.example")
    told = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["nearest_pairs"]
    assert list(rehearsal.nearest) == told


def test_it_writes_nothing(released, folder, tmp_path):
    path = copied(released, tmp_path)
    before = path.read_bytes()
    rehearsed(path, replace(options(), rules=replace(THIRDS, seed=9), keep_places=False))
    assert path.read_bytes() == before
    assert {entry.name for entry in tmp_path.iterdir()} == {"main.wortlaut"}


def test_formats_beside_the_lines(released, tmp_path):
    path = copied(released, tmp_path)
    wanted = options(formats=FORMATS)
    told = rehearsed(path, wanted)
    result = release_project(path, tmp_path / "out", wanted)
    assert told.result.files == result.files
    assert told.result.losses == result.losses
    assert [found.format for found in result.losses] == list(FORMATS)
    lost = {found.format: {row["kind"] for row in found.losses} for found in result.losses}
    assert "links" in lost["conll"]
    files = {
        p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out" / "formats").rglob("*") if p.is_file()
    }
    assert files == {file.name for file in result.files if "/" in file.name}
    rows = manifest(tmp_path / "out")["formats"]
    for row in rows:
        for loss in row["losses"]:
            beside = (tmp_path / "out" / "formats" / row["format"]).glob("*.loss.json")
            ledgers = [json.loads(one.read_text(encoding="utf-8"))["losses"] for one in beside]
            counts = [item["count"] for ledger in ledgers for item in ledger if item["kind"] == loss["kind"]]
            assert sum(counts) == loss["count"]
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "## Other formats" in card
    assert "| `formats/" not in card
    release_project(path, tmp_path / "again", wanted)
    one, other = (
        sorted(p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()) for name in ("out", "again")
    )
    assert one == other


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"formats": ("conll",), "text_free": True}, "release_formats_text"),
        ({"formats": ("nothing",)}, "format_unknown"),
        ({"formats": ("jsonl",)}, "format_not_written"),
        ({"layer": "machine"}, "release_layer"),
    ],
)
def test_what_cannot_be_written_is_refused(released, tmp_path, more, code):
    with pytest.raises(UsageError) as caught:
        rehearsed(released, options(**more))
    assert caught.value.code == code
    with pytest.raises(UsageError):
        release_project(copied(released, tmp_path), tmp_path / "out", options(**more))
    assert not (tmp_path / "out").exists()


def test_everything_is_split_anew_when_that_is_wanted(released, tmp_path):
    path = copied(released, tmp_path)
    anew = replace(options(), rules=Rules((0.4, 0.3, 0.3), seed=5))
    kept = release_project(path, tmp_path / "kept", anew)
    assert result_row(kept)["new"] == 0
    moved = release_project(path, tmp_path / "moved", replace(anew, keep_places=False))
    assert result_row(moved)["new"] == 12
    row = compare_releases(tmp_path / "kept", tmp_path / "moved")
    assert row["moved"] > 0
    assert [row[key] for key in ("added", "removed", "changed")] == [0, 0, 0]
    places = {id_: str(place.split) for id_, place in moved.division.plan.places.items()}
    with Project.open(path, read_only=True) as project, project.reading() as connection:
        assert {id_: split for id_, (split, _) in splits.places(connection).items()} == places
    again = release_project(path, tmp_path / "again", replace(anew, keep_places=False))
    assert everything(again.path) == everything(moved.path)


def test_what_people_say_is_kept_and_released(released, tmp_path):
    path = copied(released, tmp_path)
    with closing(Session.open(path, "chief")) as session:
        assert set_card_field(session, "motivation", "  Wer sagt was?\n") is not None
        assert set_card_field(session, "motivation", "Wer sagt was?") is None
        set_card_field(session, "contact", "kira@example.org")
        assert release_card(session) == {"contact": "kira@example.org", "motivation": "Wer sagt was?"}
        told = rehearse(session, options())
        assert "motivation" not in told.result.missing
        session.undo()
        assert release_card(session) == {"motivation": "Wer sagt was?"}
        set_card_field(session, "motivation", "")
        assert release_card(session) == {}
        session.undo()
        with pytest.raises(UsageError):
            set_card_field(session, "spans", "400")
    result = release_project(path, tmp_path / "out", options())
    assert "motivation" not in result.missing
    assert "**Motivation**: Wer sagt was?" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "Wer sagt was?" in json.dumps(manifest(tmp_path / "out"), ensure_ascii=False)


def trapped(released, folder, tmp_path) -> tuple[Path, str, str]:
    """A project in which half a copy of a test article is for training since an earlier release."""
    path = copied(released, tmp_path)
    places = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    victim = next(story(n) for n in range(STORIES) if places[story(n).id]["split"] == "test")
    trap = article("Anders überschrieben\n\n" + victim.text[: len(victim.text) // 2 + 20])
    with Project.open(path) as opened:
        import_layer(opened, trap, gold((0, 6, "actor")))
        actions.write(opened, Action(splits.ASSIGNED), [splits.place_row(trap.id, "train", trap.id)])
    return path, trap.id, victim.id


def test_a_leak_between_old_parts_is_repaired_by_joining(released, folder, tmp_path):
    path, trap, victim = trapped(released, folder, tmp_path)
    with closing(Session.open(path, "chief")) as session:
        told = rehearse(session, options())
        leak = next(row for row in told.result.findings.leaks if {row["a"], row["b"]} == {trap, victim})
        assert copy_of(leak["a"], leak["split_a"], leak["b"], leak["split_b"]) == (trap, victim)
        assert told.result.files == ()
        assert told.result.numbers == {}
        assert told.parts["train"].articles > 0
        join_parts(session, trap, victim)
        mended = rehearse(session, options())
        assert not mended.result.findings
        assert mended.result.files
        assert mended.result.division.plan.places[trap] == mended.result.division.plan.places[victim]
        session.undo()
        assert rehearse(session, options()).result.findings
        with pytest.raises(BadInputError):
            join_parts(session, trap, "0" * 16)


def test_what_the_reader_must_not_see_is_not_told(released, tmp_path):
    path = copied(released, tmp_path)
    other = story(3).id
    with closing(Session.open(path, "nora")) as session:
        session.open_article(other)
        told = rehearse(session, options())
    assert (other, "hidden") in told.result.excluded
    assert told.people == {"anna": 11, "bob": 11}
    assert all(row.article != other for row in told.checked)
    assert rehearsed(path, name="chief").people == {"anna": 12, "bob": 12}


def test_changes_against_the_release_before(released, folder, tmp_path):
    path = copied(released, tmp_path)
    assert rehearsed(path, options(previous=folder)).changes == {
        "before": manifest(folder)["version"], "added": 0, "removed": 0, "moved": 0, "changed": 0, "articles": [],
    }  # fmt: skip
    fewer = rehearsed(path, options(previous=folder, leave_out=frozenset({story(1).id})))
    assert fewer.changes is not None
    assert [(row["article"], row["change"]) for row in fewer.changes["articles"]] == [(story(1).id, "removed")]


def test_the_newest_release_of_this_project_is_found(released, folder, tmp_path):
    path = copied(released, tmp_path)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "manifest.json").write_text("[]", encoding="utf-8")
    with closing(Session.open(path, "chief")) as session:
        assert latest_release(session) is None
        release_project_into(session, tmp_path / "one")
        assert latest_release(session) == tmp_path / "one"
        foreign = json.loads((tmp_path / "one" / "manifest.json").read_text(encoding="utf-8"))
        foreign["journal"]["head"] = "0" * 64
        (tmp_path / "other" / "manifest.json").write_text(json.dumps(foreign), encoding="utf-8")
        assert latest_release(session) == tmp_path / "one"


def release_project_into(session: Session, target: Path) -> None:
    release(session.project, session.scheme, target, options())


def test_it_can_be_stopped(released):
    calls = []

    def cancelled() -> bool:
        calls.append(1)
        return len(calls) > 20

    with closing(Session.open(released, "chief", read_only=True)) as session, pytest.raises(CancelledError):
        rehearse(session, options(), cancelled=cancelled)


def test_a_missing_span_has_no_place(released):
    told = rehearsed(released)
    assert sum(told.levels.values()) == len(told.checked) > 0
    for finding in told.checked:
        assert finding.level in ("error", "warning", "hint")
        assert finding.article in told.known
        if finding.span:
            assert finding.place is not None
            assert finding.surface


def test_of_many_findings_only_the_first_are_told(released, monkeypatch):
    everything_told = rehearsed(released)
    monkeypatch.setattr("wortlaut.session.rehearsing.MOST_FINDINGS", 2)
    told = rehearsed(released)
    assert told.checked == everything_told.checked[:2]
    assert told.levels == everything_told.levels
