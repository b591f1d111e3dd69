"""Makes backups while somebody works, in a thread and never in the way; raises the alarm when spans are gone."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from wortlaut.domain.scheme import localized
from wortlaut.errors import DamagedError, LockedError, WortlautError
from wortlaut.messages import error_text

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow
    from wortlaut.gui.panes.file_strip import Action, FileStrip
    from wortlaut.gui.tasks import Reporter
    from wortlaut.gui.window_dialogs import WindowDialogs
    from wortlaut.session.backups import Facts
    from wortlaut.session.session import Session
    from wortlaut.session.span_watch import Loss

EVERY_MS = 30 * 60 * 1000
"""Between two backups, while there are changes."""
AGAIN_MS = 60 * 1000
"""When the last one failed."""
_PATIENT_TRIES = 5
"""So often a backup waits for a pause of somebody who tags all the time; then one commit waits for the backup."""
_MOST_KINDS = 3


class BackupKeeper(QObject):
    """Looks after the backups of a window's project.

    Signals:
        replace_wanted: a verified copy of a backup lies beside the project and is to take its place.
    """

    replace_wanted = Signal(object)

    def __init__(self, window: "MainWindow", dialogs: "WindowDialogs", backups: Path) -> None:
        super().__init__(dialogs)
        self.folder = backups
        self.strip: FileStrip | None = None
        self._window = window
        self._bridge = window.bridge
        self._dialogs = dialogs
        self._working = self._has_failed = False
        self._tries = 0
        self._known: Facts | None = None
        self._loss: Loss | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.make)

    @property
    def is_working(self) -> bool:
        """Whether a thread works for it now."""
        return self._working

    def watch(self) -> None:
        """Begin to look after the project of a finished window."""
        self._bridge.project_changed.connect(self._forget)
        self._bridge.changed.connect(self._on_changed)
        self._timer.start(EVERY_MS)

    def begin(self) -> None:
        """Compare the project, which was checked, with how it was left, and keep it as it is now."""
        from wortlaut.session import span_watch

        session = self._bridge.session
        self._look(lambda: span_watch.last_known(session.project, self.folder), backup=True)

    def make(self) -> None:
        """Make a backup now, unless nothing is new, and look whether spans are gone."""
        self._look(lambda: self._known, backup=True)

    def _look(self, find_known: "Callable[[], Facts | None]", *, backup: bool) -> None:
        from wortlaut.session import backups, span_watch

        session, folder = self._bridge.session, self.folder
        patiently = self._tries < _PATIENT_TRIES

        def work(reporter: "Reporter") -> "tuple[Loss | None, Facts]":
            known = find_known()
            loss = None if known is None else span_watch.loss_since(session.project, known, session.annotator)
            if backup and not session.read_only:
                backups.make_now(session.project, folder, stop=reporter.cancelled, patiently=patiently)
            return loss, backups.present(session.project)

        def looked(found: "tuple[Loss | None, Facts]") -> None:
            loss, self._known = found
            if loss is not None:
                self._loss = loss
                self._tell_loss(loss)
            if backup:
                self._succeeded()

        self._run(work, looked)

    def leave(self) -> None:
        """Note how the project is left; to be called before its session is closed."""
        if self._known is None or self._loss is not None or self._bridge.session.read_only:
            return
        from wortlaut.session import span_watch

        try:
            span_watch.remember(self._bridge.session.project, self.folder)
        except WortlautError:
            return  # the file is gone or damaged: what was noted before stays, and the next start compares with it

    def note(self, failed: WortlautError | None) -> None:
        """Tell that no backup could be made before a change, when that is so."""
        if failed is not None:
            self._tell_failed(failed)

    # what can be done

    def show(self) -> None:
        """Show all backups."""
        from wortlaut.gui.dialogs.backups import BackupsSheet

        BackupsSheet(self._bridge, self, self._window).open()

    def restore(self, backup: Path) -> None:
        """Ask where a backup is to be written as a project of its own."""
        path = self._bridge.session.path
        suggestion = path.with_name(self.tr("{name} restored").format(name=path.stem) + path.suffix)
        filters = self.tr("Wortlaut projects (*.wortlaut)")
        self._window.prompts.ask_target(
            self.tr("Restore as a new file"), suggestion, filters, lambda target: self.restore_to(backup, target)
        )

    def restore_to(self, backup: Path, target: Path) -> None:
        """Write a backup as a project of its own."""
        from wortlaut.session.backups import restore_to

        text = self.tr("Restored as {file}. The project that is open stays as it is.").format(file=target)
        open_it: Action = (self.tr("Open it"), "", lambda: self._open(target))
        self._dialogs.run(
            self.tr("Restoring"),
            lambda _reporter: restore_to(backup, target),
            lambda _nothing: self._show_strip("ok", "accent", text, [open_it, self._put_away()]),
        )

    def replace(self, backup: Path) -> None:
        """Put a backup in the project's place; the old file stays beside it."""
        from wortlaut.session.backups import prepared

        path = self._bridge.session.path
        self._dialogs.run(
            self.tr("Restoring"), lambda _reporter: prepared(backup, path), lambda copy: self.replace_wanted.emit(copy)
        )

    def salvage(self) -> None:
        """Ask where what is readable of a damaged project is to be saved."""
        path = self._bridge.session.path
        suggestion = path.with_name(self.tr("{name} saved").format(name=path.stem) + path.suffix)
        filters = self.tr("Wortlaut projects (*.wortlaut)")
        self._window.prompts.ask_target(self.tr("Save what is readable"), suggestion, filters, self.salvage_to)

    def salvage_to(self, target: Path) -> None:
        """Save what is readable of a damaged project as a new one, and say what is missing."""
        from wortlaut.session.salvaging import salvage_project

        session = self._bridge.session
        self._dialogs.run(
            self.tr("Saving what is readable"),
            lambda reporter: salvage_project(session.path, target, session.scheme, reporter.cancelled),
            lambda report: self.tell_salvaged(report),
        )

    def tell_salvaged(self, report: Any) -> None:
        """Say what became of a damaged project."""
        from wortlaut.session.salvaging import loss_text

        articles = self.tr("%n article(s)", "", report.facts.articles)
        spans = self.tr("%n span(s)", "", report.facts.spans)
        text = self.tr("{articles}, {spans} saved in {file}.")
        text = text.format(articles=articles, spans=spans, file=report.target)
        whole = self.tr("Nothing that was confirmed is lost.")
        lost = self.tr("The history begins anew; what is missing stands in the details.")
        details = "\n".join(loss_text(loss, self._bridge.language) for loss in report.losses)
        self._window.prompts.tell(
            self.tr("Save what is readable"), f"{text} {whole if report.with_history else lost}", details
        )
        open_it: Action = (self.tr("Open it"), "", lambda: self._open(report.target))
        self._show_strip("ok", "accent", text, [open_it, self._put_away()])

    def offer_rescue(self, error: DamagedError) -> None:
        """Say that the open project is damaged, and what helps."""
        salvage: Action = (self.tr("Save what is readable …"), "", self.salvage)
        text = error_text(error, self._bridge.language)
        self._show_strip("error", "error", text, [self._backups_action(), salvage])

    # telling

    def _tell_loss(self, loss: "Loss") -> None:
        names = {label.id: localized(label.name, self._bridge.language) for label in self._bridge.session.scheme.labels}
        labels = ", ".join(f"{names.get(label, label)} −{count}" for label, count in loss.labels.items())
        fewer = self.tr("%n span(s) fewer than at {time}.", "", loss.spans).format(time=self._moment(loss.since))
        if labels:
            fewer = f"{fewer[:-1]} ({labels})."
        if loss.replaced:
            why = self.tr("The file is not the one that was open then: an older one is in its place.")
        else:
            from wortlaut.gui.dialogs.history import action_name

            kinds = [f"{action_name(kind)} ({count})" for kind, count in list(loss.kinds.items())[:_MOST_KINDS]]
            why = self.tr("Done since: {actions}.").format(actions=", ".join(kinds))
        right: Action = (self.tr("That is right"), "", self._accept_loss)
        self._show_strip("warning", "error", f"{fewer} {why}", [self._backups_action(), right])

    def _accept_loss(self) -> None:
        self._loss = None
        self.leave()
        self._hide()

    def _tell_failed(self, error: WortlautError) -> None:
        """Warn once; the same trouble is not told again until a backup worked."""
        if not self._has_failed:
            text = self.tr("No backup can be made. What you do is saved in the project all the same.")
            text += " " + error_text(error, self._bridge.language)
            again: Action = (self.tr("Try again"), "", self._try_again)
            self._show_strip("warning", "error", text, [again, self._put_away()])
        self._has_failed = True
        self._timer.start(AGAIN_MS)

    def _try_again(self) -> None:
        self._has_failed = False
        self.make()

    def _succeeded(self) -> None:
        self._tries = 0
        if self._has_failed and self._loss is None:
            self._hide()
        self._has_failed = False

    def _moment(self, moment: datetime) -> str:
        from wortlaut.gui.start_notices import moment_text

        return moment_text(moment, self._bridge.language)

    def _backups_action(self) -> "Action":
        return self.tr("Backups …"), self._window.commands.key_text("project.backups"), self.show

    def _put_away(self) -> "Action":
        return self.tr("Close"), "", self._after_notice

    def _after_notice(self) -> None:
        """Hide what was told; spans that are gone are told again, until that is said to be right."""
        if self._loss is None:
            self._hide()
        else:
            self._tell_loss(self._loss)

    def _show_strip(self, icon: str, role: str, text: str, actions: "list[Action]") -> None:
        if self.strip is None:
            from wortlaut.gui.panes.file_strip import FileStrip

            self.strip = FileStrip(self._bridge.appearance)
            self.strip.setObjectName("backup_strip")
            whole = self._window.centralWidget()
            column = None if whole is None else whole.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(0, self.strip)
        self.strip.tell(icon, role, text, actions)

    def _hide(self) -> None:
        had_focus = self.strip is not None and any(button.hasFocus() for button in self.strip.buttons)
        if self.strip is not None:
            self.strip.hide()
        if had_focus:
            self._window.focus_text()

    def _open(self, path: Path) -> None:
        self._hide()
        self._dialogs.open_path(path)

    # working

    def _forget(self) -> None:
        """Another project is open: what was known is about the old one."""
        self._known = self._loss = None
        self._has_failed = False
        self._hide()

    def _on_changed(self, applied: Any) -> None:
        """After a change of many articles: tell when there was no backup, and look whether spans are gone."""
        if applied.article is None:
            QTimer.singleShot(0, self, self._after_bulk)

    def _after_bulk(self) -> None:
        place = self._bridge.session.backups
        failed, place.failed = place.failed, None
        self.note(failed)
        if failed is None:
            self._look(lambda: self._known, backup=False)

    def _run(self, work: "Callable[[Reporter], Any]", done: Callable[[Any], object]) -> None:
        """Do `work` in a thread; afterwards wait for the next time."""
        if self._working:
            return
        from wortlaut.gui.tasks import Task

        session = self._bridge.session
        task: Task[Any] = Task(work, self)
        self._working = True

        def ended() -> bool:
            self._working = False
            task.deleteLater()
            self._timer.start(EVERY_MS)
            return self._is_open(session)

        def finished(result: Any) -> None:
            if ended():
                done(result)

        def failed(error: BaseException) -> None:
            if not ended() or self._dialogs.care.is_lost:  # then the window says so already
                return
            if isinstance(error, LockedError):
                self._tries += 1
                self._timer.start(AGAIN_MS)
            elif isinstance(error, DamagedError):
                self.offer_rescue(error)
            elif isinstance(error, WortlautError):
                self._tell_failed(error)
            else:
                raise error

        task.finished.connect(finished)
        task.failed.connect(failed)
        task.cancelled.connect(ended)
        task.start()

    def _is_open(self, session: "Session") -> bool:
        return self._bridge.session is session
