"""A plot as assistive technology sees it: a chart with a child for each cell. Loaded when it asks, never before."""

import shiboken6
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from wortlaut.gui.components.accessible_leaf import AccessibleLeaf
from wortlaut.gui.guard import guarded
from wortlaut.gui.plots.marks import Cell
from wortlaut.gui.plots.surface import PlotSurface


class PlotInterface(QAccessibleWidget):
    """Interface of a plot. Qt owns it and deletes it with the plot."""

    def __init__(self, surface: PlotSurface) -> None:
        super().__init__(surface, QAccessible.Role.Chart)
        self._surface = surface
        self._cells: dict[int, CellInterface] = {}
        surface.moved.connect(self._tell_focus)
        surface.destroyed.connect(self._let_go)

    def cell(self, place: int) -> "CellInterface":
        """Return the interface of a cell."""
        if place not in self._cells:
            self._cells[place] = CellInterface(self, self._surface, place)
        return self._cells[place]

    def _tell_focus(self, place: int) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self.cell(place), QAccessible.Event.Focus))

    def _let_go(self) -> None:
        for gone in self._cells.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(gone))
        self._cells.clear()

    @guarded(0)
    def childCount(self) -> int:
        """Return the number of cells."""
        return len(self._surface.cells)

    @guarded()
    def child(self, index: int) -> QAccessibleInterface:
        """Return a cell."""
        return self.cell(index) if 0 <= index < self.childCount() else None  # type: ignore[return-value]

    @guarded(-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a cell."""
        return child.place if isinstance(child, CellInterface) else -1

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the cell at a place on the screen."""
        at = self._surface.mapFromGlobal(QPoint(x, y))
        place = self._surface.cell_at(at.x(), at.y())
        return None if place is None else self.cell(place)  # type: ignore[return-value]

    @guarded()
    def focusChild(self) -> QAccessibleInterface:
        """Return the cell the keys act on."""
        focused = self._surface.hasFocus() and self._surface.cells
        return self.cell(self._surface.current) if focused else None  # type: ignore[return-value]


class CellInterface(AccessibleLeaf):
    """One cell of a plot, by its place."""

    def __init__(self, chart: PlotInterface, surface: PlotSurface, place: int) -> None:
        super().__init__(chart, surface)
        self._surface = surface
        self.place = place

    @property
    def _cell(self) -> Cell | None:
        cells = self._surface.cells if shiboken6.isValid(self._surface) else ()
        return cells[self.place] if self.place < len(cells) else None

    @guarded(default=False)
    def isValid(self) -> bool:
        """Tell whether the cell is still there."""
        return self._cell is not None

    @guarded(QRect())
    def rect(self) -> QRect:
        """Return the place on the screen."""
        cell = self._cell
        if cell is None:
            return QRect()
        corner = self._surface.mapToGlobal(QPoint(round(cell.box.x) + self._surface.bleed, round(cell.box.y)))
        return QRect(corner.x(), corner.y(), round(cell.box.width), round(cell.box.height))

    @guarded(QAccessible.State())
    def state(self) -> QAccessible.State:
        """Return whether the keys act on the cell."""
        state = QAccessible.State()
        if self._cell is None:
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        current = self._surface.current == self.place
        state.selected = current
        state.focused = current and self._surface.hasFocus()
        return state

    @guarded("")
    def text(self, kind: QAccessible.Text) -> str:
        """Return the name."""
        cell = self._cell
        return cell.name if cell is not None and kind == QAccessible.Text.Name else ""
