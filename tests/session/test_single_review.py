"""One person's submission reviewed by another, and what its annotator learns."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from review_helpers import annotator_id, article_of, incoming, place, span, submit, take, text_of
from wortlaut.domain.card import Category
from wortlaut.domain.change import Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Link, Span
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied, Session
from wortlaut.session.single_review import SingleReview
from wortlaut.session.single_values import LayerReview, VerdictState
from wortlaut.store import bulk, check
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.review_tables import identity

Open = Callable[..., Session]
ARTICLE = article_of(text_of(3))


@pytest.fixture
def spans() -> list[Span]:
    """An actor whose left edge is wrong, a quote, a commitment that is none."""
    return [
        span("actor", place(0, 11, 20)),
        span("quote", place(0, 38, 97), type="indirect"),
        span("commitment", place(1, 0, 20)),
    ]


@pytest.fixture
def session(open_session: Open, spans: list[Span]) -> Session:
    """Ann submitted; Mia reviews."""
    session = open_session()
    submit(session.project, ARTICLE, {"Ann": (spans, [Link(new_id(), "speaker", spans[1].id, spans[0].id)])})
    return session


@pytest.fixture
def single(session: Session) -> SingleReview:
    """What Mia reviews with."""
    return SingleReview(session)


def opened(single: SingleReview, session: Session) -> LayerReview:
    """Ann's layer as it stands."""
    review = single.open(ARTICLE.id, annotator_id(session, "Ann"))
    assert isinstance(review, LayerReview)
    return review


def judge_all(single: SingleReview, session: Session, spans: list[Span]) -> None:
    """The actor is corrected, the quote accepted, the commitment rejected, a condition missing."""
    review = opened(single, session)
    done = [
        single.judge(
            review, spans[0].id, VerdictState.CORRECTED, correction=replace(spans[0], fragments=place(0, 0, 20))
        ),
        single.judge(review, spans[1].id, VerdictState.ACCEPTED),
        single.judge(review, spans[2].id, VerdictState.REJECTED, reason="Nobody is bound."),
        single.add(review, "condition", place(0, 75, 97)),
    ]
    assert all(isinstance(one, Applied) for one in done)


def test_verdicts_stand_beside_a_submission_that_never_changes(
    session: Session, single: SingleReview, spans: list[Span]
) -> None:
    before = opened(single, session)
    assert len(before.open) == 3
    judge_all(single, session, spans)
    review = opened(single, session)
    assert review.submission == before.submission
    assert {state.state for state in review.verdicts.values()} == {"accepted", "corrected", "rejected"}
    assert review.verdicts[spans[2].id].reason == "Nobody is bound."
    corrected, links = review.corrected()
    assert [(one.label, one.fragments) for one in corrected] == [
        ("actor", place(0, 0, 20)), ("quote", place(0, 38, 97)), ("condition", place(0, 75, 97)),
    ]  # fmt: skip
    assert [(link.source, link.target) for link in links] == [(spans[1].id, spans[0].id)]
    assert check.run(session.project, session.scheme) == []


def test_another_verdict_takes_the_place_of_the_first_and_all_are_undone(
    session: Session, single: SingleReview, spans: list[Span]
) -> None:
    review = opened(single, session)
    single.judge(review, spans[0].id, VerdictState.QUESTION, reason="Whose?")
    single.judge(review, spans[0].id, VerdictState.ACCEPTED)
    assert opened(single, session).verdicts[spans[0].id].state is VerdictState.ACCEPTED
    session.undo()
    assert opened(single, session).verdicts[spans[0].id].reason == "Whose?"
    single.take_back(review, spans[0].id)
    assert not opened(single, session).verdicts
    for _ in range(2):
        session.undo()
    assert not opened(single, session).verdicts
    assert single.take_back(review, spans[0].id) == Problem("nothing_to_do", "hint")
    single.add(review, "condition", place(0, 75, 97))
    (added,) = opened(single, session).added
    single.remove_added(review, added.id)
    assert not opened(single, session).added
    assert check.run(session.project, session.scheme) == []


def test_corrections_keep_to_the_rules(session: Session, single: SingleReview, spans: list[Span]) -> None:
    review = opened(single, session)
    assert single.judge(review, spans[0].id, VerdictState.CORRECTED) == Problem("correction_missing")
    same = single.add(review, "quote", place(0, 38, 97), attributes={"type": "direct"})
    assert isinstance(same, Problem)
    assert same.code == "same_extent_same_label"


def test_finishing_needs_a_verdict_on_every_span(session: Session, single: SingleReview, spans: list[Span]) -> None:
    review = opened(single, session)
    assert single.finish(review) == Problem("spans_open", params={"count": 3})
    judge_all(single, session, spans)
    (listed,) = single.layers()
    assert (listed.annotator.name, listed.spans, listed.judged, listed.finished) == ("Ann", 3, 3, False)
    assert isinstance(single.finish(opened(single, session)), Applied)
    assert single.layers()[0].finished
    assert single.finish(opened(single, session)) == Problem("nothing_to_do", "hint")


