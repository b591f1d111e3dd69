"""Reports to look at: articles with their tags as one HTML or PDF file, there as a whole or not at all."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from wortlaut.domain.span import is_shadow_name
from wortlaut.errors import BadInputError, DamagedError, UsageError
from wortlaut.formats.article_report import html_pages
from wortlaut.formats.article_sheet import Entry as Entry
from wortlaut.formats.article_sheet import Front as Front
from wortlaut.formats.article_sheet import Sheet as Sheet
from wortlaut.formats.article_sheet import SheetLink as SheetLink
from wortlaut.formats.article_sheet import SheetSpan as SheetSpan
from wortlaut.formats.article_sheet import owner_of, sheet_of
from wortlaut.formats.output import Output
from wortlaut.session.blindness import Sight, sight_of
from wortlaut.session.export_target import TargetPlace
from wortlaut.session.exporting import record_of
from wortlaut.session.file_names import shown_stem
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.store import overview, stream
from wortlaut.store.errors import translated
from wortlaut.store.layers import find_annotator, name_key
from wortlaut.store.overview import ArticleOverview, LayerOverview
from wortlaut.store.project_file import Project

ALL, GOLD, MACHINE = "all", "gold", "machine"
ENDINGS = (".html", ".pdf")

Writer = Callable[[Path, Front, Iterator[Sheet]], None]
"""Writes a report to a new file; sheets come in the order of the front's entries."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What the report shows."""

    layer: str | None = None
    """None: the gold where there is one, else the layers of all persons. `all`, `gold`, `machine`, or a name."""
    articles: tuple[str, ...] = ()
    """Ids, or names of sources; empty: all."""
    language: str = "en"
    overwrite: bool = False
    made_for: str | None = None
    """Name of the annotator who is to read it: what that person must not see yet is left out."""


@dataclass(frozen=True, slots=True)
class ReportResult:
    """What was written."""

    path: Path
    articles: int
    sheets: int
    """Layers of these articles, and articles without one."""
    spans: int
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class _Choice:
    """One layer of an article to be shown, or none where nobody opened it."""

    article: ArticleOverview
    layer: LayerOverview | None

    @property
    def key(self) -> tuple[str, str | None, str | None]:
        layer = self.layer
        return self.article.id, layer.kind if layer else None, layer.annotator if layer else None


def report_file(
    project: Project,
    target: Path,
    options: ReportOptions,
    writer: Writer | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ReportResult:
    """Write a report to `target` from a snapshot of the project; `writer` None writes HTML.

    `progress` counts sheets. Raises BadInputError (the target exists or belongs to a project, an article is not
    there), UsageError (unknown annotator), DamagedError, DiskError, CancelledError; after each of them the target is
    as it was.
    """
    place = TargetPlace(target, project, folder=False, ledger=False, overwrite=options.overwrite)
    scheme = scheme_of(project)
    sight = sight_of(project, options.made_for)
    with translated(target):
        try:
            with stream.snapshot(project) as reader:
                articles = _articles(overview.articles(reader), options.articles, project)
                owner = _owner(project, options.layer)
                chosen = [one for article in articles for one in _chosen(article, options.layer, owner, sight)]
                if not chosen:
                    raise BadInputError("report_empty", where=str(project.path))
                front = Front(
                    shown_stem(project.path),
                    scheme,
                    options.language,
                    [_entry(one, options.language, sight) for one in chosen],
                )
                meter = Meter(len(chosen), progress, cancelled)
                keys = {one.key for one in chosen}

                def shown(article: str, layer: stream.LayerData) -> bool:
                    return (article, layer.kind, layer.annotator) in keys

                ids = list(dict.fromkeys(one.article.id for one in chosen))
                layers = stream.layers(reader, wanted=ids, shown=shown)
                (writer or write_html)(place.part, front, _sheets(layers, front, meter, sight, project))
            size = place.part.stat().st_size
            place.take(b"")
        finally:
            place.clear()
    return ReportResult(place.real, len(ids), len(chosen), sum(entry.spans for entry in front.entries), size)


def write_html(place: Path, front: Front, sheets: Iterator[Sheet]) -> None:
    """Write the report as HTML to the new file `place`, UTF-8."""
    with Output(place).file() as write:
        for piece in html_pages(front, sheets):
            write(piece.encode())


def _articles(known: list[ArticleOverview], wanted: Sequence[str], project: Project) -> Sequence[ArticleOverview]:
    """Return the articles that ids and names of sources mean, in the order asked for; all without any."""
    if not wanted:
        return known
    names: dict[str, list[ArticleOverview]] = {}
    for article in known:
        for name in {article.id, *article.sources}:
            names.setdefault(name, []).append(article)
    for name in wanted:
        if name not in names:
            raise BadInputError("unknown_article", where=str(project.path), article=name)
    return list({article.id: article for name in wanted for article in names[name]}.values())


def _owner(project: Project, layer: str | None) -> str | None:
    """Return the stored name of the annotator that was asked for."""
    if layer in (None, ALL, GOLD, MACHINE):
        return None
    with project.reading() as connection:
        found = find_annotator(connection, layer or "")
    if found is None:
        raise UsageError("annotator_unknown", where=str(project.path), name=layer)
    return found.name


def _chosen(article: ArticleOverview, layer: str | None, owner: str | None, sight: Sight) -> Iterator[_Choice]:
    """Yield the layers of an article that are shown; an article without one is shown when all are asked for."""
    seen = [
        one
        for one in article.layers
        if sight.shows(article.id, one.kind, one.annotator)
        and (sight.is_own_shadow(one.annotator) or not is_shadow_name(one.annotator))
    ]
    kinds: Collection[str] = ("person", "gold")
    if layer in (GOLD, MACHINE):
        kinds = (layer,)
    elif layer is None and any(one.kind == GOLD and one.state == GOLD for one in seen):
        kinds = (GOLD,)
    elif layer is None or owner is not None:
        kinds = ("person",)
    found = [one for one in seen if one.kind in kinds]
    if owner is not None:
        found = [one for one in found if name_key(sight.told(one.annotator)) == name_key(owner)]
    yield from (_Choice(article, one) for one in found)
    if not found and layer in (None, ALL):
        yield _Choice(article, None)


def _entry(one: _Choice, language: str, sight: Sight) -> Entry:
    article, layer = one.article, one.layer
    owner = ""
    if layer is not None:
        name = sight.told(layer.annotator)
        owner = owner_of(layer.kind, name, layer.state, layer.version, language)
    facts = tuple(part for part in (article.date or "", owner) if part)
    title = article.title or article.first_words or article.id
    return Entry(article.id, title, owner, facts, layer.spans if layer else 0)


def _sheets(
    layers: Iterator[stream.LayerRecord], front: Front, meter: Meter, sight: Sight, project: Project
) -> Iterator[Sheet]:
    for item in layers:
        try:
            record = record_of(item)
            if record.layer is not None and record.layer.annotator is not None:
                record.layer.annotator = sight.told(record.layer.annotator)
            sheet = sheet_of(record, front.scheme, front.language)
        except (ValueError, KeyError) as error:  # stored JSON or a date that was broken from outside
            raise DamagedError("damaged", where=str(project.path)) from error
        yield sheet
        meter.advance(1)
