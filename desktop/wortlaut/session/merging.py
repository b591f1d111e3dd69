"""Packs and projects in: what others did becomes part of a project, everything in one action, or nothing.

Another project is never attached: it is opened for reading and checked like any project, told as the lines of a pack,
and each line is validated like one that somebody sent. Only what was validated is written, by the one path of all
changes.

Policies of the review come along where none is set here, and accepted problems with the layers they are about. What
else a project decided for itself stays there and is counted (`STAYING`): which articles are alike, which differences
are meant, the parts of releases and the answers for the card of the dataset. It rests on all articles of that project,
and two projects that decided differently cannot be joined value by value; the other file is not changed, so nothing is
lost.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from wortlaut.domain.acceptance import from_data
from wortlaut.domain.article import Article
from wortlaut.domain.scheme import Scheme, SchemeError, scheme_from_data
from wortlaut.domain.span import Annotator, LayerKind
from wortlaut.errors import BadInputError, DamagedError, DiskError, UsageError, WortlautError
from wortlaut.formats import pack
from wortlaut.formats.pack import PackArticle, PackGold, PackItem, PackKind, PackLayer
from wortlaut.formats.pack_read import PackReader
from wortlaut.formats.record import LayerData
from wortlaut.session.article_language import detected_language
from wortlaut.session.backups import make_before
from wortlaut.session.file_names import shown_name
from wortlaut.session.input_files import is_project_file
from wortlaut.session.packs import project_lines
from wortlaut.session.progress import CancelledError, Meter, Progress
from wortlaut.store import overview, reviews, settings
from wortlaut.store.foreign import is_sqlite, opened
from wortlaut.store.history import Frozen, History
from wortlaut.store.merge import Merge, MergeReport
from wortlaut.store.project_file import Project
from wortlaut.store.records import Data, compact_span

STAYING = ("copies.", "consistency.", "release.")
"""Settings of another project, by how their keys begin, that a merge does not take along."""


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What a merge did, or would do."""

    files: int
    report: MergeReport
    refused: tuple[WortlautError, ...]
    """What cannot be taken; only a dry run goes on after the first."""
    backup: Path | None
    backup_failed: WortlautError | None = None
    """Why there is no backup although one was due."""
    staying: int = 0
    """Decisions of other projects that a merge does not take along, see `STAYING`."""

    @property
    def changed(self) -> bool:
        """Whether the project has anything it did not have before."""
        return self.report.changed


