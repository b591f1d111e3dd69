"""The head of the page: which project, what of it is looked at, and a button that writes all plots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import ElidedText, Surface
from wortlaut.session.dashboard_values import Scope

_PERIODS = (None, 7, 28, 84, 365)
"""Days back from today; None for all the time."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person wants to look at."""

    annotator: str | None = None
    days: int | None = None

    def scope(self, now: datetime) -> Scope:
        """Return the scope at a moment: whole days, UTC."""
        if self.days is None:
            return Scope(self.annotator)
        first = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=self.days)
        return Scope(self.annotator, first.isoformat(timespec="milliseconds"))


class Head(Surface):
    """Name and facts of the project, the choice, and the button.

    Signals:
        changed: the `Choice` a person made.
        export_wanted: all plots are to be written.
    """

    changed = Signal(object)
    export_wanted = Signal()

    def __init__(self, appearance: Appearance, export_key: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "window", parent=parent)
        self._people: tuple[str, ...] | None = None
        self._quiet = False
        self.title = ElidedText(appearance, "title", weight=600)
        self.facts = ElidedText(appearance, "small", "dim")
        self.whose, self.period = _combo(appearance), _combo(appearance)
        self.whose.setAccessibleName(self.tr("Whose work"))
        self.period.setAccessibleName(self.tr("Period"))
        self.export = PushButton(appearance, self.tr("All plots as SVG"), export_key)
        self.export.clicked.connect(lambda: self.export_wanted.emit())
        words = {
            None: self.tr("all the time"),
            7: self.tr("last 7 days"),
            28: self.tr("last 4 weeks"),
            84: self.tr("last 12 weeks"),
            365: self.tr("last 12 months"),
        }
        for days in _PERIODS:
            self.period.addItem(words[days], days)
        self.show_people(())
        for combo in (self.whose, self.period):
            combo.currentIndexChanged.connect(self._tell)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), appearance.px(12), appearance.px(16), appearance.px(10))
        row.setSpacing(appearance.px(8))
        row.addLayout(names, 1)
        for widget in (self.whose, self.period, self.export):
            row.addWidget(widget)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice(self.whose.currentData(), self.period.currentData())

    def show_people(self, people: Sequence[str]) -> None:
        """Offer these people; the chosen one stays, or the whole project is chosen when it is none of them."""
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        chosen = self.whose.currentData()
        self._quiet = True
        self.whose.clear()
        self.whose.addItem(self.tr("whole project"), None)
        for name in people:
            self.whose.addItem(self.tr("only {name}").format(name=name), name)
        self.whose.setCurrentIndex(max(0, self.whose.findData(chosen)))
        self._quiet = False

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit(self.choice)


def _combo(appearance: Appearance) -> QComboBox:
    combo = QComboBox()
    combo.setFixedHeight(appearance.px(32))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    combo.setMaximumWidth(appearance.px(220))
    return combo
