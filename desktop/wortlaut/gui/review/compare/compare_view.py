"""The article text with what the versions of each card say above and below the line."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wortlaut.domain.article import Article
from wortlaut.domain.card import Card
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.review.compare.card_book import CardBook, OrderOf
from wortlaut.gui.review.compare.differences import differences
from wortlaut.gui.review.compare.legend import Legend
from wortlaut.gui.review.compare.text_view import ReviewText
from wortlaut.gui.review.compare.words import label_words, reading_words, subject

_SPOKEN_LIMIT = 120


class CompareText(ReviewText):
    """The text of the article; owners are cards."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._book: CardBook | None = None
        self._article: Article | None = None
        self.setObjectName("compare")
        self._rename()

    @property
    def book(self) -> CardBook:
        """What is around the text; only while an article shows."""
        assert self._book is not None
        return self._book

    def show_cards(self, article: Article, book: CardBook) -> None:
        """Show the cards of an article from its top."""
        self._book, self._article = book, article
        stops = sorted(
            (book.hulls[card.id][0], card.id)
            for card in book.cards.values()
            if not card.agreed or book.states.get(card.id, "decided") not in ("decided", "open")
        )
        self.show_book(article.text, book, book.scheme, stops)
        self._rename()

    def set_current(self, card_id: str | None) -> None:
        """Frame a card, and scroll to it if it is not fully visible."""
        self.mark_current(card_id)
        self._rename()
        if card_id is not None and self._book is not None and card_id in self._book.cards:
            announce(self, self._spoken(self._book.cards[card_id], self._book))

    def set_state(self, card_id: str, state: str, result: Sequence[Span] | None = None) -> None:
        """Show another state of a card; `result` are the gold spans it was decided with, or that nobody had."""
        book = self._book
        if book is None or (card_id not in book.cards and not result):
            return
        reached = book.hull(card_id)
        if result and (card_id in book.added or card_id not in book.cards):
            book.add(card_id, result)
        book.states[card_id] = state
        if result is not None:
            book.set_result(card_id, result)
        self.owner_changed(card_id, reached)

    # -- words

    def text_language(self) -> str:
        """Return the language of the article."""
        return self._article.language if self._article is not None else "de"

    def is_settled(self, owner: str) -> bool:
        """Tell whether a card is decided."""
        return self._book is not None and self._book.is_settled(self._book.cards[owner])

    def owner_name(self, owner: str) -> str:
        """Return place, category and label of a card, and its state when it is not open."""
        book = self._book
        if book is None or owner not in book.cards:
            return ""
        card = book.cards[owner]
        owners = [stop for _, stop in self.stops]
        parts = [subject(card), label_words(card, book.scheme, book.language), self._state_word(book, owner)]
        if owner in owners:
            place = self.tr("Card {place} of {count}")
            parts.insert(0, place.format(place=owners.index(owner) + 1, count=len(owners)))
        return ", ".join(filter(None, parts))

    def _state_word(self, book: CardBook, owner: str) -> str:
        words = {
            "decided": self.tr("decided"),
            "rejected": self.tr("rejected"),
            "skipped": self.tr("later"),
            "unresolved": self.tr("unresolved"),
            "audit": self.tr("to be checked"),
        }
        return words.get(book.states.get(owner, ""), "")

    def owner_description(self, owner: str) -> str:
        """Return what each version of a card says."""
        book = self._book
        if book is None or owner not in book.cards:
            return ""
        card = book.cards[owner]
        version = self.tr("Version {number}: {words}")
        order = book.order_of(owner)
        readings = [card.readings[place] for place in order]
        return ". ".join(
            version.format(number=at + 1, words=reading_words(reading, card, book.scheme, self.text, book.language))
            for at, reading in enumerate(readings)
        )

    def _spoken(self, card: Card, book: CardBook) -> str:
        """Return category, label and the differing words; all words where no characters differ."""
        readings = [card.readings[place] for place in book.order_of(card.id)]
        found = differences(readings)
        parts = [(part.start, part.end) for part in found] or [book.hulls[card.id]]
        words = span_text(tuple(self.text[start:end].strip() for start, end in parts), _SPOKEN_LIMIT)
        return f"{subject(card)}, {label_words(card, book.scheme, book.language)}: {words}"

    def _rename(self) -> None:
        name = self.tr("Article text")
        if self.current is not None:
            name = f"{name}, {self.owner_name(self.current)}"
        self.setAccessibleName(name)

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rename()


class CompareView(QWidget):
    """Legend and text: the part of the review page that shows what differs, and where."""

    card_clicked = Signal(str)
    """Id of a card that was clicked, or gone to with Tab."""
    selection_changed = Signal(int, int)
    """Start and end of the selection in code points; equal when nothing is selected."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.legend = Legend(appearance)
        self.text = CompareText(appearance)
        """What takes the keyboard focus; page commands with `WidgetShortcut` are added to it."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self.text.owner_clicked.connect(self.card_clicked)
        self.text.selection_changed.connect(self.selection_changed)

    def show_article(
        self,
        article: Article,
        cards: Sequence[Card],
        scheme: Scheme,
        language: str,
        states: Mapping[str, str],
        order_of: OrderOf,
        results: Mapping[str, Sequence[Span]] | None = None,
    ) -> None:
        """Show all cards of an article, agreed ones too, from its top.

        Args:
            article: the text.
            cards: what there is to see, in any order.
            scheme: the labels.
            language: of the names in the scheme.
            states: card id to open, decided, rejected, skipped, audit or unresolved; missing means open, or agreed.
            order_of: the order in which the readings of a card are shown.
            results: card id to the gold spans it was decided with; without it a decided card shows a version. Spans
                of a decision without a card are those that nobody had.

        """
        book = CardBook(article.text, cards, scheme, language, states, order_of, results or {})
        self.legend.set_scheme(scheme)
        self.text.show_cards(article, book)

    def clear(self) -> None:
        """Show nothing."""
        self.text.clear()

    def set_current(self, card_id: str | None) -> None:
        """Frame a card, and scroll it to a third of the height if it is not fully visible."""
        self.text.set_current(card_id)

    def set_state(self, card_id: str, state: str, result: Sequence[Span] | None = None) -> None:
        """Show another state of a card; `result` are the gold spans it was decided with."""
        self.text.set_state(card_id, state, result)

    def set_result(self, fragments: Sequence[Range] | None) -> None:
        """Frame what would come of moving an edge instead of the current card; None for the card again."""
        self.text.set_result(fragments)

    def set_editing(self, editing: bool) -> None:
        """Let W, S, C, Q, P select text objects, as on the canvas, while a card is edited freely."""
        self.text.set_editing(editing)

    @property
    def selection(self) -> Range | None:
        """What is selected, None without a selection."""
        return self.text.selection
