"""The one window: puts the panes together and connects them. What they do stands in the modules beside it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.gui.actions import Actions
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.canvas_feed import CanvasFeed
from wortlaut.gui.editing import Editing
from wortlaut.gui.find_bar import FindBar
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.article_list import ArticleList
from wortlaut.gui.navigation import Navigation
from wortlaut.gui.panes.status_bar import StatusBar
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.side_pane import SidePane
from wortlaut.gui.top_bar import TopBar
from wortlaut.gui.window_dialogs import WindowDialogs
from wortlaut.gui.window_layout import Body, WidthClass, width_class

if TYPE_CHECKING:
    from wortlaut.gui.dialogs.empty_page import EmptyPage


class MainWindow(QMainWindow):
    """The Annotate page.

    Signals:
        language_chosen, theme_chosen, annotator_chosen: settings that concern the whole program.
        painted: the window has painted itself for the first time.
        closing: the window goes away.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    annotator_chosen = Signal(str)
    painted = Signal()
    closing = Signal()

    def __init__(
        self,
        bridge: Bridge,
        preferences: Preferences,
        backups: Path,
        *,
        prompts: Prompts | None = None,
        welcome: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.bridge = bridge
        self.preferences = preferences
        self.prompts = prompts or Prompts(self)
        self._empty_page: EmptyPage | None = None
        self._was_painted = self._handed_over = False
        bridge.setParent(self)
        self.editing = Editing(bridge, self)
        self.navigation = Navigation(bridge, self)
        self._build_panes()
        self.dialogs = WindowDialogs(self, backups)
        self.actions_ = Actions(bridge, preferences, self, self.canvas, self._handlers())
        self.menuBar().setNativeMenuBar(False)
        self.actions_.fill(self.menuBar())
        self._connect()
        self.setAcceptDrops(True)
        if welcome:
            self.show_welcome()
        self._restore_geometry()
        self._show_project()

    # building

    def _build_panes(self) -> None:
        bridge, look = self.bridge, self.bridge.appearance
        self.top = TopBar(bridge)
        self.list = ArticleList(bridge)
        self.list.setObjectName("article_list")
        self.canvas = ArticleCanvas(look, bridge.view)
        self.canvas.setObjectName("canvas")
        self.find_bar = FindBar(bridge)
        self.middle = QStackedWidget()
        text = QWidget()
        lines = QVBoxLayout(text)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.find_bar)
        lines.addWidget(self.canvas, 1)
        text.setFocusProxy(self.canvas)
        self.middle.addWidget(text)
        self.middle.setFocusProxy(self.canvas)
        self.side = SidePane(bridge, self.preferences)
        self.body = Body(look, self.preferences, (self.list, self.middle, self.side))
        self.status = StatusBar(bridge)
        self.status.setObjectName("status_bar")
        self.feed = CanvasFeed(bridge, self.canvas, self)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.body, self.status):
            column.addWidget(part, 1 if part is self.body else 0)
        self.setCentralWidget(whole)
        self.drop_frame = _DropFrame(self)

    def _connect(self) -> None:
        bridge, canvas, editing = self.bridge, self.canvas, self.editing
        bridge.project_changed.connect(self._show_project)
        bridge.article_changed.connect(self._show_middle)
        bridge.articles_changed.connect(self._on_articles_changed)
        bridge.submit_blocked.connect(self._on_submit_blocked)
        bridge.failed.connect(self.dialogs.tell_failure)
        canvas.digit_pressed.connect(editing.press_digit)
        canvas.label_chosen.connect(editing.use_label)
        canvas.edge_dragged.connect(editing.move_edge)
        canvas.span_activated.connect(lambda _span: self.side.edit())
        canvas.context_menu_requested.connect(self._show_context_menu)
        self.top.labels.label_clicked.connect(self._on_label_clicked)
        self.top.list_wanted.connect(self.toggle_list)
        self.top.annotator_wanted.connect(self.dialogs.ask_annotator)
        self.status.annotator_clicked.connect(self.dialogs.ask_annotator)
        self.list.opened.connect(self._on_opened)
        self.find_bar.hits_changed.connect(canvas.set_find_hits)
        self.find_bar.closed.connect(self.focus_text)
        canvas.zoomed.connect(self._on_zoomed)
        self.side.left.connect(self.focus_text)
        self.side.welcome_closed.connect(self._on_welcome_closed)
        self.side.tabs.problems_changed.connect(self.feed.show_problems)
        inspector = self.side.inspector
        inspector.reopen_requested.connect(self.dialogs.reopen)
        inspector.label_clicked.connect(editing.use_label)
        inspector.menu_requested.connect(lambda where: self._show_context_menu(where, 0))
        inspector.history_requested.connect(lambda _span: self.dialogs.history())

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        edit, go, ask, side = self.editing, self.navigation, self.dialogs, self.side
        bridge = self.bridge
        return {
            "project.new": ask.new_project,
            "project.open": ask.open_project,
            "project.sample": ask.open_sample,
            "articles.import": ask.import_files,
            "articles.import_folder": ask.import_folder,
            "articles.add_examples": ask.add_examples,
            "project.export": ask.export,
            "project.backup": ask.backup,
            "project.check": ask.check,
            "preferences": ask.preferences,
            "quit": self.close,
            "undo": bridge.undo,
            "redo": bridge.redo,
            "history": ask.history,
            "copy": self.feed.copy_selection,
            "find": self.find_bar.open_bar,
            "find.next": lambda: self.find_bar.step(1),
            "find.previous": lambda: self.find_bar.step(-1),
            "find.project": ask.find_in_project,
            "palette": ask.palette,
            "pane.next": lambda: self.step_pane(1),
            "pane.previous": lambda: self.step_pane(-1),
            "zoom.in": lambda: self._zoom(1),
            "zoom.out": lambda: self._zoom(-1),
            "zoom.reset": lambda: self._zoom(0),
            "fullscreen": self._toggle_full_screen,
            **{f"theme.{name}": _emit(self.theme_chosen, name) for name in ("system", "light", "dark", "contrast")},
            **{f"language.{name}": _emit(self.language_chosen, name) for name in ("de", "en")},
            "article.next": lambda: self._go_article(1),
            "article.previous": lambda: self._go_article(-1),
            "article.submit": self.submit,
            "article.reopen": ask.reopen,
            "paragraph.read": edit.toggle_read,
            "back": bridge.go_back,
            "span.next": lambda: go.step_span(1),
            "span.previous": lambda: go.step_span(-1),
            "span.leave": self._leave,
            "span.edit": side.edit,
            "span.note": side.edit_note,
            "span.unsure": edit.toggle_unsure,
            "span.delete": edit.delete,
            "span.end_back": lambda: edit.nudge("end", -1, "word"),
            "span.end_forward": lambda: edit.nudge("end", 1, "word"),
            "span.start_back": lambda: edit.nudge("start", -1, "word"),
            "span.start_forward": lambda: edit.nudge("start", 1, "word"),
            "span.end_back_character": lambda: edit.nudge("end", -1, "character"),
            "span.end_forward_character": lambda: edit.nudge("end", 1, "character"),
            "span.start_back_character": lambda: edit.nudge("start", -1, "character"),
            "span.start_forward_character": lambda: edit.nudge("start", 1, "character"),
            "span.add_fragment": edit.add_fragment,
            "span.cut_hole": edit.cut_hole,
            "span.repeat": edit.repeat,
            "problem.next": lambda: self._go_problem(1),
            "problem.previous": lambda: self._go_problem(-1),
            "manual": lambda: ask.manual("manual"),
            "guidelines": lambda: ask.manual("guidelines"),
            "welcome": self.show_welcome,
            "about": ask.about,
            "annotator": ask.ask_annotator,
            "list.toggle": self.toggle_list,
        }

    # showing

    def _show_project(self) -> None:
        self.setWindowTitle(f"{self.bridge.session.path.stem} – Wortlaut")
        self._show_middle()
        self.show_checks()

    def _show_middle(self) -> None:
        """Show the text, or the page of a project without articles."""
        empty = self.bridge.session.article is None and self.bridge.session.article_count() == 0
        if empty and self._empty_page is None:
            self._empty_page = self.dialogs.make_empty_page()
            self.middle.addWidget(self._empty_page)
        self.middle.setCurrentIndex(1 if empty else 0)
        if empty and self._empty_page is not None:
            self._empty_page.setFocus()

    def _on_articles_changed(self) -> None:
        session = self.bridge.session
        if session.article is None:
            first = session.article_ids(limit=1)
            if first:
                self.bridge.open_article(first[0])
                self.focus_text()
        self._show_middle()

    def show_checks(self) -> None:
        """Tick what is chosen in the menus."""
        look = self.bridge.appearance
        for name in ("system", "light", "dark", "contrast"):
            self.actions_[f"theme.{name}"].setChecked(look.choice == name)
        for name in ("de", "en"):
            self.actions_[f"language.{name}"].setChecked(self.bridge.language == name)
        self.actions_["fullscreen"].setChecked(self.isFullScreen())

    def focus_text(self) -> None:
        """Give the text the keyboard."""
        (self.middle.currentWidget() or self.canvas).setFocus()

    def show_welcome(self, done: frozenset[int] = frozenset()) -> None:
        """Show the first steps in the inspector's place."""
        pane = self.side.show_welcome(done)
        pane.theme_chosen.connect(self.theme_chosen)
        pane.language_chosen.connect(self.language_chosen)
        pane.name_chosen.connect(self.choose_name)
        pane.new_wanted.connect(self.dialogs.new_project)
        pane.open_wanted.connect(self.dialogs.open_project)

    def choose_name(self, name: str) -> None:
        """Give the present annotator another name; a name that somebody else has means to go on as that person."""
        known = {person.name.casefold() for person in self.bridge.session.annotators()}
        if self.bridge.set_annotator(name, rename=name.casefold() not in known):
            self.annotator_chosen.emit(name)

    def switch_annotator(self, name: str) -> None:
        """Go on as another person."""
        if name != self.bridge.session.annotator.name and self.bridge.set_annotator(name):
            self.annotator_chosen.emit(name)

    def _on_welcome_closed(self) -> None:
        self.preferences.welcome_closed = True
        self.preferences.save()
        self.focus_text()

    def _show_context_menu(self, where: QPoint, _offset: int) -> None:
        names = (
            "span.edit",
            "span.note",
            "span.unsure",
            "",
            "copy",
            "span.add_fragment",
            "span.cut_hole",
            "",
            "span.delete",
        )
        menu = self.actions_.menu(names, self)
        menu.popup(where)

    # panes and articles

    def _on_opened(self, article_id: str) -> None:
        self.bridge.remember_place()
        if self.bridge.open_article(article_id):
            if self.body.list_is_over:
                self.body.show_list(show=False)
            self.focus_text()

    def _on_label_clicked(self, label_id: str) -> None:
        self.editing.use_label(label_id)
        self.focus_text()

    def toggle_list(self) -> None:
        """Show or hide the list; shown, it gets the keyboard."""
        show = not self.list.isVisible()
        self.body.show_list(show=show)
        (self.list.view if show else self.canvas).setFocus()

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next pane: list, text, inspector, tabs."""
        stops: list[QWidget] = [self.list.view, self.canvas, *self.side.stops()]
        if self.middle.currentIndex() == 1 and self._empty_page is not None:
            stops[1] = self._empty_page
        now = QGuiApplication.focusObject()
        here = next((place for place, stop in enumerate(stops) if _holds(stop, now)), 1 if step < 0 else 0)
        target = stops[(here + step) % len(stops)]
        if target is self.list.view and not self.list.isVisible():
            self.body.show_list(show=True)
        elif self.body.list_is_over:
            self.body.show_list(show=False)
        self.side.focus_stop(target)

    def _order(self) -> Sequence[str]:
        return self.list.model.ids

    def _go_article(self, step: int) -> None:
        self.navigation.step_article(self._order(), step)
        self.focus_text()

    def submit(self) -> None:
        """Submit the article and open the next unfinished one."""
        order = self._order()
        if self.bridge.submit():
            self.navigation.open_unfinished(order)

    def _on_submit_blocked(self, problems: Sequence[Problem]) -> None:
        self.side.show_problems()
        first = problems[0]
        if first.spans:
            self.bridge.go_to_span(first.spans[0])
        self.bridge.problem_found.emit(first)

    def _leave(self) -> None:
        self.canvas.hide_palette()
        self.navigation.leave()

    def _go_problem(self, step: int) -> None:
        self.side.show_problems()
        self.navigation.step_problem(self.side.tabs.problems.next_problem, step)
        self.focus_text()

    def _zoom(self, step: int) -> None:
        self.canvas.zoom(step)
        if not step:
            self.preferences.zoom = 0

    def _on_zoomed(self, size: int) -> None:
        self.preferences.zoom = size

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.show_checks()

    # window

    def _restore_geometry(self) -> None:
        state = self.preferences.windows.get("main", {})
        geometry = state.get("geometry")
        restored = isinstance(geometry, str) and self.restoreGeometry(
            QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        )
        if not restored:
            screen = self.screen().availableGeometry()
            self.resize(min(1440, screen.width()), min(900, screen.height()))
        self._use_class(width_class(self.width(), self.bridge.appearance.scale))
        if self.preferences.zoom:
            self.canvas.set_reading_size(self.preferences.zoom)

    def remember(self) -> None:
        """Keep geometry, splitter sizes and the place in the text for the next start."""
        self.side.inspector.commit()
        self.body.remember()
        self.side.remember()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.preferences.windows.setdefault("main", {})["geometry"] = geometry
        session = self.bridge.session
        if session.article is not None:
            self.preferences.remember_place(session.path, session.article.id, self.bridge.view.caret)
        self.preferences.save()

    def _use_class(self, chosen: WidthClass) -> None:
        self.body.use_class(chosen)
        self.top.use_class(chosen)
        self.side.use_class(chosen)
        self.status.set_compact(chosen is not WidthClass.WIDE)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange when the width comes into another class."""
        super().resizeEvent(event)
        chosen = width_class(self.width(), self.bridge.appearance.scale)
        if chosen is not self.body.width_class:
            self.body.remember()
            self.side.remember()
            self._use_class(chosen)
        self.side.set_low(self.height() / self.bridge.appearance.scale < 1000)
        self.drop_frame.setGeometry(self.rect())

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first paint."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def hand_over(self) -> None:
        """Go away without closing the session: another window shows it now."""
        self._handed_over = True
        self.close()
        self.deleteLater()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without a question: there is nothing unsaved."""
        if not self._handed_over:
            if self.dialogs.busy:
                self.dialogs.stop()
            self.remember()
            self.closing.emit()
        event.accept()

    # dropped files

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _local_paths(event) and not self.bridge.session.read_only:
            event.acceptProposedAction()
            self.drop_frame.setGeometry(self.rect())
            self.drop_frame.show()
            self.drop_frame.raise_()

    @guarded(None)
    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Take the frame away."""
        self.drop_frame.hide()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped; a project file is opened."""
        self.drop_frame.hide()
        paths = _local_paths(event)
        event.acceptProposedAction()
        if len(paths) == 1 and paths[0].suffix == ".wortlaut":
            self.dialogs.open_path(paths[0])
        elif paths:
            self.dialogs.import_paths(paths)


class _DropFrame(QWidget):
    """A frame round the whole window while files hover over it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._appearance = window.bridge.appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @guarded(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._appearance.color("accent"), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


def _local_paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _emit(signal: object, value: str) -> Callable[[], object]:
    return lambda: signal.emit(value)  # type: ignore[attr-defined]


def _holds(stop: QWidget, now: object) -> bool:
    return isinstance(now, QWidget) and (stop is now or stop.isAncestorOf(now))
