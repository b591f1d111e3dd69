"""Writes layers of a project to a file: proven by reading it back, and there as a whole or not at all."""

import json
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from wortlaut.domain.article import PartialDate, Source
from wortlaut.errors import DamagedError, DiskError, UsageError
from wortlaut.formats.loss import Example, Ledger, loss_file
from wortlaut.formats.record import Choices, LayerData, LinkData, Record, SpanData, Totals
from wortlaut.formats.registry import Format, format_named
from wortlaut.session.blindness import Sight, sight_of
from wortlaut.session.export_check import refuse_errors
from wortlaut.session.export_target import TargetPlace
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.span_versions import SpanVersions
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.store import acceptances, articles, stream
from wortlaut.store.errors import translated
from wortlaut.store.layers import find_annotator
from wortlaut.store.project_file import Project

ALL = "all"
MAX_CASES = 2000
"""Cases of each kind of loss that a preview keeps."""
_KINDS = {ALL: ("person", "gold"), "gold": ("gold",), "machine": ("machine",)}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write."""

    format: str = "jsonl"
    layer: str = ALL
    """`all` (persons and gold, and articles nobody opened), `gold`, `machine`, or the name of an annotator."""
    annotated_only: bool = False
    """Leave out articles nobody opened."""
    overwrite: bool = False
    made_for: str | None = None
    """Name of the annotator who is to read it: what that person must not see yet is left out."""
    choices: Choices = field(default_factory=Choices)
    """For formats of other tools."""
    articles: frozenset[str] | None = None
    """Ids of the articles to be written; None: all."""
    checked: bool = False
    """Write nothing when a rule whose level is error is broken in what would be written."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One kind of thing that a format could not hold."""

    kind: str
    count: int
    how: str
    """What was done instead: `left_out`, `pieces`, `widened`, …"""
    cases: tuple[Example, ...] = ()
    """The first of them; only of a preview."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written."""

    path: Path
    articles: int
    layers: int
    spans: int
    links: int
    size: int
    """Bytes of the file."""
    sha256: str
    held_back: int = 0
    """Layers left out because the reader still annotates their articles."""
    losses: tuple[Loss, ...] = ()
    """What the format could not hold."""
    ledger: Path | None = None
    """The file that says so with examples; None for our own format, which loses nothing."""
    accepted: int = 0
    """Problems in it that somebody accepted as they are; counted when the rules were asked before."""


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What an export would write and lose."""

    articles: int
    layers: int
    spans: int
    links: int
    held_back: int
    losses: tuple[Loss, ...]


def preview_export(
    project: Project,
    options: ExportOptions,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportPreview:
    """Return what `export_file` would write and lose, with up to `MAX_CASES` cases of each kind; nothing is written.

    `progress` counts articles. Raises UsageError, DamagedError, CancelledError like `export_file`.
    """
    chosen = _writer(options)
    ledger = Ledger(chosen.how, MAX_CASES)
    selection = _Selection(project, options)
    with project.reading() as connection:
        meter = Meter(articles.count(connection), progress, cancelled)
    with stream.snapshot(project) as reader:
        counted = chosen.count(selection.records(reader, meter), ledger)
    return ExportPreview(
        counted.articles, counted.layers, counted.spans, counted.links, len(selection.held_back), _losses(ledger)
    )


def export_file(
    project: Project,
    target: Path,
    options: ExportOptions,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportResult:
    """Write the chosen layers to `target` from a snapshot of the project.

    A file, or a folder for formats of many files (one archive when the target ends with `.zip` and the format
    `packs`), is written beside its place, read back and compared, and only then gets its name; a link is followed.
    Beside the export of another tool's format stands `TARGET.loss.json`, which says what that format could not hold.
    `progress` counts articles, twice: once for writing, once for the proof, and once more when they are `checked`
    before. Raises BadInputError (the target exists, or belongs to a project; `export_errors`), UsageError (unknown
    format or annotator), DamagedError, DiskError, NotHeldError, CancelledError; after each of them the target is as it
    was.
    """
    packed = target.suffix.lower() == ".zip"
    chosen = _writer(options, packed=packed)
    place = TargetPlace(
        target,
        project,
        folder=chosen.in_folder and not (packed and chosen.packs),
        ledger=bool(chosen.loses),
        overwrite=options.overwrite,
    )
    scheme = scheme_of(project)
    ledger = Ledger(chosen.how)
    accepted = 0
    selection = _Selection(project, options)
    with project.reading() as connection:
        meter = Meter((2 + options.checked) * articles.count(connection), progress, cancelled)
    with translated(target):
        try:
            with stream.snapshot(project) as reader:
                if options.checked:
                    given = acceptances.by_layer(reader)
                    accepted = refuse_errors(selection.with_ids(reader, meter), scheme, given, target)
                    selection.held_back.clear()  # they are told when they are left out of the file
                written = chosen.write(selection.records(reader, meter), place.part, ledger, scheme)
            proven = _prove(place.part, chosen, written, meter, project, ledger)
            if proven != written:
                raise DiskError("export_not_proven", where=str(target))
            place.take(loss_file(chosen.name, proven, ledger))
        finally:
            place.clear()
    return ExportResult(
        place.real,
        proven.articles,
        proven.layers,
        proven.spans,
        proven.links,
        proven.size,
        proven.sha256,
        len(selection.held_back),
        _losses(ledger),
        place.ledger,
        accepted,
    )


def _writer(options: ExportOptions, *, packed: bool = False) -> Format:
    chosen = format_named(options.format, replace(options.choices, packed=packed))
    if not chosen.writes:
        raise UsageError("format_not_written", name=options.format)
    return chosen


def _losses(ledger: Ledger) -> tuple[Loss, ...]:
    return tuple(
        Loss(row["kind"], row["count"], row["how"], tuple(ledger.examples[row["kind"]])) for row in ledger.rows()
    )


class _Selection:
    """What an export is to write: the layers that are asked for and may be seen."""

    def __init__(self, project: Project, options: ExportOptions) -> None:
        self._project = project
        self._options = options
        self._kinds, self._annotator = _choice(project, options.layer)
        self._sight = sight_of(project, options.made_for)
        self.held_back: list[str] = []
        """Ids of the layers left out because the reader still annotates their articles."""

    def records(self, reader: stream.Reader, meter: Meter) -> Iterator[Record]:
        """Yield what is to be written, all of one article together."""
        for record, _ in self.with_ids(reader, meter):
            yield record

    def with_ids(self, reader: stream.Reader, meter: Meter) -> Iterator[tuple[Record, str | None]]:
        """Yield the same with the ids of the layers."""
        options = self._options
        layers = stream.layers(
            reader,
            kinds=self._kinds,
            annotator=self._annotator,
            unopened=options.layer == ALL and not options.annotated_only,
            shown=self._shows,
            among=options.articles,
        )
        versions = SpanVersions(reader)
        for record, layer in _records(layers, meter, self._project.path, self._sight):
            if record.layer is not None and layer is not None:
                versions.tell(record.layer, layer.id)
            yield record, None if layer is None else layer.id

    def _shows(self, article: str, layer: stream.LayerData) -> bool:
        seen = self._sight.shows(article, layer.kind, layer.annotator)
        if not seen and not self._sight.is_own_shadow(layer.annotator):
            self.held_back.append(layer.id)
        return seen


def _prove(part: Path, chosen: Format, written: Totals, meter: Meter, project: Project, ledger: Ledger) -> Totals:
    """Return what reading back finds; raise DamagedError when what was to be written contradicts itself."""
    try:
        return chosen.prove(part, written, meter.advance, ledger)
    except DiskError as error:
        if zlib.crc32(part.read_bytes()) == written.checksum:  # the disk kept every byte
            raise DamagedError("damaged", where=str(project.path)) from error
        return Totals()


def _records(
    layers: Iterator[stream.LayerRecord], meter: Meter, project: Path, sight: Sight
) -> Iterator[tuple[Record, stream.LayerData | None]]:
    article = None
    for item in layers:
        if item.article.id != article:
            article = item.article.id
            meter.advance(1)
        try:
            record = record_of(item)
        except ValueError as error:  # stored JSON or a date that was broken from outside
            raise DamagedError("damaged", where=str(project)) from error
        if record.layer is not None and record.layer.annotator is not None:
            record.layer.annotator = sight.told(record.layer.annotator)
        yield record, item.layer


def record_of(item: stream.LayerRecord) -> Record:
    """Return what a file says about an article with one of its layers."""
    article, layer = item.article, item.layer
    data = None
    if layer is not None:
        data = LayerData(
            annotator=layer.annotator if layer.kind == "person" else None,
            kind=layer.kind,
            state=layer.state,
            version=layer.version,
            scheme=layer.scheme,
            spans=[_span(row) for row in item.spans],
            links=[_link(row) for row in item.links],
            read=_decoded(layer.read),
            guideline=layer.guideline,
            seconds=layer.seconds,
            extra=_decoded(layer.extra),
        )
    return Record(
        text=article.text,
        text_sha256=article.text_sha256,
        sources=tuple(
            Source(name, header, PartialDate.parse(date) if date else None, encoding, bool(bom))
            for name, header, date, encoding, bom in article.sources
        ),
        title=article.title,
        language=article.language,
        meta=_decoded(article.meta),
        layer=data,
    )


def _span(row: stream.SpanRow) -> SpanData:
    """Return a row as the object of a line. Runs for every span of the project."""
    (span_id, label, start, end, fragments, surface, attributes, unsure, note, origin, source, confidence, guessed,
     provenance, precedent, extra) = row  # fmt: skip
    span: SpanData = {
        "id": span_id,
        "label": label,
        "start": start,
        "end": end,
        "fragments": ((start, end),) if fragments is None else _decoded(fragments),
        "surface": (surface,) if fragments is None else _decoded(surface),
        "attributes": _decoded(attributes),
        "unsure": unsure == 1,
        "note": note,
        "origin": origin,
        "source": source,
        "confidence": confidence,
    }
    if provenance is not None:
        span["provenance"] = _decoded(provenance)
    if guessed is not None:
        span["guessed"] = _decoded(guessed)
    if precedent is not None:
        span["precedent"] = precedent
    if extra is not None:
        span["extra"] = _decoded(extra)
    return span


def _link(row: stream.LinkRow) -> LinkData:
    link: LinkData = {"id": row[0], "type": row[1], "from": row[2], "to": row[3]}
    if row[4] is not None:
        link["extra"] = _decoded(row[4])
    return link


@lru_cache(maxsize=4096)
def _decoded(text: str) -> Any:
    """Return the value of stored JSON. The same few attributes come again and again; nobody changes the value."""
    return json.loads(text)


def _choice(project: Project, layer: str) -> tuple[set[str], str | None]:
    """Return the kinds of layers, and the annotator, that `layer` means."""
    if layer in _KINDS:
        return set(_KINDS[layer]), None
    with project.reading() as connection:
        annotator = find_annotator(connection, layer)
    if annotator is None:
        raise UsageError("annotator_unknown", where=str(project.path), name=layer)
    return {"person"}, annotator.name
