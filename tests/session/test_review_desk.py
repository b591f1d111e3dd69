"""The adjudicator's desk: states, decisions, gold with provenance, undo, versions."""

from collections.abc import Callable
from pathlib import Path

import pytest

from review_helpers import annotator_id, article_of, gold_of, place, span, submit, take, text_of
from wortlaut.domain.card import Aspect, Category
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Confidence, Outcome, Reason
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Link, Origin, Span
from wortlaut.errors import BadInputError
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Applied, Session
from wortlaut.store import check, replay

Open = Callable[..., Session]
ARTICLE = article_of(text_of(4))


def agreed() -> tuple[list[Span], list[Span]]:
    """Sentence 0: both have the actor and the quote, alike."""
    both = []
    for _ in range(2):
        both.append([span("actor", place(0, 0, 20)), span("quote", place(0, 38, 97), type="indirect")])
    return both[0], both[1]


@pytest.fixture
def session(open_session: Open) -> Session:
    """Agreed: actor, quote, and the link between them. Differing: a missing span, a label, a boundary."""
    session = open_session()
    ann, ben = agreed()
    links = [[Link(new_id(), "speaker", spans[1].id, spans[0].id)] for spans in (ann, ben)]
    ann += [span("actor", place(1, 11, 20)), span("commitment", place(1, 38, 73)), span("condition", place(2, 75, 97))]
    ben += [span("actor", place(1, 0, 20)), span("quote", place(1, 38, 73), type="indirect")]
    submit(session.project, ARTICLE, {"Ann": (ann, links[0]), "Ben": (ben, links[1])})
    set_review_settings(session, ReviewSettings(audit=0.0, seed="fixed"))
    return session


@pytest.fixture
def desk(session: Session) -> ReviewDesk:
    """The desk of Mia, who annotated nothing."""
    return ReviewDesk(session)


def card_of(desk: ReviewDesk, category: Category) -> str:
    """The one card of a category."""
    (found,) = desk.queue(categories=frozenset({category}), state="all")
    return found


def sound(session: Session) -> None:
    """Nothing is damaged, and the journal gives the tables."""
    assert check.run(session.project, session.scheme) == []


def test_cards_wait_and_agreed_places_do_not(desk: ReviewDesk) -> None:
    (row,) = desk.articles()
    assert (row.state, row.submitted, row.needed, row.annotators) == ("ready", 2, 2, ("Ann", "Ben"))
    assert len(desk.queue()) == 3
    assert {desk.row(card).category for card in desk.queue()} == {Category.MISSING, Category.LABEL, Category.BOUNDARY}
    assert len(desk.article_cards(ARTICLE.id)) == 5
    boundary = desk.row(card_of(desk, Category.BOUNDARY))
    assert (boundary.difference, boundary.labels) == ("Ministerin", ("actor",))
    values = [desk.row(card).value for card in desk.queue()]
    assert values == sorted(values, reverse=True)


def test_the_first_decision_starts_the_review_with_what_all_agree_on(session: Session, desk: ReviewDesk) -> None:
    card = desk.card(card_of(desk, Category.BOUNDARY))
    applied = desk.decide(card.card.id, take(card.card, annotator_id(session, "Ben")))
    assert isinstance(applied, Applied)
    assert (applied.kind, applied.article) == ("decide", ARTICLE.id)
    assert [entry.kind for entry in session.actions(1)] == ["decide"]
    assert gold_of(desk, ARTICLE.id) == [
        ("actor", place(0, 0, 20)), ("quote", place(0, 38, 97)), ("actor", place(1, 0, 20)),
    ]  # fmt: skip
    review = desk.review(ARTICLE.id)
    assert review
    (link,) = review.content().links.values()
    spans = review.content().spans
    assert (link.type, spans[link.source].label, spans[link.target].label) == ("speaker", "quote", "actor")
    assert desk.articles()[0].state == "adjudicating"
    assert desk.articles()[0].open == 2
    sound(session)
    assert session.undo()
    assert desk.articles()[0].state == "ready", "the start is undone in the same step"
    assert (gold_of(desk, ARTICLE.id), desk.decisions(ARTICLE.id)) == ([], {})
    assert session.redo()
    assert desk.articles()[0].state == "adjudicating"
    assert len(gold_of(desk, ARTICLE.id)) == 3
    sound(session)


def test_a_first_decision_that_is_refused_starts_nothing(session: Session, desk: ReviewDesk) -> None:
    before = len(session.actions())
    refused = desk.add(ARTICLE.id, "no such label", place(0, 0, 20))
    assert isinstance(refused, Problem)
    assert len(session.actions()) == before
    assert desk.articles()[0].state == "ready"
    assert desk.decisions(ARTICLE.id) == {}


