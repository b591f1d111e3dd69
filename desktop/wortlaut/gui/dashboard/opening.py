"""Opens what the overview points to: articles, cards, a submission, another page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.gui.command_values import AGREEMENT, ANNOTATE, RELEASE, REVIEW
from wortlaut.session.dashboard_values import Step, StepKind

if TYPE_CHECKING:
    from wortlaut.gui.dashboard.dashboard_page import DashboardPage
    from wortlaut.gui.main_window import MainWindow


class Opening(QObject):
    """Leads from the page, which owns it, to the other ones."""

    def __init__(self, window: "MainWindow", page: "DashboardPage") -> None:
        super().__init__(page)
        self._window = window
        page.step_wanted.connect(self.open_step)
        page.articles_wanted.connect(self.list_articles)
        page.cards_wanted.connect(window.pages.show_cards)
        page.page_wanted.connect(window.pages.open)

    def open_step(self, step: Step) -> None:
        """Open what a step is about."""
        pages = self._window.pages
        match step.kind:
            case StepKind.IMPORT:
                self._window.commands["articles.import"].trigger()
            case StepKind.CONTINUE | StepKind.ASSIGNED:
                pages.open(ANNOTATE)
                self._window.open_article(step.article or "")
            case StepKind.BEGIN:
                self._show_list()
                self._window.list.show_all()
                self._window.list.pills.choose("new")
            case StepKind.FURTHEST:
                pages.open(AGREEMENT)
            case StepKind.RELEASE:
                pages.open(RELEASE)
            case StepKind.ANSWER:
                self._open_submission(step.article or "", step.label)
            case _ if step.cards:
                pages.show_cards(list(step.cards))
            case _:
                pages.open(REVIEW)

    def _open_submission(self, article: str, annotator: str) -> None:
        from wortlaut.gui.review.review_page import ReviewPage

        pages = self._window.pages
        pages.open(REVIEW)
        if isinstance(pages.page, ReviewPage):
            pages.page.modes.show_submission(article, annotator)

    def list_articles(self, articles: Sequence[str], what: str) -> None:
        """List these articles, and no others, until the filter is emptied."""
        self._show_list()
        self._window.list.show_only(articles, what)

    def _show_list(self) -> None:
        """Show the Annotate page with the keyboard in its list, which a narrow window hides."""
        window = self._window
        window.pages.open(ANNOTATE)
        if not window.list.isVisible():
            window.body.show_list(show=True)
        window.list.setFocus()
