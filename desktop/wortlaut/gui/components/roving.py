"""Groups of small buttons with one Tab stop and arrow keys inside: state pills and tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded


class RovingButton(QRadioButton):
    """A button of a `RovingGroup`, known by its `key`."""

    def __init__(self, owner: "RovingGroup", key: str) -> None:
        super().__init__(owner)
        self.owner = owner
        self.key = key
        self.count = 0
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.owner.choose(self.key)

    def mark(self, *, checked: bool) -> None:
        """Set the state: a group to assistive technology, of which Qt otherwise lets nobody uncheck the current one."""
        self.setAutoExclusive(False)
        self.setChecked(checked)
        self.setAutoExclusive(True)

    @guarded(default=False)
    def hitButton(self, position: object) -> bool:  # noqa: ARG002
        """Take clicks everywhere in the button."""
        return True

    @guarded()
    def nextCheckState(self) -> None:
        """Leave the state alone: the group sets it."""

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and choose by arrows, Home and End."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -99,
            Qt.Key.Key_End: 99,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.owner.step(self, step)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.owner.choose(self.key)
        else:
            event.ignore()


class RovingGroup(QWidget):
    """Buttons of which one is current; arrows go to the neighbor and choose it.

    Signals:
        chosen: key of the button a person chose.
    """

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons: dict[str, RovingButton] = {}

    @property
    def buttons(self) -> Sequence[RovingButton]:
        """All buttons, in order."""
        return list(self._buttons.values())

    def button(self, key: str) -> QAbstractButton:
        """Return the button with a key; raise KeyError when there is none."""
        return self._buttons[key]

    @property
    def current(self) -> str:
        """Key of the current button; "" without one."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark a button as current, without telling anybody."""
        for name, button in self._buttons.items():
            button.mark(checked=name == key)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)
        self.update()

    def choose(self, key: str) -> None:
        """Make a button current, as a person does."""
        self.set_current(key)
        self.chosen.emit(key)

    def step(self, button: RovingButton, by: int) -> None:
        """Go to a neighbor that is visible and choose it."""
        shown = [other for other in self._buttons.values() if not other.isHidden()]
        target = shown[max(0, min(len(shown) - 1, shown.index(button) + by))]
        self.choose(target.key)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
