"""Watches over the project file while its window is open, and says what is wrong with it and what helps.

Looked at when the window opens, comes to the front, or a write fails; nothing is opened for that.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from wortlaut.errors import DiskError, WortlautError
from wortlaut.gui.guard import guarded

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.panes.file_strip import Action, FileStrip
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.surroundings import Remark


class FileCare(QObject):
    """Shows the strip above the pages while the file cannot be written, is not in its place, or lies dangerously.

    Signals:
        go_on_wanted: path at which the work is to go on, for writing: of the project itself, or of a copy.
    """

    go_on_wanted = Signal(object)

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs", backups: Path) -> None:
        super().__init__(dialogs)
        self._window = window
        self._bridge = window.bridge
        self._dialogs = dialogs
        self._backups = backups
        self._remarks: list[Remark] = []
        self._rescued: tuple[Path, Path] | None = None
        self._folder_at: int | None = None
        self.strip: FileStrip | None = None

    @property
    def is_lost(self) -> bool:
        """Whether the file is not in its place."""
        from wortlaut.session.file_care import lost

        return lost(self._bridge.session) is not None

    def watch(self) -> None:
        """Look now, and whenever something may have happened."""
        self._window.installEventFilter(self)
        self._bridge.project_changed.connect(self._begin)
        self._bridge.failed.connect(self._on_failed)
        self._begin()

    def leave(self) -> None:
        """Keep what only this window holds: it goes on with another project, or ends."""
        from wortlaut.session.file_care import lost

        gone = lost(self._bridge.session)
        if gone is not None and gone.code != "project_moved":
            self._rescue()

    # what can be done

    def save_as(self) -> None:
        """Ask where everything that is open is to be saved, and go on there."""
        path = self._bridge.session.path
        suggestion = path.with_name(self.tr("{name} copy").format(name=path.stem) + path.suffix)
        filters = self.tr("Wortlaut projects (*.wortlaut)")
        self._window.prompts.ask_target(self.tr("Save a copy as"), suggestion, filters, self.save_as_to)

    def save_as_to(self, target: Path) -> None:
        """Write a verified copy of what is open, wherever its file is now, and go on there."""
        from wortlaut.session.file_care import save_copy

        session = self._bridge.session
        title = self.tr("Saving a copy")
        self._dialogs.run(
            title, lambda _reporter: save_copy(session, target), lambda _nothing: self.go_on_wanted.emit(target)
        )

    def open_for_writing(self) -> None:
        """Open the project again, for writing."""
        session = self._bridge.session
        if session.read_only:
            self.go_on_wanted.emit(session.path)
        else:
            self._window.show_notice(self.tr("The project is open for writing"))

    # looking

    def _begin(self) -> None:
        """Look at the place of another project."""
        self._remarks, self._rescued, self._folder_at = [], None, None
        self._look_around()
        self.look()

    def _look_around(self) -> None:
        """Find out what is to be known about the place of the project, when something in its folder has changed."""
        from wortlaut.session.surroundings import changed_at, new_remarks

        settings, path = self._window.preferences.path, self._bridge.session.path
        at = changed_at(path.parent)
        if settings is not None and at != self._folder_at:
            self._folder_at = at
            self._remarks += new_remarks(path, settings.parent)

    def look(self) -> None:
        """Say what is wrong with the file now; say nothing when nothing is."""
        from wortlaut.session.file_care import lost

        gone = lost(self._bridge.session)
        if gone is not None:
            self._tell_lost(gone)
        elif not self._tell_read_only() and not self._tell_remark() and self.strip is not None:
            self.strip.hide()

    def _follow(self) -> None:
        """Show what another program has written meanwhile."""
        from wortlaut.session.file_care import follow_outside_changes

        if self._dialogs.busy or self.is_lost:
            return
        try:
            if follow_outside_changes(self._bridge.session):
                self._bridge.read_again()
        except WortlautError as error:
            self._bridge.failed.emit(error)

    def _on_failed(self, error: object) -> None:
        if isinstance(error, DiskError):
            self.look()

    def _tell_lost(self, gone: DiskError) -> None:
        actions: list[Action] = [(self.tr("Save a copy as …"), self._key("project.save_as"), self.save_as)]
        if gone.code == "project_moved":
            now = Path(str(gone.params["now"]))
            text = self.tr("The project file is now {place}. Everything confirmed is in it; nothing can be saved here.")
            text = text.format(place=now)
            actions.insert(0, (self.tr("Open it there"), "", lambda: self.go_on_wanted.emit(now)))
        else:
            text = (
                self.tr("Another file is in the place of the project file. Nothing can be saved here.")
                if gone.code == "project_replaced"
                else self.tr(
                    "The project file is gone (deleted, moved, or its drive removed). Put it back, or go on in a copy."
                )
            )
            text += " " + self._rescue()
        self._show("warning", "error", text, actions)

    def _rescue(self) -> str:
        """Save what nothing but this window holds any more, once; return where it is, in words."""
        from wortlaut.session.file_care import rescue

        path = self._bridge.session.path
        if self._rescued is None or self._rescued[0] != path:
            try:
                self._rescued = path, rescue(self._bridge.session, self._backups)
            except WortlautError:
                return self.tr("Everything confirmed is in this window only: save a copy before you close it.")
        return self.tr("Everything confirmed is safe in this window and in a new backup.")

    def _tell_read_only(self) -> bool:
        from wortlaut.session.file_care import WhyReadOnly, why_read_only

        found = why_read_only(self._bridge.session)
        if found is None:
            return False
        write: Action = (self.tr("Open for writing"), self._key("project.write"), self.open_for_writing)
        save: Action = (self.tr("Save a copy as …"), self._key("project.save_as"), self.save_as)
        match found.why:
            case WhyReadOnly.PROTECTED:
                text, actions = (
                    self.tr("Read only: the file, its folder or its drive is write-protected."),
                    [save, write],
                )
            case WhyReadOnly.NAME:
                text, actions = self.tr("Read only: the file has too long a name to be written safely."), [save]
            case WhyReadOnly.CHOSEN:
                text, actions = self.tr("Read only: nobody has the project open for writing now."), [write]
            case WhyReadOnly.OPEN_ELSEWHERE:
                from wortlaut.messages import moment_in

                holder, language = found.holder, self._bridge.language
                text = (
                    self.tr("Read only: open for writing on {host} since {since} (process {pid}).").format(
                        host=holder.host, since=moment_in(holder.since_told, language), pid=holder.pid
                    )
                    if holder
                    else ""
                )
                actions = [write]
        self._show("lock", "accent", text, actions)
        return True

    def _tell_remark(self) -> bool:
        if not self._remarks:
            return False
        from wortlaut.messages import message

        remark = self._remarks[0]
        text = message(f"place.{remark.kind}", self._bridge.language, **remark.params)
        self._show("hint", "accent", text, [(self.tr("Understood"), "", self._put_away)])
        return True

    def _put_away(self) -> None:
        del self._remarks[:1]
        self.look()
        self._window.focus_text()

    def _show(self, icon: str, role: str, text: str, actions: "list[Action]") -> None:
        if self.strip is None:
            from wortlaut.gui.panes.file_strip import FileStrip

            self.strip = FileStrip(self._bridge.appearance)
            whole = self._window.centralWidget()
            column = None if whole is None else whole.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(0, self.strip)
        self.strip.tell(icon, role, text, actions)

    def _key(self, command: str) -> str:
        return self._window.commands.key_text(command)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window comes to the front: what happens to files happens in other windows."""
        if event.type() == QEvent.Type.WindowActivate:
            self._follow()
            self._look_around()
            self.look()
        return super().eventFilter(watched, event)
