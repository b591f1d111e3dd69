"""The picture of a text with lanes around it: layout, painting, scrolling and geometry, without any input.

Everything outside this package speaks code points; x and y of the public methods are pixels of the viewport.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range, normalize_fragments
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.geometry import Geometry
from wortlaut.gui.article.metrics import Metrics, start_size
from wortlaut.gui.article.scrolling import Scrolling
from wortlaut.gui.article.view import LARGEST, SMALLEST
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.chips import ChipDrawer
from wortlaut.gui.review.compare.hits import owner_at
from wortlaut.gui.review.compare.items import Book
from wortlaut.gui.review.compare.layout import ReviewLayout, review_metrics
from wortlaut.gui.review.compare.painter import ReviewPainter, Scene
from wortlaut.gui.review.compare.strip import ReviewStrip
from wortlaut.gui.view_state import ViewState

_SCROLL_STEP = 40
_LONGEST_FRAME = 4000
"""Of a longer one only the beginning is scrolled into sight."""
_TRIES = 4
"""Estimated heights turn exact while one jumps, so a jump is repeated until it holds."""


class ReviewPicture(QAbstractScrollArea):
    """Shows a text and what a book puts around it."""

    zoomed = Signal(int)
    """Another reading size was chosen: pixels, 0 for the one that fits the window."""
    scrolled = Signal()
    """Lines are at other places of the viewport."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = ViewState(self)
        self.boundaries: Boundaries | None = None
        self._appearance = appearance
        self._layout: ReviewLayout | None = None
        self._scheme: Scheme | None = None
        self._chosen_size: int | None = None
        self._syncing = False
        self._stops: list[tuple[int, str]] = []
        self._settled: dict[str, bool] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_SCROLL_STEP)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.strip = ReviewStrip(appearance, self)
        self.strip.place_wanted.connect(self._go_to_share)
        self._focus_line = QWidget(self)
        self._focus_line.setAutoFillBackground(True)
        appearance.changed.connect(self._dress)
        self._dress()

    # -- what is shown

    def show_book(self, text: str, book: Book, scheme: Scheme, stops: Sequence[tuple[int, str]]) -> None:
        """Show a text from its top; `stops` are start and owner of what Tab goes through, sorted."""
        self._scheme = scheme
        self._stops = list(stops)
        self._settled = {owner: self.is_settled(owner) for _, owner in stops}
        self._layout = ReviewLayout(text, book, self._new_chips(scheme), self._wanted_metrics())
        self._scene = Scene(self._layout)
        self._scrolling = Scrolling(self._layout)
        self._geometry = Geometry(self._layout, self._scrolling)
        self.boundaries = Boundaries(text, self.text_language())
        self.view.reset()
        self._scrolling.keep(self.viewport().height())
        self.strip.show_places(len(text), self._stops, self._settled)
        self._sync()
        self.viewport().update()

    def clear(self) -> None:
        """Show nothing."""
        self._layout = self.boundaries = None
        self._stops, self._settled = [], {}
        self.strip.show_places(1, (), {})
        self.verticalScrollBar().setRange(0, 0)
        self.viewport().update()

    def text_language(self) -> str:
        """Return the language of the text, for words and sentences."""
        return "de"

    def is_settled(self, owner: str) -> bool:
        """Tell whether nothing is left to do on a card or span."""
        return owner not in self._settled

    def owner_name(self, owner: str) -> str:
        """Return what a card or span is called when it is spoken."""
        return owner

    def owner_description(self, owner: str) -> str:  # noqa: ARG002
        """Return what is said of a card or span beyond its name."""
        return ""

    @property
    def text(self) -> str:
        """The text that is shown, "" without one."""
        return "" if self._layout is None else self._layout.text

    @property
    def stops(self) -> Sequence[tuple[int, str]]:
        """Start and owner of all cards or spans that can be gone to, in text order."""
        return self._stops

    @property
    def current(self) -> str | None:
        """Id of the card or span that is framed."""
        return None if self._layout is None else self._scene.current

    def frame_of(self, owner: str) -> Range | None:
        """Return what is framed of a card or span, None for one that is not here."""
        if self._layout is None or self._layout.book.hull(owner) is None:
            return None
        return self._layout.book.around(owner).frame

    def mark_current(self, owner: str | None) -> None:
        """Frame a card or span, and scroll it to a third of the height if it is not fully visible."""
        if self._layout is None:
            return
        self._scene.current, self._scene.result = owner, None
        frame = self.frame_of(owner) if owner is not None else None
        self.strip.set_current(None if frame is None else frame[0])
        if owner is not None:
            self.reveal(owner)
        self.viewport().update()

    def set_result(self, fragments: Sequence[Range] | None) -> None:
        """Frame what would come of moving an edge instead of the card; None for the card again."""
        if self._layout is not None:
            self._scene.result = None if fragments is None else normalize_fragments(fragments)
            self.viewport().update()

    def owner_changed(self, owner: str, reached: Range | None = None) -> None:
        """Show anew what is around the text at a card or span; `reached` is what it reached over before."""
        layout = self._layout
        hull = layout.book.hull(owner) if layout is not None else None
        if layout is None or hull is None:
            return
        before = layout.total_height
        layout.book.forget(owner)
        layout.changed([hull] if reached is None else [(min(hull[0], reached[0]), max(hull[1], reached[1]))])
        if owner in self._settled:
            self._settled[owner] = self.is_settled(owner)
            self.strip.restyle()
        if layout.total_height != before:
            self._scrolling.keep(self.viewport().height())
            self._sync()
        self.viewport().update()

    # -- look

    @property
    def reading_size(self) -> int:
        """Reading size in pixels."""
        return self._wanted_metrics().size

    def set_reading_size(self, size: int | None) -> None:
        """Use a reading size in pixels, cut to what is allowed; None lets the width of the window decide."""
        self._chosen_size = None if size is None else max(SMALLEST, min(LARGEST, size))
        self._relayout()

    def zoom(self, step: int) -> None:
        """Make the text larger or smaller by `step` pixels; 0 returns to the size that fits the window."""
        self.set_reading_size(self.reading_size + step if step else None)
        self.zoomed.emit(self._chosen_size or 0)

    def _wanted_metrics(self) -> Metrics:
        width = self.viewport().width()
        size = self._chosen_size or start_size(self._appearance, 0, width)
        return review_metrics(self._appearance, size, width)

    def _new_chips(self, scheme: Scheme) -> ChipDrawer:
        return ChipDrawer(self._appearance, scheme, self.devicePixelRatioF())

    def _dress(self) -> None:
        """Take colors and fonts anew from the appearance."""
        self._painter = ReviewPainter(self._appearance, self.devicePixelRatioF())
        line = 2 if self._appearance.has_tints else 3
        self._focus_line.setFixedHeight(line)
        self.setViewportMargins(0, line, self.strip.width(), 0)
        self._show_focus()
        self.strip.restyle()
        if self._layout is not None and self._scheme is not None:
            self._layout.relabel(self._new_chips(self._scheme))
            self._scrolling.keep(self.viewport().height())
            self._sync()
        self.viewport().update()

    def _show_focus(self) -> None:
        palette = self._focus_line.palette()
        palette.setColor(QPalette.ColorRole.Window, self._appearance.color("accent" if self.hasFocus() else "page"))
        self._focus_line.setPalette(palette)

    def _relayout(self) -> None:
        layout = self._layout
        if layout is None:
            return
        wanted, height, metrics = self._wanted_metrics(), self.viewport().height(), layout.metrics
        if (wanted.size, wanted.column, wanted.lane) != (metrics.size, metrics.column, metrics.lane):
            share = self._scrolling.share
            layout.use(wanted)
            self._scrolling.keep_share(share, height)
        else:
            layout.metrics = wanted
            self._scrolling.keep(height)
        self._sync()
        self.viewport().update()

    # -- scrolling

    def _sync(self) -> None:
        """Let the scroll bar, which nobody sees but everybody asks, say where the viewport stands."""
        layout = self._layout
        if layout is None:
            return
        height, bar = self.viewport().height(), self.verticalScrollBar()
        low, high = self._scrolling.limits(height)
        self._syncing = True
        bar.setPageStep(height)
        bar.setRange(0, high - low)
        bar.setValue(self._scrolling.origin - low)
        self._syncing = False
        origin = self._scrolling.origin
        first, _, _ = layout.line_at(max(0, origin))
        last, line, _ = layout.line_at(origin + height)
        self.strip.set_window(first.start if origin > 0 else 0, last.to_offset(last.line_end(line)))
        layout.forget_far(first.index, last.index)
        self.scrolled.emit()

    @guarded()
    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """Move the picture and paint only what comes into sight."""
        if not self._syncing and self._layout is not None:
            wanted = self.verticalScrollBar().value() - self._layout.metrics.page_top
            self.scroll_by(wanted - self._scrolling.origin)

    def scroll_by(self, distance: int) -> None:
        """Scroll by pixels."""
        if self._layout is None:
            return
        viewport, before = self.viewport(), self._scrolling.origin
        low, high = self._scrolling.limits(viewport.height())
        distance = max(low - before, min(high - before, distance))
        self._scrolling.move(distance, viewport.height())
        if abs(distance) < viewport.height() and self._scrolling.was_exact:
            viewport.scroll(0, -distance)
        else:
            viewport.update()
        self._sync()

    def reveal(self, owner: str) -> None:
        """Scroll a card or span to a third of the height if it is not fully visible."""
        frame = self.frame_of(owner)
        if frame is None:
            return
        height = self.viewport().height()
        for attempt in range(_TRIES):
            top, bottom = self.line_span(*frame)
            if not attempt and top >= 0 and bottom <= height:
                return
            before = self._scrolling.origin
            self.scroll_by(top - height // 3)
            if self._scrolling.origin == before:
                return

    def line_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the viewport the lines of a range begin and end, their lanes included."""
        layout = self._layout
        assert layout is not None
        end = min(end, start + _LONGEST_FRAME)
        last, last_line, _ = layout.place(max(start, end - 1))
        first, first_line, _ = layout.place(start)
        top = layout.top_of(first.index) + (layout.line_top(first, first_line) if first.length else 0)
        bottom = layout.top_of(last.index) + (layout.line_bottom(last, last_line) if last.length else last.height)
        return top - self._scrolling.origin, bottom - self._scrolling.origin

    def _go_to_share(self, share: float) -> None:
        layout = self._layout
        if layout is None:
            return
        block, line, _ = layout.place(round(share * len(layout.text)))
        height = self.viewport().height()
        self._scrolling.go(layout.top_of(block.index) + block.line_tops[line] - height // 2, height)
        self._sync()
        self.viewport().update()

    # -- places

    def visible_range(self) -> Range:
        """Return what is in sight, in whole lines."""
        layout = self._layout
        if layout is None:
            return 0, 0
        origin = self._scrolling.origin
        first, first_line, _ = layout.line_at(max(0, origin))
        last, last_line, _ = layout.line_at(origin + self.viewport().height())
        return first.to_offset(first.line_starts[first_line]), last.to_offset(last.line_end(last_line))

    def rect_of(self, offset: int) -> QRect:
        """Return the box of the caret at an offset."""
        return self._geometry.rect_of(offset) if self._layout is not None else QRect()

    def rects_of(self, start: int, end: int) -> list[QRect]:
        """Return the text boxes of a range, line by line, those out of sight too."""
        return self._geometry.rects_of(start, end) if self._layout is not None else []

    def offset_at(self, point: QPoint) -> int:
        """Return the caret position nearest to a point."""
        return self._geometry.offset_at(point) if self._layout is not None else 0

    def owner_at(self, point: QPoint, *, lanes_only: bool = False) -> str | None:
        """Return the card or span whose mark, lane or text is at a point: the innermost one that is open."""
        if self._layout is None:
            return None
        x, y = point.x() - self._layout.metrics.left, point.y() + self._scrolling.origin
        found = owner_at(self._layout, x, y, self.current, self._appearance, lanes_only=lanes_only)
        return found if found in self._settled else None

    # -- events

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break lines anew when the column changed; the text at the top stays at the top."""
        super().resizeEvent(event)
        frame = self.rect()
        self.strip.setGeometry(frame.right() + 1 - self.strip.width(), 0, self.strip.width(), frame.height())
        self._focus_line.setGeometry(0, 0, frame.width(), self._focus_line.height())
        self._focus_line.raise_()
        self._relayout()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the exposed part of the text."""
        painter = QPainter(self.viewport())
        if self._layout is None:
            painter.fillRect(event.rect(), self._appearance.color("page"))
        else:
            scene = self._scene
            scene.caret, scene.selection = min(self.view.caret, len(self.text)), self.view.selection
            scene.has_keyboard = self.hasFocus()
            self._painter.paint(painter, event.rect(), scene, self._scrolling.origin)
        painter.end()

    @guarded(default=False)
    def viewportEvent(self, event: QEvent) -> bool:
        """Draw chips anew on a screen of another density."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._dress()
        return super().viewportEvent(event)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl change the reading size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @guarded(QSize())
    def sizeHint(self) -> QSize:
        """Ask for room for a column."""
        return QSize(self._appearance.px(800), self._appearance.px(600))
