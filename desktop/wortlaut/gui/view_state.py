"""Caret, selection and focused span of the open article: what the canvas, the inspector and the lists share."""

from PySide6.QtCore import QObject, Signal

from wortlaut.domain.span import Range


class ViewState(QObject):
    """Where the person is in the article. All offsets are code points; views read it, gestures set it."""

    caret_changed = Signal()
    selection_changed = Signal()
    focus_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._caret = 0
        self._anchor = 0
        self._focused: str | None = None
        self._last_focused: str | None = None

    @property
    def caret(self) -> int:
        """Position of the caret; with a selection, its moving end."""
        return self._caret

    @property
    def anchor(self) -> int:
        """Fixed end of the selection; equal to `caret` without one."""
        return self._anchor

    @property
    def selection(self) -> Range | None:
        """The selected range, or None."""
        if self._caret == self._anchor:
            return None
        return min(self._caret, self._anchor), max(self._caret, self._anchor)

    @property
    def focused(self) -> str | None:
        """Id of the span that has the focus, or None."""
        return self._focused

    @property
    def last_focused(self) -> str | None:
        """Id of the span that has the focus or had it last: what `+` and `-` act on after the caret made a selection.

        The span may have been deleted since; forgotten when another article opens.
        """
        return self._last_focused

    def reset(self, caret: int = 0) -> None:
        """Start anew in another article."""
        self._set(caret, caret, None)
        self._last_focused = None

    def move_caret(self, caret: int, *, select: bool = False) -> None:
        """Put the caret somewhere: drops the focus from the span; keeps the anchor when `select`."""
        self._set(caret, self._anchor if select else caret, None)

    def select(self, anchor: int, caret: int) -> None:
        """Select a range with the caret at its `caret` end; drops the focus from the span."""
        self._set(caret, anchor, None)

    def focus(self, span_id: str | None, caret: int | None = None) -> None:
        """Give a span the focus, drop the selection and put the caret at `caret` (None leaves it)."""
        place = self._caret if caret is None else caret
        self._set(place, place, span_id)

    def drop_selection(self) -> None:
        """Drop the selection and keep the caret."""
        self._set(self._caret, self._caret, self._focused)

    def _set(self, caret: int, anchor: int, focused: str | None) -> None:
        old_selection, moved, refocused = self.selection, caret != self._caret, focused != self._focused
        self._caret, self._anchor, self._focused = caret, anchor, focused
        self._last_focused = focused or self._last_focused
        if moved:
            self.caret_changed.emit()
        if self.selection != old_selection:
            self.selection_changed.emit()
        if refocused:
            self.focus_changed.emit()
