"""The six steps at the left: key, name, result in words, mark."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring, draw_keycap
from wortlaut.gui.components.roving import RovingButton, RovingGroup
from wortlaut.gui.guard import guarded
from wortlaut.gui.release.states import State
from wortlaut.gui.release.stop_mark import draw_stop

HEIGHT = 60
_ICONS = {State.OK: "ok", State.WARNING: "warning", State.STALE: "redo"}


def draw_state(painter: QPainter, center: QPointF, state: State, look: Appearance, side: int = 18) -> None:
    """Draw the mark of a step; the shapes differ, not only the colors."""
    pixels = look.px(side)
    if state is State.STOP:
        draw_stop(painter, center, look, side)
        return
    if state in _ICONS:
        icon = look.icon(_ICONS[state], "fg", side)
        corner = round(center.x() - pixels / 2), round(center.y() - pixels / 2)
        icon.paint(painter, *corner, pixels, pixels, mode=QIcon.Mode.Normal)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("dim"), 1.5 * look.scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(center, pixels * 0.32, pixels * 0.32)


class StepList(RovingGroup):
    """Steps below each other; `chosen` carries the number of a step. Narrow, it shows keys and marks only."""

    def __init__(self, appearance: Appearance, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self.setAccessibleName(self.tr("Steps"))
        self.narrow = False
        self.names = tuple(names)
        for number, name in enumerate(names, 1):
            button = _Step(self, str(number), name)
            self._buttons[str(number)] = button
        self.set_current("1")
        self.setFixedHeight(appearance.px(HEIGHT) * len(names))

    def show_states(self, states: Mapping[int, tuple[State, str]]) -> None:
        """Show the state of each step, and its result in words."""
        for number, (state, words) in states.items():
            step = self._buttons[str(number)]
            assert isinstance(step, _Step)
            step.show_state(state, words, len(self.names))

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the words out, or show them."""
        self.narrow = narrow
        self.update()

    @guarded()
    def resizeEvent(self, _event: object) -> None:
        """Give each step the whole width."""
        height = self.appearance.px(HEIGHT)
        for place, button in enumerate(self.buttons):
            button.setGeometry(0, place * height, self.width(), height)


class _Step(RovingButton):
    def __init__(self, owner: StepList, key: str, name: str) -> None:
        super().__init__(owner, key)
        self.steps = owner
        self.state, self.words = State.OPEN, ""
        self.setText(name)

    def show_state(self, state: State, words: str, count: int) -> None:
        self.state, self.words = state, words
        pattern = self.tr("Step {number} of {count}, {name}, {words}")
        self.setAccessibleName(pattern.format(number=self.key, count=count, name=self.text(), words=words))
        self.setToolTip(f"{self.text()}: {words}" if words else self.text())
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self.owner.appearance.px(220), self.owner.appearance.px(HEIGHT))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steps stand below each other: Up and Down walk them, too."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.owner.step(self, by)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, area = self.owner.appearance, QPainter(self), QRectF(self.rect())
        current = self.isChecked()
        if current or self.underMouse():
            painter.fillRect(area, look.color("soft" if current else "hover"))
        if current:
            painter.fillRect(QRectF(0, 0, look.px(4), area.height()), look.color("accent"))
        if self.key != str(len(self.steps.names)):
            painter.fillRect(QRectF(look.px(26), look.px(46), 1, look.px(14)), look.color("border"))
        if self.key != "1":
            painter.fillRect(QRectF(look.px(26), 0, 1, look.px(12)), look.color("border"))
        draw_keycap(painter, look.px(15), look.px(28), self.key, look, kind="small")
        mark = QPointF(look.px(26) if self.steps.narrow else area.right() - look.px(24), area.center().y())
        if self.steps.narrow:
            mark = QPointF(look.px(54), look.px(28))
        draw_state(painter, mark, self.state, look)
        if not self.steps.narrow:
            self._words(painter, area, current=current)
        if self.hasFocus():
            draw_focus_ring(painter, area.adjusted(2, 2, -2, -2), look)

    def _words(self, painter: QPainter, area: QRectF, *, current: bool) -> None:
        look = self.owner.appearance
        left, right = look.px(52), area.right() - look.px(42)
        painter.setFont(look.font("strong", SEMIBOLD if current else 400))
        painter.setPen(look.color("fg"))
        name = QRectF(left, look.px(9), right - left, look.px(22))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(look.font("small"))
        painter.setPen(look.color("error" if self.state is State.STOP else "dim"))
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, round(right - left))
        below = QRectF(left, look.px(31), right - left, look.px(20))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, words)
