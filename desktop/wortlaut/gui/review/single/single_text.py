"""The text of a submission under review."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.review.compare.text_view import ReviewText
from wortlaut.gui.review.single.span_book import SpanBook
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission
from wortlaut.gui.review.single.words import span_title, state_word


class SingleText(ReviewText):
    """The text with full chips and the marks of verdicts; owners are spans."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._book: SpanBook | None = None
        self.setObjectName("single")
        self._rename()

    def show_submission(self, submission: Submission) -> None:
        """Show another submission from the top of its text."""
        self._book = SpanBook(submission)
        stops = [(one.shown.start, one.span.id) for one in submission.spans]
        self.show_book(submission.article.text, self._book, submission.scheme, sorted(stops))
        self._rename()

    def take(self, submission: Submission) -> None:
        """Show what changed in the review of the same submission; the place in the text stays."""
        before = self._book
        if before is None:
            return
        old = before.reviewed
        reached = {span_id: before.hull(span_id) for span_id in old}
        before.take(submission)
        for one in submission.spans:
            if old.get(one.span.id) != one:
                self.owner_changed(one.span.id, reached.get(one.span.id))
        self._rename()

    def take_one(self, submission: Submission, one: ReviewedSpan) -> None:
        """Show what is said about one span now; the place in the text stays."""
        if self._book is not None:
            reached = self._book.hull(one.span.id)
            self._book.take_one(submission, one)
            self.owner_changed(one.span.id, reached)
            self._rename()

    def set_current(self, span_id: str | None) -> None:
        """Frame a span, and scroll to it if it is not fully visible."""
        self.mark_current(span_id)
        self._rename()
        if span_id is not None:
            announce(self, self.owner_name(span_id))

    # -- words

    def text_language(self) -> str:
        """Return the language of the article."""
        return self._book.submission.article.language if self._book is not None else "de"

    def is_settled(self, owner: str) -> bool:
        """Tell whether a span needs nothing any more."""
        if self._book is None:
            return True
        return self._book.reviewed[owner].state not in (SpanState.OPEN, SpanState.QUESTION, SpanState.WAITING)

    def owner_name(self, owner: str) -> str:
        """Return label and text, place and state of a span."""
        reviewed = self._book.reviewed.get(owner) if self._book is not None else None
        if reviewed is None or self._book is None:
            return ""
        at = next(place for place, (_, stop) in enumerate(self.stops, start=1) if stop == owner)
        place = self.tr("Span {place} of {count}").format(place=at, count=len(self.stops))
        return f"{place}, {span_title(reviewed, self._book.submission)}, {state_word(reviewed.state)}"

    def owner_description(self, owner: str) -> str:
        """Return the remarks on a span."""
        reviewed = self._book.reviewed.get(owner) if self._book is not None else None
        if reviewed is None:
            return ""
        remarks = [remark for thread in reviewed.threads for remark in thread.remarks]
        return ". ".join(f"{remark.author}: {remark.body}" for remark in remarks)

    def _rename(self) -> None:
        name = self.tr("Article text")
        if self.current is not None:
            name = f"{name}, {self.owner_name(self.current)}"
        self.setAccessibleName(name)

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rename()
