"""The desk of an adjudicator: which cards there are, what is decided on them, and the gold that comes of it.

Knows no window. What it shows follows the file: after undo, redo or an import the next call says what holds then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wortlaut.domain.card import Aspect, Card, Category
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Confidence, Decision, Outcome, Reason
from wortlaut.domain.ids import new_id
from wortlaut.domain.span import Range
from wortlaut.errors import BadInputError, UsageError
from wortlaut.review.adjudicate import DecidedSpan, Result, alternatives, overrides_everyone, result
from wortlaut.review.alike import transfer
from wortlaut.review.policy import preselect
from wortlaut.session import review_steps
from wortlaut.session.gold_drafts import GoldDraft
from wortlaut.session.gold_layers import GoldDifference, differences
from wortlaut.session.review_articles import ReviewArticle
from wortlaut.session.review_project import Progress, ReviewProject
from wortlaut.session.review_queue import ORDERS, Query
from wortlaut.session.review_rows import Alike, AlikeRow, CardRow, OpenCard, default_choice, open_card
from wortlaut.session.review_state import ArticleReview
from wortlaut.session.session import Session
from wortlaut.session.span_story import StoryStep, card_of_span, story
from wortlaut.session.values import Applied
from wortlaut.store import reviews
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.records import utc_now

_NONE: Mapping[str, Sequence[Row]] = {}


class ReviewDesk:
    """One per review page. The adjudicator is the session's annotator; undo and redo are the session's."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._project = ReviewProject(session)
        self.names_hidden: bool = True
        """Whether the names of annotators are hidden until a card is decided."""

    # looking

    def articles(self) -> Sequence[ReviewArticle]:
        """Return how far every article is that anybody works or worked in, in project order."""
        return self._project.articles()

    def load(self, progress: Progress | None = None) -> None:
        """Make the cards of all articles that may be reviewed. May run in a worker while nothing else is called."""
        self._project.load(progress)

    def queue(
        self,
        order: str = "value",
        categories: frozenset[Category] = frozenset(),
        labels: frozenset[str] = frozenset(),
        pair: tuple[str, str] | None = None,
        article: str | None = None,
        text: str = "",
        state: str = "open",
    ) -> Sequence[str]:
        """Return card ids; see `Query` for what narrows them. `pair` are annotator ids.

        `state` is one of `CardRow.state`, where `open` has the audit sample with it, or `stale` or `all`. Raises
        UsageError `review_order` for an order that is not one of `ORDERS`.
        """
        if order not in ORDERS:
            raise UsageError("review_order", order=order)
        self._project.reviews()
        return self._project.queue.ids(Query(order, categories, labels, pair, article, text, state))

    def row(self, card_id: str) -> CardRow:
        """Return the line of a card; raise KeyError for an unknown one."""
        self._project.follow()
        return self._project.queue[card_id].row

    def card(self, card_id: str) -> OpenCard:
        """Return a card with all its panel shows; raise KeyError for an unknown one."""
        review, card = self._find(card_id)
        return open_card(
            review,
            card,
            self._project.value(card),
            seed=self._project.settings.seed,
            scheme=self._session.scheme,
            reviewer=self._session.annotator.id,
            names_hidden=self.names_hidden,
        )

    def article_cards(self, article_id: str) -> Sequence[Card]:
        """Return the cards of an article in text order, agreed ones included; none when it may not be looked at."""
        review = self._project.review(article_id)
        return tuple(review.cards.values()) if review else ()

    def decisions(self, article_id: str) -> Mapping[str, Decision]:
        """Return the decisions on an article by card id; those on spans that nobody had are among them."""
        review = self._project.review(article_id)
        return dict(review.decisions) if review else {}

    def review(self, article_id: str) -> ArticleReview | None:
        """Return an article under review, for reading; None when it may not be looked at."""
        return self._project.review(article_id)

    def names(self) -> Mapping[str, str]:
        """Return annotator id to name, of everybody who has a layer and of the reviewer."""
        self._project.follow()
        return self._project.names()

    def history(self, article_id: str, place: str) -> Sequence[StoryStep]:
        """Return what happened at a place of an article through all annotators, oldest first.

        `place` is the id of a card, or of a span of anybody or of the gold; nothing for an unknown one. While names are
        hidden, the steps of a card that is not decided name nobody.
        """
        review = self._project.review(article_id)
        if review is None:
            return ()
        known = place in review.cards or place in review.decisions
        card_id = place if known else card_of_span(review, place)
        if card_id is None:
            return ()
        decision = review.decisions.get(card_id)
        hidden = self.names_hidden and (decision is None or decision.is_open)
        with self._session.project.reading() as connection:
            return story(connection, review, card_id, self._session.annotator.id, names_hidden=hidden)

    def gold_versions(self, article_id: str) -> int:
        """Return how many versions of an article's gold are frozen."""
        review = self._project.review(article_id)
        return review.gold.layer.version if review and review.gold else 0

    def gold_differences(self, article_id: str, version_a: int, version_b: int) -> Sequence[GoldDifference]:
        """Return what changed from one frozen version of an article's gold to another; versions count from 1.

        Raises BadInputError `gold_version_unknown`.
        """
        review = self._project.review(article_id)
        contents = []
        for version in (version_a, version_b):
            with self._session.project.reading() as connection:
                gold = review.gold if review else None
                frozen = reviews.submission(connection, gold.layer.id, version) if gold else None
            if frozen is None:
                raise BadInputError("gold_version_unknown", article=article_id, version=version)
            contents.append((frozen.spans, frozen.links))
        return differences(*contents)

    # deciding

    def decide(
        self,
        card_id: str,
        choice: Choice,
        *,
        reason: Reason | None = None,
        confidence: Confidence = Confidence.HIGH,
        note: str | None = None,
        guideline_question: bool = False,
    ) -> Applied | Problem:
        """Decide a card, or one aspect of it, in one transaction; the review of its article starts with that.

        Problems: `reason_needed` when it says what nobody says or rejects what everybody has, `review_finished`,
        those of `review.adjudicate.result` and of the rules for new spans.
        """
        review, card = self._find(card_id)
        made = self._result(review, card, choice)
        if isinstance(made, Problem):
            return made
        if reason is None and overrides_everyone(card, made, self._session.scheme):
            return Problem("reason_needed")
        decision = self._decision(review, card, made, reason)
        decision = replace(decision, confidence=confidence, note=note or None, guideline_question=guideline_question)
        return self._settle("decide", [(review, decision, made.spans)])

    def add(
        self,
        article_id: str,
        label: str,
        fragments: Sequence[Range],
        *,
        attributes: Mapping[str, str] | None = None,
        reason: Reason | None = None,
        confidence: Confidence = Confidence.HIGH,
        note: str | None = None,
    ) -> Applied | Problem:
        """Put a span into the gold that nobody had. Its decision has a card id of its own, for `withdraw`."""
        review = self._project.review(article_id)
        if review is None:
            return Problem("review_hidden")
        card_id = new_id().replace("-", "")[-16:]
        decision = Decision(
            card_id,
            article_id,
            Outcome.ADDED,
            "",
            reason=reason,
            confidence=confidence,
            note=note or None,
            decided_by=self._session.annotator.id,
            at=utc_now(),
            versions=review.versions,
        )
        return self._settle(
            "decide", [(review, decision, (DecidedSpan(label, tuple(fragments), dict(attributes or {}), (), ()),))]
        )

    def withdraw(self, article_id: str, card_id: str) -> Applied | Problem:
        """Have a card undecided again, without gold, or remove a span that was added. Problem `nothing_to_do`."""
        review = self._project.review(article_id)
        if review is None or card_id not in review.decisions:
            return Problem("nothing_to_do", "hint")
        if review.finished:
            return Problem("review_finished")
        draft = GoldDraft(review, self._session.scheme, self._project.names())
        draft.take_back(card_id)
        return self._write("decide", article_id, [draft])

    def alike(self, card_id: str, choice: Choice | None = None) -> Alike:
        """Return the open cards of the same pattern, and what deciding them alike makes of each.

        Without `choice` they are proposed to be decided as this card was, or as its pre-selected reading.
        """
        review, card = self._find(card_id)
        if choice is None:
            proposed = preselect(card, review.boundaries, self._session.scheme)
            choice = default_choice(card, proposed[0] if proposed else None, review.decisions.get(card_id), review)
        others = [
            self._project.queue[id_]
            for id_ in self._project.alike(card, review)
            if id_ in self._project.queue and self._project.queue[id_].row.state == "open"
        ]
        rows = [
            self._alike_row(card, choice, queued.card) for queued in sorted(others, key=lambda one: one.key("value"))
        ]
        return Alike(self._project.pattern(card, review), choice, tuple(rows))

    def decide_alike(
        self,
        card_id: str,
        choice: Choice,
        ids: Sequence[str],
        *,
        reason: Reason | None = None,
        confidence: Confidence = Confidence.HIGH,
        note: str | None = None,
    ) -> Applied | Problem:
        """Decide the cards `ids` (of the pattern of `card_id`, itself among them if wanted) alike, as one undo step.

        Nothing is decided when one of them does not fit.
        """
        _, card = self._find(card_id)
        batch = new_id()
        items: list[tuple[ArticleReview, Decision, Sequence[DecidedSpan]]] = []
        for other_id in dict.fromkeys(ids):
            review, other = self._find(other_id)
            fitting = choice if other_id == card_id else transfer(card, choice, other, self._session.scheme)
            made = fitting if isinstance(fitting, Problem) else self._result(review, other, fitting)
            if isinstance(made, Problem):
                return made
            if reason is None and overrides_everyone(other, made, self._session.scheme):
                return Problem("reason_needed")
            decision = self._decision(review, other, made, reason)
            items.append((review, replace(decision, confidence=confidence, note=note or None, batch=batch), made.spans))
        return self._settle("decide_alike", items) if items else Problem("nothing_to_do", "hint")

    # articles

    def start(self, article_id: str) -> Applied | Problem:
        """Begin the review of an article: its gold layer, and what the policy decides, as one action."""
        return review_steps.start(self._session, self._project, article_id)

    def finish(self, article_id: str, *, leave_skipped: bool = False) -> Applied | Problem:
        """Freeze the gold of an article as its next version.

        Problem `cards_open` with the `count`, while cards are open, in the audit sample or put off; with
        `leave_skipped` those put off become unresolved.
        """
        return review_steps.finish(self._session, self._project, article_id, leave_skipped=leave_skipped)

    def reopen_gold(self, article_id: str, reason: str) -> Applied | Problem:
        """Open frozen gold again towards its next version. Raises BadInputError `reason_missing`."""
        return review_steps.reopen_gold(self._session, self._project, article_id, reason)

    def remerge(self, article_id: str) -> Applied | Problem:
        """Put the review of an article on the newest submissions; decisions that the change did not touch stay."""
        return review_steps.remerge(self._session, self._project, article_id)

    def remerge_preview(self, article_id: str) -> review_steps.RemergePreview | Problem:
        """Return what `remerge` would do, without doing it."""
        return review_steps.remerge_preview(self._session, self._project, article_id)

    # how it is done

    def _find(self, card_id: str) -> tuple[ArticleReview, Card]:
        review = self._project.article_of(card_id)
        if review is None:
            raise KeyError(card_id)
        return review, review.cards[card_id]

    def _result(self, review: ArticleReview, card: Card, choice: Choice) -> Result | Problem:
        if review.finished:
            return Problem("review_finished")
        before = review.decisions.get(card.id)
        decided: Mapping[Aspect, int] = {}
        if before is not None and not before.stale and before.outcome is Outcome.PARTIAL:
            decided = before.aspects
        proposed = None
        if choice.kind in (ChoiceKind.UNION, ChoiceKind.INTERSECTION, ChoiceKind.RELABEL, ChoiceKind.EDIT):
            proposed = preselect(card, review.boundaries, self._session.scheme)
        base = choice.reading if choice.reading is not None else proposed[0] if proposed else None
        return result(card, choice, self._session.scheme, decided=decided, base=base)

    def _decision(self, review: ArticleReview, card: Card, made: Result, reason: Reason | None) -> Decision:
        kept = made.alternatives
        if reason is Reason.LEGITIMATE_DISAGREEMENT:
            kept = alternatives(card)
        return Decision(
            card.id,
            card.article,
            made.outcome,
            card.basis,
            aspects=made.aspects,
            reason=reason,
            decided_by=self._session.annotator.id,
            at=utc_now(),
            versions=review.versions,
            alternatives=kept,
        )

    def _alike_row(self, card: Card, choice: Choice, other: Card) -> AlikeRow:
        review, _ = self._find(other.id)
        fitting = transfer(card, choice, other, self._session.scheme)
        made = fitting if isinstance(fitting, Problem) else self._result(review, other, fitting)
        before = tuple(dict.fromkeys(span.fragments for span in other.spans))
        if isinstance(made, Problem):
            return AlikeRow(other.id, other.article, fits=False, why=made.code, before=before, after=())
        after = tuple(span.fragments for span in made.spans)
        return AlikeRow(other.id, other.article, fits=True, why=None, before=before, after=after)

    def _settle(
        self, kind: str, items: Sequence[tuple[ArticleReview, Decision, Sequence[DecidedSpan]]]
    ) -> Applied | Problem:
        """Write decisions with what they make, together with the start of reviews that begin with them."""
        drafts: dict[str, GoldDraft] = {}
        begun: dict[str, list[Row]] = {}
        for review, decision, spans in items:
            if review.finished:
                return Problem("review_finished")
            if review.id not in drafts and review.started:
                drafts[review.id] = GoldDraft(review, self._session.scheme, self._project.names())
            elif review.id not in drafts:
                cards = {other.card for _, other, _ in items}
                drafts[review.id], begun[review.id] = review_steps.begin(self._session, self._project, review, cards)
            problem = drafts[review.id].settle(decision, spans)
            if problem:
                return problem
        article_id = next(iter(drafts)) if len(drafts) == 1 else None
        return self._write(kind, article_id, list(drafts.values()), begun)

    def _write(
        self, kind: str, article_id: str | None, drafts: Sequence[GoldDraft], begun: Mapping[str, Sequence[Row]] = _NONE
    ) -> Applied:
        """Write drafts; `begun` are the rows before them, by article, of reviews that start with this action."""
        rows: list[Row] = []
        changes = [draft.changes() for draft in drafts]
        for draft, changed in zip(drafts, changes, strict=True):
            rows += [*begun.get(draft.review.id, ()), *draft.rows(changed)]
        applied = self._session.write(Action(kind, self._session.annotator.id, article_id, BY_KEY), rows)
        for draft, changed in zip(drafts, changes, strict=True):
            if draft.review.id not in begun:
                before = {card: draft.review.decisions.get(card) for card in draft.decisions}
                draft.apply(changed)
                self._project.decided(draft.review, before)
        for started in begun:
            self._project.reread_outcome(started)
        return replace(applied, changes=ChangeSet(kind, ()))
