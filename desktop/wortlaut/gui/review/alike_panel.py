"""Settles a systematic difference once: every case is shown as it will be, with a check mark of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from wortlaut.domain.scheme import Label
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.check_box import draw_box
from wortlaut.gui.components.painting import draw_focus_ring, text_width
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile

INLINE = 5
_ROW = 26
_ARTICLE = 78


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """One case: pieces of its text, each with whether it is in the result and whether it was in a version."""

    card: str
    article: str
    pieces: tuple[tuple[str, bool, bool], ...]
    label: Label | None
    why_not: str = ""
    """Why it does not fit, "" when it does."""

    @property
    def text(self) -> str:
        """The words of the result."""
        return "".join(words for words, inside, _ in self.pieces if inside).strip()


class AlikeRows(QAbstractScrollArea):
    """Rows with check marks; arrows move, Space toggles. At most `seen` are seen at once, the others by scrolling.

    Signals:
        toggled: another choice of rows.
        left: the person wants back to the card.
    """

    toggled = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None, *, seen: int = INLINE) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._seen = seen
        self._lines: Sequence[AlikeLine] = ()
        self._ticked: set[str] = set()
        self._current = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.viewport().update)
        self._rename()

    def show_lines(self, lines: Sequence[AlikeLine]) -> None:
        """Show cases, those that fit ticked."""
        self._lines = lines
        self._ticked = {line.card for line in lines if not line.why_not}
        self._current = 0
        row = self._appearance.px(_ROW)
        self.setFixedHeight(row * min(self._seen, max(1, len(lines))))
        self.verticalScrollBar().setRange(0, row * max(0, len(lines) - self._seen))
        self.verticalScrollBar().setPageStep(row * self._seen)
        self.verticalScrollBar().setSingleStep(row)
        self.verticalScrollBar().setValue(0)
        self._rename()
        self.viewport().update()

    @property
    def lines(self) -> Sequence[AlikeLine]:
        """All cases."""
        return self._lines

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the cards that are chosen, in order."""
        return tuple(line.card for line in self._lines if line.card in self._ticked)

    def set_ticked(self, cards: Sequence[str]) -> None:
        """Choose these cards (ids), and no others."""
        self._ticked = set(cards)
        self._rename()
        self.viewport().update()
        self.toggled.emit()

    def toggle(self, place: int) -> None:
        """Choose a case, or leave it out; one that does not fit stays out."""
        if not 0 <= place < len(self._lines):
            return
        line = self._lines[place]
        if line.why_not:
            return
        self._ticked.symmetric_difference_update({line.card})
        self._rename()
        self.viewport().update()
        self.toggled.emit()

    def _rename(self) -> None:
        self.setAccessibleName(
            self.tr("Alike cases, {chosen} of {count} chosen").format(chosen=len(self._ticked), count=len(self._lines))
        )
        if self._lines:
            line = self._lines[self._current]
            state = line.why_not or (self.tr("chosen") if line.card in self._ticked else self.tr("not chosen"))
            self.setAccessibleDescription(f"{line.article}, {line.text}, {state}")

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Space toggles, Esc leaves."""
        key = event.key()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -9999, Qt.Key.Key_End: 9999}.get(Qt.Key(key))
        if step is not None:
            self._current = max(0, min(len(self._lines) - 1, self._current + step))
            row, bar = self._appearance.px(_ROW), self.verticalScrollBar()
            bar.setValue(min(self._current * row, max(bar.value(), (self._current - self._seen + 1) * row)))
            self._rename()
            self.viewport().update()
        elif key == Qt.Key.Key_Space:
            self.toggle(self._current)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click toggles."""
        place = int(event.position().y() + self.verticalScrollBar().value()) // self._appearance.px(_ROW)
        self._current = max(0, min(len(self._lines) - 1, place))
        self.toggle(place)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the rows that are seen."""
        return QSize(self._appearance.px(280), self.height())

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        look, painter = self._appearance, QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), look.color("page"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row, top = look.px(_ROW), -self.verticalScrollBar().value()
        for place, line in enumerate(self._lines):
            y = top + place * row
            if -row < y < self.viewport().height():
                self._draw(painter, QRectF(0, y, self.viewport().width(), row), line)
                if self.hasFocus() and place == self._current:
                    draw_focus_ring(painter, QRectF(0, y, self.viewport().width(), row), look)
        painter.end()

    def _draw(self, painter: QPainter, area: QRectF, line: AlikeLine) -> None:
        look, chosen = self._appearance, line.card in self._ticked
        side = look.px(15)
        draw_box(painter, QRectF(look.px(4), round(area.center().y() - side / 2), side, side), look, checked=chosen)
        small = look.font("small")
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(look.color("dim"))
        box = QRectF(look.px(28), area.top(), look.px(_ARTICLE), area.height())
        painter.drawText(
            box, middle, QFontMetricsF(small).elidedText(line.article, Qt.TextElideMode.ElideRight, box.width())
        )
        left, right = box.right() + look.px(8), area.right() - look.px(4)
        if line.why_not:
            width = min(text_width(small, line.why_not), (right - left) * 0.6)
            words = QFontMetricsF(small).elidedText(line.why_not, Qt.TextElideMode.ElideRight, width + 1)
            painter.drawText(QRectF(right - width, area.top(), width + 1, area.height()), middle, words)
            right -= width + look.px(8)
        self._draw_text(painter, area, left, right, line, chosen=chosen)

    def _draw_text(
        self, painter: QPainter, area: QRectF, left: float, right: float, line: AlikeLine, *, chosen: bool
    ) -> None:
        """Draw the words in the state of the result: tinted what is in it, hatched what falls away."""
        look = self._appearance
        font = look.reading_font(look.px(14))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        height = metrics.height()
        top = area.center().y() - height / 2
        for words, inside, before in line.pieces:
            if right - left < look.px(12):
                break
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, right - left)
            box = QRectF(left, top, min(ceil(metrics.horizontalAdvance(shown)), right - left), height)
            if chosen and inside and line.label is not None:
                paint = look.label_colors(line.label)
                painter.fillRect(box, paint.fill)
                painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1.6), paint.accent)
            elif chosen and before:
                draw_hatch(painter, box, hatch_tile(look, self.devicePixelRatioF()))
                pen = QPen(look.color("fg"), 1, Qt.PenStyle.DashLine)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(look.color("fg" if inside or before else "dim"))
            painter.drawText(
                QRectF(box.left(), area.top(), box.width() + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, shown
            )
            left += metrics.horizontalAdvance(shown)