def test_comments_are_answered_and_resolved_by_both(
    session: Session, single: SingleReview, spans: list[Span], open_session: Open
) -> None:
    assert single.comment(opened(single, session), "  ") == Problem("comment_empty")
    single.comment(opened(single, session), "Why?", span_id=spans[2].id)
    single.comment(opened(single, session), "On the whole good.")
    session.close()
    ann = open_session("Ann")
    mine = SingleReview(ann)
    about = mine.my_differences(ARTICLE.id)
    assert not isinstance(about, Problem)
    whole, thread = about.review.threads
    assert (whole.comment.span, thread.comment.span, thread.comment.author.name) == (None, spans[2].id, "Mia")
    mine.comment(about.review, "Because.", answers=thread.comment.id)
    mine.resolve(about.review, thread.comment.id)
    _, thread = opened(mine, ann).threads
    assert [(answer.author.name, answer.body, answer.span) for answer in thread.answers] == [
        ("Ann", "Because.", spans[2].id)
    ]
    assert thread.comment.resolved_by
    assert thread.comment.resolved_by.name == "Ann"
    ann.undo()
    assert opened(mine, ann).threads[1].comment.resolved_at is None
    assert check.run(ann.project, ann.scheme) == []


def test_the_annotator_sees_verdicts_when_the_reviewer_is_through(
    session: Session, single: SingleReview, spans: list[Span], open_session: Open
) -> None:
    judge_all(single, session, spans)
    session.close()
    ann = open_session("Ann")
    early = SingleReview(ann).my_differences(ARTICLE.id)
    assert not isinstance(early, Problem)
    assert (early.reviewed, early.gold, dict(early.review.verdicts)) == (None, None, {})
    ann.close()
    session = open_session()
    single = SingleReview(session)
    single.finish(opened(single, session))
    session.close()
    ann = open_session("Ann")
    late = SingleReview(ann).my_differences(ARTICLE.id)
    assert not isinstance(late, Problem)
    assert late.reviewed
    counts = {category: count for category, count in late.reviewed.counts.items() if count}
    assert counts == {Category.MISSING: 2, Category.BOUNDARY: 1}
    assert (late.reviewed.agreed, len(late.reviewed.cards)) == (1, 3)
    own = SingleReview(ann)
    assert own.judge(late.review, spans[0].id, VerdictState.ACCEPTED) == Problem("review_own")


def test_the_annotator_is_compared_with_finished_gold(session: Session, spans: list[Span], open_session: Open) -> None:
    ben = [span("actor", place(0, 0, 20)), span("quote", place(0, 38, 97), type="indirect")]
    submit(session.project, ARTICLE, {"Ben": (ben, [])})
    desk = ReviewDesk(session)
    for card_id in [*desk.queue(), *desk.queue(state="audit")]:
        card = desk.card(card_id).card
        desk.decide(card_id, take(card, annotator_id(session, "Ben")))
    assert isinstance(desk.finish(ARTICLE.id), Applied)
    session.close()
    ann = open_session("Ann")
    about = SingleReview(ann).my_differences(ARTICLE.id)
    assert not isinstance(about, Problem)
    assert about.gold
    assert {category: count for category, count in about.gold.counts.items() if count} == {
        Category.MISSING: 1, Category.BOUNDARY: 1, Category.LINK: 1,
    }  # fmt: skip


def test_nobody_reviews_what_is_still_to_be_annotated(session: Session, single: SingleReview) -> None:
    review = opened(single, session)
    task = {"article": ARTICLE.id, "annotator": session.annotator.id, "at": "2026-11-22T00:00:00.000+00:00", "by": None}
    session.write(
        Action("assign", session.annotator.id, ARTICLE.id, BY_KEY),
        [Row("assignment", identity("assignment", task), None, task)],
    )
    assert single.layers() == []
    assert single.open(ARTICLE.id, annotator_id(session, "Ann")) == Problem("review_hidden")
    assert single.comment(review, "I saw it.") == Problem("review_hidden")
    assert single.my_differences(ARTICLE.id) == Problem("review_hidden")


def test_each_submission_is_reviewed_on_its_own(session: Session, single: SingleReview, spans: list[Span]) -> None:
    judge_all(single, session, spans)
    first = opened(single, session)
    changed = [replace(spans[0], fragments=place(0, 0, 20)), *spans[1:]]
    with bulk.Import(session.project) as batch:
        batch.add_article(ARTICLE)
        batch.add_layer(ARTICLE.id, incoming("Ann", changed, [], version=2))
    again = opened(single, session)
    assert (again.submission.version, again.versions, len(again.open)) == (2, 2, 3)
    old = single.open(ARTICLE.id, annotator_id(session, "Ann"), version=1)
    assert isinstance(old, LayerReview)
    assert (old.submission, old.verdicts) == (first.submission, first.verdicts)
