"""The frame of every dialog: same margins, heading and buttons; never stops the program."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.painting import SEMIBOLD
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded

MARGIN = 24


class Sheet(QDialog):
    """A dialog with a heading; add to `body`, then `add_buttons`."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None, *, width: int = 480) -> None:
        super().__init__(parent)
        self.appearance = appearance
        if parent is None:
            appearance.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(min(appearance.px(width), 900))
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        whole.setSpacing(0)
        whole.addWidget(Text(appearance, title, "title", weight=SEMIBOLD))
        whole.addSpacing(16)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        whole.addLayout(self.body, 1)
        whole.addSpacing(16)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(4)
        self.buttons.addStretch(1)
        whole.addLayout(self.buttons)

    def add_button(
        self, text: str, action: Callable[[], object], *, primary: bool = False, key: str = ""
    ) -> PushButton:
        """Add a button at the right."""
        button = PushButton(self.appearance, text, key, primary=primary, parent=self)
        button.clicked.connect(lambda: action())
        self.buttons.addWidget(button)
        return button

    def add_close(self) -> PushButton:
        """Add the button that closes; Esc does the same."""
        return self.add_button(self.tr("Close"), self.close)

    def add_row(self, *widgets: QWidget) -> None:
        """Add widgets side by side, the first one taking the room."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 1 if place == 0 else 0)
        self.body.addLayout(row)

    def fit(self) -> None:
        """Become as high as what is shown needs, after parts were shown or hidden."""
        if self.isVisible():
            self._whole.activate()
            self.resize(self.width(), self.sizeHint().height())
            self._keep_inside()

    def _keep_inside(self) -> None:
        """Move up as far as growing has led out of the window it belongs to."""
        parent = self.parentWidget()
        if parent is not None:
            window, own = parent.window().frameGeometry(), self.frameGeometry()
            below = min(own.bottom() - window.bottom(), own.top() - window.top())
            if below > 0:
                self.move(own.left(), max(own.top() - below, self.screen().availableGeometry().top()))

    def press_on_enter(self, field: QWidget, button: QAbstractButton) -> None:
        """Let Enter in a line field press a button."""
        field.returnPressed.connect(button.click)  # type: ignore[attr-defined]

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the middle of the window it belongs to."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None and event.type() == QEvent.Type.Show:
            middle = parent.window().frameGeometry().center()
            corner = middle - QPoint(self.width() // 2, self.height() // 2)
            corner.setY(max(corner.y(), self.screen().availableGeometry().top()))  # else its title cannot be reached
            self.move(corner)