def merge_files(
    project: Project,
    scheme: Scheme,
    paths: Sequence[Path],
    *,
    by: Annotator | None,
    backups: Path,
    default_language: str = "de",
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MergeResult:
    """Merge packs and projects into `project`, after a verified backup into the folder `backups`; undone as one action.

    When none can be made there, the merge is done all the same, and the result says why.

    Raises BadInputError with file and line for the first thing that cannot be taken (`text_differs`, `scheme_differs`,
    `layer_conflict`, `gold_conflict`, a broken pack), DamagedError, DiskError, LockedError, and CancelledError when
    `cancelled` says so; after each of them the project is as it was.
    """
    for path in paths:
        _check_path(path, project)
    meter = Meter(sum(path.stat().st_size for path in paths), progress, cancelled)
    saved, failed = None, None
    with project.reading() as connection:
        filled = overview.has_content(connection)
    if filled and not dry_run:
        saved, failed = make_before(project, backups, "merge")
    try:
        run = _Run(scheme, default_language, dry_run=dry_run)
        with Merge(project, by=by, note=", ".join(map(shown_name, paths)), dry_run=dry_run) as merge:
            for path in paths:
                run.take(merge, path, meter)
    except (BadInputError, UsageError, DamagedError, CancelledError, KeyboardInterrupt):
        _forget(saved)
        raise
    if not merge.merged.changed:
        _forget(saved)
        saved = None
    return MergeResult(len(paths), merge.merged, tuple(run.refused), saved, failed, run.staying)


class _Run:
    """One merge: turns what files say into what the store writes."""

    def __init__(self, scheme: Scheme, default_language: str, *, dry_run: bool) -> None:
        self._scheme = scheme
        self._default_language = default_language
        self._dry_run = dry_run
        self._gold: dict[str, History] = {}
        self.refused: list[WortlautError] = []
        self.staying = 0

    def take(self, merge: Merge, path: Path, meter: Meter) -> None:
        """Merge one file."""
        self._gold.clear()
        with self._tolerant(str(path)), self._lines(path, meter) as lines:
            reader = PackReader(lines, str(path))
            head = reader.head
            if head.scheme.reference == self._scheme.reference and not head.scheme.means_the_same(self._scheme):
                raise BadInputError("scheme_differs", reference=head.scheme.reference)
            merge.meet(head.annotators)
            if head.kind is not PackKind.SUBMISSION:
                for key, value in head.policies.items():
                    merge.add_setting(key, value)
            people = {person.name: person for person in head.annotators}
            for item in reader.items(self._scheme):
                where = item.record.where if isinstance(item, PackArticle) else item.where
                with self._tolerant(where):
                    self._add(merge, item, people)
            for article, history in self._gold.items():
                with self._tolerant(str(path)):
                    merge.add_gold(history, {}, (), article)

    @contextmanager
    def _lines(self, path: Path, meter: Meter) -> Iterator[Iterator[bytes]]:
        """Yield the lines of a pack, or of a project as if it were one."""
        if not is_sqlite(path):
            yield _counted(pack.lines_of_file(path), meter)
            return
        with opened(path) as other:
            with other.reading() as connection:
                data = settings.scheme_data(connection)
                self.staying += settings.count_with(connection, STAYING)
            try:
                scheme = scheme_from_data(data)
            except SchemeError as error:
                raise DamagedError("scheme_damaged", where=str(path), reason=str(error)) from error
            with closing(project_lines(other, scheme, Meter(1, None, None))) as lines:
                yield lines
            meter.advance(path.stat().st_size)

    @contextmanager
    def _tolerant(self, where: str) -> Iterator[None]:
        """Name the place of what is wrong; on a dry run, note it and go on."""
        try:
            yield
        except (BadInputError, UsageError) as error:
            told = BadInputError(error.code, where=error.where or where, **error.params)
            if not self._dry_run:
                raise told from error
            self.refused.append(told)

    def _add(self, merge: Merge, item: PackItem, people: dict[str, Annotator]) -> None:
        if isinstance(item, PackArticle):
            record = item.record
            language = record.language or detected_language(record.text, self._default_language)
            merge.add_article(
                Article(record.text, record.text_sha256, record.sources, record.title, language, record.meta)
            )
            if record.layer is not None and item.layer is not None:
                history = _history(record.id, record.layer, item.layer, people, self._scheme)
                if history.kind is LayerKind.GOLD:
                    self._gold[record.id] = history
                else:
                    merge.add_history(history)
        elif isinstance(item, PackGold):
            gold = self._gold.pop(item.article, None)
            spans = {span["id"] for span in gold.content["spans"]} if gold else set()
            for decision in item.decisions:
                _check_decision(decision, spans)
            merge.add_gold(gold, item.versions, item.decisions, item.article, item.past)
        elif item.entity == "accepted":
            told = {key: value for key, value in item.data.items() if key != "layer"}
            merge.add_accepted(item.data["layer"], from_data(told))
        elif item.entity == "verdict" and item.data["correction"] is not None:
            merge.add_value(item.entity, {**item.data, "correction": compact_span(item.data["correction"])})
        else:
            merge.add_value(item.entity, item.data)


def _history(article: str, told: LayerData, more: PackLayer, people: dict[str, Annotator], scheme: Scheme) -> History:
    annotator = people[told.annotator] if told.annotator is not None else None
    layer: Data = {
        "id": more.id,
        "article": article,
        "annotator": annotator.id if annotator else None,
        "kind": told.kind,
        "state": told.state,
        "version": told.version,
        "scheme": told.scheme or scheme.reference,
        "guideline": told.guideline,
        "seconds": told.seconds,
        "read": told.read,
        "extra": told.extra,
        "submitted_at": more.submitted_at,
    }
    frozen = {
        one.version: Frozen(one.version, one.at, one.scheme, one.guideline, one.seconds, _content(one.spans, one.links))
        for one in more.submissions
    }
    return History(article, LayerKind(told.kind), annotator, layer, _content(told.spans, told.links), frozen)


def _content(spans: Sequence[Data], links: Sequence[Data]) -> Data:
    return {"spans": [compact_span(span) for span in spans], "links": [dict(link) for link in links]}


def _check_decision(data: Data, spans: set[str]) -> None:
    """Raise BadInputError when a decision cannot be understood, or is about spans that are not in the gold."""
    try:
        decision = reviews.decision_from_data(data)
        if reviews.decision_data(decision) != data or not spans.issuperset(decision.spans):
            raise BadInputError("pack_decision", card=data["card"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadInputError("pack_decision", card=data["card"]) from error


def _counted(lines: Iterator[bytes], meter: Meter) -> Iterator[bytes]:
    for line in lines:
        meter.advance(len(line))
        yield line


def _check_path(path: Path, project: Project) -> None:
    where = str(path)
    if is_project_file(path, project.path):
        raise BadInputError("path_is_project", where=where)
    if not path.exists():
        raise BadInputError("path_missing", where=where)
    if not path.is_file():
        raise BadInputError("not_a_file", where=where)
    try:
        known = is_sqlite(path) or pack.is_pack(path)
    except OSError as error:
        raise DiskError("input_unreadable", where=where, reason=error.strerror or "") from error
    if not known:
        raise BadInputError("not_mergeable", where=where)


def _forget(saved: Path | None) -> None:
    """A backup from before a merge that changed nothing would only push older ones out."""
    if saved:
        saved.unlink(missing_ok=True)
