"""Who gets which article: fair, repeatable, and never taken away by assigning more."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_helpers import annotate, texts
from store_helpers import import_articles
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session import coordination
from wortlaut.session.assigning import Wish, assign_in, plan, unassign_in, workloads
from wortlaut.session.second_pass import Policy
from wortlaut.session.session import Applied, Session

Open = Callable[..., Session]
_ARTICLES = st.lists(st.text("abcdef0123456789", min_size=4, max_size=4), unique=True, max_size=40)
_PEOPLE = st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=1, max_size=5)


@settings(max_examples=100, deadline=None)
@given(articles=_ARTICLES, people=_PEOPLE, seed=st.integers(0, 5), data=st.data())
def test_everybody_gets_an_equal_load_and_each_article_its_number(
    articles: list[str], people: list[str], seed: int, data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, len(people)))
    found = plan(articles, people, {}, per_article=number, seed=seed)
    assert all(len(set(who)) == number for who in found.values())
    load = Counter(person for who in found.values() for person in who)
    assert max(load.values(), default=0) - min((load[person] for person in people), default=0) <= 1
    assert plan(articles[::-1], people[::-1], {}, per_article=number, seed=seed) == found


@settings(max_examples=100, deadline=None)
@given(
    articles=_ARTICLES,
    people=_PEOPLE,
    share=st.floats(0, 1),
    number=st.none() | st.just(1),
    more=_ARTICLES,
)
def test_a_plan_that_was_carried_out_leaves_nothing_and_new_articles_move_no_old_ones(
    articles: list[str], people: list[str], share: float, number: int | None, more: list[str]
) -> None:
    held = plan(articles, people, {}, per_article=number, overlap=share)
    shared = sum(len(who) == len(people) for who in held.values())
    if len(people) > 1:
        assert shared == int(share * len(articles) + 0.5)
    assert not any(plan(articles, people, held, per_article=number, overlap=share).values())
    grown = plan({*articles, *more}, people, held, per_article=number, overlap=share)
    moved = [article for article in articles if grown[article]]
    everybody = int(share * len(grown) + 0.5)
    assert len(moved) <= max(0, everybody - shared - len(grown) + len(articles)), "only when there are too few new ones"


def test_numbers_that_make_no_sense_are_refused() -> None:
    for wrong in ({"per_article": 0}, {"per_article": 3}, {"overlap": -0.1}, {"overlap": 1.5}):
        with pytest.raises(UsageError):
            plan(["x"], ["a", "b"], {}, **wrong)  # type: ignore[arg-type]


def test_assigning_is_one_step_for_the_undo_key(open_session: Open) -> None:
    session = open_session("chief")
    import_articles(session.project, *texts(4))
    report, applied = assign_in(session, Wish(("anna", "Bob", "chief")))
    assert isinstance(applied, Applied)
    assert report.per_annotator == {"Bob": 4, "anna": 4, "chief": 4}
    assert report.added == ("anna", "Bob")
    assert [row.assigned for row in session.article_rows(session.article_ids())] == [True] * 4
    again, nothing = assign_in(session, Wish(("ANNA", "bob")))
    assert (again.known, again.changed, nothing) == (8, (), None)
    session.undo()
    assert workloads(session.project) == []
    assert not any(row.assigned for row in session.article_rows(session.article_ids()))
    session.redo()
    assert [(load.annotator.name, load.assigned) for load in workloads(session.project)] == [
        ("anna", 4), ("Bob", 4), ("chief", 4),
    ]  # fmt: skip


def test_articles_are_named_by_id_or_source(open_session: Open) -> None:
    session = open_session("chief")
    articles = texts(4)
    import_articles(session.project, *articles)
    report, _ = assign_in(session, Wish(("anna",), articles=(articles[2].id, "000_a.txt")))
    assert {article for article, _ in report.changed} == {articles[2].id, articles[0].id}
    with pytest.raises(BadInputError, match="article_not_found"):
        assign_in(session, Wish(("anna",), articles=("nothing",)))


def test_what_is_begun_stays_when_assignments_are_taken_back(open_session: Open) -> None:
    session = open_session("anna")
    import_articles(session.project, *texts(3))
    assign_in(session, Wish(("anna",)))
    begun, opened, _ = session.article_ids()
    session.open_article(begun)
    annotate(session)
    session.open_article(opened)
    report, applied = unassign_in(session, ["anna"])
    assert isinstance(applied, Applied)
    assert report.begun == ((begun, "anna"),)
    assert len(report.changed) == 2
    (load,) = workloads(session.project)
    assert load.assigned == 1
    session.undo()
    (load,) = workloads(session.project)
    assert load.assigned == 3
    with pytest.raises(UsageError, match="annotator_unknown"):
        unassign_in(session, ["nobody"])


def test_who_annotates_already_counts_towards_the_number(open_session: Open) -> None:
    session = open_session("anna")
    import_articles(session.project, *texts(2))
    first, second = session.article_ids()
    session.open_article(first)
    annotate(session)
    report, _ = assign_in(session, Wish(("bob", "carla"), per_article=1))
    assert {article for article, _ in report.changed} == {second}


def test_an_article_that_is_only_shown_is_nobodys_work_yet(open_session: Open) -> None:
    session = open_session("chief")
    import_articles(session.project, *texts(2))
    shown, begun = session.article_ids()
    session.open_article(shown)
    session.open_article(begun)
    annotate(session)
    report, _ = assign_in(session, Wish(("anna", "bob"), per_article=2))
    assert sorted(article for article, _ in report.changed) == sorted([shown, shown, begun])


def test_a_second_pass_is_set_together_with_assignments_or_alone(open_session: Open) -> None:
    session = open_session("chief")
    import_articles(session.project, *texts(2))
    _, applied = assign_in(session, Wish(("anna",)), Policy(0.5, 3))
    assert applied is not None
    assert applied.kind == "assign"
    assert coordination.second_pass_policy(session) == Policy(0.5, 3)
    session.undo()
    assert coordination.second_pass_policy(session) is None
    assert workloads(session.project) == []
    session.redo()
    _, applied = assign_in(session, Wish(("anna",)), Policy(0.0, 3))
    assert applied is not None
    assert applied.kind == "review_settings"
    assert coordination.second_pass_policy(session) is None
    assert assign_in(session, Wish(("anna",)), Policy(0.0, 3))[1] is None
    with pytest.raises(UsageError, match="second_pass_unusable"):
        assign_in(session, Wish(("anna",)), Policy(2.0, 3))


def test_a_plan_tells_what_assigning_would_do(open_session: Open) -> None:
    session = open_session("chief")
    import_articles(session.project, *texts(6))
    assign_in(session, Wish(("anna",), articles=("000_a.txt",)))
    wish = Wish(("Bob", "ANNA"), overlap=0.5)
    planned = coordination.plan(session, wish)
    assert [(load.name, load.new) for load in planned.loads] == [("anna", 4), ("Bob", 4)]
    assert planned.shared == 3
    assert coordination.assigned(session) == {"anna": 1}
    assign_in(session, wish)
    assert coordination.assigned(session) == {load.name: load.articles for load in planned.loads}
