"""Submissions that change while their article is under review, and undoing what a review is based on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from review_helpers import (
    annotator_id,
    article_of,
    gold_of,
    incoming,
    place,
    span,
    submit,
    take,
    text_of,
)
from store_helpers import contents
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Outcome, Reason
from wortlaut.domain.span import Span
from wortlaut.errors import BadInputError
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.review_steps import RemergePreview
from wortlaut.session.session import Applied, Session
from wortlaut.store import bulk, check

Open = Callable[..., Session]
SENTENCES = 8
ARTICLE = article_of(text_of(SENTENCES))


def layer(*, wider: bool) -> list[Span]:
    """An actor per sentence, `wider` with the office, and a quote that everybody has alike."""
    start = 0 if wider else 11
    return [
        one
        for number in range(SENTENCES)
        for one in (
            span("actor", place(number, start, 20)),
            span("quote", place(number, 38, 97), type="indirect"),
        )
    ]


@pytest.fixture
def people() -> dict[str, list[Span]]:
    """Ann and Ben differ on every actor."""
    return {"Ann": layer(wider=False), "Ben": layer(wider=True)}


@pytest.fixture
def session(open_session: Open, people: dict[str, list[Span]]) -> Session:
    """Both submitted."""
    session = open_session()
    submit(session.project, ARTICLE, {name: (spans, []) for name, spans in people.items()})
    set_review_settings(session, ReviewSettings(audit=0.0, seed="fixed"))
    return session


def resubmit(session: Session, name: str, spans: list[Span], version: int = 2) -> None:
    """Bring the next version of a layer."""
    with bulk.Import(session.project) as batch:
        batch.add_article(ARTICLE)
        batch.add_layer(ARTICLE.id, incoming(name, spans, [], version))


def decide_all(session: Session, desk: ReviewDesk) -> dict[str, str]:
    """Decide every open card, in turn for Ann, for Ben, and rejected; return outcome by place."""
    for number, card_id in enumerate(desk.queue(order="document")):
        card = desk.card(card_id).card
        if number % 3 == 2:
            desk.decide(card_id, Choice(ChoiceKind.REJECT), reason=Reason.EDGE_CASE)
        else:
            desk.decide(card_id, take(card, annotator_id(session, ("Ann", "Ben")[number % 3])))
    return outcomes(desk)


def outcomes(desk: ReviewDesk) -> dict[str, str]:
    """Outcome of each decision by the end of its place, which no version moves."""
    cards = {card.id: card for card in desk.article_cards(ARTICLE.id)}
    return {
        f"{cards[one.card].hull[1]}": f"{one.outcome} {one.at} {one.decided_by} {one.stale}"
        for one in desk.decisions(ARTICLE.id).values()
    }


def test_a_resubmission_keeps_every_decision_it_did_not_touch(session: Session, people: dict[str, list[Span]]) -> None:
    desk = ReviewDesk(session)
    before = decide_all(session, desk)
    gold = gold_of(desk, ARTICLE.id)
    ann = people["Ann"]
    changed = [
        replace(ann[0], fragments=place(0, 0, 20)),  # now like Ben
        *ann[1:4],
        replace(ann[4], label="commitment", attributes={"status": "pledged"}),
        ann[5],
        ann[6],  # the quote after it is gone
        *ann[8:],
        span("condition", place(7, 75, 97)),
    ]
    resubmit(session, "Ann", changed)
    (row,) = desk.articles()
    assert row.outdated
    assert outcomes(desk) == before, "nothing happens before it is asked for"
    assert desk.remerge_preview(ARTICLE.id) == RemergePreview(kept=13, stale=2, gone=1, new=2)
    assert isinstance(desk.remerge(ARTICLE.id), Applied)
    after = outcomes(desk)
    ends = {
        name: str(place(*where)[0][1])
        for name, where in {"like Ben": (0, 0, 20), "label": (2, 0, 20), "quote": (3, 38, 97)}.items()
    }
    touched = {ends["like Ben"], ends["label"], ends["quote"]}
    assert {end: said for end, said in after.items() if end not in touched} == {
        end: said for end, said in before.items() if end not in touched
    }
    assert [after[ends[name]].endswith("True") for name in ("like Ben", "label")] == [True, True]
    assert ends["quote"] not in after, "nobody agrees any more, so the policy's decision is gone"
    (row,) = desk.articles()
    assert (row.outdated, row.stale) == (False, 2)
    assert len(desk.queue(state="stale")) == 2
    assert len(desk.queue()) == 4
    kept = [one for one in gold if one != ("quote", place(3, 38, 97))]
    assert gold_of(desk, ARTICLE.id) == kept, "what is to be decided again stands until then"
    assert check.run(session.project, session.scheme) == []


def test_a_remerge_is_one_step_back(session: Session, people: dict[str, list[Span]]) -> None:
    desk = ReviewDesk(session)
    decide_all(session, desk)
    resubmit(session, "Ann", [replace(people["Ann"][0], fragments=place(0, 0, 20)), *people["Ann"][1:]])
    before, cards = contents(session.project), desk.article_cards(ARTICLE.id)
    desk.remerge(ARTICLE.id)
    assert desk.remerge(ARTICLE.id) == Problem("nothing_to_do", "hint")
    after = contents(session.project)
    assert session.undo()
    assert {**contents(session.project), "undo_entry": []} == {**before, "undo_entry": []}
    assert desk.article_cards(ARTICLE.id) == cards
    assert session.redo()
    assert {**contents(session.project), "undo_entry": []} == {**after, "undo_entry": []}
    stale = [one.card for one in desk.decisions(ARTICLE.id).values() if one.stale]
    assert list(desk.queue(state="stale")) == stale
    card = desk.card(stale[0])
    assert card.card.agreed
    assert isinstance(desk.decide(stale[0], Choice(ChoiceKind.TAKE, 0)), Applied)
    assert desk.articles()[0].stale == 0
    assert ("actor", place(0, 0, 20)) in gold_of(desk, ARTICLE.id)
    assert check.run(session.project, session.scheme) == []


def test_a_third_annotator_who_agrees_with_somebody_changes_no_decision(session: Session) -> None:
    desk = ReviewDesk(session)
    before = decide_all(session, desk)
    gold = gold_of(desk, ARTICLE.id)
    submit(session.project, ARTICLE, {"Cem": (layer(wider=True), [])})
    desk.remerge(ARTICLE.id)
    assert outcomes(desk) == before
    assert gold_of(desk, ARTICLE.id) == gold
    assert len(desk.queue()) == 0
    assert all(len(one.versions) == 3 for one in desk.decisions(ARTICLE.id).values())
    assert check.run(session.project, session.scheme) == []


def test_spans_nobody_had_survive_a_remerge(session: Session, people: dict[str, list[Span]]) -> None:
    desk = ReviewDesk(session)
    desk.add(ARTICLE.id, "condition", place(1, 75, 97))
    resubmit(session, "Ben", people["Ben"][:-1])
    desk.remerge(ARTICLE.id)
    (added,) = [one for one in desk.decisions(ARTICLE.id).values() if one.outcome is Outcome.ADDED]
    assert ("condition", place(1, 75, 97)) in gold_of(desk, ARTICLE.id)
    assert not added.stale


def test_a_submission_can_be_taken_back_until_it_is_reviewed(open_session: Open, session: Session) -> None:
    session.close()
    ann = open_session("Ann")
    ann.open_article(ARTICLE.id)
    ann.reopen("One more look.")
    assert isinstance(ann.submit(), Applied)
    assert ann.undo()
    assert ann.redo()
    ann.close()
    mia = open_session()
    ReviewDesk(mia).start(ARTICLE.id)
    mia.close()
    ann = open_session("Ann")
    before = contents(ann.project)
    with pytest.raises(BadInputError, match="submission_used"):
        ann.undo()
    assert contents(ann.project) == before
    ann.open_article(ARTICLE.id)
    assert isinstance(ann.reopen("A span was forgotten."), Applied)
    ann.close()
    mia = open_session()
    desk = ReviewDesk(mia)
    (row,) = desk.articles()
    assert (row.state, row.submitted, row.outdated) == ("adjudicating", 1, False)
    assert len(desk.queue()) == SENTENCES, "the review goes on with the submission it began with"


def test_an_import_that_a_review_is_based_on_is_not_undone(session: Session) -> None:
    (imported,) = [entry.seq for entry in session.actions() if entry.kind == "import"]
    desk = ReviewDesk(session)
    desk.start(ARTICLE.id)
    before = contents(session.project)
    with pytest.raises(BadInputError, match="submission_used"):
        session.undo_action(imported)
    assert contents(session.project) == before
    session.undo()
    session.undo()
    session.undo_action(imported)
    assert desk.articles() == []
    assert list(desk.queue()) == []
