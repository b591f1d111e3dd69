"""Everything that can be done with a project file without a window. Each job opens the project and closes it again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import UsageError
from wortlaut.session import scheme_files
from wortlaut.session.blindness import sight_of
from wortlaut.session.checking import CheckReport, check
from wortlaut.session.exporting import ExportOptions, ExportPreview, ExportResult, export_file, preview_export
from wortlaut.session.import_preview import ImportPreview, preview_import
from wortlaut.session.importing import ImportOptions, ImportResult, import_files
from wortlaut.session.progress import Progress
from wortlaut.session.scheme_files import default_scheme as default_scheme
from wortlaut.session.scheme_files import scheme_from
from wortlaut.session.session import Session
from wortlaut.session.statistics import Row, article_list, statistics
from wortlaut.session.stored_scheme import scheme_of as scheme_of
from wortlaut.store import backup as store_backup
from wortlaut.store import settings
from wortlaut.store.damage import explained
from wortlaut.store.layers import check_name, find_annotator
from wortlaut.store.project_file import Project

if TYPE_CHECKING:
    from wortlaut.session.repairing import Mended, Offer, Repair

DEFAULT_SCHEME = f"schemes/{scheme_files.DEFAULT}.json"
DEFAULT_LANGUAGE = "de"
NOBODY = "wortlaut"
"""Stands for the annotator where none is needed; an annotator is stored only with an action."""


def default_language(project: Project) -> str:
    """Return the language that articles of an open project have when nothing tells it."""
    with project.reading() as connection:
        return settings.get(connection, "language") or DEFAULT_LANGUAGE


@contextmanager
def reading(path: Path) -> Iterator[Project]:
    """Open a project for a job that writes nothing; raises what `Project.open` and `Project.verify` raise."""
    with Project.open(path, read_only=True) as project:
        project.verify()
        with explained(project.open_reader, project.path):
            yield project


def annotator_name(name: str) -> str:
    """Return a name as it is stored; raise UsageError when it cannot be an annotator's."""
    return check_name(name)


def create_project(
    path: Path, scheme: str | None = None, *, acting: str | None = None, language: str = DEFAULT_LANGUAGE
) -> Scheme:
    """Make a new, empty project and return its scheme; raises BadInputError, DiskError, UsageError (the name).

    `scheme` is the name of one that is shipped, or the path of a file or of another project.
    """
    made = default_scheme() if scheme is None else scheme_from(scheme)
    Session.create(path, acting or NOBODY, made, language=language).close()
    return made


def import_into(
    path: Path,
    inputs: Sequence[Path],
    options: ImportOptions,
    *,
    acting: str | None,
    backups: Path,
    progress: Progress | None = None,
) -> ImportResult:
    """Import files and folders into the project at `path`; raises what `import_files` raises.

    `acting` is the annotator the journal names; one the project does not know yet is left out.
    """
    with Project.open(path, backups=backups) as project:
        project.verify()
        with project.reading() as connection:
            by = find_annotator(connection, acting) if acting else None
        return import_files(
            project,
            scheme_of(project),
            inputs,
            options,
            by=by,
            backups=backups,
            default_language=default_language(project),
            progress=progress,
        )


def preview_of_import(
    path: Path, inputs: Sequence[Path], options: ImportOptions, *, acting: str | None, progress: Progress | None = None
) -> ImportPreview:
    """Return what `import_into` would do, only reading the project; raises what `preview_import` raises."""
    with reading(path) as project:
        with project.reading() as connection:
            by = find_annotator(connection, acting) if acting else None
        language = default_language(project)
        return preview_import(
            project, scheme_of(project), inputs, options, by=by, default_language=language, progress=progress
        )


def preview_of_export(path: Path, options: ExportOptions, progress: Progress | None = None) -> ExportPreview:
    """Return what `export_from` would write and lose; raises what `preview_export` raises."""
    with reading(path) as project:
        return preview_export(project, options, progress=progress)


def export_from(path: Path, target: Path, options: ExportOptions, progress: Progress | None = None) -> ExportResult:
    """Export layers of the project at `path`; raises what `export_file` raises."""
    with reading(path) as project:
        return export_file(project, target, options, progress=progress)


def list_articles(path: Path, annotator: str | None, made_for: str | None = None) -> list[Row]:
    """Return the rows of `article_list`; raise UsageError for an annotator the project does not know.

    `made_for` is the person who reads them: they are told from that person's side, without what must not be seen yet.
    """
    with reading(path) as project:
        sight = sight_of(project, made_for)
        if annotator is not None:
            with project.reading() as connection:
                if find_annotator(connection, annotator) is None:
                    raise UsageError("annotator_unknown", where=str(path), name=annotator)
        return article_list(project, made_for or annotator, sight)


def count(path: Path, made_for: str | None = None) -> Row:
    """Return the statistics of the project at `path`, without what the person `made_for` must not see yet."""
    with reading(path) as project:
        return statistics(project, scheme_of(project), sight_of(project, made_for))


def overview(path: Path, made_for: str | None = None) -> Row:
    """Return the overview of the project at `path`, see `dashboard_row`, without what `made_for` must not see yet."""
    from wortlaut.session.dashboard import dashboard_of  # reviews, which no other job here needs
    from wortlaut.session.dashboard_row import dashboard_row

    with reading(path) as project:
        reader = None
        if made_for is not None:
            with project.reading() as connection:
                reader = find_annotator(connection, made_for)
            if reader is None:
                raise UsageError("annotator_unknown", where=str(path), name=made_for)
        return dashboard_row(dashboard_of(project, scheme_of(project), reader))


def check_project(path: Path, made_for: str | None = None, backups: Path | None = None) -> CheckReport:
    """Check the project at `path`, for the person `made_for`; its newest backup in the folder `backups`, too.

    Raises what `Project.open` raises when it cannot even be opened.
    """
    with Project.open(path, read_only=True) as project:
        return check(project, scheme_of(project), sight_of(project, made_for), backups=backups)


def repairs_of(path: Path, backups: Path) -> "tuple[Offer, ...]":
    """Return what can be mended in the project at `path`; raises what `Project.open` raises."""
    from wortlaut.session.repairing import offers  # what no other job needs

    with Project.open(path, backups=backups) as project:
        return offers(project, backups)


def repair_project(path: Path, repairs: "Sequence[Repair]", acting: str | None, backups: Path) -> "tuple[Mended, ...]":
    """Mend the project at `path`, one way after the other, each with a backup before; raises like `mend_project`."""
    from wortlaut.session.repairing import mend_project

    with Project.open(path, backups=backups) as project:
        return tuple(mend_project(project, repair, backups, acting) for repair in repairs)


def backup_project(path: Path, target: Path) -> None:
    """Write a verified copy of the project at `path` to the new file `target`."""
    with Project.open(path, read_only=True) as project:
        store_backup.backup_to(project, target)
