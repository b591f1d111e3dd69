"""One person at work: tagging, undoing, submitting, finding."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from store_helpers import TEXT, article, contents, import_articles, tag
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerState, Link, Span
from wortlaut.errors import BadInputError, DiskError, LockedError, UsageError
from wortlaut.session.session import Applied, Session
from wortlaut.store import check

Open = Callable[..., Session]


@pytest.fixture
def working(open_session: Open) -> Session:
    """A session with one of two articles open."""
    session = open_session()
    import_articles(session.project, article(), article("Ein anderer Text über Öl.", name="b.txt", title="Ölpreis"))
    session.open_article(article().id)
    return session


def test_a_tag_is_in_memory_and_in_the_file_when_apply_returns(working: Session, project_path: Path) -> None:
    span = Span(
        new_id(), "quote", ((0, 9), (10, 27)), {"type": "indirect"}, unsure=True, note="„ü“ \0", extra={"x": [1]}
    )
    changes = ChangeSet("tag", (Change(None, span),), focus=span.id)
    applied = working.apply(changes)
    assert isinstance(applied, Applied)
    assert (applied.article, applied.changes, applied.kind) == (article().id, changes, "tag")
    with_reader = Session.open(project_path, "Mia", read_only=True)
    with_reader.open_article(article().id)
    assert with_reader.content is not None
    assert dict(with_reader.content.spans) == {span.id: span}
    with_reader.close()


def test_the_list_shows_state_and_counts_of_the_person(working: Session) -> None:
    tag(working, (0, 3))
    tag(working, (4, 9))
    tag(working, (0, 27), label="quote")
    first, second = working.article_rows(working.article_ids())
    assert (first.state, first.spans, first.counts, first.sources) == ("open", 3, (1, 2, 0, 0), ("001_a.txt",))
    assert (second.state, second.spans, second.title, str(second.date)) == ("new", 0, "Ölpreis", "2025-09-04")
    assert working.state_counts() == {"new": 1, "open": 1, "submitted": 0, "gold": 0}
    assert working.article_ids(state="open") == [first.id]
    assert working.article_ids(text="ölp") == [second.id] == working.article_ids(text="B.TXT")
    assert working.article_ids(text="100%_") == []
    working.set_annotator("Ben")
    assert [row.state for row in working.article_rows(working.article_ids())] == ["new", "new"]


def test_undo_and_redo_work_across_articles_and_restarts(working: Session, open_session: Open) -> None:
    one, two = working.article_ids()
    first = tag(working, (0, 3))
    second = tag(working, (4, 9))
    working.open_article(two)
    third = tag(working, (4, 11))
    working.close()
    session = open_session()
    session.open_article(one)
    applied = session.undo()
    assert applied
    assert (applied.article, applied.changes) == (two, None)  # the article to jump to
    session.open_article(two)
    assert session.content is not None
    assert not session.content.spans
    session.open_article(one)
    applied = session.undo()
    assert applied
    assert applied.changes == ChangeSet("tag", (Change(second, None),))
    assert list(session.content.spans) == [first.id]
    session.close()
    session = open_session()
    session.open_article(two)
    assert session.redo()
    assert session.redo()
    assert session.content is not None
    assert list(session.content.spans) == [third.id]
    assert session.redo() is None
    assert check.run(session.project, session.scheme) == []


def test_a_new_edit_forgets_what_was_undone_but_not_for_others(working: Session) -> None:
    tag(working, (0, 3))
    working.undo()
    working.set_annotator("Ben")
    working.open_article(article().id)
    tag(working, (0, 3))
    assert working.redo() is None
    working.set_annotator("Mia")
    working.open_article(article().id)
    tag(working, (4, 9))
    assert working.redo() is None


def test_deleting_a_span_with_its_links_is_one_step(working: Session) -> None:
    quote, actor = tag(working, (0, 27), label="quote"), tag(working, (35, 44))
    link = Link(new_id(), "speaker", quote.id, actor.id)
    working.apply(ChangeSet("link", (Change(None, link),)))
    working.apply(ChangeSet("delete", (Change(link, None), Change(actor, None))))
    assert working.content is not None
    assert (list(working.content.spans), list(working.content.links)) == ([quote.id], [])
    working.undo()
    assert list(working.content.links.values()) == [link]
    assert check.run(working.project, working.scheme) == []


def test_a_submitted_layer_is_frozen_until_undone_or_reopened(working: Session) -> None:
    span = tag(working, (35, 44))
    applied = working.submit(seconds=90)
    assert isinstance(applied, Applied)
    assert working.content is not None
    assert working.content.layer
    assert (working.content.layer.state, working.content.layer.version) == (LayerState.SUBMITTED, 1)
    assert (working.content.layer.guideline, working.content.layer.seconds) == ("1.2", 90)
    before = contents(working.project)
    refused = working.apply(ChangeSet("delete", (Change(span, None),)))
    assert isinstance(refused, Problem)
    assert refused.code == "submitted"
    assert working.submitted_at()
    assert refused.params["at"] == working.submitted_at().strftime("%H:%M")  # type: ignore[union-attr]
    assert working.submit() == [refused]
    assert contents(working.project) == before
    working.undo()
    assert working.content.layer.state is LayerState.OPEN
    assert contents(working.project)["submission"] == []
    working.redo()
    with pytest.raises(BadInputError, match="reason_missing"):
        working.reopen(" ")
    working.reopen("missed one")
    assert working.submitted_at() is None
    tag(working, (0, 3))
    working.submit()
    assert [row[1] for row in contents(working.project)["submission"]] == [1, 2]
    assert [entry.note for entry in working.actions() if entry.kind == "reopen"] == ["missed one"]
    assert check.run(working.project, working.scheme) == []


def test_errors_of_the_scheme_block_submitting(working: Session) -> None:
    tag(working, (3, 9))  # starts with a space
    problems = working.submit()
    assert not isinstance(problems, Applied)
    assert problems
    assert {problem.level for problem in problems} == {"error"}
    assert working.content is not None
    assert working.content.layer
    assert working.content.layer.state is LayerState.OPEN


def test_read_marks_join_and_go(working: Session) -> None:
    working.mark_read((0, 20))
    working.mark_read((20, 30))
    assert working.content is not None
    assert working.content.layer
    assert working.content.layer.read == ((0, 30),)
    working.mark_read((10, 20), read=False)
    assert working.content.layer.read == ((0, 10), (20, 30))
    working.undo()
    assert working.content.layer.read == ((0, 30),)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("hilfe werde", "Hilfe werde"),
        ("grun", "Grün"),
        ("fortges", "fortges"),
        ("werde fortgesetzt sagte", "werde fortgesetzt, sagte"),
        ("ein", "e\u0301in"),
        ("gesetzt", "gesetzt"),
        ("🇩🇪", "🇩🇪"),
        ('"', None),
        ("AND OR NOT *", None),
        ("  ", None),
    ],
)
@pytest.mark.parametrize("indexed", [False, True])
def test_search_gives_the_exact_place(working: Session, text: str, match: str | None, indexed: bool) -> None:
    while indexed and working.index_texts(1):
        pass
    found = [hit for hit in working.search(text) if hit[0] == article().id]
    if match is None:
        assert found == []
    else:
        ((_, (start, end), around),) = found
        assert TEXT[start:end] == match
        assert match in around


def test_search_forgets_articles_whose_import_was_undone(working: Session) -> None:
    while working.index_texts():
        pass
    assert working.search("Öl")
    working.close_article()
    working.undo_action(2)
    assert working.search("Öl") == []


def test_the_history_of_a_span_names_people_and_actions(working: Session) -> None:
    span = tag(working, (0, 3))
    tag(working, (4, 9))
    working.apply(ChangeSet("delete", (Change(span, None),)))
    working.undo()
    history = working.history(span.id)
    assert [(entry.kind, entry.annotator) for entry in history] == [("tag", "Mia"), ("delete", "Mia"), ("undo", "Mia")]
    assert all(entry.at.tzinfo for entry in history)


def test_names_of_people(working: Session) -> None:
    tag(working, (0, 3))
    working.set_annotator("Ben")
    working.open_article(article().id)
    for name, code in (("gold", "reserved"), ("MACHINE", "reserved"), (" ", "unusable"), ("a\tb", "unusable")):
        with pytest.raises(UsageError, match=code):
            working.set_annotator(name)
    with pytest.raises(UsageError, match="taken"):
        working.rename_annotator("mia")
    working.rename_annotator("Benno")
    assert [person.name for person in working.annotators()] == ["Benno", "Mia"]
    assert working.content is not None
    assert working.content.layer
    assert working.content.layer.annotator == working.annotator
    working.set_annotator("MIA")
    working.open_article(article().id)
    assert working.content is not None
    assert len(working.content) == 1
    assert check.run(working.project, working.scheme) == []


def test_a_failed_write_changes_neither_file_nor_memory(working: Session) -> None:
    span = tag(working, (0, 3))
    before = contents(working.project)
    second = Span(new_id(), "actor", ((4, 9),))
    dangling = Link(new_id(), "speaker", second.id, new_id())
    with pytest.raises(BadInputError, match="stale_value"):
        working.apply(ChangeSet("tag", (Change(None, second), Change(None, span))))
    with pytest.raises(Exception, match=r"stale_value|FOREIGN KEY"):
        working.apply(ChangeSet("link", (Change(None, second), Change(None, dangling))))
    pages = working.project.connection.execute("PRAGMA page_count").fetchone()[0]
    working.project.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskError, match="disk_full"):
        working.apply(ChangeSet("note", (Change(span, Span(span.id, "actor", ((0, 3),), note="x" * 100_000)),)))
    assert contents(working.project) == before
    assert working.content is not None
    assert list(working.content.spans.values()) == [span]


def test_a_foreign_write_is_told_and_read(working: Session, project_path: Path) -> None:
    span = tag(working, (0, 3))
    connection = sqlite3.connect(project_path)
    connection.execute("DELETE FROM span")
    connection.commit()
    connection.close()
    with pytest.raises(LockedError, match="changed_outside"):
        working.apply(ChangeSet("delete", (Change(span, None),)))
    assert working.content is not None
    assert len(working.content) == 0


def test_opening_is_noted_only_after_the_file_was_verified(open_session: Open, scheme: Scheme) -> None:
    with_article = open_session()
    import_articles(with_article.project, article())
    with_article.close()
    session = open_session(verify=False)
    session.open_article(article().id)
    assert session.article_rows([article().id])[0].state == "new"
    session.settle()
    assert session.article_rows([article().id])[0].state == "open"
    assert session.undo() is None


def test_a_reader_reads_and_writes_nothing(working: Session, project_path: Path) -> None:
    tag(working, (0, 3))
    reader = Session.open(project_path, "Cem", read_only=True)
    reader.open_article(article().id)
    assert reader.content is not None
    assert reader.search("hilfe")
    with pytest.raises((DiskError, BadInputError)):
        reader.apply(ChangeSet("tag", (Change(None, Span(new_id(), "actor", ((0, 3),))),)))
    assert not reader.index_texts()
    reader.close()


WORKER = """
import sys
from pathlib import Path
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Span
from wortlaut.session.session import Session
session = Session.open(Path(sys.argv[1]), "Mia")
session.open_article(session.article_ids()[0])
while True:
    span = Span(new_id(), "actor", ((0, 3),))
    session.apply(ChangeSet("tag", (Change(None, span),)))
    print(span.id, flush=True)
"""


def test_what_was_confirmed_survives_kill_9(working: Session, project_path: Path, scheme: Scheme) -> None:
    working.close()
    confirmed: list[str] = []
    for _ in range(3):
        worker = subprocess.Popen([sys.executable, "-c", WORKER, str(project_path)], stdout=subprocess.PIPE, text=True)
        assert worker.stdout
        confirmed += [worker.stdout.readline().strip() for _ in range(7)]
        worker.kill()
        confirmed += [line.strip() for line in worker.communicate()[0].splitlines() if len(line.strip()) == 36]
        session = Session.open(project_path, "Mia")
        session.open_article(article().id)
        assert session.content is not None
        assert set(confirmed) <= set(session.content.spans)
        assert len(session.content) <= len(confirmed) + 3  # at most one more per kill
        assert check.run(session.project, scheme) == []
        assert session.undo()
        assert session.redo()
        session.close()
