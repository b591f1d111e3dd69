"""What is shown while long work runs: how far it is, and Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.themed import Text
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.gui.guard import guarded
from wortlaut.gui.tasks import Task

_STEPS = 1000


class ProgressSheet(Sheet):
    """Blocks the window, not the program, until the task has ended."""

    def __init__(self, appearance: Appearance, title: str, task: Task, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(appearance, title, parent, width=440)
        self.setObjectName("progress")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._task = task
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(appearance.px(8))
        self._text = Text(appearance, self.tr("Preparing …"), "small", "dim")
        self.body.addWidget(self.bar)
        self.body.addWidget(self._text)
        self.cancel = self.add_button(self.tr("Cancel"), self._cancel)
        self.cancel.setObjectName("progress_cancel")
        task.progressed.connect(self._show)
        for ended in (task.finished, task.failed, task.cancelled):
            ended.connect(self.accept)

    def _show(self, share: float) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(share * _STEPS))
        self._text.setText(self.tr("{share} %").format(share=round(share * 100)))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._text.setText(self.tr("Stopping …"))
        self._task.cancel()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc asks to stop; the sheet goes when the work has."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def reject(self) -> None:
        """Closing the sheet asks to stop."""
        self._cancel()
