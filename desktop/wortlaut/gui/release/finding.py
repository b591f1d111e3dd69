"""What stops the release: one sentence what is wrong, what is safe, and the repair as the first button."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.stop_mark import draw_stop


class FindingPanel(QWidget):
    """A framed finding; no dialog.

    Signals:
        join_wanted, leave_out_wanted, side_by_side_wanted: what the buttons and their keys ask for.
    """

    join_wanted = Signal()
    leave_out_wanted = Signal()
    side_by_side_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._what = Text(appearance, "", "strong", "error", 600, wrap=True)
        self._safe = Text(appearance, "", wrap=True)
        for text in (self._what, self._safe):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.join = PushButton(appearance, "", "G", primary=True)
        self.leave_out = PushButton(appearance, self.tr("Leave the copy out"), "O")
        self.side_by_side = PushButton(appearance, self.tr("Look at both"), "V")
        self.join.clicked.connect(self.join_wanted)
        self.leave_out.clicked.connect(self.leave_out_wanted)
        self.side_by_side.clicked.connect(self.side_by_side_wanted)
        px = appearance.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(46), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._what)
        column.addWidget(self._safe)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for button in (self.join, self.leave_out, self.side_by_side):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        appearance.changed.connect(self.update)

    def show_finding(self, what: str, safe: str, part: str) -> None:
        """Show what is wrong and what is safe; `part` is where the repair brings the copy."""
        self._what.setText(what)
        self._safe.setText(safe)
        self.join.setText(self.tr("Join, and copy to {part}").format(part=part))
        self.join.updateGeometry()
        self.setAccessibleName(what)

    @property
    def what(self) -> str:
        """The sentence."""
        return self._what.text()

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame and stop mark."""
        painter, look = QPainter(self), self._appearance
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("error"), 1.4))
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        draw_stop(painter, QPointF(look.px(24), look.px(22)), look, 20)
