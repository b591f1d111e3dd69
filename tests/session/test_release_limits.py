"""Releases: where articles belong, what keeps a release from being made, and that nothing is left of it then."""

import json
import os
from contextlib import closing

import pytest

from copied_articles import Press, text_of
from independent_release import numbers
from release_projects import STORIES, THIRDS, copied, everything, gold, manifest, options, reviewed, rows, story
from store_helpers import article, contents, import_articles, import_layer, span_object
from wortlaut.assist.split import Rules
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.errors import BadInputError, DiskError, LockedError, UsageError
from wortlaut.session.duplicates_by_hand import join
from wortlaut.session.importing import ImportOptions
from wortlaut.session.jobs import import_into, scheme_of
from wortlaut.session.progress import CancelledError
from wortlaut.session.release_jobs import release_project, result_row
from wortlaut.session.releasing import release
from wortlaut.session.session import Session
from wortlaut.store import actions, bulk, splits
from wortlaut.store.journal import Action
from wortlaut.store.project_file import Project


def test_the_first_release_is_like_the_second_and_shows_the_state_before_it(released, folder):
    told = manifest(folder)["journal"]
    with Project.open(released, read_only=True) as opened, opened.reading() as connection:
        (*_, last) = connection.execute("SELECT kind FROM action ORDER BY seq")
        row = connection.execute("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1 OFFSET 1").fetchone()
    assert last == ("assign_splits",)
    assert row == (told["actions"], told["head"])


def test_it_works_beside_an_open_window_when_nothing_is_to_be_written(released, tmp_path, scheme):
    path = copied(released, tmp_path)
    session = Session.open(path, "chief")
    try:
        release_project(path, tmp_path / "again", options())
        import_layer(session.project, article("Ein neuer Satz steht hier."), gold((0, 3, "actor")))
        with pytest.raises(LockedError):
            release_project(path, tmp_path / "never", options())
    finally:
        session.close()
    assert not (tmp_path / "never").exists()


def test_a_release_changes_nothing_but_who_is_where(released, tmp_path, scheme):
    path = copied(released, tmp_path)
    before = path.read_bytes()
    release_project(path, tmp_path / "again", options())
    assert path.read_bytes() == before


def test_earlier_places_stay_when_articles_are_added(released, folder, tmp_path, scheme):
    path = copied(released, tmp_path)
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


def test_an_article_between_two_splits_is_quarantined(released, folder, tmp_path):
    path = copied(released, tmp_path)
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


def test_a_planted_copy_in_training_is_refused(released, folder, tmp_path, scheme):
    path = copied(released, tmp_path)
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


def test_errors_in_the_layers_stop_it(released, tmp_path):
    path = copied(released, tmp_path)
    wrong = article("Das Ministerium sagt nichts zu den Plänen.")
    with Project.open(path) as opened:
        import_layer(opened, wrong, gold((4, 15, "actor"), (8, 20, "quote"), attributes={}))
        found = release(opened, scheme_of(opened), tmp_path / "x", options(dry_run=True)).findings
        assert {row["article"] for row in found.errors} == {wrong.id}
        with pytest.raises(BadInputError, match="release_errors"):
            release(opened, scheme_of(opened), tmp_path / "x", options())
    assert not (tmp_path / "x").exists()


def test_only_what_is_submitted_or_gold_is_released(released, tmp_path):
    path = copied(released, tmp_path)
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


def test_sources_can_be_held_out(released, tmp_path, scheme):
    path = reviewed(tmp_path, scheme, [story(n) for n in range(9)])
    release_project(path, tmp_path / "held", options(hold_out=("ardel.example",), rules=THIRDS))
    assert {line["id"] for line in rows(tmp_path / "held/test.jsonl")} == {story(n).id for n in (0, 3, 6, 8)}
    with pytest.raises(UsageError, match="release_hold_out"):
        release_project(path, tmp_path / "no", options(hold_out=("nobody",), rules=THIRDS))
    with pytest.raises(UsageError, match="unknown_article"):
        release_project(path, tmp_path / "no", options(leave_out=frozenset({"0" * 16})))


