"""What the window asks about work between people: who has how much, what would be assigned, packed or taken in.

Everything is told from the side of the session's annotator: who still annotates an article is told numbers, never what
others did there.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wortlaut.errors import BadInputError, UsageError, WortlautError
from wortlaut.formats import pack
from wortlaut.formats.pack import PackHead, PackKind
from wortlaut.formats.pack_read import PackReader
from wortlaut.session import assigning, review_settings, second_pass
from wortlaut.session.assigning import AssignReport, Wish
from wortlaut.session.blindness import blind_articles
from wortlaut.session.merging import MergeResult, merge_files
from wortlaut.session.packs import PackResult, write_pack
from wortlaut.session.progress import Progress
from wortlaut.session.review_settings import ReviewSettings
from wortlaut.session.session import Session
from wortlaut.store import assignments, layers, packed
from wortlaut.store.errors import translated
from wortlaut.store.foreign import is_sqlite
from wortlaut.store.layers import name_key

PACK_SUFFIX = pack.SUFFIX
_OTHERS_WORK = frozenset({"gold_conflict", "layer_conflict", "pack_decision"})
"""Errors whose words tell what somebody did in an article."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many articles somebody has to annotate, and how many of them are new."""

    name: str
    articles: int
    new: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What assigning would do."""

    report: AssignReport
    loads: tuple[Load, ...]
    """Of those who are named, by name, as they would be afterwards."""
    shared: int
    """Articles that all of them would have."""


def plan(session: Session, wish: Wish) -> Plan:
    """Return what `assigning.assign_in` would do; raises like it, and writes nothing."""
    report = assigning.assign(session.project, wish, by=session.annotator, dry_run=True)
    new = Counter(name_key(name) for _, name in report.changed)
    with session.project.reading() as connection:
        known = {name_key(one.name): one for one in layers.annotators(connection)}
        working = assignments.workers(connection)
    names = {name_key(name): name for name in wish.to}
    has: dict[str, set[str]] = {key: set() for key in names}
    for key in names:
        if key in known:
            has[key] = {article for article, people in working.items() if known[key].id in people}
    for article, name in report.changed:
        has[name_key(name)].add(article)
    loads = [
        Load(known[key].name if key in known else name, len(has[key]), new[key]) for key, name in sorted(names.items())
    ]
    return Plan(report, tuple(loads), len(set.intersection(*has.values())) if has else 0)


def plan_to_take_back(session: Session, names: Collection[str], articles: Collection[str] | None) -> AssignReport:
    """Return what `assigning.unassign_in` would do; raises like it, and writes nothing."""
    return assigning.unassign(session.project, names, articles, by=session.annotator, dry_run=True)


def assigned(session: Session) -> dict[str, int]:
    """Return how many articles are assigned to each person who has any, by name."""
    with session.project.reading() as connection:
        return {load.annotator.name: load.assigned for load in assignments.workloads(connection) if load.assigned}


def second_pass_policy(session: Session) -> second_pass.Policy | None:
    """Return how much comes back to those who submitted it; None when nothing does."""
    with session.project.reading() as connection:
        policy = second_pass.policy_of(connection)
    return policy if policy and policy.share else None


def settings_of_review(session: Session) -> ReviewSettings:
    """Return the policies of the project."""
    with session.project.reading() as connection:
        return review_settings.review_settings(connection)


# packs


def submitted(session: Session) -> int:
    """Return how many articles the annotator has submitted at least once."""
    with session.project.reading() as connection:
        return len(packed.submitted_articles(connection, session.annotator.id))


def hand_out(
    session: Session,
    name: str,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PackResult:
    """Write the assignment of somebody; raises like `write_pack`."""
    return write_pack(
        session.project, session.scheme, target, PackKind.ASSIGNMENT, name,
        overwrite=overwrite, progress=progress, cancelled=cancelled,
    )  # fmt: skip


def hand_in(
    session: Session,
    target: Path,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PackResult:
    """Write what the annotator submitted; raises like `write_pack`."""
    return write_pack(
        session.project, session.scheme, target, PackKind.SUBMISSION, session.annotator.name,
        overwrite=overwrite, progress=progress, cancelled=cancelled,
    )  # fmt: skip


def can_be_taken_in(path: Path) -> bool:
    """Tell whether a file looks like a pack or a project."""
    try:
        return path.is_file() and (is_sqlite(path) or pack.is_pack(path))
    except OSError:
        return False


def is_assignment(path: Path) -> bool:
    """Tell whether a file is an assignment on its way to somebody."""
    try:
        return path.is_file() and pack.is_pack(path) and read_head(path).kind is PackKind.ASSIGNMENT
    except (OSError, WortlautError):
        return False


def read_head(path: Path) -> PackHead:
    """Return what a pack says about itself; raises BadInputError when it is none, DiskError."""
    if not path.is_file():
        raise BadInputError("path_missing", where=str(path))
    with translated(path):
        if not pack.is_pack(path):
            raise BadInputError("not_mergeable", where=str(path))
        return PackReader(pack.lines_of_file(path), str(path)).head


def recipient(path: Path) -> str:
    """Return for whom an assignment is; raises like `read_head`, BadInputError `pack_not_assignment`."""
    head = read_head(path)
    if head.kind is not PackKind.ASSIGNMENT or head.annotator is None:
        raise BadInputError("pack_not_assignment", where=str(path))
    return head.annotator


def take_in(
    session: Session,
    paths: Sequence[Path],
    backups: Path,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MergeResult:
    """Merge packs and projects as the annotator; raises like `merge_files`. Read the session again afterwards.

    What is refused is told without what others did in articles that the annotator must not see yet.
    """
    blind = blind_articles(session.project, session.annotator)
    with session.project.reading() as connection:
        by = layers.find_annotator(connection, session.annotator.name)
    try:
        result = merge_files(
            session.project,
            session.scheme,
            paths,
            by=by,
            backups=backups,
            default_language=session.language,
            dry_run=dry_run,
            progress=progress,
            cancelled=cancelled,
        )
    except (BadInputError, UsageError) as error:
        raise _told(error, session, blind) from error
    refused = tuple(_told(error, session, blind) for error in result.refused)
    return replace(result, refused=refused)


def _told(error: WortlautError, session: Session, blind: frozenset[str]) -> WortlautError:
    """Return an error in words that the annotator may read."""
    if error.code not in _OTHERS_WORK or not blind:
        return error
    article = error.params.get("article")
    is_own = name_key(str(error.params.get("annotator") or "")) == name_key(session.annotator.name)
    if is_own or (article is not None and article not in blind):
        return error
    return BadInputError("blind_conflict", where=error.where)
