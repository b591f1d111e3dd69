"""A damaged project is read out into a new one: as much as is readable, and what is missing is told."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.errors import BadInputError, DamagedError
from wortlaut.messages import message
from wortlaut.session.merging import merge_files
from wortlaut.session.progress import CancelledError
from wortlaut.store import actions, salvage, salvage_content, settings
from wortlaut.store.backup import copy_verified
from wortlaut.store.backup_facts import Facts, facts_of
from wortlaut.store.journal import Action, Row
from wortlaut.store.project_file import Project, connect
from wortlaut.store.salvage import Loss

_OF_THE_FILE = frozenset({"project", "created", "language", "scheme"})
_ATTEMPTS = 1000


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What became of a damaged project."""

    target: Path
    facts: Facts
    """What the new project holds."""
    with_history: bool
    """The journal was whole, so nothing that was confirmed is lost, and everything can be undone as before."""
    losses: tuple[Loss, ...]


def salvage_project(
    path: Path, target: Path, fallback: Scheme, cancelled: Callable[[], bool] | None = None
) -> SalvageReport:
    """Read the damaged project at `path` out into the new file `target`, which is there as a whole or not at all.

    The damaged file is not touched. Raises BadInputError `target_exists`, `folder_missing`, DamagedError
    `nothing_to_salvage`, DiskError, CancelledError when `cancelled` says so.
    """

    def look() -> None:
        if cancelled is not None and cancelled():
            raise CancelledError

    if target.exists():
        raise BadInputError("target_exists", where=str(target))
    with tempfile.TemporaryDirectory(prefix="wortlaut-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        out = folder / "out.wortlaut"
        found = salvage.read_out(path, out, folder, fallback, look)
        losses = list(found.losses)
        whole = out if found.with_history else folder / "whole.wortlaut"
        if not found.with_history:
            losses += _made_anew(path, out, whole, look)
        with Project.open(whole, read_only=True) as project:
            project.verify()
            copy_verified(project.connection, target, target)
            facts = facts_of(project.connection)
    return SalvageReport(target, facts, found.with_history, tuple(losses))


def loss_text(loss: Loss, language: str) -> str:
    """Return what a person reads about something that could not be saved."""
    return message(f"salvage.{loss.code}", language, what=loss.what, count=loss.count)


def _made_anew(path: Path, out: Path, whole: Path, look: Callable[[], object]) -> list[Loss]:
    """Merge what was read out of `path` into an empty project, which explains it all in a journal of its own."""
    with closing(connect(out, "rw", query_only=True)) as there:
        scheme = scheme_from_data(settings.scheme_data(there))
        values: dict[str, str] = dict(there.execute("SELECT key, value FROM setting").fetchall())
    language = values.get("language", "de")
    losses: list[Loss] = []
    with Project.create(whole) as project:
        actions.write(project, Action("create"), settings.initial_rows(scheme, language, None))
        for _ in range(_ATTEMPTS):
            look()
            try:
                merge_files(project, scheme, [out], by=None, backups=out.parent, default_language=language)
                break
            except BadInputError as error:
                losses.append(_without(path, out, error))
        with project.reading() as connection:
            rows = [
                Row("setting", key, None, {"value": value})
                for key, value in sorted(values.items())
                if key not in _OF_THE_FILE and settings.get(connection, key) is None
            ]
        if rows:
            actions.write(project, Action("salvage"), rows)
    return losses


def _without(path: Path, out: Path, error: BadInputError) -> Loss:
    """Remove the layers of the article that cannot be taken; raise `error` when it is about none."""
    article = str(error.params.get("article") or "")
    with closing(connect(out, "rw", query_only=False)) as there:
        there.execute("PRAGMA foreign_keys = OFF")
        there.execute("BEGIN")
        gone = salvage_content.drop_layers(there, article)
        there.execute("COMMIT")
    if not gone:
        raise DamagedError("nothing_to_salvage", where=str(path)) from error
    return Loss("refused", article, gone)
