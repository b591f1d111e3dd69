"""Starts the window: as little as possible before the first paint, the rest right after it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from wortlaut import assets, messages
from wortlaut.errors import DamagedError, WortlautError
from wortlaut.gui.appearance import Appearance, ThemeChoice
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.display import make_application as make_application
from wortlaut.gui.errors_dialog import ErrorReporter
from wortlaut.gui.garbage import GarbageCollector
from wortlaut.gui.main_window import MainWindow
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.project_opening import ProjectOpener, account_name
from wortlaut.gui.signals import EndSignals
from wortlaut.gui.window_memory import caret_in, remember_place
from wortlaut.paths import Folders
from wortlaut.session.next_article import article_to_begin_with
from wortlaut.session.session import Session

if TYPE_CHECKING:
    from wortlaut.gui.file_check import FileCheck
    from wortlaut.gui.prompts import Prompts
    from wortlaut.gui.running_mark import RunningMark

_INDEX_PAUSE_MS, _INDEX_AFTER_EDIT_MS = 200, 1500
"""Texts are prepared for searching in slices with pauses, so that no key waits."""


def run(
    project: Path | None, folders: Folders, annotator: str | None, language: str | None, argv: Sequence[str]
) -> int:
    """Open the window on a project (None: the last one, else the sample) and return the exit code.

    Raises BadInputError when the named project cannot be opened, NotPossibleHereError without a display.
    """
    application = make_application(argv, language)
    garbage = GarbageCollector(application)
    program = Program(application, folders, annotator, language)
    with EndSignals() as signals:
        try:
            if not program.start(project) or signals.came:
                return 0
            program.settled.connect(garbage.begin, Qt.ConnectionType.SingleShotConnection)
            QTimer.singleShot(0, signals.heed)
            return application.exec()
        finally:
            program.end()
            garbage.end()


class Program(QObject):
    """The running program: settings, look, language, and the one window, which a change of language makes anew."""

    settled = Signal()
    """After the first paint, the project was checked so far that work can begin; what was put off for that is done."""

    checked = Signal()
    """All of the project was found sound; what waits for that has begun."""

    def __init__(
        self,
        application: QApplication,
        folders: Folders,
        annotator: str | None,
        language: str | None,
        prompts: "Prompts | None" = None,
    ) -> None:
        super().__init__()
        self._application = application
        self._folders = folders
        self._given_prompts = prompts
        self.window: MainWindow | None = None
        self.preferences = Preferences.load(folders.settings)
        self._language = language
        self._translators: list[QTranslator] = []
        self._errors = ErrorReporter(folders.logs, self._prompts)
        self._errors.install()
        self._errors.happened.connect(self._read_truth)
        self._mark: RunningMark | None = None
        self.language = self._chosen_language()
        self._install_translators()
        self.appearance = Appearance(cast("ThemeChoice", self.preferences.theme), self)
        self.appearance.apply(application)
        name = annotator or self.preferences.annotator or account_name()
        self._opener = ProjectOpener(folders, self._prompts, name, self.language)
        self._check: FileCheck | None = None
        self._index_timer = QTimer(self)
        self._index_timer.setInterval(_INDEX_PAUSE_MS)
        self._index_timer.timeout.connect(self._index_some)
        application.commitDataRequest.connect(self._on_logout)

    def _prompts(self) -> "Prompts":
        """What asks and tells now: the test's, the window's, or one without a window."""
        if self._given_prompts is not None:
            return self._given_prompts
        if self.window is not None:
            return self.window.prompts
        from wortlaut.gui.prompts import Prompts

        return Prompts(None, self.appearance)

    # start and end

    def start(self, project: Path | None) -> bool:
        """Show the window; False when the person gave up opening a project. Raises BadInputError."""
        session = self._opener.first(project, self.preferences.last_project)
        if session is None:
            return False
        first_start = not self.preferences.welcome_closed and session.path == self._folders.sample_project
        self._open_first_article(session)
        window = self._make_window(session)
        if first_start:
            window.finished.connect(window.show_welcome)
        window.finished.connect(self._after_first_paint)
        window.finished.connect(self._set_icon)
        window.show()
        window.focus_text()
        return True

    def end(self) -> None:
        """Close what is open."""
        self._index_timer.stop()
        if self.window is not None:
            self._end_check()
            self.window.stop_work()
            self.window.bridge.session.close()
            if self._mark is not None:
                self._mark.lift()
            self.window.close()
            self.window.deleteLater()
            self.window = None
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._errors.release()

    def _make_window(self, session: Session) -> MainWindow:
        bridge = Bridge(session, self.appearance, self.language)
        bridge.view.reset(caret_in(session, self.preferences))
        bridge.saved.connect(self._put_off_indexing)
        window = MainWindow(bridge, self.preferences, self._folders.backups, prompts=self._given_prompts)
        window.language_chosen.connect(self.set_language)
        window.theme_chosen.connect(self.set_theme)
        window.annotator_chosen.connect(self._note_annotator)
        window.finished.connect(self._connect_dialogs)
        window.finished.connect(self._let_speak)
        window.closing.connect(self._on_closing)
        self.window = window
        return window

    def _connect_dialogs(self) -> None:
        window = self.window
        assert window is not None
        window.dialogs.project_wanted.connect(self.open_project)
        window.dialogs.sample_wanted.connect(self.open_sample)
        window.dialogs.new_project_wanted.connect(self.create_project)
        window.dialogs.exchange.assignment_wanted.connect(self.open_assignment)
        window.dialogs.care.go_on_wanted.connect(self.go_on)
        window.dialogs.keeper.replace_wanted.connect(self.bring_back)

    def _let_speak(self) -> None:
        from wortlaut.gui.article.assistive import answer_assistive_technology
        from wortlaut.gui.panes.announcer import Announcer

        window = self.window
        assert window is not None
        answer_assistive_technology(window.canvas)
        Announcer(window.bridge, window.canvas)

    def _open_first_article(self, session: Session) -> None:
        place = self.preferences.place_in(session.path)
        with suppress(DamagedError):  # the check after the first paint tells it, with what can be done
            article_id = article_to_begin_with(session, place[0] if place is not None else None)
            if article_id is not None:
                session.open_article(article_id)

    def _on_closing(self) -> None:
        self._index_timer.stop()
        self._end_check()

    def _on_logout(self) -> None:
        """Keep what is being typed and the place in the text; the system ends the program any moment now."""
        if self.window is not None:
            self.window.remember()

    # after the first paint

    def _set_icon(self) -> None:
        from PySide6.QtGui import QIcon

        self._application.setWindowIcon(QIcon(str(assets.resource("icons/app/png/wortlaut-256.png"))))

    def _after_first_paint(self) -> None:
        """Check the file in a thread; the first edit waits for the first part of that."""
        from wortlaut.gui.file_check import FileCheck
        from wortlaut.gui.running_mark import RunningMark
        from wortlaut.gui.start_notices import look_back

        window = self.window
        if window is None:
            return
        session = window.bridge.session
        self.preferences.remember_project(session.path)
        self._mark = self._mark or RunningMark(self._folders.data / "running")
        look_back(window, self._mark, self.preferences)
        self._check = FileCheck(session, self)
        self._check.ready.connect(lambda: self._settle(session))
        self._check.passed.connect(self._on_check_passed)
        self._check.failed.connect(self._on_check_failed)
        self._check.begin()

    def _settle(self, session: Session) -> None:
        window = self.window
        if window is None or window.bridge.session is not session:
            return
        try:
            window.bridge.settle()
        except WortlautError as error:
            window.bridge.failed.emit(error)
        self.settled.emit()

    def _on_check_passed(self) -> None:
        if self.window is not None:
            self.window.dialogs.keeper.begin()
            self._index_timer.start()
            self.checked.emit()

    def _read_truth(self) -> None:
        """Show what is in the file after an error nobody expected: what is shown may be half of something."""
        window = self.window
        if window is None:
            return
        try:
            window.bridge.recover()
        except WortlautError as error:
            window.bridge.failed.emit(error)

    def _on_check_failed(self, error: BaseException) -> None:
        if not isinstance(error, WortlautError):
            raise error
        if self.window is not None:
            self.window.bridge.failed.emit(error)
            if isinstance(error, DamagedError):
                self.window.dialogs.keeper.offer_rescue(error)

    def _end_check(self) -> None:
        if self._check is not None:
            self._check.end()
            self._check = None

    def _put_off_indexing(self) -> None:
        """Wait for a pause of somebody who works: the next key would wait for the commit of a slice."""
        if self._index_timer.isActive():
            self._index_timer.start(_INDEX_AFTER_EDIT_MS)

    def _index_some(self) -> None:
        window = self.window
        if window is None or window.dialogs.busy:
            return
        self._index_timer.setInterval(_INDEX_PAUSE_MS)
        try:
            if not window.bridge.session.index_texts():
                self._index_timer.stop()
        except WortlautError:
            self._index_timer.stop()  # searching works without; the next start tries again

    # projects

    def open_project(self, path: Path) -> None:
        """Go on with another project; what fails is told and changes nothing."""
        window = self.window
        if window is not None and path.resolve() == window.bridge.session.path and not window.dialogs.care.is_lost:
            return
        self._switch(lambda: self._opener.open(path))

    def open_assignment(self, path: Path, name: str) -> None:
        """Go on with the project of an assignment as the person it is for, from now on."""
        if self._switch(lambda: self._opener.open(path, name)):
            self._note_annotator(name)

    def open_sample(self) -> None:
        """Go on with the sample project."""
        sample = self._folders.sample_project
        if self.window is None or sample != self.window.bridge.session.path:
            self._switch(self._opener.sample)

    def create_project(self, path: Path, scheme: str | None) -> None:
        """Make a project and go on with it."""
        self._switch(lambda: self._opener.create(path, scheme))

    def go_on(self, path: Path) -> None:
        """Go on at the same place in the same project, at `path`: opened for writing, or a copy of it."""
        if self.window is not None:
            remember_place(self.window.bridge, self.preferences, path)
        self._switch(lambda: self._opener.open_for_writing(path))

    def bring_back(self, copy: Path) -> None:
        """Put a copy of a backup, which lies beside the project, in its place and go on with it."""
        from wortlaut.gui.replacing import replaced

        window = self.window
        if window is not None:
            self._end_check()
            self._switch(lambda: replaced(window, self._opener, copy))

    def _switch(self, make: Callable[[], Session]) -> bool:
        window = self.window
        if window is None:
            return False
        try:
            session = make()
        except WortlautError as error:
            if error is not self._opener.declined:
                window.dialogs.tell_failure(error)
            return False
        self._end_check()
        window.stop_work()
        self._index_timer.stop()
        window.remember()
        self._open_first_article(session)
        window.bridge.set_session(session)
        window.bridge.view.reset(caret_in(session, self.preferences))
        window.focus_text()
        self._after_first_paint()
        return True

    # settings

    def set_theme(self, theme: str) -> None:
        """Use another look."""
        self.preferences.theme = theme
        self.preferences.save()
        self.appearance.set_theme(cast("ThemeChoice", theme))
        if self.window is not None:
            self.window.show_checks()

    def set_language(self, language: str) -> None:
        """Speak another language: the window is made anew around the same session and place."""
        if language == self.language or self.window is None:
            return
        self.preferences.language = self._language = language
        self.preferences.save()
        self.language = self._opener.language = language
        self._install_translators()
        old = self.window
        old.remember()
        view, session = old.bridge.view, old.bridge.session
        caret, focused, welcome_steps = view.caret, view.focused, old.side.welcome_steps
        geometry = old.geometry()
        window = self._make_window(session)
        window.finish()
        if welcome_steps is not None:
            window.show_welcome(welcome_steps)
        window.setGeometry(geometry)
        window.bridge.view.focus(focused, caret)
        window.show()
        window.focus_text()
        old.hand_over()

    def _note_annotator(self, name: str) -> None:
        self._opener.annotator = self.preferences.annotator = name
        self.preferences.save()

    def _chosen_language(self) -> str:
        chosen = self._language or self.preferences.language
        if chosen in messages.LANGUAGES:
            return chosen
        names = QLocale.system().uiLanguages()
        return messages.language_of(names[0] if names else None)

    def _install_translators(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators.clear()
        QLocale.setDefault(QLocale(self.language))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name in (f"{folder}/qtbase_{self.language}.qm", self._own_translation()):
            translator = QTranslator(self)
            if name and translator.load(name):
                self._application.installTranslator(translator)
                self._translators.append(translator)

    def _own_translation(self) -> str:
        try:
            return str(assets.resource(f"i18n/wortlaut_{self.language}.qm"))
        except FileNotFoundError:
            return ""  # English needs none
