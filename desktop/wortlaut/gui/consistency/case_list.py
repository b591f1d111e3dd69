"""The cases as a list: what is the same, how many places have which version, whether it is settled."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.painting import SEMIBOLD, text_width
from wortlaut.gui.components.rows import RowDelegate, draw_elided
from wortlaut.gui.guard import guarded
from wortlaut.session.consistency import Case, Kind

_CASE = Qt.ItemDataRole.UserRole
_SETTLED = Qt.ItemDataRole.UserRole + 1
_MOST_COUNTS = 4


class CaseList(QListView):
    """Cases, the most surprising first.

    Signals:
        case_wanted: the case that became the current one, or None.
    """

    case_wanted = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setObjectName("consistency_cases")
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_CaseDelegate(appearance, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Same words, tagged differently"))
        appearance.changed.connect(self.viewport().update)

    def show_cases(self, cases: Sequence[Case], settled: dict[str, str]) -> None:
        """Show cases; `settled` says of some keys what was done with them."""
        self._model.clear()
        for case in cases:
            item = QStandardItem(case.words)
            item.setEditable(False)
            item.setData(case, _CASE)
            self._model.appendRow(item)
            self._name(item, settled.get(case.key, ""))
        if cases:
            self.setCurrentIndex(self._model.index(0, 0))
        else:
            self.case_wanted.emit(None)

    @property
    def current(self) -> Case | None:
        """The current case."""
        case: Case | None = self.currentIndex().data(_CASE)
        return case

    def settle(self, key: str, how: str) -> None:
        """Say what was done with a case; "" when that was taken back."""
        for row in range(self._model.rowCount()):
            item = self._model.item(row)
            if item.data(_CASE).key == key:
                self._name(item, how)

    def _name(self, item: QStandardItem, how: str) -> None:
        case: Case = item.data(_CASE)
        item.setData(how, _SETTLED)
        counts = self.tr("%n place(s)", "", len(case.places)) + ": " + ", ".join(str(count) for count in case.counts)
        item.setAccessibleText("; ".join(filter(None, (case.words, kind_text(case), counts, how))))

    def step(self, by: int) -> None:
        """Go some rows on."""
        row = self.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, 0))

    @guarded()
    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which case is to be shown."""
        super().currentChanged(current, previous)
        self.case_wanted.emit(current.data(_CASE))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, digits and Enter belong to the dialog."""
        if (event.text() and event.text().isprintable()) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def kind_text(case: Case) -> str:
    """Return in words what is the same in a case."""
    translate = QCoreApplication.translate
    if case.kind is Kind.SENTENCE:
        return translate("Consistency", "same sentence")
    if not case.context:
        return translate("Consistency", "same words")
    return translate("Consistency", "same words, {count} more on each side").format(count=case.context)


def counts_text(counts: Sequence[int], room: float, width_of: Callable[[str], float]) -> str:
    """Return how many places have each version: as many of the counts as `room`, in pixels, holds; at least one."""
    shown = ""
    for most in range(min(len(counts), _MOST_COUNTS), 0, -1):
        shown = " : ".join(str(count) for count in counts[:most]) + (" …" if most < len(counts) else "")
        if width_of(shown) <= room:
            break
    return shown


class _CaseDelegate(RowDelegate):
    """The words, below them what is the same and how many places have which version."""

    HEIGHT = 56
    LEFT = 16
    ABOVE = 7
    BARRED = True
    RULE_LEFT = 0

    def draw(self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw words, kind and counts."""
        look, bottom = self._appearance, Qt.AlignmentFlag.AlignBottom
        case: Case = index.data(_CASE)
        settled: str = index.data(_SETTLED)
        painter.setFont(look.reading_font(look.px(14)))
        painter.setPen(look.color("dim" if settled else "fg"))
        draw_elided(painter, area, Qt.AlignmentFlag.AlignTop, case.words)
        strong, small, words = look.font("small", SEMIBOLD), look.font("small"), settled or kind_text(case)
        room = area.width() - look.px(12) - text_width(small, words)
        counts = counts_text(case.counts, room, lambda text: text_width(strong, text))
        width = text_width(strong, counts)
        painter.setFont(strong)
        painter.setPen(look.color("fg"))
        painter.drawText(area.adjusted(area.width() - width - 1, 0, 0, 0), bottom, counts)
        painter.setFont(small)
        painter.setPen(look.color("dim"))
        draw_elided(painter, area, bottom, words, area.width() - width - look.px(12))
