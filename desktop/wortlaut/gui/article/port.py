"""The widget that the text is painted on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from wortlaut.gui.guard import guarded


class Port(QWidget):
    """Tells what happens to it besides painting, mouse and wheel, which go to the view around it.

    A view that overrode `viewportEvent` would look at each paint too, in Python.
    """

    left = Signal()
    """The pointer is elsewhere now."""
    density_changed = Signal()
    """Its screen has other pixels now."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """Tell, and go on."""
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.density_changed.emit()
        return super().event(event)
