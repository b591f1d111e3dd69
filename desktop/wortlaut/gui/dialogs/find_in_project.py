"""Find in all articles: places with their context; Enter jumps there."""

import re

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from wortlaut.domain.span import Range
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.painting import SEMIBOLD, text_width
from wortlaut.gui.components.rows import RowDelegate, draw_elided
from wortlaut.gui.components.texts import short_date
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded

LIMIT = 200
_DELAY_MS = 150
_PLACE = Qt.ItemDataRole.UserRole
_TITLE = Qt.ItemDataRole.UserRole + 1
_WANTED = Qt.ItemDataRole.UserRole + 2


class FindInProject(Sheet):
    """A field and a list. It stays out of the way of the text: it closes with the jump, Ctrl+Shift+F brings it back.

    Signals:
        jumped: the text shows a place that was chosen here.
    """

    jumped = Signal()

    def __init__(self, bridge: Bridge, wanted: str, parent: QWidget | None = None) -> None:
        super().__init__(bridge.appearance, self.tr("Find in project"), parent, width=720)
        self.setObjectName("find_in_project")
        self._bridge = bridge
        look = bridge.appearance
        self.field = QLineEdit(wanted, self)
        self.field.setObjectName("project_find_field")
        self.field.setPlaceholderText(self.tr("Words in the text of all articles"))
        self.field.setAccessibleName(self.tr("Words in the text of all articles"))
        self.field.setFixedHeight(look.px(32))
        self.field.installEventFilter(self)
        self._count = Text(look, "", "small", "dim")
        self._model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setObjectName("project_find_list")
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(_PlaceDelegate(look, self.list))
        self.list.activated.connect(self._jump)
        self.list.clicked.connect(self._jump)
        self.list.setMinimumHeight(look.px(360))
        self.body.addWidget(self.field)
        self.body.addWidget(self._count)
        self.body.addWidget(self.list, 1)
        self.add_close()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._search)
        self.field.textChanged.connect(self._timer.start)
        self.field.setFocus()
        self.field.selectAll()
        if wanted:
            self._search()

    def _search(self) -> None:
        self._model.clear()
        wanted = self.field.text().strip()
        if not wanted:
            self._count.setText("")
            return
        found = self._bridge.session.search(wanted, LIMIT)
        titles = {
            row.id: row for row in self._bridge.session.article_rows(list(dict.fromkeys(hit[0] for hit in found)))
        }
        for article_id, place, context in found:
            item = QStandardItem(" ".join(context.split()))
            item.setEditable(False)
            row = titles[article_id]
            date = short_date(row.date, self._bridge.language)
            item.setData((article_id, place), _PLACE)
            item.setData(f"{row.title} · {date}" if date else row.title, _TITLE)
            item.setData(wanted, _WANTED)
            self._model.appendRow(item)
        if not found:
            self._count.setText(self.tr("nothing found"))
        elif len(found) >= LIMIT:
            self._count.setText(self.tr("the first %n place(s)", "", len(found)))
        else:
            self._count.setText(self.tr("%n place(s)", "", len(found)))
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _jump(self, index: QModelIndex) -> None:
        place: tuple[str, Range] | None = index.data(_PLACE)
        if place is not None:
            self.close()
            self._bridge.go_to(place[0], place[1])
            self.jumped.emit()

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Enter work from the field."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._model.rowCount():
                row = self.list.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
                self.list.setCurrentIndex(self._model.index(row % self._model.rowCount(), 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._timer.isActive():
                    self._timer.stop()
                    self._search()
                self._jump(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)


class _PlaceDelegate(RowDelegate):
    """Title of the article, below it the context with the found words marked."""

    HEIGHT = 48
    LEFT = 16
    RIGHT = 16
    BARRED = True

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw title and context."""
        look = self._appearance
        painter.setFont(look.font("small", SEMIBOLD))
        painter.setPen(look.color("dim"))
        draw_elided(painter, area, Qt.AlignmentFlag.AlignTop, str(index.data(_TITLE)))
        self._context(painter, area, str(index.data()), str(index.data(_WANTED)))

    def _context(self, painter: QPainter, area: QRectF, text: str, wanted: str) -> None:
        look, left = self._appearance, area.left()
        pattern = "|".join(re.escape(word) for word in sorted(wanted.split(), key=len, reverse=True))
        for place, piece in enumerate(re.split(f"({pattern})", text, flags=re.IGNORECASE)):
            if left >= area.right():
                break
            font = look.reading_font(look.px(14))
            font.setUnderline(place % 2 == 1)
            painter.setFont(font)
            painter.setPen(look.color("fg"))
            room = area.right() - left
            shown = painter.fontMetrics().elidedText(piece, Qt.TextElideMode.ElideRight, int(room) + 1)
            painter.drawText(QRectF(left, area.top(), room, area.height()), Qt.AlignmentFlag.AlignBottom, shown)
            left += text_width(font, piece)
