"""Over the text: which article this is, on which submissions its review stands, and its history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import grouped, short_date
from wortlaut.gui.components.themed import ElidedText, Surface
from wortlaut.gui.review.key_button import KeyButton
from wortlaut.session.review_state import ArticleReview


class ArticleHead(Surface):
    """Title and facts of the article whose cards are decided.

    Signals:
        history_wanted: the button was pressed.
    """

    history_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "page", "b", parent)
        self._bridge = bridge
        self._title = ElidedText(look, "body", "fg", 600)
        self._facts = ElidedText(look, "small", "dim")
        self._history = KeyButton(look, self.tr("History of the span"), "H")
        self._history.clicked.connect(self.history_wanted)
        self._history.setFixedWidth(self._history.sizeHint().width())
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(6), look.px(12), look.px(6))
        row.setSpacing(look.px(12))
        row.addLayout(lines, 1)
        row.addWidget(self._history)
        self.setFixedHeight(look.px(48))

    def show_article(self, article: ArticleReview, *, names_hidden: bool) -> None:
        """Show another article."""
        language, header = self._bridge.language, article.article
        title = header.title or " ".join(header.text[:120].split("\n")[0].split())
        self._title.set_text(title)
        versions = ", ".join(str(version) for _, version in sorted(article.versions.items()))
        facts = [
            short_date(header.date, language),
            self.tr("{count} characters").format(count=grouped(len(header.text), language)),
            self.tr("{count} submissions: version {versions}").format(count=len(article.versions), versions=versions),
        ]
        if names_hidden:
            facts.append(self.tr("names hidden, order shuffled on each card"))
        else:
            facts.append(", ".join(article.names[annotator] for annotator in article.versions))
        self._facts.set_text("  ·  ".join(fact for fact in facts if fact))
