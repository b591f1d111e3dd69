"""The right side of the window: inspector over lists, or the first steps; in a narrow window one at a time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.panes.inspector import Inspector
from wortlaut.gui.panes.side_tabs import FOCUS, FRAMES, PROBLEMS, SideTabs
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.window_layout import WidthClass

if TYPE_CHECKING:
    from wortlaut.gui.dialogs.welcome import WelcomePane
    from wortlaut.gui.guidelines.pane import GuidelinesPane

_SHARE = (2, 1)
"""Heights of inspector and lists before anybody has moved the line between them."""


def _is_compact(chosen: WidthClass) -> bool:
    return chosen is not WidthClass.WIDE


class SidePane(QWidget):
    """Arranges inspector, lists and first steps.

    Signals:
        left: the text gets the keyboard.
        welcome_closed: the first steps are done or were closed.
    """

    left = Signal()
    welcome_closed = Signal()

    def __init__(
        self, bridge: Bridge, preferences: Preferences, chosen: WidthClass, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._preferences = preferences
        self._class: WidthClass | None = None
        self._welcome: WelcomePane | None = None
        self.guidelines: GuidelinesPane | None = None
        """The guidelines, once they were asked for."""
        self.inspector = Inspector(bridge, compact=_is_compact(chosen))
        self.inspector.setObjectName("inspector")
        self.tabs = SideTabs(bridge)
        self.tabs.setObjectName("side_tabs")
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("side_splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.inspector)
        self.splitter.addWidget(self.tabs)
        self.tabs.setMinimumHeight(bridge.appearance.px(120))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.inspector.left.connect(self.left)
        self.tabs.left.connect(self.left)
        bridge.article_changed.connect(self._show_tabs)
        self.use_class(chosen)

    # width classes

    def use_class(self, chosen: WidthClass) -> None:
        """Put the inspector above the lists, or among them in a narrow window."""
        narrow = chosen is WidthClass.NARROW
        if narrow and self._class is not WidthClass.NARROW:
            self.tabs.take_inspector(self.inspector)
        elif not narrow and self._class is WidthClass.NARROW:
            self.tabs.release_inspector()
            self.splitter.insertWidget(0, self.inspector)
            self.inspector.show()
        self._class = chosen
        self._show_tabs()
        self.inspector.set_compact(_is_compact(chosen))
        if not narrow:
            self._restore_heights()

    def _show_tabs(self) -> None:
        """Show the lists where there is something to list; in a narrow window they are the only pane."""
        self.tabs.setVisible(self._class is WidthClass.NARROW or self._bridge.session.article is not None)

    def set_low(self, low: bool) -> None:
        """Leave out what a low window has no room for."""
        self.inspector.set_labels_visible(not low)

    def remember(self) -> None:
        """Keep the line between inspector and lists for the next time."""
        if self._class is not None and self._class is not WidthClass.NARROW:
            self._preferences.windows.setdefault(self._class.value, {})["side"] = self.splitter.sizes()

    def _restore_heights(self) -> None:
        assert self._class is not None
        sizes = self._preferences.windows.get(self._class.value, {}).get("side")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
            self.splitter.setSizes(sizes)
        else:
            self.splitter.setSizes([part * 100 for part in _SHARE])

    # what the keys want

    def edit(self) -> None:
        """Put the keyboard on the main attribute of the focused span."""
        self._show_inspector()
        self.inspector.focus_main()

    def edit_note(self) -> None:
        """Put the keyboard into the note of the focused span."""
        self._show_inspector()
        self.inspector.focus_note()

    def choose(self, problem: Problem) -> None:
        """Put the keyboard where somebody chooses what a problem of the focused span asks for: a value, or a link."""
        self._show_inspector()
        self.inspector.focus_place(attribute=problem.params.get("attribute"), link=problem.params.get("link"))

    def show_problems(self) -> None:
        """Show the list of problems."""
        self._stack.setCurrentWidget(self.splitter)
        self.tabs.show_tab(PROBLEMS)

    def show_frames(self) -> None:
        """Show the statements of the article."""
        self._stack.setCurrentWidget(self.splitter)
        self.tabs.show_tab(FRAMES)

    def focus_stop(self, stop: QWidget) -> None:
        """Put the keyboard into one of `stops`."""
        if stop is self.inspector:
            self._show_inspector()
            self.inspector.focus_pane()
        elif stop is self.tabs:
            self.tabs.focus_pane()
        else:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        """Return the panes that F6 goes through."""
        if self._welcome is not None and self._stack.currentWidget() is self._welcome:
            return [self._welcome.name_field]
        if self.guidelines is not None and self.shows_guidelines:
            return [self.guidelines.page]
        return [self.tabs] if self._class is WidthClass.NARROW else [self.inspector, self.tabs]

    def _show_inspector(self) -> None:
        self._stack.setCurrentWidget(self.splitter)
        if self._class is WidthClass.NARROW:
            self.tabs.show_tab(FOCUS)

    # guidelines

    def show_guidelines(self) -> "GuidelinesPane":
        """Show the guidelines in the place of inspector and lists, and return their pane."""
        from wortlaut.gui.guidelines.pane import GuidelinesPane

        if self.guidelines is None:
            self.guidelines = GuidelinesPane(self._bridge, lambda: self.tabs.problems.book.problems)
            self.guidelines.closed.connect(self._close_guidelines)
            self._stack.addWidget(self.guidelines)
        self._stack.setCurrentWidget(self.guidelines)
        return self.guidelines

    @property
    def shows_guidelines(self) -> bool:
        """Whether the guidelines are shown now."""
        return self.guidelines is not None and self._stack.currentWidget() is self.guidelines

    def _close_guidelines(self) -> None:
        self._stack.setCurrentWidget(self._welcome or self.splitter)
        self.left.emit()

    # first steps

    def show_welcome(self, done: frozenset[int] = frozenset()) -> "WelcomePane":
        """Show the first steps in the place of the inspector and return their pane."""
        from wortlaut.gui.dialogs.welcome import WelcomePane

        if self._welcome is not None:
            self._stack.removeWidget(self._welcome)
            self._welcome.deleteLater()
        self._welcome = WelcomePane(self._bridge, done)
        self._welcome.closed.connect(self._close_welcome)
        self._stack.addWidget(self._welcome)
        self._stack.setCurrentWidget(self._welcome)
        return self._welcome

    @property
    def welcome_steps(self) -> frozenset[int] | None:
        """Places of the first steps that are done; None when they are not shown."""
        return None if self._welcome is None else self._welcome.done

    def _close_welcome(self) -> None:
        if self._welcome is not None:
            self._stack.removeWidget(self._welcome)
            self._welcome.deleteLater()
            self._welcome = None
            self.welcome_closed.emit()
