"""Tabs below the inspector: spans, statements and problems; in a narrow window the inspector is the first tab."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.count_tabs import CountTabs
from wortlaut.gui.components.themed import LanguageWatcher, Surface
from wortlaut.gui.panes.problems import ProblemsPane
from wortlaut.gui.panes.span_list import SpanList
from wortlaut.session.frames import statement_count

if TYPE_CHECKING:
    from wortlaut.gui.frames.frames_pane import FramesPane

FOCUS, SPANS, FRAMES, PROBLEMS = "focus", "spans", "frames", "problems"
_AFTER_EDIT_MS = 60
"""After an edit the text is painted first; in a long article counting takes a while."""


class SideTabs(Surface):
    """Spans, statements and problems with their counts. The statements are made when they are first shown.

    Signals:
        left: the person wants into the canvas.
        link_wanted: the focused span is to be linked.
        nearest_wanted: the focused span is to be linked to what is nearest, at once.
        diagram_wanted: id of the span of a statement to be drawn.
        problems_changed: the list of `Problem`, in text order.
    """

    left = Signal()
    link_wanted = Signal()
    nearest_wanted = Signal()
    diagram_wanted = Signal(str)
    problems_changed = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, "panel", "t", parent)
        self._bridge = bridge
        self.tabs = CountTabs(bridge.appearance, "")
        self.spans = SpanList(bridge)
        self.problems = ProblemsPane(bridge)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {SPANS: self.spans, PROBLEMS: self.problems}
        for key in (FOCUS, SPANS, FRAMES, PROBLEMS):
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
        self._count_later = QTimer(self)
        self._count_later.setSingleShot(True)
        self._count_later.setInterval(_AFTER_EDIT_MS)
        self._count_later.timeout.connect(self._count_statements)
        LanguageWatcher(self)
        self.retranslate()
        self._on_span_count(self.spans.model.rowCount())
        self._on_problems(self.problems.book.problems)
        self.show_tab(SPANS)

    def show_tab(self, key: str) -> None:
        """Show `focus`, `spans`, `frames` or `problems`."""
        if key == FRAMES:
            self._pages[FRAMES] = self.frames_pane()
        if key in self._pages:
            self.tabs.set_current(key)
            self._stack.setCurrentWidget(self._pages[key])

    def frames_pane(self) -> "FramesPane":
        """Return the statements, made now when nobody wanted them before."""
        from wortlaut.gui.frames.frames_pane import FramesPane  # not needed before somebody looks

        pane = self._pages.get(FRAMES)
        if not isinstance(pane, FramesPane):
            pane = FramesPane(self._bridge)
            self._stack.addWidget(pane)
            pane.left.connect(self.left)
            pane.link_wanted.connect(self.link_wanted)
            pane.nearest_wanted.connect(self.nearest_wanted)
            pane.diagram_wanted.connect(self.diagram_wanted)
        return pane

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
        self.tabs.set_text(FRAMES, self.tr("Statements"))
        self.tabs.set_text(PROBLEMS, self.tr("Problems"))

    def _on_span_count(self, count: int) -> None:
        self.tabs.set_count(SPANS, count)
        self._count_later.start()

    def _count_statements(self) -> None:
        content, scheme = self._bridge.session.content, self._bridge.session.scheme
        if content is None or content.is_whole:  # else the list of spans is filled soon, and this called again
            self.tabs.set_count(FRAMES, 0 if content is None else statement_count(content, scheme))

    def _on_problems(self, problems: Sequence[Problem]) -> None:
        self.tabs.set_count(PROBLEMS, len(problems), alarming=any(problem.level != "hint" for problem in problems))
        self.problems_changed.emit(problems)
