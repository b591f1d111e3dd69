"""Panels in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded

THREE_FROM, TWO_FROM = 1330, 960
"""Widths of the panels' room, in designed pixels: a window of 1600 and 1280 less the selection."""
_RIGHT = 424

Row = tuple[Sequence[QWidget], Sequence[QWidget]]
"""What stands left and right at the same height."""


class Columns(QWidget):
    """Rows of two panels, with a third column of the panels beside where the window is wide.

    Signals:
        arranged: number of columns now.
    """

    arranged = Signal(int)

    def __init__(
        self,
        appearance: Appearance,
        rows: Sequence[Row],
        beside: Sequence[Row],
        stacked: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        """Take the rows, those that go to the third column, and the order in a single column."""
        super().__init__(parent)
        self._appearance = appearance
        self._rows = rows
        self._beside = beside
        self._stacked = stacked
        self._content: QWidget | None = None
        self.count = 0
        outer = QVBoxLayout(self)
        margin = appearance.px(16)
        outer.setContentsMargins(margin, margin, margin, margin)
        for panel in stacked:
            panel.setParent(self)

    def arrange(self, width: int) -> None:
        """Arrange the panels for a width in pixels."""
        px = self._appearance.px
        count = 3 if width >= px(THREE_FROM) else 2 if width >= px(TWO_FROM) else 1
        if count == self.count:
            return
        self.count = count
        old, self._content = self._content, QWidget(self)
        layout = {1: self._one, 2: self._two, 3: self._three}[count]()
        self._content.setLayout(layout)
        outer = self.layout()
        assert outer is not None
        if old is not None:
            outer.removeWidget(old)
        outer.addWidget(self._content)
        if old is not None:
            old.deleteLater()
        self.arranged.emit(count)

    def _one(self) -> QLayout:
        return self._column(self._stacked)

    def _two(self) -> QLayout:
        return self._grid([*self._rows, *self._beside])

    def _three(self) -> QLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._appearance.px(16))
        row.addLayout(self._grid(self._rows), 1)
        holder = QWidget()
        holder.setFixedWidth(self._appearance.px(_RIGHT))
        holder.setLayout(self._column([panel for left, right in self._beside for panel in (*left, *right)]))
        row.addWidget(holder)
        return row

    def _grid(self, rows: Sequence[Row]) -> QLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self._appearance.px(16))
        for place, sides in enumerate(rows):
            for column, panels in enumerate(sides):
                if len(panels) == 1:
                    grid.addWidget(panels[0], place, column)
                else:
                    grid.addLayout(self._column(panels), place, column)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(rows), 1)
        return grid

    def _column(self, panels: Sequence[QWidget]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._appearance.px(16))
        for panel in panels:
            column.addWidget(panel)
        column.addStretch(1)
        return column

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self.arrange(event.size().width())
