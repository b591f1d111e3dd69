"""Merging projects of others: nothing of them is trusted, everything comes in or nothing, and the report says what."""

import copy
import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from exchange_helpers import annotate, central, meanings, merge, texts
from wortlaut.cli.program import run
from wortlaut.domain.acceptance import acceptable
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import LayerState, Span
from wortlaut.errors import BadInputError, DiskError, WortlautError
from wortlaut.session import exchange
from wortlaut.session.acceptances import accept_problem
from wortlaut.session.annotate import create_span
from wortlaut.session.jobs import check_project
from wortlaut.session.progress import CancelledError
from wortlaut.session.release_card import set_card_field
from wortlaut.session.session import Applied, Session
from wortlaut.store import settings
from wortlaut.store.copies import JOIN
from wortlaut.store.journal import FROM_HISTORY, Action, Row
from wortlaut.store.merge import Merge
from wortlaut.store.project_file import Project


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> tuple[Path, Path]:
    """A project with two articles, and another where anna submitted one of them and works on the other."""
    folder = tmp_path_factory.mktemp("pair")
    main = central(folder / "main.wortlaut", scheme, texts(2))
    other = folder / "other.wortlaut"
    shutil.copy(main, other)
    session = Session.open(other, "anna")
    for number, article_id in enumerate(session.article_ids()):
        session.open_article(article_id)
        annotate(session)
        if not number:
            assert isinstance(session.submit(), Applied)
    session.close()
    return main, other


@pytest.fixture
def main(pair: tuple[Path, Path], tmp_path: Path) -> Path:
    """The first of them."""
    return Path(shutil.copy(pair[0], tmp_path / "main.wortlaut"))


@pytest.fixture
def other(pair: tuple[Path, Path], tmp_path: Path) -> Path:
    """The second of them."""
    return Path(shutil.copy(pair[1], tmp_path / "other.wortlaut"))


def tampered(path: Path, *statements: str) -> Path:
    """Write past the program."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE span SET surface = 'etwas anderes'",
        'UPDATE span SET "end" = 100000',
        "UPDATE span SET label = 'evil'",
        'UPDATE span SET attributes = \'{"type":"evil"}\'',
        "UPDATE span SET attributes = '{'",
        "UPDATE span SET origin = 'evil'",
        "UPDATE span SET note = CAST(x'ff' AS TEXT)",
        "UPDATE link SET type = 'evil'",
        "UPDATE link SET target = source",
        "UPDATE link SET target = 'nobody'",
        "UPDATE layer SET version = 9 WHERE state = 'submitted'",
        "UPDATE layer SET state = 'gold'",
        "UPDATE layer SET read = '[[5,1]]'",
        "UPDATE layer SET id = 'no uuid' WHERE state = 'open'",
        "UPDATE submission SET content = '{}'",
        "UPDATE submission SET version = 7",
        "UPDATE annotator SET name = 'gold' WHERE name = 'anna'",
        "UPDATE annotator SET id = 'no uuid' WHERE name = 'anna'",
        "UPDATE text SET body = body || '.'",
        "UPDATE article SET id = '0000000000000000' WHERE number = 1",
        "UPDATE source SET date = 'gestern'",
        "UPDATE scheme SET data = '{}'",
        "UPDATE action SET hash = 'x' WHERE seq = (SELECT max(seq) FROM action)",
        "DELETE FROM action WHERE seq = (SELECT max(seq) FROM action)",
        "CREATE TRIGGER evil AFTER INSERT ON span BEGIN DELETE FROM text; END",
        "CREATE VIEW evil AS SELECT 1",
        "CREATE TABLE evil (x)",
        "PRAGMA user_version = 9999",
        "PRAGMA journal_mode = WAL",
    ],
)
def test_what_was_written_past_the_program_does_not_come_in(main: Path, other: Path, statement: str) -> None:
    tampered(other, statement)
    before, theirs = digest(main), digest(other)
    with pytest.raises(WortlautError):
        merge(main, other)
    assert digest(main) == before
    assert digest(other) == theirs


def test_another_project_may_be_open_for_writing_meanwhile(main: Path, other: Path) -> None:
    with Project.open(other):
        assert merge(main, other).report.layers_new == 2


def test_another_project_is_not_changed_by_a_merge(main: Path, other: Path) -> None:
    before = digest(other)
    merge(main, other)
    assert digest(other) == before
    assert not list(other.parent.glob("other*-journal"))


def test_whatever_fails_in_a_merge_nothing_of_it_is_there(
    main: Path, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each row in turn cannot be written, until the merge comes to its end."""
    write = Merge._write
    before = meanings(main)
    left = last = 0

    def failing(self: Merge, row: Row) -> None:
        nonlocal left
        left -= 1
        if not left:
            raise DiskError("disk_full", where=str(main))
        write(self, row)

    monkeypatch.setattr(Merge, "_write", failing)
    for number in range(1, 100):
        left = last = number
        try:
            merge(main, other)
        except DiskError:
            assert meanings(main) == before
        else:
            break
    assert last > 6
    assert meanings(main) != before


