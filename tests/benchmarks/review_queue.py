"""Deciding a card and having the next one, with thousands of cards in the queue and with hardly any."""

from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import PERCENT_99, Result, Workshop, at_most, in_turns, limit, medians, percentile, wall_ms
from wortlaut import assets
from wortlaut.domain.article import Article, Source, text_digest
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.domain.span import LayerState
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Session
from wortlaut.store import bulk
from wortlaut.store.bulk_values import IncomingLayer

CARDS_EACH = 100
MOST_MS = 100
FACTOR = 3
_VISIBLE = 20
"""Lines of the queue that a page reads again after each decision."""
_SENTENCE = "Ministerin Kern {} sagte am Montag, die Stadt werde 500 Wohnungen bauen. "
_SCHEME = "schemes/quote-actor-commitment-condition.json"


def measure(workshop: Workshop) -> list[Result]:
    """Measure a decision, with the queue, its visible lines and the next card read again, as a page does it."""
    many = 50 if workshop.scale.name == "full" else 4
    desks = {
        "floor": _desk(workshop, "review-few", [CARDS_EACH]),
        "product": _desk(workshop, "review-many", [CARDS_EACH] * many),
        "one": _desk(workshop, "review-one-article", [CARDS_EACH * many]),
    }
    cards = {name: len(desk.queue()) for name, desk in desks.items()}
    for desk in desks.values():
        _step(desk)  # starts the review of an article, which is no decision
    rounds = min(workshop.scale.keys, CARDS_EACH // 2)
    steps: dict[str, Callable[[], float]] = {
        name: (lambda desk=desk: wall_ms(lambda: _step(desk))) for name, desk in desks.items()
    }
    found = in_turns(rounds, **steps)
    middle = medians(found)
    what = f"review: next card, {cards['product']:,} in the queue"
    note = f"floor: {cards['floor']} in the queue"
    return [
        at_most(what, "ms", middle["product"], middle["floor"], FACTOR, note),
        limit(f"{what}, 99 of 100", "ms", percentile(found["product"], PERCENT_99), MOST_MS),
        limit(f"review: next card, {cards['one']:,} in one article", "ms", middle["one"], MOST_MS),
        *_painted(workshop, many, rounds),
    ]


def _painted(workshop: Workshop, many: int, rounds: int) -> list[Result]:
    """Measure from the key that decides until the next card is painted, on the page itself."""
    few, large = (
        workshop.once(
            f"review-painted-{articles}.wortlaut", lambda path, count=articles: _make(path, [CARDS_EACH] * count)
        )
        for articles in (1, many)
    )
    answer = workshop.worker("worker_review", few, large, str(rounds))
    found = {name: answer[name] for name in ("floor", "product")}
    what = f"review: next card painted, {CARDS_EACH * many:,} in the queue"
    middle = medians(found)
    note = f"floor: {CARDS_EACH} in the queue; 99 of 100: {percentile(found['product'], PERCENT_99):.0f} ms"
    return [
        at_most(what, "ms", middle["product"], middle["floor"], FACTOR, note),
        limit(f"{what}, median", "ms", middle["product"], MOST_MS),
    ]


def _step(desk: ReviewDesk) -> None:
    ids = desk.queue()
    place = next(at for at, reading in enumerate(desk.card(ids[0]).card.readings) if reading.example)
    applied = desk.decide(ids[0], Choice(ChoiceKind.TAKE, place))
    if isinstance(applied, Problem):
        raise TypeError(applied.code)
    left = desk.queue()
    for card_id in left[:_VISIBLE]:
        desk.row(card_id)
    desk.card(left[0])


def _desk(workshop: Workshop, name: str, articles: list[int]) -> ReviewDesk:
    path = workshop.once(f"{name}.wortlaut", lambda path: _make(path, articles))
    desk = ReviewDesk(Session.open(path, "Mia"))
    desk.load()
    return desk


def _make(path: Path, articles: list[int]) -> None:
    scheme = load_scheme(assets.resource(_SCHEME).read_text(encoding="utf-8"))
    session = Session.create(path, "Mia", scheme)
    with bulk.Import(session.project) as batch:
        for number, cards in enumerate(articles):
            parts = [_SENTENCE.format(f"{number}-{at}") for at in range(cards)]
            text = "".join(parts)
            article = Article(text, text_digest(text), (Source(f"{number:03}.txt", ""),))
            batch.add_article(article)
            starts = [sum(map(len, parts[:at])) for at in range(cards)]
            for name, edge in (("Ann", 0), ("Ben", 11)):
                spans = [
                    {"id": new_id(), "label": "actor", "fragments": [[start + edge, start + 15]], "origin": "manual"}
                    for start in starts
                ]
                batch.add_layer(
                    article.id,
                    IncomingLayer(name, state=LayerState.SUBMITTED, version=1, scheme=scheme.reference, spans=spans),
                )
    session.close()
