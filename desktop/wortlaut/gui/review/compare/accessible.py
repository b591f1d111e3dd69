"""A review text as assistive technology sees it: a document with its text, and a child per card or span.

Loaded when assistive technology asks, never before.
"""

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextCursorEvent
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr

from wortlaut.gui.article.text_proxy import TextProxy
from wortlaut.gui.components.accessible_leaf import NOTHING, AccessibleLeaf
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.text_view import ReviewText

if TYPE_CHECKING:
    from wortlaut.gui.article.canvas import ArticleCanvas

_BORROWED = (QAccessible.InterfaceType.TextInterface, QAccessible.InterfaceType.ActionInterface)
"""What a hidden text widget answers."""


class TextInterface(QAccessibleWidget):
    """Interface of a review text. Qt owns it and deletes it with the widget."""

    def __init__(self, view: ReviewText) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view
        self._proxy: TextProxy | None = None
        self._owners: dict[str, OwnerInterface] = {}
        self._shown: object = view.stops
        view.view.caret_changed.connect(self._tell_caret)
        view.destroyed.connect(self._let_go)

    @property
    def _reader(self) -> TextProxy:
        if self._proxy is None:
            # the proxy asks for nothing but `text`, `view` and `boundaries`, which a review text has as well
            self._proxy = TextProxy(cast("ArticleCanvas", self._view))
        return self._proxy

    def _tell_caret(self) -> None:
        if QAccessible.isActive():
            place = self._reader.offsets.to_utf16(min(self._view.view.caret, len(self._view.text)))
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(self._view, place))

    def owner(self, owner: str) -> "OwnerInterface":
        """Return the interface of a card or span."""
        self._follow()
        found = self._owners.get(owner)
        if found is None:
            found = self._owners[owner] = OwnerInterface(self, self._view, owner)
        return found

    def _follow(self) -> None:
        """Let the children of another text go."""
        if self._view.stops is not self._shown:
            self._shown = self._view.stops
            self._let_go()

    def _let_go(self) -> None:
        for gone in self._owners.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))
        self._owners.clear()

    # -- Qt

    @guarded(NOTHING)
    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr | int:  # type: ignore[override]
        """Lend the text interface of the hidden widget, brought up to date."""
        if kind not in _BORROWED:
            return NOTHING
        self._reader.follow()
        lent = QAccessible.queryAccessibleInterface(self._reader.widget).interface_cast(kind)
        return NOTHING if lent is None else lent

    @guarded(QAccessible.State())
    def state(self) -> QAccessible.State:
        """Return that the text can be read and selected, but not written."""
        state = super().state()
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    @guarded(0)
    def childCount(self) -> int:
        """Return the number of cards or spans that can be gone to."""
        return len(self._view.stops)

    @guarded()
    def child(self, index: int) -> QAccessibleInterface:
        """Return a card or span by its place in the text."""
        stops = self._view.stops
        return self.owner(stops[index][1]) if 0 <= index < len(stops) else None  # type: ignore[return-value]

    @guarded(-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a card or span, -1 when it is gone."""
        owners = [owner for _, owner in self._view.stops]
        return owners.index(child.owner) if isinstance(child, OwnerInterface) and child.owner in owners else -1

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the card or span at a place on the screen."""
        found = self._view.owner_at(self._view.viewport().mapFromGlobal(QPoint(x, y)))
        return self.owner(found) if found is not None else None  # type: ignore[return-value]


class OwnerInterface(AccessibleLeaf):
    """One card or span of the text that is shown."""

    def __init__(self, parent: TextInterface, view: ReviewText, owner: str) -> None:
        super().__init__(parent, view)
        self._view = view
        self.owner = owner

    @guarded(default=False)
    def isValid(self) -> bool:
        """Tell whether it is still there."""
        return shiboken6.isValid(self._view) and self._view.frame_of(self.owner) is not None

    @guarded(QRect())
    def rect(self) -> QRect:
        """Return the place of the first and the last line on the screen."""
        return self._box().translated(self._view.viewport().mapToGlobal(QPoint(0, 0)))

    def _box(self) -> QRect:
        frame = self._view.frame_of(self.owner)
        return QRect() if frame is None else self._view.rect_of(frame[0]).united(self._view.rect_of(frame[1]))

    @guarded(QAccessible.State())
    def state(self) -> QAccessible.State:
        """Return whether it is the current one, and whether it is out of sight."""
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        state.selectable = True
        state.selected = self._view.current == self.owner
        state.offscreen = not self._box().intersects(self._view.viewport().rect())
        return state

    @guarded("")
    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, or all versions as the description."""
        if not self.isValid():
            return ""
        if kind == QAccessible.Text.Name:
            return self._view.owner_name(self.owner)
        return self._view.owner_description(self.owner) if kind == QAccessible.Text.Description else ""
