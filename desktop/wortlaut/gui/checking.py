"""Checks the project file from the window and mends what can be mended, in a worker behind a progress sheet."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.checking import CheckReport
    from wortlaut.session.repairing import Mended, Offer

    Found = tuple[CheckReport, tuple[Offer, ...]]


class ProjectCheck(QObject):
    """Looks for damage, shows the report, and does what is chosen there."""

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs", backups: Path) -> None:
        super().__init__(dialogs)
        self._window = window
        self._dialogs = dialogs
        self._bridge = window.bridge
        self._backups = backups

    def check(self) -> None:
        """Check all 19 points, as far as the annotator may see them, and show what was found."""
        from wortlaut.session.jobs import check_project
        from wortlaut.session.repairing import offers

        session, backups, reader = self._bridge.session, self._backups, self._bridge.session.reader

        def work(_reporter: "Reporter") -> "Found":
            report = check_project(session.path, reader, backups)
            can_mend = report.damaged and not session.read_only
            return report, offers(session.project, backups) if can_mend else ()

        self._dialogs.run(self.tr("Checking"), work, self._show)

    def mend(self, offer: "Offer") -> None:
        """Mend one kind of damage after a backup, then check again."""
        from wortlaut.session.repairing import mend_project

        session, backups = self._bridge.session, self._backups

        def work(_reporter: "Reporter") -> "Mended":
            return mend_project(session.project, offer.repair, backups, session.annotator.name)

        self._dialogs.run(self.tr("Mending"), work, self._mended)

    def _show(self, found: "Found") -> None:
        from wortlaut.gui.dialogs.check_report import CheckReportDialog

        dialog = CheckReportDialog(self._bridge, *found, self.mend, self._window)
        dialog.jumped.connect(self._window.take_keyboard)
        dialog.open()

    def _mended(self, mended: "Mended") -> None:
        self._bridge.session.reload()
        self._bridge.read_again()
        text = self.tr("Mended. The project as it was before: {file}").format(file=mended.backup)
        self._window.show_notice(text)
        self.check()
