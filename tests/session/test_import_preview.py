"""What an import would do and what an export would lose, told before anything is written."""

import json
from pathlib import Path

import pytest

from wortlaut.errors import UsageError, WortlautError
from wortlaut.formats.record import Choices
from wortlaut.formats.registry import formats
from wortlaut.messages import error_text
from wortlaut.session import jobs
from wortlaut.session.exporting import ExportOptions, export_file, preview_export
from wortlaut.session.import_preview import preview_import
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Session

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "foreign" / "ours.jsonl"
READERS = [known.name for known in formats() if known.reads]
WRITERS = [known for known in formats() if known.writes]
BILLION = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
HOSTILE = {
    "no_text": b"\xff\xfe\x00\xd8PK\x03\x04",
    "empty": b"",
    "xxe": b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
    "laughs": f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a0 "ha">{BILLION}]><r>&a8;</r>'.encode(),
    "deep": b'{"text":"a","spans":' + b"[" * 5000 + b"]" * 5000 + b"}",
    "cut_off": b'[{"text":"Mara sagt ja.","spans":[{"start":0,"e',
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00not really an archive",
}
TEXT = "text"  # takes whatever is UTF-8


@pytest.fixture
def session(tmp_path):
    opened = Session.create(tmp_path / "p.wortlaut", "eva", jobs.default_scheme())
    yield opened
    opened.close()


def look(session, path, options=ImportOptions(), **more):  # noqa: B008 - it is frozen
    return preview_import(session.project, session.scheme, [path], options, **more)


def lines(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", READERS)
def test_hostile_files_are_told_with_their_place_and_change_nothing(session, tmp_path, name):
    before = session.path.read_bytes()
    known = next(one for one in formats() if one.name == name)
    for kind, content in HOSTILE.items():
        path = tmp_path / f"{kind}{known.suffixes[0]}"
        path.write_bytes(content)
        try:
            told = list(look(session, path, ImportOptions(format=name, annotator="eva")).result.refused)
        except WortlautError as error:  # nothing of the file can be read at all
            told = [error]
        if name == TEXT and kind not in ("no_text", "empty"):
            assert told == []
            continue
        assert told, (name, kind)
        for language in ("de", "en"):
            text = error_text(told[0], language)
            assert str(path) in text, (name, kind, text)
            assert text.isprintable()
            assert "passwd" not in text
    assert session.path.read_bytes() == before


def test_names_units_and_people_are_found_with_samples(session, tmp_path):
    source = lines(
        tmp_path / "a.jsonl",
        {"text": "😊 Mara sagt ja.", "label": [[3, 7, "PER"], [8, 12, "quote"]], "annotator": "nora"},
        {"text": "Ida sagt nein.", "label": [[0, 3, "per"], [4, 8, "MISC"]]},
    )
    asked = look(session, source, ImportOptions(annotator="eva"))
    (reading,) = asked.undecided
    assert (reading.where, reading.samples["utf16"]) == (f"{source}:1", "Mara")
    assert not asked.possible
    assert asked.faults == ()

    from wortlaut.formats.offset_units import OffsetUnit

    unit = Choices(unit=OffsetUnit.UTF16)
    asked = look(session, source, ImportOptions(annotator="eva", choices=unit))
    assert [(one.name, one.count, one.target, one.samples) for one in asked.labels] == [
        ("PER", 2, None, ("Mara", "Ida")),
        ("MISC", 1, None, ("sagt",)),
        ("quote", 1, "quote", ("sagt",)),
    ]
    assert [error.where for error in asked.result.refused] == [f"{source}:1", f"{source}:2"]  # one for each name
    assert asked.unmapped
    assert asked.faults == ()
    assert dict(asked.people) == {"nora": 1, "": 1}
    assert asked.units == ("utf16",)
    assert dict(asked.formats) == {"doccano": 1}

    mapping = Choices(unit=OffsetUnit.UTF16, mapping={"per": "actor", "MISC": ""})
    options = ImportOptions(annotator="eva", choices=mapping)
    answer = look(session, source, options)
    assert answer.possible
    assert [(item.kind, item.count, item.where) for item in answer.left_out] == [("spans", 1, f"{source}:2")]
    done = import_files(session.project, session.scheme, [source], options, by=None, backups=tmp_path / "b")
    told = answer.result
    assert (told.articles_new, told.layers_new, told.spans) == (2, 2, 3)
    assert (done.articles_new, done.layers_new, done.spans) == (2, 2, 3)
    again = look(session, source, options)
    assert not again.result.changed


def test_files_of_our_own_and_of_others_are_told_apart(session, tmp_path):
    source = lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"], [5, 9, "SAY"]]})
    found = preview_import(session.project, session.scheme, [source, GOLDEN], ImportOptions(suggestions=True))
    assert {one.name for one in found.labels if not one.fixed} == {"actor", "SAY"}
    own = {one.name for one in found.labels if one.fixed}
    assert own
    assert own <= {label.id for label in session.scheme.labels}


def test_an_unnamed_owner_is_asked_for(session, tmp_path):
    source = lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"]]})
    with pytest.raises(UsageError) as error:
        look(session, source)
    assert error.value.code == "annotator_needed"
    assert look(session, source, ImportOptions(suggestions=True)).possible


def test_suggestions_stand_in_the_machine_layer_and_are_added_once(session, tmp_path):
    source = lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"]], "annotator": "tagger"})
    options = ImportOptions(suggestions=True)
    for known in (False, True):
        result = import_files(session.project, session.scheme, [source, GOLDEN], options, by=None, backups=tmp_path)
        assert result.changed is not known
    target = tmp_path / "out.jsonl"
    export_file(session.project, target, ExportOptions(layer="machine"))
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert {row["layer"]["kind"] for row in rows} == {"machine"}
    assert {span["origin"] for row in rows for span in row["spans"]} == {"suggested"}
    assert "tagger" in {span["source"] for row in rows for span in row["spans"]}
    assert [one.name for one in session.annotators()] == []
    session.undo_action(max(entry.seq for entry in session.actions() if entry.kind == "import"))
    assert session.article_count() == 0


def test_a_dry_run_needs_no_lock(session, tmp_path):
    source = lines(tmp_path / "a.jsonl", {"text": "Mara sagt ja.", "label": [[0, 4, "actor"]]})
    options = ImportOptions(suggestions=True)
    found = jobs.preview_of_import(session.path, [source], options, acting=None)  # the session holds the lock
    assert found.result.articles_new == 1
    assert session.article_count() == 0


def test_looking_can_be_stopped_at_any_moment(session, tmp_path):
    source = lines(tmp_path / "a.jsonl", *({"text": f"Mara {n}.", "label": [[0, 4, "actor"]]} for n in range(20)))
    before = session.path.read_bytes()
    for moment in (0, 1, 5, 15):
        asked = iter([False] * moment + [True] * 90)
        with pytest.raises(CancelledError):
            look(session, source, ImportOptions(suggestions=True), cancelled=lambda asked=asked: next(asked))
    assert session.path.read_bytes() == before


@pytest.fixture
def filled(session, tmp_path):
    import_files(session.project, session.scheme, [GOLDEN], ImportOptions(), by=None, backups=tmp_path / "b")
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"Text {number}.", encoding="utf-8")
    texts = sorted(tmp_path.glob("*.txt"))
    import_files(session.project, session.scheme, texts, ImportOptions(), by=None, backups=tmp_path / "b")
    return session


