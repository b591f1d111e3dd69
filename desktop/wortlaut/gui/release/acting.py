"""What the keys of the page do: repairs, answers, files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError
from wortlaut.gui.plots.export import ask_for_plot
from wortlaut.gui.plots.plot_view import PlotView
from wortlaut.gui.release.plan import GROUPS, LAYERS, SPLIT, WRITE
from wortlaut.gui.release.work import writing
from wortlaut.gui.tasks import Task
from wortlaut.session.release_card import set_card_field
from wortlaut.session.release_parts import join_parts
from wortlaut.session.release_values import ReleaseResult
from wortlaut.session.values import Applied
from wortlaut.session.wording import problem_text

if TYPE_CHECKING:
    from wortlaut.gui.prompts import Prompts
    from wortlaut.gui.release.release_page import ReleasePage


class Acting(QObject):
    """Acts for a page."""

    def __init__(self, page: "ReleasePage", prompts: "Prompts") -> None:
        super().__init__(page)
        self._page = page
        self._prompts = prompts
        self._writing: Task[ReleaseResult] | None = None
        page.bridge.problem_found.connect(self._say)

    def _say(self, problem: Problem) -> None:
        page = self._page
        if page.isVisible():
            page.foot.say(problem_text(problem, page.bridge.session.scheme, page.bridge.language))

    # repairs

    def join(self, moving: str, staying: str) -> None:
        """Bring an article with its group to the part of another one."""
        if self._may_write():
            session = self._page.bridge.session
            self._done(lambda: join_parts(session, moving, staying))

    def leave_out(self) -> None:
        """Leave the current article out, or take it in again."""
        page = self._page
        if page.step == SPLIT and page.split.leak is not None:
            page.split.leave_out()
        elif page.step == LAYERS:
            page.layers.toggle()
        else:
            page.foot.say(self.tr("Choose an article in step 1, or a finding in step 4."))

    def side_by_side(self) -> None:
        """Show the current pair of near articles."""
        page = self._page
        pane = page.groups if page.step == GROUPS else page.split
        if pane.pair is None:
            page.foot.say(self.tr("No pair is chosen."))
        else:
            pane.show_pair()

    def answer(self, field: str, text: str) -> None:
        """Store what people say about the dataset."""
        if self._may_write():
            session = self._page.bridge.session
            self._done(lambda: set_card_field(session, field, text))

    def _may_write(self) -> bool:
        read_only = self._page.bridge.session.read_only
        if read_only:
            self._page.bridge.problem_found.emit(Problem("read_only", "hint"))
        return not read_only

    def _done(self, action: Callable[[], Applied | None]) -> None:
        bridge = self._page.bridge
        try:
            applied = action()
        except WortlautError as error:
            bridge.failed.emit(error)
            return
        if applied is not None:
            bridge.saved.emit(applied.saved_at)
            bridge.changed.emit(applied)

    # files

    def write(self) -> None:
        """Show where it goes, then write the release."""
        page = self._page
        if page.blocked:
            page.foot.say(page.waiting)
        elif page.step != WRITE:
            page.open_step(WRITE)
        elif page.writing.folder is None:
            page.writing.ask_folder()
        else:
            self._write(page.writing.folder, overwrite=page.writing.overwrite.isChecked())

    def _write(self, target: Path, *, overwrite: bool) -> None:
        from wortlaut.gui.dialogs.progress_sheet import ProgressSheet

        page = self._page
        work = writing(page.bridge, target, page.plan, overwrite=overwrite)
        task: Task[ReleaseResult] = Task(work, self)
        self._writing = task
        task.finished.connect(lambda result: self._end(result, None))
        task.failed.connect(lambda error: self._end(None, error))
        task.cancelled.connect(lambda: self._end(None, None))
        sheet = ProgressSheet(page.appearance, self.tr("Writing the release"), task, page.window())
        sheet.open()
        task.start()

    def _end(self, result: ReleaseResult | None, error: BaseException | None) -> None:
        page, task = self._page, self._writing
        self._writing = None
        if task is not None:
            task.wait()
            task.deleteLater()
        if result is not None:
            page.take_result(result)
        elif error is None:
            page.foot.say(self.tr("Stopped; nothing was written."))
        elif isinstance(error, WortlautError):
            page.bridge.failed.emit(error)
        else:
            raise error

    def stop(self) -> None:
        """End the writing, and wait for it."""
        if self._writing is not None:
            self._writing.cancel()
            self._writing.wait()

    def export_plot(self, view: PlotView) -> None:
        """Ask where a plot goes, and write it."""
        ask_for_plot(view, self._page.bridge, self._prompts, self._written)

    def _written(self, target: Path) -> None:
        self._page.foot.say(self.tr("Written: {name}").format(name=target.name))