def test_gold_says_where_it_came_from(session: Session, desk: ReviewDesk) -> None:
    card = desk.card(card_of(desk, Category.LABEL)).card
    ann = annotator_id(session, "Ann")
    desk.decide(card.id, take(card, ann), reason=Reason.EDGE_CASE, confidence=Confidence.LOW, note="ü",
                guideline_question=True)  # fmt: skip
    decision = desk.decisions(ARTICLE.id)[card.id]
    review = desk.review(ARTICLE.id)
    assert review
    (gold,) = review.gold_spans(decision)
    source = next(one for reading in card.readings for one in reading.example if one.label == "commitment")
    assert gold.origin is Origin.ADJUDICATED
    assert gold.provenance == {
        "outcome": "taken", "card": card.id, "at": decision.at, "decided_by": "Mia", "reason": "edge_case",
        "confidence": "low", "note": "ü", "guideline": True, "sources": [["Ann", 1, source.id]],
    }  # fmt: skip
    agreed_gold = review.content().at_position(0)
    assert agreed_gold.provenance
    assert agreed_gold.provenance["outcome"] == "unanimous"
    assert [name for name, _, _ in agreed_gold.provenance["sources"]] == ["Ann", "Ben"]  # type: ignore[attr-defined]


def test_rejecting_is_stored_and_needs_a_reason_when_all_have_something(session: Session, desk: ReviewDesk) -> None:
    missing, label = card_of(desk, Category.MISSING), card_of(desk, Category.LABEL)
    assert isinstance(desk.decide(missing, Choice(ChoiceKind.REJECT)), Applied)
    assert desk.row(missing).state == "rejected"
    assert desk.decisions(ARTICLE.id)[missing].outcome is Outcome.REJECTED
    before = session.actions(1)
    assert desk.decide(label, Choice(ChoiceKind.REJECT)) == Problem("reason_needed")
    assert session.actions(1) == before
    assert isinstance(desk.decide(label, Choice(ChoiceKind.REJECT), reason=Reason.ANNOTATOR_ERROR), Applied)


def test_every_decision_is_undone_after_a_restart(session: Session, desk: ReviewDesk, project_path: Path) -> None:
    ben = annotator_id(session, "Ben")
    states = [contents_of(session)]
    desk.start(ARTICLE.id)
    states.append(contents_of(session))
    for category in (Category.BOUNDARY, Category.LABEL):
        card = desk.card(card_of(desk, category)).card
        desk.decide(card.id, take(card, ben))
        states.append(contents_of(session))
    desk.decide(card_of(desk, Category.MISSING), Choice(ChoiceKind.SKIP))
    states.append(contents_of(session))
    desk.finish(ARTICLE.id, leave_skipped=True)
    states.append(contents_of(session))
    desk.reopen_gold(ARTICLE.id, "again")
    states.append(contents_of(session))
    session.close()
    again = Session.open(project_path, "Mia")
    try:
        desk = ReviewDesk(again)
        for state in states[-2::-1]:
            assert again.undo()
            assert contents_of(again) == state
            sound(again)
        assert len(desk.queue()) == 3
        for state in states[1:]:
            assert again.redo()
            assert contents_of(again) == state
        assert desk.articles()[0].state == "reopened"
    finally:
        again.close()


def contents_of(session: Session) -> dict[str, list[object]]:
    """What all tables but the undo stack say."""
    with session.project.reading() as connection:
        return {
            name: list(replay.meaning(connection, name)) for name in replay.tables() if name != "undo_entry"
        }  # fmt: skip


def test_the_desk_follows_undo_and_redo(session: Session, desk: ReviewDesk) -> None:
    card = desk.card(card_of(desk, Category.BOUNDARY)).card
    first = desk.queue()
    desk.decide(card.id, take(card, annotator_id(session, "Ann")))
    assert card.id not in desk.queue()
    assert desk.card(card.id).names
    session.undo()
    assert desk.queue() == first, "an article somebody has decided in counts less; undone, it does not"
    assert desk.card(card.id).names is None
    assert desk.row(card.id).state == "open"
    session.redo()
    assert desk.row(card.id).state == "decided"
    session.undo()
    assert desk.articles()[0].state == "ready"


def test_finishing_waits_for_every_card(session: Session, desk: ReviewDesk) -> None:
    assert desk.finish(ARTICLE.id) == Problem("cards_open", params={"count": 3})
    for category in (Category.BOUNDARY, Category.LABEL):
        card = desk.card(card_of(desk, category)).card
        desk.decide(card.id, take(card, annotator_id(session, "Ann")))
    missing = card_of(desk, Category.MISSING)
    desk.decide(missing, Choice(ChoiceKind.SKIP))
    assert desk.row(missing).state == "skipped"
    assert desk.finish(ARTICLE.id) == Problem("cards_open", params={"count": 1})
    assert isinstance(desk.finish(ARTICLE.id, leave_skipped=True), Applied)
    assert desk.row(missing).state == "unresolved"
    assert desk.articles()[0].state == "gold"
    assert session.article_rows([ARTICLE.id])[0].state == "gold"
    assert desk.decide(missing, Choice(ChoiceKind.REJECT)) == Problem("review_finished")
    sound(session)


