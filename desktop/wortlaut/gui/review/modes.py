"""The two modes of the Review page: the cards of all, or one person's submission."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from wortlaut.gui.components.segmented import Choice, Segmented

if TYPE_CHECKING:
    from wortlaut.gui.review.review_page import ReviewPage
    from wortlaut.gui.review.single.single_page import SinglePage


class Modes(QObject):
    """Switches between the modes, and lets the foot line say what fits the one that shows."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page)
        self._page = page
        self.single: SinglePage | None = None
        """The other mode; made when it is first wanted."""
        modes = [Choice("cards", self.tr("Cards")), Choice("single", self.tr("One submission"))]
        name = self.tr("What is reviewed")
        self.control = Segmented(page.appearance, modes, name=name, compact=True, follow=True, kind="small")
        self.control.setFixedWidth(self.control.sizeHint().width())
        self.control.set_current("cards")
        self.control.chosen.connect(lambda mode: self.show(single=mode == "single"))

    @property
    def shown(self) -> "SinglePage | None":
        """The review of one submission while it shows, else None."""
        return self.single if self.single is not None and self._page.stack.currentWidget() is self.single else None

    def show(self, *, single: bool) -> None:
        """Review one person's submission, or the cards of all."""
        page = self._page
        self.control.set_current("single" if single else "cards")
        page.deciding.drop()
        page.foot.clear_notice()  # it was about the other mode
        if single:
            page.stack.setCurrentWidget(self.single or self._make())
        else:
            page.show_cards()
        page.entered()

    def show_submission(self, article_id: str, annotator_id: str) -> None:
        """Review the submission of an annotator on an article, as soon as the cards are read: they show first."""
        review = self._page.review
        if review.is_loading:
            later = lambda: self.show_submission(article_id, annotator_id)  # noqa: E731
            review.loaded.connect(later, Qt.ConnectionType.SingleShotConnection)
            return
        if self.shown is None:
            self.show(single=True)
        if self.single is not None:
            self.single.show_layer(article_id, annotator_id)

    def _make(self) -> "SinglePage":
        from wortlaut.gui.review.single.single_page import SinglePage

        page = self._page
        self.single = SinglePage(page.bridge)
        self.single.renewed.connect(self._show_foot)
        page.looks.add(self.single.view.text)
        page.looks.add_compared(self.single.gold)
        page.stack.addWidget(self.single)
        return self.single

    def _show_foot(self) -> None:
        shown = self.shown
        if shown is not None:
            self._page.foot.show_place(shown.sentence())
            self._page.foot.set_hints(shown.hints())
