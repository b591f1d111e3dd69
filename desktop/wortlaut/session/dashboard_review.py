"""The parts of an overview that take long: the cards that wait for a decision, and the agreement at a glance."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

from wortlaut.domain.card import BoundaryKind, Category
from wortlaut.domain.scheme import Scheme
from wortlaut.session.agreement import AgreementOptions, agreement
from wortlaut.session.blindness import blind_articles
from wortlaut.session.dashboard_many import ManyCards
from wortlaut.session.dashboard_values import Dashboard, Glance, OpenCards
from wortlaut.session.progress import CancelledError, Progress
from wortlaut.session.review_articles import Standing, standings
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.review_settings import review_settings
from wortlaut.session.session import Session

Cancelled = Callable[[], bool]
MANY = 1000
"""Of more articles no cards are kept in memory, and they have no values."""


class CardReader:
    """Makes the cards of a project once, and follows the file from then on.

    Has a read-only session of its own, so that it may run in a thread while the window goes on. Not used by two threads
    at a time.
    """

    def __init__(self, path: Path, annotator: str) -> None:
        self._path = path
        self._annotator = annotator
        self._session: Session | None = None
        self._desk: ReviewDesk | None = None
        self._many: ManyCards | None = None
        self._reader = ""
        """Annotator id for whom the cards were made."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        session, self._session, self._desk, self._many = self._session, None, None, None
        if session is not None:
            session.close()

    def open_cards(self, overview: Dashboard, progress: Progress, cancelled: Cancelled) -> OpenCards:
        """Return the open cards of the articles of `overview`, see `OpenCards`. Raises CancelledError."""

        def tell(done: int, total: int) -> None:
            if cancelled():
                raise CancelledError
            progress(done, total)

        session = self._session or Session.open(self._path, self._annotator, read_only=True, verify=False)
        self._session = session
        session.reload()  # somebody whom the project did not know may have begun to annotate
        if self._reader != session.annotator.id:
            self._desk, self._many, self._reader = None, None, session.annotator.id
        found = [one for one in _standings(session) if one.reviewable]
        if len(found) > MANY:
            self._desk = None
            self._many = self._many or ManyCards(session)
            among = _among(overview)
            wanted = [one for one in found if among is None or one.article in among]
            places = {decision.card: decision.article for decision in overview.decisions}
            return self._many.count(wanted, places, progress, cancelled)
        if self._desk is None:
            desk = ReviewDesk(session)
            desk.load(tell)
            self._desk = desk
        return _cards_of(self._desk, overview, cancelled)


def _cards_of(desk: ReviewDesk, overview: Dashboard, cancelled: Cancelled) -> OpenCards:
    among = _among(overview)
    categories: dict[str, list[str]] = {category.value: [] for category in Category}
    articles: dict[str, list[str]] = {}
    values: dict[str, float] = {}
    edges: dict[str, int] = {}
    for card_id in desk.queue():
        if cancelled():
            raise CancelledError
        row = desk.row(card_id)
        if row.category is None or (among is not None and row.article not in among):
            continue
        categories[row.category.value].append(card_id)
        articles.setdefault(row.article, []).append(card_id)
        values.setdefault(row.article, row.value)
    listed = desk.articles()
    for article in articles:
        cards = {card.id: card for card in desk.article_cards(article)}
        edges[article] = sum(
            set(cards[card].kinds) == {BoundaryKind.PUNCTUATION} for card in articles[article] if card in cards
        )
    return OpenCards(
        _frozen(categories),
        _frozen(articles),
        values,
        edges,
        tuple(article.id for article in listed if article.outdated),
        {article.id: article.title for article in listed},
        _excerpts(desk, overview),
    )


def _standings(session: Session) -> Sequence[Standing]:
    """Return how far the articles are that anybody worked in, in project order."""
    blind = blind_articles(session.project, session.annotator)
    with session.project.reading() as connection:
        found = standings(connection, session.annotator.id, review_settings(connection).ready, blind)
    return [found[article] for article in session.article_ids() if article in found]


def _among(overview: Dashboard) -> set[str] | None:
    """Return the articles of the scope; None for all."""
    if overview.scope.annotator is None:
        return None
    return {article for key, found in overview.behind.items() if key[0] == "stage" for article in found}


def _frozen(found: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(cards) for key, cards in found.items()}


def _excerpts(desk: ReviewDesk, overview: Dashboard) -> Mapping[str, str]:
    """Return the text of the places that were decided last."""
    found: dict[str, str] = {}
    for decision in overview.decisions:
        try:
            found[decision.card] = desk.row(decision.card).excerpt
        except KeyError:  # a span that nobody had has no card
            continue
    return found


def glance_of(
    session: Session, scheme: Scheme, overview: Dashboard, progress: Progress, cancelled: Cancelled
) -> Glance | None:
    """Return the agreement of the pair that `overview` names, None without one.

    It is that of the Agreement page and the command line for these two: near-duplicates count once. Raises
    CancelledError.
    """
    if overview.pair is None:
        return None
    hidden = blind_articles(session.project, session.annotator)
    options = AgreementOptions(annotators=overview.pair, hidden=hidden)
    report = agreement(session.project, scheme, options, progress=progress, cancelled=cancelled)
    strict = report.overall.measures["strict_f1"]
    labels = [
        (value, label)
        for label, found in report.labels.items()
        if (value := found.measures["strict_f1"].value) is not None
    ]
    furthest = min(labels) if len(labels) > 1 else None
    return Glance(
        overview.pair,
        report.articles,
        strict.value,
        strict.low,
        strict.high,
        (furthest[1], furthest[0]) if furthest else None,
    )
