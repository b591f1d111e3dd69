"""The overview: numbers counted again from an export, times from the journal, what is hidden, what is next."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import independent_overview as again
from canary import BLIND, planted
from review_helpers import article_of, place, span, submit, text_of
from wortlaut.domain.change import ChangeSet
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.scheme import Scheme
from wortlaut.session import dashboard as overviews
from wortlaut.session import dashboard_review
from wortlaut.session.annotate import create_span
from wortlaut.session.assigning import Wish, assign_in
from wortlaut.session.dashboard import LONGEST_GAP, dashboard_of
from wortlaut.session.dashboard_review import CardReader, glance_of
from wortlaut.session.dashboard_row import dashboard_row
from wortlaut.session.dashboard_spans import covered_by, percentiles, shape_of
from wortlaut.session.dashboard_steps import steps_of
from wortlaut.session.dashboard_values import Basis, Dashboard, Scope, Shape, Stage, StepKind
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.jobs import export_from
from wortlaut.session.progress import CancelledError
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied, Session
from wortlaut.store import actions, journal, records
from wortlaut.store.dashboard import Decided
from wortlaut.store.layers import annotators

HULLS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1])))


def tag(session: Session, start: int, end: int) -> None:
    """Tag an actor in the open article."""
    assert session.article is not None
    assert session.content is not None
    made = create_span(session.content, session.article.text, session.scheme, "actor", [(start, end)])
    assert isinstance(made, ChangeSet)
    assert isinstance(session.apply(made), Applied)


def quiet(_done: int, _total: int) -> None:
    """Take progress."""


def never() -> bool:
    return False


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme, repo_root: Path) -> Path:
    """The example articles with both layers and the gold, and their export beside it."""
    folder = tmp_path_factory.mktemp("overview")
    path = folder / "sample.wortlaut"
    session = Session.create(path, "kira", scheme)
    import_files(
        session.project, scheme, [repo_root / "seeds", repo_root / "seeds" / "layers"], ImportOptions(), by=None,
        backups=folder / "backups",
    )  # fmt: skip
    session.close()
    export_from(path, path.with_suffix(".jsonl"), ExportOptions())
    return path


def read(path: Path, scope: Scope | None = None, name: str = "kira") -> Dashboard:
    with closing(Session.open(path, name, read_only=True)) as session:
        return dashboard_of(session.project, session.scheme, session.annotator, scope or Scope())


@pytest.mark.parametrize("annotator", [None, "annotator-a"])
def test_every_number_of_the_spans_can_be_counted_again(sample: Path, scheme: Scheme, annotator: str | None) -> None:
    told = read(sample, Scope(annotator))
    kind, state = ("gold", "gold") if annotator is None else ("person", "submitted")
    lines = again.layers(sample.with_suffix(".jsonl"), kind, state, annotator)

    assert told.basis is (Basis.GOLD if annotator is None else Basis.SUBMITTED)
    assert told.layers == len(lines) == 5
    for label in told.labels:
        assert label.spans == len(again.spans(lines, label.label)) > 0
        found = again.lengths(lines, label.label)
        assert asdict(label.lengths or None) == {f"p{p:02}": again.percentile(found, p) for p in (5, 25, 50, 75, 95)}
        known = scheme.label(label.label)
        for attribute in known.attributes if known else ():
            if attribute.values:
                counts = again.value_counts(lines, label.label, attribute.id, attribute.default)
                assert {value: n for value, n in label.values[attribute.id].items() if n} == {
                    value: n for value, n in counts.items() if value
                }
    for link in told.links:
        links = [one for line in lines for one in line["links"] if one["type"] == link.type]
        assert (link.links, link.sources) == (len(links), len({one["from"] for one in links}))
    assert told.shapes == {
        Shape.NESTED: sum(again.nested(again.hulls(line)) for line in lines),
        Shape.CROSSING: sum(again.crossing(again.hulls(line)) for line in lines),
        Shape.DISCONTINUOUS: sum(len(one["fragments"]) > 1 for one in again.spans(lines)),
        Shape.UNSURE: sum(one["unsure"] for one in again.spans(lines)),
        Shape.UNLINKED: sum(map(again.unlinked, lines)),
    }
    assert {one.month: (one.covered, one.characters) for one in told.months} == again.months(lines)


def test_the_articles_behind_a_number_are_those_it_was_counted_in(sample: Path) -> None:
    told = read(sample)
    lines = again.layers(sample.with_suffix(".jsonl"), "gold", "gold")

    for label in told.labels:
        tagged = {line["id"] for line in lines if again.spans([line], label.label)}
        assert set(told.behind["label", label.label]) == tagged
    nested = {line["id"] for line in lines if again.nested(again.hulls(line))}
    assert set(told.behind["shape", Shape.NESTED]) == nested
    assert ("shape", Shape.CROSSING) not in told.behind
    assert len(told.behind["stage", Stage.GOLD]) == told.stages[Stage.GOLD] == 5
    assert told.stages[Stage.NEW] == 7
    assert told.behind["person", "annotator-b", "submitted"] == told.behind["stage", Stage.GOLD]


@settings(max_examples=50)
@given(HULLS)
def test_shape_and_cover_are_what_their_definitions_say(hulls: list[tuple[int, int]]) -> None:
    ordered = sorted(hulls, key=lambda hull: (hull[0], -hull[1]))
    places = [(1, start, end, None, 0) for start, end in ordered]

    assert shape_of(ordered) == (again.nested(hulls), again.crossing(hulls))
    assert covered_by(places) == len({at for start, end in hulls for at in range(start, end)})


def test_a_hole_is_not_covered() -> None:
    assert covered_by([(1, 0, 10, "[[0, 3], [8, 10]]", 0), (1, 2, 5, None, 0)]) == 7


def test_percentiles_of_nothing_are_none() -> None:
    assert percentiles([]) is None
    assert percentiles([(4, 1)]) is not None


def test_a_period_narrows_what_is_counted_but_not_how_far_articles_are(sample: Path) -> None:
    told = read(sample, Scope(since="2999-01-01T00:00:00.000+00:00"))

    assert told.stages == read(sample).stages
    assert (told.basis, told.layers, told.spans) == (Basis.GOLD, 0, 0)
    assert all(label.lengths is None for label in told.labels)


def test_it_is_printed_as_json(sample: Path) -> None:
    told = read(sample)
    row = dashboard_row(told)

    assert row["labels"]["quote"]["spans"] == told.labels[0].spans
    assert row["people"][0] == {"name": "annotator-a", "submitted": 5, "open": 0, "assigned": 0, "reopened": 0}
    assert row["shapes"]["nested"] == told.shapes[Shape.NESTED]


def test_counting_can_be_stopped(sample: Path) -> None:
    with closing(Session.open(sample, "kira", read_only=True)) as session, pytest.raises(CancelledError):
        dashboard_of(session.project, session.scheme, session.annotator, cancelled=lambda: True)


# time


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moment the journal writes; a test sets it."""
    now = [datetime(2026, 9, 1, 8, 0, tzinfo=UTC)]
    for module in (actions, journal, records):
        if hasattr(module, "utc_now"):
            monkeypatch.setattr(module, "utc_now", lambda: now[0].isoformat(timespec="milliseconds"))
    return now


