"""What becomes of a card when the adjudicator presses a key. Pure: ids, times and rows are the caller's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wortlaut.domain.card import Aspect, Card, Category, Reading
from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice, ChoiceKind, Outcome, WantedLink
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, Span, normalize_fragments
from wortlaut.review.align import shared
from wortlaut.review.categories import meant_attributes

UNION = -1
INTERSECTION = -2
"""What `Decision.aspects` holds for the boundary when it was joined or cut, instead of the place of a reading."""

Sources = tuple[tuple[str, str], ...]
"""Annotator id and span id of everybody's span a gold span goes back to."""


@dataclass(frozen=True, slots=True)
class DecidedSpan:
    """A gold span to be."""

    label: str
    fragments: tuple[Range, ...]
    attributes: Mapping[str, str]
    links: tuple[WantedLink, ...]
    sources: Sources


@dataclass(frozen=True, slots=True)
class Result:
    """What a choice makes of a card."""

    outcome: Outcome
    spans: tuple[DecidedSpan, ...] = ()
    """In text order; none for a partial, skipped, unresolved or rejected card."""
    aspects: Mapping[Aspect, int] = field(default_factory=dict)
    """What was decided apart: place of the reading, or `UNION` or `INTERSECTION`."""
    remaining: tuple[Aspect, ...] = ()
    """For `PARTIAL`: what is still open."""
    alternatives: tuple[Span, ...] = ()
    """For `UNRESOLVED`: all readings."""


_ASPECT_CATEGORIES = {
    Aspect.EXISTENCE: (Category.MISSING,),
    Aspect.BOUNDARY: (Category.BOUNDARY, Category.SPLIT),
    Aspect.LABEL: (Category.LABEL,),
    Aspect.ATTRIBUTE: (Category.ATTRIBUTE,),
    Aspect.LINK: (Category.LINK,),
}


def disputed(card: Card) -> tuple[Aspect, ...]:
    """Return the aspects in which the readings of a card differ, in the order in which they are decided."""
    return tuple(
        aspect for aspect in Aspect if any(category in card.categories for category in _ASPECT_CATEGORIES[aspect])
    )


def remaining(card: Card, scheme: Scheme, aspects: Mapping[Aspect, int]) -> tuple[Aspect, ...]:
    """Return the disputed aspects that `aspects` leaves open.

    Attributes and links are decided by the label when only one reading, or readings that agree, have that label.
    """
    still = [aspect for aspect in disputed(card) if aspect not in aspects]
    if Aspect.LABEL not in aspects:
        return tuple(still)
    label = card.readings[aspects[Aspect.LABEL]].example[0].label
    with_label = [reading.example[0] for reading in _present(card) if reading.example[0].label == label]
    if all(meant_attributes(span, scheme) == meant_attributes(with_label[0], scheme) for span in with_label):
        still = [aspect for aspect in still if aspect is not Aspect.ATTRIBUTE]
    if len(with_label) == 1:
        still = [aspect for aspect in still if aspect is not Aspect.LINK]
    return tuple(still)


def result(
    card: Card,
    choice: Choice,
    scheme: Scheme,
    *,
    decided: Mapping[Aspect, int] | None = None,
    base: int | None = None,
) -> Result | Problem:
    """Return what `choice` makes of `card`, or why it cannot be made.

    `decided` are the aspects that earlier choices decided. `base` is the place of the pre-selected reading: union,
    intersection, another label and free edits take from it what they do not say themselves; without it the first
    reading that has something. A choice for one aspect, and a union or intersection while more than the boundary is
    open, gives a `PARTIAL` result until nothing is open. Codes of problems: `card_nothing_there` (the reading has no
    span to take that from), `card_no_boundary` (nothing to join or to cut), `card_no_common_text`, `card_no_span` (an
    edit without text), `unknown_label`.
    """
    aspects = dict(decided or {})
    match choice.kind:
        case ChoiceKind.SKIP:
            return Result(Outcome.SKIPPED)
        case ChoiceKind.UNRESOLVED:
            return Result(Outcome.UNRESOLVED, alternatives=alternatives(card))
        case ChoiceKind.REJECT:
            return Result(Outcome.REJECTED)
        case ChoiceKind.TAKE:
            return _taken(card, choice, scheme, aspects)
        case ChoiceKind.UNION | ChoiceKind.INTERSECTION:
            return _joined(card, choice, scheme, aspects)
        case ChoiceKind.RELABEL | ChoiceKind.EDIT:
            return _edited(card, choice, scheme, _base(card, aspects, choice.reading if base is None else base))


def premerged(card: Card, reading: int, outcome: Outcome) -> Result:
    """Return what a policy makes of a card: the reading as it is."""
    return Result(outcome, _spans_of(card.readings[reading]))


def alternatives(card: Card) -> tuple[Span, ...]:
    """Return every distinct span of the readings, as kept for a legitimate disagreement."""
    return card.spans


