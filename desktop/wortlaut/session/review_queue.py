"""The queue of cards: filtered and sorted lists that follow each decision without being made anew."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wortlaut.domain.card import Card, Category
from wortlaut.session.review_rows import CardRow, in_pair

ORDERS = ("value", "document", "label", "pair", "category", "age")
_KEPT_LISTS = 4
_CATEGORIES = {category: place for place, category in enumerate(Category)}

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """Which cards, in which order."""

    order: str = "value"
    categories: frozenset[Category] = frozenset()
    """Cards of any of these; none stands for all."""
    labels: frozenset[str] = frozenset()
    pair: tuple[str, str] | None = None
    """Annotator ids that read the place differently."""
    article: str | None = None
    text: str = ""
    """Must occur in title, excerpt, difference or a label id, whatever the case."""
    state: str = "open"
    """One of `CardRow.state`, where `open` has the audit sample with it, or `stale` or `all`."""


@dataclass(frozen=True, slots=True)
class QueuedCard:
    """A card as the queue knows it."""

    card: Card
    row: CardRow
    place: int
    """Number of the article in project order."""
    title: str
    """Of the article."""
    since: str
    """When the newest submission it is made of came."""

    def fits(self, query: Query) -> bool:
        """Tell whether a query asks for this card."""
        row = self.row
        return (
            self._has_state(query.state)
            and (query.article is None or row.article == query.article)
            and (not query.categories or not query.categories.isdisjoint(row.categories))
            and (not query.labels or not query.labels.isdisjoint(row.labels))
            and (query.pair is None or in_pair(self.card, query.pair))
            and (not query.text.strip() or self._has_text(query.text.strip().casefold()))
        )

    def _has_state(self, state: str) -> bool:
        if state == "all":
            return True
        if state == "stale":
            return self.row.stale
        return self.row.state == state or (state == "open" and self.row.state == "audit")

    def _has_text(self, needle: str) -> bool:
        row = self.row
        return any(needle in text.casefold() for text in (self.title, row.excerpt, row.difference, *row.labels))

    def key(self, order: str) -> _Key:
        """Return what the card is sorted by; ends with the id, so no two are equal."""
        row = self.row
        place = self.place, row.start, row.end, row.id
        match order:
            case "document":
                return place
            case "label":
                return (row.labels[0] if row.labels else "", -row.value, *place)
            case "pair":
                return (self._sides(), -row.value, *place)
            case "category":
                return (_CATEGORIES[row.category] if row.category else len(Category), -row.value, *place)
            case "age":
                return (self.since, *place)
            case _:
                return (-row.value, *place)

    def _sides(self) -> tuple[str, ...]:
        return tuple(",".join(reading.annotators) for reading in self.card.readings)


class CardQueue:
    """All cards of the project under review. Lists that were asked for are kept up to date."""

    def __init__(self, cards: Iterable[QueuedCard] = ()) -> None:
        self._cards = {queued.row.id: queued for queued in cards}
        self._lists: dict[Query, list[_Key]] = {}

    def __contains__(self, card_id: object) -> bool:
        return card_id in self._cards

    def __getitem__(self, card_id: str) -> QueuedCard:
        return self._cards[card_id]

    def __len__(self) -> int:
        return len(self._cards)

    def ids(self, query: Query) -> Sequence[str]:
        """Return the ids of the cards a query asks for, in its order."""
        keys = self._lists.pop(query, None)
        if keys is None:
            keys = sorted(queued.key(query.order) for queued in self._cards.values() if queued.fits(query))
        self._lists[query] = keys
        while len(self._lists) > _KEPT_LISTS:
            del self._lists[next(iter(self._lists))]
        return [str(key[-1]) for key in keys]

    def put(self, queued: QueuedCard) -> None:
        """Add a card, or replace the one of the same id."""
        before = self._cards.get(queued.row.id)
        self._cards[queued.row.id] = queued
        self._move(before, queued)

    def drop(self, card_id: str) -> None:
        """Remove a card; unknown ones are passed over."""
        before = self._cards.pop(card_id, None)
        self._move(before, None)

    def _move(self, before: QueuedCard | None, after: QueuedCard | None) -> None:
        for query, keys in self._lists.items():
            if before is not None and before.fits(query):
                key = before.key(query.order)
                at = bisect_left(keys, key)
                if at < len(keys) and keys[at] == key:
                    del keys[at]
            if after is not None and after.fits(query):
                insort(keys, after.key(query.order))
