"""How new articles are divided: kind, shares, seed, whether earlier places stay, sources held out."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.check_box import CheckBox
from wortlaut.gui.components.number_field import NumberField
from wortlaut.gui.components.themed import Text
from wortlaut.gui.release.pane import Combo
from wortlaut.gui.release.plan import BY_GROUP, BY_SOURCE, BY_TIME, Plan
from wortlaut.gui.release.words import part_name

_SETTLE_MS = 500
_MOST_SEED = 2_000_000_000
_PARTS = ("train", "validation", "test")


class SplitOptions(QWidget):
    """The row above the parts.

    Signals:
        planned: another `Plan`.
    """

    planned = Signal(object)

    def __init__(self, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plan = Plan()
        self._quiet = False
        kinds = (
            (BY_GROUP, self.tr("by group, stratified")),
            (BY_TIME, self.tr("by time: later is test")),
            (BY_SOURCE, self.tr("by source: held out is test")),
        )
        self.kind = Combo(look, self.tr("Kind of division"), kinds)
        self.shares = [NumberField(look, part_name(part), (0, 100), 0, "%") for part in _PARTS]
        self.shares[0].setMinimum(1)
        self.seed = NumberField(look, self.tr("Seed"), (0, _MOST_SEED), 0)
        self.keep = CheckBox(look, self.tr("keep earlier places"))
        self._sources = QWidget()
        self._source_row = QVBoxLayout(self._sources)
        self._source_row.setContentsMargins(0, 0, 0, 0)
        self.sources: dict[str, CheckBox] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._tell)
        self.keep.toggled.connect(self._tell)
        for field in (*self.shares, self.seed):
            field.setMinimumWidth(look.px(84))
            field.valueChanged.connect(self._timer.start)
        self.seed.setMinimumWidth(look.px(110))
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(look.px(8))
            column.addLayout(row)
        first.addWidget(Text(look, self.tr("Kind"), "small", "dim"))
        first.addWidget(self.kind)
        first.addSpacing(look.px(8))
        first.addWidget(Text(look, self.tr("Seed"), "small", "dim"))
        first.addWidget(self.seed)
        first.addStretch(1)
        for part, field in zip(_PARTS, self.shares, strict=True):
            second.addWidget(Text(look, part_name(part), "small", "dim"))
            second.addWidget(field)
        second.addSpacing(look.px(8))
        second.addWidget(self.keep, 1)
        column.addWidget(self._sources)

    def show_plan(self, plan: Plan, sources: Sequence[str]) -> None:
        """Show what is chosen, and the sources that can be held out."""
        self._plan, self._quiet = plan, True
        self.kind.choose(plan.kind)
        for field, share in zip(self.shares, plan.shares, strict=True):
            field.setValue(share)
        self.seed.setValue(plan.seed)
        self.keep.setChecked(plan.keep_places)
        if tuple(self.sources) != tuple(sources):
            for box in self.sources.values():
                box.hide()
                box.deleteLater()
            self.sources = {name: CheckBox(self._look, name) for name in sources}
            for box in self.sources.values():
                self._source_row.addWidget(box)
                box.toggled.connect(self._tell)
        for name, box in self.sources.items():
            box.setChecked(name in plan.hold_out)
        self._sources.setVisible(plan.kind == BY_SOURCE and bool(sources))
        self._quiet = False

    def _tell(self) -> None:
        if self._quiet:
            return
        train, validation, test = (field.value() for field in self.shares)
        plan = replace(
            self._plan,
            kind=self.kind.currentData(),
            shares=(train, validation, test),
            seed=self.seed.value(),
            keep_places=self.keep.isChecked(),
            hold_out=tuple(name for name, box in self.sources.items() if box.isChecked()),
        )
        if plan != self._plan:
            self._plan = plan
            self.planned.emit(plan)
