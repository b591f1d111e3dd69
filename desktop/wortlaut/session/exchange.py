"""Jobs between people: assigning, packing, merging. Each opens the project and closes it again; see `session.jobs`."""

import os
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from wortlaut.errors import BadInputError
from wortlaut.formats import pack
from wortlaut.formats.pack import PackHead, PackKind
from wortlaut.formats.pack_read import PackReader
from wortlaut.session import assigning, second_pass
from wortlaut.session.assigning import AssignReport, Wish, Workload
from wortlaut.session.jobs import default_language, reading, scheme_of
from wortlaut.session.merging import MergeResult, merge_files
from wortlaut.session.new_project import new_project
from wortlaut.session.packs import PackResult, write_pack
from wortlaut.session.progress import Progress
from wortlaut.store import actions
from wortlaut.store.errors import translated
from wortlaut.store.journal import FROM_HISTORY, Action
from wortlaut.store.layers import find_annotator
from wortlaut.store.project_file import Project


def assign(
    path: Path,
    wish: Wish,
    *,
    acting: str | None,
    dry_run: bool,
    again: second_pass.Policy | None = None,
    backups: Path | None = None,
) -> AssignReport:
    """Assign articles of the project at `path`, and set what comes back a second time (`again`).

    Raises what `assigning.assign` and `second_pass.policy_row` raise.
    """
    with Project.open(path, backups=backups) as project:
        project.verify()
        with project.reading() as connection:
            by = find_annotator(connection, acting) if acting else None
            row = second_pass.policy_row(connection, again) if again else None
        report = assigning.assign(project, wish, by=by, dry_run=dry_run)
        if row and not dry_run:
            actions.write(project, Action("review_settings", by.id if by else None, None, FROM_HISTORY), [row])
        return report


def unassign(
    path: Path,
    names: Collection[str],
    articles: Collection[str] | None,
    *,
    acting: str | None,
    dry_run: bool,
    backups: Path | None = None,
) -> AssignReport:
    """Take assignments back; raises what `assigning.unassign` raises."""
    with Project.open(path, backups=backups) as project:
        project.verify()
        with project.reading() as connection:
            by = find_annotator(connection, acting) if acting else None
        return assigning.unassign(project, names, articles, by=by, dry_run=dry_run)


def workloads(path: Path) -> list[Workload]:
    """Return how much everybody was assigned, has open, and has submitted."""
    with reading(path) as project:
        return assigning.workloads(project)


def pack_assignment(
    path: Path, target: Path, name: str, *, overwrite: bool = False, progress: Progress | None = None
) -> PackResult:
    """Write an assignment pack for somebody, only reading the project; raises like `write_pack`."""
    with reading(path) as project:
        kind = PackKind.ASSIGNMENT
        return write_pack(project, scheme_of(project), target, kind, name, overwrite=overwrite, progress=progress)


def pack_submission(
    path: Path, target: Path, name: str, *, overwrite: bool = False, progress: Progress | None = None
) -> PackResult:
    """Write a submission pack of somebody, and note that in the project; raises like `write_pack`."""
    with Project.open(path) as project:
        project.verify()
        kind = PackKind.SUBMISSION
        return write_pack(project, scheme_of(project), target, kind, name, overwrite=overwrite, progress=progress)


def merge_into(
    path: Path,
    others: Sequence[Path],
    *,
    acting: str | None,
    backups: Path,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> MergeResult:
    """Merge packs and projects into the project at `path`; raises what `merge_files` raises."""
    with Project.open(path, backups=backups) as project:
        project.verify()
        with project.reading() as connection:
            by = find_annotator(connection, acting) if acting else None
        return merge_files(
            project,
            scheme_of(project),
            others,
            by=by,
            backups=backups,
            default_language=default_language(project),
            dry_run=dry_run,
            progress=progress,
        )


def project_from_pack(
    source: Path,
    target: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PackHead:
    """Make the project at `target` from an assignment pack and return what the pack says about itself.

    It appears there complete or not at all. Raises BadInputError when `target` exists, or the pack is none, or not an
    assignment; DiskError; CancelledError when `cancelled` says so.
    """
    if os.path.lexists(target):
        raise BadInputError("target_exists", where=str(target))
    if not target.parent.is_dir():
        raise BadInputError("folder_missing", where=str(target.parent))
    if not source.is_file():
        raise BadInputError("path_missing", where=str(source))
    with translated(source):
        if not pack.is_pack(source):
            raise BadInputError("not_mergeable", where=str(source))
        head = PackReader(pack.lines_of_file(source), str(source)).head
    if head.kind is not PackKind.ASSIGNMENT:
        raise BadInputError("pack_not_assignment", where=str(source))
    with new_project(target, head.scheme, head.language) as session:
        merge_files(
            session.project,
            head.scheme,
            [source],
            by=None,
            backups=target.parent,
            default_language=head.language,
            progress=progress,
            cancelled=cancelled,
        )
    return head