def _taken(card: Card, choice: Choice, scheme: Scheme, aspects: dict[Aspect, int]) -> Result | Problem:
    place = choice.reading if choice.reading is not None else 0
    reading = card.readings[place]
    if choice.aspect is None:
        return Result(Outcome.TAKEN, _spans_of(reading)) if reading.example else Result(Outcome.REJECTED)
    if not reading.example:
        return Result(Outcome.REJECTED) if choice.aspect is Aspect.EXISTENCE else Problem("card_nothing_there")
    if Aspect.EXISTENCE in disputed(card):
        aspects.setdefault(Aspect.EXISTENCE, place)  # whoever says how it is says that it is
    return _composed(card, scheme, {**aspects, choice.aspect: place})


def _joined(card: Card, choice: Choice, scheme: Scheme, aspects: dict[Aspect, int]) -> Result | Problem:
    if Aspect.BOUNDARY not in disputed(card):
        return Problem("card_no_boundary")
    how = UNION if choice.kind is ChoiceKind.UNION else INTERSECTION
    if not _joined_fragments(card, how):
        return Problem("card_no_common_text")
    if Aspect.EXISTENCE in disputed(card):
        aspects[Aspect.EXISTENCE] = card.readings.index(_present(card)[0])
    return _composed(card, scheme, {**aspects, Aspect.BOUNDARY: how})


def _composed(card: Card, scheme: Scheme, aspects: dict[Aspect, int]) -> Result:
    """Return the card as its decided aspects make it, or what is still open."""
    still = remaining(card, scheme, aspects)
    if still:
        return Result(Outcome.PARTIAL, aspects=aspects, remaining=still)
    places = {place for aspect, place in aspects.items() if aspect is not Aspect.EXISTENCE} or set(aspects.values())
    if len(places) == 1 and min(places) >= 0:
        return Result(Outcome.TAKEN, _spans_of(card.readings[min(places)]), aspects)
    donors = _Donors(card, scheme, aspects)
    return Result(Outcome.MERGED, tuple(donors.span(spans, shape) for spans, shape in donors.shapes()), aspects)


class _Donors:
    """The readings each aspect of a merged card is taken from."""

    def __init__(self, card: Card, scheme: Scheme, aspects: Mapping[Aspect, int]) -> None:
        self.card = card
        self.scheme = scheme
        self.boundary = aspects.get(Aspect.BOUNDARY)
        whole = next((place for place in aspects.values() if place >= 0 and card.readings[place].example), None)
        fallback = card.readings.index(_present(card)[0]) if whole is None else whole
        self.label = aspects.get(Aspect.LABEL, fallback)
        said = self.label if Aspect.LABEL in aspects else fallback
        self.attribute = self._with_label(aspects.get(Aspect.ATTRIBUTE, said))
        self.link = self._with_label(aspects.get(Aspect.LINK, said))
        self.used = sorted({self.label, self.attribute, self.link})

    def _with_label(self, place: int) -> int:
        """Return `place` when that reading has the label that was taken, else the reading of the label."""
        labels = [self.card.readings[at].example[0].label for at in (place, self.label)]
        return place if labels[0] == labels[1] else self.label

    def shapes(self) -> list[tuple[list[tuple[str, Span]], tuple[Range, ...]]]:
        """Return the extents that come of the boundary, each with the annotators' spans it was made of."""
        if self.boundary is not None and self.boundary < 0:
            owned = [pair for reading in _present(self.card) for pair in _owned(reading)]
            return [(owned, _joined_fragments(self.card, self.boundary))]
        reading = self.card.readings[self.label if self.boundary is None else self.boundary]
        return [
            ([(who, spans[at]) for who, spans in _rows(reading)], span.fragments)
            for at, span in enumerate(reading.example)
        ]

    def span(self, owned: list[tuple[str, Span]], fragments: tuple[Range, ...]) -> DecidedSpan:
        """Return the gold span of one extent."""
        readings = self.card.readings
        of_label = _nearest(readings[self.label].example, fragments)
        of_attribute = _nearest(readings[self.attribute].example, fragments)
        for place in self.used:
            owned = owned + [
                (who, spans[readings[place].example.index(_nearest(readings[place].example, fragments))])
                for who, spans in _rows(readings[place])
            ]
        links = wanted_links(readings[self.link], _nearest(readings[self.link].example, fragments))
        return DecidedSpan(of_label.label, fragments, dict(of_attribute.attributes), links, _sources(owned))


