"""Opens the register of actors."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.actor_register import Mention


class RegisterOpening(QObject):
    """What the command of the register does in a window."""

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs") -> None:
        super().__init__(window)
        self._window = window
        self._dialogs = dialogs

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the command does."""
        return {"actors.register": self.read}

    def read(self) -> None:
        """Read who is named in the annotator's layers, then show the register."""
        from wortlaut.session.actor_register import entries, named_labels, read_mentions

        session = self._window.bridge.session
        if not named_labels(session.scheme):
            self._window.show_notice(self.tr("The scheme of this project has no label with a canonical name."))
            return

        def work(reporter: "Reporter") -> "list[Mention]":
            found = read_mentions(
                session.project,
                session.scheme,
                session.reader,
                progress=reporter.progress,
                cancelled=reporter.cancelled,
            )
            entries(found)  # what takes long about it is remembered
            return found

        self._dialogs.run(self.tr("Reading who is named"), work, self._show)

    def _show(self, mentions: "list[Mention]") -> None:
        from wortlaut.gui.register.dialog import RegisterDialog

        if not mentions:
            self._window.show_notice(self.tr("Nobody is tagged yet in your layers."))
            return
        dialog = RegisterDialog(self._window.bridge, mentions, self._window)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()
