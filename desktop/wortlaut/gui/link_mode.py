"""Link mode: keys and mouse over the text while a link is being built. Outside it nothing here is in the way."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme, localized
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.article.keys import digit_of
from wortlaut.gui.article.link_choice import LinkChoice
from wortlaut.gui.article.link_marks import LinkPreview
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.components.texts import span_text
from wortlaut.gui.guard import guarded
from wortlaut.gui.panes.announce import announce
from wortlaut.gui.panes.link_banner import LinkBanner
from wortlaut.session.linking import Target, link_change, targets

_Key = Qt.Key
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
_FORWARD, _BACKWARD = (_Key.Key_Tab, _Key.Key_Down, _Key.Key_Right), (_Key.Key_Backtab, _Key.Key_Up, _Key.Key_Left)
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_OTHERS = (_Key.Key_Escape, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_PageUp, _Key.Key_PageDown)


class LinkMode(QObject):
    """Builds a link from the focused span: it is on between `start` and `leave`.

    While it is on it takes the keys and the mouse of the text, and only then: as an event filter. It goes off by itself
    when the article, its spans, the focus of the span or the place of the keyboard change.

    Args:
        bridge: the way to the session.
        canvas: the text.
        others: widgets that are disabled meanwhile.
        parent: the owner.

    """

    def __init__(
        self, bridge: Bridge, canvas: ArticleCanvas, others: Sequence[QWidget], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._canvas = canvas
        self._others = others
        self.banner = banner = LinkBanner(bridge)
        """To be put above the text; shows itself."""
        self._choice: LinkChoice | None = None
        banner.type_chosen.connect(self._choose_type)
        for signal in (
            bridge.article_changed,
            bridge.changed,
            bridge.view.focus_changed,
            bridge.view.selection_changed,
        ):
            signal.connect(self.leave)

    @property
    def choice(self) -> LinkChoice | None:
        """The link that is being built, or None while the mode is off."""
        return self._choice

    # on and off

    def start(self) -> None:
        """Build a link from the focused span, or say why that is not possible and what to do."""
        choice = None if self._choice is not None else self._open_choice()
        if choice is None:
            return
        self._choice = choice
        self._canvas.hide_palette()
        self._canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._canvas.installEventFilter(self)
        self._canvas.viewport().installEventFilter(self)
        self._set_others(enabled=False)
        self._show()
        self._banner_moves(shown=True)
        announce(self._canvas, f"{self.banner.sentence(choice)}. {self.banner.announcement(choice)}")

    def link_nearest(self) -> None:
        """Link the focused span to the target that link mode would number 1, without the mode; tell what was linked."""
        choice = self._choice or self._open_choice()
        if choice is None:
            return
        said = self.banner.sentence(choice)
        if self._link(choice, choice.current):
            announce(self._canvas, said)

    def _open_choice(self) -> LinkChoice | None:
        """Return what the focused span can be linked to, or None after saying why it cannot."""
        session = self._bridge.session
        if not self._bridge.may_edit() or session.content is None:
            return None
        content, scheme = session.content, session.scheme
        span = content.spans.get(self._bridge.view.focused or "")
        if span is None:
            self._hint(Problem("no_span_focused", "hint"))
            return None
        found = targets(content, scheme, span.id, boundaries=self._bridge.boundaries)
        if not found or session.article is None:
            self._hint(self._nothing_to_link(scheme, span.label))
            return None
        text = session.article.text
        spans = [content.spans[target.span_id] for target in found]
        texts = {other.id: span_text(other.surface(text)) for other in spans}
        labels = {other.id: other.label for other in spans}
        return LinkChoice(span, found, texts, scheme, labels)

    def leave(self) -> None:
        """Go back to tagging; the focus stays at the span."""
        if self._choice is None:
            return
        self._choice = None
        self._canvas.removeEventFilter(self)
        self._canvas.viewport().removeEventFilter(self)
        self._canvas.show_link_preview(None)
        self._banner_moves(shown=False)
        self._set_others(enabled=True)

    def _set_others(self, *, enabled: bool) -> None:
        for other in self._others:
            other.setEnabled(enabled)

    def _banner_moves(self, *, shown: bool) -> None:
        """Show or hide the band; the text stays where it is on the screen."""
        column = self.banner.parentWidget()
        before = self._canvas.y()
        self.banner.setVisible(shown)
        layout = column.layout() if column is not None else None
        if layout is not None:
            layout.activate()
        self._canvas.scroll_by(self._canvas.y() - before)
        if self._choice is not None:
            self._canvas.ensure_visible(self._choice.source.start)

    def _nothing_to_link(self, scheme: Scheme, label_id: str) -> Problem:
        """Return the hint that says which spans are missing for a link."""
        ends = [kind.target for kind in scheme.links if kind.source == label_id]
        ends += [kind.source for kind in scheme.links if kind.target == label_id]
        names = [scheme.label(end) for end in dict.fromkeys(ends)]
        labels = ", ".join(localized(label.name, self._bridge.language) for label in names if label is not None)
        if not labels:
            return Problem("label_without_links", "hint", params={"label": label_id})
        return Problem("nothing_to_link", "hint", params={"label": label_id, "labels": labels})

    def _hint(self, problem: Problem) -> None:
        self._bridge.problem_found.emit(problem)

    # building

    def _show(self, *, spoken: bool = False) -> None:
        choice = self._choice
        if choice is None:
            return
        current = choice.current
        preview = LinkPreview(
            choice.source.id,
            frozenset(target.span_id for target in choice.targets),
            choice.numbers,
            None if current is None else current.span_id,
        )
        self._canvas.show_link_preview(preview)
        self.banner.show_choice(choice)
        content = self._bridge.session.content
        if spoken:
            if current is not None and content is not None:
                self._canvas.ensure_visible(content.spans[current.span_id].start)
            announce(self._canvas, self.banner.announcement(choice))

    def _link(self, choice: LinkChoice, target: Target | None) -> bool:
        session = self._bridge.session
        if session.content is None:
            return False
        if target is None:
            self._hint(Problem("no_such_target", "hint"))
            return False
        change = link_change(session.content, session.scheme, choice.source.id, target.span_id, choice.type_for(target))
        self.leave()
        return self._bridge.do(change)

    def _choose_type(self, number: int) -> None:
        if self._choice is not None:
            if self._choice.choose_type(number):
                self._show(spoken=True)
            self._canvas.setFocus()

    # events

    @guarded(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take keys and mouse of the text."""
        kind = event.type()
        if watched is self._canvas:
            if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_mine(event):
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_mine(event):
                self._press(event)
                return True
            if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                self._keyboard_left(event)
        elif isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def _keyboard_left(self, event: QFocusEvent) -> None:
        now = QApplication.focusWidget()
        if event.reason() not in _STAYS and not (now is not None and self.banner.isAncestorOf(now)):
            self.leave()

    @staticmethod
    def _is_mine(event: QKeyEvent) -> bool:
        if event.modifiers() & _COMMAND:
            return False
        key = event.key()
        return key in (*_FORWARD, *_BACKWARD, *_ENTER, *_OTHERS) or bool(event.text() and event.text().isprintable())

    def _press(self, event: QKeyEvent) -> None:
        choice, key = self._choice, event.key()
        assert choice is not None
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        platform = QGuiApplication.platformName()
        digit = digit_of(platform, event.nativeScanCode(), event.nativeVirtualKey(), key, shift=shift)
        if digit is not None and shift:
            self._choose_type(digit)
        elif digit is not None:
            self._link(choice, choice.numbered(digit))
        elif key in _ENTER:
            self._link(choice, choice.current)
        elif key == _Key.Key_Escape:
            self.leave()
        elif key in (_Key.Key_PageUp, _Key.Key_PageDown):
            page = self._canvas.viewport().height() * 3 // 4
            self._canvas.scroll_by(page if key == _Key.Key_PageDown else -page)
        elif key in (*_FORWARD, *_BACKWARD):
            choice.step(-1 if key in _BACKWARD or (key == _Key.Key_Tab and shift) else 1)
            self._show(spoken=True)
        elif key == _Key.Key_Backspace:
            self._narrow(choice.query[:-1])
        elif event.text().isprintable():
            self._narrow((choice.query + event.text()).lstrip())

    def _narrow(self, query: str) -> None:
        assert self._choice is not None
        self._choice.narrow(query)
        self._show(spoken=True)

    def _mouse(self, event: QMouseEvent) -> bool:
        """Link to the target under the pointer, or show what that would say; a click elsewhere leaves."""
        choice = self._choice
        if choice is None:
            return False
        allowed = {target.span_id: target for target in choice.targets}
        found = next((at for at in self._canvas.spans_at(event.position().toPoint()) if at in allowed), None)
        if event.type() == QEvent.Type.MouseMove and not event.buttons():
            shape = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
            self._canvas.viewport().setCursor(shape)
            if found is not None and (choice.current is None or choice.current.span_id != found):
                choice.pick(found)
                self._show()
        elif event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            if found is not None:
                self._link(choice, allowed[found])
            else:
                self.leave()
        return True
