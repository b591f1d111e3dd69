"""Before the own submission nothing of others is there: not in lists, counts, searches, histories, suggestions."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from canary import BLIND, LABEL, WORD, leaks, planted
from exchange_helpers import annotate, texts
from store_helpers import contents, import_articles
from wortlaut.domain.change import Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, Span
from wortlaut.session import past_actions
from wortlaut.session.assigning import Wish, assign_in
from wortlaut.session.blindness import blind_articles, sight_of
from wortlaut.session.everywhere import same_places
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied, Session
from wortlaut.store import actions, assignments, journal, replay
from wortlaut.store.tables import Tables

Open = Callable[..., Session]


@pytest.fixture
def planted_path(tmp_path: Path, scheme: Scheme) -> Path:
    """A project where others have used the canary."""
    path = tmp_path / "canary.wortlaut"
    planted(path, scheme)
    return path


@pytest.fixture
def blind(planted_path: Path) -> Iterator[Session]:
    """The one who must not see it."""
    session = Session.open(planted_path, BLIND)
    yield session
    session.close()


def said(session: Session) -> str:
    """Everything a session hands out about the articles that are blind for its annotator."""
    hidden = sorted(blind_articles(session.project, session.annotator))
    everything: list[object] = [[row for row in session.article_rows(session.article_ids()) if row.id in hidden]]
    everything += [entry for entry in session.actions(10_000) if entry.article in hidden or entry.article is None]
    everything += [session.search(word) for word in (WORD, LABEL, "sagte")]
    with session.project.reading() as connection:
        spans = [row[0] for row in connection.execute("SELECT id FROM span UNION SELECT entity_id FROM change")]
    for article_id in hidden:
        session.open_article(article_id)
        everything += [
            session.content,
            list(session.content.ordered()) if session.content else None,
            session.problems(),
        ]
        everything += [entry for span in spans for entry in session.history(span) if entry.article in hidden]
    desk = ReviewDesk(session)
    desk.load()
    everything += [one for one in desk.articles() if one.id in hidden]
    everything += [desk.article_cards(article_id) for article_id in hidden]
    everything += [desk.decisions(article_id) for article_id in hidden]
    everything += [card for card in map(desk.row, desk.queue(state="all")) if card.article in hidden]
    return "\n".join(map(repr, everything))


def test_a_session_says_nothing_of_others(blind: Session) -> None:
    text = said(blind)
    assert leaks(text) == []


def test_the_history_of_one_span_hides_what_the_whole_history_hides(blind: Session) -> None:
    """It looks only at the articles of the actions it lists; what others did in several at once it hides all the same.

    That is the case of an article that is free while another one is blind.
    """
    project, free = blind.project, blind.article_ids()[2]
    with project.reading() as connection:
        span_id, other = connection.execute(
            "SELECT span.id, annotator FROM span JOIN layer ON layer.number = span.layer "
            "JOIN article ON article.number = layer.article WHERE article.id = ? AND kind = 'person'",
            (free,),
        ).fetchone()
        before = Tables(connection).read("span", span_id)
    assert before is not None
    row = journal.Row("span", span_id, before, {**before, "unsure": True})
    project.verify()
    at_several = actions.write(project, journal.Action("attribute", other, None, journal.BY_KEY), [row])
    told: dict[str, set[int]] = {}
    with project.reading() as connection:
        spans = connection.execute("SELECT DISTINCT entity_id FROM change WHERE entity = 'span'").fetchall()
        for person in [*blind.annotators(), Annotator("nobody", "nobody")]:
            viewer = assignments.viewer(connection, person.id)
            for (span,) in spans:
                listed = [entry.seq for entry in past_actions.of_span(connection, span, None, person)]
                assert listed == [found.seq for found in journal.history(connection, span, None, viewer)]
                told.setdefault(person.name, set()).update(listed)
    assert at_several in told["nobody"] - told[BLIND]
    assert {entry.seq for entry in blind.history(span_id)} < told[BLIND]


def test_without_blindness_the_same_questions_find_the_canary(planted_path: Path) -> None:
    """The control: a reviewer sees all of it."""
    session = Session.open(planted_path, "chief")
    desk = ReviewDesk(session)
    desk.load()
    cards = "\n".join(repr(desk.article_cards(article)) for article in session.article_ids())
    assert leaks(cards)
    assert leaks("\n".join(map(repr, session.actions(10_000))))
    session.close()


def test_a_free_article_may_be_reviewed(blind: Session) -> None:
    free = blind.article_ids()[2]
    assert free not in blind_articles(blind.project, blind.annotator)
    (row,) = blind.article_rows([free])
    assert row.state == "gold"
    desk = ReviewDesk(blind)
    desk.load()
    assert leaks(repr(desk.article_cards(free)))


def test_states_and_counts_are_the_own_ones(blind: Session) -> None:
    assigned, opened, free = blind.article_ids()
    assert [row.state for row in blind.article_rows([assigned, opened, free])] == ["new", "open", "gold"]
    assert blind.state_counts() == {"new": 1, "open": 1, "submitted": 0, "gold": 1}
    assert blind.article_ids(state="gold") == [free]
    assert [row.assigned for row in blind.article_rows([assigned, opened, free])] == [True, False, False]


def test_everything_is_there_after_the_own_submission(blind: Session) -> None:
    assigned = blind.article_ids()[0]
    blind.open_article(assigned)
    assert isinstance(blind.submit(), Applied)
    assert assigned not in blind_articles(blind.project, blind.annotator)
    (row,) = blind.article_rows([assigned])
    assert row.state == "gold"
    assert leaks("\n".join(repr(entry) for entry in blind.actions(10_000) if entry.article == assigned))
    blind.reopen("noch einmal")
    assert assigned in blind_articles(blind.project, blind.annotator)


def test_the_same_text_is_looked_for_in_own_layers_only(blind: Session) -> None:
    opened = blind.article_ids()[1]
    blind.open_article(opened)
    assert blind.article is not None
    at = blind.article.text.index("am Dienstag")
    span = Span(new_id(), "actor", ((at, at + 2),))
    assert leaks(repr([place for places in same_places(blind, span) for place in places])) == []


def test_the_windows_export_leaves_out_what_is_hidden(blind: Session, tmp_path: Path) -> None:
    target = tmp_path / "own.jsonl"
    result = export_file(blind.project, target, ExportOptions(made_for=blind.reader))
    lines = target.read_text(encoding="utf-8").splitlines()
    hidden = blind_articles(blind.project, blind.annotator)
    of_hidden = [line for line in lines if any(f'"id":"{article}"' in line for article in hidden)]
    assert len(of_hidden) == 2
    assert leaks("\n".join(of_hidden)) == []
    assert result.held_back == 6
    everything = export_file(blind.project, tmp_path / "all.jsonl", ExportOptions())
    assert everything.layers == result.layers + result.held_back


def test_nobody_in_particular_sees_everything(blind: Session) -> None:
    assert sight_of(blind.project, None).hidden == frozenset()
    assert blind_articles(blind.project, None) == frozenset()


def test_giving_an_article_back_makes_its_reviewer(open_session: Open) -> None:
    session = open_session("anna")
    import_articles(session.project, *texts(3))
    first, second, third = session.article_ids()
    assign_in(session, Wish(("anna",), articles=(first,)))
    session.open_article(first)
    session.open_article(second)
    assert blind_articles(session.project, session.annotator) == {first, second}
    assert isinstance(session.give_back(second), Applied)
    assert session.article is None, "the open article is closed, or the next key would open it again"
    assert isinstance(session.give_back(first), Applied)
    assert blind_articles(session.project, session.annotator) == frozenset()
    assert contents(session.project)["layer"] == contents(session.project)["assignment"] == []
    session.undo()
    assert blind_articles(session.project, session.annotator) == {first}
    session.redo()
    assert session.give_back(third) == Problem("nothing_to_do", "hint")
    session.open_article(third)
    annotate(session)
    assert session.give_back(third) == Problem("work_begun")
    with session.project.reading() as connection:
        assert replay.differences(connection) == []
