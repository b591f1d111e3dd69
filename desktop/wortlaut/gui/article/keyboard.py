"""Keys the canvas takes itself: movement, text objects, digits. Every other command is an action of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from wortlaut.domain.boundaries.units import Unit
from wortlaut.gui.article.keys import Move, digit_of, move_of

if TYPE_CHECKING:
    from wortlaut.domain.boundaries import Boundaries
    from wortlaut.gui.article.canvas import ArticleCanvas

_UNITS = {
    Qt.Key.Key_W: Unit.WORD,
    Qt.Key.Key_S: Unit.SENTENCE,
    Qt.Key.Key_C: Unit.CLAUSE,
    Qt.Key.Key_Q: Unit.QUOTATION,
    Qt.Key.Key_P: Unit.PARAGRAPH,
}
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Keyboard:
    """Turns key presses into view state and signals."""

    def __init__(self, canvas: "ArticleCanvas") -> None:
        self._canvas = canvas

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; return whether it means anything."""
        canvas = self._canvas
        boundaries = canvas.boundaries
        if boundaries is None:
            return False
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        move = move_of(event.key(), event.modifiers())
        if move is not None:
            self._move(move, shift=shift)
            return True
        if event.modifiers() & _COMMAND:
            return False
        digit = self._digit(event, shift=shift)
        if digit is not None:
            canvas.hide_palette()
            canvas.digit_pressed.emit(digit, shift)
            return True
        return self._letter(event, boundaries, shift=shift)

    @staticmethod
    def _digit(event: QKeyEvent, *, shift: bool) -> int | None:
        platform = QGuiApplication.platformName()
        return digit_of(platform, event.nativeScanCode(), event.nativeVirtualKey(), event.key(), shift=shift)

    def _letter(self, event: QKeyEvent, boundaries: "Boundaries", *, shift: bool) -> bool:
        canvas = self._canvas
        key = event.key()
        if key in _UNITS:
            self._select(boundaries, _UNITS[Qt.Key(key)], shrink=shift)
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and canvas.view.focused is not None and not shift:
            canvas.span_activated.emit(canvas.view.focused)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            canvas.span_walk_wanted.emit(-1 if shift or key == Qt.Key.Key_Backtab else 1)
        else:
            return False
        return True

    def _move(self, move: Move, *, shift: bool) -> None:
        canvas = self._canvas
        view, selection = canvas.view, canvas.view.selection
        if selection is not None and not shift and move in (Move.PREVIOUS_GRAPHEME, Move.NEXT_GRAPHEME):
            view.move_caret(selection[0] if move is Move.PREVIOUS_GRAPHEME else selection[1])
            canvas.forget_column()
            return
        view.move_caret(canvas.caret_target(move), select=shift)

    def _select(self, boundaries: "Boundaries", unit: Unit, *, shrink: bool) -> None:
        view = self._canvas.view
        selection = view.selection
        if selection is None:
            found = None if shrink else boundaries.select_unit(unit, view.caret)
        elif shrink:
            found = boundaries.shrink_unit(unit, selection)
            if found is None:
                view.move_caret(selection[0])
        else:
            found = boundaries.grow_unit(unit, selection)
        if found is not None:
            view.select(*found)
        elif selection is None and not shrink:
            self._canvas.nothing_to_select.emit()
        self._canvas.forget_column()

    def _leave(self) -> None:
        """Close the palette, drop the selection, then the focus of the span: one of them at a time."""
        view = self._canvas.view
        if view.selection is not None:
            view.drop_selection()
        elif view.focused is not None:
            view.focus(None)
        self._canvas.hide_palette()
