"""What goes along with a decision: reason, confidence, note, and a question for the guidelines."""

from wortlaut.domain.decision import Confidence, Reason
from wortlaut.gui.components.segmented import Choice as Cell
from wortlaut.gui.review.hand import Hand
from wortlaut.gui.review.words import reason_word


class GoingAlong(Hand):
    """Sets what the next decision is stored with."""

    def show(self) -> None:
        """Show what goes along with the next decision; on a decided card what was stored."""
        page, review = self.page, self.page.review
        decision = self.opened.decision
        stored = decision if decision is not None and decision.decided_by is not None else None
        page.card.show_reason(review.reason if stored is None or stored.reason is None else stored.reason)
        page.card.confidence.set_current((stored.confidence if stored else review.confidence).value)
        page.card.note.show_note(stored.note if stored is not None else None)
        review.guideline = bool(stored and stored.guideline_question)
        page.card.decisions["guideline"].setChecked(review.guideline)

    def ask_reason(self, *, needed: bool) -> None:
        """Offer the reasons; a decision may wait for one."""
        page = self.page
        cells = [Cell(reason.value, reason_word(reason), str(place + 1)) for place, reason in enumerate(Reason)]
        title = self.tr("Nobody read it so. Why?") if needed else self.tr("Why?")
        current = page.review.reason
        page.card.ask(title, cells, current.value if current is not None else None, self._take_reason)
        if needed:
            page.foot.show_notice(self.tr("The decision waits for a reason"))

    def _take_reason(self, reason: str) -> None:
        page = self.page
        page.card.end_asking()
        page.card.setFocus()
        page.review.note = page.card.note.note()
        if not page.review.give_reason(Reason(reason)):
            page.card.show_reason(Reason(reason))

    def end_asking(self) -> None:
        """Ask nothing any more; a decision that waited for a reason is given up."""
        self.page.card.end_asking()
        self.page.review.drop_waiting()
        self.page.card.setFocus()

    def set_confidence(self, value: str) -> None:
        """Set how sure the next decision is."""
        self.page.review.confidence = Confidence(value)

    def step_confidence(self) -> None:
        """Go from high to medium to low to high."""
        self.page.card.confidence.set_current(self.page.review.step_confidence().value)

    def toggle_guideline(self) -> None:
        """Let the next decision raise a question for the guidelines, or not."""
        page = self.page
        page.review.guideline = not page.review.guideline
        page.card.decisions["guideline"].setChecked(page.review.guideline)
        said = self.tr("The next decision raises a question for the guidelines")
        page.foot.show_notice(said if page.review.guideline else self.tr("No question for the guidelines"))
