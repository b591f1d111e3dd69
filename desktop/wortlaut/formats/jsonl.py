"""Our own format, JSONL (design, section 8): loses nothing, and the same content always gives the same bytes."""

import codecs
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from wortlaut.domain.article import PartialDate, Source
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.jsonl_proof import prove
from wortlaut.formats.jsonl_spans import SpanReader
from wortlaut.formats.jsonl_write import FORMAT, OFFSET_UNIT, line_of
from wortlaut.formats.loss import Ledger
from wortlaut.formats.offset_units import OffsetUnit
from wortlaut.formats.output import Output, Write
from wortlaut.formats.record import MAX_TEXT_BYTES, LayerData, Meta, Record, Totals
from wortlaut.formats.strict_json import canonical, loads, shown

MAX_LINE_BYTES = 100_000_000
"""Longest line that is read: an article at the limit, fully escaped, with very many spans."""
MAX_NAME_LENGTH = 200
"""Longest file, annotator, title or language name, in code points."""
MAX_COUNT = 2**31
RESERVED_ANNOTATORS = frozenset({"gold", "machine", "all"})

_KEYS = frozenset(
    (
        "format",
        "id",
        "sources",
        "title",
        "date",
        "language",
        "header",
        "text",
        "text_sha256",
        "offset_unit",
        "layer",
        "spans",
        "links",
        "meta",
    )
)
_LAYER_KEYS = frozenset(("annotator", "kind", "state", "version", "scheme", "read", "guideline", "seconds", "extra"))


