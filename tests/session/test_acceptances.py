"""Problems accepted with a reason: one setting, heard by display, submitting, `check` and the checked export."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.session import annotate
from wortlaut.session.acceptances import accept_problem, judged, take_back
from wortlaut.session.checking import CheckReport, check
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.rule_levels import set_levels
from wortlaut.session.session import Applied, Session

TEXT = "Nordlands Präsidentin, Ada Lund, kommt. „Wir bauen die Mole selbst“, sagte sie."


@pytest.fixture
def session(tmp_path: Path, scheme: Scheme) -> Iterator[Session]:
    made = Session.create(tmp_path / "project.wortlaut", "anna", scheme)
    (tmp_path / "a.txt").write_text(f" date 2025 {TEXT}", encoding="utf-8")
    import_files(made.project, scheme, [tmp_path / "a.txt"], ImportOptions(), by=None, backups=tmp_path / "backups")
    made.reload()
    made.open_article(made.article_ids()[0])
    yield made
    made.close()


def tag(session: Session, label: str, words: str) -> Span:
    assert session.content is not None
    start = TEXT.index(words)
    made = annotate.create_span(session.content, TEXT, session.scheme, label, [(start, start + len(words))])
    assert isinstance(made, ChangeSet)
    session.apply(made)
    span = made.changes[0].after
    assert isinstance(span, Span)
    return span


def problem(session: Session, code: str) -> Problem:
    return next(one for one in session.problems() if one.code == code)


def codes(problems: object) -> list[str]:
    return [getattr(one, "problem", one).code for one in problems]  # type: ignore[attr-defined]


def report(session: Session) -> CheckReport:
    return check(session.project, session.scheme)


def from_rules(found: CheckReport) -> list[str]:
    return [finding["code"] for finding in found.findings if finding["point"] is None]


@pytest.fixture
def comma(session: Session) -> Problem:
    """The warning about the comma in an actor."""
    tag(session, "actor", "Nordlands Präsidentin, Ada Lund")
    return problem(session, "actor_comma")


def test_an_accepted_problem_is_told_apart_by_display_and_check(session: Session, comma: Problem) -> None:
    assert from_rules(report(session)) == ["actor_comma", "quotation_untagged"]
    applied = accept_problem(session, comma, "  Name mit\nBeisatz ")
    assert isinstance(applied, Applied)
    assert applied.kind == "accept_problem"
    found = judged(session)
    assert codes(found.open) == ["quotation_untagged"]
    assert codes(found.accepted) == ["actor_comma"]
    given = found.accepted[0].acceptance
    assert (given.reason, given.by) == ("Name mit Beisatz", session.annotator.id)
    assert given.surface == ("Nordlands Präsidentin, Ada Lund",)
    checked = report(session)
    assert from_rules(checked) == ["quotation_untagged"]
    assert not checked.needs_work
    (accepted,) = checked.accepted
    assert accepted["acceptance"] == {"reason": "Name mit Beisatz", "by": "anna", "at": given.at, "holds": True}


def test_text_without_a_span_can_be_accepted(session: Session) -> None:
    tag(session, "actor", "Ada Lund")
    assert isinstance(accept_problem(session, problem(session, "quotation_untagged"), "Titel"), Applied)
    assert codes(judged(session).open) == []
    assert judged(session).accepted[0].acceptance.surface == ("„Wir bauen die Mole selbst“",)
    tag(session, "quote", "„Wir bauen die Mole selbst“")
    assert codes(judged(session).accepted) == []


def test_undo_redo_taking_back_and_a_restart(session: Session, comma: Problem, tmp_path: Path) -> None:
    seen = session.acceptances
    accept_problem(session, comma, "Beisatz")
    assert session.acceptances is not seen
    content = session.content
    undone = session.undo()
    assert undone is not None
    assert undone.kind == "accept_problem"
    assert undone.changes == ChangeSet("accept_problem", ())
    assert session.content is content  # nothing of the layer was read again
    assert codes(judged(session).open) == ["actor_comma", "quotation_untagged"]
    session.redo()
    assert codes(judged(session).accepted) == ["actor_comma"]
    session.close()
    again = Session.open(tmp_path / "project.wortlaut", "anna")
    again.open_article(again.article_ids()[0])
    assert codes(judged(again).accepted) == ["actor_comma"]
    assert isinstance(take_back(again, comma), Applied)
    assert codes(judged(again).accepted) == []
    assert take_back(again, comma) == Problem("nothing_to_do", "hint")
    with again.project.reading() as connection:
        assert connection.execute("SELECT count(*) FROM setting WHERE key LIKE 'accepted.%'").fetchone()[0] == 0
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 2
    again.close()


def test_it_lapses_with_the_span_and_stands_again_when_that_is_taken_back(session: Session, comma: Problem) -> None:
    assert session.content is not None
    accept_problem(session, comma, "Beisatz")
    span = session.content.spans[comma.spans[0]]
    moved = annotate.reshape(session.content, TEXT, session.scheme, span.id, [(0, span.end + 2)])
    assert isinstance(moved, ChangeSet)
    session.apply(replace(moved, kind="edge"))
    found = judged(session)
    assert codes(found.accepted) == []
    assert "actor_comma" in codes(found.open)
    assert [one.acceptance.reason for one in found.lapsed] == ["Beisatz"]
    (finding,) = [one for one in report(session).findings if one["code"] == "actor_comma"]
    assert finding["acceptance"]["holds"] is False
    session.undo()
    assert codes(judged(session).accepted) == ["actor_comma"]
    attributes = annotate.set_attribute(session.content, session.scheme, span.id, "kind", "person")
    assert isinstance(attributes, ChangeSet)
    session.apply(attributes)
    assert codes(judged(session).accepted) == ["actor_comma"]  # the passage is the same


def test_it_is_given_again_for_the_span_as_it_is_now(session: Session, comma: Problem) -> None:
    assert session.content is not None
    accept_problem(session, comma, "Beisatz")
    moved = annotate.reshape(session.content, TEXT, session.scheme, comma.spans[0], [(10, 31)])
    assert isinstance(moved, ChangeSet)
    session.apply(moved)
    accept_problem(session, problem(session, "actor_comma"), "Amt und Name")
    assert [one.acceptance.reason for one in judged(session).accepted] == ["Amt und Name"]
    session.undo()
    assert [one.acceptance.reason for one in judged(session).lapsed] == ["Beisatz"]


def test_an_error_cannot_be_accepted_and_a_raised_level_ends_it(session: Session, comma: Problem) -> None:
    tag(session, "commitment", "kommt")
    missing = next(one for one in session.problems() if one.level == "error")
    refused = accept_problem(session, missing, "so gewollt")
    assert refused == Problem("error_not_accepted", "hint", missing.spans)
    session.undo()
    accept_problem(session, comma, "Beisatz")
    assert isinstance(set_levels(session, {"actor_comma": "error"}), Applied)
    assert codes(judged(session).accepted) == []
    blocked = session.submit()
    assert not isinstance(blocked, Applied)
    assert codes(blocked) == ["actor_comma"]
    set_levels(session, {"actor_comma": "hint"})
    assert isinstance(session.submit(), Applied)
    assert codes(judged(session).accepted) == ["actor_comma"]


def test_what_is_refused_changes_nothing(session: Session, comma: Problem) -> None:
    before = session.actions()
    assert accept_problem(session, comma, " \n ") == Problem("reason_missing", "hint", comma.spans)
    long = accept_problem(session, comma, "x" * 1001)
    assert long == Problem("reason_too_long", "hint", comma.spans, {"limit": 1000})
    gone = replace(comma, spans=("0198c0de-0000-7000-8000-000000000000",))
    assert accept_problem(session, gone, "weg") == Problem("problem_gone", "hint")
    assert session.actions() == before
    assert isinstance(session.submit(), Applied)
    locked = accept_problem(session, comma, "zu spät")
    assert isinstance(locked, Problem)
    assert locked.code == "submitted"


def test_the_history_has_it_with_its_reason(session: Session, comma: Problem) -> None:
    accept_problem(session, comma, "Beisatz")
    newest = session.actions(1)[0]
    assert (newest.kind, newest.note, newest.article) == ("accept_problem", "Beisatz", session.article.id)  # type: ignore[union-attr]


def test_a_checked_export_counts_what_was_accepted(session: Session, comma: Problem, tmp_path: Path) -> None:
    accept_problem(session, comma, "Beisatz")
    checked = export_file(session.project, tmp_path / "a.jsonl", ExportOptions(checked=True))
    plain = export_file(session.project, tmp_path / "b.jsonl", ExportOptions())
    assert (checked.accepted, plain.accepted) == (1, 0)
    assert checked.sha256 == plain.sha256


def test_a_stored_value_that_cannot_be_read_counts_for_nothing(session: Session, comma: Problem) -> None:
    accept_problem(session, comma, "Beisatz")
    with session.project.transaction() as connection:
        connection.execute("UPDATE setting SET value = '{' WHERE key LIKE 'accepted.%'")
    session.reload()
    assert codes(judged(session).open) == ["actor_comma", "quotation_untagged"]
