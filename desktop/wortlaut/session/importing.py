"""Brings articles and layers from files into a project: everything in one transaction, or nothing."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from wortlaut.domain.article import Article
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, LayerKind, LayerState, Origin
from wortlaut.errors import BadInputError, DiskError, UsageError, WortlautError
from wortlaut.formats.extras import LibraryMissingError
from wortlaut.formats.record import Choices, LayerData, Record, SpanData
from wortlaut.formats.registry import Format, format_named, format_of
from wortlaut.session.article_language import detected_language
from wortlaut.session.backups import make_before
from wortlaut.session.input_files import InputFiles, find_input_files, size_of
from wortlaut.session.progress import CancelledError, Meter, Progress
from wortlaut.store import articles, overview
from wortlaut.store.bulk import Import
from wortlaut.store.bulk_values import ImportReport, IncomingLayer
from wortlaut.store.layers import check_name
from wortlaut.store.project_file import Project
from wortlaut.store.scratch import scratch

AUTO = "auto"
"""Format of each file is found by its name or its first bytes."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What an import is asked to do."""

    format: str = AUTO
    annotator: str | None = None
    """Put the spans into this person's layers instead of the ones the file names."""
    dry_run: bool = False
    """Find everything that is wrong, on a copy of the project: nothing is written, and no lock is needed."""
    choices: Choices = field(default_factory=Choices)
    """For formats of other tools."""
    suggestions: bool = False
    """Make suggestions of the spans, for everybody to accept or reject, whoever the file names; not with `annotator`.
    """


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do."""

    files: int
    articles_new: int
    articles_known: int
    articles_added_to: int
    """Known articles that got sources, a title or unknown keys they did not have."""
    sources_new: int
    layers_new: int
    layers_updated: int
    layers_same: int
    spans: int
    links: int
    skipped: tuple[tuple[Path, str], ...]
    """Entries of folders that were left out, with the reason as a word."""
    refused: tuple[WortlautError, ...]
    """Records that cannot be taken; only a dry run goes on after the first."""
    backup: Path | None
    left_out: tuple[tuple[str, int], ...] = ()
    """What the files say and the project has no place for, with how often."""
    tally: "Tally | None" = None
    """What the files hold in detail; only of a dry run."""
    backup_failed: WortlautError | None = None
    """Why there is no backup although one was due."""

    @property
    def changed(self) -> bool:
        """Whether the project has anything it did not have before."""
        return bool(self.articles_new or self.articles_added_to or self.layers_new or self.layers_updated)


@dataclass(slots=True)
class Tally:
    """What the files of a dry run hold, whether it is new or not."""

    formats: Counter[str] = field(default_factory=Counter)
    """Name of the format to the number of files."""
    labels: Counter[str] = field(default_factory=Counter)
    """Label of the scheme to the number of spans."""
    links: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    """Who the files say annotated, by layers; `gold` and `machine` for layers of nobody."""
    first: dict[str, str] = field(default_factory=dict)
    """Where each kind of `ImportResult.left_out` comes first: file, or file and line."""


def import_files(
    project: Project,
    scheme: Scheme,
    paths: Sequence[Path],
    options: ImportOptions,
    *,
    by: Annotator | None,
    backups: Path,
    default_language: str = "de",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportResult:
    """Import files and folders into `project`, after a verified backup into the folder `backups`.

    When none can be made there, the import is done all the same, and the result says why.

    `progress` counts bytes. Raises BadInputError with file and line for the first thing that cannot be taken,
    UsageError for an unknown format, an impossible annotator name or a missing one, DiskError, LockedError, and
    CancelledError when `cancelled` says so; after each of them the project is as it was. A dry run makes no backup and
    collects errors instead of raising them, but for UsageError.
    """
    if options.annotator is not None:
        check_name(options.annotator)
    options = replace(options, choices=replace(options.choices, text_of=partial(_text_of, project)))
    chosen = None if options.format == AUTO else format_named(options.format, options.choices)
    if chosen and not chosen.reads:
        raise UsageError("format_not_read", name=options.format)
    inputs = find_input_files(
        paths,
        project.path,
        whole_folders=chosen is not None and chosen.in_folder,
        suffixes=chosen.suffixes if chosen else (),
    )
    meter = Meter(sum(map(size_of, inputs.files)), progress, cancelled)
    run = _Run(scheme, options, default_language)
    saved, failed = None, None
    with project.reading() as connection:
        filled = overview.has_content(connection)
    if filled and not options.dry_run:
        saved, failed = make_before(project, backups, "import")
    note = ", ".join(path.name for path in paths)
    try:
        records = _records(inputs, chosen, scheme, options.choices, run.tally)
        with scratch(project, lambda: meter.advance(0)) if options.dry_run else nullcontext(project) as target:
            report = run.work(target, records, meter, by, note)
    except (BadInputError, UsageError, LibraryMissingError, CancelledError, KeyboardInterrupt):
        _forget(saved)
        raise
    if not report.changed:
        _forget(saved)
        saved = None
    return run.result(report, inputs, saved, failed)


class _Run:
    """One import: turns records into articles and layers and hands them to the store."""

    def __init__(self, scheme: Scheme, options: ImportOptions, default_language: str) -> None:
        self._scheme = scheme
        self._options = options
        self._default_language = default_language
        self._targets: set[str] = set()
        self.refused: list[WortlautError] = []
        self.left_out: Counter[str] = Counter()
        self.tally = Tally()

    def work(
        self,
        project: Project,
        records: Iterator[Record | WortlautError],
        meter: Meter,
        by: Annotator | None,
        note: str,
    ) -> ImportReport:
        """Write all records in one transaction; raise the first error unless this is a dry run."""
        with Import(project, by=by, note=note, dry_run=self._options.dry_run) as batch:
            for record in records:
                try:
                    if isinstance(record, WortlautError):
                        raise record
                    self._add(batch, record)
                    meter.advance(record.size)
                except BadInputError as error:
                    if not self._options.dry_run:
                        raise
                    self.refused.append(error)
        return batch.report

    def result(
        self, report: ImportReport, inputs: InputFiles, saved: Path | None, failed: WortlautError | None
    ) -> ImportResult:
        """Return what was done: `saved` is the backup from before, `failed` why there is none."""
        return ImportResult(
            files=len(inputs.files),
            articles_new=report.articles_new,
            articles_known=report.articles_known,
            articles_added_to=report.articles_added_to,
            sources_new=report.sources_new,
            layers_new=report.layers_new,
            layers_updated=report.layers_updated,
            layers_same=report.layers_same,
            spans=report.spans,
            links=report.links,
            skipped=tuple(inputs.skipped),
            refused=tuple(self.refused),
            backup=saved,
            left_out=tuple(sorted(self.left_out.items())),
            tally=self.tally if self._options.dry_run else None,
            backup_failed=failed,
        )

    def _add(self, batch: Import, record: Record) -> None:
        layer = record.layer
        nobodys = layer is not None and layer.kind == LayerKind.PERSON and layer.annotator is None
        if nobodys and self._options.annotator is None and not self._options.suggestions:
            raise UsageError("annotator_needed", where=record.where)
        self.left_out.update(record.left_out)
        if self._options.dry_run:
            self._count(record)
        article = Article(
            text=record.text,
            text_sha256=record.text_sha256,
            sources=record.sources,
            title=record.title,
            language=record.language or detected_language(record.text, self._default_language),
            meta=record.meta,
        )
        try:
            batch.add_article(article)
            if record.layer:
                incoming = self._incoming(article.id, record.layer)
                merge = self._options.annotator is not None or self._options.suggestions
                batch.add_layer(article.id, incoming, merge=merge)
        except (BadInputError, UsageError) as error:  # whatever is wrong with it, the record says it
            raise BadInputError(error.code, where=record.where, **error.params) from error

    def _count(self, record: Record) -> None:
        for kind in record.left_out:
            self.tally.first.setdefault(kind, record.where)
        if record.layer is not None:
            kind = record.layer.kind
            self.tally.people[record.layer.annotator or ("" if kind == LayerKind.PERSON else kind)] += 1
            self.tally.labels.update([span["label"] for span in record.layer.spans])
            self.tally.links.update([link["type"] for link in record.layer.links])

    def _incoming(self, article: str, layer: LayerData) -> IncomingLayer:
        incoming = IncomingLayer(
            annotator=layer.annotator,
            kind=LayerKind(layer.kind),
            state=LayerState(layer.state),
            version=layer.version,
            scheme=layer.scheme or self._scheme.reference,
            guideline=layer.guideline,
            seconds=layer.seconds,
            read=layer.read,
            extra=layer.extra,
            spans=layer.spans,
            links=layer.links,
        )
        if self._options.suggestions:
            return replace(incoming, annotator=None, kind=LayerKind.MACHINE, state=LayerState.OPEN, version=0,
                           spans=[_suggestion(span, layer.annotator) for span in layer.spans])  # fmt: skip
        if self._options.annotator is None:
            return incoming
        if incoming.kind is LayerKind.GOLD:
            raise BadInputError("annotator_for_gold")
        if article in self._targets:
            raise BadInputError("annotator_two_layers", article=article)
        self._targets.add(article)
        for span in layer.spans:
            if span["origin"] == Origin.SUGGESTED:
                span["origin"] = Origin.IMPORTED.value  # only machine layers hold suggestions
        person = self._options.annotator
        return replace(incoming, annotator=person, kind=LayerKind.PERSON, state=LayerState.OPEN, version=0)


def _text_of(project: Project, article: str) -> str | None:
    with project.reading() as connection:
        found = articles.read(connection, article)
    return None if found is None else found.text


def _records(
    inputs: InputFiles, chosen: Format | None, scheme: Scheme, choices: Choices, tally: Tally
) -> Iterator[Record | WortlautError]:
    for path in inputs.files:
        try:
            known = chosen or format_of(path, choices)
            tally.formats[known.name] += 1
            yield from known.read(path, scheme)
        except BadInputError as error:
            yield error
        except OSError as error:
            yield DiskError("input_unreadable", where=str(path), reason=error.strerror or "")


def _suggestion(span: SpanData, name: str | None) -> SpanData:
    """Return a span as a suggestion, whose source is the person or tool that the file names, else the import."""
    source = span["source"] or name or "import"
    kept = {key: value for key, value in span.items() if key not in ("provenance", "guessed", "precedent")}
    return {**kept, "origin": Origin.SUGGESTED.value, "source": source}


def _forget(saved: Path | None) -> None:
    """A backup from before an import that changed nothing would only push older ones out."""
    if saved:
        saved.unlink(missing_ok=True)
