"""Where the window stood and what it showed, from one start to the next."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.preferences import Preferences
from wortlaut.session.session import Session

_FIRST_SIZE = (1440, 900)
_FRAME = (24, 64)
"""At most this much a frame with title bar adds, in pixels."""


def restore_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Put the window where it was, or give it the size of a first start."""
    geometry = preferences.windows.get("main", {}).get("geometry")
    if isinstance(geometry, str):
        stored = QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        if window.restoreGeometry(stored):
            return
    screen = window.screen().availableGeometry()
    window.resize(min(_FIRST_SIZE[0], screen.width()), min(_FIRST_SIZE[1], screen.height()))
    if screen.width() < _FIRST_SIZE[0] + _FRAME[0] or screen.height() < _FIRST_SIZE[1] + _FRAME[1]:
        # Nobody knows the frame before the window shows; filling the screen is the only size that surely fits.
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def caret_in(session: Session, preferences: Preferences) -> int:
    """Return where the caret was left in the open article, the start when that is not known."""
    place = preferences.place_in(session.path)
    if place is None or session.article is None or session.article.id != place[0]:
        return 0
    return min(place[1], len(session.article.text))


def remember_window(window: QMainWindow, bridge: Bridge, preferences: Preferences) -> None:
    """Keep geometry and the place in the text, and write the preferences."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    preferences.windows.setdefault("main", {})["geometry"] = geometry
    remember_place(bridge, preferences, bridge.session.path)
    preferences.save()


def remember_place(bridge: Bridge, preferences: Preferences, project: Path) -> None:
    """Keep the place in the text as that of the project at `project`."""
    article = bridge.session.article
    if article is not None:
        preferences.remember_place(project, article.id, bridge.view.caret)
