"""Mending: each way does what it says, keeps a backup from before, and can be taken back; nothing else is touched."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store_helpers import article, contents, import_articles, tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Link
from wortlaut.errors import BadInputError, DamagedError, UsageError
from wortlaut.messages import LANGUAGES, message
from wortlaut.session.checking import CheckReport, check
from wortlaut.session.repairing import Mended, Offer, Repair, mend_project, offers, repair_named
from wortlaut.session.session import Session
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.store.backup import backup_before
from wortlaut.store.project_file import Project

Open = Callable[..., Session]


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def path(open_session: Open, project_path: Path, backups: Path) -> Path:
    """A closed project with a quote and its speaker, a submitted article, and a backup."""
    session = open_session()
    import_articles(session.project, article(), article("Zweiter Text, sagte Ruy.", "002_b.txt"))
    session.open_article(article().id)
    quote, actor = tag(session, (0, 9), (16, 27), label="quote"), tag(session, (35, 44))
    session.apply(ChangeSet("link", (Change(None, Link(new_id(), "speaker", quote.id, actor.id)),)))
    backup_before(session.project, project_path, backups, "hand")
    session.index_texts()
    session.close()
    return project_path


def damage(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def mended(path: Path, repair: Repair, backups: Path) -> Mended:
    """Mend; what was there before must be in the backup, byte for byte as far as SQLite copies it."""
    with Project.open(path) as project:
        assert Offer(repair, pytest.approx(1, abs=10)) in offers(project, backups)
        with pytest.raises(DamagedError):
            project.verify()
        before = contents(project) if repair is not Repair.TEXTS else None
        done = mend_project(project, repair, backups, "Mia")
        assert offers(project, backups) == ()
        project.verify()
        assert not _check(project).damaged
    with Project.open(done.backup, read_only=True) as copy:
        assert before is None or contents(copy) == before
    return done


def _check(project: Project) -> CheckReport:
    return check(project, scheme_of(project))


def test_nothing_is_offered_for_a_sound_project(path: Path, backups: Path) -> None:
    with Project.open(path) as project:
        assert offers(project, backups) == ()
        for repair in Repair:
            with pytest.raises(BadInputError, match="nothing_to_mend"):
                mend_project(project, repair, backups, None)
    assert len(list(backups.iterdir())) == 1


def test_a_changed_text_comes_back_from_a_backup(path: Path, backups: Path) -> None:
    with Project.open(path, read_only=True) as project:
        whole = contents(project)
    damage(path, "UPDATE text SET body = CAST(x'ff' AS TEXT) WHERE number = 1")
    done = mended(path, Repair.TEXTS, backups)
    assert (done.count, done.action) == (1, None)
    with Project.open(path, read_only=True) as project:
        assert contents(project) == whole


def test_without_a_whole_backup_a_text_is_not_offered(path: Path, backups: Path) -> None:
    damage(path, "UPDATE text SET body = 'x' WHERE number = 1")
    for backup in backups.iterdir():
        damage(backup, "UPDATE text SET body = 'y' WHERE number = 1")
    with Project.open(path) as project:
        assert Repair.TEXTS not in {offer.repair for offer in offers(project, backups)}


MADE_UP = """INSERT INTO link SELECT '019e8269-4eb7-7e8b-a8ca-21e072731cd1', layer, type, target, source, NULL
FROM link; UPDATE span SET "end" = 1000 WHERE fragments IS NULL"""
OUTSIDE = [
    "DELETE FROM link; DELETE FROM span WHERE label = 'actor'",
    "UPDATE span SET label = 'commitment' WHERE label = 'actor'",
    "UPDATE span SET surface = 'x'",
    "UPDATE layer SET counts = '{}', spans = 0",
    "UPDATE article SET characters = 3, first_words = 'x'",
    "DELETE FROM undo_entry WHERE action = (SELECT max(action) FROM undo_entry); UPDATE span SET surface = 'x'",
    MADE_UP,
    "UPDATE source SET encoding = '' WHERE article = 2; UPDATE article SET text_sha256 = 'x' WHERE number = 2",
]


@pytest.mark.parametrize("script", OUTSIDE)
def test_tables_follow_the_journal_again(path: Path, backups: Path, script: str) -> None:
    with Project.open(path, read_only=True) as project:
        whole = contents(project)
    damage(path, script)
    with Project.open(path) as project:
        assert _check(project).damaged
        done = mend_project(project, Repair.TABLES, backups, "Mia")
        project.verify()
        assert not _check(project).damaged
        now = contents(project)
    own = {entry[0] for entry in whole["undo_entry"]}
    assert {**now, "undo_entry": [row for row in now["undo_entry"] if row[0] in own]} == whole
    assert done.backup.exists()


def test_what_was_changed_outside_can_be_had_again_from_the_history(
    path: Path, backups: Path, open_session: Open
) -> None:
    damage(path, "DELETE FROM link; DELETE FROM span WHERE label = 'actor'")
    with Project.open(path) as project:
        done = mend_project(project, Repair.TABLES, backups, "Mia")
    assert done.action
    session = open_session()
    session.open_article(article().id)
    assert [span.label for span in session.content.spans.values()] == ["quote", "actor"]  # type: ignore[union-attr]
    session.redo_action(done.action)
    assert [span.label for span in session.content.spans.values()] == ["quote"]  # type: ignore[union-attr]
    session.undo_action(done.action)
    assert not check(session.project, session.scheme).damaged


def test_a_damaged_journal_is_not_followed(path: Path, backups: Path) -> None:
    damage(path, "DELETE FROM link; UPDATE action SET note = 'x' WHERE seq = 2")
    with Project.open(path) as project:
        assert Repair.TABLES not in {offer.repair for offer in offers(project, backups)}
        with pytest.raises(DamagedError) as raised:
            mend_project(project, Repair.TABLES, backups, None)
    assert raised.value.code == "journal_damaged"


def test_links_without_ends_are_removed_when_the_journal_cannot_help(path: Path, backups: Path) -> None:
    damage(path, "DELETE FROM span WHERE label = 'actor'; UPDATE action SET note = 'x' WHERE seq = 2")
    with Project.open(path) as project:
        assert Offer(Repair.LINKS, 1) in offers(project, backups)
        done = mend_project(project, Repair.LINKS, backups, "Mia")
        assert done.action
        with project.reading() as connection:
            assert connection.execute("SELECT count(*) FROM link").fetchone() == (0,)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_search_index_is_made_again(path: Path, backups: Path) -> None:
    damage(path, "DELETE FROM text_search_data WHERE id > 10")
    with Project.open(path) as project:
        assert offers(project, backups) == (Offer(Repair.SEARCH, 1),)
        mend_project(project, Repair.SEARCH, backups, None)
        assert offers(project, backups) == ()
        with project.reading() as connection:
            found = connection.execute("SELECT rowid FROM text_search WHERE text_search MATCH 'zweiter'").fetchall()
    assert found == [(2,)]


def test_ways_of_mending_have_names_and_words() -> None:
    for repair in Repair:
        assert repair_named(str(repair)) is repair
        for language in LANGUAGES:
            assert message(f"repair.{repair}", language, count=2)
    with pytest.raises(UsageError, match="repair_unknown"):
        repair_named("everything")
