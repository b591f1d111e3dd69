"""The left column: what is released, the steps, the seed, the way to the release before."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.themed import Rule, Surface, Text
from wortlaut.gui.release.plan import Plan
from wortlaut.gui.release.states import State
from wortlaut.gui.release.step_list import StepList
from wortlaut.gui.release.words import articles_word, change_name, step_names
from wortlaut.session.rehearsing import Rehearsal


class Side(Surface):
    """The steps and what goes with them.

    Signals:
        changes_wanted: the button to the release before was pressed.
    """

    changes_wanted = Signal()

    def __init__(self, look: Appearance, language: str, parent: QWidget | None = None) -> None:
        super().__init__(look, "panel", "r", parent)
        self._language = language
        px = look.px
        self.steps = StepList(look, step_names())
        self._title = Text(look, self.tr("Dataset"), "title", weight=SEMIBOLD, wrap=True)
        self._changes = Text(look, "", "small", "dim", wrap=True)
        self._seed = Text(look, "", "small", "dim", wrap=True)
        self._same = Text(look, self.tr("The same state gives the same bytes."), "small", "dim", wrap=True)
        self.compare = PushButton(look, self.tr("Compare with before"), "D")
        self.compare.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.compare.clicked.connect(self.changes_wanted)
        self._rule = Rule(look)
        self._above, self._below = QWidget(), QWidget()
        above, below = QVBoxLayout(self._above), QVBoxLayout(self._below)
        above.setContentsMargins(px(16), px(14), px(12), px(10))
        above.setSpacing(px(4))
        below.setContentsMargins(px(16), px(10), px(12), px(14))
        below.setSpacing(px(6))
        for text in (self._title, self._changes):
            above.addWidget(text)
        for widget in (self._rule, self._seed, self._same, self.compare):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._above)
        column.addWidget(self.steps)
        column.addStretch(1)
        column.addWidget(self._below)

    def set_narrow(self, *, narrow: bool) -> None:
        """Keep keys and marks only."""
        self.steps.set_narrow(narrow=narrow)
        self._above.setVisible(not narrow)
        self._below.setVisible(not narrow)

    def show_release(self, found: Rehearsal | None, plan: Plan, states: Mapping[int, tuple[State, str]]) -> None:
        """Show how far everything is."""
        self.steps.show_states(states)
        card = found.card if found else {}
        name, version = card.get("name", self.tr("Dataset")), card.get("version", "")
        self._title.setText(f"{name} {version}".strip())
        self._changes.setText(self._change_words(found))
        self._changes.setVisible(bool(self._changes.text()))
        self._seed.setText(self.tr("Seed {seed}").format(seed=plan.seed))

    def _change_words(self, found: Rehearsal | None) -> str:
        changes = found.changes if found else None
        if not changes:
            return ""
        said = [
            f"{articles_word(changes[change], self._language)} {change_name(change)}"
            for change in ("added", "removed", "moved", "changed")
            if changes[change]
        ]
        pattern = self.tr("since {version}: {changes}")
        return pattern.format(version=changes["before"], changes=", ".join(said) or self.tr("nothing changed"))
