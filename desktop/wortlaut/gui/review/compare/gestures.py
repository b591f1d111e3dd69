"""Mouse and keys of a review text: caret, selection, clicks on cards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from wortlaut.domain.boundaries import Unit
from wortlaut.gui.article.keys import Move, move_of

if TYPE_CHECKING:
    from wortlaut.gui.review.compare.text_view import ReviewText

_UNITS = {
    Qt.Key.Key_W: Unit.WORD,
    Qt.Key.Key_S: Unit.SENTENCE,
    Qt.Key.Key_C: Unit.CLAUSE,
    Qt.Key.Key_Q: Unit.QUOTATION,
    Qt.Key.Key_P: Unit.PARAGRAPH,
}
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_DRAG = 4
"""Pixels the pointer moves before a press becomes a selection."""
_EDGE = 24
"""Within so many pixels of the edge a selection scrolls."""
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def takes_while_editing(event: QKeyEvent) -> bool:
    """Tell whether a key is the text's while something is edited, whatever commands of the page have it."""
    if event.modifiers() & _COMMAND:
        return False
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return event.key() in _UNITS or (event.key() in _ENDS and not shift)


class Gestures:
    """Turns presses into the view state and signals of a text."""

    def __init__(self, text: "ReviewText") -> None:
        self._text = text
        self._pressed: QPoint | None = None
        self._anchor = 0
        self._dragged = False

    @property
    def is_busy(self) -> bool:
        """Whether the mouse button is held in the text."""
        return self._pressed is not None

    # -- mouse

    def press(self, event: QMouseEvent) -> None:
        """Put the caret, or take a card by its lane or mark."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        text, point = self._text, event.position().toPoint()
        owner = text.owner_at(point, lanes_only=True)
        if owner is not None:
            text.owner_clicked.emit(owner)
            return
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._anchor = text.view.anchor if extend else text.offset_at(point)
        self._pressed, self._dragged = point, extend
        text.view.move_caret(text.offset_at(point), select=extend)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        text, boundaries = self._text, self._text.boundaries
        word = boundaries.word_at(text.offset_at(event.position().toPoint())) if boundaries is not None else None
        if word is not None and event.button() == Qt.MouseButton.LeftButton:
            text.view.select(*word)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection, or show what can be clicked."""
        text, point = self._text, event.position().toPoint()
        if self._pressed is None:
            clickable = text.owner_at(point, lanes_only=True) is not None
            shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.IBeamCursor
            text.viewport().setCursor(shape)
            return
        if not self._dragged and (point - self._pressed).manhattanLength() < _DRAG:
            return
        self._dragged = True
        text.view.select(self._anchor, text.offset_at(point))
        height = text.viewport().height()
        if point.y() < _EDGE:
            text.scroll_by(point.y() - _EDGE)
        elif point.y() > height - _EDGE:
            text.scroll_by(point.y() - height + _EDGE)

    def release(self, event: QMouseEvent) -> None:
        """Grow what was selected to whole words unless Alt is held; a mere click takes the card under it."""
        if self._pressed is None:
            return
        text, selection = self._text, self._text.view.selection
        dragged, self._pressed = self._dragged, None
        if dragged and selection is not None:
            exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if text.boundaries is not None and not exact:
                text.view.select(*text.boundaries.snap(*selection))
        elif not dragged and not text.is_editing:
            owner = text.owner_at(event.position().toPoint())
            if owner is not None:
                text.owner_clicked.emit(owner)

    # -- keys

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key means; return whether it means anything here."""
        text, view = self._text, self._text.view
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        move = move_of(event.key(), event.modifiers())
        if move is not None:
            self._go(move, shift=shift)
            return True
        if event.modifiers() & _COMMAND:
            return False
        if event.key() == Qt.Key.Key_Escape and view.selection is not None and not text.is_editing:
            view.drop_selection()
            return True
        if text.is_editing and event.key() in _UNITS:
            self._select(_UNITS[Qt.Key(event.key())], shrink=shift)
            return True
        return False

    def _go(self, move: Move, *, shift: bool) -> None:
        text, view = self._text, self._text.view
        selection = view.selection
        if selection is not None and not shift and move in (Move.PREVIOUS_GRAPHEME, Move.NEXT_GRAPHEME):
            view.move_caret(selection[0] if move is Move.PREVIOUS_GRAPHEME else selection[1])
            text.forget_column()
        else:
            view.move_caret(text.caret_target(move), select=shift)

    def _select(self, unit: Unit, *, shrink: bool) -> None:
        view, boundaries = self._text.view, self._text.boundaries
        assert boundaries is not None
        selection = view.selection
        if selection is None:
            found = None if shrink else boundaries.select_unit(unit, view.caret)
        else:
            found = (boundaries.shrink_unit if shrink else boundaries.grow_unit)(unit, selection)
        if found is not None:
            view.select(*found)
        elif selection is not None and shrink:
            view.move_caret(selection[0])
        self._text.forget_column()
