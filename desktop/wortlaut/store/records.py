"""Spans, links and layers as JSON values: what the journal holds, and how values become domain objects again.

A value without a key has the default. Two values are the same when their `normal` forms are equal; their texts need
not be.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from wortlaut.domain.article import Article, PartialDate, Source
from wortlaut.domain.span import Annotator, Layer, LayerKind, LayerState, Link, Origin, Range, Span

Data = dict[str, Any]
"""A JSON object."""

EMPTY_CONTENT: Data = {"spans": [], "links": []}
"""What a layer with nothing in it holds."""

_NOT_DEFAULT = frozenset({"attributes", "unsure", "note", "source", "guessed", "provenance", "precedent", "extra"})
"""What `compact_span` says about a span when it is neither empty nor false."""

_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=False)
_sorted_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)

load = json.loads


def dump(value: object) -> str:
    """Return compact JSON text, keys in the order they are in; raise ValueError for numbers that JSON does not have."""
    return _encoder.encode(value)


def dump_sorted(value: object) -> str:
    """Return compact JSON text with sorted keys: the form of `attributes`, `meta` and `extra` in the tables.

    Raises ValueError for numbers that JSON does not have: a table with one would count as damaged.
    """
    return "{}" if value == {} else _sorted_encoder.encode(value)


def utc_now() -> str:
    """Return the present moment as UTC text with milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def span_data(span: Span, layer: str) -> Data:
    """Return a span of the layer with id `layer` as a JSON object without defaults."""
    data: Data = {"id": span.id, "layer": layer, "label": span.label, "fragments": [list(f) for f in span.fragments]}
    optional: tuple[tuple[str, object], ...] = (
        ("attributes", dict(span.attributes)),
        ("unsure", span.unsure),
        ("note", span.note),
        ("origin", None if span.origin is Origin.MANUAL else str(span.origin)),
        ("source", span.source),
        ("confidence", span.confidence),
        ("guessed", list(span.guessed)),
        ("provenance", None if span.provenance is None else dict(span.provenance)),
        ("precedent", span.precedent),
        ("extra", dict(span.extra)),
    )
    for key, value in optional:
        if value not in (None, False, {}, []) or (key == "confidence" and value is not None):
            data[key] = value
    return data


def compact_span(span: Mapping[str, Any]) -> Data:
    """Return a span from outside without defaults and without what follows from the text, apart from its layer."""
    compact: Data = {"id": span["id"], "label": span["label"], "fragments": span["fragments"]}
    for key, value in span.items():
        if value and key in _NOT_DEFAULT:
            compact[key] = value
    if span.get("origin", "manual") != "manual":
        compact["origin"] = span["origin"]
    if span.get("confidence") is not None:
        compact["confidence"] = span["confidence"]
    return compact


def span_from_data(data: Mapping[str, Any]) -> Span:
    """Return the span a JSON object of the journal or of JSONL stands for."""
    return Span(
        id=data["id"],
        label=data["label"],
        fragments=tuple((start, end) for start, end in data["fragments"]),
        attributes=data.get("attributes") or {},
        unsure=bool(data.get("unsure")),
        note=data.get("note"),
        origin=Origin(data.get("origin") or Origin.MANUAL),
        source=data.get("source"),
        confidence=data.get("confidence"),
        guessed=tuple(data.get("guessed") or ()),
        provenance=data.get("provenance") or None,
        precedent=data.get("precedent"),
        extra=data.get("extra") or {},
    )


def link_data(link: Link, layer: str) -> Data:
    """Return a link of the layer with id `layer` as a JSON object without defaults."""
    data: Data = {"id": link.id, "layer": layer, "type": link.type, "from": link.source, "to": link.target}
    if link.extra:
        data["extra"] = dict(link.extra)
    return data


def link_from_data(data: Mapping[str, Any]) -> Link:
    """Return the link a JSON object of the journal or of JSONL stands for."""
    return Link(data["id"], data["type"], data["from"], data["to"], data.get("extra") or {})


def content_from_text(content: str) -> tuple[tuple[Span, ...], tuple[Link, ...]]:
    """Return the spans and links that the content of a submission (JSON text) stands for, in its order."""
    data = load(content)
    return tuple(map(span_from_data, data["spans"])), tuple(map(link_from_data, data["links"]))


def layer_data(layer: Layer, submitted_at: str | None = None) -> Data:
    """Return a layer without its spans as a JSON object; all keys are there."""
    return {
        "id": layer.id,
        "article": layer.article,
        "annotator": layer.annotator.id if layer.annotator else None,
        "kind": str(layer.kind),
        "state": str(layer.state),
        "version": layer.version,
        "scheme": layer.scheme,
        "guideline": layer.guideline,
        "seconds": layer.seconds,
        "read": [list(part) for part in layer.read],
        "extra": dict(layer.extra),
        "submitted_at": submitted_at,
    }


def layer_from_data(data: Mapping[str, Any], annotator: Annotator | None) -> Layer:
    """Return the layer of a JSON object; `annotator` is the one it names."""
    return Layer(
        id=data["id"],
        article=data["article"],
        annotator=annotator,
        kind=LayerKind(data["kind"]),
        state=LayerState(data["state"]),
        version=data["version"],
        scheme=data["scheme"],
        guideline=data["guideline"],
        seconds=data["seconds"],
        read=ranges(data["read"]),
        extra=data["extra"],
    )


def ranges(values: list[list[int]]) -> tuple[Range, ...]:
    """Return JSON pairs as ranges."""
    return tuple((start, end) for start, end in values)


def article_data(article: Article) -> Data:
    """Return what is known about an article, without its text, as a JSON object."""
    return {
        "id": article.id,
        "text_sha256": article.text_sha256,
        "title": article.title,
        "language": article.language,
        "meta": dict(article.meta),
        "sources": [source_data(source) for source in article.sources],
    }


def source_data(source: Source) -> Data:
    """Return a source as a JSON object."""
    return {
        "name": source.name,
        "header": source.header,
        "date": str(source.date) if source.date else None,
        "encoding": source.encoding,
        "bom": source.bom,
    }


def source_from_row(name: str, header: str, date: str | None, encoding: str, bom: int) -> Source:
    """Return the source of a table row."""
    return Source(name, header, PartialDate.parse(date) if date else None, encoding, bool(bom))


def normal(entity: str, data: Data | None) -> Any:
    """Return a value that is equal for equal content, whatever defaults and order the JSON object has."""
    if data is None:
        return None
    if entity == "span":
        return data["layer"], normal_span(data)
    if entity == "link":
        return data["layer"], normal_link(data)
    if entity == "layer_content":
        spans = sorted((normal_span(span) for span in data["spans"]), key=lambda item: item[0])
        links = sorted((normal_link(link) for link in data["links"]), key=lambda item: item[0])
        return spans, links
    return data


def normal_span(data: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the content of a span, apart from its layer, as a comparable value."""
    span = span_from_data(data)
    return (span.id, span.label, span.fragments, dict(span.attributes), span.unsure, span.note, str(span.origin),
            span.source, span.confidence, span.guessed, span.provenance, span.precedent, dict(span.extra))  # fmt: skip


def normal_link(data: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the content of a link, apart from its layer, as a comparable value."""
    link = link_from_data(data)
    return link.id, link.type, link.source, link.target, dict(link.extra)
