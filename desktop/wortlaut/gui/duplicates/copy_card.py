"""A copy in the list at the right: how alike it is, how much can be carried over, and whether it will be."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.check_box import draw_box
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import RADIUS, SEMIBOLD, draw_focus_ring, draw_keycap, keycap_size
from wortlaut.gui.guard import guarded

_LINE = 19
_PAD = 12


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says."""

    name: str
    """`Copy B`, or `Source`."""
    facts: str
    """Date and number of characters."""
    alike: str
    transfer: str
    state: str
    """`carried over`, `veto` …"""
    reason: str = ""
    digit: str = ""
    """The key that switches it on and off."""
    is_on: bool | None = None
    """Whether it will get the spans; None where there is no choice."""


class CopyCard(QAbstractButton):
    """Shows one article of the group; a click makes it the one that is compared."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance
        self.words = CardText("", "", "", "", "")
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # drawn anew when the pointer comes and goes
        appearance.changed.connect(self.update)

    def show_words(self, words: CardText, *, current: bool) -> None:
        """Say something else."""
        self.words = words
        self.setChecked(current)
        told = [words.name, words.facts, words.alike, words.transfer, words.state, words.reason]
        if words.digit:
            told.append(self.tr("key {key}").format(key=words.digit))
        self.setAccessibleName(", ".join(part for part in told if part))
        self.updateGeometry()
        self.update()

    @guarded()
    def nextCheckState(self) -> None:
        """Stay as it is: the page says which copy is compared."""

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the height of three lines, four with a reason."""
        return QSize(self._look.px(200), self._look.px(_LINE) * self._lines() + self._look.px(_PAD))

    def _lines(self) -> int:
        return 4 if self.words.reason else 3

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        look, painter, words = self._look, QPainter(self), self.words
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.isChecked()
        role = "accent" if current else "fg" if self.underMouse() else "rule"
        painter.setPen(QPen(look.color(role), 2 if current else 1))
        painter.setBrush(look.color("page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 1, RADIUS + 1)
        inside = QRectF(self.rect()).adjusted(look.px(_PAD), look.px(6), -look.px(_PAD), -look.px(6))
        height = inside.height() / self._lines()
        right = inside.right()
        if words.digit:
            cap = keycap_size(look, key_text(words.digit))[0]
            draw_keycap(painter, inside.right() - cap, inside.top() + height / 2, key_text(words.digit), look)
            right -= cap + look.px(8)
        line = QRectF(inside.left(), inside.top(), right - inside.left(), height)
        taken = self._line(painter, line, words.name, "body", SEMIBOLD)
        self._line(painter, line.adjusted(taken + look.px(8), 0, 0, 0), words.facts, "small", role="dim")
        full = QRectF(inside.left(), inside.top() + height, inside.width(), height)
        self._line(painter, full, words.alike, "small")
        below = full.translated(0, height)
        room = self._state(painter, below)
        self._line(painter, below.adjusted(0, 0, -room, 0), words.transfer, "small")
        self._line(painter, below.translated(0, height), words.reason, "small", role="dim")
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), look)

    def _state(self, painter: QPainter, line: QRectF) -> float:
        """Draw word and box at the right end of a line; return their width."""
        look, words = self._look, self.words
        right = line.right()
        if words.is_on is not None:
            side = look.px(17)
            box = QRectF(right - side, round(line.center().y() - side / 2), side, side)
            draw_box(painter, box, look, checked=words.is_on)
            right -= side + look.px(8)
        painter.setFont(look.font("small", SEMIBOLD))
        painter.setPen(look.color("fg"))
        width = painter.fontMetrics().horizontalAdvance(words.state)
        painter.drawText(
            QRectF(right - width, line.top(), width + 1, line.height()), Qt.AlignmentFlag.AlignVCenter, words.state
        )
        return line.right() - right + width + look.px(8)

    def _line(
        self, painter: QPainter, area: QRectF, text: str, kind: str, weight: int = 400, role: str = "fg"
    ) -> float:
        """Draw one line of text, cut where there is no room; return its width."""
        look = self._look
        painter.setFont(look.font("small" if kind == "small" else "body", weight))
        painter.setPen(look.color(role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(area.width())))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        return float(metrics.horizontalAdvance(shown))
