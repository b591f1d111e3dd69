"""Work between people, in the window: assigning, handing packs out and in, taking them in, how it is reviewed.

Dialogs and the modules that read and write packs are imported when they are first asked for: starting stays quick.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError

if TYPE_CHECKING:
    from wortlaut.gui.dialogs.sheet import Sheet
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.merging import MergeResult
    from wortlaut.session.packs import PackResult


class Exchange(QObject):
    """Opens the dialogs between people and runs what they ask for.

    Signals:
        assignment_wanted: path of the project made of an assignment, and the name of the person it is for.
    """

    assignment_wanted = Signal(object, str)

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

    def _key(self, command: str) -> str:
        return self._window.commands.key_text(command)

    def _show(self, dialog: "Sheet") -> None:
        """Open a dialog; afterwards the keyboard is where it was."""
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()

    # who annotates what, and how it is reviewed

    def assign(self) -> None:
        """Ask who annotates which articles."""
        if not self._may_write():
            return
        from wortlaut.gui.dialogs.assign_dialog import AssignDialog

        dialog = AssignDialog(self._bridge, self._window.list.order(), self._window)
        dialog.told.connect(self._window.show_notice)
        self._show(dialog)

    def review_settings(self) -> None:
        """Ask how the project is reviewed."""
        if not self._may_write():
            return
        from wortlaut.gui.dialogs.review_settings_dialog import ReviewSettingsDialog

        dialog = ReviewSettingsDialog(self._bridge, self._window)
        dialog.told.connect(self._window.show_notice)
        self._show(dialog)

    # packs out

    def hand_out(self) -> None:
        """Ask whose assignment becomes a file."""
        from wortlaut.gui.dialogs.hand_out_dialog import HandOutDialog
        from wortlaut.session.coordination import assigned

        people = assigned(self._bridge.session)
        if not people:
            text = self.tr("Nobody has an assignment yet: assign articles first, with {key}.")
            self._window.show_notice(text.format(key=self._key("articles.assign")))
            return
        self._show(HandOutDialog(self._bridge, self._window.prompts, people, self.hand_out_to, self._window))

    def hand_out_to(self, name: str, target: Path, overwrite: bool) -> None:
        """Write the assignment of somebody to a file, then say what comes next."""
        from wortlaut.session.coordination import hand_out

        session = self._bridge.session

        def work(reporter: "Reporter") -> "PackResult":
            return hand_out(
                session, name, target, overwrite=overwrite, progress=reporter.progress, cancelled=reporter.cancelled
            )

        self._dialogs.run(self.tr("Handing out"), work, self._handed_out)

    def _handed_out(self, result: "PackResult") -> None:
        text = self.tr("%n article(s) for {name}, written, read back and equal:", "", result.articles)
        what = text.format(name=result.annotator)
        after = self.tr(
            "Send the file to {name}, who opens it with File, Open an assignment, and sends the submission back."
        ).format(name=result.annotator)
        self._window.prompts.tell(self.tr("Assignment handed out"), f"{what}\n{result.path}\n\n{after}")

    def hand_in(self) -> None:
        """Ask where the annotator's submission goes."""
        if not self._may_write():
            return
        from wortlaut.gui.dialogs.hand_out_dialog import pack_path
        from wortlaut.session.coordination import PACK_SUFFIX, submitted

        session = self._bridge.session
        if not submitted(session):
            text = self.tr("Nothing is submitted yet: {key} submits the open article.")
            self._window.show_notice(text.format(key=self._key("article.submit")))
            return
        suggestion = pack_path(session.path, self.tr("{name} submission").format(name=session.annotator.name))
        filters = self.tr("Packs (*{suffix})").format(suffix=PACK_SUFFIX)
        self._window.prompts.ask_target(self.tr("Hand in my submission"), suggestion, filters, self.hand_in_to)

    def hand_in_to(self, target: Path) -> None:
        """Write what the annotator submitted to a file, which may be replaced: the system has asked."""
        from wortlaut.session.coordination import hand_in

        session = self._bridge.session

        def work(reporter: "Reporter") -> "PackResult":
            return hand_in(session, target, overwrite=True, progress=reporter.progress, cancelled=reporter.cancelled)

        self._dialogs.run(self.tr("Handing in"), work, self._handed_in)

    def _handed_in(self, result: "PackResult") -> None:
        what = self.tr("%n submitted article(s), written, read back and equal:", "", result.articles)
        after = self.tr(
            "Send the file to the person who gave you the assignment. "
            "What is in it can only be changed by reopening; you can hand in again at any time."
        )
        self._window.prompts.tell(self.tr("Submission handed in"), f"{what}\n{result.path}\n\n{after}")

    # packs in

    def take_in(self) -> None:
        """Ask for packs and projects."""
        if not self._may_write():
            return
        filters = self.tr("Packs and projects (*.wortlaut-pack *.wortlaut *.pack);;All files (*)")
        self._window.prompts.ask_files(self.tr("Take in packs or projects"), filters, self.look_at)

    def take_dropped(self, paths: Sequence[Path]) -> bool:
        """Take in what was dropped on the window; tell whether packs or projects were among it."""
        from wortlaut.session.coordination import can_be_taken_in, is_assignment

        packs = [path for path in paths if can_be_taken_in(path)]
        if not packs:
            return False
        if len(packs) < len(paths):
            self._window.show_notice(self.tr("Drop packs and articles apart: both at once cannot be taken in."))
        elif len(packs) == 1 and is_assignment(packs[0]):
            self.open_pack(packs[0])
        elif self._may_write():
            self.look_at(packs)
        return True

    def look_at(self, paths: Sequence[Path]) -> None:
        """Work out what taking files in would do, and show it; nothing is written."""
        self._merge(self.tr("Looking at the files"), paths, dry_run=True)

    def _merge(self, title: str, paths: Sequence[Path], *, dry_run: bool) -> None:
        from wortlaut.session.coordination import take_in

        session, backups, files = self._bridge.session, self._backups, list(dict.fromkeys(paths))

        def work(reporter: "Reporter") -> "MergeResult":
            return take_in(
                session, files, backups, dry_run=dry_run, progress=reporter.progress, cancelled=reporter.cancelled
            )

        def done(result: "MergeResult") -> None:
            if dry_run:
                self._show_report(result, files)
            else:
                self._taken_in(result)

        self._dialogs.run(title, work, done)

    def _show_report(self, result: "MergeResult", paths: list[Path]) -> None:
        from wortlaut.gui.dialogs.merge_report import MergeReport

        def start() -> None:
            self._merge(self.tr("Taking in"), paths, dry_run=False)

        self._show(MergeReport(self._bridge, result, paths, start, self.look_at, self._window))

    def _taken_in(self, result: "MergeResult") -> None:
        from wortlaut.gui.dialogs.merge_report import MergeWords

        self._bridge.session.reload()
        self._bridge.read_again()
        self._dialogs.keeper.note(result.backup_failed)
        words = MergeWords(self)
        text = words.done(result, self._key("history")) if result.changed else words.nothing()
        words.deleteLater()
        self._window.show_notice(text)

    # an assignment for this person

    def open_assignment(self) -> None:
        """Ask for the pack of an assignment."""
        filters = self.tr("Packs (*.wortlaut-pack *.pack);;All files (*)")
        self._window.prompts.ask_file(self.tr("Open an assignment"), filters, self.open_pack)

    def open_pack(self, pack: Path) -> None:
        """Ask where the project of an assignment is made; a submission is told to be taken in."""
        from wortlaut.gui.dialogs.open_assignment import OpenAssignment
        from wortlaut.session.coordination import recipient

        try:
            person = recipient(pack)
        except WortlautError as error:
            if error.code == "pack_not_assignment":
                text = self.tr("This file is a submission, no assignment: take it in with {key}.")
                self._window.prompts.tell_failure(text.format(key=self._key("exchange.take_in")))
            else:
                self._dialogs.tell_failure(error)
            return

        def make(target: Path) -> None:
            self.make_project(pack, target, person)

        look = self._bridge.appearance
        key = "" if self._bridge.session.read_only else self._key("exchange.take_in")
        self._show(OpenAssignment(look, self._window.prompts, pack, person, make, self._window, other_way=key))

    def make_project(self, pack: Path, target: Path, person: str) -> None:
        """Make the project of an assignment and go on with it as the person it is for."""
        from wortlaut.session.exchange import project_from_pack

        def work(reporter: "Reporter") -> None:
            project_from_pack(pack, target, reporter.progress, reporter.cancelled)

        def made(_nothing: None) -> None:
            self.assignment_wanted.emit(target, person)

        self._dialogs.run(self.tr("Opening the assignment"), work, made)