@pytest.mark.parametrize("known", WRITERS, ids=lambda known: known.name)
def test_counting_before_is_what_writing_finds_and_a_stop_leaves_nothing(filled, tmp_path, known):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / ("out" if known.in_folder else f"out{known.suffixes[0]}")
    options = ExportOptions(format=known.name)
    for moment in (0, 2, 5):  # while it is written, and while it is read back
        asked = iter([False] * moment + [True] * 90)
        with pytest.raises(CancelledError):
            export_file(filled.project, target, options, cancelled=lambda asked=asked: next(asked))
        assert list(folder.iterdir()) == []
    told = preview_export(filled.project, options)
    assert list(folder.iterdir()) == []
    done = export_file(filled.project, target, options)
    assert [(loss.kind, loss.count, loss.how) for loss in told.losses] == [
        (loss.kind, loss.count, loss.how) for loss in done.losses
    ]
    assert (told.articles, told.layers, told.spans, told.links) == (done.articles, done.layers, done.spans, done.links)
    assert all(len(loss.cases) == loss.count for loss in told.losses)


def test_only_the_articles_that_are_asked_for_go_out(filled, tmp_path):
    wanted = frozenset(filled.article_ids()[:2])
    told = preview_export(filled.project, ExportOptions(articles=wanted))
    assert told.articles == 2
    export_file(filled.project, tmp_path / "two.jsonl", ExportOptions(articles=wanted))
    rows = [json.loads(line) for line in (tmp_path / "two.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {row["id"] for row in rows} == wanted
