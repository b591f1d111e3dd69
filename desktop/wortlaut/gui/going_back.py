"""The history of a window: opens it, and goes back to a point of it after showing what that means."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.progress import Progress
    from wortlaut.session.rewinding import Preview


class GoingBack(QObject):
    """Runs the looking and the going back in a worker, with a sheet between the two."""

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs") -> None:
        super().__init__(dialogs)
        self._window = window
        self._bridge = window.bridge
        self._dialogs = dialogs

    def show(self, span: str | None = None) -> None:
        """Show what was done, in the project or to one span (id)."""
        from wortlaut.gui.dialogs.history import HistoryDialog

        dialog = HistoryDialog(self._bridge, self._window.prompts, span, self._window)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.back_wanted.connect(self.look)
        dialog.open()

    def name_point(self) -> None:
        """Ask how the present state is called."""
        if self._bridge.session.read_only:
            self._bridge.problem_found.emit(Problem("read_only", "hint"))
            return
        title, question = self.tr("Name of this point"), self.tr("What is the present state called?")
        self._window.prompts.ask_text(title, question, "", self._named)

    def _named(self, name: str) -> None:
        from wortlaut.errors import WortlautError
        from wortlaut.session.points import name_point

        try:
            applied = name_point(self._bridge.session, name)
        except WortlautError as error:
            self._dialogs.tell_failure(error)
        else:
            self._bridge.saved.emit(applied.saved_at)
            self._window.show_notice(self.tr("This point is called {name} now.").format(name=" ".join(name.split())))

    def look(self, after: int) -> None:
        """Work out what going back would take back, and show it; nothing is written."""
        from wortlaut.session.rewinding import preview

        session = self._bridge.session

        def work(reporter: "Reporter") -> "Preview":
            return preview(session, after, _progress(reporter))

        self._dialogs.run(self.tr("Looking at the history"), work, self._show_preview)

    def _show_preview(self, told: "Preview") -> None:
        from wortlaut.gui.dialogs.go_back import GoBackSheet
        from wortlaut.session.history import entry_of

        stays = entry_of(self._bridge.session, told.after)
        sheet = GoBackSheet(self._bridge, told, stays, self.go, self.look, self._window)
        sheet.finished.connect(self._window.take_keyboard)
        sheet.open()

    def go(self, after: int) -> None:
        """Take back what the annotator did after an entry."""
        from wortlaut.session.points import points
        from wortlaut.session.rewinding import go_back

        session = self._bridge.session
        name = next((point.name for point in points(session) if point.after == after), "")

        def work(reporter: "Reporter") -> int:
            return go_back(session, after, name, _progress(reporter))

        self._dialogs.run(self.tr("Going back"), work, self._gone)

    def _gone(self, entries: int) -> None:
        from wortlaut.session.moments import now

        self._bridge.session.reload()
        self._bridge.read_again()
        self._bridge.saved.emit(now())
        self._window.show_notice(self.tr("%n action(s) taken back; Undo brings all of it back.", "", entries))


def _progress(reporter: "Reporter") -> "Progress":
    """Return what tells a reporter how far the work is and ends it when that is wanted."""
    from wortlaut.session.progress import CancelledError

    def tell(done: int, total: int) -> None:
        if reporter.cancelled():
            raise CancelledError
        if done % 50 == 0:
            reporter.progress(done, total)

    return tell
