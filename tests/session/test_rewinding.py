"""Going back to a point: everything one person did since, as one action, and nothing of anybody else."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from store_helpers import article, contents, import_articles, tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.errors import BadInputError
from wortlaut.session import history, points
from wortlaut.session.history import Filter
from wortlaut.session.progress import CancelledError
from wortlaut.session.rewinding import go_back, preview
from wortlaut.session.session import Applied, Session
from wortlaut.store import check, past

Open = Callable[..., Session]
FIRST, SECOND = article("Wort " * 400), article("Zwei " * 400, "002_b.txt")


@pytest.fixture
def working(open_session: Open) -> Session:
    session = open_session()
    import_articles(session.project, FIRST, SECOND)
    for one in (FIRST, SECOND):
        session.open_article(one.id)
        session.settle()
        tag(session, (0, 4))
    return session


def now(session: Session) -> int:
    with session.project.reading() as connection:
        return past.last(connection)


def state(session: Session) -> dict[str, Any]:
    """What all tables say, but for what can be undone: that grows."""
    return {name: rows for name, rows in contents(session.project).items() if name != "undo_entry"}


def memory(session: Session) -> tuple[object, ...]:
    """What the session has of the open layer."""
    content = session.content
    assert content is not None
    return content.layer, tuple(content.ordered()), dict(content.links)


def back(session: Session, after: int) -> int:
    entries = go_back(session, after)
    session.reload()
    return entries


def work(session: Session, seed: int, steps: int) -> None:
    """Tag, change, undo and redo at random, in two articles."""
    chance = random.Random(seed)
    for _ in range(steps):
        match chance.randrange(10):
            case 0 | 1 | 2 | 3:
                start = chance.randrange(1, 390) * 5
                tag(session, (start, start + 4), label=chance.choice(["actor", "quote"]))
            case 4:
                assert session.content is not None
                spans = list(session.content.ordered())
                if spans:
                    session.apply(ChangeSet("delete", (Change(chance.choice(spans), None),)))
            case 5 | 6 | 7:
                session.undo()
            case 8:
                session.redo()
            case _:
                session.open_article(chance.choice([FIRST, SECOND]).id)


@pytest.mark.parametrize("seed", range(6))
def test_all_is_as_it_was_and_undoing_it_brings_all_back(working: Session, seed: int) -> None:
    work(working, seed, 20)
    point, then = now(working), state(working)
    work(working, seed + 100, 40)
    later, seen = contents(working.project), memory(working)
    if not back(working, point):
        pytest.fail("nothing was done")
    assert state(working) == then
    assert check.run(working.project, working.scheme) == []
    assert working.undo() is not None
    assert memory(working) == seen
    after = contents(working.project)
    assert {**after, "undo_entry": later["undo_entry"]} == later
    known = {row[0]: row for row in after["undo_entry"]}
    for row in later["undo_entry"]:  # what could be done again before is passed over, as by any new action
        assert known[row[0]] in (row, (*row[:3], "discarded", row[4]))
    assert working.redo() is not None
    assert state(working) == then
    assert working.article is not None
    shown = memory(working)
    working.open_article(working.article.id)
    assert memory(working) == shown
    assert check.run(working.project, working.scheme) == []


def test_going_back_twice_and_behind_going_back(working: Session) -> None:
    first, then = now(working), state(working)
    tag(working, (5, 9))
    second = now(working)
    middle = state(working)
    tag(working, (10, 14))
    assert back(working, first) == 2
    tag(working, (15, 19))
    assert back(working, second) == 3  # the last span, going back, and what that had taken back
    assert state(working) == middle
    assert back(working, first) >= 2
    assert state(working) == then
    assert check.run(working.project, working.scheme) == []


def test_the_preview_tells_counts_and_writes_nothing(working: Session) -> None:
    point = now(working)
    tag(working, (5, 9))
    quote = tag(working, (10, 14), label="quote")
    working.apply(ChangeSet("unsure", (Change(quote, replace(quote, unsure=True)),)))
    working.open_article(FIRST.id)
    assert working.content is not None
    [old] = working.content.ordered()
    working.apply(ChangeSet("delete", (Change(old, None),)))
    before, size = contents(working.project), working.path.read_bytes()
    told = preview(working, point)
    assert contents(working.project) == before
    assert working.path.read_bytes() == size
    assert told.entries == 4
    assert told.kinds == {"tag": 2, "unsure": 1, "delete": 1}
    assert {one.article: (one.removed, one.brought_back, one.changed) for one in told.articles} == {
        SECOND.id: ({"actor": 1, "quote": 1}, {}, {}),
        FIRST.id: ({}, {"actor": 1}, {}),
    }
    assert told.hindered is None
    assert go_back(working, point) == told.entries


def test_others_keep_what_they_did(working: Session) -> None:
    working.open_article(FIRST.id)
    point = now(working)
    tag(working, (5, 9))
    working.set_annotator("Ben")
    working.open_article(FIRST.id)
    hers = tag(working, (20, 24))
    working.set_annotator("Mia")
    working.open_article(FIRST.id)
    assert back(working, point) == 1
    working.set_annotator("Ben")
    working.open_article(FIRST.id)
    assert working.content is not None
    assert list(working.content.spans) == [hers.id]


def test_what_others_built_on_hinders_and_is_named(working: Session) -> None:
    point = now(working)
    tag(working, (5, 9))
    mine = next(one for one in working.annotators() if one.name == "Mia")
    import_articles(working.project, article("Dritter Text.", "c.txt"), by=mine)
    imported = now(working)
    working.set_annotator("Ben")
    third = working.article_ids()[-1]
    working.open_article(third)
    tag(working, (0, 7))
    working.set_annotator("Mia")
    working.open_article(SECOND.id)
    tag(working, (30, 34))
    before = contents(working.project)
    told = preview(working, point)
    assert told.hindered is not None
    assert (told.hindered.seq, told.hindered.kind) == (imported, "import")
    assert told.reason is not None
    assert told.reason.code == "undo_conflict"
    assert told.entries == 1  # what is newer
    with pytest.raises(BadInputError, match="rewind_hindered") as failure:
        go_back(working, point)
    assert failure.value.params["seq"] == imported
    assert contents(working.project) == before
    assert back(working, imported) == 1


def test_imports_submissions_and_points(working: Session) -> None:
    point, then = now(working), state(working)
    mine = next(one for one in working.annotators() if one.name == "Mia")
    import_articles(working.project, article("Dritter Text.", "c.txt"), by=mine)
    working.reload()
    points.name_point(working, "vor der Sitzung")
    working.open_article(working.article_ids()[-1])
    tag(working, (0, 7))
    assert isinstance(working.submit(), Applied)
    told = preview(working, point)
    assert (told.entries, told.articles_removed) == (3, 1)
    assert back(working, point) == 3
    assert {**state(working), "setting": 0} == {**then, "setting": 0}
    assert [one.name for one in points.points(working)] == ["vor der Sitzung"]
    assert check.run(working.project, working.scheme) == []
    working.undo()
    assert working.article_count() == 3
    assert check.run(working.project, working.scheme) == []


def test_what_was_taken_back_together_is_not_done_again_alone(working: Session) -> None:
    point = now(working)
    tag(working, (5, 9))
    alone = now(working)
    back(working, point)
    states = {entry.seq: entry.state for entry in history.page(working, Filter())}
    assert states[alone] == "together"
    with pytest.raises(BadInputError, match="not_undoable"):
        working.redo_action(alone)
    assert working.redo() is None
    tag(working, (50, 54))  # nor is it passed over by something new
    assert {entry.seq: entry.state for entry in history.page(working, Filter())}[alone] == "together"
    working.undo()
    working.undo()
    assert {entry.seq: entry.state for entry in history.page(working, Filter())}[alone] == "done"


def test_stopping_changes_nothing(working: Session) -> None:
    point = now(working)
    for place in range(1, 6):
        tag(working, (place * 5, place * 5 + 4))
    before = contents(working.project)

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise CancelledError

    with pytest.raises(CancelledError):
        go_back(working, point, progress=stop)
    assert contents(working.project) == before
    with pytest.raises(BadInputError, match="nothing_to_go_back"):
        go_back(working, now(working))
    with pytest.raises(BadInputError, match="unknown_entry"):
        go_back(working, 10_000)
    assert contents(working.project) == before


def test_memory_follows_through_a_submission_and_its_reopening(working: Session) -> None:
    point = now(working)
    tag(working, (5, 9))
    assert isinstance(working.submit(), Applied)
    working.reopen("noch einmal")
    tag(working, (10, 14))
    seen = memory(working), working.submitted_at()
    assert back(working, point) == 4
    working.undo()
    assert (memory(working), working.submitted_at()) == seen
    tag(working, (15, 19))
    assert isinstance(working.submit(), Applied)
    assert check.run(working.project, working.scheme) == []