def test_the_same_long_quote_keeps_articles_together_when_it_is_to(tmp_path, scheme):
    said = "„Wir haben vor dem Winter jede Schleuse geprüft und keine einzige davon war wirklich dicht“"
    press = Press(5, words=5000)
    texts = [f"{text_of(press.article(90, 120))} {said}, sagte sie." for _ in range(2)]
    texts += [story(number).text for number in range(4, 8)]
    path = tmp_path / "quotes.wortlaut"
    Session.create(path, "Mia", scheme).close()
    with Project.open(path) as opened:
        for text in texts:
            start = max(text.find(said), 0)
            attributes = {"type": "direct"}
            import_layer(opened, article(text), gold((start, start + len(said), "quote"), attributes=attributes))
        found = [
            release(opened, scheme_of(opened), tmp_path / "x", options(dry_run=True, group_by_quote=grouped)).division
            for grouped in (False, True)
        ]
    apart, together = ([division.plan.places[article(text).id] for text in texts[:2]] for division in found)
    assert apart[0].group != apart[1].group
    assert found[0].shared_quotes == (apart[0].split != apart[1].split)
    assert together[0] == together[1]
    assert found[1].shared_quotes == 0


def test_the_target_is_a_new_folder_or_an_earlier_release(released, folder, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.txt").write_text("mine", encoding="utf-8")
    for overwrite, code in ((False, "target_exists"), (True, "release_target_other")):
        with pytest.raises(BadInputError, match=code):
            release_project(released, other, options(overwrite=overwrite))
    assert [path.name for path in other.iterdir()] == ["thesis.txt"]
    with pytest.raises(BadInputError, match="folder_missing"):
        release_project(released, tmp_path / "no/where", options())
    with pytest.raises(BadInputError, match="target_exists"):
        release_project(released, folder, options())
    again = tmp_path / "again"
    release_project(released, again, options())
    (again / "stale.txt").write_text("old", encoding="utf-8")
    release_project(released, again, options(overwrite=True))
    assert everything(again) == everything(folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again", "other"]


def test_progress_is_told_and_the_work_can_be_stopped_anywhere(released, tmp_path):
    seen, asked = [], []

    def ask():
        asked.append(None)
        return False

    def watch(done, total):
        seen.append((done, total))

    release_project(released, tmp_path / "watched", options(), progress=watch, cancelled=ask)
    assert seen == sorted(seen)
    assert seen[-1][0] / seen[-1][1] > 0.9
    for after in range(0, len(asked), 7):
        answers = iter([False] * after)
        with pytest.raises(CancelledError):
            release_project(released, tmp_path / "never", options(), cancelled=lambda left=answers: next(left, True))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["watched"]


def test_a_full_disk_leaves_nothing(released, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskError):
        release_project(released, tmp_path / "never", options())
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_release_left_behind_is_removed(released, tmp_path):
    left, alive, other = (
        tmp_path / name for name in (".out.99999999.release", f".out.{os.getppid()}.release", ".out.x.release")
    )
    for path in (left, alive, other):
        path.mkdir()
        (path / "train.jsonl").write_bytes(b"")
    release_project(released, tmp_path / "out", options())
    assert {path.name for path in tmp_path.iterdir()} == {"out", alive.name, other.name}


def test_nothing_to_release(project_path, tmp_path):
    with pytest.raises(BadInputError, match="release_empty"):
        release_project(project_path, tmp_path / "x", options())
    assert not (tmp_path / "x").exists()


def test_the_places_are_one_step_that_can_be_taken_back(released, tmp_path, scheme):
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


def test_articles_joined_by_hand_stay_together(released, folder, tmp_path):
    path = copied(released, tmp_path)
    before = json.loads((folder / "splits.json").read_text(encoding="utf-8"))["places"]
    test = next(n for n in range(STORIES) if before[story(n).id]["split"] == "test")
    sequel = article("Was danach kam, steht hier in ganz anderen Worten über andere Leute.")
    with Project.open(path) as opened:
        import_layer(opened, sequel, gold((0, 3, "actor")))
    with closing(Session.open(path, "chief")) as session:
        join(session, sequel.id, story(test).id)
    result = release_project(path, tmp_path / "second", options())
    places = result.division.plan.places
    assert places[sequel.id] == places[story(test).id]
    assert places[sequel.id].split == "test"
