"""Tabs below the inspector: spans and problems; in a narrow window the inspector itself is the first tab."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.count_tabs import CountTabs
from wortlaut.gui.components.themed import LanguageWatcher, Surface
from wortlaut.gui.panes.problems import ProblemsPane
from wortlaut.gui.panes.span_list import SpanList

FOCUS, SPANS, PROBLEMS = "focus", "spans", "problems"


class SideTabs(Surface):
    """Spans and problems with their counts.

    Signals:
        left: the person wants into the canvas.
        problems_changed: the list of `Problem`, in text order.
    """

    left = Signal()
    problems_changed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "t", parent)
        self.tabs = CountTabs(bridge.appearance, "")
        self.spans = SpanList(bridge)
        self.problems = ProblemsPane(bridge)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {SPANS: self.spans, PROBLEMS: self.problems}
        for key in (FOCUS, SPANS, PROBLEMS):
            self.tabs.add_tab(key, "")
        for page in self._pages.values():
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self.focus_line, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.watch_focus()
        self.tabs.set_tab_visible(FOCUS, visible=False)
        self.tabs.chosen.connect(self.show_tab)
        self.spans.left.connect(self.left)
        self.problems.left.connect(self.left)
        self.spans.count_changed.connect(self._on_span_count)
        self.problems.problems_changed.connect(self._on_problems)
        LanguageWatcher(self)
        self.retranslate()
        self._on_span_count(self.spans.model.rowCount())
        self._on_problems(self.problems.book.problems)
        self.show_tab(SPANS)

    def show_tab(self, key: str) -> None:
        """Show `focus`, `spans` or `problems`."""
        if key in self._pages:
            self.tabs.set_current(key)
            self._stack.setCurrentWidget(self._pages[key])

    @property
    def current(self) -> str:
        """Key of the tab that is shown."""
        return self.tabs.current

    def take_inspector(self, inspector: QWidget) -> None:
        """Become the only pane: the inspector is the first tab."""
        self._pages[FOCUS] = inspector
        self._stack.insertWidget(0, inspector)
        inspector.show()
        self.tabs.set_tab_visible(FOCUS, visible=True)
        self.show_tab(FOCUS)

    def release_inspector(self) -> QWidget | None:
        """Give the inspector back; None when it is not here."""
        inspector = self._pages.pop(FOCUS, None)
        if inspector is not None:
            self._stack.removeWidget(inspector)
            self.tabs.set_tab_visible(FOCUS, visible=False)
            if self.current == FOCUS:
                self.show_tab(SPANS)
        return inspector

    def focus_pane(self) -> None:
        """Put the keyboard focus into what is shown."""
        self._pages[self.current].setFocus()

    def retranslate(self) -> None:
        """Read all words again."""
        self.tabs.setAccessibleName(self.tr("Lists of the article"))
        self.tabs.set_text(FOCUS, self.tr("Focus"))
        self.tabs.set_text(SPANS, self.tr("Spans"))
        self.tabs.set_text(PROBLEMS, self.tr("Problems"))

    def _on_span_count(self, count: int) -> None:
        self.tabs.set_count(SPANS, count)

    def _on_problems(self, problems: Sequence[Problem]) -> None:
        self.tabs.set_count(PROBLEMS, len(problems), alarming=bool(problems))
        self.problems_changed.emit(problems)
