"""The mentions of one name with the text around them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.rows import RowDelegate, draw_elided, draw_in_context
from wortlaut.gui.guard import guarded
from wortlaut.session.actor_register import Context

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


class _MentionDelegate(RowDelegate):
    """The article, below it the mention in bold with as much around it as there is room for."""

    HEIGHT = 48
    LEFT = 12

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw title and place."""
        look = self._appearance
        context: Context = index.data(_CONTEXT)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("dim"))
        draw_elided(painter, area, Qt.AlignmentFlag.AlignTop, str(index.data(_TITLE)))
        strong = look.reading_font(look.px(14))
        strong.setBold(True)
        painter.setFont(strong)
        half = int(area.width() / 2)
        words = painter.fontMetrics().elidedText(context.mention.words, Qt.TextElideMode.ElideRight, half)
        painter.setFont(look.reading_font(look.px(14)))
        painter.setPen(look.color("fg"))
        draw_in_context(painter, area, words, strong, (context.before, context.after))
