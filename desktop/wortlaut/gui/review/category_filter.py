"""Seven filters by category, each with its mark, its word and how many cards of the present filter are of it."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wortlaut.domain.card import Category
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import DISABLED_OPACITY, RADIUS, SEMIBOLD, draw_focus_ring, text_width
from wortlaut.gui.components.texts import grouped
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.words import CATEGORY_ICONS, category_word

ORDER = (
    Category.MISSING,
    Category.BOUNDARY,
    Category.LABEL,
    Category.ATTRIBUTE,
    Category.LINK,
    Category.SPLIT,
    Category.NESTING,
)
_HEIGHT = 25


class CategoryFilter(QWidget):
    """One Tab stop; arrows move, Space turns a category on and off. None on means all.

    Signals:
        changed: another set of categories is on.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance = appearance
        self._language = language
        self.setAccessibleName(self.tr("Filter by category"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons = {category: _Pill(self, category) for category in ORDER}
        for button in self._buttons.values():
            button.clicked.connect(self.changed)
        self._buttons[ORDER[0]].setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance.changed.connect(self.update)
        self.set_counts({})

    @property
    def chosen(self) -> frozenset[Category]:
        """The categories that are on."""
        return frozenset(category for category, button in self._buttons.items() if button.isChecked())

    def set_counts(self, counts: Mapping[Category, int]) -> None:
        """Show how many cards are of each category."""
        for category, button in self._buttons.items():
            button.number = grouped(counts.get(category, 0), self._language)
            word = category_word(category)
            button.setAccessibleName(self.tr("{word}, {count} cards").format(word=word, count=counts.get(category, 0)))
            button.setToolTip(word)
        self._arrange()

    def only(self, category: Category | None) -> None:
        """Turn one category on and all others off; None turns all off."""
        for known, button in self._buttons.items():
            button.setChecked(known is category)
        self.changed.emit()

    def step(self, button: "_Pill", by: int) -> None:
        """Go to a neighbor."""
        buttons = list(self._buttons.values())
        target = buttons[max(0, min(len(buttons) - 1, buttons.index(button) + by))]
        for other in buttons:
            other.setFocusPolicy(Qt.FocusPolicy.TabFocus if other is target else Qt.FocusPolicy.NoFocus)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Break the rows."""
        self._arrange()

    def _arrange(self) -> None:
        look, gap = self.appearance, self.appearance.px(4)
        rows = self._rows(gap)
        height, top = look.px(_HEIGHT), 0
        for row in rows:
            widths = [button.sizeHint().width() for button in row]
            full = len(rows) > 1
            spare = max(0, self.width() - sum(widths) - gap * (len(row) - 1)) / len(row) if full else 0.0
            left = 0.0
            for button, width in zip(row, widths, strict=True):
                button.setGeometry(round(left), top, round(left + width + spare) - round(left), height)
                left += width + spare + gap
            top += height + gap
        self.setFixedHeight(max(1, top - gap))

    def _rows(self, gap: int) -> list[list["_Pill"]]:
        """Return as few rows as possible, each with about as many pills."""
        pills = list(self._buttons.values())
        for count in range(1, len(pills) + 1):
            each, more = divmod(len(pills), count)
            rows, start = [], 0
            for row in range(count):
                end = start + each + (row < more)
                rows.append(pills[start:end])
                start = end
            if all(sum(pill.sizeHint().width() + gap for pill in row) - gap <= self.width() for row in rows):
                return rows
        return [[pill] for pill in pills]


class _Pill(QAbstractButton):
    number = ""

    def __init__(self, owner: CategoryFilter, category: Category) -> None:
        super().__init__(owner)
        self.owner = owner
        self.category = category
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        look = self.owner.appearance
        word = text_width(look.font("small"), category_word(self.category))
        return QSize(ceil(word + text_width(look.font("small", SEMIBOLD), self.number)) + look.px(32), look.px(_HEIGHT))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -9, Qt.Key.Key_End: 9}.get(
            Qt.Key(event.key())
        )
        if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.owner.step(self, step)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, on = self.owner.appearance, QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        area = QRectF(self.rect())
        painter.setPen(QPen(look.color("accent" if on else "border"), 2 if on else 1))
        painter.setBrush(look.color("soft" if on else "hover" if self.underMouse() else "page"))
        inset = 1.0 if on else 0.5
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        side = look.px(14)
        icon = look.icon(CATEGORY_ICONS[self.category], "fg")
        icon.paint(painter, look.px(6), (self.height() - side) // 2, side, side)
        painter.setPen(look.color("fg"))
        painter.setFont(look.font("small", SEMIBOLD if on else 400))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(look.px(23), 0, 0, 0), middle, category_word(self.category))
        painter.setFont(look.font("small", SEMIBOLD))
        painter.drawText(area.adjusted(0, 0, -look.px(6), 0), middle | Qt.AlignmentFlag.AlignRight, self.number)
        if self.hasFocus():
            draw_focus_ring(painter, area, look)
