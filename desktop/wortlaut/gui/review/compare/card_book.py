"""Turns cards into what stands around the text: quiet where all agree, version against version where they do not."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Card, Category, Reading
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Range, Span
from wortlaut.gui.review.compare.differences import differences
from wortlaut.gui.review.compare.items import Around, Band, Book, Half, Item, Look, Sign
from wortlaut.gui.review.compare.link_items import link_items
from wortlaut.gui.review.compare.words import CATEGORY_ICONS, differing_attributes, span_words

MOST_VERSIONS = 4
"""So many versions are drawn; the others are counted on a chip."""

OrderOf = Callable[[str], tuple[int, ...]]
"""Card id to the places of its readings in `Card.readings`, as they are shown: version 1 first."""

SETTLED = frozenset({"decided", "rejected"})
_SIGNS = {"decided": "ok", "rejected": "reject", "skipped": "later", "unresolved": "unsure", "audit": "review"}


def hull_of(card: Card) -> Range:
    """Return from the first to the last code point of any reading, faster than `Card.hull`."""
    spans = [span for reading in card.readings for span in reading.example]
    return min(span.start for span in spans), max(span.end for span in spans)


def _added_card(decision: str, spans: Sequence[Span]) -> Card:
    return Card(decision, "", (), (), (Reading(("",), (tuple(spans),), ((),)),), "")


class CardBook(Book):
    """The cards of one article."""

    def __init__(
        self,
        text: str,
        cards: Sequence[Card],
        scheme: Scheme,
        language: str,
        states: Mapping[str, str],
        order_of: OrderOf,
        results: Mapping[str, Sequence[Span]],
    ) -> None:
        super().__init__()
        self._text = text
        known = {card.id for card in cards}
        self.added = {one for one, spans in results.items() if spans and one not in known}
        """Ids of decisions on spans that nobody had: quiet, and no cards to go to."""
        cards = [*cards, *(_added_card(one, results[one]) for one in sorted(self.added))]
        self.cards = {card.id: card for card in cards}
        self.scheme = scheme
        self.language = language
        self.states = dict(states)
        self.order_of: OrderOf = lambda card_id: (0,) if card_id in self.added else order_of(card_id)
        self.results = {card_id: tuple(spans) for card_id, spans in results.items()}
        """Card id to what was decided."""
        self._ends: dict[tuple[str, str], Span] | None = None
        self.hulls = {card.id: hull_of(card) for card in cards}
        """Card id to what its spans reach over."""
        self._register()

    def _register(self) -> None:
        self.register((card.id, self._reach(card)) for card in self.cards.values())

    def _reach(self, card: Card) -> Range:
        start, end = self.hulls[card.id]
        if Category.LINK in card.categories:
            for item in self._link_items(card):
                start, end = min(start, item.start), max(end, item.end)
        for span in self.results.get(card.id, ()):
            start, end = min(start, span.start), max(end, span.end)
        return start, end

    def set_result(self, card_id: str, spans: Iterable[Span]) -> None:
        """Take what was decided on a card; it may reach farther than what anybody had."""
        self.results[card_id] = tuple(spans)
        if self._reach(self.cards[card_id]) != self.hull(card_id):
            self._register()

    def add(self, decision: str, spans: Sequence[Span]) -> None:
        """Take in spans that nobody had, by the id of the decision on them."""
        self.added.add(decision)
        self.cards[decision] = card = _added_card(decision, spans)
        self.hulls[decision] = hull_of(card)
        self.states[decision], self.results[decision] = "decided", tuple(spans)
        self.forget(decision)
        self._register()

    def is_settled(self, card: Card) -> bool:
        """Tell whether nothing is left to do on a card."""
        state = self.states.get(card.id)
        return state in SETTLED or (card.agreed and state != "audit")

    # -- one card

    def make(self, owner: str) -> Around:
        """Say what a card shows."""
        card = self.cards[owner]
        state = self.states.get(owner, "")
        frame = self.hulls[owner]
        if state == "rejected":
            nothing = QCoreApplication.translate("CardName", "nothing")
            item = Item(owner, Band.QUIET, Look.NOTHING, (frame,), None, "", nothing, "reject")
            return Around(owner, frame, (item,), (), self._sign(card, state))
        if state == "decided" or card.agreed:
            mark = "ok" if owner in self.added or (state == "decided" and not card.agreed) else ""
            items = self._quiet(owner, self._decided(card), mark)
            return Around(owner, frame, tuple(items), (), self._sign(card, state))
        order = self.order_of(owner)
        readings = [card.readings[place] for place in order]
        if set(card.categories) <= {Category.LINK}:
            items, found = self._quiet(owner, readings[0].example), differences(())
        else:
            items, found = self._versions(card, readings), differences(readings)
        if Category.LINK in card.categories:
            items += self._link_items(card)
        return Around(owner, frame, tuple(items), found, self._sign(card, state))

    def _decided(self, card: Card) -> tuple[Span, ...]:
        """Return what was decided, as far as it is known: else what some version has."""
        if card.id in self.results:
            return self.results[card.id]
        return next((reading.example for reading in card.readings if reading.example), ())

    def _sign(self, card: Card, state: str) -> Sign | None:
        if card.agreed and state in ("", "open", "decided"):
            return None
        icon = _SIGNS.get(state) or CATEGORY_ICONS[card.categories[0]]
        return Sign(card.id, self.hulls[card.id][0], icon, quiet=state in SETTLED)

    def _quiet(self, owner: str, spans: Iterable[Span], mark: str = "") -> list[Item]:
        found = []
        for span in spans:
            label = self.scheme.label(span.label)
            badge = span.label[:2] if label is None else localized(label.badge, self.language)
            item = Item(
                owner, Band.QUIET, Look.QUIET, span.fragments, span.label, "", badge, mark, tints=Half.BOTH
            )  # fmt: skip
            found.append(item)
        return found

    def _versions(self, card: Card, readings: Sequence[Reading]) -> list[Item]:
        disputed = differing_attributes(card) if Category.ATTRIBUTE in card.categories else ()
        items: list[Item] = []
        for place, reading in enumerate(readings[:MOST_VERSIONS]):
            band, half = (Band.BELOW, Half.LOWER) if place else (Band.ABOVE, Half.UPPER)
            number = str(place + 1)
            for span in reading.example:
                words = span_words(span, self.scheme, disputed, self.language)
                items.append(
                    Item(card.id, band, Look.LOUD, span.fragments, span.label, number, words, tints=half)
                )  # fmt: skip
            if not reading.example:
                nothing = QCoreApplication.translate("CardName", "nothing")
                hull = (self.hulls[card.id],)
                items.append(Item(card.id, band, Look.NOTHING, hull, None, number, nothing))
        if len(readings) > MOST_VERSIONS:
            more = f"+{len(readings) - MOST_VERSIONS}"
            items.append(Item(card.id, Band.BELOW, Look.MORE, (self.hulls[card.id],), None, "", more))
        return items

    # -- links

    def _link_items(self, card: Card) -> list[Item]:
        order = self.order_of(card.id)[:MOST_VERSIONS]
        return link_items(card, order, self._link_ends(), self.scheme, self._text, self.language)

    def _link_ends(self) -> Mapping[tuple[str, str], Span]:
        if self._ends is None:
            self._ends = {
                (annotator, span.id): span
                for card in self.cards.values()
                for reading in card.readings
                for annotator, spans in zip(reading.annotators, reading.spans, strict=True)
                for span in spans
            }
        return self._ends
