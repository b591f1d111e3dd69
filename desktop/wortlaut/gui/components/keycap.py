"""A key on screen: teaches the keyboard at the place where the mouse is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keys import key_text
from wortlaut.gui.components.painting import DISABLED_OPACITY, draw_keycap, keycap_size
from wortlaut.gui.guard import guarded


class Keycap(QWidget):
    """One key or key sequence, in Qt's portable spelling (`Ctrl+Z`, `Shift+1`), drawn in the person's language."""

    def __init__(
        self, appearance: Appearance, sequence: str, kind: str = "chip", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sequence = sequence
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        appearance.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What the keycap shows."""
        return key_text(self._sequence)

    def set_sequence(self, sequence: str) -> None:
        """Show another key."""
        self._sequence = sequence
        self.updateGeometry()
        self.update()

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Return the size of the key."""
        width, height = keycap_size(self._appearance, self.text, self._kind)
        return QSize(int(width) + 1, int(height) + 1)

    @guarded()
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key."""
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else DISABLED_OPACITY)
        draw_keycap(painter, 0, self.height() / 2, self.text, self._appearance, kind=self._kind)
