"""Everything the window opens on request. Dialogs are imported when they are first asked for: starting stays quick."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError
from wortlaut.gui.backup_keeper import BackupKeeper
from wortlaut.gui.commands import Command
from wortlaut.gui.exchange import Exchange
from wortlaut.gui.file_care import FileCare
from wortlaut.gui.file_exchange import FileExchange
from wortlaut.gui.going_back import GoingBack

if TYPE_CHECKING:
    from wortlaut.gui.checking import ProjectCheck
    from wortlaut.gui.dialogs.empty_page import EmptyPage
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.tasks import Reporter, Task


class WindowDialogs(QObject):
    """Opens dialogs and runs long work for a window.

    Signals:
        project_wanted: path of a project that is to be opened.
        sample_wanted: the sample project is to be opened.
        new_project_wanted: path and scheme (name, file, or None) of a project that is to be made.
    """

    project_wanted = Signal(object)
    sample_wanted = Signal()
    new_project_wanted = Signal(object, object)

    def __init__(self, window: "MainWindow", backups: Path) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        self._task: Task[Any] | None = None
        self._found = ""
        self._palette: QObject | None = None
        self._backups = backups
        self._checker: ProjectCheck | None = None
        self.exchange = Exchange(window, self, backups)
        self.files = FileExchange(window, self, backups)
        self.past = GoingBack(window, self)
        self.care = FileCare(window, self, backups)
        self.keeper = BackupKeeper(window, self, backups)

    # telling

    def tell_failure(self, error: WortlautError) -> None:
        """Tell what failed, in words that can be copied."""
        self._window.prompts.tell_error(error, self._bridge.language)

    def _hint(self, code: str) -> None:
        self._bridge.problem_found.emit(Problem(code, "hint"))

    # projects

    def new_project(self) -> None:
        """Ask for the file of a new project."""
        from wortlaut.gui.dialogs.new_project import NewProjectDialog

        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
        look = self._bridge.appearance
        NewProjectDialog(look, folder, self._window.prompts, self.new_project_wanted.emit, self._window).open()

    def open_project(self) -> None:
        """Ask for a project to open."""
        filters = self.tr("Wortlaut projects (*.wortlaut);;All files (*)")
        self._window.prompts.ask_file(self.tr("Open project"), filters, self.open_path)

    def open_path(self, path: Path) -> None:
        """Open a project."""
        self.project_wanted.emit(path)

    def open_sample(self) -> None:
        """Open the sample project."""
        self.sample_wanted.emit()

    # articles

    def make_empty_page(self) -> "EmptyPage":
        """Return the page of a project without articles."""
        from wortlaut.gui.dialogs.empty_page import EmptyPage

        session = self._bridge.session
        page = EmptyPage(self._bridge.appearance, session.scheme, read_only=session.read_only)
        page.import_wanted.connect(self.files.import_files)
        page.examples_wanted.connect(self.files.add_examples)
        return page

    def take_dropped(self, paths: Sequence[Path]) -> None:
        """Open a project that was dropped on the window, take in packs, look at everything else to import it."""
        if len(paths) == 1 and paths[0].suffix == ".wortlaut":
            self.open_path(paths[0])
        elif paths and not self.exchange.take_dropped(paths):
            self.files.look_at(paths)

    def backup(self) -> None:
        """Ask where a verified copy of the project goes."""
        path = self._bridge.session.path
        name = self.tr("{name} copy").format(name=path.stem)
        suggestion = path.with_name(f"{name}{path.suffix}")
        filters = self.tr("Wortlaut projects (*.wortlaut)")
        self._window.prompts.ask_target(self.tr("Backup copy"), suggestion, filters, self.backup_to)

    def backup_to(self, target: Path) -> None:
        """Write a verified copy of the project."""
        from wortlaut.session.file_care import save_copy

        session = self._bridge.session
        text = self.tr("Backup copy saved to {file}").format(file=target)
        self.run(
            self.tr("Backup copy"),
            lambda _reporter: save_copy(session, target),
            lambda _nothing: self._window.prompts.tell(self.tr("Backup copy"), text),
        )

    def check(self) -> None:
        """Check the project file and show what was found."""
        from wortlaut.gui.checking import ProjectCheck

        if self._checker is None:
            self._checker = ProjectCheck(self._window, self, self._backups)
        self._checker.check()

    # looking

    def find_in_project(self) -> None:
        """Find in all articles."""
        from wortlaut.gui.dialogs.find_in_project import FindInProject

        article, selection = self._bridge.session.article, self._bridge.view.selection
        if article is not None and selection is not None and selection[1] - selection[0] <= 100:
            self._found = article.text[selection[0] : selection[1]]
        dialog = FindInProject(self._bridge, self._found, self._window)
        dialog.field.textChanged.connect(self._note_found)
        dialog.jumped.connect(self._window.take_keyboard)
        dialog.open()

    def same_text(self) -> None:
        """List all places with the text of the focused span, to be tagged like it."""
        from wortlaut.gui.dialogs.same_text import SameTextDialog

        content = self._bridge.session.content
        span = None if content is None else content.spans.get(self._bridge.view.focused or "")
        if span is None:
            self._hint("no_span_focused")
        elif len(span.fragments) > 1:
            self._hint("several_fragments")
        elif not self._bridge.session.read_only:
            dialog = SameTextDialog(self._bridge, span, self._window)
            dialog.finished.connect(self._window.take_keyboard)
            dialog.open()
        else:
            self._hint("read_only")

    def _note_found(self, text: str) -> None:
        self._found = text

    def palette(self) -> None:
        """Open the command palette."""
        from wortlaut.gui.dialogs.command_palette import CommandPalette
        from wortlaut.gui.dialogs.palette_entries import Entries

        if self._palette is not None:
            return
        window = self._window
        before = window.focusWidget()
        entries = Entries(self._bridge, window.commands, window.editing)
        palette = CommandPalette(self._bridge.appearance, entries, self._bridge.language, window)
        self._palette = palette

        def closed() -> None:
            self._palette = None
            (before or window.canvas).setFocus()

        palette.closed.connect(closed)
        palette.key_wanted.connect(self.change_key)
        palette.open_palette()

    def change_key(self, command: Command) -> None:
        """Ask for another key of a command."""
        from wortlaut.gui.dialogs.preferences_dialog import KeyDialog

        KeyDialog(self._bridge.appearance, self._window.commands, command, self._window).open()

    def edit_scheme(self) -> None:
        """Open the editor of the label scheme."""
        from wortlaut.gui.scheme.dialog import SchemeDialog

        if self._bridge.session.read_only:
            self._hint("read_only")
            return
        dialog = SchemeDialog(self._bridge, self._window.prompts, self._window)
        dialog.told.connect(self._window.show_notice)
        dialog.finished.connect(self._window.take_keyboard)
        dialog.open()

    def preferences(self) -> None:
        """Show all settings."""
        from wortlaut.gui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._bridge, self._window.commands, self._window)
        dialog.theme_chosen.connect(self._window.theme_chosen)
        dialog.language_chosen.connect(self._window.language_chosen)
        dialog.name_chosen.connect(self.choose_name)
        dialog.open()

    def manual(self, which: str) -> None:
        """Show the manual or the guidelines."""
        from wortlaut.gui.dialogs.manual import ManualWindow

        window = self._window.findChild(ManualWindow) or ManualWindow(self._bridge, self._window)
        window.show_text(which)
        window.show()
        window.raise_()
        window.activateWindow()

    def about(self) -> None:
        """Show versions and licences."""
        from wortlaut.gui.dialogs.about import AboutDialog
        from wortlaut.session.versions import database_version

        session = self._bridge.session
        AboutDialog(self._bridge.appearance, database_version(), session.scheme.reference, self._window).open()

    # asking

    def ask_annotator(self) -> None:
        """Ask who annotates from now on."""
        question = self.tr("Short name of the person who annotates from now on:")
        name = self._bridge.session.annotator.name
        self._window.prompts.ask_text(self.tr("Annotator"), question, name, self.switch_annotator)

    def choose_name(self, name: str) -> None:
        """Give the present annotator another name; a name that somebody else has means to go on as that person."""
        known = {person.name.casefold() for person in self._bridge.session.annotators()}
        if self._bridge.set_annotator(name, rename=name.casefold() not in known):
            self._window.annotator_chosen.emit(name)

    def switch_annotator(self, name: str) -> None:
        """Go on as another person."""
        if name != self._bridge.session.annotator.name and self._bridge.set_annotator(name):
            self._window.annotator_chosen.emit(name)

    def reopen(self) -> None:
        """Ask why a submitted article is opened again."""
        content = self._bridge.session.content
        if content is None or self._bridge.session.submitted_at() is None:
            self._hint("not_submitted")
            return
        question = self.tr("Why is it opened again? The submitted version stays.")
        self._window.prompts.ask_text(self.tr("Reopen"), question, "", self._bridge.reopen)

    # long work

    @property
    def busy(self) -> bool:
        """Whether long work runs now."""
        return self._task is not None

    def stop(self) -> None:
        """Stop long work, of whatever dialog it is, and wait until it has ended."""
        from wortlaut.gui.tasks import stop_tasks

        stop_tasks(self._window)
        self.care.leave()
        self.keeper.leave()

    def run(self, title: str, work: "Callable[[Reporter], Any]", done: Callable[[Any], object]) -> None:
        """Do `work` in a thread behind a sheet that shows how far it is; `done` gets its result."""
        from wortlaut.gui.dialogs.progress_sheet import ProgressSheet
        from wortlaut.gui.tasks import Task

        if self._task is not None:
            return
        task: Task[Any] = Task(work, self)
        self._task = task

        def ended() -> None:
            self._task = None
            task.deleteLater()
            self._window.activateWindow()

        def finished(result: Any) -> None:
            ended()
            done(result)

        def failed(error: BaseException) -> None:
            ended()
            if not isinstance(error, WortlautError):
                raise error
            self.tell_failure(error)

        def cancelled() -> None:
            ended()
            self._hint("stopped")

        task.finished.connect(finished)
        task.failed.connect(failed)
        task.cancelled.connect(cancelled)
        ProgressSheet(self._bridge.appearance, title, task, self._window).open()
        task.start()
