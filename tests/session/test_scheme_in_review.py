"""Changing the scheme while an article is reviewed."""

from collections.abc import Callable

import pytest

from review_helpers import annotator_id, article_of, gold_of, place, span, submit, take, text_of
from wortlaut.domain.scheme_editing import SchemeDraft
from wortlaut.domain.span import Span
from wortlaut.session import scheme_editing
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Applied, Session
from wortlaut.store import check

Open = Callable[..., Session]
SENTENCES = 4
ARTICLE = article_of(text_of(SENTENCES))


def layer(*, wider: bool) -> list[Span]:
    """An actor per sentence, `wider` with the office, and a quote that both have alike."""
    places = [(place(number, 0 if wider else 11, 20), place(number, 38, 97)) for number in range(SENTENCES)]
    return [one for actor, quote in places for one in (span("actor", actor), span("quote", quote, type="indirect"))]


@pytest.fixture
def session(open_session: Open) -> Session:
    """Ann and Ben submitted; they differ on every actor."""
    session = open_session()
    submit(session.project, ARTICLE, {"Ann": (layer(wider=False), []), "Ben": (layer(wider=True), [])})
    set_review_settings(session, ReviewSettings(audit=0.0, seed="fixed"))
    return session


def rename_actor(session: Session) -> scheme_editing.Impact:
    draft = SchemeDraft(session.scheme)
    draft.rename_label_id("actor", "party")
    plan = scheme_editing.plan_change(session, draft.data)
    assert isinstance(plan, scheme_editing.Plan)
    assert isinstance(scheme_editing.change_scheme(session, draft.data), Applied)
    return plan.impact


def labels(desk: ReviewDesk) -> set[str]:
    return {label for label, _ in gold_of(desk, ARTICLE.id)}


def test_a_review_goes_on_in_the_words_of_the_new_scheme_and_back(session: Session) -> None:
    desk = ReviewDesk(session)
    first, *rest = desk.queue(order="document")
    desk.decide(first, take(desk.card(first).card, annotator_id(session, "Ann")))
    before = gold_of(desk, ARTICLE.id)
    impact = rename_actor(session)
    assert impact.in_review == 1
    assert impact.relabeled["actor"] == 2 * SENTENCES + 1
    desk = ReviewDesk(session)
    assert labels(desk) == {"party", "quote"}
    for card_id in desk.queue(order="document"):
        desk.decide(card_id, take(desk.card(card_id).card, annotator_id(session, "Ben")))
    assert desk.queue(order="document") == []
    assert labels(desk) == {"party", "quote"}
    assert check.run(session.project, session.scheme) == []
    while session.scheme.version != "1.2":
        assert session.undo() is not None
    assert gold_of(ReviewDesk(session), ARTICLE.id) == before
    assert check.run(session.project, session.scheme) == []
    assert rest