def test_time_is_what_lies_between_actions_without_pauses(
    tmp_path: Path, scheme: Scheme, clock: list[datetime]
) -> None:
    with closing(Session.create(tmp_path / "p.wortlaut", "anna", scheme)) as session:
        submit(session.project, article_of(text_of(2)), {})
        session.reload()
        session.open_article(session.article_ids()[0])
        session.settle()
        for number, seconds in enumerate((60, 120, LONGEST_GAP + 1, LONGEST_GAP, 30)):
            clock[0] += timedelta(seconds=seconds)
            tag(session, 20 * number, 20 * number + 9)
        clock[0] += timedelta(seconds=10)
        assert not isinstance(session.submit(), list)
        clock[0] += timedelta(days=8)
        told = dashboard_of(session.project, scheme, session.annotator)
        session.undo()
        assert dashboard_of(session.project, scheme, session.annotator).minutes == ()

    (week,) = told.minutes
    assert (week.name, week.week, week.articles) == ("anna", "2026-W36", 1)
    assert week.minutes == pytest.approx((60 + 120 + LONGEST_GAP + 30 + 10) / 60, abs=1e-4)
    assert told.behind["minutes", "anna", "2026-W36"] == tuple(told.behind["stage", Stage.ANNOTATING])


# who sees what


