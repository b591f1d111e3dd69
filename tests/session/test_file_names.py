"""Names of files that are no UTF-8, as an old disk may have them, and what is no name: each job works, or says why."""

import json
import shutil
from pathlib import Path

import pytest

from exchange_helpers import annotate, central, merge, texts
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError
from wortlaut.messages import LANGUAGES, error_text
from wortlaut.session.article_reporting import ReportOptions, report_file
from wortlaut.session.assigning import articles_in
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.release_values import ReleaseOptions
from wortlaut.session.releasing import release
from wortlaut.session.session import Session
from wortlaut.store.project_file import Project

LATIN = "fa\udce7ade"
"""`façade` in Latin-1, as Python tells it."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    try:
        (tmp_path / LATIN).touch()
    except (OSError, UnicodeError):
        pytest.skip("this file system takes no such names")
    (tmp_path / LATIN).unlink()
    return tmp_path


@pytest.fixture
def project(folder: Path, scheme: Scheme) -> Path:
    """A project with such a name, with two articles, one of them submitted."""
    made = central(folder / "plain.wortlaut", scheme, texts(2))
    session = Session.open(made, "anna")
    session.open_article(session.article_ids()[0])
    annotate(session)
    session.submit()
    session.close()
    return Path(shutil.copy(made, folder / f"{LATIN}.wortlaut"))


def test_a_list_of_many_articles_is_no_name_of_a_file(tmp_path: Path) -> None:
    ids = [f"{number:016x}" for number in range(400)]
    assert articles_in(",".join([*ids, ids[0]])) == tuple(ids)
    listed = tmp_path / "list.txt"
    listed.write_text("\n".join(ids), encoding="utf-8")
    assert articles_in(str(listed)) == tuple(ids)


def test_an_import_names_the_file_that_is_to_be_renamed(folder: Path, project: Path, scheme: Scheme) -> None:
    inside = folder / "in"
    inside.mkdir()
    (inside / "good.txt").write_text("Ruy baut.\n", encoding="utf-8")
    wrong = inside / f"{LATIN}.txt"
    wrong.write_text("Ruy baut ein Haus.\n", encoding="utf-8")
    for paths in ([wrong], [inside]):
        with Project.open(project) as opened, pytest.raises(BadInputError) as caught:
            import_files(opened, scheme, paths, ImportOptions(), by=None, backups=folder / "b")
        assert (caught.value.code, caught.value.where) == ("file_name_not_utf8", str(wrong))
        for language in LANGUAGES:
            assert "UTF-8" in error_text(caught.value, language)
        assert not (folder / "b").exists()


def test_a_report_of_such_a_project_is_written(folder: Path, project: Path) -> None:
    with Project.open(project) as opened:
        report_file(opened, folder / "r.html", ReportOptions())
    assert "fa?ade" in (folder / "r.html").read_text(encoding="utf-8")


def test_a_release_of_such_a_project_is_written(folder: Path, project: Path, scheme: Scheme) -> None:
    with Project.open(project) as opened:
        release(opened, scheme, folder / "release", ReleaseOptions(layer="submitted"))
    assert json.loads((folder / "release" / "manifest.json").read_bytes())["name"] == "fa?ade"


def test_such_a_project_is_merged(folder: Path, project: Path, scheme: Scheme) -> None:
    main = central(folder / "main.wortlaut", scheme, texts(1))
    assert merge(main, project).changed
