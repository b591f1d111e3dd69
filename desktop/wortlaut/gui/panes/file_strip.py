"""The strip above all pages: why a project cannot be written, where its file has gone, what to know of its place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.buttons import PushButton
from wortlaut.gui.components.themed import Surface, Text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce

_ICON = 20

Action = tuple[str, str, Callable[[], object]]
"""Word of a button, its key as it is written on this system or "", and what it does."""


class FileStrip(Surface):
    """One sentence with what can be done about it; hidden while there is nothing to say."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "soft", "", parent)
        self.setObjectName("file_strip")
        self._shown: object = None
        self._icon_name, self._mark = "hint", "accent"
        self._icon = QLabel()
        self._text = Text(appearance, wrap=True)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.buttons: list[PushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(*(appearance.px(side) for side in (16, 6, 16, 8)))
        self._row.setSpacing(appearance.px(12))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._text, 1)
        appearance.changed.connect(self._draw_icon)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def tell(self, icon: str, role: str, text: str, actions: Sequence[Action]) -> None:
        """Say something; the icon is drawn in the color of `role`, which also marks the strip."""
        same = (icon, text, [action[:2] for action in actions])
        if same == self._shown and not self.isHidden():
            return
        self._shown = same
        self._icon_name, self._mark = icon, role
        self._draw_icon()
        self.update()
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self.setAccessibleName(text)
        had_focus = any(button.hasFocus() for button in self.buttons)
        for old in self.buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self.buttons = [self._button(*action) for action in actions]
        if self.buttons:
            self.setFocusProxy(self.buttons[0])
        self.show()
        if had_focus and self.buttons:
            self.buttons[0].setFocus()
        announce(self, text)

    def _button(self, word: str, key: str, act: Callable[[], object]) -> PushButton:
        spelling = QKeySequence.SequenceFormat
        portable = QKeySequence.fromString(key, spelling.NativeText).toString(spelling.PortableText)
        button = PushButton(self.appearance, word, portable, height=28)
        button.setAccessibleName(word)
        button.clicked.connect(lambda: act())
        self._row.addWidget(button)
        return button

    def _draw_icon(self) -> None:
        side = self.appearance.px(_ICON)
        self._icon.setPixmap(self.appearance.pixmap(self._icon_name, self._mark, side, self.devicePixelRatioF()))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip with a line below it in the color of what it says."""
        super().paintEvent(event)
        thick = self.focus_line
        color = self.appearance.color(self._mark)
        QPainter(self).fillRect(0, self.height() - thick, self.width(), thick, color)
