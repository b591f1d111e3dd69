"""Writes lines of our JSONL: one article and at most one layer, the same bytes for the same content everywhere."""

from typing import Any

from wortlaut.domain.article import Source
from wortlaut.formats.record import LayerData, Meta, Record
from wortlaut.formats.strict_json import dumps

FORMAT = "wortlaut/1"
OFFSET_UNIT = "codepoint"


def line_of(record: Record) -> bytes:
    """Return the line of `record`, with its line feed. Spans and links must be checked and in order."""
    first = record.sources[0] if record.sources else Source("")
    meta = dict(record.meta)
    if others := sources_in_meta(record.sources):
        meta["sources"] = others
    layer = record.layer
    return (
        dumps(
            {
                "format": FORMAT,
                "id": record.id,
                "sources": sorted({source.name for source in record.sources}),
                "title": record.title,
                "date": str(first.date) if first.date else None,
                "language": record.language,
                "header": first.header,
                "text": record.text,
                "text_sha256": record.text_sha256,
                "offset_unit": OFFSET_UNIT,
                "layer": None if layer is None else _layer(layer),
                "spans": [] if layer is None else layer.spans,
                "links": [] if layer is None else layer.links,
                "meta": {key: meta[key] for key in sorted(meta)},
            }
        )
        + b"\n"
    )


def _layer(layer: LayerData) -> Meta:
    written: Meta = {
        "annotator": layer.kind if layer.annotator is None else layer.annotator,
        "kind": layer.kind,
        "state": layer.state,
        "version": layer.version,
        "scheme": layer.scheme,
    }
    if layer.read:
        written["read"] = layer.read
    if layer.guideline is not None:
        written["guideline"] = layer.guideline
    if layer.seconds is not None:
        written["seconds"] = layer.seconds
    if layer.extra:
        written["extra"] = layer.extra
    return written


def sources_in_meta(sources: tuple[Source, ...]) -> list[Meta]:
    """Return what `meta.sources` says: every source that header, date and `sources` of the line do not tell already.

    A source without an entry has the header and date of the line and no byte order mark. The first source gets an entry
    of its own, with `"first": true`, when it has a byte order mark or shares its name with another one.
    """
    if not sources:
        return []
    first, *rest = sources
    plain = Source("", first.header, first.date)
    others = [source for source in rest if _unnamed(source) != plain]
    named = {source.name for source in others}
    if _unnamed(first) != plain or first.name in named:
        return [dict(sorted({"first": True, **_entry(first)}.items())), *map(_entry, others)]
    return [_entry(source) for source in others]


def _unnamed(source: Source) -> Source:
    return Source("", source.header, source.date, source.encoding, source.bom)


def _entry(source: Source) -> dict[str, Any]:
    entry: dict[str, Any] = {}
    if source.bom:
        entry["bom"] = True
    entry["date"] = str(source.date) if source.date else None
    if source.encoding != "utf-8":
        entry["encoding"] = source.encoding
    entry["header"] = source.header
    entry["name"] = source.name
    return entry
