"""The mentions of one name with the text around them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import draw_focus_ring, text_width
from wortlaut.gui.guard import guarded
from wortlaut.session.actor_register import Context

_ROW = 48
_CONTEXT = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MentionList(QListView):
    """Places in the articles.

    Signals:
        visit: the `Mention` to go to.
    """

    visit = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setObjectName("register_mentions")
        self.setAccessibleName(self.tr("Mentions"))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_MentionDelegate(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._go)
        appearance.changed.connect(self.viewport().update)

    def show_contexts(self, contexts: Sequence[Context], titles: Mapping[str, str]) -> None:
        """Show mentions; `titles` are those of the articles by id."""
        self._model.clear()
        for context in contexts:
            item = QStandardItem(f"{context.before}{context.mention.words}{context.after}")
            item.setEditable(False)
            item.setData(context, _CONTEXT)
            title = titles.get(context.mention.article, "")
            locked = self.tr("submitted") if context.mention.locked else ""
            item.setData(" · ".join(part for part in (title, locked) if part), _TITLE)
            self._model.appendRow(item)
        self.setCurrentIndex(self._model.index(0, 0))

    def go(self) -> None:
        """Go to the current mention."""
        self._go(self.currentIndex())

    def _go(self, index: QModelIndex) -> None:
        context = index.data(_CONTEXT)
        if isinstance(context, Context):
            self.visit.emit(context.mention)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there; letters belong to the dialog."""
        if event.key() in _ENTER:
            self.go()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _MentionDelegate(QStyledItemDelegate):
    """The article, below it the mention in bold with as much around it as there is room for."""

    def __init__(self, appearance: Appearance, owner: MentionList) -> None:
        super().__init__(owner)
        self._appearance = appearance
        self._list = owner

    @guarded(QSize(0, _ROW))
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self._appearance.px(_ROW))

    @guarded()
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, area = self._appearance, QRectF(option.rect)
        painter.save()
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(area, look.color("soft"))
        inside = area.adjusted(look.px(12), look.px(6), -look.px(12), -look.px(6))
        painter.setFont(look.font("small"))
        painter.setPen(look.color("dim"))
        right = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(str(index.data(_TITLE)), right, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, title)
        self._place(painter, inside, index.data(_CONTEXT))
        painter.fillRect(QRectF(inside.left(), area.bottom(), area.width(), 1), look.color("rule"))
        if current and self._list.hasFocus():
            draw_focus_ring(painter, area, look)
        painter.restore()

    def _place(self, painter: QPainter, area: QRectF, context: Context) -> None:
        look, bottom = self._appearance, Qt.AlignmentFlag.AlignBottom
        face, strong = look.reading_font(look.px(14)), look.reading_font(look.px(14))
        strong.setBold(True)
        painter.setFont(strong)
        words = painter.fontMetrics().elidedText(
            context.mention.words, Qt.TextElideMode.ElideRight, int(area.width() / 2)
        )
        taken = text_width(strong, words)
        painter.setFont(face)
        room = int(max(0.0, (area.width() - taken) / 2))
        before = painter.fontMetrics().elidedText(context.before, Qt.TextElideMode.ElideLeft, room)
        painter.setPen(look.color("fg"))
        painter.drawText(area, bottom, before)
        left = text_width(face, before)
        painter.setFont(strong)
        painter.drawText(area.adjusted(left, 0, 0, 0), bottom, words)
        left += taken
        painter.setFont(face)
        after = painter.fontMetrics().elidedText(context.after, Qt.TextElideMode.ElideRight, int(area.width() - left))
        painter.drawText(area.adjusted(left, 0, 0, 0), bottom, after)
