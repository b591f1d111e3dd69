"""Panels in as many columns as there is room for."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.guard import guarded

THREE_FROM: Final = 1400
TWO_FROM: Final = 900
"""Widths of the room, in designed pixels."""
_STRETCHES: Final = {1: (1,), 2: (1, 1), 3: (29, 29, 23)}


class Columns(QWidget):
    """Panels below each other in one, two or three columns.

    Signals:
        arranged: number of columns now.
    """

    arranged = Signal(int)

    def __init__(
        self,
        appearance: Appearance,
        arrangements: Mapping[int, Sequence[Sequence[QWidget]]],
        parent: QWidget | None = None,
    ) -> None:
        """Take what stands in each column, for one, two and three of them."""
        super().__init__(parent)
        self._appearance = appearance
        self._arrangements = arrangements
        self._content: QWidget | None = None
        self.count = 0
        outer = QVBoxLayout(self)
        margin = appearance.px(16)
        outer.setContentsMargins(margin, 0, margin, margin)
        for panel in arrangements[1][0]:
            panel.setParent(self)

    def arrange(self, width: int) -> None:
        """Arrange the panels for a width in pixels."""
        px = self._appearance.px
        count = 3 if width >= px(THREE_FROM) else 2 if width >= px(TWO_FROM) else 1
        if count == self.count:
            return
        self.count = count
        old, self._content = self._content, QWidget(self)
        row = QHBoxLayout(self._content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        for panels, stretch in zip(self._arrangements[count], _STRETCHES[count], strict=True):
            column = QVBoxLayout()
            column.setSpacing(px(16))
            for panel in panels:
                column.addWidget(panel)
            column.addStretch(1)
            row.addLayout(column, stretch)
        outer = self.layout()
        assert outer is not None
        if old is not None:
            outer.removeWidget(old)
        outer.addWidget(self._content)
        if old is not None:
            old.deleteLater()
        self.arranged.emit(count)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the new width."""
        super().resizeEvent(event)
        self.arrange(event.size().width())
