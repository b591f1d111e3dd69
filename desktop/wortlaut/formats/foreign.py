"""What foreign formats are read into and written from: an article and one layer, with only what such formats can hold.

A `ForeignArticle` that was read may still count in the unit of its file and have the pieces of a discontinuous span as
spans of their own, joined by links; `located` and `rejoined` make code points and whole spans of them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any

from wortlaut.domain.span import Range, normalize_fragments
from wortlaut.errors import BadInputError
from wortlaut.formats.offset_units import Located, OffsetUnit, UnitFinder, UnitMap
from wortlaut.formats.record import Record, SpanData
from wortlaut.formats.strict_json import shown

SAME_SPAN = "same_span"
"""Type of the link that joins the pieces of a discontinuous span where a format knows only whole ranges."""
NOBODY = ("gold", "machine")
"""Stand for the annotator of layers no person owns."""
_FIELD = re.compile(r"(spans|links)\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class ForeignSpan:
    """A span under the name that a file gives it."""

    key: str
    label: str
    fragments: tuple[Range, ...]
    surface: str | None = None
    """What the file says is written there, fragments joined by one space; None when it says nothing."""
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
    unsure: bool = False
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ForeignLink:
    """A relation between two spans of a file."""

    type: str
    source: str
    """Key of a span."""
    target: str
    """Key of a span."""


@dataclass(frozen=True, slots=True)
class ForeignArticle:
    """One article of a file, with at most one layer."""

    text: str
    spans: tuple[ForeignSpan, ...] = ()
    links: tuple[ForeignLink, ...] = ()
    annotator: str | None = None
    """Whose layer it is; None when the format does not say it. `NOBODY` for gold and machine layers."""
    source: str | None = None
    """Name of the file the text came from."""
    date: str | None = None
    title: str | None = None
    unit: OffsetUnit | None = None
    """The unit the file itself names."""
    meta: Mapping[str, Any] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    """What was in the file and has no place here, a word for each: `normalization`, `prediction`, …"""
    where: str = ""
    """File, or file and line."""
    span_lines: tuple[int, ...] = ()
    """Line of each span, where spans have lines of their own."""
    link_lines: tuple[int, ...] = ()
    """Line of each link, likewise."""
    size: int = 0
    """Bytes it took in the file."""
    name: str = ""
    """Id of the article, where it is known without its text."""
    folder: str = ""
    """Where an export of many files puts it; only for writing."""


def foreign_of(record: Record) -> ForeignArticle:
    """Return what foreign formats could hold of a record, in code points.

    None of them can mark a value as guessed, so what nobody confirmed stays away: it would look like a person's.
    """
    layer = record.layer
    first = record.sources[0] if record.sources else None
    told: dict[str, Any] = {
        "text": record.text,
        "source": first.name if first else None,
        "date": str(first.date) if first and first.date else None,
        "title": record.title,
        "name": record.id,
    }
    if layer is None:
        return ForeignArticle(**told)
    spans = tuple(
        ForeignSpan(
            key=span["id"],
            label=span["label"],
            fragments=tuple((start, end) for start, end in span["fragments"]),
            attributes=_confirmed(span),
            note=span["note"] or None,  # an empty note says nothing
            unsure=span["unsure"],
        )
        for span in layer.spans
    )
    links = tuple(ForeignLink(link["type"], link["from"], link["to"]) for link in layer.links)
    return ForeignArticle(**told, spans=spans, links=links, annotator=layer.annotator or layer.kind)


def _confirmed(span: SpanData) -> Mapping[str, str]:
    guessed = span.get("guessed")
    attributes: Mapping[str, str] = span["attributes"]
    return {key: value for key, value in attributes.items() if key not in guessed} if guessed else attributes


def line_of(article: ForeignArticle, error: BadInputError) -> str:
    """Return the line that an error with the field `spans[3]` or `links[0]` is about, as well as it is known."""
    match = _FIELD.match(str(error.params.get("field", "")))
    lines = {"spans": article.span_lines, "links": article.link_lines}[match[1]] if match else ()
    index = int(match[2]) if match else 0
    return f"{article.where}:{lines[index]}" if index < len(lines) else article.where


def located(article: ForeignArticle, finder: UnitFinder) -> ForeignArticle:
    """Return the article with its offsets in code points; raises what `UnitFinder.fragments` raises."""
    if article.unit is not None:
        finder = UnitFinder([article.unit], sure=True)
    found = finder.fragments(article.text, [Located(span.fragments, span.surface) for span in article.spans])
    spans = tuple(replace(span, fragments=fragments) for span, fragments in zip(article.spans, found, strict=True))
    return replace(article, spans=spans)


def in_unit(article: ForeignArticle, unit: OffsetUnit) -> ForeignArticle:
    """Return an article in code points with its offsets in another unit."""
    places = UnitMap(article.text, unit)
    spans = tuple(
        replace(
            span,
            fragments=tuple(
                (places.from_code_point(start), places.from_code_point(end)) for start, end in span.fragments
            ),
        )
        for span in article.spans
    )
    return replace(article, spans=spans)


def in_pieces(article: ForeignArticle, *, linked: bool) -> ForeignArticle:
    """Return the article with a span for each fragment. What else a span has, and its links, go with the first one.

    `linked`: the pieces are joined by links of the type `SAME_SPAN`, so that reading makes one span of them again.
    """
    spans: list[ForeignSpan] = []
    links = list(article.links)
    for span in article.spans:
        first, *rest = span.fragments
        spans.append(replace(span, fragments=(first,)))
        for number, fragment in enumerate(rest, 2):
            key = f"{span.key}#{number}"
            spans.append(ForeignSpan(key, span.label, (fragment,)))
            if linked:
                links.append(ForeignLink(SAME_SPAN, span.key, key))
    return replace(article, spans=tuple(spans), links=tuple(links))


def rejoined(article: ForeignArticle) -> ForeignArticle:
    """Return the article with one span for pieces that `SAME_SPAN` links join.

    Raises BadInputError when a link names a span that is not there, or joins pieces of different labels.
    """
    spans = {span.key: span for span in article.spans}
    if len(spans) < len(article.spans):
        keys = [span.key for span in article.spans]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadInputError("id_duplicate", field="spans", value=shown(twice))
    for link in article.links:
        for end in (link.source, link.target):
            if end not in spans:
                raise BadInputError("link_end_unknown", field="links", value=shown(end))
    whole = _wholes(spans, [link for link in article.links if link.type == SAME_SPAN])
    joined: dict[str, ForeignSpan] = {}
    for key, span in spans.items():
        first = joined.get(whole[key])
        joined[whole[key]] = span if first is None else _union(first, span)
    links: dict[ForeignLink, int | None] = {}
    for link, line in zip_longest(article.links, article.link_lines):
        if link.type != SAME_SPAN:
            links.setdefault(ForeignLink(link.type, whole[link.source], whole[link.target]), line)
    lines = dict(zip(spans, article.span_lines, strict=False))
    return replace(
        article,
        spans=tuple(joined.values()),
        links=tuple(links),
        span_lines=tuple(lines[key] for key in joined if key in lines),
        link_lines=tuple(line for line in links.values() if line is not None),
    )


def _wholes(spans: Mapping[str, ForeignSpan], joints: Sequence[ForeignLink]) -> Mapping[str, str]:
    """Return for the key of each span that of the first one of its whole."""
    order = {key: number for number, key in enumerate(spans)}
    parent = {key: key for key in spans}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for link in joints:
        if spans[link.source].label != spans[link.target].label:
            raise BadInputError("pieces_differ", field="links", value=shown(link.source), other=shown(link.target))
        first, second = sorted((root(link.source), root(link.target)), key=order.__getitem__)
        parent[second] = first
    return {key: root(key) for key in spans}


def _union(first: ForeignSpan, piece: ForeignSpan) -> ForeignSpan:
    return replace(
        first,
        fragments=normalize_fragments((*first.fragments, *piece.fragments)),
        surface=None,
        attributes={**piece.attributes, **first.attributes},
        note=first.note or piece.note,
        unsure=first.unsure or piece.unsure,
        extra={**piece.extra, **first.extra},
    )
