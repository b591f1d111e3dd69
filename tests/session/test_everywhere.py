"""The same text in the whole project: found, tagged in one action, taken back by one undo."""

from collections.abc import Callable, Mapping

import pytest

from store_helpers import article, import_articles
from wortlaut.domain.article import Article
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.span import Origin, Span
from wortlaut.session import annotate
from wortlaut.session.everywhere import Place, same_places, tag_places
from wortlaut.session.session import Applied, Session
from wortlaut.store import layers, replay

HERE = article("Okafor baut. Dann zahlt Okafor, sagt Okafor.")
NEW = article("Erst kam Ruy.\n\nDann sprach Okafor lange, Okafors Rat nicht.")
BEGUN = article("Okafor hier, Okafor dort.")
SUBMITTED = article("Auch Okafor steht hier.")
OTHER = article("Nur Ruy.")
ARTICLES = (HERE, NEW, BEGUN, SUBMITTED, OTHER)

OpenSession = Callable[..., Session]
Places = Mapping[str, list[tuple[int, int]]]


def _tag(session: Session, label: str, words: str, **attributes: str) -> Span:
    assert session.article is not None
    assert session.content is not None
    start = session.article.text.index(words)
    extent = (start, start + len(words))
    changes = annotate.create_span(
        session.content, session.article.text, session.scheme, label, [extent], attributes=attributes
    )
    assert isinstance(changes, ChangeSet)
    session.apply(changes)
    return session.content.spans[changes.focus or ""]


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    """Begun work on two articles, one submitted, two untouched; the first is open with one actor in it."""
    session = open_session()
    import_articles(session.project, *ARTICLES)
    session.open_article(BEGUN.id)
    _tag(session, "actor", "Okafor")
    session.open_article(SUBMITTED.id)
    assert isinstance(session.submit(), Applied)
    session.open_article(HERE.id)
    return session


@pytest.fixture
def span(session: Session) -> Span:
    """The first Okafor of the open article, a person."""
    return _tag(session, "actor", "Okafor", kind="person")


def _by_article(places: list[list[Place]]) -> Places:
    return {found[0].article: [place.extent for place in found] for found in places if found}


def _read(session: Session, which: Article) -> list[Span]:
    with session.project.reading() as connection:
        stored = layers.find_layer(connection, which.id, session.annotator.id)
        return [] if stored is None else list(layers.read_content(connection, stored).ordered())


def test_every_place_that_is_not_tagged_and_not_submitted_is_found(session: Session, span: Span) -> None:
    found = list(same_places(session, span))
    assert _by_article(found) == {
        HERE.id: [(24, 30), (37, 43)],
        NEW.id: [(27, 33)],
        BEGUN.id: [(13, 19)],
    }
    (place,) = next(places for places in found if places and places[0].article == NEW.id)
    assert (place.before, place.after) == ("Dann sprach ", " lange, Okafors Rat nicht.")


def test_the_ticked_places_become_spans_like_the_first_in_one_action(session: Session, span: Span) -> None:
    places = [place for found in same_places(session, span) for place in found]
    before = session.actions()
    applied = tag_places(session, span, places)
    assert not isinstance(applied, Problem)
    new = session.actions()[: -len(before)]
    assert [(action.kind, action.state) for action in new] == [("propagate", "done"), ("open", None)]
    assert [made.fragments[0] for made in _read(session, HERE)] == [(0, 6), (24, 30), (37, 43)]
    made = _read(session, NEW)[0]
    assert (made.label, made.attributes, made.origin) == ("actor", {"kind": "person"}, Origin.PROPAGATED)
    assert len(_read(session, BEGUN)) == 2
    assert session.content is not None
    assert len(session.content) == 3
    assert applied.changes is not None
    assert len(applied.changes.changes) == 2


def test_one_undo_takes_all_of_it_back_and_redo_does_it_again(session: Session, span: Span) -> None:
    places = [place for found in same_places(session, span) for place in found]
    tag_places(session, span, places)
    session.undo()
    assert session.content is not None
    assert list(session.content.spans) == [span.id]
    assert [len(_read(session, which)) for which in ARTICLES] == [1, 0, 1, 0, 0]
    session.redo()
    assert [len(_read(session, which)) for which in ARTICLES] == [3, 1, 2, 0, 0]
    assert len(session.content) == 3


def test_what_was_undone_is_done_again_also_where_an_article_was_opened_since(session: Session, span: Span) -> None:
    tag_places(session, span, [place for found in same_places(session, span) for place in found])
    session.undo()
    session.open_article(NEW.id)
    session.redo()
    assert session.content is not None
    assert len(session.content) == 1
    assert [len(_read(session, which)) for which in ARTICLES] == [3, 1, 2, 0, 0]


def test_undo_works_from_another_article_and_after_a_restart(
    session: Session, span: Span, open_session: OpenSession
) -> None:
    places = [place for found in same_places(session, span) for place in found]
    tag_places(session, span, places)
    session.close()
    again = open_session()
    again.open_article(NEW.id)
    assert again.content is not None
    assert len(again.content) == 1
    again.undo()
    assert again.content is not None
    assert len(again.content) == 0
    assert [len(_read(again, which)) for which in ARTICLES] == [1, 0, 1, 0, 0]
    changes = annotate.create_span(again.content, NEW.text, again.scheme, "actor", [(9, 12)])
    assert isinstance(changes, ChangeSet)
    again.apply(changes)
    assert [len(_read(again, which)) for which in ARTICLES] == [1, 1, 1, 0, 0]


def test_a_place_in_an_article_submitted_meanwhile_stops_everything(session: Session, span: Span) -> None:
    places = [place for found in same_places(session, span) for place in found]
    session.open_article(BEGUN.id)
    assert isinstance(session.submit(), Applied)
    session.open_article(HERE.id)
    result = tag_places(session, span, places)
    assert isinstance(result, Problem)
    assert result.code == "submitted"
    assert [len(_read(session, which)) for which in (HERE, NEW)] == [1, 0]


def test_a_place_tagged_meanwhile_stops_everything(session: Session, span: Span) -> None:
    places = [place for found in same_places(session, span) for place in found]
    session.open_article(NEW.id)
    _tag(session, "actor", "Okafor")
    session.open_article(HERE.id)
    assert isinstance(tag_places(session, span, places), Problem)
    assert [len(_read(session, which)) for which in (HERE, NEW, BEGUN)] == [1, 1, 1]


def test_a_span_with_a_hole_and_an_empty_choice_do_nothing(session: Session, span: Span) -> None:
    assert isinstance(tag_places(session, span, []), Problem)
    holed = Span(span.id, span.label, ((0, 6), (7, 11)))
    assert list(same_places(session, holed)) == []


def test_the_replayed_journal_is_the_same_project(session: Session, span: Span) -> None:
    places = [place for found in same_places(session, span) for place in found]
    tag_places(session, span, places)
    session.undo()
    session.redo()
    with session.project.reading() as connection:
        assert replay.differences(connection) == []
