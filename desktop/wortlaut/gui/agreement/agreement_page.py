"""The Agreement page: how far annotators agree, in numbers that can be walked, read as tables and written to files."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.agreement.cards_panel import CardsPanel
from wortlaut.gui.agreement.columns import Columns, Row
from wortlaut.gui.agreement.foot import Foot
from wortlaut.gui.agreement.names import Names, category_name
from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.agreement.plots_of_page import shown
from wortlaut.gui.agreement.question import Question
from wortlaut.gui.agreement.report import Cell, Report, nobody
from wortlaut.gui.agreement.selection import Selection
from wortlaut.gui.agreement.sentences import sentences
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.page import Page
from wortlaut.gui.plots.export import ask_for_plot
from wortlaut.gui.plots.plot_view import PlotView
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.tasks import Reporter, Task
from wortlaut.session.blindness import blind_articles

PANELS = ("headline", "family", "labels", "pairs", "confusion", "categories", "details", "time", "literature")
_SETTLE_MS = 200
"""How long to wait for further changes before the numbers are computed again."""
Compute = Callable[[Question, Reporter], Report]


class AgreementPage(Page):
    """Computes in a thread; the numbers of before stay until the new ones are there.

    Signals:
        cards_wanted: ids of the cards to open on the Review page, the one to begin with first.
        answered: the `Report` that is shown now.
    """

    cards_wanted = Signal(list)
    answered = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        compute: Compute | None = None,
        prompts: Prompts | None = None,
    ) -> None:
        super().__init__(bridge, parent)
        self.setAccessibleName(self.tr("Agreement"))
        self._compute = compute or self._ask_session
        self._prompts = prompts or Prompts(self, bridge.appearance)
        self._task: Task[Report] | None = None
        self._started = 0.0
        self._dirty = True
        self._cell: Cell | None = None
        self.question = Question()
        self.report: Report | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._start)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._body: QWidget | None = None
        self._build()
        bridge.project_changed.connect(self._on_project_changed)
        for signal in (bridge.changed, bridge.reviewed, bridge.articles_changed):
            signal.connect(self._on_changed)

    # -- building

    def _build(self) -> None:
        """Make all widgets, for the present project and language."""
        bridge, look = self.bridge, self.bridge.appearance
        old, self._body = self._body, QWidget()
        self.names = Names(bridge.session.scheme, bridge.language)
        people = self.report.people if self.report else ()
        self.selection = Selection(look, self.names, people)
        self.views = {name: PlotView(look, bridge.session.scheme, bridge.language) for name in PANELS}
        self.panels = {name: Panel(look, "") for name in PANELS}
        for name, view in self.views.items():
            self.panels[name].add(view, bleeds=True)
            view.chosen.connect(self._choose)
            view.export_wanted.connect(lambda view=view: ask_for_plot(view, self.bridge, self._prompts, self._written))
        self.cards = CardsPanel(look)
        self.cards.cards_wanted.connect(self.cards_wanted)
        for name, data in shown(nobody((), bridge.session.scheme), self.names).items():
            self.panels[name].set_title(data.title or self.tr("Agreement"))
        self.reading = Panel(look, self.tr("How to read this"))
        self._reading_text = Text(look, "", wrap=True)
        self._reading_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reading.add(self._reading_text)
        self.foot = Foot(look)
        self.foot.cancel_wanted.connect(self._cancel)
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.selection)
        row.addWidget(self._scrolled(), 1)
        self.selection.changed.connect(self._on_question)
        self.selection.export_wanted.connect(self._export_report)
        self._outer.addWidget(self._body, 1)
        self._outer.addWidget(self.foot)
        if old is not None:
            old.deleteLater()

    def _scrolled(self) -> QWidget:
        panels = self.panels
        rows: list[Row] = [
            ([panels["headline"]], [panels["family"]]),
            ([panels["labels"]], [panels["pairs"]]),
            ([panels["confusion"]], [panels["categories"], panels["details"]]),
        ]
        beside: list[Row] = [([panels["time"]], [self.cards]), ([self.reading], [panels["literature"]])]
        stacked = [
            *(panels[name] for name in ("headline", "family")),
            self.reading,
            *(panels[name] for name in ("labels", "pairs", "confusion")),
            self.cards,
            *(panels[name] for name in ("categories", "details", "time", "literature")),
        ]
        look = self.bridge.appearance
        ground = Surface(look, "window")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        self.columns = Columns(look, rows, beside, stacked)
        column.addWidget(self.columns)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground)
        for view in self.views.values():
            view.surface.moved.connect(lambda _place, view=view: area.ensureWidgetVisible(view, 0, 40))
        return area

    def retranslate(self) -> None:
        """Make everything anew in another language."""
        self._rebuild()

    def _rebuild(self) -> None:
        self.foot.deleteLater()
        self._build()
        self._cell = None
        if self.report is not None:
            self._show(self.report)

    # -- the page

    def entered(self) -> None:
        """Compute what changed meanwhile, and take the keyboard."""
        self._offer_article()
        self.activate()
        target = self.views["headline"] if self.report is not None else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_article(self) -> None:
        """Offer the article that is open on the first page as the only one to count, once it may be compared."""
        session, chosen = self.bridge.session, self.question.article
        article = session.article
        if article is None or chosen not in (None, article.id):
            return
        if article.id in blind_articles(session.project, session.annotator):
            return
        self.selection.offer_article(article.id, article.title or " ".join(article.text[:60].split()[:5]))

    def activate(self) -> None:
        """Compute the numbers when they are not up to date."""
        if self._dirty:
            self._start()

    def stops(self) -> Sequence[QWidget]:
        """Return selection, panels and list of cards."""
        first = next(iter(self.selection.people.values()), self.selection)
        return [stop for stop in (first, *self.views.values(), self.cards.view) if stop.isVisibleTo(self)]

    def stop(self) -> None:
        """End the computing."""
        self._timer.stop()
        task = self._task
        if task is not None:
            task.cancel()
            task.wait()

    # -- computing

    @property
    def computing(self) -> bool:
        """Whether new numbers are on their way."""
        return self._task is not None or self._timer.isActive()

    def ask(self, question: Question) -> None:
        """Ask something else."""
        self.question = question
        self.selection.show_question(question)
        self._start()

    def _on_question(self, question: Question) -> None:
        self.question = question
        if self.report is not None and len(question.annotators) < 2:
            self._cancel()
            self.foot.say(self.tr("Choose two annotators or more; the numbers are those of before."))
            return
        self.foot.computing(0.0)
        self._timer.start()

    def _on_changed(self) -> None:
        self._dirty = True
        if self.isVisible():
            self._timer.start()

    def _on_project_changed(self) -> None:
        self.stop()
        self.question, self.report, self._dirty = Question(), None, True
        self._rebuild()
        if self.isVisible():
            self._start()

    def _ask_session(self, question: Question, reporter: Reporter) -> Report:
        from wortlaut.gui.agreement.computing import compute

        return compute(self.bridge.session, question, reporter)

    def _start(self) -> None:
        self._timer.stop()
        self._cancel()
        self._dirty = False
        question, self._started = self.question, monotonic()
        task: Task[Report] = Task(lambda reporter: self._compute(question, reporter), self)
        self._task = task
        task.progressed.connect(lambda share: self.foot.computing(share) if task is self._task else None)
        task.finished.connect(lambda report: self._on_finished(task, report))
        task.failed.connect(lambda error: self._on_failed(task, error))
        task.cancelled.connect(lambda: self._end(task))
        self.foot.computing(0.0)
        task.start()

    def _cancel(self) -> None:
        """Let the work end; the numbers of before stay."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self._dirty = True
            self.foot.say(self.tr("Stopped; the numbers are those of before."))

    def _end(self, task: "Task[Report]") -> None:
        if task is self._task:
            self._task = None
        task.wait()
        task.deleteLater()

    def _on_finished(self, task: "Task[Report]", report: Report) -> None:
        current = task is self._task
        self._end(task)
        if not current:
            return
        self.foot.done(monotonic() - self._started, datetime.now().astimezone(), self.bridge.language)
        self._show(report)
        self.answered.emit(report)

    def _on_failed(self, task: "Task[Report]", error: object) -> None:
        current = task is self._task
        self._end(task)
        if current:
            self.foot.say(self.tr("The agreement could not be computed; the numbers are those of before."))
            self.bridge.failed.emit(error)

    # -- showing

    def _show(self, report: Report) -> None:
        first = self.report is None
        if tuple(self.selection.people) != report.people:
            self.report = report
            self._replace_selection(report)
        self.report = report
        self.selection.show_report(report)
        for name, data in shown(report, self.names).items():
            self.panels[name].set_title(data.title)
            self.panels[name].set_remark(data.remark)
            self.views[name].set_plot(data.build)
        self._reading_text.setText("\n".join(sentences(report, self.names)))
        if self._cell is not None:
            self._list_cards(self._cell)
        if first and self.hasFocus():
            self.views["headline"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace_selection(self, report: Report) -> None:
        old = self.selection
        self.selection = Selection(self.bridge.appearance, self.names, report.people)
        self.selection.show_question(self.question)
        self._offer_article()
        self.selection.changed.connect(self._on_question)
        self.selection.export_wanted.connect(self._export_report)
        layout = self._body.layout() if self._body else None
        assert layout is not None
        layout.replaceWidget(old, self.selection)
        old.hide()
        old.deleteLater()

    def _choose(self, cell: Cell) -> None:
        """Compare a pair, list the cards of a cell, or open them when they are listed already."""
        if cell[0] == "pair":
            self.ask(replace(self.question, annotators=cell[1:]))
        elif cell == self._cell:
            self.cards.open_all()
        else:
            self._list_cards(cell)

    def _list_cards(self, cell: Cell) -> None:
        assert self.report is not None
        self._cell = cell
        for view in self.views.values():
            view.mark(cell if len(cell) > 1 else None)
        self.cards.show_cards(self._cell_words(cell), self.report.behind(cell))

    def _cell_words(self, cell: Cell) -> str:
        kind, *ids = cell
        if kind == "confusion":
            return self.tr("Cell {row} → {column}").format(
                row=self.names.label(ids[0]), column=self.names.label(ids[1])
            )
        if kind == "category":
            return category_name(ids[0])
        return self.names.label(ids[0]) if kind == "label" else self.tr("All disagreements")

    # -- files

    def _export_report(self, kind: str) -> None:
        if self.report is None or not self.report.row:
            self.foot.say(self.tr("Nobody was compared, so there is nothing to write."))
            return
        report, path = self.report, self.bridge.session.path
        suggestion = path.with_name(f"{path.stem}-agreement.{kind}")
        filters = f"{kind.upper()} (*.{kind})"
        words = self.tr("Export the agreement")
        self._prompts.ask_target(words, suggestion, filters, lambda target: self._write_report(report, target))

    def _write_report(self, report: Report, target: Path) -> None:
        from wortlaut.gui.agreement.computing import write

        try:
            write(report, self.bridge.session.scheme, self.bridge.language, target, self.bridge.session.path)
        except WortlautError as error:
            self.bridge.failed.emit(error)
        else:
            self._written(target)

    def _written(self, target: Path) -> None:
        self.foot.say(self.tr("Written: {file}").format(file=target.name))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops the computing."""
        if event.key() == Qt.Key.Key_Escape and self._task is not None:
            self._cancel()
        else:
            super().keyPressEvent(event)
