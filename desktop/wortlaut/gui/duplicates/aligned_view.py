"""Two articles side by side, row by row: aligned paragraphs with the sign of their relation between them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import Surface
from wortlaut.gui.duplicates.marks import Paragraph, copy_side, source_side
from wortlaut.gui.duplicates.paragraph import ParagraphPicture
from wortlaut.gui.duplicates.words import relation_word
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.review.compare.hatching import draw_hatch, hatch_tile
from wortlaut.session.duplicates_carry import Pair, Relation

_SIDE = 16
_MIDDLE = 40
"""Room for the sign between the texts."""
_ABOVE, _BELOW = 10, 8
_SIGN = 22
_LEAST = 40
SIZES = (13, 15, 16, 17, 18, 20, 22, 24, 28)
_SPOKEN = 300
"""Code points of a paragraph that assistive technology is told at once."""


class RowView(QWidget):
    """One row: source, sign, copy."""

    def __init__(
        self, appearance: Appearance, relation: Relation, sides: tuple[Paragraph | None, Paragraph | None]
    ) -> None:
        super().__init__()
        self._look = appearance
        self.relation = relation
        self._sides = sides
        self._pictures: list[ParagraphPicture | None] = [None, None]
        self.is_current = False
        self.setAccessibleName(self._sentence())

    def _sentence(self) -> str:
        """What assistive technology says: how the paragraphs relate, then only the words that differ."""
        word = relation_word(self.relation)
        source, copy = (_differing(side) for side in self._sides)
        if self.relation is not Relation.CHANGED:
            shown = next((side.text for side in self._sides if side is not None), "")
            return f"{word}: {' '.join(shown[:_SPOKEN].split())}"
        parts = [word]
        if source:
            parts.append(self.tr("only in the source: {words}").format(words=source))
        if copy:
            parts.append(self.tr("only in the copy: {words}").format(words=copy))
        return "; ".join(parts)

    def arrange(self, width: int, size: int, scheme: Scheme, language: str) -> None:
        """Lay the paragraphs out for a width."""
        look = self._look
        text_width = max(80.0, self.columns(width)[2])
        self._pictures = [
            None if side is None else ParagraphPicture(side, look, scheme, language, text_width, size)
            for side in self._sides
        ]
        highest = max([picture.height for picture in self._pictures if picture], default=0.0)
        self.setFixedHeight(round(max(highest, look.px(_LEAST))) + look.px(_ABOVE + _BELOW))

    def columns(self, width: int) -> tuple[float, float, float]:
        """Return the left edges of both texts and their width."""
        look = self._look
        text = (width - 2 * look.px(_SIDE) - look.px(_MIDDLE)) / 2
        return look.px(_SIDE), look.px(_SIDE) + text + look.px(_MIDDLE), text

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.color("page"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), look.color("rule"))
        tile = hatch_tile(look, self.devicePixelRatioF())
        left, right, width = self.columns(self.width())
        for x, picture in zip((left, right), self._pictures, strict=True):
            if picture is None:
                self._nothing(painter, QRectF(x, look.px(_ABOVE), width, self.height() - 2 * look.px(_ABOVE)), tile)
                continue
            if self.relation is Relation.ONLY_B:
                painter.setPen(QPen(look.color("fg"), 1.6))
                inset = look.px(5)
                painter.drawRect(QRectF(x - inset, inset, width + 2 * inset, self.height() - 2 * inset - 1))
            painter.save()
            painter.translate(x, look.px(_ABOVE))
            picture.paint(painter, tile)
            painter.restore()
        self._draw_sign(painter, (left + width + right) / 2)
        if self.is_current:
            painter.fillRect(QRectF(0, 0, look.px(4), self.height() - 1), look.color("accent"))

    def _nothing(self, painter: QPainter, box: QRectF, tile: QPixmap) -> None:
        look = self._look
        painter.setOpacity(0.4)
        draw_hatch(painter, box, tile)
        painter.setOpacity(1.0)
        font = look.font("small")
        painter.setFont(font)
        word = self.tr("missing in this copy") if self.relation is Relation.ONLY_A else self.tr("not in the source")
        room = painter.fontMetrics().boundingRect(word).width() + look.px(16)
        label = QRectF(box.center().x() - room / 2, box.center().y() - look.px(11), room, look.px(22))
        painter.fillRect(label, look.color("page"))
        painter.setPen(look.color("fg"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, word)

    def _draw_sign(self, painter: QPainter, center: float) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(center - 0.5, 0, 1, self.height()), look.color("border"))
        side = look.px(_SIGN)
        circle = QRectF(center - side / 2, look.px(_ABOVE), side, side)
        painter.setPen(QPen(look.color("accent" if self.is_current else "border"), 2 if self.is_current else 1))
        painter.setBrush(look.color("page"))
        painter.drawEllipse(circle)
        painter.setFont(look.font("strong", 600))
        painter.setPen(look.color("fg"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self.relation.value))


def _differing(side: Paragraph | None) -> str:
    return "" if side is None else " … ".join(side.text[low:high] for low, high in side.differing)[:_SPOKEN]


class AlignedView(QScrollArea):
    """The rows of a pair. One row is the current one; Tab is left to the page.

    Signals:
        zoomed: the reading size in pixels that was chosen.
    """

    zoomed = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = appearance
        self._size = 16
        self._scheme: Scheme | None = None
        self._language = "en"
        self.rows: list[RowView] = []
        self._current = -1
        self._at_start = False
        """Whether a new pair still has to be shown from where the texts begin to be alike."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Source and copy, paragraph by paragraph"))
        appearance.changed.connect(self._update_all)

    def show_pair(self, pair: Pair | None, scheme: Scheme, language: str, *, keep_place: bool = False) -> None:
        """Show two articles from their top, or what is new about the same ones where they stand."""
        place, current = self.verticalScrollBar().value(), self._current
        self._scheme, self._language = scheme, language
        ground = Surface(self._look, "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rows = () if pair is None else pair.alignment.rows
        policy = Qt.ScrollBarPolicy  # always there beside texts, so that their width stays; never beside nothing
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if rows else policy.ScrollBarAlwaysOff)
        self.rows = []
        for row in rows:
            assert pair is not None
            sides = source_side(pair, row), copy_side(pair, row)
            if sides != (None, None):
                self.rows.append(RowView(self._look, row.relation, sides))
                column.addWidget(self.rows[-1])
        column.addStretch(1)
        self._current = -1
        self.setWidget(ground)
        self._arrange()
        self._at_start = self._at_start or not keep_place
        if keep_place and current < len(self.rows):
            ground.adjustSize()
            self.verticalScrollBar().setValue(place)
            self._mark(current)
        QTimer.singleShot(0, self, self._go_to_start)

    def _go_to_start(self) -> None:
        """Scroll to where the texts begin to be alike, unless that can be seen from the top, or somebody scrolled."""
        if not self._at_start or not self.isVisible():
            return
        self._at_start = False
        alike = (Relation.SAME, Relation.CHANGED)
        number = next((n for n, row in enumerate(self.rows) if row.relation in alike), 0)
        y = sum(row.height() for row in self.rows[:number])
        self.verticalScrollBar().setValue(0 if y < self.viewport().height() // 2 else y - self._look.px(_LEAST))

    def _arrange(self) -> None:
        if self._scheme is None:
            return
        width = self.viewport().width()
        for row in self.rows:
            row.arrange(width, self._look.px(self._size), self._scheme, self._language)

    def columns(self) -> tuple[float, float, float]:
        """Return the left edges of both texts and their width, for the heads over them."""
        probe = self.rows[0] if self.rows else RowView(self._look, Relation.SAME, (None, None))
        return probe.columns(self.viewport().width())

    def zoom(self, step: int) -> None:
        """Make the text larger (+1) or smaller (-1); 0 returns to the designed size."""
        near = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - self._size))
        self._size = 16 if not step else SIZES[max(0, min(len(SIZES) - 1, near + step))]
        self._arrange()
        self.zoomed.emit(self._size)

    # differences

    @property
    def current(self) -> RowView | None:
        """The row gone to last."""
        return self.rows[self._current] if 0 <= self._current < len(self.rows) else None

    def step_difference(self, step: int) -> bool:
        """Go to the next (+1) or previous (-1) row that is not the same on both sides; tell whether there is one."""
        places: Sequence[int] = [n for n, row in enumerate(self.rows) if row.relation is not Relation.SAME]
        ahead = [n for n in places if n > self._current] if step > 0 else [n for n in places if n < self._current][::-1]
        if not ahead:
            return False
        self._mark(ahead[0])
        row = self.rows[ahead[0]]
        self.ensureWidgetVisible(row, 0, min(self.viewport().height() // 3, 120))
        if row.height() > self.viewport().height():
            self.verticalScrollBar().setValue(row.y())
        self.setAccessibleDescription(row.accessibleName())
        announce(self, row.accessibleName())
        return True

    def _mark(self, place: int) -> None:
        before, self._current = self.current, place
        for row in (before, self.current):
            if row is not None:
                row.is_current = row is self.current
                row.update()

    # Qt

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        """Go where the texts begin to be alike, now that there is a size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._go_to_start)

    def _update_all(self) -> None:
        for row in self.rows:
            row.update()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._arrange()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End scroll to the ends; everything else as in any area that scrolls."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            super().keyPressEvent(event)
        else:
            event.ignore()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is behind the rows."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._look.color("page"))

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Allow a narrow window."""
        return QSize(self._look.px(360), self._look.px(120))
