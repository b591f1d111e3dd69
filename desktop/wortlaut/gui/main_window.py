"""The one window: puts the panes together and connects them. What they do stands in the modules beside it.

It is built in two steps, so that text and list are there at once: `__init__` makes what the first paint shows, `finish`
all the rest right after it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.canvas_feed import CanvasFeed
from wortlaut.gui.components.themed import Surface
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.article_list import ArticleList
from wortlaut.gui.panes.status_bar import StatusBar
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.top_bar import TopBar
from wortlaut.gui.window_layout import LEAST_WIDTH, Body, WidthClass, below_a_strip, column_of, width_class
from wortlaut.gui.window_memory import remember_window, restore_geometry

if TYPE_CHECKING:
    from wortlaut.gui.actions import Actions
    from wortlaut.gui.dialogs.empty_page import EmptyPage
    from wortlaut.gui.editing import Editing
    from wortlaut.gui.find_bar import FindBar
    from wortlaut.gui.link_mode import LinkMode
    from wortlaut.gui.navigation import Navigation
    from wortlaut.gui.pages import Pages
    from wortlaut.gui.prompts import Prompts
    from wortlaut.gui.side_pane import SidePane
    from wortlaut.gui.window_dialogs import WindowDialogs

_MENU_HEIGHT = 30
_LOW = 1000


class MainWindow(QMainWindow):
    """The window with its Annotate page; the others are made when they are opened.

    Signals:
        language_chosen, theme_chosen, annotator_chosen: settings that concern the whole program.
        finished: the window is complete, right after its first paint.
        closing: the window goes away.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    annotator_chosen = Signal(str)
    finished = Signal()
    closing = Signal()

    editing: "Editing"
    navigation: "Navigation"
    dialogs: "WindowDialogs"
    side: "SidePane"
    find_bar: "FindBar"
    link_mode: "LinkMode"
    commands: "Actions"
    pages: "Pages"

    def __init__(
        self, bridge: Bridge, preferences: Preferences, backups: Path, *, prompts: "Prompts | None" = None
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.bridge = bridge
        self.preferences = preferences
        self._backups = backups
        self._prompts = prompts
        self._empty_page: EmptyPage | None = None
        self._painted = self._complete = self._handed_over = False
        bridge.setParent(self)
        bridge.guesses = preferences.guess_values
        self._build_first()
        self.setMinimumWidth(bridge.appearance.px(LEAST_WIDTH))
        restore_geometry(self, preferences)
        self._use_class(width_class(self.width(), self.bridge.appearance.scale))
        if preferences.zoom:
            self.canvas.set_reading_size(preferences.zoom)
        self._show_title()

    # building

    def _build_first(self) -> None:
        """Make what the first paint shows: text, list, title, status; room for the rest."""
        bridge, look = self.bridge, self.bridge.appearance
        self.menuBar().setNativeMenuBar(False)
        self.menuBar().setMinimumHeight(look.px(_MENU_HEIGHT))
        self.top = TopBar(bridge)
        self.list = ArticleList(bridge)
        self.list.setObjectName("article_list")
        self.canvas = ArticleCanvas(look, bridge.view)
        self.canvas.setObjectName("canvas")
        self.canvas.installEventFilter(self)
        text = QWidget()
        self._text_lines = column_of(text)
        self._text_lines.addWidget(self.canvas, 1)
        text.setFocusProxy(self.canvas)
        self.middle = QStackedWidget()
        self.middle.addWidget(text)
        self._side_place = Surface(look, "panel", "l")
        self._side_lines = column_of(self._side_place)
        self._side_lines.setContentsMargins(1, 0, 0, 0)
        self.body = Body(look, self.preferences, (self.list, self.middle, self._side_place))
        self.status = StatusBar(bridge)
        self.status.setObjectName("status_bar")
        self.feed = CanvasFeed(bridge, self.canvas, self)
        whole = QWidget()
        lines = column_of(whole)
        lines.addWidget(self.top)
        lines.addWidget(self.body, 1)
        lines.addWidget(self.status)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self.setCentralWidget(below_a_strip(self._stack))
        look.dress(self)

    def finish(self) -> None:
        """Make the rest: commands, menus, inspector, lists. Calling it again does nothing."""
        if self._complete:
            return
        self._complete = True
        self.canvas.removeEventFilter(self)
        from wortlaut.gui.actions import Actions
        from wortlaut.gui.dropping import DropFrame
        from wortlaut.gui.editing import Editing
        from wortlaut.gui.find_bar import FindBar
        from wortlaut.gui.handlers import after, handlers
        from wortlaut.gui.link_mode import LinkMode
        from wortlaut.gui.navigation import Navigation
        from wortlaut.gui.pages import Pages
        from wortlaut.gui.side_pane import SidePane
        from wortlaut.gui.window_dialogs import WindowDialogs
        from wortlaut.gui.window_wiring import connect

        bridge = self.bridge
        self.editing = Editing(bridge, self)
        self.navigation = Navigation(bridge, self)
        self.dialogs = WindowDialogs(self, self._backups)
        self.find_bar = FindBar(bridge)
        self._text_lines.insertWidget(0, self.find_bar)
        self.link_mode = LinkMode(bridge, self.canvas, (self.top.labels, self.status.hints), self)
        self._text_lines.insertWidget(1, self.link_mode.banner)
        self.side = SidePane(bridge, self.preferences, self.body.width_class)
        self._side_lines.addWidget(self.side)
        self.pages = Pages(self, self._stack)
        made = after(self.side.inspector.commit, handlers(self, self.editing, self.navigation, self.dialogs))
        self.commands = Actions(bridge, self.preferences, self, self.canvas, made)
        self.commands.page_obstacle = self.pages.obstacle
        self.commands.fill(self.menuBar())
        self.drop_frame = DropFrame(bridge, self)
        connect(self)
        self.pages.shown.connect(self._show_title)
        self._use_class(self.body.width_class)
        self.side.set_low(self._is_low())
        self.show_project()
        self.finished.emit()

    @property
    def prompts(self) -> "Prompts":
        """What asks and tells outside the panes."""
        if self._prompts is None:
            from wortlaut.gui.prompts import Prompts

            self._prompts = Prompts(self, self.bridge.appearance)
        return self._prompts

    # showing

    def _show_title(self) -> None:
        page = self.pages.title if self._complete else ""
        self.setWindowTitle(" – ".join(part for part in (self.bridge.project_name, page, "Wortlaut") if part))

    def show_project(self) -> None:
        """Show what depends on the project."""
        self._show_title()
        self.show_middle()
        self.show_checks()

    def show_middle(self) -> None:
        """Show the text, or the page of a project without articles."""
        empty = self.bridge.session.article is None and self.bridge.session.article_count() == 0
        if empty and self._empty_page is None:
            self._empty_page = self.dialogs.make_empty_page()
            self.middle.addWidget(self._empty_page)
        self.middle.setCurrentIndex(1 if empty else 0)
        if empty and self._empty_page is not None:
            self._empty_page.setFocus()

    def take_articles(self) -> None:
        """Show another list of articles; on Annotate one of them is opened when none is."""
        session = self.bridge.session
        if session.article is None and self.pages.page is None:
            from wortlaut.session.next_article import article_to_begin_with

            first = article_to_begin_with(session)
            if first is not None:
                self.bridge.open_article(first)
                self.show_middle()
                self.focus_text()
        self.show_middle()

    def toggle_guesses(self) -> None:
        """Guess attribute values while tagging, or stop it; remembered at once."""
        self.bridge.guesses = self.preferences.guess_values = not self.bridge.guesses
        self.preferences.save()
        self.show_checks()

    def show_checks(self) -> None:
        """Tick what is chosen in the menus."""
        from wortlaut.gui.window_wiring import tick

        tick(self)

    def focus_text(self) -> None:
        """Give the text the keyboard, unless another page shows."""
        if self._complete and self.pages.page is not None:
            self.pages.focus_page()
            return
        (self.middle.currentWidget() or self.canvas).setFocus()

    def take_keyboard(self) -> None:
        """Come to the front with the keyboard in the text."""
        self.activateWindow()
        self.focus_text()

    def show_welcome(self, done: frozenset[int] = frozenset()) -> None:
        """Show the first steps in the inspector's place."""
        pane = self.side.show_welcome(done)
        pane.theme_chosen.connect(self.theme_chosen)
        pane.language_chosen.connect(self.language_chosen)
        pane.name_chosen.connect(self.dialogs.choose_name)
        pane.new_wanted.connect(self.dialogs.new_project)
        pane.open_wanted.connect(self.dialogs.open_project)

    def show_context_menu(self, where: QPoint, _offset: int = 0) -> None:
        """Show the menu of the text."""
        self.commands.context_menu(self).popup(where)

    # panes and articles

    def open_article(self, article_id: str) -> None:
        """Open an article of the list."""
        self.bridge.remember_place()
        if self.bridge.open_article(article_id):
            if self.body.list_is_over:
                self.body.show_list(show=False)
            self.focus_text()

    def toggle_list(self) -> None:
        """Show or hide the list; shown, it gets the keyboard."""
        show = not self.list.isVisible()
        self.body.show_list(show=show)
        (self.list.view if show else self.canvas).setFocus()

    def stops(self) -> "list[QWidget]":
        """Return the panes of the Annotate page: list, text, inspector, lists."""
        empty = self._empty_page if self.middle.currentIndex() == 1 else None
        return [self.list.view, empty or self.canvas, *self.side.stops()]

    def focus_stop(self, target: QWidget) -> None:
        """Give the keyboard to a pane of the Annotate page, showing it where it is hidden."""
        if target is self.list.view and not self.list.isVisible():
            self.body.show_list(show=True)
        elif self.body.list_is_over:
            self.body.show_list(show=False)
        self.side.focus_stop(target)

    def step_article(self, step: int) -> None:
        """Open the next (+1) or previous (-1) article of the list."""
        self.navigation.step_article(self.list.model.ids, step)
        self.focus_text()

    def step_problem(self, step: int) -> None:
        """Go to the next (+1) or previous (-1) problem."""
        self.side.show_problems()
        self.navigation.step_problem(self.side.tabs.problems.next_problem, step)
        self.focus_text()

    def leave_span(self) -> None:
        """Drop the selection, or the focus from the span."""
        self.canvas.hide_palette()
        self.navigation.leave()

    def submit(self) -> bool:
        """Submit the article and open the next unfinished one; tell whether that worked."""
        self.side.inspector.commit()
        order = self.list.model.ids
        submitted = self.bridge.submit()
        if submitted:
            self.navigation.open_unfinished(order)
            self.focus_text()
        return submitted

    def show_blocked(self, problems: Sequence[Problem]) -> None:
        """Go to what keeps the article from being submitted."""
        self.side.show_problems()
        self.navigation.go_to_problem(problems[0])
        self.status.show_notice(self.tr("Not submitted: %n error(s) to mend, F8 goes to the next", "", len(problems)))

    def zoom(self, step: int) -> None:
        """Make the text of the page larger (+1) or smaller (-1); 0 returns to the size that fits the window."""
        page = self.pages.page
        if page is not None:
            page.zoom(step)
            return
        self.canvas.zoom(step)
        if not step:
            self.preferences.zoom = 0

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop it."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.show_checks()

    # window

    def remember(self) -> None:
        """Keep geometry, splitter sizes and the place in the text for the next start."""
        self.body.remember()
        if self._complete:
            self.side.inspector.commit()
            self.side.remember()
            self.pages.remember()
        remember_window(self, self.bridge, self.preferences)

    def show_notice(self, text: str) -> None:
        """Say something short at the foot of the page that shows."""
        page = self.pages.page if self._complete else None
        if page is None:
            self.status.show_notice(text)
        else:
            page.show_notice(text)

    def stop_work(self) -> None:
        """End what runs in threads, and wait for it: the session goes away."""
        if self._complete:
            self.dialogs.stop()
            self.pages.stop()

    def hand_over(self) -> None:
        """Go away without closing the session: another window shows it now."""
        self.stop_work()
        self._handed_over = True
        self.close()
        self.deleteLater()

    def _use_class(self, chosen: WidthClass) -> None:
        self.body.use_class(chosen)
        self.top.use_class(chosen)
        self.status.set_compact(chosen is not WidthClass.WIDE)
        if self._complete:
            self.side.use_class(chosen)

    def _is_low(self) -> bool:
        return self.height() / self.bridge.appearance.scale < _LOW

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Finish the window before the first key, however early it comes: no key is lost."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            self.finish()
        return super().eventFilter(watched, event)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange when the width comes into another class."""
        super().resizeEvent(event)
        chosen = width_class(self.width(), self.bridge.appearance.scale)
        if chosen is not self.body.width_class:
            self.body.remember()
            if self._complete:
                self.side.remember()
            self._use_class(chosen)
        if self._complete:
            self.side.set_low(self._is_low())

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Finish the window after its first paint."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.finish)

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without a question: there is nothing unsaved."""
        if not self._handed_over:
            self.stop_work()
            self.remember()
            self.closing.emit()
        event.accept()
