"""Mends a damaged project: what can be mended, and each way of doing so as a step of its own, with a backup before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from wortlaut.errors import BadInputError, DamagedError, UsageError
from wortlaut.store import mend
from wortlaut.store.backup import backup_before
from wortlaut.store.check import MENDING
from wortlaut.store.layers import find_annotator
from wortlaut.store.project_file import Project


class Repair(StrEnum):
    """A way of mending, in the order in which they help; the words for it are `repair.NAME` in the catalog."""

    TEXTS = "texts"
    """Texts that were changed are taken from the newest backup where they are whole."""
    TABLES = "tables"
    """The tables are made what the journal says; what was changed past it can be had again from the history."""
    LINKS = "links"
    """Links whose ends do not exist are removed; undone from the history."""
    SEARCH = "search"
    """The search index is made again out of the texts."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be mended."""

    repair: Repair
    count: int
    """Number of texts, rows or links; 1 for the index."""


@dataclass(frozen=True, slots=True)
class Mended:
    """What a repair did."""

    repair: Repair
    count: int
    backup: Path
    """The project as it was before."""
    action: int | None
    """The action in the history that can be undone or done again; None when the backup is the way back."""


def offers(project: Project, backups: Path) -> tuple[Offer, ...]:
    """Return what can be mended in an open project, damaged or not; changes nothing.

    A way that cannot be told because of other damage is left out: ask again after the first one was gone.
    """
    found = []
    for repair, count in _COUNTS.items():
        try:
            with project.reading():
                number = count(project, backups)
        except DamagedError:
            continue
        if number:
            found.append(Offer(repair, number))
    return tuple(found)


def mend_project(project: Project, repair: Repair, backups: Path, by: str | None) -> Mended:
    """Make a backup in the folder `backups`, then mend; `by` is the name of the person, for the journal.

    Raises BadInputError `nothing_to_mend`, DamagedError when the rest of the file does not allow it (the structure, or
    the journal that the tables would follow), DiskError, LockedError; the project is as it was then.
    """
    with project.reading() as connection:
        count = _COUNTS[repair](project, backups)
        person = find_annotator(connection, by) if by else None
    if not count:
        raise BadInputError("nothing_to_mend", where=str(project.path), name=str(repair))
    backup = backup_before(project, project.path, backups, MENDING, deeply=False)
    action = _WAYS[repair](project, backups, person.id if person else None)
    return Mended(repair, count, backup, action or None)


def repair_named(name: str) -> Repair:
    """Return the way of mending with that name; raise UsageError."""
    try:
        return Repair(name)
    except ValueError:
        raise UsageError("repair_unknown", name=name, known=", ".join(Repair)) from None


def _count_texts(project: Project, backups: Path) -> int:
    return len(mend.sound_texts(project, backups, mend.damaged_texts(project.connection)))


def _mend_texts(project: Project, backups: Path, _by: str | None) -> None:
    mend.put_texts_back(project, mend.sound_texts(project, backups, mend.damaged_texts(project.connection)))


_COUNTS: Mapping[Repair, Callable[[Project, Path], int]] = {
    Repair.TEXTS: _count_texts,
    Repair.TABLES: lambda project, _backups: mend.outside_changes(project),
    Repair.LINKS: lambda project, _backups: len(mend.dangling_links(project.connection)),
    Repair.SEARCH: lambda project, _backups: int(mend.search_index_is_damaged(project.connection)),
}
_WAYS: Mapping[Repair, Callable[[Project, Path, str | None], int | None]] = {
    Repair.TEXTS: _mend_texts,
    Repair.TABLES: lambda project, _backups, by: mend.follow_journal(project, by),
    Repair.LINKS: lambda project, _backups, by: mend.remove_dangling_links(project, by),
    Repair.SEARCH: lambda project, _backups, _by: mend.make_search_index(project),
}
