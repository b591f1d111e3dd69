"""Deciding alike cases with the one on screen, as one step."""

from wortlaut.domain.decision import Choice, ChoiceKind
from wortlaut.gui.review.alike_panel import INLINE
from wortlaut.gui.review.hand import Hand


class AlikeDeciding(Hand):
    """Stores the same decision on all chosen cases."""

    armed = False
    """Whether the next digit decides for all chosen cases: no version is pre-selected that could be meant."""

    def decide(self) -> None:
        """Decide the chosen cases as the pre-selected version is; without one a digit says which."""
        page, opened = self.page, self.opened
        page.need_alike()
        if not page.card.alike.ticked:
            self.hint("nothing_alike")
        elif opened.preselected is None:
            self.armed = True
            page.foot.show_notice(self.tr("A digit takes that version here and for all that are chosen"))
        else:
            self.take(opened.preselected)

    def take(self, place: int) -> None:
        """Take a version here, and the one like it in the chosen cases."""
        page, opened = self.page, self.opened
        self.armed = False
        ids = [opened.card.id, *page.card.alike.ticked]
        said = self.tr("%n card(s) decided alike, Z takes them back", "", len(ids))
        page.deciding.said = said
        page.review.note = page.card.note.note()
        choice = Choice(ChoiceKind.TAKE, opened.order[place])
        page.review.decide_alike(opened.card.id, choice, ids, page.deciding.cluster())

    def focus(self) -> None:
        """Give the list of cases the keyboard; many cases have a window of their own."""
        page = self.page
        page.need_alike()
        if len(page.card.alike.lines) > INLINE:
            self._open_list()
        elif page.card.alike.lines:
            page.card.alike.setFocus()
        else:
            self.hint("nothing_alike")

    def _open_list(self) -> None:
        from wortlaut.gui.review.alike_dialog import AlikeDialog

        card = self.page.card
        dialog = AlikeDialog(self.page.appearance, card.alike, card.alike_pattern, card.alike_words, self.page)
        dialog.decided.connect(lambda: self.page.run("card.alike"))
        dialog.finished.connect(lambda _: card.setFocus())
        dialog.open()
