"""What the Review page shows after something was done: states of cards, the next one, what was taken back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.gui.review.card_views import disputed_cards
from wortlaut.session.values import Applied

if TYPE_CHECKING:
    from wortlaut.gui.review.review_page import ReviewPage


class Following(QObject):
    """Follows decisions, undo and redo, and the steps of whole articles."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page = page
        page.review.decided.connect(self._on_decided)
        page.review.article_changed.connect(self._on_article_changed)

    def _on_decided(self, ids: Sequence[str]) -> None:
        page = self._page
        self._show_states(ids)
        current = page.opened
        if current is None:
            return
        page.foot.show_notice(page.deciding.said)
        if page.review.desk.row(current.card.id).state == "open":
            page.open_card(current.card.id)
        else:
            self.open_next()

    def _show_states(self, ids: Sequence[str]) -> None:
        page = self._page
        for card_id in ids:
            page.queue.touch(card_id)
            row = page.review.desk.row(card_id)
            if page.opened is not None and row.article == page.opened.card.article:
                page.pane.show_state(page.views.article(row.article), card_id)

    def open_next(self) -> None:
        """Show the next card that is open; stay and say so when there is none."""
        page = self._page
        current = page.opened
        if current is None:
            return
        after = page.queue.next_open(current.card.id, lambda row: row.state in ("open", "audit"))
        if after is not None:
            page.open_card(after)
            return
        page.open_card(current.card.id)
        page.foot.show_notice(self.tr("No card is open here any more. Ctrl+Enter finishes the article."))

    def show_added(self) -> None:
        """Show the spans of the article that nobody had, and that one more is there."""
        page = self._page
        assert page.opened is not None
        article = page.views.article(page.opened.card.article)
        for decision in article.decisions.keys() - article.cards.keys():
            page.pane.show_state(article, decision)
        page.compare.text.view.drop_selection()
        self.show_progress()

    def follow(self, applied: Applied) -> None:
        """Show what an undo or a redo brought back."""
        page = self._page
        card_id = page.deciding.taken_back(applied)
        page.queue.reload()
        page.views.forget()
        target = card_id if card_id is not None and page.queue.knows(card_id) else None
        if target is None and page.opened is not None and page.queue.knows(page.opened.card.id):
            target = page.opened.card.id
        page.opened = None
        if target is not None:
            page.open_card(target)
        else:
            page.refresh()

    def _on_article_changed(self, article_id: str | None) -> None:
        del article_id
        page = self._page
        page.queue.reload()
        self.show_project()
        current, page.opened = page.opened, None
        if current is None or not page.queue.knows(current.card.id):
            page.refresh()
            return
        page.open_card(current.card.id)

    # how far

    def show_progress(self) -> None:
        """Show how far the article is."""
        page = self._page
        assert page.opened is not None
        article = page.views.article(page.opened.card.article)
        states = [article.state(card_id) for card_id in disputed_cards(article)]
        waiting = sum(state in ("skipped", "unresolved") for state in states)
        decided = sum(state in ("decided", "rejected") for state in states)
        page.card.show_progress(self.tr("This article"), (decided, waiting, len(states)))
        still = len(article.unsettled())
        if article.finished:
            words = self.tr("This article is gold")
        elif still:
            words = self.tr("Finish the article: %n card(s) open", "", still)
        else:
            words = self.tr("Finish the article as gold")
        page.card.finish.set_text(words)

    def show_project(self) -> None:
        """Show how far the project is."""
        counts = self._page.bridge.session.state_counts()
        text = self.tr("Project: {gold} of {all} articles gold")
        self._page.foot.show_progress(text.format(gold=counts.get("gold", 0), all=sum(counts.values())))
