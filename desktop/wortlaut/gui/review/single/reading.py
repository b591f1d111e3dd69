"""Turns what the session says of a submission into what its review shows."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from wortlaut.domain.article import Article, Source, text_digest
from wortlaut.domain.card import Card, Reading
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Range, Span
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.review.single.values import Remark, ReviewedSpan, SpanState, Submission, Thread
from wortlaut.session.article_language import detected_language
from wortlaut.session.single_values import Comparison, LayerReview, SubmittedLayer, VerdictState
from wortlaut.session.single_values import Thread as StoredThread

_SAID = {
    VerdictState.ACCEPTED: SpanState.ACCEPTED,
    VerdictState.CORRECTED: SpanState.CORRECTED,
    VerdictState.REJECTED: SpanState.REJECTED,
}
_TARGET_LIMIT = 32


def read_submission(
    review: LayerReview, layer: SubmittedLayer, text: str, scheme: Scheme, language: str, me: str, *, read_only: bool
) -> Submission:
    """Return what is shown of a submission to the annotator with the id `me`."""
    threads: dict[str, list[StoredThread]] = {}
    for thread in review.threads:
        threads.setdefault(thread.comment.span or "", []).append(thread)
    links = _links(review, text, scheme, language)
    spans = [_read_span(span, review, threads.get(span.id, []), links.get(span.id, ()), me)
             for span in review.submission.spans]  # fmt: skip
    for verdict in review.added:
        if verdict.correction is not None:
            added = ReviewedSpan(
                verdict.correction, SpanState.ADDED, None, verdict.reason, verdict.reviewer.name, verdict.at
            )  # fmt: skip
            spans.append(added)
    spans.sort(key=lambda one: one.span.sort_key())
    return Submission(
        Article(text, text_digest(text), (Source("", date=layer.date),), layer.title, detected_language(text, "de")),
        scheme,
        language,
        layer.annotator.name,
        review.submission.version,
        datetime.fromisoformat(review.submission.at),
        review.submission.seconds,
        tuple(spans),
        read_only=read_only,
        finished=review.finished is not None,
    )


def read_again(submission: Submission, review: LayerReview, place: int, me: str) -> Submission:
    """Return what is shown of a submission after something was said about the span at a place."""
    before = submission.spans[place]
    threads = [thread for thread in review.threads if thread.comment.span == before.span.id]
    one = _read_span(before.span, review, threads, before.linked, me)
    return replace(submission, spans=(*submission.spans[:place], one, *submission.spans[place + 1 :]))


def _read_span(
    span: Span, review: LayerReview, threads: list[StoredThread], linked: tuple[str, ...], me: str
) -> ReviewedSpan:
    verdict = review.verdicts.get(span.id)
    state = _SAID.get(verdict.state) if verdict is not None else None
    waiting = [thread for thread in threads if thread.comment.resolved_at is None]
    if state is None and waiting:
        newest = (waiting[-1].comment, *waiting[-1].answers)[-1]
        state = SpanState.WAITING if newest.author.id == me else SpanState.QUESTION
    elif state is None and threads:
        state = SpanState.DONE
    elif state is None:
        state = SpanState.OPEN if verdict is None else SpanState.QUESTION
    return ReviewedSpan(
        span,
        state,
        verdict.correction if verdict is not None else None,
        verdict.reason if verdict is not None else None,
        verdict.reviewer.name if verdict is not None else "",
        verdict.at if verdict is not None else None,
        tuple(_thread(thread) for thread in threads),
        linked,
    )


def _thread(thread: StoredThread) -> Thread:
    remarks = [Remark(one.author.name, one.body, one.at) for one in (thread.comment, *thread.answers)]
    return Thread(thread.comment.id, tuple(remarks), thread.comment.resolved_at is not None)


def _links(review: LayerReview, text: str, scheme: Scheme, language: str) -> Mapping[str, tuple[str, ...]]:
    """Return for each span its links in words."""
    spans = {span.id: span for span in review.submission.spans}
    found: dict[str, list[str]] = {}
    for link in review.submission.links:
        kind, target = scheme.link(link.type), spans.get(link.target)
        if target is not None:
            name = link.type if kind is None else localized(kind.name_from_source, language)
            found.setdefault(link.source, []).append(f"{name}: {span_text(target.surface(text), _TARGET_LIMIT)}")
    return {span_id: tuple(words) for span_id, words in found.items()}


def gold_cards(review: LayerReview, comparison: Comparison) -> list[Card]:
    """Return a card for each place of an own submission: those that differ from the gold, and quiet ones."""
    own = review.submission.annotator
    me = own.id if own is not None else ""
    disputed = {span.id for card in comparison.cards for reading in card.readings for span in reading.example}
    agreed = [
        Card(span.id, review.submission.article, (), (), (Reading((me,), ((span,),), ((),)),), "")
        for span in review.submission.spans
        if span.id not in disputed
    ]
    return [*comparison.cards, *agreed]


def own_first(card: Card, other: str) -> tuple[int, ...]:
    """Return the places of the readings of a card, that of the annotator `other` last."""
    return tuple(sorted(range(len(card.readings)), key=lambda place: other in card.readings[place].annotators))


def moved(span: Span, selected: Range) -> Span:
    """Return a span with its outer edges at a selection; holes that still lie inside stay."""
    start, end = selected
    inside = [(max(start, one), min(end, other)) for one, other in span.fragments if one < end and other > start]
    if not inside:
        return replace(span, fragments=(selected,))
    inside[0] = start, inside[0][1]
    inside[-1] = inside[-1][0], end
    return replace(span, fragments=tuple(inside))


def relabeled(span: Span, scheme: Scheme, label_id: str) -> Span:
    """Return a span with another label, with those attributes that exist there."""
    label = scheme.label(label_id)
    if label is None:
        return span
    kept = {}
    for name, value in span.attributes.items():
        attribute = label.attribute(name)
        if attribute is not None and (not attribute.values or attribute.value(value) is not None):
            kept[name] = value
    return replace(span, label=label_id, attributes=kept, guessed=())
