"""Gold as a whole: an oracle decides what noisy annotators made, policies, provenance, JSONL, blindness."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from review_helpers import annotator_id, article_of, gold_of, place, span, submit, take, text_of
from wortlaut.domain.card import Card
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Outcome, Reason
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Applied, Session
from wortlaut.store import check, reviews

Open = Callable[..., Session]
Place = tuple[str, tuple[tuple[int, int], ...]]
SENTENCES = 40
ARTICLE = article_of(text_of(SENTENCES))
LABELS = ("quote", "actor", "commitment", "condition")
WORDS = ((0, 10), (11, 20), (21, 26), (27, 29), (30, 36))


def truth() -> dict[Place, None]:
    """Four labels per sentence, apart from each other and nested."""
    found: dict[Place, None] = {}
    for number in range(SENTENCES):
        for label, start, end in (("actor", 0, 20), ("quote", 38, 97), ("commitment", 38, 73), ("condition", 75, 97)):
            found[label, place(number, start, end)] = None
    return found


def noisy(chance: random.Random) -> list[Span]:
    """What somebody makes of the truth: 15 % missed, 10 % another label, 20 % another boundary."""
    spans = []
    for label, ((start, end),) in truth():
        if chance.random() < 0.15:
            continue
        said = chance.choice([other for other in LABELS if other != label]) if chance.random() < 0.10 else label
        if chance.random() < 0.20:
            start, end = (start + 4, end) if chance.random() < 0.5 else (start, end - 4)
        spans.append(span(said, ((start, end),), **({"type": "indirect"} if said == "quote" else {})))
    return spans


def decide_truly(desk: ReviewDesk, card: Card, true: dict[Place, None]) -> Applied | Problem:
    """Decide a card as somebody does who knows the truth: one key when a version is right, else an edit."""
    for at, reading in enumerate(card.readings):
        if reading.example and all((one.label, one.fragments) in true for one in reading.example):
            return desk.decide(card.id, Choice(ChoiceKind.TAKE, at))
    low, high = card.hull
    inside = [
        (label, fragments)
        for label, fragments in true
        if max(min(high, fragments[0][1]) - max(low, fragments[0][0]), 0) * 2 > fragments[0][1] - fragments[0][0]
    ]
    best = min(inside, key=lambda one: abs(one[1][0][0] - low) + abs(one[1][0][1] - high))
    edit = Choice(ChoiceKind.EDIT, label=best[0], fragments=best[1], attributes={})
    return desk.decide(card.id, edit, reason=Reason.ANNOTATOR_ERROR)


def strict_f1(found: list[Place], true: dict[Place, None]) -> float:
    """Share of spans with the same label and extent."""
    return 2 * len(set(found) & true.keys()) / (len(found) + len(true))


def test_an_oracle_makes_perfect_gold_of_two_noisy_annotators(open_session: Open) -> None:
    session = open_session()
    chance = random.Random(20260101)
    submit(session.project, ARTICLE, {name: (noisy(chance), []) for name in ("Ann", "Ben")})
    set_review_settings(session, ReviewSettings(audit=1.0, seed="fixed"))
    desk, true = ReviewDesk(session), truth()
    cards = {card.id: card for card in desk.article_cards(ARTICLE.id)}
    assert len([card for card in cards.values() if not card.agreed]) > 60
    while queue := desk.queue():
        for card_id in queue:
            applied = decide_truly(desk, cards[card_id], true)
            if isinstance(applied, Problem):  # the span is gold already, from a card that was read twice
                assert applied.code == "same_extent_same_label"
                desk.decide(card_id, Choice(ChoiceKind.REJECT), reason=Reason.ANNOTATOR_ERROR)
    for label, fragments in [one for one in true if one not in gold_of(desk, ARTICLE.id)]:
        assert isinstance(desk.add(ARTICLE.id, label, fragments, reason=Reason.ANNOTATOR_ERROR), Applied)
    assert isinstance(desk.finish(ARTICLE.id), Applied)
    assert strict_f1(gold_of(desk, ARTICLE.id), true) == 1.0
    assert check.run(session.project, session.scheme) == []


def test_an_audit_finds_joint_errors_among_those_it_draws(open_session: Open) -> None:
    session = open_session()
    wrong = [("condition", place(number, 0, 10)) for number in range(SENTENCES)]
    both = [[span(*one) for one in wrong] for _ in range(2)]
    submit(session.project, ARTICLE, {"Ann": (both[0], []), "Ben": (both[1], [])})
    set_review_settings(session, ReviewSettings(audit=0.3, seed="one"))
    desk = ReviewDesk(session)
    drawn = desk.queue(state="audit")
    assert list(drawn) == list(desk.queue())
    assert 0 < len(drawn) < SENTENCES  # ids are fresh, so is what is drawn: none, or all, once in a million runs
    desk.start(ARTICLE.id)
    assert set(desk.queue()) == set(drawn)
    assert desk.decide(drawn[0], Choice(ChoiceKind.REJECT)) == Problem("reason_needed")
    desk.decide(drawn[0], Choice(ChoiceKind.REJECT), reason=Reason.ANNOTATOR_ERROR)
    assert len(gold_of(desk, ARTICLE.id)) == SENTENCES - 1
    assert desk.finish(ARTICLE.id) == Problem("cards_open", params={"count": len(drawn) - 1})


@pytest.mark.parametrize(("policy", "merged"), [("complete", 1), ("majority:2", 2), ("none", 0)])
def test_the_policy_decides_what_it_says(open_session: Open, policy: str, merged: int) -> None:
    session = open_session()
    people = {}
    for name, start in (("Ann", 0), ("Ben", 0), ("Cem", 11)):
        people[name] = ([span("actor", place(0, start, 20)), span("condition", place(0, 75, 97))], [])
    submit(session.project, ARTICLE, people)
    set_review_settings(session, ReviewSettings(premerge=policy, audit=0.0, ready=3))
    desk = ReviewDesk(session)
    desk.start(ARTICLE.id)
    outcomes = [decision.outcome for decision in desk.decisions(ARTICLE.id).values()]
    assert sorted(outcomes) == sorted([Outcome.UNANIMOUS, Outcome.MAJORITY][:merged])
    assert len(desk.queue()) == 2 - merged
    assert all(decision.decided_by is None for decision in desk.decisions(ARTICLE.id).values())


def test_links_appear_with_their_other_end(open_session: Open) -> None:
    session = open_session()
    ann = [span("quote", place(0, 38, 97), type="indirect"), span("actor", place(0, 11, 20))]
    ben = [span("quote", place(0, 34, 97), type="indirect"), span("actor", place(0, 0, 20))]
    links = [[Link(new_id(), "speaker", spans[0].id, spans[1].id)] for spans in (ann, ben)]
    submit(session.project, ARTICLE, {"Ann": (ann, links[0]), "Ben": (ben, links[1])})
    desk = ReviewDesk(session)
    actor, quote = (card.id for card in desk.article_cards(ARTICLE.id))
    review = desk.review(ARTICLE.id)
    assert review
    desk.decide(quote, take(review.cards[quote], annotator_id(session, "Ann")))
    assert not review.content().links, "the speaker is not decided yet"
    desk.decide(actor, take(review.cards[actor], annotator_id(session, "Ben")))
    (link,) = review.content().links.values()
    ends = [review.content().spans[end].fragments for end in (link.source, link.target)]
    assert ends == [place(0, 38, 97), place(0, 0, 20)], "the quote of one with the speaker of the other"
    session.undo()
    session.undo()
    desk.decide(actor, take(review.cards[actor], annotator_id(session, "Ann")))
    desk.decide(quote, take(review.cards[quote], annotator_id(session, "Ann")))
    assert len(review.content().links) == 1
    desk.withdraw(ARTICLE.id, actor)
    assert not review.content().links
    assert check.run(session.project, session.scheme) == []


def test_what_differs_alike_is_decided_alike_in_one_step(open_session: Open) -> None:
    session = open_session()
    other = article_of(text_of(2, "B"), "002_b.txt")
    for item, sentences in ((ARTICLE, 3), (other, 2)):
        wide, narrow = ([span("actor", place(number, start, 20)) for number in range(sentences)] for start in (0, 11))
        submit(session.project, item, {"Ann": (wide, []), "Ben": (narrow, [])})
    desk = ReviewDesk(session)
    first, *rest = desk.queue(order="document")
    assert {desk.row(card).cluster_size for card in (first, *rest)} == {5}
    choice = take(desk.card(first).card, annotator_id(session, "Ann"))
    alike = desk.alike(first, choice)
    assert {row.card for row in alike.rows} == set(rest)
    assert all(row.fits and row.after[0][0][0] < row.before[-1][0][0] for row in alike.rows)
    before = len(session.actions())
    applied = desk.decide_alike(first, choice, [first, *(row.card for row in alike.rows[:3])])
    assert isinstance(applied, Applied)
    assert applied.article is None
    kinds = [entry.kind for entry in session.actions(len(session.actions()) - before)]
    assert kinds == ["decide_alike"]
    assert len(desk.queue()) == 1
    decided = [one for id_ in (ARTICLE.id, other.id) for one in desk.decisions(id_).values()]
    assert len({one.batch for one in decided}) == 1
    assert all(fragments[0][1] - fragments[0][0] == 20 for id_ in (ARTICLE.id, other.id)
               for _, fragments in gold_of(desk, id_))  # fmt: skip
    session.undo()
    assert len(desk.queue()) == 5
    assert check.run(session.project, session.scheme) == []


def test_the_story_of_a_place_goes_through_all_annotators(open_session: Open) -> None:
    session = open_session()
    ann, ben = [span("actor", place(0, 0, 20))], [span("actor", place(0, 11, 20))]
    submit(session.project, ARTICLE, {"Ann": (ann, []), "Ben": (ben, [])})
    desk = ReviewDesk(session)
    (card_id,) = desk.queue()
    assert {(step.whose, step.who) for step in desk.history(ARTICLE.id, ann[0].id)} == {(None, None)}, (
        "names are hidden"
    )
    desk.decide(card_id, take(desk.card(card_id).card, annotator_id(session, "Ben")))
    (gold,) = desk.decisions(ARTICLE.id)[card_id].spans
    story = desk.history(ARTICLE.id, gold)
    assert [(step.kind, step.whose, step.who) for step in story] == [
        ("import", "Ann", None), ("import", "Ben", None), ("decide", None, "Mia"), ("decide", "gold", "Mia"),
    ]  # fmt: skip
    assert desk.history(ARTICLE.id, ben[0].id) == story
    assert desk.history(ARTICLE.id, "nothing") == ()


def test_gold_goes_out_and_comes_back_with_provenance(open_session: Open, scheme: Scheme, tmp_path: Path) -> None:
    session = open_session()
    ann = [span("actor", place(0, 0, 20)), span("quote", place(0, 38, 97), type="indirect")]
    ben = [span("actor", place(0, 11, 20)), span("quote", place(0, 38, 97), type="indirect")]
    links = [[Link(new_id(), "speaker", spans[1].id, spans[0].id)] for spans in (ann, ben)]
    submit(session.project, ARTICLE, {"Ann": (ann, links[0]), "Ben": (ben, links[1])})
    desk = ReviewDesk(session)
    for card_id in desk.queue():
        card = desk.card(card_id).card
        desk.decide(
            card_id, take(card, annotator_id(session, "Ann")), reason=Reason.LEGITIMATE_DISAGREEMENT, note="“ü”"
        )
    desk.finish(ARTICLE.id)
    out = tmp_path / "all.jsonl"
    export_file(session.project, out, ExportOptions())
    empty = Session.create(tmp_path / "empty.wortlaut", "Zoe", scheme)
    try:
        import_files(empty.project, scheme, [out], ImportOptions(), by=None, backups=tmp_path)
        with session.project.reading() as one, empty.project.reading() as two:
            here, there = reviews.gold(one, ARTICLE.id), reviews.gold(two, ARTICLE.id)
        assert here
        assert there
        assert (there.layer.state, there.layer.version) == (here.layer.state, here.layer.version) == ("gold", 1)
        assert list(there.content.ordered()) == list(here.content.ordered())
        assert dict(there.content.links) == dict(here.content.links)
        actor = there.content.at_position(0)
        assert actor.provenance
        assert actor.provenance["alternatives"] == [
            {"label": "actor", "fragments": [[0, 20]]}, {"label": "actor", "fragments": [[11, 20]]},
        ]  # fmt: skip
        assert actor.provenance["sources"] == [["Ann", 1, ann[0].id]]
        again = tmp_path / "again.jsonl"
        export_file(empty.project, again, ExportOptions())
        assert again.read_bytes() == out.read_bytes()
        desk = ReviewDesk(empty)
        gold = gold_of(desk, ARTICLE.id)
        assert isinstance(desk.reopen_gold(ARTICLE.id, "again"), Applied)
        assert list(desk.queue()) == [], "what came in as gold is decided"
        for card in desk.article_cards(ARTICLE.id):
            if card.agreed:
                desk.decide(card.id, Choice(ChoiceKind.TAKE, 0))
        assert gold_of(desk, ARTICLE.id) == gold
        assert len(desk.review(ARTICLE.id).content().links) == 1  # type: ignore[union-attr]
        assert isinstance(desk.finish(ARTICLE.id), Applied)
        assert desk.gold_differences(ARTICLE.id, 1, 2) == ()
        assert check.run(empty.project, scheme) == []
    finally:
        empty.close()


def test_provenance_resolves_to_every_source_span(open_session: Open) -> None:
    session = open_session()
    chance = random.Random(7)
    submit(session.project, ARTICLE, {name: (noisy(chance), []) for name in ("Ann", "Ben", "Cem")})
    desk = ReviewDesk(session)
    for card_id in desk.queue():
        desk.decide(card_id, Choice(ChoiceKind.TAKE, 0), reason=Reason.EDGE_CASE)
    review = desk.review(ARTICLE.id)
    assert review
    with session.project.reading() as connection:
        frozen = {
            (one.annotator.name, one.version, found.id)
            for one in review.standing.layers
            for found in reviews.submission(connection, one.layer, one.version).spans  # type: ignore[union-attr]
        }
    sources = [tuple(source) for gold in review.content().ordered() for source in (gold.provenance or {})["sources"]]  # type: ignore[attr-defined]
    assert sources
    assert set(sources) <= frozen
    assert len(sources) == len(set(sources)), "no span went into two gold spans"


def test_the_desk_of_an_annotator_says_nothing_of_others(open_session: Open) -> None:
    session = open_session("Dora")
    canary = span("condition", place(2, 75, 97))
    submit(session.project, ARTICLE, {"Ann": ([canary], []), "Ben": ([], [])})
    desk = ReviewDesk(session)
    assert len(desk.queue()) == 1
    session.open_article(ARTICLE.id)
    assert list(desk.queue(state="all")) == []
    (row,) = desk.articles()
    assert (row.state, row.annotators, row.submitted, row.cards, row.hidden_reason) == (
        "collecting", None, 0, 0, "not_submitted",
    )  # fmt: skip
    assert desk.article_cards(ARTICLE.id) == ()
    assert desk.history(ARTICLE.id, canary.id) == ()
    assert desk.start(ARTICLE.id) == Problem("review_hidden")
    assert desk.add(ARTICLE.id, "condition", place(2, 75, 97)) == Problem("review_hidden")
    session.give_back(ARTICLE.id)
    assert len(desk.queue()) == 1
