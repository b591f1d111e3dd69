"""What a reviewer does with the spans of a submission: verdicts, corrections, comments."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.scheme import localized
from wortlaut.domain.span import Span
from wortlaut.gui.components.segmented import Choice
from wortlaut.gui.review.single.reading import relabeled
from wortlaut.gui.review.single.values import SpanState
from wortlaut.session.single_values import VerdictState

if TYPE_CHECKING:
    from wortlaut.gui.review.single.single_page import SinglePage


class Judging:
    """Turns wishes into actions of the session, on the current span of a page."""

    def __init__(self, page: "SinglePage") -> None:
        self._page = page

    @property
    def is_possible(self) -> bool:
        """Whether there is a span, this person may judge it, and is not through with the submission."""
        submission = self._page.view.submission
        if submission is None or submission.read_only or submission.finished:
            return False
        return self._page.view.current is not None

    def edit(self) -> None:
        """Let the boundaries of the current span be selected anew."""
        if self.is_possible:
            self._page.view.edit()

    # -- verdicts

    def judge(self, state: VerdictState) -> None:
        """Say something about the current span and go on; saying it again takes it back."""
        opened, one = self._page.opened, self._page.view.current
        if opened is None or one is None or not self.is_possible:
            return
        if one.state is SpanState.ADDED:
            self._take_added_back()
            return
        verdict = opened.verdicts.get(one.span.id)
        if verdict is not None and verdict.state is state:
            self._page.store(lambda: self._page.review.take_back(opened, one.span.id), one.span.id)
        elif self._page.store(lambda: self._page.review.judge(opened, one.span.id, state), one.span.id):
            self._page.view.step(1, open_only=True)

    def _take_added_back(self) -> None:
        opened, one = self._page.opened, self._page.view.current
        assert opened is not None
        found = [said.id for said in opened.added if one is not None and said.correction == one.span]
        if found:
            self._page.store(lambda: self._page.review.remove_added(opened, found[0]))

    def correct(self, span: Span) -> None:
        """Store a correction; one that is the submitted span again takes it back."""
        opened, one = self._page.opened, self._page.view.current
        if opened is None or one is None or not self.is_possible or one.state is SpanState.ADDED:
            return
        if span == one.span:
            self._page.store(lambda: self._page.review.take_back(opened, span.id), span.id)
        else:
            review, state = self._page.review, VerdictState.CORRECTED
            self._page.store(lambda: review.judge(opened, span.id, state, correction=span), span.id)

    def add(self, digit: str) -> None:
        """Add what is selected as a missing span, with the label of a digit."""
        label = self._page.bridge.session.scheme.label_for_key(digit)
        opened, selected = self._page.opened, self._page.view.selection
        if label is not None and opened is not None and selected is not None and not self._page.view.is_editing:
            self._page.store(lambda: self._page.review.add(opened, label.id, [selected]))

    def ask_label(self) -> None:
        """Ask for another label."""
        one = self._page.view.current
        if one is None or not self.is_possible:
            return
        scheme, language = self._page.bridge.session.scheme, self._page.bridge.language
        offered = scheme.offered
        choices = [Choice(label.id, localized(label.name, language), label.key, label=label) for label in offered]
        title = QCoreApplication.translate("SpanReview", "Which label?")
        self._ask(title, choices, one.shown.label, lambda label: self.correct(relabeled(one.shown, scheme, label)))

    def ask_value(self) -> None:
        """Ask for another value of the main attribute."""
        one = self._page.view.current
        label = self._page.bridge.session.scheme.label(one.shown.label) if one is not None else None
        main = label.main_attribute if label is not None else None
        if one is None or main is None or not self.is_possible:
            return
        language = self._page.bridge.language
        values = enumerate(main.offered, start=1)
        choices = [Choice(value.id, localized(value.name, language), str(at)) for at, value in values]
        current = one.shown.attributes.get(main.id, main.default)
        ids = [value.id for value in main.offered]
        self._ask(localized(main.name, language), choices, current, lambda value: self.set_value(ids.index(value)))

    def set_value(self, place: int) -> None:
        """Correct the main attribute to its value at a place."""
        one = self._page.view.current
        label = self._page.bridge.session.scheme.label(one.shown.label) if one is not None else None
        main = label.main_attribute if label is not None else None
        if one is None or main is None or place >= len(main.offered):
            return
        attributes = {**one.shown.attributes, main.id: main.offered[place].id}
        if attributes[main.id] == main.default:
            del attributes[main.id]
        self.correct(replace(one.shown, attributes=attributes))

    def _ask(self, title: str, choices: Sequence[Choice], current: str | None, then: Callable[[str], object]) -> None:
        """Offer choices in the note of the current span."""
        note = self._page.view.margin.note
        if note is not None:
            note.ask(title, choices, current, then)
            self._page.view.margin.arrange()

    # -- comments

    def begin_comment(self) -> None:
        """Begin a comment on the current span."""
        note = self._page.view.margin.note
        if note is not None:
            note.comment()

    def begin_answer(self) -> None:
        """Begin an answer to the first comment that is not settled."""
        note, thread = self._page.view.margin.note, self._waiting_thread()
        if note is not None and thread is not None:
            note.answer(thread)

    def _waiting_thread(self) -> str | None:
        one = self._page.view.current
        return next((thread.id for thread in one.threads if not thread.resolved), None) if one is not None else None

    def comment(self, body: str, thread: str) -> None:
        """Store a comment; a span nothing was said about counts as asked from then on."""
        opened, one = self._page.opened, self._page.view.current
        if opened is None or one is None:
            return
        span_id = None if one.state is SpanState.ADDED else one.span.id
        review, answers = self._page.review, thread or None
        asks = self.is_possible and one.state is SpanState.OPEN
        self._page.store(lambda: review.comment(opened, body, span_id=span_id, answers=answers, asks=asks), span_id)
        self._page.view.text.setFocus()

    def resolve_first(self) -> None:
        """Settle the first comment on the current span that is not."""
        thread = self._waiting_thread()
        if thread is not None:
            self.resolve(thread)

    def resolve(self, thread: str) -> None:
        """Settle a comment."""
        opened = self._page.opened
        if opened is not None:
            self._page.store(lambda: self._page.review.resolve(opened, thread))
