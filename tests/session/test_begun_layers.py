"""A huge layer is read in two steps: its beginning when it is opened, the rest when somebody asks or writes."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from store_helpers import article, import_articles, span_object, tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.errors import DamagedError
from wortlaut.session.session import Applied, Session
from wortlaut.store import actions, kept_layer, layers
from wortlaut.store.journal import Action, Row
from wortlaut.store.kept_layer import SliceReader

BIG, OTHER = article("Wort " * 30), article("Ein anderer Text.")
EARLY, LATE = (0, 4), (120, 124)
PAGE = 20


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every layer of more than three spans is huge, a page is 20 code points long, and a slice has two spans."""
    monkeypatch.setattr(kept_layer, "SLICE", 2)
    monkeypatch.setattr(layers, "_HUGE", 3)
    monkeypatch.setattr(layers, "FIRST_PAGE", PAGE)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> bytes:
    """A project with six spans and a link in the first article."""
    path = tmp_path_factory.mktemp("begun") / "p.wortlaut"
    with closing(Session.create(path, "Mia", scheme)) as session:
        import_articles(session.project, BIG, OTHER)
        session.open_article(BIG.id)
        made = [tag(session, place) for place in (EARLY, (5, 9), (10, 40), (50, 54), (60, 64), LATE)]
        note = replace(made[3], note="ü", unsure=True, label="quote")
        session.apply(ChangeSet("note", (Change(made[3], note),)))
        session.apply(ChangeSet("link", (Change(None, Link(new_id(), "speaker", note.id, made[0].id)),)))
    return path.read_bytes()


@pytest.fixture
def path(sound: bytes, tmp_path: Path) -> Path:
    """A copy of it."""
    path = tmp_path / "p.wortlaut"
    path.write_bytes(sound)
    return path


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    """A session with the first article open and nothing but its beginning read."""
    with closing(Session.open(path, "Mia")) as opened:
        opened.open_article(BIG.id)
        assert not begun(opened).is_whole
        yield opened


def begun(session: Session) -> LayerContent:
    assert session.content is not None
    return session.content


def in_file(session: Session) -> tuple[dict[str, Span], dict[str, Link]]:
    """What the file holds of the open layer."""
    with session.project.reading() as connection:
        stored = layers.find_layer(connection, BIG.id, session.annotator.id)
        assert stored is not None
        content = layers.read_content(connection, stored)
    return dict(content.spans), dict(content.links)


def in_memory(session: Session) -> tuple[dict[str, Span], dict[str, Link]]:
    return dict(begun(session).spans), dict(begun(session).links)


def test_the_beginning_is_exactly_what_is_stored(session: Session) -> None:
    content, (spans, _) = begun(session), in_file(session)
    seen = content.overlapping(0, PAGE)
    assert seen == sorted((span for span in spans.values() if span.start < PAGE), key=lambda span: span.length)
    assert (len(seen), len(content), content.is_whole) == (3, 6, False)
    assert content.overlapping(PAGE, PAGE + 1) == [content.spans[seen[2].id]]
    assert in_memory(session) == in_file(session)


def _undo(session: Session) -> object:
    return session.undo()


def _tag(session: Session) -> object:
    return tag(session, (70, 74))


def _read(session: Session) -> object:
    return session.mark_read((0, 5))


def _delete_last(session: Session) -> object:
    with session.project.reading() as connection:
        row = connection.execute("SELECT id FROM span ORDER BY start DESC LIMIT 1").fetchone()
    span = Span(row[0], "actor", (LATE,))
    return session.apply(ChangeSet("delete", (Change(span, None),)))


@pytest.mark.parametrize("work", [_undo, _tag, _read, _delete_last])
def test_what_is_written_before_the_rest_was_read_is_in_memory_once(
    session: Session, work: Callable[[Session], object]
) -> None:
    before = in_file(session)
    assert work(session)
    assert in_memory(session) == in_file(session)
    assert in_file(session) != before or work is _read
    for step in (session.undo, session.redo):
        session.open_article(OTHER.id)
        session.open_article(BIG.id)
        assert isinstance(step(), Applied)
        assert in_memory(session) == in_file(session)


def test_what_is_written_between_two_slices_is_read(session: Session, path: Path) -> None:
    content = begun(session)
    assert [content.read_some() for _ in range(3)] == [False] * 3
    row = span_object(70, 74, label="actor")
    with session.project.reading() as connection:
        layer = connection.execute("SELECT id FROM layer").fetchone()[0]
    actions.write(session.project, Action("tag"), [Row("span", row["id"], None, {**row, "layer": layer})])
    slices = 0
    while not content.read_some():
        slices += 1
    assert slices > 3  # all of them, once more
    assert in_memory(session) == in_file(session)
    assert row["id"] in content.spans


def test_slices_hold_each_span_once_wherever_they_begin(session: Session) -> None:
    with session.project.reading() as connection:
        stored = layers.find_layer(connection, BIG.id, session.annotator.id)
        assert stored is not None
        whole = layers.read_content(connection, stored)
        for count in (0, 1, 5, 6, 40, 1000):  # what the layer says it has may be wrong
            reader, kept = SliceReader(stored.number, count), None
            while kept is None:
                kept = reader.step(connection)
            content = LayerContent(stored.layer, *kept)
            assert list(content.ordered()) == list(whole.ordered())
            assert (dict(content.links), content.counts()) == (dict(whole.links), whole.counts())


def test_a_closed_session_still_shows_what_was_open(session: Session) -> None:
    stored = in_file(session)
    session.close()
    assert in_memory(session) == stored


def _damage(path: Path, place: tuple[int, int]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert connection.execute('UPDATE span SET "end" = 4000 WHERE start = ?', place[:1]).rowcount == 1


def test_what_is_damaged_at_the_beginning_is_not_shown(path: Path) -> None:
    _damage(path, EARLY)
    with closing(Session.open(path, "Mia", verify=False)) as session, pytest.raises(DamagedError):
        session.open_article(BIG.id)


@pytest.mark.parametrize("statement", ['UPDATE span SET "end" = 4000 WHERE start = 120', "UPDATE link SET extra = '7'"])
def test_what_is_damaged_behind_the_beginning_is_not_shown_and_nothing_is_written(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        assert connection.execute(statement).rowcount == 1
    with closing(Session.open(path, "Mia", verify=False)) as session:
        session.open_article(BIG.id)
        session.settle(wholly=False)
        before = path.read_bytes()
        for work in (lambda: tag(session, (70, 74)), session.undo, begun(session).read_rest, session.problems):
            with pytest.raises(DamagedError):
                work()
        seen = begun(session).overlapping(0, PAGE)
        assert len(seen) == 3
        session.close()
        assert begun(session).overlapping(0, len(BIG.text)) == seen  # nothing else was ever shown
    assert path.read_bytes() == before


def test_a_begun_layer_that_was_looked_at_may_be_worked_in_at_once(path: Path) -> None:
    with closing(Session.open(path, "Mia", verify=False)) as session:
        session.open_article(BIG.id)
        session.settle(wholly=False)
        tag(session, (70, 74))
        assert not session.project.verified
        assert in_memory(session) == in_file(session)