class Jsonl:
    """One JSON object a line: an article and one layer."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    writes = True
    reads = True
    in_folder = False
    packs = False
    loses: tuple[str, ...] = ()
    how: tuple[tuple[str, str], ...] = ()
    units = (OffsetUnit.CODEPOINT,)
    needs: tuple[str, ...] = ()

    def sniff(self, head: bytes) -> bool:
        """Our lines begin with an object that names the format."""
        start = head.removeprefix(codecs.BOM_UTF8).lstrip()
        return start.startswith(b"{") and b'"wortlaut/' in start

    def read(self, path: Path, scheme: Scheme) -> Iterator[Record | WortlautError]:
        """Yield a record for each line; an error stands in the place of a line that cannot be taken."""
        reader = LineReader(scheme, path.name)
        empty = True
        with path.open("rb") as file:
            number = 0
            while line := file.readline(MAX_LINE_BYTES + 1):
                number += 1
                where = f"{path}:{number}"
                size = len(line)
                if size > MAX_LINE_BYTES:
                    yield BadInputError("line_too_long", where=where, limit=f"{MAX_LINE_BYTES / 1e6:.0f}")
                    return
                if number == 1:
                    line = line.removeprefix(codecs.BOM_UTF8)
                line = line.rstrip(b"\r\n")
                if not line.strip():
                    continue
                empty = False
                try:
                    record = reader.record(line)
                except BadInputError as error:
                    yield BadInputError(error.code, where=where, **error.params)
                    continue
                record.where, record.size = where, size
                yield record
        if empty:
            yield BadInputError("jsonl_empty", where=str(path))

    def claims(self, value: object) -> bool:
        """Our lines name the format."""
        return isinstance(value, dict) and str(value.get("format")).startswith("wortlaut/")

    def write(self, records: Iterable[Record], place: Path, ledger: Ledger, scheme: Scheme) -> Totals:  # noqa: ARG002
        """Write a line for each record; return what was written. Nothing is lost and the ledger stays empty."""
        with Output(place).file() as write:
            return self._lines(records, write)

    def count(self, records: Iterable[Record], ledger: Ledger) -> Totals:  # noqa: ARG002
        """Return what `write` would write; nothing is lost."""
        totals = Totals()
        for _ in _counted(records, totals):
            pass
        return totals

    def _lines(self, records: Iterable[Record], write: Write) -> Totals:
        totals = Totals()
        for record in _counted(records, totals):
            line = line_of(record)
            write(line)
            totals.checksum = zlib.crc32(line, totals.checksum)
            totals.size += len(line)
        return totals

    def prove(self, place: Path, written: Totals, advance: Callable[[int], None], ledger: Ledger) -> Totals:  # noqa: ARG002
        """Read a written file back and compare every fragment with the text."""
        return prove(place, advance)


def _counted(records: Iterable[Record], totals: Totals) -> Iterator[Record]:
    """Yield the records and count what they hold."""
    article = None
    for record in records:
        if record.id != article:
            article = record.id
            totals.articles += 1
        if record.layer:
            totals.layers += 1
            totals.spans += len(record.layer.spans)
            totals.links += len(record.layer.links)
        yield record


class LineReader:
    """Turns one line into a checked record. Errors have no place yet; the caller knows file and line."""

    def __init__(self, scheme: Scheme, file_name: str) -> None:
        self._spans = SpanReader(scheme)
        self._file_name = file_name

    def record(self, line: bytes) -> Record:
        """Return the record of `line`; raise BadInputError with the field that is wrong."""
        return self.record_of(loads(line))

    def record_of(self, data: Any) -> Record:
        """Return the record of the JSON value of a line; raises like `record`."""
        if type(data) is not dict:
            raise BadInputError("jsonl_array" if type(data) is list else "field_not_object", field="")
        if data.get("format") != FORMAT:
            raise BadInputError("format_value", field="format", value=shown(data.get("format")), known=FORMAT)
        if data.get("offset_unit", OFFSET_UNIT) != OFFSET_UNIT:
            raise BadInputError("field_value", field="offset_unit", value=shown(data["offset_unit"]), known=OFFSET_UNIT)
        text, digest = self._text(data)
        meta = _meta(data)
        sources = _sources(data, meta.pop("sources", None), self._file_name)
        return Record(
            text=text,
            text_sha256=digest,
            sources=sources,
            title=_name(data, "title"),
            language=_name(data, "language"),
            meta=meta,
            layer=self._layer(data, text),
        )

    def _text(self, data: Meta) -> tuple[str, str]:
        text = data.get("text")
        if type(text) is not str:
            raise BadInputError(
                "field_not_text" if "text" in data else "field_missing", field="text", value=shown(text)
            )
        if not text:
            raise BadInputError("article_empty")
        encoded = text.encode("utf-8")
        if len(encoded) > MAX_TEXT_BYTES:
            size, limit = f"{len(encoded) / 1e6:.1f}", f"{MAX_TEXT_BYTES / 1e6:.0f}"
            raise BadInputError("file_too_large", size=size, limit=limit)
        digest = hashlib.sha256(encoded).hexdigest()
        if data.get("text_sha256", digest) != digest:
            raise BadInputError("text_digest", field="text_sha256")
        if data.get("id", digest[:16]) != digest[:16]:
            raise BadInputError("article_id", field="id", value=shown(data["id"]), expected=digest[:16])
        return text, digest

    def _layer(self, data: Meta, text: str) -> LayerData | None:
        value = data.get("layer")
        if value is None:
            if data.get("spans") or data.get("links"):
                raise BadInputError("layer_missing", field="layer")
            return None
        layer = layer_of(value)
        layer.spans = self._spans.spans(data.get("spans", []), text, layer.kind)
        layer.links = self._spans.links(data.get("links", []), layer.spans)
        _check_ranges(layer.read, len(text))
        return layer


def layer_of(value: Any) -> LayerData:
    """Return the checked layer object of a line, without its spans; raise BadInputError naming the wrong field."""
    if type(value) is not dict:
        raise BadInputError("field_not_object", field="layer")
    kind = _word(value, "kind", [kind.value for kind in LayerKind], LayerKind.PERSON.value)
    default = LayerState.GOLD if kind == LayerKind.GOLD else LayerState.OPEN
    state = _word(value, "state", [state.value for state in LayerState], default.value)
    version = _count(value, "version") or 0
    if state == (LayerState.SUBMITTED if kind == LayerKind.GOLD else LayerState.GOLD):
        raise BadInputError("layer_kind_state", field="layer.state", kind=kind, state=state)
    if state == LayerState.SUBMITTED and not version:
        raise BadInputError("layer_version", field="layer.version")
    scheme = value.get("scheme", "")
    if type(scheme) is not str:
        raise BadInputError("field_not_text", field="layer.scheme", value=shown(scheme))
    extra = value.get("extra") or {}
    if type(extra) is not dict:
        raise BadInputError("field_not_object", field="layer.extra")
    unknown = {key: item for key, item in value.items() if key not in _LAYER_KEYS}
    return LayerData(
        annotator=_annotator(value, kind),
        kind=kind,
        state=state,
        version=version,
        scheme=scheme,
        read=value.get("read") or [],
        guideline=_name(value, "guideline", "layer."),
        seconds=_count(value, "seconds"),
        extra=canonical({**extra, **unknown}),
    )


def _annotator(layer: Meta, kind: str) -> str | None:
    name = _name(layer, "annotator", "layer.")
    if kind != LayerKind.PERSON:
        if name not in (None, kind):
            raise BadInputError("annotator_not_kind", field="layer.annotator", value=shown(name), kind=kind)
        return None
    if name is None or not name.strip():
        raise BadInputError("field_missing", field="layer.annotator")
    if name.casefold() in RESERVED_ANNOTATORS:
        raise BadInputError("annotator_reserved", field="layer.annotator", value=shown(name))
    return name


def _meta(data: Meta) -> Meta:
    """Return `meta` together with the keys of the line that this program does not know."""
    meta = data.get("meta") or {}
    if type(meta) is not dict:
        raise BadInputError("field_not_object", field="meta")
    unknown = {key: value for key, value in data.items() if key not in _KEYS}
    for key in unknown.keys() & meta.keys():
        if unknown[key] != meta[key]:
            raise BadInputError("key_twice", field="meta", name=shown(key))
    merged: Meta = canonical({**meta, **unknown})
    return merged


def _sources(data: Meta, entries: Any, file_name: str) -> tuple[Source, ...]:
    """Return the sources in the order of their import, as `jsonl_write.sources_in_meta` wrote them."""
    names = data.get("sources") or []
    if type(names) is not list:
        raise BadInputError("field_not_list", field="sources")
    for name in names:
        _check_base_name(name, "sources")
    header = data.get("header") or ""
    if type(header) is not str:
        raise BadInputError("field_not_text", field="header", value=shown(header))
    date = _date(data, "date")
    listed = _listed_sources(entries)
    others = [source for source, first in listed if not first]
    flagged = [source for source, first in listed if first]
    taken = {source.name for source in others}
    if not names and (header or date):
        names = [file_name]
    plain = [Source(name, header, date) for name in sorted(set(names)) if name not in taken]
    if flagged:
        plain = [source for source in plain if source.name != flagged[0].name]
    return tuple(dict.fromkeys([*flagged[:1], *plain, *others]))


def _listed_sources(entries: Any) -> list[tuple[Source, bool]]:
    if entries is None:
        return []
    if type(entries) is not list:
        raise BadInputError("field_not_list", field="meta.sources")
    listed = []
    for index, entry in enumerate(entries):
        field = f"meta.sources[{index}]"
        if type(entry) is not dict:
            raise BadInputError("field_not_object", field=field)
        _check_base_name(entry.get("name"), f"{field}.name")
        header, encoding = entry.get("header") or "", entry.get("encoding") or "utf-8"
        for key, text in (("header", header), ("encoding", encoding)):
            if type(text) is not str:
                raise BadInputError("field_not_text", field=f"{field}.{key}", value=shown(text))
        source = Source(entry["name"], header, _date(entry, "date", f"{field}."), encoding, bool(entry.get("bom")))
        listed.append((source, bool(entry.get("first"))))
    return listed


def _check_base_name(name: Any, field: str) -> None:
    if type(name) is not str:
        raise BadInputError("field_not_text", field=field, value=shown(name))
    if not name or len(name) > MAX_NAME_LENGTH + 55 or "/" in name or "\\" in name or name in (".", ".."):
        raise BadInputError("source_name", field=field, value=shown(name))


def _date(data: Meta, key: str, prefix: str = "") -> PartialDate | None:
    value = data.get(key)
    if value is None:
        return None
    try:
        return PartialDate.parse(value)
    except (TypeError, ValueError) as error:
        raise BadInputError("date_invalid", field=prefix + key, value=shown(value)) from error


def _name(data: Meta, key: str, prefix: str = "") -> str | None:
    value = data.get(key)
    if value is None:
        return None
    if type(value) is not str:
        raise BadInputError("field_not_text", field=prefix + key, value=shown(value))
    if len(value) > 10 * MAX_NAME_LENGTH:
        raise BadInputError("field_too_long", field=prefix + key, limit=10 * MAX_NAME_LENGTH)
    return value


def _word(data: Meta, key: str, known: list[str], default: str) -> str:
    value = data.get(key, default)
    if type(value) is not str or value not in known:
        raise BadInputError("field_value", field=f"layer.{key}", value=shown(value), known=", ".join(known))
    return value


def _count(data: Meta, key: str) -> int | None:
    value = data.get(key)
    if value is None:
        return None
    if type(value) is not int or not 0 <= value < MAX_COUNT:
        raise BadInputError("field_not_number", field=f"layer.{key}", value=shown(value))
    return value


def _check_ranges(ranges: Any, length: int) -> None:
    if type(ranges) is not list:
        raise BadInputError("field_not_list", field="layer.read")
    previous = -1
    for item in ranges:
        if type(item) is not list or len(item) != 2 or not all(type(offset) is int for offset in item):
            raise BadInputError("fragments_shape", field="layer.read")
        start, end = item
        if not previous <= start < end <= length or start < 0:
            raise BadInputError("offset_outside", field="layer.read", start=start, end=end, length=length)
        previous = end
