"""What stands beside the text and says where one is: the overview, and the scroll bar that only programs see."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar, QWidget

from wortlaut.domain.span import Span
from wortlaut.gui.article.layout import ArticleLayout
from wortlaut.gui.article.scrolling import Scrolling
from wortlaut.gui.article.strip import OverviewStrip


class Beside(QObject):
    """Keeps them true to a layout. They follow a movement at once, and a change of spans after the text is painted."""

    def __init__(self, bar: QScrollBar, strip: OverviewStrip, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._bar = bar
        self._strip = strip
        self._viewport = viewport
        self._shown: tuple[ArticleLayout, Scrolling] | None = None
        self._waiting: list[tuple[Sequence[Span], Sequence[Span]]] = []
        self.is_busy = False
        """Whether the scroll bar is being moved from here."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._catch_up)

    def show(self, layout: ArticleLayout, scrolling: Scrolling) -> None:
        """Follow another layout; its spans are shown already."""
        self._shown = layout, scrolling
        self.forget()

    def clear(self) -> None:
        """Follow nothing."""
        self._shown = None
        self.forget()
        self._bar.setRange(0, 0)

    def forget(self) -> None:
        """Count no span that came or went until now: all are shown anew."""
        self._waiting.clear()

    def follow(self, removed: Sequence[Span], added: Sequence[Span]) -> None:
        """Show soon what came, went or grew: the frame with the text comes first."""
        self._waiting.append((removed, added))
        self._later.start()

    def _catch_up(self) -> None:
        for removed, added in self._waiting:
            self._strip.replace(removed, added)
        self._waiting.clear()
        if self._shown is not None:
            self._shown[1].keep(self._viewport.height())
            self.sync()

    def sync(self) -> None:
        """Show now what the viewport shows."""
        if self._shown is None:
            return
        layout, scrolling = self._shown
        height = self._viewport.height()
        low, high = scrolling.limits(height)
        self.is_busy = True
        self._bar.setPageStep(height)
        self._bar.setRange(0, high - low)
        self._bar.setValue(scrolling.origin - low)
        self.is_busy = False
        first, last, line = scrolling.in_sight(height)
        self._strip.set_window(first.start, last.to_offset(last.line_end(line)))
        layout.forget_far(first.index, last.index)
