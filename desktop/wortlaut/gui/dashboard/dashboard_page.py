"""The Overview page: how far the project is, and what to do next."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wortlaut.errors import DiskError, WortlautError
from wortlaut.gui.agreement.foot import Foot
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.command_values import AGREEMENT
from wortlaut.gui.components.themed import Surface
from wortlaut.gui.dashboard.columns import Columns
from wortlaut.gui.dashboard.counting import Counting, SessionWorks, Works
from wortlaut.gui.dashboard.head import Head
from wortlaut.gui.dashboard.overview import Overview
from wortlaut.gui.dashboard.plots_of_page import PANELS, shown
from wortlaut.gui.dashboard.steps_panel import StepsPanel
from wortlaut.gui.dashboard.words import articles, counted
from wortlaut.gui.guard import guarded
from wortlaut.gui.page import Page
from wortlaut.gui.plots.export import ask_for_plot
from wortlaut.gui.plots.plot_view import PlotView
from wortlaut.gui.prompts import Prompts
from wortlaut.session.dashboard_values import Dashboard, Glance, OpenCards

_SETTLE_MS = 200
"""How long to wait for further changes before it is counted again."""
_ARRANGEMENTS = {
    1: (("steps", "stages", "glance", "people", "cards", "decisions", "labels", "lengths", "links", "shape", "coverage",
         "minutes"),),
    2: (("steps", "people", "minutes", "cards", "decisions"),
        ("stages", "glance", "labels", "lengths", "links", "shape", "coverage")),
    3: (("steps", "people", "minutes"), ("stages", "labels", "lengths", "links"),
        ("glance", "shape", "coverage", "cards", "decisions")),
}  # fmt: skip
"""What stands in each column, by the number of columns."""


class DashboardPage(Page):
    """Counts in threads; what was known before stays until the new numbers are there.

    Signals:
        step_wanted: a `Step` to open.
        articles_wanted: ids of articles to list, and what they are.
        cards_wanted: ids of the cards to open on the Review page, the one to begin with first.
        page_wanted: name of a page to open.
        counted: everything is counted.
    """

    step_wanted = Signal(object)
    articles_wanted = Signal(list, str)
    cards_wanted = Signal(list)
    page_wanted = Signal(str)
    counted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        works: Callable[[], Works] | None = None,
        prompts: Prompts | None = None,
        export_key: str = "",
    ) -> None:
        super().__init__(bridge, parent)
        self.setAccessibleName(self.tr("Overview"))
        self._prompts = prompts or Prompts(self, bridge.appearance)
        self._export_key = export_key
        self._dirty = True
        self._started = 0.0
        self._body: QWidget | None = None
        self.overview: Overview | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._start)
        self.counting = Counting(works or (lambda: SessionWorks(bridge.session)), self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._build()
        self._connect()

    def _connect(self) -> None:
        bridge, counting = self.bridge, self.counting
        counting.numbers.connect(self._on_numbers)
        counting.cards.connect(self._on_cards)
        counting.glance.connect(self._on_glance)
        counting.progressed.connect(lambda share: self.foot.computing(share))
        counting.ended.connect(self._on_ended)
        counting.failed.connect(self._on_failed)
        bridge.project_changed.connect(self._on_project_changed)
        for signal in (bridge.changed, bridge.reviewed, bridge.articles_changed, bridge.opened):
            signal.connect(self._on_changed)

    # -- building

    def _build(self) -> None:
        """Make all widgets, for the present project and language."""
        bridge, look = self.bridge, self.bridge.appearance
        old, self._body = self._body, QWidget()
        self.names = Names(bridge.session.scheme, bridge.language)
        self.head = Head(look, self._export_key)
        self.head.changed.connect(lambda _choice: self._start())
        self.head.export_wanted.connect(self.export_all)
        self.steps = StepsPanel(look, self.names)
        self.steps.wanted.connect(self.step_wanted)
        self.views = {name: PlotView(look, bridge.session.scheme, bridge.language) for name in PANELS}
        self.panels: dict[str, Panel] = {name: Panel(look, "") for name in PANELS}
        for name, view in self.views.items():
            self.panels[name].add(view, bleeds=True)
            view.chosen.connect(lambda key, view=view: self._choose(key, view))
            view.export_wanted.connect(lambda view=view: ask_for_plot(view, self.bridge, self._prompts, self._written))
        self.panels["steps"] = self.steps
        self.foot = Foot(look)
        self.foot.cancel_wanted.connect(self._cancel)
        self.foot.hints.set_hints(
            [
                ("1", self.tr("open the first step")),
                ("Return", self.tr("the articles behind it")),
                ("T", self.tr("as a table")),
                ("Ctrl+E", self.tr("write to a file")),
                ("F6", self.tr("next panel")),
            ]
        )
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self.foot)
        self.head.title.set_text(bridge.project_name)
        self._outer.addWidget(self._body)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _scrolled(self) -> QWidget:
        look = self.bridge.appearance
        ground = Surface(look, "window")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        arrangements = {
            count: [[self.panels[name] for name in names] for names in columns]
            for count, columns in _ARRANGEMENTS.items()
        }
        self.columns = Columns(look, arrangements)
        if self.overview is None:
            self.columns.hide()  # empty panels would say that nothing waits
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
        self.setAccessibleName(self.tr("Overview"))
        self._build()
        if self.overview is not None:
            self._show()

    # -- the page

    def entered(self) -> None:
        """Count what changed meanwhile, and take the keyboard."""
        if self._dirty:
            self._start()
        target = self.steps.view if self.steps.view.isVisibleTo(self) else self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Count no further while nobody looks: writing waits while numbers are read."""
        if self.counting.is_counting or self._timer.isActive():
            self._timer.stop()
            self._dirty = True
            self.counting.cancel()

    def stops(self) -> Sequence[QWidget]:
        """Return what is next, the plots, and the choice."""
        order = [self.steps.view if name == "steps" else self.views[name] for name in _ARRANGEMENTS[1][0]]
        return [stop for stop in (*order, self.head.whose) if stop.isVisibleTo(self)] or [self]

    def run(self, command_id: str) -> None:
        """Do a command of this page."""
        commands: dict[str, Callable[[], object]] = {
            "overview.export": self.export_all,
            "overview.count": self._start,
            "overview.whose": lambda: self.head.whose.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "overview.next": lambda: self.steps.open(max(0, self.steps.view.currentIndex().row())),
        }
        commands[command_id]()

    def show_notice(self, text: str) -> None:
        """Say something short in the foot line."""
        self.foot.say(text)

    def stop(self) -> None:
        """End the counting."""
        self._timer.stop()
        self.counting.stop()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit opens a step, Esc ends the counting."""
        key, plain = event.key(), event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and self.steps.open(key - Qt.Key.Key_1):
            return
        if event.matches(QKeySequence.StandardKey.Cancel) and self.counting.is_counting:
            self._cancel()
        else:
            super().keyPressEvent(event)

    # -- counting

    @property
    def computing(self) -> bool:
        """Whether new numbers are on their way."""
        return self.counting.is_counting or self._timer.isActive()

    def _on_changed(self) -> None:
        self._dirty = True
        if self.isVisible():
            self._timer.start()

    def _on_project_changed(self) -> None:
        self.stop()
        self.overview, self._dirty = None, True
        self._build()
        if self.isVisible():
            self._start()

    def _start(self) -> None:
        self._timer.stop()
        self._dirty = False
        self._started = monotonic()
        self.counting.start(self.head.choice.scope(datetime.now(UTC)))

    def _cancel(self) -> None:
        self.counting.cancel()
        self._dirty = True
        self.foot.say(self.tr("Stopped; the numbers are those of before."))

    def _on_numbers(self, numbers: Dashboard) -> None:
        old = self.overview
        same = old is not None and old.numbers.scope == numbers.scope
        same_pair = old is not None and old.numbers.fingerprint == numbers.fingerprint
        self.overview = Overview(
            numbers,
            old.cards if old is not None and same else None,
            old.glance if old is not None and same_pair else None,
            old.measured if old is not None and same_pair else False,
        )
        self._show()

    def _on_cards(self, cards: OpenCards) -> None:
        if self.overview is not None:
            self.overview = replace(self.overview, cards=cards)
            self._show()

    def _on_glance(self, glance: Glance | None) -> None:
        if self.overview is not None:
            self.overview = replace(self.overview, glance=glance, measured=True)
            self._show()

    def _on_ended(self) -> None:
        self.foot.done(monotonic() - self._started, datetime.now().astimezone(), self.bridge.language)
        self.counted.emit()

    def _on_failed(self, error: object) -> None:
        self._dirty = True
        self.foot.say(self.tr("The overview could not be counted; the numbers are those of before."))
        self.bridge.failed.emit(error)

    # -- showing

    def _show(self) -> None:
        overview = self.overview
        assert overview is not None
        self.head.show_people(overview.numbers.annotators)
        self.head.facts.set_text(self._facts(overview.numbers))
        had_focus = self.hasFocus()
        self.columns.show()
        self.steps.show_steps(overview.steps)
        for name, data in shown(overview, self.names).items():
            self.panels[name].set_title(data.title)
            self.panels[name].set_remark(data.remark)
            self.views[name].set_plot(data.build)
        if had_focus and overview.steps:
            self.steps.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _facts(self, numbers: Dashboard) -> str:
        language, scheme = self.bridge.language, self.bridge.session.scheme
        people = len(numbers.annotators)
        parts = [
            articles(numbers.articles, language),
            counted(people, language, self.tr("{count} annotator"), self.tr("{count} annotators")),
            self.tr("scheme {version}").format(version=scheme.version),
        ]
        if numbers.guideline is not None:
            parts.append(self.tr("guidelines {version}").format(version=numbers.guideline))
        if numbers.hidden:
            one = self.tr("In {count} article only your own work counts until you submit it")
            more = self.tr("In {count} articles only your own work counts until you submit them")
            parts.insert(0, counted(numbers.hidden, language, one, more))
        return " · ".join(parts)

    def _choose(self, key: tuple[str, ...], view: PlotView) -> None:
        """Go to what is behind a cell."""
        overview = self.overview
        assert overview is not None
        kind, *ids = key
        if kind == "agreement":
            self.page_wanted.emit(AGREEMENT)
        elif kind == "decision":
            self.cards_wanted.emit([ids[0]])
        elif kind == "cards" and overview.cards is not None:
            self.cards_wanted.emit(list(overview.cards.categories.get(ids[0], ())))
        elif found := overview.numbers.behind.get(key):
            self.articles_wanted.emit(list(found), _name_of(key, view))

    # -- files

    def export_all(self) -> None:
        """Ask for a folder and write every plot as SVG into a new one in it."""
        if self.overview is None:
            self.foot.say(self.tr("Nothing is counted yet, so there is nothing to write."))
            return
        self._prompts.ask_folder(self.tr("Where to write all plots"), self._write_all)

    def _write_all(self, folder: Path) -> None:
        base = folder / f"{self.bridge.session.path.stem}-overview"
        target, number = base, 1
        while target.exists():
            number += 1
            target = base.with_name(f"{base.name}-{number}")
        try:
            target.mkdir()
            for name, view in self.views.items():
                view.write(target / f"{name}.svg", self.bridge.session.path)
        except OSError:
            self.bridge.failed.emit(DiskError("disk_failed", where=str(target)))
        except WortlautError as error:
            self.bridge.failed.emit(error)
        else:
            self._written(target)

    def _written(self, target: Path) -> None:
        self.foot.say(self.tr("Written: {file}").format(file=target.name))


def _name_of(key: tuple[str, ...], view: PlotView) -> str:
    """Return what the articles behind a cell of a plot are called where they are listed."""
    plot = view.plot
    assert plot is not None
    return next((f"{plot.title}: {cell.name}" for cell in plot.cells if cell.key == key), plot.title)
