"""A damaged project is read out: what was readable is in a sound new project, and what is missing is named."""

import hashlib
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store_helpers import article, contents, import_articles
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.errors import BadInputError, DamagedError
from wortlaut.messages import message
from wortlaut.session.progress import CancelledError
from wortlaut.session.salvaging import SalvageReport, loss_text, salvage_project
from wortlaut.session.session import Session
from wortlaut.store import check
from wortlaut.store.project_file import Project

ARTICLES = 40


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> bytes:
    """A project with articles and spans on many pages."""
    path = tmp_path_factory.mktemp("original") / "p.wortlaut"
    session = Session.create(path, "Mia", scheme)
    texts = [article(f"Nora sagte {number}. " * 60, f"{number:03}.txt") for number in range(ARTICLES)]
    import_articles(session.project, *texts)
    for one in texts:
        session.open_article(one.id)
        spans = [Span(new_id(), "actor", ((place * 14, place * 14 + 4),)) for place in range(6)]
        session.apply(ChangeSet("tag", tuple(Change(None, span) for span in spans)))
    session.open_article(texts[0].id)
    session.submit()
    session.close()
    return path.read_bytes()


@pytest.fixture
def filled(original: bytes, tmp_path: Path) -> Path:
    """A copy of it, closed."""
    path = tmp_path / "p.wortlaut"
    path.write_bytes(original)
    return path


def sound(report: SalvageReport) -> list[str]:
    with Project.open(report.target) as project:
        project.verify()
        return [one.code for one in check.run(project, Session(project, "Mia").scheme) if one.level == check.DAMAGE]


def pages_of(path: Path, name: str) -> list[int]:
    """The leaf pages of a table, by page number."""
    with closing(sqlite3.connect(path)) as connection:
        return [
            row[0]
            for row in connection.execute("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (name,))
        ]


def destroy(path: Path, *pages: int) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * 4096 : page * 4096] = random.Random(page).randbytes(4096)
    path.write_bytes(bytes(data))


def leaves(path: Path, name: str) -> list[int]:
    try:
        return pages_of(path, name)
    except sqlite3.OperationalError:
        pytest.skip("this SQLite was built without dbstat")


