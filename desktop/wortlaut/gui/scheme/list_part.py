"""A list of labels or values with what can be done to the current one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import word_tip
from wortlaut.gui.dialogs.fields import Combo
from wortlaut.gui.guard import guarded
from wortlaut.gui.scheme.named_list import Entry, NamedList

_LEAVE = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _MergeCombo(Combo):
    """Its rows do something at once: keys open the list, where one is gone to and then chosen by Enter."""

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list, where a plain combo box would choose the next row."""
        if event.key() in _LEAVE or (not event.text() and event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down)):
            super().keyPressEvent(event)
        else:
            self.showPopup()

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()


class ListPart(QWidget):
    """Rows, and below them: new, up, down, retire, merge.

    Signals:
        chosen: id of the row that is current now.
        new_wanted: one more.
        step_wanted: -1 or 1: the current row moves.
        retire_wanted: the current row goes out of use, or back into it.
        merge_wanted: id of the row that the current one is to become.
    """

    chosen = Signal(str)
    new_wanted = Signal()
    step_wanted = Signal(int)
    retire_wanted = Signal()
    merge_wanted = Signal(str)

    def __init__(self, appearance: Appearance, name: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.list = NamedList(appearance, name)
        self.list.chosen.connect(self.chosen)
        self.list.step_wanted.connect(self.step_wanted)
        self.list.retire_wanted.connect(self.retire_wanted)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(appearance.px(6))
        whole.addWidget(self.list, 1)
        self.new = PushButton(appearance, new, height=28)
        self.up = self._arrow("↑", self.tr("Move up (Alt+Up)"))
        self.down = self._arrow("↓", self.tr("Move down (Alt+Down)"))
        self.retire = PushButton(appearance, self.tr("Retire"), height=28)
        self.merge = _MergeCombo(appearance, self.tr("Merge into"), height=28)
        self.merge.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for line in ((self.new, self.up, self.down), (self.retire,)):
            row = QHBoxLayout()
            row.setSpacing(appearance.px(6))
            for widget in line:
                row.addWidget(widget)
            row.addStretch(1)
            whole.addLayout(row)
        whole.addWidget(self.merge)
        self.new.clicked.connect(lambda: self.new_wanted.emit())
        self.up.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.down.clicked.connect(lambda: self.step_wanted.emit(1))
        self.retire.clicked.connect(lambda: self.retire_wanted.emit())
        self.merge.activated.connect(self._on_merge)

    def _arrow(self, sign: str, name: str) -> PushButton:
        button = PushButton(self._appearance, sign, height=28)
        button.setAccessibleName(name)
        button.setToolTip(word_tip(name))
        return button

    def show_entries(self, entries: Sequence[Entry], current: str) -> None:
        """Show rows, with one of them as the current one."""
        self.list.show_entries(entries, current)
        now = next((entry for entry in entries if entry.id == self.list.current), None)
        self.retire.setText(self.tr("Use again") if now is not None and now.retired else self.tr("Retire"))
        self.retire.updateGeometry()
        offered = sum(1 for entry in entries if not entry.retired)
        self.retire.setEnabled(now is not None and (now.retired or offered > 1))
        self.up.setEnabled(now is not None and entries[0].id != now.id)
        self.down.setEnabled(now is not None and entries[-1].id != now.id)
        self.merge.clear()
        self.merge.addItem(self.tr("Merge into …"), "")
        for entry in entries:
            if now is not None and entry.id != now.id:
                self.merge.addItem(entry.name, entry.id)
        self.merge.setEnabled(self.merge.count() > 1)

    def _on_merge(self, _row: int) -> None:
        target = self.merge.currentData()
        if target:
            self.merge_wanted.emit(target)
