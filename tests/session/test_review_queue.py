"""What the queue shows, in which order, and that its lists follow decisions."""

from collections.abc import Callable

import pytest

from review_helpers import annotator_id, article_of, place, span, submit, take, text_of
from wortlaut.domain.card import Category
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.errors import UsageError
from wortlaut.review.queue import FactorKind
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_queue import ORDERS
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Session

Open = Callable[..., Session]
FIRST, SECOND = article_of(text_of(4)), article_of(text_of(2, "Zugabe"), "002_b.txt")


@pytest.fixture
def session(open_session: Open) -> Session:
    """Two articles; Ann and Ben differ by boundary and label, Cem sides with Ann, but misses one."""
    session = open_session()
    for item, sentences in ((FIRST, 4), (SECOND, 2)):
        ann, ben, cem = [], [], []
        for number in range(sentences):
            wide, narrow = place(number, 0, 20), place(number, 11, 20)
            ann += [span("actor", wide), span("commitment", place(number, 38, 73))]
            ben += [span("actor", narrow), span("quote", place(number, 38, 73), type="indirect")]
            cem += [span("actor", wide)]
        submit(session.project, item, {"Ann": (ann, []), "Ben": (ben, []), "Cem": (cem, [])})
    set_review_settings(session, ReviewSettings(audit=0.0, seed="fixed"))
    return session


@pytest.fixture
def desk(session: Session) -> ReviewDesk:
    """Mia's desk."""
    return ReviewDesk(session)


def test_every_order_shows_every_card_and_follows_decisions(session: Session, desk: ReviewDesk) -> None:
    everything = set(desk.queue())
    assert len(everything) == 12
    for order in ORDERS:
        assert set(desk.queue(order)) == everything
    rows = [desk.row(card) for card in desk.queue("document")]
    assert [(row.article, row.start) for row in rows] == sorted(
        ((row.article, row.start) for row in rows), key=lambda at: ([FIRST.id, SECOND.id].index(at[0]), at[1])
    )
    categories = [desk.row(card).category for card in desk.queue("category")]
    assert categories == [Category.MISSING] * 6 + [Category.BOUNDARY] * 6
    for card_id in desk.queue("label")[:4]:
        desk.decide(card_id, take(desk.card(card_id).card, annotator_id(session, "Ann")))
    fresh = ReviewDesk(session)
    for order in ORDERS:
        assert list(desk.queue(order)) == list(fresh.queue(order))
    with pytest.raises(UsageError, match="review_order"):
        desk.queue("mood")


def test_filters_narrow_what_is_shown(session: Session, desk: ReviewDesk) -> None:
    ann, ben, cem = (annotator_id(session, name) for name in ("Ann", "Ben", "Cem"))
    boundary = desk.queue(categories=frozenset({Category.BOUNDARY}))
    assert len(boundary) == 6
    assert set(desk.queue(labels=frozenset({"actor"}))) == set(boundary)
    assert len(desk.queue(article=SECOND.id)) == 4
    assert set(desk.queue(pair=(ann, cem))).isdisjoint(boundary)
    assert set(desk.queue(pair=(cem, ben))) >= set(boundary)
    assert set(desk.queue(text="ACTOR")) == set(boundary)
    assert list(desk.queue(text="nowhere")) == []
    card = boundary[0]
    desk.decide(card, Choice(ChoiceKind.SKIP))
    assert list(desk.queue(state="skipped")) == [card]
    assert card not in desk.queue()
    desk.decide(card, Choice(ChoiceKind.UNRESOLVED))
    assert list(desk.queue(state="unresolved")) == [card]
    assert len(desk.queue(state="all")) == 12


def test_the_value_has_its_factors_and_falls_when_an_article_is_covered(session: Session, desk: ReviewDesk) -> None:
    card_id, *_ = desk.queue()
    value = desk.card(card_id).value
    assert [factor.kind for factor in value.factors] == list(FactorKind)
    assert desk.row(card_id).value == value.product
    article = desk.row(card_id).article
    others = desk.queue(article=article)[1:]
    before = [desk.row(card).value for card in others]
    desk.decide(card_id, take(desk.card(card_id).card, annotator_id(session, "Ann")))
    assert [desk.row(card).value * 2 for card in others] == pytest.approx(before)
    assert desk.row(desk.queue()[0]).article != article, "an article nobody has decided in comes first"


@pytest.mark.parametrize(
    "values", [ReviewSettings(premerge="majority:1"), ReviewSettings(audit=1.5), ReviewSettings(ready=0)]
)
def test_settings_that_cannot_be_are_refused(session: Session, values: ReviewSettings) -> None:
    with pytest.raises(UsageError, match="review_setting"):
        set_review_settings(session, values)


def test_an_article_is_ready_when_enough_have_submitted(session: Session, desk: ReviewDesk) -> None:
    assert {row.state for row in desk.articles()} == {"ready"}
    set_review_settings(session, ReviewSettings(ready=4))
    assert [(row.state, row.submitted, row.needed, row.hidden_reason) for row in desk.articles()] == [
        ("collecting", 3, 4, "collecting")
    ] * 2
    assert list(desk.queue(state="all")) == []
    session.undo()
    assert len(desk.queue()) == 12


def test_a_new_title_is_found(session: Session, desk: ReviewDesk) -> None:
    assert list(desk.queue(text="Wohnungsbau")) == []
    session.open_article(SECOND.id)
    session.edit_article(title="Mehr Wohnungsbau", language="de")
    session.give_back(SECOND.id)
    assert set(desk.queue(text="wohnungsbau")) == set(desk.queue(article=SECOND.id)) != set()
