"""What stands on the Review page while there is nothing to review: why, and what to do next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import ElidedText, Rule, Surface, Text
from wortlaut.session.review_articles import ReviewArticle

Row = tuple[str, str, str | None]
"""Title of an article, what it waits for, and its id when it can be given back."""


class NothingHere(Surface):
    """A heading, a sentence, and the articles with what they wait for."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "page", parent=parent)
        self.setObjectName("nothing_here")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._heading = Text(appearance, "", "display", weight=600, wrap=True)
        self._sentence = Text(appearance, "", "strong", "dim", wrap=True)
        self._rows = QWidget()
        self._lines = QVBoxLayout(self._rows)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        column = QWidget()
        column.setMaximumWidth(appearance.px(640))
        lines = QVBoxLayout(column)
        lines.setContentsMargins(appearance.px(24), appearance.px(48), appearance.px(24), appearance.px(24))
        lines.setSpacing(appearance.px(10))
        lines.addWidget(self._heading)
        lines.addWidget(self._sentence)
        lines.addSpacing(appearance.px(8))
        lines.addWidget(self._rows)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        holder = QWidget()
        holder.setAutoFillBackground(False)
        middle = QHBoxLayout(holder)
        middle.addStretch(1)
        middle.addWidget(column, 8)
        middle.addStretch(1)
        scroll.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_state(
        self, heading: str, sentence: str, rows: Sequence[Row] = (), give_back: Callable[[str], object] | None = None
    ) -> None:
        """Say why there is nothing, and list articles; `give_back` is called with the id of one."""
        self.setAccessibleName(f"{heading}. {sentence}")
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for title, state, article_id in rows:
            self._lines.addWidget(self._row(title, state, article_id, give_back))
            self._lines.addWidget(Rule(self.appearance))

    def show_waiting(self, articles: Sequence[ReviewArticle], give_back: Callable[[str], object]) -> None:
        """Say that nothing can be reviewed, and what each article waits for."""
        rows: list[Row] = []
        for article in articles:
            if article.hidden_reason == "not_submitted":
                state = self.tr("You have it open yourself. Submit it, or give it back if you have not begun.")
                rows.append((article.title, state, article.id))
            elif article.hidden_reason is not None:
                counts = self.tr("{submitted} of {needed} submitted")
                state = counts.format(submitted=article.submitted, needed=article.needed)
                rows.append((article.title, state, None))
        if rows:
            sentence = self.tr("You see what others did in an article once nothing of yours is open there.")
        else:
            sentence = self.tr(
                "Two people annotate the same article and submit it. Then what they see differently stands here."
            )
        self.show_state(self.tr("Nothing to review yet"), sentence, rows, give_back)

    def _row(
        self, title: str, state: str, article_id: str | None, give_back: Callable[[str], object] | None
    ) -> QWidget:
        look = self.appearance
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, look.px(6), 0, look.px(6))
        line.setSpacing(look.px(12))
        words = QVBoxLayout()
        words.setSpacing(2)
        name, what = ElidedText(look, "body", "fg", 500), ElidedText(look, "small", "dim")
        name.set_text(title)
        what.set_text(state)
        words.addWidget(name)
        words.addWidget(what)
        line.addLayout(words, 1)
        if article_id is not None and give_back is not None:
            button = PushButton(look, self.tr("Give back"))
            button.setAccessibleName(self.tr("Give back: {title}").format(title=title))
            button.clicked.connect(lambda *_: give_back(article_id))
            line.addWidget(button)
        return row
