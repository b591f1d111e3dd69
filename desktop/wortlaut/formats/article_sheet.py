"""One article with one layer as a reader of a report sees it: spans with numbers, values and links in words.

HTML and PDF are both made of this, so that they say the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wortlaut.domain.article import first_words
from wortlaut.domain.scheme import Attribute, Label, Scheme, localized
from wortlaut.domain.span import Link, Origin, Range, Span
from wortlaut.formats.record import LayerData, Record
from wortlaut.messages import message

UNSURE_MARK = "?"
GUESS_MARK = "≈"
"""Stands before a value that a rule filled in and nobody confirmed."""
HOLE = " […] "
LONGEST_QUOTED = 90
"""Code points of a span's text where a link names it."""


@dataclass(frozen=True, slots=True)
class SheetSpan:
    """A span as the report tells it."""

    number: int
    """From 1, in the order of the text: how text, list and links name the span."""
    span: Span
    label: Label
    place: int
    """Place of the label in the scheme."""
    name: str
    badge: str
    value: str
    """The main value with the marks of guesses and doubt; a required one that is missing as "Status?"."""
    others: tuple[tuple[str, str], ...]
    """Names and values of the further attributes."""
    surface: tuple[str, ...]
    """The text of each fragment."""

    @property
    def text(self) -> str:
        """The text in one line, holes as `[…]`."""
        return HOLE.join(" ".join(part.split()) for part in self.surface)

    @property
    def quoted(self) -> str:
        """The text, cut to what a link has room for."""
        text = self.text
        return text if len(text) <= LONGEST_QUOTED else text[: LONGEST_QUOTED - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A link as the report tells it: the source, what the link says of it, the target."""

    source: SheetSpan
    role: str
    target: SheetSpan


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article with one layer, or with none."""

    id: str
    """Article id."""
    title: str
    facts: tuple[str, ...]
    """Date, sources, whose layer it is and how far: what stands below the title."""
    language: str
    text: str
    spans: tuple[SheetSpan, ...] = ()
    links: tuple[SheetLink, ...] = ()
    read: tuple[Range, ...] = ()
    """Paragraphs that were marked as read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; one for each sheet, in the same order."""

    id: str
    title: str
    owner: str
    """Whose layer, "" for an article nobody opened."""
    facts: tuple[str, ...]
    spans: int


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the articles."""

    title: str
    scheme: Scheme
    language: str
    """Of the report's own words."""
    entries: Sequence[Entry] = field(default_factory=tuple)

    def text(self, key: str, **params: object) -> str:
        """Return a word of the report in its language."""
        return message(f"sheet.{key}", self.language, **params)

    def count(self, key: str, number: int) -> str:
        """Return a number with its noun, in the singular or plural."""
        return self.text(f"{key}.one" if number == 1 else f"{key}.many", count=number)

    def more(self, item: SheetSpan) -> list[str]:
        """Return what else is to be told of a span: further attributes, doubt, origin, notes."""
        found = [f"{name}: {value}" for name, value in item.others]
        if item.span.unsure:
            found.append(self.text("unsure"))
        if item.span.origin is not Origin.MANUAL:
            found.append(self.text(f"origin.{item.span.origin.value}"))
        if item.span.note:
            found.append(f"{self.text('note')} {item.span.note}")
        if item.span.precedent:
            found.append(f"{self.text('precedent')} {item.span.precedent}")
        return found


def sheet_of(record: Record, scheme: Scheme, language: str) -> Sheet:
    """Return what a report in a language says about an article with the layer that stands beside it."""
    layer = record.layer
    spans = _spans(record.text, layer, scheme, language) if layer else ()
    links = _links(layer, scheme, language, {item.span.id: item for item in spans}) if layer else ()
    return Sheet(
        id=record.id,
        title=record.title or first_words(record.text) or record.id,
        facts=facts_of(record, language),
        language=record.language or "",
        text=record.text,
        spans=spans,
        links=links,
        read=tuple((start, end) for start, end in layer.read) if layer else (),
    )


def facts_of(record: Record, language: str) -> tuple[str, ...]:
    """Return date, sources, owner and state of a sheet, those that are known."""
    date = str(record.sources[0].date or "") if record.sources else ""
    layer = record.layer
    owner = message("sheet.nobody", language)
    if layer is not None:
        owner = owner_of(layer.kind, layer.annotator, layer.state, layer.version, language)
    return tuple(part for part in (date, ", ".join(source.name for source in record.sources), owner) if part)


def owner_of(kind: str, annotator: str | None, state: str, version: int, language: str) -> str:
    """Return in words whose layer it is, and how far."""
    if kind == "gold" and state != "gold":
        return message("sheet.kind.gold_open", language)
    if kind != "person":
        return message(f"sheet.kind.{kind}", language)
    key = "submitted" if state == "submitted" else "open"
    return message(f"sheet.layer.{key}", language, name=annotator or "", version=version)


def _spans(text: str, layer: LayerData, scheme: Scheme, language: str) -> tuple[SheetSpan, ...]:
    places = {label.id: place for place, label in enumerate(scheme.labels)}
    found: list[SheetSpan] = []
    for number, data in enumerate(layer.spans, 1):
        span = _span(data)
        place = places[span.label]
        label = scheme.labels[place]
        found.append(
            SheetSpan(
                number=number,
                span=span,
                label=label,
                place=place,
                name=localized(label.name, language),
                badge=localized(label.badge, language),
                value=_value(span, label, language),
                others=_others(span, label, language),
                surface=span.surface(text),
            )
        )
    return tuple(found)


def _span(data: Mapping[str, Any]) -> Span:
    return Span(
        id=data["id"],
        label=data["label"],
        fragments=tuple((start, end) for start, end in data["fragments"]),
        attributes=data["attributes"],
        unsure=data["unsure"],
        note=data["note"],
        origin=Origin(data["origin"]),
        source=data["source"],
        confidence=data["confidence"],
        guessed=tuple(data.get("guessed", ())),
        precedent=data.get("precedent"),
    )


def _value(span: Span, label: Label, language: str) -> str:
    main = label.main_attribute
    value = ""
    if main is not None:
        stored = span.attributes.get(main.id)
        if stored is not None:
            value = _named(main, stored, language)
        elif main.required:
            value = f"{localized(main.name, language)}?"
        if main.id in span.guessed:
            value = f"{GUESS_MARK} {value}"
    return f"{value} {UNSURE_MARK}".strip() if span.unsure else value


def _others(span: Span, label: Label, language: str) -> tuple[tuple[str, str], ...]:
    main = label.main_attribute
    found: list[tuple[str, str]] = []
    for attribute in label.attributes:
        stored = span.attributes.get(attribute.id)
        if stored is None or (main is not None and attribute.id == main.id):
            continue
        mark = f"{GUESS_MARK} " if attribute.id in span.guessed else ""
        found.append((localized(attribute.name, language), mark + _named(attribute, stored, language)))
    known = {attribute.id for attribute in label.attributes}
    found += [(key, stored) for key, stored in sorted(span.attributes.items()) if key not in known]
    return tuple(found)


def _named(attribute: Attribute, stored: str, language: str) -> str:
    value = attribute.value(stored)
    return localized(value.name, language) if value else stored


def _links(layer: LayerData, scheme: Scheme, language: str, spans: Mapping[str, SheetSpan]) -> tuple[SheetLink, ...]:
    links = (Link(data["id"], data["type"], data["from"], data["to"]) for data in layer.links)
    found = [
        SheetLink(spans[link.source], _role(scheme, link.type, language), spans[link.target])
        for link in links
        if link.source in spans and link.target in spans
    ]
    return tuple(sorted(found, key=lambda link: (link.source.number, link.target.number, link.role)))


def _role(scheme: Scheme, type_: str, language: str) -> str:
    known = scheme.link(type_)
    return type_ if known is None else localized(known.name_from_source, language)
