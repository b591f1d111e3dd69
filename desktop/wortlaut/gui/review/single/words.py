"""Words and marks of the review of one submission, in the language of the program."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.review.compare.words import label_name, span_words
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission

STATE_ICONS = {
    SpanState.OPEN: "article-new",
    SpanState.ACCEPTED: "ok",
    SpanState.CORRECTED: "annotate",
    SpanState.REJECTED: "reject",
    SpanState.QUESTION: "comment",
    SpanState.WAITING: "comment",
    SpanState.DONE: "ok",
    SpanState.ADDED: "missing",
}
"""The mark of each state, told apart by shape."""
_TEXT_LIMIT = 160


def state_word(state: SpanState) -> str:
    """Return how far the review of a span is."""
    translate = QCoreApplication.translate
    words = {
        SpanState.OPEN: translate("SpanReview", "open"),
        SpanState.ACCEPTED: translate("SpanReview", "accepted"),
        SpanState.CORRECTED: translate("SpanReview", "corrected"),
        SpanState.REJECTED: translate("SpanReview", "rejected"),
        SpanState.QUESTION: translate("SpanReview", "question open"),
        SpanState.WAITING: translate("SpanReview", "waiting"),
        SpanState.DONE: translate("SpanReview", "done"),
        SpanState.ADDED: translate("SpanReview", "missing, added"),
    }
    return words[state]


def moment(at: datetime | None) -> str:
    """Return a time as it stands beside a remark: `22.11. 20:32`, in the time of this place; "" for none."""
    return at.astimezone().strftime("%d.%m. %H:%M") if at is not None else ""


def correction_title(reviewed: ReviewedSpan) -> str:
    """Return what a correction changed."""
    old, new, translate = reviewed.span, reviewed.correction, QCoreApplication.translate
    if new is None:
        return ""
    if old.label != new.label:
        return translate("SpanReview", "Label corrected")
    if old.fragments != new.fragments:
        return translate("SpanReview", "Boundary corrected")
    return translate("SpanReview", "Attribute corrected")


def chip_words(reviewed: ReviewedSpan, scheme: Scheme, language: str) -> str:
    """Return label and value of a span as they stand after a correction."""
    return span_words(reviewed.shown, scheme, (), language)


def span_title(reviewed: ReviewedSpan, submission: Submission) -> str:
    """Return label and text of a span: how it is called when it is spoken."""
    label = label_name(submission.scheme, reviewed.shown.label, submission.language)
    return f"{label} {span_text(reviewed.shown.surface(submission.article.text), _TEXT_LIMIT)}"