def test_gold_is_reopened_with_a_reason_and_its_versions_differ(session: Session, desk: ReviewDesk) -> None:
    ann, ben = (annotator_id(session, name) for name in ("Ann", "Ben"))
    for card_id in desk.queue():
        card = desk.card(card_id).card
        desk.decide(card_id, take(card, ann))
    desk.finish(ARTICLE.id)
    with pytest.raises(BadInputError, match="reason_missing"):
        desk.reopen_gold(ARTICLE.id, " ")
    desk.reopen_gold(ARTICLE.id, "A boundary was wrong.")
    assert session.actions(1)[0].note == "A boundary was wrong."
    assert desk.articles()[0].state == "reopened"
    card = desk.card(card_of(desk, Category.BOUNDARY)).card
    desk.decide(card.id, take(card, ben))
    desk.finish(ARTICLE.id)
    (change,) = desk.gold_differences(ARTICLE.id, 1, 2)
    assert isinstance(change.before, Span)
    assert isinstance(change.after, Span)
    assert (change.before.id, change.before.fragments) == (change.after.id, place(1, 11, 20))
    assert change.after.fragments == place(1, 0, 20)
    assert desk.gold_differences(ARTICLE.id, 2, 2) == ()
    sound(session)


def test_aspects_are_decided_apart(session: Session, open_session: Open) -> None:
    other = article_of(text_of(1, "B"), "002_b.txt")
    ann = [span("commitment", place(0, 38, 73))]
    ben = [span("quote", place(0, 34, 73), type="indirect")]
    submit(session.project, other, {"Ann": (ann, []), "Ben": (ben, [])})
    desk = ReviewDesk(session)
    (card_id,) = desk.queue(article=other.id)
    card = desk.card(card_id)
    assert (card.aspects[Aspect.BOUNDARY], card.aspects[Aspect.LABEL], card.aspects[Aspect.EXISTENCE]) == (
        "current", "open", "agreed",
    )  # fmt: skip
    at = {name: take(card.card, annotator_id(session, name)).reading for name in ("Ann", "Ben")}
    desk.decide(card_id, Choice(ChoiceKind.TAKE, at["Ben"], Aspect.BOUNDARY))
    assert desk.row(card_id).state == "open"
    assert (desk.card(card_id).aspects[Aspect.BOUNDARY], desk.card(card_id).aspects[Aspect.LABEL]) == (
        "decided", "current",
    )  # fmt: skip
    assert gold_of(desk, other.id) == []
    desk.decide(card_id, Choice(ChoiceKind.TAKE, at["Ann"], Aspect.LABEL))
    assert gold_of(desk, other.id) == [("commitment", place(0, 34, 73))]
    assert desk.decisions(other.id)[card_id].outcome is Outcome.MERGED
    sound(session)


def test_a_span_nobody_had_is_added_and_withdrawn(session: Session, desk: ReviewDesk) -> None:
    applied = desk.add(ARTICLE.id, "condition", [(place(3, 75, 97)[0][0] - 1, place(3, 75, 97)[0][1])], note="new")
    assert isinstance(applied, Applied)
    (added,) = [one for one in desk.decisions(ARTICLE.id).values() if one.outcome is Outcome.ADDED]
    assert ("condition", place(3, 75, 97)) in gold_of(desk, ARTICLE.id), "white space at the edge is gone"
    again = desk.add(ARTICLE.id, "condition", place(3, 75, 97))
    assert isinstance(again, Problem)
    assert again.code == "same_extent_same_label"
    assert isinstance(desk.withdraw(ARTICLE.id, added.card), Applied)
    assert ("condition", place(3, 75, 97)) not in gold_of(desk, ARTICLE.id)
    sound(session)


def test_redeciding_keeps_the_ids_of_gold_and_its_links(session: Session, desk: ReviewDesk) -> None:
    desk.start(ARTICLE.id)
    review = desk.review(ARTICLE.id)
    assert review
    actor = review.content().at_position(0)
    card = next(card for card in desk.article_cards(ARTICLE.id) if card.spans[0].fragments == actor.fragments)
    links = dict(review.content().links)
    desk.decide(
        card.id, Choice(ChoiceKind.EDIT, fragments=place(0, 11, 20)), reason=Reason.BOUNDARY_CONVENTION
    )  # fmt: skip
    assert review.content().spans[actor.id].fragments == place(0, 11, 20)
    assert dict(review.content().links) == links
    desk.decide(card.id, Choice(ChoiceKind.REJECT), reason=Reason.ANNOTATOR_ERROR)
    assert actor.id not in review.content().spans
    assert not review.content().links
    session.undo()
    assert dict(desk.review(ARTICLE.id).content().links) == links  # type: ignore[union-attr]
    sound(session)


def test_names_and_order_are_hidden_until_decided(session: Session, desk: ReviewDesk) -> None:
    card_id = card_of(desk, Category.BOUNDARY)
    shown = desk.card(card_id)
    assert shown.names is None
    assert sorted(shown.order) == [0, 1]
    assert desk.card(card_id).order == shown.order
    desk.names_hidden = False
    names = desk.card(card_id).names
    assert names
    assert [names[shown.order.index(at)] for at in (0, 1)] == [
        session_name(session, shown.card.readings[at].annotators[0]) for at in (0, 1)
    ]


def session_name(session: Session, annotator: str) -> str:
    """Name of an annotator by id."""
    return next(person.name for person in session.annotators() if person.id == annotator)
