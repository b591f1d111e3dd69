"""How the window divides itself: three width classes, remembered sizes, the list as a sheet where there is no room."""

from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded
from wortlaut.gui.preferences import Preferences


class WidthClass(Enum):
    """How much room there is across."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


_FIRST_WIDE = 1440
_FIRST_MIDDLE = 1120
LEAST_WIDTH = 760
"""What the narrowest arrangement needs. Left to Qt, a wide window would first get as narrow as its own arrangement."""
_LIST = {WidthClass.WIDE: 296, WidthClass.MIDDLE: 240, WidthClass.NARROW: 296}
_SIDE = {WidthClass.WIDE: 376, WidthClass.MIDDLE: 352, WidthClass.NARROW: 320}
_LEAST = {"list": 200, "text": 360, "side": 280}


def column_of(widget: QWidget) -> QVBoxLayout:
    """Return a new layout of `widget`: one below the other, without gaps."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def below_a_strip(widget: QWidget) -> QWidget:
    """Return a widget with `widget`, named `pages`, and room above it, where a strip can be put at the first place."""
    widget.setObjectName("pages")
    whole = QWidget()
    column_of(whole).addWidget(widget, 1)
    return whole


def width_class(width: int, scale: float) -> WidthClass:
    """Return the class of a window `width` pixels wide when fonts are `scale` times the designed size."""
    designed = width / scale
    if designed >= _FIRST_WIDE:
        return WidthClass.WIDE
    return WidthClass.MIDDLE if designed >= _FIRST_MIDDLE else WidthClass.NARROW


class Body(QWidget):
    """List, text and side in a splitter; in a narrow window the list lies over the text while it is asked for."""

    def __init__(
        self,
        appearance: Appearance,
        preferences: Preferences,
        parts: tuple[QWidget, QWidget, QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._preferences = preferences
        self.list, self.text, self.side = parts
        self.width_class = WidthClass.WIDE
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for part, name in zip(parts, _LEAST, strict=True):
            part.setMinimumWidth(appearance.px(_LEAST[name]))
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def use_class(self, chosen: WidthClass) -> None:
        """Rearrange for another width class, with the sizes the person gave it."""
        self.width_class = chosen
        if chosen is WidthClass.NARROW:
            self.list.hide()
            self.list.setParent(self)
            self.list.installEventFilter(self)
            self._place_list()
        elif self.list.parent() is not self.splitter:
            self.list.removeEventFilter(self)
            self.splitter.insertWidget(0, self.list)
            self.splitter.setStretchFactor(0, 0)
            self.list.show()
        self._restore_sizes()

    def remember(self) -> None:
        """Keep the sizes of the present class for the next time."""
        self._state()["sizes"] = self.splitter.sizes()

    @property
    def list_is_over(self) -> bool:
        """Whether the list lies over the text now."""
        return self.width_class is WidthClass.NARROW and self.list.isVisible()

    def show_list(self, *, show: bool) -> None:
        """Show or hide the list: over the text in a narrow window, else in its place."""
        self._place_list()
        self.list.setVisible(show)
        if show and self.width_class is WidthClass.NARROW:
            self.list.raise_()

    def _state(self) -> dict[str, object]:
        return self._preferences.windows.setdefault(self.width_class.value, {})

    def _restore_sizes(self) -> None:
        look = self._appearance
        sizes = self._state().get("sizes")
        count = 2 if self.width_class is WidthClass.NARROW else 3
        if isinstance(sizes, list) and len(sizes) == count and all(isinstance(size, int) for size in sizes):
            self.splitter.setSizes(sizes)
            return
        side = look.px(_SIDE[self.width_class])
        left = [look.px(_LIST[self.width_class])] if count == 3 else []
        middle = max(1, self.width() - sum(left) - side - len(left) - 1)
        self.splitter.setSizes([*left, middle, side])

    def _place_list(self) -> None:
        if self.width_class is WidthClass.NARROW:
            width = min(self._appearance.px(_LIST[WidthClass.NARROW]), self.width())
            self.list.setGeometry(QRect(0, 0, width, self.height()))

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet as high as the text."""
        super().resizeEvent(event)
        self._place_list()

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the sheet closes it and gives the text the keyboard."""
        closes = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
        if watched is self.list and closes and self.list_is_over:
            self.show_list(show=False)
            self.text.setFocus()
            return True
        return super().eventFilter(watched, event)
