"""Spans and links are looked at last: until then only what was looked at when it was opened is shown and worked in."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import patience
from store_helpers import article, contents, import_articles, tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.errors import DamagedError
from wortlaut.session.session import Applied, Session
from wortlaut.store import actions, slices, soundness
from wortlaut.store.journal import Action, Row
from wortlaut.store.project_file import Project
from wortlaut.store.records import span_data
from wortlaut.store.soundness import unsound_layer, unsound_places, unsound_rows

FIRST, SECOND, THIRD = article("Die Hilfe werde fortgesetzt."), article("Nora Grün kam danach."), article("Ende.")
LAST = "rowid = (SELECT max(rowid) FROM span)"
DAMAGES = {
    "behind the text": f'UPDATE span SET "end" = 4000 WHERE {LAST}',
    "an id that is none": f"UPDATE span SET id = 'x' WHERE {LAST}",
    "an origin that is none": f"UPDATE span SET origin = 'dream' WHERE {LAST}",
    "surer than sure": f"UPDATE span SET confidence = 2 WHERE {LAST}",
    "parts that cross": f"UPDATE span SET fragments = '[[0,4],[3,9]]', surface = '[\"\",\"\"]' WHERE {LAST}",
    "attributes that are none": f"UPDATE span SET attributes = '[]' WHERE {LAST}",
    "guesses that are none": f"UPDATE span SET guessed = '{{}}' WHERE {LAST}",
    "extra that is none": f"UPDATE span SET extra = '7' WHERE {LAST}",
    "a link to itself": "UPDATE link SET target = source",
    "a link into another article": "UPDATE link SET target = (SELECT id FROM span ORDER BY rowid LIMIT 1)",
    "extra of a link that is none": "UPDATE link SET extra = '7'",
}

AGAINST_THE_TABLES = {
    "before the text": f"UPDATE span SET start = -1 WHERE {LAST}",
    "backwards": f'UPDATE span SET start = "end", "end" = start WHERE {LAST}',
}
"""What SQLite's own check finds as well, and so before anything is written."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> bytes:
    """A project with three articles: a span in the first, three and a link in the second, nobody opened the third."""
    path = tmp_path_factory.mktemp("sound") / "p.wortlaut"
    with closing(Session.create(path, "Mia", scheme)) as session:
        import_articles(session.project, FIRST, SECOND, THIRD)
        session.open_article(FIRST.id)
        tag(session, (0, 3))
        session.open_article(SECOND.id)
        actor, quote = tag(session, (0, 4)), tag(session, (5, 9), label="quote")
        session.apply(ChangeSet("link", (Change(None, Link(new_id(), "speaker", quote.id, actor.id)),)))
        tag(session, (10, 13))
    return path.read_bytes()


@pytest.fixture
def path(sound: bytes, tmp_path: Path) -> Path:
    """A copy that may be damaged."""
    path = tmp_path / "p.wortlaut"
    path.write_bytes(sound)
    return path


def damage(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        assert connection.execute(statement).rowcount == 1


@pytest.fixture
def opened(path: Path) -> Iterator[Callable[[str], Session]]:
    """Opens the damaged project as the window does, with the first article open and settled."""
    sessions: list[Session] = []

    def open_it(statement: str) -> Session:
        damage(path, statement)
        session = Session.open(path, "Mia", verify=False)
        sessions.append(session)
        session.open_article(FIRST.id)
        session.settle(wholly=False)
        return session

    yield open_it
    for session in sessions:
        session.close()


BEYOND = DAMAGES["behind the text"]


def test_a_layer_that_was_looked_at_may_be_worked_in_at_once(opened: Callable[[str], Session]) -> None:
    session = opened(BEYOND)
    assert not session.project.verified
    span = tag(session, (4, 9))
    session.apply(ChangeSet("unsure", (Change(span, replace(span, unsure=True)),)))
    assert span.id in str(contents(session.project)["span"])


@pytest.mark.parametrize("wrong", DAMAGES)
def test_a_damaged_layer_is_not_opened_before_all_were_looked_at(opened: Callable[[str], Session], wrong: str) -> None:
    session = opened(DAMAGES[wrong])
    with pytest.raises(DamagedError):
        session.open_article(SECOND.id)
    assert session.article == FIRST
    assert tag(session, (4, 9))
    with pytest.raises(DamagedError):
        session.verify()


def _into_the_second(session: Session) -> None:
    with session.project.reading() as connection:
        layer = connection.execute(
            "SELECT layer.id FROM layer JOIN article ON article.number = layer.article WHERE article.id = ?",
            (SECOND.id,),
        ).fetchone()[0]
    span = Span(new_id(), "actor", ((0, 2),))
    actions.write(session.project, Action("tag"), [Row("span", span.id, None, span_data(span, layer))])


def test_what_touches_a_layer_that_was_not_opened_waits_for_all_spans(
    opened: Callable[[str], Session], path: Path
) -> None:
    session = opened(BEYOND)
    before = path.read_bytes()
    with pytest.raises(DamagedError):
        _into_the_second(session)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "work",
    [
        lambda session: session.undo(),
        lambda session: session.edit_article(title="ein neuer Titel", language="de"),
        lambda session: import_articles(session.project, article("Noch einer.")),
        lambda session: actions.write(session.project, Action("set"), [Row("setting", "audit", None, {"value": "1"})]),
    ],
    ids=["undo", "article", "import", "setting"],
)
def test_everything_but_a_layer_waits_for_all_spans(
    opened: Callable[[str], Session], path: Path, work: Callable[[Session], object]
) -> None:
    session = opened(BEYOND)
    before = path.read_bytes()
    with pytest.raises(DamagedError):
        work(session)
    assert path.read_bytes() == before


