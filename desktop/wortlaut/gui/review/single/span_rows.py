"""The list of the spans of a submission: mark, label, value, state in words, text."""

from math import ceil

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wortlaut.domain.scheme import Label, Scheme, localized
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.chips import value_text
from wortlaut.gui.components.painting import SEMIBOLD, draw_focus_ring, text_width
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.review.chip import card_chip_width, draw_card_chip
from wortlaut.gui.review.single.values import ReviewedSpan, SpanState, Submission
from wortlaut.gui.review.single.words import STATE_ICONS, span_title, state_word

ROW_HEIGHT = 48
REVIEWED_ROLE = Qt.ItemDataRole.UserRole
_TEXT_LIMIT = 80
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class SpanRowModel(QAbstractListModel):
    """The spans that the filter lets through, in text order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.submission: Submission | None = None
        self.rows: list[ReviewedSpan] = []
        self.current: str | None = None

    def show_rows(self, submission: Submission, rows: list[ReviewedSpan]) -> None:
        """Show other rows; the same spans with other states keep their places."""
        same = [row.span.id for row in self.rows] == [row.span.id for row in rows]
        if same:
            self.submission, self.rows = submission, rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.submission, self.rows = submission, rows
        self.endResetModel()

    def show_row(self, submission: Submission, row: int, one: ReviewedSpan) -> None:
        """Show another state of one row."""
        self.submission = submission
        self.rows[row] = one
        self.dataChanged.emit(self.index(row), self.index(row))

    def set_current(self, span_id: str | None) -> int:
        """Mark the row of a span; return its place, -1 when the filter hides it."""
        before, self.current = self.current, span_id
        found = -1
        for place, row in enumerate(self.rows):
            if row.span.id in (before, span_id):
                self.dataChanged.emit(self.index(place), self.index(place))
                found = place if row.span.id == span_id else found
        return found

    @guarded(0)
    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @guarded()
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what is said of it."""
        row = self.rows[index.row()]
        if role == REVIEWED_ROLE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole) and self.submission is not None:
            return f"{span_title(row, self.submission)}, {state_word(row.state)}"
        return None


class SpanRowDelegate(QStyledItemDelegate):
    """Draws a row."""

    def __init__(self, appearance: Appearance, model: SpanRowModel) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = model

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(self._appearance.px(200), self._appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row, submission = index.data(REVIEWED_ROLE), self._model.submission
        if not isinstance(row, ReviewedSpan) or submission is None:
            return
        area, look, current = QRectF(option.rect), self._appearance, row.span.id == self._model.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, look.color("soft" if current else "hover" if is_hovered(option) else "panel"))
        painter.fillRect(
            QRectF(area.left() + look.px(12), area.bottom() - 1, area.width(), 1), look.color("rule")
        )  # fmt: skip
        side = look.px(16)
        icon = "article-gold" if current and row.state is SpanState.OPEN else STATE_ICONS[row.state]
        role = "accent" if current else "dim" if row.state is SpanState.OPEN else "fg"
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            QPointF(area.left() + look.px(14), area.top() + look.px(7)), look.pixmap(icon, role, side, ratio)
        )  # fmt: skip
        self._draw_head(painter, area, row, submission.scheme, current=current)
        self._draw_text(painter, area, row)
        if current:
            painter.fillRect(QRectF(area.left(), area.top(), 4, area.height()), look.color("accent"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, look)
        painter.restore()

    def _draw_head(self, painter: QPainter, area: QRectF, row: ReviewedSpan, scheme: Scheme, *, current: bool) -> None:
        """Draw label, value and, at the right, the state in words."""
        look = self._appearance
        line = QRectF(area.left() + look.px(38), area.top() + look.px(5), area.width() - look.px(50), look.px(20))
        font = look.font("small", SEMIBOLD if current else 400)
        word = state_word(row.state)
        painter.setFont(font)
        painter.setPen(look.color("fg" if current else "dim"))
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, word)
        right = line.right() - ceil(text_width(font, word)) - look.px(8)
        label = scheme.label(row.shown.label)
        if label is None:
            return
        language = self._model.submission.language if self._model.submission is not None else "en"
        name = localized(label.name, language)
        left = line.left()
        if left + card_chip_width(look, name) <= right:
            left += draw_card_chip(painter, left, line.center().y(), name, label, look) + look.px(8)
        self._draw_value(painter, QRectF(left, line.top(), max(0.0, right - left), line.height()), row, label, language)

    def _draw_value(self, painter: QPainter, room: QRectF, row: ReviewedSpan, label: Label, language: str) -> None:
        font = self._appearance.font("small")
        painter.setFont(font)
        painter.setPen(self._appearance.color("dim"))
        value = QFontMetricsF(font).elidedText(
            value_text(row.shown, label, language), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _MIDDLE, value)

    def _draw_text(self, painter: QPainter, area: QRectF, row: ReviewedSpan) -> None:
        look, submission = self._appearance, self._model.submission
        assert submission is not None
        line = QRectF(area.left() + look.px(38), area.top() + look.px(24), area.width() - look.px(50), look.px(20))
        font = look.reading_font(look.px(14))
        rejected = row.state is SpanState.REJECTED
        painter.setFont(font)
        painter.setPen(look.color("dim" if rejected else "fg"))
        words = span_text(row.shown.surface(submission.article.text), _TEXT_LIMIT)
        words = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _MIDDLE, words)
        if rejected:
            painter.setPen(QPen(look.color("dim"), 1))
            middle = line.center().y() + 1
            painter.drawLine(QPointF(line.left(), middle), QPointF(line.left() + text_width(font, words), middle))
