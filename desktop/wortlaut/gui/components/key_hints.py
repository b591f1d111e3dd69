"""Keys with what they do, in one row: as many as fit."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from wortlaut.gui.appearance import Appearance
from wortlaut.gui.components.keycap import Keycap
from wortlaut.gui.components.themed import Text
from wortlaut.gui.guard import guarded

Hint = tuple[str, str]
"""Keys in portable spelling (several separated by spaces) and what they do."""


class KeyHint(QWidget):
    """One or more keycaps and a word; `key_width` lines the words of several rows up."""

    def __init__(
        self,
        appearance: Appearance,
        hint: Hint,
        *,
        role: str = "dim",
        small: bool = True,
        key_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(appearance.px(6))
        keys = QHBoxLayout()
        keys.setSpacing(appearance.px(4))
        for key in hint[0].split(" "):
            keys.addWidget(Keycap(appearance, key) if key != "…" else Text(appearance, key, "small", "dim"))
        if key_width:
            keys.addStretch(1)
            holder = QWidget()
            keys.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(keys)
            holder.setFixedWidth(key_width)
            row.addWidget(holder)
        else:
            row.addLayout(keys)
        row.addWidget(Text(appearance, hint[1], "small" if small else "body", role, wrap=not small), 0 if small else 1)


class KeyHints(QWidget):
    """At most six hints; the last ones make room first."""

    LIMIT = 6

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hints: tuple[Hint, ...] = ()
        self._made: dict[Hint, KeyHint] = {}
        self._shown: list[KeyHint] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def hints(self) -> Sequence[Hint]:
        """What is offered, whether it fits or not."""
        return self._hints

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Offer other keys."""
        wanted = tuple(hints[: self.LIMIT])
        if wanted == self._hints:
            return
        self._hints = wanted
        for hint in wanted:
            if hint not in self._made:
                self._made[hint] = KeyHint(self._appearance, hint, parent=self)
        shown = [self._made[hint] for hint in wanted]
        for old in self._shown:
            if old not in shown:
                old.hide()
        self._shown = shown
        self.setAccessibleName(", ".join(f"{key}: {word}" for key, word in wanted))
        self._arrange()

    @guarded(QSize())
    def minimumSizeHint(self) -> QSize:
        """Ask for no width."""
        return QSize(0, self._appearance.px(24))

    @guarded()
    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Show as many as fit."""
        self._arrange()

    def _arrange(self) -> None:
        x, room = 0, True
        for hint in self._shown:
            size = hint.sizeHint()
            room = room and x + size.width() <= self.width()
            hint.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
            hint.setVisible(room)
            x += size.width() + self._appearance.px(16)
