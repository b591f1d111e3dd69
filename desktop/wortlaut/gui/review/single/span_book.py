"""Turns reviewed spans into what stands around the text: full chips with marks, rejected ones without tint."""

from wortlaut.domain.card import Reading
from wortlaut.domain.span import Range
from wortlaut.gui.review.compare.differences import differences
from wortlaut.gui.review.compare.items import Around, Band, Book, Half, Item, Look, Sign
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission
from wortlaut.gui.review.single.words import STATE_ICONS, chip_words


class SpanBook(Book):
    """The spans of one submission; owners are their ids."""

    def __init__(self, submission: Submission) -> None:
        super().__init__()
        self.reviewed: dict[str, ReviewedSpan] = {}
        self.take(submission)

    def take(self, submission: Submission) -> None:
        """Read what changed in the review of the same submission."""
        self.submission = submission
        before, self.reviewed = self.reviewed, {one.span.id: one for one in submission.spans}
        for owner, one in before.items():
            if self.reviewed.get(owner) != one:
                self.forget(owner)
        hulls = {one.span.id: _hull(one) for one in submission.spans}
        if hulls != self._hulls:
            self.register(hulls.items())

    def take_one(self, submission: Submission, one: ReviewedSpan) -> None:
        """Read what is said about one span now."""
        self.submission = submission
        self.reviewed[one.span.id] = one
        self.forget(one.span.id)
        hull = _hull(one)
        if hull != self.hull(one.span.id):
            self.register({**self._hulls, one.span.id: hull}.items())

    def make(self, owner: str) -> Around:
        """Say what a span shows."""
        one = self.reviewed[owner]
        shown, rejected = one.shown, one.state is SpanState.REJECTED
        words = chip_words(one, self.submission.scheme, self.submission.language)
        mark = "" if one.state is SpanState.OPEN else STATE_ICONS[one.state]
        look, tints = (Look.NOTHING, Half.NONE) if rejected else (Look.LOUD, Half.BOTH)
        item = Item(owner, Band.BELOW, look, shown.fragments, shown.label, "", words, mark, tints)
        found = () if one.correction is None else differences((_reading(one), _reading(one, corrected=True)))
        sign = Sign(owner, shown.start, STATE_ICONS[one.state], only_current=not one.has_note)
        return Around(owner, (shown.start, shown.end), (item,), found, sign)


def _hull(one: ReviewedSpan) -> Range:
    return min(one.span.start, one.shown.start), max(one.span.end, one.shown.end)


def _reading(one: ReviewedSpan, *, corrected: bool = False) -> Reading:
    return Reading(("",), ((one.shown if corrected else one.span,),), ((),))
