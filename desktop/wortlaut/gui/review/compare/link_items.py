"""Lanes of links in dispute: from a dot at the source to an arrow at the target, against `no link`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wortlaut.domain.card import Card, Reading
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.domain.span import Link, Range, Span
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.review.compare.items import Band, Item, Look

FARTHEST = 160
"""A link over more code points than that is drawn as a stub at its source."""
_STUB = 12
_REACH = 6
_TARGET_LIMIT = 18

Ends = Mapping[tuple[str, str], Span]
"""Annotator id and span id to the span: where links lead."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    link: Link
    place: Range
    backwards: bool
    words: str
    target: Span | None


def link_items(card: Card, order: Sequence[int], ends: Ends, scheme: Scheme, text: str, language: str) -> list[Item]:
    """Return a lane for each link that not all readings have, and one that says so for readings without."""
    drawn = [_links_of(card.readings[place], ends, scheme, text, language) for place in order]
    differing = [
        [one for one in links if not all(any(_alike(one, other) for other in others) for others in drawn)]
        for links in drawn
    ]
    if not any(differing):
        differing = drawn
    places = [one.place for links in differing for one in links]
    if not places:
        return []
    everything = min(start for start, _ in places), max(end for _, end in places)
    items: list[Item] = []
    for place, links in enumerate(differing):
        band, number = (Band.BELOW if place else Band.ABOVE), str(place + 1)
        items += [
            Item(card.id, band, Look.LINK, (one.place,), None, number, one.words, backwards=one.backwards)
            for one in links
        ]
        if not links and card.readings[order[place]].example:
            words = QCoreApplication.translate("CardName", "no link")
            items.append(Item(card.id, band, Look.NOTHING, (everything,), None, number, words))
    return items


def _alike(one: _Drawn, other: _Drawn) -> bool:
    """Tell whether two links say the same: one type, targets that share characters."""
    if one.link.type != other.link.type or one.target is None or other.target is None:
        return one.link == other.link
    return one.target.start < other.target.end and other.target.start < one.target.end


def _links_of(reading: Reading, ends: Ends, scheme: Scheme, text: str, language: str) -> list[_Drawn]:
    annotator = reading.annotators[0]
    sources = {span.id: span for span in reading.example}
    found: list[_Drawn] = []
    for link in reading.example_links:
        source, target = sources.get(link.source), ends.get((annotator, link.target))
        if source is None:
            continue
        kind = scheme.link(link.type)
        name = link.type if kind is None else localized(kind.name_from_source, language)
        goal = "?" if target is None else span_text(target.surface(text), _TARGET_LIMIT)
        place, backwards = _place(source, target, text)
        found.append(_Drawn(link, place, backwards, f"{name} → {goal}", target))
    return found


def _place(source: Span, target: Span | None, text: str) -> tuple[Range, bool]:
    """Return where the lane of a link runs, and whether its arrow is at the left."""
    tail = max(source.start, source.end - _STUB), source.end
    if target is None:
        return tail, False
    if target.start >= source.end:
        place = max(source.start, source.end - _REACH), min(target.end, target.start + 1)
        return (tail, False) if _is_far(place, text) else (place, False)
    if target.end <= source.start:
        place = max(target.start, target.end - 1), min(source.end, source.start + _REACH)
        head = source.start, min(source.end, source.start + _STUB)
        return (head, True) if _is_far(place, text) else (place, True)
    return (max(source.start, target.start), min(source.end, target.end)), False


def _is_far(place: Range, text: str) -> bool:
    return place[1] - place[0] > FARTHEST or "\n" in text[place[0] : place[1]]
