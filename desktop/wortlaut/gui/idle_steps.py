"""Does work ahead that somebody would wait for later, in small steps while the window has nothing to do."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 30
"""Between two steps: what a person does meanwhile comes first."""


class IdleSteps(QObject):
    """Goes through an iterator, one item at a time. Another one that is begun takes the place of the first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there are steps left."""
        return self._timer.isActive()

    def begin(self, steps: Iterator[object]) -> None:
        """Do the steps that `steps` takes between its items."""
        self._steps = steps
        self._timer.start()

    def _go_on(self) -> None:
        if next(self._steps, self) is self:
            self._timer.stop()
