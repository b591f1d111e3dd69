"""The cards behind the bar or cell that was chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wortlaut.gui.agreement.names import category_name, counted
from wortlaut.gui.agreement.panel import Panel
from wortlaut.gui.agreement.report import CardRow
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.key_hints import KeyHint
from wortlaut.gui.components.painting import draw_focus_ring
from wortlaut.gui.components.themed import ElidedText
from wortlaut.gui.guard import guarded
from wortlaut.gui.lists.hover import is_hovered
from wortlaut.gui.lists.row_view import RowView

ROW_HEIGHT = 32
_ROWS = 8
_CARD_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Cards, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: Sequence[CardRow] = ()

    def show_cards(self, cards: Sequence[CardRow]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    @guarded(0)
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self.cards)

    @guarded()
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a card, or its name for assistive technology."""
        card = self.cards[index.row()]
        if role == _CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            kinds = ", ".join(category_name(category) for category in card.categories)
            return ", ".join(part for part in (kinds, card.excerpt, card.title) if part)
        return None


class _CardDelegate(QStyledItemDelegate):
    """The words in the reading face, the article at the right."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    @guarded(QSize())
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(self._appearance.px(120), self._appearance.px(ROW_HEIGHT))

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        card = index.data(_CARD_ROLE)
        if not isinstance(card, CardRow):
            return
        look, area = self._appearance, QRectF(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(area, look.color("soft" if chosen else "hover" if is_hovered(option) else "page"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.color("rule"))
        inside = area.adjusted(look.px(4), 0, -look.px(4), 0)
        small = look.font("small")
        room = inside.width() * 0.32
        title = QFontMetricsF(small).elidedText(card.title, Qt.TextElideMode.ElideRight, room)
        width = QFontMetricsF(small).horizontalAdvance(title)
        painter.setFont(small)
        painter.setPen(look.color("dim"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, title)
        reading = look.reading_font(look.px(15))
        painter.setFont(reading)
        painter.setPen(look.color("fg"))
        words = QFontMetricsF(reading).elidedText(
            card.excerpt, Qt.TextElideMode.ElideRight, inside.width() - width - look.px(12)
        )
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if focused:
            draw_focus_ring(painter, area, look, 3.0)
        painter.restore()


class CardsPanel(Panel):
    """Lists cards.

    Signals:
        cards_wanted: ids of all cards, the one that was chosen first.
    """

    cards_wanted = Signal(list)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", parent)
        self.set_title(self.tr("Cards"))
        self._row_height = appearance.px(ROW_HEIGHT)
        self.what = ElidedText(appearance, "small")
        self.model = CardModel(self)
        self.view = RowView(appearance, self.model, ROW_HEIGHT, self)
        self.view.setItemDelegate(_CardDelegate(appearance, self.view))
        self.view.setAccessibleName(self.tr("Cards behind the chosen cell"))
        self.view.entered_row.connect(self._open)
        self.hint = KeyHint(appearance, ("Return", self.tr("review these cards")))
        self.add(self.what)
        self.add(self.view)
        self.add(self.hint)
        self.show_cards("", ())

    def show_cards(self, what: str, cards: Sequence[CardRow]) -> None:
        """Show the cards behind what is called `what`; "" when nothing is chosen."""
        self.model.show_cards(cards)
        self.what.set_text(what or self.tr("Choose a bar or a cell, and its cards are listed here."))
        number = counted(len(cards), self.tr("{count} card"), self.tr("{count} cards"))
        self.set_remark(number if what else "")
        self.hint.setVisible(bool(cards))
        self.view.setVisible(bool(cards))
        self.view.setFixedHeight(self._row_height * min(_ROWS, max(1, len(cards))))
        if cards:
            self.view.show_row(0)

    def open_all(self) -> None:
        """Ask for all cards that are listed."""
        self._open(0)

    def _open(self, row: int) -> None:
        ids = [card.id for card in self.model.cards]
        if 0 <= row < len(ids):
            self.cards_wanted.emit([ids[row], *ids[:row], *ids[row + 1 :]])