def test_a_whole_journal_gives_everything_back(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    with Project.open(filled) as project:
        before = contents(project)
    destroy(filled, *leaves(filled, "span")[1:4])
    old = hashlib.sha256(filled.read_bytes()).hexdigest()
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert report.with_history
    assert report.losses == ()
    assert sound(report) == []
    with Project.open(report.target) as project:
        assert contents(project) == before
    assert hashlib.sha256(filled.read_bytes()).hexdigest() == old


def test_a_broken_journal_costs_the_history_only(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    destroy(filled, *leaves(filled, "change")[1:3])
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert not report.with_history
    assert {loss.code for loss in report.losses} == {"unreadable"}
    assert (report.facts.articles, report.facts.spans) == (ARTICLES, ARTICLES * 6)
    assert sound(report) == []
    session = Session.open(report.target, "Mia")
    states = session.state_counts()
    session.close()
    assert (states["submitted"], states["open"]) == (1, ARTICLES - 1)


def test_what_is_lost_in_journal_and_tables_is_named(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    destroy(filled, leaves(filled, "change")[1], *leaves(filled, "span")[1:3])
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    missing = sum(loss.count for loss in report.losses if loss.code == "spans")
    assert 0 < missing < ARTICLES * 6
    assert report.facts.spans == ARTICLES * 6 - missing
    assert sound(report) == []
    for loss in report.losses:
        assert {loss_text(loss, language) for language in ("de", "en")}


def test_a_layer_is_open_again_when_what_was_submitted_is_gone(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    destroy(filled, leaves(filled, "change")[1], leaves(filled, "submission")[0])
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert [loss.count for loss in report.losses if loss.code == "reopened"] == [1]
    assert (report.facts.articles, report.facts.spans) == (ARTICLES, ARTICLES * 6)
    assert sound(report) == []
    assert submitted(report) == 0


def test_spans_that_are_lost_come_back_from_what_was_submitted(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    destroy(filled, leaves(filled, "change")[1], *leaves(filled, "span"))
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert report.facts.spans == 6
    assert sum(loss.count for loss in report.losses if loss.code == "spans") == (ARTICLES - 1) * 6
    assert sound(report) == []
    assert submitted(report) == 1


@pytest.mark.parametrize("first", [True, False])
def test_the_list_of_tables_is_known(filled: Path, tmp_path: Path, scheme: Scheme, first: bool) -> None:
    pages = leaves(filled, "sqlite_schema")
    assert len(pages) > 1, "else the first page is all of it"
    destroy(filled, 1, *pages) if first else destroy(filled, pages[-1])
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert report.losses == ()
    assert report.with_history
    assert (report.facts.articles, report.facts.spans) == (ARTICLES, ARTICLES * 6)
    assert sound(report) == []


def submitted(report: SalvageReport) -> int:
    with closing(Session.open(report.target, "Mia")) as session:
        return session.state_counts()["submitted"]


def test_a_changed_text_loses_its_article_and_no_other(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    data = bytearray(filled.read_bytes())
    data[data.index(b"Nora sagte 7. Nora")] ^= 1
    filled.write_bytes(bytes(data))
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert [loss.code for loss in report.losses if loss.code == "article"] == ["article"]
    assert report.facts.articles == ARTICLES - 1
    assert sound(report) == []


def test_a_file_that_was_cut_off_gives_what_is_left(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    """Cut inside the texts: those in front of it come back."""
    texts = leaves(filled, "text")
    filled.write_bytes(filled.read_bytes()[: sorted(texts)[len(texts) // 2] * 4096 + 100])
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert ARTICLES // 3 < report.facts.articles < ARTICLES
    assert sound(report) == []


def test_a_lost_scheme_is_replaced_and_named(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DELETE FROM scheme")
        connection.execute("DELETE FROM change WHERE action = 1")
        connection.commit()
    report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    assert "scheme" in {loss.code for loss in report.losses}
    assert report.facts.spans == ARTICLES * 6
    assert sound(report) == []


def test_nothing_readable_is_told_and_no_file_made(tmp_path: Path, scheme: Scheme) -> None:
    path = tmp_path / "noise.wortlaut"
    path.write_bytes(random.Random(1).randbytes(50_000))
    with pytest.raises(DamagedError, match="nothing_to_salvage"):
        salvage_project(path, tmp_path / "saved.wortlaut", scheme)
    assert not (tmp_path / "saved.wortlaut").exists()


def test_it_can_be_stopped_and_overwrites_nothing(filled: Path, tmp_path: Path, scheme: Scheme) -> None:
    target = tmp_path / "saved.wortlaut"
    with pytest.raises(CancelledError):
        salvage_project(filled, target, scheme, cancelled=lambda: True)
    assert not target.exists()
    target.write_text("mine")
    with pytest.raises(BadInputError, match="target_exists"):
        salvage_project(filled, target, scheme)
    assert target.read_text() == "mine"


@pytest.mark.parametrize("seed", range(6))
def test_any_broken_page_leaves_a_sound_project_or_a_clear_answer(
    filled: Path, tmp_path: Path, scheme: Scheme, seed: int
) -> None:
    pages = len(filled.read_bytes()) // 4096
    chance = random.Random(seed)
    destroy(filled, *(chance.randint(1, pages) for _ in range(chance.choice((1, 2, 5)))))
    try:
        report = salvage_project(filled, tmp_path / "saved.wortlaut", scheme)
    except DamagedError as error:
        code = error.code
    else:
        assert sound(report) == []
        assert report.facts.articles > ARTICLES // 2
        return
    assert code == "nothing_to_salvage"


def test_every_loss_has_words() -> None:
    for code in (
        "article",
        "article_facts",
        "layer",
        "person",
        "spans",
        "dangling",
        "scheme",
        "unreadable",
        "refused",
        "reopened",
    ):
        for language in ("de", "en"):
            assert message(f"salvage.{code}", language, what="x", count=3)
