"""The program with its Review page open, as a reviewer has it before them."""

from collections.abc import Callable
from typing import Any

from window_desk import Desk
from wortlaut.domain.decision import Decision
from wortlaut.gui.review.review_page import ReviewPage


class ReviewPageDesk(Desk):
    """The program with its Review page open."""

    @property
    def page(self) -> ReviewPage:
        page = self.window.pages.page
        assert isinstance(page, ReviewPage)
        return page

    @property
    def card(self) -> str:
        assert self.page.opened is not None
        return self.page.opened.card.id

    @property
    def review_notice(self) -> str:
        return self.page.foot.notice

    def decision(self, card: str) -> Decision | None:
        desk = self.page.review.desk
        return desk.decisions(desk.row(card).article).get(card)

    def outcome(self, card: str) -> str | None:
        decision = self.decision(card)
        return None if decision is None or decision.decided_by is None else decision.outcome.value

    def gold(self, card: str) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
        """Label and fragments of what came of a card."""
        article = self.page.views.article(self.page.review.desk.row(card).article)
        decision = article.decisions.get(card)
        return [(span.label, span.fragments) for span in article.gold_spans(decision)] if decision else []

    def version(self, number: int) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
        """Label and fragments of a version on screen."""
        opened = self.page.opened
        assert opened is not None
        reading = opened.card.readings[opened.order[number - 1]]
        return [(span.label, span.fragments) for span in reading.example]

    def go_to(self, wanted: Callable[[Any], bool]) -> str:
        """Open the first card of the queue whose row is wanted."""
        desk = self.page.review.desk
        card = next(card for card in desk.queue(state="all") if wanted(desk.row(card)))
        self.page.open_card(card)
        self.page.focus_card()
        return card
