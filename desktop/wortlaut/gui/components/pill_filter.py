"""State pills: filter the articles by how far they are."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import DISABLED_OPACITY, MEDIUM, draw_focus_ring, draw_state_dot, text_width
from wortlaut.gui.components.roving import RovingButton, RovingGroup
from wortlaut.gui.components.texts import STATES, grouped, state_word
from wortlaut.gui.guard import guarded

ALL = "all"
COPIES = "copies"
"""The articles that have near-duplicates, whatever their state."""


class PillFilter(RovingGroup):
    """All, new, open, submitted, gold, near-duplicates, each with its count; wraps where there is no room.

    `chosen` carries `all`, a state or `copies`.
    """

    def __init__(self, appearance: Appearance, language: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self._language = language
        for key in (ALL, *STATES, COPIES):
            self._buttons[key] = _Pill(self, key)
        self.set_current(ALL)
        appearance.changed.connect(self.update)
        self.retranslate()
        self.set_counts({})

    def retranslate(self) -> None:
        """Read all words again."""
        self.setAccessibleName(self.tr("Filter by state"))
        self.set_counts({button.key: button.count for button in self.buttons})

    def set_language(self, language: str) -> None:
        """Write numbers as another language does."""
        self._language = language
        self.retranslate()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show the number of articles in each state; without `all` it is their sum. None: no pill for gold, copies."""
        for button in self.buttons:
            button.count = counts.get(button.key, 0)
            if button.key == ALL:
                button.count = counts.get(ALL, sum(counts.values()))
            word = self._word(button.key)
            button.setAccessibleName(self.tr("{word}, {count} articles").format(word=word, count=button.count))
            button.setToolTip(word)
            number = grouped(button.count, self._language)
            button.setText(f"{word} {number}" if button.key == ALL else number)
        for rare in (self._buttons["gold"], self._buttons[COPIES]):
            rare.setVisible(rare.count > 0 or rare.isChecked())
        self._arrange()

    def _word(self, key: str) -> str:
        own = {ALL: self.tr("All"), COPIES: self.tr("Near-duplicates")}
        return own.get(key) or state_word(key)

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Break the row where it is too long."""
        self._arrange()

    def _arrange(self) -> None:
        look = self.appearance
        x, y, gap, height = 0, 2, look.px(5), look.px(24)
        shown = [pill for pill in self.findChildren(_Pill) if not pill.isHidden() or pill.isVisibleTo(self)]
        room = sum(pill.full_width() + gap for pill in shown) - gap
        for pill in shown:
            pill.is_tight = room > self.width()
            width = pill.sizeHint().width()
            if x and x + width > self.width():
                x, y = 0, y + height + look.px(4)
            pill.setGeometry(x, y, width, height)
            x += width + gap
        self.setFixedHeight(y + height + 2)


class _Pill(RovingButton):
    is_tight = False
    """Whether all pills fit into one row only with less room at their sides."""

    def full_width(self) -> int:
        """Return the width with all the room the design gives."""
        look = self.owner.appearance
        dot = 0 if self.key == ALL else look.px(17)
        return int(text_width(look.font("small", 600), self.text())) + look.px(15) + dot

    def _saved(self) -> int:
        """Pixels saved on each side."""
        return self.owner.appearance.px(3.5) if self.is_tight else 0

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        return QSize(self.full_width() - 2 * self._saved(), self.owner.appearance.px(24))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self.owner.appearance, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        area = QRectF(self.rect())
        round_ = area.height() / 2
        current = self.isChecked()
        ground = "soft" if current else "hover" if self.underMouse() else "page"
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        left = look.px(8) - self._saved()
        if self.key == COPIES:
            side = look.px(14)
            icon = look.icon("wire-copy", "fg", 14)
            icon.paint(painter, round(look.px(7) - self._saved()), round(area.center().y() - side / 2), side, side)
            left = look.px(24) - self._saved()
        elif self.key != ALL:
            draw_state_dot(painter, QPointF(look.px(13) - self._saved(), area.center().y()), self.key, look)
            left = look.px(23) - self._saved()
        painter.setFont(look.font("small", 600 if current else MEDIUM))
        painter.setPen(look.color("fg"))
        painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            draw_focus_ring(painter, area, look, round_)
