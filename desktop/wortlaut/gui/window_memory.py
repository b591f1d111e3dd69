"""Where the window stood and what it showed, from one start to the next."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.preferences import Preferences

_FIRST_SIZE = (1440, 900)


def restore_geometry(window: QMainWindow, preferences: Preferences) -> None:
    """Put the window where it was, or give it the size of a first start."""
    geometry = preferences.windows.get("main", {}).get("geometry")
    if isinstance(geometry, str):
        stored = QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        if window.restoreGeometry(stored):
            return
    screen = window.screen().availableGeometry()
    window.resize(min(_FIRST_SIZE[0], screen.width()), min(_FIRST_SIZE[1], screen.height()))


def remember_window(window: QMainWindow, bridge: Bridge, preferences: Preferences) -> None:
    """Keep geometry and the place in the text, and write the preferences."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    preferences.windows.setdefault("main", {})["geometry"] = geometry
    session = bridge.session
    if session.article is not None:
        preferences.remember_place(session.path, session.article.id, bridge.view.caret)
    preferences.save()
