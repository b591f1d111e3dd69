"""Mouse gestures on the canvas: they write the view state and emit signals, nothing else."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from wortlaut.domain.boundaries.units import Unit
from wortlaut.domain.span import Range, Span
from wortlaut.gui.guard import guarded

if TYPE_CHECKING:
    from wortlaut.gui.article.canvas import ArticleCanvas

_AUTOSCROLL_MS = 40
_UNITS = {2: Unit.WORD, 3: Unit.SENTENCE, 4: Unit.PARAGRAPH}
_SAME_PLACE = 4
"""Pixels within which two clicks are at the same place."""


@dataclass(slots=True)
class _Press:
    point: QPointF
    clicks: int
    anchor: Range
    """What stays selected while dragging: empty, or the unit of a double click."""
    snaps: bool
    extends: bool
    dragging: bool = False
    moved: bool = False


@dataclass(slots=True)
class _EdgeDrag:
    span: Span
    edge: str
    offset: int


class Mouse(QObject):
    """Follows the pointer from press to release."""

    def __init__(self, canvas: "ArticleCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._press: _Press | None = None
        self._edge: _EdgeDrag | None = None
        self._last_press: tuple[int, QPointF, int] | None = None
        self._last_click = QPoint(-99, -99)
        self._pointer = QPointF()
        self._exact = False
        self._autoscroll = QTimer(self)
        self._autoscroll.setInterval(_AUTOSCROLL_MS)
        self._autoscroll.timeout.connect(self._scroll_on)

    @property
    def is_busy(self) -> bool:
        """Whether a button is held."""
        return self._press is not None or self._edge is not None

    def _begin(self, *, press: _Press | None = None, edge: _EdgeDrag | None = None) -> None:
        self._press, self._edge = press, edge
        self._canvas.installEventFilter(self)

    def _end(self) -> None:
        self._press = self._edge = None
        self._autoscroll.stop()
        self._canvas.removeEventFilter(self)

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Alt from the menu bar during a gesture: its release ends the exact selection, not the drag.

        Only then this looks at events: each that comes here costs as much as painting a line.
        """
        is_alt = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
        if is_alt and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def cancel(self) -> None:
        """Forget the gesture."""
        if self.is_busy:
            self._end()
            self._canvas.show_preview(None)
            self._canvas.show_to_tag(None)

    def set_exact(self, *, exact: bool) -> None:
        """Snap, or do not snap: Alt was pressed or released without moving the pointer."""
        self._exact = exact
        self._go_on()

    # -- press

    def press(self, event: QMouseEvent) -> None:
        """Begin a gesture with the left button."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        canvas, point = self._canvas, event.position()
        self._pointer = point
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        grabbed = canvas.handle_at(point.toPoint())
        focused = canvas.focused_span
        if grabbed is not None and focused is not None:
            offset = focused.start if grabbed == "start" else focused.end
            self._begin(edge=_EdgeDrag(focused, grabbed, offset))
            return
        offset = canvas.offset_at(point.toPoint())
        clicks = self._count_clicks(event)
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        boundaries = canvas.boundaries
        inside = boundaries is not None and boundaries.splits_word(offset)
        press = _Press(point, clicks, (offset, offset), not self._exact and not inside, extends)
        self._begin(press=press)
        if extends:
            view = canvas.view
            press.anchor = view.anchor, view.anchor
            press.dragging = True
            view.move_caret(offset, select=True)
        elif clicks > 1 and boundaries is not None:
            found = boundaries.select_unit(_UNITS[clicks], offset)
            if found is not None:
                press.anchor = found
                press.snaps = True
                canvas.view.select(*found)

    def _count_clicks(self, event: QMouseEvent) -> int:
        now, point = event.timestamp(), event.position()
        clicks = 1
        if self._last_press is not None:
            then, place, before = self._last_press
            near = (point - place).manhattanLength() <= QApplication.startDragDistance()
            if near and now - then <= QApplication.doubleClickInterval():
                clicks = before % 4 + 1
        self._last_press = now, point, clicks
        return clicks

    # -- move

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, or look what lies under the pointer."""
        self._pointer = event.position()
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if self._edge is not None or (self._press is not None and event.buttons() & Qt.MouseButton.LeftButton):
            if self._press is not None:
                far = (event.position() - self._press.point).manhattanLength() >= QApplication.startDragDistance()
                self._press.dragging = self._press.dragging or far
            self._go_on()
        else:
            self._canvas.hover(event.position().toPoint(), event.globalPosition().toPoint())
            return
        outside = not 0 <= self._pointer.y() < self._canvas.viewport().height()
        if outside and not self._autoscroll.isActive():
            self._autoscroll.start()
        elif not outside:
            self._autoscroll.stop()

    def _go_on(self) -> None:
        if self._edge is not None:
            self._drag_edge()
        elif self._press is not None and self._press.dragging:
            self._drag(self._press)

    def _drag(self, press: _Press) -> None:
        """Select up to the pointer, and outline what that would tag."""
        canvas = self._canvas
        press.moved = True
        offset = canvas.offset_at(self._pointer.toPoint())
        start, end = press.anchor
        low, high = min(start, offset), max(end, offset)
        self._select(low, high, backward=offset < start)
        canvas.show_to_tag(self._snapped(press, low, high))

    def _snapped(self, press: _Press, low: int, high: int) -> Range:
        boundaries = self._canvas.boundaries
        if boundaries is None or low == high:
            return low, high
        if press.snaps and not self._exact:
            return boundaries.snap(low, high)
        return _trimmed(boundaries.text, low, high)

    def _select(self, low: int, high: int, *, backward: bool) -> None:
        view = self._canvas.view
        if backward:
            view.select(high, low)
        else:
            view.select(low, high)

    def _settle(self, press: _Press) -> None:
        """Select what was outlined; exactly what was dragged over where nothing snaps."""
        view = self._canvas.view
        selection = view.selection
        if selection is not None and press.snaps and not self._exact:
            self._select(*self._snapped(press, *selection), backward=view.caret == selection[0])
        self._canvas.show_to_tag(None)

    def _drag_edge(self) -> None:
        drag, canvas = self._edge, self._canvas
        assert drag is not None
        offset = canvas.offset_at(self._pointer.toPoint())
        if not self._exact and canvas.boundaries is not None and canvas.boundaries.splits_word(offset):
            word = canvas.boundaries.word_at(offset)
            if word is not None:
                offset = word[0] if offset - word[0] < word[1] - offset else word[1]
        moved = with_edge(drag.span, drag.edge, offset)
        if moved is not None:
            drag.offset = offset
            canvas.show_preview(moved)

    def _scroll_on(self) -> None:
        height = self._canvas.viewport().height()
        y = self._pointer.y()
        distance = y if y < 0 else max(0.0, y - height + 1)
        self._canvas.scroll_by(round(distance * 0.5) + (4 if distance > 0 else -4))
        self._go_on()

    # -- release

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        press, edge = self._press, self._edge
        self._end()
        if edge is not None:
            self._canvas.show_preview(None)
            before = edge.span.start if edge.edge == "start" else edge.span.end
            if edge.offset != before:
                self._canvas.edge_dragged.emit(edge.span.id, edge.edge, edge.offset)
        elif press is not None and not press.dragging and press.clicks == 1:
            self._click(event.position().toPoint())
        elif press is not None:
            if press.moved:
                self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
                self._settle(press)
            self._canvas.offer_labels()

    def _click(self, point: QPoint) -> None:
        """Focus the innermost span here, at the same place again the next one out; else move the caret."""
        canvas = self._canvas
        found = canvas.spans_at(point)
        again = (point - self._last_click).manhattanLength() <= _SAME_PLACE
        self._last_click = point
        offset = canvas.offset_at(point)
        if not found:
            canvas.view.move_caret(offset)
            return
        focused = canvas.view.focused
        at = (found.index(focused) + 1) % len(found) if again and focused in found else 0
        canvas.view.focus(found[at], offset)


def with_edge(span: Span, edge: str, offset: int) -> Span | None:
    """Return `span` with its start or end at `offset`, or None when nothing of it would be left."""
    if edge == "start":
        kept = [(start, end) for start, end in span.fragments if end > offset]
        fragments = [(offset, kept[0][1]), *kept[1:]] if kept else []
    else:
        kept = [(start, end) for start, end in span.fragments if start < offset]
        fragments = [*kept[:-1], (kept[-1][0], offset)] if kept else []
    return replace(span, fragments=tuple(fragments)) if fragments else None


def what_is_left(text: str, selection: Range | None) -> Range | None:
    """Return what a selection would tag, when that is less because it begins or ends with white space, else None."""
    trimmed = None if selection is None else _trimmed(text, *selection)
    return None if trimmed is None or trimmed == selection or trimmed[0] >= trimmed[1] else trimmed


def _trimmed(text: str, start: int, end: int) -> Range:
    from wortlaut.domain.boundaries.edges import trim_white_space  # not needed before the first paint

    return trim_white_space(text, start, end)
