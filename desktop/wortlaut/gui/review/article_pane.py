"""The middle of the Review page: which article, a banner while a card is edited freely, and the compared text."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.review.article_head import ArticleHead
from wortlaut.gui.review.compare.compare_view import CompareView
from wortlaut.session.review_state import ArticleReview


class ArticlePane(QWidget):
    """Shows an article under review."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = bridge.appearance
        self._bridge = bridge
        self.head = ArticleHead(bridge)
        self.compare = CompareView(look)
        self.banner = Surface(look, "soft", "b")
        lines = QVBoxLayout(self.banner)
        lines.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        lines.addWidget(Text(look, self.tr("Edit freely: Enter takes it, Esc drops it"), "body", weight=600))
        self.banner.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.banner)
        column.addWidget(self.compare, 1)

    def show_article(
        self, article: ArticleReview, order_of: Callable[[str], tuple[int, ...]], *, names_hidden: bool
    ) -> None:
        """Show the text of an article with all its cards."""
        results = {card: article.gold_spans(decision) for card, decision in article.decisions.items()}
        self.head.show_article(article, names_hidden=names_hidden)
        self.compare.show_article(
            article.article,
            list(article.cards.values()),
            self._bridge.session.scheme,
            self._bridge.language,
            {card_id: article.state(card_id) for card_id in article.cards},
            order_of,
            results,
        )

    def show_state(self, article: ArticleReview, card_id: str) -> None:
        """Show a card as it stands now."""
        decision = article.decisions.get(card_id)
        spans = article.gold_spans(decision) if decision is not None else None
        self.compare.set_state(card_id, article.state(card_id), spans)

    def set_editing(self, *, editing: bool) -> None:
        """Let the text take the tagging keys, under a banner that says how it ends."""
        self.banner.setVisible(editing)
        self.compare.set_editing(editing)
