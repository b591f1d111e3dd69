"""A backup takes the place of the open project: the window lets go of the file, the files are exchanged, it goes on."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wortlaut.errors import WortlautError
from wortlaut.gui.main_window import MainWindow
from wortlaut.gui.project_opening import ProjectOpener
from wortlaut.session.backups import swap
from wortlaut.session.session import Session
from wortlaut.session.span_watch import remember


def replaced(window: MainWindow, opener: ProjectOpener, copy: Path) -> Session:
    """Put `copy`, made by `backups.prepared`, in the place of the window's project; return the session to go on with.

    When that does not work, it is told, and the project is opened again as it was. Raises WortlautError when not even
    that can be done.
    """
    window.remember()
    window.stop_work()
    path, folder = window.bridge.session.path, window.dialogs.keeper.folder
    window.bridge.session.close()
    try:
        kept = swap(path, copy)
    except WortlautError as error:
        window.dialogs.tell_failure(error)
        return opener.open(path)
    session = opener.open(path)
    remember(session.project, folder)  # fewer spans than before are no surprise now
    translate = QCoreApplication.translate
    text = translate("Replacing", "The backup is in the project's place. The file as it was is kept beside it: {file}")
    window.prompts.tell(translate("Replacing", "Restored"), text.format(file=kept.name))
    return session
