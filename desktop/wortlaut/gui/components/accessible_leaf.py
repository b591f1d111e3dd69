"""What assistive technology sees of a thing that is drawn and no widget. Loaded when it asks, never before."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget

from wortlaut.gui.guard import guarded

NOTHING = shiboken6.VoidPtr(0)
"""What `interface_cast` says instead of None, on which the binding crashes."""


class AccessibleLeaf(QAccessibleInterface):
    """A child without children: a name at a place of the widget that draws it.

    Who derives from it says whether it is still there (`isValid`) and what it is: `rect`, `state`, `text`.
    """

    def __init__(self, parent: QAccessibleInterface, widget: QWidget) -> None:
        super().__init__()
        self._parent = parent
        self._widget = widget

    @guarded()
    def object(self) -> QObject:
        """Return nothing: it is no widget."""
        return None  # type: ignore[return-value]

    @guarded()
    def window(self) -> QWindow:
        """Return the window of the widget."""
        handle: QWindow = self._widget.window().windowHandle()
        return handle

    @guarded()
    def parent(self) -> QAccessibleInterface:
        """Return what it is a child of."""
        return self._parent

    @guarded()
    def child(self, _index: int) -> QAccessibleInterface:
        """Return nothing."""
        return None  # type: ignore[return-value]

    @guarded(0)
    def childCount(self) -> int:
        """Return 0."""
        return 0

    @guarded()
    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Return nothing."""
        return None  # type: ignore[return-value]

    @guarded(-1)
    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return -1."""
        return -1

    @guarded(QAccessible.Role.StaticText)
    def role(self) -> QAccessible.Role:
        """Return the role of a text."""
        return QAccessible.Role.StaticText

    @guarded()
    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Change nothing: what is drawn is changed by commands."""

    @guarded(NOTHING)
    def interface_cast(self, _kind: QAccessible.InterfaceType) -> shiboken6.VoidPtr:  # type: ignore[override]
        """Offer no more than a name."""
        return NOTHING
