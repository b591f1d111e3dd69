"""The canvas: the picture of an article plus mouse, keyboard, caret, palette and tool tips.

Gestures write the view state and emit signals; data is changed elsewhere.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from wortlaut.domain.article import Article
from wortlaut.domain.change import ChangeSet
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.caret import Caret
from wortlaut.gui.article.hovering import Hovering
from wortlaut.gui.article.keyboard import Keyboard
from wortlaut.gui.article.keys import Move
from wortlaut.gui.article.mouse import Mouse, what_is_left
from wortlaut.gui.article.palette import SelectionPalette
from wortlaut.gui.article.view import ArticleView
from wortlaut.gui.guard import guarded
from wortlaut.gui.view_state import ViewState

if TYPE_CHECKING:
    from wortlaut.domain.boundaries import Boundaries

_PALETTE_IDLE_MS = 600
_BELOW_LANES = 6
"""Free pixels at the bottom of a line that count to the distance of the palette."""


class ArticleCanvas(ArticleView):
    """An article that can be read, selected and tagged; see the module."""

    digit_pressed = Signal(int, bool)
    """A digit key 1 to 9, and whether Shift was held."""
    edge_dragged = Signal(str, str, int)
    """Span id, `start` or `end`, and the offset the edge was dropped at."""
    label_chosen = Signal(str)
    """Id of a label that was clicked in the palette at the selection."""
    span_activated = Signal(str)
    """Id of a span whose details are wanted."""
    nothing_to_select = Signal()
    """A key for a text object found none at the caret."""
    span_walk_wanted = Signal(int)
    """+1 or -1: Tab and Shift+Tab, where no action of the window takes them."""
    context_menu_requested = Signal(QPoint, int)
    """Global position and offset."""
    zoomed = Signal(int)
    """The reading size the person chose, in pixels."""
    renewed = Signal(object)
    """What changed in the content that is shown, as a `ChangeSet`; None: another article, or anything."""

    def __init__(self, appearance: Appearance, view: ViewState, parent: QWidget | None = None) -> None:
        super().__init__(appearance, view, parent)
        self._boundaries: Callable[[], Boundaries] | None = None
        self._caret: Caret | None = None
        self._caret_is_on = True
        self._painted_offset = 0
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Article text"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.port.left.connect(self._pointer_left)
        self.port.density_changed.connect(self._restyle)
        self._palette = SelectionPalette(appearance, self.viewport())
        self._palette.label_chosen.connect(self.label_chosen)
        self._mouse = Mouse(self)
        self._keyboard = Keyboard(self)
        self._blink = self._timer(self._blink_caret)
        self._palette_wait = self._timer(self.offer_labels, _PALETTE_IDLE_MS)
        self._hovering = Hovering(self)
        view.caret_changed.connect(self._caret_changed)
        view.selection_changed.connect(self._selection_changed)
        view.focus_changed.connect(self._focus_changed)
        appearance.changed.connect(self._restyle)

    def _timer(self, slot: Callable[[], None], once_after: int | None = None) -> QTimer:
        timer = QTimer(self)
        if once_after is not None:
            timer.setSingleShot(True)
            timer.setInterval(once_after)
        timer.timeout.connect(slot)
        return timer

    # -- what is shown

    @property
    def text(self) -> str:
        """The text of the article, "" without one."""
        return "" if self._layout is None else self._layout.text

    @property
    def boundaries(self) -> "Boundaries | None":
        """Where the text may be divided, None without an article."""
        return None if self._boundaries is None else self._boundaries()

    @property
    def content(self) -> LayerContent | None:
        """The spans that are shown, None without an article."""
        return self._content

    @property
    def scheme(self) -> Scheme | None:
        """The scheme of the article that was shown last."""
        return self._scheme

    @property
    def language(self) -> str:
        """The language of the names of labels and values."""
        return self._language

    def show_article(
        self,
        article: Article,
        content: LayerContent,
        scheme: Scheme,
        boundaries: "Callable[[], Boundaries]",
        language: str,
    ) -> None:
        """Show an article from its top, with the names of the scheme in `language`.

        `boundaries` is called when a key or the mouse first asks for a place, and every time again.
        """
        self._forget_gesture()
        self._boundaries = boundaries
        self.show_text(article, content, scheme, language)
        assert self._layout is not None
        self._caret = Caret(self._layout, boundaries)
        self._palette.set_labels(scheme, self._scene.book)
        self.ensure_visible(self.view.caret)
        self.renewed.emit(None)

    def set_language(self, language: str) -> None:
        """Name labels and values in another language; the place in the article stays."""
        self._language = language
        self._restyle()

    def clear(self) -> None:
        """Show nothing."""
        self._forget_gesture()
        self._boundaries = self._caret = None
        super().clear()
        self.renewed.emit(None)

    def content_changed(self, changes: ChangeSet | None) -> None:
        """Show what `changes` made of the content (None: anything may have changed)."""
        self._mouse.cancel()
        self.hide_palette()
        super().content_changed(changes)
        self.renewed.emit(changes)

    def suggest_label(self, label_id: str | None) -> None:
        """Mark the label that the rules recognize in the selection."""
        self._palette.suggest(label_id)

    def zoom(self, step: int) -> None:
        """Make the text larger or smaller by `step` pixels; 0 returns to the size that fits the window."""
        self.set_reading_size(self.reading_size + step if step else None)
        self.zoomed.emit(self.reading_size)

    def _restyle(self) -> None:
        self._dress()
        if self._layout is not None and self._scheme is not None:
            self._palette.set_labels(self._scheme, self._scene.book)

    def _forget_gesture(self) -> None:
        self._mouse.cancel()
        self.hide_palette()
        self._hovering.leave()

    # -- caret

    def caret_target(self, move: Move) -> int:
        """Return where a movement takes the caret."""
        assert self._caret is not None
        page = self.viewport().height() - 2 * self._scene.layout.metrics.bare_line
        return self._caret.target(move, self.view.caret, max(self._scene.layout.metrics.bare_line, page))

    def forget_column(self) -> None:
        """Let the next movement up or down begin at the caret's present column."""
        if self._caret is not None:
            self._caret.forget_column()

    def _caret_changed(self) -> None:
        self._restart_blinking()
        if self._layout is None:
            return
        if not self._mouse.is_busy:
            self.ensure_visible(self.view.caret)
        viewport = self.viewport()
        self._repainting.caret(self._painted_offset, self.view.caret)
        if self._numbered(self._painted_offset) != self._numbered(self.view.caret):
            viewport.update(0, 0, self._layout.metrics.left, viewport.height())
        self._painted_offset = self.view.caret

    def _numbered(self, offset: int) -> int:
        return self._layout.index_at(offset) if self._layout is not None else 0

    def _restart_blinking(self) -> None:
        self._set_caret_on(on=True)
        flash = QGuiApplication.styleHints().cursorFlashTime()
        if self.hasFocus() and flash > 1 and QGuiApplication.platformName() != "offscreen":
            self._blink.start(flash // 2)
        else:
            self._blink.stop()

    def _blink_caret(self) -> None:
        self._set_caret_on(on=not self._caret_is_on)

    def _set_caret_on(self, *, on: bool) -> None:
        self._caret_is_on = on
        if self._layout is not None:
            self._scene.caret_is_on = on
            self.viewport().update(self.rect_of(self.view.caret).adjusted(-1, -1, 1, 1))

    def _selection_changed(self) -> None:
        self.hide_palette()
        if self._layout is None:
            return
        self._repainting.selection(self.view.selection)
        if not self._mouse.is_busy:
            self.show_to_tag(what_is_left(self._layout.text, self.view.selection))
        if self.view.selection is not None and not self._mouse.is_busy and self.hasFocus():
            self._palette_wait.start()

    def _focus_changed(self) -> None:
        span = self.focused_span
        if span is not None and not self._mouse.is_busy and not span.start <= self.view.caret <= span.end:
            self.ensure_visible(span.start)

    # -- palette and tool tips

    def offer_labels(self) -> None:
        """Show the palette at the selection."""
        selection = self.view.selection
        if self._layout is None or selection is None or self._read_only:
            return
        visible = [box for box in self.rects_of(*selection) if box.intersects(self.viewport().rect())]
        if visible:
            first, last = visible[0], visible[-1]
            lanes = self.line_rect(self.offset_at(last.center()))
            around = QRect(QPoint(last.left(), first.top()), QPoint(last.right(), lanes.bottom() - _BELOW_LANES))
            self._palette.show_at(around, self.viewport().size())

    def hide_palette(self) -> None:
        """Hide the palette and let it not come by itself."""
        self._palette_wait.stop()
        self._palette.hide()

    def hover(self, point: QPoint, place: QPoint) -> None:
        """Show what lies under the pointer at `point` of the viewport, `place` on the screen."""
        if self._layout is not None:
            self._hovering.move(point, place)

    def _pointer_left(self) -> None:
        self._hovering.leave()

    def show_hovered(self, span_id: str | None) -> None:
        """Draw the line of a span heavier, and its links."""
        if self._layout is not None:
            self._scene.hovered = span_id
            self.viewport().update()

    def is_in_margin(self, point: QPoint) -> bool:
        """Tell whether a place is left of the text."""
        return self._layout is not None and point.x() < self._layout.metrics.left - 8

    # -- events

    @guarded()
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Article text"))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, select, or tell which digit was pressed."""
        if event.key() == Qt.Key.Key_Alt:
            self._mouse.set_exact(exact=True)
        if not self._keyboard.press(event):
            event.ignore()

    @guarded()
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Snap again when Alt is released."""
        if event.key() == Qt.Key.Key_Alt:
            self._mouse.set_exact(exact=False)
        super().keyReleaseEvent(event)

    @guarded(default=False)
    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, ARG002
        """Tab walks through spans; it does not leave the canvas."""
        return False

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self._keyboard_came_or_went()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self._keyboard_came_or_went()
        self._palette_wait.stop()

    def _keyboard_came_or_went(self) -> None:
        self.show_keyboard_focus(self.hasFocus())
        self._restart_blinking()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a gesture."""
        QToolTip.hideText()
        self._hovering.wait()
        self.hide_palette()
        if self._layout is not None:
            self.forget_column()
            self._mouse.press(event)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Count it as one more press, or open the details of the span whose lane it is on."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self.is_on_lane(point):
            self.span_activated.emit(self.spans_at(point)[0])
        else:
            self.mousePressEvent(event)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a gesture, or hover."""
        if self._layout is not None:
            self._mouse.move(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a gesture."""
        if self._layout is not None:
            self._mouse.release(event)

    @guarded()
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu, at the caret when a key asked for it."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.context_menu_requested.emit(event.globalPos(), self.offset_at(event.pos()))
        else:
            place = self.viewport().mapToGlobal(self.rect_of(self.view.caret).bottomLeft())
            self.context_menu_requested.emit(place, self.view.caret)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl change the reading size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() // 120 or (1 if event.angleDelta().y() > 0 else -1)
            self.zoom(steps)
            event.accept()
        else:
            super().wheelEvent(event)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the palette away: the selection is elsewhere now."""
        self._palette.hide()
        super().resizeEvent(event)
