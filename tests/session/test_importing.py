"""Importing and exporting from inside: progress, cancelling, languages, the sample project."""

import json
from pathlib import Path

import pytest

from wortlaut.errors import BadInputError
from wortlaut.session import jobs
from wortlaut.session.article_language import detected_language
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.progress import CancelledError
from wortlaut.session.sample import create_sample
from wortlaut.session.session import Session


@pytest.fixture
def session(tmp_path):
    scheme = jobs.default_scheme()
    opened = Session.create(tmp_path / "p.wortlaut", "eva", scheme)
    yield opened
    opened.close()


def write_texts(folder, number):
    folder.mkdir()
    for index in range(number):
        (folder / f"{index}.txt").write_text(f"Text {index} " * 50, encoding="utf-8")
    return folder


def run_import(session, paths, tmp_path, **more):
    return import_files(
        session.project, session.scheme, paths, ImportOptions(), by=session.annotator, backups=tmp_path / "b", **more
    )


def test_progress_goes_up_to_the_end(session, tmp_path):
    told = []
    folder = write_texts(tmp_path / "in", 20)
    run_import(session, [folder], tmp_path, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] == sum(path.stat().st_size for path in folder.iterdir())
    told.clear()
    export_file(session.project, tmp_path / "a.jsonl", ExportOptions(), progress=lambda *step: told.append(step))
    assert told[-1] == (40, 40)  # each article once written, once proven


def test_cancelling_an_import_or_export_leaves_nothing_behind(session, tmp_path):
    folder = write_texts(tmp_path / "in", 20)
    asked = iter([False] * 10 + [True] * 90)
    with pytest.raises(CancelledError):
        run_import(session, [folder], tmp_path, cancelled=lambda: next(asked))
    assert session.article_count() == 0
    run_import(session, [folder], tmp_path)
    asked = iter([False] * 30 + [True] * 90)
    with pytest.raises(CancelledError):
        export_file(session.project, tmp_path / "a.jsonl", ExportOptions(), cancelled=lambda: next(asked))
    assert [path.name for path in tmp_path.iterdir() if "jsonl" in path.name] == []


def test_the_same_text_in_two_files_is_one_article_with_two_sources(session, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"date 2025 Derselbe Text.")
    (folder / "b.txt").write_bytes(b"\xef\xbb\xbf date 2024-01 Derselbe Text.")
    result = run_import(session, [folder], tmp_path)
    assert (result.articles_new, result.sources_new) == (1, 1)
    export_file(session.project, tmp_path / "a.jsonl", ExportOptions())
    line = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    assert (line["sources"], line["header"], line["date"]) == (["a.txt", "b.txt"], "date 2025 ", "2025")
    assert line["meta"]["sources"] == [{"bom": True, "date": "2024-01", "header": " date 2024-01 ", "name": "b.txt"}]


def test_an_import_can_be_undone_from_the_history(session, tmp_path):
    run_import(session, [write_texts(tmp_path / "in", 3)], tmp_path)
    action = next(entry for entry in session.actions() if entry.kind == "import")
    session.undo_action(action.seq)
    assert session.article_count() == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Minister sagte, dass die Hilfe nicht mit dem Geld aus dem Haushalt bezahlt wird.", "de"),
        ("The minister said that the aid is not to be paid from this budget, which was cut.", "en"),
        ("Nichts.", "xx"),
        ("1234 5678", "xx"),
        ("the the the der der der", "xx"),
    ],
)
def test_language_of_an_article(text, language):
    assert detected_language(text, "xx") == language


def test_the_sample_puts_articles_without_layers_first(tmp_path):
    path = tmp_path / "folder" / "sample.wortlaut"
    create_sample(path, jobs.default_scheme())
    rows = jobs.list_articles(path, None)
    assert [row["state"] for row in rows] == ["new"] * 7 + ["submitted"] * 5  # no gold: there is something to review
    assert [row["sources"][0][:3] for row in rows] == [
        *("004", "005", "006", "007", "009", "010", "011"),
        *("000", "001", "002", "003", "008"),
    ]
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["sample.wortlaut"]
    with pytest.raises(BadInputError, match="target_exists"):
        create_sample(path, jobs.default_scheme())


def test_no_half_sample_when_something_fails(tmp_path, monkeypatch):
    def fail(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("wortlaut.session.sample.import_files", fail)
    with pytest.raises(Exception, match="disk_full"):
        create_sample(tmp_path / "sample.wortlaut", jobs.default_scheme())
    assert list(Path(tmp_path).iterdir()) == []


def test_the_annotator_is_the_one_an_import_brings_under_that_name(session, tmp_path):
    line = {"format": "wortlaut/1", "text": "Ein Text.", "layer": {"annotator": "EVA"}}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), encoding="utf-8")
    run_import(session, [tmp_path / "a.jsonl"], tmp_path)
    session.reload()
    (article,) = session.article_ids()
    session.open_article(article)
    assert [person.name for person in session.annotators()] == ["EVA"]
    assert session.content.layer.annotator == session.annotator
    session.close_article()
    action = next(entry for entry in session.actions() if entry.kind == "import")
    session.undo_action(action.seq)
    (tmp_path / "b.txt").write_text("Noch ein Text.", encoding="utf-8")
    run_import(session, [tmp_path / "b.txt"], tmp_path)
    session.reload()
    session.open_article(session.article_ids()[0])
    assert [person.id for person in session.annotators()] == [session.annotator.id]
