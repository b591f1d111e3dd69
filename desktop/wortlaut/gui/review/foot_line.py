"""The line at the foot of a page: saved, where one is, keys or a short notice, how far the project is."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wortlaut.domain.change import Problem
from wortlaut.errors import WortlautError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.key_hints import Hint, KeyHints
from wortlaut.gui.components.themed import ElidedText, Surface, Text
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.panes.status_parts import IconText
from wortlaut.messages import error_text
from wortlaut.session.wording import problem_text

_NOTICE_MS = 6000


class FootLine(Surface):
    """Says what the status bar says on the Annotate page; deaf while its page is hidden."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        look = bridge.appearance
        super().__init__(look, "window", "t", parent)
        self._bridge = bridge
        self.setAccessibleName(self.tr("Status"))
        self._saved = IconText(look, "ok")
        self._place = ElidedText(look, "small")
        self.hints = KeyHints(look)
        self._notice = ElidedText(look, "small", "fg", 600)
        self._progress = Text(look, "", "small")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear_notice)
        self.setFixedHeight(look.px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 1, look.px(16), 0)
        row.setSpacing(look.px(20))
        row.addWidget(self._saved)
        row.addWidget(self._place, 1)
        row.addWidget(self.hints, 3)
        row.addWidget(self._notice, 3)
        row.addWidget(self._progress)
        self._notice.hide()
        self._show_saved(None)
        bridge.saved.connect(self._show_saved)
        bridge.failed.connect(self._on_failed)
        bridge.problem_found.connect(self._on_problem)

    def add_control(self, control: QWidget) -> None:
        """Put a control at the left end."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(0, control)

    def show_place(self, text: str) -> None:
        """Say where one is."""
        self._place.set_text(text)

    @property
    def place(self) -> str:
        """Where one is."""
        return self._place.text()

    def show_progress(self, text: str) -> None:
        """Say how far the project is."""
        self._progress.setText(text)

    def set_hints(self, hints: Sequence[Hint]) -> None:
        """Offer the keys that fit now."""
        self.hints.set_hints(hints)

    @property
    def notice(self) -> str:
        """The short text in the middle; "" without one."""
        return self._notice.text()

    def show_notice(self, text: str) -> None:
        """Show a short text for some seconds, or until the next one."""
        self._notice.set_text(text)
        self._notice.setVisible(bool(text))
        self.hints.setVisible(not text)
        self._timer.start(_NOTICE_MS)
        if text:
            announce(self, text)

    def clear_notice(self) -> None:
        """Show the keys again."""
        self._timer.stop()
        self._notice.set_text("")
        self._notice.hide()
        self.hints.show()

    def _show_saved(self, moment: datetime | None) -> None:
        if self._bridge.session.read_only:
            self._saved.set_text(self.tr("Read only"), "lock")
        elif moment is None:
            self._saved.set_text(self.tr("Everything is saved"), "ok")
        else:
            self._saved.set_text(self.tr("Saved {time}").format(time=moment.astimezone().strftime("%H:%M:%S")), "ok")

    def _on_failed(self, error: WortlautError) -> None:
        if self.isVisible():
            self.show_notice(error_text(error, self._bridge.language))

    def _on_problem(self, problem: Problem) -> None:
        if self.isVisible():
            self.show_notice(problem_text(problem, self._bridge.session.scheme, self._bridge.language))
