"""Verified copies, and finding damage."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store_helpers import article, contents, import_articles, tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Link
from wortlaut.errors import BadInputError
from wortlaut.messages import message
from wortlaut.session.session import Session
from wortlaut.store import backup, check
from wortlaut.store.project_file import Project
from wortlaut.store.thinning import KEPT

Open = Callable[..., Session]


def test_a_backup_is_the_project(open_session: Open, tmp_path: Path) -> None:
    session = open_session()
    import_articles(session.project, article())
    target = tmp_path / "copy.wortlaut"
    backup.backup_to(session.project, target)
    with Project.open(target, read_only=True) as copy:
        assert contents(copy) == contents(session.project)
    with pytest.raises(BadInputError, match="target_exists"):
        backup.backup_to(session.project, target)


def test_only_backups_of_this_project_are_thinned(open_session: Open, tmp_path: Path) -> None:
    session = open_session()
    folder = tmp_path / "backups"
    folder.mkdir()
    others = [folder / f"p.0a0a0a0a-0b0b0b0b.00000{n}.20200101T00000{n}-3.import.wortlaut" for n in range(1, 5)]
    for other in others:
        other.write_text("of a project of the same name")
    made = [backup.backup_before(session.project, session.path, folder, "import") for _ in range(KEPT + 3)]
    assert [one.path for one in backup.backups_of(session.path, folder)] == made[:2:-1]
    assert all(other.exists() for other in others)


DAMAGES = [
    ("UPDATE text SET body = body || 'x'", "text_hash"),
    ("UPDATE article SET characters = 1", "article_identity"),
    ("UPDATE source SET encoding = ''", "source_encoding"),
    ("UPDATE span SET \"end\" = 10000 WHERE label = 'quote'", "offsets"),
    ("UPDATE span SET surface = 'other' WHERE label = 'quote'", "surface"),
    ('UPDATE span SET surface = \'["Die","x"]\' WHERE fragments IS NOT NULL', "surface"),
    ("UPDATE span SET label = 'nothing' WHERE label = 'quote'", "unknown_label"),
    ("UPDATE span SET attributes = x'ff' || '{'", "not_utf8"),
    ("UPDATE span SET fragments = '[[' WHERE fragments IS NOT NULL", "unreadable"),
    ("UPDATE link SET target = source", "link_ends"),
    ("UPDATE link SET type = 'nothing'", "link_type"),
    ("DELETE FROM link", "journal_differs"),
    ("UPDATE layer SET counts = '{}'", "journal_differs"),
    ("UPDATE undo_entry SET state = 'undone'", "journal_differs"),
    ("UPDATE change SET after = replace(after, 'actor', 'quote') WHERE entity = 'span'", "journal_entry"),
    ("UPDATE action SET at = '1999'", "journal_entry"),
    ("DELETE FROM change WHERE action = 3", "journal_entry"),
    ("DELETE FROM layer WHERE number = 99; DELETE FROM annotator", "foreign_key"),
    ('UPDATE submission SET content = \'{"spans":[],"links":[]}\'', "submitted_layer_changed"),
    ("CREATE TABLE foreign_thing (x)", "unknown_object"),
]


@pytest.mark.parametrize(("damage", "code"), DAMAGES)
def test_every_damage_is_found_and_named(open_session: Open, project_path: Path, damage: str, code: str) -> None:
    session = open_session()
    import_articles(session.project, article())
    session.open_article(article().id)
    quote = tag(session, (0, 9), (16, 27), label="quote")
    tag(session, (4, 9), label="quote")
    actor = tag(session, (35, 44))
    session.apply(ChangeSet("link", (Change(None, Link(new_id(), "speaker", quote.id, actor.id)),)))
    session.project.verify()
    with session.project.transaction() as connection:
        connection.execute("UPDATE layer SET state = 'submitted', version = 1")
        connection.execute(
            "INSERT INTO submission SELECT number, 1, 'at', scheme, NULL, NULL, ? FROM layer",
            ('{"spans":[],"links":[]}',),
        )
    sound = {finding.code for finding in check.run(session.project, session.scheme)}
    with closing(sqlite3.connect(project_path)) as connection:
        connection.executescript(damage)
        connection.commit()
    findings = check.run(session.project, session.scheme)
    assert code in {finding.code for finding in findings}
    assert code not in sound or code in ("journal_differs", "submitted_layer_changed")
    for finding in findings:
        for language in ("de", "en"):
            assert message(f"finding.{finding.code}", language, **finding.params)


def test_an_overwritten_page_is_found(open_session: Open, project_path: Path) -> None:
    session = open_session()
    import_articles(session.project, *(article(f"Text {number} " * 200) for number in range(50)))
    session.close()
    data = bytearray(project_path.read_bytes())
    for page in range(len(data) // 4096 - 20, len(data) // 4096 - 10):
        data[page * 4096 : page * 4096 + 200] = bytes(200)
    project_path.write_bytes(bytes(data))
    with Project.open(project_path) as project:
        findings = check.run(project, session.scheme)
    assert {finding.level for finding in findings} == {check.DAMAGE}
    assert findings[0].code == "structure"
