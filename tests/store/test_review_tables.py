"""What the review stores: written, read, journaled, taken back, replayed, and found when it is damaged."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from store_helpers import article, contents, import_articles, tag
from wortlaut.domain.ids import new_id
from wortlaut.errors import BadInputError
from wortlaut.session.session import Session
from wortlaut.store import actions, check, replay
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.project_file import Project
from wortlaut.store.review_tables import KEPT, identity
from wortlaut.store.tables import Tables

Open = Callable[..., Session]
AT = "2026-11-22T01:02:03.456+00:00"
VERSION_1 = Path(__file__).resolve().parents[1] / "projects" / "version-1.wortlaut"


@pytest.fixture
def session(open_session: Open) -> Session:
    """An open article with a span, and who did it stored."""
    session = open_session()
    import_articles(session.project, article())
    session.open_article(article().id)
    tag(session, (0, 3))
    return session


def examples(session: Session) -> dict[str, list[dict[str, Any]]]:
    """Two values of each entity, the second one what the first becomes."""
    assert session.content
    assert session.content.layer
    me, layer, where = session.annotator.id, session.content.layer.id, article().id
    span = next(iter(session.content.spans))
    verdict = {"id": new_id(), "layer": layer, "version": 1, "span": span, "reviewer": me, "state": "corrected",
               "correction": {"id": span, "label": "actor", "fragments": [[0, 9]]}, "reason": "ü",
               "at": AT}  # fmt: skip
    comment = {"id": new_id(), "layer": layer, "version": 1, "span": None, "parent": None, "author": me, "body": "Ä?",
               "at": AT, "resolved_at": None, "resolved_by": None}  # fmt: skip
    decision = {"article": where, "card": "0" * 16, "outcome": "skipped", "basis": "f" * 16, "decided_by": None,
                "at": AT, "reason": None, "confidence": "high", "data": {}}  # fmt: skip
    assignment = {"article": where, "annotator": me, "at": AT, "by": None}
    second = {"article": where, "annotator": me, "shadow": me, "due": AT}
    return {
        "assignment": [assignment, {**assignment, "by": me}],
        "decision": [decision, {**decision, "outcome": "taken", "decided_by": me, "data": {"spans": [], "note": "“"}}],
        "verdict": [verdict, {**verdict, "state": "accepted", "correction": None}],
        "comment": [comment, {**comment, "resolved_at": AT, "resolved_by": me}],
        "second_pass": [second, {**second, "due": "2026-12-01T00:00:00.000+00:00"}],
    }


def write(session: Session, entity: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> None:
    """Do one action that can be undone by key."""
    row = Row(entity, identity(entity, after or before or {}), before, after)
    actions.write(session.project, Action("review", session.annotator.id, article().id, BY_KEY), [row])


def test_every_value_is_written_taken_back_and_replayed(session: Session) -> None:
    values = examples(session)
    assert values.keys() == KEPT.keys()
    states = [contents(session.project)]
    for entity, (first, second) in values.items():
        for before, after in ((None, first), (first, second), (second, None), (None, first)):
            write(session, entity, before, after)
            with session.project.reading() as connection:
                assert Tables(connection).read(entity, identity(entity, first)) == after
                assert replay.differences(connection) == []
            states.append(contents(session.project))
    for state in reversed(states[:-1]):
        assert session.undo()
        assert {**contents(session.project), "undo_entry": []} == {**state, "undo_entry": []}
    for state in states[1:]:
        assert session.redo()
        assert {**contents(session.project), "undo_entry": []} == {**state, "undo_entry": []}
    assert check.run(session.project, session.scheme) == []


@pytest.mark.parametrize("entity", KEPT)
def test_what_is_not_there_is_not_replaced(session: Session, entity: str) -> None:
    first, second = examples(session)[entity]
    before = contents(session.project)
    for refused in ((first, second), (first, None)):
        with pytest.raises(BadInputError, match="stale_value"):
            write(session, entity, *refused)
    with pytest.raises(BadInputError, match="stale_value"):
        actions.write(session.project, Action("review"), [Row(entity, "somebody/else", None, first)])
    assert contents(session.project) == before


def test_undo_of_a_review_leaves_the_open_layer_alone(session: Session) -> None:
    write(session, "decision", None, examples(session)["decision"][0])
    content = session.content
    applied = session.undo()
    assert applied
    assert applied.kind == "review"
    assert applied.changes
    assert applied.changes.changes == ()
    assert session.content is content, "the article was read again for nothing"


def test_a_decision_without_its_gold_is_found(session: Session) -> None:
    decision = examples(session)["decision"][0]
    write(session, "decision", None, {**decision, "data": {"spans": [new_id()]}})
    found = check.run(session.project, session.scheme)
    assert [(finding.code, finding.article) for finding in found] == [("decision_span", article().id)]


@pytest.mark.parametrize("damage", ["DELETE FROM comment", "UPDATE decision SET basis = ''"])
def test_a_change_behind_the_journal_is_found(session: Session, damage: str) -> None:
    for entity, (value, _) in examples(session).items():
        write(session, entity, None, value)
    with closing(sqlite3.connect(session.path)) as other:
        other.execute(damage)
        other.commit()
    assert {finding.code for finding in check.run(session.project, session.scheme)} == {"journal_differs"}


def test_a_project_of_version_1_is_backed_up_and_migrated(tmp_path: Path) -> None:
    path = Path(shutil.copy(VERSION_1, tmp_path / "old.wortlaut"))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        old = {name: list(replay.meaning(connection, name)) for name in replay.tables() if name not in KEPT}
    assert [len(old[table]) for table in ("article", "submission", "link")] == [3, 8, 184]
    backups = tmp_path / "backups"
    with closing(Session.open(path, "Mia", backups=backups)) as session:
        now = contents(session.project)
        assert {table: now[table] for table in old} == old
        assert all(now[table] == [] for table in KEPT)
        assert check.run(session.project, session.scheme) == []
        session.open_article(article_id := session.article_ids()[0])
        assert session.undo(), "what was done before the migration can be undone after it"
        assert session.redo()
        row = {"article": article_id, "annotator": session.annotator.id, "at": AT, "by": None}
        actions.write(session.project, Action("assign"), [Row("assignment", identity("assignment", row), None, row)])
        assert check.run(session.project, session.scheme) == []
    (saved,) = backups.iterdir()
    with closing(sqlite3.connect(saved)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert {table: list(replay.meaning(connection, table)) for table in old} == old
    Project.open(path).close()
    assert len(list(backups.iterdir())) == 1
