"""What the panes of the six steps share, and a table of facts."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.agreement.names import Names
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.lines import LineList
from wortlaut.gui.release.plan import Plan
from wortlaut.session.rehearsing import Rehearsal

FACTS = 320
"""Where the values of facts begin in a pane: farther from their words, the eye loses the line."""


class Pane(QWidget):
    """The middle of the page for one step.

    Signals:
        planned: another `Plan`.
        article_wanted: id of an article to open, and the range to show (or None).
    """

    planned = Signal(object)
    article_wanted = Signal(str, object)
    types = False
    """Whether `first` is a field that types: then the step keeps the keyboard, so that the next digit goes on."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.look: Appearance = bridge.appearance
        self.language = bridge.language
        self.names = Names(bridge.session.scheme, bridge.language)
        self.plan = Plan()
        self.found: Rehearsal | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.look.px(12))

    def show_release(self, found: Rehearsal | None, plan: Plan) -> None:
        """Show what the rehearsal found, None before the first one, and what is chosen."""
        self.found, self.plan = found, plan

    @property
    def lists(self) -> Sequence[LineList]:
        """The lists that J and K walk through, the one with findings first."""
        return ()

    @property
    def remark(self) -> str:
        """A sentence at the right of the heading."""
        return ""

    @property
    def first(self) -> QWidget:
        """What takes the keyboard when the step is opened."""
        return next((one for one in self.lists if one.isVisibleTo(self)), self)

    def title_of(self, article: str) -> str:
        """Return what an article is called."""
        known = self.found.known.get(article) if self.found else None
        return known.title if known else article


class Facts(QWidget):
    """Words with a value at the right, one a line."""

    def __init__(self, appearance: Appearance, *, at: int = 0, parent: QWidget | None = None) -> None:
        """Values begin `at` designed pixels from the left, 0: they end at the right."""
        super().__init__(parent)
        self._appearance = appearance
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(appearance.px(4))
        self._grid.setHorizontalSpacing(appearance.px(12))
        self._grid.setColumnStretch(2 if at else 0, 1)
        self._grid.setColumnMinimumWidth(0, appearance.px(at))
        self._shown: tuple[tuple[str, str], ...] = ()
        self._texts: list[tuple[Text, Text]] = []

    @property
    def facts(self) -> Sequence[tuple[str, str]]:
        """What is shown."""
        return self._shown

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts."""
        self._shown = tuple(facts)
        look = self._appearance
        while len(self._texts) < len(facts):
            name, value = Text(look, "", "small", "dim", wrap=True), Text(look, "", "small")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(name, len(self._texts), 0)
            self._grid.addWidget(value, len(self._texts), 1)
            self._texts.append((name, value))
        for place, (name, value) in enumerate(self._texts):
            shown = place < len(facts)
            name.setText(facts[place][0] if shown else "")
            value.setText(facts[place][1] if shown else "")
            name.setVisible(shown)
            value.setVisible(shown)
        self.setVisible(bool(facts))


class Combo(QComboBox):
    """A choice that leaves digits to the page: they are its steps."""

    def __init__(
        self, appearance: Appearance, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(appearance.px(32))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view().setAccessibleName(name)
        for key, words in choices:
            self.addItem(words, key)

    def choose(self, key: str) -> None:
        """Show a choice without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(key)))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and walk the choices; letters and digits are keys of the page."""
        if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