def test_a_merge_is_stopped_at_any_moment_and_nothing_of_it_is_there(main: Path, other: Path) -> None:
    before = meanings(main)
    asked = 0
    for number in range(100):
        asked = 0

        def cancelled(number: int = number) -> bool:
            nonlocal asked
            asked += 1
            return asked > number

        session = Session.open(main, "chief")
        try:
            exchange.merge_files(session.project, session.scheme, [other], by=None, backups=main.parent / "backups",
                                 cancelled=cancelled)  # fmt: skip
        except CancelledError:
            stopped = True
        else:
            stopped = False
        finally:
            session.close()
        if not stopped:
            break
        assert meanings(main) == before
        assert not list((main.parent / "backups").glob("*merge*"))
    assert meanings(main) != before


def test_a_rehearsal_writes_nothing(main: Path, other: Path) -> None:
    before = digest(main)
    assert merge(main, other, dry_run=True).changed
    assert digest(main) == before


# conflicts


def _submit(path: Path, shift: int) -> None:
    session = Session.open(path, "anna")
    session.open_article(session.article_ids()[0])
    annotate(session, shift)
    assert isinstance(session.submit(), Applied)
    session.close()


def test_the_same_version_with_other_spans_is_a_conflict(main: Path, other: Path) -> None:
    _submit(main, 2)
    before = meanings(main)
    with pytest.raises(BadInputError, match="layer_conflict"):
        merge(main, other)
    assert meanings(main) == before


def test_a_later_version_that_grew_from_another_first_one_is_a_conflict(main: Path, other: Path) -> None:
    _submit(main, 2)
    session = Session.open(other, "anna")
    session.open_article(session.article_ids()[0])
    session.reopen("because")
    assert isinstance(session.submit(), Applied)
    session.close()
    before = meanings(main)
    with pytest.raises(BadInputError, match="layer_conflict"):
        merge(main, other)
    assert meanings(main) == before


def test_work_that_was_never_handed_in_is_not_written_over(main: Path, other: Path) -> None:
    session = Session.open(main, "anna")
    session.open_article(session.article_ids()[0])
    mine = {span.id for span in annotate(session, 3)}
    session.close()
    with pytest.raises(BadInputError, match="layer_conflict"):
        merge(main, other)
    session = Session.open(main, "anna")
    session.open_article(session.article_ids()[0])
    assert session.content is not None
    assert session.content.spans.keys() == mine
    assert session.content.layer is not None
    assert session.content.layer.state is LayerState.OPEN
    session.close()


def test_a_scheme_of_the_same_version_that_means_something_else_is_refused(
    main: Path, tmp_path: Path, scheme: Scheme
) -> None:
    data = copy.deepcopy(dict(scheme.data))
    data["labels"][0]["attributes"] = []
    changed = central(tmp_path / "changed.wortlaut", scheme_from_data(data), texts(1))
    with pytest.raises(BadInputError, match="scheme_differs"):
        merge(main, changed)


# the report


def test_the_report_tells_for_each_person_what_is_new_continued_and_the_same(main: Path, other: Path) -> None:
    assert merge(main, other).report.people == {"anna": {"new": 2}}
    assert merge(main, other).report.people == {"anna": {"same": 2}}
    session = Session.open(other, "anna")
    session.open_article(session.article_ids()[1])
    assert isinstance(session.submit(), Applied)
    session.close()
    assert merge(main, other).report.people == {"anna": {"same": 1, "continued": 1}}


def test_what_a_project_decided_for_itself_stays_there_and_is_counted(main: Path, other: Path) -> None:
    session = Session.open(other, "chief")
    first, second = sorted(session.article_ids())
    rows = [Row("setting", key, None, {"value": "{}"}) for key in (f"{JOIN}{first}.{second}", "consistency.meant.x")]
    session.write(Action("test", None, None, FROM_HISTORY), rows)
    session.close()
    result = merge(main, other)
    assert result.staying == 2
    with Project.open(main, read_only=True) as project, project.reading() as connection:
        assert settings.count_with(connection, ("copies.", "consistency.", "release.")) == 0


