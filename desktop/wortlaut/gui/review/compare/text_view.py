"""A text with lanes around it that can be read and selected in; what the lanes mean is the book's business."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Range
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.caret import Caret
from wortlaut.gui.article.keys import Move
from wortlaut.gui.guard import guarded
from wortlaut.gui.review.compare.accessible_factory import answer_assistive_technology
from wortlaut.gui.review.compare.gestures import Gestures, takes_while_editing
from wortlaut.gui.review.compare.items import Book
from wortlaut.gui.review.compare.picture_view import ReviewPicture
from wortlaut.gui.review.compare.strip import place_near


class ReviewText(ReviewPicture):
    """The picture plus mouse, keyboard, caret and selection."""

    owner_clicked = Signal(str)
    """Id of the card or span that was clicked, or gone to with Tab."""
    selection_changed = Signal(int, int)
    """Start and end of what is selected; equal when nothing is."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        self.is_editing = False
        super().__init__(appearance, parent)
        self._gestures = Gestures(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.view.caret_changed.connect(self._on_caret_changed)
        self.view.selection_changed.connect(self._on_selection_changed)
        answer_assistive_technology()

    def show_book(self, text: str, book: Book, scheme: Scheme, stops: Sequence[tuple[int, str]]) -> None:
        """Show a text from its top; `stops` are start and owner of what Tab goes through, sorted."""
        super().show_book(text, book, scheme, stops)
        assert self._layout is not None
        boundaries = self.boundaries
        assert boundaries is not None
        self._caret = Caret(self._layout, lambda: boundaries)

    @property
    def selection(self) -> Range | None:
        """What is selected, None without a selection."""
        return self.view.selection

    def set_editing(self, editing: bool) -> None:
        """Let the letters of text objects select; without it they are left to the commands of the page."""
        self.is_editing = editing

    def mark_current(self, owner: str | None) -> None:
        """Frame a card or span, scroll to it, and let the arrow keys go on from there."""
        moved = owner != self.current
        super().mark_current(owner)
        frame = self.frame_of(owner) if owner is not None and moved else None
        if frame is not None and not frame[0] <= self.view.caret <= frame[1]:
            self.view.move_caret(frame[0])

    # -- caret

    def caret_target(self, move: Move) -> int:
        """Return where a movement takes the caret."""
        assert self._layout is not None
        line = self._layout.metrics.bare_line
        return self._caret.target(move, self.view.caret, max(line, self.viewport().height() - 2 * line))

    def forget_column(self) -> None:
        """Let the next movement up or down begin at the caret's present column."""
        if self._layout is not None:
            self._caret.forget_column()

    def walk(self, step: int) -> bool:
        """Go to the next or the one before of all stops; return whether there is one."""
        owners = [owner for _, owner in self._stops]
        if self.current in owners:
            at = owners.index(self.current) + step
            found = owners[at] if 0 <= at < len(owners) else None
        else:
            found = place_near(self._stops, self.view.caret, step)
        if found is not None:
            self.owner_clicked.emit(found)
        return found is not None

    def _on_caret_changed(self) -> None:
        if self._layout is None:
            return
        if not self._gestures.is_busy:
            self._show_caret()
        self.viewport().update()

    def _show_caret(self) -> None:
        caret, height = self.view.caret, self.viewport().height()
        top, bottom = self.line_span(caret, caret)
        if top < 0:
            self.scroll_by(top if top > -height else top - height // 3)
        elif bottom > height:
            self.scroll_by(bottom - height if bottom < 2 * height else top - height // 3)

    def _on_selection_changed(self) -> None:
        start, end = self.view.selection or (self.view.caret, self.view.caret)
        self.selection_changed.emit(start, end)
        self.viewport().update()

    # -- events

    @guarded(default=False)
    def event(self, event: QEvent) -> bool:
        """While something is edited, letters select, and Enter and Esc end it: commands of the page come after that."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.is_editing
            and takes_while_editing(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select, walk; every other key is a command of the page."""
        if self._layout is None or not self._gestures.key(event):
            event.ignore()

    @guarded(default=False)
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab walks through cards; past the last one it leaves."""
        return self.walk(1 if next else -1) or super().focusNextPrevChild(next)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._show_focus()
        self.viewport().update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self._show_focus()
        self.viewport().update()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        if self._layout is not None:
            self.forget_column()
            self._gestures.press(event)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if self._layout is not None:
            self._gestures.double_click(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or show what can be clicked."""
        if self._layout is not None:
            self._gestures.move(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        if self._layout is not None:
            self._gestures.release(event)