@pytest.fixture
def canary(tmp_path: Path, scheme: Scheme) -> tuple[Path, list[str]]:
    path = tmp_path / "canary.wortlaut"
    return path, planted(path, scheme)


def test_who_still_annotates_is_told_the_own_work_only(canary: tuple[Path, list[str]]) -> None:
    path, (assigned, opened, free) = canary
    told, whole = read(path, name=BLIND), read(path, name="bob")

    assert told.hidden == 2
    for key, articles in told.behind.items():
        if key[0] == "person" and key[1] != BLIND:
            assert not {assigned, opened} & set(articles)
    assert {assigned, opened} & set(whole.behind["person", "carla", "submitted"])
    for article in (assigned, opened):
        assert article in told.behind["stage", Stage.NEW]
    assert all(one.article == free for one in told.decisions)
    assert told.spans < whole.spans


def test_the_last_decisions_of_one_person_are_found_behind_any_number_of_others(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = article_of(text_of(1))
    submit(session.project, article, {"anna": ((), ())})
    with session.project.reading() as connection:
        ids = {person.name: person.id for person in annotators(connection)}

    def decided(place: int, by: str) -> Decided:
        at = f"2026-09-{28 - place}T08:00:00Z"
        return Decided(article.id, f"card {place}", "single", at, by, 1, guideline_question=False, surface="")

    newest_first = [decided(place, ids["anna"] if place in (12, 14) else "somebody") for place in range(15)]
    monkeypatch.setattr(overviews.dashboard, "last_decisions", lambda _: iter(newest_first))
    told = dashboard_of(session.project, session.scheme, None, Scope(annotator="anna"))

    assert [one.card for one in told.decisions] == ["card 12", "card 14"]


# what is next


@pytest.fixture
def session(tmp_path: Path, scheme: Scheme) -> Iterator[Session]:
    with closing(Session.create(tmp_path / "p.wortlaut", "kira", scheme)) as made:
        yield made


def steps(session: Session) -> list[StepKind]:
    told = dashboard_of(session.project, session.scheme, session.annotator)
    with CardReader(session.path, session.annotator.name) as reader:
        cards = reader.open_cards(told, quiet, never)
    glance = glance_of(session, session.scheme, told, quiet, never)
    return [step.kind for step in steps_of(told, cards, glance)]


def test_an_empty_project_wants_articles(session: Session) -> None:
    assert steps(session) == [StepKind.IMPORT]


def test_what_everybody_submitted_is_to_be_reviewed(session: Session) -> None:
    both = [span("actor", place(0, 0, 20)), span("quote", place(0, 38, 97))]
    shorter = [span("actor", place(0, 0, 18)), span("quote", place(0, 38, 97))]
    submit(session.project, article_of(text_of(1)), {"anna": (both, ()), "ben": (shorter, ())})
    submit(session.project, article_of(text_of(2), "002_b.txt"), {})
    told = dashboard_of(session.project, session.scheme, session.annotator)

    assert steps(session) == [StepKind.READY, StepKind.FURTHEST, StepKind.BEGIN]
    assert told.pair == ("anna", "ben")
    with CardReader(session.path, "kira") as reader:
        cards = reader.open_cards(told, quiet, never)
        ready = steps_of(told, cards, None)[0]
        assert (ready.count, len(ready.cards)) == (1, cards.total) == (1, 1)
        assert cards.categories["boundary"] == ready.cards


def test_the_own_work_comes_first(session: Session) -> None:
    for number in (1, 2):
        submit(session.project, article_of(text_of(number), f"00{number}_a.txt"), {})
    session.reload()
    first, second = session.article_ids()
    assign_in(session, Wish(("kira",), (first, second)))
    session.open_article(second)
    session.settle()
    tag(session, 0, 20)
    told = dashboard_of(session.project, session.scheme, session.annotator)

    assert [(step.kind, step.article, step.count) for step in told.steps] == [
        (StepKind.CONTINUE, second, 1),
        (StepKind.ASSIGNED, first, 1),
    ]
    assert told.basis is Basis.OPEN
    (kira,) = told.people
    assert (kira.submitted, kira.open, kira.assigned) == (0, 1, 1)


def test_cards_follow_the_file(session: Session) -> None:
    both = [span("actor", place(0, 0, 20))]
    submit(session.project, article_of(text_of(1)), {"anna": (both, ()), "ben": ((), ())})
    told = dashboard_of(session.project, session.scheme, session.annotator)
    with CardReader(session.path, "kira") as reader:
        assert reader.open_cards(told, quiet, never).total == 1
        submit(session.project, article_of(text_of(2), "002_b.txt"), {"anna": (both, ()), "ben": ((), ())})
        later = dashboard_of(session.project, session.scheme, session.annotator)
        assert reader.open_cards(later, quiet, never).total == 2


def test_very_many_articles_are_counted_one_after_the_other(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    both = [span("actor", place(0, 0, 20)), span("quote", place(0, 38, 97))]
    shorter = [span("actor", place(0, 0, 18))]
    for number in (1, 2):
        item = article_of(text_of(number), f"00{number}_a.txt")
        submit(session.project, item, {"anna": (both, ()), "ben": (shorter, ())})
    session.reload()
    desk = ReviewDesk(session)
    card = desk.queue()[0]
    with CardReader(session.path, "kira") as few, CardReader(session.path, "kira") as many:
        for _ in range(2):
            told = dashboard_of(session.project, session.scheme, session.annotator)
            kept = few.open_cards(told, quiet, never)
            with monkeypatch.context() as patch:
                patch.setattr(dashboard_review, "MANY", 1)
                counted = many.open_cards(told, quiet, never)
            assert {key: set(cards) for key, cards in counted.categories.items()} == {
                key: set(cards) for key, cards in kept.categories.items()
            }
            assert (counted.edges.keys(), counted.titles) == ({key for key, n in kept.edges.items() if n}, kept.titles)
            assert (counted.excerpts, counted.values) == (kept.excerpts, {})
            desk.decide(card, Choice(ChoiceKind.TAKE, 0))
    assert (kept.total, len(kept.excerpts)) == (3, 1)


def test_who_begins_an_article_counts_none_of_its_cards_any_more(session: Session) -> None:
    both = [span("actor", place(0, 0, 20))]
    submit(session.project, article_of(text_of(1)), {"anna": (both, ()), "ben": ((), ())})
    session.reload()
    told = dashboard_of(session.project, session.scheme, session.annotator)
    with CardReader(session.path, "kira") as reader:  # whom the project does not know yet
        assert reader.open_cards(told, quiet, never).total == 1
        session.open_article(session.article_ids()[0])
        session.settle()
        later = dashboard_of(session.project, session.scheme, session.annotator)
        cards = reader.open_cards(later, quiet, never)

    assert (later.hidden, later.spans, later.annotators) == (1, 0, ())
    assert (cards.total, cards.excerpts) == (0, {})
