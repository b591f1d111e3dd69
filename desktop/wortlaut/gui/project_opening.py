"""Opening a project for a window: what to do when another program has it, or the file is damaged."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wortlaut.errors import BadInputError, DamagedError, DiskError, LockedError, UsageError, WortlautError
from wortlaut.messages import error_text
from wortlaut.paths import Folders
from wortlaut.session.session import Session

if TYPE_CHECKING:
    from wortlaut.gui.prompts import Prompts


def account_name() -> str:
    """Return the name of the person's account on this computer, as the first short name."""
    import getpass

    try:
        name = getpass.getuser().strip()
    except (OSError, KeyError):
        name = ""
    return name[:60] or "anna"


def started_from_desktop(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a desktop started this process, by a menu or a double click on a file: nobody reads stderr then.

    GLib names the process it starts; others hand a token over (Desktop Startup Notification, xdg-activation), which
    some terminals hand on. A program of Windows without a console has no stderr.
    """
    if sys.stderr is None or environment.get("GIO_LAUNCHED_DESKTOP_FILE_PID") == str(os.getpid()):
        return True
    return not sys.stderr.isatty() and any(
        environment.get(name) for name in ("DESKTOP_STARTUP_ID", "XDG_ACTIVATION_TOKEN")
    )


class ProjectOpener:
    """Opens and makes sessions, and asks the person where that needs a decision."""

    def __init__(self, folders: Folders, prompts: "Callable[[], Prompts]", annotator: str, language: str) -> None:
        self.prompts = prompts
        self.annotator = annotator
        self.language = language
        self._folders = folders
        self.declined: WortlautError | None = None
        """What the person was asked about last and left as it is: told by the question, not to be told again."""

    def open(self, path: Path, annotator: str | None = None) -> Session:
        """Open a project, as `annotator` when one is given; a locked one as the person wants it.

        That is for reading only, or taking over the lock that another computer left. Raises WortlautError; LockedError
        when the person wants neither.
        """
        try:
            return self._open(path, annotator, read_only=False)
        except DamagedError as error:
            return self._rescue(path, annotator, error)
        except WortlautError as error:
            if not isinstance(error, LockedError) and error.code != "cannot_lock":
                raise
            reading = QCoreApplication.translate("ProjectOpener", "Open for reading only")
            if self._choose(error, reading):
                return self._take_over(path, annotator)
            return self._open(path, annotator, read_only=True)

    def open_for_writing(self, path: Path) -> Session:
        """Open a project that was open for reading only; raise WortlautError when it still cannot be written."""
        try:
            session = self._open(path, None, read_only=False)
        except LockedError as error:
            if error.code != "locked_elsewhere":
                raise
            self._choose(error)
            return self._take_over(path, None)
        if session.read_only:
            session.close()
            raise DiskError("read_only", where=str(path))
        return session

    def _choose(self, error: WortlautError, *other: str) -> int:
        """Ask what to do with a locked project: one of `other`, or (after those) take it over. Raises `error`."""
        translate = QCoreApplication.translate
        choices = list(other)
        if error.code == "locked_elsewhere":
            choices.append(translate("ProjectOpener", "Take over"))
        title = translate("ProjectOpener", "The project is open elsewhere")
        choice = self.prompts().choose(title, error_text(error, self.language), choices)
        if choice is None:
            self.declined = error
            raise error
        return choice

    def _rescue(self, path: Path, annotator: str | None, error: DamagedError) -> Session:
        """Ask what to do with a damaged project: bring a backup back, or save what is readable. Raises `error`."""
        from wortlaut.gui.rescue import rescued

        project = rescued(path, error, self._folders.backups, self.prompts(), self.language)
        return self._open(project, annotator, read_only=False)

    def _take_over(self, path: Path, annotator: str | None) -> Session:
        from wortlaut.session.file_care import take_over

        take_over(path, annotator or self.annotator, self._folders.backups)
        return self._open(path, annotator, read_only=False)

    def _open(self, path: Path, annotator: str | None, *, read_only: bool) -> Session:
        backups, name = self._folders.backups, annotator or self.annotator
        try:
            return Session.open(path, name, read_only=read_only, verify=False, backups=backups)
        except UsageError:
            if annotator is not None:
                raise
            # the account name cannot be a short name here: take one that can
            self.annotator = "anna"
            return Session.open(path, self.annotator, read_only=read_only, verify=False, backups=backups)

    def create(self, path: Path, scheme: str | None) -> Session:
        """Make a project and open it; raise WortlautError. `scheme`: the name of one that is shipped, or a file."""
        from wortlaut.session.scheme_files import DEFAULT, scheme_from

        session = Session.create(path, self.annotator, scheme_from(scheme or DEFAULT))
        session.backups.folder = self._folders.backups
        return session

    def sample(self) -> Session:
        """Open the sample project; make it when it is not there."""
        path = self._folders.sample_project
        if not path.exists():
            from wortlaut.session.jobs import default_scheme
            from wortlaut.session.sample import create_sample

            create_sample(path, default_scheme())
        return self.open(path)

    def first(self, path: Path | None, last: str) -> Session | None:
        """Return the session the window starts with: the named project, the last one, the sample.

        A named project that cannot be opened raises, unless a desktop started the program; otherwise the person
        chooses, and None means to give up. So it is with a last one that is gone: it is told, not passed over.
        """
        if path is not None:
            try:
                return self.open(path)
            except WortlautError as error:
                if isinstance(error, BadInputError) and not started_from_desktop():
                    raise
                return self._choose_another(error)
        if last:
            try:
                return self.open(Path(last))
            except WortlautError as error:
                return self._choose_another(error)
        try:
            return self.sample()
        except WortlautError as error:
            return self._choose_another(error)

    def _choose_another(self, error: WortlautError) -> Session | None:
        translate = QCoreApplication.translate
        sample = self._folders.sample_project
        choices = [translate("ProjectOpener", "Open another project …")]
        if error.where != str(sample):
            choices.append(translate("ProjectOpener", "Open the sample project"))
        text = error_text(error, self.language)
        choice = self.prompts().choose(translate("ProjectOpener", "The project cannot be opened"), text, choices)
        if choice is None:
            return None
        try:
            if choice == 1:
                return self.sample()
            other = self.prompts().choose_file(translate("ProjectOpener", "Open project"), "Wortlaut (*.wortlaut)")
            return None if other is None else self.open(other)
        except WortlautError as again:
            return self._choose_another(again)