def accept_something(path: Path, reason: str) -> int:
    """Accept everything acceptable in the article anna works on, half words among it; return how much that is."""
    session = Session.open(path, "anna")
    article = session.open_article(session.article_ids()[1])
    assert session.content is not None
    if not any(span.fragments == ((1, 3),) for span in session.content.spans.values()):
        made = create_span(session.content, article.text, session.scheme, "commitment", [(1, 3)])
        assert isinstance(made, ChangeSet), made
        session.apply(made)
    found = [problem for problem in session.problems() if acceptable(problem)]
    for problem in found:
        applied = accept_problem(session, problem, reason)
        assert isinstance(applied, Applied), applied
    session.close()
    return len(found)


def accepted(path: Path) -> dict[str, list[str]]:
    """Return the reasons of what is accepted and stands, by article and annotator."""
    found: dict[str, list[str]] = {}
    for finding in check_project(path).accepted:
        found.setdefault(f"{finding['article']} {finding['annotator']}", []).append(finding["acceptance"]["reason"])
    return found


def test_accepted_problems_come_with_their_layers(main: Path, other: Path) -> None:
    number = accept_something(other, "so gewollt")
    assert number
    report = merge(main, other).report
    assert report.values_new["accepted"] == number
    assert accepted(main) == accepted(other) != {}
    again = merge(main, other)
    assert not again.changed
    assert again.report.values_same["accepted"] == number
    accept_something(other, "genauer gesagt")  # what was accepted is accepted anew: the newer reason holds
    assert merge(main, other).report.values_new["accepted"] == number
    assert [reason for reasons in accepted(main).values() for reason in reasons] == ["genauer gesagt"] * number


def test_accepted_problems_of_spans_that_get_other_ids_follow_them(main: Path, other: Path) -> None:
    number = accept_something(other, "so gewollt")
    assert number
    with closing(sqlite3.connect(other)) as connection:
        taken = connection.execute("SELECT id FROM span WHERE label = 'commitment'").fetchone()[0]
    session = Session.open(main, "ben")  # a span of somebody else has this id here
    session.open_article(session.article_ids()[0])
    session.apply(ChangeSet("create", (Change(None, Span(taken, "commitment", ((4, 9),))),)))
    session.close()
    merge(main, other)
    assert sum(len(reasons) for reasons in accepted(main).values()) == number


def test_a_merge_with_accepted_problems_is_undone_as_one_action(main: Path, other: Path) -> None:
    accept_something(other, "so gewollt")
    merge(main, other)
    session = Session.open(main, "anna")
    newest = session.actions(1)[0]
    assert newest.kind == "merge"
    session.undo_action(newest.seq)
    with session.project.reading() as connection:
        assert settings.count_with(connection, ("accepted.",)) == 0
    session.close()


def test_answers_for_the_card_of_a_dataset_stay(main: Path, other: Path) -> None:
    session = Session.open(other, "chief")
    assert set_card_field(session, "description", "Zitate")
    session.close()
    assert merge(main, other).staying == 1


Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str]) -> Said:
    """Runs the command line in this process; returns exit code, stdout and stderr."""

    def said(*words: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(["--lang", "en", *map(str, words)])
        out, err = capsys.readouterr()
        return code, out, err

    return said


def test_the_command_line_names_what_came_by_person(main: Path, other: Path, program: Said) -> None:
    code, out, _ = program("merge", main, other)
    assert code == 0
    assert "anna: 2 layers new, 0 continued, 0 the same" in out


def test_the_command_line_names_every_conflict_and_changes_nothing(
    main: Path, other: Path, tmp_path: Path, program: Said, scheme: Scheme
) -> None:
    _submit(main, 2)
    words = Path(shutil.copy(main, tmp_path / "third.wortlaut"))
    other_text = central(tmp_path / "text.wortlaut", scheme, [_changed_text()])
    before = digest(main)
    for dry in ([], ["--dry-run"]):
        code, _, err = program("merge", main, other, words, other_text, *dry)
        assert code == (1 if dry else 3)
        assert "already something else by anna" in err
        assert "has another text here" in err
        assert digest(main) == before


def _changed_text() -> object:
    from store_helpers import article

    known = texts(1)[0]
    return article(known.text + " Ende.", known.sources[0].name)
