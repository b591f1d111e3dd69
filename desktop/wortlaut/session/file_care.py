"""The file behind an open session: whether it may be written and why not, where it is now, a copy of what is open."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from wortlaut.errors import DiskError
from wortlaut.session.session import Session
from wortlaut.store.lock import Holder
from wortlaut.store.places import is_protected, name_fits
from wortlaut.store.project_file import Project


class WhyReadOnly(Enum):
    """What keeps a project from being written."""

    PROTECTED = "protected"
    """File, folder or drive are write-protected."""
    NAME = "name"
    """The name leaves no room for that of the journal."""
    OPEN_ELSEWHERE = "open elsewhere"
    CHOSEN = "chosen"
    """Nothing now: it was opened so."""


@dataclass(frozen=True, slots=True)
class ReadOnly:
    """Why a project can only be read."""

    why: WhyReadOnly
    holder: Holder | None = None
    """Who has it open for writing, with `OPEN_ELSEWHERE`."""


def why_read_only(session: Session) -> ReadOnly | None:
    """Return why the project is open for reading only, as it is now; None when it can be written."""
    if not session.read_only:
        return None
    if is_protected(session.path):
        return ReadOnly(WhyReadOnly.PROTECTED)
    if not name_fits(session.path):
        return ReadOnly(WhyReadOnly.NAME)
    holder = session.project.holder
    return ReadOnly(WhyReadOnly.OPEN_ELSEWHERE, holder) if holder else ReadOnly(WhyReadOnly.CHOSEN)


def lost(session: Session) -> DiskError | None:
    """Return what happened to the project file: moved, replaced, gone; None while it is in its place. Opens nothing."""
    return session.project.lost


def follow_outside_changes(session: Session) -> bool:
    """Read the session again when another program has written to the project; tell whether that was so."""
    if not session.project.changed_outside:
        return False
    session.reload()
    return True


def save_copy(session: Session, target: Path) -> None:
    """Write a verified copy of what is open, wherever its file is now; raises what `backup_to` raises."""
    from wortlaut.store import backup

    backup.backup_to(session.project, target)


def rescue(session: Session, backups: Path) -> Path:
    """Keep what is open among the backups, as nothing else may hold it any more; return the backup's path.

    Raises DiskError, DamagedError.
    """
    from wortlaut.store import backup

    return backup.backup_before(session.project, session.path, backups, "rescue")


def take_over(path: Path, annotator: str | None, backups: Path) -> Holder | None:
    """Take the lock of the project at `path` that another computer left, and give it back; return whose it was.

    The journal notes it, in the name of the annotator when the project knows one of that name. None when no other
    computer has left one. Raises what `Project.open` and `Project.verify` raise.
    """
    from wortlaut.store import actions
    from wortlaut.store.journal import Action
    from wortlaut.store.layers import find_annotator

    with Project.open(path, take_over=True, backups=backups) as project:
        holder = project.taken_from
        if holder is None:
            return None
        with project.reading() as connection:
            by = find_annotator(connection, annotator) if annotator else None
        note = f"{holder.host} {holder.pid} {holder.since}"
        actions.write(project, Action("take_over", by.id if by else None, note=note), [])
        return holder
