"""Builds actions, menus and shortcuts from the table of commands and keeps the keys a person chose."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from wortlaut.domain.span import LayerState
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.command_values import ANNOTATE
from wortlaut.gui.commands import COMMANDS, CONTEXT, CONTEXT_MENU, MENUS, Command, Menu, Need, Scope
from wortlaut.gui.preferences import Preferences

RESERVED_IN_TEXT = frozenset(
    [*"123456789", *"WSPCQ", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"]
    + [f"Shift+{key}" for key in "123456789WSPCQ"]
)
"""Keys that the text itself understands; no command can take them."""


RESERVED_ON_PAGES = frozenset(
    [*"123456789", "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Return", "Enter", "Space", "Esc"]
    + [f"Shift+{key}" for key in "123456789"]
)
"""Keys that lists, cards and texts of the pages understand by themselves."""
_CONTEXTS = {
    Scope.WINDOW: Qt.ShortcutContext.WindowShortcut,
    Scope.CANVAS: Qt.ShortcutContext.WidgetShortcut,
    Scope.PAGE: Qt.ShortcutContext.WidgetWithChildrenShortcut,
}


class Actions(QObject):
    """One QAction per command.

    A key always reaches its command, which says why when it can do nothing; menus show that as disabled.
    """

    def __init__(
        self,
        bridge: Bridge,
        preferences: Preferences,
        window: QWidget,
        canvas: QWidget,
        handlers: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._preferences = preferences
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QAction] = {}
        self._page = ANNOTATE
        self.page_obstacle: Callable[[Command], str | None] = lambda _command: None
        """Why a command of a page cannot do anything now; the pages of the window answer it."""
        self._commands = {command.id: command for command in COMMANDS}
        for command in COMMANDS:
            self._actions[command.id] = self._make(command, window, canvas, handlers[command.id])
        bridge.appearance.changed.connect(self._forget_icons)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def _make(self, command: Command, window: QWidget, canvas: QWidget, handler: Callable[[], object]) -> QAction:
        in_canvas = command.scope is Scope.CANVAS
        action = QAction(QCoreApplication.translate(CONTEXT, command.text), window)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcutContext(_CONTEXTS[command.scope])
        action.setShortcuts([QKeySequence(key) for key in self.keys(command)])
        action.setAutoRepeat(command.id not in ("article.submit", "quit"))
        action.triggered.connect(lambda *_: handler())
        action.setEnabled(command.page in ("", ANNOTATE))
        if command.scope is not Scope.PAGE:
            (canvas if in_canvas else window).addAction(action)
        return action

    def has_key(self, sequence: QKeySequence) -> bool:
        """Tell whether a command that works anywhere in the window has this key now."""
        return any(
            command.scope is Scope.WINDOW and action.isEnabled() and sequence in action.shortcuts()
            for command, action in ((self._commands[name], action) for name, action in self._actions.items())
        )

    # pages

    def use_page(self, page: str) -> None:
        """Let the keys mean what they mean on a page, and show its menus."""
        self._page = page
        for command in COMMANDS:
            self._actions[command.id].setEnabled(self._fits(command))
        for menu in MENUS:
            if menu.id in self._menus:
                self._menus[menu.id].setVisible(menu.page in ("", page))

    def attach(self, page: str, widget: QWidget) -> None:
        """Let the commands of a page act while the keyboard is anywhere in `widget`."""
        for command in COMMANDS:
            if command.scope is Scope.PAGE and command.page == page:
                widget.addAction(self._actions[command.id])

    def _fits(self, command: Command) -> bool:
        return command.page in ("", self._page)

    # menus

    def fill(self, menu_bar: QMenuBar) -> None:
        """Add the menus to `menu_bar`."""
        for menu in MENUS:
            widget = menu_bar.addMenu(QCoreApplication.translate(CONTEXT, menu.title))
            widget.setObjectName(f"menu.{menu.id}")
            widget.menuAction().setVisible(menu.page in ("", self._page))
            self._menus[menu.id] = widget.menuAction()
            self._fill(widget, menu)

    def _fill(self, widget: QMenu, menu: Menu) -> None:
        commands = [command for group in menu.groups for command in group]
        for group in menu.groups:
            if not widget.isEmpty():
                widget.addSeparator()
            for command in group:
                widget.addAction(self._actions[command.id])
        widget.aboutToShow.connect(lambda: self._prepare(commands))
        widget.aboutToHide.connect(lambda: self._release(commands))

    def menu(self, names: Iterable[str], parent: QWidget) -> QMenu:
        """Return a menu of commands by their ids, "" for a separator; it deletes itself when it closes."""
        commands = [self._commands[name] for name in names if name]
        menu = QMenu(parent)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        self._prepare(commands)
        menu.aboutToHide.connect(lambda: self._release(commands))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return the menu of the text."""
        return self.menu(CONTEXT_MENU, parent)

    def _prepare(self, commands: Iterable[Command]) -> None:
        for command in commands:
            action = self._actions[command.id]
            if command.icon is not None and action.icon().isNull():
                action.setIcon(self._bridge.appearance.icon(command.icon))
            action.setEnabled(self.obstacle(command) is None)

    def _release(self, commands: Iterable[Command]) -> None:
        for command in commands:
            self._actions[command.id].setEnabled(self._fits(command))

    def _forget_icons(self) -> None:
        for command in COMMANDS:
            if command.icon is not None and not self._actions[command.id].icon().isNull():
                self._actions[command.id].setIcon(self._bridge.appearance.icon(command.icon))

    # what is possible

    def obstacle(self, command: Command) -> str | None:
        """Return why a command cannot do anything now, in words, or None."""
        if command.page:
            other = self.page_obstacle(command)
            if other is not None:
                return other
        session, view = self._bridge.session, self._bridge.view
        need, content = command.need, session.content
        if need in (Need.WRITABLE, Need.EDITABLE, Need.EDITABLE_SPAN, Need.SUBMITTED) and session.read_only:
            return self.tr("the project is open for reading only")
        if need in (Need.NOTHING, Need.WRITABLE):
            return None
        if content is None:
            return self.tr("no article is open")
        submitted = content.layer is not None and content.layer.state is LayerState.SUBMITTED
        if need is Need.SUBMITTED and not submitted:
            return self.tr("the article is not submitted")
        if need in (Need.EDITABLE, Need.EDITABLE_SPAN) and submitted:
            return self.tr("the article is submitted")
        if need in (Need.SPAN, Need.EDITABLE_SPAN) and view.focused is None:
            return self.tr("no span has the focus")
        if need is Need.SELECTION and view.selection is None:
            return self.tr("no text is selected")
        return None

    # keys

    def keys(self, command: Command) -> list[str]:
        """Return the keys of a command in portable notation: the person's own, else the default."""
        return self._preferences.keys.get(command.id, list(command.keys))

    def key_text(self, command_id: str) -> str:
        """Return the first key of a command as it is written on this system, or ""."""
        keys = self.keys(self._commands[command_id])
        return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""

    def conflict(self, command: Command, key: str) -> str | None:
        """Return the name of what a key does already, or None when `command` can have it."""
        if command.scope is Scope.CANVAS and key in RESERVED_IN_TEXT:
            return self.tr("a key of the text itself")
        if command.scope is Scope.PAGE and key in RESERVED_ON_PAGES:
            return self.tr("a key of the page itself")
        if command.scope is Scope.WINDOW and len(key) == 1:
            return self.tr("typing into a field")
        for other in COMMANDS:
            apart = "" not in (command.page, other.page) and command.page != other.page
            if other.id != command.id and not apart and key in self.keys(other):
                return other.name
        return None

    def set_keys(self, command: Command, keys: Iterable[str]) -> None:
        """Give a command its keys and remember them; the default keys are not stored."""
        chosen = list(keys)
        if chosen == list(command.keys):
            self._preferences.keys.pop(command.id, None)
        else:
            self._preferences.keys[command.id] = chosen
        self._preferences.save()
        self._actions[command.id].setShortcuts([QKeySequence(key) for key in chosen])
