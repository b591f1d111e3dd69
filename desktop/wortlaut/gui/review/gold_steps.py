"""Steps of a whole article: finishing its gold, opening it again, its history, names."""

from wortlaut.gui.review.hand import Hand


class GoldSteps(Hand):
    """What is done with the article of the card on screen."""

    def finish(self) -> None:
        """Freeze the gold; with open cards go to the first one and say how many are left."""
        page = self.page
        article = page.views.article(self.opened.card.article)
        still = article.unsettled()
        problem = page.review.finish(article.id)
        if problem is not None:
            page.open_card(still[0])
            page.foot.show_notice(self.tr("%n card(s) of this article are still open", "", len(still)))
        elif page.views.article(article.id).finished:
            page.foot.show_notice(self.tr("The article is gold"))

    def reopen(self) -> None:
        """Ask why the gold is opened again."""
        page, article = self.page, self.opened.card.article
        question = self.tr("Why is the gold opened again? The finished version stays.")
        title = self.tr("Reopen the gold")
        page.prompts.ask_text(title, question, "", lambda reason: page.review.reopen(article, reason))

    def remerge(self) -> None:
        """Put the review on the newest submissions."""
        self.page.review.remerge(self.opened.card.article)

    def toggle_names(self) -> None:
        """Show or hide who made which version."""
        page = self.page
        page.review.desk.names_hidden = not page.review.desk.names_hidden
        page.show_again()

    def show_history(self) -> None:
        """Tell what happened at this place, through all annotators."""
        from wortlaut.gui.review.story_words import story_lines

        page, card = self.page, self.opened.card
        steps = page.review.attempt(lambda: page.review.desk.history(card.article, card.id))
        lines = story_lines(steps or ())
        page.prompts.tell(self.tr("History of the span"), "\n".join(lines) or self.tr("Nothing is recorded here yet"))
