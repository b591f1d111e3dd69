"""Backups of a project somebody works on: made, listed, compared, brought back; and the alarm when spans are gone."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from store_helpers import article, contents, import_articles, tag
from wortlaut.errors import BadInputError, LockedError
from wortlaut.session import backups, span_watch
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Session
from wortlaut.store import backup as store_backup
from wortlaut.store.lock import ProjectLock
from wortlaut.store.project_file import Project

Open = Callable[..., Session]


@pytest.fixture
def session(open_session: Open) -> Session:
    """A project with an open article and two spans in it."""
    opened = open_session()
    import_articles(opened.project, article())
    opened.open_article(article().id)
    tag(opened, (0, 9))
    tag(opened, (10, 15), label="quote")
    return opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_backup_is_made_only_when_there_is_something_new(session: Session, folder: Path) -> None:
    first = backups.make_now(session.project, folder)
    assert first is not None
    assert backups.make_now(session.project, folder) is None
    assert backups.make_now(session.project, folder, backups.BY_HAND) is not None
    tag(session, (16, 27))
    assert backups.make_now(session.project, folder) is not None
    assert [entry.number for entry in backups.listed(session.project, folder)] == [3, 2, 1]


def test_a_backup_gives_way_to_somebody_who_writes_all_the_time(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each slice of the copy is followed by a commit, so it begins anew again and again; no commit waits for it."""
    monkeypatch.setattr(store_backup, "_SLICE", 1)

    def write() -> bool:
        if session.content is not None and len(session.content.spans) < 40:
            start = len(session.content.spans)
            tag(session, (start, start + 1), label="quote" if start % 2 else "actor")
        return False

    with pytest.raises(LockedError, match="busy"):
        backups.make_now(session.project, folder, stop=write)
    assert list(folder.iterdir()) == []
    assert session.content is not None
    assert len(session.content.spans) > store_backup._RESTARTS
    assert backups.make_now(session.project, folder, patiently=False) is not None
    with pytest.raises(CancelledError):
        backups.make_now(session.project, folder, backups.BY_HAND, stop=lambda: True)
    assert len(list(folder.iterdir())) == 1


def test_an_empty_project_needs_no_backup(open_session: Open, folder: Path) -> None:
    assert backups.make_now(open_session().project, folder) is None


def test_the_list_tells_what_each_backup_holds(session: Session, folder: Path) -> None:
    path = backups.make_now(session.project, folder)
    tag(session, (16, 27))
    (entry,) = backups.listed(session.project, folder)
    assert entry.path == path
    assert entry.facts is not None
    assert (entry.facts.spans, entry.facts.labels, entry.facts.articles) == (2, {"actor": 1, "quote": 1}, 1)
    assert entry.facts.action == "tag"
    assert (entry.problem, entry.goes_on, entry.kind) == (None, True, "interval")
    assert entry.size == entry.path.stat().st_size
    assert backups.verified(entry.path) is None


def test_backups_are_found_after_the_project_was_moved(session: Session, folder: Path, tmp_path: Path) -> None:
    backups.make_now(session.project, folder)
    session.close()
    moved = tmp_path / "elsewhere" / "other.wortlaut"
    moved.parent.mkdir()
    session.path.rename(moved)
    with Session.open(moved, "Mia").project as project:
        assert len(list(backups.listed(project, folder))) == 1
    assert list(backups.listed_at(moved, folder)) == []  # nothing can be read there: only the place tells


def test_a_damaged_backup_is_told_and_passed_over(session: Session, folder: Path) -> None:
    good = backups.make_now(session.project, folder)
    tag(session, (16, 27))
    bad = backups.make_now(session.project, folder)
    assert good is not None
    assert bad is not None
    data = bytearray(bad.read_bytes())
    at = data.index(b"fortgesetzt, sagte")
    data[at] ^= 1
    bad.write_bytes(bytes(data))
    problem = backups.verified(bad)
    assert problem is not None
    assert problem.code == "text_damaged"
    newest = backups.newest_good(session.path, folder)
    assert newest is not None
    assert newest.path == good
    bad.write_bytes(bytes(data[:-100]))
    entry = next(backups.listed(session.project, folder))
    assert entry.problem is not None
    assert entry.facts is None


def test_what_changed_since_is_told_span_by_span(session: Session, folder: Path) -> None:
    path = backups.make_now(session.project, folder)
    assert path is not None
    session.undo()
    tag(session, (16, 27))
    tag(session, (28, 31))
    import_articles(session.project, article("Noch einer.", "002_b.txt"))
    found = backups.differs_now(session.project, path)
    assert (dict(found.added), dict(found.removed), found.articles_added) == ({"actor": 2}, {"quote": 1}, 1)


def test_a_backup_becomes_a_new_file_and_the_project_stays(session: Session, folder: Path, tmp_path: Path) -> None:
    before = contents(session.project)
    path = backups.make_now(session.project, folder)
    assert path is not None
    tag(session, (16, 27))
    target = tmp_path / "again.wortlaut"
    backups.restore_to(path, target)
    with Project.open(target) as project:
        assert contents(project) == before
    with pytest.raises(BadInputError, match="target_exists"):
        backups.restore_to(path, target)


