"""Opens what is made for reading: the report for others, and the list of places that were tagged differently.

Dialogs and what they need are imported when they are first asked for: starting stays quick.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.article_reporting import ReportOptions, ReportResult
    from wortlaut.session.consistency import Case


class Reading(QObject):
    """Opens dialogs for a window, and runs what they ask for."""

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs") -> None:
        super().__init__(dialogs)
        self._window = window
        self._bridge = window.bridge
        self._dialogs = dialogs

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the commands do."""
        return {"project.report": self.report, "consistency": self.consistency}

    def report(self) -> None:
        """Ask what a report shows and where it goes."""
        from wortlaut.gui.reports.report_dialog import ReportDialog

        dialog = ReportDialog(self._bridge, self._window.prompts, self.report_to, self._window)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()

    def report_to(self, target: Path, options: "ReportOptions") -> None:
        """Write a report of what the annotator may see, as HTML or PDF by the ending of its name."""
        from wortlaut.session.article_reporting import report_file

        session = self._bridge.session
        own = replace(options, language=self._bridge.language, made_for=session.reader)
        writer = None
        if target.suffix.lower() == ".pdf":
            from wortlaut.gui.reports.pdf import write_pdf

            writer = write_pdf

        def work(reporter: "Reporter") -> "ReportResult":
            return report_file(
                session.project, target, own, writer, progress=reporter.progress, cancelled=reporter.cancelled
            )

        self._dialogs.run(self.tr("Writing the report"), work, self._reported)

    def _reported(self, result: "ReportResult") -> None:
        text = self.tr("Report of %n article(s) saved to {file}", "", result.articles)
        self._window.show_notice(text.format(file=result.path))

    # the same words, tagged differently

    def consistency(self) -> None:
        """Look for the same words that are tagged differently."""
        from wortlaut.session.consistency import find_cases

        session = self._bridge.session

        def work(reporter: "Reporter") -> "list[Case]":
            return find_cases(
                session.project,
                session.scheme,
                session.reader,
                progress=reporter.progress,
                cancelled=reporter.cancelled,
            )

        self._dialogs.run(self.tr("Comparing the tags"), work, self._compared)

    def _compared(self, cases: "list[Case]") -> None:
        from wortlaut.session.consistency import meant_count

        if not cases and not meant_count(self._bridge.session):
            self._window.show_notice(self.tr("Nothing is tagged differently where the words are the same."))
            return
        from wortlaut.gui.consistency.dialog import ConsistencyDialog

        dialog = ConsistencyDialog(self._bridge, cases, self.consistency, self._window)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()