def _edited(card: Card, choice: Choice, scheme: Scheme, base: int) -> Result | Problem:
    """Return the card decided freely: everything that the choice does not say is taken from the base reading."""
    reading = card.readings[base] if card.readings[base].example else _present(card)[0]
    fragments = normalize_fragments(choice.fragments)
    if choice.fragments and not fragments:
        return Problem("card_no_span")
    if choice.label is not None and scheme.label(choice.label) is None:
        return Problem("unknown_label", params={"label": choice.label})
    made = list(_spans_of(reading))
    if fragments:
        kept = _nearest(reading.example, fragments)
        joined = tuple(link for span in made for link in span.links)
        sources = tuple(sorted({source for span in made for source in span.sources}))
        made = [DecidedSpan(kept.label, fragments, dict(kept.attributes), tuple(dict.fromkeys(joined)), sources)]
    if choice.attributes is not None:
        made = [replace(span, attributes=dict(choice.attributes)) for span in made]
    if choice.label is not None or choice.attributes is not None:
        made = [_relabeled(span, choice.label or span.label, scheme) for span in made]
    if choice.links is not None:
        made = [replace(span, links=choice.links) for span in made]
    return Result(Outcome.EDITED, tuple(made))


def _relabeled(span: DecidedSpan, label_id: str, scheme: Scheme) -> DecidedSpan:
    """Return a span with another label; attributes and links that do not fit the new one go."""
    label = scheme.label(label_id)
    attributes: dict[str, str] = {}
    for key, value in span.attributes.items():
        attribute = label.attribute(key) if label else None
        if attribute and value != attribute.default and (not attribute.values or attribute.value(value)):
            attributes[key] = value
    links = tuple(
        wanted
        for wanted in span.links
        if (link_type := scheme.link(wanted.type)) is not None and link_type.source == label_id
    )
    return replace(span, label=label_id, attributes=attributes, links=links)


def _base(card: Card, aspects: Mapping[Aspect, int], base: int | None) -> int:
    """Return the reading free edits begin with: the given one, else one an aspect was taken from, else the first."""
    if base is not None and card.readings[base].example:
        return base
    taken = next((place for place in aspects.values() if place >= 0 and card.readings[place].example), None)
    return card.readings.index(_present(card)[0]) if taken is None else taken


def _present(card: Card) -> Sequence[Reading]:
    """Return the readings that have something."""
    return [reading for reading in card.readings if reading.example]


def _joined_fragments(card: Card, how: int) -> tuple[Range, ...]:
    """Return the union or the intersection of all readings that have something, on code points."""
    extents = [
        normalize_fragments(part for span in reading.example for part in span.fragments) for reading in _present(card)
    ]
    if how == UNION:
        return normalize_fragments(part for extent in extents for part in extent)
    common = extents[0]
    for extent in extents[1:]:
        common = normalize_fragments((max(low, start), min(high, end)) for low, high in common for start, end in extent)
    return common


def _rows(reading: Reading) -> Iterable[tuple[str, tuple[Span, ...]]]:
    return zip(reading.annotators, reading.spans, strict=True)


def _owned(reading: Reading) -> Iterable[tuple[str, Span]]:
    return ((who, span) for who, spans in _rows(reading) for span in spans)


def _sources(owned: Iterable[tuple[str, Span]]) -> Sources:
    return tuple(sorted({(who, span.id) for who, span in owned}))


def _nearest(spans: Sequence[Span], fragments: tuple[Range, ...]) -> Span:
    """Return the span that shares most text with `fragments`, else the first."""
    return max(spans, key=lambda span: shared(span.fragments, fragments))


def _spans_of(reading: Reading) -> tuple[DecidedSpan, ...]:
    """Return the spans of one reading as they are, for everybody who reads it so."""
    return tuple(
        DecidedSpan(
            span.label,
            span.fragments,
            dict(span.attributes),
            wanted_links(reading, span),
            _sources((who, spans[at]) for who, spans in _rows(reading)),
        )
        for at, span in enumerate(reading.example)
    )


def wanted_links(reading: Reading, span: Span) -> tuple[WantedLink, ...]:
    """Return the links of one of the example spans of a reading, as the first of its annotators made them."""
    who = reading.annotators[0]
    return tuple(
        dict.fromkeys(
            WantedLink(link.type, (who, link.target)) for link in reading.example_links if link.source == span.id
        )
    )


def overrides_everyone(card: Card, made: Result, scheme: Scheme) -> bool:
    """Tell whether a result says something nobody said: a reason is needed then.

    That is a rejection where everybody has something (an agreed span too), an edge, a label or an attribute value
    nobody has, or a link nobody made.
    """
    if made.outcome is Outcome.REJECTED:
        return all(reading.example for reading in card.readings)
    known = card.spans
    labels = {span.label for span in known}
    starts, ends = {span.start for span in known}, {span.end for span in known}
    attributes = {(span.label, *item) for span in known for item in meant_attributes(span, scheme).items()}
    links = {
        WantedLink(link.type, (who, link.target))
        for reading in card.readings
        for who, made_links in zip(reading.annotators, reading.links, strict=True)
        for link in made_links
    }
    return any(
        span.label not in labels
        or span.fragments[0][0] not in starts
        or span.fragments[-1][1] not in ends
        or not attributes.issuperset((span.label, *item) for item in span.attributes.items())
        or not links.issuperset(span.links)
        for span in made.spans
    )
