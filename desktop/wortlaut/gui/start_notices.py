"""What is said after a start, in one line each, when something was not as it should be."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.main_window import MainWindow
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.running_mark import RunningMark
from wortlaut.session.moments import now


def look_back(window: MainWindow, mark: RunningMark, preferences: Preferences) -> None:
    """Mark the open project as open, and say what the last window on it and the settings went through."""
    session = window.bridge.session
    if session.read_only:
        mark.lift()
    elif mark.set(session.path):
        tell_last_end(window)
    if preferences.damaged is not None:
        tell_settings(window, preferences.damaged)
        preferences.damaged = None


def tell_settings(window: MainWindow, aside: Path) -> None:
    """Say that the settings could not be read, and where they are."""
    text = QCoreApplication.translate(
        "StartNotices",
        "Your settings could not be read, so those of a first start hold. Projects are not concerned. The old file: "
        "{file}",
    )
    _show(window, text.format(file=aside))


def tell_last_end(window: MainWindow) -> None:
    """Say what was saved last, and when, after a window that did not end as it should; nothing if that was nothing."""
    from wortlaut.gui.dialogs.history import action_name

    entries = window.bridge.session.actions(1)
    if not entries:
        return
    last = entries[0]
    text = QCoreApplication.translate(
        "StartNotices",
        "The program did not end properly the last time. Nothing that was saved is lost: the last thing saved was "
        "“{action}”, {time}.",
    )
    time = moment_text(last.at, window.bridge.language)
    _show(window, text.format(action=action_name(last.kind), time=time))


def moment_text(moment: datetime, language: str) -> str:
    """Return the time of day, with the date unless it is today."""
    local = moment.astimezone()
    if local.date() == now().date():
        return local.strftime("%H:%M:%S")
    return local.strftime("%d.%m.%Y %H:%M:%S" if language == "de" else "%Y-%m-%d %H:%M:%S")


def _show(window: MainWindow, text: str) -> None:
    from wortlaut.gui.panes.notice_banner import show_banner

    show_banner(window, window.bridge.appearance, text)
