"""One article under review, in memory: its cards, what was decided, and the gold that came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wortlaut.domain.article import Article
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.card import Card
from wortlaut.domain.decision import Decision, Outcome
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.review.cards import cards
from wortlaut.review.policy import MergePolicy, Premerged, premerge
from wortlaut.session.review_articles import ReviewState, Standing
from wortlaut.session.review_settings import ReviewSettings
from wortlaut.store import articles, reviews
from wortlaut.store.project_file import Connection
from wortlaut.store.reviews import Gold


@dataclass
class ArticleReview:
    """An article under review. `decisions` and `gold` follow the file; all else stays until submissions change."""

    standing: Standing
    article: Article
    versions: Mapping[str, int]
    """Annotator id to the submission the cards are made of."""
    names: Mapping[str, str]
    """Annotator id to name."""
    cards: Mapping[str, Card]
    """By id, in text order."""
    since: str
    """When the newest of these submissions came (UTC)."""
    gold: Gold | None
    decisions: dict[str, Decision] = field(default_factory=dict)
    premerged: Mapping[str, Premerged] = field(default_factory=dict)
    """What starting the review decides."""

    @property
    def id(self) -> str:
        """Article id."""
        return self.standing.article

    @property
    def started(self) -> bool:
        """Whether there is a gold layer."""
        return self.gold is not None

    @property
    def finished(self) -> bool:
        """Whether the gold is frozen."""
        return self.standing.state is ReviewState.GOLD

    @property
    def outdated(self) -> bool:
        """Whether there are submissions that the review is not based on."""
        return self.started and bool(self.decisions) and self.standing.newest != dict(self.versions)

    @cached_property
    def boundaries(self) -> Boundaries:
        """Words and sentences of the article."""
        return Boundaries(self.article.text, self.article.language)

    @cached_property
    def homes(self) -> Mapping[tuple[str, str], str]:
        """Annotator id and span id to the card where that span is."""
        return {
            (annotator, span.id): card.id
            for card in self.cards.values()
            for reading in card.readings
            for annotator, spans in zip(reading.annotators, reading.spans, strict=True)
            for span in spans
        }

    def content(self) -> LayerContent:
        """What the gold layer holds; nothing before the review started."""
        return self.gold.content if self.gold else LayerContent(None)

    def gold_spans(self, decision: Decision) -> list[Span]:
        """Return the gold spans of a decision."""
        spans = self.content().spans
        return [spans[span_id] for span_id in decision.spans if span_id in spans]

    def state(self, card_id: str) -> str:
        """Return `open`, `decided`, `rejected`, `skipped`, `audit` or `unresolved`."""
        decision = self.decisions.get(card_id)
        if decision is None:
            return self._undecided(card_id)
        if self.finished and decision.outcome not in (Outcome.REJECTED, Outcome.UNRESOLVED):
            return "decided"
        if decision.stale or decision.outcome is Outcome.PARTIAL:
            return "open"
        if decision.audit:
            return "audit"
        words = {Outcome.REJECTED: "rejected", Outcome.SKIPPED: "skipped", Outcome.UNRESOLVED: "unresolved"}
        return words.get(decision.outcome, "decided")

    def _undecided(self, card_id: str) -> str:
        if self.finished:
            return "decided"
        merged = None if self.started else self.premerged.get(card_id)
        if merged is None:
            return "open"
        return "audit" if merged.audit else "decided"

    def unsettled(self) -> list[str]:
        """Return the cards that keep the article from being finished, those put off included."""
        return [card_id for card_id in self.cards if self.state(card_id) in ("open", "audit", "skipped")]


def read_review(
    connection: Connection,
    standing: Standing,
    settings: ReviewSettings,
    scheme: Scheme,
    *,
    versions: Mapping[str, int] | None = None,
) -> ArticleReview:
    """Read an article with the submissions its review is based on, and make its cards.

    These are `versions` (annotator id to version), else those the review began with, else the newest.
    """
    article = articles.read(connection, standing.article)
    assert article is not None
    versions = versions or reviews.versions(connection, article.id) or standing.newest
    layers = {layer.annotator.id: layer for layer in standing.layers}
    submissions = [
        found
        for annotator, version in versions.items()
        if annotator in layers and (found := reviews.submission(connection, layers[annotator].layer, version))
    ]
    made = cards(article.id, article.text, scheme, [one.contribution for one in submissions])
    review = ArticleReview(
        standing,
        article,
        versions,
        {layer.annotator.id: layer.annotator.name for layer in standing.layers},
        {card.id: card for card in made},
        max((one.at for one in submissions), default=""),
        None,
        premerged={
            one.card.id: one
            for one in premerge(made, MergePolicy.parse(settings.premerge), settings.seed, settings.audit)
        },
    )
    read_outcome(connection, review)
    return review


def read_outcome(connection: Connection, review: ArticleReview) -> None:
    """Read again what was decided on an article, and its gold."""
    review.gold = reviews.gold(connection, review.id)
    review.decisions = {decision.card: decision for decision in reviews.decisions(connection, review.id)}
