"""What a page of the window is: a surface that fills it below the menus, with its own foot line and panes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.bridge import Bridge
from wortlaut.gui.command_values import Command
from wortlaut.gui.components.themed import Surface
from wortlaut.gui.guard import guarded


class Page(Surface):
    """A page besides Annotate. It is made when it is first opened, and does nothing while another page shows."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "window", parent=parent)
        self.bridge = bridge

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the program."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Make everything anew in another language."""

    def entered(self) -> None:
        """Read what changed while another page was shown, and take the keyboard."""
        self.setFocus()

    def left(self) -> None:
        """Store what is being typed: another page is shown now."""

    def stops(self) -> Sequence[QWidget]:
        """Return the panes that F6 walks through, in order."""
        return [self]

    def run(self, command_id: str) -> None:
        """Do a command of this page."""
        raise KeyError(command_id)

    def obstacle(self, command: Command) -> str | None:
        """Return why a command of this page cannot do anything now, in words, or None."""
        del command
        return None

    def show_selection(self, selection: object) -> None:
        """Show what another page asks for: for Review the ids of cards."""
        del selection

    def show_notice(self, text: str) -> None:
        """Say something short in the foot line."""
        del text

    def zoom(self, step: int) -> None:
        """Make the text of the page larger (+1) or smaller (-1), 0: as it fits; a page without a text does nothing."""
        del step

    def remember(self) -> None:
        """Keep the sizes of the panes for the next start."""

    def stop(self) -> None:
        """End work in the background, and wait for it: the window closes or another project opens."""
