"""The place an export goes to: written beside it, and there as a whole or not at all."""

import itertools
import os
import shutil
from pathlib import Path

from wortlaut.errors import BadInputError
from wortlaut.formats.loss import LOSS_FORMAT
from wortlaut.session.input_files import is_project_file
from wortlaut.session.whole_file import checked_target
from wortlaut.store.places import publish, sync_folder
from wortlaut.store.processes import has_ended, process_mark
from wortlaut.store.project_file import Project

LEDGER_SUFFIX = ".loss.json"
"""Added to the name of an export: the file that says what the format could not hold."""
_numbers = itertools.count()


class TargetPlace:
    """A file or a folder to be written, with the ledger beside it."""

    def __init__(self, target: Path, project: Project, *, folder: bool, ledger: bool, overwrite: bool) -> None:
        """Raise BadInputError when the target may not be written, or is there and `overwrite` is not said.

        A folder is never replaced, whatever `overwrite` says: nobody can see what else is in it.
        """
        self._target = target
        self._folder = folder
        self._overwrite = overwrite and not folder
        self.real = (
            checked_folder(target, project) if folder else checked_target(target, project.path, overwrite=overwrite)
        )
        self.ledger: Path | None = None
        if ledger:
            self.ledger = self.real.with_name(self.real.name + LEDGER_SUFFIX)
            self._overwrite_ledger = overwrite or self._is_left_behind(self.ledger)
            checked_target(self.ledger, project.path, overwrite=self._overwrite_ledger)
            remove_leftovers(self.ledger)
        remove_leftovers(self.real)
        self.part = _part_of(self.real)
        """What is to be written; it does not exist yet."""

    def _is_left_behind(self, ledger: Path) -> bool:
        """Tell whether a ledger lacks its export: one that was killed just before it got its name."""
        if os.path.lexists(self.real) or not ledger.is_file():
            return False
        return ledger.read_bytes().startswith(b'{\n  "format": "%s",' % LOSS_FORMAT.encode())

    def take(self, ledger: bytes) -> None:
        """Give what was written its name, and write `ledger` beside it; raises BadInputError, OSError."""
        if self._folder and os.path.lexists(self.real):
            raise BadInputError("target_exists", where=str(self._target))
        if self.ledger:
            part = _part_of(self.ledger)
            try:
                with part.open("xb") as file:
                    file.write(ledger)
                    file.flush()
                    os.fsync(file.fileno())
                self._name(part, self.ledger, overwrite=self._overwrite_ledger)
            finally:
                part.unlink(missing_ok=True)
        try:
            self._name(self.part, self.real, overwrite=self._overwrite or self._folder)
        except (OSError, BadInputError):
            if self.ledger:
                self.ledger.unlink(missing_ok=True)
            raise
        sync_folder(self.real.parent)

    def _name(self, part: Path, place: Path, *, overwrite: bool) -> None:
        """Give a finished file or folder its name; a file that came there meanwhile is replaced only with `overwrite`.

        A folder never replaces anything but an empty folder, whatever is asked for.
        """
        if overwrite:
            part.replace(place)
        else:
            try:
                publish(part, place)
            except BadInputError:
                raise BadInputError("target_exists", where=str(self._target)) from None

    def clear(self) -> None:
        """Remove what did not get its name."""
        _remove(self.part)


def _part_of(place: Path) -> Path:
    """Return a name beside `place` that says which process writes there, and is no other export's."""
    return place.with_name(f".{place.name[:200]}.{process_mark()}.{next(_numbers)}.part")


def _remove(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def checked_folder(target: Path, project: Project) -> Path:
    """Return the real place of a folder to be made; raise BadInputError when anything is there, or no folder for it."""
    real = Path(os.path.realpath(target))
    if is_project_file(real, project.path):
        raise BadInputError("target_is_project", where=str(target))
    if os.path.lexists(real):
        raise BadInputError("target_folder_exists", where=str(target))
    if not real.parent.is_dir():
        raise BadInputError("folder_missing", where=str(real.parent))
    return real


def remove_leftovers(real: Path) -> None:
    """Remove what exports to the same place left behind when they were killed."""
    start, end = f".{real.name[:200]}.", ".part"
    for path in real.parent.iterdir():
        process = path.name[len(start) : -len(end)].partition(".")[0]
        if path.name.startswith(start) and path.name.endswith(end) and has_ended(process):
            _remove(path)
