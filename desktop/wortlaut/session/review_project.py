"""All articles under review, in memory, following the file: their standing, their cards, their place in the queue."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace

from wortlaut.domain.article import PartialDate
from wortlaut.domain.card import Card
from wortlaut.domain.decision import Decision
from wortlaut.review.patterns import Pattern, pattern
from wortlaut.review.queue import QueueContext, Value, queue_context, value
from wortlaut.session.blindness import blind_articles
from wortlaut.session.review_articles import ReviewArticle, ReviewState, Standing, names, standings
from wortlaut.session.review_queue import CardQueue, QueuedCard
from wortlaut.session.review_rows import card_row
from wortlaut.session.review_settings import ReviewSettings, review_settings
from wortlaut.session.review_state import ArticleReview, read_outcome, read_review
from wortlaut.session.session import Session
from wortlaut.store import reviews
from wortlaut.store.errors import translated
from wortlaut.store.project_file import Connection

Progress = Callable[[int, int], object]
"""Called with the articles read so far and their number."""

_LAYERS = frozenset({"layer", "submission", "layer_content", "assignment", "second_pass", "article", "annotator"})


class ReviewProject:
    """The articles of a project as their reviewer sees them.

    `follow` reads again what actions since the last look have touched; it costs one look at the newest action when
    there are none.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.settings = ReviewSettings()
        self.standings: dict[str, Standing] = {}
        self.queue = CardQueue()
        self._reviews: dict[str, ArticleReview] = {}
        self._patterns: dict[str, Pattern] = {}
        self._values: dict[str, Value] = {}
        self._context: QueueContext | None = None
        self._places: dict[str, int] = {}
        self._titles: dict[str, str] = {}
        self._seen = -1
        self._reviewer = ""
        self._loaded = False

    # following the file

    def follow(self) -> None:
        """Read again what was changed since the last look: by this window, by undo, by an import."""
        reviewer = self._session.annotator.id
        with self._session.project.reading() as connection:
            newest = reviews.last_action(connection)
            if newest == self._seen and reviewer == self._reviewer:
                return
            if reviewer != self._reviewer or self._seen < 0:
                self._forget()
                self._read_standings(connection)
            else:
                self._read_again(connection, reviews.touched_since(connection, self._seen))
        self._seen, self._reviewer = newest, reviewer

    def note_written(self) -> None:
        """Remember that the newest action is one whose effects the caller has taken care of."""
        with self._session.project.reading() as connection:
            self._seen = reviews.last_action(connection)

    def load(self, progress: Progress | None = None) -> None:
        """Make the cards of all articles that may be reviewed, on a connection of its own."""
        self.follow()
        ids = [article for article in self.standings if self.standings[article].reviewable]
        made = dict(self._reviews)
        with translated(self._session.path), closing(self._session.project.open_reader()) as reader:
            for number, article in enumerate(ids):
                if article not in made:
                    made[article] = read_review(reader, self.standings[article], self.settings, self._session.scheme)
                if progress:
                    progress(number + 1, len(ids))
        self._reviews = {article: made[article] for article in ids}
        self._loaded = True
        self._rank()

    def _forget(self) -> None:
        self._reviews.clear()
        self._patterns.clear()
        self._loaded = False
        self.queue = CardQueue()

    def _read_standings(self, connection: Connection) -> None:
        self.settings = review_settings(connection)
        annotator = self._session.annotator
        blind = blind_articles(self._session.project, annotator)
        self.standings = standings(connection, annotator.id, self.settings.ready, blind)
        ids = self._session.article_ids()
        self._places = {article: place for place, article in enumerate(ids)}
        rows = self._session.article_rows([article for article in ids if article in self.standings])
        self._titles = {row.id: row.title for row in rows}

    def _read_again(self, connection: Connection, touched: Iterable[tuple[str | None, str, str]]) -> None:
        """Bring up to date what the values that were touched are part of."""
        articles: set[str] = set()
        standing = False
        listed = self._places, self._titles
        for article, entity, entity_id in touched:
            if entity == "decision":
                articles.add(entity_id.partition("/")[0])
            elif entity == "setting":
                standing = True
                articles.add(reviews.article_of_setting(entity_id) or "")
            elif article is not None:
                articles.add(article)
            standing = standing or entity in _LAYERS
        if standing:
            settings = self.settings
            self._read_standings(connection)
            articles.update(self._reviews)
            if settings != self.settings:  # what the policy decides, and in which order versions are shown
                for article in list(self._reviews):
                    self._drop(article)
        for article in articles:
            if article in self._reviews:
                self._read_review_again(connection, article)
        if self._loaded:
            self._load_missing(connection)
        if self._context is not None and listed != (self._places, self._titles):
            self._rank()

    def _read_review_again(self, connection: Connection, article: str) -> None:
        review = self._reviews[article]
        standing = self.standings.get(article)
        if standing is None or not standing.reviewable:
            self._drop(article)
            return
        if (reviews.versions(connection, article) or standing.newest) != review.versions:
            self._drop(article)
            return
        before, was = review.decisions, review.standing
        review.standing = standing
        read_outcome(connection, review)
        if was != standing or _covered(before.values()) != _covered(review.decisions.values()):
            self.requeue(review, review.cards)
        else:
            decisions = review.decisions
            self._restate(review, [card for card in review.cards if before.get(card) != decisions.get(card)])

    def _load_missing(self, connection: Connection) -> None:
        missing = [id_ for id_, one in self.standings.items() if one.reviewable and id_ not in self._reviews]
        for article in missing:
            self._reviews[article] = read_review(
                connection, self.standings[article], self.settings, self._session.scheme
            )
        if missing:
            self._rank()

    def _drop(self, article: str) -> None:
        for card in self._reviews.pop(article).cards:
            self.queue.drop(card)
            self._patterns.pop(card, None)
            self._values.pop(card, None)

    # articles and cards

    def review(self, article: str) -> ArticleReview | None:
        """Return an article under review, its cards made now if they were not; None when it may not be looked at."""
        self.follow()
        if article not in self._reviews:
            standing = self.standings.get(article)
            if standing is None or not standing.reviewable:
                return None
            with self._session.project.reading() as connection:
                self._reviews[article] = read_review(connection, standing, self.settings, self._session.scheme)
            self._rank()
        return self._reviews[article]

    def reread(self, article: str) -> None:
        """Make the cards of an article anew, after its review was put on other submissions."""
        with self._session.project.reading() as connection:
            self._read_standings(connection)
            if article in self._reviews:
                self._drop(article)
            if self.standings[article].reviewable:
                self._reviews[article] = read_review(
                    connection, self.standings[article], self.settings, self._session.scheme
                )
            self._seen = reviews.last_action(connection)
        self._rank()

    def reread_outcome(self, article: str) -> None:
        """Read again the standing of an article, what was decided there, and its gold."""
        with self._session.project.reading() as connection:
            self._read_standings(connection)
            review = self._reviews[article]
            review.standing = self.standings[article]
            read_outcome(connection, review)
            self._seen = reviews.last_action(connection)
        self.requeue(review, review.cards)

    def reviews(self) -> Sequence[ArticleReview]:
        """Return all articles under review, in project order."""
        self.follow()
        if not self._loaded:
            self.load()
        return sorted(self._reviews.values(), key=lambda review: self._places.get(review.id, 0))

    def article_of(self, card_id: str) -> ArticleReview | None:
        """Return the article of a card; None for an unknown one."""
        self.follow()
        if card_id not in self.queue and not self._loaded:
            self.load()
        return self._reviews.get(self.queue[card_id].row.article) if card_id in self.queue else None

    def articles(self) -> Sequence[ReviewArticle]:
        """Return how far every article is that anybody works or worked in, in project order."""
        self.follow()
        ids = sorted(self.standings, key=lambda article: self._places.get(article, 0))
        rows = {row.id: row for row in self._session.article_rows(ids)}
        return [self._listed(self.standings[id_], rows[id_].title, rows[id_].date) for id_ in ids if id_ in rows]

    def _listed(self, standing: Standing, title: str, date: PartialDate | None) -> ReviewArticle:
        review = self._reviews.get(standing.article)
        states = [review.state(card) for card in review.cards] if review else []
        hidden = None if standing.reviewable else "collecting"
        return ReviewArticle(
            standing.article,
            title,
            date,
            standing.state if not standing.blind else ReviewState.COLLECTING,
            None if standing.blind else tuple(layer.annotator.name for layer in standing.submitted),
            0 if standing.blind else len(standing.submitted),
            standing.needed,
            len(states),
            sum(state in ("open", "audit") for state in states),
            sum(decision.stale for decision in review.decisions.values()) if review else 0,
            review.outdated if review else False,
            standing.own,
            "not_submitted" if standing.blind else hidden,
        )

    def names(self) -> Mapping[str, str]:
        """Return the names of everybody who has a layer, and of the reviewer, by annotator id."""
        found = {annotator.id: annotator.name for annotator in names(self.standings).values()}
        return {**found, self._session.annotator.id: self._session.annotator.name}

    # values and the queue

    def pattern(self, card: Card, review: ArticleReview) -> Pattern:
        """Return the pattern of a card."""
        known = self._patterns.get(card.id)
        if known is None:
            known = self._patterns[card.id] = pattern(card, review.article.text, self._session.scheme)
        return known

    def value(self, card: Card) -> Value:
        """Return the value of a queued card."""
        return self._values[card.id]

    def alike(self, card: Card, review: ArticleReview) -> Sequence[str]:
        """Return the ids of the other cards with the pattern of a card."""
        key = self.pattern(card, review).key
        return [card_id for card_id, other in self._patterns.items() if other.key == key and card_id != card.id]

    def requeue(self, review: ArticleReview, card_ids: Iterable[str]) -> None:
        """Bring values and states of cards up to date after decisions on their article; their lines stay else."""
        if self._context is None:
            return
        covered = _covered(review.decisions.values())
        for card_id in card_ids:
            if card_id in self.queue:
                card = review.cards[card_id]
                self._values[card_id] = value(card, self.pattern(card, review).key, self._context, covered=covered)
        self._restate(review, card_ids)

    def decided(self, review: ArticleReview, before: Mapping[str, Decision | None]) -> None:
        """Follow decisions just written on an article; `before` is what held for the cards concerned."""
        after = {card: review.decisions.get(card) for card in before}
        others = {card: decision for card, decision in review.decisions.items() if card not in before}
        was, now = (_covered({**others, **some}.values()) for some in (before, after))
        if was != now:
            self.requeue(review, review.cards)
        else:
            self._restate(review, before)
        self.note_written()

    def _restate(self, review: ArticleReview, card_ids: Iterable[str]) -> None:
        """Bring states of cards up to date, and show the values that they have."""
        for card_id in card_ids:
            if card_id in self.queue:
                known = self.queue[card_id]
                decision = review.decisions.get(card_id)
                row = replace(
                    known.row,
                    value=self._values[card_id].product,
                    state=review.state(card_id),
                    stale=decision is not None and decision.stale,
                )
                self.queue.put(replace(known, row=row))

    def _rank(self) -> None:
        """Value all cards anew: they depend on each other."""
        places = [(review, card) for review in self._reviews.values() for card in review.cards.values()]
        self._context = queue_context((card, self.pattern(card, review).key) for review, card in places)
        self._values.clear()
        covered = {article: _covered(review.decisions.values()) for article, review in self._reviews.items()}
        self.queue = CardQueue(
            self._queued(review, card, self._context, covered=covered[review.id]) for review, card in places
        )

    def _queued(self, review: ArticleReview, card: Card, context: QueueContext, *, covered: bool) -> QueuedCard:
        key = self.pattern(card, review).key
        worth = value(card, key, context, covered=covered)
        self._values[card.id] = worth
        size = context.clusters.get(key, 1)
        row = card_row(review, card, worth, size, self.settings.seed, self._session.scheme)
        return QueuedCard(card, row, self._places.get(review.id, 0), self._titles.get(review.id, ""), review.since)


def _covered(decisions: Iterable[Decision | None]) -> bool:
    """Tell whether a person has decided something."""
    return any(decision is not None and decision.decided_by is not None for decision in decisions)
