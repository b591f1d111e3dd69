"""How grave each rule is in the project: a line for each, from off to error."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from wortlaut.domain.scheme import localized
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.segmented import Choice, Segmented
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.session.rule_levels import LEVELS, Rule, rules_of_project, set_levels

_HEIGHT = 520


class LevelsDialog(Sheet):
    """The rules of the project with their levels, stored as one action.

    Signals:
        told: what was done, in one sentence.
    """

    told = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Rules of the project"), parent, width=860)
        self.setObjectName("rule_levels")
        self._bridge = bridge
        self._rules = rules_of_project(bridge.session)
        note = self.tr(
            "Hints and warnings are shown while working. An error keeps an article from being submitted; for rules "
            "that hold while tagging, it keeps the span from being made. What is off is told nowhere."
        )
        self.body.addWidget(Text(self.appearance, note, "small", "dim", wrap=True))
        self.body.addSpacing(8)
        self.levels: dict[str, Segmented] = {}
        self.body.addWidget(self._make_list(), 1)
        self.body.addSpacing(8)
        self.defaults = self.add_button(self.tr("As in the label scheme"), self._restore)
        self.defaults.setObjectName("rule_levels_defaults")
        self.add_button(self.tr("Cancel"), self.close)
        self.store = self.add_button(self.tr("Store"), self._store, primary=True)
        self.store.setObjectName("rule_levels_store")
        for choice in list(self.levels.values())[:1]:
            choice.focus_choice()

    def _make_list(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(self.appearance.px(_HEIGHT))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(area)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, self.appearance.px(12), 0)
        grid.setVerticalSpacing(self.appearance.px(8))
        grid.setHorizontalSpacing(self.appearance.px(16))
        grid.setColumnStretch(0, 1)
        for row, rule in enumerate(self._rules):
            text = localized(rule.check.text, self._bridge.language)
            text = text[:1].upper() + text[1:]
            grid.addWidget(Text(self.appearance, text, wrap=True), row, 0)
            choice = self._make_choice(rule, text)
            grid.addWidget(choice, row, 1)
            self.levels[rule.check.id] = choice
            for cell in choice.cells:
                cell.installEventFilter(self)
        grid.setRowStretch(len(self._rules), 1)
        area.setWidget(inner)
        self._area = area
        return area

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the line that gets the keyboard in sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, self.appearance.px(48))
        return super().eventFilter(watched, event)

    def _make_choice(self, rule: Rule, name: str) -> Segmented:
        names = {
            "off": self.tr("Off"),
            "hint": self.tr("Hint"),
            "warning": self.tr("Warning"),
            "error": self.tr("Error"),
        }
        choices = [Choice(level, names[level]) for level in LEVELS]
        cells = Segmented(self.appearance, choices, name=name, compact=True, follow=True, kind="small", parent=self)
        cells.set_current(rule.check.level)
        cells.setFixedWidth(cells.sizeHint().width() + self.appearance.px(24))
        return cells

    def chosen(self) -> dict[str, str]:
        """Return the level that is chosen for each rule."""
        return {name: choice.current or "off" for name, choice in self.levels.items()}

    def _restore(self) -> None:
        for rule in self._rules:
            self.levels[rule.check.id].set_current(rule.default)

    def _store(self) -> None:
        session, wanted = self._bridge.session, self.chosen()
        if self._bridge.do_all(lambda: set_levels(session, wanted)):
            self.told.emit(self.tr("The levels of the rules are stored and hold for everybody in this project."))
        self.close()