def test_a_swap_keeps_the_old_file_beside_it(session: Session, folder: Path) -> None:
    before = contents(session.project)
    path = backups.make_now(session.project, folder)
    assert path is not None
    tag(session, (16, 27))
    after = contents(session.project)
    session.close()
    kept = backups.swap(session.path, backups.prepared(path, session.path))
    with Project.open(session.path) as project:
        assert contents(project) == before
    with Project.open(kept) as project:
        assert contents(project) == after
    assert kept.parent == session.path.parent
    assert sorted(one.name for one in session.path.parent.glob(".*")) == []


def test_a_swap_respects_the_lock(session: Session, folder: Path) -> None:
    path = backups.make_now(session.project, folder)
    assert path is not None
    before = contents(session.project)
    copy = backups.prepared(path, session.path)
    with pytest.raises(LockedError):
        backups.swap(session.path, copy)
    assert contents(session.project) == before
    assert not copy.exists()


def test_a_swap_that_fails_leaves_the_project(session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = backups.make_now(session.project, folder)
    assert path is not None
    session.close()
    copy = backups.prepared(path, session.path)
    old = session.path.read_bytes()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Exception, match="cannot_open"):
        backups.swap(session.path, copy)
    assert session.path.read_bytes() == old
    assert [one.name for one in session.path.parent.glob("*.wortlaut")] == [session.path.name]
    ProjectLock(session.path).acquire()


def test_many_articles_at_once_are_backed_up_before(open_session: Open, folder: Path) -> None:
    session = open_session(backups=folder)
    import_articles(session.project, article("Nora kam. Nora ging.", "001_a.txt"))
    session.open_article(session.article_ids()[0])
    from wortlaut.session.everywhere import same_places, tag_places

    span = tag(session, (0, 4))
    (places,) = same_places(session, span)
    tag_places(session, span, places)
    (entry,) = backups.listed(session.project, folder)
    assert entry.facts is not None
    assert (entry.kind, entry.facts.spans) == ("propagate", 1)
    assert session.backups.failed is None


def test_a_backup_that_cannot_be_made_keeps_nobody_from_working(open_session: Open, folder: Path) -> None:
    folder.write_text("no folder")
    session = open_session(backups=folder)
    import_articles(session.project, article("Nora kam. Nora ging.", "001_a.txt"))
    session.open_article(session.article_ids()[0])
    from wortlaut.session.everywhere import same_places, tag_places

    span = tag(session, (0, 4))
    tag_places(session, span, next(same_places(session, span)))
    assert session.content is not None
    assert len(session.content.spans) == 2
    assert session.backups.failed is not None
    assert session.backups.failed.where == str(folder)


# the alarm


def fill(session: Session, number: int) -> None:
    for place in range(number):
        tag(session, (place, place + 1), label="actor" if place % 2 else "quote")


def test_a_file_replaced_by_an_older_one_is_an_alarm(session: Session, folder: Path, open_session: Open) -> None:
    old = session.path.read_bytes()
    tag(session, (16, 27))
    span_watch.remember(session.project, folder)
    session.close()
    session.path.write_bytes(old)
    again = open_session()
    known = span_watch.last_known(again.project, folder)
    assert known is not None
    loss = span_watch.loss_since(again.project, known)
    assert loss is not None
    assert (loss.spans, loss.before, loss.now, loss.labels, loss.replaced) == (1, 3, 2, {"actor": 1}, True)
    assert loss.since.tzinfo is not None
    assert loss.since.utcoffset() is not None
    assert loss.since - again.actions(1)[0].at < timedelta(minutes=5)


def test_a_few_deleted_spans_are_none(session: Session, folder: Path) -> None:
    known = span_watch.remember(session.project, folder)
    session.undo()
    assert span_watch.loss_since(session.project, known) is None


def test_most_spans_gone_at_once_is_one_although_the_journal_tells_it(session: Session, folder: Path) -> None:
    fill(session, 30)
    known = span_watch.remember(session.project, folder)
    for _ in range(25):
        session.undo()
    loss = span_watch.loss_since(session.project, known)
    assert loss is not None
    assert (loss.spans, loss.replaced, dict(loss.kinds)) == (25, False, {"undo": 25})


def test_what_was_noted_is_kept_by_place(session: Session, folder: Path, tmp_path: Path) -> None:
    facts = span_watch.remember(session.project, folder)
    assert span_watch.last_known(session.project, folder) == facts
    session.close()
    other = tmp_path / "copy.wortlaut"
    shutil.copy(session.path, other)
    with Project.open(other) as project:
        assert span_watch.last_known(project, folder) is None
    (folder / f"{store_backup.place_of(session.path)}.last-known.json").write_text("[]")
    with Project.open(session.path) as project:
        assert span_watch.last_known(project, folder) is None


def test_what_others_did_in_a_blind_article_is_told_as_a_number_only(
    session: Session, folder: Path, open_session: Open
) -> None:
    path = backups.make_now(session.project, folder)
    assert path is not None
    fill(session, 30)
    mia, known = session.annotator, span_watch.remember(session.project, folder)
    for _ in range(25):
        session.undo()
    session.close()
    blind = open_session("Ben")
    blind.open_article(article().id)
    tag(blind, (0, 9), label="quote")
    loss = span_watch.loss_since(blind.project, known, blind.annotator)
    assert loss is not None
    assert (loss.spans, loss.labels) == (24, {})
    assert dict(backups.differs_now(blind.project, path, blind.annotator).added) == {"quote": 1}
    assert sum(backups.differs_now(blind.project, path).added.values()) == 6
    reviewer = span_watch.loss_since(blind.project, known, replace(mia, id="nobody"))
    assert reviewer is not None
    assert reviewer.labels
