"""One person's submitted layer, reviewed by another: verdicts span by span, comments, and what the annotator learns.

The submission never changes: everything said about it lies beside it. Nobody reviews an article that is still to be
annotated by that person, nor the own layer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wortlaut.domain.card import Category, Contribution
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import creation_problem
from wortlaut.domain.span import LayerState, Link, Range, Span
from wortlaut.review.cards import cards
from wortlaut.session import annotate
from wortlaut.session.blindness import blind_articles
from wortlaut.session.session import Session
from wortlaut.session.single_values import (
    Comparison,
    LayerReview,
    MyDifferences,
    SubmittedLayer,
    VerdictState,
    read_layer,
    read_span_again,
)
from wortlaut.session.values import Applied
from wortlaut.store import articles, reviews
from wortlaut.store.journal import BY_KEY, Action, Row
from wortlaut.store.records import Data, span_data, utc_now

OTHER = "other"
"""Stands in cards for the annotator of the side an own layer is compared with."""


class SingleReview:
    """Reviews other people's submissions, and shows people what became of theirs. Knows no window."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # looking

    def layers(self) -> Sequence[SubmittedLayer]:
        """Return the submitted layers of all articles that may be looked at, in project order, then by name."""
        me = self._session.annotator.id
        blind = blind_articles(self._session.project, self._session.annotator)
        with self._session.project.reading() as connection:
            found = [one for one in reviews.worked(connection) if one.version and one.article not in blind]
            read = [read_layer(connection, one.article, one.annotator.id, None, [me]) for one in found]
        rows = {row.id: row for row in self._session.article_rows([one.article for one in found])}
        return [
            SubmittedLayer(
                one.article,
                rows[one.article].title,
                rows[one.article].date,
                one.annotator,
                one.version,
                len(review.submission.spans),
                len(review.verdicts),
                review.finished is not None,
                one.annotator.id == me,
            )
            for one, review in zip(found, read, strict=True)
            if review is not None
        ]

    def open(self, article_id: str, annotator_id: str, version: int | None = None) -> LayerReview | Problem:
        """Return a submission (the newest without `version`) with what this reviewer said about it.

        Problems: `review_hidden` while the reviewer is to annotate the article, `not_submitted`.
        """
        if article_id in blind_articles(self._session.project, self._session.annotator):
            return Problem("review_hidden")
        with self._session.project.reading() as connection:
            found = read_layer(connection, article_id, annotator_id, version, [self._session.annotator.id])
        return found or Problem("not_submitted")

    def open_again(self, review: LayerReview, span_id: str) -> LayerReview:
        """Return a review with what was said about one of its spans read again."""
        with self._session.project.reading() as connection:
            return read_span_again(connection, review, span_id, self._session.annotator.id)

    def text(self, article_id: str) -> str:
        """Return the text of an article."""
        with self._session.project.reading() as connection:
            article = articles.read(connection, article_id)
        assert article is not None
        return article.text

    def my_differences(self, article_id: str) -> MyDifferences | Problem:
        """Return what became of the own newest submission: how reviewers corrected it, and how the gold differs.

        Problems: `not_submitted`, `review_hidden` while the own layer is open again.
        """
        me = self._session.annotator
        if article_id in blind_articles(self._session.project, me):
            return Problem("review_hidden")
        with self._session.project.reading() as connection:
            review = read_layer(connection, article_id, me.id, None, None)
            gold = reviews.gold(connection, article_id)
        if review is None:
            return Problem("not_submitted")
        reviewed = None
        if review.finished is None:
            review = replace(review, verdicts={}, added=())
        else:
            reviewed = self._compared(review, *review.corrected())
        content = gold.content if gold and gold.layer.state is LayerState.GOLD else None
        against = self._compared(review, tuple(content.ordered()), tuple(content.links.values())) if content else None
        return MyDifferences(review, reviewed, against, OTHER)

    # saying

    def judge(
        self,
        review: LayerReview,
        span_id: str,
        state: VerdictState,
        *,
        correction: Span | None = None,
        reason: str | None = None,
    ) -> Applied | Problem:
        """Say something about a span of a submission, instead of what this reviewer said before.

        A `CORRECTED` one needs the span as it should be (same id). Problems: `correction_missing`, `review_own`,
        `review_hidden`, and those of the rules for new spans.
        """
        if not any(span.id == span_id for span in review.submission.spans):
            raise KeyError(span_id)
        if (state is VerdictState.CORRECTED) != (correction is not None):
            return Problem("correction_missing")
        problem = self._refusal(review) or (self._span_problem(review, correction) if correction else None)
        if problem:
            return problem
        before = self._stored(review, span_id)
        return self._do("verdict", review, [self._verdict_row(review, before, span_id, state, correction, reason)])

    def take_back(self, review: LayerReview, span_id: str) -> Applied | Problem:
        """Say nothing about a span any more. Problem `nothing_to_do`."""
        before = self._stored(review, span_id)
        if before is None:
            return Problem("nothing_to_do", "hint")
        return self._do("verdict", review, [reviews.value_row("verdict", before, None)])

    def add(
        self,
        review: LayerReview,
        label: str,
        fragments: Sequence[Range],
        *,
        attributes: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> Applied | Problem:
        """Say that a span is missing. Problems as of `judge`."""
        problem = self._refusal(review)
        if problem:
            return problem
        made = annotate.create_span(
            LayerContent(None, review.corrected()[0]),
            self.text(review.submission.article),
            self._session.scheme,
            label,
            fragments,
            attributes=attributes,
        )
        if isinstance(made, Problem):
            return made
        span = made.changes[0].after
        assert isinstance(span, Span)
        row = self._verdict_row(review, None, None, VerdictState.CORRECTED, span, reason)
        return self._do("verdict", review, [row])

    def remove_added(self, review: LayerReview, verdict_id: str) -> Applied | Problem:
        """Take back that a span is missing. Problem `nothing_to_do`."""
        with self._session.project.reading() as connection:
            said = reviews.verdicts(connection, review.submission.layer, review.submission.version)
        mine = [one for one in said if one["id"] == verdict_id and one["reviewer"] == self._session.annotator.id]
        if not mine:
            return Problem("nothing_to_do", "hint")
        return self._do("verdict", review, [reviews.value_row("verdict", mine[0], None)])

    def finish(self, review: LayerReview) -> Applied | Problem:
        """Be through with a submission: from then on its annotator sees the verdicts.

        Problem `spans_open` with the `count` of spans nothing was said about.
        """
        problem = self._refusal(review)
        if problem:
            return problem
        if review.finished is not None:
            return Problem("nothing_to_do", "hint")
        if review.open:
            return Problem("spans_open", params={"count": len(review.open)})
        row = self._verdict_row(review, None, None, VerdictState.ACCEPTED, None, None)
        return self._do("finish_verdicts", review, [row])

    def comment(
        self,
        review: LayerReview,
        body: str,
        *,
        span_id: str | None = None,
        answers: str | None = None,
        asks: bool = False,
    ) -> Applied | Problem:
        """Write a comment on a span or on the article, or an answer to a comment; the annotator may do so as well.

        With `asks` a reviewer's comment is also the verdict `QUESTION` on its span, in the same action, unless there
        is a verdict already.
        Problems: `comment_empty`, `comment_unknown` for an answer to nothing, `review_hidden`.
        """
        if not body.strip():
            return Problem("comment_empty")
        problem = self._refusal(review, own=True)
        if problem:
            return problem
        threads = {thread.comment.id: thread.comment for thread in review.threads}
        if answers is not None and answers not in threads:
            return Problem("comment_unknown")
        data: Data = {
            "id": new_id(),
            "layer": review.submission.layer,
            "version": review.submission.version,
            "span": threads[answers].span if answers else span_id,
            "parent": answers,
            "author": self._session.annotator.id,
            "body": body.strip(),
            "at": utc_now(),
            "resolved_at": None,
            "resolved_by": None,
        }
        rows = [reviews.value_row("comment", None, data)]
        if asks and span_id and self._refusal(review) is None and self._stored(review, span_id) is None:
            rows.append(self._verdict_row(review, None, span_id, VerdictState.QUESTION, None, None))
        return self._do("comment", review, rows)

    def resolve(self, review: LayerReview, comment_id: str, *, resolved: bool = True) -> Applied | Problem:
        """Mark a comment with its answers as resolved, or take the mark away. Problems as of `comment`."""
        problem = self._refusal(review, own=True)
        if problem:
            return problem
        with self._session.project.reading() as connection:
            known = {data["id"]: data for data in reviews.comments(connection, review.submission.layer)}
        before = known.get(comment_id)
        if before is None or before["parent"] is not None:
            return Problem("comment_unknown")
        if bool(before["resolved_at"]) == resolved:
            return Problem("nothing_to_do", "hint")
        at, who = (utc_now(), self._session.annotator.id) if resolved else (None, None)
        after = {**before, "resolved_at": at, "resolved_by": who}
        return self._do("resolve_comment", review, [reviews.value_row("comment", before, after)])

    # how it is done

    def _refusal(self, review: LayerReview, *, own: bool = False) -> Problem | None:
        """Return why this person may say nothing about a layer; the owner may only with `own`."""
        me = self._session.annotator
        if review.submission.article in blind_articles(self._session.project, me):
            return Problem("review_hidden")
        owner = review.submission.annotator
        return Problem("review_own") if owner and owner.id == me.id and not own else None

    def _span_problem(self, review: LayerReview, correction: Span) -> Problem | None:
        content = LayerContent(None, review.corrected()[0])
        text = self.text(review.submission.article)
        return creation_problem(text, content, self._session.scheme, correction, correction.id)

    def _stored(self, review: LayerReview, span_id: str) -> Data | None:
        with self._session.project.reading() as connection:
            said = reviews.verdicts(connection, review.submission.layer, review.submission.version, span_id)
        me = self._session.annotator.id
        return next((one for one in said if one["reviewer"] == me), None)

    def _verdict_row(
        self,
        review: LayerReview,
        before: Data | None,
        span_id: str | None,
        state: VerdictState,
        correction: Span | None,
        reason: str | None,
    ) -> Row:
        after: Data = {
            "id": before["id"] if before else new_id(),
            "layer": review.submission.layer,
            "version": review.submission.version,
            "span": span_id,
            "reviewer": self._session.annotator.id,
            "state": str(state),
            "correction": span_data(correction, review.submission.layer) if correction else None,
            "reason": reason.strip() or None if reason else None,
            "at": utc_now(),
        }
        return reviews.value_row("verdict", before, after)

    def _do(self, kind: str, review: LayerReview, rows: Sequence[Row]) -> Applied:
        article = review.submission.article
        applied = self._session.write(Action(kind, self._session.annotator.id, article, BY_KEY), rows)
        return replace(applied, changes=ChangeSet(kind, ()))

    def _compared(self, review: LayerReview, spans: tuple[Span, ...], links: tuple[Link, ...]) -> Comparison:
        submission = review.submission
        other = Contribution(OTHER, 0, spans, links)
        text = self.text(submission.article)
        made = cards(submission.article, text, self._session.scheme, [submission.contribution, other])
        differing = tuple(card for card in made if not card.agreed)
        counts = dict.fromkeys(Category, 0)
        for card in differing:
            counts[card.categories[0]] += 1
        return Comparison(counts, differing, len(made) - len(differing))
