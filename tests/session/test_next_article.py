"""Which article is opened without being asked for: never one for review while there is another."""

from collections.abc import Callable
from pathlib import Path

import pytest

from wortlaut.domain.scheme import Scheme
from wortlaut.session.assigning import Wish, assign_in
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.next_article import article_to_begin_with, unfinished_order
from wortlaut.session.session import Session

Open = Callable[..., Session]


@pytest.fixture
def three(project_path: Path, scheme: Scheme, open_session: Open, tmp_path: Path) -> list[str]:
    """Three articles, the first two submitted by Ann; returns their ids in project order."""
    session = open_session("Ann")
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for file in files:
        file.write_text(f"Artikel {file.name}\n\nDie Stadt werde bauen.\n", encoding="utf-8")
    import_files(session.project, scheme, files, ImportOptions(), by=None, backups=tmp_path / "backups")
    ids = list(session.article_ids())
    for article in ids[:2]:
        session.open_article(article)
        session.submit()
    session.close()
    return ids


def test_a_new_person_begins_where_nobody_submitted(three: list[str], open_session: Open) -> None:
    assert article_to_begin_with(open_session("Mia")) == three[2]


def test_without_submissions_the_first_article_is_the_first(open_session: Open, three: list[str]) -> None:
    ann = open_session("Ann")
    ann.open_article(three[2])
    assert article_to_begin_with(ann) == three[2], "her own open one"
    assert article_to_begin_with(ann, three[1]) == three[1], "where she left the program, though it is submitted"


def test_an_article_given_back_does_not_come_back(open_session: Open, three: list[str]) -> None:
    mia = open_session("Mia")
    for article in (three[0], three[2]):
        mia.open_article(article)
        mia.give_back(article)
    assert article_to_begin_with(mia, three[0]) == three[0], "all are for review: then the first"
    mia.undo()
    assert article_to_begin_with(mia, three[0]) == three[2]


def test_what_is_assigned_is_worked_on_whoever_submitted_it(open_session: Open, three: list[str]) -> None:
    mia = open_session("Mia")
    mia.open_article(three[2])
    mia.submit()
    assert article_to_begin_with(mia, three[1]) == three[2], "the one she submitted does no harm"
    assign_in(mia, Wish(("Mia",), articles=(three[1],)))
    assert article_to_begin_with(mia, three[1]) == three[1]
    assert article_to_begin_with(mia) == three[1]


def test_the_next_unfinished_one_is_for_review_only_at_last(open_session: Open, three: list[str]) -> None:
    mia = open_session("Mia")
    assert unfinished_order(mia, three) == [three[2], three[0], three[1]]
    mia.open_article(three[1])
    assert unfinished_order(mia, three) == [three[1], three[2], three[0]]


def test_a_project_without_articles_opens_none(open_session: Open) -> None:
    assert article_to_begin_with(open_session()) is None
