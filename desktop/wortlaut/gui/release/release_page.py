"""The Dataset page: six steps to a release, what will be written always beside them. Keys of the steps: 1 to 6."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from time import monotonic

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.errors import WortlautError
from wortlaut.gui.agreement.foot import Foot
from wortlaut.gui.article.keys import digit_of
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.command_values import Command
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.themed import ElidedText, Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.page import Page
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.release.acting import Acting
from wortlaut.gui.release.body import Body
from wortlaut.gui.release.card_pane import CardPane
from wortlaut.gui.release.check_pane import CheckPane
from wortlaut.gui.release.groups_pane import GroupsPane
from wortlaut.gui.release.layers_pane import LayersPane
from wortlaut.gui.release.pane import Pane
from wortlaut.gui.release.plan import CARD, CHECK, GROUPS, LAYERS, SPLIT, STEPS, WRITE, Plan
from wortlaut.gui.release.receipt import Receipt, Waiting
from wortlaut.gui.release.side import Side
from wortlaut.gui.release.split_pane import SplitPane
from wortlaut.gui.release.states import State, StepState, blocked_by, step_states
from wortlaut.gui.release.turning import Turning
from wortlaut.gui.release.words import findings_word, result_word, step_names, waiting_word
from wortlaut.gui.release.work import Rehearsals, Rehearse
from wortlaut.gui.release.write_pane import WritePane
from wortlaut.session.rehearsing import Rehearsal, latest_release
from wortlaut.session.release_card import release_card
from wortlaut.session.release_values import ASKED, ReleaseResult
from wortlaut.session.session import Applied

_BY_ITSELF_S = 5.0
"""What took longer is rehearsed when it is asked for, no more after each change."""


class ReleasePage(Page):
    """Rehearses in a thread; what was known before stays, marked as to be checked again.

    Signals:
        article_wanted: id of an article to open, and the range to show (or None).
        pair_wanted: ids of two articles to show side by side.
        answered: the `Rehearsal` that is shown now.
        written: the `ReleaseResult`.
    """

    article_wanted = Signal(str, object)
    pair_wanted = Signal(str, str)
    answered = Signal(object)
    written = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        parent: QWidget | None = None,
        *,
        prompts: Prompts | None = None,
        rehearse: Rehearse | None = None,
    ) -> None:
        super().__init__(bridge, parent)
        self.setObjectName("release_page")
        self.setAccessibleName(self.tr("Dataset"))
        self._prompts = prompts or Prompts(self, bridge.appearance)
        self.acting = Acting(self, self._prompts)
        self.work = Rehearsals(bridge, rehearse, self)
        self.work.progressed.connect(lambda share: self.foot.computing(share))
        self.work.done.connect(self._on_done)
        self.work.stopped.connect(lambda: self.foot.say(self.tr("Stopped; F5 checks again.")))
        self.work.failed.connect(self._on_failed)
        self.plan, self.step = Plan(), LAYERS
        self.found: Rehearsal | None = None
        self.result: ReleaseResult | None = None
        self._stale: int | None = LAYERS
        self._started = self._took = 0.0
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._body: Body | None = None
        self._build()
        bridge.project_changed.connect(self._on_project_changed)
        for signal in (bridge.changed, bridge.reviewed, bridge.articles_changed):
            signal.connect(self._on_changed)

    # -- building

    def _build(self) -> None:
        """Make all widgets, for the present project and language."""
        bridge, look = self.bridge, self.appearance
        old = self._body
        self.side = Side(look, bridge.language)
        self.receipt = Receipt(look, bridge.language)
        self.card = CardPane(bridge)
        self.split = SplitPane(bridge)
        self.groups = GroupsPane(bridge)
        self.layers = LayersPane(bridge)
        self.writing = WritePane(bridge, self._prompts)
        self.panes: Mapping[int, Pane] = {
            LAYERS: self.layers,
            CHECK: CheckPane(bridge),
            GROUPS: self.groups,
            SPLIT: self.split,
            CARD: self.card,
            WRITE: self.writing,
        }
        self.foot = Foot(look)
        self.foot.hints.set_hints(
            [
                ("1 … 6", self.tr("step")),
                ("J K", self.tr("finding")),
                ("V", self.tr("side by side")),
                ("F5", self.tr("check again")),
                ("F6", self.tr("next panel")),
            ]
        )
        self.waiting_bar = Waiting(look)
        self._body = Body(look, self.side, self._middle(), self.receipt, self.waiting_bar)
        self._outer.addWidget(self._body, 1)
        self._outer.addWidget(self.foot)
        self._connect()
        if old is not None:
            old.hide()
            old.deleteLater()

    def _middle(self) -> QWidget:
        look = self.appearance
        self.heading = Text(look, "", "title", weight=SEMIBOLD)
        self.remark = ElidedText(look, "small", "dim")
        self.turning = Turning(look)
        holder = Surface(look, "window")
        column = QVBoxLayout(holder)
        margin = look.px(16)
        column.setContentsMargins(margin, look.px(14), margin, margin)
        column.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addWidget(self.heading)
        head.addWidget(self.remark, 1)
        column.addLayout(head)
        for step, pane in self.panes.items():
            column.addWidget(pane)
            pane.setVisible(step == self.step)
        column.addWidget(self.turning)
        return holder

    def _connect(self) -> None:
        self.side.steps.chosen.connect(lambda key: self.open_step(int(key)))
        self.side.changes_wanted.connect(lambda: self.run("release.changes"))
        self.turning.turned.connect(self.turn)
        self.foot.cancel_wanted.connect(self.work.cancel)
        for pane in self.panes.values():
            pane.planned.connect(self.use_plan)
            pane.article_wanted.connect(self.article_wanted)
        for pair in (self.split.pair_wanted, self.groups.pair_wanted):
            pair.connect(self.pair_wanted)
        self.split.join_wanted.connect(self.acting.join)
        self.split.export_wanted.connect(self.acting.export_plot)
        self.card.answered.connect(self.acting.answer)
        self.card.moved.connect(lambda: self._body.reveal() if self._body else None)
        self.receipt.planned.connect(self.use_plan)
        self.receipt.field_wanted.connect(self._show_field)
        self.receipt.loss_wanted.connect(self._show_loss)
        self.waiting_bar.write_wanted.connect(self.acting.write)

    def retranslate(self) -> None:
        """Make everything anew in another language."""
        self.card.commit()
        self.foot.deleteLater()
        self._build()
        self._show()

    # -- the page

    def entered(self) -> None:
        """Rehearse what changed meanwhile, and take the keyboard."""
        if self.plan.previous is None:
            self.plan = replace(self.plan, previous=latest_release(self.bridge.session))
        self.open_step(self.step)
        if self._stale is not None and not self.work.running:
            self._check_soon()

    def left(self) -> None:
        """Store what is being typed."""
        self.card.commit()

    def stops(self) -> Sequence[QWidget]:
        """Return steps, middle and receipt."""
        steps = self.side.steps.button(str(self.step))
        return [steps, self.panes[self.step].first, self.receipt.losses]

    def stop(self) -> None:
        """End all work, and wait for it."""
        self.card.commit()
        self.work.stop()
        self.acting.stop()

    def obstacle(self, command: Command) -> str | None:
        """Return why a command cannot do anything now."""
        if command.id == "release.join" and self.split.leak is None:
            return self.tr("no finding stops the release")
        if command.id == "release.write" and self.blocked:
            return self.waiting
        return None

    def run(self, command_id: str) -> None:
        """Do a command of the page."""
        actions: Mapping[str, Callable[[], object]] = {
            "release.next_step": lambda: self.turn(1),
            "release.previous_step": lambda: self.turn(-1),
            "release.next_finding": lambda: self.step_finding(1),
            "release.previous_finding": lambda: self.step_finding(-1),
            "release.join": self.split.join,
            "release.leave_out": self.acting.leave_out,
            "release.side_by_side": self.acting.side_by_side,
            "release.check_again": self.check_again,
            "release.changes": self._show_changes,
            "release.write": self.acting.write,
        }
        actions[command_id]()

    def show_notice(self, text: str) -> None:
        """Say something short in the foot line."""
        self.foot.say(text)

    # -- steps

    def open_step(self, step: int) -> None:
        """Show a step and give it the keyboard; a field that types stays out of the way of the next digit."""
        self.card.commit()
        self.step = step
        self.side.steps.set_current(str(step))
        for name, pane in self.panes.items():
            pane.setVisible(name == step)
        self._show_head()
        if self._body is not None:
            self._body.show_top()
        button, shown = self.side.steps.button(str(step)), self.panes[step]
        (button if shown.types else shown.first).setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) step."""
        if self.step + by in STEPS:
            self.open_step(self.step + by)

    def step_finding(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) finding of this step, then of the others that have some."""
        pane = self.panes[self.step]
        if self.card.step_missing(by) if pane is self.card else any(one.step(by) for one in pane.lists):
            return
        states = self.states
        order = [(self.step - 1 + by * distance) % len(STEPS) + 1 for distance in STEPS[:-1]]
        target = next((step for step in order if states[step].findings), None)
        if target is not None:
            self.open_step(target)
            self.panes[target].first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def states(self) -> Mapping[int, StepState]:
        """The state of each step."""
        return step_states(self.found, self._stale, written=self.result is not None)

    @property
    def blocked(self) -> bool:
        """Whether nothing can be written now."""
        return self.found is None or bool(blocked_by(self.states)) or self.bridge.session.read_only

    @property
    def waiting(self) -> str:
        """What writing waits for, in words; "" when it does not."""
        return waiting_word(self.found, self.states, read_only=self.bridge.session.read_only)

    # -- rehearsing

    def use_plan(self, plan: Plan) -> None:
        """Rehearse another plan."""
        if plan == self.plan:
            return
        first = plan.first_changed(self.plan)
        self.plan = plan
        self._outdate(first)
        self._check_soon()

    def _outdate(self, first: int) -> None:
        self._stale = first if self._stale is None else min(first, self._stale)
        self.result = None
        self.writing.show_result(None)

    def check_again(self) -> None:
        """Rehearse the plan as it is."""
        self._outdate(self._stale or LAYERS)
        self._started = monotonic()
        self.work.ask(self.plan)
        self._show()

    def _check_soon(self) -> None:
        """Rehearse by itself where that is quick; else say that it is to be done."""
        if self._took <= _BY_ITSELF_S:
            self.check_again()
        else:
            self.work.cancel()
            self.foot.say(self.tr("Changed; F5 checks again."))
            self._show()

    def _on_changed(self, applied: object = None) -> None:
        answered = isinstance(applied, Applied) and applied.kind == "release_card"
        self._outdate(CARD if answered else LAYERS)
        self.card.show_card()
        if self.isVisible():
            self._check_soon()

    def _on_project_changed(self) -> None:
        self.work.stop()
        self.plan, self.found, self._took = Plan(), None, 0.0
        self._outdate(LAYERS)
        self.foot.deleteLater()
        self._build()
        if self.isVisible():
            self.entered()

    def _on_done(self, found: Rehearsal) -> None:
        self.found, self._stale, self._took = found, None, monotonic() - self._started
        self.foot.done(self._took, datetime.now().astimezone(), self.bridge.language)
        self._show()
        self.answered.emit(found)

    def take_result(self, result: ReleaseResult) -> None:
        """Show what was written."""
        self.result = result
        self.writing.show_result(result)
        self.foot.say(self.tr("Written: {path}").format(path=result.path))
        self._show()
        self.written.emit(result)

    def _on_failed(self, error: WortlautError) -> None:
        self.foot.say(self.tr("The release could not be rehearsed; nothing was changed."))
        self.bridge.failed.emit(error)

    # -- showing

    def _show(self) -> None:
        states, language = self.states, self.bridge.language
        words = {step: (state.state, result_word(step, state, self.found, language)) for step, state in states.items()}
        self.side.show_release(self.found, self.plan, words)
        for pane in self.panes.values():
            pane.show_release(self.found, self.plan)
        told = release_card(self.bridge.session)
        self.receipt.show_release(self.found, self.plan, [field for field in ASKED if field not in told])
        self.waiting_bar.show_waiting(self.waiting, may_write=not self.blocked)
        self._show_head()

    def _show_head(self) -> None:
        state = self.states[self.step]
        self.heading.setText(f"{self.step}  {step_names()[self.step - 1]}")
        self.remark.set_text(self.panes[self.step].remark)
        stops = state.state is State.STOP
        waits = findings_word(max(1, state.findings), self.bridge.language) if stops else ""
        self.turning.show_step(self.step, waits)

    def _show_field(self, field: str) -> None:
        self.open_step(CARD)
        self.card.focus_field(field)

    def _show_loss(self, name: object) -> None:
        self.open_step(WRITE)
        self.writing.show_loss(name)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit opens its step, wherever the keyboard is but in a field."""
        digit = digit_of(
            QGuiApplication.platformName(), event.nativeScanCode(), event.nativeVirtualKey(), event.key(), shift=False
        )
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and digit in STEPS:
            self.open_step(digit)
        else:
            super().keyPressEvent(event)

    def _show_changes(self) -> None:
        self.open_step(WRITE)
        if self.plan.previous is None:
            self.writing.ask_previous()
        else:
            self.writing.changes.setFocus(Qt.FocusReason.OtherFocusReason)
