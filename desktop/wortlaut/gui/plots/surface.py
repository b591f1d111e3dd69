"""A widget that draws one plot and lets keys and pointer walk its cells."""

import functools
from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import draw_focus_ring
from wortlaut.gui.components.themed import as_tool_tip
from wortlaut.gui.guard import guarded
from wortlaut.gui.plots.colors import Palette
from wortlaut.gui.plots.marks import Cell, Plot
from wortlaut.gui.plots.painter import PlotPainter, measure_with, q_rect
from wortlaut.gui.plots.style import BLEED, Style

Build = Callable[[Style], Plot]
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PlotSurface(QWidget):
    """As high as its plot is at the present width.

    Signals:
        moved: place of the cell the keys act on now.
        chosen: key of a cell a person pressed Enter or Space on, or clicked; only of cells that have one.
    """

    moved = Signal(int)
    chosen = Signal(object)

    def __init__(self, appearance: Appearance, palette: Palette, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._palette = palette
        self._language = language
        self._build: Build | None = None
        self._plot: Plot | None = None
        self._measure = measure_with(appearance)
        self._current = 0
        self._hovered: int | None = None
        self._marked: Hashable = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumWidth(appearance.px(200))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._rebuild)
        _install_factory()

    @property
    def plot(self) -> Plot | None:
        """What is shown."""
        return self._plot

    @property
    def cells(self) -> Sequence[Cell]:
        """The parts keys can reach."""
        return self._plot.cells if self._plot else ()

    @property
    def current(self) -> int:
        """Place of the cell the keys act on."""
        return min(self._current, max(0, len(self.cells) - 1))

    def show_plot(self, build: Build) -> None:
        """Show the plot that `build` makes, now and at each width."""
        self._build = build
        self._rebuild()

    def style_for(self, width: float) -> Style:
        """Return the style plots are made with here, at a width in pixels."""
        look = self._appearance
        return Style(width, look.scale, self._measure, look.has_tints, self._language)

    def mark(self, key: Hashable) -> None:
        """Frame the cells with a key: what is shown beside the plot is theirs."""
        self._marked = key
        self.update()

    def go_to(self, place: int) -> None:
        """Let the keys act on another cell."""
        if place != self._current:
            self._current = place
            self.moved.emit(place)
            self.update()

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the place of the cell at a point of the widget."""
        return self._plot.cell_at(x - self.bleed, y) if self._plot else None

    @property
    def bleed(self) -> int:
        """Room left and right of the plot, in pixels."""
        return self._appearance.px(BLEED)

    def _rebuild(self) -> None:
        if self._build is None or self.width() <= 2 * self.bleed:
            return
        self._plot = self._build(self.style_for(self.width() - 2 * self.bleed))
        self.setAccessibleName(self._plot.title)
        self.setAccessibleDescription(self._plot.summary)
        self.setFixedHeight(round(self._plot.height))
        self.update()

    def _choose(self, place: int) -> None:
        key = self.cells[place].key
        if key is not None:
            self.chosen.emit(key)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height of the plot."""
        return QSize(self._appearance.px(320), round(self._plot.height) if self._plot else self._appearance.px(120))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the plot anew for another width."""
        if event.size().width() != event.oldSize().width():
            self._rebuild()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plot, the cell under the pointer, the chosen one and the ring."""
        if self._plot is None:
            return
        painter, look = QPainter(self), self._appearance
        painter.translate(self.bleed, 0)
        PlotPainter(painter, look, self._palette, self.devicePixelRatioF()).draw(self._plot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, cell in enumerate(self.cells):
            chosen = self._marked is not None and cell.key == self._marked
            if chosen or place == self._hovered:
                painter.setPen(QPen(look.color("accent" if chosen else "border"), 2 if chosen else 1))
                inset = 1.0 if chosen else 0.5
                painter.drawRect(q_rect(cell.box).adjusted(inset, inset, -inset, -inset))
        if self.hasFocus() and self.cells:
            draw_focus_ring(painter, q_rect(self.cells[self.current].box), look, 3.0)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End walk the cells; Enter and Space choose."""
        key, plain = (
            Qt.Key(event.key()),
            event.modifiers()
            in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            ),
        )
        if not plain or not self.cells or self._plot is None:
            event.ignore()
        elif key in _STEPS:
            self.go_to(self._plot.neighbor(self.current, *_STEPS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.cells) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self.current)
        else:
            event.ignore()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the cell that was clicked."""
        place = self._under(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.go_to(place)
        self._choose(place)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline the cell under the pointer."""
        self._hover(self._under(event.position()))

    @guarded()
    def leaveEvent(self, _event: QEvent) -> None:
        """Outline nothing."""
        self._hover(None)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, and tell which cell it is around."""
        super().focusInEvent(event)
        if self.cells:
            self.moved.emit(self.current)
        self.update()

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """Tell the name of the cell under the pointer as a tool tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._under(QPointF(event.pos()))
            if place is not None:
                QToolTip.showText(event.globalPos(), as_tool_tip(self.cells[place].name), self)
                return True
        return super().event(event)

    def _under(self, position: QPointF) -> int | None:
        return self.cell_at(position.x(), position.y())

    def _hover(self, place: int | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()


@functools.cache
def _install_factory() -> None:
    """Once is enough for all plots."""
    QAccessible.installFactory(_interface_of)


@guarded()
def _interface_of(name: str, thing: QObject) -> object:
    """Return the interface of a plot, None for anything else; `name` is a class of `thing`, the innermost first."""
    if name != "PlotSurface" or not isinstance(thing, PlotSurface):
        return None
    from wortlaut.gui.plots.accessible import PlotInterface

    return PlotInterface(thing)
