"""All 19 points of the check: each finds the damage it is there for, and a sound project has none."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from review_helpers import SENTENCE, article_of, place, span, submit
from store_helpers import tag
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.errors import BadInputError, DamagedError
from wortlaut.messages import LANGUAGES, message
from wortlaut.session.checking import CheckReport, PointState, check
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Applied, Session
from wortlaut.store.backup import backup_before
from wortlaut.store.findings import POINTS, point_of
from wortlaut.store.project_file import Project

REVIEWED, OWN = article_of(SENTENCE), article_of(SENTENCE * 2 + "Ende.", "002_b.txt")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """A project with everything: reviewed gold, a submission, an open layer with a hole and a link."""
    path = tmp_path_factory.mktemp("sound") / "p.wortlaut"
    with closing(Session.create(path, "Mia", scheme)) as session:
        submit(session.project, REVIEWED, {name: (_spans(), []) for name in ("Ann", "Ben")})
        submit(session.project, OWN, {})
        session.open_article(OWN.id)
        quote = tag(session, (38, 60), (65, 97), label="quote")
        actor = tag(session, (0, 20))
        session.apply(ChangeSet("link", (Change(None, Link(new_id(), "speaker", quote.id, actor.id)),)))
        set_review_settings(session, ReviewSettings(audit=0.0, seed="fixed"))
        desk = ReviewDesk(session)
        assert isinstance(desk.start(REVIEWED.id), Applied)
        assert isinstance(desk.finish(REVIEWED.id), Applied)
    return path


def _spans() -> list[Span]:
    return [span("quote", place(0, 38, 97), type="indirect"), span("actor", place(0, 0, 20))]


@pytest.fixture
def project_path(sound: Path, tmp_path: Path) -> Path:
    """A copy that may be damaged."""
    return Path(shutil.copy(sound, tmp_path / "p.wortlaut"))


def checked(path: Path, scheme: Scheme, backups: Path | None = None) -> CheckReport:
    with Project.open(path, read_only=True) as project:
        return check(project, scheme, backups=backups)


def test_a_sound_project_passes_all_points(project_path: Path, scheme: Scheme) -> None:
    folder = project_path.parent / "backups"
    with Project.open(project_path) as project:
        backup_before(project, project_path, folder, "hand")
    report = checked(project_path, scheme, folder)
    assert [point.number for point in report.points] == list(range(1, 20))
    assert {point.state for point in report.points} == {PointState.PASSED}
    assert not report.damaged


GOLD = "(SELECT number FROM layer WHERE kind = 'gold')"
OPEN = "(SELECT number FROM layer WHERE state = 'open')"
SURROGATE = "CAST(x'61EDA08062' AS TEXT)"

INVENTED = """INSERT INTO span SELECT '019e8269-4eb7-7e8b-a8ca-21e072731cd1', layer, label, start, "end", fragments,
surface, attributes, unsure, note, origin, source, confidence, guessed, provenance, precedent, extra
FROM span LIMIT 1"""
UNDECIDED = """UPDATE decision SET data = json_set(data, '$.spans', json('[]'))
WHERE card = (SELECT min(card) FROM decision)"""
MISSING = """DELETE FROM undo_entry WHERE action = 3; DELETE FROM change WHERE action = 3;
DELETE FROM action WHERE seq = 3"""

PLANTED = [  # point, what is done to the file, what is found
    (1, "UPDATE span SET note = CAST(x'ff' AS TEXT) WHERE fragments IS NOT NULL", "not_utf8"),
    (1, "UPDATE layer SET read = '{'", "value"),
    (3, f"DELETE FROM span WHERE label = 'actor' AND layer = {OPEN}", "foreign_key"),
    (4, "CREATE TRIGGER t AFTER INSERT ON span BEGIN DELETE FROM span; END", "unknown_object"),
    (5, "UPDATE text SET body = replace(body, 'Stadt', 'Staat')", "text_hash"),
    (5, "UPDATE article SET characters = characters - 1", "article_identity"),
    (6, "UPDATE span SET \"end\" = 100000 WHERE label = 'actor'", "offsets"),
    (7, "UPDATE span SET surface = 'other' WHERE label = 'actor'", "surface"),
    (9, "UPDATE span SET label = 'nothing' WHERE label = 'actor'", "unknown_label"),
    (10, "UPDATE span SET attributes = '{\"nothing\":\"x\"}' WHERE label = 'actor'", "unknown_attribute"),
    (11, "UPDATE link SET target = source", "link_ends"),
    (11, "UPDATE link SET type = 'nothing'", "link_type"),
    (12, INVENTED, "no_event"),
    (12, "UPDATE layer SET annotator = NULL WHERE kind = 'person' AND state = 'open'", "no_creator"),
    (13, "DELETE FROM link", "journal_differs"),
    (13, "UPDATE change SET after = replace(after, 'actor', 'quote') WHERE entity = 'span'", "journal_entry"),
    (13, "UPDATE action SET at = '2020-01-01T00:00:00.000+00:00' WHERE seq = 2", "journal_entry"),
    (14, UNDECIDED, "gold_without_source"),
    (14, f"UPDATE span SET provenance = json_remove(provenance, '$.sources') WHERE layer = {GOLD}",
     "gold_without_source"),
    (14, f"DELETE FROM span WHERE layer = {GOLD}", "decision_span"),
    (15, "UPDATE span SET label = 'commitment' WHERE layer = (SELECT number FROM layer WHERE state = 'submitted')",
     "submitted_layer_changed"),
    (16, MISSING, "journal_gap"),
    (17, "UPDATE source SET encoding = ''", "source_encoding"),
    (18, f"UPDATE span SET note = {SURROGATE} WHERE fragments IS NOT NULL", "lone_surrogate"),
]  # fmt: skip


@pytest.mark.parametrize(("point", "damage", "code"), PLANTED, ids=[f"{row[0]}-{row[2]}" for row in PLANTED])
def test_each_point_finds_what_it_is_there_for(
    project_path: Path, scheme: Scheme, point: int, damage: str, code: str
) -> None:
    with closing(sqlite3.connect(project_path)) as connection:
        connection.executescript(damage)
    if point == 4:
        with pytest.raises(BadInputError, match="unknown_objects"):
            checked(project_path, scheme)
        return  # refused before anything is read
    report = checked(project_path, scheme)
    assert code in {finding["code"] for finding in report.findings}
    assert report.points[point - 1].state is PointState.FOUND
    for finding in report.findings:
        for language in LANGUAGES:
            if finding["point"] is not None and finding["level"] == "damage":
                assert message(f"finding.{finding['code']}", language, **finding["params"])


@pytest.mark.parametrize(("level", "code"), [("warning", "edge_space"), ("off", "blank_edge")])
def test_blank_edges_that_came_in_are_told_once(project_path: Path, scheme: Scheme, level: str, code: str) -> None:
    rules = tuple(replace(rule, level=level) if rule.id == "edge_space" else rule for rule in scheme.checks)
    with Project.open(project_path) as project:
        submit(project, article_of(SENTENCE, "003_c.txt"), {})
        submit(project, article_of(SENTENCE * 3, "004_d.txt"), {"Cem": ([span("actor", place(0, 10, 21))], [])})
        report = check(project, replace(scheme, checks=rules))
    assert [finding["code"] for finding in report.findings if finding["point"] == 8] == [code]
    assert report.points[7].findings == 1
    assert not report.damaged


def test_points_that_no_statement_can_plant(project_path: Path, scheme: Scheme) -> None:
    with project_path.open("ab") as file:
        file.write(bytes(100))
    with pytest.raises(DamagedError) as raised:
        checked(project_path, scheme)
    assert raised.value.code == "wrong_size"
    data = bytearray(project_path.read_bytes()[:-100])
    data[4096 * 8 : 4096 * 8 + 300] = bytes(300)
    project_path.write_bytes(data)
    report = checked(project_path, scheme)
    assert report.points[0].state is PointState.FOUND
    assert {point.state for point in report.points[1:]} == {PointState.SKIPPED}


def test_a_newest_backup_that_is_damaged_is_told(project_path: Path, scheme: Scheme) -> None:
    folder = project_path.parent / "backups"
    assert checked(project_path, scheme, folder).points[18].state is PointState.SKIPPED
    with Project.open(project_path) as project:
        backup_before(project, project_path, folder, "hand")
        newest = backup_before(project, project_path, folder, "hand")
    with closing(sqlite3.connect(newest)) as connection:
        connection.executescript("UPDATE text SET body = body || 'x'")
    report = checked(project_path, scheme, folder)
    assert report.points[18].state is PointState.FOUND
    assert [finding["params"] for finding in report.findings if finding["point"] == 19] == [{"name": newest.name}]
    assert not report.damaged


def test_all_points_are_tested_and_have_words() -> None:
    assert {2, 8, 19} | {row[0] for row in PLANTED} == set(POINTS) == set(range(1, 20))
    for number, (name, codes) in POINTS.items():
        assert {point_of(code) for code in codes} == {number}
        for language in LANGUAGES:
            assert message(f"check.point.{name}", language)


FAST = [
    ("UPDATE text SET body = replace(body, 'Stadt', 'Staat')", "text_damaged"),
    (f"DELETE FROM span WHERE label = 'actor' AND layer = {OPEN}", "references_broken"),
    ("UPDATE action SET note = 'x' WHERE seq = (SELECT max(seq) FROM action)", "journal_damaged"),
    ("UPDATE change SET after = replace(after, 'actor', 'quote') WHERE entity = 'span'", "journal_damaged"),
    ("UPDATE span SET \"end\" = 100000 WHERE label = 'actor'", "value_damaged"),
    ("UPDATE layer SET read = '{'", "value_damaged"),
]


@pytest.mark.parametrize(("damage", "code"), FAST)
def test_the_fast_part_keeps_a_damaged_project_from_being_written(project_path: Path, damage: str, code: str) -> None:
    with closing(sqlite3.connect(project_path)) as connection:
        connection.executescript(damage)
    before = project_path.read_bytes()
    with Project.open(project_path) as project:
        for _ in range(2):  # the second time it is known
            with pytest.raises(DamagedError) as raised, project.transaction():
                pytest.fail("a damaged project was about to be written")
            assert raised.value.code == code
    assert project_path.read_bytes() == before
