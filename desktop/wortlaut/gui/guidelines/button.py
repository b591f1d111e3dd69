"""The small book beside a name: it opens the guidelines where that name is explained."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.buttons import IconButton


def guidelines_button(bridge: Bridge, name: str, places: Callable[[], Sequence[str]]) -> IconButton:
    """Return a button about `name`; `places` are asked for when it is pressed.

    It takes no keyboard focus: Shift+F1 does the same for what has it.
    """
    title = QCoreApplication.translate("GuidelinesButton", "Guidelines: {name} (Shift+F1)").format(name=name)
    button = IconButton(bridge.appearance, "manual", title, size=14, side=20)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.clicked.connect(lambda: bridge.guidelines_wanted.emit(places()))
    return button
