"""Rows U4 and U5: undo outlives restarts and crashes, goes through all articles, and takes back everything there is."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import patience
from exchange_helpers import central, hand_in, texts, work
from exchange_helpers import merge as merge_into
from faults.undo_work import ARTICLES, Course, begin, many_steps, quickly, state
from review_helpers import article_of, place, span, submit, text_of
from store_helpers import import_articles
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.scheme import Scheme
from wortlaut.session import assigning, exchange
from wortlaut.session.assigning import Wish
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied, Session
from wortlaut.store import check

ROOT = Path(__file__).resolve().parents[2]
CHANGES = 6


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), steps=st.integers(5, 25))
def test_U4_undo_and_redo_lead_through_the_same_states_across_articles_and_restarts(
    tmp_path_factory: pytest.TempPathFactory, scheme: Scheme, seed: int, steps: int
) -> None:
    course = Course(begin(tmp_path_factory.mktemp("u4") / "p.wortlaut", scheme), seed)
    try:
        for _ in range(steps):
            course.step()
        course.all_back_and_again()
        assert check.run(course.session.project, scheme) == []
    finally:
        course.session.close()


def test_U4_undo_goes_on_after_a_crash(tmp_path: Path, scheme: Scheme) -> None:
    project = tmp_path / "p.wortlaut"
    session = begin(project, scheme)
    before = state(session)
    session.close()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "desktop"), str(ROOT / "tests")])}
    done = subprocess.run(
        [sys.executable, "-m", "faults.undo_child", project, "7", str(CHANGES)],
        capture_output=True, text=True, check=False, env=environment, timeout=patience.SECONDS,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert len(done.stdout.split()) == CHANGES
    with_session = Session.open(project, "Mia")
    try:
        assert check.run(with_session.project, scheme) == []
        assert with_session.redo() is not None
        assert with_session.redo() is None
        back = 0
        while with_session.undo() is not None:
            back += 1
        assert back == CHANGES
        assert state(with_session) == before
    finally:
        with_session.close()


def test_U4_only_a_new_change_forgets_what_could_be_done_again(tmp_path: Path, scheme: Scheme) -> None:
    from store_helpers import tag

    session = begin(tmp_path / "p.wortlaut", scheme)
    try:
        tag(session, (0, 4))
        session.undo()
        session.open_article(ARTICLES[0].id)  # looking is no change
        assert session.redo() is not None
        session.undo()
        tag(session, (5, 9))
        assert session.redo() is None
    finally:
        session.close()


def test_U5_many_steps_are_taken_back_and_done_again(tmp_path: Path, scheme: Scheme) -> None:
    assert many_steps(tmp_path / "p.wortlaut", scheme, 150) == 450


@pytest.fixture
def alone(tmp_path: Path, scheme: Scheme) -> Iterator[Session]:
    session = begin(tmp_path / "p.wortlaut", scheme)
    yield session
    session.close()


def rows_but_people(session: Session) -> dict[str, Any]:
    """What all tables say, but for who there is: people stay when what brought them is taken back."""
    return {name: rows for name, rows in state(session).items() if name != "annotator"}


def newest(session: Session, kind: str) -> int:
    return next(entry.seq for entry in session.actions() if entry.kind == kind)


def back_and_forth(session: Session, kind: str, before: dict[str, Any]) -> None:
    """Take the newest action of a kind back, do it again, take it back: each time all is as it was."""
    seq, after = newest(session, kind), rows_but_people(session)
    assert after != before
    for move, wanted in (
        (session.undo_action, before),
        (session.redo_action, after),
        (session.undo_action, before),
        (session.redo_action, after),
    ):
        assert isinstance(move(seq), Applied)
        assert rows_but_people(session) == wanted
    assert check.run(session.project, session.scheme) == []


def test_U5_an_import_is_taken_back(alone: Session) -> None:
    before = rows_but_people(alone)
    import_articles(alone.project, *texts(3))
    back_and_forth(alone, "import", before)


def test_U5_assigning_and_a_new_title_are_taken_back(alone: Session) -> None:
    before = rows_but_people(alone)
    assigning.assign(alone.project, Wish(("Ben",)), by=alone.annotator)
    back_and_forth(alone, "assign", before)
    before = rows_but_people(alone)
    alone.edit_article(title="Ein anderer Titel", language="en")
    back_and_forth(alone, "edit_article", before)


def test_U5_a_new_name_is_given_back_by_the_old_one(alone: Session) -> None:
    """Renaming is not undone by key: the same dialog gives the old name back, and nothing hangs on the name."""
    before = state(alone)
    alone.rename_annotator("Maria")
    assert state(alone) != before
    assert alone.undo() is None
    alone.rename_annotator("Mia")
    assert state(alone) == before


def test_U5_a_merge_is_taken_back(tmp_path: Path, scheme: Scheme) -> None:
    project = central(tmp_path / "central.wortlaut", scheme, texts(3))
    exchange.assign(project, Wish(("anna",)), acting=None, dry_run=False)
    pack, own = tmp_path / "anna.pack", tmp_path / "anna.wortlaut"
    exchange.pack_assignment(project, pack, "anna", overwrite=True)
    exchange.project_from_pack(pack, own)
    work(own, "anna")
    with_session = Session.open(project, "chief")
    before = rows_but_people(with_session)
    with_session.close()
    assert merge_into(project, hand_in(own, "anna")).changed
    with_session = quickly(Session.open(project, "chief"))
    try:
        back_and_forth(with_session, "merge", before)
    finally:
        with_session.close()


@pytest.fixture
def reviewed(tmp_path: Path, scheme: Scheme) -> Iterator[tuple[Session, ReviewDesk, str]]:
    """A session of a reviewer with one article that two people tagged differently."""
    session = quickly(Session.create(tmp_path / "p.wortlaut", "Rita", scheme))
    item = article_of(text_of(2))
    own = {"Ann": span("quote", place(0, 38, 97), type="indirect"), "Ben": span("actor", place(0, 0, 20))}
    submit(session.project, item, {name: ([one], []) for name, one in own.items()})
    yield session, ReviewDesk(session), item.id
    session.close()


def test_U5_each_step_of_an_adjudication_is_taken_back(reviewed: tuple[Session, ReviewDesk, str]) -> None:
    session, desk, item = reviewed
    states = [rows_but_people(session)]
    assert isinstance(desk.start(item), Applied)
    states.append(rows_but_people(session))
    for card in desk.article_cards(item):
        assert isinstance(desk.decide(card.id, Choice(ChoiceKind.TAKE, 0)), Applied)
        states.append(rows_but_people(session))
    assert isinstance(desk.finish(item), Applied)
    states.append(rows_but_people(session))
    assert len(states) >= 4
    moves: list[tuple[Callable[[], Applied | None], list[dict[str, Any]]]] = [
        (session.undo, states[-2::-1]),
        (session.redo, states[1:]),
        (session.undo, states[-2::-1]),
    ]
    for move, wanted in moves:
        for one in wanted:
            assert move() is not None
            assert rows_but_people(session) == one
        assert move() is None
    assert check.run(session.project, session.scheme) == []
