"""What is said after the program did not end as it should: the last thing that was saved, and when."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wortlaut.gui.dialogs.history import action_name
from wortlaut.gui.main_window import MainWindow
from wortlaut.gui.panes.notice_banner import show_banner
from wortlaut.session.moments import now


def tell_last_end(window: MainWindow) -> None:
    """Say in one line what was saved last; nothing when nothing was ever done."""
    entries = window.bridge.session.actions(1)
    if not entries:
        return
    last = entries[0]
    text = QCoreApplication.translate(
        "LastEnd",
        "The program did not end properly the last time. Nothing that was saved is lost: the last thing saved was "
        "“{action}”, {time}.",
    )
    told = text.format(action=action_name(last.kind), time=moment_text(last.at, window.bridge.language))
    show_banner(window, window.bridge.appearance, told)


def moment_text(moment: datetime, language: str) -> str:
    """Return the time of day, with the date unless it is today."""
    local = moment.astimezone()
    if local.date() == now().date():
        return local.strftime("%H:%M:%S")
    return local.strftime("%d.%m.%Y %H:%M:%S" if language == "de" else "%Y-%m-%d %H:%M:%S")
