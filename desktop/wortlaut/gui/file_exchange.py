"""Files in and out, in the window: what an import would do is shown first, and what an export would lose.

Dialogs and the modules that read and write files are imported when they are first asked for: starting stays quick.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.exporting import ExportOptions, ExportResult
    from wortlaut.session.importing import ImportOptions, ImportResult


class FileExchange(QObject):
    """Opens the dialogs of import and export and runs what they ask for."""

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs", backups: Path) -> None:
        super().__init__(dialogs)
        self._window = window
        self._bridge = window.bridge
        self._dialogs = dialogs
        self._backups = backups

    def _may_write(self) -> bool:
        if self._bridge.session.read_only:
            self._bridge.problem_found.emit(Problem("read_only", "hint"))
        return not self._bridge.session.read_only

    # in

    def import_files(self) -> None:
        """Ask for files to import."""
        if not self._may_write():
            return
        from wortlaut.session.foreign import format_rows

        endings = dict.fromkeys(suffix for row in format_rows() if row["reads"] for suffix in row["suffixes"])
        filters = self.tr("What can be read ({endings});;All files (*)")
        told = filters.format(endings=" ".join(f"*{suffix}" for suffix in endings))
        self._window.prompts.ask_files(self.tr("Import articles"), told, self.look_at)

    def import_folder(self) -> None:
        """Ask for a folder to import."""
        if self._may_write():
            self._window.prompts.ask_folder(self.tr("Import a folder"), lambda folder: self.look_at([folder]))

    def add_examples(self) -> None:
        """Import the examples that come with the program."""
        from wortlaut.session.sample import sample_files

        self.import_paths(sample_files(self._bridge.session.scheme))

    def look_at(self, paths: Sequence[Path]) -> None:
        """Show what importing files and folders would do; nothing is written before somebody says so."""
        if not self._may_write():
            return
        from wortlaut.gui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._bridge, paths, self.import_paths, self._window)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()

    def import_paths(self, paths: Sequence[Path], options: "ImportOptions | None" = None) -> None:
        """Import files and folders, then say what came in."""
        from wortlaut.session.importing import ImportOptions, import_files

        if not self._may_write():
            return
        session, chosen = self._bridge.session, options or ImportOptions()
        by = next((person for person in session.annotators() if person.id == session.annotator.id), None)

        def work(reporter: "Reporter") -> "ImportResult":
            return import_files(
                session.project,
                session.scheme,
                paths,
                chosen,
                by=by,
                backups=self._backups,
                default_language=session.language,
                progress=reporter.progress,
                cancelled=reporter.cancelled,
            )

        self._dialogs.run(self.tr("Importing"), work, self._imported)

    def _imported(self, result: "ImportResult") -> None:
        from wortlaut.gui.dialogs.import_report import ImportReport

        self._bridge.session.reload()
        self._bridge.read_again()
        self._dialogs.keeper.note(result.backup_failed)
        report = ImportReport(result, self._bridge.language)
        self._window.show_notice(report.summary)
        if report.details:
            self._window.prompts.tell(self.tr("Import"), report.summary, report.details)

    # out

    def export(self) -> None:
        """Ask what to export and where to."""
        from wortlaut.gui.dialogs.export_dialog import ExportDialog

        window = self._window
        listed = window.list.order()
        dialog = ExportDialog(self._bridge, window.preferences, window.prompts, listed, self.export_to, window)
        dialog.finished.connect(window.take_keyboard)
        dialog.open()

    def export_to(self, target: Path, options: "ExportOptions") -> None:
        """Export to a file or folder what the annotator may see, then say what was written."""
        from wortlaut.session.exporting import export_file

        project = self._bridge.session.project
        own = replace(options, made_for=self._bridge.session.reader)

        def work(reporter: "Reporter") -> "ExportResult":
            return export_file(project, target, own, progress=reporter.progress, cancelled=reporter.cancelled)

        self._dialogs.run(self.tr("Exporting"), work, self._exported)

    def _exported(self, result: "ExportResult") -> None:
        parts = [
            self.tr("%n article(s)", "", result.articles),
            self.tr("%n layer(s)", "", result.layers),
            self.tr("%n span(s)", "", result.spans),
            self.tr("%n link(s)", "", result.links),
        ]
        proof = self.tr("{file} is written, read back and equal: {what}.")
        text = proof.format(file=result.path, what=", ".join(parts))
        if result.losses:
            text += " " + self.tr("What the format does not hold: {file}").format(file=result.ledger)
        if result.held_back:
            text += " · " + self.tr("%n layer(s) of others left out until you submit", "", result.held_back)
        self._window.show_notice(text)
