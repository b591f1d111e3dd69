"""One line above everything that stays until it is put away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMainWindow, QSizePolicy, QStackedWidget, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce

_ICON = 16


class NoticeBanner(Surface):
    """Says something that nobody must answer; the text can be selected, a button puts it away."""

    def __init__(self, appearance: Appearance, text: str, icon: str = "hint", parent: QWidget | None = None) -> None:
        super().__init__(appearance, "soft", "b", parent)
        self.setObjectName("notice_banner")
        self.setAccessibleName(text)
        self._icon_name = icon
        self._icon = QLabel()
        self.text = Text(appearance, text, "small", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.close_button = PushButton(appearance, self.tr("Put away"), height=26)
        self.close_button.clicked.connect(self.put_away)
        self.setFocusProxy(self.close_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), appearance.px(3), appearance.px(12), appearance.px(3))
        row.setSpacing(appearance.px(10))
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addWidget(self.close_button)
        appearance.changed.connect(self._dress)
        self._dress()

    def put_away(self) -> None:
        """Go for good."""
        had_keyboard = self.close_button.hasFocus()
        window = self.window()
        self.hide()
        self.deleteLater()
        if had_keyboard and hasattr(window, "focus_text"):
            window.focus_text()

    def _dress(self) -> None:
        self._icon.setPixmap(self.appearance.pixmap(self._icon_name, "accent", _ICON, self.devicePixelRatioF()))
        self.update()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away as well."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)


def show_banner(window: QMainWindow, appearance: Appearance, text: str, icon: str = "hint") -> NoticeBanner:
    """Show `text` below the top of the Annotate page."""
    stack = window.findChild(QStackedWidget, "pages")
    assert stack is not None
    page = stack.widget(0)
    assert page is not None
    lines = page.layout()
    assert isinstance(lines, QBoxLayout)
    banner = NoticeBanner(appearance, text, icon)
    lines.insertWidget(1, banner)
    announce(banner, text)
    return banner
