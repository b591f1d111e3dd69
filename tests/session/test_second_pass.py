"""Articles that come back: drawn by the seed, silent, apart from everything that compares people."""

from collections.abc import Callable

import pytest

from exchange_helpers import annotate, texts
from store_helpers import contents, import_articles
from wortlaut.domain.span import LayerState
from wortlaut.errors import UsageError
from wortlaut.session import second_pass
from wortlaut.session.blindness import blind_articles
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.second_pass import Policy
from wortlaut.session.session import Applied, Session
from wortlaut.session.statistics import article_list, statistics
from wortlaut.store import replay, submissions
from wortlaut.store.journal import FROM_HISTORY, Action, Row
from wortlaut.store.records import utc_now

Open = Callable[..., Session]


def set_policy(session: Session, policy: Policy) -> None:
    """Make a policy that of the project."""
    with session.project.reading() as connection:
        row = second_pass.policy_row(connection, policy)
    assert row
    session.write(Action("review_settings", session.annotator.id, None, FROM_HISTORY), [row])


def make_due(session: Session) -> None:
    """Let the time of all second passes come, after everything that was done until now."""
    done = utc_now()
    while utc_now() == done:  # the first passes end and the second ones begin in different milliseconds
        pass
    with session.project.reading() as connection:
        rows = [
            Row("second_pass", f"{article}/{annotator}", data, {**data, "due": utc_now()})
            for article, annotator, shadow, due in connection.execute("SELECT * FROM second_pass").fetchall()
            for data in [{"article": article, "annotator": annotator, "shadow": shadow, "due": due}]
        ]
    session.write(Action("clock"), rows)


@pytest.fixture
def session(open_session: Open) -> Session:
    """Anna has submitted four articles, all of which come back."""
    session = open_session("anna")
    import_articles(session.project, *texts(4))
    set_policy(session, Policy(1.0, 7))
    for article_id in session.article_ids():
        session.open_article(article_id)
        annotate(session)
        assert isinstance(session.submit(), Applied)
    session.close_article()
    return session


def test_nothing_comes_back_before_its_time(session: Session) -> None:
    assert session.state_counts() == {"new": 0, "open": 0, "submitted": 4, "gold": 0}
    assert blind_articles(session.project, session.annotator) == frozenset()


def test_what_is_due_looks_like_an_article_nobody_opened(session: Session) -> None:
    make_due(session)
    assert session.state_counts() == {"new": 4, "open": 0, "submitted": 0, "gold": 0}
    rows = session.article_rows(session.article_ids())
    assert {(row.state, row.spans) for row in rows} == {("new", 0)}
    assert len(session.article_ids(state="new")) == 4
    assert len(blind_articles(session.project, session.annotator)) == 4
    assert [entry for entry in session.actions() if entry.kind == "submit"] == []
    article_id = session.article_ids()[0]
    session.open_article(article_id)
    assert session.content is not None
    assert session.content.layer is not None
    assert (session.content.layer.state, session.content.layer.version) == (LayerState.OPEN, 0)
    assert not list(session.content.ordered())
    assert session.state_counts() == {"new": 3, "open": 1, "submitted": 0, "gold": 0}


def test_both_passes_are_kept_and_the_first_one_is_back_afterwards(session: Session) -> None:
    make_due(session)
    article_id = session.article_ids()[0]
    session.open_article(article_id)
    annotate(session, shift=3)
    assert isinstance(session.submit(), Applied)
    with session.project.reading() as connection:
        (found,) = submissions.second_passes(connection, [session.annotator.id])
        assert replay.differences(connection) == []
    assert found.article == article_id
    assert found.first.spans[0].label == found.second.spans[0].label
    assert {one.fragments for one in found.first.spans} != {one.fragments for one in found.second.spans}
    session.open_article(article_id)
    assert session.content is not None
    assert session.content.layer is not None
    assert session.content.layer.annotator == session.annotator
    assert session.state_counts()["submitted"] == 1
    session.undo()
    session.open_article(article_id)
    assert session.state_counts()["open"] == 1, "the submission of the second pass is taken back"


def test_nobody_is_told_of_a_shadow(session: Session) -> None:
    make_due(session)
    session.open_article(session.article_ids()[0])
    annotate(session)
    session.submit()
    assert [person.name for person in session.annotators()] == ["anna"]
    assert "#2" not in repr(statistics(session.project, session.scheme))
    assert "#2" not in repr(article_list(session.project))
    desk = ReviewDesk(session)
    desk.load()
    assert "#2" not in repr(list(desk.names().values()))
    assert "#2" not in repr(desk.articles())
    with pytest.raises(UsageError):
        session.set_annotator("anna#2")


def test_a_second_pass_goes_out_and_in_as_a_layer_of_its_own(session: Session, open_session: Open, tmp_path) -> None:
    make_due(session)
    session.open_article(session.article_ids()[0])
    annotate(session)
    session.submit()
    target, again = tmp_path / "all.jsonl", tmp_path / "again.jsonl"
    assert export_file(session.project, target, ExportOptions()).layers == 5
    assert '"annotator":"anna#2"' in target.read_text(encoding="utf-8")
    fresh = Session.create(tmp_path / "fresh.wortlaut", "bob", session.scheme)
    import_files(fresh.project, fresh.scheme, [target], ImportOptions(), by=None, backups=tmp_path)
    export_file(fresh.project, again, ExportOptions())
    assert again.read_bytes() == target.read_bytes()
    with fresh.project.reading() as connection:
        (anna,) = (person for person in fresh.annotators() if person.name == "anna")
        assert len(list(submissions.second_passes(connection, [anna.id]))) == 1
        assert replay.differences(connection) == []
    fresh.close()


def test_the_person_reads_the_own_second_pass_under_the_own_name(session: Session, tmp_path) -> None:
    make_due(session)
    session.open_article(session.article_ids()[0])
    annotate(session)
    export_file(session.project, tmp_path / "own.jsonl", ExportOptions(made_for="anna"))
    told = (tmp_path / "own.jsonl").read_text(encoding="utf-8")
    assert "#2" not in told
    assert told.count('"annotator":"anna"') == 1, "the first passes of articles that came back are hidden"


def test_a_new_name_goes_to_the_shadow_too(session: Session) -> None:
    make_due(session)
    article_id = session.article_ids()[0]
    session.open_article(article_id)
    annotate(session)
    session.rename_annotator("Anna M.")
    session.open_article(article_id)
    assert session.content is not None
    assert len(list(session.content.ordered())) == 2
    assert "Anna M.#2" in repr(contents(session.project)["annotator"])


def test_the_share_is_drawn_by_the_seed_and_undone_with_the_submission(open_session: Open) -> None:
    session = open_session("anna")
    import_articles(session.project, *texts(40))
    set_policy(session, Policy(0.3, 7))
    for article_id in session.article_ids():
        session.open_article(article_id)
        session.submit()
    drawn = len(contents(session.project)["second_pass"])
    assert 4 <= drawn <= 22
    while session.undo():
        pass
    assert contents(session.project)["second_pass"] == []


@pytest.mark.parametrize("policy", [Policy(-0.1, 7), Policy(1.1, 7), Policy(0.5, 0)])
def test_policies_that_make_no_sense_are_refused(open_session: Open, policy: Policy) -> None:
    session = open_session("anna")
    with session.project.reading() as connection, pytest.raises(UsageError):
        second_pass.policy_row(connection, policy)