def test_nothing_is_written_once_damage_was_found(opened: Callable[[str], Session], path: Path) -> None:
    session = opened(BEYOND)
    with pytest.raises(DamagedError):
        session.verify()
    before = path.read_bytes()
    with pytest.raises(DamagedError):
        tag(session, (4, 9))
    with pytest.raises(DamagedError):
        session.index_texts()
    assert path.read_bytes() == before


def test_a_new_layer_is_worked_in_at_once(opened: Callable[[str], Session]) -> None:
    session = opened(BEYOND)
    session.open_article(THIRD.id)
    assert tag(session, (0, 4))
    assert isinstance(session.submit(), Applied)


def test_a_new_layer_never_takes_in_the_spans_of_none(path: Path) -> None:
    """Numbers of layers go on from the greatest: spans that say they are of the next one would be in it."""
    damage(path, f"UPDATE span SET layer = (SELECT max(number) + 1 FROM layer) WHERE {LAST}")
    with closing(Session.open(path, "Mia", verify=False)) as session:
        session.open_article(THIRD.id)
        with pytest.raises(DamagedError) as raised:
            session.settle(wholly=False)
    assert raised.value.code == "references_broken"


@pytest.mark.parametrize("wrong", [*DAMAGES.values(), *AGAINST_THE_TABLES.values()])
def test_each_damage_is_found_by_both(path: Path, wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soundness, "_SLICE", 2)
    damage(path, wrong)
    with Project.open(path, read_only=True) as project, project.reading() as connection:
        found = [*unsound_rows(connection), *unsound_places(connection)]
        numbers = [number for (number,) in connection.execute("SELECT number FROM layer ORDER BY number")]
        damaged = [number for number in numbers if unsound_layer(connection, number)]
    assert found
    assert damaged == [2]


def test_others_may_write_between_two_slices(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soundness, "_SLICE", 1)
    pauses = 0

    def write() -> None:
        nonlocal pauses
        pauses += 1
        with closing(sqlite3.connect(path, isolation_level=None, timeout=patience.SECONDS)) as other:
            other.execute("BEGIN EXCLUSIVE")  # waits while anybody reads: the other slice, or for ever
            other.execute("ROLLBACK")

    with Project.open(path) as project:
        project.verify(write)
        assert project.verified
    assert pauses >= 4 + 2 + 1  # spans, layers with spans, links


class _StopError(Exception):
    pass


def test_looking_that_was_stopped_is_no_damage_and_is_done_again(opened: Callable[[str], Session]) -> None:
    def stop() -> None:
        raise _StopError

    session = opened("UPDATE setting SET value = value WHERE key = 'language'")
    with pytest.raises(_StopError):
        session.verify(stop)
    assert not session.project.verified
    assert tag(session, (4, 9))
    assert not session.project.verified
    assert session.undo() is not None
    assert session.project.verified


def test_slices_of_rows_hold_each_row_once() -> None:
    numbers = [-(2**63), -7, 1, 2, 3, 4, 5, 900, 901, 2**63 - 1]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE span (number INTEGER PRIMARY KEY)")
        assert list(slices.rows(connection, "span", 3)) == []
        connection.executemany("INSERT INTO span VALUES (?)", [(number,) for number in numbers])
        found = list(slices.rows(connection, "span", 3))
    assert [number for first, last in found for number in numbers if first <= number <= last] == numbers
    assert len(found) == 6
    assert all(last - first < 3 for first, last in found)


def test_slices_of_layers_leave_no_number_out() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE layer (number INTEGER PRIMARY KEY, spans INTEGER)")
        connection.executemany("INSERT INTO layer VALUES (?, ?)", [(1, 2), (2, 2), (5, 9), (6, 0), (2**63 - 1, 9)])
        found = list(slices.layers(connection, 3))
    assert found == [(-(2**63), 2), (3, 5), (6, 2**63 - 1)]
