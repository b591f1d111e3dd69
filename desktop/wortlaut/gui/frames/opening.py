"""Opens the statements of the article, and the diagram of one of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem

if TYPE_CHECKING:
    from wortlaut.gui.main_window import MainWindow


class FramesOpening(QObject):
    """What the commands about statements do in a window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._bridge = window.bridge
        window.side.tabs.link_wanted.connect(window.link_mode.start)
        window.side.tabs.nearest_wanted.connect(window.link_mode.link_nearest)
        window.side.tabs.diagram_wanted.connect(self.draw)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the commands do."""
        return {"frames.show": self.show, "frames.diagram": self.draw_focused}

    def show(self) -> None:
        """Show the list of statements with the keyboard in it, at the statement of the focused span."""
        from wortlaut.session.frames import frame_at

        session, focused = self._bridge.session, self._bridge.view.focused
        self._window.side.show_frames()
        frame = (
            None if session.content is None or focused is None else frame_at(session.content, session.scheme, focused)
        )
        self._window.side.tabs.frames_pane().begin(None if frame is None else frame.span.id)

    def draw_focused(self) -> None:
        """Draw the statement that the focused span is, or belongs to."""
        focused = self._bridge.view.focused
        if focused is not None:
            self.draw(focused)

    def draw(self, span_id: str) -> None:
        """Draw the statement that a span is, or belongs to; say so when it belongs to none."""
        from wortlaut.gui.frames.diagram_sheet import DiagramSheet
        from wortlaut.session.frames import frame_at

        session = self._bridge.session
        if session.content is None or session.article is None:
            return
        frame = frame_at(session.content, session.scheme, span_id)
        if frame is None:
            self._bridge.problem_found.emit(Problem("no_statement", "hint", (span_id,)))
            return
        sheet = DiagramSheet(self._bridge, frame, session.article.text, self._window)
        sheet.visit.connect(self._bridge.go_to_span)
        sheet.fill.connect(self._fill)
        sheet.finished.connect(self._window.take_keyboard)
        sheet.open()

    def _fill(self, span_id: str) -> None:
        if self._bridge.go_to_span(span_id):
            self._window.take_keyboard()
            self._window.link_mode.start()
