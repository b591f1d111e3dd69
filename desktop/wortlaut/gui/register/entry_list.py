"""The names of the register as a list: name, mentions, what stands in the text or what it may be another form of."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD, text_width
from wortlaut.gui.components.rows import RowDelegate, draw_elided
from wortlaut.gui.guard import guarded
from wortlaut.session.actor_register import Entry, Reason

_ENTRY = Qt.ItemDataRole.UserRole
_FORMS = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryList(QListView):
    """Names; Space and a click on the box tick them.

    Signals:
        entry_wanted: the `Entry` that became the current one, or None.
        ticked_changed: other names are ticked.
    """

    entry_wanted = Signal(object)
    ticked_changed = Signal()

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setObjectName("register_entries")
        self.setAccessibleName(self.tr("Names"))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_EntryDelegate(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        appearance.changed.connect(self.viewport().update)

    def show_entries(self, entries: Sequence[Entry], row: int) -> None:
        """Show names without ticks; the one in `row`, or the last, becomes the current one."""
        self._model.clear()
        for entry in entries:
            item = QStandardItem(entry.name)
            item.setEditable(False)
            item.setCheckable(True)
            item.setData(entry, _ENTRY)
            item.setAccessibleText(self._spoken(entry))
            self._model.appendRow(item)
        self.setCurrentIndex(self._model.index(min(max(row, 0), len(entries) - 1), 0))
        if not entries:
            self.entry_wanted.emit(None)
        self.ticked_changed.emit()

    @property
    def current(self) -> Entry | None:
        """The current name."""
        entry: Entry | None = self.currentIndex().data(_ENTRY)
        return entry

    @property
    def ticked(self) -> list[Entry]:
        """The names that are ticked, in their order."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [item.data(_ENTRY) for item in items if item.checkState() == Qt.CheckState.Checked]

    def toggle(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """Tick a row, or take its tick away."""
        item = self._model.item(index.row())
        if item is not None:
            checked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)
            self.ticked_changed.emit()

    def _spoken(self, entry: Entry) -> str:
        count = self.tr("%n mention(s)", "", len(entry.mentions))
        return "; ".join(part for part in (entry.name, count, second_line(entry)) if part)

    @guarded()
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which name is to be shown."""
        super().currentChanged(current, previous)
        self.entry_wanted.emit(current.data(_ENTRY))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; letters and Enter belong to the dialog."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggle(self.currentIndex())
        elif event.key() in _ENTER or (event.text() and event.text().isprintable()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where the box is clicked."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < self._appearance.px(36):
            self.toggle(index)


def second_line(entry: Entry) -> str:
    """Return what a name may be another form of, else the words that stand in the text."""
    if entry.proposal is not None:
        translate = QCoreApplication.translate
        why = {
            Reason.INFLECTION: translate("Register", "another form"),
            Reason.OFFICE: translate("Register", "office"),
            Reason.SURNAME: translate("Register", "surname"),
        }[entry.proposal.reason]
        return translate("Register", "perhaps {name} ({why})").format(name=entry.proposal.into, why=why)
    forms = [form for form in entry.forms if form != entry.name]
    return ", ".join(forms[:_FORMS]) + (" …" if len(forms) > _FORMS else "")


class _EntryDelegate(RowDelegate):
    """A box, the name with the number of its mentions, below it the second line."""

    HEIGHT = 48
    LEFT = 40
    BARRED = True
    TICKED = True

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw name, number and second line."""
        look = self._appearance
        entry: Entry = index.data(_ENTRY)
        count = str(len(entry.mentions))
        small = look.font("small")
        painter.setFont(small)
        painter.setPen(look.color("dim"))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(look.font("body", SEMIBOLD) if entry.named else look.reading_font(look.px(14)))
        painter.setPen(look.color("fg"))
        room = area.width() - text_width(small, count) - look.px(10)
        draw_elided(painter, area, Qt.AlignmentFlag.AlignTop, entry.name, room)
        painter.setFont(look.font("small", SEMIBOLD if entry.proposal is not None else 400))
        painter.setPen(look.color("accent" if entry.proposal is not None else "dim"))
        draw_elided(painter, area, Qt.AlignmentFlag.AlignBottom, second_line(entry))
