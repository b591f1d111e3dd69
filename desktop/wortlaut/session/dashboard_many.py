"""Counts the open cards of very many articles one after the other, keeping of each no more than it takes to count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.domain.card import BoundaryKind, Category
from wortlaut.session.dashboard_values import OpenCards
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.review_articles import Standing
from wortlaut.session.review_rows import excerpt
from wortlaut.session.review_settings import review_settings
from wortlaut.session.review_state import ArticleReview, read_review
from wortlaut.session.session import Session
from wortlaut.store import reviews
from wortlaut.store.project_file import Connection

Cancelled = Callable[[], bool]
_OPEN = ("open", "audit")


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is kept of an article."""

    state: object
    """How far it is, and which submissions there are."""
    cards: tuple[tuple[str, str], ...]
    """Open ones: id and the category that counts."""
    edges: int
    outdated: bool


class ManyCards:
    """Follows the file: an article is read again when its submissions or decisions changed.

    Cards come in the order of the articles and their text, without values: those depend on all cards together.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._counted: dict[str, _Counted] = {}
        self._seen = -1
        """Number of the newest action that is known."""

    def count(
        self, standings: Sequence[Standing], places: Mapping[str, str], progress: Progress, cancelled: Cancelled
    ) -> OpenCards:
        """Count in articles that may be reviewed; `places` are cards to tell the text of, with their articles.

        Raises CancelledError; what was counted until then is not counted again.
        """
        meter = Meter(len(standings), progress, cancelled)
        with self._session.project.reading() as connection:
            self._forget_touched(connection)
            for standing in standings:
                meter.advance(1)
                state = (standing.state, sorted(standing.newest.items()))
                known = self._counted.get(standing.article)
                if known is None or known.state != state:
                    self._counted[standing.article] = _counted(self._read(connection, standing), state)
            found = {standing.article: self._counted[standing.article] for standing in standings}
            by_article = {standing.article: standing for standing in standings}
            excerpts = {
                card: words
                for card, article in places.items()
                if article in by_article and (words := self._words(connection, by_article[article], card))
            }
        rows = self._session.article_rows([article for article, one in found.items() if one.cards])
        return OpenCards(
            {
                category.value: tuple(card for one in found.values() for card, kind in one.cards if kind == category)
                for category in Category
            },
            {article: tuple(card for card, _ in one.cards) for article, one in found.items() if one.cards},
            {},
            {article: one.edges for article, one in found.items() if one.edges},
            tuple(article for article, one in found.items() if one.outdated),
            {row.id: row.title for row in rows},
            excerpts,
        )

    def _forget_touched(self, connection: Connection) -> None:
        """Forget the articles that were decided on, or reviewed anew, since the last time."""
        newest = reviews.last_action(connection)
        if 0 <= self._seen < newest:
            for article, entity, entity_id in reviews.touched_since(connection, self._seen):
                about = article
                if entity == "decision":
                    about = entity_id.partition("/")[0]
                elif entity == "setting":
                    about = reviews.article_of_setting(entity_id)
                    if about is None:  # what the policy decides
                        self._counted.clear()
                self._counted.pop(about or "", None)
        self._seen = newest

    def _read(self, connection: Connection, standing: Standing) -> ArticleReview:
        return read_review(connection, standing, review_settings(connection), self._session.scheme)

    def _words(self, connection: Connection, standing: Standing, card_id: str) -> str:
        review = self._read(connection, standing)
        card = review.cards.get(card_id)
        return "" if card is None else excerpt(review.article.text, *card.hull)


def _counted(review: ArticleReview, state: object) -> _Counted:
    cards = [card for card in review.cards.values() if card.categories and review.state(card.id) in _OPEN]
    return _Counted(
        state,
        tuple((card.id, card.categories[0].value) for card in cards),
        sum(set(card.kinds) == {BoundaryKind.PUNCTUATION} for card in cards),
        review.outdated,
    )
