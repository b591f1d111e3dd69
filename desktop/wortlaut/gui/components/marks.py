"""Small signs: chip and badge of a label, state dot, count bars, initials of a person."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.domain.scheme import Label
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import (
    SEMIBOLD,
    badge_width,
    chip_width,
    draw_badge,
    draw_chip,
    draw_count_bars,
    draw_state_dot,
)
from wortlaut.gui.components.texts import state_word
from wortlaut.gui.guard import guarded


class _Mark(QWidget):
    def __init__(self, appearance: Appearance, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)


class LabelChip(_Mark):
    """The name of a label on its color."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._label: Label | None = None
        self._text = ""

    def set_label(self, label: Label, text: str) -> None:
        """Show `text` on the color of `label`."""
        self._label, self._text = label, text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        return QSize(int(chip_width(self._appearance, self._text)), self._appearance.px(20))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        if self._label is not None:
            draw_chip(QPainter(self), 0, self.height() / 2, self._text, self._label, self._appearance)


class LabelBadge(_Mark):
    """The short sign of a label on its color, square."""

    def __init__(self, appearance: Appearance, label: Label, text: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._label, self._text = label, text

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the badge."""
        return QSize(int(badge_width(self._appearance, self._text)), self._appearance.px(20))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the badge."""
        draw_badge(QPainter(self), 0, self.height() / 2, self._text, self._label, self._appearance)


class StateDot(_Mark):
    """The state of an article, by shape."""

    def __init__(self, appearance: Appearance, state: str = "new", parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self.set_state(state)

    def set_state(self, state: str) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(state_word(state))
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the largest dot."""
        side = self._appearance.px(13)
        return QSize(side, side)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dot."""
        draw_state_dot(QPainter(self), QPointF(self.width() / 2, self.height() / 2), self._state, self._appearance)


class CountBars(_Mark):
    """One bar per label; `top` is the count of a full bar."""

    def __init__(self, appearance: Appearance, labels: Sequence[Label], parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._labels = labels
        self._counts: Sequence[int] = ()
        self._top = 1.0

    def set_counts(self, counts: Sequence[int], top: float) -> None:
        """Show other counts, in the order of the labels."""
        self._counts, self._top = counts, top
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of all bars."""
        return QSize(self._appearance.px(8) * len(self._labels), self._appearance.px(16))

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        draw_count_bars(
            QPainter(self), self.width(), self.height() - 1, self._counts, self._labels, self._top, self._appearance
        )


class Avatar(_Mark):
    """The first two letters of a person's name in a circle."""

    def __init__(self, appearance: Appearance, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._initials = ""
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another person."""
        words = name.split()
        letters = "".join(word[0] for word in words[:2]) if len(words) > 1 else name.strip()[:2]
        self._initials = letters.upper()
        self.setAccessibleName(name)
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the circle."""
        side = self._appearance.px(28)
        return QSize(side, side)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle and letters."""
        look, painter = self._appearance, QPainter(self)
        contrast = look.theme == "contrast"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("fg"), 1) if contrast else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("soft"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(look.font("small", SEMIBOLD))
        painter.setPen(look.color("fg" if contrast else "accent"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._initials)
